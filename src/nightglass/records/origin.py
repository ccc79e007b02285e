"""An origin: who perceived what a claim says, or first counted it; and how each document came by it."""

from dataclasses import dataclass
from enum import StrEnum

from nightglass.records.span import Span


class OriginKind(StrEnum):
    """Who or what stands at the beginning."""

    PERSON = "person"
    WITNESSES = "witnesses"
    OFFICE = "office"
    GROUP = "group"
    OUTLET = "outlet"
    DOCUMENT = "document"
    UNNAMED = "unnamed"
    UNKNOWN = "unknown"


class Perceived(StrEnum):
    """Whether the origin perceived it, counted it from what others reported, or nobody says."""

    YES = "yes"
    COUNTED = "counted"
    UNKNOWN = "unknown"


class EdgeKind(StrEnum):
    """How a document came by a claim; ``own`` is its outlet's own perception: its reporter, what it received."""

    CITES = "cites"
    QUOTES = "quotes"
    COPIES = "copies"
    CREDITS = "credits"
    TRANSLATES = "translates"
    SAME_SPEAKER = "same speaker"
    OWN = "own"


class Independent(StrEnum):
    """Whether two origins had access of their own."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Origin:
    """``name`` is the origin in the words of the texts; ``document_ids`` are the documents whose claim came from it.

    ``affiliation`` is whose command or house it belongs to, null where nobody says. ``denies`` is true for an origin of
    documents that deny the claim: it is listed and never counted among those that support it. ``low`` and ``high`` are
    the bounds of the latest count that it gave (two origins of one claim need not give the same), null for no count.
    """

    id: str
    claim_id: str
    name: str
    kind: OriginKind
    perceived: Perceived
    document_ids: tuple[str, ...]
    affiliation: str | None
    denies: bool
    low: int | None
    high: int | None
    made_by: str
    made_from: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """``from_document`` got the claim from ``to``, the id of a document or an origin.

    ``from_spans`` are the words of the document that prove it, ``to_spans`` the words they answer to in ``to`` (empty
    where it is an origin). ``confidence`` is 0 to 1: the share of edges of this kind that were right where measured.
    """

    id: str
    claim_id: str
    from_document: str
    to: str
    kind: EdgeKind
    from_spans: tuple[Span, ...]
    to_spans: tuple[Span, ...]
    confidence: float
    reason: str
    made_by: str
    made_from: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Independence:
    """Of two origins of one claim, ``a`` before ``b`` by id: independent or not, by which stated rule."""

    id: str
    claim_id: str
    a: str
    b: str
    independent: Independent
    reason: str
    made_by: str
    made_from: tuple[str, ...]
