"""Texts that arrive later find what they share with those before."""

from hypothesis import given
from hypothesis import strategies as st

from nightglass.relate.passages.find import Passage, find_passages
from nightglass.relate.passages.index import add, empty_index

LINES = [
    "the night porter of the old exchange kept two ledgers and showed only one of them to the inspectors",
    "three barges were tied up below the weir when the lock keeper made his last round before the storm",
    "no lamp was lit",
    "by morning the mill race had risen over the footbridge and the lower street could not be reached",
]


@given(st.lists(st.lists(st.lists(st.sampled_from(LINES), max_size=4).map(". ".join), max_size=4), max_size=4))
def test_batches_find_what_all_at_once_find(batches: list[list[str]]) -> None:
    """However the texts are dealt out."""
    texts = [text for batch in batches for text in batch]
    index, found = empty_index(), list[Passage]()
    for batch in batches:
        index, more = add(index, batch, texts.__getitem__)
        found += more
    assert sorted(found) == find_passages(texts)


def test_only_texts_that_may_share_something_are_asked_for() -> None:
    """An index of a hundred thousand texts holds none of them."""
    texts = [f"{LINES[at]} and so on" for at in (0, 1, 3)]
    index, _ = add(empty_index(), texts, texts.__getitem__)
    asked: list[int] = []

    def held(number: int) -> str:
        asked.append(number)
        return texts[number]

    _, (passage,) = add(index, [f"it is said that {LINES[1]}"], held)
    assert asked == [1]
    assert (passage.a, passage.b) == (1, 3)
    assert texts[1][slice(*passage.a_span)] == LINES[1]
