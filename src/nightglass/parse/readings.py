"""What the readers of observatories' answers give, and the few things that all of them must tell apart."""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from nightglass.parse.moments import read_moment

FIRST, LAST = 0, 7_258_118_400
"""Seconds from 1970 to 2200: no measurement lies outside."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a signal at one moment, in seconds since 1970 (UTC); ``scope`` is null where nobody says."""

    signal: str
    scope: str | None
    at: int
    value: float


@dataclass(frozen=True, slots=True)
class Fault:
    """What of an answer cannot be used, and what to do."""

    reason: str
    what_to_do: str


Found = Iterator[Value | Fault]
Reader = Callable[[object, Mapping[str, str]], Found | None]
"""From a JSON value and what was asked for to what it says; null where the value is of another kind."""


def number(value: object) -> float | None:
    """Return a finite number, also one written in words ("0.56"); null for anything else, a truth value included."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) else None


def seconds(value: object) -> int | None:
    """Return a time (seconds since 1970, or words) in seconds since 1970, null where it is none; UTC if not said."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return int(value) if FIRST <= value <= LAST else None
    when = read_moment(value, "UTC")
    return int(when.start.timestamp()) if when else None


def words(value: object) -> str | None:
    """Return words, or a whole number as words; null for anything else and for blanks."""
    if isinstance(value, str):
        return value.strip()[:200] or None
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None


def entries(value: object) -> Iterator[Mapping[str, object]]:
    """Yield the objects in a list, also those in lists within it."""
    for item in value if isinstance(value, list) else ():
        if isinstance(item, dict):
            yield item
        elif isinstance(item, list):
            yield from (inner for inner in item if isinstance(inner, dict))


def network(asn: object) -> str | None:
    """Return a network's number as "AS64500", null where it is none."""
    digits = (words(asn) or "").upper().removeprefix("AS")
    return f"AS{digits}" if digits.isdecimal() else None
