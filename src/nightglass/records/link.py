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

    ``score`` is 0 to 1: the share of the shorter document's words that stand in the other. ``changes`` are
    lines ``- words`` (only in a) and ``+ words`` (only in b): edits in the order of b, then whole sentences that only
    one of the two has. A copy's, if any, are of marks, spelling, title or dateline.
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
