"""Statements make claims where several texts assert the same, or a text has it from somebody."""

from collections.abc import Mapping

from nightglass.records.claim import MemberStance
from nightglass.records.document import Document, Genre
from nightglass.records.statement import Mode, Sourcing, Stance, Statement
from nightglass.relate.claims.found import Found
from nightglass.relate.claims.statements import claims_of_statements
from nightglass.relate.evidence import Evidence
from told import document, figure, statement

ENVOYS = "envoys of Velmire and Harrow met on a pilot boat to speak about the closed cable"
PARAPHRASE = "the envoys of Harrow and Velmire have met aboard a pilot boat and spoke about the cable"
ELSEWHERE = "envoys of Elm and Tarn met on a pilot boat to speak about the closed cable"
FILLER = tuple(f"the warden of lighthouse {name} wants paint, rope and lamp oil" for name in ("Ada", "Bel", "Cor"))


def said(name: str, content: str, speaker: str = "Dara Voss", **given: object) -> tuple[Document, Statement]:
    """Return a document that holds nothing but a statement."""
    genre = given.pop("genre", Genre.NEWS)
    assert isinstance(genre, Genre)
    in_document = document(name, content, genre=genre)
    return in_document, statement(in_document, content, speaker, **given)


def found(*pairs: tuple[Document, Statement]) -> Found:
    """Return the claims of statements, among others that have nothing to do with them."""
    rest = [said(f"other-{number}", words) for number, words in enumerate(FILLER)]
    documents, statements = zip(*pairs, *rest, strict=True)
    return claims_of_statements(Evidence(documents=documents, statements=statements))


def stances(of: Found) -> list[Mapping[str, MemberStance]]:
    """Return each claim's members by document."""
    return [
        {row.document_id: row.stance for row in of.members if row.claim_id == claim.id} for claim in of.claims
    ]  # fmt: skip


def test_a_paraphrase_asserts_the_same() -> None:
    """Other words around the same things."""
    told = found(said("a", ENVOYS), said("b", PARAPHRASE, "Ilo Marr"))
    assert stances(told) == [{"a": MemberStance.SUPPORTS, "b": MemberStance.SUPPORTS}]


def test_a_denial_stands_beside_what_it_denies() -> None:
    """By what the speaker does, or by a negation in the words; and both together deny nothing."""
    negated = ENVOYS.replace("met on", "did not meet on")
    denied = found(said("a", ENVOYS), said("b", ENVOYS, "the palace", stance=Stance.DENIES))
    assert stances(denied) == [{"a": MemberStance.SUPPORTS, "b": MemberStance.DENIES}]
    turned = found(said("a", ENVOYS), said("b", negated, "the palace"))
    assert stances(turned) == [{"a": MemberStance.SUPPORTS, "b": MemberStance.DENIES}]
    twice = found(said("a", ENVOYS), said("b", negated, "the palace", stance=Stance.DENIES))
    assert stances(twice) == [{"a": MemberStance.SUPPORTS, "b": MemberStance.SUPPORTS}]


def test_other_names_or_another_number_are_another_claim() -> None:
    """However alike the sentences are."""
    assert found(said("a", ENVOYS), said("b", ELSEWHERE)).claims == ()
    six, nine = (f"guards at Harrow took {count} boats of the pilots on Sunday" for count in ("six", "nine"))
    assert found(said("a", six), said("b", nine)).claims == ()


def test_what_a_text_has_from_unnamed_sources_is_a_claim_alone() -> None:
    """One outlet and its two unnamed sources: one document, and nobody else."""
    told = found(said("a", f"that {ENVOYS}", "two officials", sourcing=Sourcing.UNNAMED, via=("Tern Wire",)))
    assert [claim.document_ids for claim in told.claims] == [("a",)]


def test_an_outlet_and_those_it_cites_are_one_telling() -> None:
    """The Tern reported, citing two sources: what the two said, through the Tern."""
    in_document, cited = said("a", ENVOYS, "two sources", sourcing=Sourcing.UNNAMED, via=("the Tern",))
    outlet = statement(in_document, ENVOYS, "The Tern", sourcing=Sourcing.MEDIA)
    told = claims_of_statements(Evidence(documents=[in_document], statements=[outlet, cited]))
    assert [member.row_id for member in told.members] == [cited.id]


def test_what_one_named_person_says_in_one_text_is_no_claim() -> None:
    """It is that statement; nor is a quotation of somebody unnamed, nor words without a verb."""
    assert found(said("a", ENVOYS)).claims == ()
    assert found(said("a", ENVOYS, sourcing=Sourcing.UNNAMED, mode=Mode.DIRECT)).claims == ()
    assert found(said("a", "long rows of blue boats under the Harrow cranes", sourcing=Sourcing.UNNAMED)).claims == ()


def test_a_count_is_left_to_figures_and_an_analysis_bears_no_fact() -> None:
    """One thing is claimed once."""
    in_document, row = said("a", "that 14 people of Harrow were killed near the cranes", sourcing=Sourcing.UNNAMED)
    counted = figure("a", 14, 14, start=5, words="14 people")
    assert claims_of_statements(Evidence(documents=[in_document], statements=[row], figures=[counted])).claims == ()
    told = found(said("a", ENVOYS), said("b", PARAPHRASE, genre=Genre.ANALYSIS))
    assert stances(told) == [{"a": MemberStance.SUPPORTS, "b": MemberStance.COMPATIBLE}]


def test_a_claim_keeps_its_id_when_later_texts_tell_it() -> None:
    """It comes from what was asserted first."""
    one, two, three = said("a", ENVOYS), said("b", PARAPHRASE), said("c", ENVOYS)
    assert found(one, two).claims[0].id == found(one, two, three).claims[0].id
