"""What comes in broken, too large or hostile is refused in words, and the server lives."""

import secrets
import socket
import threading
import time

from browser import visitor
from client import Client
from newsroom import NewsroomTest
from reports import SHELLING

MEGABYTE = 1024 * 1024


class Uploads(NewsroomTest):
    subject = "bad input"

    def lives(self) -> None:
        self.assertTrue(self.server.runs)
        self.assertEqual(self.client().get("/").status, 200)

    def test_a_report_of_eleven_megabytes_is_too_large(self):
        editor = self.first_editor()
        for size in (10 * MEGABYTE + 1, 11 * MEGABYTE, 14 * MEGABYTE):
            with self.subTest(size=size):
                answer = editor.upload("/desk/reports", {"published": ""}, b"word " * (size // 5 + 1))
                self.assertIn(answer.status, (413, 422))
                self.assertIn("10 MB", answer.text, "the limit is told")
            editor.close()
        self.lives()
        self.assertFalse([link for link in editor.get("/desk").links if "/drafts/" in link])

    def test_a_browser_shows_that_a_file_is_too_large(self):
        editor = self.first_editor()
        with visitor(self.server.address) as (page, _):
            session = {"name": "session", "value": editor.cookies["session"], "url": self.server.address}
            page.context.add_cookies([session])
            page.goto("/desk")
            file = self.folder.parent / "large.txt"
            file.write_bytes(b"word " * (14 * MEGABYTE // 5))
            page.set_input_files("#file", file)
            page.click("form[action='/desk/reports'] button")
            page.wait_for_selector("main >> text=10 MB")
        self.lives()

    def test_a_broken_upload_is_refused(self):
        editor = self.first_editor()
        part = f'--B\r\nContent-Disposition: form-data; name="token"\r\n\r\n{editor.token}\r\n'
        bodies = {
            "nothing": b"",
            "no end": part.encode(),
            "no blank line": b'--B\r\nContent-Disposition: form-data; name="text"\r\n--B--\r\n',
            "another boundary": part.replace("--B", "--C").encode() + b"--C--\r\n",
            "the boundary alone": b"--B",
            "junk": secrets.token_bytes(5000),
            "many parts": part.encode() * 2000 + b"--B--\r\n",
            "no name": b"--B\r\nContent-Disposition: form-data\r\n\r\nwords\r\n--B--\r\n",
            "nulls": b"--B\r\n\x00\x00\r\n\r\n\x00\r\n--B--\r\n",
        }
        types = (
            "multipart/form-data; boundary=B",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            f"multipart/form-data; boundary={'B' * 5000}",
            'multipart/form-data; boundary="B',
        )
        for type in types:
            for name, body in bodies.items():
                with self.subTest(name, type=type[:60]):
                    answer = editor.send("POST", "/desk/reports", body, {"Content-Type": type} | editor.from_here)
                    self.assertIn(answer.status, range(400, 500), answer.text)
                    self.assertTrue(answer.is_page)
        self.lives()

    def test_junk_is_taken_in_or_refused_and_nothing_breaks(self):
        editor = self.first_editor()
        reports = {
            "noise": (secrets.token_bytes(20_000), "application/octet-stream"),
            "nulls": (b"\x00" * 100_000, "text/plain"),
            "one long sentence": (b"the army said that " * 2_000, "text/plain"),
            "one long word": (b"a" * 300_000, "text/plain"),
            "open tags": (b"<div>" * 30_000, "text/html"),
            "open comment": (b"<p>Words<!--" + b"-" * 100_000, "text/html"),
            "half a character": ("تقرير".encode()[:-1], "text/plain; charset=utf-8"),
            "unknown encoding": (b"<p>Words of a report.</p>", "text/html; charset=klingon"),
            "white space": (b" \n\t " * 1000, "text/plain"),
        }
        for name, (body, type) in reports.items():
            with self.subTest(name):
                answer = editor.upload("/desk/reports", {"published": ""}, body, type)
                self.assertIn(answer.status, (303, 413, 422), answer.text[:2000])
                if answer.status == 303:
                    self.assertEqual(editor.get(answer.location).status, 200)
        self.lives()

    def test_the_paper_is_read_while_large_reports_are_taken_in(self):
        editor = self.first_editor()
        report = b"The army said that rebels had killed two soldiers near Goma on Tuesday.\n\n" * 150
        takers = []
        for _ in range(4):
            taker = Client(self.server.port)
            self.addCleanup(taker.close)
            taker.cookies, taker.token = dict(editor.cookies), editor.token
            upload = threading.Thread(target=taker.upload, args=("/desk/reports", {}, report), daemon=True)
            upload.start()
            takers.append(upload)
        reader, slowest, answers = self.client(), 0.0, 0
        while any(taker.is_alive() for taker in takers):
            began = time.monotonic()
            self.assertEqual(reader.get("/").status, 200)
            slowest, answers = max(slowest, time.monotonic() - began), answers + 1
            time.sleep(0.02)
        print(f"        the slowest of {answers} answers took {slowest:.2f} s")
        self.assertGreater(answers, 3)
        self.assertLess(slowest, 2)

    def test_a_field_that_is_not_taken_is_named_and_kept(self):
        editor = self.first_editor()
        draft = self.take_in(editor, SHELLING.text, SHELLING.day)
        wrong = {
            "headline": "H" * 301,
            "section": "",
            "body": " \n ",
            "published": "tuesday",
            "caption": "c" * 1001,
            "byline": "b" * 100_000,
            "newStory": "n" * 300,
            "story": "no-such-story",
            "provider": "p" * 300,
        }
        for field, value in wrong.items():
            with self.subTest(field):
                fields = editor.get(draft).form(draft + "/publish").fields
                fields |= {"section": "World", "standfirst": "Kept", field: value}
                answer = editor.post(draft + "/publish", fields)
                self.assertEqual(answer.status, 422)
                self.assertIn('role="alert"', answer.text)
                self.assertEqual(answer.form(draft + "/publish").fields["standfirst"], "Kept")
        answer = editor.upload("/desk/reports", {"text": "Words that were typed", "published": "yesterday"}, b"")
        self.assertEqual(answer.status, 422)
        self.assertIn("Words that were typed", answer.form("/desk/reports").fields["text"])

    def test_a_section_takes_no_address_of_the_house(self):
        editor = self.first_editor()
        draft = self.take_in(editor, SHELLING.text, SHELLING.day)
        for name in ("Desk", "Stories", "sign in", "Assets", "API", "account"):
            with self.subTest(name):
                self.assertEqual(self.publish(editor, draft, section=name).status, 422)

    def test_nothing_is_fetched_from_a_private_network(self):
        editor = self.first_editor()
        own = f"127.0.0.1:{self.server.port}"
        port = self.server.port
        for url in (
            f"http://{own}/",
            f"http://localhost:{port}/",
            f"http://2130706433:{port}/",
            f"http://0x7f.1:{port}/",
            f"http://127.1:{port}/",
            f"http://user@{own}/",
            "http://[::1]/",
            "http://[::ffff:127.0.0.1]/",
            "http://0.0.0.0/",
            "http://10.0.0.1/",
            "http://169.254.169.254/latest/",
            "file:///etc/passwd",
            "gopher://127.0.0.1/",
            "javascript:alert(1)",
            "http://",
            "nonsense",
        ):
            with self.subTest(url):
                answer = editor.upload("/desk/reports", {"text": "", "url": url, "published": ""}, b"")
                self.assertEqual(answer.status, 422, answer.location)
                self.assertEqual(answer.form("/desk/reports").fields["url"], url)

    def test_strange_addresses_and_methods_are_refused(self):
        anybody = self.client()
        for path in (
            "/%ff",
            "/%00",
            "/%",
            "//",
            "/'--",
            "/..%2f..%2fetc%2fpasswd",
            "/assets/..%2f..%2fPackage.swift",
            "/assets/%2e%2e/x",
            "/stories/" + "a" * 20_000,
            "/stories/%D8%AA%D9%82%D8%B1%D9%8A%D8%B1",
            "/?" + "a=b&" * 5000,
            "/sign-in/editor?link=" + "x" * 10_000,
            "/2021/05/04/%27%20OR%201=1",
        ):
            with self.subTest(path[:60]):
                self.assertLess(anybody.get(path).status, 500)
        for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"):
            with self.subTest(method):
                self.assertIn(anybody.send(method, "/desk").status, (400, 401, 404, 405))
        self.lives()

    def test_a_torn_or_senseless_request_harms_nobody(self):
        post = b"POST /sign-in HTTP/1.1\r\nHost: x\r\n"
        for request in (
            b"\x16\x03\x01\x02\x00\x01\x00",
            b"\r\n" * 100,
            b"GET /\r\n\r\n",
            b"GET / HTTP/9.9\r\n\r\n",
            b"GET / HTTP/1.1\r\nX: " + b"y" * 200_000 + b"\r\n\r\n",
            post + b"Content-Length: -5\r\n\r\n",
            post + b"Content-Length: 100\r\n\r\nshort",
            post + b"Transfer-Encoding: chunked\r\n\r\nZZ\r\n",
        ):
            address = ("127.0.0.1", self.server.port)
            with self.subTest(request[:40]), socket.create_connection(address, 5) as connection:
                try:
                    connection.sendall(request)
                    connection.shutdown(socket.SHUT_WR)
                    connection.recv(4096)
                except OSError:
                    pass
        self.lives()

    def test_comments_of_a_hostile_kind_are_shown_as_text_or_refused(self):
        article = self.published(self.first_editor())
        texts = (
            "<script>alert(1)</script>",
            "[x](javascript:alert(1))",
            'https://example.org/" onmouseover="x',
            "\u202eabc",
            "a\u0000b",
            "x" * 5001,
            "   ",
            "> " * 2000,
        )
        for number, text in enumerate(texts):
            reader = self.signed_in(f"r{number}@readers.example", f"Reader {number}", source=f"127.0.0.{number + 20}")
            with self.subTest(text[:20]):
                action = reader.get(article).form("/articles/").action
                self.assertIn(reader.post(action, {"text": text}).status, (303, 422))
            reader.close()
        with visitor(self.server.address) as (page, watch):
            page.goto(article)
            self.assertEqual(page.locator(".thread script").count(), 0)
            self.assertEqual(page.locator(".thread [onmouseover]").count(), 0)
            for link in page.locator(".comment div[dir=auto] a").all():
                self.assertRegex(link.get_attribute("href"), r"^https?://")
            self.assertEqual((watch.complaints, watch.strangers), ([], []))


class Lengths(NewsroomTest):
    subject = "bad input"

    def test_a_form_larger_than_any_honest_one_is_cut_off(self):
        for path, size in (("/sign-in", 100_000), ("/sign-in/code", 100_000), ("/language", 100_000)):
            with self.subTest(path):
                person = Client(self.server.port)
                self.addCleanup(person.close)
                self.assertIn(person.post(path, {"address": "a" * size}).status, (403, 413, 422))
        self.assertEqual(self.client().get("/").status, 200)
