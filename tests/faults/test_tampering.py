"""What somebody changed afterwards, in a case or in an account: verify names each thing by where it is."""

import hashlib
import json
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from cases import small_case
from commands import Ran, Run
from nightglass.cli import main


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a case and publish its account, once."""
    folder = tmp_path_factory.mktemp("whole")
    small_case(folder / "case")
    case, account = str(folder / "case"), str(folder / "account")
    for words in (["build", case, "--workers", "1"], ["publish", case, "--to", account]):
        with pytest.raises(SystemExit) as stop:
            main(words)
        assert stop.value.code == 0
    return folder


@pytest.fixture
def copy(whole: Path, tmp_path: Path) -> Path:
    """Copy case and account, to be tampered with."""
    shutil.copytree(whole, tmp_path / "copy")
    return tmp_path / "copy"


def named(ran: Ran, subject: str) -> bool:
    """Say whether verify failed and a finding names this."""
    return ran.code == 1 and any(subject in str(row.get("subject")) for row in ran.rows)


def test_what_nobody_touched_holds(copy: Path, run: Run) -> None:
    """A copy of the case and of the account."""
    assert run("verify", copy / "case").code == 0
    assert run("verify", copy / "account").code == 0
    assert run("verify", copy / "account", "--case", copy / "case").code == 0


def change_ledger(case: Path, statement: str) -> None:
    """Change the ledger as somebody would who knows SQLite: the triggers first."""
    with closing(sqlite3.connect(case / "ledger.sqlite")) as file:
        for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            file.execute(f"DROP TRIGGER {name}")
        file.execute(statement)
        file.commit()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM acts WHERE seq = 2",
        "UPDATE acts SET payload = replace(payload, '433', '434') WHERE kind = 'captured'",
        "UPDATE acts SET payload = 'nonsense' WHERE seq = 2",
        "UPDATE acts SET at = '2020-01-01T00:00:00Z' WHERE seq = 3",
        "UPDATE acts SET hash = 'abc' WHERE seq = 3",
        "UPDATE notes SET text = 'other.txt' WHERE name = 'path'",
        "DELETE FROM notes WHERE name = 'path'",
    ],
)
def test_a_row_of_the_ledger_that_was_removed_or_edited_is_named(copy: Path, run: Run, statement: str) -> None:
    """By writer and number."""
    change_ledger(copy / "case", statement)
    ran = run("verify", copy / "case")
    assert ran.code == 1
    assert any(
        str(row.get("subject")).startswith(("act ", "note ", "writer ", "ledger", "document")) for row in ran.rows
    ), ran.out


def test_acts_cut_off_at_the_end_show_against_a_head_that_was_written_down(copy: Path, run: Run) -> None:
    """A chain that ends early still holds by itself: that is what the printed head is for."""
    case = copy / "case"
    with closing(sqlite3.connect(case / "ledger.sqlite")) as file:
        (head,) = file.execute("SELECT hash FROM acts ORDER BY seq DESC LIMIT 1").fetchone()
    assert run("verify", case, "--head", head).code == 0
    change_ledger(case, "DELETE FROM acts WHERE kind = 'published'")
    assert run("verify", case, "--head", head).code == 1


def edited(case: Path, table: str, change: Callable[[dict[str, object]], None]) -> str:
    """Change the first row of a table, and return its id."""
    path = case / f"tables/{table}.parquet"
    rows = pq.read_table(path)
    listed = rows.to_pylist()
    change(listed[0])
    pq.write_table(pa.Table.from_pylist(listed, schema=rows.schema), path)
    return str(listed[0]["id"])


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("figures", {"words": "at least 900"}),
        ("figures", {"start": 3, "end": 9}),
        ("figures", {"start": 99_000, "end": 99_009}),
        ("statements", {"content": "Nobody was hurt."}),
        ("events", {"start": 1, "end": 4}),
        ("mentions", {"name": "Somebody Else"}),
        ("times", {"words": "in 2009"}),
        ("figures", {"document_id": "doc-0000000000000000"}),
    ],
)
def test_a_row_whose_place_no_longer_gives_its_words_is_named(
    copy: Path, run: Run, table: str, change: dict[str, object]
) -> None:
    """By its id."""
    row = edited(copy / "case", table, lambda cells: cells.update(change))
    assert named(run("verify", copy / "case"), row)


def test_a_document_whose_words_were_changed_is_named(copy: Path, run: Run) -> None:
    """Its bytes give another text."""
    row = edited(copy / "case", "documents", lambda cells: cells.update(text=str(cells["text"]) + " Nobody died."))
    assert named(run("verify", copy / "case"), row)


def test_a_table_that_is_damaged_is_named_by_every_command(copy: Path, run: Run) -> None:
    """Verify, publish, export say which file; the next build makes it anew."""
    case = copy / "case"
    path = case / "tables/figures.parquet"
    path.write_bytes(path.read_bytes()[:200])
    assert named(run("verify", case), "figures")
    for words in (("publish", case, "--to", copy / "other"), ("export", case)):
        ran = run(*words)
        assert (ran.code, "figures.parquet cannot be read" in ran.err) == (1, True)
    assert run("build", case, "--workers", "1").code == 0
    assert run("verify", case).code == 0


def test_damaged_parts_are_made_anew(copy: Path, run: Run) -> None:
    """They are a cache: one that is no database at all, and one with a hole."""
    case = copy / "case"
    parts = case / "tables/parts.sqlite"
    parts.write_bytes(b"no database" * 500)
    assert run("build", case, "--workers", "1").rows[0]["read"] > 0
    with closing(sqlite3.connect(parts)) as file:
        file.execute("UPDATE parts SET rows = x'00'")
        file.commit()
    ran = run("build", case, "--workers", "1")
    assert (ran.code, "Remove that file" in ran.err) == (1, True)
    parts.unlink()
    assert run("build", case, "--workers", "1").code == 0
    assert run("verify", case).code == 0


def test_a_capture_that_went_away_is_named_and_captured_again(copy: Path, run: Run) -> None:
    """As long as the inbox still has it."""
    case = copy / "case"
    lost = next(path for path in sorted((case / "vault").rglob("*")) if path.is_file() and path.stat().st_size > 400)
    lost.chmod(0o644)
    lost.unlink()
    assert named(run("verify", case), lost.name)
    assert run("build", case, "--workers", "1").code == 0
    assert run("verify", case).code == 0


def both(copy: Path, run: Run) -> list[Ran]:
    """Verify the account by itself and with its case."""
    return [run("verify", copy / "account"), run("verify", copy / "account", "--case", copy / "case")]


@pytest.mark.parametrize(("old", "new"), [(">12<", ">2<"), ('value="12"', 'value="2"'), ("March", "April")])
def test_an_edited_page_is_named(copy: Path, run: Run, old: str, new: str) -> None:
    """A number, its value for machines, a date."""
    page = copy / "account/index.html"
    text = page.read_text(encoding="utf-8")
    assert old in text
    page.write_text(text.replace(old, new, 1), encoding="utf-8")
    for ran in both(copy, run):
        assert named(ran, "index.html")


def reseal(account: Path) -> None:
    """Write the manifest anew, as somebody would who wants the edit to pass."""
    manifest = json.loads((account / "manifest.json").read_text(encoding="utf-8"))
    files = [path for path in account.rglob("*") if path.is_file() and path.name != "manifest.json"]
    digests = {path.relative_to(account).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    manifest["files"] = digests
    (account / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


def test_a_number_edited_in_page_and_manifest_is_still_named(copy: Path, run: Run) -> None:
    """The tables say otherwise."""
    page = copy / "account/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace(">12<", ">2<", 1), encoding="utf-8")
    reseal(copy / "account")
    for ran in both(copy, run):
        assert named(ran, "index.html")
        assert "fig-" in ran.out


def test_a_number_edited_everywhere_in_the_account_is_named_by_its_case(copy: Path, run: Run) -> None:
    """Page, tables and manifest agree with each other; the sentence in the case does not."""
    for path in (copy / "account").rglob("*"):
        if path.suffix in {".html", ".jsonl", ".csv"}:
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace("12", "92"), encoding="utf-8")
    reseal(copy / "account")
    ran = run("verify", copy / "account", "--case", copy / "case")
    assert ran.code == 1
    assert "fig-" in ran.out


def test_an_edited_missing_or_extra_file_of_an_account_is_named(copy: Path, run: Run) -> None:
    """Each by its path, all at once."""
    account = copy / "account"
    table = account / "tables/figures.jsonl"
    table.write_text(table.read_text(encoding="utf-8").replace("killed", "injured"), encoding="utf-8")
    (account / "sources.html").unlink()
    (account / "tables/extra.csv").write_text("a\n1\n", encoding="utf-8")
    (account / "method.html").unlink()
    (account / "method.html").symlink_to(copy / "case/case.toml")
    for ran in both(copy, run):
        for path in ("tables/figures.jsonl", "sources.html", "tables/extra.csv", "method.html"):
            assert named(ran, path), (path, ran.out)


def swap_rows(account: Path) -> None:
    """Let two rows change places in page and table alike, as if each came first."""
    page, table = account / "index.html", account / "tables/figures.jsonl"
    rows = table.read_text(encoding="utf-8").splitlines()
    one, other = (str(json.loads(row)["id"]) for row in rows[:2])
    for path in (page, table):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(one, "!swap!").replace(other, one).replace("!swap!", other), encoding="utf-8")


def add_page(account: Path) -> None:
    """Put a page beside the others."""
    (account / "more.html").write_text("<p>More</p>", encoding="utf-8")


def replaced(path: str, old: str, new: str) -> Callable[[Path], None]:
    """Return what replaces words in every file of an account that lies there."""

    def change(account: Path) -> None:
        before = {page: page.read_text(encoding="utf-8") for page in account.glob(path)}
        assert any(old in text for text in before.values())
        for page, text in before.items():
            page.write_text(text.replace(old, new), encoding="utf-8")

    return change


TAMPERED: dict[str, tuple[Callable[[Path], None], str]] = {
    "the text of a number": (replaced("index.html", ">12<", ">92<"), "index.html"),
    "a hedge": (replaced("index.html", "at least", "at most"), "index.html"),
    "an excerpt": (replaced("documents/*.html", "opened fire", "held fire"), "documents/"),
    "a caveat": (replaced("index.html", "could not be independently verified", ""), "index.html"),
    "a style": (replaced("style.css", "body", "tr { display: none } body"), "style.css"),
    "a page": (add_page, "more.html"),
    "two rows": (swap_rows, "tables/figures.jsonl"),
}


@pytest.mark.parametrize("resealed", [False, True])
@pytest.mark.parametrize("what", TAMPERED)
def test_each_change_of_an_account_is_found_with_its_case_by_the_file(
    copy: Path, run: Run, what: str, resealed: bool
) -> None:
    """Whether or not the manifest was made anew afterwards."""
    change, path = TAMPERED[what]
    change(copy / "account")
    if resealed:
        reseal(copy / "account")
    ran = run("verify", copy / "account", "--case", copy / "case")
    assert named(ran, path), ran.out


def test_a_case_and_its_account_are_verified_on_a_disk_that_cannot_be_written(
    whole: Path, disk: Path, run: Run
) -> None:
    """A stick with its switch set."""
    shutil.copytree(whole, disk / "whole")
    if subprocess.run(["mount", "-o", "remount,ro", str(disk)], capture_output=True).returncode != 0:
        pytest.skip("this machine does not let a test write-protect a small disk")
    case, account = disk / "whole/case", disk / "whole/account"
    for ran in (run("verify", account), run("verify", account, "--case", case), run("verify", case)):
        assert ran.code == 0, ran.out + ran.err


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"form": "nightglass account 1"}', '{"form": "nightglass account 1", "files": 3}']
)
def test_a_manifest_that_is_broken_is_named(copy: Path, run: Run, content: str) -> None:
    """Whatever it holds."""
    (copy / "account/manifest.json").write_text(content, encoding="utf-8")
    for ran in both(copy, run):
        assert ran.code == 1
        assert ran.rows


@pytest.mark.parametrize(
    ("table", "field", "value"),
    [("figures", "low", []), ("documents", "number", "x"), ("caveats", "id", {"a": 1}), ("events", "id", 3)],
)
def test_a_value_of_an_odd_kind_is_a_finding(copy: Path, run: Run, table: str, field: str, value: object) -> None:
    """A hostile account is told of, it breaks nothing."""
    path = copy / f"account/tables/{table}.jsonl"
    first, *others = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([json.dumps({**json.loads(first), field: value}), *others]), encoding="utf-8")
    reseal(copy / "account")
    for ran in both(copy, run):
        assert ran.code == 1
        assert ran.rows


def test_an_account_of_another_case_does_not_pass(copy: Path, tmp_path: Path, run: Run) -> None:
    """Its seals are not this case's."""
    other = small_case(tmp_path / "other")
    run("build", other, "--workers", "1")
    assert run("verify", copy / "account", "--case", other).code == 1
