"""Nobody posts unverified, nobody posts for somebody else, and looking changes nothing."""

import sqlite3
from urllib.parse import urlencode

from client import Client
from newsroom import EDITOR, NewsroomTest
from reports import BRIDGE
from server import Server


class Unverified(NewsroomTest):
    subject = "posting"

    def setUp(self):
        super().setUp()
        self.editor = self.first_editor()
        self.article = self.published(self.editor)
        reader = self.signed_in("lina@readers.example", "Lina Haddad")
        self.first = self.comment(reader, self.article, "The first comment")
        self.action = reader.get(self.article).form("/articles/").action
        reader.close()

    def refused(self, person: Client, *statuses: int) -> None:
        for path in (self.action, f"/comments/{self.first}/reply"):
            self.assertIn(person.post(path, {"text": "An unwanted word"}).status, statuses, path)
        text = self.client().get(self.article).text
        self.assertNotIn("An unwanted word", text)
        self.assertIn("The first comment", text)

    def test_anonymous_readers_cannot(self):
        self.refused(self.client(), 401)

    def test_the_first_editor_cannot_before_a_code_was_mailed(self):
        self.refused(self.editor, 403)
        self.assertNotIn('id="write"', self.editor.get(self.article).text, "no box that would not be taken")
        verified = self.signed_in(EDITOR)
        self.comment(verified, self.article, "Now the address is verified")
        self.assertIn("Now the address is verified", self.client().get(self.article).text)

    def test_nameless_readers_cannot(self):
        self.refused(self.signed_in("omar@readers.example"), 403)

    def test_a_made_up_session_cannot(self):
        stranger = self.client()
        stranger.cookies["session"] = "A" * 43
        self.refused(stranger, 401)

    def test_a_reader_cannot_remove(self):
        reader = self.signed_in("omar@readers.example", "Omar Saleh")
        self.assertEqual(reader.get(f"/comments/{self.first}/remove").status, 403)
        self.assertEqual(reader.post(f"/comments/{self.first}/remove", {"rule": "on-topic", "reason": "Mine now"}).status, 403)
        self.assertIn("The first comment", self.client().get(self.article).text)

    def test_a_removal_needs_a_reason(self):
        for reason in ("", "   "):
            answer = self.editor.post(f"/comments/{self.first}/remove", {"rule": "on-topic", "reason": reason})
            self.assertEqual(answer.status, 422)
        self.assertIn("The first comment", self.client().get(self.article).text)

    def test_a_reader_cannot_take_the_newsrooms_names(self):
        reader = self.signed_in("omar@readers.example")
        for name in ("Ruth Adler", "ruth  adler", "Rüth Adler", "Editor", "The Dateline", "omar@readers.example", "x"):
            self.assertEqual(reader.post("/account/name", {"name": name}).status, 422, name)


