"""Reads an account's page back: what it marks with a row, what it says unmarked, and where its links lead.

A claim-bearing number stands in ``<data value="2000" data-row="fig-…" data-field="low">2,000</data>``, a time in
``<time datetime data-row data-field>``, captured words in any other element with ``data-row`` and ``data-field``.
Inside ``data-region`` no digit may stand outside such an element, or outside ``data-scale`` in a chart.
"""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "link", "br", "img", "hr", "input", "wbr", "source", "rect", "line", "path", "circle"})
"""Elements without an end: HTML's, and the shapes of charts, which are written as empty elements."""

SPOKEN = ("aria-label", "alt", "title", "placeholder")
"""Attributes that a reader sees or hears."""


@dataclass(frozen=True, slots=True)
class Marked:
    """An element that names a row: its tag, ``value`` or ``datetime`` attribute (null without one), and its text."""

    tag: str
    row: str
    field: str
    value: str | None
    text: str
    region: str | None


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says. ``stray`` are runs of text or attributes with unmarked digits in a region, as (region, words).

    ``quoted`` are the passages by their id; ``links`` the targets of links; ``ids`` the places a link can lead to;
    ``forbidden`` are elements or attributes that no page of an account holds (a script, a form, a handler).
    """

    marked: tuple[Marked, ...]
    stray: tuple[tuple[str, str], ...]
    quoted: tuple[tuple[str, str], ...]
    links: tuple[str, ...]
    ids: frozenset[str]
    forbidden: tuple[str, ...]


@dataclass(slots=True)
class _Open:
    """An element whose end has not come yet."""

    tag: str
    region: str | None = None
    row: tuple[str, str, str | None] | None = None
    passage: str | None = None
    quiet: bool = False
    text: list[str] = field(default_factory=list)


_NEVER = frozenset({"script", "iframe", "object", "embed", "form", "input", "img", "video", "audio", "base", "style"})


class _Reader(HTMLParser):
    """Collects a page's marks while it is parsed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[_Open] = []
        self.marked: list[Marked] = []
        self.stray: list[tuple[str, str]] = []
        self.quoted: list[tuple[str, str]] = []
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.forbidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, unless it has no end."""
        given = {name: value or "" for name, value in attrs}
        self._look_at(tag, given)
        if tag in VOID:
            return
        row = None
        if "data-row" in given and "data-field" in given:
            row = (given["data-row"], given["data-field"], given.get("value", given.get("datetime")))
        quiet = "data-scale" in given or (tag == "sup" and any(item.passage for item in self.open))
        self.open.append(_Open(tag, given.get("data-region"), row, given.get("data-passage"), quiet))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element that is written as empty."""
        self._look_at(tag, {name: value or "" for name, value in attrs})

    def _look_at(self, tag: str, given: dict[str, str]) -> None:
        if "id" in given:
            self.ids.add(given["id"])
        if tag in ("a", "link") and "href" in given:
            self.links.append(given["href"])
        if tag in _NEVER or any(name.startswith("on") or name in ("style", "src", "srcdoc") for name in given):
            self.forbidden.append(tag)
        if "hidden" in given or given.get("http-equiv", "").casefold() == "refresh":
            self.forbidden.append(tag)
        region = given.get("data-region") or self._region()
        if region:
            for name in SPOKEN:
                if has_digit(given.get(name, "")):
                    self.stray.append((region, given[name]))

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element of that name, and those left open in it."""
        if not any(item.tag == tag for item in self.open):
            return
        while self.open:
            item = self.open[-1]
            self._close(item)
            self.open.pop()
            if item.tag == tag:
                return

    def _close(self, item: _Open) -> None:
        text = "".join(item.text)
        if item.row is not None:
            row, name, value = item.row
            self.marked.append(Marked(item.tag, row, name, value, text, self._region()))
        if item.passage is not None:
            self.quoted.append((item.passage, text))

    def handle_data(self, data: str) -> None:
        """Give a run of text to every element that is open, and note digits that nothing marks."""
        quiet = any(item.quiet for item in self.open)
        for item in self.open:
            if not (quiet and item.passage is not None):
                item.text.append(data)
        region = self._region()
        if region and has_digit(data) and not quiet and not any(item.row for item in self.open):
            self.stray.append((region, data.strip()))

    def _region(self) -> str | None:
        return next((item.region for item in reversed(self.open) if item.region), None)


def has_digit(text: str) -> bool:
    """Say whether a text holds a decimal digit of any script."""
    return any(char.isdecimal() for char in text)


def read_page(html: str) -> Page:
    """Return what a page of an account says."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    for item in reversed(reader.open):
        reader._close(item)
    return Page(
        marked=tuple(reader.marked),
        stray=tuple(reader.stray),
        quoted=tuple(reader.quoted),
        links=tuple(reader.links),
        ids=frozenset(reader.ids),
        forbidden=tuple(reader.forbidden),
    )
