"""How the articles on police action are repaired before they are read."""

from benchmarks.crackdown.gold import repair
from hypothesis import given
from hypothesis import strategies as st


def _garbled(text: str) -> str:
    """Return a text whose UTF-8 was read as Windows-1252; the bytes that it lacks are lost."""
    return text.encode("utf-8").decode("cp1252", errors="replace")


@given(st.text(alphabet="ab c.,’‘“”—é", max_size=40))
def test_a_text_read_in_the_wrong_encoding_is_itself_again(text: str) -> None:
    """Closing quotes too, whose last byte was lost."""
    assert repair(_garbled(text))[0] == text


@given(st.text(alphabet="ab c.,’“é", max_size=40))
def test_each_code_point_knows_where_it_stood(text: str) -> None:
    """Starts rise, and the last is the old length."""
    garbled = _garbled(text)
    repaired, starts = repair(garbled)
    assert len(starts) == len(repaired) + 1
    assert starts == sorted(set(starts))
    assert starts[-1] == len(garbled)


def test_a_sound_text_stays_as_it_is() -> None:
    """Nothing in it is UTF-8 read wrongly."""
    assert repair("“Café” — naïve")[0] == "“Café” — naïve"
