"""Tests of telling languages apart."""

import pytest

from nightglass.parse.language import language_of


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Police fired on the crowd near the old bridge on Friday, residents of the city said.", "en"),
        ("در روز جمعه مردم شهر در خیابان‌ها جمع شدند و شعار دادند و پلیس به سوی آنان شلیک کرد.", "fa"),
        ("قالت مصادر طبية إن عشرات الأشخاص أصيبوا في المدينة يوم الجمعة بعد إطلاق النار.", "ar"),
        ("В пятницу жители города вышли на улицы, полиция открыла огонь, сообщили свидетели.", "ru"),
        ("Les habitants de la ville sont descendus dans la rue vendredi soir, selon un témoin.", "fr"),
    ],
)
def test_a_sentence_is_enough(words: str, language: str) -> None:
    """The small model tells a sentence's language."""
    assert language_of(words) == language


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("چه خبر؟", "fa"),
        ("گزارش", "fa"),
        ("ما الخبر؟ أين", "ar"),
        ("Что там?", "ru"),
        ("Ще їх", "uk"),
        ("Now!", "en"),
        ("12:30 🔥", "und"),
        ("", "und"),
    ],
)
def test_a_few_words_are_told_by_their_letters(words: str, language: str) -> None:
    """A post of two words goes by its script; one without letters has no language."""
    assert language_of(words) == language


def test_a_link_says_nothing_of_the_language() -> None:
    """The letters of an address do not count."""
    assert language_of("https://news.example/a-long-english-address-with-many-words-in-it خبر فوری: گزارش") == "fa"
