"""Broken lines put together, without moving a letter."""

from hypothesis import given
from hypothesis import strategies as st

from nightglass.text.wrapping import unwrapped

BROKEN = """The clerk of the harbour said on Tuesday that the gates would stay shut
until the end of the month, since nobody had yet counted the barges that
were moored behind them when the water rose. Six dockers were hurt when
the second gate gave way.

A meeting of the council, which was to hear the harbour master, was put
off to Friday because the road from Lem was under water.
"""


def test_a_line_end_that_only_breaks_a_line_becomes_a_space() -> None:
    """A blank line and the last line of a paragraph stay."""
    plain = unwrapped(BROKEN)
    assert "stay shut until the end" in plain
    assert "hurt when the second gate gave way.\n\nA meeting" in plain
    assert len(plain) == len(BROKEN)


def test_line_separators_are_line_ends_too() -> None:
    """As some word processors write them."""
    assert unwrapped(BROKEN.replace("\n", "\u2028")) == unwrapped(BROKEN).replace("\n", "\u2028")


def test_a_text_with_a_line_for_each_paragraph_is_left_alone() -> None:
    """Headlines, datelines and lists too."""
    text = "Harbour gates stay shut\nNORVALE, May 4\n" + "The clerk said that nobody had counted the barges yet. " * 9
    short = "one barge\ntwo barges\nthree barges\nfour barges\nfive barges\n"
    assert unwrapped(text) == text
    assert unwrapped(short) == short
    assert unwrapped("") == ""


@given(st.text(alphabet="ab \n\u2028.", max_size=400))
def test_no_letter_moves(text: str) -> None:
    """Only line ends change, and only into spaces."""
    plain = unwrapped(text)
    assert len(plain) == len(text)
    assert all(new == old or (new == " " and old in "\n\u2028\u2029") for new, old in zip(plain, text, strict=True))
