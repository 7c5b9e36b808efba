"""Starting, being set up, stopping."""

import json
import socket
import tempfile
import time
import unittest
from pathlib import Path

from client import Client
from newsroom import NewsroomTest
from ports import free_port
from server import Server, run


class Settings(unittest.TestCase):
    subject = "settings"

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="dateline-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def refused(self, *words: str, file: dict | str | None = None, arguments: tuple = (), **settings: str) -> None:
        """The program must end at once, with a status that says so and these words."""
        if file is not None:
            path = self.folder / "settings.json"
            path.write_text(file if isinstance(file, str) else json.dumps(file))
            arguments = ("--config", str(path), *arguments)
        given = ("--data", str(self.folder / "data"), "--port", str(free_port()), *arguments)
        done = run("serve", *given[: 2 if "DATELINE_SERVER_PORT" in settings else None], seconds=10, **settings)
        self.assertNotEqual(done.returncode, 0)
        for word in words:
            self.assertIn(word, done.stderr)
        self.assertNotIn("Fatal error", done.stderr)

    def test_an_unknown_variable_is_refused_with_the_nearest_name(self):
        self.refused("DATELINE_SITE_NAM", "DATELINE_SITE_NAME", DATELINE_SITE_NAM="The Gazette")

    def test_an_unknown_name_in_the_file_is_refused_with_the_nearest_name(self):
        self.refused("site.nmae", "site.name", file={"site": {"nmae": "The Gazette"}})
        self.refused("mial.host", "mail.host", file={"mial": {"host": "localhost"}})

    def test_a_file_that_is_no_json_is_refused(self):
        self.refused("settings.json", file="{site: yes")
        self.refused("settings.json", file="[1, 2]")
        self.refused("missing.json", arguments=("--config", "missing.json"))

    def test_a_value_that_means_nothing_is_refused(self):
        wrong = {
            "DATELINE_SERVER_PORT": "99999", "DATELINE_SITE_ZONE": "Mars/Olympus", "DATELINE_SITE_LANGUAGE": "tlh",
            "DATELINE_SITE_ADDRESS": "news.example.org", "DATELINE_MAIL_SENDER": "nobody", "DATELINE_LOG_LEVEL": "loud",
            "DATELINE_FETCH_PRIVATE": "perhaps",
        }
        for name, value in wrong.items():
            with self.subTest(name):
                self.refused(name, **{name: value})
        with self.subTest("a password over an open line"):
            mail = {"HOST": "localhost", "USER": "a", "PASSWORD": "b", "SECURITY": "none"}
            self.refused("mail.security", **{f"DATELINE_MAIL_{name}": value for name, value in mail.items()})

    def test_the_command_line_goes_before_the_environment_and_that_before_the_file(self):
        path = self.folder / "settings.json"
        path.write_text(json.dumps({"site": {"name": "Named in the file", "language": "ar"}, "server": {"port": 1}}))
        server = Server(self.folder / "data", DATELINE_SITE_NAME="Named in the environment", DATELINE_SERVER_PORT="2")
        server.start("--config", str(path))
        self.addCleanup(server.kill)
        client = Client(server.port)
        self.addCleanup(client.close)
        text = client.get("/").text
        self.assertIn("Named in the environment", text)
        self.assertIn('dir="rtl"', text)


class Running(NewsroomTest):
    subject = "operation"

    def test_a_second_server_on_the_same_folder_is_refused(self):
        second = run("serve", "--data", str(self.folder), "--port", str(free_port()))
        self.assertNotEqual(second.returncode, 0)
        self.assertIn(str(self.folder), second.stderr)
        self.assertNotIn("Fatal error", second.stderr)
        self.assertEqual(self.client().get("/").status, 200, "the first one is not disturbed")

    def test_a_port_that_is_taken_is_told(self):
        second = run("serve", "--data", str(self.folder.parent / "other"), "--port", str(self.server.port))
        self.assertNotEqual(second.returncode, 0)
        self.assertIn(f"Port {self.server.port}", second.stderr)

    def test_sigterm_stops_it_gracefully_while_readers_are_connected(self):
        reader = self.client()
        self.assertEqual(reader.get("/").status, 200)
        silent = socket.create_connection(("127.0.0.1", self.server.port))
        self.addCleanup(silent.close)
        began = time.monotonic()
        self.assertEqual(self.server.stop(seconds=5), 0)
        print(f"        stopped in {time.monotonic() - began:.2f} s")

    def test_after_a_restart_all_is_as_it_was(self):
        editor = self.first_editor()
        link = self.server.editor_link
        article = self.published(editor, newStory="Fighting around Goma")
        before = self.client().get(article)
        editor.close()
        self.assertEqual(self.server.stop(), 0)
        self.server.start()
        self.assertNotEqual(self.server.editor_link, link, "no editor has proven an address: a new link")
        after = self.client().get(article)
        self.assertEqual((after.status, after.body, after.header("ETag")), (200, before.body, before.header("ETag")))
        self.assertEqual(editor.get("/desk").status, 200, "the session holds")
        self.assertNotIn("<form method=\"post\" action=\"/sign-in/editor\"", self.client().get(link).text)

    def test_a_new_link_for_the_first_editor_ends_the_older_one(self):
        old = self.server.editor_link
        self.server.stop()
        self.server.start()
        new = self.server.editor_link
        self.assertNotEqual(old, new)
        fields = {"name": "Ruth Adler", "address": "editor@newsroom.example"}
        for link, status in ((old, 403), (new, 303)):
            answer = self.client().post("/sign-in/editor", fields | {"link": link.split("link=")[1]})
            self.assertEqual(answer.status, status)

    def test_a_damaged_key_is_refused_and_left_alone(self):
        self.server.stop()
        key = self.folder / "dateline.key"
        key.write_bytes(b"short")
        done = run("serve", "--data", str(self.folder), "--port", str(free_port()))
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("dateline.key", done.stderr)
        self.assertEqual(key.read_bytes(), b"short")

    def test_without_a_mail_server_the_message_lies_in_a_file(self):
        server = Server(self.folder.parent / "other").start()
        self.addCleanup(server.kill)
        person = Client(server.port)
        self.addCleanup(person.close)
        self.assertEqual(person.post("/sign-in", {"address": "lina@readers.example"}).status, 200)
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline and b"a message was written to" not in server.output:
            time.sleep(0.05)
        files = list((self.folder.parent / "other" / "mail").iterdir())
        self.assertEqual(len(files), 1)
        self.assertIn(str(files[0]), server.said)
        self.assertNotIn("lina", server.said)

    def test_mail_waits_for_a_mail_server_that_is_away(self):
        self.mailbox.close()
        person = self.client()
        answer = person.post("/sign-in", {"address": "lina@readers.example"})
        self.assertEqual(answer.status, 200, "nobody waits for it")
        self.server.stop()
        self.assertNotIn("lina", self.server.said)
