"""The signs that an article starts on a line: one row of numbers a line."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from nightglass.parse.split_flow import Flow, Table
from nightglass.parse.split_leads import likeness, tokens
from nightglass.parse.split_signs import (
    DATE,
    LINKS,
    PRONOUNS,
    RANK,
    SENTENCE_END,
    SIGN_OFF,
    SPEECH,
    TERMINAL,
    WEEKDAY,
    Line,
    is_byline,
    is_headline,
    opens_with_place,
    title_case,
)

_OWN = (
    "words", "no_stop", "title_case", "headline", "dateline", "byline", "opens_quote", "opens_link", "weekday",
    "full_names", "bare_surnames", "quotes", "speech", "ranked", "question", "pronouns", "numbers", "open_quote",
    "subhead", "weekday_early", "opens_a", "opens_the", "first_sentence", "sentences", "has_been", "date",
    "lead_words",
)  # fmt: skip
_NEAR = (
    "prior_end", "prior_words", "prior_headline", "prior_subhead", "prior_byline", "prior_quotes", "prior_sentences",
    "next_words", "next_headline", "next_dateline", "next_quotes", "next_link", "next_byline",
)  # fmt: skip
_NAMES = (
    "seen", "names_seen", "names_kept", "restarts", "later_restarts", "style", "honorific", "new_full_names",
    "orphans", "introduced", "named_again", "ranked_again", "ranked_soon", "since_ranked", "anew",
)  # fmt: skip
_FLOW = (
    "cohesion_2", "cohesion_5", "cohesion_10", "cohesion_20", "depth", "ahead", "behind", "to_next", "to_prior",
    "told_before", "lead_like", "lead_peak", "lead_ahead", "prior_lead_like", "next_lead_like", "prior_end_like",
)  # fmt: skip
_STANDING = (
    "cohesion_2", "cohesion_5", "cohesion_10", "cohesion_20", "depth", "seen", "ahead", "behind", "to_prior",
    "names_seen", "lead_like", "prior_end_like", "words", "told_before",
)  # fmt: skip
SIGN_NAMES = (*_OWN, *_NEAR, *_NAMES, *_FLOW, *(f"low_{name}" for name in _STANDING))
"""The columns, in order. Each is a finite number; most lie between 0 and 1."""


NAME_SIGNS = (
    *_NAMES[1:5], *_NAMES[7:], "full_names", "bare_surnames", "ranked", "title_case", "low_names_seen",
)  # fmt: skip
"""The signs that rest on people's names: news about people has many, news about prices or storms next to none."""


@dataclass(frozen=True, slots=True)
class LeadWeights:
    """What each function word says of a line's being an article's first or last, in log odds."""

    first: Mapping[str, float]
    last: Mapping[str, float]


def signs(lines: Sequence[Line], leads: LeadWeights) -> Table:
    """Return one row of ``len(SIGN_NAMES)`` numbers for each non-blank line of a file."""
    if not lines:
        return np.zeros((0, len(SIGN_NAMES)))
    own = [_own_signs(line) for line in lines]
    rows = [
        [*own[at], *_neighbour_signs(lines, own, at), *_name_signs(lines, at), *_restart_signs(lines, at)]
        for at in range(len(lines))
    ]
    flow = _flow_signs(Flow([line.bag for line in lines]), *_leads(lines, leads))
    table = np.column_stack([np.array(rows), flow])
    return np.column_stack([table, *(_standing(table[:, SIGN_NAMES.index(name)]) for name in _STANDING)])


def _leads(lines: Sequence[Line], weights: LeadWeights) -> tuple[Table, Table]:
    """Return how much each line reads like a first and like a last line."""
    found = [tokens(line) for line in lines]
    return np.array([likeness(own, weights.first) for own in found]), np.array(
        [likeness(own, weights.last) for own in found]
    )


def _standing(values: Table) -> Table:
    """Return where each line stands among the file's other lines (0 lowest, 1 highest).

    Articles on one event hold together more than articles on many, so that no fixed cohesion parts them.
    """
    order = sorted(values)
    count = max(len(values) - 1, 1)
    return np.array([(bisect_left(order, value) + bisect_right(order, value) - 1) / 2 / count for value in values])


