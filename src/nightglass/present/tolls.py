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
    """One count by one source. ``also`` are the same count in copies and revisions of the same text."""

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
    """Return the tolls of a case, each count once for each telling."""
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
    """Gather the figures that are one count told again in a copy or revision of the same text."""
    all_notes = notes(held)
    same: dict[tuple[object, ...], list[Figure]] = {}
    for figure in sorted(held.figures, key=lambda figure: lines[figure.document_id].number):
        same.setdefault(_same_count(figure, lines), []).append(figure)
    for first, *also in same.values():
        yield TollLine(
            figure=first,
            line=lines[first.document_id],
            also=tuple((figure, lines[figure.document_id]) for figure in also),
            caveats=notes_for(
                (first.id, first.document_id), [(figure.id, figure.document_id) for figure in also], all_notes
            ),
            basis=BASIS_NAMES[first.basis],
            review=None if first.review is Review.UNSTATED else first.review.value,
        )


def _same_count(figure: Figure, lines: Mapping[str, DocumentLine]) -> tuple[object, ...]:
    group = lines[figure.document_id].group
    period = (figure.period_from, figure.period_to)
    return (group, figure.measure, figure.low, figure.high, period, key(figure.of_whom or ""), figure.denied)


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
