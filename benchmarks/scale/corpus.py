"""Makes a corpus of any size from the gold texts, with copies and passages planted, so that the truth is known.

Documents come in blocks of 10,000, each from its own seed: a smaller corpus is the beginning of a larger one. A
document is three to seven sentences of the gold texts in which every third or fourth word is drawn anew from their
vocabulary, so that two documents share no passage by accident; in three of ten one further sentence of up to twenty
words stands as it is, and about three documents of a block share it, as phrases of the trade are shared. Of each
block, 500 documents are equal to another, 500 are another with one to four words changed, left out or put in, 200 are
ten texts sent twenty times each, and 600 hold a passage of 30 to 45 words of another. All the rest is original.
"""

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.random import Generator
from numpy.typing import NDArray

from nightglass.relate.corpus import DOCUMENTS

BLOCK = 10_000
EQUAL, EDITED, PASSED_ON, TEXTS_SENT, TIMES_SENT = 500, 500, 600, 10, 20
ORIGINALS = BLOCK - EQUAL - EDITED - PASSED_ON - TEXTS_SENT * TIMES_SENT
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_SEED = 20_260_101

Tokens: TypeAlias = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Pool:
    """The gold's sentences as word numbers, from ``starts[i]`` to ``starts[i + 1]``, and the words."""

    words: Sequence[str]
    tokens: Tokens
    starts: NDArray[np.int64]

    def sentence(self, number: int) -> Tokens:
        """Return the words of a sentence."""
        return self.tokens[self.starts[number] : self.starts[number + 1]]


@dataclass(frozen=True, slots=True)
class Planted:
    """A pair of documents, a < b, that is ``equal``, ``edited`` or ``passage``, with the passage's place in each."""

    kind: str
    a: int
    b: int
    a_span: tuple[int, int] = (0, 0)
    b_span: tuple[int, int] = (0, 0)


