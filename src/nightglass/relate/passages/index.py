"""New texts against those already held: an index of seeds that grows without being built anew."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from nightglass.relate.passages.find import PLAIN, Passage, Settings, chains_in, prints, told
from nightglass.relate.passages.lanes import Lanes, by_hash, join_seeds
from nightglass.relate.passages.seeds import Seeds, find_seeds
from nightglass.text.words import Hashes, hashed_words


class Index(NamedTuple):
    """The seeds of all texts held, ordered by hash, and a print for each text; sixteen bytes a seed, no text."""

    seeds: Seeds
    prints: Hashes


def empty_index() -> Index:
    """Return the index of no texts."""
    nothing = np.zeros(0, np.int32)
    return Index(Seeds(np.zeros(0, np.uint64), nothing, nothing), np.zeros(0, np.uint64))


def add(
    index: Index, texts: Sequence[str], held: Callable[[int], str], settings: Settings = PLAIN
) -> tuple[Index, list[Passage]]:
    """Return the index with ``texts`` added, and the passages that they share with those held and among themselves.

    Texts are numbered as they were added, from 0; ``held`` gives the text of such a number, and is asked only for those
    that may share something. What was found earlier stands: a 5-gram that many came to hold since proposes nothing new.
    """
    words = hashed_words(texts)
    since = len(index.prints)
    own = find_seeds(words)
    new = by_hash(own._replace(texts=own.texts + np.int32(since)))
    all_prints = np.concatenate((index.prints, prints(words)))
    lanes = join_seeds(_merged(_met(index.seeds, new), new), all_prints, settings.most_holders, since)
    found = _passages(lanes, lambda text: texts[text - since] if text >= since else held(text), settings)
    return Index(_merged(index.seeds, new), all_prints), found


def _met(seeds: Seeds, new: Seeds) -> Seeds:
    """Return the seeds whose hash is among the new ones."""
    hashes = np.unique(new.hashes)
    first, last = (np.searchsorted(seeds.hashes, hashes, side) for side in ("left", "right"))
    size = last - first
    places = np.repeat(first - np.cumsum(size) + size, size) + np.arange(int(size.sum()))
    return seeds.at(places)


def _merged(seeds: Seeds, new: Seeds) -> Seeds:
    """Return both, ordered by hash and text: two ordered halves, which a stable sort joins in one go."""
    return by_hash(
        Seeds(
            np.concatenate((seeds.hashes, new.hashes)),
            np.concatenate((seeds.texts, new.texts)),
            np.concatenate((seeds.ats, new.ats)),
        )
    )


def _passages(lanes: Lanes, text_of: Callable[[int], str], settings: Settings) -> list[Passage]:
    """Return the passages of lanes between numbered texts."""
    numbers, places = np.unique(np.concatenate((lanes.a, lanes.b)), return_inverse=True)
    words = hashed_words([text_of(number) for number in numbers.tolist()])
    a, b = places[: len(lanes.a)], places[len(lanes.a) :]
    found = told(chains_in(lanes._replace(a=a, b=b), words, settings), words)
    return [passage._replace(a=int(numbers[passage.a]), b=int(numbers[passage.b])) for passage in found]
