"""Readers of a publication that has accounts of its own."""

import re

from playwright.sync_api import expect

import browser
from test_embedding import EmbeddedTest
from tokens import token


class SignOn(EmbeddedTest):
    subject = "sign-on"

    def setUp(self) -> None:
        super().setUp()
        fields = {"algorithm": "HS256", "issuer": self.site.origin, "audience": self.server.address}
        answer = self.editor.post("/desk/publications/courier/sign-on", fields)
        self.secret = re.search(r'<code dir="ltr">([A-Za-z0-9_-]{43})<', answer.text)[1]

    def token(self, subject: str = "r1", name: str = "Lina Haddad", **changes) -> str:
        return token(self.secret, self.site.origin, self.server.address, subject, name, **changes)

    def signing_page(self, path: str, sso: str, policy: str = "") -> None:
        self.page(path, headers={"Content-Security-Policy": policy} if policy else None)
        text, headers = self.site.pages[path]
        self.site.pages[path] = (text.replace(' data-thread="', f' data-sso="{sso}" data-thread="'), headers)

    def test_a_reader_of_the_publication_writes_without_a_window(self):
        server = self.server.address
        policy = (
            f"default-src 'none'; script-src {server}; connect-src {server}; style-src 'self'; base-uri 'none'; "
            "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types dateline"
        )
        self.signing_page("/member", self.token(), policy)
        page = self.reader_page()
        page.goto(self.site.origin + "/member")
        page.fill(".write form textarea", "Who counted the *boats*?")
        page.check(".write form input[name=rules]")
        page.click(".write button[value=post]")
        expect(page.locator(".comment em")).to_have_text("boats")
        expect(page.locator(".comment .by")).to_contain_text("Lina Haddad")
        # The page comes again with another token of the same reader, then with one of another reader.
        for subject, name in (("r1", "Lina Haddad"), ("r2", "Omar Saleh")):
            self.signing_page("/member", self.token(subject, name), policy)
            page.reload()
            expect(page.locator(".act span").first).to_contain_text(name)
        # Nobody is signed in at the publication any more.
        self.signing_page("/member", "", policy)
        page.reload()
        expect(page.locator(".button[data-do=sign-in]")).to_have_count(1)
        self.assertTrue(page.evaluate("(sso) => dateline.signIn(sso)", self.token("r3", "Hadi Mansour")))
        expect(page.locator(".act span").first).to_contain_text("Hadi Mansour")
        self.embedded.stays_without_cookies(self)
        self.assertEqual(self.complaints, [])

    def test_a_name_that_is_somebody_elses_is_chosen_anew_in_the_page(self):
        self.signing_page("/member", self.token(name="Ruth Adler"))
        page = self.reader_page()
        page.goto(self.site.origin + "/member")
        page.fill(".write form textarea", "Words")
        page.fill(".write form input[name=name]", "Lina Haddad")
        page.check(".write form input[name=rules]")
        page.click(".write button[value=post]")
        expect(page.locator(".comment .by")).to_contain_text("Lina Haddad")

    def test_a_token_that_is_not_taken_keeps_nobody_from_reading(self):
        self.signing_page("/member", self.token(exp=1))
        page = self.reader_page()
        page.goto(self.site.origin + "/member")
        expect(page.locator(".button[data-do=sign-in]")).to_have_count(1)

    def test_a_reader_is_sent_here_with_a_token_that_no_server_writes_down(self):
        sso = self.token()
        with browser.visitor(self.server.address) as (page, watch):
            page.goto(f"/sign-in/sso/courier#token={sso}&return={self.site.origin}/story")
            expect(page.locator("#sign-on button")).to_be_visible()
            self.assertNotIn("#", page.url)
            page.click("#sign-on button")
            expect(page.locator("main .done")).to_contain_text("Lina Haddad")
            self.assertEqual(page.locator("main a.button").get_attribute("href"), f"{self.site.origin}/story")
            page.goto("/account")
            expect(page.locator("main")).to_contain_text("vouches for you")
            self.assertEqual(browser.grave_violations(page), [])
            self.assertEqual((watch.complaints, watch.strangers), ([], []))
        self.assertNotIn(sso, self.server.said)
