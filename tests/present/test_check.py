"""One item against a case: the earliest copy, the claim with its origins, what differs, and a sentence to copy."""

from dataclasses import replace
from datetime import UTC

from nightglass.present.check import Checked, check_item
from nightglass.present.held import Held
from nightglass.records.caveat import Caveat
from nightglass.records.link import Link, LinkKind
from nightglass.records.origin import EdgeKind
from nightglass.records.span import Span
from present.test_claims import case, edge
from told import caveat, document

COPY = Link(
    "lnk-1", "wire", "copy", LinkKind.COPY, 0.9, (Span(0, 6),), (Span(0, 6),), ("number: 8 → 9", "wording: a → b"),
    "test", (),
)  # fmt: skip


def checked(held: Held, item: str = "copy") -> Checked:
    """Check a text of a case."""
    return check_item(held, item, UTC, known=True)


def with_copy() -> Held:
    """Return the case with its copy linked, the places of the figures known."""
    held = case()
    told = (document("wire", "killed", day=5), document("copy", "killed", day=6))
    return replace(held, links=(COPY,), documents=(*told, held.documents[2]))


def test_the_earliest_text_that_holds_it_is_named() -> None:
    """The copy was published a day later."""
    found = checked(with_copy())
    assert found.earliest is not None
    assert (found.earliest.line.document.id, found.earliest.how, found.earliest.words) == ("wire", "a copy", "killed")
    assert not found.nothing


def test_the_first_text_has_no_earlier_one() -> None:
    """Its copies are listed all the same."""
    found = checked(with_copy(), "wire")
    assert found.earliest is None
    assert [one.line.document.id for one in found.shared] == ["copy"]


def test_a_whole_copy_goes_before_a_passage_that_is_older_still() -> None:
    """A shared sentence is no copy."""
    held = with_copy()
    older = document("older", "killed", day=1)
    passage = replace(COPY, id="lnk-2", a_id="older", kind=LinkKind.REUSE)
    found = checked(replace(held, documents=(older, *held.documents), links=(passage, COPY)))
    assert found.earliest is not None
    assert found.earliest.line.document.id == "wire"


def test_counts_that_differ_stand_beside_its_own() -> None:
    """The item says nine; somebody else says 61."""
    (claim,) = checked(with_copy()).claims
    assert claim.own.member.low == 9
    assert [one.told.member.low for one in claim.others] == [61]


def test_what_changed_on_the_way_begins_with_the_number() -> None:
    """As the link has it."""
    (changed,) = checked(with_copy()).changes
    assert [change.kind for change in changed.changes] == ["number", "wording"]


def test_the_sentence_to_copy_says_who_counted_through_whom_and_how_many_origins() -> None:
    """And who has it from there."""
    (claim,) = checked(with_copy()).claims
    assert claim.attribution == (
        "9 people were killed in Orsava, according to Ministry in source-wire (5 March 2031); source-copy has it from "
        "there. 1 independent origin proven, at most 2."
    )


def test_a_text_of_the_case_goes_before_an_item_that_is_none() -> None:
    """Though the item may be dated and the text not."""
    (claim,) = check_item(with_copy(), "wire", UTC, known=False).claims
    assert "in source-copy (6 March 2031)" in claim.attribution
    (claim,) = check_item(with_copy(), "wire", UTC, known=True).claims
    assert "in source-wire (5 March 2031)" in claim.attribution


def test_a_caveat_of_any_text_is_in_the_sentence() -> None:
    """What the copy left out is still so."""
    held = with_copy()
    wire = replace(held.documents[0], text="killed. It could not be verified.")
    limit: Caveat = replace(caveat(wire, "could not be verified"), about_ids=(held.figures[0].id,))
    (claim,) = checked(replace(held, caveats=(limit,))).claims
    assert [note.caveat.words for note, _ in claim.caveats] == ["could not be verified"]
    assert claim.attribution.endswith("Not independently verified.")


def test_a_claim_of_one_publisher_says_so() -> None:
    """Two texts may have one house."""
    held = with_copy()
    (claim,) = checked(replace(held, claims=(replace(held.claims[0], one_publisher=True),))).claims
    assert "It rests on one publisher." in claim.attribution


def test_a_text_that_names_no_source_is_said_to_name_none() -> None:
    """Unknown is not an origin."""
    held = with_copy()
    nobody = replace(held, origins=(), edges=(edge("toll", "copy", "wire", EdgeKind.COPIES),), independence=())
    (claim,) = checked(nobody).claims
    assert "according to source-wire (5 March 2031), which names no source" in claim.attribution


def test_an_item_of_which_the_case_holds_nothing_is_told_so() -> None:
    """No claim of it is told elsewhere, and no text shares a passage."""
    alone = document("alone", "Bread was sold.", day=5)
    found = checked(Held(documents=(alone,)), "alone")
    assert found.nothing
    assert (found.claims, found.shared, found.earliest) == ((), (), None)
