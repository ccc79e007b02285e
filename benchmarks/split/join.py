"""Joins articles into files without separators, and remembers where each began."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Joined:
    """``lines`` of one file; ``starts`` are the 0-based lines on which an article begins, 0 among them."""

    lines: tuple[str, ...]
    starts: tuple[int, ...]


def read_articles(folder: Path) -> list[list[str]]:
    """Return the articles of a folder of text files as lists of non-blank lines, by file name; too short ones left out."""
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
