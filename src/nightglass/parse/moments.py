"""Times in a file's own fields: ISO 8601, RFC 2822 and seconds since 1970."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from nightglass.errors import ParseError
from nightglass.language.calendars import JALALI, calendar_of_year, day_of
from nightglass.records.document import Precision
from nightglass.text.fold import fold


@dataclass(frozen=True, slots=True)
class Moment:
    """The half-open interval ``start`` .. ``end`` (UTC) in which it happened, as finely as the words say."""

    start: datetime
    end: datetime
    precision: Precision


_LENGTHS = {
    Precision.SECOND: timedelta(seconds=1),
    Precision.MINUTE: timedelta(minutes=1),
    Precision.HOUR: timedelta(hours=1),
}
_ISO = re.compile(
    r"(?P<year>\d{4})(?:[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2})"
    r"(?:[T ,]+(?P<hour>\d{1,2})(?::(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?)?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2}))?(Z?)")
_EPOCH = re.compile(r"\d{9,10}(?:\.\d+)?|\d{12,13}")
_MILLISECONDS = 100_000_000_000
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


def zone_named(name: str) -> ZoneInfo:
    """Return an IANA zone; raises ``ParseError`` for a name that is none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ParseError(
            f"the time zone {name!r}", expected="an IANA name such as Asia/Tehran", do="Correct the zone in case.toml"
        ) from error


def read_moment(value: object, zone: str) -> Moment | None:
    """Return the time that a field gives, null where it gives none; a local time counts in ``zone``."""
    if isinstance(value, bool) or value is None:
        return None
    words = fold(str(value)).strip()
    try:
        return _epoch(words) or _iso(words, zone) or _mail(words, zone)
    except (ValueError, OverflowError, TypeError, IndexError):
        return None


def _epoch(words: str) -> Moment | None:
    """Read seconds, or milliseconds where the number is too large for them, since 1970."""
    if not _EPOCH.fullmatch(words):
        return None
    seconds = float(words)
    if seconds >= _MILLISECONDS:
        seconds /= 1000
    return moment(datetime.fromtimestamp(int(seconds), UTC), Precision.SECOND)


def _iso(words: str, zone: str) -> Moment | None:
    """Read ISO 8601 in its common spellings; a year or a month alone is kept as such."""
    compact = _COMPACT.fullmatch(words)
    if compact:
        year, month, day, *clock, mark = compact.groups()
        words = f"{year}-{month}-{day}" + (" " + ":".join(clock) + mark if clock[0] else "")
    found = _ISO.fullmatch(words)
    day = _day(found) if found else None
    if found is None or day is None:
        return None
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    start = datetime.combine(day, time(hour, minute, second), tzinfo=_offset(found["zone"]) or zone_named(zone))
    for name, precision in _FINEST_FIRST:
        if found[name] is not None:
            return moment(start, precision)
    return None


def _day(found: re.Match[str]) -> date | None:
    """Return the first day that the match can mean; a year from 1300 to 1499 is Jalali and needs its month and day."""
    year, month, day = int(found["year"]), int(found["month"] or 1), int(found["day"] or 1)
    if calendar_of_year(year) == JALALI:
        return day_of(JALALI, year, month, day) if found["day"] else None
    return date(year, month, day) if _FIRST_YEAR <= year <= _LAST_YEAR else None


_FINEST_FIRST = (
    ("second", Precision.SECOND),
    ("minute", Precision.MINUTE),
    ("hour", Precision.HOUR),
    ("day", Precision.DAY),
    ("month", Precision.MONTH),
    ("year", Precision.YEAR),
)


def _offset(words: str | None) -> tzinfo | None:
    """Return the zone that ``Z``, ``+03:30`` or ``+0330`` names, null where none is named."""
    if words is None:
        return None
    if words.upper() in ("Z", "UTC", "GMT"):
        return UTC
    sign = -1 if words[0] == "-" else 1
    digits = words[1:].replace(":", "").ljust(4, "0")
    return timezone(sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:])))


def _mail(words: str, zone: str) -> Moment | None:
    """Read RFC 2822 ("Tue, 13 Jan 2026 08:00:00 +0330")."""
    start = parsedate_to_datetime(words)
    return moment(start if start.tzinfo else start.replace(tzinfo=zone_named(zone)), Precision.SECOND)


def moment(start: datetime, precision: Precision) -> Moment:
    """Return the interval of that precision that begins at ``start`` (aware, in its own zone)."""
    if precision is Precision.YEAR:
        end = start.replace(year=start.year + 1)
    elif precision is Precision.MONTH:
        end = (start.replace(day=1) + timedelta(days=32)).replace(day=1)
    elif precision is Precision.DAY:
        end = start + timedelta(days=1)
    else:
        return Moment(start.astimezone(UTC), start.astimezone(UTC) + _LENGTHS[precision], precision)
    return Moment(start.astimezone(UTC), end.astimezone(UTC), precision)
