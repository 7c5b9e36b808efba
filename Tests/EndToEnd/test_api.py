"""The API keeps what its description promises, whatever is sent to it."""

import json
import subprocess
import sys
import tempfile
from urllib.parse import urlencode

from newsroom import NewsroomTest
from openapi_spec_validator import validate

# How many calls are drawn for each verb, and how long all of it may take: the run ends.
EXAMPLES = 15
SECONDS = 240

CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"


class Contract(NewsroomTest):
    subject = "API"

    def setUp(self):
        super().setUp()
        self.editor = self.first_editor()
        article = self.published(self.editor)
        reader = self.signed_in("lina@readers.example", "Lina Haddad")
        self.comment(reader, article, "The first comment")
        form = [("token", reader.token), ("name", "Contract"), ("scope", "read"), ("scope", "write")]
        headers = {"Content-Type": "application/x-www-form-urlencoded"} | reader.from_here
        answer = reader.send("POST", "/account/tokens", urlencode(form).encode(), headers)
        self.token = "dateline_" + answer.text.split("dateline_")[1][:43]

    def test_the_description_is_openapi(self):
        document = json.loads(self.client().get("/openapi.json").text)
        self.assertEqual(document["openapi"], "3.1.0")
        validate(document)

    def test_every_verb_keeps_to_it(self):
        base = f"http://127.0.0.1:{self.server.port}"
        with tempfile.TemporaryDirectory(prefix="schemathesis-") as folder:
            run = subprocess.run(
                [
                    sys.executable, "-m", "schemathesis.cli", "run", f"{base}/openapi.json",
                    "--url", f"{base}/api/v1", "--header", f"Authorization: Bearer {self.token}",
                    "--checks", CHECKS, "--max-examples", str(EXAMPLES), "--seed", "1", "--workers", "1",
                    "--generation-database", "none", "--no-color",
                ],
                cwd=folder, capture_output=True, text=True, timeout=SECONDS,
            )
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
