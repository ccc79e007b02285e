"""A grade is suggested for one incident alone, and says why."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from count.tolls import DAY, claim, origin, source
from nightglass.records.event import EventType, Status
from nightglass.weigh.airwars import suggest_grade
from nightglass.weigh.bearing import Bearing
from weigh.bearings import act, bearing


def words(found: Any) -> set[str]:
    """Return the words of reasons."""
    return {reason.words for reason in found}


def test_fair_needs_two_independent_origins_and_an_act_near_in_time_and_place() -> None:
    """Either alone is weak, and says what lacks."""
    assert suggest_grade(bearing()).value == "fair"
    alone = suggest_grade(bearing(proven=1))
    assert alone.value == "weak"
    assert words(alone.reasons_against) == {
        "fewer than two origins are proven to be independent of each other; there may be more"
    }
    no_act = suggest_grade(bearing(events=[]))
    assert (no_act.value, words(no_act.reasons_against)) == ("weak", {"no text reports an act near in time and place"})


@pytest.mark.parametrize(
    "changed",
    [
        {"happened_from": DAY + timedelta(days=3), "happened_to": DAY + timedelta(days=4)},
        {"happened_from": None, "happened_to": None},
        {"place_id": "plc-far", "place": "Far"},
        {"place_id": None, "place": None},
        {"status": Status.THREATENED},
        {"status": Status.DENIED},
        {"type": EventType.PROTEST},
    ],
)
def test_an_act_elsewhere_or_not_done_is_not_near(changed: dict[str, Any]) -> None:
    """A threat is no strike."""
    assert suggest_grade(bearing(events=[act(**changed)])).value == "weak"


def test_an_act_of_the_night_after_is_near() -> None:
    """A night has two dates."""
    after = act(happened_from=DAY + timedelta(days=1), happened_to=DAY + timedelta(days=2))
    assert suggest_grade(bearing(events=[after])).value == "fair"


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"place_id": "plc-vasmera"}, "country or province"),
        ({"place_id": None, "place": None}, "no text says where"),
        ({"period_from": None, "period_to": None}, "no text says when"),
        ({"period_to": None}, "no text says when"),
        ({"period_to": DAY + timedelta(days=30)}, "longer than one incident"),
    ],
)
def test_a_total_is_refused_with_the_reason(changed: dict[str, Any], why: str) -> None:
    """Whatever stands behind it."""
    found = suggest_grade(bearing(claim=claim(proven=5, **changed)))
    assert found.value is None
    assert found.refused is not None
    assert why in found.refused
    assert not found.reasons_for


def test_what_no_report_supports_is_refused() -> None:
    """There is nothing to grade."""
    assert suggest_grade(bearing(counts=())).refused == "no report supports it"


def test_rival_tolls_are_not_contested_and_rival_responsibility_is() -> None:
    """Nine against sixty-one is a range; police against rebels is contested."""
    assert suggest_grade(bearing(counts=(9, 61))).value == "fair"
    known = {one.id: one for one in (source("police", affiliation="state"), source("rebels", affiliation="opposition"))}
    rival = bearing(events=[act("1"), act("2", actors=("Rebels",))], sources=known)
    assert suggest_grade(rival).value == "contested"
    same_side = replace(rival, sources={**known, "rebels": source("rebels", affiliation="State")})
    assert suggest_grade(same_side).value == "fair"
    assert suggest_grade(replace(rival, sources={})).value == "fair"


def test_who_is_named_as_the_actor_and_counts_the_killed_confirms() -> None:
    """The police say how many they shot."""
    found = suggest_grade(bearing(proven=1, origins=[origin("The Police", "doc-0", id="org-p")]))
    assert found.value == "confirmed"
    assert found.reasons_for[0].row_ids == ("org-p", "evt-1")


def test_a_denial_and_a_single_publisher_are_reasons_against() -> None:
    """And change no grade by themselves."""
    found = suggest_grade(bearing(denied=True, claim=claim(proven=2, at_most=2, one_publisher=True)))
    assert found.value == "fair"
    assert words(found.reasons_against) == {"it is denied", "one publisher published all that supports it"}


def test_no_reason_holds_a_digit() -> None:
    """Numbers stand where their sentence opens."""
    shown: list[Bearing] = [bearing(), bearing(proven=0, denied=True), bearing(events=[])]
    for one in shown:
        found = suggest_grade(one)
        assert not [r for r in (*found.reasons_for, *found.reasons_against) if any(c.isdigit() for c in r.words)]
