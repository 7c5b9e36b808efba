"""The discussion in pages that Dateline does not serve."""

import gzip
import json
import os
import re
import shutil
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, Request, Response, expect

import browser
from newsroom import NewsroomTest
from other_site import OtherSite

READER = "lina@readers.example"


class Exchange:
    """What a page asked for and was answered, with the headers as they went over the wire."""

    def __init__(self, page: Page | None = None) -> None:
        self._requests: list[Request] = []
        self._responses: list[Response] = []
        if page is not None:
            self.watch(page)

    def watch(self, page: Page) -> None:
        page.on("request", lambda request: self._requests.append(request))
        page.on("response", lambda response: self._responses.append(response))

    def cookies(self, address: str) -> list[str]:
        """The cookies that went to a server, for each request that had any."""
        # What a page tells of a request's headers leaves cookies out; the browser's own record has them.
        sent = (request.all_headers().get("cookie") for request in self._requests if request.url.startswith(address))
        return [cookie for cookie in sent if cookie]

    def stays_without_cookies(self, test: "EmbeddedTest") -> None:
        """To the page, the newsroom is a third party: it gets no cookie and gives none."""
        server = test.server.address
        asked = {urlsplit(request.url).path for request in self._requests if request.url.startswith(server)}
        test.assertLessEqual({"/embed.js", "/embed/courier/thread", "/embed/courier/comments"}, asked)
        test.assertEqual(self.cookies(server), [], "no cookie goes to a third party")
        given = [response.url for response in self._responses if response.header_value("set-cookie")]
        test.assertEqual(given, [], "no third party gives a cookie")

    def speaks_to_nobody_else(self, test: "EmbeddedTest") -> None:
        """The window in which somebody signs in is the newsroom's own."""
        asked = [request.url for request in self._requests]
        test.assertTrue(asked)
        test.assertEqual([url for url in asked if not url.startswith(test.server.address + "/")], [])


