"""What network observatories answer becomes values; what was not measured never becomes zero."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.parse import ioda, ooni, radar, ripestat
from nightglass.parse.measured import READERS
from nightglass.parse.readings import Value
from nightglass.parse.registry import parse_file
from nightglass.parse.result import Given, ParsedCapture
from parse.reader import Reader

AT = 1935478800
"""2031-05-02 09:00 UTC."""


def signals(found: ParsedCapture) -> dict[tuple[str, str | None], list[tuple[int, float]]]:
    """Return each signal's values by its name and scope: minutes after 09:00, and the value."""
    kept: dict[tuple[str, str | None], list[tuple[int, float]]] = {}
    for row in found.series:
        minutes = round((row.at - datetime.fromtimestamp(AT, UTC)).total_seconds() / 60)
        kept.setdefault((row.signal, row.scope), []).append((minutes, row.value))
    return kept


def answer(read: Reader, value: Any, given: Given | None = None) -> ParsedCapture:
    """Read a JSON value as a saved body."""
    return read("body.json", json.dumps(value), given)


def ioda_signal(**other: Any) -> dict[str, Any]:
    """Return one signal as IODA writes it."""
    return {
        "entityType": "country", "entityCode": "VX", "datasource": "bgp", "subtype": "", "from": AT,
        "until": AT + 900, "step": 300, "nativeStep": 300, "values": [812, None, 0],
    } | other  # fmt: skip


def test_a_null_of_ioda_is_no_zero_and_a_zero_is_one(read: Reader) -> None:
    """Values stand a step apart."""
    found = answer(read, {"type": "signals", "error": None, "data": [[ioda_signal()]]})
    assert signals(found) == {("bgp", "VX"): [(0, 812.0), (10, 0.0)]}
    assert not found.problems


def test_nested_values_of_ioda_stand_apart(read: Reader) -> None:
    """A list of values, or objects, for each step; nothing is summed."""
    loss = [[{"agg_values": {"loss_pct": 12.5, "median_latency": None}}], [{"agg_values": {"loss_pct": 30.0}}], []]
    data = [
        ioda_signal(datasource="gtr", subtype="WEB_SEARCH", values=[[3, None], None]),
        ioda_signal(datasource="ping-slash24-loss", entityType="asn", entityCode="64500", values=loss),
        ioda_signal(entityType="region", entityCode="1906", values=[[7]]),
    ]
    assert signals(answer(read, {"type": "signals", "data": data})) == {
        ("gtr/WEB_SEARCH #1", "VX"): [(0, 3.0)],
        ("ping-slash24-loss/loss_pct", "AS64500"): [(0, 12.5), (5, 30.0)],
        ("bgp", "region 1906"): [(0, 7.0)],
    }


def test_what_ioda_itself_found_is_told_as_its_own(read: Reader) -> None:
    """1 where an outage or an alert begins, 0 where it ends."""
    events = [{"location": "country/VX", "start": AT, "duration": 600, "datasource": "bgp", "score": 4.5}]
    entity = {"code": "VX", "type": "country"}
    alerts = [
        {"datasource": "bgp", "entity": entity, "time": AT, "level": "critical", "value": 4.0, "historyValue": 9.0},
        {"datasource": "bgp", "entity": entity, "time": AT + 300, "level": "normal", "value": 9.0},
    ]
    found = answer(read, {"type": "outages.events", "data": events})
    assert signals(found) == {("bgp, outage by IODA", "VX"): [(0, 1.0), (10, 0.0)]}
    found = answer(read, {"type": "outages.alerts", "data": alerts})
    assert signals(found) == {("bgp, alert by IODA", "VX"): [(0, 1.0), (5, 0.0)]}


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"type": "signals", "error": "too many days", "data": []}, "too many days"),
        ({"type": "signals", "data": [ioda_signal(step=None)]}, "without its start, its step"),
        ({"type": "signals", "data": [ioda_signal(values=[None])]}, "holds no value"),
        ({"success": False, "errors": [{"code": 10000, "message": "Authentication error"}]}, "Authentication error"),
    ],
)
def test_an_answer_that_says_nothing_is_a_problem(read: Reader, body: Any, said: str) -> None:
    """A refusal must never look like an empty network."""
    found = answer(read, body)
    assert not found.series
    assert said in found.problems[0].reason


