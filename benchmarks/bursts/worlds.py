"""Invented channels in which it is known what rises: words of no language, spoken at all times alike, and planted news.

Every choice is drawn from the seed. What lies in wait in each world, beside the planted bursts: channels of very
unequal size, each with its own preferred words; channels that go on about one thing for days; texts copied to many
channels; three quarters of the channels that fall silent at once, so that what the others always say makes up more of
what is said; a greeting that comes on one day of the week; sources that begin late.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np

from nightglass.records.document import Document, Genre, Precision
from nightglass.records.post import Post

START = datetime(2031, 1, 6, tzinfo=UTC)
DAYS, SOURCES, WORDS = 84, 40, 3000
PLANTED = 24
SIZES = (3, 4, 5, 6, 8, 12)
"""Sources that take up a planted phrase."""
SILENCE = 70
"""The day from which on most sources are silent."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A phrase that ``sources`` channels take up, each once or twice, in ``days`` days from ``start``."""

    phrase: str
    start: int
    days: int
    sources: int


@dataclass(frozen=True, slots=True)
class World:
    """Posts with their documents, and all that truly rises."""

    posts: tuple[Post, ...]
    documents: tuple[Document, ...]
    planted: tuple[Planted, ...]


def make_world(seed: int, *, planted: int = PLANTED) -> World:
    """Return one world of about 14,000 posts."""
    draw = np.random.default_rng(seed)
    texts = list(_chatter(draw))
    taken: set[int] = set()
    news = tuple(_plant(draw, texts, number, taken) for number in range(planted))
    _repeat(draw, texts, taken)
    _copy(draw, texts)
    left = [text for text in texts if text.at < SILENCE or text.source < SOURCES // 4]
    rows = [_row(number, text) for number, text in enumerate(left)]
    return World(tuple(post for post, _ in rows), tuple(document for _, document in rows), news)


@dataclass(slots=True)
class _Text:
    source: int
    at: float
    words: list[str]


def word(number: int) -> str:
    """Return a word of no language; different numbers give different words."""
    syllables = []
    for _ in range(3):
        number, syllable = divmod(number, 90)
        syllables.append("bdfghjklmnprstvwyz"[syllable // 5] + "aeiou"[syllable % 5])
    return "".join(syllables)


def _chatter(draw: np.random.Generator) -> Iterator[_Text]:
    """Yield what is said at all times; each source prefers words of its own, and says much or little a day."""
    common = 1 / np.arange(3, WORDS + 3)
    rates = draw.lognormal(1.4, 0.7, SOURCES)
    begins = np.where(draw.random(SOURCES) < 0.1, draw.integers(10, 30, SOURCES), 0)
    for source in range(SOURCES):
        own = common * draw.lognormal(0, 1.5, WORDS)
        own /= own.sum()
        for day in range(int(begins[source]), DAYS):
            weekly = 0.5 if day % 7 == 4 else 1.0
            for _ in range(draw.poisson(rates[source] * weekly)):
                said = draw.choice(WORDS, draw.integers(8, 26), p=own)
                words = [word(int(number)) for number in said]
                at = day + float(draw.beta(2, 2))
                yield _Text(source, at, [*_weekly(draw, source, day), *words])


def _weekly(draw: np.random.Generator, source: int, day: int) -> list[str]:
    """Return the greeting that half of all sources give on every seventh day, from the first."""
    return ["blessed", "seventh", "morning"] if day % 7 == 5 and source % 2 and draw.random() < 0.5 else []


def _plant(draw: np.random.Generator, texts: list[_Text], number: int, taken: set[int]) -> Planted:
    """Put a phrase of two to five words that nobody said before into texts of some sources."""
    days, size = int(draw.choice((1, 2, 4))), SIZES[number % len(SIZES)]
    start = int(draw.integers(16, SILENCE - days))
    phrase = [word(10_000 + 10 * number + at) for at in range(int(draw.integers(2, 6)))]
    inside = [at for at, text in enumerate(texts) if start <= text.at < start + days and at not in taken]
    carriers = draw.permutation(sorted({texts[at].source for at in inside}))[:size]
    for source in carriers:
        own = [at for at in inside if texts[at].source == source]
        for at in draw.permutation(own)[: int(draw.integers(1, 3))]:
            taken.add(int(at))
            _insert(draw, texts[int(at)], phrase)
    return Planted(" ".join(phrase), start, days, len(carriers))


def _insert(draw: np.random.Generator, text: _Text, phrase: list[str]) -> None:
    place = int(draw.integers(len(text.words) + 1))
    text.words[place:place] = phrase


def _repeat(draw: np.random.Generator, texts: list[_Text], taken: set[int]) -> None:
    """Let four sources each go on about a thing of their own for five days, which another named once before."""
    for number in range(4):
        phrase = [word(20_000 + 10 * number + at) for at in range(3)]
        source, start = int(draw.integers(SOURCES)), int(draw.integers(14, SILENCE - 5))
        for at, text in enumerate(texts):
            if text.source == source and start <= text.at < start + 5 and at not in taken:
                _insert(draw, text, phrase)
        others = [text for text in texts if text.source != source]
        _insert(draw, others[int(draw.integers(len(others)))], phrase)


def _copy(draw: np.random.Generator, texts: list[_Text]) -> None:
    """Let one text of a day stand on ten channels."""
    for number in range(3):
        start = int(draw.integers(14, SILENCE))
        said = [word(30_000 + 20 * number + at) for at in range(12)]
        texts += [_Text(int(source), start + draw.random(), list(said)) for source in draw.permutation(SOURCES)[:10]]


def _row(number: int, text: _Text) -> tuple[Post, Document]:
    at, source, words = START + timedelta(days=text.at), f"channel-{text.source}", " ".join(text.words)
    document = Document(
        f"doc-{number}", "cap", source, 1, 0, len(words), "xx", Genre.POST, None, words, at, at, Precision.SECOND,
        "metadata", None, None, None, "benchmark", (),
    )  # fmt: skip
    return Post(f"pst-{number}", document.id, source, None, "telegram", str(number), at, None, None, None, None,
                "benchmark", ()), document  # fmt: skip