class EmbeddedTest(NewsroomTest):
    def setUp(self) -> None:
        super().setUp()
        self.site = OtherSite()
        self.addCleanup(self.site.close)
        self.editor = self.first_editor()
        fields = {"id": "courier", "name": "The Courier", "origins": self.site.origin, "accent": "004488"}
        answer = self.editor.post("/desk/publications", fields)
        self.assertEqual((answer.status, answer.location), (303, "/desk/publications/courier"), answer.text)
        self.page("/story")

    def page(
        self, path: str, thread: str = "story-1", headers: dict[str, str] | None = None, inside: str = "",
        more: str = "",
    ) -> None:
        self.site.pages[path] = (
            f"""<!doctype html><html lang="en"><meta charset="utf-8"><title>The bridge</title>
            <link rel="canonical" href="{self.site.origin}{path}"><h1>The bridge</h1><p>Words of the courier.</p>
            <div id="dateline-thread">{inside}</div>
            <script src="{self.server.address}/embed.js" async data-publication="courier" data-thread="{thread}"{more}></script>
            """,
            headers or {},
        )

    def fragment(self, thread: str = "story-1", url: str = "", **headers: str):
        return self.client().get(f"/embed/courier/thread?thread={thread}&url={url}", **headers)

    def thread(self) -> str:
        """The thread's identifier, once somebody has spoken."""
        return re.search(f'href="{self.server.address}/threads/([^/"]+)"', self.fragment().text)[1]

    def reader_page(self) -> Page:
        """A page in a browser that gives nobody's third party a cookie."""
        playwright = browser.browser() and browser._playwright
        path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
        own = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--test-third-party-cookie-phaseout"])
        self.addCleanup(own.close)
        context = own.new_context(reduced_motion="reduce")
        context.set_default_timeout(20_000)
        page = context.new_page()
        self.complaints: list[str] = []
        page.on("console", self.hears)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.embedded = Exchange(page)
        self.window = Exchange()
        page.on("popup", self.window.watch)
        return page

    def hears(self, message) -> None:
        # The page has no icon; that is its own affair.
        if message.type == "error" and "favicon" not in message.location.get("url", "") + message.text:
            self.complaints.append(message.text)

    def posts(self, reader, text: str = "A word on the bridge", parent: str | None = None, url: str = "") -> str:
        """Posts by the embed's own door, with a token made for it; the comment's identifier."""
        answer = reader.post("/embed/courier/sign-in/grant", {"origin": self.site.origin})
        self.token = answer.text.split('data-token="')[1].split('"')[0]
        headers = {"Authorization": f"Bearer {self.token}", "Origin": self.site.origin, "Sec-Fetch-Site": "cross-site"}
        path = f"/embed/courier/comments/{parent}/reply" if parent else "/embed/courier/comments"
        posted = self.client().post(path, {"thread": "story-1", "url": url, "text": text}, headers)
        self.assertEqual(posted.status, 204, posted.text)
        return posted.header("X-Comment")

    def signs_in(self, page: Page, address: str, name: str | None, by: Locator | None = None) -> None:
        before = self.mailbox.count(address)
        with page.expect_popup() as opened:
            (by or page.locator(".button[data-do=sign-in]")).click()
        window = opened.value
        window.fill("#address", address)
        window.click("main button")
        window.fill("#code", self.mailbox.code(address, after=before))
        window.click("main button")
        window.wait_for_selector("#name")
        if name:
            window.fill("#name", name)
        # The same look sees a cookie where there is one; the window's last step closes it.
        self.assertTrue(any("session=" in cookie for cookie in self.window.cookies(self.server.address)))
        if window.locator("input[name=rules]").count():
            window.check("input[name=rules]")
        with window.expect_event("close"):
            window.click("main button")
        page.wait_for_selector(".write form")

    def goes_through(self, page: Page, path: str) -> None:
        """Reads, signs in, posts, answers, sees what another writes as it comes, signs out."""
        page.goto(self.site.origin + path)
        expect(page.locator(".thread h2")).to_contain_text("Discussion")
        self.signs_in(page, READER, "Lina Haddad")
        page.fill(".write form textarea", "Who counted the *boats*?")
        page.click(".write button[value=post]")
        expect(page.locator(".comment em")).to_have_text("boats")
        page.locator(".comment a", has_text="Reply").first.click()
        page.fill(".panel textarea", "The harbour did, I hear.")
        page.click(".panel button[value=post]")
        expect(page.locator(".comment.d1")).to_contain_text("The harbour did")

        # Somebody else writes on the server's own page of the thread.
        thread = page.locator(".house a").last.get_attribute("href").removeprefix(self.server.address)
        omar = self.signed_in("omar@readers.example", "Omar Saleh")
        form = omar.get(thread).form(thread + "/comments")
        self.assertEqual(omar.post(form.action, {"text": "Three of them sank."}).status, 303)
        notice = page.locator(".live-place button")
        expect(notice).to_have_text("1 new comment")
        self.assertEqual(page.locator(".comment").count(), 2, "nothing moves before the reader asks")
        page.fill(".write form textarea", "Half a sentence")
        before = page.locator(".comment").first.bounding_box()
        # A click by the mouse would scroll to the button first.
        notice.dispatch_event("click")
        expect(page.locator(".comment")).to_have_count(3)
        after = page.locator(".comment").first.bounding_box()
        self.assertLess(abs(before["y"] - after["y"]), 2, "what is read stays where it is")
        self.assertEqual(page.input_value(".write form textarea"), "Half a sentence")

        page.locator(".comment", has_text="Three of them sank").locator("form button").first.click()
        expect(page.locator(".comment [aria-pressed=true]")).to_have_count(1)
        page.locator("[data-do=sign-out]").click()
        expect(page.locator(".button[data-do=sign-in]")).to_have_count(1)
        page.reload()
        expect(page.locator(".button[data-do=sign-in]")).to_have_count(1)
        self.assertEqual(page.locator(".comment").count(), 3)
        self.embedded.stays_without_cookies(self)
        self.window.speaks_to_nobody_else(self)


