"""Scores become stretches that fit together."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nightglass.read.statements.tagger import decode
from nightglass.read.statements.tagger.decode import Floats, Parts, cues, likeliest
from nightglass.records.span import Span

NO_BREAKS = np.zeros(6, dtype=bool)


def scores(labels: list[int], count: int, sure: float = 5.0) -> Floats:
    """Return scores that are sure of these labels."""
    table = np.zeros((len(labels), count), dtype=np.float32)
    table[np.arange(len(labels)), labels] = sure
    return table


def parts(table: Floats, cue: Span) -> Parts:
    """Return the parts of one cue on one line."""
    own = np.zeros((1, len(table)), dtype=bool)
    own[0, cue.start : cue.end] = True
    return decode.parts(table[None], np.zeros_like(own), own)[0]


def test_a_cue_begins_and_goes_on() -> None:
    """Labels in a row are one cue."""
    found = cues(scores([0, 1, 2, 0, 1, 0], 3), NO_BREAKS, 0.0)
    assert [one.span for one in found] == [Span(1, 3), Span(4, 5)]
    assert all(one.likely > 0.9 for one in found)


def test_two_cues_side_by_side_stay_two() -> None:
    """A new beginning is a new cue."""
    assert [one.span for one in cues(scores([0, 1, 1, 0, 0, 0], 3), NO_BREAKS, 0.0)] == [Span(1, 2), Span(2, 3)]


def test_nothing_goes_on_over_the_end_of_a_line() -> None:
    """A cue ends with its line."""
    breaks = np.array([True, False, True, False, False, False])
    found = cues(scores([0, 1, 2, 0, 0, 0], 3), breaks, 0.0)
    assert all(one.span.end <= 2 or one.span.start >= 2 for one in found)
    assert found[0].span == Span(1, 2)


def test_leaning_towards_none_finds_fewer() -> None:
    """What is doubtful is left out."""
    doubtful = scores([0, 1, 0, 0, 0, 0], 3, sure=0.5)
    assert len(cues(doubtful, NO_BREAKS, 0.0)) == 1
    assert cues(doubtful, NO_BREAKS, 2.0) == []


def test_content_may_come_in_pieces_around_speaker_and_cue() -> None:
    """As in a quotation that its cue splits."""
    read = parts(scores([3, 4, 1, 0, 3, 4], 5), Span(3, 4))
    assert read.source is not None
    assert read.source.span == Span(2, 3)
    assert [one.span for one in read.contents] == [Span(0, 2), Span(4, 6)]


def test_of_two_speakers_the_likelier_stands() -> None:
    """One cue has one speaker."""
    table = scores([1, 0, 0, 0, 1, 0], 5)
    table[4] *= 3
    read = parts(table, Span(2, 3))
    assert read.source is not None
    assert read.source.span == Span(4, 5)


def test_a_cue_is_never_part_of_what_it_ties() -> None:
    """The cue keeps its own words."""
    read = parts(scores([3, 4, 4, 4, 4, 4], 5), Span(2, 3))
    assert all(not one.span.overlaps(Span(2, 3)) for one in read.contents)


def test_nobody_and_nothing_give_nothing() -> None:
    """A page without words too."""
    read = parts(scores([0] * 6, 5), Span(1, 2))
    assert read.source is None
    assert read.contents == ()
    assert likeliest(np.zeros((1, 0, 3), dtype=np.float32), np.zeros((3, 3), dtype=np.float32)).shape == (1, 0)


@given(arrays(np.float32, (12, 5), elements=st.floats(-8, 8, width=32)), st.integers(0, 10))
def test_parts_never_overlap_and_stand_in_order(table: Floats, at: int) -> None:
    """Whatever the scores."""
    read = parts(table, Span(at, at + 2))
    spans = [one.span for one in read.contents]
    assert spans == sorted(spans)
    together = sorted([*spans, Span(at, at + 2), *([read.source.span] if read.source else [])])
    assert all(one.end <= other.start for one, other in pairwise(together))
