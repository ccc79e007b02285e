"""The commands as a person or a script runs them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cases import ARTICLE, small_case
from commands import Run


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run commands and read what they print."""
    return Run(capsys)


def test_the_way_from_a_new_case_to_a_verified_account(run: Run, tmp_path: Path) -> None:
    """New, add, build, publish, verify both, export."""
    case, account = tmp_path / "case", tmp_path / "account"
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    assert run("new", case, "--title", "Orsava").code == 0
    added = run("add", case, tmp_path / "article.txt", "--from-whom", "a colleague", "--original", "forwarded")
    assert (added.code, added.rows[0]["path"]) == (0, "article.txt")
    assert "Ledger head:" in added.err
    built = run("build", case)
    assert built.rows[0]["counts"]["documents"] == 1
    published = run("publish", case, "--to", account)
    assert (published.code, (account / "index.html").is_file()) == (0, True)
    assert run("verify", case).rows[-1]["verified"] is True
    assert run("verify", account).rows[-1]["verified"] is True
    assert run("verify", account, "--case", case).rows[-1]["verified"] is True
    assert run("export", case, "--as", "xlsx").code == 0
    assert (case / "exports/tables.xlsx").is_file()


def test_what_was_said_when_adding_is_kept(run: Run, tmp_path: Path) -> None:
    """From whom, how, whether original, and when it was published."""
    case = tmp_path / "case"
    (tmp_path / "undated.txt").write_text("Two people were killed in Orsava on Monday.\n", encoding="utf-8")
    run("new", case)
    run(
        "add",
        case,
        tmp_path / "undated.txt",
        "--from-whom",
        "a reader",
        "--how",
        "on a card",
        "--published",
        "2024-03-06",
    )
    run("build", case)
    exported = run("export", case, "--as", "jsonl")
    assert exported.code == 0
    (capture,) = [json.loads(line) for line in (case / "exports/captures.jsonl").read_text().splitlines()]
    assert (capture["from_whom"], capture["how"]) == ("a reader", "on a card")
    (document,) = [json.loads(line) for line in (case / "exports/documents.jsonl").read_text().splitlines()]
    assert (document["published_at"][:10], document["published_basis"]) == ("2024-03-06", "given")
    (figure,) = [json.loads(line) for line in (case / "exports/figures.jsonl").read_text().splitlines()]
    assert figure["period_from"][:10] == "2024-03-04"


def test_read_gives_every_row_with_its_place_in_the_file(run: Run, tmp_path: Path) -> None:
    """Offsets count in the decoded file, code points, whatever stands before the document."""
    path = tmp_path / "article.txt"
    path.write_text("\ufeff" + ARTICLE, encoding="utf-8")
    read = run("read", path, "--as", "jsonl", "--published", "2024-03-05")
    statements = [row for row in read.rows if row["table"] == "statements"]
    assert statements
    for row in statements:
        assert (row["file"], row["document"]) == (str(path), "1")
        words = " ".join(ARTICLE[begin:end] for begin, end in row["file_content"])
        assert words == row["content"]
    figures = [row for row in read.rows if row["table"] == "figures"]
    assert {ARTICLE[row["file_start"] : row["file_end"]] for row in figures} == {row["words"] for row in figures}


def test_read_names_documents_by_the_id_that_came_in(run: Run, tmp_path: Path) -> None:
    """As DOCUMENTS.jsonl gives it."""
    path = tmp_path / "documents.jsonl"
    row = {"id": "a7", "source": "Harbour Post", "language": "en", "published_at": "2024-03-05", "text": ARTICLE}
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    read = run("read", path, "--as", "jsonl")
    assert {found["document"] for found in read.rows} == {"a7"}


def test_read_as_csv_runs_nothing_in_a_spreadsheet(run: Run, tmp_path: Path) -> None:
    """One line a row, cells that begin like a formula are text."""
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    read = run("read", path, "--as", "csv")
    assert read.out.splitlines()[0] == "\ufefftable,file,document,start,end,words,says"
    assert not [line for line in read.out.splitlines() if ",=" in line]


