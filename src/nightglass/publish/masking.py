"""Masks private and undecided people in a text, with what would give them away beside the name.

A text is masked again and again until nothing changes, so that masking twice is masking once; notes that already stand
in a text are never touched. Method, error rates and limits: docs/explained/masking.md.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from nightglass.publish.descriptors import find_candidates
from nightglass.publish.giveaways import (
    NOTE,
    NOTES,
    Giveaway,
    Kind,
    find_addresses,
    find_ages,
    find_posts,
    has_private_role,
    sentences_of,
)
from nightglass.publish.person import People, Person, people_of
from nightglass.publish.plain_words import word_set
from nightglass.publish.roles import Role, word_role
from nightglass.publish.seam import Masked
from nightglass.publish.shared_names import SharedIndex
from nightglass.publish.spelling import NameIndex, RunIndex, Word, in_words, script_of, squeezed, words_of
from nightglass.records.span import Span
from nightglass.text.fold import key

VERSION = "publish/masking 1"
MOST_ROUNDS = 8
RUN = 5
"""So many words in the order of a withheld post are part of it."""

_BRIDGE = re.compile(r"[ \u00a0-]+(?:[A-ZА-ЯЁ][\w.’'-]*[ \u00a0-]+)?")
_INITIALS = re.compile(r"(?:\b[A-ZА-ЯЁ]\.[ -]?)+$")
_STRONGEST = (Kind.POST, Kind.HANDLE, Kind.ADDRESS, Kind.AGE, Kind.NAME)
_PRONOUNS = word_set("he she they i his her him who it its their")
_BODIES = word_set(
    """ministry office embassy government police army channel agency outlet newspaper broadcaster organisation
    organization committee council department party foundation un parliament court commission institute university
    company union federation newsroom editors magazine radio television statement report article website
    мвд мид минобороны минздрав правительство полиция министерство агентство телеканал газета посольство комитет
    وزارت دولت پلیس خبرگزاری سازمان ارتش سپاه دفتر سفارت شهرداری روزنامه شبکه
    وزاره حکومه شرطه وکاله جیش سفاره"""
)
_DEAD = re.compile(r"\b(?:killed|dead|died|death|murdered|shot dead|executed|buried|funeral|morgue)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Change:
    """``text[span]`` becomes ``note``."""

    span: Span
    note: str


class PeopleMasker:
    """Masks the people of a list who are private or undecided; the same text gives the same result."""

    version = VERSION

    def __init__(self, people: Sequence[Person]) -> None:
        """Take the people of a case; where they come with open names and withheld words, these count as well."""
        self._people = people_of(people)
        self._masked = NameIndex(_masked_entries(self._people))
        self._shown = NameIndex(
            (form, number, False)
            for number, person in enumerate(self._people)
            if not person.masked
            for form in {squeezed(spelling) for spelling in (person.name, *person.spellings)}
        )
        self._open = NameIndex((name, 0, False) for name in sorted(self._people.open_names))
        self._withheld = RunIndex((one.words for one in self._people.withheld), RUN)
        self._shared = SharedIndex(self._people.shared)

    def mask(self, text: str, keep: Sequence[Span] = ()) -> Masked:
        """Return the masked text and where the spans of ``keep`` went."""
        spans = tuple(keep)
        for _ in range(MOST_ROUNDS):
            changes = self._changes(text)
            if not changes:
                break
            text, spans = _applied(text, changes, spans)
        return Masked(text, spans)

    def giveaways_in(self, text: str) -> list[Giveaway]:
        """Return the posts of a text that would be masked, and the ages told with a place: a search would find them."""
        words = words_of(text)
        names = self._names(text, words)
        return [*self._posts(text), *(age for age, placed in self._ages(text, words, names) if placed)]

    def _changes(self, text: str) -> list[_Change]:
        words = words_of(text)
        names = self._names(text, words)
        found = [
            *names,
            *(Giveaway(span, Kind.NAME) for span in self._shared.find(words)),
            *find_addresses(text, self._is_open_handle),
            *self._candidates(text, words),
            *self._posts(text),
            *(age for age, _ in self._ages(text, words, names)),
            *(Giveaway(span, self._people.withheld[number].kind) for span, number in self._withheld.find(words)),
        ]
        notes = [Span(*match.span()) for match in NOTE.finditer(text)]
        free = [one for one in found if not any(one.span.overlaps(note) for note in notes)]
        free += [part for one in found for part in _around(one, notes) if one not in free]
        language = script_of(text)
        return [_Change(one.span, NOTES[language][one.kind]) for one in _merged(text, free)]

    def _names(self, text: str, words: Sequence[Word]) -> list[Giveaway]:
        """Return the masked names of a text; a shown person's full name is left alone where it is the longer one."""
        shown = [found.span for found in self._shown.find(text, words)]
        return [
            Giveaway(
                _with_initials(text, found.span),
                Kind.HANDLE if all(self._people[owner].is_handle for owner in found.owners) else Kind.NAME,
            )
            for found in self._masked.find(text, words)
            if not any(span.covers(found.span) for span in shown)
        ]

    def _candidates(self, text: str, words: Sequence[Word]) -> Iterator[Giveaway]:
        known = [found.span for index in (self._shown, self._open) for found in index.find(text, words)]
        for candidate in find_candidates(text):
            if not any(span.overlaps(candidate.span) for span in known):
                yield Giveaway(candidate.span, Kind.NAME)

    def _posts(self, text: str) -> list[Giveaway]:
        return list(find_posts(text, self._is_open_author))

    def _ages(self, text: str, words: Sequence[Word], names: Sequence[Giveaway]) -> Iterator[tuple[Giveaway, bool]]:
        """Yield ages that belong to somebody masked: the nearest name in the sentence, or the last before a pronoun."""
        ages = list(find_ages(text))
        if not ages:
            return
        hidden = [
            one.span for one in (*names, *self._candidates(text, words), *find_addresses(text, self._is_open_handle))
        ]
        hidden += [Span(*match.span()) for match in NOTE.finditer(text)]
        shown = [found.span for found in self._shown.find(text, words)]
        before: bool | None = None
        for sentence in sentences_of(text):
            near = [(span, True) for span in hidden if sentence.covers(span)]
            near += [(span, False) for span in shown if sentence.covers(span)]
            for age, placed in ages:
                if not sentence.overlaps(age.span):
                    continue
                if near:
                    verdict = min(near, key=lambda one: _distance(one[0], age.span))[1]
                else:
                    own = sentence.of(text)
                    verdict = bool(before) or (placed and has_private_role(own) and not _DEAD.search(own))
                if verdict:
                    yield age, placed
            if near:
                before = max(near)[1]
            elif not re.match(r"\W*(?:He|She|They|His|Her|The (?:woman|man|girl|boy|user))\b", sentence.of(text)):
                before = None

    def _is_open_handle(self, name: str) -> bool:
        form = squeezed(name)
        return form in self._people.open_handles or form in self._people.open_names or self._is_shown(form)

    def _is_shown(self, form: str) -> bool:
        return any(form == squeezed(one.name) for one in self._people if not one.masked)

    def _is_open_author(self, lead: str) -> bool:
        """Say whether the words before a quotation name an institution or a shown person as who wrote it."""
        words = words_of(lead)
        marks: list[tuple[int, bool]] = [(found.span.start, True) for found in self._shown.find(lead, words)]
        marks += [(found.span.start, True) for found in self._open.find(lead, words)]
        marks += [(one.span.start, False) for one in self._names(lead, words)]
        marks += [(match.start(), False) for match in NOTE.finditer(lead)]
        for word in words:
            role = word_role(lead[word.start : word.end])
            if role is Role.PRIVATE:
                marks.append((word.start, False))
            elif role is Role.PUBLIC or key(lead[word.start : word.end]) in _BODIES:
                marks.append((word.start, True))
        return bool(marks) and max(marks)[1]


