"""What goes into the parsers and what comes out of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from nightglass.records.capture import Capture
from nightglass.records.document import Document, Precision
from nightglass.records.ids import make_id
from nightglass.records.poll import Poll
from nightglass.records.post import Post
from nightglass.records.problem import Problem
from nightglass.records.series import SeriesValue


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of a file before it is read: from ``case.toml``'s rules, ``add`` or the command line.

    ``source_words`` is a source's name, id or handle. ``published_from`` .. ``published_to`` is half-open, UTC;
    ``published_basis`` is ``given`` (a person said so of this file) or ``rule``. ``scope`` is what a network series
    measures. ``zone`` is the IANA zone of local times in files. ``one_document`` switches the splitting of plain
    text off. ``columns`` maps a file's own column names to the documented ones.
    """

    source_words: str | None = None
    published_from: datetime | None = None
    published_to: datetime | None = None
    published_precision: Precision = Precision.UNKNOWN
    published_basis: str | None = None
    url: str | None = None
    language: str | None = None
    scope: str | None = None
    zone: str = "UTC"
    one_document: bool = False
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ParsedCapture:
    """The rows that one capture gave. ``own_ids`` maps a document's id to the id that the file itself gives it."""

    documents: tuple[Document, ...] = ()
    posts: tuple[Post, ...] = ()
    polls: tuple[Poll, ...] = ()
    series: tuple[SeriesValue, ...] = ()
    problems: tuple[Problem, ...] = ()
    own_ids: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Incoming:
    """A capture on its way into a parser: ``path`` holds its bytes, ``capture.path`` its name when it came."""

    capture: Capture
    path: Path
    given: Given

    def problem(self, reason: str, what_to_do: str, made_by: str) -> Problem:
        """Return a row that says what could not be read of this capture, and what to do."""
        about = self.capture.path
        identity = make_id("prb", self.capture.id, about, reason)
        return Problem(identity, about, "parse", reason, what_to_do, made_by, (self.capture.id,))


@dataclass(frozen=True, slots=True)
class Head:
    """The first bytes of a file, the same as text, and the column mapping that is in force for it."""

    data: bytes
    text: str
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Format:
    """One way of writing things down, told by ``suffixes`` (lower case, with the dot) and by its first bytes."""

    name: str
    suffixes: frozenset[str]
    sniff: Callable[[Head], bool]
    parse: Callable[[Incoming], ParsedCapture]
