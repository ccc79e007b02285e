"""Paths that a person gives wrong, and names that are written to deceive."""

import os
import sys
from pathlib import Path

import pytest

from cases import ARTICLE, small_case
from commands import Run

posix = pytest.mark.skipif(sys.platform == "win32", reason="names and links of POSIX")


def paths(run: Run, *words: str | Path) -> list[str]:
    """Return the paths that a command says it captured."""
    return [row["path"] for row in run(*words).rows]


def test_a_folder_is_added_with_its_files_under_its_name(tmp_path: Path, run: Run) -> None:
    """Each file once, however often it is given."""
    run("new", tmp_path / "case")
    (tmp_path / "post/deep").mkdir(parents=True)
    (tmp_path / "post/a.txt").write_text("One.", encoding="utf-8")
    (tmp_path / "post/deep/b.txt").write_text("Two.", encoding="utf-8")
    added = ["post/a.txt", "post/deep/b.txt"]
    assert sorted(paths(run, "add", tmp_path / "case", tmp_path / "post", tmp_path / "post/a.txt")) == added
    assert sorted(paths(run, "add", tmp_path / "case", tmp_path / "post")) == added
    assert sorted(p.name for p in (tmp_path / "case/inbox").rglob("*.txt")) == ["a.txt", "b.txt"]


def test_adding_the_inbox_itself_copies_nothing_and_forgets_nothing(tmp_path: Path, run: Run) -> None:
    """What was said of a file stays in force when nothing new is said."""
    case = tmp_path / "case"
    run("new", case)
    (tmp_path / "a.txt").write_text("One.", encoding="utf-8")
    run("add", case, tmp_path / "a.txt", tmp_path / "a.txt", "--from-whom", "a reader")
    assert paths(run, "add", case, case / "inbox") == ["a.txt"]
    assert [path.name for path in (case / "inbox").iterdir()] == ["a.txt"]
    run("build", case, "--workers", "1")
    run("export", case, "--as", "jsonl")
    assert '"from_whom": "a reader"' in (case / "exports/captures.jsonl").read_text(encoding="utf-8")


def test_another_file_of_the_same_name_is_kept_beside_the_first(tmp_path: Path, run: Run) -> None:
    """And the ledger knows it by the name under which it lies."""
    case = tmp_path / "case"
    run("new", case)
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(f"{folder} was closed.", encoding="utf-8")
    assert paths(run, "add", case, tmp_path / "one/a.txt") == ["a.txt"]
    assert paths(run, "add", case, tmp_path / "two/a.txt") == ["a (2).txt"]
    (summary,) = run("build", case, "--workers", "1").rows
    assert (summary["captured"], summary["counts"]["captures"]) == (0, 2)


def test_a_path_that_does_not_exist_is_named_and_the_others_are_added(tmp_path: Path, run: Run) -> None:
    """Exit is 1 only where nothing could be added."""
    run("new", tmp_path / "case")
    (tmp_path / "a.txt").write_text("One.", encoding="utf-8")
    some = run("add", tmp_path / "case", tmp_path / "absent.txt", tmp_path / "a.txt")
    assert (some.code, "absent.txt" in some.err) == (0, True)
    none = run("add", tmp_path / "case", tmp_path / "absent.txt")
    assert (none.code, "absent.txt" in none.err) == (1, True)


@posix
def test_links_out_of_the_inbox_are_problems_and_their_ends_stay_outside(tmp_path: Path, run: Run) -> None:
    """A link to a file, to a folder, in a folder that is added, and one that stands where a copy should go."""
    secret = tmp_path / "outside"
    secret.mkdir()
    (secret / "diary.txt").write_text("The informer lives on Lantern Street.", encoding="utf-8")
    case = small_case(tmp_path / "case")
    (case / "inbox/file.txt").symlink_to(secret / "diary.txt")
    (case / "inbox/folder").symlink_to(secret)
    (tmp_path / "given").mkdir()
    (tmp_path / "given/link.txt").symlink_to(secret / "diary.txt")
    (tmp_path / "given/new.txt").write_text("Shops were closed.", encoding="utf-8")
    (case / "inbox/given").mkdir()
    (case / "inbox/given/new.txt").symlink_to(secret / "made.txt")
    added = run("add", case, tmp_path / "given")
    assert "link.txt" in added.err
    assert [row["path"] for row in added.rows] == ["given/new (2).txt"]
    assert run("build", case, "--workers", "1").code == 0
    run("export", case, "--as", "jsonl")
    problems = (case / "exports/problems.jsonl").read_text(encoding="utf-8")
    for name in ('"file.txt"', '"folder"', '"given/new.txt"'):
        assert name in problems
    assert sorted(path.name for path in secret.iterdir()) == ["diary.txt"]
    for path in case.rglob("*"):
        if path.is_file() and not path.is_symlink() and not path.is_relative_to(case / "inbox"):
            assert b"informer" not in path.read_bytes()


