"""Tests of aligning two texts sentence by sentence."""

from hypothesis import given
from hypothesis import strategies as st

from nightglass.relate.changes_align import align
from nightglass.relate.words import Worded, read_words

LINES = (
    "The ferry left the old harbour at seven.",
    "Rain closed the lower road to all lorries on Sunday.",
    "The council named a new keeper of the archive.",
    "Nobody knows who gave the order to the guards at the gate.",
)


def paired(a: Worded, b: Worded) -> list[tuple[str, str]]:
    """Return what is aligned with what."""
    return [(a.shown(*group.a), b.shown(*group.b)) for group in align(a, b).groups]


def test_equal_sentences_are_aligned_wherever_they_stand() -> None:
    """A paragraph that was moved is still there."""
    a, b = read_words(" ".join(LINES)), read_words(" ".join([*LINES[2:], *LINES[:2]]))
    aligned = align(a, b)
    assert (aligned.only_a, aligned.only_b) == ((), ())
    assert aligned.same == len(a.keys)


def test_an_edited_sentence_is_aligned_with_what_it_was() -> None:
    """By the words that both have; a sentence that shares few stands alone."""
    a = read_words(f"{LINES[0]} {LINES[1]} {LINES[3]}")
    b = read_words(f"{LINES[0]} Rain closed the upper road to lorries on Monday. Ships lay idle.")
    assert paired(a, b)[1][1].startswith("Rain closed the upper road")
    assert (align(a, b).only_a, align(a, b).only_b) == ((2,), (2,))


def test_a_sentence_that_was_cut_in_two_is_aligned_with_both() -> None:
    """No half of it was added."""
    a = read_words(f"{LINES[0]} Rain closed the lower road on Sunday and the council named a new keeper. {LINES[3]}")
    b = read_words(f"{LINES[0]} Rain closed the lower road on Sunday. The council named a new keeper. {LINES[3]}")
    aligned = align(a, b)
    assert (aligned.only_a, aligned.only_b) == ((), ())
    assert len(paired(a, b)) == 3


@given(st.lists(st.sampled_from(LINES), max_size=6), st.lists(st.sampled_from(LINES), max_size=6))
def test_each_word_of_either_text_is_in_one_group_or_stands_alone(ours: list[str], theirs: list[str]) -> None:
    """The law of an alignment."""
    a, b = read_words(" ".join(ours)), read_words("\n".join(theirs))
    aligned = align(a, b)
    for words, sides, alone in (
        (a, [group.a for group in aligned.groups], aligned.only_a),
        (b, [group.b for group in aligned.groups], aligned.only_b),
    ):
        stretches = [(words.stretches[at].start, words.stretches[at].end) for at in alone]
        assert sorted(at for side in [*sides, *stretches] for at in range(*side)) == [*range(len(words.keys))]
    for group in aligned.groups:
        assert [at for part in group.parts for at in range(*part.a)] == [*range(*group.a)]
        assert [at for part in group.parts for at in range(*part.b)] == [*range(*group.b)]
