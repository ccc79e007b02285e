"""A problem: what could not be read, and what to do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """``path`` is relative to the inbox; ``step`` the part of the way of the data that met it."""

    id: str
    path: str
    step: str
    reason: str
    what_to_do: str
    made_by: str
    made_from: tuple[str, ...]
