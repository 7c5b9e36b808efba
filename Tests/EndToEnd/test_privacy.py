"""A reader's address leaves the program in mail to that reader and in nothing else."""

import base64
import hashlib
from urllib.parse import quote, urljoin, urlsplit

from client import Client, identifier
from newsroom import NewsroomTest
from reports import BRIDGE

CANARY = "canary.q7x9zk"
ADDRESS = f"{CANARY}@readers.example"
EDITOR_CANARY = "canary.w3v8mj"
EDITOR_ADDRESS = f"{EDITOR_CANARY}@newsroom.example"


def disguises(address: str) -> list[bytes]:
    """The address as a careless program would hide it."""
    name = address.partition("@")[0]
    digests = [hashlib.new(kind, address.encode()) for kind in ("md5", "sha1", "sha256")]
    return [
        name.encode(),
        name.upper().encode(),
        quote(address, safe="").encode(),
        base64.b64encode(address.encode())[:-4],
        address.encode().hex().encode(),
        name.encode("utf-16-le"),
        *(digest.hexdigest().encode() for digest in digests),
        *(digest.digest() for digest in digests),
    ]


class Canaries(NewsroomTest):
    subject = "privacy"
    entrances: list[str] = []
    """Where a crawl begins too: what no link leads to."""

    def absent(self, place: str, data: bytes, known: str | None = None) -> None:
        """That no address stands in the bytes, but for the one that may be known there."""
        for address in (ADDRESS, EDITOR_ADDRESS):
            if address == known:
                self.assertIn(address.encode(), data, f"{place} shows its owner the address")
                data = data.replace(address.encode(), b"")
            for disguise in disguises(address):
                self.assertNotIn(disguise.lower(), data.lower(), f"{place} holds the address as {disguise!r}")

    def crawl(self, who: str, person: Client, own: str | None = None) -> int:
        """Follows every link that somebody can see; how many answers there were.

        The owner of an address sees it on the account's page and in the download of what is kept, and nowhere else.
        """
        waiting = ["/", "/account", "/desk", "/stories", "/feed.atom", "/no-such-page", "/sign-in/code", *self.entrances]
        seen: set[str] = set()
        while waiting:
            path = waiting.pop()
            if path in seen:
                continue
            seen.add(path)
            answer = person.get(path)
            self.assertLess(answer.status, 500, f"{who}: {path}")
            is_own = path == "/account" or path == "/account/data" and answer.status == 200
            known = own if is_own else None
            self.absent(f"{who}: {path}", answer.body + repr(answer.headers).encode(), known)
            links = answer.links if answer.is_page else []
            for link in links + ([answer.location] if answer.location else []):
                parts = urlsplit(urljoin(self.server.address + path, link))
                if parts.netloc == urlsplit(self.server.address).netloc:
                    waiting.append(parts.path + (f"?{parts.query}" if parts.query else ""))
        return len(seen)

    def test_an_address_is_in_no_page_feed_header_log_or_file(self):
        """Holes 13 and 14, addresses in public answers and addresses to be had from a hash."""
        self.server.kill()
        self.server.settings["DATELINE_LOG_LEVEL"] = "trace"
        self.server.start()
        editor = self.first_editor(address=EDITOR_ADDRESS)
        article = self.published(editor, newStory="Fighting around Goma")
        self.take_in(editor, BRIDGE)
        reader = self.signed_in(ADDRESS, "Lina Haddad")
        first = self.comment(reader, article, "A first comment, to be answered")
        self.assertEqual(reader.post(f"/comments/{first}/reply", {"text": "An answer"}).status, 303)
        gone = self.comment(reader, article, "A comment to be removed")
        self.assertEqual(editor.post(f"/comments/{gone}/remove", {"rule": "on-topic", "reason": "Off the subject"}).status, 303)
        # Ways in which a request fails are ways into a log.
        for address in (ADDRESS, EDITOR_ADDRESS):
            wrong = self.client().post("/sign-in/code", {"address": address, "code": "1"})
            # The code form has to bring the address back to whoever typed it; nobody else sees that answer.
            self.assertEqual(wrong.status, 422)
            elsewhere = self.client().post("/sign-in", {"address": address}, {"Sec-Fetch-Site": "cross-site"})
            self.assertEqual(elsewhere.status, 403)

        other = self.signed_in("omar@readers.example", "Omar Saleh")
        fields = {"id": "courier", "name": "The Courier", "origins": "https://courier.example", "accent": ""}
        self.assertEqual(editor.post("/desk/publications", fields).status, 303)
        staff = self.signed_in("staff@readers.example", "Worka Worku")
        self.assertEqual(editor.post("/desk/publications/courier/staff", {"add": "Worka Worku"}).status, 200)
        # What was reported, asked again, written to the desk.
        self.assertEqual(other.post(f"/comments/{first}/report", {"rule": "respect", "note": "See there"}).status, 200)
        self.assertEqual(reader.post(f"/comments/{gone}/appeal", {"words": "It was not"}).status, 303)
        self.assertEqual(reader.post("/letters", {"text": "A letter"}).status, 303)
        thread = "/api/v1/threads/" + identifier(reader.get(article).form("/articles/").action, r"(?<=/articles/)[^/]+")
        self.entrances = [
            "/openapi.json", "/embed/courier/thread?thread=s1", "/embed/courier/counts?thread=s1&url=",
            "/embed/courier/sign-in?origin=https%3A%2F%2Fcourier.example", "/embed.js", "/counts.js", thread,
            f"{thread}/comments", f"{thread}/picks", f"/api/v1/comments/{first}", f"/api/v1/comments/{first}/author",
            "/api/v1/search?q=comment", "/api/v1/corrections", "/api/v1/rules", "/api/v1/account", "/api/v1/queues",
        ]
        people = {
            "nobody": (self.client(), None), "another reader": (other, None), "the author": (reader, ADDRESS),
            "staff of a publication": (staff, None), "the editor": (editor, EDITOR_ADDRESS),
        }
        pages = {who: self.crawl(who, person, own) for who, (person, own) in people.items()}
        self.assertGreater(min(pages.values()), 12, f"the crawl reached too little: {pages}")

        self.files_are_silent("while the server runs")
        self.assertEqual(self.server.stop(), 0)
        self.absent("what the server printed", bytes(self.server.output))
        self.files_are_silent("after the server stopped")
        asked = {ADDRESS, "omar@readers.example", "staff@readers.example"}
        self.assertEqual(self.mailbox.addresses, asked, "mail goes to those who asked")

    def files_are_silent(self, when: str) -> None:
        files = [file for file in self.folder.rglob("*") if file.is_file()]
        self.assertTrue(any(file.suffix == ".db" for file in files))
        for file in files:
            self.absent(f"{file.name} {when}", file.read_bytes())

    def test_nobodys_files_can_be_read_by_others(self):
        for path in [self.folder, self.folder / "dateline.key"]:
            self.assertEqual(path.stat().st_mode & 0o077, 0, f"{path.name} is open to others")

    def test_reading_sets_no_cookie(self):
        article = self.published(self.first_editor())
        anybody = self.client()
        for path in ("/", article, "/stories", "/feed.atom", "/rules", "/privacy", "/sign-in", "/world"):
            self.assertIsNone(anybody.get(path).header("Set-Cookie"), path)

    def test_a_signed_in_readers_page_is_kept_by_nobody(self):
        article = self.published(self.first_editor())
        reader = self.signed_in(ADDRESS, "Lina Haddad")
        for path in ("/", article, "/account"):
            self.assertEqual(reader.get(path).header("Cache-Control"), "no-store", path)
        anybody = self.client()
        for path in ("/", article):
            self.assertNotIn("Lina Haddad", anybody.get(path).text, "one reader's page is not shown to another")

    def test_the_session_cookie_is_kept_from_scripts_and_other_sites(self):
        browser = self.client()
        browser.post("/sign-in", {"address": ADDRESS})
        code = self.mailbox.code(ADDRESS)
        cookie = browser.post("/sign-in/code", {"address": ADDRESS, "code": code}).header("Set-Cookie")
        for attribute in ("HttpOnly", "SameSite=Lax", "Path=/"):
            self.assertIn(attribute, cookie)
