"""Counts of one sentence that stand in each other's way: a part of another one, and one that another replaces."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from nightglass.language.numbers import Count, bounds
from nightglass.read.figures.phrases import Link, Sentence
from nightglass.records.span import Span

_LEADS_TO_PART = re.compile(
    r"\b(?:including|among them|among whom (?:were|are)|most of them|of whom"
    r"|among the (?:dead|killed|wounded|injured|victims|detained)(?: (?:were|are))?)\s$"
    r"|(?:از جمله|شامل|که) $|(?:بینهم|من بینهم|بینها|منهم) $|(?:среди них|в том числе|включая|из них)\s(?:-\s)?$",
    re.IGNORECASE,
)  # fmt: skip
_FOLLOWS_PART = re.compile(
    r"\s(?:of (?:them|whom|those|the (?:dead|victims|wounded|injured))|из них|نفر از آنها|منهم)\b", re.IGNORECASE
)
_REPLACES = re.compile(r"\s(?:to|до|به|الی)\s(?:at least\s|more than\s)?", re.IGNORECASE)
_WITHDRAWN = re.compile(r"\b(?:correct|revis|amend|adjust|retract)\w*\b[^.;:]{0,90}\bfrom\s$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s$", re.IGNORECASE)


def with_parts(sentence: Sentence, links: Sequence[Link]) -> list[Link]:
    """Return the links with ``part_of`` set on those that count some of what an earlier one of their measure counts.

    "Nine people were killed, among them two officers" and "14 were killed: 12 in Orsk and two in Lem" both name parts.
    """
    done: list[Link] = []
    for at, link in enumerate(links):
        whole = _whole_by_words(sentence, link, links[:at]) or _whole_by_sum(at, links)
        done.append(link if whole is None else replace(link, part_of=Span(whole.start, whole.end)))
    return done


def _whole_by_words(sentence: Sentence, link: Link, earlier: Sequence[Link]) -> Link | None:
    before = sentence.text(max(sentence.start, link.count.start - 60), link.count.start)
    after = sentence.text(link.count.end, link.count.end + 30)
    if not (_LEADS_TO_PART.search(before) or _FOLLOWS_PART.match(after) or _after_a_part(sentence, link, earlier)):
        return None
    return next((one for one in reversed(earlier) if one.measure is link.measure and _may_hold(one, link)), None)


def _after_a_part(sentence: Sentence, link: Link, earlier: Sequence[Link]) -> bool:
    """Say whether a count goes on a list of parts: "including two officers and three children"."""
    if not earlier:
        return False
    between = sentence.text(earlier[-1].count.end, link.count.start)
    return bool(
        re.fullmatch(r"(?:\s[\w'-]+){0,4}(?:,|,?\sand|\sи|\sو)\s", between)
        and _LEADS_TO_PART.search(
            sentence.text(max(sentence.start, earlier[-1].count.start - 60), earlier[-1].count.start)
        )
    )


def _may_hold(whole: Link, part: Link) -> bool:
    """Say whether the whole's bounds leave room for the part."""
    high, low = bounds(whole.count)[1], bounds(part.count)[0]
    return high is None or low is None or low <= high


def _whole_by_sum(at: int, links: Sequence[Link]) -> Link | None:
    """Return the first count of this one's measure in the sentence where it is the sum of all that follow it."""
    same = [link for link in links if link.measure is links[at].measure]
    if len(same) < 3 or links[at] is same[0]:
        return None
    values = [link.count.first.value for link in same]
    known = [value for value in values[1:] if value is not None]
    return same[0] if len(known) == len(same) - 1 and values[0] == sum(known) else None


def settle_changes(sentence: Sentence, counts: Sequence[Count], links: Mapping[int, Link]) -> dict[int, Link]:
    """Return the links by count with what "from 9 to 12" leaves of the former count.

    One that was corrected is kept as withdrawn (``negated``); one that simply grew is no figure of its own beside the
    later one.
    """
    done = dict(links)
    for at in range(len(counts) - 1):
        former, latter = counts[at], counts[at + 1]
        lead = sentence.text(max(sentence.start, former.start - 120), former.core_start)
        between = sentence.text(former.core_end, latter.core_start)
        if at + 1 not in done or not _FROM.search(lead) or not _REPLACES.fullmatch(between):
            continue
        done.pop(at, None)
        if _WITHDRAWN.search(lead):
            done[at] = replace(
                done[at + 1], count=former, start=former.core_start, end=former.core_end, of_whom=None, negated=True
            )
    return done