def radar_body(**result: Any) -> dict[str, Any]:
    """Return an answer of Radar."""
    span = {"startTime": "2031-05-01T00:00:00Z", "endTime": "2031-05-08T00:00:00Z"}
    return {"success": True, "result": {"meta": {"normalization": "MIN0_MAX", "dateRange": [span]}} | result}


def test_radars_values_are_words_and_tell_how_they_were_scaled(read: Reader) -> None:
    """The place is told by the address alone."""
    times = ["2031-05-02T09:00:00Z", "2031-05-02T10:00:00Z"]
    body = radar_body(serie_0={"timestamps": times, "values": ["0.25", "1"]})
    given = Given(url="https://radar.example/netflows/timeseries?location=vx&dateRange=7d")
    name = "Radar (MIN0_MAX within 2031-05-01T00:00 to 2031-05-08T00:00)"
    assert signals(answer(read, body, given)) == {(name, "VX"): [(0, 0.25), (60, 1.0)]}
    groups = radar_body(serie_0={"timestamps": times, "mobile": ["40", ""], "desktop": ["60"]})
    found = answer(read, groups, Given(scope="Velmora"))
    assert sorted(signals(found).values()) == [[(0, 40.0)], [(0, 60.0)]]
    assert "2 times and 1 values" in found.problems[0].reason


def test_radars_annotations_name_networks_before_countries(read: Reader) -> None:
    """One that goes on has no end."""
    notes = [
        {"eventType": "OUTAGE", "startDate": "2031-05-02T09:00:00Z", "endDate": None, "locations": ["VX"], "asns": []},
        {"eventType": "OUTAGE", "startDate": "2031-05-02T09:00:00Z", "endDate": "2031-05-02T09:30:00Z",
         "locations": ["VX"], "asns": [64500]},
    ]  # fmt: skip
    assert signals(answer(read, {"success": True, "errors": [], "result": {"annotations": notes}})) == {
        ("outage by Radar", "VX"): [(0, 1.0)],
        ("outage by Radar", "AS64500"): [(0, 1.0), (30, 0.0)],
    }


def measurement(**other: Any) -> dict[str, Any]:
    """Return one measurement as OONI lists it."""
    return {
        "measurement_start_time": "2031-05-02 09:10:00", "test_name": "signal", "probe_cc": "VX",
        "probe_asn": "AS64500", "input": None,
    } | other  # fmt: skip


def test_measurements_of_ooni_are_counted_by_day_test_and_network(read: Reader) -> None:
    """Where no result is told there is no count of anomalies: not zero."""
    rows = [
        measurement(anomaly=True, confirmed=False, failure=False),
        measurement(anomaly="f", confirmed="f", msm_failure="t"),
        measurement(probe_asn=64501, anomaly=None),
    ]
    found = answer(read, {"metadata": {"count": 3}, "results": rows})
    day = -9 * 60
    assert signals(found) == {
        ("OONI signal measurements", "VX AS64500"): [(day, 2.0)],
        ("OONI signal anomaly", "VX AS64500"): [(day, 1.0)],
        ("OONI signal confirmed", "VX AS64500"): [(day, 0.0)],
        ("OONI signal failure", "VX AS64500"): [(day, 1.0)],
        ("OONI signal measurements", "VX AS64501"): [(day, 1.0)],
    }
    lines = "\n".join(json.dumps(row) for row in rows) + "\n{}\nx"
    by_line = read("ooni.jsonl", lines)
    assert signals(by_line) == signals(found)
    assert {"line 4: not a measurement", "line 5: not valid JSON"} == {one.reason for one in by_line.problems}


