"""Rows that a person judged not to be the same claim leave it, and are a claim of their own where no other has them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from nightglass.records.activity import Activity
from nightglass.records.claim import Claim, Member, MemberStance
from nightglass.records.figure import Figure
from nightglass.records.ids import make_id
from nightglass.records.judgement import Judgement, JudgementKind, in_force
from nightglass.records.statement import Statement
from nightglass.relate.claims.found import Found, member_of
from nightglass.relate.claims.statements import shortened
from nightglass.relate.evidence import Evidence

MADE_BY = "relate/left 1"
ALONE = "judged not to be the same claim"


def without_left(found: Found, evidence: Evidence) -> Found:
    """Return the claims and members as people judged them; a claim keeps the last row that would leave it."""
    made = {
        (one.about_id, one.value): one
        for one in sorted(in_force(evidence.judgements), key=lambda one: (one.at, one.id))
        if one.kind == JudgementKind.NOT_SAME_CLAIM
    }
    if not made:
        return found
    leaving = _leaving(found, made)
    kept = [one for one in found.members if one.id not in leaving]
    held = {one.row_id for one in kept}
    claims = {one.id: one for one in found.claims}
    alone = [(one, made[one.claim_id, one.row_id]) for one in leaving.values() if one.row_id not in held]
    ids = {one.row_id for one, _ in alone}
    rows: dict[str, Figure | Statement | Activity] = {
        **{row.id: row for row in evidence.figures if row.id in ids},
        **{row.id: row for row in evidence.statements if row.id in ids},
        **{row.id: row for row in evidence.activities if row.id in ids},
    }
    own = {one.row_id: _alone(claims[one.claim_id], rows[one.row_id], judged) for one, judged in alone}
    changed = [_changed(claim, kept, leaving, made) for claim in found.claims]
    members = [member_of(claim.id, rows[row], MemberStance.SUPPORTS, ALONE) for row, claim in own.items()]
    return Found.joined(Found(tuple(changed), tuple(kept)), Found(tuple(own.values()), tuple(members)))


def _leaving(found: Found, made: Mapping[tuple[str, str], Judgement]) -> Mapping[str, Member]:
    """Return the members that leave, by id, in the order in which they were judged."""
    stay = {one.claim_id for one in found.members if (one.claim_id, one.row_id) not in made}
    of_pair = {(one.claim_id, one.row_id): one for one in found.members}
    leaving = [of_pair[pair] for pair in made if pair in of_pair]
    last = {one.claim_id: one for one in leaving if one.claim_id not in stay}
    return {one.id: one for one in leaving if last.get(one.claim_id) is not one}


def _changed(
    claim: Claim, kept: Sequence[Member], leaving: Mapping[str, Member], made: Mapping[tuple[str, str], Judgement]
) -> Claim:
    gone = [one for one in leaving.values() if one.claim_id == claim.id]
    if not gone:
        return claim
    documents = {one.document_id for one in kept if one.claim_id == claim.id}
    rows = {*claim.made_from} - {one.row_id for one in gone}
    judged = {made[one.claim_id, one.row_id].id for one in gone}
    return replace(claim, document_ids=tuple(sorted(documents)), made_from=tuple(sorted(rows | judged)))


def _alone(claim: Claim, row: Figure | Statement | Activity, judged: Judgement) -> Claim:
    """Return the claim of one row: what is counted, said or told of an outlet, with its own place and time."""
    told: dict[str, Any] = {}
    if isinstance(row, Figure):
        places = {"place_id": next(iter(row.place_ids), None), "place": row.place}
        told = {"period_from": row.period_from, "period_to": row.period_to, "period_words": row.period_words, **places}
    if isinstance(row, Statement):
        told = {"subject": shortened(row.content)}
    return replace(
        claim, id=make_id("clm", claim.kind.value, "left", row.id), document_ids=(row.document_id,), made_by=MADE_BY,
        made_from=tuple(sorted((row.id, judged.id))), **told,
    )  # fmt: skip
