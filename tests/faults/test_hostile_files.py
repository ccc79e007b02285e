"""Hostile and broken files: each is a named problem with what to do, nothing is raised, and what is good is kept."""

import json
import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nightglass.parse.plain import MAX_PLAIN_BYTES
from nightglass.parse.registry import parse_file
from nightglass.parse.result import Given, ParsedCapture
from nightglass.parse.rows import MAX_ROWS
from nightglass.records.tables import to_table

SUFFIXES = (".txt", ".md", ".html", ".json", ".jsonl", ".csv", ".tsv", ".pdf", "")


def read(path: Path, content: bytes) -> ParsedCapture:
    """Write and read one file."""
    path.write_bytes(content)
    return parse_file(path, Given())


def told(found: ParsedCapture) -> str:
    """Return the reason of the only problem; it must say what to do."""
    (problem,) = found.problems
    assert problem.what_to_do
    return problem.reason


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_empty_file_says_that_it_is_empty(tmp_path: Path, suffix: str) -> None:
    """Under any name."""
    assert told(read(tmp_path / f"a{suffix}", b"")) == "the file is empty"


@pytest.mark.parametrize("content", [b" \n\t\n ", "\ufeff".encode(), b"\r\n"])
def test_a_file_of_blanks_holds_no_words(tmp_path: Path, content: bytes) -> None:
    """White space is no text."""
    found = read(tmp_path / "a.txt", content)
    assert not found.documents
    assert told(found) == "no words in the file"


@pytest.mark.parametrize("suffix", [".html", ".txt", ".csv", ".json", ".jsonl"])
def test_random_bytes_are_no_document(tmp_path: Path, suffix: str) -> None:
    """Whatever name they bear."""
    found = read(tmp_path / f"a{suffix}", bytes((n * 73 + n * n * 7 + 11) % 256 for n in range(4000)))
    assert not found.documents
    assert found.problems
    assert all(problem.what_to_do for problem in found.problems)


def test_truncated_json_keeps_its_whole_rows(tmp_path: Path) -> None:
    """What comes before the cut is read, and the cut is told."""
    text = json.dumps([{"text": "One."}, {"text": "Two."}])
    found = read(tmp_path / "a.json", text[:-6].encode())
    assert [document.text for document in found.documents] == ["One."]
    assert "cut off" in told(found)


def test_json_with_nothing_to_keep_is_named(tmp_path: Path) -> None:
    """The line of the fault is told."""
    assert "not valid JSON" in told(read(tmp_path / "a.json", b'{"text": "One'))


def test_truncated_json_lines_keep_their_good_lines(tmp_path: Path) -> None:
    """The last line is lost, the others are not."""
    found = read(tmp_path / "a.jsonl", b'{"text": "One."}\n{"text": "Tw')
    assert len(found.documents) == 1
    assert told(found) == "line 2: not valid JSON"


@pytest.mark.parametrize(
    "content", [b"[" * 300_000, b'{"a":' * 300_000, b'{"text": ' + b"[" * 5000 + b"]" * 5000 + b"}"]
)
@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
def test_deep_json_is_refused_before_it_is_parsed(tmp_path: Path, content: bytes, suffix: str) -> None:
    """No recursion, whatever the depth."""
    found = read(tmp_path / f"a{suffix}", content)
    assert not found.documents
    assert "nested" in told(found)


def test_a_string_of_escaped_marks_takes_no_long_time(tmp_path: Path) -> None:
    """The depth of an endless string is told in one pass."""
    began = time.monotonic()
    read(tmp_path / "a.json", b'"' + b'\\"' * 1_000_000)
    assert time.monotonic() - began < 10


def test_invalid_utf8_is_counted_and_the_rest_read(tmp_path: Path) -> None:
    """Each broken place stands as one sign, and the first is told."""
    found = read(tmp_path / "a.txt", "Été sur la ville. ".encode() * 20 + b"\xff\xfe" + b" End.")
    assert len(found.documents) == 1
    assert "2 places are no utf-8 text, the first at character 360" in told(found)