def _masked_entries(people: People) -> Iterator[tuple[str, int, bool]]:
    for number, person in enumerate(people):
        if not person.masked:
            continue
        for spelling in (person.name, *person.spellings):
            words = in_words(spelling)
            alone = len(words) == 1
            yield "".join(words), number, alone and "".join(words) in person.plain_parts
            if len(words) > 1 and not person.is_handle:
                yield f"{words[0]}{words[-1]}", number, False
                yield f"{words[0][0]}{words[-1]}", number, True
                yield f"{words[0]}{words[-1][0]}", number, True
        for part in person.parts:
            yield part, number, part in person.plain_parts


def _with_initials(text: str, span: Span) -> Span:
    initials = _INITIALS.search(text[: span.start])
    return Span(initials.start(), span.end) if initials else span


def _distance(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def _around(one: Giveaway, notes: Sequence[Span]) -> Iterator[Giveaway]:
    """Yield what is left of a post around the notes that already stand in it."""
    if one.kind is not Kind.POST:
        return
    inside = [note for note in notes if note.overlaps(one.span)]
    if inside and not all(note.covers(one.span) for note in inside):
        yield Giveaway(Span(min(one.span.start, inside[0].start), max(one.span.end, inside[-1].end)), Kind.POST)


def _merged(text: str, found: Iterable[Giveaway]) -> list[Giveaway]:
    """Return what to mask in order, without overlaps; two names with at most one capitalised word between are one."""
    merged: list[Giveaway] = []
    for one in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if merged and (
            one.span.start < merged[-1].span.end
            or (
                one.kind is merged[-1].kind is Kind.NAME
                and _BRIDGE.fullmatch(text, merged[-1].span.end, one.span.start)
            )
        ):
            last = merged.pop()
            kind = min(last.kind, one.kind, key=_STRONGEST.index)
            merged.append(Giveaway(Span(last.span.start, max(last.span.end, one.span.end)), kind))
        elif one.span.end > one.span.start:
            merged.append(one)
    return merged


def _applied(text: str, changes: Sequence[_Change], keep: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    """Return the text with all changes made, and where the kept spans now stand."""
    pieces: list[str] = []
    starts = [change.span.start for change in changes]
    shifts = [0]
    at = 0
    for change in changes:
        pieces += [text[at : change.span.start], change.note]
        at = change.span.end
        shifts.append(shifts[-1] + len(change.note) - (change.span.end - change.span.start))
    pieces.append(text[at:])

    def moved(offset: int, to_end: bool) -> int:
        before = bisect_right(starts, offset - 1 if to_end else offset)
        if before and offset < changes[before - 1].span.end:
            change = changes[before - 1]
            return change.span.start + shifts[before - 1] + (len(change.note) if to_end else 0)
        return offset + shifts[before]

    spans = tuple(
        Span(moved(span.start, False), moved(span.end, True))
        if span.end > span.start
        else Span(*(moved(span.start, False),) * 2)
        for span in keep
    )
    return "".join(pieces), spans
