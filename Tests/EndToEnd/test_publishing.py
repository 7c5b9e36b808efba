"""From a pasted page to a published article."""

import steps
from browser import visitor
from newsroom import NewsroomTest
from reports import SHELLING, SHELLING_PAGE, Pasted, seed


class Publishing:
    """The editor's way in a browser."""

    javascript = True

    def visitor(self):
        return visitor(self.server.address, self.javascript)

    def test_the_editor_link_opens_the_desk_once(self):
        with self.visitor() as (page, _):
            steps.come_in_as_first_editor(page, self.server)
            self.assertEqual(page.locator("nav .end").inner_text().split()[0], "Desk")
        with self.visitor() as (page, _):
            page.goto(self.server.editor_link)
            self.assertEqual(page.locator("main form").count(), 0, "a used link shows no form")
            self.assertIn("has been used", page.locator("main .problem").inner_text())
        used = self.client().post(
            "/sign-in/editor",
            {"link": self.server.editor_link.split("link=")[1], "name": "Somebody Else", "address": "else@example.org"},
        )
        self.assertEqual((used.status, used.header("Set-Cookie")), (403, None))

    def test_an_editor_mends_and_publishes_a_pasted_report(self):
        self._publishes(SHELLING, section="Central Africa", story="Fighting around Goma")

    def test_the_page_from_which_the_product_comes_is_published(self):
        report = seed()
        if report is None:
            self.skipTest("the seed page is not beside the package")
        self._publishes(report, section="Middle East", story="Coalition bases in Iraq")

    def _publishes(self, report: Pasted, section: str, story: str):
        with self.visitor() as (page, watch):
            steps.come_in_as_first_editor(page, self.server)
            draft = steps.take_in(page, report)

            furniture = "\n".join(page.locator(".received .furniture").all_inner_texts())
            for words in report.furniture:
                self.assertIn(words, furniture, "furniture is set apart")
            paragraphs = "\n".join(page.locator(".received .paragraph").all_inner_texts())
            for words in report.body:
                self.assertIn(words, paragraphs, "the article stands beside it")
                self.assertNotIn(words, furniture)
            quoted = page.locator(".claims li q").all_inner_texts()
            for words in report.claims:
                self.assertTrue(any(words in quote for quote in quoted), f"no claim quotes “{words}”: {quoted}")
            self.assertEqual(page.input_value("#headline"), report.headline)
            for words in report.furniture:
                self.assertNotIn(words, page.input_value("#body"))

            headline, caption = f"{report.headline} (mended)", "A checkpoint, in a picture of the archive"
            page.fill("#headline", headline)
            page.fill("#standfirst", "What is known so far")
            page.fill("#section", section)
            page.fill("#caption", caption)
            page.fill("#newStory", story)
            page.click(f"form[action='{draft}/publish'] button")
            page.wait_for_selector("article h1")
            article = steps.path_of(page)
            self.assertRegex(article, rf"^/{report.day.replace('-', '/')}/[^/]+$")
            self.assertEqual(page.locator("article h1").inner_text(), headline)
            self.assertEqual(watch.complaints, [])
            self.assertEqual(watch.strangers, [])

        with self.visitor() as (page, watch):
            page.goto("/")
            self.assertIn(headline, page.locator(".lead h2").inner_text())
            page.click(".lead h2 a")
            page.wait_for_selector("article h1")
            self.assertEqual(steps.path_of(page), article)
            self.assertIn(caption, page.locator("figcaption").inner_text())
            text = page.locator("article .story").first.inner_text()
            for words in report.body:
                self.assertIn(words, text)
            for words in report.furniture:
                self.assertNotIn(words, page.content())
            self.assertGreater(page.locator(".notes .note").count(), 0, "the record stands in the margin")
            for mark in page.locator("a.said").all():
                self.assertEqual(page.locator(mark.get_attribute("href")).count(), 1, "a mark opens its note")
            page.click(f"nav a:has-text('{section}')")
            page.wait_for_selector("h1")
            self.assertEqual(page.locator("h1").inner_text(), section)
            self.assertIn(headline, page.locator("main").inner_text())
            page.goto("/stories")
            page.click(f"main a:has-text('{story}')")
            page.wait_for_selector(".timeline")
            self.assertEqual(page.locator("h1").inner_text(), story)
            self.assertGreater(page.locator(".timeline li").count(), 0, "events stand on the timeline")
            self.assertIn(headline, page.locator("aside.side").inner_text())
            story_path = steps.path_of(page)
            self.assertEqual(watch.complaints, [])
            self.assertEqual(watch.strangers, [])

        for feed in ("/feed.atom", f"{story_path}/feed.atom"):
            text = self.client().get(feed).text
            self.assertIn(f"<title>{headline}</title>", text)
            self.assertIn(self.server.address + article, text)


