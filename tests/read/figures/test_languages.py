"""Persian, Arabic and Russian sentences give the figures that the benchmark's data wants of them."""

import pytest
from benchmarks.languages import figures
from benchmarks.languages.sentences import FIGURES, LANGUAGES, SPLITS, Item, model_of, read_all, sentences

from bare_documents import as_document
from nightglass.read.figures.reader import find_figures
from nightglass.read.parsed import parse_document
from nightglass.read.times import find_times

FEWEST = 120
DEV = [line["id"] for line in sentences(FIGURES) if line["split"] == "dev"]
WRONG: frozenset[str] = frozenset()
"""Sentences of ``dev`` whose figures are not read right; one that is right now must leave this list."""


@pytest.fixture(scope="module")
def items() -> dict[str, Item]:
    """Return every sentence of the data with its reading, by id."""
    return {item.gold["id"]: item for item in read_all(FIGURES)}


@pytest.mark.parametrize("name", DEV)
def test_a_sentence_that_is_right_stays_right(name: str, items: dict[str, Item]) -> None:
    """Measure, bounds, denial and place of each figure, and no other figure."""
    item = items[name]
    rows = figures.counted(item.reading.figures)
    wanted = item.gold["figures"]
    right = len(figures.matched(wanted, rows)) == len(rows) == len(wanted)
    assert right is (name not in WRONG), [(row.measure.value, row.low, row.high, row.denied) for row in rows]


def test_every_row_gives_its_words(items: dict[str, Item]) -> None:
    """Also where vowel signs stand between the letters."""
    for item in items.values():
        for row in item.reading.figures:
            assert row.words == item.text[row.start : row.end]
            assert row.of_whom is None or row.of_whom in item.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_data_is_large_enough_and_a_third_is_held_out(language: str) -> None:
    """No sentence stands in it twice."""
    lines = [line for line in sentences(FIGURES) if line["language"] == language]
    texts = [line["text"] for line in lines]
    held = [line for line in lines if line["split"] == "test"]
    assert len(lines) >= FEWEST
    assert len(set(texts)) == len(texts)
    assert len(held) * 3 >= len(lines)
    assert {line["split"] for line in lines} == set(SPLITS)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("تلفات جانی آتش‌سوزی لم ۴۸ نفر است.", 48),
        ("تعداد کشته‌های سیل لم ۱۲ نفر اعلام شد.", 12),
        ("سیل لم ۱۲ نفر را به کام مرگ برد.", 12),
        ("۱۲ نفر در سیل لم از دنیا رفتند.", 12),
        ("ریزش پل ۱۲ کارگر را به کام مرگ کشاند.", 12),
        ("ریزش پل ۱۲ معترض کشته بر جای گذاشت.", 12),
        ("دوازده معترض قربانی ریزش پل لم شدند.", 12),
        ("حتی یک نفر در لم کشته نشد.", 0),
        ("کسی در لم کشته نشده است.", 0),
        ("اداره بندر کشته شدن افراد را تکذیب کرد.", 0),
    ],
)
def test_a_persian_count_of_the_dead_in_fewer_words(text: str, wanted: int) -> None:
    """Ways to say that people died which no other test has."""
    parsed = parse_document(as_document(text, "fa"), model_of("fa"))
    found = find_figures(parsed, [], [], find_times(parsed))
    assert [(row.measure.value, row.low) for row in found] == [("killed", wanted)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("۴۸ کارگر در آتش‌سوزی یک انبار بزرگ در لم کشته شدند.", [("killed", 48)]),
        ("شمار کشته‌شدگان آتش‌سوزی یک انبار بزرگ در بخش جنوبی شهر لم ۴۸ کارگر است.", [("killed", 48)]),
        ("یک کارگر در لم کشته شد.", [("killed", 1)]),
        ("سه سرباز و یک پلیس زخمی شدند.", [("injured", 3), ("injured", 1)]),
    ],
)
def test_a_persian_one_that_only_says_a_counts_nobody(text: str, wanted: list[tuple[str, int]]) -> None:
    """What happened in a warehouse is no single dead; before people it counts."""
    parsed = parse_document(as_document(text, "fa"), model_of("fa"))
    found = find_figures(parsed, [], [], find_times(parsed))
    assert [(row.measure.value, row.low) for row in found] == wanted
