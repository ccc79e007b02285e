"""Tests of people addressed by name in quoted words."""

import pytest

from nightglass.publish.addressed import find_addressed


def found(text: str) -> list[str]:
    """Return the names found."""
    return [span.of(text) for span, _ in find_addressed(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“Go home, Orla,” the man said.", "Orla"),
        ("‘Run, Bettrys!’ someone cried.", "Bettrys"),
        ('"Ketlin, come down," a voice said.', "Ketlin"),
        ("«Беги, Марфа!» — крикнули с крыши.", "Марфа"),
        ("— Не бойся, Захар, — сказала она.", "Захар"),
        ("„Пелагея, уходи отсюда“, — написал он.", "Пелагея"),
        ("«برگرد، نازنین» را روی دیوار نوشتند.", "نازنین"),
        ("“نترس، آیدین” را فریاد زدند.", "آیدین"),
        ("«ترانه! فرار کن!» صدایی آمد.", "ترانه"),
        ("«اهربي يا نادين» صرخت المرأة.", "نادين"),
    ],
)
def test_a_name_that_quoted_words_speak_to_is_found_in_any_marks(text: str, name: str) -> None:
    """A comma before or after it, or a word that calls."""
    assert name in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "“We never left the capital, Velmora,” he said.",
        "“However, we will stay,” he said. “Soldiers, go home.”",
        "“Thanks, God, for the rain,” she said.",
        "«زن، زندگی، آزادی» شعار مردم بود.",
        "هتفوا: «يا شباب، يا ناس».",
        "«Мы живём в столице, Велморе», — сказал он.",
        "Go home, Orla, was written nowhere in quotes.",
    ],
)
def test_places_slogans_and_crowds_are_nobody_addressed(text: str) -> None:
    """What a comma sets off is not always a name."""
    assert found(text) == []
