"""Sentences of a text in any language, by marks and line ends alone, and passages of a few of them."""

import re
from collections.abc import Iterator

from nightglass.records.span import Span

LIMIT = 1200
"""Code points of a document that are encoded to tell its story: its first 200 words, where news says what it is."""
LONGEST = 180
"""Code points of a passage: sentences are put together up to here."""

_CLOSERS = "\"'”’»›)\\]"
_END = re.compile(f"[.!?…؟۔]+[{_CLOSERS}]*(?=\\s)|[。！？]+[{_CLOSERS}]*|\\n+")
_SHORT = re.compile(
    r"(?:^|[\s(\"'“‘«])(?:\w|\d{1,2}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Maj|Sgt|Sen|Rep|Gov|St|No|vs|Jr|Sr|Inc|Ltd|Co"
    r"|Corp|Nr|Hr|bzw|ca|г|гг|ул|им|тыс|млн|млрд|د|ص)\.$"
)
"""What ends in a full stop within a sentence: initials, ordinals ("5. Mai"), titles."""


def sentences(text: str) -> list[Span]:
    """Return the sentences of a text in order, without white space around them; each has a letter or a digit."""
    return list(_cut(text, 0, len(text)))


def _cut(text: str, start: int, stop: int) -> Iterator[Span]:
    for end in _ends(text, start, stop):
        words = text[start:end]
        if any(char.isalnum() for char in words):
            lead = len(words) - len(words.lstrip())
            yield Span(start + lead, start + len(words.rstrip()))
        start = end  # what has no letter (a rule, a row of stars) goes with nothing


def _ends(text: str, start: int, stop: int) -> Iterator[int]:
    for match in _END.finditer(text, start, stop):
        if "\n" in match.group() or not _SHORT.search(text[max(start, match.end() - 8) : match.end()]):
            yield match.end()
    yield stop


def passages(text: str, limit: int = LIMIT) -> list[Span]:
    """Return the passages of a text's first ``limit`` code points: neighbouring sentences, longer ones alone."""
    found: list[Span] = []
    for sentence in sentences(text[:limit]):
        if found and sentence.end - found[-1].start <= LONGEST:
            found[-1] = Span(found[-1].start, sentence.end)
        else:
            found.append(sentence)
    return found
