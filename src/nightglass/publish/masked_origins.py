"""How documents came by claims, as an account may show it: edges, pairs of origins, drifts and what editions changed.

Words of a text are shown only as far as a passage of it is: nothing here adds to what is quoted.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from nightglass.present.excerpts import Cut
from nightglass.present.format import clean
from nightglass.present.held import Held
from nightglass.publish.seam import Masker
from nightglass.records.drift import Drift
from nightglass.records.link import Link
from nightglass.records.origin import Edge, EdgeKind, Independence, Origin
from nightglass.records.span import Span

LONGEST_CHANGE = 160
"""A changed place of a text is shown up to this length; a longer one is a passage, not a change."""

WITHHELD = "changed words withheld"

_JUDGED = re.compile(r"\bjdg-[0-9a-z]+\b")
_SENTENCES = ("removed", "added")
_WORDLESS = frozenset({EdgeKind.COPIES, EdgeKind.TRANSLATES})
"""Edges that rest on whole passages: their words are the passage, which its own page shows."""


@dataclass(frozen=True, slots=True)
class Masking:
    """What masking starts from: the passages that are shown, the masker, and the function that seals an id."""

    texts: Mapping[str, str]
    cuts: Mapping[str, tuple[Cut, ...]]
    masker: Masker
    seal: Callable[[str], str]

    def plain(self, words: str) -> str:
        """Return words that stand outside a text, masked; a judgement in them is only that."""
        return clean(self.masker.mask(_JUDGED.sub("a judgement", words)).text)

    def words(self, document_id: str, span: Span) -> str | None:
        """Return the words of a span as far as a passage shows them, masked in it; None where none does."""
        cut = max(self.cuts.get(document_id, ()), key=lambda cut: _shared(cut.span, span), default=None)
        if cut is None or _shared(cut.span, span) == 0:
            return None
        start, end = max(span.start, cut.span.start), min(span.end, cut.span.end)
        inside = Span(start - cut.span.start, end - cut.span.start)
        masked = self.masker.mask(cut.span.of(self.texts[document_id]), [inside])
        return clean(masked.spans[0].of(masked.text)).strip() or None


def _shared(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))


@dataclass(frozen=True, slots=True)
class ShownOrigins:
    """``edge_words`` and ``drift_words`` (of both texts) by sealed id; words that no passage shows are null."""

    edges: tuple[Edge, ...]
    independence: tuple[Independence, ...]
    drifts: tuple[Drift, ...]
    edge_words: Mapping[str, str | None]
    drift_words: Mapping[str, tuple[str | None, str | None]]


def shown_origins(
    held: Held, claims: Collection[str], origins: Collection[Origin], shown: Collection[str], masking: Masking
) -> ShownOrigins:
    """Return what is shown of ``claims``; ``shown`` are the ids of documents and caveats that are.

    ``claims``, ``origins`` and ``shown`` bear the ids of the case; ``origins`` are those that an account lists.
    """
    known = {one.id for one in origins} | set(shown)
    edges = [one for one in held.edges if one.claim_id in claims and {one.from_document, one.to} <= known]
    drifts = [one for one in held.drifts if {one.from_document, one.to_document, one.caveat_id} <= known]
    pairs = [one for one in held.independence if one.claim_id in claims and {one.a, one.b} <= known]
    seal = masking.seal
    return ShownOrigins(
        edges=tuple(_edge(one, masking) for one in edges),
        independence=tuple(_pair(one, masking) for one in pairs),
        drifts=tuple(_drift(one, claims, masking) for one in drifts),
        edge_words={seal(one.id): _edge_words(one, masking) for one in edges},
        drift_words={
            seal(one.id): (
                masking.words(one.from_document, one.from_span), masking.words(one.to_document, one.to_span)
            )
            for one in drifts
        },
    )  # fmt: skip


def _edge(edge: Edge, masking: Masking) -> Edge:
    seal = masking.seal
    return replace(
        edge, id=seal(edge.id), claim_id=seal(edge.claim_id), from_document=seal(edge.from_document), to=seal(edge.to),
        from_spans=(), to_spans=(), reason=masking.plain(edge.reason), made_from=(),
    )  # fmt: skip


def _edge_words(edge: Edge, masking: Masking) -> str | None:
    if edge.kind in _WORDLESS or not edge.from_spans:
        return None
    words = masking.words(edge.from_document, edge.from_spans[0])
    return words if words is not None and len(words) <= LONGEST_CHANGE else None


def _pair(pair: Independence, masking: Masking) -> Independence:
    seal = masking.seal
    return replace(
        pair, id=seal(pair.id), claim_id=seal(pair.claim_id), a=seal(pair.a), b=seal(pair.b),
        reason=masking.plain(pair.reason), made_from=(),
    )  # fmt: skip


def _drift(drift: Drift, claims: Collection[str], masking: Masking) -> Drift:
    seal = masking.seal
    nowhere = Span(0, 0)
    return replace(
        drift, id=seal(drift.id),
        claim_id=seal(drift.claim_id) if drift.claim_id is not None and drift.claim_id in claims else None,
        from_document=seal(drift.from_document), to_document=seal(drift.to_document), caveat_id=seal(drift.caveat_id),
        from_span=nowhere, to_span=nowhere, reason=masking.plain(drift.reason), made_from=(),
    )  # fmt: skip


def shown_changes(link: Link, masking: Masking) -> tuple[str, ...]:
    """Return what changed between two texts, a line each; lines that nothing may be shown of are gathered in one."""
    lines = list(_changes(link, masking))
    withheld = WITHHELD in lines
    return (*(line for line in lines if line != WITHHELD), *((WITHHELD,) if withheld else ()))


def _changes(link: Link, masking: Masking) -> Iterator[str]:
    shown = [masking.texts[one][slice(*cut.span)] for one in (link.a_id, link.b_id) for cut in masking.cuts[one]]
    for line in link.changes:
        kind, _, words = line.partition(": ")
        open_to_all = masking.plain(words) == words and len(words) <= 2 * LONGEST_CHANGE
        if kind in _SENTENCES:
            open_to_all = open_to_all and any(words in passage for passage in shown)
        yield line if open_to_all else WITHHELD
