"""How two tellings stand to each other in one respect: place, period, whom."""

from enum import StrEnum


class Agreement(StrEnum):
    """Whether both say so, one does not say (``OPEN``), one is a part of the other, or they differ."""

    SAME = "same"
    OPEN = "open"
    WITHIN = "within"
    OTHER = "other"
