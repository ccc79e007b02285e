"""States of invented channels, and the laws that rows keep."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from nightglass.records.silence import Silence, SilenceState
from nightglass.watch.channel import Channel
from nightglass.watch.silences import Settings, silences
from watch.silences.invented import DAY, HOUR, at_day, by_day, channel, polled, without


def rows_of(given_channel: Channel, day: float | None = None) -> list[Silence]:
    """Return the rows of one channel as of the beginning of a day."""
    return silences([given_channel], Settings(as_of=None if day is None else at_day(day)))


def now_of(given_channel: Channel, day: float | None = None) -> Silence:
    """Return the row of its state now."""
    return rows_of(given_channel, day)[0]


def test_a_channel_that_posts_every_day_is_posting_at_night_too() -> None:
    """Nine hours without a post are this channel's every night."""
    one = channel(by_day(80), polled(40, 80))
    assert now_of(one, 79.2).state is SilenceState.POSTING
    assert [row for row in rows_of(one, 79.9) if row.state is SilenceState.RESTORED] == []


def test_a_channel_that_stops_is_silent_from_its_last_post_once_polls_succeed() -> None:
    """The bounds begin at its last post; the row says how often such a claim is false."""
    posts = by_day(80)
    row = now_of(channel(posts, polled(40, 95)), 95)
    assert row.state is SilenceState.SILENT
    assert row.start_from == row.last_post_at == datetime.fromtimestamp(int(posts[-1]), UTC)
    assert row.start_from is not None
    assert row.start_to is not None
    assert row.detected_at is not None
    assert row.start_from < row.start_to <= row.detected_at
    assert row.polls_since > 100
    assert row.false_alarms_per_year is not None
    assert row.false_alarms_per_year < 1
    assert "1 false alarm a channel-year" in row.basis
    assert "Prior" in row.basis


def test_weekends_without_posts_are_no_silence() -> None:
    """Two days without a post come every week."""
    posts = by_day(120)
    weekday = (posts - at_day(0)) // DAY % 7
    one = channel(posts[weekday < 5], polled(60, 125))
    assert now_of(one, 118.9).state is SilenceState.POSTING
    assert all(row.state is not SilenceState.RESTORED for row in rows_of(one, 118.9))


def test_a_holiday_week_that_ended_is_told_as_restored_with_its_bounds() -> None:
    """Two weeks without a post never came before; nothing tells a holiday from a silence but its end."""
    posts = without(by_day(120), 90, 104)
    found = [row for row in rows_of(channel(posts, polled(60, 120)), 119) if row.state is SilenceState.RESTORED]
    (row,) = found
    assert row.end_at is not None
    assert row.end_at.timestamp() >= at_day(104)
    assert row.start_from is not None
    assert row.start_from.timestamp() < at_day(90)
    assert row.detected_at is not None
    assert row.detected_at < row.end_at


def test_several_silences_and_restarts_are_each_a_row() -> None:
    """Each has its own bounds, and the state now dates from the last restart."""
    posts = without(without(by_day(200), 90, 110), 150, 175)
    rows = rows_of(channel(posts, known_until=at_day(200)))
    assert [row.state for row in rows].count(SilenceState.RESTORED) == 2
    assert rows[0].state is SilenceState.POSTING
    assert rows[0].start_from is not None
    assert rows[0].start_from.timestamp() >= at_day(175)


def test_bursts_do_not_make_the_calm_between_them_a_silence() -> None:
    """Twenty posts in two hours, then three days of none, all the year."""
    rng = np.random.default_rng(2)
    bursts = [at_day(day) + rng.integers(0, 2 * HOUR, 20) for day in range(0, 200, 3)]
    posts = np.sort(np.concatenate(bursts))
    rows = rows_of(channel(posts, known_until=at_day(199)))
    assert rows[0].state is SilenceState.POSTING
    assert len(rows) == 1


def test_a_slow_channel_is_given_its_time() -> None:
    """A post in four days: days without one say nothing, weeks do."""
    posts = np.array([at_day(4 * k) + (k % 7) * HOUR for k in range(60)])
    one = channel(posts, polled(100, 300))
    assert now_of(one, 242).state is SilenceState.POSTING
    assert now_of(one, 296).state is SilenceState.SILENT


def test_a_collector_that_is_down_is_never_a_silence() -> None:
    """Forty days of failed polls leave the state unknown, with what was seen before."""
    posts = by_day(80)
    failing = channel(posts, polled(40, 80), failed=polled(80.1, 120))
    row = now_of(failing, 120)
    assert row.state is SilenceState.UNKNOWN
    assert "polls failed" in row.basis
    assert row.detected_at is None
    assert row.q_value is None
    assert row.last_post_at is not None


def test_posts_missed_while_the_collector_was_down_are_a_gap_in_ids_and_no_silence() -> None:
    """Ids that were skipped show that the source went on."""
    every = by_day(120)
    held = np.flatnonzero(((every - at_day(0)) / DAY < 80) | ((every - at_day(0)) / DAY >= 100))
    polls = np.concatenate([polled(40, 80), polled(100, 120)])
    rows = rows_of(channel(every[held], polls, numbers=100 + held), 119.5)
    assert [row.state for row in rows] == [SilenceState.POSTING]
    assert rows[0].missed_posts == 20 * 16


