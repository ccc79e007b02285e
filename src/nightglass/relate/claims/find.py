"""Claims from all rows: what figures, statements and activities of many documents are about."""

from nightglass.relate.claims.activities import claims_of_activities
from nightglass.relate.claims.figures import claims_of_figures
from nightglass.relate.claims.found import Found
from nightglass.relate.claims.statements import claims_of_statements
from nightglass.relate.evidence import Evidence


def find_claims(evidence: Evidence) -> Found:
    """Return the claims and their members, each ordered by id; how many origins each has is told later."""
    return Found.joined(claims_of_figures(evidence), claims_of_statements(evidence), claims_of_activities(evidence))
