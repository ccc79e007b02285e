"""What is found: claims with their members; how many origins stand behind them is told later."""

from dataclasses import dataclass

from nightglass.records.activity import Activity
from nightglass.records.claim import Claim, Member, MemberStance
from nightglass.records.figure import Figure
from nightglass.records.ids import make_id
from nightglass.records.statement import Statement

MADE_BY = "relate/claims 1"

_TABLES = {Figure: "figures", Statement: "statements", Activity: "activities"}


@dataclass(frozen=True, slots=True)
class Found:
    """Claims, their counts of origins not yet told (0, 0, false), and members; each ordered by id."""

    claims: tuple[Claim, ...]
    members: tuple[Member, ...]

    @classmethod
    def joined(cls, *parts: "Found") -> "Found":
        """Return all claims and members of several."""
        claims = sorted((claim for part in parts for claim in part.claims), key=lambda claim: claim.id)
        members = sorted((member for part in parts for member in part.members), key=lambda member: member.id)
        return cls(tuple(claims), tuple(members))


def member_of(claim_id: str, row: Figure | Statement | Activity, stance: MemberStance, reason: str) -> Member:
    """Return a row as member of a claim."""
    low, high = (row.low, row.high) if isinstance(row, Figure) else (None, None)
    identity = make_id("mem", claim_id, row.id)
    return Member(
        identity, claim_id, row.id, _TABLES[type(row)], row.document_id, stance, low, high, reason, MADE_BY, (row.id,)
    )  # fmt: skip
