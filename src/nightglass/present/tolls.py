"""Tolls by source: every count as its source gave it, grouped by what is counted, never added up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nightglass.present.caveats import CaveatNote, notes, notes_for
from nightglass.present.excerpts import TOLL_MEASURES
from nightglass.present.held import Held, is_fact_bearing
from nightglass.present.sources import DocumentLine
from nightglass.present.window import window_of
from nightglass.records.figure import Basis, Figure, Measure, Review
from nightglass.text.fold import key

MEASURE_NAMES: Mapping[Measure, str] = {
    Measure.KILLED: "Killed",
    Measure.BODIES: "Bodies seen or received",
    Measure.EXECUTED: "Executed",
    Measure.INJURED: "Injured",
    Measure.DETAINED: "Detained",
    Measure.MISSING: "Missing",
    Measure.DISPLACED: "Displaced",
    Measure.PARTICIPANTS: "People taking part",
    Measure.LOCATIONS: "Locations",
    Measure.OTHER: "Other counts",
}

MEASURE_NOTES: Mapping[Measure, str] = {
    Measure.BODIES: "Bodies that somebody saw or received are not a count of people killed and never added to one.",
}

BASIS_NAMES: Mapping[Basis, str] = {
    Basis.NAMED_LIST: "from a list of names",
    Basis.SEEN: "seen",
    Basis.RECEIVED: "received",
    Basis.ESTIMATE: "estimate",
    Basis.CLAIMED: "claimed",
}


@dataclass(frozen=True, slots=True)
class TollLine:
    """One count by one source. ``also`` are the same count by the same source in other texts or versions."""

    figure: Figure
    line: DocumentLine
    also: tuple[tuple[Figure, DocumentLine], ...]
    caveats: tuple[CaveatNote, ...]
    basis: str
    review: str | None


@dataclass(frozen=True, slots=True)
class TollGroup:
    """The lines of one measure, the lowest count first; ``note`` says what the measure is not, else null."""

    measure: Measure
    name: str
    note: str | None
    lines: tuple[TollLine, ...]


@dataclass(frozen=True, slots=True)
class Tolls:
    """``now`` are tolls of this case, ``others`` counts that are no toll.

    ``earlier`` are those of other periods, ``analysis`` those that only an analysis gives.
    """

    now: tuple[TollGroup, ...]
    others: tuple[TollGroup, ...]
    earlier: tuple[TollGroup, ...]
    analysis: tuple[TollGroup, ...]


def tolls(held: Held, lines: Mapping[str, DocumentLine]) -> Tolls:
    """Return the tolls of a case: the count of each source once, wherever it is told again."""
    window = window_of(held)
    gathered = _gathered(held, lines)
    now, earlier, analysis = [], [], []
    for line in gathered:
        if not is_fact_bearing(line.line.document):
            analysis.append(line)
        elif not window.holds(line.figure.period_from, line.figure.period_to):
            earlier.append(line)
        else:
            now.append(line)
    return Tolls(
        now=_grouped(line for line in now if line.figure.measure in TOLL_MEASURES),
        others=_grouped(line for line in now if line.figure.measure not in TOLL_MEASURES),
        earlier=_grouped(earlier),
        analysis=_grouped(analysis),
    )


def _gathered(held: Held, lines: Mapping[str, DocumentLine]) -> Iterable[TollLine]:
    """Gather the figures that are one source's same count, told in several texts or versions of a text."""
    all_notes = notes(held)
    same: dict[tuple[object, ...], list[list[Figure]]] = {}
    ordered = sorted(held.figures, key=lambda figure: (lines[figure.document_id].number, figure.id))
    named = {_in_text(figure, lines): figure.attributed_to for figure in reversed(ordered) if figure.attributed_to}
    for figure in ordered:
        said_by = figure.attributed_to or named.get(_in_text(figure, lines))
        tellings = same.setdefault(_same_count(figure, said_by, lines), [])
        for told in tellings:
            if _may_be_one(told, figure):
                told.append(figure)
                break
        else:
            tellings.append([figure])
    for tellings in same.values():
        for told in tellings:
            yield _toll_line(told, lines, all_notes)


def _toll_line(
    told: list[Figure], lines: Mapping[str, DocumentLine], all_notes: Mapping[str, tuple[CaveatNote, ...]]
) -> TollLine:
    """Return one line; the telling that says most of whose, when and where leads, then the earliest."""
    first = max(told, key=_said)
    also = {figure.document_id: figure for figure in reversed(told) if figure.document_id != first.document_id}
    others = [(figure.id, figure.document_id) for figure in told if figure is not first]
    return TollLine(
        figure=first,
        line=lines[first.document_id],
        also=tuple((figure, lines[figure.document_id]) for figure in reversed(also.values())),
        caveats=notes_for((first.id, first.document_id), others, all_notes),
        basis=BASIS_NAMES[first.basis],
        review=None if first.review is Review.UNSTATED else first.review.value,
    )


def _said(figure: Figure) -> int:
    """Return how much a telling says: whose the count is, then of when, then of where."""
    return 4 * (figure.attributed_to is not None) + 2 * (figure.period_from is not None) + (figure.place is not None)


def _in_text(figure: Figure, lines: Mapping[str, DocumentLine]) -> tuple[object, ...]:
    """Return what a headline's bare count shares with the sentence of the same text that says whose it is."""
    return (lines[figure.document_id].group, figure.measure, figure.low, figure.high, figure.denied)


def _same_count(figure: Figure, said_by: str | None, lines: Mapping[str, DocumentLine]) -> tuple[object, ...]:
    """Return what two figures share when one source gives the same count: who, of what, how many."""
    line = lines[figure.document_id]
    earliest = lines[line.group]
    who = key(said_by or "") or (earliest.publisher or earliest.document.id)
    return (who, figure.measure, figure.low, figure.high, figure.denied, is_fact_bearing(line.document))


def _may_be_one(told: list[Figure], figure: Figure) -> bool:
    """Say whether a figure's period and place are those of the others, or are not said."""
    return all(
        (not one.place or not figure.place or key(one.place) == key(figure.place))
        and (one.period_from is None or figure.period_from is None or _period(one) == _period(figure))
        for one in told
    )


def _period(figure: Figure) -> tuple[object, object]:
    return figure.period_from, figure.period_to


def _grouped(found: Iterable[TollLine]) -> tuple[TollGroup, ...]:
    by_measure: dict[Measure, list[TollLine]] = {}
    for line in found:
        by_measure.setdefault(line.figure.measure, []).append(line)
    return tuple(
        TollGroup(measure, name, MEASURE_NOTES.get(measure), tuple(sorted(by_measure[measure], key=_by_size)))
        for measure, name in MEASURE_NAMES.items()
        if measure in by_measure
    )


def _by_size(line: TollLine) -> tuple[int, int, int]:
    low = line.figure.low if line.figure.low is not None else line.figure.high or 0
    return low, line.figure.high or low, line.line.number
