"""What every page owes its readers: speed, safety, access."""

import re
import threading

import steps
from browser import grave_violations, visitor
from client import Client, identifier
from newsroom import EDITOR, NewsroomTest
from reports import BRIDGE, SHELLING, seed

ARTICLE_BUDGET = 14 * 1024
"""Bytes that an article and its style sheet may take together, compressed."""
STORY_BUDGET = 30 * 1024


class Edition(NewsroomTest):
    """A newsroom with an article, a story, a discussion and a draft."""

    def setUp(self):
        super().setUp()
        first = self.first_editor()
        first.close()
        self.editor = self.signed_in(EDITOR)
        report = seed() or SHELLING
        edits = {"newStory": "The Story", "section": "World", "standfirst": "What is known."}
        self.article = self.published(self.editor, report, **edits)
        self.article_draft = identifier(next(link for link in self.editor.get("/desk").links if "/drafts/" in link))
        self.draft = self.take_in(self.editor, BRIDGE)
        self.comment_id = self.comment(self.editor, self.article, "A comment of the newsroom, with *stress*")
        answer = self.editor.post(f"/comments/{self.comment_id}/reply", {"text": "And an answer"})
        self.assertEqual(answer.status, 303, answer.text)
        self.story = "/stories/the-story"
        self.public = ["/", self.article, self.story, "/stories", "/world", "/rules", "/privacy"]
        comment = f"/comments/{self.comment_id}"
        courier = "/desk/publications/courier"
        fields = {"id": "courier", "name": "The Courier", "origins": "https://courier.example"}
        self.assertEqual(self.editor.post("/desk/publications", fields).status, 303)
        fields = {"algorithm": "HS256", "issuer": "https://courier.example", "audience": "https://newsroom.example"}
        self.assertEqual(self.editor.post(courier + "/sign-on", fields).status, 200)
        self.staff = [
            "/desk", self.draft, "/account", comment + "/reply", comment + "/remove", courier, courier + "/sign-on",
            "/desk/sign-in", "/account/tokens", "/desk/tokens", "/desk/webhooks", "/desk/hooks", "/account/notices",
            f"/desk/places/thread/{self.article_draft}",
        ]

    def people(self) -> dict[str, tuple[Client, list[str]]]:
        return {
            "nobody": (self.client(), self.public + ["/sign-in", f"/comments/{self.comment_id}/reply"]),
            "the editor": (self.editor, self.public + self.staff),
        }


