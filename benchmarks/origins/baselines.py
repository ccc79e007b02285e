"""What is counted today, beside it: distinct sources ("two sources"), and groups of near-duplicate texts.

Both are given the true documents of each claim, which flatters them.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from benchmarks.origins.outcomes import Answer, Judged, claims_of, outcome_of
from benchmarks.origins.world import World

ALIKE = 0.7
"""The Jaccard similarity of word 3-grams from which two texts count as one."""

Document = Mapping[str, object]


def by_source(documents: Sequence[Document]) -> list[list[str]]:
    """Return the ids of documents, one group for each source."""
    groups: dict[str, list[str]] = {}
    for row in documents:
        address = re.match(r"https?://([^/]+)", str(row.get("url") or ""))
        groups.setdefault(address[1] if address else str(row["source"]), []).append(str(row["id"]))
    return list(groups.values())


def by_text(documents: Sequence[Document]) -> list[list[str]]:
    """Return the ids of documents, one group for each set of texts that near-duplicates hold together."""
    groups: list[list[Document]] = []
    for row in documents:
        near = [group for group in groups if any(_alike(row, other) for other in group)]
        groups = [group for group in groups if group not in near] + [[row, *(one for group in near for one in group)]]
    return [[str(row["id"]) for row in group] for group in groups]


def _alike(a: Document, b: Document) -> bool:
    ours, theirs = _grams(str(a["text"])), _grams(str(b["text"]))
    return len(ours & theirs) >= ALIKE * len(ours | theirs)


def _grams(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return set(zip(words, words[1:], words[2:], strict=False))


BASELINES: Mapping[str, Callable[[Sequence[Document]], list[list[str]]]] = {"sources": by_source, "texts": by_text}


def judge_plainly(world: World, group: Callable[[Sequence[Document]], list[list[str]]]) -> Judged:
    """Set a baseline's groups beside the truth: as many origins as groups."""
    outcomes = []
    for claim in claims_of(world):
        groups = group([row for row in world.documents if row["id"] in claim["supports"]])
        sets = tuple(frozenset(ids) for ids in groups)
        answer = Answer(frozenset(claim["supports"]), len(groups), len(groups), sets)
        outcomes.append(outcome_of(world, claim, answer))
    return Judged(world, tuple(outcomes), ())
