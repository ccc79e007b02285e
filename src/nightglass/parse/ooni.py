"""OONI: measurements (as listed by its API, or whole), and its API's own sums; both become counts a day.

A signal is a test and what is counted of it: ``measurements``, and of those whose result is told ``anomaly``,
``confirmed`` (a known block page) and ``failure`` (the measurement itself failed). An anomaly is a sign of blocking,
not a proof. Where no measurement of a day tells its result, there is no count of anomalies: that is not zero.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from nightglass.parse.readings import Fault, Found, Value, entries, network, number, seconds, words

_DAY = 86_400
_AGAIN = "Export the measurements again; the others were read"
_FLAGS = {"anomaly": "anomaly", "confirmed": "confirmed", "failure": "failure", "msm_failure": "failure"}
_COUNTS = {f"{name}_count": name for name in ("measurement", "anomaly", "confirmed", "failure", "ok")}
_TRUE, _FALSE = ("t", "true"), ("f", "false")


def is_measurement(value: object) -> bool:
    """Say whether an object is one measurement."""
    return isinstance(value, dict) and {"measurement_start_time", "test_name", "probe_cc"} <= value.keys()


def read(value: object, asked: Mapping[str, str]) -> Found | None:
    """Return what measurements or sums of OONI say, null where the JSON is neither."""
    if isinstance(value, dict) and not is_measurement(value):
        sums = value.get("result")
        if isinstance(sums, dict) and "measurement_count" in sums:
            sums = [sums]
        if any("measurement_count" in row for row in entries(sums)):
            return _sums(entries(sums), asked)
        value = value.get("results")
    listed: Any = [value] if isinstance(value, dict) else value
    if isinstance(listed, list) and listed and all(is_measurement(row) for row in listed[:20]):
        return _measurements(entries(listed))
    return None


def _measurements(rows: Iterable[Mapping[str, object]]) -> Found:
    """Count measurements by test, network and day (UTC)."""
    counts: dict[tuple[str, str, int], float] = defaultdict(float)
    for row in rows:
        at, test, country = seconds(row.get("measurement_start_time")), words(row.get("test_name")), row.get("probe_cc")
        if at is None or test is None:
            yield Fault("a measurement without its time or its test", _AGAIN)
            continue
        scope = " ".join(filter(None, (words(country), network(row.get("probe_asn")))))
        day = at - at % _DAY
        counts[f"OONI {test} measurements", scope, day] += 1
        for name, happened in _result(row).items():
            counts[f"OONI {test} {name}", scope, day] += happened
    for (signal, scope, at), count in counts.items():
        yield Value(signal, scope or None, at, count)


def _result(row: Mapping[str, object]) -> dict[str, bool]:
    """Return what is told of a measurement's result; nothing where nothing is."""
    told = {name: _truth(row.get(flag)) for flag, name in _FLAGS.items()}
    known = {name: truth for name, truth in told.items() if truth is not None}
    keys = row.get("test_keys")
    return known or (_from_keys(row.get("test_name"), keys) if isinstance(keys, dict) else {})


def _truth(value: object) -> bool | None:
    """Read true, "t" or 1 and their opposites."""
    plain = str(value).lower() if isinstance(value, bool | str) else ""
    return True if plain in _TRUE else False if plain in _FALSE else None


def _from_keys(test: object, keys: Mapping[str, object]) -> dict[str, bool]:
    """Return the result of a whole measurement by the test's own words, as OONI's specifications of tests have them.

    web_connectivity: ``blocking`` is false, a way of blocking, or null where the measurement failed.
    """
    if test == "web_connectivity" and "blocking" in keys:
        blocking = keys["blocking"]
        return {"failure": True} if blocking is None else {"anomaly": blocking is not False, "failure": False}
    if test == "telegram":
        blocked = [keys.get("telegram_tcp_blocking"), keys.get("telegram_http_blocking")]
        return {"anomaly": True in blocked or keys.get("telegram_web_status") == "blocked"}
    if test in ("signal", "whatsapp", "facebook_messenger"):
        states = [said for name, said in keys.items() if name.endswith(("_status", "_blocking"))]
        return {"anomaly": "blocked" in states or True in states} if states else {}
    return {}


def _sums(rows: Iterable[Mapping[str, object]], asked: Mapping[str, str]) -> Found:
    """Yield the counts that OONI itself made, for each day or hour."""
    for row in rows:
        at = seconds(row.get("measurement_start_day"))
        if at is None:
            yield Fault("sums that are not by time", "Ask with axis_x=measurement_start_day")
            continue
        about = {**asked, **{name: text for name, value in row.items() if (text := words(value))}}
        places = (about.get("probe_cc"), network(about.get("probe_asn")), about.get("domain") or about.get("input"))
        test = about.get("test_name", "all tests")
        for column, name in _COUNTS.items():
            count = number(row.get(column))
            if count is not None:
                signal = f"OONI {test} {'measurements' if name == 'measurement' else name}"
                yield Value(signal, " ".join(filter(None, places)) or asked.get("scope"), at, count)
