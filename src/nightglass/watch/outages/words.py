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
    """Return baseline, threshold and reasons."""
    parts = [
        "Usual is the middle of the same half hour of the week over the four weeks of good days before"
        f" (here {_plain(facts.usual)}); the outage is where more than {facts.line:.0%} of it is lost,"
        " until the signal stays up for six hours",
    ]
    if facts.lost < HARDLY:
        parts.append(f"partial: this signal hardly shows it, {facts.lost:.0%} lost")
    if state is OutageState.RECURRING:
        parts.append(f"the same hours on {facts.times} days: a curfew")
    if state is OutageState.UNKNOWN:
        parts.append("the signal has no value for more than a day after: whether it lasts is not known")
    if state is OutageState.ENDED and 1 - facts.last_share > _STILL:
        parts.append(f"the last day of the signal has {facts.last_share:.0%} of the usual value")
    if facts.missing > 0:
        parts.append(f"nothing measured for {facts.missing:.0%} of its steps, which are not counted as zero")
    if facts.gap_before:
        parts.append("values are missing before it, so its start lies anywhere in that gap")
    return "; ".join(parts) + "."


def too_short(signal: str, scope: str | None, days: int) -> str:
    """Return why nothing is said of a signal."""
    of = f", {scope}" if scope else ""
    return f"{signal}{of}: too short to know what is usual (fewer than {days} good days before any value)"


def _plain(value: float) -> str:
    return f"{value:,.1f}" if abs(value) < 1000 else f"{value:,.0f}"
