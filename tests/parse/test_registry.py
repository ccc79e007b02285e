"""Tests of telling formats apart and of the one boundary around them."""

import hashlib
import json
from pathlib import Path

import pytest

from nightglass.parse.registry import FORMATS, format_of, parse_file, read_head
from nightglass.parse.result import Given
from parse.reader import Reader


@pytest.mark.parametrize(
    ("suffix", "content", "name"),
    [
        (".txt", "Words of an article.", "plain text"),
        (".md", "# Words", "plain text"),
        ("", "Words without a suffix.", "plain text"),
        (".html", "<!doctype html><p>x", "web page"),
        ("", "<!doctype html><html><p>x", "web page"),
        (".jsonl", '{"text": "a"}\n{"text": "b"}', "JSON lines"),
        (".json", '{"text": "a"}\n{"text": "b"}', "JSON lines"),
        (".json", '[{"text": "a"}]', "JSON"),
        (".csv", "text,title\na,b\n", "CSV of articles or posts"),
        (".csv", "time,value\n2031-05-01,5\n", "network series"),
        (".csv", "date,text\n2031-05-01,5\n", "CSV of articles or posts"),
    ],
)
def test_a_format_is_told_by_name_and_content(tmp_path: Path, suffix: str, content: str, name: str) -> None:
    """The name narrows, the first bytes decide."""
    path = tmp_path / "file"
    path.write_text(content, encoding="utf-8")
    chosen = format_of(read_head(path, {}), suffix)
    assert chosen
    assert chosen.name == name


def test_every_format_has_a_name_of_its_own() -> None:
    """Two formats of one name could not be told apart in a message."""
    assert len({form.name for form in FORMATS}) == len(FORMATS)


def test_a_zone_that_does_not_exist_is_a_problem_and_not_an_exception(read: Reader) -> None:
    """A slip in case.toml is told once for each file that needs it."""
    (problem,) = read("a.jsonl", json.dumps({"text": "a", "date": "2031-05-02"}), Given(zone="Mars/Olympus")).problems
    assert "Mars/Olympus" in problem.reason
    assert "case.toml" in problem.what_to_do


def test_a_plain_file_is_named_by_its_bytes_and_its_path(tmp_path: Path) -> None:
    """Ids come from the digest; a problem names the path as given."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "One."}\n{bad\n')
    found = parse_file(path, Given())
    other = tmp_path / "b.jsonl"
    other.write_bytes(path.read_bytes())
    assert parse_file(other, Given()).documents == found.documents
    assert found.problems[0].path == path.as_posix()
    assert hashlib.sha256(path.read_bytes()).hexdigest() not in found.problems[0].reason
