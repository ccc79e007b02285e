"""Invented posts of invented sources, of which it is known what rises and what does not."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import numpy as np

from nightglass.records.document import Document, Genre, Precision
from nightglass.records.post import Post
from nightglass.records.source import Source

START = datetime(2031, 3, 1, tzinfo=UTC)
FILLERS = tuple(f"{a}{b}{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in ("rin", "lok", "vesh", "tam", "dur"))
"""Three hundred words of no language."""


def told(number: int, source: str, day: float, text: str, *, forwarded: str | None = None) -> tuple[Post, Document]:
    """Return a post and the document that holds its words, so many days after the start."""
    at = START + timedelta(days=day)
    document = Document(
        f"doc-{number}", "cap-1", source, 1, 0, len(text), "en", Genre.POST, None, text, at, at, Precision.SECOND,
        "metadata", None, None, None, "test", (),
    )  # fmt: skip
    post = Post(f"pst-{number}", document.id, source, None, "telegram", str(number), at, None, None, forwarded, None,
                "test", ())  # fmt: skip
    return post, document


Said = tuple[str, float, str]


def chatter(seed: int, sources: int = 12, days: int = 40, a_day: int = 4, words: int = 12) -> list[Said]:
    """Return (source, day, text) of sources that say the same at all times, each ``a_day`` times a day."""
    draw = np.random.default_rng(seed)
    weights = 1 / np.arange(4, len(FILLERS) + 4)
    spoken = draw.choice(len(FILLERS), (sources, days, a_day, words), p=weights / weights.sum())
    hours = draw.random((sources, days, a_day))
    return [
        (
            f"source-{source}",
            day + float(hours[source, day, post]),
            " ".join(FILLERS[at] for at in spoken[source, day, post]),
        )
        for source in range(sources)
        for day in range(days)
        for post in range(a_day)
    ]


def as_rows(said: Sequence[Said]) -> tuple[list[Post], list[Document]]:
    """Return posts and documents, numbered in the order given."""
    pairs = [told(number, *one) for number, one in enumerate(said)]
    return [post for post, _ in pairs], [document for _, document in pairs]


def outlet(name: str, affiliation: str | None = None, country: str | None = None) -> Source:
    """Return a source whose id is its name."""
    return Source(name, name, (), "outlet", affiliation, country, (), (), name, False, False, "test", ())
