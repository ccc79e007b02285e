"""The head of a text in, what it says of its own publication out: date, title, author's line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

from persiantools.jdatetime import JalaliDate

from nightglass.parse.split_signs import (
    LINKS,
    SPEECH,
    WEEKDAY,
    is_byline,
    is_headline,
    opens_with_place,
    read_line,
)
from nightglass.records.document import Precision
from nightglass.records.span import Span
from nightglass.text.fold import fold

_HEAD_LINES = 6
_STAMPED_LINES = 9
_HEAD_WIDTH = 200
_IMPRINT_WORDS = 8
_TITLE_WORDS = 14
_ARTICLES = frozenset({"the", "a", "an"})
_EMPHASIS = " *_#>"
_LEAD_WORDS = 18
_ONE_STOP = re.compile(r"[^.!?\"]+\.")


@dataclass(frozen=True, slots=True)
class Dateline:
    """When a text says that it was published.

    ``published_at`` .. ``published_to`` is half-open, UTC; both null where the words give no year and none was given.
    ``span`` covers the date's own words in the text; ``calendar`` is ``gregorian`` or ``jalali``.
    """

    published_at: datetime | None
    published_to: datetime | None
    precision: Precision
    span: Span
    calendar: str


_GREGORIAN = (
    "jan january январь января ژانویه ینایر كانون_الثانی",
    "feb february февраль февраля فوریه فبرایر شباط",
    "mar march март марта مارس آذار",
    "apr april апрель апреля آوریل ابریل نیسان",
    "may май мая مه مایو ایار",
    "jun june июнь июня ژوین یونیو حزیران",
    "jul july июль июля ژوییه جولای یولیو تموز",
    "aug august август августа اوت اغسطس آب",
    "sep sept september сентябрь сентября سپتامبر سبتمبر ایلول",
    "oct october октябрь октября اکتبر اکتوبر تشرین_الاول",
    "nov november ноябрь ноября نوامبر نوفمبر تشرین_الثانی",
    "dec december декабрь декабря دسامبر دیسمبر کانون_الاول",
)
_JALALI = (
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد امرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
)  # fmt: skip


def _months() -> dict[str, tuple[int, str]]:
    table = {
        fold(name).replace("_", " "): (number, "gregorian")
        for number, names in enumerate(_GREGORIAN, 1)
        for name in names.split()
    }
    return table | {fold(name): (number, "jalali") for number, names in enumerate(_JALALI, 1) for name in names.split()}


_MONTHS = _months()
_NAMES = "|".join(sorted((re.escape(name) for name in _MONTHS), key=len, reverse=True))
_CLOCK = (
    r"(?:[\s,|T-]{1,4}(?:at |в |ساعت |الساعه )?(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?"
    r"\s?(?P<half>[ap]\.?m\.?\b)?\s?(?P<zone>GMT|UTC|Z\b|[+-]\d\d:?\d\d)?)?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d|1[34]\d\d)"
_FORMS = tuple(
    re.compile(rf"(?<![\w.]){form}{_CLOCK}(?![\w/])", re.IGNORECASE)
    for form in (
        r"(?P<year>(?:19|20)\d\d|1[34]\d\d)[-/](?P<number>\d\d?)[-/](?P<day>\d\d?)",
        r"(?P<day>\d\d?)\.(?P<number>\d\d)\.(?P<year>20\d\d)",
        rf"(?P<day>\d\d?)(?:st|nd|rd|th)?(?: of)?[ -](?P<month>{_NAMES})\b\.?,?(?:[ -]{_YEAR})?(?: ?г\.)?",
        rf"(?P<month>{_NAMES})\b\.? (?P<day>\d\d?)(?:st|nd|rd|th)?\b(?:[,.]? {_YEAR})?",
    )
)
_LABEL = re.compile(
    r"\b(?:published|posted|date[d]?|issued|first published)\b|опубликован|дата|منتشر شده|تاریخ|زمان انتشار|نشر فی",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"\b(?:updated|modified|last update)\b|обновлен|به روز|تحدیث", re.IGNORECASE)
_FILLER = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|published|posted|issued|on|at|by|date[d]?|gmt|utc|time)\b"
    r"|(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)|\S*شنبه|جمعه",
    re.IGNORECASE,
)


def find_dateline(text: str, *, zone: tzinfo = UTC, year: int | None = None) -> Dateline | None:
    """Return the publication that the first lines state, else null.

    A date counts where it stands in a dateline ("TOWN, Jan. 12 (Agency) -"), beside a label ("Published: ..."), or
    alone on its line; not inside a sentence. ``zone`` is the zone of a date that names none; ``year`` the year of a
    date that gives none. A label "updated" counts only where nothing else does. Numbers such as 3/4/2026, whose order
    nobody can know, give no date. The reference number of a release ("2025-10-PR-014") gives its year, and three lines
    more of a head.
    """
    late: Dateline | None = None
    lines = list(_lines(text, _STAMPED_LINES))
    stamp = _stamped(lines)
    for start, line in lines if stamp else lines[:_HEAD_LINES]:
        folded = fold(line[:_HEAD_WIDTH])
        for pattern in _FORMS:
            match = pattern.search(folded)
            if not match or not _is_stated(folded, match):
                continue
            found = _read(match, start, zone, year or _year_by(stamp, match))
            if found and not _CHANGED.search(folded[: match.start()]):
                return found
            late = late or found
    return late


_REFERENCE = re.compile(r"(?<![\w-])(?P<year>20\d\d)-(?P<number>0[1-9]|1[0-2])-[A-Z]{1,4} ?-? ?\d{2,4}(?!\w)")


def _stamped(lines: Sequence[tuple[int, str]]) -> tuple[int, int] | None:
    """Return year and month of a release's reference number, null where a head has none or several that differ."""
    found = {
        (int(match["year"]), int(match["number"])) for _, line in lines for match in _REFERENCE.finditer(fold(line))
    }
    return found.pop() if len(found) == 1 else None


