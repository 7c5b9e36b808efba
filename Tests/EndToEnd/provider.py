"""A provider of OpenID Connect on an origin of its own, at which everybody is signed in already."""

import base64
import hashlib
import json
import subprocess
import tempfile
import threading
import time
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

from tokens import text

SECRET = "provider's secret"


class Provider:
    """Signs in whoever comes, as `subject`, by the authorization code flow with PKCE."""

    def __init__(self) -> None:
        self.subject = "reader-1"
        self.folder = tempfile.TemporaryDirectory(prefix="provider-")
        self.key = Path(self.folder.name) / "key.pem"
        subprocess.run(["openssl", "genrsa", "-out", self.key, "2048"], check=True, capture_output=True)
        self.visits: dict[str, dict[str, str]] = {}
        provider = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):  # noqa: N802
                parts = urlsplit(self.path)
                fields = {name: values[0] for name, values in parse_qs(parts.query).items()}
                if parts.path == "/authorize":
                    code = uuid.uuid4().hex
                    provider.visits[code] = fields
                    self.send_response(302)
                    back = {"code": code, "state": fields["state"], "iss": provider.origin}
                    self.send_header("Location", f"{fields['redirect_uri']}?{urlencode(back)}")
                    self.end_headers()
                else:
                    self.say(provider.document(parts.path))

            def do_POST(self):  # noqa: N802
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                fields = {name: values[0] for name, values in parse_qs(body).items()}
                self.say(provider.token(fields, self.headers.get("Authorization", "")))

            def say(self, document):
                self.send_response(200 if document else 400)
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                self.wfile.write(json.dumps(document or {"error": "invalid_grant"}).encode())

            def log_message(self, *arguments):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.origin = f"http://localhost:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def document(self, path: str) -> dict | None:
        if path == "/.well-known/openid-configuration":
            return {
                "issuer": self.origin, "authorization_endpoint": f"{self.origin}/authorize",
                "token_endpoint": f"{self.origin}/token", "jwks_uri": f"{self.origin}/keys",
            }
        if path == "/keys":
            told = subprocess.run(
                ["openssl", "rsa", "-in", self.key, "-noout", "-modulus"], check=True, capture_output=True, text=True)
            modulus = bytes.fromhex(told.stdout.strip().removeprefix("Modulus="))
            return {"keys": [{"kty": "RSA", "kid": "one", "use": "sig", "n": text(modulus), "e": "AQAB"}]}
        return None

    def token(self, fields: dict[str, str], authorization: str) -> dict | None:
        visit = self.visits.pop(fields.get("code", ""), None)
        pair = base64.b64encode(b"dateline:provider%27s%20secret").decode()
        if visit is None or authorization != f"Basic {pair}" or fields["redirect_uri"] != visit["redirect_uri"]:
            return None
        if text(hashlib.sha256(fields["code_verifier"].encode()).digest()) != visit["code_challenge"]:
            return None
        now = int(time.time())
        claims = {
            "iss": self.origin, "aud": "dateline", "sub": self.subject, "iat": now, "exp": now + 300,
            "nonce": visit["nonce"],
        }
        signed = ".".join(text(json.dumps(part).encode()) for part in ({"alg": "RS256", "kid": "one"}, claims))
        signature = subprocess.run(
            ["openssl", "dgst", "-sha256", "-sign", self.key], input=signed.encode(), check=True, capture_output=True)
        return {"id_token": f"{signed}.{text(signature.stdout)}", "token_type": "Bearer", "access_token": "unused"}

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self.folder.cleanup()