class Answers(Edition):
    subject = "pages"

    def test_an_unchanged_page_is_answered_by_304(self):
        anybody = self.client()
        for path in self.public + ["/feed.atom", self.story + "/feed.atom"]:
            tag = anybody.get(path).header("ETag")
            self.assertRegex(tag or "", r'^W/"[^"]+"$', path)
            for known in (tag, f'"other", {tag}', f"W/{tag}", "*"):
                answer = anybody.get(path, If_None_Match=known)
                self.assertEqual((answer.status, answer.raw), (304, b""), f"{path} {known}")
                self.assertEqual(answer.header("ETag"), tag)
            self.assertEqual(anybody.get(path, If_None_Match='"other"').status, 200, path)

    def test_a_comment_changes_the_tag(self):
        anybody = self.client()
        tag = anybody.get(self.article).header("ETag")
        self.comment(self.editor, self.article, "Something new to read")
        answer = anybody.get(self.article, If_None_Match=tag)
        self.assertEqual(answer.status, 200)
        self.assertIn("Something new to read", answer.text)

    def test_a_comment_is_counted_wherever_comments_are_counted(self):
        anybody = self.client()
        counting = ["/", "/world", self.article]
        for path in counting:
            self.assertIn("2 comments", anybody.get(path).text, path)
        newest = self.comment(self.editor, self.article, "A third one")
        for path in counting:
            self.assertIn("3 comments", anybody.get(path).text, path)
        self.assertEqual(self.editor.post(f"/comments/{newest}/remove", {"rule": "on-topic", "reason": "Said twice"}).status, 303)
        for path in counting:
            self.assertIn("2 comments", anybody.get(path).text, path)

    def test_what_was_published_is_seen_at_once_however_many_read(self):
        paths = ["/", "/world", self.article, self.story, "/feed.atom"]
        done = threading.Event()
        readers = [threading.Thread(target=self.reads, args=(paths, done), daemon=True) for _ in range(3)]
        for reader in readers:
            reader.start()
        anybody = self.client()
        try:
            for number in range(8):
                draft = next(link for link in self.editor.get("/desk").links if link.endswith(self.article_draft))
                answer = self.publish(self.editor, draft, headline=f"Headline number {number} of many")
                self.assertEqual(answer.status, 303)
                for path in paths:
                    self.assertIn(f"Headline number {number} of many", anybody.get(path).text, path)
        finally:
            done.set()
            for reader in readers:
                reader.join(10)

    def reads(self, paths: list[str], done: threading.Event) -> None:
        person = Client(self.server.port)
        while not done.is_set():
            for path in paths:
                person.get(path)
        person.close()

    def test_pages_are_compressed_for_whoever_understands_it(self):
        for who, (person, paths) in self.people().items():
            for path in paths:
                plain, packed = person.get(path), person.get(path, Accept_Encoding="br, gzip")
                self.assertIsNone(plain.header("Content-Encoding"))
                self.assertEqual(packed.header("Content-Encoding"), "gzip", f"{who}: {path}")
                self.assertEqual(packed.body, plain.body, f"{who}: {path}")
        refused = self.client().get(self.article, Accept_Encoding="gzip;q=0, identity")
        self.assertIsNone(refused.header("Content-Encoding"), "a reader who refuses gzip gets none")

    def test_head_tells_what_get_would(self):
        for path in self.public + ["/feed.atom"]:
            anybody = self.client()
            get, head = anybody.get(path), anybody.send("HEAD", path)
            self.assertEqual((head.status, head.raw), (200, b""), path)
            for name in ("ETag", "Content-Type", "Content-Length", "Cache-Control"):
                self.assertEqual(head.header(name), get.header(name), f"{path} {name}")

    def test_every_answer_carries_the_policy(self):
        seen = 0
        for who, (person, paths) in self.people().items():
            for path in paths + ["/no-such-page", "/feed.atom", "/sign-out", "/desk"]:
                answer = person.get(path)
                policy = answer.header("Content-Security-Policy") or ""
                self.assertIn("default-src 'none'", policy, f"{who}: {path}")
                self.assertNotIn("unsafe", policy)
                self.assertEqual(answer.header("X-Content-Type-Options"), "nosniff")
                inline = re.search(r"<script(?! type=.application/ld\+json.| src=./assets/)|\sstyle=|\son[a-z]+=", answer.text)
                self.assertIsNone(inline, f"{who}: {path}")
                seen += 1
        self.assertGreater(seen, 20)

    def test_an_article_fits_in_fourteen_kilobytes_and_a_story_in_thirty(self):
        anybody = self.client()
        for name, path, budget in (("article", self.article, ARTICLE_BUDGET), ("story", self.story, STORY_BUDGET)):
            page = anybody.get(path, Accept_Encoding="gzip")
            sheet = re.search(r'<link rel="stylesheet" href="([^"]+)"', page.text)[1]
            style = anybody.get(sheet, Accept_Encoding="gzip")
            self.assertEqual(style.header("Cache-Control"), "public, max-age=31536000, immutable")
            total = len(page.raw) + len(style.raw)
            print(f"        {name}: {len(page.raw)} bytes of HTML and {len(style.raw)} of CSS, compressed: {total}")
            self.assertLess(total, budget, name)

    def test_an_address_that_leads_nowhere_is_told_so(self):
        for language, words in (("en", "There is no such page"), ("ar", "لا")):
            anybody = self.client()
            anybody.cookies["language"] = language
            for path in ("/no-such-page", "/2021/05/04/no-such-article", "/stories/none", "/desk/drafts/none",
                         "/comments/none/reply", "/assets/none.css", "/a/b/c/d/e/f", "/stories/none/feed.atom"):
                answer = anybody.get(path)
                self.assertIn(answer.status, (404, 401) if path.startswith("/desk") else (404,), path)
                self.assertTrue(answer.is_page, path)
                if answer.status == 404:
                    self.assertIn(words, answer.text, path)
                self.assertIn("/", answer.links, "there is a way back")

    def test_every_link_of_every_page_leads_somewhere(self):
        for who, (person, paths) in self.people().items():
            found = {link.partition("#")[0] for path in paths for link in person.get(path).links}
            for link in sorted(link for link in found if link.startswith("/")):
                self.assertIn(person.get(link).status, (200, 303), f"{who}: {link}")

    def test_every_place_that_a_link_names_is_on_its_page(self):
        for who, (person, paths) in self.people().items():
            for path in paths:
                for link in person.get(path).links:
                    target, _, place = link.partition("#")
                    if place and not target.startswith("http"):
                        self.assertIn(f'id="{place}"', person.get(target or path).text, f"{who}: {path} to {link}")


