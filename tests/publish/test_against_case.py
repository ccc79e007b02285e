"""Tests of verifying an account against its case."""

import dataclasses
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from nightglass.preserve.ledger import Ledger
from nightglass.preserve.vault import Vault
from nightglass.preserve.verify import Verification
from nightglass.publish.against_case import verify_against_case
from nightglass.records.capture import Capture
from nightglass.records.document import Document
from nightglass.records.ids import make_id
from publish.invented import TEXTS, Hiding, Identity, Noon, counted, records, tables
from publish.test_account import write
from publish.test_choice import judged

CODE = "c0de"


def reread(capture: Capture, path: Path) -> Sequence[Document]:
    """Parse a capture of the invented case again: its bytes are its text."""
    known = next(document for document in records()["documents"] if document.capture_id == capture.id)
    return [dataclasses.replace(known, text=path.read_text(encoding="utf-8"))]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The invented case with its vault and ledger, and an account of it beside."""
    vault = Vault(tmp_path / "case" / "vault")
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        vault.put(tmp_path / name)
    account = write(tmp_path / "account")
    ledger = ledger_of(tmp_path / "case")
    ledger.append("built", {"tables": "ab", "code": CODE}, "desk")
    ledger.append("published", {"account": account.id, "manifest": account.manifest_digest}, "desk")
    return tmp_path / "case"


def ledger_of(root: Path) -> Ledger:
    """Open the invented case's ledger."""
    return Ledger(root / "ledger.sqlite", "aaaa000011112222", Noon())


def check(root: Path, changed: dict[str, Any] | None = None, masker: Any = None, code: str = CODE) -> Verification:
    """Verify the account against the case, some of whose tables changed."""
    return verify_against_case(
        root.parent / "account", root, tables(changed), masker=masker or Identity(), reread=reread, code=code
    )


def told(verification: Verification) -> str:
    """Return the findings as text."""
    return "\n".join(str(finding) for finding in verification.findings)


def test_an_account_holds_against_the_case_that_it_came_from(root: Path) -> None:
    """Each row to its sentence, each document to its bytes."""
    verification = check(root)
    assert verification.findings == ()
    assert verification.counts["documents followed to their bytes"] == 6
    assert verification.counts["rows followed to their sentence"] == 17


def test_an_account_that_leaves_things_out_holds_against_its_case(root: Path) -> None:
    """The case keeps what was left out of it, and compares with the same choice."""
    left = judged(make_id("clm", "varna"))
    account = write(root.parent / "account", judged=[left])
    ledger_of(root).append("published", {"account": account.id, "manifest": account.manifest_digest}, "desk")
    assert check(root).findings == ()
    (root / "accounts" / account.id / "salts.json").write_text(
        (root / "accounts" / account.id / "salts.json").read_text("utf-8").replace(left.about_id, "clm-other"), "utf-8"
    )
    assert not check(root).holds


def test_a_number_that_the_case_does_not_give_is_named(root: Path) -> None:
    """The field and both values are said."""
    figures = [dataclasses.replace(f, high=15) if f.high == 12 else f for f in records()["figures"]]
    assert "high is 12; expected 15 as the case gives it" in told(check(root, {"figures": figures}))


def test_a_row_that_the_case_does_not_hold_is_named(root: Path) -> None:
    """A row cannot be invented for an account."""
    assert "no row of the case gives it" in told(check(root, {"caveats": records()["caveats"][:1]}))


def test_a_case_that_grew_still_holds_its_earlier_account(root: Path) -> None:
    """New documents renumber nothing that was published."""
    early = dataclasses.replace(records()["documents"][0], id="doc-new", capture_id="cap-new", part=0, text="New.")
    ledger_of(root).append("built", {"tables": "cd", "code": CODE}, "desk")
    assert check(root, {"documents": [early, *records()["documents"]]}).findings == ()


def test_a_count_of_origins_that_the_case_does_not_give_is_named(root: Path) -> None:
    """What is proven is compared with the case's tables, as long as nothing was built since."""
    (claim,) = counted(records())["claims"]
    more = {"claims": [dataclasses.replace(claim, proven=2)]}
    assert "proven is 1; expected 2 as the case gives it" in told(check(root, more))
    ledger_of(root).append("built", {"tables": "cd", "code": CODE}, "desk")
    assert check(root, more).findings == ()


def test_an_edge_that_the_case_does_not_hold_is_named(root: Path) -> None:
    """A way to an origin cannot be invented."""
    edges = counted(records())["edges"][:1]
    assert "no row of the case gives it" in told(check(root, {"edges": edges}))


def test_changed_bytes_in_the_vault_are_named_for_each_document(root: Path) -> None:
    """The text in the tables is not enough: the bytes must give it."""
    capture = records()["captures"][0]
    path = Vault(root / "vault").path_of(capture.digest)
    path.chmod(0o600)
    path.write_text(TEXTS["wire"].replace("40", "90"), encoding="utf-8")
    assert f"the bytes of {capture.id} have another SHA-256" in told(check(root))


def test_a_lost_capture_is_named(root: Path) -> None:
    """A number without bytes rests on nothing."""
    capture = records()["captures"][0]
    Vault(root / "vault").path_of(capture.digest).unlink()
    assert "cannot be read" in told(check(root))


def test_a_seal_that_its_salt_does_not_open_is_named(root: Path) -> None:
    """The text in the case is not the one that was sealed."""
    documents = [
        dataclasses.replace(document, text=document.text + " ") if document.part == 1 else document
        for document in records()["documents"]
    ]
    assert "its salt does not open its seal" in told(check(root, {"documents": documents}))


