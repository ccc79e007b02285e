"""What the words of a caveat point back at: "that number", "neither account", "none of these"."""
# ruff: noqa: E501 - a pattern is checked by eye, and that needs it on one line

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from nightglass.records.figure import Measure


class Reach(Enum):
    """How much before it a caveat means."""

    ONE = "one"
    TWO = "two"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Pointer:
    """``back`` where the words take up something told before; ``counts`` where that is a number.

    ``start``, ``end`` are where such words stand in the clause, both 0 where it has none. ``measures`` are the measures that it can be a number of, empty for any.
    """

    reach: Reach
    back: bool = False
    counts: bool = False
    measures: frozenset[Measure] = frozenset()
    start: int = 0
    end: int = 0


_DEAD = frozenset({Measure.KILLED, Measure.BODIES, Measure.EXECUTED})
_DET = r"\b(?:the|that|this|these|those|his|her|their|its|such|neither|both|none of (?:the|these|those))(?: (?:exact|death|larger|smaller|latest|full|official|other|same))*"
_COUNT = r"(?:tolls?|numbers?|figures?|counts?|tall(?:y|ies)|totals?|estimates?)"
_NEWS = (
    r"(?:claims?|accounts?|stor(?:y|ies)|versions?|allegations?|assertions?|testimon(?:y|ies)|statements?|reports?|posts?"
    r"|accusations?|details|information|rumou?rs?|videos?|footage|clips?|images?|recordings?|photos?|incidents?|attacks?"
    r"|raids?|shootings?|executions?|beatings?|shelling|explosions?|blasts?|abuses?|disappearances?|torture)"
)
_NOT_OPENED = r"(?! (?:of|that|by|from)\b)"
_TWO = re.compile(r"\b(?:neither|both|either)\b", re.IGNORECASE)
_ALL = re.compile(
    r"\b(?:none|these|those|such|any of|all of|all (?:three|four|five)|the (?:figures|numbers|tolls|claims|reports|accounts|allegations|details))\b",
    re.IGNORECASE,
)
_MEASURED: tuple[tuple[str, frozenset[Measure]], ...] = (
    (r"(?:death toll|deaths|dead|killings?|fatalities)", _DEAD),
    (r"(?:arrests|detentions|detainees)", frozenset({Measure.DETAINED})),
    (r"(?:injur(?:y|ies)|wounded)", frozenset({Measure.INJURED})),
    (r"(?:turnout|crowd size)", frozenset({Measure.PARTICIPANTS})),
    (r"casualties", frozenset({*_DEAD, Measure.INJURED})),
)
_BACK = re.compile(
    rf"{_DET} (?:{_COUNT}|{_NEWS}){_NOT_OPENED}\b|^\W*(?:but |and |though )?(?:that|this|it|none|neither|both|they)\b",
    re.IGNORECASE,
)
_BACK_COUNT = re.compile(rf"{_DET} {_COUNT}{_NOT_OPENED}\b", re.IGNORECASE)
_BACK_MEASURED: tuple[tuple[re.Pattern[str], bool, frozenset[Measure]], ...] = tuple(
    (
        re.compile(rf"\b(?:the|these|those|both)(?: \w+)? {noun}{_NOT_OPENED}\b|^\W*the {noun}{_NOT_OPENED}\b", re.I),
        True,
        measures,
    )
    for noun, measures in _MEASURED
)
_FOREIGN_ALL: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "fa": re.compile(r"هیچ ?(?:یک|کدام)|این (?:ارقام|آمارها|امارها|گزارش ?ها|ادعاها|خبرها)"),
        "ar": re.compile(r"(?:ای|ایا) من|هذه (?:الارقام|التقاریر|الانباء|المزاعم|المعلومات)"),
        "ru": re.compile(
            r"\b(?:ни одн\w+|ничего из|эти (?:данные|цифры|сообщения|сведения|утверждения))\b", re.IGNORECASE
        ),
    }
)


def pointer_of(clause: str, language: str) -> Pointer:
    """Return what the folded words of a caveat's clause point back at.

    A clause without such words means what was said last.
    """
    if language in _FOREIGN_ALL:
        return Pointer(Reach.ALL if _FOREIGN_ALL[language].search(clause) else Reach.ONE)
    reach = Reach.TWO if _TWO.search(clause) else Reach.ALL if _ALL.search(clause) else Reach.ONE
    for pattern, counts, measures in (*_BACK_MEASURED, (_BACK_COUNT, True, frozenset()), (_BACK, False, frozenset())):
        match = pattern.search(clause)
        if match is not None:
            return Pointer(reach, back=True, counts=counts, measures=measures, start=match.start(), end=match.end())
    return Pointer(reach)
