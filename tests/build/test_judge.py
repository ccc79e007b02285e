"""A judgement is checked against the tables, kept, and in the tables after the next build; nothing is read again."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from cases import built, small_case
from nightglass.build.judge import Asked, judge, judgements_in
from nightglass.case import Case, open_case
from nightglass.cli.output import SystemClock
from nightglass.engines.parquet import read_table
from nightglass.errors import UsageError
from nightglass.preserve.chain import check_chains, check_notes
from nightglass.preserve.ledger import read_ledger

BUILD_TWICE = """
import sys
from pathlib import Path
from cases import built
print("begins", flush=True)
built(Path(sys.argv[1]))
built(Path(sys.argv[1]))
"""


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Return a small case that was built."""
    root = small_case(tmp_path_factory.mktemp("case"))
    built(root)
    return open_case(root)


def keep(case: Case, about: str, kind: str, value: str, why: str = "they were there") -> str:
    """Judge, and return the judgement's id."""
    return judge(case, SystemClock(), Asked(about, kind, value, why, "Odo Brand")).id


def test_a_judgement_is_in_the_tables_after_the_next_build_which_reads_nothing_again(case: Case) -> None:
    """Only what is tied after reading is made anew."""
    made = keep(case, "harbour-post", "admiralty-source", "B")
    summary = built(case.root)
    assert (summary.parsed, summary.read, summary.changed) == (0, 0, True)
    rows = read_table(case.tables, "judgements").to_pylist()
    assert made in [row["id"] for row in rows]
    assert built(case.root).changed is False


@pytest.mark.slow
def test_people_judge_while_a_build_runs_and_neither_loses_anything(case: Case) -> None:
    """Every decision is in the ledger, the chains hold, and the next build has them all."""
    # Two builds in a row, so that one surely runs while the decisions are made.
    words = [sys.executable, "-c", BUILD_TWICE, str(case.root)]
    made: list[str] = []
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[1]) as build:
        assert build.stdout is not None
        assert build.stdout.readline() == "begins\n"
        while build.poll() is None and len(made) < 40:
            made.append(keep(case, "harbour-post", "admiralty source", "ABCDEF"[len(made) % 6], f"reason {len(made)}"))
    assert build.returncode == 0
    assert len(made) > 2
    assert set(made) <= {one.id for one in judgements_in(case)}
    built(case.root)
    assert set(made) <= {row["id"] for row in read_table(case.tables, "judgements").to_pylist()}
    rows, notes = read_ledger(case.ledger)
    assert [*check_chains(rows), *check_notes(rows, notes)] == []


def test_an_id_may_be_shortened_while_one_row_fits(case: Case) -> None:
    """With its prefix or without."""
    full = read_table(case.tables, "figures").to_pylist()[0]["id"]
    for short in (full[:12], full.partition("-")[2][:9]):
        keep(case, short, "admiralty information", "3")
    assert {one.about_id for one in judgements_in(case) if one.kind == "admiralty information"} == {full}


@pytest.mark.parametrize(
    ("about", "kind", "value", "says"),
    [
        ("harbour-post", "hunch", "B", "hunch"),
        ("harbour-post", "admiralty source", "Q", "'Q'"),
        ("nobody", "admiralty source", "B", "names none of sources"),
        ("harbour", "admiralty source", "B", "names 2: harbour-live, harbour-post"),
        ("f", "admiralty information", "3", "names"),
        ("harbour-post", "grade", "fair", "names none of claims"),
    ],
)
def test_what_means_nothing_is_refused_with_what_was_found(
    case: Case, about: str, kind: str, value: str, says: str
) -> None:
    """And nothing is kept."""
    before = judgements_in(case)
    with pytest.raises(UsageError) as refused:
        keep(case, about, kind, value)
    assert says in refused.value.got
    assert judgements_in(case) == before


def test_a_judgement_without_a_reason_is_refused(case: Case) -> None:
    """Whoever reads it later must know why."""
    with pytest.raises(UsageError):
        keep(case, "harbour-post", "admiralty source", "B", why="  ")


def test_a_case_that_was_never_built_says_what_to_run(tmp_path: Path) -> None:
    """There is nothing to judge yet."""
    with pytest.raises(UsageError, match="nightglass build"):
        keep(open_case(small_case(tmp_path)), "harbour-post", "admiralty source", "B")


