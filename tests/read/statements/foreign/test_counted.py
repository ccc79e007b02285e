"""A speaker who is named without a comma ends where what is counted begins, its hedge included."""

import pytest

from nightglass.read.statements.foreign import arabic, persian, russian
from nightglass.read.statements.foreign.unit import units_of
from nightglass.records.span import Span

READERS = {"fa": persian.read, "ar": arabic.read, "ru": russian.read}


def _said(text: str, language: str) -> list[tuple[str, str]]:
    """Return speaker and content of each statement that a sentence gives."""
    found = [pattern for unit in units_of(text, [Span(0, len(text))], []) for pattern in READERS[language](unit)]
    return [(one.speaker.of(text), one.contents[0].of(text)) for one in found]


@pytest.mark.parametrize("hedge", ["دست‌کم", "حداقل", "حدود", "بیش از", "نزدیک به", "کمتر از", "تقریبا", "بالغ بر"])
def test_a_persian_hedge_belongs_to_the_number(hedge: str) -> None:
    """The name ends before it, and what is told begins with it."""
    text = f"به گفتهٔ کانون یاد کاروند {hedge} ۱۷ نفر کشته شدند"
    assert _said(text, "fa") == [("کانون یاد کاروند", f"{hedge} ۱۷ نفر کشته شدند")]


@pytest.mark.parametrize("hedge", ["не менее", "около", "более", "свыше", "по меньшей мере"])
def test_a_russian_hedge_belongs_to_the_number(hedge: str) -> None:
    """The name ends before it, and what is told begins with it."""
    text = f"По данным союза Память {hedge} 17 человек погибли"
    assert _said(text, "ru") == [("союза Память", f"{hedge} 17 человек погибли")]


@pytest.mark.parametrize("hedge", ["ما لا يقل عن", "نحو", "أكثر من", "حوالي"])
@pytest.mark.parametrize("verb", ["", "قتل "])
def test_an_arabic_hedge_and_the_verb_before_it_belong_to_what_is_told(hedge: str, verb: str) -> None:
    """The name ends before both."""
    text = f"بحسب لجنة الذاكرة {verb}{hedge} 17 شخصا"
    assert _said(text, "ar") == [("لجنة الذاكرة", f"{verb}{hedge} 17 شخصا")]


def test_the_day_before_a_count_is_no_part_of_a_name() -> None:
    """A day and its number belong to what is told."""
    text = "به گفتهٔ کانون یاد روز ۱۵ نوامبر ۹ نفر کشته شدند"
    assert _said(text, "fa") == [("کانون یاد", "روز ۱۵ نوامبر ۹ نفر کشته شدند")]


def test_speakers_who_are_counted_are_not_what_they_tell() -> None:
    """Neither the number of those who speak nor one inside a name that a comma ends cuts it."""
    assert _said("به گفتهٔ دو شاهد دست‌کم ۹ نفر کشته شدند", "fa") == [("دو شاهد", "دست‌کم ۹ نفر کشته شدند")]
    said = _said("По словам матери 2 детей, дом сгорел", "ru")
    assert said == [("матери 2 детей", "дом сгорел")]
