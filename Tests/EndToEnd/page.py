"""What stands on a page of HTML: its forms and its links."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Form:
    """A form and what stands in its fields."""

    action: str
    method: str
    fields: dict[str, str] = field(default_factory=dict)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.links: list[str] = []
        self._textarea: str | None = None
        self._select: str | None = None

    def handle_starttag(self, tag, attrs):
        found = {name: value or "" for name, value in attrs}
        for name in ("href", "src"):
            if name in found:
                self.links.append(found[name])
        if tag == "form":
            self.forms.append(Form(found.get("action", ""), found.get("method", "get").lower()))
        if not self.forms or "name" not in found and tag != "option":
            return
        fields = self.forms[-1].fields
        if tag == "input":
            fields[found["name"]] = found.get("value", "")
        elif tag == "textarea":
            self._textarea = found["name"]
            fields[self._textarea] = ""
        elif tag == "select":
            self._select = found["name"]
            fields[self._select] = ""
        elif tag == "option" and self._select and "selected" in found:
            fields[self._select] = found.get("value", "")

    def handle_endtag(self, tag):
        if tag == "textarea":
            self._textarea = None
        elif tag == "select":
            self._select = None

    def handle_data(self, data):
        if self._textarea:
            self.forms[-1].fields[self._textarea] += data


def forms(html: str) -> list[Form]:
    """The forms of a page, with what their fields hold."""
    return _read(html).forms


def links(html: str) -> list[str]:
    """Everything that a page points at."""
    return _read(html).links


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    return reader
