"""What a person asks, as an expression of FTS5 and as a pattern that finds the same words in a text.

Words are matched as ``text.words`` has them: no case, no diacritics, Arabic and Persian letters and digits as one. A
word stands for all words that begin so, since endings carry grammar in all four languages; numbers and what stands in
quotation marks are meant to the letter. ``-word`` leaves out, ``word*`` begins.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from nightglass.errors import UsageError
from nightglass.text.words import ALONE, stands_alone, words

MOST_TERMS = 24
OPEN_FROM = 3
"""Letters from which on a word stands for all that begin so."""
ASKED_OPEN_FROM = 2
"""Letters that a word with a star must have: one letter begins a tenth of all words."""

_CHUNK = re.compile(r'(-?)(?:["“”„«]([^"“”»]*)["“”»]?|([^\s"“”„«»]+))')
_ARABIC = re.compile("[\u0620-\u064a\u0671-\u06d3]{3,}")
_ATTACHED = ("ال", "وال", "بال", "لل", "فال", "و", "ب", "ل", "ف")
"""Arabic writes the article and short words together with the next one."""
_JOINER = "\u200c"


@dataclass(frozen=True, slots=True)
class Needle:
    """Words that stand side by side; ``goes_on`` where the last may be only the beginning of one."""

    words: tuple[str, ...]
    goes_on: bool = False

    @property
    def fts(self) -> str:
        """The needle in the words of FTS5; keys hold letters, marks and digits alone, so nothing can end the string."""
        return f'"{" ".join(self.words)}"{" *" if self.goes_on else ""}'

    @property
    def pattern(self) -> str:
        """The needle as a pattern over ``text.words.matched``."""
        parts = [re.escape(self.words[0])]
        for before, word in zip(self.words, self.words[1:], strict=False):
            parts.append((" *" if stands_alone(before[-1]) or stands_alone(word[0]) else " +") + re.escape(word))
        first, last = self.words[0][0], self.words[-1][-1]
        begins = "" if stands_alone(first) else f"(?<![^ {ALONE}])"
        ends = f"[^ {ALONE}]*" if self.goes_on else "" if stands_alone(last) else f"(?![^ {ALONE}])"
        return f"{begins}{''.join(parts)}{ends}"


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that is asked for, in any of the spellings ``needles``; ``without`` where it must not be there."""

    needles: tuple[Needle, ...]
    without: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A question; ``terms`` hold one at least that must be there."""

    terms: tuple[Term, ...]

    @property
    def fts(self) -> str:
        """The question as an expression of FTS5."""
        wanted = " AND ".join(_any(term) for term in self.terms if not term.without)
        unwanted = " OR ".join(_any(term) for term in self.terms if term.without)
        return f"({wanted}) NOT ({unwanted})" if unwanted else wanted

    @property
    def pattern(self) -> re.Pattern[str]:
        """What to mark in a text."""
        needles = [needle for term in self.terms if not term.without for needle in term.needles]
        # The longest first: the first alternative that fits is taken.
        ordered = sorted(needles, key=lambda one: -sum(len(word) for word in one.words))
        return re.compile("|".join(one.pattern for one in ordered))


def _any(term: Term) -> str:
    return f"({' OR '.join(needle.fts for needle in term.needles)})"


def asked(question: str) -> Asked | None:
    """Return what a person asks, None where nothing is asked for that could be there.

    Raises:
        UsageError: more than ``MOST_TERMS`` things are asked for at once.
    """
    terms = [term for found in _CHUNK.finditer(question) if (term := _term(*found.groups())) is not None]
    if len(terms) > MOST_TERMS:
        raise UsageError(
            f"{len(terms)} words",
            expected=f"{MOST_TERMS} words at most",
            do="Put a phrase in quotation marks, or ask for less",
        )
    wanted = [term for term in terms if not term.without]
    if not wanted:
        return None
    return Asked((*_with_neighbours(wanted), *(term for term in terms if term.without)))


def _term(minus: str, quoted: str | None, word: str | None) -> Term | None:
    said = quoted if quoted is not None else word or ""
    keys = _keys(said)
    if not keys:
        return None
    goes_on = quoted is None and _goes_on(keys[-1], starred=said.endswith("*"))
    needles = [Needle(keys, goes_on)]
    if _JOINER in said:
        needles.append(Needle(_keys(said.replace(_JOINER, " ")), goes_on))
    if quoted is None and len(keys) == 1 and _ARABIC.fullmatch(keys[0]):
        needles += [Needle((before + keys[0],), goes_on) for before in _ATTACHED]
    if quoted is not None and len(keys) > 1:
        needles += _closed_up(keys)
    return Term(tuple(dict.fromkeys(needles)), without=bool(minus))


def _keys(said: str) -> tuple[str, ...]:
    return tuple(word.key for word in words(said))


def _goes_on(key: str, *, starred: bool) -> bool:
    if stands_alone(key[-1]):
        return False
    return len(key) >= (ASKED_OPEN_FROM if starred else OPEN_FROM) and (starred or not key.isdigit())


def _closed_up(keys: tuple[str, ...]) -> list[Needle]:
    """Return the phrase with two words written as one: Persian puts a space, a joiner or nothing between them."""
    pairs = [at for at in range(len(keys) - 1) if _arabic(keys[at]) and _arabic(keys[at + 1])]
    return [Needle((*keys[:at], keys[at] + keys[at + 1], *keys[at + 2 :])) for at in pairs]


def _with_neighbours(terms: list[Term]) -> list[Term]:
    """Let each of two words side by side be found where a text writes them as one."""
    found = [list(term.needles) for term in terms]
    for at, (one, other) in enumerate(pairwise(terms)):
        first, second = one.needles[0], other.needles[0]
        if len(first.words) == len(second.words) == 1 and _arabic(first.words[0]) and _arabic(second.words[0]):
            joined = Needle((first.words[0] + second.words[0],), second.goes_on)
            found[at].append(joined)
            found[at + 1].append(joined)
    return [Term(tuple(needles)) for needles in found]


def _arabic(key: str) -> bool:
    return "\u0620" <= key[0] <= "\u06d3"
