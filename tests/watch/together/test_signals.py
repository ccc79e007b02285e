"""Signals of one place stand side by side and are never averaged."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from nightglass.records.coincidence import CoincidenceKind
from nightglass.records.outage import Outage, OutageState
from nightglass.watch.together.signals import signals_beside

BEGIN = datetime(2031, 3, 4, tzinfo=UTC)
UNTIL = BEGIN + timedelta(days=9)
PROBING = Outage(
    "out-1", "Probing", "VX", OutageState.ENDED, BEGIN, BEGIN + timedelta(minutes=30), BEGIN + timedelta(days=5),
    BEGIN + timedelta(days=5, minutes=30), 0.95, 4.0, 4, 0.0, "", "t", (),
)  # fmt: skip
ROUTES = replace(
    PROBING,
    id="out-2",
    signal="Routes",
    end_from=BEGIN + timedelta(days=2),
    end_to=BEGIN + timedelta(days=2, minutes=30),
    depth=0.1,
)


def test_both_figures_stand_where_signals_disagree() -> None:
    """A tenth of the routes, nearly all of the hosts: partial."""
    (row,) = signals_beside([PROBING, ROUTES], "UTC", UNTIL)
    assert row.kind is CoincidenceKind.SIGNALS
    assert (row.low, row.high) == (0.1, 0.95)
    assert "Partial" in row.basis
    assert "Routes back; Probing still dark" in row.basis


def test_one_signal_has_nothing_beside_it() -> None:
    """No row for what cannot be compared."""
    assert signals_beside([PROBING], "UTC", UNTIL) == []


def test_a_row_of_what_lasts_ends_with_the_series() -> None:
    """Nothing is said of a time that was not measured."""
    lasting = [replace(one, state=OutageState.ONGOING, end_from=None, end_to=None) for one in (PROBING, ROUTES)]
    (row,) = signals_beside(lasting, "UTC", UNTIL)
    assert row.end == UNTIL
