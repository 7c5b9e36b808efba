"""The API keeps what its description promises, whatever is sent to it."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlencode

from client import Client
from newsroom import NewsroomTest
from openapi_spec_validator import validate

# How many calls are drawn for each verb, and how long all of it may take: the run ends.
EXAMPLES = 8
SECONDS = 280
# Calls a second: fewer than a token may make, so that answers are not all of that sort.
PACE = "15/s"

# What the description allows may still be refused for what it says: a blank comment, a cursor of nothing, too often.
CONFIGURATION = """
[checks.positive_data_acceptance]
expected-statuses = ["2xx", 401, 403, 404, 409, 410, 422, 429]

[parameters]
"""


class Contract(NewsroomTest):
    subject = "API"

    def setUp(self):
        super().setUp()
        self.editor = self.first_editor()
        self.article = self.published(self.editor)
        self.reader = self.signed_in("lina@readers.example", "Lina Haddad")
        self.spoken = self.comment(self.reader, self.article, "The first comment")
        fields = {"id": "courier", "name": "The Courier", "origins": "https://courier.example", "accent": ""}
        self.assertEqual(self.editor.post("/desk/publications", fields).status, 303)

    def token(self, person: Client, *scopes: str) -> str:
        form = [("token", person.token), ("name", "Contract"), *(("scope", scope) for scope in scopes)]
        headers = {"Content-Type": "application/x-www-form-urlencoded"} | person.from_here
        answer = person.send("POST", "/account/tokens", urlencode(form).encode(), headers)
        return "dateline_" + answer.text.split("dateline_")[1][:43]

    def run_schemathesis(self, token: str, parameters: dict[str, str]) -> None:
        """Draws calls of every verb, good ones and bad ones, and looks at each answer."""
        base = f"http://127.0.0.1:{self.server.port}"
        with tempfile.TemporaryDirectory(prefix="schemathesis-") as folder:
            configuration = Path(folder) / "schemathesis.toml"
            lines = [f"{json.dumps('path.' + name)} = {json.dumps(value)}" for name, value in parameters.items()]
            configuration.write_text(CONFIGURATION + "\n".join(lines) + "\n")
            run = subprocess.run(
                [
                    sys.executable, "-m", "schemathesis.cli", "--config-file", str(configuration),
                    "run", f"{base}/openapi.json", "--url", f"{base}/api/v1",
                    "--header", f"Authorization: Bearer {token}",
                    "--max-examples", str(EXAMPLES), "--rate-limit", PACE, "--seed", "1", "--workers", "1",
                    "--generation-database", "none", "--no-color",
                ],
                cwd=folder, capture_output=True, text=True, timeout=SECONDS,
            )
        # Each failure without the long calls by which it was found.
        told = "\n".join(line[:300] for line in run.stdout.partition("= FAILURES =")[2].splitlines())
        self.assertEqual(run.returncode, 0, told + run.stderr)
        self.assertNotIn("errors", run.stdout.splitlines()[-1], run.stdout[-2000:])

    def test_the_description_is_openapi(self):
        document = json.loads(self.client().get("/openapi.json").text)
        self.assertEqual(document["openapi"], "3.1.0")
        validate(document)

    def test_every_verb_keeps_to_it_for_a_reader_who_knows_nothing(self):
        self.run_schemathesis(self.token(self.reader, "read", "write"), {})

    def test_every_verb_keeps_to_it_for_an_editor_who_knows_what_is_there(self):
        comments = self.client().get(f"/api/v1/comments/{self.spoken}").text
        parameters = {
            "thread": json.loads(comments)["thread"], "comment": self.spoken, "publication": "courier",
            "queue": "unreviewed",
        }
        self.run_schemathesis(self.token(self.editor, "read", "write", "moderate"), parameters)
