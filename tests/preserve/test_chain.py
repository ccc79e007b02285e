"""The chain's laws: an untouched chain holds, and any one change to it is found and named."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.errors import LedgerError
from nightglass.preserve.chain import START, Note, Row, check_chains, check_notes, hash_of, salted, stamp

FIELDS = ("writer", "seq", "at", "actor", "kind", "payload", "previous", "hash")


def chain(length: int, writer: str = "aaaa000011112222") -> list[Row]:
    """Return a chain that holds."""
    rows: list[Row] = []
    for seq in range(1, length + 1):
        previous = rows[-1].hash if rows else START
        row = Row(writer, seq, f"2031-04-01T08:00:{seq:02}", salted("ab", "Odo"), "judged", "{}", previous, "")
        rows.append(replace(row, hash=hash_of(row)))
    return rows


def ordered(rows: list[Row]) -> list[Row]:
    """Return rows as the ledger gives them."""
    return sorted(rows, key=lambda row: (row.writer, row.seq))


@given(st.integers(0, 6), st.integers(0, 6))
def test_chains_of_two_writers_hold_side_by_side(first: int, second: int) -> None:
    """They do not know of each other."""
    assert list(check_chains([*chain(first), *chain(second, "bbbb000011112222")])) == []


@given(st.integers(1, 6), st.data())
def test_any_edit_of_any_field_of_any_act_is_found(length: int, data: st.DataObject) -> None:
    """The hash covers every field."""
    rows = chain(length)
    at = data.draw(st.integers(0, length - 1))
    field = data.draw(st.sampled_from(FIELDS))
    value: object = data.draw(st.integers(-2, 9) if field == "seq" else st.text(max_size=8))
    if getattr(rows[at], field) == value:
        return
    rows[at] = replace(rows[at], **{field: value})  # type: ignore[arg-type]  # the field's type is drawn above
    assert list(check_chains(ordered(rows)))


@given(st.integers(2, 6), st.data())
def test_any_act_removed_before_the_last_is_named(length: int, data: st.DataObject) -> None:
    """By writer and sequence."""
    rows = chain(length)
    gone = rows.pop(data.draw(st.integers(0, length - 2)))
    (finding,) = check_chains(rows)
    assert finding.subject == f"ledger act {gone.seq + 1} of writer {gone.writer}"
    assert f"act {gone.seq} before it is missing" in finding.got


def test_several_acts_removed_are_named_together() -> None:
    """From which to which."""
    rows = chain(5)
    (finding,) = check_chains([rows[0], rows[4]])
    assert finding.got == "acts 2 to 4 before it are missing"


@given(st.integers(2, 6), st.data())
def test_any_two_acts_that_changed_places_are_found(length: int, data: st.DataObject) -> None:
    """Even where their numbers were changed too, with hashes made anew."""
    rows = chain(length)
    a, b = sorted(data.draw(st.lists(st.integers(0, length - 1), min_size=2, max_size=2, unique=True)))
    swapped = list(rows)
    for here, there in ((a, b), (b, a)):
        row = replace(rows[there], seq=rows[here].seq)
        swapped[here] = replace(row, hash=hash_of(row))
    assert list(check_chains(swapped))


def test_a_chain_cut_at_its_end_is_found_only_against_its_head() -> None:
    """What no method can see from inside is asked of a person."""
    rows = chain(4)
    assert list(check_chains(rows[:3])) == []
    assert list(check_chains(rows, rows[1].hash)) == []
    (finding,) = check_chains(rows[:3], rows[3].hash)
    assert rows[3].hash in finding.subject


@given(st.text(), st.text())
def test_a_note_holds_exactly_for_its_own_words(words: str, other: str) -> None:
    """Its salted digest tells any two texts apart."""
    act = Row("aaaa000011112222", 1, "", salted("cd", words), "judged", "{}", START, "ab" * 32)
    findings = list(check_notes([act], [Note(act.id, "actor", "cd", other)]))
    assert (findings == []) == (words == other)


def test_a_time_is_hashed_in_utc_whatever_its_zone_and_never_without_one() -> None:
    """The same moment gives the same text."""
    moment = datetime(2031, 4, 1, 8, tzinfo=UTC)
    assert stamp(moment.astimezone(timezone(timedelta(hours=3, minutes=30)))) == stamp(moment)
    with pytest.raises(LedgerError, match="zone"):
        stamp(datetime(2031, 4, 1, 8))  # noqa: DTZ001 - a time without a zone is what is refused