@pytest.mark.parametrize(
    ("test", "keys", "anomaly"),
    [
        ("web_connectivity", {"blocking": "dns"}, True),
        ("web_connectivity", {"blocking": False}, False),
        ("web_connectivity", {"blocking": None}, None),
        ("telegram", {"telegram_tcp_blocking": True, "telegram_web_status": "ok"}, True),
        ("signal", {"signal_backend_status": "ok"}, False),
        ("tor", {"targets": {}}, None),
    ],
)
def test_a_whole_measurement_tells_its_result_by_its_tests_own_words(
    test: str, keys: dict[str, Any], anomaly: bool | None
) -> None:
    """A test whose words are not known is counted and no more."""
    found = {row.signal: row.value for row in values(ooni.read(measurement(test_name=test, test_keys=keys), {}))}
    assert found[f"OONI {test} measurements"] == 1
    assert found.get(f"OONI {test} anomaly") == (None if anomaly is None else float(anomaly))


def values(found: Any) -> list[Value]:
    """Return the values among what a reader gave."""
    return [row for row in found if isinstance(row, Value)]


def test_oonis_own_sums_are_taken_as_they_are(read: Reader) -> None:
    """What was asked for stands in the address."""
    row = {
        "measurement_start_day": "2031-05-02", "measurement_count": 40, "anomaly_count": 8, "confirmed_count": 2,
        "failure_count": 0, "ok_count": 30,
    }  # fmt: skip
    given = Given(url="https://ooni.example/api/v1/aggregation?probe_cc=VX&test_name=web_connectivity")
    found = signals(answer(read, {"v": 0, "dimension_count": 1, "result": [row]}, given))
    assert found["OONI web_connectivity measurements", "VX"] == [(-540, 40.0)]
    assert found["OONI web_connectivity failure", "VX"] == [(-540, 0.0)]
    assert len(found) == 5


def ripestat_body(resolution: str) -> dict[str, Any]:
    """Return an answer of RIPEstat: one value held for two stretches of time."""
    stretches = [
        {"starttime": "2031-05-02T09:00:00", "endtime": "2031-05-02T09:10:00"},
        {"starttime": "2031-05-02T10:00:00", "endtime": "2031-05-02T10:00:00"},
    ]
    stat = {"timeline": stretches, "v4_prefixes_ris": 82, "asns_ris": -1, "stats_date": "2031-05-02T00:00:00"}
    return {"data": {"stats": [stat], "resource": "vx", "resolution": resolution}}


def test_stretches_of_ripestat_are_written_out_and_its_sentinel_is_not_measured(read: Reader) -> None:
    """At the answer's resolution; at the ends alone where it is not told."""
    assert signals(answer(read, ripestat_body("5m"))) == {
        ("v4_prefixes_ris", "VX"): [(0, 82.0), (5, 82.0), (10, 82.0), (60, 82.0)]
    }
    assert signals(answer(read, ripestat_body("?"))) == {("v4_prefixes_ris", "VX"): [(0, 82.0), (10, 82.0), (60, 82.0)]}


