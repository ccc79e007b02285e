"""The invented worlds: the same each time, true to themselves, and scored by what is true."""

import json
import re
import subprocess
import sys
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from benchmarks.origins.baselines import BASELINES, judge_plainly
from benchmarks.origins.data import HELD_OUT, WORDINGS, phrases
from benchmarks.origins.folders import digest, read_files, read_world, read_worlds, write_world
from benchmarks.origins.generate import make_world, make_worlds
from benchmarks.origins.measures import Share, measures
from benchmarks.origins.numbers import PERSIAN_DIGITS, in_words
from benchmarks.origins.outcomes import claims_of, judge
from benchmarks.origins.relating import rows_of
from benchmarks.origins.score import print_errors
from benchmarks.origins.world import LANGUAGES, World
from hypothesis import given, settings
from hypothesis import strategies as st

HARD = Path(__file__).parents[2] / "benchmarks" / "origins" / "hard"
worlds = st.integers(0, 400).map(make_world)


def perfect(world: World) -> list[dict[str, Any]]:
    """Return the rows that one would print who knew the truth."""
    rows: list[dict[str, Any]] = []
    for claim in claims_of(world):
        count = claim["independent"]["max"]
        documents = [*claim["supports"], *claim["denies"]]
        about = {"kind": "figure", "measure": claim["measure"], "document_ids": documents}
        rows.append({"table": "claims", "id": claim["id"], "proven": count, "at_most": count, **about})
        for origin in claim["origins"]:
            about = {"kind": "office", "denies": False, "document_ids": origin["documents"]}
            rows.append({"table": "origins", "claim_id": claim["id"], **about})
    return rows


def test_a_world_is_the_same_each_time_and_unlike_the_next() -> None:
    """Seeds are fixed."""
    assert make_world(3) == make_world(3)
    assert digest([make_world(3)]) != digest([make_world(4)])


@settings(max_examples=30, deadline=None)
@given(worlds)
def test_every_document_has_words_and_no_slot_left_open(world: World) -> None:
    """What was planned was written."""
    assert len({row["id"] for row in world.sources}) == len(world.sources)
    for row in world.documents:
        assert row["title"]
        assert not re.search(r"[{}]|//", f"{row['title']} {row['text']}")
        assert 5 <= len(str(row["text"]).split()) <= 160


@settings(max_examples=30, deadline=None)
@given(worlds)
def test_the_truth_names_documents_that_are_there_and_counts_commands(world: World) -> None:
    """Each claim is held up by documents, each of which has an origin; commands are counted, not names."""
    ids = {row["id"] for row in world.documents}
    for claim in claims_of(world):
        assert claim["supports"]
        assert {*claim["supports"], *claim["denies"]} <= ids
        assert not set(claim["supports"]) & set(claim["denies"])
        assert {name for one in claim["origins"] for name in one["documents"]} == set(claim["supports"])
        assert claim["independent"]["max"] == len({one["command"] for one in claim["origins"]})


@settings(max_examples=30, deadline=None)
@given(worlds)
def test_every_number_of_a_claim_stands_in_a_text_that_supports_it(world: World) -> None:
    """In Latin or Persian digits, or in words."""
    text = {row["id"]: str(row["text"]).casefold().replace(",", "").replace("٬", "") for row in world.documents}
    for claim in claims_of(world):
        for number in claim["numbers"]:
            forms = {str(number), str(number).translate(PERSIAN_DIGITS)}
            forms |= {in_words(number, language) for language in LANGUAGES if number < 100}
            assert any(form in text[name] for form in forms for name in claim["supports"]), (claim["id"], number)


