"""Exact chances of small counts, and what two shares may differ by."""

from collections.abc import Iterable
from math import comb, sqrt

Z95 = 1.959964
"""Standard deviations that hold 95 % of a normal distribution."""


def at_least(count: int, chances: Iterable[float]) -> float:
    """Return the chance that at least ``count`` of independent things happen, each with a chance of its own.

    The sum of unequal chances (Poisson binomial), by adding one thing at a time: exact, quadratic in their number.
    """
    exactly = [1.0]
    for chance in chances:
        padded = [0.0, *exactly, 0.0]
        exactly = [padded[k] * chance + padded[k + 1] * (1 - chance) for k in range(len(exactly) + 1)]
    return min(1.0, sum(exactly[max(count, 0) :])) if count > 0 else 1.0


def fisher(inside: int, of_inside: int, abroad: int, of_abroad: int) -> float:
    """Return the chance that so many or more of all who fell are inside, if it fell on both alike (Fisher 1935)."""
    fell, everyone = inside + abroad, of_inside + of_abroad
    ways = sum(comb(of_inside, k) * comb(of_abroad, fell - k) for k in range(inside, min(fell, of_inside) + 1))
    return ways / comb(everyone, fell)


def difference(inside: int, of_inside: int, abroad: int, of_abroad: int) -> tuple[float, float]:
    """Return the 95 % interval of the share inside less the share abroad; both are of one source at least.

    Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17, 1998,
    method 10.
    """
    low, high = _wilson(inside, of_inside)
    low_abroad, high_abroad = _wilson(abroad, of_abroad)
    share, share_abroad = inside / of_inside, abroad / of_abroad
    apart = share - share_abroad
    return apart - sqrt((share - low) ** 2 + (high_abroad - share_abroad) ** 2), apart + sqrt(
        (high - share) ** 2 + (share_abroad - low_abroad) ** 2
    )


def _wilson(count: int, of: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927)."""
    middle = (count + Z95**2 / 2) / (of + Z95**2)
    wide = Z95 * sqrt(count * (of - count) / of + Z95**2 / 4) / (of + Z95**2)
    return max(0.0, middle - wide), min(1.0, middle + wide)
