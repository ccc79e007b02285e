"""The Admiralty code: source A to F and information 1 to 6, judged apart (NATO AJP-2.1; JWP 2-00, 2003).

A source is judged by its record, an item by what else is known, whoever says it. Both stay at F and 6 until a person
judges. A folder of texts about one event holds no record of a source, so for the source nothing but F is suggested.
"""

from collections.abc import Iterable

from nightglass.records.document import Document
from nightglass.records.figure import Figure
from nightglass.records.grade import Credibility, Reliability
from nightglass.records.judgement import JudgementKind
from nightglass.records.origin import Perceived
from nightglass.records.source import Source
from nightglass.weigh.airwars import ENOUGH
from nightglass.weigh.bearing import Bearing, agree
from nightglass.weigh.suggestion import Reason, Suggestion

METHOD = "Admiralty code"


def suggest_source(source: Source, documents: Iterable[Document], figures: Iterable[Figure]) -> Suggestion:
    """Return F with what the tables show of a source's record here: what it withdrew, and whose it is."""
    own = {document.id for document in documents if document.source_id == source.id}
    withdrawn = sorted(one.id for one in figures if one.document_id in own and one.denied)
    reasons = [Reason("one event is no record by which a source could be judged")]
    if source.affiliation:
        reasons.append(Reason("it has an affiliation, which is no measure of reliability", (source.id,)))
    if withdrawn:
        reasons.append(Reason("its texts tell of counts that were denied or withdrawn", tuple(withdrawn)))
    kind = JudgementKind.ADMIRALTY_SOURCE
    return Suggestion(source.id, kind, METHOD, Reliability.F.value, None, tuple(reasons))


def suggest_information(bearing: Bearing) -> Suggestion:
    """Return how credible the tables suggest a claim to be, by its origins alone; 6 where they cannot tell.

    1 asks for two origins proven to be independent whose counts do not exclude each other, and nobody who denies it; 2
    for the same where somebody does; 3 for one origin that perceived or counted it, or for counts that disagree; 4 for
    one origin that is denied. 5 is never suggested: no table shows that something is improbable.
    """
    value, reason = _credibility(bearing)
    against = (Reason("it is denied", tuple(one.row_id for one in bearing.denying)),) if bearing.denying else ()
    kind = JudgementKind.ADMIRALTY_INFORMATION
    return Suggestion(bearing.claim.id, kind, METHOD, value.value, None, (reason,), against)


def _credibility(bearing: Bearing) -> tuple[Credibility, Reason]:
    ids = tuple(one.id for one in bearing.standing)
    if bearing.claim.proven >= ENOUGH and agree(bearing.counts):
        reason = Reason("origins that are proven to be independent agree", ids)
        return (Credibility.PROBABLE if bearing.denying else Credibility.CONFIRMED), reason
    if bearing.claim.proven >= ENOUGH:
        return Credibility.POSSIBLE, Reason("origins that are proven to be independent give different counts", ids)
    if any(one.perceived is not Perceived.UNKNOWN for one in bearing.standing):
        reason = Reason("one origin perceived or counted it, and no other is proven to be independent of it", ids)
        return (Credibility.DOUBTFUL if bearing.denying else Credibility.POSSIBLE), reason
    return Credibility.UNKNOWN, Reason("nobody is known to have perceived or counted it")