class Forms(NewsroomTest):
    subject = "forms"

    def setUp(self):
        super().setUp()
        editor = self.first_editor()
        editor.close()
        self.article = self.published(editor)
        self.draft = self.take_in(editor, BRIDGE)
        self.editor = self.signed_in(EDITOR)
        self.comment_id = self.comment(self.editor, self.article, "A comment of the newsroom")
        page = self.editor.get(self.article)
        publication = self.editor.get(self.draft).form(self.draft + "/publish").fields | {"section": "World"}
        self.posts = {
            page.form("/articles/").action: {"text": "Forged"},
            f"/comments/{self.comment_id}/reply": {"text": "Forged"},
            f"/comments/{self.comment_id}/remove": {"rule": "on-topic", "reason": "Forged"},
            "/desk/reports": {"text": "Forged headline\n\nGOMA: A forged report.\n"},
            f"{self.draft}/publish": {name: value for name, value in publication.items() if name != "token"},
            f"{self.draft}/drop": {},
            "/account/name": {"name": "Forged"},
            "/sign-out": {},
        }

    def state(self) -> list:
        """Everything that the database holds."""
        connection = sqlite3.connect(f"file:{self.folder / 'dateline.db'}?mode=ro", uri=True)
        try:
            return sorted(connection.iterdump())
        finally:
            connection.close()

    def changes_nothing(self, send) -> None:
        before = self.state()
        for path, fields in self.posts.items():
            answer = send(path, fields)
            self.assertEqual(answer.status, 403, path)
            self.assertIsNone(answer.header("Set-Cookie"), path)
        self.assertEqual(self.state(), before)

    def test_a_form_of_ones_own_page_is_taken(self):
        before = self.state()
        self.assertEqual(self.editor.post("/account/name", {"name": "Ruth Adler-Weiss"}).status, 303)
        self.assertNotEqual(self.state(), before, "what the other tests look at shows a change")

    def test_a_form_of_another_origin_is_refused(self):
        def send(path, fields):
            return self.editor.post(path, fields, {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"})

        self.changes_nothing(send)

    def test_a_form_of_another_origin_is_refused_where_the_browser_says_no_more(self):
        for origin in ("https://evil.example", "null", f"http://127.0.0.1:{self.server.port}.evil.example"):
            with self.subTest(origin):

                def send(path, fields):
                    headers = {"Origin": origin, "Content-Type": "application/x-www-form-urlencoded"}
                    body = urlencode({"token": self.editor.token} | fields)
                    return self.editor.send("POST", path, body.encode(), headers)

                self.changes_nothing(send)

    def test_a_form_of_a_sister_site_is_refused(self):
        def send(path, fields):
            return self.editor.post(path, fields, {"Sec-Fetch-Site": "same-site"})

        self.changes_nothing(send)

    def test_a_form_without_the_sessions_word_is_refused(self):
        for token in ("", "A" * 43, self.first_session_token()):
            with self.subTest(token):
                self.changes_nothing(lambda path, fields: self.editor.post(path, {"token": token} | fields))

    def first_session_token(self) -> str:
        """The word of another session of the same account."""
        return self.signed_in(EDITOR).token

    def test_a_stranger_is_signed_in_by_no_form_of_another_site(self):
        address = "lina@readers.example"
        stranger = self.client()
        elsewhere = {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}
        self.assertEqual(stranger.post("/sign-in", {"address": address}, elsewhere).status, 403)
        self.assertEqual(self.mailbox.count(address), 0)
        self.assertEqual(stranger.post("/sign-in", {"address": address}).status, 200)
        code = self.mailbox.code(address)
        refused = stranger.post("/sign-in/code", {"address": address, "code": code}, elsewhere)
        self.assertEqual((refused.status, refused.header("Set-Cookie")), (403, None))
        self.assertEqual(stranger.post("/language", {"language": "ar"}, elsewhere).status, 403)

    def test_looking_changes_nothing(self):
        before = self.state()
        paths = set(self.posts) | {
            "/", "/desk", self.draft, self.article, "/account", "/sign-in", "/sign-in/editor", "/language", "/sign-out",
            "/stories", "/rules", "/privacy", "/feed.atom", f"/comments/{self.comment_id}/remove?reason=Forged",
            f"{self.draft}/publish?token={self.editor.token}&headline=Forged&section=World&body=Forged&version=1",
            f"{self.draft}/drop?token={self.editor.token}", "/account/name?name=Forged", "/language?language=ar",
        }
        for method in ("GET", "HEAD"):
            for path in sorted(paths):
                answer = self.editor.send(method, path)
                self.assertLess(answer.status, 500, path)
                self.assertIsNone(answer.header("Set-Cookie"), path)
        self.assertEqual(self.state(), before)

    def test_looking_at_the_editor_link_does_not_use_it_up(self):
        other = Server(self.folder.parent / "other").start()
        self.addCleanup(other.kill)
        visitor = Client(other.port)
        self.addCleanup(visitor.close)
        for _ in range(3):
            form = visitor.get(other.editor_link).form("/sign-in/editor")
            self.assertEqual(form.fields["link"], other.editor_link.split("link=")[1])

    def test_the_language_button_leads_nowhere_else(self):
        doubled = f"{self.server.address}//evil.example"
        for referer in ("https://evil.example/", "//evil.example/x", doubled, "nonsense"):
            answer = self.client().post("/language", {"language": "ar"}, {"Referer": referer})
            self.assertEqual(answer.status, 303, referer)
            self.assertRegex(answer.location, r"^/([^/]|$)", referer)

    def test_after_a_form_that_was_not_taken_the_language_button_finds_the_page(self):
        for path in ("/desk/reports", self.draft + "/publish", "/account/name", *list(self.posts)[:1]):
            answer = self.editor.post("/language", {"language": "ar"}, {"Referer": self.server.address + path})
            landed = self.editor.get(answer.location)
            self.assertIn(landed.status, (200, 303), path)
