"""An item beside a case: linked with what shares its words, related with what shares its names, and nothing kept."""

from typing import Any

from nightglass.build.item import MOST_DOCUMENTS, beside, links_of, same_text
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.tables import TYPE_OF_TABLE
from told import document, figure

TEXT = (
    "Nine people were killed in Orsava on Monday when the harbour guards fired on a crowd, the ministry said at noon."
)


def rows(**given: Any) -> dict[str, list[Any]]:
    """Return tables, empty but for those given."""
    return {**{name: [] for name in TYPE_OF_TABLE}, **given}


def mention(in_document: str, name: str) -> Mention:
    """Return a place that a text names."""
    return Mention(f"men-{in_document}", in_document, MentionKind.PLACE, name, name, None, name, 0, 4, "test", ())


def test_an_item_is_linked_with_what_repeats_it_and_not_with_what_does_not() -> None:
    """A quotation of a dozen words is the least that counts."""
    copy, other = document("copy", TEXT), document("other", "Bread rose by a third, and the ferries lay at the quay.")
    (link,) = links_of(document("item", TEXT.replace("Nine", "Ten")), [copy, other])
    assert {link.a_id, link.b_id} == {"copy", "item"}
    assert links_of(document("item", TEXT), []) == []
    assert links_of(document("item", ""), [copy]) == []


def test_the_same_text_is_recognised_but_for_its_spaces() -> None:
    """The earliest dated one of several."""
    later, first, undated = document("b", TEXT, day=6), document("a", TEXT, day=5), document("c", TEXT, day=None)
    assert same_text(TEXT.replace(" ", "\n "), [undated, later, first]) is first
    assert same_text(TEXT, [undated]) is undated
    assert same_text("Other words.", [first]) is None


def test_the_item_stands_among_the_members_of_the_claim_it_makes() -> None:
    """Beside the text of the case that tells the same."""
    case = rows(documents=[document("copy", TEXT)], figures=[figure("copy", 9, 9, day=4, place="Orsava")])
    item = rows(documents=[document("item", TEXT)], figures=[figure("item", 9, 9, day=4, place="Orsava")])
    found = beside(case, item)
    assert [set(claim.document_ids) for claim in found["claims"]] == [{"copy", "item"}]
    assert [one.id for one in case["documents"]] == ["copy"]


def test_of_a_large_case_only_what_shares_a_name_or_a_passage_is_related() -> None:
    """So that it takes seconds."""
    many = [document(f"post-{at}", f"Bread number {at}.") for at in range(MOST_DOCUMENTS)]
    told = [figure("near", 9, 9, day=4, place="Orsava"), figure("post-1", 9, 9, day=4, place="Orsava")]
    case = rows(documents=[*many, document("near", TEXT)], figures=told, mentions=[mention("near", "Orsava")])
    item = rows(
        documents=[document("item", "Nine died.")],
        figures=[figure("item", 9, 9, day=4, place="Orsava")],
        mentions=[mention("item", "Orsava")],
    )
    assert [set(claim.document_ids) for claim in beside(case, item)["claims"]] == [{"near", "item"}]
