"""nightglass judge, as a person or a script runs it."""

from pathlib import Path

import pytest

from cases import built, small_case
from commands import Run
from nightglass.engines.parquet import read_table


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return what runs a command."""
    return Run(capsys)


def test_a_judgement_is_kept_listed_and_superseded(run: Run, tmp_path: Path) -> None:
    """Both stay in the list; one counts."""
    case = small_case(tmp_path)
    built(case)
    ran = run("judge", case, "harbour-post", "admiralty-source", "C", "--why", "two errors in May")
    (first,) = ran.rows
    assert "Ledger head" in ran.err
    (second,) = run("judge", case, "harbour-post", "admiralty-source", "b", "--why", "both were corrected").rows
    assert (first["value"], second["value"], second["previous"]) == ("C", "B", first["id"])
    listed = run("judge", case, "--list").rows
    assert [(row["value"], row["reason"], row["in_force"]) for row in listed] == [
        ("C", "two errors in May", False),
        ("B", "both were corrected", True),
    ]
    assert run("verify", case).code == 0


def test_what_is_missing_is_a_wrong_usage(run: Run, tmp_path: Path) -> None:
    """No reason, no judgement."""
    case = small_case(tmp_path)
    built(case)
    ran = run("judge", case, "harbour-post", "admiralty-source", "B")
    assert (ran.code, "--why" in ran.err) == (2, True)
    assert run("judge", case, "--list").rows == []


def test_what_the_tables_suggest_stands_beside_what_was_judged(run: Run, tmp_path: Path) -> None:
    """For a claim three kinds, for a source one; nothing is kept."""
    case = small_case(tmp_path)
    built(case)
    (source,) = run("judge", case, "harbour-post").rows
    assert (source["kind"], source["value"], source["judged"]) == ("admiralty source", "F", None)
    run("judge", case, "harbour-post", "admiralty-source", "B", "--why", "checked for years")
    (source,) = run("judge", case, "harbour-post").rows
    assert source["judged"] == "B"
    claims = read_table(case / "tables", "claims").to_pylist()
    killed = next(row["id"] for row in claims if row["measure"] == "killed")
    suggested = {row["kind"]: row for row in run("judge", case, killed[:12]).rows}
    assert set(suggested) == {"grade", "admiralty information", "certainty"}
    assert suggested["certainty"]["value"].split(":")[0] in ("high", "moderate", "low", "very low")
    assert suggested["certainty"]["reasons_against"]
    assert len(run("judge", case, "--list").rows) == 1
