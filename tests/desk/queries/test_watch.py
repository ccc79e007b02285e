"""The axis of the watch, its list of marks, and what a mark stands on."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from desk.desks import opened
from desk.told import at, desk_with, first, post
from nightglass.desk.queries.marks import MarkFilter, MarkOrder, list_marks
from nightglass.desk.queries.watch import DAY, axis, frame_of
from nightglass.desk.queries.watch_evidence import beside, evidence
from nightglass.desk.shapes.watch import Axis, MarkKind
from nightglass.desk.tables import Tables
from nightglass.records.poll import Poll, PollOutcome
from nightglass.records.silence import SilenceState

TIMES = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - the zone is given


def _axis(tables: Tables, begin: datetime | None = None, end: datetime | None = None, columns: int = 100) -> Axis:
    return axis(tables, UTC, "UTC", (begin, end), columns, (0, 50))


@given(TIMES, st.timedeltas(timedelta(minutes=1), timedelta(days=9_000)), st.integers(1, 400))
def test_columns_hold_the_whole_window(begin: datetime, length: timedelta, most: int) -> None:
    """They begin at or before it and end at or after it, with no column to spare on either side."""
    frame = frame_of(begin, begin + length, most, ZoneInfo("Asia/Tehran"))
    assert frame.begin <= begin < frame.begin + timedelta(seconds=frame.step)
    assert frame.end - timedelta(seconds=frame.step) < begin + length <= frame.end


def test_a_day_begins_at_midnight_of_the_zone() -> None:
    """A column of a day is a day of the case, not one of UTC."""
    frame = frame_of(at(4, 10), at(30), 40, ZoneInfo("Asia/Tehran"))
    assert frame.step == DAY
    assert frame.begin.astimezone(ZoneInfo("Asia/Tehran")).strftime("%d %H:%M") == "04 00:00"


def test_each_post_is_counted_once_in_its_own_column(tmp_path: Path) -> None:
    """A post at the end of the window is outside it; one without a time is in no column."""
    times = [at(4, 0), at(4, 0, 59), at(4, 1), at(4, 23, 59), at(5), None]
    posts = [post(number, "lantern-wire", when) for number, when in enumerate(times)]
    found = _axis(desk_with(tmp_path, posts=posts).desk.shelf.now(), at(4), at(5), 24)
    bins = {one.column: one.posts for channel in found.channels for one in channel.bins}
    assert found.step_seconds == 3_600
    assert bins == {0: 2, 1: 1, 23: 1}


def test_a_source_that_posts_claims_no_mark_and_still_has_its_row(tmp_path: Path) -> None:
    """Its silence row says until when it is known, and is not drawn as one that fell silent."""
    tables = opened(tmp_path).desk.shelf.now()
    marks = list_marks(tables, MarkFilter((MarkKind.SILENCE,)), 0, 50)
    assert {one.id for one in marks.rows} == {"sil-1", "sil-3"}
    assert [one.silences for one in _axis(tables).channels if one.name == "Lantern Wire"] == [()]


def test_a_mark_states_how_often_it_would_be_wrong(tmp_path: Path) -> None:
    """A measured one by its test, a report by saying that there is none."""
    rows = list_marks(opened(tmp_path).desk.shelf.now(), MarkFilter(), 0, 50).rows
    by_id = {one.id: one for one in rows}
    assert by_id["sil-1"].error.false_alarms_per_year == 0.0212
    assert by_id["out-1"].error.depth == 0.9312
    assert by_id["brs-1"].error.q_value == 0.00423
    assert by_id["coi-1"].error.p_value == 0.00112
    assert {one.error.tested for one in rows if one.kind is MarkKind.REPORT} == {False}


def test_a_report_without_a_time_stands_where_its_text_was_published(tmp_path: Path) -> None:
    """And says that it is not dated."""
    rows = list_marks(opened(tmp_path).desk.shelf.now(), MarkFilter((MarkKind.REPORT,)), 0, 50).rows
    undated = [one for one in rows if not one.dated]
    dated = [one for one in rows if one.dated]
    assert undated
    assert [one.begin_from for one in dated] == [at(5)]


def test_marks_are_counted_by_kind_whatever_kind_is_chosen(tmp_path: Path) -> None:
    """A page can offer the other kinds; the total is that of the chosen one."""
    tables = opened(tmp_path).desk.shelf.now()
    chosen = list_marks(tables, MarkFilter((MarkKind.OUTAGE,)), 0, 1)
    assert (chosen.total, len(chosen.rows)) == (2, 1)
    assert chosen.kinds == list_marks(tables, MarkFilter(), 0, 50).kinds


def test_a_window_holds_what_lasts_into_it(tmp_path: Path) -> None:
    """An outage that began before it and one without an end; not one that had ended."""
    tables = opened(tmp_path).desk.shelf.now()
    within = list_marks(tables, MarkFilter((MarkKind.OUTAGE,), begin=at(5, 2), end=at(6)), 0, 50)
    after = list_marks(tables, MarkFilter((MarkKind.OUTAGE,), begin=at(5, 8), end=at(6)), 0, 50)
    assert {one.id for one in within.rows} >= {"out-1"}
    assert "out-1" not in {one.id for one in after.rows}


def test_the_surest_come_first_where_asked(tmp_path: Path) -> None:
    """By what is left to chance."""
    rows = list_marks(opened(tmp_path).desk.shelf.now(), MarkFilter(order=MarkOrder.SURE), 0, 50).rows
    chances = [one.error.q_value if one.error.q_value is not None else one.error.p_value for one in rows]
    known = [one for one in chances if one is not None]
    assert known == sorted(known)
    assert chances[: len(known)] == known


def test_a_silence_opens_its_posts_and_the_looks_since(tmp_path: Path) -> None:
    """The posts before it in the order of time; looks that failed apart from those that saw nothing new."""
    silence = replace(first("silences"), state=SilenceState.SILENT, start_from=at(4, 5))
    posts = [post(hour, "state-courier", at(4, hour)) for hour in range(6)]
    polls = [
        Poll(f"pol-{hour}", "state-courier", None, "Telegram", at(4, hour), outcome, None, None, "test", ())
        for hour, outcome in (
            (3, PollOutcome.SEEN),
            (7, PollOutcome.SEEN),
            (8, PollOutcome.FAILED),
            (9, PollOutcome.SEEN),
        )
    ]
    found = evidence(desk_with(tmp_path, silences=[silence], posts=posts, polls=polls).desk.shelf.now(), "sil-1")
    assert found is not None
    assert [one.posted_at for one in found.posts] == [at(4, hour) for hour in (1, 2, 3, 4, 5)]
    assert (found.posts_total, found.polls_seen, found.polls_failed) == (6, 2, 1)


def test_an_outage_opens_its_signal_without_losing_the_lowest_value(tmp_path: Path) -> None:
    """However many values are drawn as one."""
    own = replace(first("outages"), signal=first("series").signal, scope=first("series").scope)
    tables = desk_with(tmp_path, outages=[own]).desk.shelf.now()
    found = evidence(tables, "out-1")
    lowest = tables.one("SELECT min(value) AS low FROM series WHERE signal = ?", found.mark.title if found else "")
    assert found is not None
    assert found.readings
    assert lowest == {"low": min(one.value for one in found.readings)}
    assert [one.at for one in found.readings] == sorted(one.at for one in found.readings)


def test_a_report_opens_its_sentence(tmp_path: Path) -> None:
    """With the outlet's name at its place in it."""
    tables = opened(tmp_path).desk.shelf.now()
    for mark in list_marks(tables, MarkFilter((MarkKind.REPORT,)), 0, 50).rows:
        found = evidence(tables, mark.id)
        assert found is not None
        told = found.told[0]
        assert mark.start is not None
        assert told.sentence[mark.start - told.sentence_start :].startswith(mark.title)


