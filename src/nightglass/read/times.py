"""Phrases that say when, as half-open UTC intervals with their precision and their doubts.

What counts from publication is resolved from both ends of the interval in which the document was published: where
the two agree that is the answer, where not the union of both, with a lower precision and a doubt.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from nightglass.language.dates import DatePhrase, Interval, find_dates
from nightglass.read.parsed import Parsed
from nightglass.records.document import Document, Precision
from nightglass.records.ids import make_id
from nightglass.records.span import Span
from nightglass.records.time import Time
from nightglass.text.datelines import dateline_at

MADE_BY = "read/times 1"

_LONG_AGO = date(1, 1, 1)
"""What an absolute phrase counts from where publication is unknown: "since 2009" then ends with 2009."""
_COARSER = dict(
    pairwise(
        (
            Precision.SECOND, Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY, Precision.WEEK,
            Precision.MONTH, Precision.YEAR, Precision.UNKNOWN,
        )
    )
)  # fmt: skip


def find_times(parsed: Parsed, zone: str = "UTC") -> list[Time]:
    """Return the document's times in order of place; ``zone`` is the IANA zone that its days are of.

    A phrase that cannot be placed has null values and says why in ``doubt``. "Since" a day runs to the end of the
    publication day; "until" a day is that day. Raises ``ZoneInfoNotFoundError`` for an unknown zone.
    """
    place = ZoneInfo(zone)
    document = parsed.document
    return [_time(document, phrase, place) for phrase in find_dates(parsed.text, document.language)]


def outside_datelines(times: Sequence[Time], text: str) -> list[Time]:
    """Return the times that may be those of something told: a dateline's day is when a report was sent."""
    return [time for time in times if dateline_at(Span(time.start, time.end), text) is None]


def _time(document: Document, phrase: DatePhrase, zone: ZoneInfo) -> Time:
    interval = _resolved(document, phrase, zone)
    start = end = None
    precision, doubt = Precision.UNKNOWN, "publication date unknown"
    if interval is not None:
        start, end = _utc(interval.start, zone), _utc(interval.end, zone)
        precision, doubt = interval.precision, interval.doubt or ""
    elif document.published_at is not None or phrase.absolute:
        doubt = "no such day"
    return Time(
        id=make_id("tim", document.id, phrase.start, phrase.end),
        document_id=document.id,
        value_from=start,
        value_to=end,
        precision=precision,
        words=document.text[phrase.start : phrase.end],
        calendar=phrase.calendar,
        doubt=doubt or None,
        start=phrase.start,
        end=phrase.end,
        made_by=MADE_BY,
        made_from=(document.id,),
    )


def _resolved(document: Document, phrase: DatePhrase, zone: ZoneInfo) -> Interval | None:
    """Return the phrase's interval as counted from both ends of the publication interval; null where it has none."""
    if document.published_at is None:
        return phrase.resolve(_LONG_AGO) if phrase.absolute else None
    last = (document.published_to or document.published_at + timedelta(microseconds=1)) - timedelta(microseconds=1)
    first = phrase.resolve(document.published_at.astimezone(zone).date())
    after = phrase.resolve(last.astimezone(zone).date())
    if first is None or after is None or first == after:
        return first or after
    start, end = min(first.start, after.start), max(first.end, after.end)
    precision = _COARSER[max(first.precision, after.precision, key=list(Precision).index)]
    return Interval(start, end, precision, "counts from a publication date that is not known to the day")


def _utc(local: datetime, zone: ZoneInfo) -> datetime:
    return local.replace(tzinfo=zone).astimezone(UTC)
