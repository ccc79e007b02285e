"""Which entry of each name a document means."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.interfaces import Entry
from nightglass.read.places.choosing import SIGNS, Named, World, choose, host_of
from nightglass.read.places.weights import trained


def _entry(number: int, name: str, at: tuple[float, float] | None, **more: object) -> Entry:
    given = {"kind": "city", "admin1": None, "country": None, "population": None, "gazetteer": "test", **more}
    latitude, longitude = at or (None, None)
    return Entry(f"test:{number}", name, latitude=latitude, longitude=longitude, **given)  # type: ignore[arg-type]  # values of several types


NAMES = st.lists(
    st.lists(
        st.tuples(st.floats(-80, 80), st.floats(-179, 179), st.integers(0, 10_000_000), st.sampled_from("ABC")),
        min_size=1,
        max_size=4,
    ),
    min_size=1,
    max_size=5,
)


@given(NAMES)
def test_the_shares_of_a_names_entries_make_one(given_names: list[list[tuple[float, float, int, str]]]) -> None:
    """Whatever the entries, each name is shared out whole."""
    named = [
        Named(f"n{at}", tuple(_entry(at * 10 + i, f"n{at}", row[:2], population=row[2], country=row[3])
                              for i, row in enumerate(rows)), 1, frozenset())
        for at, rows in enumerate(given_names)
    ]  # fmt: skip
    weights = trained()
    chosen = choose(named, "", weights.alone, weights.among)
    assert set(chosen.shares) == {name.folded for name in named}
    for shares in chosen.shares.values():
        assert shares.sum() == pytest.approx(1)


def test_the_entry_beside_the_documents_other_places_wins() -> None:
    """Two towns of one name and size: the one 20 km from the other place of the text, not the one across the sea."""
    here, there = (_entry(1, "Varn", (10.0, 10.0)), _entry(2, "Varn", (-30.0, 80.0)))
    named = [
        Named("varn", (there, here), 1, frozenset()),
        Named("orsk", (_entry(3, "Orsk", (10.1, 10.1), population=5000),), 1, frozenset()),
    ]
    weights = trained()
    assert np.argmax(choose(named, "", weights.alone, weights.among).shares["varn"]) == 1


def test_no_name_is_a_witness_for_itself() -> None:
    """A name alone has no context, however often it stands."""
    world = World([Named("varn", (_entry(1, "Varn", (10.0, 10.0), country="A"),), 9, frozenset())], "")
    table = world.among(np.array([1.0]))
    assert table.shape == (1, len(SIGNS))
    assert not table[0, SIGNS.index("same country") :].any()


def test_a_document_without_names_has_nothing_to_choose() -> None:
    """Empty in, empty out."""
    weights = trained()
    assert choose([], "", weights.alone, weights.among).shares == {}


def test_there_is_a_weight_for_every_sign() -> None:
    """The file of weights fits the code."""
    weights = trained()
    assert len(weights.among) == len(SIGNS)
    assert len(weights.alone) == SIGNS.index("same country")


def test_the_host_of_an_address() -> None:
    """Without its www; nothing for nothing."""
    assert host_of("https://www.harbour-news.example/a?b") == "harbour-news.example"
    assert host_of(None) == ""
