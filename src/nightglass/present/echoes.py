"""The same text within minutes: which sources, when, how rare the text is, how often chance would bring it."""

import math
from dataclasses import dataclass
from datetime import datetime

from nightglass.present.held import Held
from nightglass.records.echo import Echo
from nightglass.records.source import Source


@dataclass(frozen=True, slots=True)
class EchoLine:
    """One echo as lists show it; ``unnamed`` counts the sources that may not be named.

    ``minutes`` from the first post to the last, rounded up; null where a source may not be named, since it would help
    to find its post. ``one_in``: one of so many posts holds this text. ``rate_ratio`` has no more places than its
    shuffles bear; ``chance_one_in`` is one over the q-value; both null where too few posts are known. ``publisher`` is
    who owns all of the sources, null where that is not one.
    """

    id: str
    sources: tuple[Source, ...]
    unnamed: int
    posts: int
    start: datetime
    end: datetime
    minutes: int | None
    one_in: int
    rate_ratio: float | None
    chance_one_in: int | None
    publisher: str | None
    made_by: str


def echo_lines(held: Held) -> tuple[EchoLine, ...]:
    """Return the echoes, those of the most sources first, then by time."""
    by_id = {source.id: source for source in held.sources}
    lines = [_line(echo, tuple(by_id[one] for one in echo.source_ids if one in by_id)) for echo in held.echoes]
    return tuple(sorted(lines, key=lambda line: (-len(line.sources) - line.unnamed, line.start, line.id)))


def _line(echo: Echo, named: tuple[Source, ...]) -> EchoLine:
    unnamed = len(echo.source_ids) - len(named)
    owners = {source.publisher for source in named}
    return EchoLine(
        id=echo.id,
        sources=named,
        unnamed=unnamed,
        posts=len(echo.post_ids),
        start=echo.start,
        end=echo.end,
        minutes=None if unnamed else math.ceil((echo.end - echo.start).total_seconds() / 60),
        one_in=round(2**echo.rarity),
        rate_ratio=None if echo.rate_ratio is None else _rounded(echo.rate_ratio),
        chance_one_in=None if echo.q_value is None else int(1 / echo.q_value),
        publisher=owners.pop() if len(owners) == 1 and not unnamed else None,
        made_by=echo.made_by,
    )


def _rounded(ratio: float) -> float:
    """Return a ratio without places from ten on, with one below."""
    return float(round(ratio)) if ratio >= 10 else round(ratio, 1)
