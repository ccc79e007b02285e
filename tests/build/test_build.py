"""A build does what is out of date and nothing else, and gives the same bytes for the same inputs."""

import hashlib
from pathlib import Path

import pytest

from cases import ARTICLE, built, small_case
from nightglass.engines.parquet import read_table, table_paths
from nightglass.errors import BusyError
from nightglass.preserve.lock import build_lock


def digests(case: Path) -> dict[str, str]:
    """Return each table's digest."""
    return {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in table_paths(case / "tables").items()}


def test_a_folder_of_files_becomes_tables(tmp_path: Path) -> None:
    """Documents, posts, series, figures, and a problem for what could not be read."""
    case = small_case(tmp_path)
    summary = built(case)
    assert (summary.counts["captures"], summary.counts["posts"], summary.counts["series"]) == (4, 2, 2)
    problems = read_table(case / "tables", "problems").to_pylist()
    assert [(row["path"], row["step"]) for row in problems] == [("broken.json", "parse"), ("series.csv", "watch")]
    figures = read_table(case / "tables", "figures").to_pylist()
    assert ("killed", 12, None) in {(row["measure"], row["low"], row["high"]) for row in figures}


def test_every_figure_gives_its_words_in_its_sentence(tmp_path: Path) -> None:
    """A number with no sentence is a bug."""
    case = small_case(tmp_path)
    built(case)
    texts = {row["id"]: row["text"] for row in read_table(case / "tables", "documents").to_pylist()}
    figures = read_table(case / "tables", "figures").to_pylist()
    assert figures
    for row in figures:
        text, (begin, end) = texts[row["document_id"]], row["sentence"]
        assert text[row["start"] : row["end"]] == row["words"]
        assert begin <= row["start"] <= row["end"] <= end


def test_a_second_build_does_nothing(tmp_path: Path) -> None:
    """Nothing is captured, parsed, read or written again, and the ledger does not grow."""
    case = small_case(tmp_path)
    first, before = built(case), digests(case)
    second = built(case)
    assert (second.captured, second.parsed, second.read, second.changed) == (0, 0, 0, False)
    assert (digests(case), second.head) == (before, first.head)


def test_the_same_inputs_and_ledger_give_the_same_bytes(tmp_path: Path) -> None:
    """Tables can be deleted and made again."""
    case = small_case(tmp_path)
    built(case)
    before = digests(case)
    for path in (case / "tables").iterdir():
        path.unlink()
    built(case)
    assert digests(case) == before


def test_one_new_file_is_all_that_is_read(tmp_path: Path) -> None:
    """The rest is kept."""
    case = small_case(tmp_path)
    built(case)
    (case / "inbox/post/second.txt").write_text(
        ARTICLE.replace("12", "15").replace("Monday", "Tuesday"), encoding="utf-8"
    )
    summary = built(case)
    assert (summary.captured, summary.parsed, summary.read) == (1, 1, 1)


def test_changed_sources_attribute_again_without_reading_again(tmp_path: Path) -> None:
    """A new alias ties what was read before."""
    case = small_case(tmp_path)
    built(case)
    (case / "sources.csv").write_text("id,name\nthe-post,Post of Orsava\n", encoding="utf-8")
    summary = built(case)
    assert (summary.parsed, summary.read, summary.changed) == (0, 0, True)
    assert "the-post" in {row["id"] for row in read_table(case / "tables", "sources").to_pylist()}


def test_a_source_named_by_a_rule_is_the_documents_source(tmp_path: Path) -> None:
    """A folder can stand for a source."""
    case = small_case(tmp_path)
    built(case)
    news = [row for row in read_table(case / "tables", "documents").to_pylist() if row["genre"] != "post"]
    assert {row["source_id"] for row in news} == {"harbour-post"}


def test_a_file_removed_from_the_inbox_stays_captured(tmp_path: Path) -> None:
    """Nothing is lost."""
    case = small_case(tmp_path)
    before = built(case)
    (case / "inbox/post/article.txt").unlink()
    after = built(case)
    assert after.counts["figures"] == before.counts["figures"] > 0


def test_the_same_bytes_twice_are_one_capture_seen_twice(tmp_path: Path) -> None:
    """And are counted once."""
    case = small_case(tmp_path)
    (case / "inbox/copy.txt").write_text(ARTICLE, encoding="utf-8")
    built(case)
    captures = read_table(case / "tables", "captures").to_pylist()
    assert sorted(row["times_seen"] for row in captures) == [1, 1, 1, 2]


def test_a_second_build_at_the_same_time_says_so_and_stops(tmp_path: Path) -> None:
    """One build of a case at a time."""
    case = small_case(tmp_path)
    with build_lock(case), pytest.raises(BusyError, match="another build"):
        built(case)
