"""Whence a text has what it tells of other outlets."""

from dataclasses import fields, replace

from nightglass.records.activity import Activity, ActivityState
from nightglass.records.claim import Claim, ClaimKind, Member, MemberStance
from nightglass.records.span import Span
from nightglass.relate.evidence import Evidence
from nightglass.relate.origins.trace import trace_origins
from sourced import CLAIM, outlet, telling

SOURCES = (outlet("Harbour Post"), outlet("North Mail"), outlet("Salt Radio"), outlet("Corran Agency", "agency"))
SILENT = "North Mail and Salt Radio have fallen silent."


def posting(document: str, text: str, name: str, reported_by: str | None = None) -> Activity:
    """Return the row of an outlet that is told to go on posting."""
    start = text.index(name)
    given = {
        "id": f"act-{name}", "document_id": document, "outlet": name, "source_id": None, "state": ActivityState.POSTING,
        "reported_by": reported_by, "start": start, "end": start + len(name), "sentence": Span(start, len(text)),
        "made_by": "test", "made_from": (),
    }  # fmt: skip
    return Activity(**{**dict.fromkeys(field.name for field in fields(Activity)), **given})  # type: ignore[arg-type]  # every field is given by name


def origins_of(text: str, name: str, reported_by: str | None = None) -> list[str]:
    """Return the names of the origins of what a text tells of one outlet."""
    document = replace(telling("d1", None, "«nine died»").document, text=text, doc_end=len(text))
    rows = [posting("d1", text, one, reported_by if one == name else None) for one in ("North Mail", name)]
    claim: Claim = replace(CLAIM, kind=ClaimKind.ACTIVITY, measure=None, document_ids=("d1",))
    member = Member(
        "mem-1", claim.id, rows[1].id, "activities", "d1", MemberStance.SUPPORTS, None, None, "", "test", ()
    )
    evidence = Evidence(documents=[document], sources=SOURCES, activities=rows)
    return [one.name for one in trace_origins([claim], [member], evidence).origins]


def test_outlets_of_which_the_sentence_before_tells_are_no_sources() -> None:
    """It writes about them, and nobody says who looked."""
    assert origins_of(f"{SILENT} Corran Agency went on posting.", "Corran Agency") == ["not said"]


def test_who_reports_it_is_its_origin() -> None:
    """Also where other outlets stand in the same text."""
    text = f"{SILENT} Corran Agency went on posting, according to Harbour Post."
    assert origins_of(text, "Corran Agency", "Harbour Post") == ["Harbour Post"]
