"""Telegram Desktop's other export: ``messages.html``, the pages of one chat as a browser shows them."""

import re
from html.parser import HTMLParser

from nightglass.parse.encoding import decode_page, refuse_above
from nightglass.parse.result import Format, Head, Incoming, ParsedCapture
from nightglass.parse.telegram import parse_chats

MAX_PAGE_BYTES = 16 * 1024 * 1024

_SIGN = re.compile(r'class="message (?:default|service)\b[^<>]{0,200}id="message-?\d')
_TIME = re.compile(r"(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d:\d\d)(?: UTC([+-]\d\d:\d\d))?")
_ALONE = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_DEEPEST = 200
"""Elements within elements; Telegram's own pages have some fifteen."""


def parse_telegram_page(incoming: Incoming) -> ParsedCapture:
    """Read a page of an export as the same chat in JSON would be read; what stands around the messages is left out."""
    refuse_above(incoming.path, MAX_PAGE_BYTES)
    page = _Page()
    page.feed(decode_page(incoming.path.read_bytes()).text)
    page.close()
    return parse_chats(incoming, [{"name": page.chat.strip(), "messages": page.messages}], ())


class _Page(HTMLParser):
    """Gathers the messages of a page; ``messages`` are as in the JSON export, ``chat`` is its name.

    The role of an element is where its words go; what lies in it has the same unless it has one of its own.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.chat = ""
        self.messages: list[dict[str, str]] = []
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where the words of an element go."""
        role = self._open[-1][1] if self._open else ""
        if tag == "br" and role == "text":
            self._add(role, "\n")
        if tag in _ALONE or len(self._open) >= _DEEPEST:
            return
        said = dict(attrs)
        self._open.append((tag, self._role(tag, said, (said.get("class") or "").split(), role)))

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and what was left open within it."""
        places = (place for place in range(len(self._open) - 1, -1, -1) if self._open[place][0] == tag)
        place = next(places, None)
        if place is not None:
            del self._open[place:]

    def handle_data(self, data: str) -> None:
        """Put words where they belong."""
        if self._open:
            self._add(self._open[-1][1], data)

    def _role(self, tag: str, said: dict[str, str | None], classes: list[str], around: str) -> str:
        if tag == "div" and "message" in classes:
            return self._begin(said) if "default" in classes else ""
        if "page_header" in classes:
            return "header"
        if around == "header" and "text" in classes:
            return "chat"
        if not around or around in ("header", "chat", "text", "nothing"):
            return around
        return self._within(tag, said, classes, around)

    def _within(self, tag: str, said: dict[str, str | None], classes: list[str], around: str) -> str:
        """Return the role of an element in a message; the time of what was forwarded is none of the message's own."""
        if "details" in classes and "date" in classes:
            if tag == "div":
                self.messages[-1].setdefault("date", _time_of(said.get("title") or ""))
            return "nothing"
        if "forwarded" in classes:
            return "forwarded"
        if "from_name" in classes:
            return "forwarded_from" if around == "forwarded" else "from"
        return "text" if tag == "div" and "text" in classes else around

    def _begin(self, said: dict[str, str | None]) -> str:
        number = (said.get("id") or "").removeprefix("message")
        self.messages.append({"id": number, "type": "message", "text": ""})
        return "message"

    def _add(self, role: str, words: str) -> None:
        if role == "chat":
            self.chat += words
        elif role in ("from", "forwarded_from", "text"):
            own = self.messages[-1]
            own[role] = own.get(role, "") + words

    def close(self) -> None:
        """End the page: who wrote stands once above all that they wrote in a row; lines of markup are no lines."""
        super().close()
        sender = ""
        for message in self.messages:
            sender = message["from"] = message.get("from", "").strip() or sender
            lines = (line.strip() for line in message["text"].split("\n"))
            message["text"] = "\n".join(lines).strip()


def _time_of(title: str) -> str:
    """Return a time as ISO 8601, without a zone where the page names none; nothing where it is no time."""
    found = _TIME.search(title)
    if not found:
        return ""
    day, month, year, clock, away = found.groups()
    return f"{year}-{month}-{day}T{clock}{away or ''}"


def _sniff(head: Head) -> bool:
    return bool(_SIGN.search(head.text)) and "page_header" in head.text


TELEGRAM_PAGE = Format("Telegram page", frozenset({".html", ".htm"}), _sniff, parse_telegram_page)
