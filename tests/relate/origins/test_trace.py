"""Where a claim entered the record, and how many independent origins it has."""

from dataclasses import replace

from nightglass.records.claim import MemberStance
from nightglass.records.document import Genre
from nightglass.records.link import LinkKind
from nightglass.records.origin import EdgeKind, Independent, OriginKind, Perceived
from sourced import judged, linked, outlet, telling, traced

POST, MAIL, WIRE = outlet("Harbour Post"), outlet("North Mail"), outlet("Corran Agency", "agency")
PAPERS = (POST, MAIL, WIRE)


def test_ten_articles_that_cite_one_agency_have_one_origin() -> None:
    """Whoever repeats is no origin: all lead to those whom the agency spoke to."""
    first = telling(
        "d0",
        "Corran Agency",
        "Hospital staff told Corran Agency that «nine people were killed».",
        ("Hospital staff", "Corran Agency"),
        hour=8,
    )
    others = [
        telling(f"d{at}", f"Paper {at}", "«Nine people were killed», Corran Agency reported.", ("Corran Agency",))
        for at in range(1, 11)
    ]
    told = traced(first, *others, sources=PAPERS)
    assert told.counts == (1, 1)
    assert told.names == ["Hospital staff (Corran Agency)"]
    assert len(told.origin("Hospital staff").document_ids) == 11


def test_who_is_cited_behind_an_outlet_that_is_not_here_is_the_origin() -> None:
    """Of "B reported, citing hospital staff" it is the staff, through B; and who cites B alone had it from them too."""
    far = telling(
        "d1",
        "Harbour Post",
        "«Nine were killed», the Far Star reported, citing hospital staff.",
        ("hospital staff", "Far Star"),
    )
    near = telling("d2", "North Mail", "«Nine were killed», according to the Far Star.", ("Far Star",))
    told = traced(far, near, sources=(*PAPERS, outlet("Far Star")))
    assert told.counts == (1, 1)
    assert told.origin("hospital staff").document_ids == ("d1", "d2")


def test_an_outlet_that_is_not_here_and_of_which_nobody_tells_more_is_the_origin_as_far_as_known() -> None:
    """It may have seen nothing itself."""
    told = traced(
        telling("d1", "Harbour Post", "«Nine were killed», the Far Star reported.", ("the Far Star",)),
        sources=(*PAPERS, outlet("Far Star")),
    )
    origin = told.origin("Far Star")
    assert (origin.kind, origin.perceived) == (OriginKind.OUTLET, Perceived.UNKNOWN)
    assert told.edge("d1").kind is EdgeKind.CITES


def test_the_words_that_prove_an_edge_stand_in_its_document() -> None:
    """Every edge can be opened."""
    one = telling("d1", "Harbour Post", "«Nine were killed», the Far Star reported.", ("the Far Star",))
    edge = traced(one, sources=(*PAPERS, outlet("Far Star"))).edge("d1")
    assert [span.of(one.document.text) for span in edge.from_spans] == ["the Far Star"]


def test_one_office_through_many_outlets_is_one() -> None:
    """However its words are given, and whoever speaks for it."""
    told = traced(
        telling("d1", "Harbour Post", "The Interior Ministry said «nine were killed».", ("The Interior Ministry",)),
        telling(
            "d2",
            "North Mail",
            "«Nine died», said ministry of interior spokesman Omid Karo.",
            ("ministry of interior spokesman Omid Karo",),
        ),
        telling(
            "d3", "Corran Agency", "Interior minister Sara Vand said «nine died».", ("Interior minister Sara Vand",)
        ),
        sources=PAPERS,
    )
    assert told.counts == (1, 1)


def test_who_had_access_of_their_own_are_independent() -> None:
    """A named nurse who counted, and a ministry."""
    told = traced(
        telling(
            "d1",
            "Harbour Post",
            "Mara Kestrel, a nurse at Salt Hospital, said «nine died».",
            ("Mara Kestrel, a nurse at Salt Hospital,",),
            people=["Mara Kestrel"],
        ),
        telling("d2", "North Mail", "The Interior Ministry said «nine were killed».", ("The Interior Ministry",)),
        sources=PAPERS,
    )
    assert told.counts == (2, 2)
    assert told.only_pair.independent is Independent.YES


