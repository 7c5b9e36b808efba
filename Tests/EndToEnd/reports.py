"""The reports that the tests take in, and what an editor makes of them."""

from dataclasses import dataclass
from pathlib import Path

SEED_PAGE = Path(__file__).resolve().parents[3] / "shared" / "seed" / "page.txt"


@dataclass(frozen=True)
class Pasted:
    """A page as somebody pastes it, and what is to be found in it."""

    text: str
    day: str
    headline: str
    furniture: tuple[str, ...]
    """Words that stand on the page and not in the article."""
    body: tuple[str, ...]
    """Words of the article."""
    claims: tuple[str, ...]
    """Words that some claim must quote."""


SHELLING = Pasted(
    text="""Home | World | Sport | Weather

World

Two soldiers killed as rebels shell army base near Goma: officials

Soldiers stand guard at a checkpoint outside Goma on May 4, 2021. / REUTERS / Jean Mbala

GOMA: Rebels shelled an army base near Goma on Tuesday, killing two soldiers and wounding seven, army officials said.

"We were hit before dawn and we answered with artillery," army spokesman Paul Kabongo said.

A resident told Reuters that about 400 families had fled the village of Kibumba since Monday.

The rebels denied that they had attacked the base.

The government will send 1,200 troops to the province by the end of June, the defense ministry said.

It was the third such attack in less than two months.

Share on Facebook

Subscribe to our newsletter

Copyright 2021. All rights reserved.

Comments
""",
    day="2021-05-04",
    headline="Two soldiers killed as rebels shell army base near Goma: officials",
    furniture=("Home | World | Sport", "Share on Facebook", "Subscribe to our newsletter", "All rights reserved"),
    body=("We were hit before dawn", "about 400 families", "by the end of June"),
    claims=("shelled", "killing two soldiers"),
)

SHELLING_PAGE = f"""<!doctype html>
<html lang="en"><head><title>{SHELLING.headline} - The Lake Gazette</title></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>{SHELLING.headline}</h1>
<p>GOMA: Rebels shelled an army base near Goma on Tuesday, killing two soldiers, army officials said.</p>
<p>"We were hit before dawn and we answered with artillery," army spokesman Paul Kabongo said.</p>
<p>A resident told Reuters that about 400 families had fled the village of Kibumba since Monday.</p></article>
<aside><h2>Most read</h2><ul><li><a href="/1">Ten beaches for the summer</a></li></ul></aside>
<footer>Subscribe to our newsletter</footer></body></html>"""


def seed() -> Pasted | None:
    """The page from which the product comes, where it lies beside the package."""
    if not SEED_PAGE.exists():
        return None
    return Pasted(
        text=SEED_PAGE.read_text(encoding="utf-8"),
        day="2020-03-17",
        headline="U.S.-led coalition troops begin leaving Iraq bases: officials",
        furniture=("Your feedback is important to us!", "comments powered by Disqus", "Interested in knowing more"),
        body=("about 300 U.S.-led coalition troops", "the 24th such attack", "two Katyusha rockets hit"),
        claims=("two Katyusha rockets hit", "killed two U.S. military personnel"),
    )


BRIDGE = "Bridge closed\n\nGOMA: The bridge was closed on Tuesday, the transport ministry said.\n"
"""A report that stays a draft."""


def short(number: int) -> str:
    """A short report of its own, told apart by its number."""
    return (
        f"Bridge number {number} reopens after repairs\n\n"
        f"GOMA: Engineers reopened bridge number {number} on Tuesday, the transport ministry said.\n\n"
        "Some 40 workers had repaired it since March.\n"
    )
