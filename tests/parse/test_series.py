"""Tests of network series."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.parse.result import Given
from nightglass.parse.series import number_in
from parse.reader import Reader

DASHBOARD = """"Time (UTC)","Google (Search)","BGP (#Visible /24s)"
"2031-05-01 00:00:00",20.5,99.6
"2031-05-01 00:30:00",,0
"""


def test_each_column_of_a_dashboard_export_is_a_signal(read: Reader) -> None:
    """A blank cell gives no row; zero is a value."""
    found = read("v.csv", DASHBOARD, Given(zone="Asia/Tehran", scope="VL"))
    rows = [(value.signal, value.at.strftime("%H:%M"), value.value, value.scope) for value in found.series]
    assert rows == [
        ("Google (Search)", "00:00", 20.5, "VL"),
        ("BGP (#Visible /24s)", "00:00", 99.6, "VL"),
        ("BGP (#Visible /24s)", "00:30", 0.0, "VL"),
    ]
    assert not found.problems
    assert not found.documents


def test_a_generic_table_has_time_and_value(read: Reader) -> None:
    """A local time counts in the case's zone."""
    (value,) = read("v.csv", "time,value\n2031-05-01 03:30,12\n", Given(zone="Asia/Tehran")).series
    assert (value.signal, value.value, value.at.isoformat()) == ("value", 12.0, "2031-05-01T00:00:00+00:00")


def test_a_long_table_names_its_signal_and_scope(read: Reader) -> None:
    """One value a row, with columns that say of what and where."""
    found = read("v.csv", "timestamp;signal;country;value\n1935446400;bgp;VL;7\n1935446400;ping;VL;8\n")
    assert [(value.signal, value.scope, value.value) for value in found.series] == [
        ("bgp", "VL", 7.0),
        ("ping", "VL", 8.0),
    ]
    assert len({value.id for value in found.series}) == 2


def test_a_cell_that_is_no_number_is_named(read: Reader) -> None:
    """The other cells are read."""
    found = read("v.csv", "time,value\n2031-05-01,12\n2031-05-02,many\nsoon,5\n")
    assert len(found.series) == 1
    assert [problem.reason.split(":")[0] for problem in found.problems] == ["line 3", "line 4"]


def test_a_mapping_names_the_time_and_the_value(read: Reader) -> None:
    """Columns of other names are read when they are mapped."""
    given_columns = Given(columns={"زمان": "time", "مقدار": "value"})
    assert read("v.csv", "زمان,مقدار\n2031-05-01,12\n", given_columns).series[0].value == 12.0


def test_a_series_without_values_says_so(read: Reader) -> None:
    """Only blanks are no series."""
    found = read("v.csv", "time,value\n2031-05-01,\n", Given(columns={"value": "value"}))
    assert not found.series
    assert found.problems


@pytest.mark.parametrize(
    ("words", "value"),
    [("1,234.5", 1234.5), ("۱۲", 12.0), ("-0.5", -0.5), ("1e3", 1000.0), ("1e999", None), ("12 km", None)],
)
def test_numbers_are_read_in_their_usual_forms(words: str, value: float | None) -> None:
    """Separators, Persian digits, signs, exponents."""
    assert number_in(words) == value


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_written_number_comes_back(value: float) -> None:
    """Python's own spelling of a number is read as that number."""
    assert number_in(repr(value)) == value
