"""A link: why two documents belong together."""

from dataclasses import dataclass
from enum import StrEnum

from nightglass.records.span import Span


class LinkKind(StrEnum):
    """What ties the two."""

    COPY = "copy"
    REVISION = "revision"
    REUSE = "reuse"
    TRANSLATION = "translation"
    STORY = "story"


@dataclass(frozen=True, slots=True)
class Link:
    """``a_spans`` and ``b_spans`` pair up: the passages of each that the link rests on, in order.

    ``score`` is 0 to 1: of a copy the Jaccard index of the word 3-grams, of a revision and a reuse the share of the
    shorter document's words that stand in the other. ``changes`` from a to b are lines ``kind: before → after``, or
    ``removed: sentence`` and ``added: sentence``; kind is number, negation, name, headline, wording or spelling. They
    are ordered by kind, a number that moved first, then denials and names; empty where nothing told was changed.
    """

    id: str
    a_id: str
    b_id: str
    kind: LinkKind
    score: float
    a_spans: tuple[Span, ...]
    b_spans: tuple[Span, ...]
    changes: tuple[str, ...]
    made_by: str
    made_from: tuple[str, ...]
