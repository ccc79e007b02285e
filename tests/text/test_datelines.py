"""Datelines end at their dash, and what only looks like one is none."""

import pytest

from nightglass.records.span import Span
from nightglass.text.datelines import dateline_at, without_dateline


@pytest.mark.parametrize(
    ("text", "date", "lead"),
    [
        ("PORT VELL, May 3 — Ten people were killed.", "May 3", "PORT VELL, May 3 — "),
        ("Port Vell, May 3 (Lantern) - Ten people died.", "May 3", "Port Vell, May 3 (Lantern) - "),
        ("# PORT VELL, 3 May 2031 – Ten people died.", "3 May 2031", "PORT VELL, 3 May 2031 – "),
        ("ПОРТ ВЕЛЛ, 3 мая — Погибли десять человек.", "3 мая", "ПОРТ ВЕЛЛ, 3 мая — "),
    ],
)
def test_the_date_of_a_dateline_stands_in_one(text: str, date: str, lead: str) -> None:
    """The dateline reaches from its place to the dash."""
    at = text.index(date)
    found = dateline_at(Span(at, at + len(date)), text)
    assert found is not None
    assert found.of(text) == lead


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("On May 3 — the day of the vote — ten people were killed.", "May 3"),
        ("Ten people were killed in Port Vell, May 3 — the worst day.", "May 3"),
        ("PORT VELL — Ten people were killed on May 3 - a record.", "May 3"),
        ("Guards fired on May 3.", "May 3"),
    ],
)
def test_a_date_in_a_sentence_stands_in_no_dateline(text: str, date: str) -> None:
    """A sentence has small letters before its dash, or no dash."""
    at = text.index(date)
    assert dateline_at(Span(at, at + len(date)), text) is None


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("PORT VELL, May 3 (Lantern) — Ten people died.", "Ten people died."),
        ("Port Vell (Lantern) — Ten people died.", "Ten people died."),
        ("PORT VELL — Ten people died.", "Ten people died."),
        ("## Ten people died.", "Ten people died."),
        ("Oren Vask — he was ten — died.", "Oren Vask — he was ten — died."),
    ],
)
def test_a_sentence_is_told_without_its_dateline(sentence: str, rest: str) -> None:
    """Only a place in capitals or with its agency is a dateline without more."""
    assert without_dateline(sentence) == rest
