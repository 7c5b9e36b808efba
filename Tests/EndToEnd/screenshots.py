"""Takes pictures of the newspaper for people to look at: screenshots.py FOLDER [--dateline PATH]"""

import argparse
import os
import re
import sys
import tempfile
from pathlib import Path

WIDTHS = (1280, 375)
LOOKS = {"light": ("light", "en"), "dark": ("dark", "en"), "arabic": ("light", "ar")}


def main() -> int:
    root = Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dateline", type=Path, default=root / ".build-test" / "release" / "dateline")
    arguments = parser.parse_args()
    os.environ["DATELINE"] = str(arguments.dateline.resolve())
    arguments.folder.mkdir(parents=True, exist_ok=True)

    # These read where the program is when they are loaded.
    import browser
    from mail_catcher import Mailbox
    from server import Server

    with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
        mailbox = Mailbox()
        server = Server(Path(folder) / "data", mailbox.port)
        try:
            server.start("--sample", seconds=120)
            pages, session = fill(server, mailbox)
            for width in WIDTHS:
                for look, (scheme, language) in LOOKS.items():
                    with browser.visitor(server.address, width=width, scheme=scheme, language=language) as (page, _):
                        for name, path in pages.items():
                            if path.startswith(("/desk", "/account")):
                                page.context.add_cookies([session])
                            page.goto(path)
                            picture = arguments.folder / f"{name}-{width}-{look}.png"
                            page.screenshot(path=picture, full_page=True)
                            print(picture)
        finally:
            browser.close()
            server.kill()
            mailbox.close()
    return 0


def fill(server, mailbox) -> tuple[dict[str, str], dict]:
    """Adds a draft and a discussion to the sample; the pages to be taken, and the editor's session."""
    import browser
    import steps
    from newsroom import EDITOR
    from reports import SHELLING, seed

    with browser.visitor(server.address) as (page, _):
        steps.come_in_as_first_editor(page, server)
        draft = steps.take_in(page, seed() or SHELLING)
        page.goto("/stories")
        stories = page.locator("main .list li")
        if stories.count():
            # The story with the most reports shows the most.
            reports = [int(re.search(r"\d+", text)[0]) for text in stories.locator(".meta").all_inner_texts()]
            stories.nth(reports.index(max(reports))).locator("a").click()
            page.wait_for_selector(".timeline")
            story = steps.path_of(page)
            page.click("aside.side section:last-child a")
        else:
            page.goto(draft)
            page.fill("#section", "World")
            page.fill("#newStory", "Coalition bases in Iraq")
            page.click("form[action$='/publish'] button")
            story = "/stories/coalition-bases-in-iraq"
        page.wait_for_selector("#discussion")
        article = steps.path_of(page)
        steps.sign_out(page)

        steps.sign_in(page, mailbox, "lina@readers.example")
        steps.choose_name(page, "Lina Haddad")
        page.goto(article)
        page.fill("#text", "Who confirmed the number of troops?\n\nThe report names *one* official only.")
        page.click("#write button")
        page.wait_for_selector(".comment")
        steps.sign_out(page)
        steps.sign_in(page, mailbox, EDITOR)
        page.goto(article)
        page.locator(".comment a", has_text="Reply").first.click()
        page.wait_for_selector("blockquote")
        page.fill("#text", "The spokesman did, on the record, an hour later. We have added it.")
        if page.locator("#write input[name=rules], main input[name=rules]").count():
            page.locator("input[name=rules]").first.check()
        page.click("#write button")
        page.wait_for_selector(".comment >> nth=1")
        page.goto("/desk/publications")
        for field, value in {"id": "courier", "name": "The Courier", "origins": "https://courier.example"}.items():
            page.fill(f"#{field}", value)
        page.click("main form button")
        page.goto("/desk/publications/courier/sign-on")
        page.click("main form button")
        page.wait_for_selector(".done code")
        page.goto("/account/tokens")
        page.fill("#name", "Comments on the home page")
        page.locator("input[name=scope]").first.check()
        page.locator("main form.narrow button").click()
        page.goto("/desk/webhooks")
        page.fill("#address", "https://hooks.courier.example/dateline/comments")
        for event in page.locator("input[name=event]").all()[:3]:
            event.check()
        page.locator("main form.narrow button").click()
        page.goto("/desk/people?q=Lina")
        person = page.locator("main .list a").first.get_attribute("href")
        page.goto(person)
        page.select_option("#mode", "pre")
        page.fill("#why-mode", "Three comments were removed this month")
        page.locator("form[action$='/mode'] button").click()
        page.goto("/desk/queue/unreviewed")
        page.locator("input[name=all]").check()
        page.select_option("#rule", index=1)
        page.locator("button[value=remove]").click()
        page.wait_for_selector("[role=status]")
        page.locator("button[name=batch]").click()
        page.wait_for_selector("input[name=comment]")
        session = next(cookie for cookie in page.context.cookies() if cookie["name"] == "session")
    pages = {
        "front": "/", "article": article, "story": story, "sign-in": "/sign-in", "desk": "/desk", "draft": draft,
        "blocks": f"{draft}/blocks", "account": "/account", "moderation": "/desk/queue/reported",
        "queue": "/desk/queue/unreviewed", "desk-people": "/desk/people", "desk-person": person, "desk-places": "/desk/places",
        "desk-audit": "/desk/audit?what=people", "transparency": "/transparency", "desk-publication": "/desk/publications/courier",
        "desk-settings": "/desk/settings", "desk-publications": "/desk/publications", "desk-letters": "/desk/letters",
        "letters": "/letters", "corrections": "/corrections", "search": "/search?q=troops",
        "desk-providers": "/desk/sign-in",
        "desk-sign-on": "/desk/publications/courier/sign-on",
        "sign-on": "/sign-in/sso/courier#token=eyJhbGciOiJIUzI1NiJ9.e30.AAAA",
        "tokens": "/account/tokens", "desk-tokens": "/desk/tokens", "desk-webhooks": "/desk/webhooks",
    }
    return pages, session


if __name__ == "__main__":
    sys.exit(main())
