"""The queue as the page has it: what waits for somebody to look at it, the most doubtful first."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from nightglass.desk.shapes.judgements import JudgementShape


class Doubt(StrEnum):
    """Why something waits; each counts one, and what has most comes first."""

    DISAGREE = "figures disagree"
    DENIED = "denied"
    ORIGINS = "origins uncertain"
    CAVEATS = "open caveats"
    CHECKED = "a second person disagrees"
    NEW = "new since it was done"
    PROBLEM = "problem"


class WorkState(StrEnum):
    """How far it is; ``open`` is what nobody took."""

    OPEN = "open"
    TAKEN = "taken"
    DONE = "done"


class QueueShow(StrEnum):
    """What of the queue: ``waiting`` is all that is not done, ``mine`` what this person took."""

    WAITING = "waiting"
    OPEN = "open"
    MINE = "mine"
    TAKEN = "taken"
    DONE = "done"
    ALL = "all"


class QueueFilter(BaseModel):
    """Which of the queue: no doubt asks for all."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    show: QueueShow = QueueShow.WAITING
    doubt: Doubt | None = None
    offset: Annotated[int, Field(ge=0, le=100_000_000)] = 0
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class Task(BaseModel):
    """One thing to look at: a claim, a problem, a document of whose footage a second person thinks otherwise.

    ``newest`` is when its newest text was captured. ``low`` .. ``high`` is a claim's range as stated. ``caveats``
    counts the caveats on its rows. ``todo`` is what a problem says to do. ``work`` is who took it or did it, in force,
    null where nobody has; ``notes`` are the notes on it, oldest first.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    table: str
    words: str
    measure: str | None
    place: str | None
    low: int | None
    high: int | None
    proven: int | None
    at_most: int | None
    caveats: int
    doubts: tuple[Doubt, ...]
    todo: str | None
    newest: datetime | None
    state: WorkState
    work: JudgementShape | None
    notes: tuple[JudgementShape, ...]


class QueuePage(BaseModel):
    """Some tasks, most doubtful first. ``counts`` is how many each doubt has, done or not.

    ``shift`` are the notes on the whole case that are in force, newest first. ``undecided`` counts the people about
    whom nobody decided whether an account names them, null where no account was tried yet.
    """

    model_config = ConfigDict(frozen=True)

    total: int
    rows: tuple[Task, ...]
    counts: dict[Doubt, int]
    shift: tuple[JudgementShape, ...]
    undecided: int | None
    generation: str
