"""Ranges of claims: from members, origins and judgements, by every rule side by side."""

import random
from collections.abc import Sequence
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from count.tolls import DAY, claim, document, figure, judgement, member, source
from nightglass.count.ranges import ranges_of
from nightglass.records.claim import Claim, ClaimKind, Member, MemberStance
from nightglass.records.figure import Figure, Measure, Review
from nightglass.records.judgement import Judgement
from nightglass.records.range import Range
from nightglass.records.source import Source

Made = dict[tuple[str, str], tuple[int | None, int | None, int | None]]


def ranged(
    claims: Sequence[Claim],
    told: Sequence[tuple[Figure, Member]],
    judgements: Sequence[Judgement] = (),
    sources: Sequence[Source] = (),
) -> list[Range]:
    """Return the ranges of claims, each figure in a document of its own."""
    documents = [
        document(one.document_id.removeprefix("doc-"), source_id="post" if sources else None) for one, _ in told
    ]
    return ranges_of(
        claims,
        [one for _, one in told],
        figures=[one for one, _ in told],
        documents=documents,
        sources=sources,
        judgements=judgements,
    )


def ends(found: Sequence[Range]) -> Made:
    """Return the three numbers by claim and rule."""
    return {(one.claim_id, one.rule): (one.low, one.best, one.high) for one in found}


def tells(
    name: str, low: int | None, high: int | None, claim_id: str = "clm-1", **changed: object
) -> tuple[Figure, Member]:
    """Return a figure and its membership."""
    made = figure(name, low, high, str(changed.pop("words", "")), **changed)
    return made, member(made, claim_id)


def test_each_claim_has_a_range_by_each_rule_side_by_side() -> None:
    """Two texts that tell of at least forty, and exactly forty."""
    made = ends(ranged([claim()], [tells("a", 40, None, words="at least 40"), tells("b", 40, 40)]))
    assert made == {
        ("clm-1", "as stated"): (40, None, None),
        ("clm-1", "after Iraq Body Count"): (40, None, 40),
        ("clm-1", "after ACLED"): (None, 40, None),
    }


def test_rival_tolls_are_one_range_and_never_a_sum() -> None:
    """Nine by one, twelve by another, none by the office."""
    made = ends(ranged([claim()], [tells("a", 9, 9), tells("b", 12, 12)]))
    assert made["clm-1", "as stated"] == (9, None, 12)
    assert made["clm-1", "after Iraq Body Count"] == (9, None, 12)
    assert made["clm-1", "after ACLED"] == (None, 9, None)


def test_who_says_that_nobody_was_killed_disputes_a_count_and_sets_no_minimum() -> None:
    """Both that and a denied twelve are shown."""
    none, denied = figure("n", 0, 0, "no one"), figure("d", 12, 12, denied=True)
    told = [(none, member(none, stance=MemberStance.DENIES)), (denied, member(denied, stance=MemberStance.DENIES))]
    made = ranged([claim()], [tells("a", 9, 9), *told])
    assert ends(made)["clm-1", "after Iraq Body Count"] == (9, None, 9)
    assert ends(made)["clm-1", "after ACLED"] == (None, 9, None)
    for one in made:
        shown = {line.split(":")[0] for line in one.trace if line.startswith("shown")}
        assert shown == {"shown mem-n", "shown mem-d"}


def test_nought_is_said_by_somebody_and_never_by_nobody() -> None:
    """Where nobody counts anyone the range is what is said: none."""
    none = figure("n", 0, 0, "no one")
    made = ends(ranged([claim()], [(none, member(none, stance=MemberStance.DENIES))]))
    assert made["clm-1", "after Iraq Body Count"] == (0, None, 0)
    assert ends(ranged([claim()], []))["clm-1", "after Iraq Body Count"] == (None, None, None)


def test_what_is_under_review_stands_apart_from_what_is_confirmed() -> None:
    """And the two are never added."""
    made = ends(
        ranged(
            [claim()],
            [tells("a", 40, 40, review=Review.CONFIRMED), tells("b", 90, 90, review=Review.UNDER_REVIEW)],
        )
    )
    assert made["clm-1", "after Iraq Body Count"] == (40, None, 40)
    assert made["clm-1", "after Iraq Body Count, under review"] == (90, None, 90)


def test_bodies_are_never_put_with_the_killed() -> None:
    """They are left by name."""
    found = ranged([claim()], [tells("a", 40, 40), tells("b", 90, 90, measure=Measure.BODIES)])
    assert ends(found)["clm-1", "after Iraq Body Count"] == (40, None, 40)
    assert all("left mem-b: it counts bodies" in one.trace for one in found)


