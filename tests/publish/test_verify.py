"""Tests of verifying an account by itself."""

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from nightglass.publish.verify import verify_account
from publish.test_account import write

Edit = Callable[[str], str]


@pytest.fixture
def account(tmp_path: Path) -> Path:
    """An account of the invented case."""
    write(tmp_path / "account")
    return tmp_path / "account"


def edit(folder: Path, path: str, change: Edit, *, reseal: bool = True) -> None:
    """Change a file, and where ``reseal`` its digest in the manifest too, as a careful forger would."""
    before = (folder / path).read_text(encoding="utf-8")
    after = change(before)
    assert after != before
    (folder / path).write_text(after, encoding="utf-8")
    if reseal:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        manifest["files"][path] = hashlib.sha256((folder / path).read_bytes()).hexdigest()
        (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


def told(folder: Path) -> str:
    """Return the findings as text."""
    return "\n".join(str(finding) for finding in verify_account(folder).findings)


def test_an_account_as_it_was_published_holds(account: Path) -> None:
    """Numbers, files and rows were looked at, and all agree."""
    verification = verify_account(account)
    assert verification.findings == ()
    assert verification.counts["numbers"] > 20
    assert verification.counts["figures"] == 8


def test_an_edited_file_is_named(account: Path) -> None:
    """Even where what changed is no number."""
    edit(account, "style.css", lambda css: css + "/**/", reseal=False)
    assert "style.css: its SHA-256 is" in told(account)


@pytest.mark.parametrize("attribute", ["text", "value"])
def test_an_edited_number_is_named_with_its_row_and_field(account: Path, attribute: str) -> None:
    """A forger who mends the manifest is still found by the table."""
    old, new = (">40</data>", ">400</data>") if attribute == "text" else ('value="40"', 'value="400"')
    edit(account, "index.html", lambda html: html.replace(old, new, 1))
    assert re.search(r"index\.html: fig-[0-9a-f]{16} low is shown as", told(account))


def test_an_unmarked_number_in_a_region_fails(account: Path) -> None:
    """In digits of any script."""
    edit(account, "index.html", lambda html: html.replace("Tolls, by source</h2>", "Tolls: ۹۹ in all</h2>"))
    assert "an unmarked number in “tolls”" in told(account)


def test_an_unmarked_number_in_an_attribute_that_is_read_aloud_fails(account: Path) -> None:
    """A label counts as text."""
    edit(account, "index.html", lambda html: html.replace('<table class="cards">', '<table aria-label="70 dead">', 1))
    assert "70 dead" in told(account)


def test_edited_words_dates_and_passages_are_named(account: Path) -> None:
    """What is quoted must be the words of the tables."""
    page = next(p for p in (account / "documents").iterdir() if "Lantern Group said" in p.read_text(encoding="utf-8"))
    path = page.relative_to(account).as_posix()
    edit(account, path, lambda html: html.replace("Lantern Group said", "Lantern Group denied"))
    edit(account, "index.html", lambda html: html.replace("4 March 2031</time>", "5 March 2031</time>", 1))
    edit(account, "index.html", lambda html: html.replace(">could not be independently verified<", ">is certain<", 1))
    findings = told(account)
    assert "the passage" in findings
    assert "5 March 2031" in findings
    assert "is certain" in findings


def test_an_edited_table_disagrees_with_its_pages(account: Path) -> None:
    """The two say the same, or both are named."""
    edit(account, "tables/figures.jsonl", lambda rows: rows.replace('"high": 12', '"high": 13'))
    assert "high is shown as '12'" in told(account)


def test_a_mark_that_names_no_row_fails(account: Path) -> None:
    """A number cannot hide behind a row that does not exist."""
    edit(
        account,
        "index.html",
        lambda html: html.replace("<h2>What happened", '<data value="9" data-row="fig-0" data-field="low">9</data>'),
    )
    assert "a row and a field of this account's tables" in told(account)


def test_extra_and_missing_files_are_named(account: Path) -> None:
    """Nobody adds a page, nobody takes one away."""
    (account / "more.html").write_text("x", encoding="utf-8")
    (account / "README.txt").unlink()
    findings = told(account)
    assert "more.html: the manifest does not name it" in findings
    assert "README.txt: it is not there" in findings


def test_a_missing_seal_is_named(account: Path) -> None:
    """Every document has one, in manifest and table alike."""
    manifest = json.loads((account / "manifest.json").read_text(encoding="utf-8"))
    lost = sorted(manifest["seals"])[0]
    del manifest["seals"][lost]
    (account / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    assert f"document {lost}: its seal is missing" in told(account)


def test_a_script_put_into_a_page_is_named(account: Path) -> None:
    """An account never acts."""
    edit(account, "index.html", lambda html: html.replace("</main>", "<script src=x></script></main>"))
    assert "it holds <script>" in told(account)


def test_a_link_that_leads_nowhere_is_named(account: Path) -> None:
    """Every number opens its sentence, so every link must lead there."""
    edit(account, "index.html", lambda html: re.sub(r"#fig-[0-9a-f]{16}", "#fig-gone", html, count=1))
    assert "leads nowhere" in told(account)


def test_a_broken_table_is_a_finding_and_not_a_crash(account: Path) -> None:
    """Half a row, a row without its columns."""
    edit(account, "tables/caveats.jsonl", lambda rows: rows[:50])
    edit(account, "tables/events.jsonl", lambda rows: '{"id": "evt-1"}\n' + rows)
    findings = told(account)
    assert "tables/caveats.jsonl: it cannot be read" in findings
    assert "tables/events.jsonl: 1 rows lack a column" in findings


def test_a_folder_that_is_no_account_says_so(tmp_path: Path) -> None:
    """No manifest, no account."""
    assert "no manifest of an account" in told(tmp_path)


@pytest.mark.parametrize("change", [{"columns": None}, {"form": "nightglass account 0"}])
def test_an_account_of_another_version_is_one_finding(account: Path, change: dict[str, str | None]) -> None:
    """Not a finding for each of its rows."""
    path = account / "manifest.json"
    manifest = {**json.loads(path.read_text(encoding="utf-8")), "made_by": "nightglass 0.0.9", **change}
    path.write_text(json.dumps(manifest), encoding="utf-8")
    for table in (one for one in (account / "tables").glob("*.jsonl") if one.stat().st_size):
        edit(account, f"tables/{table.name}", lambda rows: rows.replace('{"', '{"older": 1, "'))
    (finding,) = verify_account(account).findings
    assert "another version made it (nightglass 0.0.9" in finding.got


def test_a_file_that_was_changed_in_an_account_of_another_version_is_named(account: Path) -> None:
    """Digests are compared whatever the form of the rows."""
    edit(
        account,
        "manifest.json",
        lambda text: text.replace("nightglass account 1", "nightglass account 0"),
        reseal=False,
    )
    edit(account, "style.css", lambda css: css + "/**/", reseal=False)
    assert "style.css: its SHA-256 is" in told(account)
