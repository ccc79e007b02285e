"""Attributions that no verb makes: colons, nouns of saying, quotations of several paragraphs."""

import pytest

from bare_documents import as_document
from nightglass.engines.models import load_models, model_for
from nightglass.interfaces import Model
from nightglass.read.mentions import find_mentions
from nightglass.read.parsed import parse_document
from nightglass.read.statements.reader import find_statements
from nightglass.records.statement import Statement


def read(text: str, model: Model, language: str = "en") -> list[Statement]:
    """Return the statements of a text."""
    parsed = parse_document(as_document(text, language), model)
    return find_statements(parsed, find_mentions(parsed))


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Police: no one was hurt. Blank rounds were used.", "Police", "no one was hurt"),
        (
            "Interior Ministry: nine people were killed on Monday.",
            "Interior Ministry",
            "nine people were killed on Monday",
        ),
        ("Colonel Peter Lang on our programme: “No one was hurt.”", "Peter Lang", "“No one was hurt.”"),
    ],
)
def test_a_colon_speaks_for_an_office_and_a_named_person(text: str, speaker: str, content: str, english: Model) -> None:
    """As posts and tickers write it."""
    row = read(text, english)[0]
    assert (row.speaker, row.content, row.cue) == (speaker, content, None)


@pytest.mark.parametrize(
    "text",
    [
        "Correction: nine people were killed.",
        "Orsk: the dark week.",
        "What we know: the lines are cut.",
        "At 19:30 it began.",
    ],
)
def test_a_heading_with_a_colon_speaks_for_nobody(text: str, english: Model) -> None:
    """Neither a place nor a label says anything."""
    assert read(text, english) == []


def test_a_transcript_is_known_by_its_names_in_capitals(english: Model) -> None:
    """Three lines or more."""
    rows = read("LANG: We saw nothing.\nREPORTER: Who fired the shots?\nLANG: I do not know.", english)
    assert [row.speaker_words for row in rows] == ["LANG", "REPORTER", "LANG"]


def test_a_quotation_goes_on_in_the_next_paragraph(english: Model) -> None:
    """The speaker is the one before; a paragraph of other words ends it."""
    text = "“It was calm,” Peter Lang said.\n“Nobody has anything to fear.”\nThe market was open.\n“Bread!”"
    rows = read(text, english)
    assert [(row.speaker, row.content) for row in rows] == [
        ("Peter Lang", "“It was calm,” “Nobody has anything to fear.”"),
    ]


def test_a_noun_of_saying_is_a_cue(english: Model) -> None:
    """Of its possessor, or of whom it is by."""
    rows = read("Residents laughed at the mayor's claim that nobody had been hurt in the square.", english)
    assert ("the mayor", "claim") in [(row.speaker_words, row.cue) for row in rows]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fa", "وزارت کشور: هفت نفر کشته شدند.", "وزارت کشور"),
        ("ru", "МВД: погибли семь человек.", "МВД"),
        ("ar", "وزارة الداخلية: مقتل سبعة أشخاص.", "وزارة الداخلية"),
    ],
)
def test_an_office_speaks_before_a_colon_in_other_languages(language: str, text: str, speaker: str) -> None:
    """With no cue."""
    (row,) = read(text, model_for(load_models(()), language), language)
    assert (row.speaker, row.cue) == (speaker, None)


def test_a_heading_before_a_colon_speaks_for_nobody_in_russian() -> None:
    """A topic is no office."""
    assert read("Орск: тёмная неделя.", model_for(load_models(()), "ru"), "ru") == []
