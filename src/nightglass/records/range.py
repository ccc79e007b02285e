"""A range: what a named rule makes of the figures of one claim."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Range:
    """``low``, ``best`` and ``high`` are counts, null where the rule gives none: unknown is never 0.

    ``rule`` is the rule's name. ``trace`` says step by step how it came about; each line names the ids of the members
    that it took or left, and why.
    """

    id: str
    claim_id: str
    rule: str
    low: int | None
    best: int | None
    high: int | None
    trace: tuple[str, ...]
    made_by: str
    made_from: tuple[str, ...]
