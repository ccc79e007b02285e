"""What an outage rests on, in words."""

from dataclasses import dataclass

from nightglass.records.outage import OutageState
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


def too_short(signal: str, scope: str | None, days: int) -> str:
    """Return why nothing is said of a signal."""
    of = f", {scope}" if scope else ""
    return f"{signal}{of}: too short to know what is usual (fewer than {days} good days before any value)"


def _plain(value: float) -> str:
    return f"{value:,.1f}" if abs(value) < 1000 else f"{value:,.0f}"
