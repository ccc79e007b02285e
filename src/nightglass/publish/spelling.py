"""Names in any spelling: the words of a text as folded keys with their offsets, and an index that finds names in them.

Two spellings of a name meet where their folded words, written together, agree: case, diacritics, Persian and Arabic
letters, joiners, hyphens, spaces and possessives do not keep them apart, and Russian case endings are cut off. Nothing
is compared by sound or by consonants alone, and a name is never found inside a longer word.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from nightglass.records.span import Span
from nightglass.text.fold import key

_INSIDE = (
    "\u0300-\u036f\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b\u200d\u200e\u200f\ufeff\u00ad\u2060\u2066-\u2069"
    "\u202a-\u202e"
)
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_INSIDE}]|['’ʼ‘`´](?=[^\W_]))*")
_APOSTROPHES = "'’ʼ‘`´"
_POSSESSIVE = re.compile(rf"[{_APOSTROPHES}][sS]$")
_BETWEEN = re.compile(r"[\s\-‐‑–.'’·_\u200c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]{0,6}")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_LATIN = re.compile(r"[a-z]")
_ENDINGS = re.compile(
    r"(?:ыми|ими|ого|его|ому|ему|ами|ями|ои|еи|ою|ею|ом|ем|ым|им|ых|их|ам|ям|ах|ях|ью|ую|юю|ая|яя|ия|ии|ию|ие|ыи"
    r"|а|я|у|ю|ы|и|е|о|ь)$"
)
"""Case endings of Russian nouns and adjectives, folded ("й" as "и")."""

_FLEETING = re.compile(r"([бвгджзклмнпрстфхцчшщ])[ео]([лцкнр])$")
_LOOKALIKES = str.maketrans("авеикмнорстухіјѕ", "abeukmhopctyxijs")
MOST_WORDS = 6
"""The longest name, in words, that is looked for."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: ``text[start:end]`` without a possessive ending; ``key`` is its folded form."""

    key: str
    start: int
    end: int
    capital: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A name at ``span``; ``owners`` are the numbers under which its spelling was entered."""

    span: Span
    owners: tuple[int, ...]


def words_of(text: str) -> list[Word]:
    """Return the words of a text in order."""
    words = []
    for match in _WORD.finditer(text):
        raw = match.group()
        possessive = _POSSESSIVE.search(raw)
        end = match.start() + (possessive.start() if possessive else len(raw))
        folded = form(text[match.start() : end])
        if folded:
            words.append(Word(folded, match.start(), end, raw[0].isupper()))
    return words


def form(word: str) -> str:
    """Return the form of one word under which its spellings meet: folded, without spaces, Russian endings cut off."""
    folded = key("".join(char for char in word if char not in "\u2060`´")).replace(" ", "")
    if _CYRILLIC.search(folded):
        if _LATIN.search(folded):
            return folded.translate(_LOOKALIKES)
        return _stem(folded)
    return folded


def _stem(word: str) -> str:
    """Cut a Russian case ending off, where three letters stay."""
    ending = _ENDINGS.search(word)
    while ending and ending.start() < min(3, len(word) - 1):
        ending = _ENDINGS.search(word, ending.start() + 1)
    stem = word[: ending.start()] if ending else word
    return _FLEETING.sub(r"\1\2", stem) if len(stem) > 4 else stem


def squeezed(name: str) -> str:
    """Return a whole name as its words' forms written together; the empty string for one without letters."""
    return "".join(word.key for word in words_of(name))


def in_words(text: str) -> tuple[str, ...]:
    """Return the forms of a text's words."""
    return tuple(word.key for word in words_of(text))


