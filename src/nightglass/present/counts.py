"""The page of counts: each claim that counts people, how its counts changed, and what rules make of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import tzinfo

from markupsafe import Markup

from nightglass.present.excerpts import TOLL_MEASURES
from nightglass.present.held import Held
from nightglass.present.ranges import RangeLine, range_lines
from nightglass.present.sources import DocumentLine
from nightglass.present.toll_chart import Step, StepRow, step_chart
from nightglass.present.tolls import MEASURE_NAMES, MEASURE_NOTES
from nightglass.present.tolls_over_time import TollOverTime, TollSteps, tolls_over_time
from nightglass.present.weighing import WeighedLine, weighed_lines
from nightglass.records.claim import Claim
from nightglass.text.fold import key


@dataclass(frozen=True, slots=True)
class CountedClaim:
    """A claim that counts: ``course`` and ``chart`` null where fewer than two of its counts are dated."""

    claim: Claim
    name: str
    note: str | None
    course: TollOverTime | None
    chart: Markup | None
    ranges: tuple[RangeLine, ...]
    weighed: tuple[WeighedLine, ...]


def counted_claims(held: Held, lines: Mapping[str, DocumentLine], zone: tzinfo) -> tuple[CountedClaim, ...]:
    """Return the claims that have a range, tolls first, then those of most counts; each by measure."""
    courses = {one.claim.id: one for one in tolls_over_time(held, lines)}
    ranges, weighed = range_lines(held, lines), weighed_lines(held, held.suggestions, lines)
    found = [
        _counted(one, courses.get(one.id), ranges.get(one.id, ()), weighed.get(one.id, ()), zone) for one in held.claims
    ]
    return tuple(sorted((one for one in found if one is not None), key=_order))


def _order(one: CountedClaim) -> tuple[bool, int, bool, int, str, str]:
    measure = one.claim.measure
    at = list(MEASURE_NAMES).index(measure) if measure is not None else len(MEASURE_NAMES)
    told = max((line.taken for line in one.ranges), default=0)
    return (measure not in TOLL_MEASURES, at, one.chart is None, -told, key(one.claim.place or ""), one.claim.id)


def _counted(
    claim: Claim,
    course: TollOverTime | None,
    ranges: tuple[RangeLine, ...],
    weighed: tuple[WeighedLine, ...],
    zone: tzinfo,
) -> CountedClaim | None:
    if claim.measure is None or not ranges:
        return None
    name = MEASURE_NAMES[claim.measure]
    chart = None if course is None else course_chart(course, name, zone)
    return CountedClaim(claim, name, MEASURE_NOTES.get(claim.measure), course, chart, ranges, weighed)


def course_chart(course: TollOverTime, name: str, zone: tzinfo, root: str = "") -> Markup:
    """Return the step chart of a claim's counts; ``root`` leads from the page to the account's first folder."""
    return step_chart([_row(row, root) for row in course.drawn], f"{name}: the counts of each source over time", zone)


def _row(row: TollSteps, root: str) -> StepRow:
    first = row.points[0]
    labels = {line.label for point in row.points for _, line in ((point.figure, point.line), *point.also)}
    origin, figure = first.origin, first.figure
    return StepRow(
        steps=tuple(_steps(row, root)),
        new=row.new,
        says=origin.name if origin else figure.attributed_to,
        says_row=origin.id if origin else figure.id,
        says_field="name" if origin else "attributed_to",
        document_id=first.line.document.id,
        label=first.line.label,
        others=len(labels) > 1,
    )


def _steps(row: TollSteps, root: str) -> Iterator[Step]:
    for point in row.points:
        if point.at is not None:
            figure = point.figure
            href = f"{root}documents/{figure.document_id}.html#{figure.id}"
            yield Step(point.at, figure.low, figure.high, href, figure.id, figure.words)
