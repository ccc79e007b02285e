"""What a document's rows say of its human targets: pairs of a number in MUC's spelling and an effect.

Each figure gives at most one pair, as a function of its row alone. Killed gives DEATH, injured INJURY; of the figures
of measure ``other``, the words for a release give REGAINED FREEDOM and those for a kidnapping "-" (the key gives no
effect there). Equal bounds give "6", an open upper bound "6-", an open lower one "-15", two bounds "5-7"; with a
hedge of nearness ("about", "some", "nearly") the number is "~100". A vague word ("dozens") is no stated number, and
one and none are left out, as in the gold. So are figures denied, parts of another figure, and those of the armed
sides that the task has no targets among ("guerrillas").
"""

import re
from collections.abc import Iterable

from nightglass.records.figure import Figure, Measure

EFFECTS = {Measure.KILLED: "DEATH", Measure.INJURED: "INJURY"}
SIDES = re.compile(
    r"\b(?:guerrillas?|rebels?|insurgents?|subversives?|terrorists?|extremists?|kidnappers?|criminals?|traffickers?"
    r"|gunmen|troops|enem(?:y|ies)|contras?|combatants?|fighters|hitmen|assassins)\b",
    re.IGNORECASE,
)
NEAR = re.compile(r"\b(?:about|around|approximately|roughly|some|nearly|almost|close|estimated|or so)\b", re.IGNORECASE)
TAKEN = re.compile(r"kidnap|abduct|hostage", re.IGNORECASE)
LET_GO = re.compile(r"releas|freed|rescu", re.IGNORECASE)


def targets(figures: Iterable[Figure]) -> frozenset[tuple[str, str]]:
    """Return the pairs of a document."""
    found = set()
    for row in figures:
        number, effect = spelt(row), effect_of(row)
        if number in (None, "0", "1") or row.denied or row.part_of is not None or SIDES.search(row.of_whom or ""):
            continue
        if number is not None and effect is not None:
            found.add((number, effect))
    return frozenset(found)


def effect_of(row: Figure) -> str | None:
    """Return what became of those whom a figure counts, "-" where the key says nothing; null where they are none."""
    if row.measure is Measure.OTHER and LET_GO.search(row.words):
        return "REGAINED FREEDOM"
    if row.measure is Measure.OTHER and TAKEN.search(row.words):
        return "-"
    return EFFECTS.get(row.measure)


def spelt(row: Figure) -> str | None:
    """Return a figure's number as MUC writes it, null where its words hold no number."""
    if row.low is None and row.high is None:
        return None
    if NEAR.search(row.hedge or ""):
        return f"~{row.high if row.low is None else row.low}"
    if row.low == row.high:
        return str(row.low)
    if row.low is None:
        return f"-{row.high}"
    if row.high is None:
        return f"{row.low}-" if row.hedge else None
    return f"{row.low}-{row.high}" if any(map(str.isdigit, row.words)) else None
