"""Signing in by a provider of OpenID Connect."""

import shutil
import unittest

from playwright.sync_api import expect

import browser
from provider import SECRET, Provider
from test_embedding import EmbeddedTest


@unittest.skipUnless(shutil.which("openssl"), "openssl makes the provider's keys")
class OpenID(EmbeddedTest):
    subject = "openid"

    def setUp(self) -> None:
        super().setUp()
        # The provider is on this machine.
        self.editor.close()
        self.server.stop()
        self.server.settings["DATELINE_FETCH_PRIVATE"] = "true"
        self.server.start()
        self.provider = Provider()
        self.addCleanup(self.provider.close)
        fields = {"id": "house", "name": "The House", "issuer": self.provider.origin, "client": "dateline",
                  "secret": SECRET}
        answer = self.editor.post("/desk/sign-in", fields)
        self.assertEqual(answer.status, 200, answer.text)
        self.assertIn(f"{self.server.address}/sign-in/openid/house/callback", answer.text)
        self.assertNotIn(SECRET, answer.text)

    def test_a_reader_signs_in_by_the_provider_and_chooses_a_name(self):
        with browser.visitor(self.server.address) as (page, watch):
            for name in ("", "Lina Haddad"):
                page.goto("/sign-in")
                self.assertEqual(browser.grave_violations(page), [])
                page.click("main a.button")
                expect(page.locator("h1")).to_have_text("Your account")
                self.assertEqual(page.url, f"{self.server.address}/account", "neither code nor state stays in sight")
                expect(page.locator("#name")).to_have_value(name)
                page.fill("#name", "Lina Haddad")
                page.locator("form:has(#name) button").click()
                page.locator("form[action='/sign-out'] button").click()
            self.assertEqual(watch.complaints, [])
        with browser.visitor(self.server.address) as (page, _):
            page.goto("/desk/sign-in")
            expect(page.locator("h1")).to_have_text("Sign in")

    def test_what_another_browser_began_opens_nothing(self):
        begun = self.client()
        asked = begun.get("/sign-in/openid/house")
        self.assertEqual(asked.status, 303)
        self.assertTrue(asked.location.startswith(f"{self.provider.origin}/authorize?"))
        self.assertIn("SameSite=Lax", asked.header("Set-Cookie"))
        with browser.visitor(self.server.address) as (page, _):
            page.goto(asked.location)
            expect(page.locator("[role=alert]")).to_contain_text("another browser")
            self.assertEqual([cookie["name"] for cookie in page.context.cookies() if cookie["name"] == "session"], [])
        again = begun.get("/sign-in/openid/house/callback?state=guessed&code=x")
        self.assertEqual(again.status, 422)

    def test_a_reader_of_another_site_signs_in_by_the_provider_in_a_window(self):
        page = self.reader_page()
        page.goto(self.site.origin + "/story")
        with page.expect_popup() as opened:
            page.locator(".button[data-do=sign-in]").click()
        window = opened.value
        window.click("main a.button")
        window.wait_for_selector("#name")
        window.fill("#name", "Lina Haddad")
        window.check("input[name=rules]")
        with window.expect_event("close"):
            window.click("main button")
        page.fill(".write form textarea", "Who counted the boats?")
        page.click(".write button[value=post]")
        expect(page.locator(".comment .by")).to_contain_text("Lina Haddad")
        self.assertEqual(self.complaints, [])
