"""What rests on a single publisher: counts and reports of silence that no second publisher gives."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from nightglass.present.activities import ActivityGroup, ActivityLine
from nightglass.present.sources import DocumentLine, publishers
from nightglass.present.tolls import TollLine, Tolls
from nightglass.text.fold import key


@dataclass(frozen=True, slots=True)
class SingleLine:
    """A count or a report of an outlet behind which at most one publisher stands.

    ``publisher`` is null where the source of the text is unknown. Exactly one of ``toll`` and ``activity`` is set.
    """

    publisher: str | None
    toll: TollLine | None
    activity: ActivityLine | None


def single_lines(
    tolls: Tolls, activities: Iterable[ActivityGroup], lines: Mapping[str, DocumentLine]
) -> tuple[SingleLine, ...]:
    """Return what rests on one publisher, tolls first; the same count of one measure by two publishers does not."""
    found = []
    for group in tolls.now:
        behind: dict[tuple[object, ...], list[str]] = {}
        for line in group.lines:
            told = (line.figure.document_id, *(figure.document_id for figure, _ in line.also))
            behind.setdefault(_count_of(line), []).extend(told)
        for line in group.lines:
            names = publishers(behind[_count_of(line)], lines)
            if len(names) < 2:
                found.append(SingleLine(_only(names), line, None))
    for state in activities:
        for report in state.lines:
            names = publishers([report.activity.document_id, *(a.document_id for a, _ in report.also)], lines)
            if len(names) < 2:
                found.append(SingleLine(_only(names), None, report))
    return tuple(found)


def _count_of(line: TollLine) -> tuple[object, ...]:
    figure = line.figure
    return (figure.low, figure.high, key(figure.place or ""), figure.denied)


def _only(names: Sequence[str]) -> str | None:
    return names[0] if names else None