def test_unnamed_sources_of_two_outlets_may_be_the_same_people() -> None:
    """So they are not proven to be two."""
    told = traced(
        telling(
            "d1", "Harbour Post", "Two diplomats told Harbour Post that «nine died».", ("Two diplomats", "Harbour Post")
        ),
        telling("d2", "North Mail", "«Nine died», two sources told North Mail.", ("two sources", "North Mail")),
        sources=PAPERS,
    )
    assert told.counts == (1, 2)


def test_estimates_that_nobody_signs_have_no_origin() -> None:
    """Unknown is never counted."""
    told = traced(
        telling(
            "d1",
            "Harbour Post",
            "The most conservative estimates say «nine died».",
            ("The most conservative estimates",),
        ),
        sources=PAPERS,
    )
    assert told.counts == (0, 1)
    assert told.origin("estimates").kind is OriginKind.UNKNOWN


def test_a_video_is_the_origin_and_the_newsroom_vouches() -> None:
    """The newsroom that reviewed it is not the origin."""
    told = traced(
        telling("d1", "Harbour Post", "Videos received and reviewed by Harbour Post show that «nine died»."),
        sources=PAPERS,
    )
    origin = told.origin("Videos")
    assert (origin.kind, origin.perceived) == (OriginKind.DOCUMENT, Perceived.YES)
    assert told.edge("d1").kind is EdgeKind.OWN


def test_a_copy_has_the_origin_of_what_it_copies() -> None:
    """Without a word of credit."""
    a = telling(
        "d1", "Harbour Post", "Witnesses told Harbour Post that «nine died».", ("Witnesses", "Harbour Post"), hour=8
    )
    b = telling("d2", "North Mail", "Witnesses told Harbour Post that «nine died».", ("Witnesses", "Harbour Post"))
    told = traced(a, b, sources=PAPERS, links=[linked(a, b)])
    assert told.counts == (1, 1)
    assert (told.edge("d2").kind, told.edge("d2").to) == (EdgeKind.COPIES, "d1")


def test_a_translation_has_the_origin_of_what_it_translates() -> None:
    """Though it names the speaker in other letters."""
    a = telling(
        "d1", "Harbour Post", "Witnesses told Harbour Post that «nine died».", ("Witnesses", "Harbour Post"), hour=8
    )
    b = telling("d2", "North Mail", "شاهدان گفتند «نه نفر کشته شدند».", ("شاهدان",), language="fa")
    told = traced(a, b, sources=PAPERS, links=[linked(a, b, LinkKind.TRANSLATION)])
    assert told.counts == (1, 1)
    assert told.edge("d2").kind is EdgeKind.TRANSLATES


def test_outlets_that_cite_each_other_in_a_ring_have_no_origin() -> None:
    """Nobody in the ring says where it came from."""
    told = traced(
        telling("d1", "Harbour Post", "«Nine died», North Mail reported.", ("North Mail",)),
        telling("d2", "North Mail", "«Nine died», Harbour Post reported.", ("Harbour Post",)),
        sources=PAPERS,
    )
    assert told.counts == (0, 1)


def test_who_denies_is_listed_and_never_counted() -> None:
    """A denial bears nothing out."""
    told = traced(
        telling(
            "d1",
            "Harbour Post",
            "The Interior Ministry denied that «nine were killed».",
            ("The Interior Ministry",),
            stance=MemberStance.DENIES,
        ),
        telling("d2", "North Mail", "Witnesses told North Mail that «nine died».", ("Witnesses", "North Mail")),
        sources=PAPERS,
    )
    assert told.counts == (1, 1)
    assert told.origin("Interior Ministry").denies


def test_an_analysis_has_no_origins() -> None:
    """It never feeds the record as fact."""
    told = traced(
        telling("d1", "Harbour Post", "The army said «nine died».", ("The army",), genre=Genre.ANALYSIS), sources=PAPERS
    )
    assert (told.counts, told.names) == ((0, 0), [])


