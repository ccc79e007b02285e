"""Words are cut as BERT's tokenizer cuts them."""

from hypothesis import given
from hypothesis import strategies as st

from nightglass.read.statements.tagger.pieces import Pieces

PIECES = ("[UNK]", "bridge", "##s", "re", "##open", "##ed", "cafe", "'", "un")
VOCABULARY = {piece: at for at, piece in enumerate(PIECES)}


def cut(word: str) -> list[str]:
    """Return the pieces of a word as text."""
    names = list(VOCABULARY)
    return [names[piece] for piece in Pieces(VOCABULARY).of(word)]


def test_the_longest_piece_comes_first() -> None:
    """Greedy from the left."""
    assert cut("bridges") == ["bridge", "##s"]
    assert cut("reopened") == ["re", "##open", "##ed"]


def test_case_accents_and_invisible_marks_are_dropped() -> None:
    """As the uncased vocabulary has them."""
    assert cut("Café") == ["cafe"]
    assert cut("\u200bBridge") == ["bridge"]


def test_marks_stand_alone() -> None:
    """An apostrophe is a piece of its own."""
    assert cut("bridge's") == ["bridge", "'", "[UNK]"]


def test_a_word_of_which_a_part_is_unknown_is_unknown_as_a_whole() -> None:
    """No half words."""
    assert cut("unkind") == ["[UNK]"]


def test_an_endless_word_is_not_searched() -> None:
    """A hostile line costs nothing."""
    assert cut("re" * 200) == ["[UNK]"]


@given(st.text(max_size=30))
def test_every_word_has_at_least_one_piece_and_the_same_ones_again(word: str) -> None:
    """No word is lost."""
    pieces = Pieces(VOCABULARY)
    first = pieces.of(word)
    assert first
    assert pieces.of(word) == first
