"""Spans are half-open and count code points."""

from nightglass.records.span import Span


def test_a_span_gives_its_words_in_any_script() -> None:
    """Offsets count code points, not bytes."""
    text = "گفت: ۱۲ نفر"
    assert Span(5, 7).of(text) == "۱۲"


def test_touching_spans_do_not_overlap() -> None:
    """The end is one past the last code point."""
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))
    assert Span(0, 5).covers(Span(3, 5))
