"""Signing in by a mailed code, commenting, answering, removing."""

import steps
from browser import visitor
from client import Client
from newsroom import EDITOR, NewsroomTest

READER = "lina@readers.example"


class Discussion:
    """The reader's way in a browser."""

    javascript = True

    def visitor(self):
        return visitor(self.server.address, self.javascript)

    def test_a_reader_comments_and_answers_and_an_editor_removes(self):
        article = self.published(self.first_editor())
        with self.visitor() as (page, watch):
            page.goto(article)
            page.click(".thread a.button")
            page.wait_for_url("**/sign-in")
            steps.sign_in(page, self.mailbox, READER)
            page.goto(article)
            self.assertEqual(page.locator("#write").count(), 0, "no form before a name is chosen")
            steps.choose_name(page, "Lina Haddad")
            page.goto(article)
            page.fill("#text", "Who counted the *families*?\n\nI saw <b>fewer</b>.")
            page.click("#write button")
            page.wait_for_url("**#comment-*")
            first = page.locator(".comment").first
            self.assertEqual(first.locator(".by bdi").inner_text(), "Lina Haddad")
            self.assertEqual(first.locator("em").inner_text(), "families")
            self.assertIn("I saw <b>fewer</b>.", first.inner_text(), "markup is shown, not obeyed")
            first.locator("a", has_text="Reply").click()
            page.wait_for_url("**/reply")
            page.fill("#text", "The village chief did.")
            page.click("#write button")
            page.wait_for_url("**#comment-*")
            self.assertEqual(page.locator(".comment.d1").count(), 1, "the answer stands beneath")
            self.assertEqual((watch.complaints, watch.strangers), ([], []))

        with self.visitor() as (page, watch):
            steps.sign_in(page, self.mailbox, EDITOR)
            page.goto(article)
            page.locator(".comment").first.locator("a", has_text="Remove").click()
            page.wait_for_url("**/remove?*")
            page.select_option("#rule", "no-personal-data")
            page.fill("#reason", "No source is given")
            page.click("main button")
            page.wait_for_url("**#comment-*")
            self.assertEqual(page.locator(".comment .gone").inner_text(), "Removed by an editor: No private facts. No source is given")
            self.assertEqual((watch.complaints, watch.strangers), ([], []))

        with self.visitor() as (page, _):
            page.goto(article)
            self.assertEqual(page.locator(".comment .gone").count(), 1, "the tombstone stays")
            self.assertIn("The village chief did.", page.locator(".comment.d1").inner_text())
            self.assertNotIn("fewer", page.locator("#discussion").inner_text())

    def test_the_newspaper_is_read_in_arabic(self):
        article = self.published(self.first_editor())
        with self.visitor() as (page, watch):
            page.goto(article)
            page.click("footer button[value=ar]")
            page.wait_for_selector("html[dir=rtl]")
            self.assertEqual(steps.path_of(page), article, "the reader stays on the page")
            report = page.locator("article").first
            self.assertEqual(report.get_attribute("dir"), "ltr", "the report keeps its direction")
            page.goto("/sign-in")
            self.assertEqual(page.locator("html").get_attribute("lang"), "ar")
            self.assertEqual((watch.complaints, watch.strangers), ([], []))

    def test_what_was_typed_is_kept_when_a_comment_is_not_taken(self):
        article = self.published(self.first_editor())
        with self.visitor() as (page, _):
            steps.sign_in(page, self.mailbox, READER)
            steps.choose_name(page, "Lina Haddad")
            for number in range(5):
                page.goto(article)
                page.fill("#text", f"Number {number}")
                page.click("#write button")
                page.wait_for_url("**#comment-*")
            page.goto(article)
            page.fill("#text", "One too many")
            page.click("#write button")
            page.wait_for_selector("#write .problem")
            self.assertIn("too often", page.locator("#write .problem").inner_text())
            self.assertEqual(page.input_value("#text"), "One too many")


class DiscussionWithScript(Discussion, NewsroomTest):
    subject = "discussion in a browser with JavaScript"


class DiscussionWithoutScript(Discussion, NewsroomTest):
    subject = "discussion in a browser without JavaScript"
    javascript = False


