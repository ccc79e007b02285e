"""Ranges of a claim for a reader: what each rule makes of its counts, with what it took and left by sentence."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from nightglass.count.rules import RULES, Rule
from nightglass.present.held import Held
from nightglass.present.sources import DocumentLine
from nightglass.records.figure import Figure
from nightglass.records.range import Range

_LINE = re.compile(r"(?P<verb>took|left|shown) (?P<id>\S+): (?P<words>.+)")
_CLAIM = re.compile(r"\bclm-[0-9a-z]+\b")


@dataclass(frozen=True, slots=True)
class TraceLine:
    """One line of a trace: ``figure`` and its document where it is on a count, both null where it is on the rule.

    ``verb`` is took, left, shown or note; ``words`` say why, without ids.
    """

    verb: str
    words: str
    figure: Figure | None
    line: DocumentLine | None


@dataclass(frozen=True, slots=True)
class RangeLine:
    """One range: ``variant`` is what follows the rule's name (under review, beyond what it holds), else empty."""

    range: Range
    rule: Rule
    variant: str
    trace: tuple[TraceLine, ...]

    @property
    def taken(self) -> int:
        """How many counts it rests on."""
        return sum(line.verb == "took" for line in self.trace)


def range_lines(held: Held, lines: Mapping[str, DocumentLine]) -> Mapping[str, tuple[RangeLine, ...]]:
    """Return the ranges of each claim by its id, in the order of the rules, with variants after their rule."""
    figures = {figure.id: figure for figure in held.figures}
    of_member = {one.id: figures[one.row_id] for one in held.members if one.row_id in figures}
    found: dict[str, list[RangeLine]] = {}
    for made in held.ranges:
        rule = rule_of(made.rule)
        if rule is not None:
            variant = made.rule.removeprefix(rule.name).lstrip(", ")
            told = tuple(_trace(line, of_member, lines) for line in made.trace)
            found.setdefault(made.claim_id, []).append(RangeLine(made, rule, variant, told))
    order = list(RULES)
    return {
        claim_id: tuple(sorted(own, key=lambda one: (order.index(one.rule.name), one.variant)))
        for claim_id, own in found.items()
    }


def rule_of(name: str) -> Rule | None:
    """Return the rule that a range was made by, None for one of another version."""
    return next((rule for rule in RULES.values() if name == rule.name or name.startswith(f"{rule.name}, ")), None)


def _trace(words: str, of_member: Mapping[str, Figure], lines: Mapping[str, DocumentLine]) -> TraceLine:
    found = _LINE.fullmatch(words)
    if found is None:
        return TraceLine("note", _CLAIM.sub("another claim", words.removeprefix("note: ")), None, None)
    figure = of_member.get(found["id"])
    line = None if figure is None else lines.get(figure.document_id)
    return TraceLine(found["verb"], _CLAIM.sub("another claim", found["words"]), figure, line)
