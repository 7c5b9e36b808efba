"""Moving in and out by the command line: from other systems, and the whole newsroom to another folder."""

import json
import shutil
import sqlite3
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import expect

import browser
import exports
from newsroom import NewsroomTest
from ports import free_port
from server import PROGRAM


class Moving(NewsroomTest):
    subject = "moving in and out"

    def dateline(self, *arguments: str) -> str:
        """Runs the program; what it says."""
        done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=120)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_an_archive_opens_from_a_disk_and_holds_no_address(self):
        editor = self.first_editor()
        article = self.published(editor, section="World")
        lina = self.signed_in("lina.canary@readers.example", "Lina Haddad")
        self.comment(lina, article, "Who counted the *boats*?")
        self.server.stop()
        folder = self.folder.parent / "archive"
        command = ["export", "--archive", str(folder), "--data", str(self.folder)]
        self.assertIn(f"files into {folder}", self.dateline(*command))
        again = subprocess.run([PROGRAM, *command], capture_output=True, text=True)
        self.assertEqual(again.returncode, 1)
        self.assertIn("is not empty", again.stderr)
        for file in folder.rglob("*"):
            if file.is_file():
                self.assertNotIn(b"canary", file.read_bytes(), file)
        with browser.visitor("file://") as (page, watch):
            page.goto((folder / "index.html").as_uri())
            page.locator("main h3 a, main h2 a").first.click()
            expect(page.locator(".comment em")).to_have_text("boats")
            self.assertGreater(page.evaluate("document.styleSheets.length"), 0, "the style sheet is found")
            page.locator(".comment .by a").click()
            expect(page.locator("h1")).to_contain_text("Lina Haddad")
            page.locator(".comment .by a").click()
            expect(page.locator(".comment em")).to_have_text("boats")
            # axe itself asks for the style sheet in a way that no browser lets files be asked for.
            self.assertEqual(watch.complaints, [])
            self.assertEqual(browser.grave_violations(page), [])

    def test_a_database_that_isso_wrote_is_taken_in(self):
        self.publishes_for("blog")
        self.server.stop()
        file = self.isso_database()
        command = ["import", "isso", str(file), "--publication", "blog", "--origin", "https://blog.example", "--data", str(self.folder)]
        self.assertIn("Would take 3 comments", self.dateline(*command, "--dry-run"))
        self.assertIn("Took 3 comments by 2 authors in 1 threads", self.dateline(*command))
        self.assertIn("3 were here already", self.dateline(*command))
        self.server.start()
        page = self.client().get(self.thread("blog")).text
        self.assertEqual([word for word in ("First words", "An answer", "Last &lt;words&gt;") if word in page], ["First words", "An answer", "Last &lt;words&gt;"])
        self.assertIn("Nadia", page)

    def test_what_others_gave_out_comes_in_goes_out_and_comes_in_again_with_the_same_pages(self):
        """Hole 29, a backup that is not one: by every system's way in."""
        self.publishes_for(*exports.SOURCES)
        self.server.stop()
        for source in exports.SOURCES:
            file = exports.write(source, self.folder.parent)
            origin = ["--origin", f"https://{source}.example"] if source == "isso" else []
            command = ["import", source, str(file), "--publication", source, "--data", str(self.folder), *origin]
            self.assertRegex(self.dateline(*command), r"(?m)^Took [2-9] comments")
            self.assertIn("Took 0 comments", self.dateline(*command), "what came before is not taken twice")
        self.server.start()
        threads = {source: self.thread(source) for source in exports.SOURCES}
        places = [*threads.values(), *(f"{thread}/feed.json" for thread in threads.values())]
        pages = self.public_pages(places)
        for source, words in exports.SOURCES.items():
            page = pages[threads[source]].decode()
            at = [page.find(word) for word in words]
            self.assertTrue(min(at) > 0 and at == sorted(at), f"{source}: {list(zip(words, at))}")
            self.assertNotIn("Cheap pills", page, "what waited or was spam is not public")
        for path, body in pages.items():
            self.assertNotIn(b"canary", body, path)
        self.same_elsewhere(pages, places)

    def test_a_whole_newsroom_goes_out_and_comes_in_with_the_same_pages(self):
        """Hole 29, a backup that is not one: export, and import into an empty server."""
        places = self.busy_house()
        pages = self.public_pages(places)
        self.same_elsewhere(pages, places)

    def test_a_daily_copy_put_into_an_empty_folder_serves_the_same_pages(self):
        """Hole 29, a backup that is not one: the copy that the server makes each day."""
        places = self.busy_house()
        copies = self.folder.parent / "copies"
        self.server.stop()
        self.server.settings["DATELINE_BACKUP_FOLDER"] = str(copies)
        self.server.start()
        deadline = time.monotonic() + 15
        while not (made := list(copies.glob("dateline-*.db"))):
            self.assertLess(time.monotonic(), deadline, "no copy was made")
            time.sleep(0.05)
        pages = self.public_pages(places)
        self.server.stop()
        kept = self.kept(self.folder)
        other = self.folder.parent / "other"
        other.mkdir()
        shutil.copy(made[0], other / "dateline.db")
        shutil.copy(self.folder / "dateline.key", other / "dateline.key")
        self.assertEqual(self.kept(other), kept)
        self.serves(other, pages, places)
        # The key opens the addresses: whoever was here is known again.
        self.assertIn("Lina Haddad", self.signed_in("lina@readers.example").get("/account").text)

    def kept(self, folder: Path) -> list[str]:
        """All that a folder holds but what the server does by itself meanwhile: mail goes out, the checker learns."""
        lines = self.dateline("export", "--data", str(folder)).splitlines()
        return [line for line in lines if json.loads(line)["table"] != "notice" and '"checker"' not in line]

    def publishes_for(self, *publications: str) -> None:
        """Sets up publications at the desk."""
        editor = self.first_editor()
        for name in publications:
            fields = {"id": name, "name": f"The {name}", "origins": f"https://{name}.example", "accent": ""}
            self.assertEqual(editor.post("/desk/publications", fields).status, 303)

    def busy_house(self) -> list[str]:
        """A house with a bit of everything; addresses that no link leads to."""
        editor = self.first_editor()
        article = self.published(editor, section="World", newStory="Fighting around Goma")
        lina = self.signed_in("lina@readers.example", "Lina Haddad")
        omar = self.signed_in("omar@readers.example", "Omar Saleh")
        first = self.comment(lina, article, "Who counted the *boats*? 😀\n\n> Nobody\n\nhttps://roads.example/")
        self.assertEqual(omar.post(f"/comments/{first}/reply", {"text": "The harbour <did>, @Lina Haddad."}).status, 303)
        self.assertEqual(omar.post(f"/comments/{first}/vote", {"value": "1"}).status, 303)
        gone = self.comment(omar, article, "Off the subject")
        self.assertEqual(editor.post(f"/comments/{gone}/remove", {"rule": "on-topic", "reason": "Elsewhere"}).status, 303)
        self.assertEqual(editor.post(f"/comments/{first}/pick", {"picked": "yes"}).status, 303)
        fields = {"id": "courier", "name": "The Courier", "origins": "https://courier.example", "accent": "004488"}
        self.assertEqual(editor.post("/desk/publications", fields).status, 303)
        return ["/embed/courier/thread?thread=s1", f"/comments/{first}", f"/comments/{first}/author", "/api/v1/rules"]

    def public_pages(self, places: list[str]) -> dict[str, bytes]:
        """The bytes of every page that a stranger can reach, in both languages."""
        pages: dict[str, bytes] = {}
        for language in ("en", "ar"):
            visitor = self.client()
            visitor.cookies["language"] = language
            waiting = ["/", "/stories", "/feed.atom", "/rules", "/transparency", "/corrections", "/openapi.json", *places]
            seen: set[str] = set()
            while waiting:
                path = waiting.pop()
                if path in seen:
                    continue
                seen.add(path)
                answer = visitor.get(path)
                self.assertLess(answer.status, 500, path)
                pages[path if language == "en" else f"{path} ({language})"] = answer.body + answer.location.encode()
                for link in answer.links if answer.is_page else []:
                    parts = urlsplit(urljoin(self.server.address + path, link))
                    if parts.netloc == urlsplit(self.server.address).netloc:
                        waiting.append(parts.path + (f"?{parts.query}" if parts.query else ""))
        self.assertGreater(len(pages), 30, list(pages))
        return pages

    def same_elsewhere(self, pages: dict[str, bytes], places: list[str]) -> None:
        """The whole newsroom goes into another folder: export and pages are the same, byte for byte."""
        self.server.stop()
        export = self.folder.parent / "export.jsonl"
        export.write_text(self.dateline("export", "--data", str(self.folder)))
        for line in export.read_text().splitlines():
            self.assertIn("table", json.loads(line))
        other = self.folder.parent / "other"
        other.mkdir()
        shutil.copy(self.folder / "dateline.key", other / "dateline.key")
        self.dateline("import", "dateline", str(export), "--data", str(other))
        self.assertEqual(self.dateline("export", "--data", str(other)), export.read_text())
        self.serves(other, pages, places)

    def serves(self, folder: Path, pages: dict[str, bytes], places: list[str]) -> None:
        """Another folder, served at the same address, has the same pages."""
        self.server.folder = folder
        self.server.start()
        again = self.public_pages(places)
        self.assertEqual(set(again), set(pages))
        for path, body in pages.items():
            self.assertEqual(again[path], body, path)

    def thread(self, publication: str) -> str:
        """The path of the one thread that was taken in for a publication."""
        with sqlite3.connect(self.folder / "dateline.db") as database:
            found = database.execute("SELECT id FROM thread WHERE publication_id = ?", (publication,)).fetchall()
        database.close()
        self.assertEqual(len(found), 1)
        return f"/threads/{found[0][0]}"

    def isso_database(self) -> Path:
        """A database made by running Isso and posting to it."""
        folder = self.folder.parent
        port = free_port()
        settings = folder / "isso.cfg"
        settings.write_text(
            f"[general]\ndbpath = {folder}/isso.db\nhost = https://blog.example/\n[server]\nlisten = http://127.0.0.1:{port}/\n"
            "[guard]\nenabled = false\n[moderation]\nenabled = false\n")
        server = subprocess.Popen(
            [sys.executable, "-c", "from isso import main; main()", "-c", str(settings), "run"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(server.kill)

        def post(text: str, author: str, parent: int | None = None) -> int:
            body = json.dumps({"text": text, "author": author, "parent": parent, "title": "The bridge"}).encode()
            request = urllib.request.Request(
                f"http://127.0.0.1:{port}/new?uri=%2Fbridge%2F", body,
                {"Content-Type": "application/json", "Origin": "https://blog.example"})
            with urllib.request.urlopen(request, timeout=10) as answer:
                return json.loads(answer.read())["id"]

        deadline = time.monotonic() + 20
        while True:
            try:
                first = post("First words", "Nadia")
                break
            except OSError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.3)
        post("An answer", "Omar", first)
        post("Last <words>", "Nadia")
        server.terminate()
        server.wait(10)
        return folder / "isso.db"


