"""Which numbers are the same number: by rule, never by likeness of wording."""

from enum import StrEnum

NEAR = 1.5
"""A bound open to one side agrees with a number up to so many times as far: "over a dozen" with 14, not with 61."""


class Meets(StrEnum):
    """How a figure's bounds stand to the number that a claim names."""

    SAME = "same"
    AGREES = "agrees"
    OTHER = "other"


Number = tuple[int, int]
"""What a figure names, as an interval that holds both ends: ``(14, 14)`` for "14", "at least 14" and "up to 14"."""


def number_of(low: int | None, high: int | None) -> Number | None:
    """Return the number that the bounds name: where they start or end, an interval for "dozens", None for none."""
    if low is None or high is None:
        only = low if low is not None else high
        return None if only is None else (only, only)
    return low, high


def meets(low: int | None, high: int | None, number: Number) -> Meets:
    """Say how a figure's bounds stand to a claim's number.

    "At least 14", "14" and "up to 14" name the same number. Bounds that hold another number within them agree with
    it: "dozens" with 61; those open to one side only where the number is near (``NEAR``). All else is another number:
    9 is not 61, though 61 dead are "at least 9" too.
    """
    if number_of(low, high) == number:
        return Meets.SAME
    least = low if low is not None else (high or 0) / NEAR
    most = high if high is not None else (low or 0) * NEAR
    return Meets.AGREES if least <= number[0] and number[1] <= most else Meets.OTHER


def in_words(low: int | None, high: int | None) -> str:
    """Return bounds as a person writes them: ``at least 2,000``, ``24 to 99``, ``no``."""
    if low is None and high is None:
        return "an unknown number of"
    if high is None:
        return f"at least {low:,}"
    if low is None:
        return f"at most {high:,}"
    if low == high:
        return f"{low:,}" if low else "no"
    return f"{low:,} to {high:,}"
