"""Chromium, watched: what it asks for and what it complains about."""

import os
import shutil
from contextlib import contextmanager
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

_playwright: Playwright | None = None
_browser: Browser | None = None


def browser() -> Browser:
    """One Chromium for the whole run; each test gets a context of its own."""
    global _playwright, _browser
    if _browser is None:
        path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
        if not path:
            raise AssertionError("Chromium is not installed: apt-get install chromium, or set CHROMIUM to its path")
        _playwright = sync_playwright().start()
        _browser = _playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
    return _browser


def close() -> None:
    global _playwright, _browser
    if _browser is not None:
        _browser.close()
        _playwright.stop()
        _playwright = _browser = None


class Watch:
    """What a page did that a reader would not want."""

    def __init__(self, host: str) -> None:
        self.host = host
        self.strangers: list[str] = []
        """Requests to anybody but the server."""
        self.complaints: list[str] = []
        """Errors and warnings of the console, scripts' errors, requests that failed."""

    def watch(self, page: Page) -> None:
        page.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("requestfailed", self._failed)

    def _request(self, request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != self.host:
            self.strangers.append(request.url)

    def _failed(self, request) -> None:
        # What a page still loads when the reader goes on is let go; that is no failure.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"{request.url}: {request.failure}")

    def _console(self, message) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)


@contextmanager
def visitor(
    address: str, javascript: bool = True, width: int = 1280, scheme: str = "light", language: str | None = None
):
    """A page of somebody's own browser, and the watch over it."""
    context = browser().new_context(
        base_url=address,
        java_script_enabled=javascript,
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    if language:
        context.add_cookies([{"name": "language", "value": language, "url": address}])
    context.set_default_timeout(15_000)
    watch = Watch(urlsplit(address).netloc)
    page = context.new_page()
    watch.watch(page)
    try:
        yield page, watch
    finally:
        context.close()


def grave_violations(page: Page) -> list[str]:
    """What axe finds on the page that keeps somebody out: rule, and where."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{violation['id']} ({violation['impact']}): {violation['help']}: "
        + "; ".join(" ".join(map(str, node["target"])) for node in violation["nodes"][:4])
        for violation in found
        if violation["impact"] in ("serious", "critical")
    ]
