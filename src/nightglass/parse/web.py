"""Saved web pages: the article in them, without what stands around it."""

import logging
import re
from collections.abc import Iterator
from typing import Any

from nightglass.errors import ParseError
from nightglass.parse.draft import Draft, document_from
from nightglass.parse.encoding import Decoded, clean, decode_page, refuse_above, refuse_binary
from nightglass.parse.moments import Moment, read_moment
from nightglass.parse.plain import encoding_problems
from nightglass.parse.result import Format, Head, Incoming, ParsedCapture

MADE_BY = "parse/web 1"
MAX_PAGE_BYTES = 16 * 1024 * 1024
MAX_PAGE_DEPTH = 512
MAX_PAGE_TAGS = 200_000

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})\b[^<>]{0,4000}?(/?)>")
_NOT_COUNTED = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
    | {"p", "li", "dt", "dd", "td", "th", "tr", "option", "tbody", "thead"}
)
_LOOKS_LIKE = re.compile(r"<(?:!doctype\s+html|html|head|body|article|div|p|meta|title)\b", re.IGNORECASE)
_STATED_TIMES = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//meta[@name='pubdate' or @name='publishdate' or @name='date' or @name='DC.date.issued']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//article//time/@datetime",
)
_IN_LINKED_DATA = re.compile(r'"datePublished"\s*:\s*"([^"<>]{4,40})"')
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2200-01-01"}
"""No search for dates in the words of a page, and no limit that moves with the day on which it is read."""


def parse_web(incoming: Incoming) -> ParsedCapture:
    """Read one saved page as one document; scripts, menus and comments are left out, and nothing is fetched.

    Extraction: trafilatura (Barbaresi 2021). Raises ``ParseError`` for a page that is too large, nested too deeply or
    holds no article.
    """
    refuse_above(incoming.path, MAX_PAGE_BYTES)
    decoded = decode_page(incoming.path.read_bytes())
    refuse_binary(decoded)
    _refuse_deep(decoded.text)
    found = _extracted(decoded)
    if found is None or not (found.text or "").strip():
        raise ParseError(
            "a web page without an article in it",
            expected="a page whose text can be told from what stands around it",
            do="Open the page, copy its text into a .txt file and add that; the capture is kept",
        )
    published = _published(decoded.text, found, incoming.given.zone)
    document = document_from(incoming, 1, _draft(found, published), MADE_BY)
    return ParsedCapture(documents=(document,), problems=encoding_problems(incoming, decoded))


def _draft(found: Any, published: Moment | None) -> Draft:
    return Draft(
        text=clean(str(found.text)).strip(),
        title=found.title or None,
        author=found.author or None,
        source_words=found.sitename or found.hostname or None,
        url=found.url or None,
        published=published,
    )


def _extracted(decoded: Decoded) -> Any:
    """Return trafilatura's document, null where it finds none."""
    from trafilatura.core import bare_extraction

    _quiet()
    return bare_extraction(
        decoded.text, include_comments=False, with_metadata=True, date_extraction_params=dict(_DATES)
    )


def _quiet() -> None:
    """Keep the libraries' own log lines off the terminal: what matters of them becomes a problem."""
    for name in ("trafilatura", "htmldate", "courlan"):
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())


def _published(page: str, found: Any, zone: str) -> Moment | None:
    """Return when the page says that it was published, by its most precise statement; null where it says nothing."""
    from trafilatura.utils import load_html

    tree = load_html(page)
    stated = (read_moment(words, zone) for words in _stated(tree, page))
    return next((when for when in stated if when), None) or read_moment(found.date, zone)


def _stated(tree: Any, page: str) -> Iterator[str]:
    """Yield the times that the page's own fields state, the most telling first."""
    if tree is not None:
        yield from tree.xpath(_STATED_TIMES[0])
    yield from _IN_LINKED_DATA.findall(page)
    if tree is not None:
        for path in _STATED_TIMES[1:]:
            yield from tree.xpath(path)


def _refuse_deep(page: str) -> None:
    """Raise ``ParseError`` where tags nest so deeply, or are so many, that reading them could take hours."""
    depth = 0
    for count, tag in enumerate(_TAG.finditer(page)):
        closing, name, alone = tag.groups()
        if not alone and name.lower() not in _NOT_COUNTED:
            depth = max(0, depth + (-1 if closing else 1))
        if depth > MAX_PAGE_DEPTH or count > MAX_PAGE_TAGS:
            raise ParseError(
                f"a web page with tags nested more than {MAX_PAGE_DEPTH} deep or more than {MAX_PAGE_TAGS:,} of them",
                expected="a page that a browser saved",
                do="Open the page, copy its text into a .txt file and add that; the capture is kept",
            )


def _sniff(head: Head) -> bool:
    return "\x00" not in head.text and bool(_LOOKS_LIKE.search(head.text[:4096]))


WEB = Format("web page", frozenset({".html", ".htm", ".xhtml"}), _sniff, parse_web)
