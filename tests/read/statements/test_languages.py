"""Persian, Arabic and Russian sentences give the statements that the benchmark's data wants of them."""

import pytest
from benchmarks.languages import statements
from benchmarks.languages.sentences import LANGUAGES, STATEMENTS, Item, read_all, sentences

FEWEST = 60
DEV = [line["id"] for line in sentences(STATEMENTS) if line["split"] == "dev"]
WRONG: frozenset[str] = frozenset()
"""Sentences of ``dev`` that are not read right; one that is right now must leave this list."""


@pytest.fixture(scope="module")
def items() -> dict[str, Item]:
    """Return every sentence of the data with its reading, by id."""
    return {item.gold["id"]: item for item in read_all(STATEMENTS)}


def _is_right(item: Item) -> bool:
    """Say whether a sentence gives its statements, each with its stance, and no other."""
    wanted = statements.wanted_of(item)
    rows = [statements.said_of(row, item.text) for row in item.reading.statements]
    pairs = list(zip(rows, wanted, strict=False))
    return len(rows) == len(wanted) and all(
        statements.agree(row, one) and row.stance == one.stance for row, one in pairs
    )


@pytest.mark.parametrize("name", DEV)
def test_a_sentence_that_is_right_stays_right(name: str, items: dict[str, Item]) -> None:
    """Source, cue and content of each statement overlap the wanted ones; where nobody speaks there is none."""
    item = items[name]
    assert _is_right(item) is (name not in WRONG), [
        (row.speaker_words, row.cue, row.content) for row in item.reading.statements
    ]


def test_every_offset_gives_its_words(items: dict[str, Item]) -> None:
    """Spans and words agree."""
    for item in items.values():
        for row in item.reading.statements:
            assert row.content == " ".join(span.of(item.text) for span in row.content_spans)
            assert row.cue_span is None or row.cue_span.of(item.text) == row.cue
            assert row.speaker_span is None or row.speaker_span.of(item.text) == row.speaker_words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_data_is_large_enough_and_a_third_is_held_out(language: str) -> None:
    """No sentence stands in it twice, and every span gives words."""
    lines = [line for line in sentences(STATEMENTS) if line["language"] == language]
    spans = [span for line in lines for one in line["statements"] for part in statements.PARTS for span in one[part]]
    assert len({line["text"] for line in lines}) == len(lines) >= FEWEST
    assert sum(line["split"] == "test" for line in lines) * 3 >= len(lines)
    assert all(0 <= start < end for start, end in spans)
