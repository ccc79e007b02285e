"""Which time a case is about: a toll of another year is another event's."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from nightglass.present.held import Held

BEFORE = timedelta(days=180)
"""How long before the first text or measurement an event of this case may lie."""

YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Window:
    """``begin`` is null where nothing in the case is dated: then nothing can be told apart."""

    begin: datetime | None

    def holds(self, begin: datetime | None, end: datetime | None) -> bool:
        """Say whether an interval may belong to this case; an unknown one may."""
        last = end or begin
        return self.begin is None or last is None or last > self.begin


def window_of(held: Held) -> Window:
    """Return the time that a case is about.

    It begins half a year before the first dated text or the first network measurement, whichever is later known; where
    there is neither, a year before the latest time that a figure or an event names.
    """
    published = sorted(document.published_at for document in held.documents if document.published_at is not None)
    measured = [value.at for value in held.series]
    if published:
        return Window(published[len(published) // 2] - BEFORE)
    if measured:
        return Window(min(measured) - BEFORE)
    named = list(_named_times(held))
    return Window(max(named) - YEAR if named else None)


def _named_times(held: Held) -> Iterable[datetime]:
    for figure in held.figures:
        if figure.period_to is not None:
            yield figure.period_to
    for event in held.events:
        if event.happened_to is not None:
            yield event.happened_to
