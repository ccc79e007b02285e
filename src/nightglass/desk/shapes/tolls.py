"""Tolls by source, with their ranges over time."""

from datetime import datetime

from nightglass.desk.shapes.watch import Shape
from nightglass.records.figure import Measure


class TollStep(Shape):
    """One count: ``low`` or ``high`` null where the text sets no such bound; ``at`` is null where nobody dates it.

    ``taken`` is true where the text says when the count was taken; else ``at`` is when it was published. ``words``
    stand at ``start`` .. ``end`` of the document. ``told_again`` counts later tellings of the same count.
    """

    at: datetime | None
    taken: bool
    low: int | None
    high: int | None
    words: str
    document_id: str
    start: int
    end: int
    source: str
    told_again: int


class TollSource(Shape):
    """The counts of one who counts; with ``new`` those since the last one, never a running total."""

    who: str
    new: bool
    steps: tuple[TollStep, ...]


class Toll(Shape):
    """One claim's counts over time. ``chart`` is SVG drawn by the desk, with a row for each who counts.

    ``beside`` are counts that nobody dates or for which the chart has no row, ``denied`` those denied or withdrawn.
    ``left_off`` counts members beyond the number that is drawn. Nothing is ever added up.
    """

    claim_id: str
    measure: Measure
    subject: str
    place: str | None
    period_from: datetime | None
    period_to: datetime | None
    proven: int
    at_most: int
    chart: str
    sources: tuple[TollSource, ...]
    beside: tuple[TollStep, ...]
    denied: tuple[TollStep, ...]
    left_off: int


class Tolls(Shape):
    """The claims that count harm to people and have a course in time: by measure, those of most counts first."""

    total: int
    rows: tuple[Toll, ...]
    generation: str
