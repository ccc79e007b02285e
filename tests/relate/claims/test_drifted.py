"""What drifted is a claim of its own where no other holds it."""

from dataclasses import replace

from nightglass.records.claim import MemberStance
from nightglass.records.drift import DriftKind
from nightglass.records.statement import Sourcing
from nightglass.relate.evidence import Evidence
from nightglass.relate.relating import relate
from told import caveat, document, statement

DOUBTED = (
    "Two clips passed round since Sunday, which could not be independently verified, appear to show coffins "
    "stacked in a warehouse at Velmire. The port stayed shut."
)
FLAT = "Clips filmed at the Velmire cold warehouse showed coffins in long rows. Bakers in Orsava went on strike."


def told(*, sourcing: Sourcing = Sourcing.DOCUMENT, dated: bool = True) -> Evidence:
    """Return two texts of one house that tell of one footage, one of them with a doubt."""
    first, second = document("a", DOUBTED, source="Tern"), document("b", FLAT, source="Tern", day=6)
    if not dated:
        first, second = replace(first, published_at=None), replace(second, published_at=None)
    rows = [
        statement(first, "coffins stacked in a warehouse at Velmire", "Two clips", sourcing=sourcing),
        statement(second, "coffins in long rows", "Clips filmed at the Velmire cold warehouse", sourcing=sourcing),
    ]
    doubt = caveat(first, "could not be independently verified")
    return Evidence(documents=[first, second], statements=rows, caveats=[doubt])


def test_footage_that_one_text_doubts_and_another_shows_is_a_claim() -> None:
    """The text with the doubt agrees, the other supports, and the drift stands on the claim's page."""
    evidence = told()
    short = replace(evidence.statements[0], content="coffins")
    rows = relate(replace(evidence, statements=[short, evidence.statements[1]]))
    (claim,), (drift,) = rows["claims"], rows["drifts"]
    assert drift.claim_id == claim.id
    assert claim.subject == "Clips filmed at the Velmire cold warehouse said coffins in long rows"
    stances = {row.document_id: row.stance for row in rows["members"]}
    assert stances == {"a": MemberStance.COMPATIBLE, "b": MemberStance.SUPPORTS}


def test_a_drift_brings_the_other_text_to_a_claim_that_stands() -> None:
    """What the text with the doubt has from the clips was a claim before."""
    rows = relate(told())
    (claim,), (drift,) = rows["claims"], rows["drifts"]
    assert drift.claim_id == claim.id
    assert claim.document_ids == ("a", "b")
    assert claim.subject == "coffins stacked in a warehouse at Velmire"


def test_what_somebody_says_makes_no_claim_of_a_drift() -> None:
    """Only of documents, pictures and videos is there one thing that both texts show."""
    rows = relate(told(sourcing=Sourcing.NAMED))
    assert not rows["claims"]
    assert [row.claim_id for row in rows["drifts"]] == [None]


def test_an_undated_pair_says_why_its_order_is_unknown() -> None:
    """The order in a file proves none."""
    (drift,) = relate(told(dated=False))["drifts"]
    assert drift.kind is DriftKind.UNDATED
    assert drift.reason.endswith("neither is dated, so nothing proves the order")
    (dated,) = relate(told())["drifts"]
    assert dated.kind is DriftKind.LOST
    assert "dated" not in dated.reason
