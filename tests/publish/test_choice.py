"""Tests of what people leave out of an account: nothing of it shows, and the account says that something was."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from nightglass.errors import LeakError, PublishError
from nightglass.present.held import held_from
from nightglass.publish.account import AccountSummary, prepare, publish
from nightglass.publish.choice import left_out, shown_runs, without
from nightglass.publish.pages import PageSettings
from nightglass.publish.verify import verify_account
from nightglass.records.ids import make_id
from nightglass.records.judgement import Judgement, JudgementKind
from nightglass.records.span import Span
from nightglass.records.tables import to_table
from publish.invented import FIRST_DAY, Identity, Noon, entropy, records, tables

CLAIM = make_id("clm", "varna")
SETTINGS = PageSettings("Varna Bay")


def judged(about_id: str, value: str = "left out", day: int = 0, previous: str | None = None) -> Judgement:
    """Return a decision on what goes in."""
    return Judgement(
        id=make_id("jdg", about_id, value, day), at=FIRST_DAY + timedelta(days=day), who="Mina", about_id=about_id,
        kind=JudgementKind.ACCOUNT.value, value=value, method=None, reason="a family asked", previous=previous,
        made_by="preserve/invented 1", made_from=(),
    )  # fmt: skip


def write(to: Path, judgements: Sequence[Judgement], given: dict[str, pa.Table] | None = None) -> AccountSummary:
    """Publish the invented case."""
    return publish(
        given or tables(), SETTINGS, to, accounts=to.parent / "accounts", judged=judgements, masker=Identity(),
        find_leaks=lambda _: [], clock=Noon(), entropy=entropy,
    )  # fmt: skip


def everything(folder: Path) -> str:
    """Return the text of every file of an account."""
    return "\n".join(path.read_text(encoding="utf-8-sig") for path in sorted(folder.rglob("*")) if path.is_file())


def test_nothing_of_a_claim_that_was_left_out_shows_and_the_account_counts_it(tmp_path: Path) -> None:
    """Its counts, their sentences in each text, its origins, its page; other findings of those texts stay."""
    shown = everything(tmp_path / "before") if write(tmp_path / "before", []) else ""
    summary = write(tmp_path / "account", [judged(CLAIM)])
    found = everything(tmp_path / "account")
    for words in ("At least 40", "Up to 12", "دست‌کم ۴۰", "3 people were killed", "number: 40", "Lantern Group"):
        assert words in shown
        assert words not in found
    assert "could not be independently verified" not in found, "a caveat of nothing that is shown"
    assert "Harbour Radio" in found
    assert "more than 90 bodies" in found
    assert list((tmp_path / "before" / "claims").glob("*"))
    assert not list((tmp_path / "account").glob("claims/*"))
    assert (summary.counts["claims"], summary.counts["claims_left_out"]) == (0, 1)
    page = (tmp_path / "account" / "index.html").read_text("utf-8")
    assert "left out by those who made this account" in page
    assert verify_account(tmp_path / "account").holds


def test_nothing_of_a_text_that_was_left_out_shows(tmp_path: Path) -> None:
    """Neither its title and address nor its words, nor a copy's note of what was changed in it."""
    courier = make_id("doc", "courier")
    summary = write(tmp_path / "account", [judged(courier)])
    found = everything(tmp_path / "account")
    assert "Invented courier" not in found
    assert "Two nurses" not in found
    assert "Up to 12" not in found
    assert "At least 40" in found
    assert (summary.counts["documents"], summary.counts["documents_left_out"]) == (5, 1)
    assert verify_account(tmp_path / "account").holds


def test_what_was_left_out_and_taken_back_is_shown_again(tmp_path: Path) -> None:
    """By adding: the last decision holds."""
    first = judged(CLAIM)
    again = judged(CLAIM, "withdrawn", 1, first.id)
    assert write(tmp_path / "account", [first, again]).counts["claims_left_out"] == 0
    assert "At least 40" in everything(tmp_path / "account")


def test_a_sentence_that_is_repeated_in_another_text_goes_too(tmp_path: Path) -> None:
    """Also where no row of that place belongs to the claim."""
    found: dict[str, Any] = records()
    wire = next(one for one in found["documents"] if one.id == make_id("doc", "wire"))
    text = f"{wire.text} Read also: {wire.text.partition('.')[0]}."
    changed = {"documents": [replace(one, text=text) if one is wire else one for one in found["documents"]]}
    at = text.rindex("Read also")
    repeated = replace(
        found["events"][0], id=make_id("evt", "again"), start=at, end=at + 9, sentence=Span(at, len(text)),
    )  # fmt: skip
    write(tmp_path / "account", [judged(CLAIM)], tables({**changed, "events": [*found["events"], repeated]}))
    assert "Read also" not in everything(tmp_path / "account")


def test_a_title_that_tells_what_a_sentence_did_goes_with_it() -> None:
    """A number, or two of its words; a title of something else stays."""
    found: dict[str, Any] = records()
    telling = {"wire": "Forty people killed, says group", "revision": "Harbour news", "courier": "12 dead"}
    documents = [
        replace(one, title=next((t for name, t in telling.items() if one.id == make_id("doc", name)), one.title))
        for one in found["documents"]
    ]
    held = held_from(tables({"documents": documents}))
    kept = {one.id: one.title for one in without(held, left_out([judged(CLAIM)], held)).held.documents}
    titles = {name: kept[make_id("doc", name)] for name in telling}
    assert titles == {"wire": None, "revision": "Harbour news", "courier": None}


def test_words_that_were_left_out_and_would_show_stop_the_account(tmp_path: Path) -> None:
    """The files are searched for them, whatever was taken out before."""
    held = held_from(tables())
    runs = without(held, left_out([judged(CLAIM)], held)).runs
    sentence = "At least 40 people were killed in Varna Bay on Tuesday, the Lantern Group said."
    assert shown_runs({"index.html": f"<p>{sentence}</p>".encode(), "b.html": b"<p>Calm.</p>"}, runs) == [
        "index.html shows words that were left out"
    ]
    title = PageSettings(sentence)
    made = prepare(
        tables(), title, judged=[judged(CLAIM)], masker=Identity(), find_leaks=lambda _: [], clock=Noon(),
        entropy=entropy,
    )  # fmt: skip
    assert made.leaks
    with pytest.raises(LeakError, match="left out"):
        publish(
            tables(), title, tmp_path / "account", accounts=tmp_path / "accounts", judged=[judged(CLAIM)],
            masker=Identity(), find_leaks=lambda _: [], clock=Noon(), entropy=entropy,
        )  # fmt: skip


def test_nothing_is_published_while_something_left_out_is_not_found(tmp_path: Path) -> None:
    """What took its place would be shown unseen."""
    with pytest.raises(PublishError, match="no longer"):
        write(tmp_path / "account", [judged("clm-gone")])
    assert not (tmp_path / "account").exists()


def test_the_case_keeps_what_was_left_out_and_the_account_does_not(tmp_path: Path) -> None:
    """Whoever verifies with the case compares with the same choice."""
    summary = write(tmp_path / "account", [judged(CLAIM)])
    kept = json.loads((tmp_path / "accounts" / summary.id / "salts.json").read_text("utf-8"))
    assert kept["left_out"] == {"claims": [CLAIM], "documents": []}
    assert CLAIM not in everything(tmp_path / "account")


def test_tables_of_an_account_without_choices_are_those_of_the_case() -> None:
    """Nothing is copied or searched where nothing was left out."""
    held = held_from({"documents": to_table("documents", records()["documents"])})
    assert without(held, left_out([], held)).held is held
