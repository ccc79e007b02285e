"""What network observatories answer, as values of signals: the JSON bodies of IODA, Cloudflare Radar, OONI, RIPEstat.

Nothing measured is not zero: a null, a sentinel and a step that is missing give no row.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from itertools import chain, islice
from urllib.parse import parse_qsl, urlsplit

from nightglass.parse import ioda, ooni, radar, ripestat
from nightglass.parse.readings import FIRST, LAST, Fault, Found, Reader, Value
from nightglass.parse.result import Incoming, ParsedCapture
from nightglass.records.ids import make_id
from nightglass.records.series import SeriesValue

MADE_BY = "parse/measured 1"
MAX_VALUES = 500_000
"""How many values of one body are kept."""

READERS: tuple[Reader, ...] = (ioda.read, radar.read, ooni.read, ripestat.read)
_SHORTER_DO = "Ask for a shorter time, or for fewer networks at once"


def parse_measured(incoming: Incoming, value: object) -> ParsedCapture | None:
    """Return the values of an observatory's answer, null where the JSON is none of theirs."""
    asked = _asked(incoming)
    found = _read(value, asked)
    if found is None:
        return None
    rows = list(islice(found, MAX_VALUES + 1))
    values = [row for row in rows[:MAX_VALUES] if isinstance(row, Value)]
    faults = {fault: None for fault in rows if isinstance(fault, Fault)}
    if len(rows) > MAX_VALUES:
        faults[Fault(f"more than {MAX_VALUES:,} values: the first were read", _SHORTER_DO)] = None
    if not values and not faults:
        faults[Fault("the answer holds no value", "Ask again for a time that has been measured")] = None
    problems = tuple(incoming.problem(fault.reason, fault.what_to_do, MADE_BY) for fault in faults)
    return ParsedCapture(series=tuple(_series(incoming, values)), problems=problems)


def _read(value: object, asked: Mapping[str, str]) -> Found | None:
    """Return what an answer says, or what several say that one object holds under names of its own; null for none."""
    own = _of_body(value, asked)
    if own is not None or not isinstance(value, dict):
        return own
    held = [found for one in value.values() if (found := _of_body(one, asked)) is not None]
    return chain.from_iterable(held) if held else None


def _of_body(value: object, asked: Mapping[str, str]) -> Found | None:
    return next((found for read in READERS if (found := read(value, asked)) is not None), None)


def _asked(incoming: Incoming) -> Mapping[str, str]:
    """Return what the question was, from the address that the body came from; ``scope`` where a person said it."""
    url = incoming.given.url or incoming.capture.url or ""
    asked = {name.lower(): words for name, words in parse_qsl(urlsplit(url).query, max_num_fields=100)}
    return asked | ({"scope": incoming.given.scope} if incoming.given.scope else {})


def _series(incoming: Incoming, values: list[Value]) -> Iterator[SeriesValue]:
    """Yield the rows, each moment of a signal once; what lies outside of all measurement is left out."""
    seen: set[tuple[str, str | None, int]] = set()
    for value in values:
        moment = (value.signal, value.scope, value.at)
        if moment in seen or not FIRST <= value.at <= LAST:
            continue
        seen.add(moment)
        yield SeriesValue(
            id=make_id("ser", incoming.capture.digest, *moment),
            capture_id=incoming.capture.id,
            signal=value.signal,
            scope=value.scope,
            at=datetime.fromtimestamp(value.at, UTC),
            value=value.value,
            made_by=MADE_BY,
            made_from=(incoming.capture.id,),
        )
