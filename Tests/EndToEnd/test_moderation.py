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
