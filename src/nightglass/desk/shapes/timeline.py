"""What happened and what was counted, in the order of time, with how finely each time is known."""

from datetime import datetime
from enum import StrEnum

from nightglass.desk.shapes.places import PlaceName
from nightglass.desk.shapes.watch import Shape
from nightglass.records.document import Precision
from nightglass.records.event import EventType, Status
from nightglass.records.figure import Measure


class MomentKind(StrEnum):
    """An event, or a figure."""

    EVENT = "event"
    FIGURE = "figure"


class TimeBasis(StrEnum):
    """What a moment's time is: when it happened or over which period, when the count was taken, or nothing."""

    TOLD = "told"
    AS_OF = "as of"
    NONE = "none"


class Moment(Shape):
    """One event or figure.

    ``happened_from`` .. ``happened_to`` is half-open, both null where the text gives no time, the second alone where it
    says only since when.

    ``precision`` is how long that stretch is; ``words`` are ``sentence[start - sentence_start:end - sentence_start]``.
    ``type`` and ``mode`` are an event's, ``measure``, ``low``, ``high`` and ``attributed_to`` a figure's.
    """

    id: str
    kind: MomentKind
    type: EventType | None
    mode: str | None
    measure: Measure | None
    low: int | None
    high: int | None
    attributed_to: str | None
    status: Status
    happened_from: datetime | None
    happened_to: datetime | None
    precision: Precision
    time_basis: TimeBasis
    place: PlaceName | None
    words: str
    sentence: str
    sentence_start: int
    start: int
    end: int
    document_id: str
    source: str | None
    published_at: datetime | None


class Moments(Shape):
    """A page of moments, the undated last."""

    total: int
    rows: tuple[Moment, ...]
    generation: str


class Pile(Shape):
    """How much is told of one column; only what is known as finely as the column is long."""

    column: int
    events: int
    figures: int


class Blur(Shape):
    """What is only known to lie somewhere in a longer stretch, ``begin`` .. ``end``: never put on one day of it.

    ``end`` is null where a text says only since when.
    """

    begin: datetime
    end: datetime | None
    precision: Precision
    events: int
    figures: int


class Density(Shape):
    """How much is told over time, in columns of ``step_seconds`` from ``begin`` on; all times null where nothing is.

    ``blurs_left_off`` counts further stretches of fewest rows; ``undated_events`` and ``undated_figures`` count rows
    without a time. ``whole_begin`` and ``whole_end`` are the first and the last time of any row asked for.
    """

    whole_begin: datetime | None
    whole_end: datetime | None
    begin: datetime | None
    end: datetime | None
    step_seconds: int
    columns: int
    zone: str
    piles: tuple[Pile, ...]
    blurs: tuple[Blur, ...]
    blurs_left_off: int
    undated_events: int
    undated_figures: int
    generation: str
