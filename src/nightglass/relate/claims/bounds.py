"""Which numbers are the same number: by rule, never by likeness of wording."""

Number = tuple[int, int]
"""What a figure names, as an interval that holds both ends: ``(14, 14)`` for "14", "at least 14" and "up to 14"."""


def number_of(low: int | None, high: int | None) -> Number | None:
    """Return the number that the bounds name: where they start or end, an interval for "dozens", None for none."""
    if low is None or high is None:
        only = low if low is not None else high
        return None if only is None else (only, only)
    return low, high


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
