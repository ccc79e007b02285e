"""A caveat that one telling has and another has not."""

from collections.abc import Sequence
from dataclasses import replace

from nightglass.records.caveat import Caveat, CaveatKind, Strength
from nightglass.records.document import Document
from nightglass.records.drift import Drift, DriftKind
from nightglass.records.link import Link, LinkKind
from nightglass.records.source import Source
from nightglass.relate.claims.drift import find_drifts
from nightglass.relate.evidence import Evidence
from told import caveat, document, source

DOUBTED = (
    "Two clips passed round since Sunday, which could not be independently verified, appear to show coffins "
    "stacked in a warehouse at Velmire. The port stayed shut."
)
FLAT = "Clips filmed at the Velmire cold warehouse showed coffins in long rows. Bakers in Orsava went on strike."
UNLIKE = "A warehouse at Velmire burned down on Friday, and firemen from Orsava came too late."


def drifts(
    *documents: Document, caveats: Sequence[Caveat], sources: Sequence[Source] = (), linked: bool = False
) -> list[Drift]:
    """Return the drifts between documents."""
    a, b = documents[0], documents[-1]
    link = Link("lnk-1", a.id, b.id, LinkKind.COPY, 1.0, (), (), (), "test", ())
    links = (link,) if linked else ()
    evidence = Evidence(documents=documents, caveats=caveats, sources=sources, links=links)
    return find_drifts(evidence, ())


def test_one_text_of_a_house_doubts_what_another_shows_flatly() -> None:
    """The words that tell the same are named on both sides, and so is the order."""
    first, second = document("a", DOUBTED, source="Tern"), document("b", FLAT, source="Tern", day=6)
    doubt = caveat(first, "could not be independently verified")
    (drift,) = drifts(first, second, caveats=[doubt])
    assert (drift.kind, drift.from_document, drift.to_document) == (DriftKind.LOST, "a", "b")
    assert drift.caveat_id == doubt.id
    assert drift.to_span.of(FLAT) == "Clips filmed at the Velmire cold warehouse showed coffins in long rows."
    assert drift.from_span.of(DOUBTED).startswith("Two clips")


def test_a_doubt_that_comes_later_is_gained_and_without_dates_the_order_is_unknown() -> None:
    """Nobody says which text came first."""
    doubted, flat = document("a", DOUBTED, source="Tern", day=9), document("b", FLAT, source="Tern")
    doubt = caveat(doubted, "could not be independently verified")
    (drift,) = drifts(doubted, flat, caveats=[doubt])
    assert (drift.kind, drift.from_document) == (DriftKind.GAINED, "b")
    undated = [replace(one, published_at=None) for one in (doubted, flat)]
    assert [one.kind for one in drifts(*undated, caveats=[doubt])] == [DriftKind.UNDATED]


def test_a_weaker_caveat_is_named_and_an_equal_one_is_no_drift() -> None:
    """Hampered is not unverified."""
    hampered = f"{FLAT} Checking these clips has been hampered."
    first, second = document("a", DOUBTED, source="Tern"), document("b", hampered, source="Tern", day=6)
    doubt = caveat(first, "could not be independently verified")
    weaker = caveat(second, "has been hampered", CaveatKind.HAMPERED, strength=Strength.PARTIAL)
    (drift,) = drifts(first, second, caveats=[doubt, weaker])
    assert "has been hampered" in drift.reason
    equal = replace(weaker, kind=CaveatKind.UNVERIFIED, strength=Strength.FULL)
    assert drifts(first, second, caveats=[doubt, equal]) == []


def test_other_houses_and_other_things_are_not_held_against_each_other() -> None:
    """Neither another publisher's text, nor the same place with another story, nor shared names alone."""
    first = document("a", DOUBTED, source="Tern")
    doubt = caveat(first, "could not be independently verified")
    assert drifts(first, document("b", FLAT, source="Gull"), caveats=[doubt]) == []
    assert drifts(first, document("b", UNLIKE, source="Tern"), caveats=[doubt]) == []
    assert drifts(first, document("b", FLAT, source="Tern", day=25), caveats=[doubt]) == []


def test_two_sources_of_one_owner_are_one_house() -> None:
    """By sources.csv."""
    first, second = document("a", DOUBTED, source="Tern"), document("b", FLAT, source="Gull", day=6)
    owned = [source("Tern", publisher="Shore Press"), source("Gull", publisher="Shore Press")]
    doubt = caveat(first, "could not be independently verified")
    assert len(drifts(first, second, caveats=[doubt], sources=owned)) == 1


def test_a_copy_without_the_caveat_drifts_whoever_printed_it() -> None:
    """The wording ties the two."""
    copy = document("b", DOUBTED.replace(", which could not be independently verified,", ""), source="Gull", day=6)
    first = document("a", DOUBTED, source="Tern")
    doubt = caveat(first, "could not be independently verified")
    assert [one.to_document for one in drifts(first, copy, caveats=[doubt], linked=True)] == ["b"]


def test_an_unnamed_source_is_no_doubt_about_a_thing() -> None:
    """That somebody asked not to be named says nothing of what they saw."""
    first, second = document("a", DOUBTED, source="Tern"), document("b", FLAT, source="Tern", day=6)
    anonymous = caveat(first, "could not be independently verified", CaveatKind.ANONYMOUS)
    assert drifts(first, second, caveats=[anonymous]) == []
