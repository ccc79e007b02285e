"""What a question finds, with the words to mark; and what of it is new to a person."""

from datetime import UTC, datetime
from typing import Any

from nightglass.desk.finding.asking import Asked, asked
from nightglass.desk.finding.finder import Finder, Making
from nightglass.desk.finding.index import MOST_RANKED, Count, Find, Index, Sort
from nightglass.desk.finding.saved import SavedSearch
from nightglass.desk.finding.snippets import piece
from nightglass.desk.shapes.search import (
    FindCount,
    FindKind,
    FindShape,
    IndexMaking,
    SavedShape,
    SearchFilter,
    SearchPage,
)

FIRST = {
    FindKind.SOURCES: 3, FindKind.CLAIMS: 4, FindKind.DOCUMENTS: 8, FindKind.STATEMENTS: 5, FindKind.FIGURES: 5,
}  # fmt: skip
"""Finds of each kind that a question about everything shows."""


def search(finder: Finder, given: SearchFilter) -> SearchPage:
    """Answer a question; an empty one finds nothing."""
    index, making = finder.now()
    question = asked(given.q)
    if index is None or question is None:
        return _page(given, (), {}, making, index)
    after = None if given.after is None else given.after.timestamp()
    counts = {kind: index.count(kind.value, question, after) for kind in FindKind}
    wanted = FIRST if given.kind is None else {given.kind: given.limit}
    offset = 0 if given.kind is None else given.offset
    rows = [
        _shape(kind, find, question)
        for kind, limit in wanted.items()
        if counts[kind].n
        for find in index.finds(kind.value, question, after, _sort(given.sort, counts[kind]), offset, limit)
    ]
    return _page(given, tuple(rows), counts, making, index)


def _sort(sort: Sort, count: Count) -> Sort:
    return Sort.NEWEST if sort is Sort.BEST and (count.more or count.n > MOST_RANKED) else sort


def _page(
    given: SearchFilter,
    rows: tuple[FindShape, ...],
    counts: dict[FindKind, Count],
    making: Making | None,
    index: Index | None,
) -> SearchPage:
    shown = list(counts.values()) if given.kind is None else [counts[given.kind]] if counts else []
    return SearchPage(
        rows=rows,
        total=sum(count.n for count in shown),
        more=any(count.more for count in shown),
        counts=tuple(FindCount(kind=kind, n=count.n, more=count.more) for kind, count in counts.items()),
        sort=_sort(given.sort, shown[0]) if given.kind is not None and shown else given.sort,
        ready=index is not None,
        making=None if making is None else IndexMaking(done=making.done, total=making.total),
        generation="" if index is None else index.generation,
    )


def _shape(kind: FindKind, find: Find, question: Asked) -> FindShape:
    cut = piece(find.text, question.pattern)
    first = cut.marks[0] if cut.marks else (0, 0)
    start = None if find.start is None else find.start + cut.start
    facts: dict[str, Any] = {name: find.facts.get(name) for name in _FACTS}
    about = [find.facts[name] for name in ("kind", "affiliation", "country") if find.facts.get(name)]
    return FindShape(
        kind=kind,
        id=find.id,
        text=cut.text,
        marks=cut.marks,
        document_id=find.document_id,
        start=start,
        end=None if start is None else start + len(cut.text),
        at=None if start is None else start + first[0],
        until=None if start is None else start + (first[1] or len(cut.text)),
        cut=len(cut.text) < len(find.text),
        about=", ".join(about) or None,
        **facts,
    )


_FACTS = (
    "title", "source", "speaker", "published_at", "published_precision", "measure", "place", "low", "high", "proven",
    "at_most", "period_from", "period_to",
)  # fmt: skip


def saved(finder: Finder, kept: list[SavedSearch]) -> tuple[SavedShape, ...]:
    """Return the searches that are kept, each with how many documents are new to the person."""
    index, _ = finder.now()
    return tuple(_saved(index, one) for one in kept)


def _saved(index: Index | None, one: SavedSearch) -> SavedShape:
    question = asked(one.words)
    fresh = Count(0, more=False)
    if index is not None and question is not None:
        fresh = index.count("documents", question, one.looked)
    return SavedShape(
        number=one.number,
        name=one.name,
        q=one.words,
        kind=None if one.kind is None else FindKind(one.kind),
        who=one.who,
        looked_at=datetime.fromtimestamp(one.looked, UTC),
        fresh=fresh.n,
        fresh_more=fresh.more,
    )