class Embedded(EmbeddedTest):
    subject = "embedded"

    def test_a_reader_takes_part_on_a_page_of_another_site_without_third_party_cookies(self):
        page = self.reader_page()
        self.goes_through(page, "/story")
        self.assertEqual(self.complaints, [])

    def test_a_reader_takes_part_on_a_page_with_a_strict_policy_for_content(self):
        server = self.server.address
        policy = (
            f"default-src 'none'; script-src {server}; connect-src {server}; style-src 'self'; base-uri 'none'; "
            "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types dateline"
        )
        self.page("/strict", headers={"Content-Security-Policy": policy})
        page = self.reader_page()
        self.goes_through(page, "/strict")
        self.assertEqual(self.complaints, [])

    def test_the_browser_of_these_tests_gives_a_third_party_no_cookie(self):
        third = OtherSite()
        self.addCleanup(third.close)
        elsewhere = third.origin.replace("localhost", "127.0.0.1")
        third.pages["/pixel"] = ("x", {"Set-Cookie": "third=party; SameSite=None; Secure; Path=/"})
        self.site.pages["/with-pixel"] = (f'<!doctype html><title>P</title><img src="{elsewhere}/pixel" alt="">', {})
        page = self.reader_page()
        for _ in range(2):
            page.goto(self.site.origin + "/with-pixel", wait_until="networkidle")
        self.assertEqual(self.embedded.cookies(elsewhere), [])
        page.goto(elsewhere + "/pixel")
        page.goto(elsewhere + "/pixel")
        self.assertIn("third=party", self.embedded.cookies(elsewhere), "it takes one that is not a third party's")

    def test_what_a_server_put_into_the_page_is_read_without_script(self):
        reader = self.signed_in(READER, "Lina Haddad")
        self.posts(reader)
        fragment = self.fragment().text
        self.assertIn("A word on the bridge", fragment)
        self.page("/included", inside=fragment)
        with browser.visitor(self.site.origin, javascript=False) as (page, _):
            page.goto("/included")
            expect(page.locator(".comment")).to_contain_text("A word on the bridge")
            href = page.locator(".comment a", has_text="Reply").get_attribute("href")
            self.assertTrue(href.startswith(self.server.address + "/comments/"), href)

    def test_the_four_orders_are_chosen_in_place(self):
        lina = self.signed_in(READER, "Lina Haddad")
        omar = self.signed_in("omar@readers.example", "Omar Saleh")
        for text in ("Alpha", "Beta", "Gamma"):
            self.posts(lina, text)
        ids = dict(zip(("Alpha", "Beta", "Gamma"), re.findall(r'id="comment-([a-z0-9]+)"', self.fragment().text)))
        self.assertEqual(omar.post(f"/comments/{ids['Beta']}/vote", {"value": "1"}).status, 303)
        self.assertEqual(omar.post(f"/comments/{ids['Gamma']}/reply", {"text": "Delta"}).status, 303)
        page = self.reader_page()
        page.goto(self.site.origin + "/story")
        for words, first in (("Newest first", "Gamma"), ("Best first", "Beta"), ("Most answered", "Gamma"), ("Oldest first", "Alpha")):
            link = page.locator("nav.queues a").filter(has_text=re.compile(f"^{words}$"))
            link.click()
            expect(link).to_have_attribute("aria-current", "true")
            expect(page.locator(".comment").first).to_contain_text(first)
            expect(page.locator(".comment")).to_have_count(4)
        self.assertEqual(self.complaints, [])

    def test_an_embed_keeps_nobody_out_in_either_language(self):
        lina = self.signed_in(READER, "Lina Haddad")
        self.posts(lina, "A first word")
        self.posts(lina, "A second word")
        self.page("/arabic", more=' data-lang="ar"')
        page = self.reader_page()
        for path, language, direction, words in (
            ("/story", "en", "ltr", "Discussion"), ("/arabic", "ar", "rtl", "النقاش")):
            page.goto(self.site.origin + path)
            section = page.locator("section.thread")
            expect(section).to_have_attribute("lang", language)
            expect(section).to_have_attribute("dir", direction)
            expect(section.locator("h2")).to_contain_text(words)
            self.assertEqual(section.evaluate("element => getComputedStyle(element).direction"), direction)
            self.assertEqual(browser.grave_violations(page), [])
        self.assertEqual(self.complaints, [])

    def test_a_reader_rates_once_and_sees_how_many_read(self):
        reader = self.signed_in(READER, "Lina Haddad")
        self.posts(reader)
        thread = self.thread()
        place = f"/desk/places/thread/{thread}"
        asked = self.editor.get(place).form(place).fields | {"rating": "yes", "questions": "yes"}
        self.assertEqual(self.editor.post(place, asked).status, 200)
        policy = self.editor.get("/desk/settings").form("/desk/settings/policy").fields
        for box in ("checker", "closed"):
            policy.pop(box, None)
        self.assertEqual(self.editor.post("/desk/settings/policy", policy | {"readers": "yes"}).status, 200)
        page = self.reader_page()
        page.goto(self.site.origin + "/story")
        expect(page.locator(".readers")).to_have_text(" · reading now: 1")
        self.signs_in(page, "omar@readers.example", "Omar Saleh")
        page.select_option(".write form select[name=rating]", "4")
        page.fill(".write form textarea", "Is it safe to cross?")
        page.click(".write button[value=post]")
        expect(page.locator(".comment .rating")).to_have_attribute("aria-label", "4 of 5")
        expect(page.locator(".thread > .meta b")).to_have_text("Rated 4 of 5 by 1 reader")
        expect(page.locator(".write form select[name=rating]")).to_have_count(0)
        page.locator(".comment a", has_text="Reply").first.click()
        expect(page.locator(".panel select")).to_have_count(0)
        page.fill(".panel textarea", "By day it is.")
        page.click(".panel button[value=post]")
        expect(page.locator(".comment.d1")).to_contain_text("By day it is.")
        self.assertEqual(self.complaints, [])

    def test_the_scripts_are_small(self):
        for path, limit in (("/embed.js", 15_000), ("/counts.js", 2_000)):
            answer = self.client().get(path, Accept_Encoding="gzip")
            self.assertEqual(answer.status, 200)
            self.assertLess(len(answer.raw), limit, path)
            self.assertLess(len(gzip.compress(answer.body, 9)), limit, path)

    def test_only_the_publications_own_origins_are_let_through(self):
        own = self.fragment(Origin=self.site.origin)
        self.assertEqual(own.header("Access-Control-Allow-Origin"), self.site.origin)
        self.assertIsNone(own.header("Access-Control-Allow-Credentials"))
        self.assertIn("Origin", own.header("Vary"))
        host = self.site.origin.removeprefix("http://")
        for origin in ("https://evil.example", "null", f"https://{host}", f"{self.site.origin}.evil.example",
                       f"http://evil-{host}", "http://localhost"):
            for path in ("/embed/courier/thread?thread=story-1", "/embed/courier/counts?thread=story-1",
                         "/embed/courier/live?thread=story-1"):
                answer = self.client().get(path, Origin=origin)
                self.assertEqual((answer.status, answer.header("Access-Control-Allow-Origin")), (403, None), origin)
            self.assertEqual(self.client().get(f"/embed/courier/sign-in?origin={origin}").status, 403, origin)

    def test_a_token_opens_its_publications_threads_from_its_own_origin_and_nothing_else(self):
        reader = self.signed_in(READER, "Lina Haddad")
        self.posts(reader)
        bearer = {"Authorization": f"Bearer {self.token}"}
        fields = {"thread": "story-1", "text": "Once more"}
        self.assertEqual(self.client().post("/embed/courier/comments", fields, bearer | {"Origin": "https://evil.example"}).status, 403)
        self.editor.post("/desk/publications", {"id": "herald", "name": "The Herald", "origins": self.site.origin})
        other = self.client().post("/embed/herald/comments", fields, bearer | {"Origin": self.site.origin})
        self.assertEqual(other.status, 401)
        thief = self.client()
        thief.cookies["session"] = self.token
        self.assertEqual(thief.get("/account").status, 303)
        self.assertEqual(self.client().post("/embed/courier/comments", fields, {"Origin": self.site.origin}).status, 401)
        # Every session ends at once.
        reader.post("/account/sessions", {"session": "others"})
        ended = self.client().post("/embed/courier/comments", fields, bearer | {"Origin": self.site.origin})
        self.assertEqual(ended.status, 401)

    def test_counts_are_written_into_a_list_and_many_addresses_lead_to_one_thread(self):
        reader = self.signed_in(READER, "Lina Haddad")
        self.posts(reader, url=f"{self.site.origin}/story")
        answer = self.client().get(
            f"/embed/courier/counts?thread=&url={self.site.origin}/story/%3Futm_source=x&thread=none&url=", Origin=self.site.origin)
        self.assertEqual(json.loads(answer.text), [1, 0])
        self.site.pages["/list"] = (
            f"""<!doctype html><html lang="en"><title>List</title><a data-dateline-count href="{self.site.origin}/story/index.html?fbclid=1">?</a>
            <script src="{self.server.address}/counts.js" async data-publication="courier"></script>""", {})
        with browser.visitor(self.site.origin) as (page, _):
            page.goto("/list")
            expect(page.locator("a")).to_have_text("1")