def _year_by(stamp: tuple[int, int] | None, match: re.Match[str]) -> int | None:
    """Return the year that a reference number gives a date without one: the number may be a month before or behind."""
    if stamp is None or not match.groupdict().get("month"):
        return None
    year, number = stamp
    month, calendar = _MONTHS[match["month"].lower()]
    apart = (month - number + 6) % 12 - 6
    if calendar != "gregorian" or abs(apart) > 1:
        return None
    return year + (number + apart - 1) // 12


_LINE_END = re.compile(r"[\n\u2028\u2029]")


def _lines(text: str, most: int) -> Iterator[tuple[int, str]]:
    """Yield the start and the words of the first non-blank lines."""
    seen = start = 0
    while start < len(text) and seen < most:
        newline = _LINE_END.search(text, start)
        end = len(text) if newline is None else newline.start()
        words = text[start:end].strip()
        if words:
            yield text.index(words, start), words
            seen += 1
        start = end + 1


def _is_stated(line: str, match: re.Match[str]) -> bool:
    """Say whether a date is the line's own and not part of what it tells."""
    before, after = line[: match.start()], line[match.end() :]
    if opens_with_place(line) and len(before) < 50 and re.match(r"[^.\w]{0,3}(?:\([^)]{2,40}\))?[^.\w]{0,3}-", after):
        return True
    if len(before) < 60 and (_LABEL.search(before) or _CHANGED.search(before)):
        return True
    if not before.strip() and re.match(r":\s", after):
        return True
    rest = _FILLER.sub(" ", before + " " + after)
    if match["year"] and _is_imprint(rest):
        return True
    return len(re.findall(r"\w+", rest)) <= 3 and not re.search(r"[.!?]\s*$", after)


def _is_imprint(rest: str) -> bool:
    """Say whether what stands beside a date names only a house and a town: every word of it has a capital."""
    words = re.findall(r"[^\W\d_]+", rest)
    return len(words) <= _IMPRINT_WORDS and all(word[0].isupper() for word in words) and not re.search(r"[.!?:]", rest)


