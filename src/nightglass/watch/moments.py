"""Times and lists as the reasons of all rows tell them: one way, by the clock of the case."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo


def moment(at: datetime, zone: str) -> str:
    """Return a time in a zone to the minute, as ``8 January 2026, 20:15``."""
    local = at.astimezone(ZoneInfo(zone))
    return f"{day(local)}, {local:%H:%M}"


def day(one: date) -> str:
    """Return a day as ``8 January 2026``."""
    return f"{one.day} {one:%B %Y}"


def days(first: date, last: date) -> str:
    """Return days, first to last, as ``8 January 2026`` or ``8 to 10 January 2026``."""
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    return f"{first.day} {first:%B} to {day(last)}" if first.year == last.year else f"{day(first)} to {day(last)}"


def clock_of(zone: str) -> str:
    """Return whose clock a zone is: ``Asia/Tehran`` is ``Tehran time``; a zone without a place stays as it is."""
    region, slash, place = zone.rpartition("/")
    return f"{place.replace('_', ' ')} time" if slash and region != "Etc" else zone


def listed(names: Sequence[str]) -> str:
    """Return names as ``a, b and c``."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
