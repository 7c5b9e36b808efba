"""The moderators' desk: queues by keyboard and in bulk, undo, appeals, numbers."""

import re

import steps
from browser import visitor
from newsroom import EDITOR, NewsroomTest


class Moderation(NewsroomTest):
    subject = "moderation in a browser without JavaScript"

    def posted(self, people: int, each: int) -> tuple[str, list[str]]:
        """An article and comments beneath it."""
        article = self.published(self.first_editor())
        for number in range(people):
            reader = self.signed_in(f"reader{number}@readers.example", f"Speaker {chr(65 + number) * 3}", f"127.0.0.{number + 2}")
            for count in range(each):
                self.comment(reader, article, f"Words {chr(97 + number) * 3} {chr(97 + count) * 3}")
        return article, [f"Words {chr(97 + n) * 3} {chr(97 + c) * 3}" for n in range(people) for c in range(each)]

    def test_a_queue_is_worked_by_keyboard_and_a_batch_is_undone(self):
        article, texts = self.posted(people=3, each=4)
        with visitor(self.server.address, False) as (page, watch):
            steps.sign_in(page, self.mailbox, EDITOR)
            page.goto("/desk/queue/unreviewed")
            self.assertEqual(page.locator("input[name=comment]").count(), len(texts))
            # The first six by Space, then the decision by Enter on its button, as the keyboard leads.
            for number in range(6):
                page.locator("input[name=comment]").nth(number).focus()
                page.keyboard.press("Space")
            page.locator("#rule").focus()
            page.keyboard.type("No advertising")
            page.locator("#reason").focus()
            page.keyboard.type("The same six")
            page.locator("button[value=remove]").focus()
            page.keyboard.press("Enter")
            page.wait_for_selector("[role=status]")
            self.assertIn("Done with 6 comments.", page.locator("[role=status]").inner_text())
            self.assertEqual(page.locator("input[name=comment]").count(), len(texts) - 6)
            shown = self.client().get(article).text
            self.assertEqual([text for text in texts if text in shown], texts[6:])
            page.goto("/transparency")
            self.assertIn("No advertising", page.locator("main").inner_text())
            page.goto("/desk/queue/rejected")
            self.assertEqual(page.locator("input[name=comment]").count(), 6)
            self.assertEqual((watch.complaints, watch.strangers), ([], []))

    def test_undo_and_appeal(self):
        article = self.published(self.first_editor())
        reader = self.signed_in("lina@readers.example", "Lina Haddad")
        ids = [self.comment(reader, article, f"Words {word}") for word in ("one", "two")]
        editor = self.signed_in(EDITOR)
        fields = {"do": "remove", "rule": "on-topic", "reason": "Off it"}
        answer = editor.post("/desk/queue/unreviewed", fields | {"comment": ids[0]})
        batch = re.search(r'name="batch" value="([^"]+)"', answer.text)[1]
        self.assertNotIn("Words one", self.client().get(article).text)
        self.assertEqual(editor.post("/desk/queue/undo", {"batch": batch}).status, 200)
        self.assertIn("Words one", self.client().get(article).text)
        editor.post("/desk/queue/unreviewed", fields | {"comment": ids[1]})
        self.assertEqual(reader.post(f"/comments/{ids[1]}/appeal", {"words": "It is on it"}).status, 303)
        appeals = editor.get("/desk/queue/appeals")
        self.assertIn("It is on it", appeals.text)
        action = appeals.form("/desk/appeals/").action
        self.assertEqual(editor.post(action, {"do": "grant", "answer": "You are right"}).status, 303)
        self.assertIn("Words two", self.client().get(article).text)
        self.assertIn("You are right", reader.get("/account").text)
        numbers = self.client().get("/transparency").text
        self.assertRegex(numbers, r"of these granted</th><td>1<")

    def test_a_colleague_is_found_by_keyboard_and_a_batch_is_undone_from_the_audit(self):
        article, texts = self.posted(people=2, each=2)
        self.signed_in("colleague@newsroom.example", source="127.0.0.9")
        with visitor(self.server.address, False) as (page, watch):
            steps.sign_in(page, self.mailbox, EDITOR)
            # Somebody who never wrote, by address: two fields and Enter.
            page.goto("/desk/people")
            self.tab_to(page, "details summary")
            page.keyboard.press("Enter")
            self.tab_to(page, "#address")
            page.keyboard.type("colleague@newsroom.example")
            self.tab_to(page, "#why")
            page.keyboard.type("Joins the desk")
            page.keyboard.press("Enter")
            page.wait_for_url("**/desk/people/*")
            page.locator("summary", has_text=re.compile("^Role$")).press("Enter")
            self.tab_to(page, "#role")
            page.keyboard.type("Editor")
            page.locator("form[action$='/role'] button").press("Enter")
            page.wait_for_load_state()
            page.goto("/desk/people?group=staff")
            self.assertEqual(page.locator("main .list li").count(), 2)
            # One person's comments, all removed, and all taken back an hour later from the audit.
            page.goto("/desk/queue/unreviewed")
            page.locator("a", has_text="Only theirs").first.press("Enter")
            page.wait_for_selector("text=Only what")
            self.assertEqual(page.locator("input[name=comment]").count(), 2)
            self.tab_to(page, "input[name=all]")
            page.keyboard.press("Space")
            self.tab_to(page, "#rule")
            page.keyboard.type("No advertising")
            self.tab_to(page, "button[value=remove]")
            page.keyboard.press("Enter")
            page.wait_for_selector("[role=status]")
            self.assertEqual([text for text in texts if text in self.client().get(article).text], texts[2:])
            page.goto("/desk/audit")
            self.assertNotIn("colleague@", page.content())
            self.assertIn("Joins the desk", page.locator("main").inner_text())
            self.tab_to(page, "button[name=batch]")
            page.keyboard.press("Enter")
            page.wait_for_selector("[role=status]")
            self.assertIn("Taken back for 2 comments.", page.locator("[role=status]").inner_text())
            self.assertEqual([text for text in texts if text in self.client().get(article).text], texts)
            self.assertEqual((watch.complaints, watch.strangers), ([], []))

    def test_a_moderators_hour_by_keyboard(self):
        """Two hundred comments: decided, a batch undone, appeals answered, and the numbers that the public sees."""
        article = self.published(self.first_editor())
        readers = []
        for number in range(40):
            address = f"speaker{number}@readers.example"
            name = "Speaker " + "ABCDEFGH"[number % 8] * 2 + "KLMNO"[number // 8]
            readers.append(self.signed_in(address, name, source=f"127.0.1.{number + 2}"))
        ids = [
            [self.comment(reader, article, f"Remark {word} of voice {number}") for word in ("one", "two", "three", "four", "five")]
            for number, reader in enumerate(readers)
        ]
        with visitor(self.server.address, False) as (page, watch):
            steps.sign_in(page, self.mailbox, EDITOR)
            # Three pages of fifty are let stay, each by three keys.
            for _ in range(3):
                page.goto("/desk/queue/unreviewed")
                self.assertEqual(page.locator("input[name=comment]").count(), 50)
                self.tab_to(page, "input[name=all]")
                page.keyboard.press("Space")
                self.tab_to(page, "button[value=approve]")
                page.keyboard.press("Enter")
                page.wait_for_selector("[role=status]")
                self.assertIn("50 comments", page.locator("[role=status]").inner_text())
            # Thirty of the last fifty are removed under a rule.
            page.goto("/desk/queue/unreviewed")
            removed = self.choose(page, 30)
            self.tab_to(page, "#rule")
            page.keyboard.type("Stay on")
            self.tab_to(page, "#reason")
            page.keyboard.type("Not about the article")
            self.tab_to(page, "button[value=remove]")
            page.keyboard.press("Enter")
            page.wait_for_selector("[role=status]")
            # The last twenty are held by mistake: the batch is undone, and they are let stay.
            self.tab_to(page, "input[name=all]")
            page.keyboard.press("Space")
            self.tab_to(page, "button[value=hold]")
            page.keyboard.press("Enter")
            page.wait_for_selector("text=Nothing")
            self.tab_to(page, "button[name=batch]")
            page.keyboard.press("Enter")
            page.wait_for_selector("input[name=comment]")
            self.assertEqual(page.locator("input[name=comment]").count(), 20)
            self.tab_to(page, "input[name=all]")
            page.keyboard.press("Space")
            self.tab_to(page, "button[value=approve]")
            page.keyboard.press("Enter")
            page.wait_for_selector("[role=status]")
            # Three authors ask again; one is right.
            owners = {comment: reader for reader, own in zip(readers, ids) for comment in own}
            for comment in removed[:3]:
                self.assertEqual(owners[comment].post(f"/comments/{comment}/appeal", {"words": "Please look"}).status, 303)
            for choice in ("grant", "deny", "deny"):
                page.goto("/desk/queue/appeals")
                self.tab_to(page, "input[name=answer]")
                page.keyboard.type("We have looked")
                self.tab_to(page, f"button[value={choice}]")
                with page.expect_navigation():
                    page.keyboard.press("Enter")
            page.goto("/transparency")
            rows = page.locator("main tr").all()
            numbers = {row.locator("th").inner_text(): int(row.locator("td").inner_text()) for row in rows}
            self.assertEqual((watch.complaints, watch.strangers), ([], []))
        expected = {
            "Comments posted": 200, "Let in": 170, "Remove": 30, "Hold": 0, "Restore": 1,
            "Decisions of the newsroom taken back": 20, "Decisions that were asked about": 3, "of these granted": 1, "of these denied": 2,
        }
        shown = self.client().get(article).text
        self.assertEqual(sum(1 for own in ids for comment in own if f'id="comment-{comment}"><p class="by">' in shown.replace("\n", "")), 171)
        self.assertEqual({name: numbers.get(name) for name in expected}, expected)

    def tab_to(self, page, selector: str) -> None:
        """Goes on by Tab until the first that fits has the focus, as somebody without a mouse does."""
        for _ in range(900):
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
            page.keyboard.press("Tab")
        self.fail(f"{selector} was not reached by Tab")

    def choose(self, page, count: int) -> list[str]:
        """Chooses the first comments of a queue by Tab and Space; their identifiers."""
        chosen = []
        for _ in range(count):
            page.keyboard.press("Tab")
            self.tab_to(page, "input[name=comment]")
            page.keyboard.press("Space")
            chosen.append(page.evaluate("document.activeElement.value"))
        return chosen
