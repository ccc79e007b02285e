"""Quotation marks, in the forms that papers print."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.text.quotes import find_quotes, quote_at


def quoted(text: str) -> list[str]:
    """Return the words of every quotation."""
    return [span.of(text) for span in find_quotes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We left,” she said. “At dawn.”", ["“We left,”", "“At dawn.”"]),
        ('"We left," she said.', ['"We left,"']),
        ("''We left,'' she said.", ["''We left,''"]),
        ("«Мы ушли», — сказала она.", ["«Мы ушли»"]),
        ("”We left,” she said.", ["”We left,”"]),
        ("“We left,“ she said.", ["“We left,“"]),
        ("It is 5' 11\" tall.", []),
    ],
)
def test_quotations_keep_their_marks(text: str, expected: list[str]) -> None:
    """Curly, straight, doubled and angular marks, two of them turned the wrong way."""
    assert quoted(text) == expected


def test_an_unclosed_quotation_ends_with_its_line() -> None:
    """A quotation of several paragraphs opens on each and closes on the last."""
    assert quoted("“We left at dawn by boat.\n“We came back.”") == ["“We left at dawn by boat.", "“We came back.”"]


def test_an_offset_inside_a_quotation_finds_it() -> None:
    """Marks belong to the quotation; what stands outside has none."""
    spans = find_quotes("He said “no” twice.")
    assert quote_at(spans, 8) == spans[0]
    assert quote_at(spans, 13) is None


@given(st.text(alphabet="ab .,“”\"'«»\n", max_size=60))
def test_quotations_are_in_order_and_never_cross_a_newline(text: str) -> None:
    """Whatever the marks, the spans are ordered, apart and on one line."""
    spans = find_quotes(text)
    assert all("\n" not in span.of(text) and span.start < span.end for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
