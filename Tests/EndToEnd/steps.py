"""What people do in a browser, step by step."""

from playwright.sync_api import Page

from mail_catcher import Mailbox
from newsroom import EDITOR
from reports import Pasted
from server import Server


def come_in_as_first_editor(page: Page, server: Server, name: str = "Ruth Adler", address: str = EDITOR) -> None:
    page.goto(server.editor_link)
    page.fill("#name", name)
    page.fill("#address", address)
    page.click("main button")
    page.wait_for_url("**/desk")


def sign_in(page: Page, mailbox: Mailbox, address: str) -> None:
    before = mailbox.count(address)
    page.goto("/sign-in")
    page.fill("#address", address)
    page.click("main button")
    page.wait_for_selector("#code")
    page.fill("#code", mailbox.code(address, after=before))
    page.click("main button")
    page.wait_for_url("**/account")


def sign_out(page: Page) -> None:
    page.goto("/account")
    page.click("form[action='/sign-out'] button")
    page.wait_for_url("**/")


def choose_name(page: Page, name: str) -> None:
    page.goto("/account")
    page.fill("#name", name)
    page.click("form[action='/account/name'] button")
    page.wait_for_url("**/account")
    if page.locator("form[action='/account/rules']").count():
        page.click("form[action='/account/rules'] button")
    page.wait_for_selector("p.done")


def take_in(page: Page, report: Pasted) -> str:
    """Pastes a report at the desk; the path of the draft to which that leads."""
    page.goto("/desk")
    page.fill("#text", report.text)
    page.fill("#published", report.day)
    page.click("form[action='/desk/reports'] button")
    page.wait_for_url("**/desk/drafts/*")
    return path_of(page)


def path_of(page: Page) -> str:
    """The path on which a page stands, without the place on it."""
    return "/" + page.url.split("#")[0].split("/", 3)[3]
