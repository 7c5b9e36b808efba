"""Moving in and out by the command line: a database that Isso itself wrote, and the whole newsroom to another folder."""

import importlib.util
import json
import re
import shutil
import subprocess
import sys
import time
import unittest
import urllib.request
from pathlib import Path

from playwright.sync_api import expect

import browser
from newsroom import NewsroomTest
from ports import free_port
from server import PROGRAM, Server

# Looked for and not imported: it would set up logging for the whole run.
HAS_ISSO = importlib.util.find_spec("isso") is not None


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

    @unittest.skipUnless(HAS_ISSO, "isso is not installed")
    def test_a_database_that_isso_wrote_is_taken_in(self):
        editor = self.first_editor()
        self.assertEqual(
            editor.post("/desk/publications", {"id": "blog", "name": "The Blog", "origins": "https://blog.example", "accent": ""}).status, 303)
        self.server.stop()
        file = self.isso_database()
        command = ["import", "isso", str(file), "--publication", "blog", "--origin", "https://blog.example", "--data", str(self.folder)]
        self.assertIn("Would take 3 comments", self.dateline(*command, "--dry-run"))
        self.assertIn("Took 3 comments by 2 authors in 1 threads", self.dateline(*command))
        self.assertIn("3 were here already", self.dateline(*command))
        self.server.start()
        page = self.client().get(self.thread()).text
        self.assertEqual([word for word in ("First words", "An answer", "Last &lt;words&gt;") if word in page], ["First words", "An answer", "Last &lt;words&gt;"])
        self.assertIn("Nadia", page)
        # The whole newsroom into another folder: the same pages, byte for byte.
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
        moved = Server(other, self.mailbox.port)
        moved.start()
        self.addCleanup(moved.kill)
        there = type(self.client())(moved.port, "127.0.0.1")
        self.addCleanup(there.close)
        # The canonical address names the port: the rest is the same.
        self.assertEqual(re.sub(r":\d+", "", there.get(self.thread()).text), re.sub(r":\d+", "", page))

    def thread(self) -> str:
        """The path of the one thread that was taken in."""
        import sqlite3

        with sqlite3.connect(self.folder / "dateline.db") as database:
            return "/threads/" + database.execute("SELECT id FROM thread WHERE publication_id = 'blog'").fetchone()[0]

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


