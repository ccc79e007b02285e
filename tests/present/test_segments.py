"""Laws of a text cut at spans."""

from hypothesis import given
from hypothesis import strategies as st

from nightglass.present.segments import Segment, segments
from nightglass.records.span import Span

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(min(ends), max(ends))))


@given(st.text(max_size=25), SPANS)
def test_segments_joined_are_the_text(text: str, spans: list[Span]) -> None:
    """Whatever nests, crosses, repeats or runs over the end; and none is empty."""
    cut = segments(text, spans)
    assert "".join(segment.text for segment in cut) == text
    assert all(segment.text for segment in cut)


@given(st.text(max_size=25), SPANS)
def test_the_segments_inside_a_span_joined_are_its_words(text: str, spans: list[Span]) -> None:
    """So no word is marked that is not the row's, and none is left out."""
    cut = segments(text, spans)
    for number, span in enumerate(spans):
        assert "".join(segment.text for segment in cut if number in segment.inside) == span.of(text)


@given(st.text(min_size=1, max_size=25), SPANS)
def test_every_span_that_holds_words_closes_once_and_where_it_ends(text: str, spans: list[Span]) -> None:
    """The place of a row's number."""
    cut = segments(text, spans)
    closed = [number for segment in cut for number in segment.closing]
    assert sorted(closed) == [number for number, span in enumerate(spans) if span.of(text)]
    assert all(number in segment.inside for segment in cut for number in segment.closing)


def test_the_outermost_span_comes_first() -> None:
    """As brackets nest."""
    assert segments("abcd", [Span(1, 2), Span(0, 4), Span(1, 3)]) == (
        Segment("a", (1,), ()),
        Segment("b", (1, 2, 0), (0,)),
        Segment("c", (1, 2), (2,)),
        Segment("d", (1,), (1,)),
    )
