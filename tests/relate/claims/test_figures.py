"""Figures make claims: the same measure, place and period, whatever number each gives."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from nightglass.records.claim import Claim, Member, MemberStance
from nightglass.records.document import Genre
from nightglass.records.figure import Figure, Measure, Running
from nightglass.records.span import Span
from nightglass.relate.claims.figures import claims_of_figures
from nightglass.relate.claims.found import Found
from nightglass.relate.claims.groups import Comparer
from nightglass.relate.claims.tellings import tellings_of
from nightglass.relate.evidence import Evidence
from told import document, figure, place

PLACES = (
    place("Harrow"),
    place("Quarter", admin1="Harrow"),
    place("Elm"),
    place("Xandria", gazetteer="countries"),
)


def found(*figures: Figure, days: Mapping[str, int | None] | None = None, **genres: Genre) -> Found:
    """Return the claims of figures, each document published on day 5 unless ``days`` says otherwise."""
    names = sorted({row.document_id for row in figures})
    documents = [
        document(name, day=(days or {}).get(name, 5), genre=genres.get(name, Genre.NEWS)) for name in names
    ]  # fmt: skip
    return claims_of_figures(Evidence(documents=documents, figures=figures, places=PLACES))


def stances(of: Found, claim: Claim) -> Mapping[str, MemberStance]:
    """Return each member's stance by its document."""
    return {member.document_id: member.stance for member in of.members if member.claim_id == claim.id}


def supporters(of: Found) -> Sequence[tuple[str, ...]]:
    """Return the documents that support each claim."""
    own: dict[str, set[str]] = {claim.id: set() for claim in of.claims}
    for member in of.members:
        if member.stance is MemberStance.SUPPORTS:
            own[member.claim_id].add(member.document_id)
    return sorted(tuple(sorted(names)) for names in own.values())


def at(in_document: str, low: int | None, high: int | None, where: str | None = "Harrow", **given: object) -> Figure:
    """Return a figure at a place that is resolved."""
    ids = (where,) if where else ()
    return figure(in_document, low, high, place=where, place_ids=ids, **given)


def test_one_number_of_one_place_and_day_is_one_claim_whatever_its_hedge() -> None:
    """At least fourteen and fourteen."""
    told = found(at("a", 14, None, day=4), at("b", 14, 14, day=4), at("c", 14, 14))
    assert supporters(told) == [("a", "b", "c")]
    assert told.claims[0].subject == "at least 14 people killed"


def test_rival_tolls_of_one_place_and_day_are_members_of_one_claim() -> None:
    """Each keeps its own number, and the claim names none."""
    told = found(at("a", 9, 9, day=4), at("b", 61, None, day=4))
    assert supporters(told) == [("a", "b")]
    assert sorted((member.low, member.high) for member in told.members if member.low != 61) == [(9, 9)]
    assert told.claims[0].subject == "people killed"


def test_an_evening_and_its_day_are_one_period() -> None:
    """And the day after is another."""
    evening = (datetime(2031, 3, 4, 17, tzinfo=UTC), datetime(2031, 3, 5, 1, tzinfo=UTC))
    late = replace(at("b", 20, 20), period_from=evening[0], period_to=evening[1])
    assert supporters(found(at("a", 14, 14, day=4), late)) == [("a", "b")]
    assert supporters(found(at("a", 14, 14, day=5), late)) == [("a",), ("b",)]


def test_another_number_without_a_place_ties_nothing() -> None:
    """Fourteen dead somewhere and thirty dead somewhere."""
    assert supporters(found(at("a", 14, 14, None), at("b", 30, 30, None))) == [("a",), ("b",)]


def test_the_same_words_of_two_periods_are_two_claims() -> None:
    """At least 2,000 since the protests began, and at least 2,000 on two days, dated or not."""
    since = at("a", 2000, None, "Xandria", period_words="since the protests began")
    days = at("b", 2000, None, "Xandria", period_words="March 8 and 9")
    assert supporters(found(since, days)) == [("a",), ("b",)]
    assert supporters(found(since, days, days={"a": None, "b": None})) == [("a",), ("b",)]
    dated = at("b", 2000, None, "Xandria", day=8)
    assert supporters(found(since, dated)) == [("a",), ("b",)]


def test_one_number_of_two_places_or_days_is_two_claims() -> None:
    """Fourteen in Harrow are not fourteen in Elm, and Monday's dead are not Tuesday's."""
    assert supporters(found(at("a", 14, 14, day=4), at("b", 14, 14, "Elm", day=4))) == [("a",), ("b",)]
    assert supporters(found(at("a", 14, 14, day=4), at("b", 14, 14, day=3))) == [("a",), ("b",)]


def test_a_denial_is_listed_and_never_support() -> None:
    """Of the number itself, and that anybody was killed at all."""
    told = found(at("a", 14, 14, day=4), at("b", 14, 14, denied=True), at("c", 0, 0, day=4))
    assert len(told.claims) == 1
    assert stances(told, told.claims[0]) == {
        "a": MemberStance.SUPPORTS, "b": MemberStance.DENIES, "c": MemberStance.DENIES,
    }  # fmt: skip


def test_that_nobody_was_killed_is_a_claim_where_nobody_says_otherwise() -> None:
    """Unknown is not none, but said to be none is said."""
    told = found(at("a", 0, 0, day=4), at("b", 0, 0, day=4))
    assert supporters(told) == [("a", "b")]
    assert told.claims[0].subject == "no people killed"


