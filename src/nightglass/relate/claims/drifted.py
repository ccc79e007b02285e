"""Claims of what drifted: a thing that one text tells with a caveat and another without is a claim of its own.

Where a drift's words are no member of a claim yet, the statements of both sentences that tell of the same material (a
document, a picture, a video) make one, so that the drift stands on a claim's page with where the texts have it from.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from nightglass.records.claim import Claim, ClaimKind, Member, MemberStance
from nightglass.records.drift import Drift
from nightglass.records.ids import make_id
from nightglass.records.span import Span
from nightglass.records.statement import Sourcing, Statement
from nightglass.relate.claims.content import content_of
from nightglass.relate.claims.found import MADE_BY, Found, member_of
from nightglass.relate.claims.statements import shortened
from nightglass.relate.evidence import Evidence

_STANCES = (MemberStance.COMPATIBLE, MemberStance.SUPPORTS)
_REASONS = ("tells it with a caveat", "tells it without that caveat")
"""Of the text with the caveat, and of the one without."""


def with_claims_of_drifts(drifts: Sequence[Drift], found: Found, evidence: Evidence) -> tuple[Found, list[Drift]]:
    """Return all claims with those that drifts make or bring a member to, and the drifts with theirs, as ordered."""
    claims = {claim.id: claim for claim in found.claims}
    members = {member.row_id: member for member in found.members if member.row_table == "statements"}
    others = [member for member in found.members if member.row_table != "statements"]
    told = []
    for drift in drifts:
        pair = None if drift.claim_id else _pair(drift, evidence)
        if pair is not None:
            claim = _claim(pair, members, claims)
            claims[claim.id] = claim
            for row, stance, reason in zip(pair, _STANCES, _REASONS, strict=True):
                members.setdefault(row.id, member_of(claim.id, row, stance, reason))
            told.append(replace(drift, claim_id=claim.id))
        else:
            told.append(drift)
    return Found.joined(Found(tuple(claims.values()), (*others, *members.values()))), told


def _pair(drift: Drift, evidence: Evidence) -> tuple[Statement, Statement] | None:
    """Return what the text with the caveat and the one without have from some material; null where either has none."""
    caveat = next(row for row in evidence.caveats if row.id == drift.caveat_id)
    sides = [(drift.from_document, drift.from_span), (drift.to_document, drift.to_span)]
    sides.sort(key=lambda side: side[0] != caveat.document_id)
    doubted, plain = (_of_material(document, span, evidence) for document, span in sides)
    return (doubted, plain) if doubted is not None and plain is not None else None


def _of_material(document_id: str, span: Span, evidence: Evidence) -> Statement | None:
    """Return what a sentence has from a document or a picture, that which says most where there are several."""
    own = [
        row
        for row in evidence.statements_in.get(document_id, ())
        if row.sourcing is Sourcing.DOCUMENT and span.overlaps(Span(row.start, row.end))
    ]
    language = evidence.document_of[document_id].language
    return max(own, key=lambda row: (len(content_of(row.content, language).stems), -row.start), default=None)


def _claim(pair: tuple[Statement, Statement], members: Mapping[str, Member], claims: Mapping[str, Claim]) -> Claim:
    """Return the claim of either row with both texts in it, the plain one's first; else a claim of the two."""
    doubted, plain = pair
    documents, ids = {row.document_id for row in pair}, {row.id for row in pair}
    held = next((claims[members[row.id].claim_id] for row in (plain, doubted) if row.id in members), None)
    if held is not None:
        free = {row.id for row in pair if row.id not in members}
        if free:
            documents |= set(held.document_ids)
            made_from = tuple(sorted({*held.made_from, *free}))
            return replace(held, document_ids=tuple(sorted(documents)), made_from=made_from)
        return held
    return Claim(
        id=make_id("clm", ClaimKind.STATEMENT.value, "drift", sorted(ids)), kind=ClaimKind.STATEMENT,
        subject=_subject(plain), measure=None, place_id=None, place=None, period_from=None, period_to=None,
        period_words=None, proven=0, at_most=0, one_publisher=False, document_ids=tuple(sorted(documents)),
        made_by=MADE_BY, made_from=tuple(sorted(ids)),
    )  # fmt: skip


def _subject(plain: Statement) -> str:
    """Return what is claimed: what the material shows, in the words of the text that has no caveat."""
    return shortened(" ".join(part for part in (plain.speaker_words, plain.cue, plain.content) if part))