def test_words_that_do_not_stand_in_their_sentence_are_named(root: Path) -> None:
    """Offsets in the case are checked anew."""
    figures = [
        dataclasses.replace(f, words="At least 41") if f.words == "At least 40" else f for f in records()["figures"]
    ]
    assert "its place in the text reads" in told(check(root, {"figures": figures}))


def test_another_masking_is_named(root: Path) -> None:
    """A person who was hidden since then still stands in the account."""
    assert "as the case gives it" in told(check(root, masker=Hiding("Oren Vask")))


def change_manifest(root: Path, **changes: Any) -> bytes:
    """Change entries of the account's manifest, and return it."""
    path = root.parent / "account" / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**manifest, **changes}), encoding="utf-8")
    return path.read_bytes()


def reseal(root: Path) -> bytes:
    """Make the account's manifest agree with its files, as a careful forger would."""
    account = root.parent / "account"
    files = [path for path in account.rglob("*") if path.is_file() and path.name != "manifest.json"]
    digests = {path.relative_to(account).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    return change_manifest(root, files=digests)


def kept_manifest(root: Path) -> Path:
    """Return where the case keeps the manifest of its one account."""
    return next((root / "accounts").iterdir()) / "manifest.json"


def test_an_entry_of_the_manifest_that_was_changed_after_publishing_is_named(root: Path) -> None:
    """The case keeps its own copy."""
    change_manifest(root, published="2030-01-01")
    assert "manifest.json published: it is '2030-01-01'" in told(check(root))


def test_each_file_that_was_changed_under_a_new_manifest_is_named(root: Path) -> None:
    """One edited, one added, one taken away; the account agrees with itself."""
    account = root.parent / "account"
    (account / "style.css").write_text("tr { display: none }", encoding="utf-8")
    (account / "more.html").write_text("<p>More</p>", encoding="utf-8")
    (account / "README.txt").unlink()
    reseal(root)
    subjects = {finding.subject for finding in check(root).findings}
    assert subjects == {"style.css", "more.html", "README.txt"}


def test_a_manifest_written_with_other_white_space_is_named(root: Path) -> None:
    """It says the same, and is not what was published."""
    change_manifest(root)
    assert "the manifest that the case kept, byte for byte" in told(check(root))


def test_who_changes_the_kept_manifest_too_is_found_by_the_ledger(root: Path) -> None:
    """The act tells the digest of the manifest that was published."""
    (root.parent / "account" / "style.css").write_text("tr { display: none }", encoding="utf-8")
    kept_manifest(root).write_bytes(reseal(root))
    (finding,) = check(root).findings
    assert finding.subject == f"accounts/{kept_manifest(root).parent.name}/manifest.json"
    assert "as the ledger's act says" in finding.expected


def test_a_kept_manifest_that_is_lost_is_named_and_the_account_holds_by_the_ledger(root: Path) -> None:
    """Only the copy is gone."""
    kept_manifest(root).unlink()
    (finding,) = check(root).findings
    assert finding.subject.endswith("manifest.json")
    assert "cannot be read" in finding.got


def test_a_case_without_its_ledger_or_without_the_act_says_so(root: Path) -> None:
    """Then nothing vouches for the manifest."""
    (root / "ledger.sqlite").unlink()
    assert "ledger.sqlite: " in told(check(root))
    ledger_of(root)
    assert "an act of the ledger that tells of it" in told(check(root))


@pytest.mark.parametrize("upgraded", ["after publishing", "and built again"])
def test_after_an_upgrade_all_rows_that_differ_are_one_finding(root: Path, upgraded: str) -> None:
    """The manifest shows that the account is untouched; bytes that changed are still named by themselves."""
    capture = records()["captures"][0]
    path = Vault(root / "vault").path_of(capture.digest)
    path.chmod(0o600)
    path.write_text("Other bytes.", encoding="utf-8")
    if upgraded == "and built again":
        ledger_of(root).append("built", {"tables": "cd", "code": "new"}, "desk")
    verification = check(root, {"figures": [], "caveats": []}, code="new")
    made = [finding for finding in verification.findings if "made by other code" in finding.got]
    assert len(made) == 1
    assert all("another SHA-256" in finding.got for finding in verification.findings if finding not in made)
    assert len(verification.findings) > 1


def test_after_an_upgrade_a_changed_account_is_still_named_row_by_row(root: Path) -> None:
    """An upgrade hides no forger."""
    table = root.parent / "account" / "tables/figures.jsonl"
    table.write_text(table.read_text(encoding="utf-8").replace('"high": 12', '"high": 13'), encoding="utf-8")
    reseal(root)
    findings = told(check(root, code="new"))
    assert "high is 13" in findings
    assert "tables/figures.jsonl: " in findings


def test_an_upgrade_that_changes_nothing_leaves_an_account_that_holds(root: Path) -> None:
    """Other code that reads the same."""
    assert check(root, code="new").findings == ()


def test_an_account_of_another_version_is_one_finding_with_its_case_too(root: Path) -> None:
    """Its rows cannot be compared by this version."""
    change_manifest(root, columns="of another version", made_by="nightglass 0.0.9")
    (finding,) = check(root).findings
    assert "another version made it (nightglass 0.0.9" in finding.got


@pytest.mark.parametrize("key", ["", "00", "not hexadecimal"])
def test_a_case_without_the_accounts_key_says_so(root: Path, key: str) -> None:
    """Nothing is followed then, and nothing crashes."""
    salts = next((root / "accounts").iterdir()) / "salts.json"
    salts.write_text(json.dumps({"key": key, "salts": {}}) if key else "", encoding="utf-8")
    assert "account acc-" in told(check(root))
