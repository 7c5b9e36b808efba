"""Hole 30, acknowledged but lost: what the server acknowledged is there after it was killed."""

import http.client
import threading
import time

from client import Client, identifier
from newsroom import NewsroomTest
from reports import short

ROUNDS = 20
COMMENTERS = 4
EDITORS = 2


class Writer(threading.Thread):
    """Writes until the server is gone, and keeps what it was told was taken."""

    def __init__(self, client: Client) -> None:
        super().__init__(daemon=True)
        self.client = client
        self.fault: BaseException | None = None

    def run(self) -> None:
        try:
            while self.writes_once():
                pass
        except (OSError, http.client.HTTPException):
            pass
        except BaseException as fault:  # noqa: BLE001 (told in the test's own thread)
            self.fault = fault
        finally:
            self.client.close()

    def writes_once(self) -> bool:
        raise NotImplementedError


class Commenter(Writer):
    """Posts as many comments as a reader may."""

    def __init__(self, client: Client, action: str, name: str) -> None:
        super().__init__(client)
        self.action = action
        self.words = name
        self.taken: dict[str, str] = {}

    def writes_once(self) -> bool:
        text = f"{self.words}, comment {len(self.taken)}"
        answer = self.client.post(self.action, {"text": text})
        if answer.status != 303:
            assert answer.status == 429, answer.text
            return False
        self.taken[identifier(answer.location, r"(?<=#comment-).+$")] = text
        return True


class Publisher(Writer):
    """Takes reports in and publishes them."""

    def __init__(self, client: Client, first: int) -> None:
        super().__init__(client)
        self.number = first
        self.taken: dict[str, str] = {}
        self.drafts: set[str] = set()

    def writes_once(self) -> bool:
        self.number += 1
        answer = self.client.upload("/desk/reports", {"text": short(self.number)}, b"")
        assert answer.status == 303, answer.text
        draft = answer.location
        self.drafts.add(draft)
        fields = self.client.get(draft).form(draft + "/publish").fields
        fields |= {"section": "Roads", "newStory": "The bridges"}
        answer = self.client.post(draft + "/publish", fields)
        assert answer.status == 303, answer.text
        self.drafts.discard(draft)
        self.taken[answer.location] = f"bridge number {self.number}"
        return True


class Kills(NewsroomTest):
    subject = "a killed server"

    def test_keeps_every_comment_and_article_that_it_acknowledged(self):
        editor = self.first_editor()
        article = self.published(editor)
        action = f"/articles/{self.article_identifier(editor, article)}/comments"
        readers = [
            # Each from an address of its own: what one network may do in five minutes is limited.
            self.signed_in(f"reader{number}@readers.example", f"Reader {number}", source=f"127.0.0.{number + 10}")
            for number in range(COMMENTERS)
        ]
        comments: dict[str, str] = {}
        articles: dict[str, str] = {}
        drafts: set[str] = set()
        for round in range(ROUNDS):
            commenters = [
                Commenter(self.like(reader), action, f"Round {round}, reader {number}")
                for number, reader in enumerate(readers)
            ]
            publishers = [
                Publisher(self.like(editor), (round * EDITORS + number) * 1000) for number in range(EDITORS)
            ]
            for writer in commenters + publishers:
                writer.start()
            # Killed at another moment of the work each time.
            time.sleep(0.15 + 0.03 * round)
            self.server.kill()
            for writer in commenters + publishers:
                writer.join(30)
                self.assertFalse(writer.is_alive(), "a writer still waits for a server that is gone")
                self.assertIsNone(writer.fault, f"round {round}: {writer.fault}")
            for writer in commenters:
                comments |= writer.taken
            new = {}
            for writer in publishers:
                new |= writer.taken
                drafts |= writer.drafts
            articles |= new
            editor.close()
            self.server.start()
            # All of it is looked for at the end; after each kill, what is new.
            self.holds(editor, article, comments, new, drafts, f"after kill {round + 1}")
        self.holds(editor, article, comments, articles, drafts, "at the end")
        kept = f"{len(comments)} comments, {len(articles)} articles, {len(drafts)} drafts"
        print(f"        {ROUNDS} kills; acknowledged and there: {kept}")
        self.assertGreater(len(comments), ROUNDS * COMMENTERS)
        self.assertGreater(len(articles), ROUNDS)

    def holds(self, editor: Client, article: str, comments: dict, articles: dict, drafts: set, when: str) -> None:
        page = editor.get(article).text
        for id, text in comments.items():
            self.assertIn(f'id="comment-{id}"', page, when)
            self.assertIn(text, page, when)
        for path, words in articles.items():
            answer = editor.get(path)
            self.assertEqual(answer.status, 200, f"{path} {when}")
            self.assertIn(words, answer.text, when)
        for draft in drafts:
            self.assertEqual(editor.get(draft).status, 200, f"{draft} {when}")

    def like(self, person: Client) -> Client:
        """A second connection of the same person."""
        client = Client(person.port, person.source)
        client.cookies = dict(person.cookies)
        client.token = person.token
        return client

    def article_identifier(self, editor: Client, article: str) -> str:
        """By what an article is known to the comments beneath it: its draft on the desk has the same name."""
        return identifier(next(link for link in editor.get("/desk").links if link.startswith("/desk/drafts/")))
