"""The tables of hedges: what vague words stand for, by the name of a rule, each line with its source.

A *rule of numbers* turns the words of a count into inclusive bounds. Four are kept:

* ``plain``: the rule of this project (``docs/explained/numbers.md``): no bound that the words do not set.
* ``isaf``: the coding rule of a data set of ISAF press releases (S. Amiri, post of 25 June 2024): bare plural 2, couple 2,
  several, a few, some, group, multiple 3, numerous, handful 4, large number 5, dozens 24; all are minimums.
* ``acled``: what ACLED records for fatalities: tens 10, dozens 12, hundreds 100 (its FAQ); several, many, a few 10, or 3
  where the attack was small, which words alone do not tell, so 3 here (from memory, not checked against the codebook).
* ``ccc``: the Crowd Counting Consortium's coding of crowds: dozens 24, hundreds 200, thousands 2,000 (from memory too).
"""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

Bounds = tuple[int | None, int | None]


class Hedge(StrEnum):
    """How the words lean on the number that follows or precedes them."""

    EXACT = "exact"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    UP_TO = "up to"
    FEWER_THAN = "fewer than"
    NEARLY = "nearly"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class HedgeRule:
    """What a hedge leaves of a number: ``low`` and ``high`` say whether that bound stands. ``source`` is where it is from."""

    low: bool
    high: bool
    source: str


_DESIGN = "this project's plain rule"
EFFECT_OF_HEDGE: Mapping[Hedge, HedgeRule] = MappingProxyType(
    {
        Hedge.EXACT: HedgeRule(low=True, high=True, source=_DESIGN),
        Hedge.ABOUT: HedgeRule(low=True, high=True, source=_DESIGN),
        Hedge.AT_LEAST: HedgeRule(low=True, high=False, source=_DESIGN),
        Hedge.MORE_THAN: HedgeRule(low=True, high=False, source=_DESIGN),
        Hedge.UP_TO: HedgeRule(low=False, high=True, source=_DESIGN),
        Hedge.FEWER_THAN: HedgeRule(low=False, high=True, source="as 'up to': fewer than n is not above n"),
        Hedge.NEARLY: HedgeRule(low=False, high=True, source=_DESIGN),
    }
)
"""The same for every rule: rules differ in vague words, not in how a hedge leans."""

STEP_OF_MORE_THAN: Mapping[str, int] = MappingProxyType({"isaf": 1})
"""What a rule adds to n in "more than n": the coders of the ISAF releases wrote 31 for "more than 30"."""


@dataclass(frozen=True, slots=True)
class VagueRule:
    """Inclusive bounds of a vague word; null where it sets none. ``source`` is where the line is from."""

    low: int | None
    high: int | None
    source: str


_PLURAL = "a plural is two or more; the word sets no upper bound"
_TWICE = "the plural of a unit is at least two of it and below ten of it (this project's plain rule)"
_ISAF = "ISAF press releases, coding rule, post of 25 June 2024"
_ACLED = "ACLED, how fatalities are coded (FAQ of 27 February 2023, updated 7 May 2024)"
_ACLED_UNKNOWN = "ACLED codebook, unknown fatalities, 3 or 10; from memory, not checked against the text"
_CCC = "Crowd Counting Consortium, coding of crowd sizes; from memory, not checked against the text"

_PLAIN_VAGUE: Mapping[str, VagueRule] = {
    "plural": VagueRule(2, None, _PLURAL),
    "couple": VagueRule(2, 2, "a couple is two"),
    "few": VagueRule(2, None, _PLURAL),
    "several": VagueRule(2, None, _PLURAL),
    "some": VagueRule(2, None, _PLURAL),
    "many": VagueRule(2, None, _PLURAL),
    "handful": VagueRule(2, None, _PLURAL),
    "group": VagueRule(2, None, _PLURAL),
    "large number": VagueRule(2, None, _PLURAL),
    "tens": VagueRule(20, 99, _TWICE),
    "dozens": VagueRule(24, 99, _DESIGN),
    "scores": VagueRule(40, 199, "a score is twenty; below ten of it"),
    "hundreds": VagueRule(200, 999, _DESIGN),
    "thousands": VagueRule(2_000, 9_999, _TWICE),
    "tens of thousands": VagueRule(20_000, 99_999, _TWICE),
    "hundreds of thousands": VagueRule(200_000, 999_999, _TWICE),
    "millions": VagueRule(2_000_000, 9_999_999, _TWICE),
    "tens of millions": VagueRule(20_000_000, 99_999_999, _TWICE),
}
VAGUE_BY_RULE: Mapping[str, Mapping[str, VagueRule]] = MappingProxyType(
    {
        "plain": _PLAIN_VAGUE,
        "isaf": {
            **{word: VagueRule(line.low, None, line.source) for word, line in _PLAIN_VAGUE.items()},
            "plural": VagueRule(2, None, _ISAF),
            "couple": VagueRule(2, None, _ISAF),
            "few": VagueRule(3, None, _ISAF),
            "several": VagueRule(3, None, _ISAF),
            "some": VagueRule(3, None, _ISAF),
            "group": VagueRule(3, None, _ISAF),
            "many": VagueRule(4, None, _ISAF),
            "handful": VagueRule(4, None, _ISAF),
            "large number": VagueRule(5, None, _ISAF),
            "dozens": VagueRule(24, None, _ISAF),
        },
        "acled": {
            **_PLAIN_VAGUE,
            "plural": VagueRule(3, 3, _ACLED_UNKNOWN),
            "few": VagueRule(3, 3, _ACLED_UNKNOWN),
            "several": VagueRule(3, 3, _ACLED_UNKNOWN),
            "some": VagueRule(3, 3, _ACLED_UNKNOWN),
            "many": VagueRule(3, 3, _ACLED_UNKNOWN),
            "handful": VagueRule(3, 3, _ACLED_UNKNOWN),
            "tens": VagueRule(10, 10, _ACLED),
            "dozens": VagueRule(12, 12, _ACLED),
            "hundreds": VagueRule(100, 100, _ACLED),
            "thousands": VagueRule(1_000, 1_000, _ACLED + ", by the same step as dozens and hundreds"),
        },
        "ccc": {
            **_PLAIN_VAGUE,
            "dozens": VagueRule(24, 24, _CCC),
            "hundreds": VagueRule(200, 200, _CCC),
            "thousands": VagueRule(2_000, 2_000, _CCC),
            "tens of thousands": VagueRule(20_000, 20_000, _CCC),
        },
    }
)

