"""RIPEstat's country-resource-stats (country-routing-stats before): how many networks and prefixes a country showed.

Equal values are written once with the stretches of time (``timeline``) in which they held; they are written out again
at the answer's resolution. -1 stands for not measured.
"""

from collections.abc import Iterator, Mapping, Sequence

from nightglass.parse.readings import Fault, Found, Value, entries, number, seconds, words

_STEPS = {"5m": 300, "1h": 3600, "8h": 28_800, "1d": 86_400, "1w": 604_800}
_NOT_MEASURED = -1.0
_AGAIN = "Correct the question, or ask again later"
_NO_SIGNAL = frozenset({"timeline", "stats_date"})


def read(value: object, asked: Mapping[str, str]) -> Found | None:
    """Return what an answer of RIPEstat says, null where the JSON is none."""
    data = value.get("data") if isinstance(value, dict) else None
    if isinstance(value, dict) and value.get("status") == "error" and isinstance(value.get("messages"), list):
        return _error(value["messages"])
    if not isinstance(data, dict) or not any("timeline" in stat for stat in entries(data.get("stats"))):
        return None
    return _read(data, asked)


def _error(messages: Sequence[object]) -> Found:
    """Yield what RIPEstat says went wrong: its remarks come as pairs of a kind and words."""
    said = [words(one[-1]) for one in messages if isinstance(one, list) and one]
    yield Fault(f"RIPEstat answered with an error: {'; '.join(text for text in said if text) or 'not said'}", _AGAIN)


def _read(data: Mapping[str, object], asked: Mapping[str, str]) -> Found:
    step = _STEPS.get(words(data.get("resolution")) or asked.get("resolution", ""))
    scope = asked.get("scope") or words(data.get("resource")) or asked.get("resource")
    for stat in entries(data.get("stats")):
        measured = {name: number(said) for name, said in stat.items() if name not in _NO_SIGNAL}
        for stretch in entries(stat.get("timeline")):
            start, end = seconds(stretch.get("starttime")), seconds(stretch.get("endtime"))
            if start is None or end is None or end < start:
                yield Fault("a stretch of time without its start and end", "Ask again; the others were read")
                continue
            for at in _steps(start, end, step):
                for name, value in measured.items():
                    if value is not None and value != _NOT_MEASURED:
                        yield Value(name, scope.upper() if scope else None, at, value)


def _steps(start: int, end: int, step: int | None) -> Iterator[int]:
    """Yield the times at which a value held, both ends included; the ends alone where the resolution is not known."""
    yield from range(start, end, step or max(1, end - start))
    yield end
