"""What an account says otherwise than the one before it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from nightglass.interfaces import Clock
from nightglass.publish.account import AccountSummary, publish
from nightglass.publish.corrections import TOLD, Told, corrections, read_told
from nightglass.publish.pages import PageSettings
from nightglass.publish.seals import KEY_BYTES, Sealer
from nightglass.publish.verify import verify_account
from publish.invented import Identity, Noon, entropy, tables
from publish.test_account import no_leak

ACCOUNTS = Path("case") / "accounts"


def write(to: Path, before: Told | None, clock: Clock | None = None) -> AccountSummary:
    """Publish the invented case, after an account of it."""
    return publish(
        tables(), PageSettings("Varna Bay, March 2031"), to, accounts=to.parent / ACCOUNTS, before=before,
        masker=Identity(), find_leaks=no_leak, clock=clock or Noon(), entropy=entropy,
    )  # fmt: skip


@pytest.fixture
def first(tmp_path: Path) -> Told:
    """Publish a first account; return what the case keeps of it."""
    account = write(tmp_path / "first", None)
    told = read_told(tmp_path / ACCOUNTS / account.id)
    assert told is not None
    return told


def test_a_first_account_corrects_nothing(tmp_path: Path, first: Told) -> None:
    """And the case keeps numbers alone of it, for its owner alone."""
    page = (tmp_path / "first" / "index.html").read_text("utf-8")
    assert "Corrected since" not in page
    assert first.claims
    (kept,) = (tmp_path / ACCOUNTS).iterdir()
    assert (kept / TOLD).stat().st_mode & 0o077 == 0
    assert {key for claim in first.claims.values() for key in claim} == {"low", "high", "proven", "at_most"}


def test_an_account_lists_what_it_says_otherwise(tmp_path: Path, first: Told) -> None:
    """Each number with what stood there before, marked so that the account can be verified; what is gone is counted."""
    claim_id = next(iter(sorted(first.claims)))
    now = first.claims[claim_id]
    proven = now["proven"] or 0
    was = {**now, "proven": proven + 3, "low": None}
    before = replace(first, claims={**first.claims, claim_id: was, "clm-gone": was}, published="2031-03-01")
    account = write(tmp_path / "second", before)
    rows = [json.loads(line) for line in (tmp_path / "second/tables/corrections.jsonl").read_text("utf-8").splitlines()]
    told = {(row["field"], row["was"], row["now"], row["since"]) for row in rows}
    assert ("proven", proven + 3, now["proven"], "2031-03-01") in told
    assert (account.counts["claims_gone"], account.counts["claims_new"]) == (1, 0)
    page = (tmp_path / "second" / "index.html").read_text("utf-8")
    assert "Corrected since the account of" in page
    assert "clm-gone" not in page
    assert verify_account(tmp_path / "second").holds


def test_a_number_of_a_correction_that_somebody_altered_is_found(tmp_path: Path, first: Told) -> None:
    """Its row says what it was."""
    claim_id = next(iter(sorted(first.claims)))
    was = {**first.claims[claim_id], "proven": 41}
    write(tmp_path / "second", replace(first, claims={**first.claims, claim_id: was}))
    page = tmp_path / "second" / "index.html"
    page.write_text(page.read_text("utf-8").replace('value="41"', 'value="40"').replace(">41<", ">40<"), "utf-8")
    assert not verify_account(tmp_path / "second").holds


def test_the_same_numbers_are_no_correction(first: Told) -> None:
    """Nor is a claim that is new."""
    sealer = Sealer(entropy(KEY_BYTES))
    same = corrections(first, first.claims, sealer)
    assert same is not None
    assert (same.rows, same.gone, same.new) == ([], 0, 0)
    assert corrections(None, first.claims, sealer) is None
    more = corrections(replace(first, claims={}), first.claims, sealer)
    assert more is not None
    assert (more.rows, more.new) == ([], len(first.claims))


@pytest.mark.parametrize("kept", ["", "{}", '{"published": 1, "claims": {"clm-1": {"low": "x"}}}', "[1]"])
def test_what_cannot_be_read_is_no_account_before(tmp_path: Path, kept: str) -> None:
    """An account is then written as the first."""
    (tmp_path / TOLD).write_text(kept, "utf-8")
    assert read_told(tmp_path) is None
