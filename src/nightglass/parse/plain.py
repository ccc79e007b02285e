"""Plain text and Markdown: one file can hold several articles run together."""

import re

from nightglass.parse.dateline import byline_of, title_of
from nightglass.parse.draft import Draft, document_from
from nightglass.parse.encoding import Decoded, read_text, refuse_binary
from nightglass.parse.result import Format, Head, Incoming, ParsedCapture
from nightglass.parse.skipped import GET_AGAIN, LOOK_AT_LETTERS
from nightglass.parse.split import split_articles
from nightglass.records.problem import Problem
from nightglass.records.span import Span

MADE_BY = "parse/plain 1"
MAX_PLAIN_BYTES = 16 * 1024 * 1024
"""Thousands of articles; cutting and reading a text takes some fifteen times its size in memory."""

_HEADING = re.compile(r"#{1,3}[ \t]+([^\n]{1,300}?)[ \t#]*(?:\n|$)")
_ALONE = re.compile(r"([^\n]{8,150}[^\s.!…:,;])[ \t]*\n[ \t]*\n")
_BY = re.compile(r"^(?:(?:news |guest |an )?(?:analysis|opinion|commentary|comment|essay) )?by\s+", re.IGNORECASE)


def parse_plain(incoming: Incoming) -> ParsedCapture:
    """Cut a text file into its articles; a document's text is the decoded file from ``doc_start`` to ``doc_end``."""
    decoded = read_text(incoming.path, MAX_PLAIN_BYTES)
    refuse_binary(decoded)
    text = decoded.text
    spans = _trimmed(text) if incoming.given.one_document else split_articles(text)
    drafts = [_draft(text, span) for span in spans if span.of(text).strip()]
    problems = encoding_problems(incoming, decoded)
    if not drafts:
        problems += (nothing_written(incoming),)
    documents = tuple(document_from(incoming, part, draft, MADE_BY) for part, draft in enumerate(drafts, start=1))
    return ParsedCapture(documents=documents, problems=problems)


def _trimmed(text: str) -> list[Span]:
    """Return the whole text without the white space around it."""
    words = text.strip()
    start = text.find(words) if words else 0
    return [Span(start, start + len(words))]


def _draft(text: str, span: Span) -> Draft:
    """Return one article with the title and the byline that stand in it."""
    words = span.of(text)
    byline = byline_of(words)
    author = _BY.sub("", byline.of(words)).strip() if byline else None
    return Draft(text=words, start=span.start, end=span.end, title=_title(words, byline), author=author)


def _title(words: str, byline: Span | None) -> str | None:
    """Return the headline: a Markdown heading, a line that reads like one, or a first line that stands alone."""
    heading = _HEADING.match(words)
    if heading:
        return heading[1].strip()
    read_as_title = title_of(words)
    if read_as_title:
        return read_as_title.of(words).strip()
    alone = _ALONE.match(words)
    if alone is None or (byline and byline.start < alone.end(1)):
        return None
    return alone[1].strip()


def encoding_problems(incoming: Incoming, decoded: Decoded) -> tuple[Problem, ...]:
    """Say that the encoding was guessed, or that some bytes are no text and stand as U+FFFD."""
    problems = []
    if decoded.encoding.doubt:
        problems.append(
            incoming.problem(
                f"the encoding is not stated: read as {decoded.encoding.name} ({decoded.encoding.doubt})",
                LOOK_AT_LETTERS,
                MADE_BY,
            )
        )
    if decoded.replaced:
        first = decoded.text.find("\ufffd")
        problems.append(
            incoming.problem(
                f"{decoded.replaced:,} places are no {decoded.encoding.name} text, the first at character {first:,}; "
                "each stands as \ufffd",
                GET_AGAIN,
                MADE_BY,
            )
        )
    return tuple(problems)


def nothing_written(incoming: Incoming) -> Problem:
    """Say that a file holds no words."""
    return incoming.problem(
        "the file is empty" if incoming.capture.bytes == 0 else "no words in the file",
        "Check that it was saved or copied whole, and add it again; the capture is kept",
        MADE_BY,
    )


def _sniff(head: Head) -> bool:
    return b"\x00" not in head.data and bool(head.text.strip())


PLAIN = Format("plain text", frozenset({".txt", ".text", ".md", ".markdown", ".log"}), _sniff, parse_plain)