def test_nothing_stands_on_an_id_that_is_no_mark(tmp_path: Path) -> None:
    """The route says what was expected."""
    made = opened(tmp_path)
    assert evidence(made.desk.shelf.now(), "doc-1") is None
    answer = made.client().get("/api/watch/marks/doc-1")
    assert answer.status_code == 404
    assert answer.json()["do"]


def test_measured_and_reported_stand_side_by_side(tmp_path: Path) -> None:
    """A source that texts report on and one that was only measured have a row each; neither side fills the other."""
    rows = {one.source.id: one for one in beside(opened(tmp_path).desk.shelf.now(), 0, 50).rows}
    assert [one.id for one in rows["state-courier"].measured] == ["sil-1"]
    assert [one.state for one in rows["state-courier"].reported] == ["posting"]
    assert rows["lantern-wire"].reported == ()


def test_a_case_without_anything_to_watch_says_so(tmp_path: Path) -> None:
    """All times are null; no route fails."""
    empty = desk_with(
        tmp_path, posts=[], series=[], silences=[], outages=[], bursts=[], echoes=[], activities=[], coincidences=[]
    )
    found = _axis(empty.desk.shelf.now())
    assert (found.begin, found.end, found.columns, found.channels) == (None, None, 0, ())
    assert empty.client().get("/api/watch/axis").status_code == 200
