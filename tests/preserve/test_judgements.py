"""A decision goes into the ledger once and comes out as it went in; its words can be erased."""

import dataclasses
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from nightglass.interfaces import Clock
from nightglass.preserve.judgements import (
    ERASED,
    Decision,
    StaleJudgementError,
    check_judgements,
    judgements_of,
    record_judgement,
    record_judgement_after,
)
from nightglass.preserve.ledger import Ledger
from nightglass.preserve.verify import verify_case
from nightglass.records.judgement import Judgement, JudgementKind, in_force
from nightglass.records.tables import to_table

CLAIM = "clm-0123456789abcdef"
PAIR = "org-0000000000000001 org-0000000000000002"
LOW = "low: imprecision, reporting bias"


def decide(ledger: Ledger, kind: JudgementKind, value: str, about: str = CLAIM, reason: str = "one clerk") -> Judgement:
    """Keep a decision of Odo Brand's."""
    return record_judgement(ledger, Decision(about, kind, value, reason, "after Airwars"), "Odo Brand")


def test_a_judgement_comes_out_as_it_went_in(ledger: Ledger) -> None:
    """Kind, value, method, reason and who, whatever letters the reason has."""
    made = decide(ledger, JudgementKind.CERTAINTY, LOW, reason="شهر تاریک بود")
    assert (made.about_id, made.kind, made.value, made.method) == (CLAIM, "certainty", LOW, "after Airwars")
    assert (made.who, made.reason, made.previous) == ("Odo Brand", "شهر تاریک بود", None)
    assert judgements_of(ledger) == [made]


def test_a_second_decision_takes_the_place_of_the_first_and_leaves_it(ledger: Ledger) -> None:
    """A pair is one subject, whichever of the two kinds decides on it; another pair is another."""
    first = decide(ledger, JudgementKind.SAME_ORIGIN, PAIR)
    other = decide(ledger, JudgementKind.SAME_ORIGIN, PAIR.replace("2", "3"))
    second = decide(ledger, JudgementKind.DIFFERENT_ORIGINS, PAIR)
    assert (other.previous, second.previous) == (None, first.id)
    assert {one.id for one in judgements_of(ledger)} == {first.id, other.id, second.id}
    assert set(in_force(judgements_of(ledger))) == {other, second}


def test_a_decision_after_a_withdrawal_follows_it(ledger: Ledger) -> None:
    """The chain of what was thought stays whole."""
    decide(ledger, JudgementKind.GRADE, "weak")
    withdrawn = decide(ledger, JudgementKind.GRADE, "withdrawn")
    assert decide(ledger, JudgementKind.GRADE, "fair").previous == withdrawn.id


def test_a_reason_and_a_source_can_be_erased_and_the_decision_stays(ledger: Ledger, tmp_path: Path) -> None:
    """A source's id is a person's choice and may be a name: it lies beside the chain."""
    made = decide(ledger, JudgementKind.ADMIRALTY_SOURCE, "E", about="ilse-tarn", reason="Ilse Tarn told me so")
    with sqlite3.connect(tmp_path / "ledger.sqlite") as file:
        payloads = " ".join(row[0] for row in file.execute("SELECT payload FROM acts"))
    assert "ilse" not in payloads.casefold()
    for note in ("reason", "about"):
        ledger.erase(made.made_from[0], note, "Odo Brand")
    (left,) = judgements_of(ledger)
    assert (left.about_id, left.reason, left.value) == (ERASED, None, "E")


def test_the_case_verifies_with_its_judgements(case: Path, ledger: Ledger) -> None:
    """And says how many were looked at."""
    pq.write_table(to_table("judgements", [decide(ledger, JudgementKind.GRADE, "weak")]), tables_of(case))
    decide(ledger, JudgementKind.GRADE, "fair", reason="judged after the last build")
    verified = verify_case(case, case / "tables")
    assert (verified.findings, verified.counts["judgements"]) == ((), 2)


def test_a_judgement_that_the_ledger_does_not_tell_is_named(case: Path, ledger: Ledger) -> None:
    """Somebody edited the table."""
    made = decide(ledger, JudgementKind.GRADE, "weak")
    pq.write_table(to_table("judgements", [dataclasses.replace(made, value="confirmed")]), tables_of(case))
    (finding,) = verify_case(case, case / "tables").findings
    assert finding.subject == f"judgement {made.id}"
    assert "confirmed" in finding.got