RULES: tuple[str, ...] = tuple(VAGUE_BY_RULE)
"""The names that ``rules.numbers`` may take."""

HEDGE_WORDS: Mapping[str, tuple[tuple[Hedge, str], ...]] = MappingProxyType(
    {
        "en": (
            (
                Hedge.AT_LEAST,
                r"at least|at a minimum|a minimum of|no fewer than|no less than|not less than|not fewer than",
            ),
            (
                Hedge.MORE_THAN,
                r"(?:well |far |many |much |slightly |a little )?(?:more than|over|above|in excess of|upwards? of|north of|exceeding)",
            ),
            (
                Hedge.UP_TO,
                r"up to|as many as|as high as|at most|no more than|not more than|a maximum of|possibly as many as",
            ),
            (Hedge.FEWER_THAN, r"fewer than|less than|under|below"),
            (Hedge.NEARLY, r"nearly|almost|close to|just under|just below|approaching"),
            (
                Hedge.ABOUT,
                r"about|around|approximately|roughly|an? estimated|some|estimated at|perhaps|maybe|or so|in the region of"
                r"|believed to be|possibly|reportedly|a reported|a total of|just|only|exactly|at around",
            ),
        ),
        "fa": (
            (Hedge.AT_LEAST, r"دست ?کم|حداقل|کم ?کم|لااقل|کمینه"),
            (Hedge.MORE_THAN, r"بیش از|بیشتر از|بالغ بر|متجاوز از|بالای|افزون بر|فراتر از"),
            (Hedge.UP_TO, r"حداکثر|تا سقف|تا"),
            (Hedge.FEWER_THAN, r"کمتر از"),
            (Hedge.NEARLY, r"نزدیک به|قریب به"),
            (Hedge.ABOUT, r"حدود|حدودا|تقریبا|در حدود|احتمالا|مجموعا|در مجموع|جمعا"),
        ),
        "ar": (
            (Hedge.AT_LEAST, r"ما لا یقل عن|لا یقل عن|لا تقل عن|لا یقل عددهم عن|علی الاقل"),
            (Hedge.MORE_THAN, r"اکثر من|(?:ما )?یزید (?:عن|علی)|(?:ما )?یفوق|فوق|تجاوزت?|یتجاوز|تتجاوز|فاقت?|ازید من"),
            (Hedge.UP_TO, r"ما یصل الی|حتی|بحد اقصی|(?:ما )?لا یزید (?:عن|علی)|لا یتجاوز|لا تتجاوز"),
            (Hedge.FEWER_THAN, r"اقل من"),
            (Hedge.NEARLY, r"ما یقارب|ما یقرب من|قرابه|یقارب"),
            (Hedge.ABOUT, r"نحو|حوالی|تقریبا|یقدر بنحو|بنحو|یناهز|زهاء"),
        ),
        "ru": (
            (
                Hedge.AT_LEAST,
                r"не менее|не менее чем|не меньше|не меньше чем|по меньшей мере|как минимум|минимум|по крайней мере",
            ),
            (
                Hedge.MORE_THAN,
                r"более чем|более|больше чем|больше|свыше|превы(?:сило|сила|сил|шает|шают)|перевалил[оа]? за",
            ),
            (Hedge.UP_TO, r"до|не более|не более чем|не больше|не больше чем|максимум|не превышает"),
            (Hedge.FEWER_THAN, r"менее чем|менее|меньше чем|меньше"),
            (Hedge.NEARLY, r"почти|без малого"),
            (Hedge.ABOUT, r"около|примерно|приблизительно|порядка|ориентировочно|всего|предположительно"),
        ),
    }
)
"""Hedging words by language, as patterns on folded text; the longest that matches wins."""

HEDGE_AFTER: Mapping[str, tuple[tuple[Hedge, str], ...]] = MappingProxyType(
    {
        "en": (
            (Hedge.AT_LEAST, r"or more|and counting|at least|at the very least|plus"),
            (Hedge.ABOUT, r"or so"),
            (Hedge.UP_TO, r"at most"),
        ),
        "fa": ((Hedge.AT_LEAST, r"یا بیشتر|به بالا"), (Hedge.ABOUT, r"تقریبا")),
        "ar": ((Hedge.AT_LEAST, r"علی الاقل|او اکثر|فاکثر"), (Hedge.UP_TO, r"علی الاکثر"), (Hedge.ABOUT, r"تقریبا")),
        "ru": (
            (Hedge.AT_LEAST, r"или более|и более|как минимум|минимум|по меньшей мере"),
            (Hedge.MORE_THAN, r"с лишним"),
        ),
    }
)
"""Hedging words that stand after the number or its noun."""