class Live(NewsroomTest):
    subject = "live"

    def test_how_many_read_stays_told_where_new_comments_were_shown(self):
        editor = self.first_editor()
        article = self.published(editor)
        policy = editor.get("/desk/settings").form("/desk/settings/policy").fields
        for box in ("checker", "closed"):
            policy.pop(box, None)
        self.assertEqual(editor.post("/desk/settings/policy", policy | {"readers": "yes"}).status, 200)
        lina = self.signed_in(READER, "Lina Haddad")
        self.comment(lina, article, "The first")
        with browser.visitor(self.server.address) as (page, watch):
            page.goto(article)
            expect(page.locator(".readers")).to_have_text(" · reading now: 1")
            self.comment(lina, article, "The second")
            notice = page.locator(".live-place button")
            expect(notice).to_have_text("1 new comment")
            notice.dispatch_event("click")
            expect(page.locator(".comment")).to_have_count(2)
            expect(page.locator(".readers")).to_have_text(" · reading now: 1")
            self.assertEqual((watch.complaints, watch.strangers), ([], []))

    def test_new_comments_are_announced_beneath_an_article_and_shown_on_request(self):
        article = self.published(self.first_editor())
        lina = self.signed_in(READER, "Lina Haddad")
        self.comment(lina, article, "The first")
        with browser.visitor(self.server.address) as (page, watch):
            page.goto(article)
            notice = page.locator(".live-place button")
            expect(notice).to_be_hidden()
            self.comment(lina, article, "The second")
            self.comment(lina, article, "The third")
            expect(notice).to_have_text("2 new comments")
            self.assertEqual(page.locator(".comment").count(), 1, "nothing moves before the reader asks")
            before = page.locator(".comment").first.bounding_box()
            # A click by the mouse would scroll to the button first.
            notice.dispatch_event("click")
            expect(page.locator(".comment")).to_have_count(3)
            after = page.locator(".comment").first.bounding_box()
            self.assertLess(abs(before["y"] - after["y"]), 2, "what is read stays where it is")
            expect(notice).to_be_hidden()
            self.comment(lina, article, "The fourth")
            expect(notice).to_have_text("1 new comment")
            self.assertEqual((watch.complaints, watch.strangers), ([], []))

    def test_the_server_ends_while_somebody_waits_for_comments(self):
        article = self.published(self.first_editor())
        with browser.visitor(self.server.address) as (page, _):
            page.goto(article)
            page.wait_for_timeout(1500)
            self.assertEqual(self.server.stop(), 0)
