"""Ways, drifts and edits as an account shows them: under other ids, masked, and only in words that a passage shows."""

from nightglass.present.held import held_from
from nightglass.publish.masked import Shown, mask_all
from nightglass.publish.masked_origins import WITHHELD
from nightglass.publish.seals import Sealer
from nightglass.publish.seam import Masker
from publish.invented import Hiding, Identity, counted, entropy, records, tables


def shown(masker: Masker) -> Shown:
    """Return what is shown of the invented case."""
    return mask_all(held_from(tables()), masker, Sealer(entropy(32)))


def test_edges_lead_from_shown_texts_to_shown_origins_and_texts() -> None:
    """Whoever has only the account can follow each way."""
    held = shown(Identity()).held
    ends = {*[one.id for one in held.documents], *[one.id for one in held.origins]}
    assert len(held.edges) == 2
    assert {end for one in held.edges for end in (one.from_document, one.to)} <= ends
    assert {*[one.claim_id for one in held.edges], *[one.claim_id for one in held.drifts]} == {held.claims[0].id}


def test_an_edge_shows_the_words_that_prove_it_but_never_a_whole_passage() -> None:
    """A copy is a passage, and its own page shows that as far as an account does."""
    found = shown(Identity())
    words = {one.kind.value: found.edge_words[one.id] for one in found.held.edges}
    assert words == {"quotes": "the Lantern Group said", "copies": None}


def test_names_are_masked_in_words_and_reasons() -> None:
    """An origin may be a private person."""
    found = shown(Hiding("Lantern Group"))
    assert "Lantern" not in str((found.held.edges, found.edge_words, found.drift_words, found.held.drifts))
    assert "the [withheld] said" in found.edge_words.values()


def test_a_drift_shows_both_sentences_and_the_caveat_of_one() -> None:
    """The later edition says the same without what nobody could verify."""
    found = shown(Identity())
    (drift,) = found.held.drifts
    assert drift.caveat_id in {one.id for one in found.held.caveats}
    first, second = found.drift_words[drift.id]
    assert first == second == "At least 40 people were killed in Varna Bay on Tuesday, the Lantern Group said."


def test_no_offset_and_no_id_of_the_case_is_left() -> None:
    """Both would tie an account to texts that stay in the case."""
    held, case = shown(Identity()).held, counted(records())
    assert all(one.from_spans == one.to_spans == () for one in held.edges)
    assert all((one.from_span.end, one.to_span.end) == (0, 0) for one in held.drifts)
    ids = {one.id for rows in case.values() for one in rows}
    assert not ids & {*[one.id for one in held.edges], *[one.id for one in held.drifts]}


def test_edits_are_shown_in_short_and_sentences_only_where_a_passage_has_them() -> None:
    """What was cut out of a text is not shown through the back door."""
    (link,) = shown(Identity()).held.links
    assert link.changes == (
        "number: 40 → 41",
        "removed: The toll could not be independently verified.",
        WITHHELD,
    )


def test_an_edit_whose_words_do_not_survive_masking_is_withheld() -> None:
    """Half a change would say what was masked by what surrounds it."""
    (link,) = shown(Hiding("40")).held.links
    assert "number: 40 → 41" not in link.changes
    assert link.changes[-1] == WITHHELD
