"""Stories on SemEval-2022 Task 8, UCI headlines, invented translations: ``python -m benchmarks.stories.score``.

Pairs (every JSON lines file of ``stories/``): ``pearson`` is the correlation of ``likeness`` (1 the same story to 4
nothing in common) with the mean judgement ``Overall``, over all pairs and by language pair;
``pearson_cross_validated`` that of weights fitted without the pair's fifth (pairs that share an article are never
parted), with the 95 % interval of 1,000 bootstrap samples. The package's weights were fitted on the pairs here, so that
only the cross-validated figure, or ``pearson`` on other data, says how well it does on news not seen.

Headlines (every CSV file): each is a document of its own, added by its time to the stories so far and never moved;
``STORY`` is an aggregator's own cluster. BCubed precision, recall and F (Bagga and Baldwin 1998) and the adjusted Rand
index over all headlines.

Without ``--whole``, what continuous integration can afford: ``sample_pearson`` over every twelfth pair, headlines by
words alone (``words_*``) and translations. With it, everything; encoding takes minutes the first time.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from math import comb
from pathlib import Path
from time import process_time

import numpy as np

from benchmarks.floors import GOLD
from benchmarks.report import keep, show
from benchmarks.stories.encode import encoded
from benchmarks.stories.gold import Pairs, digest, headline_files, pair_files, read_headlines, read_pairs
from benchmarks.stories.train import SEED, aspects_of, cross_validated, pearson
from benchmarks.stories.translations import scores as translation_scores
from nightglass.engines.vectors import load_vectors
from nightglass.records.document import Document
from nightglass.relate.stories.grouping import grouped
from nightglass.relate.stories.likeness import BY_WORDS, Doubles, pair_likeness
from nightglass.relate.stories.sketch import sketch
from nightglass.relate.stories.traits import lead, to_encode

HERE = Path(__file__).parent
EVERY = 12


def bcubed(wanted: Sequence[str], told: Sequence[int]) -> tuple[float, float, float]:
    """Return BCubed precision, recall and their harmonic mean."""
    both = Counter(zip(wanted, told, strict=True))
    golds, clusters = Counter(wanted), Counter(told)
    precision = sum(count * count / clusters[cluster] for (_, cluster), count in both.items()) / len(told)
    recall = sum(count * count / golds[gold] for (gold, _), count in both.items()) / len(told)
    return precision, recall, 2 * precision * recall / (precision + recall)


def rand_index(wanted: Sequence[str], told: Sequence[int]) -> float:
    """Return the adjusted Rand index (Hubert and Arabie 1985): 1 for the same clusters, 0 for chance."""
    together = sum(comb(count, 2) for count in Counter(zip(wanted, told, strict=True)).values())
    ours = sum(comb(count, 2) for count in Counter(told).values())
    theirs = sum(comb(count, 2) for count in Counter(wanted).values())
    chance = ours * theirs / comb(len(told), 2)
    return (together - chance) / ((ours + theirs) / 2 - chance)


def headline_scores(path: Path, *, with_vectors: bool) -> dict[str, float]:
    """Return how well headlines are grouped as they come."""
    rows = read_headlines(path)
    documents = [document for document, _ in rows]
    held = encoded(documents) if with_vectors else [None] * len(documents)
    began = process_time()
    sketches = [sketch(one, lead(own) if own else None) for one, own in zip(documents, held, strict=True)]
    story_of = {name: at for at, names in enumerate(grouped([sketches])) for name in names}
    told = [story_of[document.id] for document in documents]
    seconds = process_time() - began
    wanted = [story for _, story in rows]
    precision, recall, f1 = bcubed(wanted, told)
    found = {"bcubed_precision": precision, "bcubed_recall": recall, "bcubed_f": f1, "ari": rand_index(wanted, told)}
    prefix = "" if with_vectors else "words_"
    measures = {f"{prefix}{name}": value for name, value in found.items()}
    return measures | {f"{prefix}stories": float(len(set(told))), f"{prefix}headlines_per_second": len(rows) / seconds}


def interval(said: Doubles, wanted: Doubles) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of a correlation."""
    draw = np.random.default_rng(SEED)
    picks = (draw.integers(len(wanted), size=len(wanted)) for _ in range(1000))
    found = [pearson(said[pick], wanted[pick]) for pick in picks]
    return float(np.quantile(found, 0.025)), float(np.quantile(found, 0.975))


def pair_scores(data: Pairs) -> dict[str, float]:
    """Return the correlations over all pairs of a file."""
    table, wanted = aspects_of(data), np.array([pair.overall for pair in data.pairs])
    said = pair_likeness(table)
    scores = {"pairs": float(len(wanted)), "pearson": pearson(said, wanted)}
    scores["words_pearson"] = pearson(pair_likeness(table[:, : len(BY_WORDS)]), wanted)
    fair = cross_validated(table, wanted, data.groups())
    words = cross_validated(table[:, : len(BY_WORDS)], wanted, data.groups())
    low, high = interval(fair, wanted)
    scores |= {"pearson_cross_validated": pearson(fair, wanted), "pearson_from": low, "pearson_to": high}
    scores["words_pearson_cross_validated"] = pearson(words, wanted)
    spoken = [data.languages(pair) for pair in data.pairs]
    for language in sorted(set(spoken)):
        mine = np.array([one == language for one in spoken])
        scores[f"pearson_cross_validated_{language}"] = pearson(fair[mine], wanted[mine])
    return scores


def sample_scores(data: Pairs) -> dict[str, float]:
    """Return the correlation over every twelfth pair, as many as continuous integration can encode."""
    some = data.pairs[::EVERY]
    names = sorted({at for pair in some for at in (pair.a, pair.b)})
    moved = {name: at for at, name in enumerate(names)}
    pairs = [pair._replace(a=moved[pair.a], b=moved[pair.b]) for pair in some]
    part = Pairs([data.documents[name] for name in names], pairs)
    said = pair_likeness(aspects_of(part))
    return {"sample_pearson": pearson(said, np.array([pair.overall for pair in pairs]))}


def speed(documents: Sequence[Document]) -> dict[str, float]:
    """Return how many documents one core encodes in a second of its time."""
    vectors = load_vectors()
    if vectors is None:
        return {}
    began = process_time()
    for document in documents:
        vectors(to_encode(document))
    return {"encoded_documents_per_second": len(documents) / (process_time() - began)}


def score(gold: Path, *, whole: bool = False) -> dict[str, float]:
    """Return the scores of what the folder holds; of the whole of it where asked."""
    scores = translation_scores()
    for path in pair_files(gold):
        data = read_pairs(path)
        scores |= pair_scores(data) | speed(data.documents[:60]) if whole else {}
        scores |= sample_scores(data)
    for path in headline_files(gold):
        scores |= headline_scores(path, with_vectors=False)
        scores |= headline_scores(path, with_vectors=True) if whole else {}
    return scores


def main() -> None:
    """Print the scores; write them where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--whole", action="store_true", help="all pairs and headlines with vectors")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    scores = score(asked.gold, whole=asked.whole or asked.write)
    show(scores)
    if asked.write:
        keep(HERE, scores, digest(asked.gold))


if __name__ == "__main__":
    main()