def gold_texts(gold: Path) -> Iterator[str]:
    """Yield the texts of gold/copies that are not synthetic, and those of gold/passages."""
    with gzip.open(gold / "copies" / "docs.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if not row.get("src"):
                yield row["text"]
    for path in sorted((gold / "passages").rglob("*.txt")):
        yield path.read_text(encoding="utf-8", errors="replace")


def pool_of(texts: Iterator[str]) -> Pool:
    """Return the sentences of 8 to 40 words, each once."""
    sentences = dict.fromkeys(" ".join(part.split()) for text in texts for part in _SENTENCE.split(text))
    kept = [words for sentence in sentences if 8 <= len(words := sentence.split()) <= 40]
    number = {word: at for at, word in enumerate(dict.fromkeys(word for words in kept for word in words))}
    tokens = np.array([number[word] for words in kept for word in words], np.int32)
    starts = np.concatenate((np.zeros(1, np.int64), np.cumsum([len(words) for words in kept])))
    return Pool(tuple(number), tokens, starts)


def write_corpus(pool: Pool, size: int, to: Path, first_block: int = 0) -> list[Planted]:
    """Write ``size`` documents (whole blocks, or a part of one) as Parquet; return what is planted among them."""
    planted: list[Planted] = []
    to.parent.mkdir(parents=True, exist_ok=True)
    with pq.ParquetWriter(to, DOCUMENTS, compression="zstd") as writer:
        for block in range(first_block, first_block + -(-size // BLOCK)):
            texts, pairs = _block(pool, block)
            rows = min(BLOCK, size - (block - first_block) * BLOCK)
            numbers = range(block * BLOCK, block * BLOCK + rows)
            writer.write_table(pa.table([numbers, texts[:rows]], schema=DOCUMENTS))
            planted += [pair for pair in pairs if pair.b <= numbers[-1]]
    return planted


def _block(pool: Pool, block: int) -> tuple[list[str], list[Planted]]:
    draw = np.random.default_rng((_SEED, block))
    originals = [_original(pool, draw, block) for _ in range(ORIGINALS)]
    hosts = [_original(pool, draw, block) for _ in range(PASSED_ON)]
    place = draw.permutation(BLOCK)
    long = [at for at, tokens in enumerate(originals) if len(tokens) >= 50]
    sources = iter(draw.permutation(long).tolist())
    texts: list[Tokens] = [*originals]
    pairs: list[tuple[str, int, int, int, int, int]] = []
    for _ in range(EQUAL):
        source = next(sources)
        pairs.append(("equal", source, len(texts), 0, 0, 0))
        texts.append(originals[source])
    for _ in range(EDITED):
        source = next(sources)
        pairs.append(("edited", source, len(texts), 0, 0, 0))
        texts.append(_edited(originals[source], pool, draw))
    for _ in range(TEXTS_SENT):
        source = next(sources)
        members = [source, *range(len(texts), len(texts) + TIMES_SENT)]
        first = min(members, key=lambda member: int(place[member]))
        pairs += [("equal", first, member, 0, 0, 0) for member in members if member != first]
        texts += [originals[source]] * TIMES_SENT
    for host in hosts:
        source = next(sources)
        length = int(draw.integers(30, 46))
        start, at = int(draw.integers(len(originals[source]) - length + 1)), int(draw.integers(len(host) + 1))
        pairs.append(("passage", source, len(texts), start, at, length))
        texts.append(np.concatenate((host[:at], originals[source][start : start + length], host[at:])))
    planted = [_pair(pool, texts, place, block, *pair) for pair in pairs]
    written = [""] * BLOCK
    for at, tokens in enumerate(texts):
        written[place[at]] = _text(pool, tokens)
    return written, planted


def _original(pool: Pool, draw: Generator, block: int) -> Tokens:
    sentences = draw.integers(0, len(pool.starts) - 1, int(draw.integers(3, 8)))
    tokens = np.concatenate([pool.sentence(number) for number in sentences])
    anew = np.cumsum(draw.integers(3, 5, len(tokens) // 3 + 1))
    anew = anew[anew < len(tokens)]
    tokens[anew] = draw.integers(0, len(pool.words), len(anew))
    if draw.random() < 0.3:
        phrase = pool.sentence((block * 1_000 + int(draw.integers(1_000))) % (len(pool.starts) - 1))[:20]
        tokens = np.concatenate((tokens, phrase))
    return tokens


def _edited(tokens: Tokens, pool: Pool, draw: Generator) -> Tokens:
    edited = tokens.tolist()
    for _ in range(int(draw.integers(1, 5))):
        at, word = int(draw.integers(len(edited))), int(draw.integers(len(pool.words)))
        edited[at : at + int(draw.integers(2))] = [word] * int(draw.integers(2))
    return np.array(edited, np.int32)


def _text(pool: Pool, tokens: Tokens) -> str:
    return " ".join([pool.words[token] for token in tokens.tolist()])


def _pair(
    pool: Pool, texts: Sequence[Tokens], place: NDArray[np.int64], block: int,
    kind: str, source: int, other: int, start: int, at: int, length: int,
) -> Planted:  # fmt: skip
    numbers = (block * BLOCK + int(place[source]), block * BLOCK + int(place[other]))
    spans = (_span(pool, texts[source], start, length), _span(pool, texts[other], at, length))
    (a, a_span), (b, b_span) = sorted(zip(numbers, spans, strict=True))
    return Planted(kind, a, b, a_span, b_span)


def _span(pool: Pool, tokens: Tokens, start: int, length: int) -> tuple[int, int]:
    """Return the place of some words in the text, in characters."""
    before = len(_text(pool, tokens[:start])) + (1 if start else 0)
    return before, before + len(_text(pool, tokens[start : start + length]))


def jaccard(one: str, other: str) -> float:
    """Return the Jaccard index of two texts' sets of word 3-grams."""
    a, b = _grams(one), _grams(other)
    return len(a & b) / max(len(a | b), 1)


def _grams(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[^\W_]+", text.lower())
    return {tuple(words[at : at + 3]) for at in range(max(len(words) - 2, 1))}