def test_an_export_proves_nothing_after_its_newest_post() -> None:
    """Unless it says until when it speaks."""
    row = now_of(channel(by_day(80)), 110)
    assert row.state is SilenceState.UNKNOWN
    assert row.posts == 80 * 16
    assert row.seen_until == row.last_post_at
    assert now_of(channel(by_day(80), known_until=at_day(110)), 110).state is SilenceState.SILENT


def test_below_thirty_posts_or_twenty_eight_days_nothing_is_said_but_what_was_seen() -> None:
    """The observation stands all the same."""
    few = now_of(channel(by_day(60, (9,))[:29], polled(0, 90)), 90)
    short = now_of(channel(by_day(20), polled(0, 20)), 20)
    assert few.state is short.state is SilenceState.UNKNOWN
    assert "Too few posts" in few.basis
    assert "Too few posts" in short.basis
    assert few.posts == 29


def test_a_channel_that_posted_the_first_days_only_is_told_once_four_weeks_are_seen() -> None:
    """Days in which somebody looked count, not days with posts."""
    one = channel(by_day(5), polled(0, 60))
    assert now_of(one, 20).state is SilenceState.UNKNOWN
    assert now_of(one, 60).state is SilenceState.SILENT


def test_what_a_poll_was_told_stands_until_something_is_seen_again() -> None:
    """A later look that succeeds takes it back."""
    posts = by_day(80)
    for word, state in (("moved", SilenceState.MOVED), ("removed", SilenceState.REMOVED)):
        assert now_of(channel(posts, polled(40, 80), told=((at_day(81), word),)), 100).state is state
    back = channel(posts, polled(40, 80), told=((at_day(70), "unreachable"),))
    assert now_of(back, 79.9).state is SilenceState.POSTING


def test_a_channel_that_posts_a_fifth_of_what_it_did_is_reduced() -> None:
    """Sixteen posts a day became three."""
    posts = np.concatenate([by_day(150), by_day(180, (9, 14, 19))[150 * 3 :]])
    row = now_of(channel(posts, known_until=at_day(179.9)), 179.9)
    assert row.state is SilenceState.REDUCED
    assert "errs 1.1 times a channel-year" in row.basis
    assert row.start_to is not None
    assert at_day(150) < row.start_to.timestamp() < at_day(166)


def test_a_newer_message_that_was_shown_and_not_collected_is_a_sign_of_life() -> None:
    """The source spoke, though nobody here holds what it said."""
    one = channel(by_day(80), polled(40, 110))
    alive = replace(one, newest=np.where(one.seen >= at_day(108), 5000, one.newest))
    row = now_of(alive, 110)
    assert row.state is SilenceState.POSTING
    assert "not collected" in row.basis


def test_many_channels_at_once_are_corrected() -> None:
    """What is one of ten tests counts for less than one alone."""
    steady = [channel(by_day(80), polled(40, 80), name=f"src-{k}") for k in range(9)]
    stopped = channel(without(by_day(80), 60, 90), polled(40, 80), name="src-stopped")
    together = silences([*steady, stopped], Settings(as_of=at_day(80)))
    alone = silences([stopped], Settings(as_of=at_day(80)))
    assert together[9].q_value is not None
    assert alone[0].q_value is not None
    assert together[9].q_value >= alone[0].q_value
    assert together[9].state is alone[0].state is SilenceState.SILENT


gaps = st.lists(st.integers(600, 5 * DAY), min_size=32, max_size=80)


@settings(max_examples=40, deadline=None)
@given(gaps, st.integers(1, 2000))
def test_shifting_all_times_shifts_the_rows(pauses: list[int], weeks: int) -> None:
    """By whole weeks, since the hours of the week are looked at."""
    posts = at_day(0) + np.cumsum(np.array(pauses))
    by = weeks * 7 * DAY
    here = rows_of(channel(posts, known_until=int(posts[-1]) + 30 * DAY))
    there = rows_of(channel(posts + by, known_until=int(posts[-1]) + 30 * DAY + by))
    assert [row.state for row in here] == [row.state for row in there]
    assert [row.strength_key for row in map(Shifted, here)] == [row.strength_key for row in map(Shifted, there)]
    for a, b in zip(here, there, strict=True):
        if a.detected_at is not None and b.detected_at is not None:
            assert (b.detected_at - a.detected_at).total_seconds() == by


class Shifted:
    """What of a row does not move with time."""

    def __init__(self, row: Silence) -> None:
        self.strength_key = (
            row.posts,
            row.false_alarms_per_year,
            row.probability,
            row.q_value,
            row.longest_earlier_gap,
        )


@settings(max_examples=40, deadline=None)
@given(gaps, st.integers(1, 60))
def test_rows_as_of_a_time_do_not_change_when_later_posts_are_added(pauses: list[int], after: int) -> None:
    """Nothing is taken from the future."""
    posts = at_day(0) + np.cumsum(np.array(pauses))
    cut = len(posts) // 2 + after % (len(posts) // 2)
    as_of = Settings(as_of=int(posts[cut - 1]) + 3600)
    polls = np.arange(at_day(0), as_of.as_of or 0, 6 * HOUR)
    before = channel(posts[posts <= (as_of.as_of or 0)], polls)
    more = channel(posts, polls)
    assert silences([before], as_of) == silences([more], as_of)