class Codes(NewsroomTest):
    subject = "sign-in codes"

    def setUp(self):
        super().setUp()
        self.browser = self.client()

    def asks(self, address: str = READER, browser: Client | None = None) -> str:
        before = self.mailbox.count(address)
        self.assertEqual((browser or self.browser).post("/sign-in", {"address": address}).status, 200)
        return self.mailbox.code(address, after=before)

    def tries(self, code: str, address: str = READER, browser: Client | None = None):
        browser = browser or self.browser
        answer = browser.post("/sign-in/code", {"address": address, "code": code})
        browser.cookies = {name: value for name, value in browser.cookies.items() if name == "asking"}
        return answer

    def test_a_code_is_taken_once(self):
        code = self.asks()
        self.assertEqual(self.tries(code).status, 303)
        again = self.tries(code)
        self.assertEqual((again.status, again.header("Set-Cookie")), (422, None))

    def test_five_wrong_tries_kill_a_code(self):
        code = self.asks()
        wrong = f"{(int(code) + 1) % 1_000_000:06}"
        for _ in range(5):
            self.assertEqual(self.tries(wrong).status, 422)
        answer = self.tries(code)
        self.assertEqual((answer.status, answer.header("Set-Cookie")), (422, None))
        self.assertEqual(self.tries(self.asks()).status, 303, "a new one is taken")

    def test_a_code_is_taken_by_the_browser_that_asked_alone(self):
        code = self.asks()
        stranger = self.client()
        answer = self.tries(code, browser=stranger)
        self.assertEqual((answer.status, answer.header("Set-Cookie")), (422, None))
        self.asks("omar@readers.example", browser=stranger)
        self.assertEqual(self.tries(code, browser=stranger).status, 422)
        self.assertEqual(self.tries(code).status, 303)

    def test_the_cookie_that_binds_a_code_is_kept_from_scripts_and_other_sites(self):
        cookie = self.client().post("/sign-in", {"address": READER}).header("Set-Cookie")
        for attribute in ("HttpOnly", "SameSite=Strict", "Path=/"):
            self.assertIn(attribute, cookie)

    def test_a_code_is_taken_for_its_own_address_only(self):
        code = self.asks()
        self.assertEqual(self.tries(code, "omar@readers.example").status, 422)
        self.assertEqual(self.tries(code).status, 303)

    def test_a_new_code_ends_the_older_one(self):
        old = self.asks()
        new = self.asks()
        if old != new:
            self.assertEqual(self.tries(old).status, 422)
        self.assertEqual(self.tries(new).status, 303)

    def test_known_and_unknown_addresses_are_answered_alike(self):
        """Hole 15, account enumeration."""
        known, unknown = "known@readers.example", "nobodyhere@readers.example"
        self.signed_in(known, "Karim Nasser")
        for path, more in (("/sign-in", {}), ("/sign-in/code", {"code": "000000"})):
            answers = [self.client().post(path, {"address": address} | more) for address in (known, unknown)]
            seen = [
                (answer.status, answer.body.replace(address.encode(), b"ADDRESS"))
                for answer, address in zip(answers, (known, unknown))
            ]
            self.assertEqual(seen[0], seen[1], path)
            names = [sorted(name for name, _ in answer.headers) for answer in answers]
            self.assertEqual(names[0], names[1])

    def test_known_and_unknown_addresses_are_equally_wrong_without_a_code(self):
        known, unknown = "known@readers.example", "nobodyhere@readers.example"
        self.signed_in(known, "Karim Nasser")
        answers = [self.tries("123456", address) for address in (known, unknown)]
        texts = [answer.text.replace(address, "ADDRESS") for answer, address in zip(answers, (known, unknown))]
        self.assertEqual((answers[0].status, texts[0]), (answers[1].status, texts[1]))

    def test_a_fourth_code_for_an_address_is_not_sent(self):
        for _ in range(3):
            self.asks()
        answer = self.client().post("/sign-in", {"address": READER})
        self.assertEqual(answer.status, 429)
        self.assertEqual(self.mailbox.count(READER), 3)

    def test_the_message_holds_the_code_and_nothing_to_click(self):
        self.asks()
        message = self.mailbox.message(READER)
        self.assertEqual(message["To"], READER)
        self.assertNotIn("http", message.get_content())
        self.assertTrue(message["Message-ID"] and message["Date"] and message["Subject"])
        self.assertEqual(message["Auto-Submitted"], "auto-generated")

    def test_signing_out_ends_the_session(self):
        reader = self.signed_in(READER, "Lina Haddad")
        session = dict(reader.cookies)
        self.assertEqual(reader.post("/sign-out", {}).status, 303)
        self.assertNotIn("session", reader.cookies)
        reader.cookies = session
        answer = reader.get("/account")
        self.assertEqual((answer.status, answer.location), (303, "/sign-in"))
