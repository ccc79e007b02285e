"""The step relate on claims: from all rows to what they claim."""

from collections.abc import Mapping, Sequence
from typing import Any

from nightglass.relate.claims.find import find_claims
from nightglass.relate.evidence import Evidence


def relate(evidence: Evidence) -> Mapping[str, Sequence[Any]]:
    """Return the rows of claims and members by table, each ordered by id."""
    found = find_claims(evidence)
    return {"claims": found.claims, "members": found.members}
