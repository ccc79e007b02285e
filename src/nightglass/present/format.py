"""How numbers, ranges, days and captured words are written for a reader: one way, used by pages and by their check."""

import unicodedata
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MIDNIGHT = (0, 0, 0)
_OVERRIDES = "\u202d\u202e"
_EMBEDDINGS = "\u202a\u202b\u202c\u2066\u2067\u2068\u2069"


def number(value: int | float) -> str:
    """Return a number with commas between thousands: ``2,000``; a fraction keeps at most two places."""
    if isinstance(value, int):
        return f"{value:,}"
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def count(how_many: int, one: str, many: str | None = None) -> str:
    """Return the noun for a count, without the number: ``figure`` for 1, else ``figures``."""
    return one if how_many == 1 else many or f"{one}s"


def day(at: datetime, zone: tzinfo) -> str:
    """Return the day as ``8 January 2026`` in ``zone``."""
    local = at.astimezone(zone)
    return f"{local.day} {_MONTHS[local.month - 1]} {local.year}"


def moment(at: datetime, zone: tzinfo) -> str:
    """Return a time as ``8 January 2026, 20:15`` in ``zone``."""
    return f"{day(at, zone)}, {at.astimezone(zone):%H:%M}"


def zone_of(name: str) -> tzinfo:
    """Return the zone of an IANA name."""
    return UTC if name == "UTC" else ZoneInfo(name)


def days_zone(begin: datetime, end: datetime, zone: tzinfo) -> tzinfo | None:
    """Return the zone in which an interval is made of whole days: the case's first, then UTC; None if in neither."""
    for candidate in (zone, UTC):
        ends = (begin.astimezone(candidate), end.astimezone(candidate))
        if all((at.hour, at.minute, at.second) == _MIDNIGHT for at in ends):
            return candidate
    return None


def period(begin: datetime | None, end: datetime | None, zone: tzinfo) -> str:
    """Return a half-open interval as a person writes it: ``8–9 January 2026``, ``January 2026``, ``since …``.

    Both ends unknown gives an empty string.
    """
    if begin is None or end is None:
        return _half_known(begin, end, zone)
    whole = days_zone(begin, end, zone)
    if whole is None or end <= begin:
        return _within_days(begin, end, zone)
    first, last = begin.astimezone(whole), end.astimezone(whole) - timedelta(days=1)
    return _whole_unit(first, end.astimezone(whole)) or _days(first, last)


def _half_known(begin: datetime | None, end: datetime | None, zone: tzinfo) -> str:
    if begin is not None:
        return f"since {_day_or_moment(begin, zone)}"
    return f"until {_day_or_moment(end, zone)}" if end is not None else ""


def _day_or_moment(at: datetime, zone: tzinfo) -> str:
    whole = days_zone(at, at, zone)
    return day(at, whole) if whole is not None else moment(at, zone)


def _within_days(begin: datetime, end: datetime, zone: tzinfo) -> str:
    if end - begin <= timedelta(minutes=1):
        return moment(begin, zone)
    if day(begin, zone) == day(end, zone):
        return f"{moment(begin, zone)}–{end.astimezone(zone):%H:%M}"
    return f"{moment(begin, zone)} to {moment(end, zone)}"


def _whole_unit(first: datetime, end: datetime) -> str:
    """Return the name of a whole month or year, else an empty string."""
    if first.day != 1 or end.day != 1:
        return ""
    if first.month == 1 and end.month == 1 and end.year == first.year + 1:
        return str(first.year)
    months = (end.year - first.year) * 12 + end.month - first.month
    return f"{_MONTHS[first.month - 1]} {first.year}" if months == 1 else ""


def _days(first: datetime, last: datetime) -> str:
    name = f"{last.day} {_MONTHS[last.month - 1]} {last.year}"
    if (first.year, first.month, first.day) == (last.year, last.month, last.day):
        return name
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{name}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {name}"
    return f"{first.day} {_MONTHS[first.month - 1]} {first.year} – {name}"


def clean(text: str) -> str:
    """Return captured text without control characters, which no page or table may hold; each becomes U+FFFD.

    Line ends and tabs become spaces. An override of the direction becomes U+FFFD as well, an embedding or isolate the
    invisible U+2060, so that in a spreadsheet too nothing reads in another order than it is written; lengths stay.
    """
    return "".join(map(_cleaned, text))


def _cleaned(char: str) -> str:
    if char in "\n\t\r":
        return " "
    if char in _OVERRIDES or unicodedata.category(char) in ("Cc", "Cs"):
        return "\ufffd"
    return "\u2060" if char in _EMBEDDINGS else char


def safe_url(url: str | None) -> str | None:
    """Return a web address without user, query and fragment; None for anything that is not http or https."""
    if url is None:
        return None
    scheme, found, rest = clean(url).strip().partition("://")
    if not found or scheme.lower() not in ("http", "https") or any(char.isspace() for char in rest):
        return None
    place = rest.split("?", 1)[0].split("#", 1)[0]
    host, slash, path = place.partition("/")
    host = host.rpartition("@")[2]
    return f"{scheme.lower()}://{host}{slash}{path}" if host else None
