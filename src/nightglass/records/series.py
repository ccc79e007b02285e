"""A series: one value of a network signal at one time."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SeriesValue:
    """``signal`` is the column's name in the export, ``scope`` what it measures (a country, a network) or null.

    ``value`` is in the signal's own unit; a blank cell gives no row: nothing measured is not zero.
    """

    id: str
    capture_id: str
    signal: str
    scope: str | None
    at: datetime
    value: float
    made_by: str
    made_from: tuple[str, ...]