class PublishingWithScript(Publishing, NewsroomTest):
    subject = "publishing in a browser with JavaScript"


class PublishingWithoutScript(Publishing, NewsroomTest):
    subject = "publishing in a browser without JavaScript"
    javascript = False


class Drafts(NewsroomTest):
    subject = "drafts"

    def test_nobody_but_the_desk_reaches_a_draft(self):
        editor = self.first_editor()
        draft = self.take_in(editor, SHELLING.text, SHELLING.day)
        fields = editor.get(draft).form(draft + "/publish").fields | {"section": "World"}
        reader = self.signed_in("reader@example.org", "Lina Haddad")
        self.assertEqual(editor.get(draft).status, 200)
        for person, refusals in ((self.client(), (401, 404)), (reader, (403, 404))):
            for path in ("/desk", draft):
                answer = person.get(path)
                self.assertIn(answer.status, refusals, path)
                self.assertNotIn("Goma", answer.text)
            for action in ("publish", "drop"):
                sent = {name: value for name, value in fields.items() if name != "token"}
                self.assertIn(person.post(f"{draft}/{action}", sent).status, refusals, action)
            self.assertIn(person.upload("/desk/reports", {"text": SHELLING.text}, b"").status, refusals)
        identifier = draft.rpartition("/")[2]
        anybody = self.client()
        for path in ("/", "/feed.atom", "/stories", f"/articles/{identifier}/comments", "/world"):
            self.assertNotIn("Goma", anybody.get(path).text, path)
        self.assertEqual(reader.post(f"/articles/{identifier}/comments", {"text": "Is it out?"}).status, 404)
        self.assertEqual(editor.get(draft).form(draft + "/publish").fields["version"], fields["version"])

    def test_an_uploaded_page_loses_its_furniture(self):
        editor = self.first_editor()
        answer = editor.upload("/desk/reports", {"published": SHELLING.day}, SHELLING_PAGE.encode(), "text/html")
        self.assertEqual(answer.status, 303, answer.text)
        fields = editor.get(answer.location).form(answer.location + "/publish").fields
        self.assertEqual(fields["headline"], SHELLING.headline)
        self.assertIn("We were hit before dawn", fields["body"])
        for words in ("Ten beaches", "newsletter", "Sport"):
            self.assertNotIn(words, fields["body"])

    def test_a_dropped_draft_is_gone(self):
        editor = self.first_editor()
        draft = self.take_in(editor, SHELLING.text, SHELLING.day)
        answer = editor.post(draft + "/drop", {})
        self.assertEqual((answer.status, answer.location), (303, "/desk"))
        self.assertEqual(editor.get(draft).status, 404)
        self.assertNotIn(draft, editor.get("/desk").links)

    def test_of_two_editors_the_slower_is_told(self):
        editor = self.first_editor()
        draft = self.take_in(editor, SHELLING.text, SHELLING.day)
        fields = editor.get(draft).form(draft + "/publish").fields | {"section": "World"}
        self.assertEqual(editor.post(draft + "/publish", fields).status, 303)
        answer = editor.post(draft + "/publish", fields | {"headline": "The slower one's words"})
        self.assertEqual(answer.status, 409)
        kept = answer.form(draft + "/publish").fields["headline"]
        self.assertEqual(kept, "The slower one's words", "nothing typed is lost")
        self.assertNotIn("The slower one's words", self.client().get("/").text)

    def test_what_is_published_anew_replaces_what_stood(self):
        editor = self.first_editor()
        draft = self.take_in(editor, SHELLING.text, SHELLING.day)
        path = self.publish(editor, draft, headline="First words about Goma").location
        anybody = self.client()
        self.assertIn("First words about Goma", anybody.get(path).text)
        again = self.publish(editor, draft, headline="Second words about Goma", section="Africa")
        self.assertEqual((again.status, again.location), (303, path), "an article keeps its address")
        for page in (path, "/", "/africa", "/feed.atom"):
            text = anybody.get(page).text
            self.assertIn("Second words about Goma", text, page)
            self.assertNotIn("First words about Goma", text, page)
        self.assertEqual(anybody.get("/world").status, 404, "a section without articles is no page")
