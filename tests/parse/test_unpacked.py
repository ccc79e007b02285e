"""Gzipped files are read as what they hold, within bounds, in a case as on the command line."""

import gzip
import tarfile
from pathlib import Path

import pytest

from nightglass.errors import ParseError
from nightglass.parse.registry import parse_file
from nightglass.parse.result import Given
from nightglass.parse.unpacked import name_inside, unpacked

POSTS = "source,platform,post_id,posted_at,text\n" + "".join(
    f"Harbour Post,telegram,{number},2031-05-{number % 28 + 1:02d} 10:00,Boat {number} came in.\n"
    for number in range(1, 401)
)


def packed(path: Path, text: str) -> Path:
    """Write a gzipped file."""
    path.write_bytes(gzip.compress(text.encode()))
    return path


@pytest.mark.parametrize(
    ("name", "text", "table", "rows"),
    [
        ("posts.csv.gz", POSTS, "posts", 400),
        ("posts.jsonl.gz", '{"text": "One.", "source": "a"}\n{"text": "Two.", "source": "a"}\n', "documents", 2),
        ("signal.csv.gz", "time,value\n2031-05-01 10:00,5\n2031-05-01 11:00,6\n", "series", 2),
        ("article.txt.gz", "A boat came in.", "documents", 1),
        ("posts.csv", POSTS, "posts", 400),
    ],
)
def test_an_archive_gives_the_rows_of_what_it_holds(
    tmp_path: Path, name: str, text: str, table: str, rows: int
) -> None:
    """The format is told from the name without its last part, or from the bytes where the name says nothing of gzip."""
    found = parse_file(packed(tmp_path / name, text), Given())
    assert len(getattr(found, table)) == rows
    assert found.problems == ()


def test_an_archive_that_was_cut_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    """What came is kept, and the loss is told."""
    whole = packed(tmp_path / "whole.csv.gz", POSTS).read_bytes()
    cut = tmp_path / "cut.csv.gz"
    cut.write_bytes(whole[: len(whole) // 2])
    found = parse_file(cut, Given())
    assert 0 < len(found.posts) < 400
    assert "cut off or damaged" in found.problems[-1].reason


def test_an_archive_that_swells_is_refused_before_it_fills_the_disk(tmp_path: Path) -> None:
    """No more than the limit is written; the folder is gone afterwards."""
    bomb = packed(tmp_path / "bomb.csv.gz", "a" * 5_000_000)
    assert bomb.stat().st_size < 10_000
    with pytest.raises(ParseError, match="more than 1,000,000 bytes"), unpacked(bomb, 1_000_000):
        pytest.fail("it was opened")


def test_an_archive_within_an_archive_is_kept_and_listed(tmp_path: Path) -> None:
    """Neither a second gzip nor a tape archive is opened; what to do is said."""
    twice = tmp_path / "twice.csv.gz"
    twice.write_bytes(gzip.compress(gzip.compress(POSTS.encode())))
    tape = tmp_path / "folder.tar.gz"
    inside = tmp_path / "posts.csv"
    inside.write_text(POSTS, encoding="utf-8")
    with tarfile.open(tape, "w:gz") as archive:
        archive.add(inside, "posts.csv")
    for path in (twice, tape):
        (problem,) = parse_file(path, Given()).problems
        assert "no reader for archive files" in problem.reason
        assert "Unpack it" in problem.what_to_do


def test_a_name_loses_its_last_part_alone() -> None:
    """Whatever its case."""
    assert [name_inside(name) for name in ("a.csv.gz", "A.CSV.GZ", "a.csv", "gz")] == ["a.csv", "A.CSV", "a.csv", "gz"]
