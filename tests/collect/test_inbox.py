"""The inbox: what is taken, what becomes a problem, and that nothing raises."""

import os
import socket
import sys
from pathlib import Path, PurePath

import pytest

from nightglass.collect.inbox import Scan, mime_of, scan


def reasons(inbox: Path) -> dict[str, str]:
    """Return the reason of each problem by path."""
    return {problem.path: problem.reason for problem in scan(inbox).problems}


def test_files_come_sorted_by_their_paths_with_folders_walked(tmp_path: Path) -> None:
    """Files come relative to the inbox, in the order of their names."""
    (tmp_path / "b" / "deep").mkdir(parents=True)
    for name in ("b/deep/z.txt", "b/a.txt", "a.txt", ".note"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    found = [path.as_posix() for path in scan(tmp_path).files]
    assert found == [".note", "a.txt", "b/a.txt", "b/deep/z.txt"]
    assert scan(tmp_path).problems == ()


@pytest.mark.parametrize(
    "name", [".DS_Store", "Thumbs.db", "desktop.ini", "~$report.docx", "._photo.jpg", ".~lock.a.odt#"]
)
def test_litter_of_systems_is_passed_over(tmp_path: Path, name: str) -> None:
    """What systems leave beside files is neither taken nor a problem."""
    (tmp_path / name).write_text("x", encoding="utf-8")
    assert scan(tmp_path) == Scan((), ())


def test_a_link_out_of_the_inbox_is_a_problem_and_not_followed(tmp_path: Path) -> None:
    """Links to a file, to a folder, to nothing and to themselves are named, never walked."""
    outside, inbox = tmp_path / "outside", tmp_path / "inbox"
    outside.mkdir()
    inbox.mkdir()
    (outside / "secret.txt").write_text("x", encoding="utf-8")
    (inbox / "file.txt").symlink_to(outside / "secret.txt")
    (inbox / "folder").symlink_to(outside)
    (inbox / "nowhere").symlink_to(tmp_path / "absent")
    (inbox / "loop").symlink_to(inbox / "loop")
    found = scan(inbox)
    assert found.files == ()
    assert [problem.path for problem in found.problems] == ["file.txt", "folder", "loop", "nowhere"]
    assert all("link" in problem.reason and problem.what_to_do for problem in found.problems)


def test_an_inbox_that_is_itself_a_link_is_a_problem(tmp_path: Path) -> None:
    """A case that somebody sent cannot point its inbox at the user's own files."""
    (tmp_path / "private").mkdir()
    (tmp_path / "private" / "diary.txt").write_text("x", encoding="utf-8")
    (tmp_path / "inbox").symlink_to(tmp_path / "private")
    assert scan(tmp_path / "inbox").files == ()
    assert "link" in reasons(tmp_path / "inbox")["."]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_pipes_and_sockets_are_problems_and_nothing_waits_on_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pipe would make a reader wait for ever."""
    os.mkfifo(tmp_path / "pipe.txt")
    monkeypatch.chdir(tmp_path)  # a socket's name has to be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("sock")
        assert set(reasons(tmp_path)) == {"pipe.txt", "sock"}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a name be any bytes")
def test_a_name_that_is_not_utf8_is_a_problem_that_a_table_can_hold(tmp_path: Path) -> None:
    """Its name is shown with its bytes escaped."""
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("x", encoding="utf-8")
    (problem,) = scan(tmp_path).problems
    assert problem.path == "caf\\xe9.txt"
    assert problem.path.encode("utf-8")
    assert scan(tmp_path).files == ()


def test_an_inbox_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    """A missing folder is named."""
    assert "cannot be read" in reasons(tmp_path / "inbox")["."]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_and_a_folder_without_rights_are_problems(tmp_path: Path) -> None:
    """What this user may not read is named."""
    (tmp_path / "shut").mkdir(mode=0o000)
    (tmp_path / "shut.txt").touch(mode=0o000)
    try:
        assert set(reasons(tmp_path)) == {"shut", "shut.txt"}
    finally:
        (tmp_path / "shut").chmod(0o700)


def test_media_types_come_from_our_own_list_whatever_the_case_of_the_suffix() -> None:
    """The system's list differs from machine to machine."""
    assert mime_of(PurePath("a/B.HTML")) == "text/html"
    assert mime_of(PurePath("posts.jsonl")) == "application/x-ndjson"
    assert mime_of(PurePath("noname")) == "application/octet-stream"
