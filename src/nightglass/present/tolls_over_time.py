"""A toll over time: for each claim that counts, who gave which count when; as stated, hedges kept, nothing added up."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from nightglass.count.telling import origin_of
from nightglass.present.held import Held, is_fact_bearing
from nightglass.present.sources import DocumentLine
from nightglass.records.claim import Claim, ClaimKind, MemberStance
from nightglass.records.figure import Figure, Running
from nightglass.records.origin import Origin
from nightglass.text.fold import key

MOST_ROWS = 8
"""A chart has a row for each who counts; those who counted most often come first, and the rest is listed."""

LEAST_POINTS = 2
"""One count has no course in time."""


@dataclass(frozen=True, slots=True)
class TollPoint:
    """One count: ``at`` is when it was taken where the text says (``taken``), else when it was published, else null.

    ``origin`` is who counted, null where the text leads to nobody with a name. ``also`` are tellings of the same count
    by the same source, published later.
    """

    figure: Figure
    line: DocumentLine
    at: datetime | None
    taken: bool
    origin: Origin | None = None
    also: tuple[tuple[Figure, DocumentLine], ...] = ()


@dataclass(frozen=True, slots=True)
class TollSteps:
    """The counts of one who counts, in the order of time: running totals, or with ``new`` those since the last one."""

    who: str
    new: bool
    points: tuple[TollPoint, ...]


@dataclass(frozen=True, slots=True)
class TollOverTime:
    """A claim's counts: ``drawn`` a row each, ``beside`` those that nobody dates or for which there is no row.

    ``denied`` are counts that were denied or withdrawn, which no row holds.
    """

    claim: Claim
    drawn: tuple[TollSteps, ...]
    beside: tuple[TollPoint, ...]
    denied: tuple[TollPoint, ...]


def tolls_over_time(held: Held, lines: Mapping[str, DocumentLine]) -> tuple[TollOverTime, ...]:
    """Return the claims with two or more dated counts, ordered by measure, place, period and id."""
    by_claim: dict[str, list[TollPoint]] = {}
    origins: dict[str, list[Origin]] = {}
    for origin in held.origins:
        origins.setdefault(origin.claim_id, []).append(origin)
    figures = {figure.id: figure for figure in held.figures if figure.document_id in lines}
    for member in held.members:
        figure = figures.get(member.row_id)
        if figure is not None and member.stance is not MemberStance.COMPATIBLE:
            counted_by = origin_of(member, figure, origins.get(member.claim_id, ()))
            point = point_of(figure, lines[figure.document_id], counted_by)
            by_claim.setdefault(member.claim_id, []).append(point)
    found = (over_time(claim, by_claim.get(claim.id, ())) for claim in held.claims)
    return tuple(sorted((one for one in found if one is not None), key=_order))


def _order(one: TollOverTime) -> tuple[str, str, str, str]:
    claim = one.claim
    begin = claim.period_from.isoformat() if claim.period_from else ""
    return (claim.measure.value if claim.measure else "", key(claim.place or ""), begin, claim.id)


def over_time(claim: Claim, told: Iterable[TollPoint]) -> TollOverTime | None:
    """Return a claim's counts over time; None where fewer than two are dated or it counts nothing."""
    if claim.kind is not ClaimKind.FIGURE:
        return None
    counts = sorted({one.figure.id: one for one in told if _is_count(one)}.values(), key=_moment)
    points = [point for point in counts if not point.figure.denied]
    rows = list(_rows([point for point in points if point.at is not None]))
    if sum(len(row.points) for row in rows) < LEAST_POINTS:
        return None
    rows.sort(key=lambda row: (-len(row.points), _moment(row.points[0]), row.who, row.new))
    drawn = tuple(sorted(rows[:MOST_ROWS], key=lambda row: (_moment(row.points[0]), row.who, row.new)))
    undrawn = [point for row in rows[MOST_ROWS:] for point in row.points]
    undated = _once([point for point in points if point.at is None])
    return TollOverTime(claim, drawn, (*undrawn, *undated), _once([one for one in counts if one.figure.denied]))


def _is_count(point: TollPoint) -> bool:
    """Say whether a figure is a count of its own with a bound: no part of another, and of no analysis."""
    figure = point.figure
    bounded = (figure.low, figure.high) != (None, None)
    return bounded and figure.part_of is None and is_fact_bearing(point.line.document)


def point_of(figure: Figure, line: DocumentLine, origin: Origin | None = None) -> TollPoint:
    """Return a figure as a count with its time: when it was taken, else when it was published."""
    return TollPoint(figure, line, figure.as_of or line.document.published_at, figure.as_of is not None, origin)


def _moment(point: TollPoint) -> tuple[bool, str, int, str]:
    at = point.at
    return at is None, at.isoformat() if at else "", point.line.number, point.figure.id


def who_counts(point: TollPoint) -> str:
    """Return who gives a count, as a key: its origin, else whom the text names, else who published it."""
    name = point.origin.name if point.origin else point.figure.attributed_to or point.line.publisher or ""
    return key(name).removeprefix("the ") or point.line.document.id


def _rows(points: Sequence[TollPoint]) -> Iterator[TollSteps]:
    """Yield a row for each who counts, what is new since the last count apart from totals."""
    found: dict[tuple[str, bool], list[TollPoint]] = {}
    for point in points:
        new = point.figure.running is Running.NEW
        found.setdefault((who_counts(point), new), []).append(point)
    for (who, new), own in found.items():
        yield TollSteps(who, new, tuple(own if new else _joined(own)))


def _joined(points: Sequence[TollPoint]) -> list[TollPoint]:
    """Join the tellings of a count that stands until the next one; ``points`` in the order of time.

    Of several counts of one moment that which stood already comes first: it is told again beside the new one.
    """
    steps: list[list[TollPoint]] = []
    for _, moment in groupby(points, key=lambda point: point.at):
        standing = _bounds(steps[-1][0]) if steps else None
        for point in sorted(moment, key=lambda point: _bounds(point) != standing):
            if steps and _bounds(steps[-1][0]) == _bounds(point):
                steps[-1].append(point)
            else:
                steps.append([point])
    return [_with_others(told) for told in steps]


def _once(points: Sequence[TollPoint]) -> tuple[TollPoint, ...]:
    """Return counts that are no steps: one for each count of one source, whatever its other tellings."""
    same: dict[tuple[object, ...], list[TollPoint]] = {}
    for point in points:
        same.setdefault((who_counts(point), *_bounds(point)), []).append(point)
    return tuple(_with_others(told) for told in same.values())


def _with_others(told: Sequence[TollPoint]) -> TollPoint:
    """Return the first telling with the others beside it, each other text once."""
    first = told[0]
    others = {one.line.document.id: (one.figure, one.line) for one in reversed(told[1:])}
    others.pop(first.line.document.id, None)
    return replace(first, also=tuple(reversed(others.values())))


def _bounds(point: TollPoint) -> tuple[int | None, int | None]:
    return point.figure.low, point.figure.high