def test_an_answer_without_end_is_read_to_a_limit(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stretch of two hundred years is a few words long."""
    monkeypatch.setattr("nightglass.parse.measured.MAX_VALUES", 1000)
    body = ripestat_body("5m")
    body["data"]["stats"][0]["timeline"] = [{"starttime": "1971-01-01", "endtime": "2199-01-01"}]
    found = answer(read, body)
    assert len(found.series) == 1000
    assert "more than 1,000 values" in found.problems[0].reason


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["data", "values", "timeline", "stats", "from", "step", "result"]), inner)
    ),
    max_leaves=12,
)
BODIES = st.one_of(
    JSON,
    st.builds(lambda data: {"type": "signals", "data": [ioda_signal(**data)]}, st.fixed_dictionaries({}, optional={
        "from": JSON, "step": JSON, "values": JSON, "entityCode": JSON, "datasource": JSON})),
    st.builds(lambda data: radar_body(serie_0={"timestamps": data, "values": data}), JSON),
    st.builds(lambda data: {"data": {"stats": [{"timeline": data, "a": data}, {"timeline": []}]}}, JSON),
    st.builds(lambda data: measurement(probe_asn=data, anomaly=data, test_keys=data), JSON),
)  # fmt: skip


@given(BODIES)
def test_no_answer_makes_a_reader_fail(body: Any) -> None:
    """Whatever stands where a number or a list should."""
    for read in READERS:
        for row in read(body, {}) or ():
            assert not isinstance(row, Value) or row.value == row.value


OUTAGES = Path(__file__).parents[3] / "shared/gold/outages"
recorded = pytest.mark.skipif(not OUTAGES.is_dir(), reason="gold data not present")


@recorded
@pytest.mark.gold
def test_recorded_answers_are_read() -> None:
    """Each with the figures that stand in it."""
    snippets = json.loads((OUTAGES / "ioda/recorded_snippets.json").read_text(encoding="utf-8"))
    readers: list[tuple[Callable[..., Any], str, int]] = [
        (ioda.read, "outages.alerts IR 2026-03-02", 1),
        (ioda.read, "outages.events", 4),
        (ripestat.read, "ripestat country-routing-stats IR", 4),
    ]
    for read, name, count in readers:
        assert len(values(read(snippets[name], {}))) == count
    notes = json.loads((OUTAGES / "cloudflare_radar/annotations_recorded_2025-01.json").read_text(encoding="utf-8"))
    assert {row.scope for row in values(radar.read(notes, {}))} == {"IE", "AS29256", "AS27653", "AS8359", "AS12389"}


@recorded
@pytest.mark.gold
@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("measurements_fixture.json", {"measurements": 5.0, "anomaly": 0.0, "confirmed": 0.0, "failure": 0.0}),
        ("web_connectivity_ir_fp.json", {"measurements": 1.0, "anomaly": 1.0, "failure": 0.0}),
        ("telegram_nourl.json", {"measurements": 1.0, "anomaly": 0.0}),
        ("signal_022.json", {"measurements": 1.0, "anomaly": 0.0}),
        ("tor.json", {"measurements": 1.0}),
    ],
)
def test_recorded_measurements_are_counted(name: str, rows: dict[str, float]) -> None:
    """Whole ones and listed ones."""
    found = parse_file(OUTAGES / "ooni" / name, Given())
    sums: dict[str, float] = {}
    for row in found.series:
        kind = row.signal.rpartition(" ")[2]
        sums[kind] = sums.get(kind, 0.0) + row.value
    assert (sums, found.problems) == (rows, ())


def test_several_answers_in_one_object_are_read_under_their_own_names(read: Reader) -> None:
    """As a person keeps them who asks several questions; what is none of them is passed over."""
    one = {"type": "signals", "error": None, "data": [[ioda_signal()]]}
    other = {"type": "signals", "error": None, "data": [[ioda_signal(datasource="ping-slash24", values=[5])]]}
    found = answer(read, {"_note": "asked on Monday", "first": one, "second": other})
    assert signals(found) == {("bgp", "VX"): [(0, 812.0), (10, 0.0)], ("ping-slash24", "VX"): [(0, 5.0)]}
    assert not found.problems


def test_an_error_of_ripestat_is_told_in_its_own_words(read: Reader) -> None:
    """Its remarks are no messages of a chat."""
    body = {"status": "error", "messages": [["error", "the resource is not known"]], "data": {}, "status_code": 400}
    found = answer(read, body)
    assert not found.posts
    assert [problem.reason for problem in found.problems] == [
        "RIPEstat answered with an error: the resource is not known"
    ]
