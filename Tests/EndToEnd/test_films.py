"""Films of other hosts, of which nothing is loaded before a reader asks."""

import re

from playwright.sync_api import Page, expect

from browser import grave_violations, visitor
from newsroom import EDITOR
from test_embedding import EmbeddedTest

FILM = "https://tube.example/w/9c9de5e8-0a1e"
PLAYER = "https://tube.example/videos/embed/9c9de5e8-0a1e"


class Films(EmbeddedTest):
    subject = "films"

    def setUp(self) -> None:
        super().setUp()
        self.editor = self.signed_in(EDITOR)
        policy = self.editor.get("/desk/settings").form("/desk/settings/policy").fields
        for box in ("checker", "closed", "readers"):
            policy.pop(box, None)
        answer = self.editor.post("/desk/settings/policy", policy | {"players": "tube.example\nyoutube.com"})
        self.assertEqual(answer.status, 200, answer.text)
        reader = self.signed_in("lina@readers.example", "Lina Haddad")
        for number in range(2):
            self.posts(reader, f"Look, {number}:\n\n{FILM}")
        self.address = "/threads/" + self.thread()

    def listens(self, page: Page) -> list[tuple[str, str | None]]:
        """What is asked of anybody but the sites, with the page that is named to them; a player answers."""
        asked = []
        page.context.route(
            re.compile("^https:"),
            lambda route: route.fulfill(body="<!doctype html><p id=plays>The film", content_type="text/html"))
        page.on("request", lambda request: asked.append((request.url, request.headers.get("referer")))
                if request.url.startswith("https:") else None)
        return asked

    def complaints_of(self, watch) -> list[str]:
        """But for one of Chromium's: a frame that is empty yet is of the page's own origin, and nothing runs in it."""
        return [text for text in watch.complaints if "can escape its sandboxing" not in text]

    def test_nothing_is_loaded_before_a_reader_asks_with_script_and_without(self):
        for javascript in (True, False):
            with self.subTest(javascript=javascript), visitor(self.server.address, javascript=javascript) as (page, watch):
                asked = self.listens(page)
                page.goto(self.address)
                expect(page.locator(".film")).to_have_count(2)
                page.locator(".film").last.scroll_into_view_if_needed()
                page.wait_for_timeout(500)
                self.assertEqual(asked, [])
                page.locator(".film summary").last.click()
                if not javascript:
                    page.wait_for_timeout(500)
                    self.assertEqual(asked, [], "what is opened says first whose the film is")
                    page.locator(".film[open] a").click()
                expect(page.frame_locator(".film[open] iframe").locator("#plays")).to_be_visible()
                self.assertEqual(asked, [(PLAYER, self.server.address + "/")])
                self.assertEqual(page.url, self.server.address + self.address, "the page stays where it is")
                box = page.locator(".film[open] iframe").bounding_box()
                self.assertAlmostEqual(box["width"] / box["height"], 16 / 9, places=1)
                if javascript:
                    self.assertEqual(grave_violations(page), [])
                    page.locator(".film summary").last.click()
                    page.locator(".film summary").last.click()
                    page.wait_for_timeout(200)
                    self.assertEqual(len(asked), 1, "what was loaded is not loaded again")
                self.assertEqual(self.complaints_of(watch), [])

    def test_no_other_host_stands_in_a_frame(self):
        with visitor(self.server.address) as (page, watch):
            asked = self.listens(page)
            page.goto(self.address)
            page.evaluate("document.querySelector('.film iframe').src = 'https://evil.example/'")
            page.wait_for_timeout(300)
            self.assertEqual(asked, [])
            self.assertIn("frame-src", self.complaints_of(watch)[0])

    def test_an_embedded_discussion_loads_nothing_either(self):
        server = self.server.address
        policy = f"default-src 'none'; script-src {server}; connect-src {server}; frame-src https://tube.example"
        self.page("/strict", headers={"Content-Security-Policy": policy})
        page = self.reader_page()
        asked = self.listens(page)
        page.goto(self.site.origin + "/strict")
        expect(page.locator(".film")).to_have_count(2)
        page.locator(".film").last.scroll_into_view_if_needed()
        page.wait_for_timeout(500)
        self.assertEqual(asked, [])
        page.locator(".film summary").last.click()
        expect(page.frame_locator(".film[open] iframe").locator("#plays")).to_be_visible()
        self.assertEqual([address for address, _ in asked], [PLAYER])
        self.assertEqual(self.complaints, [])