def test_nul_bytes_are_counted_and_the_rest_read(tmp_path: Path) -> None:
    """A NUL in a text becomes a sign in its place."""
    found = read(tmp_path / "a.txt", b"The bridge is closed, police said on Friday.\x00 Nobody was hurt.")
    assert "\x00" not in found.documents[0].text
    assert "1 places" in told(found)


def test_a_text_of_300_megabytes_is_told_by_its_size(tmp_path: Path) -> None:
    """It is refused before it is read; the file is sparse, so the test is quick."""
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.write(b"The first sentence.\n")
        stream.truncate(300_000_000)
    found = parse_file(path, Given())
    assert "300,000,000 bytes" in told(found)
    assert f"{MAX_PLAIN_BYTES:,}" in told(found)
    assert "Split" in found.problems[0].what_to_do


def test_a_cell_of_a_million_characters_loses_no_other_row(tmp_path: Path) -> None:
    """The row is named, the next one is read."""
    found = read(tmp_path / "a.csv", b"text,title\n" + b"x" * 1_000_000 + b",T\nGood.,T\n")
    assert [document.text for document in found.documents] == ["Good."]
    assert told(found).startswith("line 2: not a row that can be read")


def test_a_line_too_long_loses_no_other(tmp_path: Path) -> None:
    """One endless JSON line is named, the next one is read."""
    endless = b'{"text": "' + b"x" * 9_000_000 + b'"}'
    found = read(tmp_path / "a.jsonl", b'{"text": "One."}\n' + endless + b'\n{"text": "Two."}\n')
    assert [document.text for document in found.documents] == ["One.", "Two."]
    assert told(found).startswith("line 2: longer than")


def test_the_end_of_an_endless_table_row_is_no_row(tmp_path: Path) -> None:
    """What is left of a line that was cut is not taken for an article."""
    found = read(tmp_path / "a.csv", b"text,title\n" + b"x" * 4_000_100 + b",T\nGood.,T\n")
    assert [document.text for document in found.documents] == ["Good."]


@pytest.mark.parametrize(("suffix", "size"), [(".jsonl", 140_000_000), (".csv", 140_000_000), (".json", 70_000_000)])
def test_a_large_file_of_rows_is_told_by_its_size(tmp_path: Path, suffix: str, size: int) -> None:
    """Rows become objects: what would not fit in a laptop's memory is refused before it is read."""
    path = tmp_path / f"a{suffix}"
    with path.open("wb") as stream:
        stream.write(b"text,title\nWords.,T\n" if suffix == ".csv" else b'{"text": "One."}\n')
        stream.truncate(size)
    assert f"{size:,} bytes" in told(parse_file(path, Given()))


@pytest.mark.slow
def test_rows_beyond_what_fits_are_told(tmp_path: Path) -> None:
    """The first ones are read, and the line of the first that is not is named."""
    found = read(tmp_path / "a.jsonl", b'{"post_id": 1, "source": "a", "posted_at": "2031-05-01"}\n' * (MAX_ROWS + 2))
    assert len(found.posts) == MAX_ROWS
    assert told(found).startswith(f"line {MAX_ROWS + 1:,}: more than {MAX_ROWS:,} rows")


@pytest.mark.parametrize(
    "content",
    [
        b"<html><body>" + b"<div>" * 200_000 + b"x",
        b"<html><body>" + b"<b>a</b>" * 200_000,
        b"<html><body>" + b"<a " * 500_000,
        b"<html><body>" + b"<svg><g>" * 10_000 + b"</body></html>",
    ],
)
def test_a_bomb_of_tags_is_refused_in_time(tmp_path: Path, content: bytes) -> None:
    """Nested, many or never closed."""
    began = time.monotonic()
    found = read(tmp_path / "a.html", content)
    assert not found.documents
    assert "web page" in told(found)
    assert time.monotonic() - began < 20


