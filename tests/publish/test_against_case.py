"""Tests of verifying an account against its case."""

import dataclasses
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from nightglass.preserve.vault import Vault
from nightglass.preserve.verify import Verification
from nightglass.publish.against_case import verify_against_case
from nightglass.records.capture import Capture
from nightglass.records.document import Document
from publish.invented import TEXTS, Hiding, Identity, records, tables
from publish.test_account import write


def reread(capture: Capture, path: Path) -> Sequence[Document]:
    """Parse a capture of the invented case again: its bytes are its text."""
    known = next(document for document in records()["documents"] if document.capture_id == capture.id)
    return [dataclasses.replace(known, text=path.read_text(encoding="utf-8"))]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The invented case with its vault, and an account of it beside."""
    vault = Vault(tmp_path / "case" / "vault")
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        vault.put(tmp_path / name)
    write(tmp_path / "account")
    return tmp_path / "case"


def check(root: Path, changed: dict[str, Any] | None = None, masker: Any = None) -> Verification:
    """Verify the account against the case, some of whose tables changed."""
    return verify_against_case(
        root.parent / "account", root, tables(changed), masker=masker or Identity(), reread=reread
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
    assert check(root, {"documents": [early, *records()["documents"]]}).findings == ()


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


def test_a_manifest_that_was_changed_after_publishing_is_named(root: Path) -> None:
    """The case keeps its own copy."""
    path = root.parent / "account" / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**manifest, "published": "2030-01-01"}), encoding="utf-8")
    assert "the manifest that the case kept" in told(check(root))


@pytest.mark.parametrize("key", ["", "00", "not hexadecimal"])
def test_a_case_without_the_accounts_key_says_so(root: Path, key: str) -> None:
    """Nothing is followed then, and nothing crashes."""
    salts = next((root / "accounts").iterdir()) / "salts.json"
    salts.write_text(json.dumps({"key": key, "salts": {}}) if key else "", encoding="utf-8")
    assert "account acc-" in told(check(root))