def _own_signs(line: Line) -> list[float]:
    text, count = line.text, max(len(line.words), 1)
    lower = line.lower
    head = " ".join(text[:300].split()[:14])
    first = SENTENCE_END.split(text, maxsplit=1)[0]
    sentences = min(len(SENTENCE_END.findall(text)) + 1, 6)
    headline, weekday = is_headline(line), bool(WEEKDAY.search(text))
    return [
        math.log1p(len(line.words)) / 5,
        float(not TERMINAL.search(text)),
        title_case(line),
        float(headline),
        float(opens_with_place(text)),
        float(is_byline(text)),
        float(text.startswith(('"', "'"))),
        float(bool(lower) and lower[0] in LINKS),
        float(weekday),
        min(len(line.full), 4) / 4,
        min(len(line.bare), 6) / 6,
        float('"' in text or "''" in text),
        float(any(word in SPEECH for word in lower)),
        float(bool(RANK.search(line.raw))),
        float(text.endswith("?")),
        sum(word in PRONOUNS for word in lower) / count * 5,
        float(any(word[0].isdigit() for word in line.words)),
        float(text.count('"') % 2 == 1),
        float(headline and len(line.words) <= 4),
        float(weekday and bool(WEEKDAY.search(head))),
        float(bool(lower) and lower[0] in ("a", "an")),
        float(bool(lower) and lower[0] == "the"),
        math.log1p(len(first.split())) / 5,
        sentences / 6,
        float("has" in lower[:15] or "have" in lower[:15]),
        float(bool(DATE.search(head))),
        float(22 <= len(line.words) <= 55 and sentences == 1 and '"' not in text),
    ]


def _neighbour_signs(lines: Sequence[Line], own: Sequence[Sequence[float]], at: int) -> list[float]:
    prior = dict(zip(_OWN, own[at - 1], strict=True)) if at else dict.fromkeys(_OWN, 0.0)
    after = dict(zip(_OWN, own[at + 1], strict=True)) if at + 1 < len(lines) else dict.fromkeys(_OWN, 0.0)
    return [
        float(at > 0 and bool(SIGN_OFF.search(lines[at - 1].text))),
        prior["words"], prior["headline"], prior["subhead"], prior["byline"], prior["quotes"], prior["sentences"],
        after["words"], after["headline"], after["dateline"], after["quotes"], after["opens_link"],
        after["byline"],
    ]  # fmt: skip


def _name_signs(lines: Sequence[Line], at: int) -> list[float]:
    """Return what the names and words of the lines before and after have in common."""
    line, before, after = lines[at], lines[max(0, at - 15) : at], lines[at : at + 5]
    known = _union(other.bag for other in before[-10:])
    bare_before = _union(other.bare for other in before)
    full_before = _union(other.full for other in before)
    names_before = _union(other.names for other in before[-10:])
    later_full = _union(other.full for other in lines[at + 1 : at + 5])
    return [
        _share(line.bag, known),
        _share(_union(other.names for other in after), names_before),
        _share(names_before, _union(other.names for other in lines[at : at + 10])),
        min(len(line.full & bare_before), 3) / 3,
        min(len(later_full & bare_before), 3) / 3,
        _style_change(lines, at),
        _change(_mister(before[-8:]), _mister(lines[at : at + 8])),
        min(len(line.full - full_before - bare_before), 4) / 4,
    ]


def _restart_signs(lines: Sequence[Line], at: int) -> list[float]:
    """Return whether people are introduced anew, in full or with their rank, who were introduced before."""
    introduced, orphans = _introductions(lines[at : at + 10], lines[max(0, at - 40) : at])
    earlier = lines[max(0, at - 60) : at]
    full_before = _union(other.full for other in earlier)
    ranked_before = _union(other.ranked for other in earlier)
    ranked_soon = _union(other.ranked for other in lines[at : at + 5])
    return [
        min(orphans, 5) / 5,
        min(introduced, 5) / 5,
        min(len(_union(other.full for other in lines[at : at + 4]) & full_before), 4) / 4,
        min(len(lines[at].ranked & ranked_before), 3) / 3,
        min(len(ranked_soon & (ranked_before | full_before)), 3) / 3,
        _since(ranked_soon & (ranked_before | full_before), earlier) / 60,
        min(_anew(lines[at : at + 6], lines[max(0, at - 30) : at]), 4) / 4,
    ]


