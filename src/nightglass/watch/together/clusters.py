"""Whether silences cluster at an outage: onsets moved within each source's observed time, and sources abroad beside.

Given how often each source fell silent, and for how long each silence had to last to be seen, its onset could have lain
anywhere in the time in which it would have been seen. How many sources then fall into the window by chance is a sum of
unequal chances, computed exactly. That sources fall silent together for a reason that is no outage (a holiday) is what
the sources abroad are for.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from nightglass.records.coincidence import Coincidence, CoincidenceKind
from nightglass.records.ids import make_id
from nightglass.records.silence import Silence
from nightglass.watch.moments import moment
from nightglass.watch.together.chance import at_least, difference, fisher
from nightglass.watch.together.darkness import Darkness
from nightglass.watch.together.watched import Watched, seconds
from nightglass.watch.together.words import chance_words, many, percent, sentences

MADE_BY = "watch/together 1"
WINDOW = timedelta(hours=24)
"""After an outage was there: a silence that began so long after it counts as "at the outage"."""
_LEARNING = 28 * 86_400
"""Seconds of a source's first weeks in which no silence can be told."""


@dataclass(frozen=True, slots=True)
class _Fall:
    """A source watched over the window: its silences that may, and that must, have begun there; the chance of one."""

    source: Watched
    possible: tuple[Silence, ...]
    certain: tuple[Silence, ...]
    chance: float


def silences_at_outages(sources: Sequence[Watched], dark: Sequence[Darkness], zone: str) -> list[Coincidence]:
    """Return a row for each time of darkness over which sources inside were watched."""
    rows = []
    for one in dark:
        start, end = seconds(one.start_from), seconds(one.start_to + WINDOW)
        falls = [_fall(source, start, end) for source in sources if _was_watched(source, start, end)]
        inside = [fall for fall in falls if fall.source.inside is True]
        abroad = [fall for fall in falls if fall.source.inside is False]
        if inside:
            rows.append(_row(one, inside, abroad, len(falls) - len(inside) - len(abroad), len(dark), zone))
    return rows


def _was_watched(source: Watched, start: int, end: int) -> bool:
    """Say whether a silence in the window would have been seen: it was tested, and watched before and after."""
    return source.measured and source.first < start and source.last >= end


def _fall(source: Watched, start: int, end: int) -> _Fall:
    possible = tuple(row for row in source.fell if seconds(row.start_from) <= end and seconds(row.start_to) >= start)
    certain = tuple(row for row in possible if seconds(row.start_from) >= start and seconds(row.start_to) <= end)
    none = 1.0
    for row in source.fell:
        none *= 1 - _chance(row, source, start, end)
    return _Fall(source, possible, certain, 1 - none)


def _chance(row: Silence, source: Watched, start: int, end: int) -> float:
    """Return the chance that a silence, moved within the source's observed time, touches the window."""
    onset, wide = seconds(row.start_from), seconds(row.start_to) - seconds(row.start_from)
    lasting = max(wide, seconds(row.detected_at) - onset if row.detected_at else 0)
    earliest = min(source.first + _LEARNING, onset)
    latest = max(source.last - lasting, onset)
    if latest <= earliest:
        return 1.0
    return max(0.0, min(end, latest) - max(start - wide, earliest)) / (latest - earliest)


def _row(
    dark: Darkness, inside: Sequence[_Fall], abroad: Sequence[_Fall], unsaid: int, tested: int, zone: str
) -> Coincidence:
    fell = [fall for fall in inside if fall.possible]
    chances = [fall.chance for fall in inside]
    expected, p_value = sum(chances), at_least(len(fell), chances)
    silences = sorted({row.id for fall in (*inside, *abroad) for row in fall.possible})
    about = (*dark.ids, *silences)
    return Coincidence(
        id=make_id("coi", CoincidenceKind.SILENCES_AT_OUTAGE, about, dark.start_from.isoformat()),
        kind=CoincidenceKind.SILENCES_AT_OUTAGE,
        about_ids=about,
        start=dark.start_from,
        end=dark.start_to + WINDOW,
        unit="sources inside",
        observed=float(len(fell)),
        expected=round(expected, 2),
        low=float(sum(bool(fall.certain) for fall in inside)),
        high=float(len(fell)),
        p_value=float(f"{p_value:.3g}"),
        control=_control(inside, abroad),
        basis=_basis(dark, inside, expected, p_value, unsaid, tested, zone),
        made_by=MADE_BY,
        made_from=(*about, *_unfallen(inside, abroad)),
    )


def _unfallen(*groups: Iterable[_Fall]) -> tuple[str, ...]:
    """Return the rows of sources that were watched and did not fall: they are counted too."""
    falls = (fall for group in groups for fall in group if not fall.possible)
    return tuple(sorted({row.id for fall in falls for row in fall.source.silences}))


def _control(inside: Sequence[_Fall], abroad: Sequence[_Fall]) -> str | None:
    if not abroad:
        return None
    counts = (_fallen(inside), len(inside), _fallen(abroad), len(abroad))
    low, high = difference(*counts)
    return (
        f"{counts[2]} of {many(counts[3], 'source')} abroad fell silent in the same hours, {counts[0]} of {counts[1]} "
        f"inside: {percent(counts[0] / counts[1] - counts[2] / counts[3])} points more of those inside (95 % interval "
        f"{percent(low)} to {percent(high)}; Fisher's exact test, {chance_words(fisher(*counts))})"
    )


def _fallen(falls: Iterable[_Fall]) -> int:
    return sum(bool(fall.possible) for fall in falls)


def _basis(
    dark: Darkness, inside: Sequence[_Fall], expected: float, p_value: float, unsaid: int, tested: int, zone: str
) -> str:
    until = datetime.fromtimestamp(seconds(dark.start_to + WINDOW), UTC)
    parts = [
        f"{_fallen(inside)} of {many(len(inside), 'source')} inside fell silent between "
        f"{moment(dark.start_from, zone)} and {moment(until, zone)}, when a network went dark; by chance "
        f"{expected:.1f} would have",
        "falling together is no proof that the outage silenced them: a silence by choice looks the same",
        "so many by chance, each silence moved within the time in which its source was watched: "
        f"{chance_words(p_value)}",
    ]
    if unsaid:
        parts.append(
            f"{many(unsaid, 'source')} of which nobody said whether they work inside or abroad count in neither"
        )
    if tested > 1:
        parts.append(f"one of {tested} outages looked at, and the p-value is not corrected for that")
    return sentences(parts)