def test_read_as_csv_prints_no_escape_of_a_file_name(run: Run, tmp_path: Path) -> None:
    """A name may be written to move a terminal's cursor, or to be run as a formula."""
    path = tmp_path / "a\x1b[31mb.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    read = run("read", path, "--as", "csv")
    assert (read.code, "\x1b" in read.out) == (0, False)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("build", "nowhere"), 1, "nightglass new"),
        (("publish", "nowhere", "--to", "x"), 1, "nightglass new"),
        (("read", "nowhere.txt"), 1, "nowhere.txt"),
        (("read", "x.txt", "--as", "pdf"), 2, "table or jsonl or csv"),
        (("read", "x.txt", "--numbers", "guess"), 2, "plain"),
        (("build",), 2, "CASE"),
        (("fly",), 2, "fly"),
    ],
)
def test_errors_say_what_to_do_and_show_no_traceback(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], code: int, said: str
) -> None:
    """1 for what failed, 2 for wrong usage."""
    monkeypatch.chdir(tmp_path)
    ran = run(*words)
    assert ran.code == code
    assert said in ran.err


@pytest.mark.parametrize("command", ["build", "relate"])
def test_an_engine_that_does_not_exist_is_wrong_usage(run: Run, tmp_path: Path, command: str) -> None:
    """With those that do, before anything is read."""
    case = small_case(tmp_path)
    refused = run(command, case if command == "build" else case / "inbox/post/article.txt", "--engine", "abacus")
    assert refused.code == 2
    assert "duckdb, local[2] or spark://host:7077" in refused.err


def test_publish_before_build_says_what_to_run(run: Run, tmp_path: Path) -> None:
    """Not an empty account."""
    run("new", tmp_path / "case")
    ran = run("publish", tmp_path / "case", "--to", tmp_path / "account")
    assert (ran.code, "nightglass build" in ran.err) == (1, True)
    assert not (tmp_path / "account").exists()


def test_a_flipped_bit_in_the_vault_is_named(run: Run, tmp_path: Path) -> None:
    """And exit is 1."""
    case = small_case(tmp_path / "case")
    run("build", case)
    victim = next(path for path in sorted((case / "vault").rglob("*")) if path.is_file() and path.stat().st_size)
    victim.chmod(0o644)
    data = bytearray(victim.read_bytes())
    data[0] ^= 1
    victim.write_bytes(bytes(data))
    ran = run("verify", case)
    assert ran.code == 1
    assert any(victim.parent.name in str(row.get("subject", "")) for row in ran.rows)


def test_an_edited_number_in_a_published_page_is_named(run: Run, tmp_path: Path) -> None:
    """Verify names the file and the row."""
    case, account = small_case(tmp_path / "case"), tmp_path / "account"
    run("build", case)
    run("publish", case, "--to", account)
    page = account / "index.html"
    text = page.read_text(encoding="utf-8")
    assert ">12<" in text
    page.write_text(text.replace(">12<", ">2<", 1), encoding="utf-8")
    ran = run("verify", account)
    assert ran.code == 1
    assert any("fig-" in json.dumps(row) for row in ran.rows)


@pytest.mark.parametrize("command", ["new", "add", "build", "judge", "read", "publish", "verify", "export", "demo"])
def test_every_command_has_help_with_an_example(run: Run, command: str) -> None:
    """Help is where people look first."""
    ran = run(command, "--help")
    assert ran.code == 0
    assert f"nightglass {command}" in ran.out.split("Example")[1]


def test_completion_can_be_shown_for_a_shell() -> None:
    """The shell is asked to complete the command by its name."""
    command = Path(sys.executable).with_name("nightglass")
    shown = subprocess.run([command, "--show-completion", "bash"], capture_output=True, text=True, check=True)
    assert "_NIGHTGLASS_COMPLETE" in shown.stdout
