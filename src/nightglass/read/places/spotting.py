"""Names in an English text that the gazetteer knows: the longest run of capitalised words at each place."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nightglass.interfaces import Entry, Gazetteer
from nightglass.read.places.frames import is_no_place
from nightglass.records.span import Span
from nightglass.text.fold import key

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[A-Z][a-z]?\.[A-Z][a-z]+|[A-Z][\w’'&]*")
_SHORTENED = frozenset({"St", "Mt", "Ft", "Pt", "Ste", "N", "S", "E", "W"})
"""Words that a full stop may follow within a name ("St. Orlan")."""

_MOST_WORDS = 5
_MOST_ENTRIES = 40
"""Entries of one name that are weighed, most people first: few of the two hundred Springfields can be meant."""


class Spot(NamedTuple):
    """A known name where it stands; ``folded`` is what leads to its entries."""

    span: Span
    folded: str
    entries: Sequence[Entry]


def spot_names(text: str, gazetteer: Gazetteer) -> Iterator[Spot]:
    """Yield the known names of a text in order, none overlapping another; days, platforms and the like are none."""
    for run in _runs(text):
        at = 0
        while at < len(run):
            spot = _longest(text, run[at : at + _MOST_WORDS], gazetteer)
            if spot is None:
                at += 1
            else:
                yield spot
                while at < len(run) and run[at].start < spot.span.end:
                    at += 1


def some_entries(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return the entries of a name that are worth weighing."""
    return entries[:_MOST_ENTRIES]


def _runs(text: str) -> Iterator[list[Span]]:
    """Yield runs of capitalised words with nothing but a space, a hyphen or a shortening's stop between them."""
    run: list[Span] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        end -= 2 if match.group().endswith(("’s", "'s")) else 0
        if run and not _continues(text, run[-1], start):
            yield run
            run = []
        run.append(Span(start, end))
    if run:
        yield run


def _continues(text: str, last: Span, start: int) -> bool:
    between = text[last.end : start]
    return between in (" ", "-") or (between == ". " and last.of(text) in _SHORTENED)


def _longest(text: str, run: Sequence[Span], gazetteer: Gazetteer) -> Spot | None:
    """Return the longest known name that begins a run of words, null where none does."""
    for many in range(len(run), 0, -1):
        span = Span(run[0].start, run[many - 1].end)
        name = span.of(text)
        if len(name) < 2 or is_no_place(name):
            continue
        folded = key(name)
        if entries := gazetteer.find(folded):
            return Spot(_with_stop(span, text, folded, entries), folded, some_entries(entries))
    return None


def _with_stop(span: Span, text: str, folded: str, entries: Sequence[Entry]) -> Span:
    """Return the span of a shortened state's name with its full stop ("Ky.")."""
    stopped = text[span.end : span.end + 1] == "." and len(folded) <= 5
    if stopped and any(entry.kind == "admin1" and not key(entry.name).endswith(folded) for entry in entries):
        return Span(span.start, span.end + 1)
    return span
