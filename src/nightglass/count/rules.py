"""Rules of ranges: tellings of one count in, low, best and high with a trace out. Nothing here adds two counts up.

Each rule is named after the project whose published rules it follows; ``docs/explained/weighing.md`` says where it
departs. A trace line is a verb, a member's id and a reason without digits: ``took mem-1: it says the fewest``.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from nightglass.count.telling import Telling
from nightglass.records.claim import MemberStance
from nightglass.records.figure import Measure, Review, Running

TOOK, LEFT, SHOWN, NOTE = "took", "left", "shown", "note"
"""What a trace line begins with: a member that was used, one that was not, one only shown; a remark on the rule."""

AS_STATED, AFTER_IBC, AFTER_ACLED = "as stated", "after Iraq Body Count", "after ACLED"
"""The names of the rules."""


@dataclass(frozen=True, slots=True)
class Ranged:
    """What a rule makes of tellings; null where it gives none. ``low <= best <= high`` where they are given."""

    low: int | None
    best: int | None
    high: int | None
    trace: tuple[str, ...]


Ranging = Callable[[Sequence[Telling]], Ranged]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule: ``says`` what it does in a sentence, ``source`` where its model does so, ``departs`` where not."""

    name: str
    says: str
    source: str
    departs: str
    ranging: Ranging


def as_stated(tellings: Sequence[Telling]) -> Ranged:
    """Return the outer bounds of what the texts themselves say; null where any of them leaves an end open.

    ``best`` is given only where every text gives the same exact number.
    """
    used, trace = _sorted_out(tellings, _not_the_count)
    trace += [_line(TOOK, one, _as_it_stands(one)) for one in used]
    low, high = _outer_low(used), _outer_high(used)
    exact = low if used and all(one.low == one.high == low for one in used) else None
    return Ranged(low, exact, high, _told(trace))


def _as_it_stands(telling: Telling) -> str:
    open_ends = [name for name, end in (("lower", telling.low), ("upper", telling.high)) if end is None]
    return f"as it stands, no {' and no '.join(open_ends)} end" if open_ends else "as it stands"


def _outer_low(tellings: Sequence[Telling]) -> int | None:
    lows = [one.low for one in tellings]
    return None if None in lows else min((low for low in lows if low is not None), default=None)


def _outer_high(tellings: Sequence[Telling]) -> int | None:
    highs = [one.high for one in tellings]
    return None if None in highs else max((high for high in highs if high is not None), default=None)


def after_ibc(tellings: Sequence[Telling]) -> Ranged:
    """Return the minimum and the maximum over those who counted, each by its latest count; never a sum.

    A source that sets no lower end leaves the minimum standing, unless all that it allows lies below: then the minimum
    is unknown. The same holds for the maximum and a source that sets no upper end.
    """
    used, trace = _latest_sorted_out(tellings, _not_for_ibc)
    lows = [one.low for one in used if one.low is not None]
    highs = [one.high for one in used if one.high is not None]
    low, high = min(lows, default=None), max(highs, default=None)
    below = [one for one in used if one.low is None and low is not None and one.high is not None and one.high < low]
    above = [one for one in used if one.high is None and high is not None and one.low is not None and one.low > high]
    for one in used:
        trace.append(_line(TOOK, one, _ibc_reason(one, low, high, one in below, one in above)))
    return Ranged(None if below else low, None, None if above else high, _told(trace))


def _ibc_reason(telling: Telling, low: int | None, high: int | None, below: bool, above: bool) -> str:
    said = [
        name for name, given, end in (("fewest", telling.low, low), ("most", telling.high, high)) if _is(given, end)
    ]
    reason = f"it says the {' and the '.join(said)}" if said else "between the fewest and the most"
    if below:
        return "it sets no lower end and lies below the fewest: the minimum is unknown"
    return "it sets no upper end and lies above the most: the maximum is unknown" if above else reason


def _is(given: int | None, end: int | None) -> bool:
    return given is not None and given == end


def after_acled(tellings: Sequence[Telling]) -> Ranged:
    """Return one number, the most conservative that a source not judged unreliable gives; no low and no high.

    Dozens are twelve, hundreds a hundred. Where a text gives no number, ACLED writes three, or ten in a war: that is
    shown in the trace and never used.
    """
    used, trace = _latest_sorted_out(tellings, _not_for_acled)
    numbers = [one.coded for one in used if one.coded is not None]
    best = min(numbers, default=None)
    for one in used:
        trace.append(_line(TOOK, one, _acled_reason(one, best)))
        if one.convention:
            trace.append(_line(SHOWN, one, "ACLED would write three, or ten in a war; the word says at least two"))
    if best is None and used:
        trace.append(f"{NOTE}: ACLED would write three, or ten in a war; here unknown stays unknown")
    return Ranged(None, best, None, _told(trace))


def _acled_reason(telling: Telling, best: int | None) -> str:
    if telling.coded is None:
        return "no number can be had from its words"
    return "the most conservative" if telling.coded == best else "not the most conservative"


def _sorted_out(
    tellings: Sequence[Telling], refused: Callable[[Telling], str | None]
) -> tuple[list[Telling], list[str]]:
    """Return the tellings that a rule takes, ordered by member id, and a line for each that it leaves."""
    trace, taken = [], []
    for one in sorted(tellings, key=lambda one: one.member_id):
        reason = refused(one)
        if reason is None:
            taken.append(one)
        else:
            trace.append(_line(SHOWN if one.denied else LEFT, one, reason))
    return _without_denials(taken, trace)


