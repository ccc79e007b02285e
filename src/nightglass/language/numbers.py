"""Counts in running text: digits and number words of four languages, with the hedge that leans on them.

Our own small grammar, on folded text (``text.fold``): libraries turn "hundreds, possibly thousands" or "a fourth day"
into nonsense. A count is found by its form alone; whether it counts anybody is the reader's question.
"""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from nightglass.language.hedges import (
    EFFECT_OF_HEDGE,
    HEDGE_AFTER,
    HEDGE_WORDS,
    STEP_OF_MORE_THAN,
    VAGUE_BY_RULE,
    Bounds,
    Hedge,
)
from nightglass.language.number_words import LEADING, MAGNITUDES, NUMBER_WORDS, ONE_OF, TENFOLD, VAGUE_WORDS, ZERO_WORDS
from nightglass.text.fold import fold
from nightglass.text.marks import Unmarked, unmarked


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number: ``value`` where it is exact, else ``vague``, a key of the tables of hedges."""

    value: int | None
    vague: str | None


@dataclass(frozen=True, slots=True)
class Count:
    """A number phrase at ``start`` .. ``end`` (code points), hedge included; the number alone is ``core_start`` .. ``core_end``.

    ``first`` and ``last`` differ in a range ("12 to 15", "hundreds, possibly thousands"). ``hedge_words`` is null
    where the number is bare; in a range of vague words they are the words that join it.
    """

    start: int
    end: int
    core_start: int
    core_end: int
    first: Quantity
    last: Quantity
    hedge: Hedge
    hedge_words: str | None


def bounds(count: Count, rule: str = "plain") -> Bounds:
    """Return the inclusive bounds that a rule of numbers gives a count; raises ``KeyError`` for an unknown rule."""
    low, _ = _quantity_bounds(count.first, rule)
    _, high = _quantity_bounds(count.last, rule)
    effect = EFFECT_OF_HEDGE[count.hedge]
    if count.first.value == 0 and count.hedge is Hedge.EXACT:
        return 0, 0
    if low is not None and count.hedge is Hedge.MORE_THAN:
        low += STEP_OF_MORE_THAN.get(rule, 0)
    return (low if effect.low else None), (high if effect.high else None)


def _quantity_bounds(quantity: Quantity, rule: str) -> Bounds:
    if quantity.vague is not None:
        line = VAGUE_BY_RULE[rule][quantity.vague]
        return line.low, line.high
    return quantity.value, quantity.value


def find_counts(text: str, language: str = "en") -> list[Count]:
    """Return the counts of ``text`` in order, without overlap; a language without a table is read as English."""
    table = language if language in NUMBER_WORDS else "en"
    bare = unmarked(text)
    found = list(_counts(bare.text, fold(bare.text), table))
    return found if bare.offsets is None else [_moved(count, bare) for count in found]


def _moved(count: Count, bare: Unmarked) -> Count:
    """Return a count of a text without vowel signs as a count of the text with them."""
    return replace(
        count,
        start=bare.start(count.start),
        end=bare.end(count.end),
        core_start=bare.start(count.core_start),
        core_end=bare.end(count.core_end),
    )


def _counts(text: str, folded: str, language: str) -> Iterator[Count]:
    for match in _pattern(language).finditer(folded):
        if match["no"] is None and not _stands_free(folded, match.start("first"), match.end()):
            continue
        if match["last"] and _CHANGE[language].search(folded[max(0, match.start() - 120) : match.start("first")]):
            yield from _apart(match, language)
            continue
        count = _count_of(match, text, language)
        if count is not None:
            yield count


_CHANGE: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        language: re.compile(pattern, re.IGNORECASE)
        for language, pattern in {
            "en": r"\b(?:correct(?:s|ed|ing)|revis(?:es|ed|ing)|rais(?:es|ed|ing)|rose|risen|ris(?:es|ing)|increas(?:es|ed|ing)|climb(?:s|ed|ing)"
            r"|jump(?:s|ed|ing)|gr[eo]wn?|went|gone|going|up|down|f[ea]ll(?:en|ing)?|dropp(?:ed|ing)|lower(?:s|ed|ing)|reduc(?:es|ed|ing)"
            r"|chang(?:es|ed|ing)|updat(?:es|ed|ing)|amend(?:s|ed|ing)|adjust(?:s|ed|ing)|soar(?:ed|ing)|surg(?:ed|ing)|swell(?:ed|ing)?)\b[^.;:]{0,90}\bfrom\s$",
            "fa": r"(?!)",
            "ar": r"(?:ارتفع|زاد|ازداد|انخفض|تراجع|قفز|صعد|عدل|صحح|رفع)\w*\b[^.;:]{0,90}\bمن\s$",
            "ru": r"(?:вырос|возрос|увелич|поднял|подскоч|снизил|сократил|упал|уменьш|уточн|скорректир|исправ|измен)\w*\b[^.;:]{0,90}\bсо?\s$",
        }.items()
    }
)
"""What makes "from 9 to 12" a step from one count to another, not a range."""


def _apart(match: re.Match[str], language: str) -> Iterator[Count]:
    """Yield the two numbers of a change as counts of their own."""
    for group in ("first", "last"):
        quantity = quantity_of(match[group], language)
        if quantity is not None:
            start, end = match.span(group)
            yield Count(start, end, start, end, quantity, quantity, Hedge.EXACT, None)


def with_hedge_after(count: Count, after: str, language: str = "en") -> Count:
    """Return an unhedged count with the hedge that stands behind its noun ("12 people at least"), else the count itself.

    ``after`` is the folded text behind the count; bounds change, the span does not.
    """
    if count.hedge is not Hedge.EXACT or count.hedge_words is not None or language not in HEDGE_AFTER:
        return count
    for hedge, pattern in HEDGE_AFTER[language]:
        match = re.match(rf"(?:\s[^\W\d]+){{1,2}}?,?\s(?P<words>{pattern})(?!\w)", after, re.IGNORECASE)
        if match is not None:
            return replace(count, hedge=hedge, hedge_words=match["words"])
    return count


def _count_of(match: re.Match[str], text: str, language: str) -> Count | None:
    if match["no"] is not None:
        zero = Quantity(0, None)
        return Count(match.start(), match.end(), match.start(), match.end(), zero, zero, Hedge.EXACT, None)
    first = quantity_of(match["first"], language)
    last = quantity_of(match["last"], language) if match["last"] else first
    if match["between"] and not match["last"]:
        first, last = _between(match, language) or (first, last)
    if first is None or last is None:
        return None
    first = _share_magnitude(first, last, match)
    if first.value is not None and last.value is not None and first.value > last.value:
        return None
    hedge, words = _hedge_of(match, text, language)
    if hedge is not Hedge.EXACT and first == last:
        first = last = _one_of(first, match["first"], language)
    return Count(match.start(), match.end(), match.start("first"), match.end("core"), first, last, hedge, words)


_BETWEEN_ALONE = re.compile(r"(?:ما )?بین|میان|между|between")


def _between(match: re.Match[str], language: str) -> tuple[Quantity, Quantity] | None:
    """Return the two numbers of "between twenty and thirty" where "and" also makes one number of two words, else null.

    The last "and" that leaves a smaller number before it than behind it is the one that parts them.
    """
    if _BETWEEN_ALONE.match(match["between"]) is None:
        return None
    words = match["first"]
    for joint in reversed(list(re.finditer(r"\sو\s?", words))):
        first, last = quantity_of(words[: joint.start()], language), quantity_of(words[joint.end() :], language)
        if first and last and first.value is not None and last.value is not None and first.value < last.value:
            return first, last
    return None


def _one_of(quantity: Quantity, words: str, language: str) -> Quantity:
    """Return "more than a hundred" as a number where the words alone would mean hundreds."""
    value = ONE_OF.get(language, {}).get(words.lower())
    return quantity if value is None else Quantity(value, None)


def _share_magnitude(first: Quantity, last: Quantity, match: re.Match[str]) -> Quantity:
    """Return the first number of "2 to 3 million" in millions too."""
    if first.value is None or last.value is None or not match["last"]:
        return first
    magnitude = re.search(r"\d\s+(\w+)$", match["last"])
    if magnitude and re.fullmatch(r"\d{1,3}", match["first"]) and last.value >= 1000:
        return Quantity(first.value * _magnitude(magnitude[1]), None)
    return first


def _hedge_of(match: re.Match[str], text: str, language: str) -> tuple[Hedge, str | None]:
    """Return the hedge of a match and its words as the text has them."""
    for group, table in (("hedge", HEDGE_WORDS), ("after", HEDGE_AFTER)):
        if match[group]:
            words = match[group].lower()
            hedge = next(kind for kind, pattern in table[language] if re.fullmatch(pattern, words))
            return hedge, text[match.start(group) : match.end(group)]
    if match["join"] and match["join"].strip(" ,-") not in {"", "to", "and", "or", "تا", "و", "до", "الی"}:
        return Hedge.EXACT, text[match.start("core") : match.end("core")]
    return Hedge.EXACT, None


_BAD_BEFORE = re.compile(r"(?:[$€£¥₽#№]|\b[A-Z]{1,4}-|\bNo\. ?|\w[-./:]|\d[.,:/-]|[+])\Z")
_BAD_AFTER = re.compile(r"(?:[%‰°]|[-/:]\d|[.,]\d|\w|-\w|['′″]\w?\w?(?=\s\d))")


def _stands_free(folded: str, start: int, end: int) -> bool:
    """Say whether a number is a word of its own: no price, share, score, model number, clock time or age."""
    if _BAD_BEFORE.search(folded[max(0, start - 5) : start]):
        return False
    return not _BAD_AFTER.match(folded, end)


def quantity_of(words: str, language: str = "en") -> Quantity | None:
    """Return what a number phrase without hedge stands for, null where it is no whole number."""
    lowered = " ".join(re.sub(r"(?<=[^\W\d])-(?=[^\W\d])", " ", fold(words).lower()).split())
    for key, pattern, _ in VAGUE_WORDS[language]:
        if re.fullmatch(pattern, lowered):
            return Quantity(None, key)
    whole = NUMBER_WORDS[language].get(lowered)
    if whole is not None:
        return Quantity(whole, None)
    spelled = lowered.split()
    mixed = len(spelled) > 2 and not lowered.replace(" ", "").isdecimal()
    value = None if mixed or not lowered[:1].isdigit() else _digits_value(lowered)
    if value is None:
        value = _words_value(spelled, NUMBER_WORDS[language])
    return None if value is None else Quantity(value, None)


def _digits_value(words: str) -> int | None:
    digits, _, magnitude = words.partition(" ")
    if re.fullmatch(r"\d+", magnitude.replace(" ", "")):
        digits, magnitude = words.replace(" ", ""), ""
    if not magnitude and re.fullmatch(r"\d+[a-zа-яء-ی]+", digits):
        parts = re.fullmatch(r"(\d+)(\D+)", digits)
        digits, magnitude = (parts[1], parts[2]) if parts else (digits, "")
    factor = _magnitude(magnitude) if magnitude else 1
    if re.fullmatch(r"\d{1,3}(?:[,.]\d{3})+", digits):
        return int(re.sub(r"[,.]", "", digits)) * factor
    if re.fullmatch(r"\d+[.,]\d+", digits) and factor > 1:
        return round(float(digits.replace(",", ".")) * factor)
    return int(digits) * factor if digits.isdigit() else None


def _magnitude(word: str) -> int:
    """Return the factor of "thousand", "میلیون", "тысяч"; 1 for another word."""
    return MAGNITUDES.get(word, 1)


_LONGEST_NUMERAL = 4


def _words_value(words: list[str], table: Mapping[str, int]) -> int | None:
    """Return the value of number words in order ("two thousand and fifty"); null where one is no number word.

    Digits may stand among them ("12 thousand and 500"); several words may make one numeral ("احد عشر").
    """
    total = part = at = 0
    while at < len(words):
        if words[at] in {"and", "a", "an", "و"}:
            part = part or (1 if words[at] in {"a", "an"} else part)
            at += 1
            continue
        found = _numeral_at(words, at, table)
        if found is None:
            return None
        value, word, at = found
        if value >= 1000:
            total, part = total + (part or 1) * value, 0
        elif value == 100 or word == "dozen" or word in TENFOLD:
            part = (part or 1) * value
        else:
            part += value
    return total + part


def _numeral_at(words: list[str], at: int, table: Mapping[str, int]) -> tuple[int, str, int] | None:
    """Return the value of the longest numeral that begins at a word, its words, and where the next one begins."""
    for size in range(min(_LONGEST_NUMERAL, len(words) - at), 0, -1):
        numeral = " ".join(words[at : at + size])
        value = table.get(numeral, table.get(numeral.removeprefix("و")))
        if value is not None:
            return value, numeral, at + size
    digits = words[at].removeprefix("و")
    return (int(digits), digits, at + 1) if digits.isdecimal() else None


def _alternatives(words: Mapping[str, int]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Return the grammar of counts in one language as one pattern."""
    units = _alternatives(NUMBER_WORDS[language])
    free = "".join(["(?:", r"\b", *(rf"|(?<=\b{lead})" for lead in LEADING.get(language, ())), ")"])
    magnitudes = _alternatives(MAGNITUDES)
    digits = rf"\d{{1,3}}(?:[ ,.]\d{{3}})+(?!\d)(?: (?:{magnitudes})\b)?|\d+(?:[.,]\d+)?(?:[ -]?(?:{magnitudes})\b)?"
    joiner = r"[ -](?:and )?|\s?و\s?" if language == "fa" else r" (?:و ?)?| و" if language == "ar" else r"[ -](?:and )?"
    spelled = rf"(?:an? (?=dozen|hundred|thousand|million|half))?{free}(?:{units})\b(?:(?:{joiner})(?:{units})\b)*"
    if language != "en":
        whole = rf"(?:\d+|{free}(?:{units})\b(?:(?:{joiner})(?:{units})\b)*?)"
        digits = rf"{whole} (?:{magnitudes})(?:(?:{joiner})\d{{1,3}}\b(?: (?:{magnitudes})\b)?)+|{digits}"
    vague = "|".join(rf"(?:{pattern})\b{follow}" for _, pattern, follow in VAGUE_WORDS[language])
    quantity = rf"(?:{free}(?:{vague})|{digits}|{spelled})"
    hedges = "|".join(pattern for _, pattern in HEDGE_WORDS[language])
    after = "|".join(pattern for _, pattern in HEDGE_AFTER[language])
    join = _JOINS[language] + _BETWEEN_AND[language]
    number = rf"(?P<core>(?P<first>{quantity})(?:(?P<join>{join})(?P<last>{quantity}))?)"
    between = _BETWEEN[language]
    return re.compile(
        rf"\b(?P<no>{ZERO_WORDS[language]})\b"
        rf"|(?:{free}(?P<hedge>{hedges})\s+{_AFTER_HEDGE[language]})?(?P<between>\b{between}\s+)?{number}(?:,? (?P<after>{after})\b)?",
        re.IGNORECASE,
    )


