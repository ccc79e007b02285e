"""Cloudflare Radar: time series, and the outages that its people annotated.

Values come as words, and are scaled within each request (the largest is 1): two requests cannot be laid on one scale.
So the name of a signal says how and over which days it was scaled, and no two requests share one by chance.
"""

from collections.abc import Mapping

from nightglass.parse.readings import Fault, Found, Value, entries, network, number, seconds, words

_AGAIN = "Ask again; a key for Radar comes with a free account"
_UNSCALED = frozenset({"RAW_VALUES", "PERCENTAGE"})


def read(value: object, asked: Mapping[str, str]) -> Found | None:
    """Return what an answer of Radar says, null where the JSON is none."""
    if not isinstance(value, dict) or "success" not in value or not {"result", "errors"} & value.keys():
        return None
    return _read(value, asked)


def _read(value: Mapping[str, object], asked: Mapping[str, str]) -> Found:
    result = value.get("result")
    if not isinstance(result, dict):
        said = [words(error.get("message")) for error in entries(value.get("errors"))]
        yield Fault(f"Radar answered with an error: {'; '.join(text for text in said if text) or 'not said'}", _AGAIN)
        return
    for entry in entries(result.get("annotations")):
        yield from _annotation(entry)
    scaled = _scaled(result.get("meta"))
    for name, serie in result.items():
        if isinstance(serie, dict) and isinstance(serie.get("timestamps"), list):
            yield from _serie(name, serie, scaled, asked)


def _scaled(meta: object) -> str:
    """Return how values were scaled, and over which days, in words; nothing where they were not."""
    about = meta if isinstance(meta, dict) else {}
    how = words(about.get("normalization")) or "scaled"
    if how in _UNSCALED:
        return f" ({how})"
    spans = list(entries(about.get("dateRange"))) or [about.get("dateRange") or {}]
    first = spans[0] if isinstance(spans[0], dict) else {}
    days = [(words(first.get(name)) or "?")[:16] for name in ("startTime", "endTime")]
    return f" ({how} within {days[0]} to {days[1]})"


def _serie(name: str, serie: Mapping[str, object], scaled: str, asked: Mapping[str, str]) -> Found:
    """Yield the values of a series, or of each of its groups (desktop, mobile)."""
    times = serie["timestamps"]
    scope = asked.get("scope") or _asked_for(asked)
    plain = "" if name == "serie_0" else f" {name}"
    for group, values in serie.items():
        if group == "timestamps" or not isinstance(values, list) or not isinstance(times, list):
            continue
        signal = f"Radar{plain}{'' if group == 'values' else f'/{group}'}{scaled}"
        if len(values) != len(times):
            yield Fault(f"{signal}: {len(times):,} times and {len(values):,} values", _AGAIN)
        for time, said in zip(times, values, strict=False):
            at, measured = seconds(time), number(said)
            if at is not None and measured is not None:
                yield Value(signal, scope, at, measured)


def _asked_for(asked: Mapping[str, str]) -> str | None:
    """Return the country or the network that was asked for: the answer itself does not say."""
    return network(asked.get("asn")) or asked.get("location", "").upper() or None


def _annotation(entry: Mapping[str, object]) -> Found:
    """Yield 1 where an annotated outage begins and 0 where it ends, for its countries, or its networks where named."""
    start = seconds(entry.get("startDate"))
    if start is None:
        yield Fault("an annotation without its start", _AGAIN)
        return
    end = seconds(entry.get("endDate"))
    about = [network(asn) for asn in _listed(entry, "asns")] or [words(code) for code in _listed(entry, "locations")]
    kind = (words(entry.get("eventType")) or "event").lower()
    for scope in about or [None]:
        yield Value(f"{kind} by Radar", scope, start, 1.0)
        if end is not None:
            yield Value(f"{kind} by Radar", scope, end, 0.0)


def _listed(entry: Mapping[str, object], name: str) -> list[object]:
    listed = entry.get(name)
    return listed if isinstance(listed, list) else []
