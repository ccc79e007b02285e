"""Scores the statements of invented Persian, Arabic and Russian sentences; see ``score.py`` for the command.

A line of the data gives a sentence's statements as spans: source, cue, content (one or more pieces), via, and the
stance. Boundaries are compared with quotation marks, punctuation and a leading "that" (که, что, أن) left aside, and so
are the rows': languages differ in whether that word is joined to what follows.

* ``source_exact``, ``cue_exact``, ``content_exact``: F1 of the sets of spans of a sentence.
* ``source_overlap``, ``cue_overlap``, ``content_overlap``: F1 where sharing one code point is enough.
* ``linked``: F1 of whole statements: source, cue and content all overlap those of one wanted statement.
* ``stance``, ``via``: the share of linked statements with the wanted stance, and whose via names (folded) hold the
  wanted words or are held by them, where any are wanted.
* ``clean``: the share of sentences in which nobody says anything that give no row.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.languages.figures import alike
from benchmarks.languages.sentences import STATEMENTS, Item, read_all
from nightglass.records.span import Span
from nightglass.records.statement import Statement
from nightglass.text.fold import fold

PARTS = ("source", "cue", "content")
Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """One statement as the score sees it; spans are trimmed, ``via`` is words."""

    source: Spans
    cue: Spans
    content: Spans
    via: tuple[str, ...]
    stance: str


def score_statements(path: Path = STATEMENTS, split: str | None = None) -> dict[str, float]:
    """Return every measure by language and split of a data file."""
    counts: dict[str, Counter[str]] = {}
    for item in read_all(path, split):
        name = f"{item.gold['language']}_{item.gold['split']}"
        count(item, counts.setdefault(name, Counter()))
    return {f"statements_{name}_{part}": value for name, one in counts.items() for part, value in measures(one).items()}


_THAT = re.compile(r"(?:که|что|о том,? что|بان|ان|about|how|как)\s", re.IGNORECASE)
_EDGES = " \t\n,;:.\"'-!?()"


def trimmed(start: int, end: int, text: str) -> Span:
    """Return a span without marks at its edges and a leading "that"; unchanged where nothing would be left."""
    words = fold(text)
    first, last = start, end
    while True:
        while first < last and words[first] in _EDGES:
            first += 1
        that = _THAT.match(words, first, last)
        if that is None:
            break
        first = that.end()
    while last > first and words[last - 1] in _EDGES:
        last -= 1
    return Span(first, last) if last > first else Span(start, end)


def wanted_of(item: Item) -> list[Said]:
    """Return the statements that the data gives for a sentence."""
    text = item.text
    return [
        Said(
            _all_trimmed((Span(*span) for span in one["source"]), text),
            _all_trimmed((Span(*span) for span in one["cue"]), text),
            _all_trimmed((Span(*span) for span in one["content"]), text),
            tuple(text[start:end] for start, end in one["via"]),
            one["stance"],
        )
        for one in item.gold["statements"]
    ]


def _all_trimmed(spans: Iterable[Span], text: str) -> Spans:
    return tuple(trimmed(span.start, span.end, text) for span in spans)


def said_of(row: Statement, text: str) -> Said:
    """Return a row in the form of the data."""
    source = () if row.speaker_span is None else (row.speaker_span,)
    cue = () if row.cue_span is None else (row.cue_span,)
    return Said(
        _all_trimmed(source, text), _all_trimmed(cue, text), _all_trimmed(row.content_spans, text),
        row.via, row.stance.value,
    )  # fmt: skip


def count(item: Item, counts: Counter[str]) -> None:
    """Add one sentence to the counts of its group."""
    wanted, rows = wanted_of(item), [said_of(row, item.text) for row in item.reading.statements]
    if not wanted:
        counts["silent"] += 1
        counts["clean"] += not rows
    for part in PARTS:
        _count_part(part, {getattr(one, part) for one in wanted}, {getattr(one, part) for one in rows} - {()}, counts)
    counts["linked_wanted"] += len(wanted)
    counts["linked_given"] += len(rows)
    counts["linked_given_right"] += sum(any(agree(row, one) for one in wanted) for row in rows)
    for one in wanted:
        partners = [row for row in rows if agree(row, one)]
        counts["linked_wanted_right"] += bool(partners)
        counts["stance"] += any(row.stance == one.stance for row in partners)
        if one.via and partners:
            counts["via_wanted"] += 1
            counts["via"] += any(alike(name, via) for row in partners for name in row.via for via in one.via)


def _count_part(part: str, wanted: set[Spans], given: set[Spans], counts: Counter[str]) -> None:
    counts[f"{part}_wanted"] += len(wanted)
    counts[f"{part}_given"] += len(given)
    counts[f"{part}_exact"] += len(wanted & given)
    counts[f"{part}_given_right"] += sum(any(overlap(one, other) for other in wanted) for one in given)
    counts[f"{part}_wanted_right"] += sum(any(overlap(one, other) for other in given) for one in wanted)


def overlap(one: Iterable[Span], other: Sequence[Span]) -> bool:
    """Say whether two sets of spans share a code point."""
    return any(a.overlaps(b) for a in one for b in other)


def agree(row: Said, wanted: Said) -> bool:
    """Say whether source, cue and content of a row all overlap those of a wanted statement."""
    return all(overlap(getattr(row, part), getattr(wanted, part)) for part in PARTS)


def measures(counts: Mapping[str, int]) -> dict[str, float]:
    """Return the shares that a group's counts make."""
    found: dict[str, float] = {}
    for part in PARTS:
        exact, given, wanted = counts[f"{part}_exact"], counts[f"{part}_given"], counts[f"{part}_wanted"]
        found[f"{part}_exact"] = _f1(exact, given, exact, wanted)
    for part in (*PARTS, "linked"):
        name = part if part == "linked" else f"{part}_overlap"
        right = (counts[f"{part}_given_right"], counts[f"{part}_given"])
        found[name] = _f1(*right, counts[f"{part}_wanted_right"], counts[f"{part}_wanted"])
    found["stance"] = counts["stance"] / max(counts["linked_wanted_right"], 1)
    found["via"] = counts["via"] / max(counts["via_wanted"], 1)
    found["clean"] = counts["clean"] / max(counts["silent"], 1)
    return found


def _f1(given_right: int, given: int, wanted_right: int, wanted: int) -> float:
    precision, recall = given_right / max(given, 1), wanted_right / max(wanted, 1)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