def _since(people: Iterable[str], earlier: Sequence[Line]) -> int:
    """Return how many lines ago the longest unnamed of ``people`` was last named in full."""
    return max(
        (
            next(step for step, line in enumerate(reversed(earlier), 1) if person in line.full or person in line.ranked)
            for person in people
        ),
        default=0,
    )


def _anew(after: Sequence[Line], before: Sequence[Line]) -> int:
    """Return how many people stand in full on their first mention after a line and bare on their last before it."""
    last: dict[str, bool] = {}
    for line in before:
        last.update(dict.fromkeys(line.full, False))
        last.update(dict.fromkeys(line.bare, True))
    seen: set[str] = set()
    anew = 0
    for line in after:
        anew += sum(last.get(person, False) for person in line.full - seen)
        seen |= line.full | line.bare
    return anew


def _introductions(after: Sequence[Line], before: Sequence[Line]) -> tuple[int, int]:
    """Return how many people are introduced by a full name after a line, and how many only before it.

    The second are the orphans: surnames that stand bare after the line and were explained before it; a new article
    has none.
    """
    known = _union(line.full for line in before)
    introduced: set[str] = set()
    orphans: set[str] = set()
    for line in after:
        introduced |= line.full - orphans
        orphans |= (line.bare & known) - introduced
    return len(introduced), len(orphans)


def _flow_signs(flow: Flow, first: Table, last: Table) -> Table:
    near = flow.cohesion(5)
    padded = np.concatenate([np.full(3, -9.0), first, np.full(3, -9.0)])
    around = np.max([padded[step : step + len(first)] for step in (0, 1, 2, 4, 5, 6)], axis=0)
    peaks = _highest(near, range(-5, 0)) + _highest(near, range(1, 6))
    return np.column_stack([
        flow.cohesion(2), near, flow.cohesion(10), flow.cohesion(20), peaks / 2 - near, flow.ahead(8), flow.behind(8),
        flow.to_line(1), flow.to_line(-1), flow.told_before(11),
        first, first - around, np.max([padded[step : step + len(first)] for step in (4, 5, 6)], axis=0),
        padded[2:-4], padded[4:-2], np.concatenate([[0.0], last[:-1]]),
    ])  # fmt: skip


def _highest(values: Table, steps: range) -> Table:
    """Return the highest of the values at ``steps`` from each line; 0 past the ends."""
    padded = np.concatenate([np.zeros(8), values, np.zeros(8)])
    highest: Table = np.max([padded[8 + step : 8 + step + len(values)] for step in steps], axis=0)
    return highest


def _union(sets: Iterable[Iterable[str]]) -> set[str]:
    return set().union(*sets)


def _share(items: Iterable[str], known: set[str]) -> float:
    """Return the share of ``items`` that are known; one half where there is nothing to go by."""
    wanted = set(items)
    return len(wanted & known) / len(wanted) if wanted else 0.5


def _style_change(lines: Sequence[Line], at: int) -> float:
    """Return how far two typographic habits, curly quotes and dashes, change at a line (0 to 1)."""
    before, after = _habits(lines[max(0, at - 8) : at]), _habits(lines[at : at + 8])
    return max(_change(before[0], after[0]), _change(before[1], after[1]) / 2)


def _habits(lines: Sequence[Line]) -> tuple[float | None, float | None]:
    curly, straight, long, short = (sum(line.marks[kind] for line in lines) for kind in range(4))
    return _ratio(curly, straight), _ratio(long, short)


def _ratio(first: int, second: int) -> float | None:
    return first / (first + second) if first + second > 1 else None


def _mister(lines: Sequence[Line]) -> float | None:
    return sum(line.mister for line in lines) / len(lines) if lines else None


def _change(before: float | None, after: float | None) -> float:
    return abs(before - after) if before is not None and after is not None else 0.0
