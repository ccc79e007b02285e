"""The inbox as the page has it: what waits for the next build, and what the last one could not read."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class WaitingShape(BaseModel):
    """A file that the next build will take; ``path`` is relative to the inbox."""

    model_config = ConfigDict(frozen=True)

    path: str
    bytes: int
    changed_at: datetime


class ProblemShape(BaseModel):
    """What could not be read, and what to do; ``path`` is relative to the inbox, ``step`` is what met it."""

    model_config = ConfigDict(frozen=True)

    path: str
    step: str
    reason: str
    what_to_do: str


class InboxShape(BaseModel):
    """The first files that wait, and how many there are; ``refused`` are those that no build can take as they are.

    ``most_bytes`` is how long a file may be that is dropped on the page.
    """

    model_config = ConfigDict(frozen=True)

    waiting: tuple[WaitingShape, ...]
    total: int
    refused: tuple[ProblemShape, ...]
    taken: int
    most_bytes: int
    folder: str


class ReceivedShape(BaseModel):
    """A file that came, under the name that it has in the inbox; ``already`` where the same file lay there."""

    model_config = ConfigDict(frozen=True)

    path: str
    bytes: int
    already: bool


class ProblemFilter(BaseModel):
    """Which problems of the last build: from ``offset`` on."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    offset: Annotated[int, Field(ge=0, le=100_000_000)] = 0
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class ProblemPage(BaseModel):
    """Problems of the last build, by file."""

    model_config = ConfigDict(frozen=True)

    total: int
    rows: tuple[ProblemShape, ...]
    generation: str
