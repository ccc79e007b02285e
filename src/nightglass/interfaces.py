"""What steps need from outside, as protocols: nothing here performs."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa
    from numpy.typing import NDArray
    from spacy.tokens import Doc

    Ints = NDArray[np.int32]
    Floats = NDArray[np.float32]

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a gazetteer.

    ``kind`` is ``country``, ``region``, ``admin1`` to ``admin3``, ``city``, ``quarter`` or ``feature`` (a river, a
    mountain); ``within`` holds the names (folded) of what contains it.
    """

    id: str
    name: str
    kind: str
    latitude: float | None
    longitude: float | None
    admin1: str | None
    country: str | None
    population: int | None
    gazetteer: str
    within: tuple[str, ...] = ()


class Gazetteer(Protocol):
    """Names of places to entries."""

    @property
    def version(self) -> str:
        """A digest of what it was built from; it enters the keys of what was read with it."""
        ...

    def find(self, name: str) -> Sequence[Entry]:
        """Return the entries that bear this name in any spelling, the case's first, then by population."""
        ...


class Model(Protocol):
    """The trained parts of one language: its parser, and a tagger of statements where it has one."""

    @property
    def version(self) -> str:
        """Name and version; it enters ``made_by``."""
        ...

    @property
    def tagger(self) -> "Tagger | None":
        """The tagger of statements, null where none is installed for the language."""
        ...

    def __call__(self, text: str) -> "Doc":
        """Return the text as tokens with sentences and, where the model has them, parts, heads and names."""
        ...


class Tagger(Protocol):
    """A trained tagger of statements: networks over windows of word pieces; arrays only, nothing of a document."""

    @property
    def version(self) -> str:
        """Name and version; it enters ``made_by``."""
        ...

    @property
    def vocabulary(self) -> Mapping[str, int]:
        """Word pieces to ids, ``[CLS]``, ``[SEP]`` and ``[UNK]`` among them."""
        ...

    @property
    def labels(self) -> tuple[Sequence[str], Sequence[str]]:
        """The parser's tags and the labels of its heads that it was trained with; the first of each has id 1."""
        ...

    def __hash__(self) -> int:
        """A tagger is known by itself: what is made from its vocabulary is made once."""
        ...

    def encode(self, pieces: "Ints", tags: "Ints", labels: "Ints", flags: "Floats") -> tuple["Floats", "Floats"]:
        """Return a vector [pieces, width] and cue scores [pieces, 3] for one window of pieces and their signs."""
        ...

    def roles(
        self, words: "Floats", cue: "Floats", gaps: "Ints", branches: "Ints", rules: "Ints", counts: "Floats"
    ) -> "Floats":
        """Return role scores [cues, words, 5] for the words around each cue; ``counts`` is 0 where a row has none."""
        ...


class Vectors(Protocol):
    """Texts in any language to directions: what is about the same lies near. Never what is said of it."""

    @property
    def version(self) -> str:
        """Name and version; it enters the keys of what was made with it."""
        ...

    @property
    def width(self) -> int:
        """How many numbers a vector has."""
        ...

    def __call__(self, texts: Sequence[str]) -> "Floats":
        """Return a row of unit length for each text [texts, width]; zeros for a text without a letter or digit."""
        ...


class Clock(Protocol):
    """This machine's time."""

    def now(self) -> datetime:
        """Return an aware UTC time."""
        ...


class Engine(Protocol):
    """Runs SQL over Parquet files and functions over items."""

    @property
    def workers(self) -> int:
        """How many items are worked on at once."""
        ...

    def map(
        self, function: Callable[[Item], Result], items: Sequence[Item], done: Callable[[int], None]
    ) -> Iterator[tuple[int, Result]]:
        """Yield each item's place and ``function(item)`` as it is finished; ``done(n)`` is told how many are."""
        ...

    def sql(self, query: str, tables: Mapping[str, Path]) -> "pa.Table":
        """Run one query, in DuckDB's words, in which each name of ``tables`` is a Parquet file or a folder of them."""
        ...

    def sql_to(self, query: str, tables: Mapping[str, Path], to: Path) -> None:
        """Run one query as ``sql`` does and write its rows into the folder ``to`` as Parquet."""
        ...

    def map_batches(
        self, function: Callable[["pa.RecordBatch"], "pa.RecordBatch"], table: Path, schema: "pa.Schema", to: Path
    ) -> None:
        """Write into the folder ``to`` what a function makes of a table's record batches, as Parquet of a schema.

        The function stands at the top of a module; where a table is cut into batches is the engine's choice.
        """
        ...


class Progress(Protocol):
    """Tells a person how far a step is."""

    def step(self, name: str, total: int) -> Callable[[int], None]:
        """Open a step; the function that comes back is told how many of ``total`` are done."""
        ...