def test_an_edited_reason_is_named(case: Path, ledger: Ledger) -> None:
    """Its salted digest is in the chain."""
    made = decide(ledger, JudgementKind.GRADE, "weak")
    with sqlite3.connect(ledger.path) as file:
        file.execute("DROP TRIGGER notes_only_erase")
        file.execute("UPDATE notes SET text = 'two clerks' WHERE name = 'reason'")
    (finding,) = verify_case(case, case / "tables").findings
    assert finding.subject.startswith("note reason")
    assert made.reason == "one clerk"


def test_a_value_of_no_vocabulary_and_a_gap_are_named(ledger: Ledger) -> None:
    """As a ledger of a later version, or one that lacks a colleague's, would have them."""
    made = decide(ledger, JudgementKind.GRADE, "weak")
    odd = dataclasses.replace(made, value="likely")
    late = dataclasses.replace(made, previous="jdg-gone")
    assert [finding.got for finding in check_judgements([odd])] == ["its grade is 'likely'"]
    assert [finding.expected for finding in check_judgements([late])] == ["that judgement"]
    assert list(check_judgements([made])) == []


def test_two_laptops_that_judged_apart_agree_after_they_merge(ledger: Ledger, tmp_path: Path, clock: Clock) -> None:
    """The later decision counts; the earlier stays."""
    there = Ledger(tmp_path / "there.sqlite", "bbbb000011112222", clock)
    decide(ledger, JudgementKind.GRADE, "weak")
    later = decide(there, JudgementKind.GRADE, "fair")
    ledger.merge(there.path)
    there.merge(ledger.path)
    assert judgements_of(ledger) == judgements_of(there)
    assert in_force(judgements_of(ledger)) == (later,)


def tables_of(case: Path) -> Path:
    """Return where the table of judgements lies."""
    return case / "tables/judgements.parquet"


def test_whom_one_asked_lies_beside_the_chain_and_can_be_erased(ledger: Ledger, tmp_path: Path) -> None:
    """That somebody was asked, and when, stays."""
    value = "asked 2031-04-02T10:00Z: Ilse Tarn, of the harbour office"
    made = decide(ledger, JudgementKind.CONTACT, value)
    assert (made.value, judgements_of(ledger)) == (value, [made])
    with sqlite3.connect(tmp_path / "ledger.sqlite") as file:
        assert "Tarn" not in " ".join(row[0] for row in file.execute("SELECT payload FROM acts"))
    ledger.erase(made.made_from[0], "words", "Odo Brand")
    (left,) = judgements_of(ledger)
    assert left.value == f"asked 2031-04-02T10:00Z: {ERASED}"
    assert list(check_judgements([left])) == []


def test_of_many_each_is_followed_by_name(ledger: Ledger) -> None:
    """None seen makes one more; the last of its line is the one to see."""
    first = Decision(CLAIM, JudgementKind.CONTACT, "asked: Mara", "by phone")
    asked, other = (record_judgement_after(ledger, first, "Odo Brand", None) for _ in range(2))
    answer = replace_value(first, "answered: Mara")
    answered = record_judgement_after(ledger, answer, "Odo Brand", asked.id)
    assert [one.id for one in in_force(judgements_of(ledger))] == sorted([other.id, answered.id])
    with pytest.raises(StaleJudgementError) as stale:
        record_judgement_after(ledger, answer, "Mina", asked.id)
    assert stale.value.meanwhile == (answered,)
    with pytest.raises(StaleJudgementError):
        record_judgement_after(ledger, dataclasses.replace(answer, about_id="clm-1"), "Mina", answered.id)


def replace_value(decision: Decision, value: str) -> Decision:
    """Return a decision with another value."""
    return dataclasses.replace(decision, value=value)


def test_what_was_judged_meanwhile_is_not_lost(ledger: Ledger) -> None:
    """Many writers that saw nothing: one is first, the others are told of it."""

    def write(number: int) -> str:
        grade = Decision(CLAIM, JudgementKind.GRADE, "weak", f"reason {number}")
        try:
            return record_judgement_after(ledger, grade, "Odo Brand", None).id
        except StaleJudgementError as error:
            return f"after {error.meanwhile[-1].id}"

    with ThreadPoolExecutor(8) as pool:
        told = list(pool.map(write, range(8)))
    (kept,) = judgements_of(ledger)
    assert sorted(told) == sorted([kept.id, *[f"after {kept.id}"] * 7])
