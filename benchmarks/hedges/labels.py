"""What a release's rows say of its one incident: how many were killed and captured at least, when it began, where.

Each label is a function of the rows of one document:

* **killed, captured.** Of the figures of the measure (``killed``; ``detained``), those count that are no part of
  another, not denied, no running total and not of soldiers, police or civilians (the coders counted whom the forces
  killed or took). Where some sentence tells of several operations at once (``distribution`` together) and another does
  not, the other is the incident. The figures of a sentence are added. Across sentences the largest sum stands, since a
  release tells one thing twice, with two exceptions: a sentence of figures that are all ``running`` new adds to what
  others told, unless it repeats an open number; and several people by another noun, without "the", add to a single one.
* **date.** The first such figure's ``period_from`` where its period is at most two days, else the first time of at most
  two days outside datelines in the document; neither more than 45 days before publication; else the publication day.
  A time that names a night gives way to another of its sentence. Null where none resolves: the text states no year.
* **province.** A province is a place whose name is that of its ``admin1``. Of those outside the title and outside
  datelines: one of the figure's own places, else one named in the figure's sentence, else the last one named before it,
  else the first of the text; without any, the ``admin1`` of the first place that has one. The country is the one that
  most places are in; spelling is compared without accents and by the table below.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby

from nightglass.read.reading import Reading
from nightglass.read.times import outside_datelines
from nightglass.records.document import Document
from nightglass.records.figure import Distribution, Figure, Measure, Running
from nightglass.records.place import Place
from nightglass.records.time import Time

OWN = re.compile(
    r"\b(?:soldiers?|troops|servicem[ae]n|service members?|police(?:m[ae]n)?|officers?|civilians?|citizens?|child"
    r"|children|wom[ae]n|bystanders?|coalition|ISAF|ANA|ANSF)\b",
    re.IGNORECASE,
)
"""Whom the coders did not count: the forces' own side and bystanders."""
SPELT = {
    "paktiya": "paktya", "paktia": "paktya", "sar-e pol": "sar-e pul", "sar-e-pul": "sar-e pul", "oruzgan": "uruzgan",
    "maydan wardak": "wardak", "konar": "kunar", "nimruz": "nimroz", "juzjan": "jowzjan", "ghowr": "ghor",
}  # fmt: skip
"""Other spellings of a province, and that of the coders."""
SHORT = timedelta(days=2)
RECENT = timedelta(days=45)


def least(figures: Iterable[Figure], measure: Measure) -> int:
    """Return the least number of people by a measure (0 where none is counted)."""
    rows = [row for row in figures if row.measure is measure and counts(row)]
    rows = [row for row in rows if row.distribution is not Distribution.TOGETHER] or rows
    told: list[Figure] = []
    total = 0
    for _, group in groupby(rows, key=lambda row: row.sentence):
        same = list(group)
        total = max(total, sum(map(_low, same)), _with_more(total, same, told))
        told += same
    return total


def counts(row: Figure) -> bool:
    """Say whether a figure is of the incident's own killed or captured."""
    apart = row.denied or row.part_of is not None or row.running is Running.TOTAL
    return not apart and not OWN.search(row.of_whom or "")


def _low(row: Figure) -> int:
    return row.low or 0


def _with_more(total: int, same: Sequence[Figure], told: Sequence[Figure]) -> int:
    """Return the total with what a sentence adds to it: others than before, or several beside the one told of."""
    news = [row.running is Running.NEW for row in same]
    if all(news) and any(row.running is not Running.NEW for row in told):
        again = any(row.high is None and old.high is None and row.low == old.low for row in same for old in told)
        return total if again else total + sum(map(_low, same))
    if total == 1 and told and not any(news) and _are_others(same, told):
        return total + sum(map(_low, same))
    return total


def _are_others(same: Sequence[Figure], told: Sequence[Figure]) -> bool:
    """Say whether a sentence tells of several by another noun than before and without "the"."""
    apart = not {_noun(row) for row in same} & {_noun(row) for row in told}
    return apart and sum(map(_low, same)) > 1 and not any(_is_the(row) for row in same)


def _noun(row: Figure) -> str:
    return (row.of_whom or "").rpartition(" ")[2].lower().removesuffix("s")


def _is_the(row: Figure) -> bool:
    return bool(re.match(r"(?:\S+ )?the\b", row.words, re.IGNORECASE))


def _incident(reading: Reading) -> list[Figure]:
    """Return the figures of people killed or captured in the incident, in order."""
    return [row for row in reading.figures if row.measure in (Measure.KILLED, Measure.DETAINED) and counts(row)]


def begun(document: Document, reading: Reading) -> date | None:
    """Return the day on which the incident began, null where nothing resolves."""
    times = [time for time in outside_datelines(reading.times, document.text) if _is_day(document, time)]
    for row in _incident(reading):
        inside = [time for time in times if row.sentence.start <= time.start < row.sentence.end]
        own = [time for time in inside if time.value_from == row.period_from and time.value_to == row.period_to]
        by_day = [time for time in inside if "night" not in time.words.lower()]
        if own:
            chosen = own[0] if "night" not in own[0].words.lower() else (by_day or own)[0]
            return chosen.value_from.date() if chosen.value_from else None
    first = times[0].value_from if times else document.published_at
    return first.date() if first else None


def _is_day(document: Document, time: Time) -> bool:
    """Say whether a time is at most two days, not long before publication, and not the publication day as a date."""
    start, end, published = time.value_from, time.value_to, document.published_at
    if start is None or end is None or end - start > SHORT:
        return False
    if published is None:
        return True
    is_stamp = start == published and any(char.isdigit() for char in time.words)
    return not is_stamp and published - RECENT <= start <= published + SHORT


def province(document: Document, reading: Reading) -> str | None:
    """Return the province of the incident in the coders' spelling, null where no place has one."""
    places = {place.id: place for place in reading.places}
    country = _country(reading.places)
    named = [
        (mention, places[mention.resolved])
        for mention in sorted(reading.mentions, key=lambda mention: mention.start)
        if mention.resolved in places and mention.start >= len(document.title or "")
    ]
    inside = [(mention, place) for mention, place in named if place.country == country and place.admin1]
    body = [(mention, place) for mention, place in inside if not mention.name.isupper()]
    provinces = [(mention.start, place) for mention, place in body if _is_province(place)]
    for row in _incident(reading):
        own = [places[name] for name in row.place_ids if name in places and _is_province(places[name])]
        beside = [place for start, place in provinces if row.sentence.start <= start < row.sentence.end]
        before = [place for start, place in provinces if start < row.sentence.start]
        if own or beside or before:
            return _spelt([*own, *beside, *reversed(before)][0])
    found = [place for _, place in provinces] or [place for _, place in body or inside]
    return _spelt(found[0]) if found else None


def _country(places: Iterable[Place]) -> str | None:
    found = Counter(place.country for place in places if place.country)
    return found.most_common(1)[0][0] if found else None


def _is_province(place: Place) -> bool:
    return place.admin1 is not None and _plain(place.name) == _plain(place.admin1)


def _spelt(place: Place) -> str:
    name = _plain(place.admin1 or "")
    return SPELT.get(name, name)


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
