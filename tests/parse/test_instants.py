"""A column of times is read as each time would be alone."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.parse.instants import NO_TIME, instants_of
from nightglass.parse.moments import read_moment
from nightglass.records.document import Precision

FORMS = (
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%dT%H:%M:%SZ",
    "%Y-%m-%dT%H:%M:%S.%f",
    "%Y/%m/%d %H:%M",
    "%Y-%m-%d %H:%M:%S+03:30",
    "%Y-%m-%dT%H:%M:%S.%f-0500",
    "%Y-%m-%d",
    "%Y.%m.%d %H:%M UTC",
    "%a, %d %b %Y %H:%M:%S +0000",
)
ODD = (
    "",
    "soon",
    "2031-13-01 00:00:00",
    "2031-02-30",
    "1410-02-12 08:00",
    "2031-05-02 25:00",
    "0000000000",
    "۲۰۳۱-۰۵-۰۲",
)
MOMENTS = st.datetimes(datetime(1975, 1, 1), datetime(2090, 1, 1))  # noqa: DTZ001 - the clock of some zone
WORDS = st.one_of(
    st.builds(lambda when, form: when.strftime(form), MOMENTS, st.sampled_from(FORMS)),
    st.builds(lambda when: str(int(when.replace(tzinfo=ZoneInfo("UTC")).timestamp())), MOMENTS),
    st.builds(lambda when: str(int(when.replace(tzinfo=ZoneInfo("UTC")).timestamp() * 1000)), MOMENTS),
    st.sampled_from(ODD),
    st.text("0123456789-:T Z+", max_size=25),
)


def column(words: list[str]) -> pa.Array:
    """Return words as the bytes of an Arrow column."""
    return pa.array([word.encode() for word in words], pa.binary())


@given(st.lists(WORDS, max_size=30), st.sampled_from(["UTC", "Asia/Tehran", "Europe/Berlin", "America/New_York"]))
def test_a_column_is_read_as_each_of_its_words_would_be(words: list[str], zone: str) -> None:
    """Whatever stands beside it, in any zone."""
    found = instants_of(column(words), zone)
    alone = [read_moment(word, zone) for word in words]
    assert found.at.tolist() == [int(when.start.timestamp()) if when else NO_TIME for when in alone]
    days = {Precision.DAY, Precision.MONTH, Precision.YEAR}
    assert found.coarse.tolist() == [when is not None and when.precision in days for when in alone]


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Asia/Tehran"])
def test_clocks_that_are_put_forward_and_back_are_followed(zone: str) -> None:
    """Each quarter of an hour of two years with summer time."""
    begin = datetime(2021, 1, 1)  # noqa: DTZ001 - as above
    words = [f"{begin + timedelta(minutes=15 * step)}" for step in range(0, 2 * 365 * 96, 7)]
    alone = [read_moment(word, zone) for word in words]
    assert instants_of(column(words), zone).at.tolist() == [int(when.start.timestamp()) for when in alone if when]


def test_a_slice_of_a_column_is_read_from_where_it_begins() -> None:
    """Arrow's blocks share their bytes."""
    whole = column(["1900000000", "2031-05-02", "2031-05-02 09:00"])
    assert instants_of(whole[2:], "UTC").at.tolist() == [1935478800]
