"""A text as what an edit is told in: its words with where they stand, cut into sentences, headings set apart."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple
from zlib import crc32

from nightglass.records.span import Span
from nightglass.text.words import Word, words
from nightglass.text.wrapping import unwrapped

_INSIDE = re.compile(r"[.,:'’٫٬]")
"""A mark between two words without a space makes them one: "1,200", "don't", "U.S"."""
_LINE = re.compile(r"[^\n\u2028\u2029]+")
_STOP = re.compile(r"[.!?؟。！？।…][\"'”’»)\]*」』]*\s*$")
_SENTENCE_GAP = re.compile(r"[.!?؟…][\"'”’»)\]*]*\s+[\"'“‘«(\[*]*$|[。！？।]")
_SHORT = "mr mrs ms dr prof gen col lt sgt capt st rev hon gov sen rep no vs jan feb mar apr aug sep sept oct nov dec"
_SHORTENED = frozenset(_SHORT.split())
_DATELINE = re.compile(r"\W*[^\W\d_a-zа-яё][^\W\d_a-zа-яё.' -]{2,}[^\n-]{0,60}? ?(?:--|- |— |– )")
_QUOTED = re.compile(r"[:.?!…][\s\"'“‘«(*]*$")
_SMALL = "i the a an they he she it we you this that these those there in on at but and mr mrs ms dr"
_NO_NAMES = frozenset(_SMALL.split())
_LEAST_TOLD = 25
"""A line of so many words is prose even without a full stop."""


_LONG, _MOST_WORDS, _ONE_IN = 150, 400, 32
"""A text without full stops is cut all the same, since comparing word by word takes time by the square: from so many
words on at a word that its own letters choose, so that an edit does not move the cuts behind it; at the latest here."""


class Stretch(NamedTuple):
    """A run of words: a sentence (``told``), or a heading, an author's line, a dateline; half-open."""

    start: int
    end: int
    told: bool


@dataclass(frozen=True, slots=True)
class Worded:
    """A text's words: ``keys`` as they are matched, ``spans`` where they stand, and the stretches that they make up.

    ``names`` are the places of words that are names: with a capital where no sentence begins, or written so elsewhere
    in the text. A text all in capitals, or in a script without them, has only those that ``with_names`` adds.
    """

    text: str
    keys: tuple[str, ...]
    spans: tuple[Span, ...]
    stretches: tuple[Stretch, ...]
    names: frozenset[int]

    def span(self, start: int, end: int) -> Span:
        """Return where some words stand, from the first to the last of them."""
        return Span(self.spans[start].start, self.spans[end - 1].end)

    def shown(self, start: int, end: int) -> str:
        """Return some words as they stand, on one line."""
        return " ".join(self.span(start, end).of(self.text).split()) if end > start else ""

    def gap(self, at: int) -> str:
        """Return what stands before a word, back to the word before it; for one past the last, what is left."""
        start = self.spans[at - 1].end if at else 0
        return self.text[start : self.spans[at].start if at < len(self.spans) else len(self.text)]

    def with_names(self, spans: Iterable[Span]) -> "Worded":
        """Return the words with names that were read otherwise, by where they stand."""
        starts = [span.start for span in self.spans]
        known = {at for span in spans for at in range(bisect_left(starts, span.start), bisect_left(starts, span.end))}
        return replace(self, names=self.names | known)


def read_words(text: str) -> Worded:
    """Return a text's words and sentences; a text without any sentence is told in all its lines."""
    found = list(_joined(text, words(text)))
    keys, spans = tuple(word.key for word in found), tuple(Span(word.start, word.end) for word in found)
    stretches = list(_stretches(unwrapped(text), found))
    if not any(stretch.told for stretch in stretches):
        stretches = [stretch._replace(told=True) for stretch in stretches]
    names = frozenset(_names(text, found, stretches))
    known = {keys[at] for at in names}
    opening = (stretch.start for stretch in stretches if text[spans[stretch.start].start].isupper())
    names |= {at for at in opening if keys[at] in known}
    return Worded(text, keys, spans, tuple(stretches), names)


def _names(text: str, found: Sequence[Word], stretches: Sequence[Stretch]) -> Iterator[int]:
    """Yield the places of words with a capital inside a sentence in which not all have one."""
    for stretch in stretches:
        capital = [text[word.start].isupper() for word in found[stretch.start : stretch.end]]
        if all(capital):
            continue
        for at in range(1, len(capital)):
            word = found[stretch.start + at]
            opens = _QUOTED.search(text[found[stretch.start + at - 1].end : word.start]) is not None
            if capital[at] and not opens and word.key not in _NO_NAMES:
                yield stretch.start + at


def _joined(text: str, found: Sequence[Word]) -> Iterator[Word]:
    """Yield the words, those that one mark alone keeps apart as one."""
    held: Word | None = None
    for word in found:
        if held is not None and word.start == held.end + 1 and _INSIDE.match(text, held.end):
            mark = "" if held.key.isdecimal() and text[held.end] in ",٬" else text[held.end].replace("’", "'")
            held = Word(held.key + mark + word.key, held.start, word.end)
            continue
        if held is not None:
            yield held
        held = word
    if held is not None:
        yield held


def _stretches(text: str, found: Sequence[Word]) -> Iterator[Stretch]:
    """Yield the headings and sentences, line by line."""
    at = 0
    for line in _LINE.finditer(text):
        start = at
        while at < len(found) and found[at].start < line.end():
            at += 1
        if at == start:
            continue
        told = at - start >= _LEAST_TOLD or bool(_STOP.search(line.group()))
        dash = _DATELINE.match(line.group()) if told else None
        first = start
        while dash is not None and first < at and found[first].start < line.start() + dash.end():
            first += 1
        if first > start:
            yield Stretch(start, first, False)
        yield from _sentences(text, found, first, at) if told else (Stretch(first, at, False),)


def _sentences(text: str, found: Sequence[Word], start: int, end: int) -> Iterator[Stretch]:
    """Yield the sentences of one line."""
    opened = start
    for at in range(start + 1, end):
        if _is_long(at - opened, found[at]) or _ends(text, found[at - 1], found[at]):
            yield Stretch(opened, at, True)
            opened = at
    if end > opened:
        yield Stretch(opened, end, True)


def _is_long(words: int, after: Word) -> bool:
    """Say whether so many words without a full stop are to be cut before the next one."""
    return words >= _MOST_WORDS or (words >= _LONG and crc32(after.key.encode("utf-8", "surrogatepass")) % _ONE_IN == 0)


def _ends(text: str, word: Word, after: Word) -> bool:
    """Say whether a sentence ends between two words: not behind an initial or a title, nor before a small letter."""
    if _SENTENCE_GAP.search(text[word.end : after.start]) is None:
        return False
    short = word.key in _SHORTENED or max(map(len, word.key.split("."))) == 1
    return not text[after.start].islower() and not (short and text[word.end] == "." and word.key[-1].isalpha())
