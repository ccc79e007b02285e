"""What a world is made of: names, outlets, incidents, origins, and the plan of each document."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

LANGUAGES = ("en", "fa")


class Move(StrEnum):
    """How a document came by what it tells."""

    SAID = "said"
    WITNESS = "own witness"
    REPORTER = "own reporter"
    LIST = "list of names"
    ANONYMOUS = "anonymous"
    BOTH = "two speakers"
    COPY_CREDIT = "copy with credit"
    COPY_SILENT = "copy without credit"
    COPY_CUT = "copy, caveat dropped"
    CITES = "cites"
    CITES_SPEAKER = "cites with speaker"
    CITES_TWO = "cites two"
    QUOTES = "quotes the same speaker"
    SILENT = "paraphrase without credit"
    TRANSLATED = "translation"
    UPDATE = "number updated"
    EDIT = "edited"
    DENY = "denial"
    UNRELATED = "unrelated"


COPIES = frozenset({Move.COPY_CREDIT, Move.COPY_SILENT, Move.COPY_CUT})
CITING = frozenset({Move.CITES, Move.CITES_SPEAKER, Move.CITES_TWO, Move.TRANSLATED})
UNTOLD = frozenset({Move.SILENT, Move.ANONYMOUS})
"""The moves after which a text does not say where its count came from."""


class OriginKind(StrEnum):
    """Who stands at the beginning."""

    WITNESS = "witness"
    STAFF = "staff"
    OFFICE = "office"
    GROUP = "group"
    REPORTER = "reporter"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Name:
    """A name in both languages."""

    en: str
    fa: str

    def in_(self, language: str) -> str:
        """Return the name as a language writes it."""
        return self.en if language == "en" else self.fa


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes; ``publisher`` owns it, ``affiliation`` is null where nobody says."""

    id: str
    name: Name
    kind: str
    language: str
    affiliation: str | None
    publisher: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Who perceived or first counted; ``forms`` are the ways to name it and ``short`` the ways to name it again.

    ``command`` is the body that it belongs to: two origins of one command are not independent. ``described`` is
    false for witnesses of whom a text says nothing that tells them from others. ``secret`` is the id of the origin
    that an unnamed source really is, null for all others.
    """

    id: str
    kind: OriginKind
    forms: Mapping[str, tuple[str, ...]]
    short: Mapping[str, tuple[str, ...]]
    command: str
    described: bool = True
    affiliation: str | None = None
    secret: str | None = None


@dataclass(frozen=True, slots=True)
class Incident:
    """What happened, where and when; ``counts`` are the true numbers by measure."""

    id: str
    kind: str
    event: Name
    city: Name
    spot: Name
    day: date
    counts: Mapping[str, int]
    who: Mapping[str, Name]


@dataclass(frozen=True, slots=True)
class Count:
    """A number as one document tells it; ``hedge`` is none, at least, more than or about.

    ``plainly`` is true where it is told of people, whoever they were: protesters, workers.
    """

    measure: str
    number: int
    hedge: str | None = None
    plainly: bool = False


@dataclass(slots=True)
class Plan:
    """One document to be written: by whom, when, of what, from whom; ``parents`` are the plans that it draws on.

    ``origins`` are the true ones, empty where it tells no count. ``title`` and ``body`` (each line with its role) are
    filled when it is written, from the chance that ``seed`` names.
    """

    id: str
    outlet: Outlet
    at: datetime
    move: Move
    incident: Incident | None = None
    counts: tuple[Count, ...] = ()
    origins: tuple[Origin, ...] = ()
    parents: tuple["Plan", ...] = ()
    title: str = ""
    body: list[tuple[str, str]] = field(default_factory=list)
    seed: str = ""

    @property
    def language(self) -> str:
        """The language that it is written in."""
        return self.outlet.language


@dataclass(frozen=True, slots=True)
class World:
    """A world as a folder holds it: plain values, ready to be written or scored."""

    name: str
    documents: tuple[Mapping[str, object], ...]
    sources: tuple[Mapping[str, str], ...]
    truth: Mapping[str, object]
