"""What steps need from outside, as protocols: nothing here performs."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    import pyarrow as pa
    from spacy.tokens import Doc

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
    """A trained parser of one language."""

    @property
    def version(self) -> str:
        """Name and version; it enters ``made_by``."""
        ...

    def __call__(self, text: str) -> "Doc":
        """Return the text as tokens with sentences and, where the model has them, parts, heads and names."""
        ...


class Clock(Protocol):
    """This machine's time."""

    def now(self) -> datetime:
        """Return an aware UTC time."""
        ...


class Engine(Protocol):
    """Runs SQL over Parquet files and functions over items."""

    def map(
        self, function: Callable[[Item], Result], items: Sequence[Item], done: Callable[[int], None]
    ) -> Iterator[tuple[int, Result]]:
        """Yield each item's place and ``function(item)`` as it is finished; ``done(n)`` is told how many are."""
        ...

    def sql(self, query: str, tables: Mapping[str, Path]) -> "pa.Table":
        """Run one query in which each name of ``tables`` is a Parquet file."""
        ...


class Progress(Protocol):
    """Tells a person how far a step is."""

    def step(self, name: str, total: int) -> Callable[[int], None]:
        """Open a step; the function that comes back is told how many of ``total`` are done."""
        ...
