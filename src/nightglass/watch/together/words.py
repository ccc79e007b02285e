"""Numbers and times as the reasons tell them."""

from collections.abc import Iterable


def percent(share: float) -> str:
    """Return a share as a whole number of percent, without the sign."""
    return f"{100 * share:.0f}"


def chance_words(p_value: float) -> str:
    """Return a p-value in figures."""
    return "p below 0.0001" if p_value < 0.0001 else f"p = {p_value:.2g}"


def many(count: int, noun: str) -> str:
    """Return a count with its noun."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def sentences(parts: Iterable[str]) -> str:
    """Return parts as sentences."""
    return " ".join(f"{part[:1].upper()}{part[1:]}." for part in parts)
