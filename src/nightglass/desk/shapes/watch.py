"""What the watch shows: who could speak, and what fell silent, went dark, rose or was said at once."""

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Shape(BaseModel):
    """What all shapes here share: they are never changed."""

    model_config = ConfigDict(frozen=True)


class MarkKind(StrEnum):
    """What a mark on the axis stands for: measured, or (``report``) told by a text."""

    SILENCE = "silence"
    OUTAGE = "outage"
    BURST = "burst"
    ECHO = "echo"
    REPORT = "report"
    COINCIDENCE = "coincidence"


class SourceName(Shape):
    """A source by id and name; ``name`` is the id where ``sources.csv`` does not hold it."""

    id: str
    name: str


class ErrorRate(Shape):
    """How often a mark of this strength would be wrong; what was not computed is null.

    ``false_alarms_per_year`` of that source; ``probability`` (0 to 1) that it is true, under the prior that the mark's
    ``basis`` states; ``q_value`` corrected for how many were tested; ``p_value`` of at least as much by chance;
    ``rate_ratio`` times what chance gives; ``rarity`` in bits; ``depth`` the share lost (0 to 1), ``missing`` the share
    of it with nothing measured. ``tested`` is false where no test stands behind the mark (a report).
    """

    tested: bool
    false_alarms_per_year: float | None = None
    probability: float | None = None
    q_value: float | None = None
    p_value: float | None = None
    rate_ratio: float | None = None
    rarity: float | None = None
    depth: float | None = None
    missing: float | None = None


class Mark(Shape):
    """One thing on the axis.

    It began between ``begin_from`` and ``begin_to`` and ended between ``end_from`` and ``end_to``, both null while it
    lasts; ``known_until`` is the last moment for which anything is known.

    ``dated`` is false where a report gives no time: then it stands at the time when its text was published.
    ``document_id``, ``start`` and ``end`` are the words of a report, null for what was measured.
    """

    id: str
    kind: MarkKind
    state: str
    title: str
    detail: str | None
    sources: tuple[SourceName, ...]
    platform: str | None
    begin_from: datetime | None
    begin_to: datetime | None
    end_from: datetime | None
    end_to: datetime | None
    known_until: datetime | None
    dated: bool
    error: ErrorRate
    basis: str
    document_id: str | None
    start: int | None
    end: int | None


class Marks(Shape):
    """A page of marks; ``kinds`` counts them by kind before the kind was chosen."""

    total: int
    kinds: dict[MarkKind, int]
    rows: tuple[Mark, ...]
    generation: str


class Bin(Shape):
    """A stretch of time with posts in it: ``column`` counts from 0, each as long as the axis' ``step_seconds``."""

    column: int
    posts: int


class Stretch(Shape):
    """The values of a signal in one column: lowest, middle and highest, in the signal's own unit."""

    column: int
    low: float
    middle: float
    high: float


class Signal(Shape):
    """One signal of one scope, and its outages; ``low`` and ``high`` over the whole case."""

    signal: str
    scope: str | None
    low: float
    high: float
    stretches: tuple[Stretch, ...]
    outages: tuple[Mark, ...]


class Channel(Shape):
    """One source on one platform, ``platform`` empty where nothing of it was collected and texts only report on it.

    ``first_at`` and ``known_until`` bound the time that the collection speaks of: beyond them nothing is known.
    ``source_id`` is null for a channel that no source of the case stands for.
    """

    source_id: str | None
    name: str
    platform: str
    affiliation: str | None
    posts: int
    first_at: datetime | None
    known_until: datetime | None
    bins: tuple[Bin, ...]
    silences: tuple[Mark, ...]
    reports: tuple[Mark, ...]


class Axis(Shape):
    """Everything over one axis of time from ``begin`` to ``end``, in columns of ``step_seconds``.

    ``whole_begin`` and ``whole_end`` are all that the case knows, ``zone`` the case's. All four times are null where a
    case holds nothing to watch. ``channels_total`` counts the channels of which ``channels`` is a page; ``marks`` are
    bursts, echoes and coincidences, the least likely by chance first, and ``marks_left_off`` how many more there are.
    ``events`` counts what texts assert to have happened in a column, where they date it so finely.
    """

    whole_begin: datetime | None
    whole_end: datetime | None
    begin: datetime | None
    end: datetime | None
    step_seconds: int
    columns: int
    zone: str
    signals: tuple[Signal, ...]
    channels: tuple[Channel, ...]
    channels_total: int
    marks: tuple[Mark, ...]
    marks_left_off: int
    events: tuple[Bin, ...]
    generation: str


class Sample(Shape):
    """One post behind a mark; ``words`` are the first of its text, null where no document holds them."""

    id: str
    source: SourceName | None
    platform: str
    posted_at: datetime | None
    words: str | None
    document_id: str | None


class Reading(Shape):
    """One value of a signal."""

    at: datetime
    value: float


class Told(Shape):
    """A sentence that reports on a source; ``words`` is ``sentence[start - sentence_start:end - sentence_start]``."""

    mark: Mark
    sentence: str
    sentence_start: int
    reported_by: str | None
    source: str


class Evidence(Shape):
    """What a mark stands on: posts around it, values of its signal, what texts report, and other marks it is about.

    ``posts_total`` counts the posts of which ``posts`` are the first; ``polls_seen`` and ``polls_failed`` count the
    looks since the last post of a silence.
    """

    mark: Mark
    posts: tuple[Sample, ...]
    posts_total: int
    polls_seen: int | None
    polls_failed: int | None
    readings: tuple[Reading, ...]
    told: tuple[Told, ...]
    about: tuple[Mark, ...]
    generation: str


class Beside(Shape):
    """A source with what was measured beside what texts report.

    ``agreement`` is 1 where they agree, 0 where not, 0.5 where they agree on the state and not on its time, null where
    nothing measured tells; ``verdict`` says so in words, null where nothing was set side by side.
    """

    source: SourceName
    measured: tuple[Mark, ...]
    reported: tuple[Mark, ...]
    agreement: float | None
    verdict: str | None


class BesidePage(Shape):
    """Sources of which a silence was measured or texts report."""

    total: int
    rows: tuple[Beside, ...]
    generation: str
