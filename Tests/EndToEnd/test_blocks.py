"""What is kept of a page and what is left out, and an editor's corrections."""

import steps
from browser import visitor
from newsroom import NewsroomTest
from reports import SHELLING, Pasted

BOX = "The evening edition of the paper is sold at every kiosk in town, and by those who carry it round."


def page(number: int) -> Pasted:
    """A saved page of a newspaper that sets a box of its own between the paragraphs."""
    paragraphs = [
        f"<p>Paragraph {paragraph} of report {number} tells at some length what the council of the town decided on "
        "Tuesday, and what those who live there think of it after a long evening of speeches.</p>"
        for paragraph in range(1, 7)
    ]
    return Pasted(
        text=f"""<!doctype html>
<html><head><meta charset="utf-8"><title>Council decides, report {number}</title>
<link rel="canonical" href="https://www.paper.example/town/{number}"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article class="story"><h1>Council decides, report {number}</h1>
{''.join(paragraphs[:2])}<div class="kiosk"><p class="ours">{BOX}</p></div>{''.join(paragraphs[2:])}</article>
</body></html>""",
        day="2021-05-04",
        headline=f"Council decides, report {number}",
        furniture=(),
        body=(f"Paragraph 3 of report {number}",),
        claims=(),
    )


class Blocks:
    """The editor's way in a browser."""

    javascript = True

    def visitor(self):
        return visitor(self.server.address, self.javascript)

    def test_a_correction_holds_for_the_site_until_it_is_forgotten(self):
        with self.visitor() as (browser, watch):
            steps.come_in_as_first_editor(browser, self.server)
            first = steps.take_in(browser, page(1))
            self.assertIn(BOX, browser.input_value("#body"))
            browser.click(f"a[href='{first}/blocks']")
            browser.wait_for_selector(".blocks")
            self.assertIn("paper.example", browser.locator("main").inner_text())
            box = browser.locator(".blocks li", has_text=BOX)
            self.assertEqual(box.get_attribute("class"), "kept")
            left = browser.locator(".blocks li.left", has_text="Sport")
            self.assertIn("%", left.locator(".meta").inner_text(), "what was left out tells why and how surely")
            box.locator("button").click()
            browser.wait_for_selector("h2:has-text('Decided so far')")
            box = browser.locator("ol.blocks li", has_text=BOX)
            self.assertEqual(box.get_attribute("class"), "left")
            self.assertIn("decided by an editor", box.inner_text())
            browser.goto(first)
            self.assertNotIn(BOX, browser.input_value("#body"))
            self.assertIn(page(1).body[0], browser.input_value("#body"))

            second = steps.take_in(browser, page(2))
            self.assertNotIn(BOX, browser.input_value("#body"))
            self.assertIn(page(2).body[0], browser.input_value("#body"))
            browser.goto(f"{second}/blocks")
            browser.click("ul.blocks button")
            browser.wait_for_selector("ol.blocks li.kept:has-text('evening edition')")
            self.assertEqual(browser.locator("ul.blocks").count(), 0)
            self.assertEqual(watch.complaints, [])
            self.assertEqual(watch.strangers, [])

    def test_a_report_without_an_address_is_corrected_alone(self):
        with self.visitor() as (browser, _):
            steps.come_in_as_first_editor(browser, self.server)
            draft = steps.take_in(browser, SHELLING)
            browser.goto(f"{draft}/blocks")
            self.assertIn("this report alone", browser.locator("main").inner_text())
            browser.locator(".blocks li.left", has_text="Share on Facebook").locator("button").click()
            browser.wait_for_selector("ol.blocks li.kept:has-text('Share on Facebook')")
            browser.goto(draft)
            self.assertIn("Share on Facebook", browser.input_value("#body"))


class BlocksWithScripts(Blocks, NewsroomTest):
    pass


class BlocksWithoutScripts(Blocks, NewsroomTest):
    javascript = False


class BlocksAreTheDesksAlone(NewsroomTest):
    def test_nobody_else_sees_or_decides(self):
        with visitor(self.server.address) as (browser, _):
            steps.come_in_as_first_editor(browser, self.server)
            draft = steps.take_in(browser, SHELLING)
        stranger = self.client()
        self.assertIn(stranger.get(f"{draft}/blocks").status, (303, 401, 403))
        answer = stranger.post(f"{draft}/blocks", {"block": "p", "verdict": "drop"})
        self.assertIn(answer.status, (303, 401, 403))
