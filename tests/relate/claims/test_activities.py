"""What texts report of outlets: those that disagree stand beside each other."""

from collections.abc import Mapping

from nightglass.records.activity import Activity, ActivityState
from nightglass.records.claim import MemberStance
from nightglass.relate.claims.activities import claims_of_activities
from nightglass.relate.claims.found import Found
from nightglass.relate.evidence import Evidence
from told import activity, document, source

SOURCES = (
    source("Herald", affiliation="state"),
    source("Beacon", affiliation="Wardens-linked"),
    source("Gazette", affiliation="government"),
    source("Free Quay", affiliation="independent"),
    source("Palace", kind="office", affiliation="state"),
)


def found(*activities: Activity, days: Mapping[str, int | None] | None = None) -> Found:
    """Return the claims of activities."""
    names = sorted({row.document_id for row in activities})
    documents = [document(name, day=(days or {}).get(name, 5)) for name in names]
    return claims_of_activities(Evidence(documents=documents, sources=SOURCES, activities=activities))


def stances(of: Found) -> Mapping[str, Mapping[str, MemberStance]]:
    """Return each claim's members by document."""
    return {
        claim.subject: {row.document_id: row.stance for row in of.members if row.claim_id == claim.id}
        for claim in of.claims
    }


def test_what_is_said_of_a_kind_of_outlets_denies_what_is_said_of_one() -> None:
    """All state outlets went on, says one text; the Herald is silent, says the other."""
    told = stances(
        found(
            activity("a", "Herald", ActivityState.SILENT, source_id="Herald"),
            activity("b", "State and Wardens-linked outlets", ActivityState.POSTING, platform=None),
        )
    )
    assert told["Herald fell silent on Telegram"] == {"a": MemberStance.SUPPORTS, "b": MemberStance.DENIES}


def test_a_government_outlet_is_a_state_outlet_and_an_office_is_none() -> None:
    """The Gazette is meant, the Palace and the independent channel are not."""
    told = stances(
        found(
            activity("a", "Gazette", ActivityState.POSTING, source_id="Gazette"),
            activity("a", "Palace", ActivityState.POSTING, source_id="Palace"),
            activity("a", "Free Quay", ActivityState.POSTING, source_id="Free Quay"),
            activity("b", "state outlets", ActivityState.SILENT),
        )
    )
    assert told["Gazette went on posting on Telegram"]["b"] is MemberStance.DENIES
    assert "b" not in told["Palace went on posting on Telegram"]
    assert "b" not in told["Free Quay went on posting on Telegram"]


def test_many_of_a_kind_are_not_each_of_them() -> None:
    """Many state outlets went on, and the Herald may still be silent."""
    told = stances(
        found(
            activity("a", "Herald", ActivityState.SILENT, source_id="Herald"),
            activity("b", "many state outlets", ActivityState.POSTING),
        )
    )
    assert told["Herald fell silent on Telegram"]["b"] is MemberStance.COMPATIBLE


def test_a_text_that_names_an_outlet_means_what_it_says_of_it() -> None:
    """State outlets went on, it says, but the Herald did not: no contradiction within one text."""
    told = stances(
        found(
            activity("a", "Herald", ActivityState.SILENT, source_id="Herald"),
            activity("a", "state outlets", ActivityState.POSTING),
        )
    )
    assert told["Herald fell silent on Telegram"] == {"a": MemberStance.SUPPORTS}


def test_platforms_are_kept_apart() -> None:
    """Silent on one, heard on another."""
    told = stances(
        found(
            activity("a", "Herald", ActivityState.SILENT, source_id="Herald"),
            activity("b", "Herald", ActivityState.POSTING, source_id="Herald", platform="x"),
        )
    )
    assert sorted(told) == ["Herald fell silent on Telegram", "Herald went on posting on X"]


def test_coming_back_does_not_deny_having_been_silent() -> None:
    """Nor does posting a month later."""
    silent = activity("a", "Herald", ActivityState.SILENT, source_id="Herald")
    back = activity("b", "Herald", ActivityState.RESTORED, source_id="Herald")
    later = activity("c", "Herald", ActivityState.POSTING, source_id="Herald")
    told = stances(found(silent, back, later, days={"a": 5, "b": 7, "c": 40}))
    assert told["Herald fell silent on Telegram"] == {"a": MemberStance.SUPPORTS, "b": MemberStance.COMPATIBLE}
    assert told["Herald went on posting on Telegram"] == {"c": MemberStance.SUPPORTS}
