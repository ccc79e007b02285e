"""Whether a figure is a running total, new since the last one, or a sum over several events or places."""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re

from nightglass.read.figures.phrases import Link, Sentence
from nightglass.records.figure import Distribution, Running

_BRINGING = re.compile(r"\b(?:bringing|taking|raising|pushing) [^,;]* to\s$", re.IGNORECASE)


_LONG = re.compile(
    r"\b(?:so far )?this (?:month|year|summer|winter|spring|autumn)\b"
    r"|\b(?:in|over|during|for|within|throughout) (?:the )?(?:recent|last|past) (?:[\w-]+ )?(?:weeks?|months?|years?|decades?)\b"
    r"|\bsince (?:the )?(?:beginning|start) of\b|\bto date\b",
    re.IGNORECASE,
)
_SINCE_A_DAY = re.compile(r"\bsince\b", re.IGNORECASE)
_SINCE_FIRST = re.compile(r"Since [^,]{3,40}, [^;]*?\b(?:has|have)\b")
_PERFECT = re.compile(r"\b(?:has|have|had) (?:\w+ ){0,3}$", re.IGNORECASE)


def _is_long_run(sentence: Sentence, link: Link) -> bool:
    """Say whether a count adds up a long time ("have detained 30 since May", "over the past month")."""
    if _LONG.search(sentence.text(max(sentence.start, min(link.start, link.cue.start) - 40), sentence.end)):
        return True
    if _SINCE_FIRST.match(sentence.folded):
        return True
    lead = sentence.text(max(sentence.start, link.cue.start - 40), link.cue.start)
    return bool(_PERFECT.search(lead) and _SINCE_A_DAY.search(sentence.text(link.cue.end, sentence.end)))


_MORE_BEFORE = re.compile(r"\b(?:another|a further|an additional|additional|new)\s$|دیگر\s$|еще\s$", re.IGNORECASE)
_MORE_AFTER = re.compile(
    r"\s(?:of )?(?:more|other|others|additional|further|new|نفر دیگر|آخرین|اخرین)\b", re.IGNORECASE
)
_MORE_INSIDE = re.compile(r"(?:an |the )?(?:another|other|additional|further|second|third)\b", re.IGNORECASE)
_ALSO = re.compile(r"\balso\s(?:[\w-]+\s)?$", re.IGNORECASE)


def _is_new(sentence: Sentence, link: Link, before: str, after: str) -> bool:
    """Say whether words beside a figure make it one more: "another", "two more", "also killed"."""
    lead = sentence.text(max(sentence.start, link.cue.start - 12), max(link.cue.start, link.count.start))
    return bool(
        _MORE_BEFORE.search(before)
        or _MORE_AFTER.match(after)
        or _MORE_INSIDE.match(sentence.text(link.count.start, link.count.end))
        or _ALSO.search(lead)
    )


def running_of(sentence: Sentence, link: Link) -> Running:
    """Return whether a figure is a running total or new since the last one, by the words beside it."""
    before = sentence.text(max(sentence.start, link.count.start - 70), link.count.start)
    after = sentence.text(link.count.end, link.count.end + 30)
    if _BRINGING.search(before):
        return Running.TOTAL
    if re.search(
        r"\b(?:toll|total|altogether|in all|so far|tally|number of (?:those|the|people|dead|deaths|victims))\b[^,;]*$|مجموع|شمار|حصیله|число",
        before,
        re.IGNORECASE,
    ):
        return Running.TOTAL
    if _is_long_run(sentence, link):
        return Running.TOTAL
    if _is_new(sentence, link, before, after):
        return Running.NEW
    if re.match(r"[^,;.]{0,40}\b(?:so far|in total|altogether|overall|to date)\b", after, re.IGNORECASE):
        return Running.TOTAL
    return Running.UNKNOWN


_SEPARATE = re.compile(
    r"\b(?:in|during|over|across|at|conducted|carried out|launched) (?:the )?(?:separate|several|various|different|multiple|two|three|four|five|six|seven|eight|nine|ten|\d+)(?: [\w-]+){0,4}"
    r" (?:operations|raids|attacks|incidents|clashes|strikes|searches|ambushes|protests|cities|towns|villages|provinces|districts|places|locations|explosions|bombings)\b",
    re.IGNORECASE,
)
"""What makes a count the sum of several events or places ("during two raids")."""


def is_over_several(sentence: Sentence) -> bool:
    """Say whether a sentence tells of several events or places at once, so that its counts are sums over them."""
    return bool(_SEPARATE.search(sentence.folded))


def distribution_of(sentence: Sentence, link: Link) -> Distribution:
    """Return whether a figure holds for each of several places or people, or for all together."""
    around = sentence.text(max(sentence.start, link.start - 30), min(sentence.end, link.end + 60))
    if re.search(
        r"\b(?:each|apiece|respectively|per (?:city|province|hospital|day))\b|هر کدام|لکل|кажд", around, re.IGNORECASE
    ):
        return Distribution.EACH
    if re.search(
        r"\b(?:between them|together|combined(?=[,.;]| (?:total|toll)|$)|in total|altogether|collectively)\b|در مجموع|مجتمعه|в общей сложности",
        around,
        re.IGNORECASE,
    ):
        return Distribution.TOGETHER
    if is_over_several(sentence):
        return Distribution.TOGETHER
    return Distribution.UNSTATED