@settings(max_examples=30, deadline=None)
@given(worlds)
def test_no_two_claims_of_a_world_are_of_one_measure_town_and_day(world: World) -> None:
    """A claim is a measure, a place and a period: what shares all three would be one."""
    keys = [(claim["measure"], claim["place"]["en"], claim["day"]) for claim in claims_of(world)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_wordings_share_no_phrase_and_have_the_same_moves(language: str) -> None:
    """What is scored on one was never seen on another."""
    for one, other in combinations(WORDINGS, 2):
        a, b = phrases(language, one), phrases(language, other)
        assert a.keys() == b.keys()
        for name in a:
            if name.rsplit("_", 1)[-1] not in {"verb", "noun", "short"}:
                assert not set(a[name]) & set(b[name]), name


def test_the_wordings_take_turns() -> None:
    """Each tells a fourth of the worlds."""
    assert [world.truth["wording"] for world in make_worlds(8)] == [*WORDINGS, *WORDINGS]


def test_what_goes_wrong_is_shown_of_every_wording_but_the_one_held_out(capsys: pytest.CaptureFixture[str]) -> None:
    """No one who mends rules by what is shown sees a sentence of it."""
    for number, wording in enumerate(WORDINGS):
        print_errors([judge(make_world(number), [])])
        assert bool(capsys.readouterr().out) == (wording != HELD_OUT)


def test_whoever_knows_the_truth_scores_full_marks() -> None:
    """The scorer takes nothing from a right answer."""
    scores = measures([judge(world, perfect(world)) for world in make_worlds(12)])
    assert scores["exact"] == scores["coverage"] == scores["pair_f1"] == scores["worlds_without_false"] == 1.0
    assert scores["mean_error"] == 0.0


def test_a_claim_that_was_missed_is_wrong_and_one_that_says_more_is_false() -> None:
    """Silence is no answer, and one proven too many marks its world."""
    world = make_world(0)
    missed = measures([judge(world, [])])
    assert missed["exact"] == missed["coverage"] == missed["found"] == 0.0
    assert missed["worlds_without_false"] == 1.0
    more = [row | {"proven": row["proven"] + 1} if row["table"] == "claims" else row for row in perfect(world)]
    assert measures([judge(world, more)])["worlds_without_false"] == 0.0


def test_a_found_claim_of_nothing_true_is_false_when_it_says_two_are_proven() -> None:
    """Two incidents thrown together, or a claim out of the air, corroborate falsely."""
    world = make_world(0)
    stray = {"table": "claims", "id": "x", "kind": "figure", "measure": "executed", "proven": 2, "at_most": 2}
    assert judge(world, [*perfect(world), {**stray, "document_ids": ["d1"]}]).false
    assert not judge(world, [*perfect(world), {**stray, "proven": 1, "document_ids": ["d1"]}]).false


def test_rows_of_unknown_origin_group_no_documents() -> None:
    """Not to know of two documents is not to know that they are one."""
    world = make_world(0)
    rows = [row | {"kind": "unknown"} if row["table"] == "origins" else row for row in perfect(world)]
    assert not any(outcome.found_pairs for outcome in judge(world, rows).outcomes)


def test_counting_sources_or_texts_corroborates_falsely() -> None:
    """What is done today says two where there is one."""
    made = make_worlds(12)
    for group in BASELINES.values():
        assert measures([judge_plainly(world, group) for world in made])["false_claims"] > 0.3


def test_a_world_comes_back_from_its_folder(tmp_path: Path) -> None:
    """Written and read again, it is the same."""
    world = make_world(5)
    write_world(tmp_path / "gold" / world.name, world)
    again = read_world(tmp_path / "gold" / world.name)
    assert again.documents == world.documents
    assert json.loads(json.dumps(world.truth)) == again.truth
    assert [one.name for one in read_worlds(tmp_path)] == [world.name]


def test_the_worlds_shaped_by_hand_are_true_to_themselves() -> None:
    """Each names its trap, stands on documents that are there, and its truth scores full marks."""
    shaped = read_files(HARD)
    assert len(shaped) >= 40
    for world in shaped:
        ids = {row["id"] for row in world.documents}
        named = {name for claim in claims_of(world) for name in (*claim["supports"], *claim["denies"])}
        assert named <= ids, world.name
        assert {row["source"] for row in world.documents} <= {row["id"] for row in world.sources}, world.name
        assert json.loads((HARD / f"{world.name}.json").read_text(encoding="utf-8"))["about"]
    assert measures([judge(world, perfect(world)) for world in shaped])["exact_all"] == 1.0


@pytest.mark.slow
def test_a_world_goes_through_the_command_as_it_goes_through_the_scorer(tmp_path: Path) -> None:
    """What is scored in this process is what the command prints in its own."""
    world = read_files(HARD)[0]
    write_world(tmp_path, world)
    run = "from nightglass.cli import main; main()"
    command = [sys.executable, "-c", run, "relate", "documents.jsonl", "--sources", "sources.csv"]
    done = subprocess.run([*command, "--as", "jsonl"], cwd=tmp_path, capture_output=True, text=True, check=True)
    printed = [json.loads(line) for line in done.stdout.splitlines()]
    outcomes = judge(world, printed).outcomes
    assert outcomes == judge(world, rows_of(world)).outcomes
    assert all(outcome.answer for outcome in outcomes)


def test_a_document_that_is_only_compatible_is_no_support() -> None:
    """A found claim answers by the documents whose members support or deny it."""
    world = make_world(0)
    rows = perfect(world)
    first = rows[0]
    for name in first["document_ids"]:
        about = {"claim_id": first["id"], "document_id": name, "stance": "compatible"}
        rows.append({"table": "members", **about})
    rows[-1]["stance"] = "supports"
    answer = judge(world, rows).outcomes[0].answer
    assert answer is not None
    assert answer.documents == {rows[-1]["document_id"]}


def test_shares_have_intervals_of_wilson() -> None:
    """A textbook value: 8 of 10 lies between .490 and .943."""
    low, high = Share(8, 10).interval
    assert (round(low, 3), round(high, 3)) == (0.49, 0.943)
    assert Share(0, 0).interval == (0.0, 1.0)
