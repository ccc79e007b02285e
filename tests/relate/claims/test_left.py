"""A row that is not the same claim leaves it."""

from datetime import UTC, datetime, timedelta

from nightglass.records.figure import Figure
from nightglass.records.judgement import Judgement
from nightglass.relate.claims.figures import claims_of_figures
from nightglass.relate.claims.found import Found
from nightglass.relate.claims.left import without_left
from nightglass.relate.evidence import Evidence
from told import document, figure, place

AT = datetime(2031, 4, 1, 8, tzinfo=UTC)
THREE = tuple(figure(name, 14, 14, day=4, place="Harrow", place_ids=("Harrow",)) for name in "abc")


def evidence(*judgements: Judgement) -> Evidence:
    """Return three texts of one toll, with what was judged."""
    documents = [document(name, day=5) for name in "abc"]
    return Evidence(documents=documents, figures=THREE, places=(place("Harrow"),), judgements=judgements)


def told(*judgements: Judgement) -> Found:
    """Return the claims as people judged them."""
    given = evidence(*judgements)
    return without_left(claims_of_figures(given), given)


def claim_id() -> str:
    """Return the id of the one claim that the three make."""
    (claim,) = told().claims
    return claim.id


def leaves(row: Figure, minute: int = 0, value: str = "", previous: str | None = None) -> Judgement:
    """Return the judgement that a figure is not the same claim."""
    at, made = AT + timedelta(minutes=minute), value or row.id
    return Judgement(
        f"jdg-{minute}", at, "Odo Brand", claim_id(), "not the same claim", made, None, "other day", previous, "t 1", ()
    )


def test_what_leaves_is_a_claim_of_its_own() -> None:
    """The claim keeps its id and its other rows; both name the judgement."""
    left = told(leaves(THREE[1]))
    first = next(one for one in left.claims if one.id == claim_id())
    own = next(one for one in left.claims if one.id != claim_id())
    assert (first.document_ids, own.document_ids) == (("a", "c"), ("b",))
    assert "jdg-0" in first.made_from
    assert set(own.made_from) == {THREE[1].id, "jdg-0"}
    assert {(one.claim_id, one.row_id) for one in left.members} == {
        (first.id, THREE[0].id), (first.id, THREE[2].id), (own.id, THREE[1].id),
    }  # fmt: skip
    assert own.place == "Harrow"


def test_taken_back_it_is_as_before() -> None:
    """The same claims and members."""
    assert told(leaves(THREE[1]), leaves(THREE[1], 1, f"withdrawn {THREE[1].id}", "jdg-0")) == told()


def test_the_last_row_stays() -> None:
    """A claim of no row would be nothing."""
    left = told(*(leaves(row, minute) for minute, row in enumerate(THREE)))
    assert [one.row_id for one in left.members if one.claim_id == claim_id()] == [THREE[2].id]
    assert len(left.claims) == len(THREE)
