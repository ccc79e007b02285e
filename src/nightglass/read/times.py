"""Phrases that say when, as half-open UTC intervals with their precision and their doubts.

What counts from publication is resolved from both ends of the interval in which the document was published: where
the two agree that is the answer, where not the union of both, with a lower precision and a doubt.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from nightglass.language.date_value import kind_of, value_of
from nightglass.language.dates import DatePhrase, Interval, find_dates
from nightglass.read.parsed import Parsed
from nightglass.records.document import Document, Precision
from nightglass.records.ids import make_id
from nightglass.records.span import Span
from nightglass.records.time import Time, TimeKind
from nightglass.text.datelines import dateline_at

MADE_BY = "read/times 2"

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
    publication day; "until" a day is that day. What counts from the text ("three days later") counts from the day
    named last before it, a time of day from the one named last in its line; else both from publication, with a doubt.
    Lengths, repetitions and "recently" are rows too, told apart by their kind and value.
    Raises ``ZoneInfoNotFoundError`` for an unknown zone.
    """
    place = ZoneInfo(zone)
    document, found, named = parsed.document, [], _Named()
    for phrase in find_dates(parsed.text, document.language):
        interval = _interval(document, phrase, place, named, parsed.text)
        found.append(_time(document, phrase, interval, place))
        named = _named_after(named, phrase, interval)
    return found


def times_of_events(times: Sequence[Time]) -> list[Time]:
    """Return the times at which something can have happened or been said: no bare length, no repetition, no "now"."""
    return [time for time in times if time.says_when]


@dataclass(frozen=True, slots=True)
class _Named:
    """The day that the text named last, and where; null before there is one."""

    day: date | None = None
    end: int = 0


def _named_after(named: _Named, phrase: DatePhrase, interval: Interval | None) -> _Named:
    """Return the day named last once a phrase is read: that of a date, not of a length or a repetition."""
    if interval is None or phrase.value is not None:
        return named
    return _Named(interval.start.date(), phrase.end)


def _interval(document: Document, phrase: DatePhrase, zone: ZoneInfo, named: _Named, text: str) -> Interval | None:
    same_line = "\n" not in text[named.end : phrase.start]
    alone = phrase.clock is not None
    if named.day is not None and (phrase.from_text or (alone and same_line)):
        return phrase.resolve(named.day)
    interval = _resolved(document, phrase, zone)
    if interval is not None and interval.doubt is None and (phrase.from_text or alone):
        return replace(interval, doubt="counted from publication: the text names no day before it")
    return interval


def outside_datelines(times: Sequence[Time], text: str) -> list[Time]:
    """Return the times that may be those of something told: a dateline's day is when a report was sent."""
    return [time for time in times if dateline_at(Span(time.start, time.end), text) is None]


def _time(document: Document, phrase: DatePhrase, interval: Interval | None, zone: ZoneInfo) -> Time:
    value = phrase.value if phrase.value is not None or interval is None else value_of(interval)
    return Time(
        id=make_id("tim", document.id, phrase.start, phrase.end),
        document_id=document.id,
        value_from=None if interval is None else _utc(interval.start, interval, zone),
        value_to=None if interval is None else _utc(interval.end, interval, zone),
        precision=Precision.UNKNOWN if interval is None else interval.precision,
        words=document.text[phrase.start : phrase.end],
        calendar=phrase.calendar,
        kind=phrase.kind if phrase.value is not None or value is None else kind_of(value),
        value=value or None,
        doubt=_doubt(document, phrase, interval),
        start=phrase.start,
        end=phrase.end,
        made_by=MADE_BY,
        made_from=(document.id,),
    )


def _doubt(document: Document, phrase: DatePhrase, interval: Interval | None) -> str | None:
    if interval is not None:
        return interval.doubt
    if phrase.value is not None:
        return "the words set no bounds" if phrase.kind is TimeKind.DATE else None
    if document.published_at is not None or phrase.absolute:
        return "no such day"
    return "publication date unknown"


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
    doubt = "counts from a publication date that is not known to the day"
    return Interval(start, end, precision, doubt, "", first.utc)


def _utc(local: datetime, interval: Interval, zone: ZoneInfo) -> datetime:
    return local.replace(tzinfo=UTC if interval.utc else zone).astimezone(UTC)
