"""A browser's requests without a browser: cookies, forms, uploads, one connection kept open."""

import gzip
import http.client
import re
import secrets
from dataclasses import dataclass
from urllib.parse import urlencode

from page import Form, forms, links


@dataclass
class Answer:
    """What the server answered, to the byte."""

    status: int
    headers: list[tuple[str, str]]
    raw: bytes

    def header(self, name: str) -> str | None:
        return next((value for known, value in self.headers if known.lower() == name.lower()), None)

    @property
    def body(self) -> bytes:
        return gzip.decompress(self.raw) if self.header("Content-Encoding") == "gzip" else self.raw

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", errors="replace")

    @property
    def location(self) -> str:
        return self.header("Location") or ""

    @property
    def is_page(self) -> bool:
        return (self.header("Content-Type") or "").startswith("text/html")

    def form(self, action: str) -> Form:
        """The form on this page that is sent to a path that begins so."""
        for form in forms(self.text):
            if form.action.startswith(action):
                return form
        raise AssertionError(f"the page has no form to {action}")

    @property
    def links(self) -> list[str]:
        return links(self.text)


class Client:
    """Somebody at a browser. Redirects are not followed: a test looks at them."""

    def __init__(self, port: int, source: str = "127.0.0.1") -> None:
        self.port = port
        self.source = source
        self.cookies: dict[str, str] = {}
        self.token = ""
        """The word that this session's forms bring back; `sees_token` finds it."""
        self._connection: http.client.HTTPConnection | None = None

    def get(self, path: str, **headers: str) -> Answer:
        return self.send("GET", path, headers=headers)

    def post(self, path: str, fields: dict[str, str], headers: dict[str, str] | None = None) -> Answer:
        """Sends a form as a browser does, with this session's token unless the fields have one."""
        body = urlencode(({"token": self.token} if self.token else {}) | fields).encode()
        type = {"Content-Type": "application/x-www-form-urlencoded"}
        return self.send("POST", path, body, type | self.from_here | (headers or {}))

    def upload(self, path: str, fields: dict[str, str], file: bytes, type: str = "text/plain") -> Answer:
        """Sends a form with a file."""
        boundary = secrets.token_hex(12)
        parts = [
            f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            for name, value in ({"token": self.token} | fields).items()
        ]
        head = (
            f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="report"\r\n'
            f"Content-Type: {type}\r\n\r\n"
        )
        body = b"".join(parts) + head.encode() + file + f"\r\n--{boundary}--\r\n".encode()
        headers = {"Content-Type": f"multipart/form-data; boundary={boundary}"}
        return self.send("POST", path, body, headers | self.from_here)

    @property
    def from_here(self) -> dict[str, str]:
        """What a browser says of a form that stands on the server's own page."""
        return {"Origin": f"http://127.0.0.1:{self.port}", "Sec-Fetch-Site": "same-origin"}

    def send(self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None) -> Answer:
        given = {name.replace("_", "-"): value for name, value in (headers or {}).items()}
        if self.cookies:
            given["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if self._connection is None:
            self._connection = http.client.HTTPConnection(
                "127.0.0.1", self.port, timeout=30, source_address=(self.source, 0)
            )
        try:
            self._connection.request(method, path, body, given)
            response = self._connection.getresponse()
            answer = Answer(response.status, response.getheaders(), response.read())
        except (OSError, http.client.HTTPException):
            self.close()
            raise
        self._keep_cookies(answer)
        return answer

    def _keep_cookies(self, answer: Answer) -> None:
        for name, value in answer.headers:
            if name.lower() != "set-cookie":
                continue
            cookie, _, attributes = value.partition(";")
            name, _, value = cookie.partition("=")
            if "Max-Age=0" in attributes:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value

    def sees_token(self) -> None:
        """Reads this session's form token off the account page."""
        self.token = self.get("/account").form("/account/name").fields["token"]

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def identifier(path: str, pattern: str = r"[^/#]+$") -> str:
    """The last part of a path, by which a draft or a comment is known."""
    found = re.search(pattern, path)
    if not found:
        raise AssertionError(f"{path!r} ends with no identifier")
    return found[0]