def test_two_bodies_of_a_state_are_independent_only_where_their_commands_are_known() -> None:
    """Unknown where no source says; none where it is one command."""
    tellings = (
        telling("d1", "Harbour Post", "The Interior Ministry said «nine died».", ("The Interior Ministry",)),
        telling("d2", "North Mail", "The Border Police said «nine died».", ("The Border Police",)),
    )
    assert traced(*tellings, sources=PAPERS).only_pair.independent is Independent.UNKNOWN
    known = (outlet("Interior Ministry", "office", "Home Command"), outlet("Border Police", "office", "Home Command"))
    told = traced(*tellings, sources=(*PAPERS, *known))
    assert told.only_pair.independent is Independent.NO
    assert told.counts == (1, 1)
    assert len(told.names) == 2


def test_a_person_can_join_two_origins() -> None:
    """The judgement says so in the reason, and no id changes."""
    tellings = (
        telling("d1", "Harbour Post", "The Interior Ministry said «nine died».", ("The Interior Ministry",)),
        telling("d2", "North Mail", "Witnesses told North Mail that «nine died».", ("Witnesses", "North Mail")),
    )
    before = traced(*tellings, sources=PAPERS)
    ids = [one.id for one in before.traced.origins]
    after = traced(*tellings, sources=PAPERS, judgements=[judged("same origin", *ids)])
    assert (before.counts, after.counts) == ((2, 2), (1, 1))
    assert [one.id for one in after.traced.origins] == ids
    assert after.only_pair.reason == "judged: jdg-1"


def test_a_person_can_split_what_two_documents_rest_on() -> None:
    """The later document gets an origin of its own."""
    tellings = (
        telling("d1", "Harbour Post", "The Interior Ministry said «nine died».", ("The Interior Ministry",), hour=8),
        telling("d2", "North Mail", "The Interior Ministry said «nine died».", ("The Interior Ministry",)),
    )
    after = traced(*tellings, sources=PAPERS, judgements=[judged("different origins", "d1", "d2")])
    assert after.counts == (2, 2)
    assert sorted(one.document_ids for one in after.traced.origins) == [("d1",), ("d2",)]


def test_ids_stay_when_documents_arrive_later() -> None:
    """A judgement about an origin keeps its place."""
    first = telling("d1", "Harbour Post", "The Interior Ministry said «nine died».", ("The Interior Ministry",))
    later = telling(
        "d2", "North Mail", "Interior minister Sara Vand said «nine died».", ("Interior minister Sara Vand",), hour=12
    )
    alone, both = traced(first, sources=PAPERS), traced(first, later, sources=PAPERS)
    assert {one.id for one in alone.traced.origins} <= {one.id for one in both.traced.origins}


def test_each_origin_keeps_the_latest_count_that_it_gave() -> None:
    """Two origins of one claim need not give the same number."""
    told = traced(
        telling("d1", "Harbour Post", "The Interior Ministry said «nine died».", ("The Interior Ministry",), hour=8),
        telling("d2", "North Mail", "The Interior Ministry said «twelve died».", ("The Interior Ministry",), number=12),
        telling(
            "d3",
            "Corran Agency",
            "Witnesses told Corran Agency «forty died».",
            ("Witnesses", "Corran Agency"),
            number=40,
        ),
        sources=PAPERS,
    )
    assert (told.origin("Ministry").low, told.origin("Witnesses").high) == (12, 40)


def test_a_claim_that_rests_on_one_publisher_says_so() -> None:
    """Two papers of one house are one."""
    house = (outlet("Harbour Post", publisher="Quay Press"), outlet("North Mail", publisher="Quay Press"))
    tellings = (
        telling("d1", "Harbour Post", "The army said «nine died».", ("The army",)),
        telling("d2", "North Mail", "Witnesses said «nine died».", ("Witnesses",)),
    )
    assert traced(*tellings, sources=house).claim.one_publisher
    assert not traced(*tellings, sources=PAPERS).claim.one_publisher


def test_a_command_that_a_text_tells_makes_two_bodies_one() -> None:
    """Listed as two, counted as one."""
    told = traced(
        telling(
            "d1",
            "Harbour Post",
            "The coast guard, which is part of the army, said «nine died».",
            ("The coast guard",),
        ),
        telling("d2", "North Mail", "The army said «nine died».", ("The army",)),
        sources=PAPERS,
    )
    assert (told.counts, len(told.names)) == ((1, 1), 2)


