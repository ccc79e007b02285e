"""What a document as a whole credits: the agency of its dateline, a line that names another house, "with agencies"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nightglass.records.document import Document
from nightglass.records.span import Span
from nightglass.relate.origins.parties import Party, anonymous_agencies
from nightglass.relate.origins.press import Press
from nightglass.relate.origins.trails import is_outlet
from nightglass.relate.origins.words import AGENCIES, CREDIT, first_named
from nightglass.text.fold import fold, key

_LINE = re.compile(r"[^\n]+")
_DATELINE = re.compile(r"^\W{0,4}[^\n()]{0,60}\((?P<agency>[^()\n]{2,40})\)\s*(?:[-–—:]|--)")
_ENDS = 3
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Credit:
    """A party that a document credits as a whole, and the words that do."""

    party: Party
    spans: tuple[Span, ...]
    reason: str


def credits_of(press: Press, document: Document, own: str | None) -> list[Credit]:
    """Return the parties that a document credits as a whole, but for its own outlet, each once."""
    mine = press.party_of_outlet(own).key if own is not None else None
    found: dict[str, Credit] = {}
    for credit in (*_in_dateline(press, document), *_in_lines(press, document), *_by_author(press, document)):
        if credit.party.key != mine:
            found.setdefault(credit.party.key, credit)
    return list(found.values())


def _in_dateline(press: Press, document: Document) -> Iterator[Credit]:
    for line in list(_LINE.finditer(document.text))[:_ENDS]:
        match = _DATELINE.match(line.group())
        if match is not None:
            span = Span(line.start() + match.start("agency"), line.start() + match.end("agency"))
            yield Credit(press.cited_outlet(match["agency"].strip()), (span,), "the dateline credits it")


def _in_lines(press: Press, document: Document) -> Iterator[Credit]:
    """Yield what the first and last lines credit: short lines that say nothing else."""
    lines = list(_LINE.finditer(document.text))
    ends = [*lines[:_ENDS], *lines[-_ENDS:]] if len(lines) > 2 * _ENDS else lines
    tails = [Span(line.start(), line.end()) for line in ends if len(line.group()) <= _LONGEST]
    tails += [span for span in [_tail(document.text)] if span is not None]
    for span in tails:
        yield from _credited(press, document, span)


def _tail(text: str) -> Span | None:
    """Return the last short stretch behind a sentence's end: "… hospital. — Agency", "… hospital. With agencies."."""
    bare = text.rstrip()
    match = re.search(r"[.!?؟]\s+([^.!?؟\n]{2,60}[.]?)$", bare) or re.search(r"(\([^()\n]{2,40}\))[.]?$", bare)
    return Span(*match.span(1)) if match is not None else None


def _credited(press: Press, document: Document, span: Span) -> Iterator[Credit]:
    words = fold(span.of(document.text))
    if AGENCIES.search(words) is not None:
        yield Credit(anonymous_agencies(span.of(document.text).strip()), (span,), "it credits agencies without a name")
        return
    match = CREDIT.match(words)
    ends = first_named(match) if match is not None else None
    if ends is None:
        return
    inner = Span(span.start + ends[0], span.start + ends[1])
    for found, at in press.named_in(document, inner):
        party = press.party_of_outlet(found)
        if is_outlet(party) and _is_most_of(at.of(document.text), inner.of(document.text)):
            yield Credit(party, (at,), "a line of its own credits it")


def _is_most_of(name: str, line: str) -> bool:
    return len(key(name)) * 2 >= len(key(line))


def _by_author(press: Press, document: Document) -> Iterator[Credit]:
    """Yield the outlet that signs as author."""
    found = press.find(document.author) if document.author else None
    if found is not None and is_outlet(press.party_of_outlet(found)):
        yield Credit(press.party_of_outlet(found), (), "it signs as author")
