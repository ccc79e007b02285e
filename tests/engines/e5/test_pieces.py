"""Tests of cutting a text into word pieces."""

from nightglass.engines.e5.pieces import Pieces

VOCABULARY = ("<unk>", "▁", "▁the", "▁ferr", "y", "▁ferry", "f", "e")
SCORES = (0.0, -3.0, -1.0, -2.0, -2.0, -3.0, -6.0, -6.0)


def pieces() -> Pieces:
    """Return a small vocabulary; a hard space stands for a space."""
    return Pieces(VOCABULARY, SCORES, 0, {0xA0: " "})


def test_the_likeliest_cut_is_taken() -> None:
    """One piece of -3 beats two of -2 each."""
    assert pieces()("the ferry") == [2, 5]


def test_spaces_fall_together_and_characters_are_replaced() -> None:
    """As the encoder saw texts when it was trained."""
    assert pieces()("the\u00a0  ferry") == [2, 5]


def test_a_character_without_a_piece_is_unknown() -> None:
    """It is worse than any piece, so that a known cut is always preferred."""
    assert pieces()("feq") == [1, 6, 7, 0]
    assert pieces()("") == [1]
