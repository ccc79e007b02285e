"""Joins articles into files without separators, and remembers where each began."""

import math
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Joined:
    """``lines`` of one file; ``starts`` are the 0-based lines on which an article begins, 0 among them."""

    lines: tuple[str, ...]
    starts: tuple[int, ...]


def read_articles(folder: Path) -> list[list[str]]:
    """Return a folder's articles of three non-blank lines and more, as those lines, by file name."""
    articles = []
    for path in sorted(folder.glob("*.txt")):
        lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        if len(lines) >= 3:
            articles.append(lines)
    return articles


def has_title(article: Sequence[str]) -> bool:
    """Say whether the first line looks like a title: at most 20 words, and shorter than the line that follows."""
    return len(article[0].split()) <= 20 and len(article[0]) < len(article[1])


def join(articles: Sequence[Sequence[str]], seed: random.Random) -> Joined:
    """Run articles together; each title is dropped with a chance of one half."""
    lines: list[str] = []
    starts: list[int] = []
    for article in articles:
        starts.append(len(lines))
        lines += article[1:] if has_title(article) and seed.random() < 0.5 else article
    return Joined(tuple(lines), tuple(starts))


def join_many(articles: Sequence[Sequence[str]], files: int, seed: int) -> list[Joined]:
    """Return ``files`` joins of 2 to 10 articles drawn without replacement, the same ones for the same seed."""
    draw = random.Random(seed)
    return [join(draw.sample(articles, min(draw.randint(2, 10), len(articles))), draw) for _ in range(files)]


def join_alike(articles: Sequence[Sequence[str]], files: int, seed: int) -> list[Joined]:
    """Return ``files`` joins, each of an article and of others that share most of its telling words.

    The harder case, and the usual one: a folder about a single event.
    """
    draw = random.Random(seed)
    bags = [{word for line in article for word in line.lower().split() if len(word) > 3} for article in articles]
    holders = Counter(word for bag in bags for word in bag)
    found = []
    for _ in range(files):
        first = draw.randrange(len(articles))
        near = sorted(range(len(articles)), key=lambda at: -_likeness(bags[first], bags[at], holders))[:15]
        chosen = draw.sample(near, draw.randint(2, 10))
        found.append(join([articles[at] for at in chosen], draw))
    return found


def _likeness(a: set[str], b: set[str], holders: Counter[str]) -> float:
    """Return the weight of the shared words, the rarer the heavier, by the size of the second bag."""
    return sum(1 / holders[word] for word in a & b) / math.sqrt(len(b))
