"""Signals that disagree are told with both figures, and the days between one return and the next."""

from datetime import date

from made_series import at, dark, series
from nightglass.watch.outages.agreement import Days, agreement
from nightglass.watch.outages.find import outages


def test_both_figures_are_told_where_signals_disagree() -> None:
    """Both figures are told where signals disagree."""
    deep = series(45, dark(at(30), at(38)), "probes")
    hardly = series(45, dark(at(30), at(33), 0.9), "routes", noise=0.003)
    (found,) = agreement(outages(deep + hardly, "UTC"), "UTC")
    assert found.partial
    assert (found.deepest[0], found.shallowest[0]) == ("probes", "routes")
    assert "probes lost 98% of what is usual, routes 10%" in found.words
    assert (found.start, found.end) == (at(30), at(38))


def test_days_with_one_signal_back_and_another_not_are_told() -> None:
    """Days with one signal back and another not are told."""
    first = series(45, dark(at(30, 9), at(33, 7)), "search")
    later = series(45, dark(at(30, 9), at(36, 5)), "probes")
    (found,) = agreement(outages(first + later, "UTC"), "UTC")
    assert not found.partial
    assert found.days == (Days(date(2031, 4, 5), date(2031, 4, 7), ("search",), ("probes",)),)
    assert "5 to 7 April 2031: search back; probes still dark." in found.words


def test_while_a_signal_is_out_there_is_no_end() -> None:
    """While a signal is out there is no end."""
    ended, lasts = series(45, dark(at(30), at(33)), "search"), series(45, dark(at(30), at(99)), "probes")
    (found,) = agreement(outages(ended + lasts, "UTC"), "UTC", at(44, 23.5))
    assert found.end is None
    assert found.days == (Days(date(2031, 4, 5), date(2031, 4, 16), ("search",), ("probes",)),)


def test_one_signal_alone_agrees_with_nobody() -> None:
    """One signal alone agrees with nobody."""
    assert agreement(outages(series(40, dark(at(30), at(33))), "UTC"), "UTC") == []
    assert agreement([], "UTC") == []


def test_outages_far_apart_are_not_set_side_by_side() -> None:
    """Outages far apart are not set side by side."""
    one, other = series(60, dark(at(30), at(33)), "search"), series(60, dark(at(45), at(47)), "probes")
    assert agreement(outages(one + other, "UTC"), "UTC") == []