def _read(match: re.Match[str], offset: int, zone: tzinfo, year: int | None) -> Dateline | None:
    """Return the date that was matched; null where no calendar has such a day."""
    parts = match.groupdict()
    month, calendar = _MONTHS[parts["month"].lower()] if parts.get("month") else (int(parts["number"]), "gregorian")
    stated = int(parts["year"]) if parts["year"] else year
    span = Span(offset + match.start(), offset + match.end())
    if stated is None:
        return Dateline(None, None, Precision.UNKNOWN, span, calendar)
    if stated < 1500:
        calendar = "jalali"
    try:
        day = _day(stated, month, int(parts["day"]), calendar)
    except ValueError:
        return None
    at, length = _moment(day, parts, zone)
    precision = Precision.DAY if length.days else Precision.MINUTE
    return Dateline(at.astimezone(UTC), (at + length).astimezone(UTC), precision, span, calendar)


def _day(year: int, month: int, day: int, calendar: str) -> date:
    if calendar == "gregorian":
        return date(year, month, day)
    found: date = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]  # ships no types
    return found


def _moment(day: date, parts: dict[str, str | None], zone: tzinfo) -> tuple[datetime, timedelta]:
    """Return the start of what was stated and how long it lasts: a day, or a minute where a clock time is given."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=_zone(parts["zone"], zone))
    if not parts["hour"]:
        return midnight, timedelta(days=1)
    hour, half = int(parts["hour"]), (parts["half"] or "").lower()[:1]
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    return midnight.replace(hour=hour, minute=int(parts["minute"] or 0)), timedelta(minutes=1)


def _zone(words: str | None, otherwise: tzinfo) -> tzinfo:
    if not words:
        return otherwise
    if words[0] not in "+-":
        return UTC
    digits = words[1:].replace(":", "")
    shift = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-shift if words[0] == "-" else shift)


def title_of(text: str) -> Span | None:
    """Return the first line where it looks like a headline: short, shorter than the line after it, and no lead.

    Some houses end their headlines with a full stop: such a line counts where it is one short sentence above a line
    at least twice as long, opens with no article and tells no day and quotes nobody, as a lead would. A byline, a
    dateline, a date, a quotation or the only line of a text is no title.
    """
    lines = list(_lines(text, 2))
    if len(lines) < 2:
        return None
    (start, words), (_, following) = lines
    folded = fold(words)
    stopped = _is_stopped_title(words, following)
    if len(words) >= len(following) or not (stopped or is_headline(read_line(words))):
        return None
    if is_byline(folded) or opens_with_place(folded) or any(pattern.match(folded) for pattern in _FORMS):
        return None
    return Span(start, start + len(words))


def _is_stopped_title(words: str, following: str) -> bool:
    """Say whether a line that ends with a full stop is still a headline."""
    line = read_line(words)
    return (
        4 <= len(line.words) <= _TITLE_WORDS
        and len(following.split()) >= max(_LEAD_WORDS, 2 * len(line.words))
        and bool(_ONE_STOP.fullmatch(line.text))
        and line.lower[0] not in LINKS | _ARTICLES
        and not SPEECH & set(line.lower)
        and not WEEKDAY.search(line.text)
    )


_AUTHOR = re.compile(
    r"^(?:(?:news |guest |an )?(?:analysis|opinion|commentary|comment|essay) by|author|written by|автор|نویسنده|بقلم"
    r"|الکاتب)\s*:?\s+\S",
    re.IGNORECASE,
)
AUTHOR_NOTE = re.compile(
    r"^\W*(?:[A-Z][\w.'-]+ ){2,4}\W?(?:is|was|teaches|writes|works)\b.{0,140}"
    r"\b(?:professor|fellow|lecturer|columnist|author|writer|researcher|scholar|analyst|director|teaches|writes)\b"
)


def byline_of(text: str) -> Span | None:
    """Return the line that names the author or the author's post: in the first six lines, else in the last two."""
    for start, words in _lines(text, _HEAD_LINES):
        plain = words.strip(_EMPHASIS)
        folded = fold(plain)
        if len(folded) < 140 and (is_byline(folded) or _AUTHOR.match(folded)):
            start += words.index(plain)
            return Span(start, start + len(plain))
    tail = text.rstrip()
    for _ in range(2):
        start = tail.rfind("\n") + 1
        words = tail[start:].strip()
        if 0 < len(words) < 400 and start > 0 and AUTHOR_NOTE.match(fold(words)):
            return Span(text.index(words, start), text.index(words, start) + len(words))
        tail = tail[:start].rstrip()
    return None
