"""Who says that something could not be known."""

import pytest

from nightglass.engines.models import load_models, model_for
from nightglass.interfaces import Model
from read.caveats.reading import read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Lantern News could not verify the footage.", "Lantern News"),
        ("The footage could not be independently verified.", None),
        ("The union has yet to confirm the arrests.", "The union"),
        ("The mayor of Tamsin Bay was unable to confirm the deaths.", "The mayor of Tamsin Bay"),
        ("The governor said it was unclear whether anyone had died.", "The governor"),
        ("The union said 12 sailors had died, but Lantern News could not confirm that.", "Lantern News"),
        ("The union said 12 sailors had died, a figure that could not be verified.", None),
        ("The toll of 12 is impossible to verify.", None),
        ("A porter who asked not to be named said 12 sailors had died.", None),
        ("The embassy said eight sailors were detained. It did not know where they were held.", "The embassy"),
        ("No one has confirmed the toll.", None),
    ],
)
def test_it_is_who_could_not_or_whose_words_hold_it(text: str, who: str | None, english: Model) -> None:
    """Null is the text itself."""
    (caveat,) = read(text, english)[2]
    assert (caveat.who_says or "").lower() == (who or "").lower()


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("ru", "Агентство не смогло проверить эти данные.", "Агентство"),
        ("ru", "Проверить эти данные не удалось.", None),
        ("fa", "رادیو بندر نتوانست این خبر را تأیید کند.", "رادیو بندر"),
        ("ar", "لم يتمكن راديو المرفأ من تأكيد هذه الأنباء.", "راديو المرفأ"),
    ],
)
def test_in_other_languages_position_tells_it(language: str, text: str, who: str | None) -> None:
    """Before the verb in Persian and Russian, behind it in Arabic."""
    (caveat,) = read(text, model_for(load_models(()), language), language)[2]
    assert caveat.who_says == who
