"""Whatever a reader does in a thread on the server's own pages is done in pages of other sites too."""

import sqlite3

from playwright.sync_api import Page, expect

import browser
from test_embedding import READER, EmbeddedTest

OTHER = "omar@readers.example"


class EmbeddedTalk(EmbeddedTest):
    subject = "embedded talk"

    def begun(self, text: str) -> str:
        """A thread in which somebody else has spoken; the comment's identifier."""
        return self.posts(self.signed_in(OTHER, "Omar Saleh"), text)

    def opened(self, path: str = "/story") -> Page:
        """The page, to whoever signed in there."""
        page = self.reader_page()
        page.goto(self.site.origin + path)
        expect(page.locator(".thread h2")).to_contain_text("Discussion")
        self.signs_in(page, READER, "Lina Haddad")
        return page

    def opens(self, page: Page, comment: str, link: str) -> None:
        page.locator(".comment", has_text=comment).last.locator("> .act a", has_text=link).click()
        expect(page.locator(".panel")).to_have_count(1)

    def focused(self, page: Page) -> str:
        """What has the focus: the element's name and class."""
        return page.evaluate(
            "() => { const one = document.getElementById('dateline-thread').shadowRoot.activeElement;"
            " return one ? `${one.localName}.${one.className.split(' ')[0]}` : 'none' }")

    def test_words_are_looked_at_first_kept_and_come_back_with_what_is_wrong(self):
        self.begun("Three boats sank.")
        page = self.opened()
        self.assertEqual(self.focused(page), "textarea.", "whoever has signed in can write")
        page.fill(".write textarea", "Who *counted* them?")
        page.select_option(".write select[name=kind]", "question")
        page.click(".write button[value=preview]")
        expect(page.locator(".write .preview em")).to_have_text("counted")
        self.assertEqual(self.focused(page), "div.preview")
        self.assertEqual(page.input_value(".write select[name=kind]"), "question")
        expect(page.locator(".comment")).to_have_count(1)
        page.fill(".write textarea", "Who counted them, and when?")
        page.click(".write button[value=keep]")
        expect(page.locator(".write .hint").first).to_contain_text("is kept here")
        page.reload()
        expect(page.locator(".write textarea")).to_have_value("Who counted them, and when?")
        page.fill(".write textarea", "   ")
        page.eval_on_selector(".write textarea", "box => box.required = false")
        page.click(".write button[value=post]")
        expect(page.locator(".write .problem")).to_be_visible()
        self.assertEqual(self.focused(page), "p.problem")
        links = "Look: " + " ".join(f"https://a{number}.example/" for number in range(9))
        self.refuses("jabberwock")
        page.fill(".write textarea", links + " jabberwock")
        page.click(".write button[value=post]")
        expect(page.locator(".write .problem")).to_contain_text("It is about: jabberwock")
        expect(page.locator(".write textarea")).to_have_value(links + " jabberwock")
        page.select_option(".write select[name=kind]", "question")
        page.fill(".write textarea", "Who counted them?")
        page.click(".write button[value=post]")
        expect(page.locator(".comment")).to_have_count(2)
        expect(page.locator(".comment .tag", has_text="Question")).to_be_visible()
        self.assertEqual(self.focused(page), "article.comment", "the eye is led to what was posted")
        expect(page.locator(".write textarea")).to_have_value("")
        self.assertEqual(self.complaints_but_refusals(), [])

    def refuses(self, word: str) -> None:
        """Has the house take no comment with a word in it."""
        policy = self.editor.get("/desk/settings").form("/desk/settings/policy").fields
        for box in ("checker", "closed"):
            policy.pop(box, None)
        self.assertEqual(self.editor.post("/desk/settings/policy", policy | {"banned": word}).status, 200)

    def complaints_but_refusals(self) -> list[str]:
        """What the browser complained of; that it tells of refused requests is its own affair."""
        return [one for one in self.complaints if "status of 422" not in one]

    def test_an_answer_quotes_is_looked_at_and_is_not_lost_when_others_write(self):
        self.begun("Three boats sank.")
        page = self.opened()
        self.opens(page, "Three boats", "Reply")
        self.assertEqual(self.focused(page), "textarea.")
        page.fill(".panel textarea", "I saw four.")
        page.locator(".comment > .act a", has_text="Quote").click()
        expect(page.locator(".panel textarea")).to_have_value("> Three boats sank.\n\nI saw four.")
        page.click(".panel button[value=preview]")
        expect(page.locator(".panel .preview blockquote")).to_have_text("Three boats sank.")
        self.posts(self.signed_in("sami@readers.example", "Sami Noor"), "The harbour is closed.")
        expect(page.locator(".live-place button")).to_have_text("1 new comment")
        page.locator(".live-place button").click()
        expect(page.locator(".comment")).to_have_count(2)
        expect(page.locator(".panel textarea")).to_have_value("> Three boats sank.\n\nI saw four.")
        page.click(".panel button[value=keep]")
        expect(page.locator(".panel .hint").first).to_contain_text("is kept here")
        page.locator(".panel [data-do=close]").click()
        expect(page.locator(".panel")).to_have_count(0)
        self.assertEqual(self.focused(page), "a.", "back where it was opened")
        self.opens(page, "Three boats", "Reply")
        page.click(".panel button[value=post]")
        expect(page.locator(".comment.d1 blockquote")).to_have_text("Three boats sank.")
        expect(page.locator(".panel")).to_have_count(0)
        self.assertEqual(self.complaints, [])

    def test_who_is_not_signed_in_goes_on_where_they_wanted_to_answer(self):
        self.begun("Three boats sank.")
        page = self.reader_page()
        page.goto(self.site.origin + "/story")
        self.signs_in(page, READER, "Lina Haddad", by=page.locator(".comment > .act a", has_text="Quote"))
        expect(page.locator(".panel textarea")).to_have_value("> Three boats sank.\n\n")

    def test_one_mends_and_takes_back_what_is_ones_own(self):
        self.begun("Three boats sank.")
        page = self.opened()
        expect(page.locator("a", has_text="Edit")).to_have_count(0)
        page.fill(".write textarea", "Too boats.")
        page.click(".write button[value=post]")
        self.opens(page, "Too boats", "Edit")
        expect(page.locator(".panel textarea")).to_have_value("Too boats.")
        page.fill(".panel textarea", "Two *boats*.")
        page.click(".panel button[value=preview]")
        expect(page.locator(".panel .preview em")).to_have_text("boats")
        page.click(".panel button[value=post]")
        expect(page.locator(".comment", has_text="Two boats")).to_contain_text("edited")
        self.opens(page, "Two boats", "Earlier words")
        expect(page.locator(".panel")).to_contain_text("Too boats.")
        page.locator(".panel [data-do=close]").click()
        self.opens(page, "Two boats", "Take back")
        expect(page.locator(".panel")).to_contain_text("for good")
        page.locator(".panel form button").click()
        expect(page.locator(".comment", has_text="Two boats")).to_have_count(0)
        self.assertEqual(self.focused(page), "h2.")
        self.assertEqual(self.complaints, [])

    def test_one_reports_and_ignores_and_reads_again(self):
        self.begun("Three boats sank.")
        page = self.opened()
        self.opens(page, "Three boats", "Report")
        page.locator(".panel input[type=radio]").first.check()
        page.locator(".panel input[name=note]").fill("Look at this")
        page.locator(".panel form button").click()
        expect(page.locator(".panel .done")).to_be_visible()
        self.assertEqual(self.focused(page), "p.done")
        self.assertIn("Look at this", self.editor.get("/desk/queue/reported").text)
        page.locator(".panel [data-do=close]").click()
        page.locator(".comment .by a").click()
        expect(page.locator(".panel h3")).to_have_text("Comments by Omar Saleh")
        page.locator(".panel button[name=ignore]").click()
        expect(page.locator(".comment details summary")).to_be_visible()
        self.assertEqual(self.focused(page), "article.comment")
        page.locator(".comment .by a").click()
        page.locator(".panel button[name=ignore]").click()
        expect(page.locator(".comment details")).to_have_count(0)
        self.assertEqual(self.complaints, [])

    def test_one_asks_for_another_look_at_what_was_rejected(self):
        self.begun("Three boats sank.")
        page = self.opened()
        page.fill(".write textarea", "Two of them were mine.")
        page.click(".write button[value=post]")
        own = page.locator(".comment", has_text="Two of them")
        comment = own.get_attribute("id").removeprefix("comment-")
        for queue, action in (("unreviewed", "hold"), ("pending", "reject")):
            fields = {"do": action, "rule": "on-topic", "reason": "Off it", "comment": comment}
            self.assertEqual(self.editor.post(f"/desk/queue/{queue}", fields).status, 200)
        page.reload()
        expect(own.locator("[role=status]")).to_contain_text("Off it")
        self.opens(page, "Two of them", "Ask for another look")
        page.fill(".panel textarea", "They are on it")
        page.locator(".panel form button").click()
        expect(page.locator(".panel .done")).to_contain_text("They are on it")
        self.assertIn("They are on it", self.editor.get("/desk/queue/appeals").text)
        self.assertEqual(self.complaints, [])

    def test_orders_pages_conversations_and_places_are_shown_in_the_page(self):
        last = self.begun("The last of many.")
        self.multiplies(620)
        page = self.opened()
        page.fill(".write textarea", "Not yet sent")
        page.locator(".queues a", has_text="Newest").click()
        expect(page.locator(".comment").first).to_contain_text("The last of many.")
        expect(page.locator(".write textarea")).to_have_value("Not yet sent")
        self.assertEqual(self.focused(page), "h2.")
        page.locator("nav[aria-label=Pages] a", has_text="2").click()
        first = page.locator(".comment", has_text="Copy 0")
        expect(first).to_have_count(1)
        expect(page.locator("nav[aria-label=Pages] [aria-current=page]")).to_have_text("2")
        first.locator("form button").first.click()
        expect(page.locator(".comment [aria-pressed=true]")).to_have_count(1)
        expect(page.locator("nav[aria-label=Pages] [aria-current=page]")).to_have_text("2")
        self.assertEqual(self.focused(page), "button.second", "the button that was pressed")
        place = first.locator("> .act a", has_text="Link").get_attribute("href")
        page.goto("about:blank")
        page.goto(self.site.origin + "/story?from=mail" + place)
        expect(first).to_be_focused()
        page.evaluate("hash => location.hash = hash", "#comment-" + last)
        expect(page.locator(".comment")).to_have_count(1)
        expect(page.locator(".comment")).to_contain_text("The last of many.")
        expect(page.locator(".write textarea")).to_have_count(0)
        page.locator("a", has_text="The whole discussion").click()
        page.fill(".write textarea", "The last of all.")
        page.click(".write button[value=post]")
        expect(page.locator(".comment")).to_have_count(1)
        expect(page.locator(".comment")).to_contain_text("The last of all.")
        self.assertEqual(self.focused(page), "article.comment")
        self.assertEqual(self.complaints, [])

    def multiplies(self, count: int, deep: bool = False) -> None:
        """Puts earlier copies of a comment into its thread, beside the server; deep, each answers the one before."""
        with sqlite3.connect(self.folder / "dateline.db") as database:
            found = database.execute("SELECT * FROM comment ORDER BY created_at DESC, id DESC LIMIT 1")
            names = [column[0] for column in found.description]
            row = dict(zip(names, found.fetchone()))
            marks = ", ".join("?" * len(names))
            for number in range(count):
                copy = row | {"id": self.copy(number), "body": f"Copy {number}", "created_at": row["created_at"] - count + number}
                if deep:
                    copy["parent_id"] = self.copy(number - 1) if number else row["id"]
                database.execute(f"INSERT INTO comment ({', '.join(names)}) VALUES ({marks})", [copy[one] for one in names])
        database.close()

    def copy(self, number: int) -> str:
        return f"copy{number:022}"

    def test_a_deep_conversation_goes_on_in_the_page(self):
        self.begun("The first step.")
        self.multiplies(12, deep=True)
        page = self.reader_page()
        page.goto(self.site.origin + "/story")
        expect(page.locator(".comment", has_text="Copy 6")).to_have_count(1)
        expect(page.locator(".comment", has_text="Copy 11")).to_have_count(0)
        page.locator("a", has_text="Read on").click()
        expect(page.locator(".comment", has_text="Copy 11")).to_have_count(1)
        page.locator("a", has_text="The whole discussion").click()
        expect(page.locator(".comment", has_text="The first step.")).to_have_count(1)
        self.assertEqual(self.complaints, [])

    def test_all_of_it_works_under_a_strict_policy_for_content_and_where_the_page_has_another_base(self):
        server = self.server.address
        self.begun("Three boats sank.")
        policy = (
            f"default-src 'none'; script-src {server}; connect-src {server}; style-src 'self'; base-uri *; "
            "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types dateline"
        )
        self.page("/strict", headers={"Content-Security-Policy": policy})
        text, headers = self.site.pages["/strict"]
        self.site.pages["/strict"] = (text.replace("<title>", "<base href='/elsewhere/'><title>"), headers)
        page = self.opened("/strict")
        for link, what in (("Quote", "textarea"), ("Report", "fieldset")):
            self.opens(page, "Three boats", link)
            expect(page.locator(f".panel {what}")).to_be_visible()
        page.locator(".panel input[type=radio]").first.check()
        page.locator(".panel form button").click()
        expect(page.locator(".panel .done")).to_be_visible()
        page.locator(".comment > .act a", has_text="Link").click()
        expect(page.locator(".comment")).to_be_focused()
        self.assertTrue(page.url.startswith(self.site.origin + "/strict#comment-"), page.url)
        self.assertEqual(self.complaints, [])

    def test_what_goes_wrong_is_said_in_words_and_what_was_typed_stays(self):
        self.begun("Three boats sank.")
        page = self.opened()
        self.opens(page, "Three boats", "Reply")
        page.fill(".panel textarea", "Words that stay")
        self.server.kill()
        page.click(".panel button[value=post]")
        expect(page.locator(".panel .problem")).to_have_text("No answer came. What you wrote is still here: try again.")
        expect(page.locator(".panel textarea")).to_have_value("Words that stay")
        self.server.start()
        page.click(".panel button[value=post]")
        expect(page.locator(".comment.d1")).to_contain_text("Words that stay")
        # Whoever was signed out elsewhere signs in again, and goes on.
        page.fill(".write textarea", "Words that stay too")
        with sqlite3.connect(self.folder / "dateline.db") as database:
            database.execute("DELETE FROM embed_session")
        database.close()
        with page.expect_popup() as opened:
            page.click(".write button[value=post]")
        expect(page.locator(".write .problem")).to_be_visible()
        with opened.value.expect_event("close"):
            opened.value.click("main button")
        expect(page.locator(".write textarea")).to_have_value("Words that stay too")
        page.click(".write button[value=post]")
        expect(page.locator(".comment", has_text="Words that stay too")).to_have_count(1)

    def test_axe_finds_nothing_grave_with_something_open_in_both_languages(self):
        self.begun("Three boats sank.")
        page = self.opened()
        for language, direction in (("en", "ltr"), ("ar", "rtl")):
            text, _ = self.site.pages["/story"]
            self.site.pages["/" + language] = (text.replace('lang="en"', f'lang="{language}"'), {})
            page.goto(f"{self.site.origin}/{language}")
            expect(page.locator(".thread")).to_have_attribute("dir", direction)
            for link in ("reply", "report", "author"):
                page.locator(f".comment a[href$={link}]").click()
                expect(page.locator(f".panel[data-from$={link}]")).to_be_visible()
                self.assertEqual(browser.grave_violations(page), [], f"{language} {link}")
        self.assertEqual(self.complaints, [])