def test_a_place_within_agrees_and_does_not_support() -> None:
    """The quarter lies in the town: its dead may be among the town's."""
    told = found(at("a", 61, 61, day=4), at("b", 24, 99, day=4), at("c", 40, 40, "Quarter", day=4))
    claim = next(claim for claim in told.claims if claim.place == "Harrow")
    assert stances(told, claim) == {
        "a": MemberStance.SUPPORTS, "b": MemberStance.SUPPORTS, "c": MemberStance.COMPATIBLE,
    }  # fmt: skip
    assert supporters(told) == [("a", "b"), ("c",)]


def test_an_analysis_bears_no_fact() -> None:
    """It cites what others counted."""
    told = found(at("a", 14, 14, day=4), at("b", 14, 14, day=4), b=Genre.ANALYSIS)
    assert supporters(told) == [("a",)]
    assert stances(told, told.claims[0])["b"] is MemberStance.COMPATIBLE


def test_a_part_never_stands_among_counts_of_the_whole() -> None:
    """Nine killed, two of them in one house."""
    whole = at("a", 9, 9, day=4)
    part = at("a", 2, 2, None, part_of=whole.id, start=40)
    told = found(whole, part)
    assert [len([one for one in told.members if one.claim_id == claim.id]) for claim in told.claims] == [1, 1]


def test_a_small_number_alone_ties_nothing() -> None:
    """Three people died somewhere in one text and somewhere in another."""
    three = found(at("a", 3, 3, None), at("b", 3, 3, None))
    assert supporters(three) == [("a",), ("b",)]


def test_a_running_total_and_a_count_of_one_day_stay_apart() -> None:
    """Even of one number and place."""
    total = at("a", 31, 31, running=Running.TOTAL, period_words="so far")
    assert supporters(found(total, at("b", 31, 31, day=4))) == [("a",), ("b",)]


def test_measures_are_never_mixed() -> None:
    """Bodies seen are not people killed, and neither are the wounded."""
    for measure, number in ((Measure.BODIES, 9), (Measure.INJURED, 14)):
        told = found(at("a", 14, 14, day=4), at("b", number, number, day=4, measure=measure))
        assert supporters(told) == [("a",), ("b",)]


def test_as_many_bodies_there_and_then_support_a_count_of_the_dead() -> None:
    """They keep a claim of their own too; what another day or place had is another thing."""
    told = found(at("a", 14, 14, day=4), at("b", 14, 14, day=4, measure=Measure.BODIES))
    assert supporters(told) == [("a", "b"), ("b",)]
    assert {claim.measure for claim in told.claims} == {Measure.KILLED, Measure.BODIES}
    elsewhere = found(at("a", 14, 14, day=4), at("b", 14, 14, "Malgo", day=4, measure=Measure.BODIES))
    assert supporters(elsewhere) == [("a",), ("b",)]
    denied = found(at("a", 14, 14, day=4), at("b", 14, 14, day=4, measure=Measure.BODIES, denied=True))
    assert ("a", "b") not in supporters(denied)


def test_a_claim_keeps_its_id_when_later_documents_arrive() -> None:
    """Judgements hang on it."""
    first = at("a", 14, None, None, day=4)
    alone = found(first, days={"a": 5})
    later = found(first, at("b", 14, 14, day=4), at("c", 0, 0, day=4), days={"a": 5, "b": 6, "c": 7})
    assert alone.claims[0].id in {claim.id for claim in later.claims}


def test_the_order_of_rows_says_nothing() -> None:
    """Any order gives the same claims and members."""
    rows = [at("a", 14, 14, day=4), at("b", 14, None), at("c", 9, 9, day=4), at("d", 0, 0, day=4)]

    def sorted_members(of: Found) -> list[Member]:
        return sorted(of.members, key=lambda member: member.id)

    forward, backward = found(*rows), found(*rows[::-1])
    assert sorted(forward.claims, key=lambda claim: claim.id) == sorted(backward.claims, key=lambda claim: claim.id)
    assert sorted_members(forward) == sorted_members(backward)


def test_a_place_told_to_lie_in_another_is_in_it_in_any_script() -> None:
    """Salt Quay in Tarvand; and the name in Persian letters."""
    text = "14 people were killed at Salt Quay in Tarvand on Monday."
    quay = figure("a", 14, 14, day=4, place="Salt Quay", sentence=Span(0, len(text)))
    town, persian = figure("b", 14, 14, day=4, place="Tarvand"), figure("c", 14, 14, day=4, place="تروند")
    elsewhere = figure("d", 14, 14, day=4, place="Salt Flats")
    rows = (quay, town, persian, elsewhere)
    documents = [document("a", text), document("b"), document("c", language="fa"), document("d")]
    assert supporters(claims_of_figures(Evidence(documents=documents, figures=rows))) == [("a", "b", "c"), ("d",)]


def test_one_persons_death_is_no_toll_of_others() -> None:
    """A name of another day is not in the count of a town, nor the count in it."""
    told = found(at("a", 40, 40, day=4), at("b", 1, 1, day=4, of_whom="a singer"))
    assert {claim.document_ids for claim in told.claims} == {("a",), ("b",)}


def test_what_was_compared_once_is_remembered_and_says_the_same() -> None:
    """Counts of one place and day of a long text are compared once; those of another, or of the past, by themselves."""
    figures = [
        replace(at("a", 10 + number, 10 + number, where, day=day, start=40 * number), id=f"fig-{number}")
        for number, (where, day) in enumerate([("Harrow", 4), ("Malgo", 4), ("Harrow", 6), (None, 4)] * 6)
    ]
    evidence = Evidence(documents=[document("a", day=5)], figures=figures, places=[place("Harrow"), place("Malgo")])
    tellings = tellings_of(evidence)
    once = Comparer.of(evidence)
    for one in tellings:
        for other in tellings:
            assert once.fit(one, other) == Comparer.of(evidence).fit(one, other)
    assert len(once.known) < len(tellings) ** 2 / 4
