"""A stretch of text that is read as one: a sentence, or several where a quotation runs over them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from nightglass.read.spans import trim, trim_content
from nightglass.records.span import Span
from nightglass.records.statement import Stance
from nightglass.text.fold import fold
from nightglass.text.marks import Unmarked, unmarked

_EDGES = " \t\n,;:-–—―،؛."
_HIDDEN = "\u25a1"
_LONGEST_SPEAKER = 90
_FEWEST_QUOTED = 3
Ends = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a unit gave: spans in the document; the cue is null where a colon alone makes it."""

    speaker: Span
    cue: Span | None
    contents: tuple[Span, ...]
    stance: Stance = Stance.ASSERTS
    via: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """``words`` are folded, in lower case, without vowel signs; ``masked`` the same with quotations hidden.

    ``quotes`` are those of three words or more, with their marks; ``before`` is the sentence before, null for the
    first of a document. Offsets of the readers count in ``words``.
    """

    span: Span
    text: str
    words: str
    masked: str
    quotes: tuple[Ends, ...]
    bare: Unmarked
    before: Span | None = None

    def outside(self, ends: Ends) -> Span:
        """Return offsets here as a span of the document."""
        return Span(self.span.start + self.bare.start(ends[0]), self.span.start + self.bare.end(ends[1]))

    def pattern(
        self,
        speaker: Ends,
        cue: Ends | None,
        contents: Sequence[Ends],
        stance: Stance = Stance.ASSERTS,
        via: Sequence[Ends] = (),
    ) -> Pattern | None:
        """Return offsets here as a pattern of the document, null where speaker or content is empty or too long."""
        said_by = trim(self.outside(speaker), self.text, _EDGES) if speaker[1] > speaker[0] else None
        said = [trim_content(self.outside(ends), self.text) for ends in contents if ends[1] > ends[0]]
        kept = tuple(span for span in said if span is not None)
        if said_by is None or not kept or said_by.end - said_by.start > _LONGEST_SPEAKER:
            return None
        passed = [trim(self.outside(ends), self.text, _EDGES) for ends in via]
        return Pattern(
            said_by, None if cue is None else self.outside(cue), kept, stance, tuple(one for one in passed if one)
        )


def units_of(text: str, sentences: Sequence[Span], quotes: Sequence[Span]) -> Iterator[Unit]:
    """Yield the units of a document in order."""
    before: Span | None = None
    waiting: Span | None = None
    for sentence in sentences:
        waiting = sentence if waiting is None else Span(waiting.start, sentence.end)
        if any(quote.start < sentence.end < quote.end for quote in quotes):
            continue
        yield _unit(text, waiting, quotes, before)
        before, waiting = waiting, None
    if waiting is not None:
        yield _unit(text, waiting, quotes, before)


def _unit(text: str, span: Span, quotes: Sequence[Span], before: Span | None) -> Unit:
    bare = unmarked(fold(span.of(text)))
    words = bare.text.lower()
    inside = [
        (bare.inside(max(quote.start, span.start) - span.start), bare.inside(min(quote.end, span.end) - span.start))
        for quote in quotes
        if quote.overlaps(span)
    ]
    long = tuple(ends for ends in inside if len(words[slice(*ends)].split()) >= _FEWEST_QUOTED)
    masked = list(words)
    for start, end in long:
        masked[start + 1 : end - 1] = _HIDDEN * (end - start - 2)
    return Unit(span, text, words, "".join(masked), long, bare, before)


@dataclass(frozen=True, slots=True)
class Reader:
    """What the readers of a unit share: where a stretch ends, and what may be cut from a speaker's words."""

    unit: Unit
    adjunct: re.Pattern[str]
    outlet: re.Pattern[str]
    found: list[Pattern] = field(default_factory=list)

    def speaker(self, start: int, end: int) -> tuple[Ends, list[Ends]]:
        """Return the speaker of a stretch, without what tells where, when and to whom, and the outlets it was told."""
        words = self.unit.masked
        outlets = [match.span("via") for match in self.outlet.finditer(words, start, end)]
        cut = self.adjunct.search(words, start, end)
        stop = cut.start() if cut is not None else end
        return (start, stop), [ends for ends in outlets if ends[0] >= stop]

    def said_before(self, found: Pattern) -> Pattern | None:
        """Return a pattern whose content is the sentence before this unit, null at a document's start."""
        before = self.unit.before
        said = None if before is None else trim_content(before, self.unit.text)
        return None if said is None else replace(found, contents=(said,))

    def add(self, found: Pattern | None) -> bool:
        """Keep a pattern; say whether there was one."""
        if found is not None:
            self.found.append(found)
        return found is not None
