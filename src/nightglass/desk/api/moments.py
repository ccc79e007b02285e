"""What routes over events and figures ask alike: which of them, in words that a query can carry."""

from typing import Annotated

from fastapi import Depends, Query

from nightglass.desk.queries.moments import MomentFilter
from nightglass.desk.shapes.instant import Instant
from nightglass.desk.shapes.timeline import MomentKind
from nightglass.records.event import EventType, Status
from nightglass.records.figure import Measure


def _moment_filter(
    kind: Annotated[list[MomentKind] | None, Query()] = None,
    type: Annotated[list[EventType] | None, Query()] = None,  # noqa: A002 - the field's own word
    measure: Annotated[list[Measure] | None, Query()] = None,
    status: Annotated[list[Status] | None, Query()] = None,
    place: str | None = None,
    document: str | None = None,
    begin: Instant | None = None,
    end: Instant | None = None,
    *,
    undated: bool = False,
    analysis: bool = False,
    other_times: bool = False,
) -> MomentFilter:
    """Return the filter; without ``status`` what texts assert."""
    return MomentFilter(
        kinds=tuple(kind or ()),
        types=tuple(type or ()),
        measures=tuple(measure or ()),
        statuses=tuple(status or (Status.ASSERTED,)),
        place_id=place,
        document_id=document,
        begin=begin,
        end=end,
        undated=undated,
        analysis=analysis,
        other_times=other_times,
    )


MomentsAsked = Annotated[MomentFilter, Depends(_moment_filter)]
"""Which events and figures are asked for."""
