"""The step relate on claims: from all rows to what they claim, and where each claim entered the record."""

from collections.abc import Mapping, Sequence
from typing import Any

from nightglass.relate.claims.drift import find_drifts
from nightglass.relate.claims.drifted import with_claims_of_drifts
from nightglass.relate.claims.find import find_claims
from nightglass.relate.claims.left import without_left
from nightglass.relate.evidence import Evidence
from nightglass.relate.origins.trace import trace_origins


def relate(evidence: Evidence) -> Mapping[str, Sequence[Any]]:
    """Return the rows of claims, members, origins, edges, independence and drifts by table, each ordered by id."""
    found = find_claims(evidence)
    found, drifts = with_claims_of_drifts(find_drifts(evidence, found.members), found, evidence)
    found = without_left(found, evidence)
    traced = trace_origins(found.claims, found.members, evidence)
    rows: dict[str, Sequence[Any]] = {"origins": traced.origins, "edges": traced.edges}
    rows["independence"] = traced.independence
    ordered = {name: tuple(sorted(those, key=lambda row: row.id)) for name, those in rows.items()}
    ordered["drifts"] = tuple(drifts)
    return {"claims": traced.claims, "members": found.members, **ordered}