class Screens(Edition):
    subject = "screens"

    def signed_in_pages(self, page):
        """Every page with whoever sees it; the editor's own session is in the browser for the second half."""
        for path in self.public + ["/sign-in", "/sign-in/sso/courier"]:
            yield path
        session = {"name": "session", "value": self.editor.cookies["session"], "url": self.server.address}
        page.context.add_cookies([session])
        for path in [self.article] + self.staff:
            yield path

    def each(self, look, **wishes):
        with visitor(self.server.address, **wishes) as (page, watch):
            for path in self.signed_in_pages(page):
                page.goto(path)
                with self.subTest(path, **wishes):
                    look(page)
            with self.subTest("requests and console", **wishes):
                self.assertEqual((watch.strangers, watch.complaints), ([], []))

    def test_axe_finds_nothing_grave(self):
        for language in ("en", "ar"):
            for scheme in ("light", "dark"):
                self.each(lambda page: self.assertEqual(grave_violations(page), []), scheme=scheme, language=language)

    def test_axe_finds_nothing_grave_on_a_telephone(self):
        for language in ("en", "ar"):
            self.each(lambda page: self.assertEqual(grave_violations(page), []), width=375, language=language)

    def test_axe_finds_nothing_grave_where_something_failed(self):
        for scheme in ("light", "dark"):
            with visitor(self.server.address, scheme=scheme) as (page, _):
                page.goto("/no-such-page")
                self.assertEqual(grave_violations(page), [])
                page.goto("/sign-in")
                page.fill("#address", "lina@readers.example")
                page.click("main button")
                page.wait_for_selector("#code")
                self.assertEqual(grave_violations(page), [])
                page.fill("#code", "1")
                page.click("main button")
                page.wait_for_selector("[role=alert]")
                self.assertEqual(grave_violations(page), [])

    def test_nothing_scrolls_sideways_on_a_telephone(self):
        def fits(page):
            width = page.evaluate("document.documentElement.scrollWidth")
            self.assertLessEqual(width, page.viewport_size["width"])

        for width in (375, 320):
            for language in ("en", "ar"):
                self.each(fits, width=width, language=language)

    def test_arabic_runs_from_right_to_left(self):
        def mirrored(page):
            html = page.locator("html")
            self.assertEqual((html.get_attribute("dir"), html.get_attribute("lang")), ("rtl", "ar"))
            name, end = page.locator(".mast .name").bounding_box(), page.locator(".mast .end").bounding_box()
            self.assertGreater(name["x"], end["x"], "the masthead begins at the right")
            shown = page.locator("footer").inner_text()
            self.assertRegex(shown, "[\u0600-\u06ff]")

        self.each(mirrored, language="ar")

    def test_english_words_keep_their_direction_on_arabic_pages(self):
        """A headline that is set from right to left shows its last full stop first."""
        misset = """() => [...document.querySelectorAll('main :is(h1, h2, h3, .standfirst, q, blockquote):not(.skip)')]
            .filter(part => /[A-Za-z]/.test(part.innerText) && !/[\\u0600-\\u06ff]/.test(part.innerText))
            .filter(part => !part.querySelector('bdi') && getComputedStyle(part).direction != 'ltr')
            .filter(part => [...part.children].every(child => getComputedStyle(child).direction != 'ltr'))
            .map(part => part.tagName + ': ' + part.innerText)"""
        self.each(lambda page: self.assertEqual(page.evaluate(misset), []), language="ar")

    def test_the_keyboard_reaches_the_content_first(self):
        with visitor(self.server.address) as (page, _):
            page.goto(self.article)
            page.keyboard.press("Tab")
            self.assertEqual(page.evaluate("document.activeElement.getAttribute('href')"), "#content")
            page.keyboard.press("Enter")
            self.assertTrue(page.url.endswith("#content"))
            self.assertEqual(steps.path_of(page), self.article)
