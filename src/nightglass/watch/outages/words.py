"""What an outage rests on, in words."""

from dataclasses import dataclass

from nightglass.records.outage import OutageState
from nightglass.watch.outages.signals import Signal
from nightglass.watch.outages.spells import HARDLY

_STILL = 0.02


@dataclass(frozen=True, slots=True)
class Facts:
    """What a row's words tell: shares (0 to 1) lost and missing, values in the signal's unit.

    ``line`` is the share lost at which it begins and ends, ``last_share`` what the signal's last day has of the usual.
    """

    lost: float
    line: float
    usual: float
    lowest: float
    times: int
    missing: float
    gap_before: bool
    last_share: float


def basis(facts: Facts, state: OutageState) -> str:
    """Return what happened in a plain sentence or two, then threshold, baseline and reasons."""
    parts = [_fall(facts, state)]
    if facts.lost < HARDLY:
        parts.append(f"Partial: this signal hardly shows it, {facts.lost:.0%} was lost.")
    if state is OutageState.UNKNOWN:
        parts.append("It has no value for more than a day after: whether the outage lasts is not known.")
    if facts.missing > 0:
        parts.append(f"Nothing was measured for {facts.missing:.0%} of the time, which is not counted as zero.")
    if facts.gap_before:
        parts.append("Values are missing before it, so its start lies anywhere in that gap.")
    if state is OutageState.ENDED and 1 - facts.last_share > _STILL:
        parts.append(f"On its last day the signal stands at {facts.last_share:.0%} of what is usual.")
    parts.append(
        f"Usual is {_plain(facts.usual)} (the middle of the same half hour of the week over four good weeks before it,"
        f" its middle over the outage); it begins where more than {facts.line:.0%} is lost and ends where the signal"
        " stays above that for six hours."
    )
    return " ".join(parts)


def _fall(facts: Facts, state: OutageState) -> str:
    left = f"{max(0.0, 1 - facts.lost):.0%}"
    if state is OutageState.RECURRING:
        return f"The signal fell to {left} of what is usual at the same hours on {facts.times} days: a curfew."
    return f"The signal fell to {left} of what is usual at such hours."


UNTOLD = "no outage can be told, or ruled out"
TOO_SHORT_DO = "Get the series from three weeks before the time that you ask about, every half hour or so"
ZERO_DO = "Check whether this is what was meant: nothing falls from zero"
TWO_VALUES_DO = "Leave out the file that is wrong, or give the two measurements names of their own"


def too_short_do(signal: Signal, least: int) -> str:
    """Return what to do where nothing is said of a signal."""
    return TOO_SHORT_DO if len(set(signal.day.tolist())) <= least else ZERO_DO


def too_short(signal: Signal, least: int) -> str:
    """Return why nothing is said of a signal: fewer than ``least`` days before any value, or nothing is usual."""
    days = len(set(signal.day.tolist()))
    why = (
        f"too short to tell what is usual: {days} {'day' if days == 1 else 'days'} with values, "
        f"where {least} good ones must come before"
        if days <= least
        else "its usual value is 0, from which nothing falls"
    )
    return f"{_named(signal)}: {why}; {UNTOLD}"


def two_values(signal: Signal) -> str:
    """Return that values stand at the same times that differ, and that none of them counted."""
    rest = "" if len(signal.times) else f"; {UNTOLD}"
    at = "one time has" if signal.doubled == 1 else f"{signal.doubled:,} times have"
    told = f"{at} several values that differ; none of them counted, for nobody knows which is right"
    return f"{_named(signal)}: {told}{rest}"


def _named(signal: Signal) -> str:
    return f"{signal.name}, {signal.scope}" if signal.scope else signal.name


def _plain(value: float) -> str:
    return f"{value:,.1f}" if abs(value) < 1000 else f"{value:,.0f}"
