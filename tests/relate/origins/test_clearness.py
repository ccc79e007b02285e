"""Whether the words for a party were understood whole."""

import pytest

from nightglass.relate.origins.clearness import is_clause, is_clear, is_event, trimmed


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("ALERT: the Lake Ministry", "the Lake Ministry"),
        ("Word from a welder at Copper Dock", "a welder at Copper Dock"),
        ("Salt Radio spoke to Ivo Marn, a welder, who", "Ivo Marn, a welder"),
        ("the Lake Ministry, a clash on 4 May", "the Lake Ministry"),
        ("On Monday, the Lake Ministry", "the Lake Ministry"),
        ("the Lake Ministry in a statement", "the Lake Ministry"),
        ("فوری: وزارت راه", "وزارت راه"),
        ("آن‌طور که سخنگوی وزارت راه", "سخنگوی وزارت راه"),
        ("وزارت راه در جمع خبرنگاران", "وزارت راه"),
        ("دو ملوان که", "دو ملوان"),
        ("آرمان سپند، از اهالی بندر", "آرمان سپند، از اهالی بندر"),
        ("سازمان نمک شمار زخمی‌ها را", "سازمان نمک"),
    ],
)
def test_what_a_reader_left_around_a_name_goes(words: str, bare: str) -> None:
    """An announcement, an audience, a piece of the sentence."""
    assert trimmed(words) == bare
    assert is_clear(bare)


@pytest.mark.parametrize("words", ["a ferry fire in Corran", "ریزش پل قدیم"])
def test_what_happened_is_nobody(words: str) -> None:
    """However the noun phrase goes on."""
    assert is_event(words)
    assert not is_clear(words)


@pytest.mark.parametrize("words", ["the mayor said", "a nurse of", "by the harbour", "شهردار افزود"])
def test_a_piece_of_a_sentence_is_not_understood(words: str) -> None:
    """A verb, a word behind which something was cut off, a preposition."""
    assert not is_clear(words)


def test_a_clause_is_told_from_a_name_with_a_description() -> None:
    """A verb in its main part, not in what describes somebody."""
    assert is_clause("the government cut the lines")
    assert is_clause("ارتش شهر را محاصره کرد")
    assert not is_clause("a welder who was there")
    assert not is_clause("ملوانی که در بندر بود")
