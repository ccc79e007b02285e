"""What a row says, in a few words for a person: the columns that are known, each a part, in a fixed order."""

from collections.abc import Mapping
from datetime import tzinfo

from nightglass.present.format import count, day, number, period
from nightglass.records.activity import Activity
from nightglass.records.caveat import Caveat, Strength
from nightglass.records.event import Event
from nightglass.records.figure import Basis, Figure, Review, Running
from nightglass.records.place import Place
from nightglass.records.statement import Sourcing, Stance, Statement
from nightglass.records.time import Time

Numbers = Mapping[str | None, int]
"""The number that a row bears on its page, by the row's id; nothing is under None."""


def bounds(low: int | None, high: int | None) -> str:
    """Return a range in words: ``at least 12``, ``up to 40``, ``24 to 99``, ``none``, ``not given as a number``."""
    if low is None and high is None:
        return "not given as a number"
    if low == high == 0:
        return "none"
    if high is None:
        return f"at least {number(low or 0)}"
    if low is None:
        return f"up to {number(high)}"
    return number(low) if low == high else f"{number(low)} to {number(high)}"


def statement_says(row: Statement, _numbers: Numbers, zone: tzinfo) -> tuple[str, ...]:
    """Return who speaks, by which cue, through whom, and how sure the speaker is."""
    return _known(
        row.speaker or row.speaker_words or "nobody named",
        row.speaker_role,
        row.cue and f"“{row.cue}”",
        row.via and f"through {', '.join(row.via)}",
        f"{row.sourcing.value} speaker" if row.sourcing is Sourcing.UNNAMED else None,
        row.stance.value if row.stance is not Stance.ASSERTS else None,
        row.mode.value,
        row.said_at and f"on {day(row.said_at, zone)}",
    )


def figure_says(row: Figure, numbers: Numbers, zone: tzinfo) -> tuple[str, ...]:
    """Return what is counted, in which bounds, where, when, by whom, and what is known against it."""
    return _known(
        f"{row.measure.value}: {bounds(row.low, row.high)}",
        "denied" if row.denied else None,
        row.of_whom,
        row.place and f"in {row.place}",
        period(row.period_from, row.period_to, zone) or row.period_words,
        row.attributed_to and f"says {row.attributed_to}",
        f"basis: {row.basis.value}" if row.basis is not Basis.CLAIMED else None,
        row.review.value if row.review is not Review.UNSTATED else None,
        f"{row.running.value} count" if row.running is not Running.UNKNOWN else None,
        f"part of {numbers[row.part_of]}" if row.part_of in numbers else None,
    )


def event_says(row: Event, _numbers: Numbers, zone: tzinfo) -> tuple[str, ...]:
    """Return the type, how real the text says it is, by whom, against whom, where and when."""
    return _known(
        f"{row.type.value}{f' ({row.mode})' if row.mode else ''}",
        row.status.value,
        row.actors and f"by {', '.join(row.actors)}",
        row.targets and f"to {', '.join(row.targets)}",
        row.place and f"in {row.place}",
        period(row.happened_from, row.happened_to, zone),
        row.acled_type,
    )


def activity_says(row: Activity, _numbers: Numbers, zone: tzinfo) -> tuple[str, ...]:
    """Return what the outlet is reported to do, where, since and until when, and by whom."""
    since = row.since_words or (day(row.since, zone) if row.since else None)
    until = row.until_words or (day(row.until, zone) if row.until else None)
    return _known(
        f"{row.outlet}: {row.state.value}",
        row.platform and f"on {row.platform}",
        since and f"since: {since}",
        until and f"until: {until}",
        row.reported_by and f"says {row.reported_by}",
    )


def caveat_says(row: Caveat, numbers: Numbers, _zone: tzinfo) -> tuple[str, ...]:
    """Return what kind it is, how strong, which rows it limits, and who says so."""
    limited = sorted({numbers[about] for about in row.about_ids if about in numbers})
    return _known(
        row.kind.value.replace("_", " "),
        row.strength.value if row.strength is not Strength.FULL else None,
        f"limits {', '.join(map(str, limited))}" if limited else "limits the whole text",
        row.who_says and f"says {row.who_says}",
    )


def place_says(row: Place) -> tuple[str, ...]:
    """Return where it is, and how many other places bear its name."""
    known = row.latitude is not None and row.longitude is not None
    others = len(row.alternatives)
    return _known(
        ", ".join(part for part in (row.name, row.admin1, row.country) if part),
        f"{row.latitude:.2f}, {row.longitude:.2f}" if known else "in no list of places",
        others and f"{others} {count(others, 'other place bears', 'other places bear')} the name",
    )


def time_says(row: Time, zone: tzinfo) -> tuple[str, ...]:
    """Return the interval, how finely it is known, and why it may be wrong."""
    placed = period(row.value_from, row.value_to, zone)
    return _known(
        placed or "not placed",
        f"to the {row.precision.value.replace('_', ' ')}" if placed else None,
        row.calendar if row.calendar != "gregorian" else None,
        row.doubt,
    )


def _known(*parts: object) -> tuple[str, ...]:
    return tuple(str(part) for part in parts if part)