def test_a_judgement_on_what_is_gone_is_a_problem_until_it_is_withdrawn(tmp_path: Path) -> None:
    """A source was taken out of sources.csv."""
    root = small_case(tmp_path)
    built(root)
    opened = open_case(root)
    keep(opened, "harbour-live", "admiralty source", "D")
    (root / "sources.csv").write_text("id,name\nharbour-post,Harbour Post\n", encoding="utf-8")
    (root / "inbox/posts.csv").unlink()
    built(root)
    problems = [row for row in read_table(opened.tables, "problems").to_pylist() if row["step"] == "judge"]
    assert ["harbour-live" in row["reason"] for row in problems] == [True]
    keep(opened, "harbour-live", "admiralty source", "withdrawn")
    built(root)
    assert not [row for row in read_table(opened.tables, "problems").to_pylist() if row["step"] == "judge"]


def rows(case: Case, table: str) -> dict[str, dict[str, Any]]:
    """Return the rows of a table by id."""
    return {row["id"]: row for row in read_table(case.tables, table).to_pylist()}


def test_a_correction_is_in_the_tables_after_the_next_build_until_it_is_taken_back(tmp_path: Path) -> None:
    """A number, and the day of an article, from which its own times count."""
    root = small_case(tmp_path)
    built(root)
    opened = open_case(root)
    before = rows(opened, "figures")
    toll = next(row for row in before.values() if row["measure"] == "killed" and row["low"] == 12)
    number = keep(opened, toll["id"], "correction", "number: 14 to 20")
    dated = keep(opened, toll["document_id"], "correction", "published: 2024-03-12")
    assert built(root).read == 1
    after = rows(opened, "figures")[toll["id"]]
    assert (after["low"], after["high"], after["rule"]) == (14, 20, "judged")
    assert number in after["made_from"]
    assert dated in rows(opened, "documents")[toll["document_id"]]["made_from"]
    assert after["period_from"] == toll["period_from"] + timedelta(days=7)
    assert {row["low"] for row in rows(opened, "ranges").values()} != {12}
    keep(opened, toll["id"], "correction", "withdrawn number")
    keep(opened, toll["document_id"], "correction", "withdrawn published")
    built(root)
    assert rows(opened, "figures") == before


def test_a_row_that_is_none_is_gone_and_no_problem(tmp_path: Path) -> None:
    """A correction beyond the text is one."""
    root = small_case(tmp_path)
    built(root)
    opened = open_case(root)
    first, second, *_ = sorted(rows(opened, "figures"))
    keep(opened, first, "correction", "row: none")
    keep(opened, second, "correction", "span: 5-900000")
    built(root)
    assert first not in rows(opened, "figures")
    problems = [row["reason"] for row in rows(opened, "problems").values() if row["step"] == "judge"]
    assert [second in one for one in problems] == [True]


@pytest.mark.parametrize(
    ("about", "kind", "value", "says"),
    [
        ("harbour-post", "correction", "number: 3", "names none of"),
        ("harbour-post", "contact", "withdrawn", "many judgements"),
        ("harbour-post", "located", "at: 1, 2", "names none of"),
        ("harbour-post", "work", "begun", "'begun'"),
        (" ", "naming", "private", "no name"),
        ("jdg-none", "checked", "agrees", "names none of the judgements"),
    ],
)
def test_other_decisions_that_mean_nothing_are_refused(
    case: Case, about: str, kind: str, value: str, says: str
) -> None:
    """In words."""
    with pytest.raises(UsageError) as refused:
        keep(case, about, kind, value)
    assert says in refused.value.got


def test_a_field_of_other_rows_is_refused(case: Case) -> None:
    """A document has no number."""
    document = next(iter(rows(case, "documents")))
    with pytest.raises(UsageError, match="has no number"):
        keep(case, document, "correction", "number: 3")


def test_what_one_decided_another_checks(case: Case) -> None:
    """Not the same person."""
    document = next(iter(rows(case, "documents")))
    made = keep(case, document, "located", "at: 12.5, 40.25 within 30 m", why="the tower stands left of the bridge")
    with pytest.raises(UsageError, match="made the judgement"):
        keep(case, made, "checked", "agrees")
    checked = judge(case, SystemClock(), Asked(made, "checked", "agrees", "the shadow fits too", "Mina"))
    assert (checked.about_id, checked.who) == (made, "Mina")


def test_people_are_judged_by_name_and_the_shift_by_notes(case: Case) -> None:
    """Neither is a row."""
    before = len(rows(case, "problems"))
    keep(case, "Ansel Torvik", "naming", "private")
    keep(case, "case", "note", "for the next shift", why="the morgue's list comes at nine")
    built(case.root)
    assert len(rows(case, "problems")) == before
