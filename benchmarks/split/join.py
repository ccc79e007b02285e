"""Joins articles into files without separators, and remembers where each began."""

import math
import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_NEIGHBOURS = 15
_BYLINES = (
    "By Ada Quill",
    "By our staff",
    "By Ravi Ostrander and Lena Morrow",
    "Senior correspondent",
    "By the city desk",
)
_SENTENCE = re.compile(r"(?<=[a-z\d)][.!?])['\"’”]*\s+(?=[“\"'A-Z])")


@dataclass(frozen=True, slots=True)
class Joined:
    """``lines`` of one file; ``starts`` are the 0-based lines on which an article begins, 0 among them."""

    lines: tuple[str, ...]
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """One article: the house that published it (the file's name up to the first underscore) and its non-blank lines."""

    house: str
    lines: tuple[str, ...]

    @property
    def titled(self) -> bool:
        """Whether the first line looks like a title: at most 20 words, and shorter than the line that follows."""
        return len(self.lines[0].split()) <= 20 and len(self.lines[0]) < len(self.lines[1])

    @property
    def body(self) -> tuple[str, ...]:
        """The lines without the title."""
        return self.lines[1:] if self.titled else self.lines


def read_articles(folder: Path) -> list[Article]:
    """Return a folder's articles of three non-blank lines and more, by file name."""
    articles = []
    for path in sorted(folder.glob("*.txt")):
        lines = tuple(line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
        if len(lines) >= 3:
            articles.append(Article(path.name.split("_")[0], lines))
    return articles


def join(articles: Sequence[Article], seed: random.Random, titled: float = 0.5) -> Joined:
    """Run articles together; each title is kept with the chance ``titled``."""
    lines: list[str] = []
    starts: list[int] = []
    for article in articles:
        starts.append(len(lines))
        lines += article.body if article.titled and seed.random() >= titled else article.lines
    return Joined(tuple(lines), tuple(starts))


def join_many(articles: Sequence[Article], files: int, seed: int) -> list[Joined]:
    """Return ``files`` joins of 2 to 10 articles drawn without replacement, the same ones for the same seed."""
    draw = random.Random(seed)
    return [join(draw.sample(articles, min(draw.randint(2, 10), len(articles))), draw) for _ in range(files)]


def join_alike(articles: Sequence[Article], files: int, seed: int, titled: float = 0.0) -> list[Joined]:
    """Return ``files`` joins, each of one house's article and of others of its own that share its telling words.

    The harder case, and the usual one: a folder about a single event, saved from one site. Titles are dropped.
    """
    draw = random.Random(seed)
    bags = [{word for line in article.lines for word in line.lower().split() if len(word) > 3} for article in articles]
    holders = Counter(word for bag in bags for word in bag)
    found = []
    for _ in range(files):
        first = draw.randrange(len(articles))
        near = [at for at, article in enumerate(articles) if article.house == articles[first].house]
        near = sorted(near, key=lambda at: -_likeness(bags[first], bags[at], holders))[:_NEIGHBOURS]
        chosen = draw.sample(near, min(draw.randint(2, 10), len(near)))
        found.append(join([articles[at] for at in chosen], draw, titled))
    return found


def _likeness(a: set[str], b: set[str], holders: Counter[str]) -> float:
    """Return the weight of the shared words, the rarer the heavier, by the size of the second bag."""
    return sum(1 / holders[word] for word in a & b) / math.sqrt(len(b))


def relaid(article: Article, draw: random.Random) -> Article:
    """Return an article in another house's layout: a line a sentence, short subheads, an author's line, each at times.

    A subhead is made of one to four of the words of the line that follows it.
    """
    lines = list(article.lines)
    if draw.random() < 0.3:
        lines = [part for line in lines for part in _SENTENCE.split(line) if part.strip()]
    if draw.random() < 0.35 and len(lines) > 8:
        for at in sorted(draw.sample(range(4, len(lines)), min(len(lines) // 8 + 1, 6)), reverse=True):
            lines.insert(at, _subhead(lines[at], draw))
    if draw.random() < 0.2 and article.titled:
        lines.insert(1, draw.choice(_BYLINES))
    return Article(article.house, tuple(lines))


def _subhead(line: str, draw: random.Random) -> str:
    words = [word.strip(".,;:!?“”\"'") for word in line.split()]
    size = draw.randint(1, 4)
    start = draw.randrange(max(len(words) - size, 0) + 1)
    words = [word if word[:1].isupper() and draw.random() < 0.5 else word.lower() for word in words]
    found = " ".join(words[start : start + size]).strip() or "more"
    return found[:1].upper() + found[1:]
