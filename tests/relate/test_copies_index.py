"""Tests of an index of copies that grows."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from nightglass.relate.copies_index import Index, add, empty_index
from nightglass.relate.words_hashed import hash_grams

LINE = "the ferry to Ostrana left the old harbour at seven with forty people and two lorries on board"
TEXTS = (LINE, LINE + " again", LINE.upper(), "", "salt pans", "rain closed the lower road", "Salt pans!", LINE[8:])


def grown(batches: list[list[str]]) -> tuple[Index, set[tuple[int, int]], set[tuple[int, int]]]:
    """Return the index of all batches, the pairs of equals and the candidates."""
    index, equal, candidates = empty_index(), set(), set()
    for batch in batches:
        step = add(index, hash_grams(batch))
        index = step.index
        equal |= set(zip(step.equal.a.tolist(), step.equal.b.tolist(), strict=True))
        candidates |= set(zip(step.candidates.a.tolist(), step.candidates.b.tolist(), strict=True))
    return index, equal, candidates


@given(st.lists(st.sampled_from(TEXTS), max_size=12), st.lists(st.integers(0, 12), max_size=4))
def test_pairs_do_not_depend_on_how_texts_were_cut_into_batches(texts: list[str], cuts: list[int]) -> None:
    """An added batch finds what a rebuild finds."""
    edges = [0, *sorted(cuts), len(texts)]
    batches = [texts[start:end] for start, end in pairwise(edges)]
    index, equal, candidates = grown(batches)
    whole, all_equal, all_candidates = grown([texts])
    assert (equal, candidates) == (all_equal, all_candidates)
    assert index.size == whole.size == sum(map(len, batches))
    assert index.bands.hashes.tolist() == whole.bands.hashes.tolist()


def test_a_batch_is_paired_with_what_was_added_before() -> None:
    """Its equals at once, its near-duplicates as candidates."""
    _, equal, candidates = grown([[LINE, "salt pans"], ["Salt pans!", LINE + " again"]])
    assert equal == {(1, 2)}
    assert candidates == {(0, 3)}


def test_an_equal_text_is_not_sketched_again() -> None:
    """One post sent a thousand times takes the room of one."""
    index, equal, _ = grown([[LINE], [LINE] * 1000])
    assert index.bands.hashes.size == 32
    assert equal == {(0, at) for at in range(1, 1001)}
