"""A text cut at the ends of spans that nest and cross: what every page and screen marks words with."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nightglass.records.span import Span


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text that the same spans hold; both fields name spans by their place in the list that was given.

    ``inside`` are those that hold it, the outermost first (the earlier start, then the later end); ``closing`` those
    that end with it.
    """

    text: str
    inside: tuple[int, ...]
    closing: tuple[int, ...]


def segments(text: str, spans: Sequence[Span]) -> tuple[Segment, ...]:
    """Return ``text`` in segments, none of them empty, which joined are the text again.

    A span may cross others, repeat one, be empty (it then holds nothing) or run over the text's end (it is cut there).
    """
    return tuple(_segments(text, [Span(*(min(max(end, 0), len(text)) for end in span)) for span in spans]))


def _segments(text: str, spans: Sequence[Span]) -> Iterator[Segment]:
    rank = {at: (span.start, -span.end, at) for at, span in enumerate(spans) if span.start < span.end}
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for at in sorted(rank, key=rank.__getitem__):
        opening.setdefault(spans[at].start, []).append(at)
        closing.setdefault(spans[at].end, []).append(at)
    cuts = sorted({0, len(text), *opening, *closing})
    inside: set[int] = set()
    for begin, end in itertools.pairwise(cuts):
        inside.difference_update(closing.get(begin, ()))
        inside.update(opening.get(begin, ()))
        held = tuple(sorted(inside, key=rank.__getitem__))
        yield Segment(text[begin:end], held, tuple(closing.get(end, ())))