def test_a_judgement_takes_an_unreliable_source_out_of_the_number_after_acled() -> None:
    """And leaves the minimum and maximum as they are: there every source stands."""
    bad = judgement("post", "admiralty source", "E")
    found = ends(ranged([claim()], [tells("a", 40, 40)], [bad], [source("post")]))
    assert found["clm-1", "after ACLED"] == (None, None, None)
    assert found["clm-1", "after Iraq Body Count"] == (40, None, 40)


def test_claims_that_count_nothing_have_no_range() -> None:
    """A statement has no number."""
    assert ranged([claim(kind=ClaimKind.STATEMENT, measure=None)], []) == []


def test_a_total_nets_out_what_it_contains_and_is_never_added_to_it() -> None:
    """The morgue's hundred hold the twelve of Tuesday."""
    total = claim("total", period_from=DAY - timedelta(days=20), period_to=DAY + timedelta(days=9))
    told = [tells("a", 12, 12), tells("m", 100, 100, "clm-total")]
    alone, both = ends(ranged([claim()], told[:1])), ranged([claim(), total], told)
    made = ends(both)
    assert {key: value for key, value in made.items() if key[0] == "clm-1"} == alone
    assert made["clm-total", "after Iraq Body Count"] == (100, None, 100)
    assert made["clm-total", "after Iraq Body Count, beyond what it holds"] == (88, None, 88)
    noted = [one.trace for one in both if (one.claim_id, one.rule) == ("clm-1", "after Iraq Body Count")]
    assert "note: never added to clm-total, a total that holds this count" in noted[0]


def test_a_count_inside_a_count_inside_a_total_is_netted_out_once() -> None:
    """The week holds the day already."""
    week = claim("week", period_from=DAY - timedelta(days=3), period_to=DAY + timedelta(days=4))
    total = claim("total", period_from=DAY - timedelta(days=20), period_to=DAY + timedelta(days=9))
    told = [tells("a", 12, 12), tells("w", 30, 30, "clm-week"), tells("m", 100, 100, "clm-total")]
    made = ends(ranged([claim(), week, total], told))
    assert made["clm-total", "after Iraq Body Count, beyond what it holds"] == (70, None, 70)
    assert made["clm-week", "after Iraq Body Count, beyond what it holds"] == (18, None, 18)


NUMBERS = st.lists(st.tuples(st.integers(0, 90), st.sampled_from(["clm-1", "clm-total"])), max_size=6)


@given(numbers=NUMBERS, seed=st.integers())
def test_the_order_of_claims_and_members_says_nothing(numbers: list[tuple[int, str]], seed: int) -> None:
    """The same rows give the same bytes."""
    claims = [claim(), claim("total", period_from=DAY - timedelta(days=9))]
    told = [tells(str(at), count, count, claim_id) for at, (count, claim_id) in enumerate(numbers)]
    before = ranged(claims, told)
    chance = random.Random(seed)
    chance.shuffle(claims)
    chance.shuffle(told)
    assert ranged(claims, told) == before


@given(numbers=st.lists(st.integers(0, 90), min_size=1, max_size=6))
def test_a_total_that_contains_an_incident_changes_nothing_of_it(numbers: list[int]) -> None:
    """However many it tells of."""
    told = [tells(str(at), count, count) for at, count in enumerate(numbers)]
    total = claim("total", period_from=DAY - timedelta(days=9))
    alone = ends(ranged([claim()], told))
    both = ends(ranged([claim(), total], [*told, tells("m", 1000, 1000, "clm-total")]))
    assert {key: value for key, value in both.items() if key[0] == "clm-1"} == alone


def test_a_figure_that_is_a_member_twice_counts_once() -> None:
    """By what it supports."""
    one = figure("a", 12, 12)
    rows = [(one, member(one)), (one, member(one, stance=MemberStance.COMPATIBLE, name="other"))]
    assert ends(ranged([claim()], rows))["clm-1", "as stated"] == (12, 12, 12)


def test_the_trace_says_which_row_a_person_took_out() -> None:
    """Where the row is still in the claim, since it is the last, the line would be untrue."""
    told = [(one, member(one)) for one in (figure("a", 9, 9),)]
    out = judgement("clm-1", "not the same claim", "fig-b", "out")
    stays = judgement("clm-1", "not the same claim", "fig-a", "stays")
    for made in ranged([claim()], told, [out, stays]):
        lines = [line for line in made.trace if "judged not to be" in line]
        assert [out.id in line for line in lines] == [True]
