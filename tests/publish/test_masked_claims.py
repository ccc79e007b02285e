"""Claims and ranges as an account shows them: masked, under other ids, and never without their sentences."""

from dataclasses import replace

from nightglass.present.held import Held, held_from
from nightglass.publish.masked import mask_all
from nightglass.publish.masked_claims import NEVER
from nightglass.publish.seals import Sealer
from nightglass.publish.seam import Masker
from publish.invented import Hiding, Identity, counted, entropy, records, tables


def shown(masker: Masker, without: tuple[str, ...] = ("analysis", "private")) -> Held:
    """Return what is shown of the invented case whose claim holds the counts of all texts but these."""
    return mask_all(held_from(tables(counted(records(), without))), masker, Sealer(entropy(32))).held


def test_claims_members_origins_and_ranges_bear_other_ids_that_fit_together() -> None:
    """Whoever has only the account can follow a range to its counts."""
    held, case = shown(Identity()), counted(records())
    (claim,) = held.claims
    assert claim.id != case["claims"][0].id
    of_claim = [*[one.claim_id for one in held.members], *[one.claim_id for one in held.origins]]
    assert {*of_claim, *[one.claim_id for one in held.ranges]} == {claim.id}
    assert {one.row_id for one in held.members} <= {figure.id for figure in held.figures}
    ids = {one.id for one in held.members}
    named = {line.split()[1].rstrip(":") for one in held.ranges for line in one.trace if line[:4] in ("took", "left")}
    assert named == ids
    assert (claim.made_from, held.members[0].made_from, held.ranges[0].made_from) == ((), (), ())


def test_no_id_of_the_case_is_left_in_a_trace() -> None:
    """It would tie an account to the case for whoever has neither key nor case."""
    case = counted(records())
    ids = {one.id for rows in case.values() for one in rows}
    held = shown(Identity())
    assert not [one for one in held.ranges for line in one.trace if any(known in line for known in ids)]


def test_names_in_claims_and_origins_are_masked() -> None:
    """An origin may be a person."""
    held = shown(Hiding("Lantern Group"))
    assert {one.name for one in held.origins} == {"[withheld]", "interior ministry"}
    assert "Varna" not in str(shown(Hiding("Varna Bay")).claims)


def test_a_range_that_rests_on_a_count_that_is_not_shown_is_not_shown() -> None:
    """A private person's post stays in the case, and so does what was made of it."""
    assert len(shown(Identity()).ranges) == 3
    held = shown(Identity(), without=("analysis",))
    assert held.ranges == ()
    assert len(held.members) == len(shown(Identity()).members)


def test_a_claim_of_which_nothing_is_shown_is_not_shown() -> None:
    """It would be words without a sentence."""
    held = shown(Identity(), without=("wire", "revision", "courier", "analysis", "persian", "hostile"))
    assert (held.claims, held.members, held.origins, held.ranges) == ((), (), (), ())


def test_a_judgement_is_shown_without_who_made_it_when_and_why() -> None:
    """The reason may name somebody; what was decided is the team's word."""
    (made,) = shown(Identity()).judgements
    assert (made.kind, made.value) == ("admiralty information", "3")
    assert (made.who, made.reason, made.previous) == (None, None, None)
    assert made.at == NEVER


def test_whom_one_asked_who_works_on_it_and_what_was_corrected_stay_in_the_case() -> None:
    """An account shows of judgements only how strong something is."""
    case = counted(records())
    claim = case["claims"][0]
    values = {
        "contact": "asked: Mara Holt", "work": "taken", "note": "note", "located": "at: 1.5, 2.5", "checked": "agrees",
        "not the same claim": "fig-1", "naming": "private", "correction": "place: Elm",
        "wrong link": "copy doc-1 doc-2",
    }  # fmt: skip
    more = [
        replace(case["judgements"][0], id=f"jdg-{number}", about_id=claim.id, kind=kind, value=value)
        for number, (kind, value) in enumerate(values.items())
    ]
    whole = tables({**case, "judgements": [*case["judgements"], *more]})
    held = mask_all(held_from(whole), Identity(), Sealer(entropy(32))).held
    assert {one.kind for one in held.judgements} == {one.kind for one in shown(Identity()).judgements}
    assert "Mara" not in str(held)


def test_a_suggestion_names_only_rows_that_are_shown() -> None:
    """It was made from all rows of the case."""
    held = shown(Identity())
    (claim,) = held.claims
    assert {one.about_id for one in held.suggestions} == {claim.id}
    rows = {row.id for row in held.rows}
    assert {row_id for one in held.suggestions for why in one.reasons_against for row_id in why.row_ids} <= rows
