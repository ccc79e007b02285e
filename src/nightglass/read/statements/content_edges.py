"""Where what is said begins and ends: no dateline, no mark of a heading, and the whole of "that ..., and that ..."."""

import re
from dataclasses import replace

from nightglass.read.spans import trim_content
from nightglass.read.statements.draft import Draft, Page
from nightglass.records.span import Span
from nightglass.text.quotes import quote_at, quotes_near

_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’-]+(?:[ ,/]+[A-Z][\w.'’-]*)*(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?(?: \([^)\n]{2,40}\))?"
    r"|\([A-Z][^)\n]{1,30}\)) ?(?:—|–|--|-) "
)
_MARKS = re.compile(r"(?:#{1,6}|>|[*+•-]|\d{1,2}\.) ")
_AND_THAT = re.compile(r"(?:,[^.;:“”\"\n]{2,80})?,? (?:and|but) that ")


def with_clean_edges(drafts: list[Draft], page: Page) -> list[Draft]:
    """Return the drafts with each stretch of content at its true edges; one left without content is dropped."""
    cues = sorted(draft.cue.start for draft in drafts if draft.cue is not None)
    done: list[Draft] = []
    for draft in drafts:
        contents = [_led(span, page.text) for span in draft.contents]
        if draft.rule == "clause" and draft.cue is not None and contents[-1].start > draft.cue.start:
            contents[-1] = _followed(_begun(contents[-1], draft.cue, page), page, cues)
        kept = tuple(span for span in contents if span.end > span.start and not _is_stray(draft, span, page))
        if kept:
            done.append(replace(draft, contents=kept))
    return done


def _led(span: Span, text: str) -> Span:
    """Return a stretch without the dateline or the mark of a heading or list that its line begins with."""
    start = span.start
    for lead in (_MARKS, _DATELINE):
        at_start = start == 0 or text[start - 1] == "\n" or start > span.start
        match = lead.match(text, start, span.end) if at_start else None
        start = match.end() if match is not None else start
    return Span(start, span.end)


_THAT = re.compile(r"(?: (?:on|in|at|late|early|by)?[^.;:,“”\"\n]{0,40})??\s(?P<that>that [^.;:“”\"\n]{0,120})")


def _begun(span: Span, cue: Span, page: Page) -> Span:
    """Return a stretch from the "that" right behind its cue where the parse left the first clause out."""
    if span.start <= cue.end or span.of(page.text).startswith("that "):
        return span
    match = _THAT.fullmatch(page.text, cue.end, span.start)
    return span if match is None else Span(match.start("that"), span.end)


def _is_stray(draft: Draft, span: Span, page: Page) -> bool:
    """Say whether a clause is one word alone ("Reception reports welcome."): a verb that was a noun, as a rule."""
    one = len(span.of(page.text).split()) == 1 and len(draft.contents) == 1
    return one and draft.rule.startswith("clause") and quote_at(page.quotes, span.start) is None


def _followed(span: Span, page: Page, cues: list[int]) -> Span:
    """Return "that A" with the ", two of them B, and that C" that the parse left out, as far as nobody else speaks."""
    if not span.of(page.text).startswith("that "):
        return span
    end = page.parsed.sentence_at(span.start).end
    match = _AND_THAT.match(page.text, span.end, end)
    if match is None or any(span.end <= cue < end for cue in cues):
        return span
    rest = Span(span.end, end)
    if any(quote.overlaps(rest) for quote in quotes_near(page.quotes, rest)):
        return span
    return trim_content(Span(span.start, end), page.text) or span
