"""What every test begins with: a newsroom of its own, and the people in it."""

import re
import tempfile
import unittest
from pathlib import Path

from client import Answer, Client, identifier
from mail_catcher import Mailbox
from reports import SHELLING, Pasted
from server import Server

EDITOR = "editor@newsroom.example"


class NewsroomTest(unittest.TestCase):
    """A test with a server, an empty data folder and a mail server of its own."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="dateline-")
        self.addCleanup(folder.cleanup)
        self.mailbox = Mailbox()
        self.addCleanup(self.mailbox.close)
        self.folder = Path(folder.name) / "data"
        self.server = Server(self.folder, self.mailbox.port)
        self.server.start()
        self.addCleanup(self.server.kill)

    def client(self, source: str = "127.0.0.1") -> Client:
        """Somebody who is not signed in."""
        client = Client(self.server.port, source)
        self.addCleanup(client.close)
        return client

    def first_editor(self, name: str = "Ruth Adler", address: str = EDITOR) -> Client:
        """Whoever came by the one-time link; the address is not verified by that."""
        editor = self.client()
        link = self.server.editor_link.split("link=")[1]
        answer = editor.post("/sign-in/editor", {"link": link, "name": name, "address": address})
        self.assertEqual((answer.status, answer.location), (303, "/desk"), answer.text)
        editor.sees_token()
        return editor

    def signed_in(self, address: str, name: str | None = None, source: str = "127.0.0.1") -> Client:
        """Whoever came by a mailed code, under a name if one is given."""
        person = self.client(source)
        before = self.mailbox.count(address)
        answer = person.post("/sign-in", {"address": address})
        self.assertEqual(answer.status, 200, answer.text)
        code = self.mailbox.code(address, after=before)
        answer = person.post("/sign-in/code", {"address": address, "code": code})
        self.assertEqual((answer.status, answer.location), (303, "/account"), answer.text)
        person.sees_token()
        if name is not None:
            answer = person.post("/account/name", {"name": name})
            self.assertEqual(answer.status, 303, answer.text)
        self.accept_rules(person)
        return person

    def accept_rules(self, person: Client) -> None:
        """Accepts the house rules, where they were not accepted before."""
        if version := re.search(r'name="rules" value="(\d+)"', person.get("/account").text):
            self.assertEqual(person.post("/account/rules", {"rules": version[1]}).status, 303)

    def take_in(self, editor: Client, text: str, day: str = "") -> str:
        """Takes a report in; the path of its draft."""
        answer = editor.upload("/desk/reports", {"text": text, "url": "", "published": day}, b"")
        self.assertEqual(answer.status, 303, answer.text)
        self.assertRegex(answer.location, r"^/desk/drafts/[^/]+$")
        return answer.location

    def publish(self, editor: Client, draft: str, **changes: str) -> Answer:
        """Publishes a draft with the desk's own proposals and these changes."""
        fields = editor.get(draft).form(draft + "/publish").fields
        fields["section"] = fields["section"] or "World"
        return editor.post(draft + "/publish", fields | changes)

    def published(self, editor: Client, report: Pasted = SHELLING, **changes: str) -> str:
        """Takes a report in and publishes it; the article's path."""
        answer = self.publish(editor, self.take_in(editor, report.text, report.day), **changes)
        self.assertEqual(answer.status, 303, answer.text)
        return answer.location

    def comment(self, person: Client, article: str, text: str) -> str:
        """Posts a comment; its identifier."""
        answer = person.post(person.get(article).form("/articles/").action, {"text": text})
        self.assertEqual(answer.status, 303, answer.text)
        return identifier(answer.location, r"(?<=#comment-).+$")

    def feeds(self, client: Client, story: str | None = None) -> str:
        """All feeds in one text."""
        paths = ["/feed.atom"] + ([f"{story}/feed.atom"] if story else [])
        return "".join(client.get(path).text for path in paths)
