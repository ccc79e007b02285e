"""nightglass relate: documents in, claims out, under the ids that came in."""

import json
from pathlib import Path

import pytest

from cases import small_case
from commands import Run
from nightglass.engines.vectors import is_installed

DOCUMENTS = (
    {
        "id": "wire-1", "source": "Harbour Wire", "published_at": "2031-03-05T09:00:00Z", "language": "en",
        "text": "At least 14 people were killed in Orsava on Tuesday, a doctor told Harbour Wire.",
    },
    {
        "id": "post-7", "source": "Valley Post", "published_at": "2031-03-05T12:00:00Z", "language": "en",
        "text": "Fourteen people were killed in Orsava on Tuesday, Harbour Wire reported.",
    },
    {
        "id": "rival", "source": "Elm Courier", "published_at": "2031-03-05T15:00:00Z", "language": "en",
        "text": "The police said that three people were killed in Orsava on Tuesday.",
    },
)  # fmt: skip


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run commands and read what they print."""
    return Run(capsys)


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """Return DOCUMENTS.jsonl."""
    path = tmp_path / "documents.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in DOCUMENTS), encoding="utf-8")
    return path


def test_document_ids_are_the_ids_that_came_in(run: Run, documents: Path) -> None:
    """In claims, members and whatever names a document; a member shows the words it stands for."""
    rows = run("relate", documents, "--as", "jsonl").rows
    claims = [row for row in rows if row["table"] == "claims"]
    assert {name for claim in claims for name in claim["document_ids"]} == {"post-7", "rival", "wire-1"}
    texts = {row["id"]: row["text"] for row in DOCUMENTS}
    members = [row for row in rows if row["table"] == "members"]
    assert members
    for member in members:
        assert texts[member["document_id"]][member["start"] : member["end"]] == member["words"]


def test_two_documents_of_one_file_under_one_id_are_told_apart(run: Run, tmp_path: Path) -> None:
    """By which of them it is in the file; rows never name two documents alike."""
    path = tmp_path / "twice.jsonl"
    path.write_text("".join(f"{json.dumps({**row, 'id': 'a'})}\n" for row in DOCUMENTS[:2]), encoding="utf-8")
    rows = run("relate", path, "--as", "jsonl").rows
    named = {name for row in rows if row["table"] == "claims" for name in row["document_ids"]}
    assert named == {f"{path} a", f"{path} a (2)"}


def test_a_person_gets_tables_and_a_spreadsheet_rows(run: Run, documents: Path) -> None:
    """The same claims, without ids on a terminal."""
    table = run("relate", documents, "--as", "table").out
    assert "claims" in table
    assert "clm-" not in table
    lines = run("relate", documents, "--as", "csv").out.splitlines()
    assert lines[0] == "\ufefftable,id,documents,says", "Excel takes it for UTF-8"
    assert any(line.startswith("claims,clm-") for line in lines)


def test_stories_and_translations_are_told(run: Run, documents: Path) -> None:
    """Three reports on one day's dead are a story; the Persian one is the wire's, with another number."""
    wire = f"{DOCUMENTS[0]['text']} The bodies were taken to the harbour hospital. Shops stayed closed."
    persian = (
        "پزشکی به هاربر وایر گفت که سه‌شنبه دست‌کم ۴۰ نفر در اورساوا کشته شدند. "
        "اجساد به بیمارستان بندر منتقل شد. مغازه‌ها بسته ماند."
    )
    late = {"id": "fa-1", "published_at": "2031-03-06T09:00:00Z", "language": "fa", "text": persian}
    rows = ({**DOCUMENTS[0], "text": wire}, *DOCUMENTS[1:], late)
    documents.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    printed = run("relate", documents, "--as", "jsonl").rows
    stories = [row["document_ids"] for row in printed if row["table"] == "stories"]
    assert any({"wire-1", "post-7"} <= set(names) for names in stories)
    if is_installed():
        (link,) = [row for row in printed if row.get("kind") == "translation"]
        assert (link["a_id"], link["b_id"]) == ("wire-1", "fa-1")
        assert "+ ۴۰" in link["changes"]


@pytest.mark.slow
def test_a_built_case_is_related_from_its_tables(run: Run, tmp_path: Path) -> None:
    """Nothing is read again, and a case that was never built says what to do."""
    case = small_case(tmp_path)
    assert "nightglass build" in run("relate", case).err
    run("build", case)
    tables = {row["table"] for row in run("relate", case, "--as", "jsonl").rows}
    assert {"claims", "members"} <= tables


def test_what_cannot_be_used_is_named(run: Run, documents: Path) -> None:
    """Exit 2 for wrong usage, 1 where nothing could be read."""
    assert run("relate", documents, "--as", "verse").code == 2
    assert run("relate", documents, "--sources", documents.parent / "none.csv").code == 2
    assert run("relate").code == 2
    assert run("relate", documents.parent / "none.jsonl").code == 1