class NameIndex:
    """Finds entered names in texts; a spelling may be entered under several numbers."""

    def __init__(self, entries: Iterable[tuple[str, int, bool]]) -> None:
        """Enter ``(form, number, capital)``: where ``capital`` is true the first word must start with a capital."""
        self._owners: dict[str, list[tuple[int, bool]]] = {}
        for name, number, capital in entries:
            if name:
                self._owners.setdefault(name, []).append((number, capital))
        self._beginnings = frozenset(name[:length] for name in self._owners for length in range(1, len(name) + 1))

    def find(self, text: str, words: Sequence[Word]) -> list[Found]:
        """Return the longest name that starts at each word, in order; names may overlap."""
        found = []
        for at in range(len(words)):
            hit = self._at(text, words, at)
            if hit is not None:
                found.append(hit)
        return found

    def _at(self, text: str, words: Sequence[Word], at: int) -> Found | None:
        best: Found | None = None
        for start, beginning in _beginnings(words[at]):
            joined = beginning
            for last in range(at, min(at + MOST_WORDS, len(words))):
                if last > at:
                    if not _BETWEEN.fullmatch(text, words[last - 1].end, words[last].start):
                        break
                    joined += words[last].key
                owners = self._fitting(joined, words[at].capital) or self._fitting(
                    _without_suffix(joined, words[last]), words[at].capital
                )
                if owners and (best is None or words[last].end > best.span.end):
                    best = Found(Span(start, _with_stop(text, words[last])), owners)
                if joined not in self._beginnings:
                    break
        return best

    def _fitting(self, joined: str, capital: bool) -> tuple[int, ...]:
        return tuple(number for number, wants in self._owners.get(joined, ()) if capital or not wants)


def _with_stop(text: str, last: Word) -> int:
    """Return where a name ends; the full stop of an initial belongs to it."""
    initial = len(last.key) == 1 and text[last.end : last.end + 1] == "."
    return last.end + initial


def _beginnings(word: Word) -> Iterable[tuple[int, str]]:
    """Yield a word's offset and key, and again without an Arabic prefix written onto it ("and", "to", "with")."""
    yield word.start, word.key
    if len(word.key) > 3 and word.key[0] in "وبلفک" and _ARABIC.match(word.key):
        yield word.start + 1, word.key[1:]


def _without_suffix(joined: str, last: Word) -> str:
    """Return a joined name without a plural (Latin) or an ezafe and article endings (Persian) on its last word."""
    if len(last.key) < 4:
        return ""
    if last.capital and joined.endswith("s"):
        return joined[:-1]
    if _ARABIC.search(last.key) and joined[-1] in "یو":
        return joined[:-1]
    return ""


def is_arabic_script(word: str) -> bool:
    """Say whether a word is written in Arabic letters."""
    return bool(_ARABIC.search(word))


def script_of(text: str) -> str:
    """Return ``en``, ``fa``, ``ar`` or ``ru``: the language in which a note belongs into this text, by its letters."""
    counts: dict[str, int] = {"en": 0, "ru": 0, "fa": 0}
    for char in text:
        if char.isascii():
            counts["en"] += char.isalpha()
        elif "\u0400" <= char <= "\u04ff":
            counts["ru"] += 1
        elif "\u0600" <= char <= "\u06ff" and unicodedata.category(char) == "Lo":
            counts["fa"] += 1
    best = max(counts, key=lambda name: (counts[name], name == "en"))
    if best != "fa":
        return best
    return "ar" if re.search("[ةىيكأإ]", text) and not re.search("[پچژگکی]", text) else "fa"


class RunIndex:
    """Finds runs of words that stand as in one of the entered phrases."""

    def __init__(self, phrases: Iterable[tuple[str, ...]], shortest: int) -> None:
        """Enter phrases as folded words; ``shortest`` words of one are a run, all of one that is shorter."""
        self._runs: dict[int, dict[tuple[str, ...], int]] = {}
        for number, phrase in enumerate(phrases):
            size = min(shortest, len(phrase))
            if size:
                runs = self._runs.setdefault(size, {})
                for at in range(len(phrase) - size + 1):
                    runs.setdefault(phrase[at : at + size], number)

    def find(self, words: Sequence[Word]) -> Iterator[tuple[Span, int]]:
        """Yield where runs stand, with the number of the phrase in the order in which they were entered."""
        keys = tuple(word.key for word in words)
        for size, runs in self._runs.items():
            for at in range(len(keys) - size + 1):
                number = runs.get(keys[at : at + size])
                if number is not None:
                    yield Span(words[at].start, words[at + size - 1].end), number