def test_rows_that_a_document_only_denies_give_no_origin() -> None:
    """Who denies beside who stands by it."""
    told = traced(
        telling("d1", "Harbour Post", "The fire service said «nine died».", ("The fire service",)),
        telling(
            "d2",
            "North Mail",
            "The army denied that «nine died».",
            ("The army",),
            stance=MemberStance.DENIES,
        ),
        sources=PAPERS,
    )
    assert told.counts == (1, 1)
    assert [one.name for one in told.traced.origins if one.denies] == ["The army"]


def test_a_house_and_somebody_who_works_there_are_not_proven_to_be_two() -> None:
    """The hospital's count may be hers."""
    told = traced(
        telling(
            "d1", "Harbour Post", "Mara Kestrel, a nurse at Salt Pan Hospital, said «nine died».",
            ("Mara Kestrel, a nurse at Salt Pan Hospital",), people=["Mara Kestrel"],
        ),
        telling("d2", "North Mail", "Salt Pan Hospital said «nine died».", ("Salt Pan Hospital",)),
        sources=PAPERS,
    )  # fmt: skip
    assert told.counts == (1, 2)


def test_words_that_were_not_understood_prove_nothing() -> None:
    """Who says it is half a sentence."""
    told = traced(
        telling("d1", "Harbour Post", "The Mud Society said later «nine died».", ("The Mud Society said later",)),
        telling("d2", "North Mail", "The Interior Ministry said «nine died».", ("The Interior Ministry",)),
        sources=PAPERS,
    )
    assert told.counts == (1, 2)


def test_what_is_only_compatible_does_not_swell_the_count() -> None:
    """Such a text may tell of something else."""
    told = traced(
        telling("d1", "Harbour Post", "The Interior Ministry said «nine died».", ("The Interior Ministry",)),
        telling(
            "d2", "North Mail", "The Salt Rights Watch said «eight died».", ("The Salt Rights Watch",),
            stance=MemberStance.COMPATIBLE,
        ),
        sources=PAPERS,
    )  # fmt: skip
    assert told.counts == (1, 1)


def test_a_reporter_who_speaks_elsewhere_may_be_the_newsrooms_own() -> None:
    """So the two are not proven to be two."""
    told = traced(
        telling("d1", "Harbour Post", "«Nine died». A reporter for Harbour Post counted the dead at the quay."),
        telling(
            "d2", "North Mail", "The freelance reporter Mara Kestrel said «nine died».",
            ("The freelance reporter Mara Kestrel",), people=["Mara Kestrel"],
        ),
        sources=PAPERS,
    )  # fmt: skip
    assert told.counts == (1, 2)


def test_two_who_work_in_two_hospitals_are_two_though_one_bears_no_name() -> None:
    """Their houses tell them apart."""
    told = traced(
        telling(
            "d1", "Harbour Post", "Mara Kestrel, a surgeon at Salt Pan Hospital, said «nine died».",
            ("Mara Kestrel, a surgeon at Salt Pan Hospital",), people=["Mara Kestrel"],
        ),
        telling(
            "d2", "North Mail", "A paramedic from Heron Hospital said «nine died».",
            ("A paramedic from Heron Hospital",),
        ),
        sources=PAPERS,
    )  # fmt: skip
    assert told.counts == (2, 2)


def test_a_copy_that_affirms_and_denies_came_by_one_way() -> None:
    """Both sides of the claim walk the same way; the edge is one row, with the words of both."""
    first = telling("d1", "Harbour Post", "«Nine were killed», hospital staff said.", ("hospital staff",), hour=8)
    copy = telling("d2", "North Mail", "«Nine were killed», hospital staff said.", ("hospital staff",))
    denied = [replace(one, figures=tuple(replace(row, id=f"{row.id}-denied") for row in one.figures),
                      statements=(), mentions=(), stance=MemberStance.DENIES) for one in (first, copy)]  # fmt: skip
    edges = traced(first, copy, *denied, sources=PAPERS, links=[linked(first, copy)]).traced.edges
    assert [one.kind for one in edges if one.to == "d1"] == [EdgeKind.COPIES]
    assert len({one.id for one in edges}) == len(edges)
