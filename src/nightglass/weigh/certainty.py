"""How sure one may be of a claim's count, with its reasons, after GRADE.

GRADE (Guyatt and others, *GRADE guidelines: 1*, J. Clin. Epidemiol. 64, 2011) lowers certainty for five reasons. It
departs from it in that the evidence is reports, not studies: each reason that the tables show lowers it by one level,
from high, and never by two; nothing raises it.
"""

from collections.abc import Iterator

from nightglass.records.grade import Certainty, Concern
from nightglass.records.judgement import JudgementKind
from nightglass.records.origin import Perceived
from nightglass.records.range import Range
from nightglass.text.fold import key
from nightglass.weigh.airwars import ENOUGH
from nightglass.weigh.bearing import Bearing, agree, hampered
from nightglass.weigh.suggestion import Reason, Suggestion

METHOD = "after GRADE"
LEVELS = (Certainty.HIGH, Certainty.MODERATE, Certainty.LOW, Certainty.VERY_LOW)
NO_CAMP = frozenset({"", "independent", "none", "private"})
"""Affiliations that are no stake in a count."""

WIDE = 2
"""A range is imprecise where its high end is more than so many times its low end."""


def suggest_certainty(bearing: Bearing, range_of: Range | None) -> Suggestion:
    """Return the certainty that the tables suggest, with each concern and the rows that show it.

    ``range_of`` is the claim's range by a rule with a low and a high, None where it has none. Refused where no report
    supports the claim.
    """
    kind = JudgementKind.CERTAINTY
    if not bearing.supporting:
        return Suggestion(bearing.claim.id, kind, METHOD, None, "no report supports it")
    concerns = dict(_concerns(bearing, range_of))
    level = LEVELS[min(len(concerns), len(LEVELS) - 1)].value
    value = f"{level}: {', '.join(sorted(concerns))}" if concerns else level
    return Suggestion(bearing.claim.id, kind, METHOD, value, None, (), tuple(concerns.values()))


def _concerns(bearing: Bearing, range_of: Range | None) -> Iterator[tuple[Concern, Reason]]:
    cut_off = list(hampered(bearing))
    if cut_off:
        words = "; ".join(dict.fromkeys(words for words, _ in cut_off))
        yield Concern.REPORTING_BIAS, Reason(words, tuple(row_id for _, row_id in cut_off))
    bias = _bias(bearing)
    if bias is not None:
        yield Concern.RISK_OF_BIAS, bias
    if not agree(bearing.counts) or bearing.denying:
        ids = tuple(one.row_id for one in (*bearing.supporting, *bearing.denying))
        yield Concern.INCONSISTENCY, Reason("those who count disagree, or somebody denies it", ids)
    if not any(one.perceived is Perceived.YES for one in bearing.standing):
        ids = tuple(one.id for one in bearing.standing)
        yield Concern.INDIRECTNESS, Reason("no origin is known to have perceived it", ids)
    if range_of is not None and _is_wide(range_of):
        yield Concern.IMPRECISION, Reason("the range is open at an end, or wide", (range_of.id,))


def _bias(bearing: Bearing) -> Reason | None:
    """Return why those who count may have a stake: one affiliation, one publisher, or fewer than two origins."""
    camps = [key(one.affiliation or "") for one in bearing.standing]
    ids = tuple(one.id for one in bearing.standing)
    if len(camps) >= ENOUGH and len(set(camps)) == 1 and camps[0] not in NO_CAMP:
        return Reason("all origins that count it are of one affiliation", ids)
    if bearing.claim.one_publisher:
        return Reason("one publisher published all that supports it", bearing.claim.document_ids)
    if bearing.claim.proven < ENOUGH:
        return Reason("fewer than two origins are proven to be independent", ids)
    return None


def _is_wide(found: Range) -> bool:
    if found.low is None or found.high is None:
        return True
    return found.high > WIDE * max(found.low, 1)