_AFTER_HEDGE: Mapping[str, str] = MappingProxyType(
    {"en": "", "fa": r"(?:در\s+)?", "ar": r"(?:فی\s+)?", "ru": r"(?:(?:в|во|о|об|на|у|из|для|к|с|со)\s+)?"}
)
"""A preposition between a hedge and its number ("более чем о ста")."""
_JOINS: Mapping[str, str] = MappingProxyType(
    {
        "en": r"\s?-\s?|,? (?:and |or |but )?(?:possibly|perhaps|maybe|probably|potentially|if not|even|likely) (?:even )?(?:as many as |up to )?"
        r"| (?:to|or|and) (?=\d|[a-z]+ (?:people|protest|dead|killed)|tens of|hundreds|thousands)(?<!\w and )",
        "fa": r" ?- ?| تا | یا (?:حتی )?|,? (?:و )?(?:شاید|احتمالا|حتی|بلکه) (?:هم )?",
        "ar": r" ?- ?| الی | او (?:حتی )?|,? (?:وربما|ربما|بل) ",
        "ru": r" ?- ?| до | или (?:даже )?|,? (?:возможно|а то и|если не),? ",
    }
)
_BETWEEN_AND: Mapping[str, str] = MappingProxyType(
    {
        "en": r"|(?(between) and |(?!))",
        "fa": r"|(?(between) و |(?!))",
        "ar": r"|(?(between) و ?|(?!))",
        "ru": r"|(?(between) и |(?!))",
    }
)
_BETWEEN: Mapping[str, str] = MappingProxyType(
    {"en": r"(?:between|from)", "fa": r"(?:بین|میان|از)", "ar": r"(?:بین|من)", "ru": r"(?:от|между)"}
)
