"""IODA's API, version 2: raw signals, and the outages and alerts that IODA itself found in them.

Values stand ``step`` seconds apart from ``from`` on; a null was not measured. Some signals nest: a list of values, or
objects with ``agg_values``, for each step. Each becomes a signal of its own; nothing is added up.
"""

from collections.abc import Iterator, Mapping

from nightglass.parse.readings import Fault, Found, Value, entries, network, number, seconds, words

_KINDS = ("signals", "outages.")
_AGAIN = "Ask again, for less than 100 days at once"
_MAX_DEPTH = 4


def read(value: object, asked: Mapping[str, str]) -> Found | None:
    """Return what an answer of IODA says, null where the JSON is none."""
    kind = value.get("type") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(kind, str) or not kind.startswith(_KINDS) or "data" not in value:
        return None
    return _read(kind, value, asked)


def _read(kind: str, value: Mapping[str, object], asked: Mapping[str, str]) -> Found:
    if value.get("error"):
        yield Fault(f"IODA answered with an error: {str(value['error'])[:200]}", _AGAIN)
    one = {"outages.alerts": _alert, "outages.events": _event}.get(kind, _signal)
    for entry in entries(value.get("data")):
        yield from one(entry, asked)


def _signal(entry: Mapping[str, object], asked: Mapping[str, str]) -> Found:
    """Yield the values of one signal of one country, region or network."""
    start, step = seconds(entry.get("from")), number(entry.get("step"))
    values = entry.get("values")
    if not isinstance(values, list):
        return
    source = words(entry.get("datasource"))
    if start is None or step is None or step < 1 or source is None:
        yield Fault("a signal without its start, its step or its name", _AGAIN)
        return
    subtype = words(entry.get("subtype"))
    signal = f"{source}/{subtype}" if subtype else source
    scope = _scope(words(entry.get("entityType")), words(entry.get("entityCode"))) or asked.get("scope")
    for place, said in enumerate(values):
        for name, measured in _flat(signal, said, _MAX_DEPTH):
            yield Value(name, scope, start + place * int(step), measured)


def _flat(signal: str, said: object, depth: int) -> Iterator[tuple[str, float]]:
    """Yield each number in a step's value under a name of its own."""
    measured = number(said)
    if measured is not None:
        yield signal, measured
    elif depth and isinstance(said, list):
        for place, inner in enumerate(said, start=1):
            yield from _flat(signal if len(said) == 1 else f"{signal} #{place}", inner, depth - 1)
    elif depth and isinstance(said, dict):
        for name, inner in said.items():
            yield from _flat(signal if name == "agg_values" else f"{signal}/{name[:80]}", inner, depth - 1)


def _scope(kind: str | None, code: str | None) -> str | None:
    """Return "IR", "AS64500" or "region 1906"."""
    if not code:
        return None
    return code if kind == "country" else network(code) if kind == "asn" else f"{kind or 'entity'} {code}"


def _event(entry: Mapping[str, object], asked: Mapping[str, str]) -> Found:
    """Yield 1 where an outage that IODA found begins and 0 where it ends."""
    start, length = seconds(entry.get("start")), number(entry.get("duration"))
    source = words(entry.get("datasource"))
    if start is None or source is None:
        yield Fault("an outage without its start or its signal", _AGAIN)
        return
    kind, _, code = (words(entry.get("location")) or "").partition("/")
    scope = _scope(kind, code) or asked.get("scope")
    yield Value(f"{source}, outage by IODA", scope, start, 1.0)
    if length is not None:
        yield Value(f"{source}, outage by IODA", scope, start + int(length), 0.0)


def _alert(entry: Mapping[str, object], asked: Mapping[str, str]) -> Found:
    """Yield 1 where IODA raised an alert and 0 where it said that all is usual again."""
    at, source, level = seconds(entry.get("time")), words(entry.get("datasource")), words(entry.get("level"))
    if at is None or source is None or level is None:
        yield Fault("an alert without its time, its signal or its level", _AGAIN)
        return
    entity = entry.get("entity")
    about = entity if isinstance(entity, dict) else {}
    scope = _scope(words(about.get("type")), words(about.get("code"))) or asked.get("scope")
    yield Value(f"{source}, alert by IODA", scope, at, 0.0 if level == "normal" else 1.0)
