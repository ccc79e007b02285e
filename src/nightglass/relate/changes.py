"""Two texts aligned in, what was changed between them out: each edit typed, a number that moved first.

A change is one line, ``kind: before → after``; a sentence that one text alone has is ``removed: …`` or ``added: …``.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import groupby

from nightglass.language.negation import denies, negates
from nightglass.language.number_words import NUMBER_WORDS
from nightglass.language.numbers import quantity_of
from nightglass.relate.changes_align import Alignment, Group, Part, Range, parts_of
from nightglass.relate.words import Worded, read_words
from nightglass.relate.words_spelling import are_one_name, are_spelt_alike, is_number, keys_of


class Change(StrEnum):
    """What an edit changes; the first is shown first."""

    NUMBER = "number"
    NEGATION = "negation"
    NAME = "name"
    HEADLINE = "headline"
    REMOVED = "removed"
    ADDED = "added"
    WORDING = "wording"
    SPELLING = "spelling"


Found = tuple[Change, str]

_ORDER = {kind: at for at, kind in enumerate(Change)}
_MOST_OF_A_KIND = 20
_MOST_SHOWN = 14
"""Words of an edit that are shown; of more, those at both ends."""
_NONE = "—"
_STOP = re.compile(r"[.!?؟。！？।…\n]")
_END_MARK = re.compile(r"[.!?؟。！？।…]+[\"'”’»)]*")
_LEAST_ALONE = 2
"""A stretch of fewer words is no sentence added or removed."""
_DENIALS = (
    "not no never none nobody nothing neither nor without cannot не нет ни никто ничего никогда без нельзя هیچ نه بدون "
    "هرگز لا لم لن ليس غير"
)
_MARKS = frozenset("\"'“”„‟‘’‚‹›«»–—―‑-")


def list_changes(
    a: Worded, b: Worded, aligned: Alignment, titles: tuple[str | None, str | None] = (None, None), language: str = "en"
) -> tuple[str, ...]:
    """Return the changes from a to b as lines, by kind, each once; a number that moved is first.

    ``titles`` are compared as a headline. At most 20 of a kind are given, and then one line saying how many more.
    """
    found: list[Found] = []
    for group in aligned.groups:
        found += _edited(a, b, group, language)
    found += _headline(titles, language)
    found += _alone(a, Change.REMOVED, aligned.only_a)
    found += _alone(b, Change.ADDED, aligned.only_b)
    lines = list(dict.fromkeys(sorted(found, key=lambda change: _ORDER[change[0]])))
    return tuple(line for kind, own in groupby(lines, key=lambda change: change[0]) for line in _limited(kind, [*own]))


def _limited(kind: Change, changes: Sequence[tuple[Change, str]]) -> Iterator[str]:
    yield from (f"{kind.value}: {what}" for _, what in changes[:_MOST_OF_A_KIND])
    if len(changes) > _MOST_OF_A_KIND:
        yield f"{kind.value}: … {len(changes) - _MOST_OF_A_KIND} more"


def _headline(titles: tuple[str | None, str | None], language: str) -> Iterator[Found]:
    """Yield the change of a headline, and before it that of each number in it."""
    if titles[0] is None or titles[1] is None:
        return
    a, b = (read_words(title) for title in titles if title is not None)
    for edit in (edits := _edits(a, b)):
        if _number_runs(a, edit.a) and _number_runs(b, edit.b):
            yield from _numbers(a, b, edit, language)
    if edits:
        yield Change.HEADLINE, f"{a.shown(0, len(a.keys))} → {b.shown(0, len(b.keys))}"


def _alone(words: Worded, kind: Change, places: Sequence[int]) -> Iterator[Found]:
    """Yield the sentences that stand in one text alone."""
    for at in places:
        stretch = words.stretches[at]
        if stretch.told and stretch.end - stretch.start >= _LEAST_ALONE:
            end = words.spans[stretch.end - 1].end
            mark = _END_MARK.match(words.text, end)
            yield kind, words.shown(stretch.start, stretch.end) + (mark.group() if mark else "")


def _edited(a: Worded, b: Worded, group: Group, language: str) -> Iterator[Found]:
    """Yield the changes within aligned sentences."""
    moved = _moved(a, b, group) if len(group.parts) > 1 else frozenset[str]()
    for part in group.parts:
        if part.is_equal:
            yield from _respelt(a, b, part)
        elif _is_spelling(a, b, part):
            yield Change.SPELLING, _line(a, b, part)
        else:
            yield from _numbers(a, b, part, language, moved)
            if not _is_all_numbers(a, b, part):
                yield _kind(a, b, part, group, language), _line(a, b, part)


def _edits(a: Worded, b: Worded) -> list[Part]:
    """Return what differs between two headlines besides spelling."""
    parts = parts_of(a, b, (0, len(a.keys)), (0, len(b.keys)))
    return [part for part in parts if not (part.is_equal or _is_spelling(a, b, part))]


def _respelt(a: Worded, b: Worded, edit: Part) -> Iterator[Found]:
    """Yield the equal words of a part, and the quotation marks and dashes between them, that are written otherwise."""
    for one, other in zip(range(*edit.a), range(*edit.b), strict=True):
        if a.keys[one] != b.keys[other]:
            yield Change.SPELLING, f"{a.shown(one, one + 1)} → {b.shown(other, other + 1)}"
        ours, theirs = ([mark for mark in gap if mark in _MARKS] for gap in (a.gap(one), b.gap(other)))
        if len(ours) == len(theirs):
            yield from ((Change.SPELLING, f"{m} → {n}") for m, n in zip(ours, theirs, strict=True) if m != n)


def _is_spelling(a: Worded, b: Worded, edit: Part) -> bool:
    """Say whether an edit changes how the same words are written."""
    ours, theirs = a.keys[slice(*edit.a)], b.keys[slice(*edit.b)]
    if not ours or not theirs:
        return False
    if are_spelt_alike(ours, theirs):
        return True
    return len(ours) == len(theirs) and all(
        one == other or (x in a.names and y in b.names and are_one_name(one, other))
        for one, other, x, y in zip(ours, theirs, range(*edit.a), range(*edit.b), strict=True)
    )


def _numbers(a: Worded, b: Worded, edit: Part, language: str, moved: frozenset[str] = frozenset()) -> Iterator[Found]:
    """Yield the numbers that an edit changed, one by one where both sides have as many, else side by side.

    What ``moved`` only stands elsewhere in the sentence, and is left out where the sides do not match.
    """
    ours, theirs = _number_runs(a, edit.a), _number_runs(b, edit.b)
    if len(ours) != len(theirs):
        gone, come = ([run for run in runs if run not in moved] for runs in (ours, theirs))
        if sorted(gone) != sorted(come):
            yield Change.NUMBER, f"{', '.join(gone) or _NONE} → {', '.join(come) or _NONE}"
        return
    for one, other in zip(ours, theirs, strict=True):
        if one.casefold() != other.casefold():
            kind = Change.SPELLING if _are_one_number(one, other, language) else Change.NUMBER
            yield kind, f"{one} → {other}"


def _moved(a: Worded, b: Worded, group: Group) -> frozenset[str]:
    """Return the numbers that one edit of aligned sentences takes away and another brings back."""
    edits = [part for part in group.parts if not part.is_equal]
    gone = {run for edit in edits for run in _number_runs(a, edit.a)}
    return frozenset(run for edit in edits for run in _number_runs(b, edit.b) if run in gone)


def _number_runs(words: Worded, side: Range) -> list[str]:
    """Return the numbers among some words, each as it stands."""
    runs = groupby(range(*side), key=lambda at: is_number(words.keys[at]))
    found = [list(own) for counts, own in runs if counts]
    return [words.shown(own[0], own[-1] + 1) for own in found]


def _are_one_number(one: str, other: str, language: str) -> bool:
    table = language if language in NUMBER_WORDS else "en"
    found = quantity_of(one, table)
    return found is not None and found == quantity_of(other, table)


def _is_all_numbers(a: Worded, b: Worded, edit: Part) -> bool:
    """Say whether the words of an edit that are no numbers are the same on both sides, and there are numbers."""
    ours = [key for key in a.keys[slice(*edit.a)] if not is_number(key)]
    theirs = [key for key in b.keys[slice(*edit.b)] if not is_number(key)]
    counts = edit.a[1] - edit.a[0] + edit.b[1] - edit.b[0] - len(ours) - len(theirs)
    return ours == theirs and counts > 0


def _kind(a: Worded, b: Worded, edit: Part, group: Group, language: str) -> Change:
    """Return what an edit changes besides numbers; a name that only moved within its sentence is wording."""
    if _denials(a, edit.a, language) != _denials(b, edit.b, language) or _is_turned(a, b, edit):
        return Change.NEGATION
    ours, theirs = _names(a, edit.a), _names(b, edit.b)
    if not all(_is_known(name, b, group.b) for name in ours) or not all(_is_known(name, a, group.a) for name in theirs):
        return Change.NAME
    return Change.WORDING


def _denials(words: Worded, side: Range, language: str) -> tuple[int, bool]:
    """Return how many words of some deny, and whether they say that something is denied."""
    own = words.keys[slice(*side)]
    told = words.shown(*side)
    count = sum(key in _denial_keys() or key.endswith("n't") for key in own)
    return count, denies(told, language) or (not count and negates(told, language))


@lru_cache(maxsize=1)
def _denial_keys() -> frozenset[str]:
    return frozenset(keys_of(_DENIALS))


def _is_turned(a: Worded, b: Worded, edit: Part) -> bool:
    """Say whether a Persian verb lost or gained its prefix of negation: "شد" and "نشد"."""
    ours, theirs = a.keys[slice(*edit.a)], b.keys[slice(*edit.b)]
    return len(ours) == len(theirs) and any(
        one != other and (one == "ن" + other or other == "ن" + one) for one, other in zip(ours, theirs, strict=True)
    )


def _names(words: Worded, side: Range) -> list[str]:
    """Return the names among some words."""
    return [_bare(words.keys[at]) for at in range(*side) if at in words.names]


def _is_known(name: str, words: Worded, side: Range) -> bool:
    """Say whether a name stands among some words, perhaps in another spelling."""
    return any(name == key or are_one_name(name, key) for key in map(_bare, words.keys[slice(*side)]))


def _bare(key: str) -> str:
    """Return a name without its genitive."""
    return key.removesuffix("'s").removesuffix("'")


def _line(a: Worded, b: Worded, edit: Part) -> str:
    """Return an edit as ``before → after``; where a side is empty, with a word of its sentence before it or behind."""
    ours, theirs = edit.a, edit.b
    if ours[0] == ours[1] or theirs[0] == theirs[1]:
        opens = any(at == 0 or _STOP.search(words.gap(at)) for words, at in ((a, ours[0]), (b, theirs[0])))
        closes = ours[1] == len(a.keys) or theirs[1] == len(b.keys)
        if opens and not closes:
            ours, theirs = (ours[0], ours[1] + 1), (theirs[0], theirs[1] + 1)
        else:
            ours, theirs = (max(ours[0] - 1, 0), ours[1]), (max(theirs[0] - 1, 0), theirs[1])
    return f"{_short(a, *ours) or _NONE} → {_short(b, *theirs) or _NONE}"


def _short(words: Worded, start: int, end: int) -> str:
    if end - start <= _MOST_SHOWN:
        return words.shown(start, end)
    half = _MOST_SHOWN // 2
    return f"{words.shown(start, start + half)} … {words.shown(end - half, end)}"