def _without_denials(taken: list[Telling], trace: list[str]) -> tuple[list[Telling], list[str]]:
    """Leave who says that nobody was, where somebody counts: it disputes the counts, and sets no minimum of them."""
    counting = [one for one in taken if one.stance is not MemberStance.DENIES]
    if not counting:
        return taken, trace
    denials = [one for one in taken if one.stance is MemberStance.DENIES]
    reason = "it says that there were none, which disputes the counts"
    return counting, [*trace, *(_line(SHOWN, one, reason) for one in denials)]


def _latest_sorted_out(
    tellings: Sequence[Telling], refused: Callable[[Telling], str | None]
) -> tuple[list[Telling], list[str]]:
    """Return each counter's latest among the tellings that a rule takes, and a line for each that it leaves."""
    taken, trace = _sorted_out(tellings, refused)
    latest = latest_of_each(taken)
    kept = {one.member_id for one in latest}
    again = {(_series(one), one.low, one.high) for one in latest}
    for one in taken:
        if one.member_id not in kept:
            same = (_series(one), one.low, one.high) in again
            trace.append(_line(LEFT, one, f"the same source gave {'it again' if same else 'another count'} later"))
    return latest, trace


def latest_of_each(tellings: Sequence[Telling]) -> list[Telling]:
    """Return each counter's latest count; what nobody dates stays, since nothing shows that it was replaced."""
    last: dict[tuple[str, Review], float] = {}
    for one in tellings:
        if one.at is not None:
            last[_series(one)] = max(one.at.timestamp(), last.get(_series(one), one.at.timestamp()))
    return [one for one in tellings if one.at is None or one.at.timestamp() == last[_series(one)]]


def _series(telling: Telling) -> tuple[str, Review]:
    return telling.counter, telling.review


def _not_the_count(telling: Telling) -> str | None:
    """Say why a member is no figure of the count itself, for any rule; null where it is.

    Who says that nobody was killed gives a count: nought, which somebody said.
    """
    if telling.denied:
        return "denied or withdrawn"
    if telling.part_of is not None:
        return "a part of another count, which holds it already"
    if telling.running is Running.NEW:
        return "new since the last count: no count of the whole, and never added"
    if telling.stance is MemberStance.DENIES and (telling.low, telling.high) != (0, 0):
        return "it denies the claim"
    if telling.stance is MemberStance.COMPATIBLE:
        return "it may be of another place or time than the claim"
    return None if telling.bears_fact else "an analysis cites what others counted"


def _not_for_ibc(telling: Telling) -> str | None:
    """Say why a member is left out of the minimum and the maximum, null where it is not."""
    unknown = (telling.low, telling.high) == (None, None)
    return _not_the_count(telling) or ("it sets no bound: unknown stays unknown" if unknown else None)


def _not_for_acled(telling: Telling) -> str | None:
    """Say why a member cannot give the one number, null where it can."""
    return _not_the_count(telling) or (f"not to be relied on, by {telling.doubted}" if telling.doubted else None)


def of_measure(tellings: Iterable[Telling], measure: Measure) -> tuple[list[Telling], list[str]]:
    """Return the tellings of a measure, and a line for each of another: bodies are not people killed."""
    known = sorted(tellings, key=lambda one: one.member_id)
    others = [_line(LEFT, one, f"it counts {one.measure.value}") for one in known if one.measure is not measure]
    return [one for one in known if one.measure is measure], others


def of_review(tellings: Iterable[Telling], *, under_review: bool) -> list[Telling]:
    """Return the tellings that are under review, or those that are not: the two are kept apart and never added."""
    return [one for one in tellings if (one.review is Review.UNDER_REVIEW) is under_review]


def _line(verb: str, telling: Telling, reason: str) -> str:
    return f"{verb} {telling.member_id}: {reason}"


def _told(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the lines in an order that says nothing of the order of the input: what was taken first."""
    verbs = (TOOK, LEFT, SHOWN, NOTE)
    return tuple(sorted(set(lines), key=lambda line: (verbs.index(line.split()[0].rstrip(":")), line)))


_IBC = (
    "Iraq Body Count, Methods (iraqbodycount.org/about/methods), sections on data extraction and on cumulative totals"
)
_ACLED = "ACLED, how fatalities are coded (FAQ of 27 February 2023, updated 7 May 2024)"

RULES: Mapping[str, Rule] = {
    rule.name: rule
    for rule in (
        Rule(
            AS_STATED,
            "The outer bounds of what the texts say, open where any of them leaves an end open.",
            "the texts themselves",
            "it follows no project",
            as_stated,
        ),
        Rule(
            AFTER_IBC,
            "The fewest and the most over all who counted, each by the latest count; a total is never added.",
            _IBC,
            "an end that nobody sets stays open, where Iraq Body Count writes the number that is said; one source "
            "suffices; origins take the place of press reports",
            after_ibc,
        ),
        Rule(
            AFTER_ACLED,
            "One number, the most conservative; dozens are twelve, hundreds a hundred.",
            _ACLED,
            "who is reputable is a person's judgement (D and E of the Admiralty code are left); a toll without a "
            "number stays unknown",
            after_acled,
        ),
    )
}
"""The rules by name, in the order in which they are shown."""