def test_entities_of_a_page_are_not_expanded(tmp_path: Path) -> None:
    """The billion laughs stay one line."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    words = "Police said so. " * 30
    page = f'<!DOCTYPE html [<!ENTITY l0 "ha">{laughs}]><html><body><article><p>{words}&l11;</p></article>'
    found = read(tmp_path / "a.html", page.encode())
    assert sum(len(document.text) for document in found.documents) < 10_000


@pytest.mark.parametrize(
    ("name", "start", "kind"),
    [
        ("a.jpg", b"\xff\xd8\xff\xe0", "picture"),
        ("a.html", b"\x89PNG\r\n\x1a\n", "picture"),
        ("a.mp4", b"\x00\x00\x00\x18ftypmp42", "video"),
        ("a.pdf", b"%PDF-1.7\n", "PDF"),
        ("a.docx", b"PK\x03\x04", "office"),
        ("a.txt", b"PK\x03\x04", "archive"),
        ("a.csv", b"SQLite format 3\x00", "database"),
    ],
)
def test_what_has_no_reader_is_kept_and_named(tmp_path: Path, name: str, start: bytes, kind: str) -> None:
    """By its bytes, not by its name."""
    assert told(read(tmp_path / name, start + bytes(200))) == f"kept, not read: no reader for {kind} files yet"


def test_a_path_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """A missing file, a folder and a dangling link."""
    (tmp_path / "link.txt").symlink_to(tmp_path / "nowhere.txt")
    for path in (tmp_path / "missing.txt", tmp_path, tmp_path / "link.txt"):
        assert "cannot be opened" in told(parse_file(path, Given()))


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    """It says that it may not be read."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"Words.")
    path.chmod(0)
    assert "cannot be opened" in told(parse_file(path, Given()))


def test_a_name_in_a_file_is_never_opened(tmp_path: Path) -> None:
    """A path or an address in captured content is only words."""
    secret = tmp_path / "secret.txt"
    secret.write_text("classified", encoding="utf-8")
    row = {"text": f"See file://{secret}", "url": f"file://{secret}", "source": str(secret)}
    (document,) = read(tmp_path / "a.jsonl", json.dumps(row).encode()).documents
    assert "classified" not in document.text


def test_a_million_bad_lines_are_one_problem(tmp_path: Path) -> None:
    """Problems are counted, not piled up."""
    found = read(tmp_path / "b.jsonl", b"x\n" * 20_000)
    assert told(found) == "lines 1, 2, 3, 4, 5 and 19,995 more: not valid JSON"


@settings(max_examples=300, deadline=None)
@given(content=st.binary(max_size=600), suffix=st.sampled_from(SUFFIXES))
def test_no_bytes_under_any_name_raise(tmp_path_factory: pytest.TempPathFactory, content: bytes, suffix: str) -> None:
    """What comes back can be stored, and a file that gave nothing says why."""
    found = read(tmp_path_factory.getbasetemp() / f"hostile{suffix}", content)
    to_table("documents", found.documents)
    to_table("posts", found.posts)
    to_table("problems", found.problems)
    assert found.documents or found.posts or found.series or found.problems


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["messages", "chats", "list", "text", "id", "type", "date", "date_unixtime", "name", "posted_at"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@settings(max_examples=200, deadline=None)
@given(value=JSON, suffix=st.sampled_from([".json", ".jsonl"]), cut=st.integers(min_value=0, max_value=10))
def test_no_json_of_any_shape_raises(
    tmp_path_factory: pytest.TempPathFactory, value: object, suffix: str, cut: int
) -> None:
    """Fields of the wrong kind in the right places, whole or cut off."""
    text = json.dumps(value)
    found = read(tmp_path_factory.getbasetemp() / f"shape{suffix}", text[: len(text) - cut].encode())
    to_table("documents", found.documents)
    to_table("posts", found.posts)
    assert not [problem for problem in found.problems if "reader of this format failed" in problem.reason]


@settings(max_examples=200, deadline=None)
@given(rows=st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=4), max_size=6), series=st.booleans())
def test_no_table_of_any_shape_raises(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], series: bool
) -> None:
    """Cells of any kind under a good header."""
    header = "time,value,signal" if series else "text,title,posted_at"
    text = "\n".join([header, *(",".join(row) for row in rows)])
    found = read(tmp_path_factory.getbasetemp() / "shape.csv", text.encode("utf-8", "surrogatepass"))
    to_table("documents", found.documents)
    to_table("series", found.series)
    assert not [problem for problem in found.problems if "reader of this format failed" in problem.reason]