@posix
def test_an_inbox_that_is_a_link_is_a_problem(tmp_path: Path, run: Run) -> None:
    """Nothing of where it leads is captured."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/a.txt").write_text("One.", encoding="utf-8")
    (tmp_path / "case").mkdir()
    (tmp_path / "case/inbox").symlink_to(tmp_path / "outside")
    (summary,) = run("build", tmp_path / "case", "--workers", "1").rows
    assert (summary["captured"], summary["counts"]["problems"]) == (0, 1)


@posix
def test_names_that_deceive_are_kept_as_they_are_and_act_on_nothing(tmp_path: Path, run: Run) -> None:
    """A line break, quotes, a mark that turns words round, an escape of the terminal, a name that is a formula."""
    names = ['a\n"b".txt', "photo\u202etxt.exe.txt", "\x1b[2Jgone.txt", "=1+1.txt", "'; drop table acts; --.txt"]
    case = tmp_path / "case"
    (case / "inbox").mkdir(parents=True)
    for number, name in enumerate(names):
        (case / "inbox" / name).write_text(f"{number}\n{ARTICLE}", encoding="utf-8")
    (case / "inbox" / "\x1b[31mbroken\u202e.json").write_text('{"messages": [', encoding="utf-8")
    (summary,) = run("build", case, "--workers", "1").rows
    assert summary["counts"]["documents"] == len(names)
    assert run("verify", case).code == 0
    assert sorted(paths(run, "add", case, case / "inbox"))[-3:] == sorted([*names, "\x1b[31mbroken\u202e.json"])[-3:]
    missing = run("add", case, tmp_path / "\x1b[2J\u202enone.txt")
    assert not {"\x1b", "\u202e"} & set(missing.err)
    read = run("read", case / "inbox/\x1b[31mbroken\u202e.json")
    assert not {"\x1b", "\u202e"} & set(read.err)
    assert run("publish", case, "--to", tmp_path / "account").code == 0
    assert run("verify", tmp_path / "account", "--case", case).code == 0


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_files_and_folders_without_rights_are_problems(tmp_path: Path, run: Run) -> None:
    """Each is named, and what can be read is built."""
    case = small_case(tmp_path / "case")
    (case / "inbox/closed.txt").write_text("Words.", encoding="utf-8")
    (case / "inbox/closed.txt").chmod(0)
    (case / "inbox/shut").mkdir(mode=0)
    (summary,) = run("build", case, "--workers", "1").rows
    assert summary["counts"]["problems"] == 3


def test_an_account_is_never_written_into_its_case_nor_round_it_nor_over_another_folder(
    tmp_path: Path, run: Run
) -> None:
    """What an account masks stays apart from it."""
    case = small_case(tmp_path / "desk/case")
    run("build", case, "--workers", "1")
    for to in (case, case / "out", case / "vault", tmp_path / "desk"):
        ran = run("publish", case, "--to", to)
        assert (ran.code, "one in the other" in ran.err) == (2, True)
    (tmp_path / "other").mkdir()
    (tmp_path / "other/notes.txt").write_text("mine", encoding="utf-8")
    assert "no account" in run("publish", case, "--to", tmp_path / "other").err
    assert (tmp_path / "other/notes.txt").read_text(encoding="utf-8") == "mine"
    assert not (case / "out").exists()


def test_an_export_before_a_build_says_what_to_run(tmp_path: Path, run: Run) -> None:
    """And nothing is written."""
    run("new", tmp_path / "case")
    ran = run("export", tmp_path / "case")
    assert (ran.code, "nightglass build" in ran.err) == (1, True)
    assert not (tmp_path / "case/exports").exists()


def test_a_folder_is_read_file_by_file_and_what_cannot_be_read_is_said(tmp_path: Path, run: Run) -> None:
    """In the order of names; a folder of nothing readable fails."""
    (tmp_path / "in/deep").mkdir(parents=True)
    for name in ("in/b.txt", "in/a.txt", "in/deep/c.txt"):
        (tmp_path / name).write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "in/d.zip").write_bytes(b"PK\x03\x04" + bytes(40))
    read = run("read", tmp_path / "in")
    files = list(dict.fromkeys(row["file"] for row in read.rows))
    assert files == [str(tmp_path / "in" / name) for name in ("a.txt", "b.txt", "deep/c.txt")]
    assert (read.code, "d.zip" in read.err) == (0, True)
    for path in tmp_path.rglob("*.txt"):
        path.unlink()
    assert run("read", tmp_path / "in").code == 1
