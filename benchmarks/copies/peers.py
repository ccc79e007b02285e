"""The same task done with rensa alone and with datasketch, as a user of each would write it.

Both count word 3-grams as strings, sketch 128 values, cut them into 32 bands of four, and count out the Jaccard index
of every candidate over the sets of strings. rensa is called by its fastest ways in that give pairs: one call to sketch
all texts, one to insert and one to query.
"""

import re
from collections.abc import Iterable, Sequence

import rensa
from datasketch import MinHash, MinHashLSH

Found = dict[tuple[int, int], float]

_WORD = re.compile(r"\w+")
LEAST, PERMUTATIONS, BANDS = 0.7, 128, 32


def gram_sets(texts: Sequence[str]) -> list[set[str]]:
    """Return the word 3-grams of each text."""
    found = []
    for text in texts:
        words = _WORD.findall(text.lower())
        found.append({" ".join(gram) for gram in zip(words, words[1:], words[2:], strict=False)})
    return found


def by_rensa(texts: Sequence[str]) -> Found:
    """Return the copies among texts, found by rensa's index."""
    sets = gram_sets(texts)
    sketches = rensa.RMinHash.from_token_sets(sets, num_perm=PERMUTATIONS, seed=42)
    index = rensa.RMinHashLSH(threshold=LEAST, num_perm=PERMUTATIONS, num_bands=BANDS)
    index.insert_many(sketches)
    return _counted(sets, enumerate(index.query_all(sketches)))


def by_datasketch(texts: Sequence[str]) -> Found:
    """Return the copies among texts, found by datasketch's index."""
    sets = gram_sets(texts)
    encoded = [[gram.encode() for gram in grams] for grams in sets]
    sketches = list(MinHash.generator(encoded, num_perm=PERMUTATIONS, seed=42))
    index = MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, PERMUTATIONS // BANDS))
    with index.insertion_session() as session:
        for at, sketch in enumerate(sketches):
            session.insert(at, sketch)
    return _counted(sets, ((at, index.query(sketch)) for at, sketch in enumerate(sketches)))


def _counted(sets: Sequence[set[str]], candidates: Iterable[tuple[int, Iterable[int]]]) -> Found:
    found: Found = {}
    for one, others in candidates:
        for other in others:
            if one < other and sets[one]:
                both = len(sets[one] & sets[other])
                index = both / (len(sets[one]) + len(sets[other]) - both)
                if index >= LEAST:
                    found[one, other] = index
    return found
