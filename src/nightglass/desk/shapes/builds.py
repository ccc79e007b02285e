"""Builds as the page has them."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict

from nightglass.desk.building import BuildState


class StepShape(BaseModel):
    """A step of a build: ``done`` of ``total``; steps are in the order in which they began or moved last."""

    model_config = ConfigDict(frozen=True)

    name: str
    done: int
    total: int


class DidShape(BaseModel):
    """What a build did: files taken, files parsed, texts read; ``seconds`` it took; whether any table changed."""

    model_config = ConfigDict(frozen=True)

    captured: int
    parsed: int
    read: int
    documents: int
    problems: int
    undated: int
    changed: bool
    seconds: float


class BuildShape(BaseModel):
    """The build that runs, or the last one; ``generation`` names the tables that the desk shows now.

    ``trouble`` is what the build said when it failed, in the words of the command.
    """

    model_config = ConfigDict(frozen=True)

    state: BuildState
    by: str | None
    started_at: datetime | None
    ended_at: datetime | None
    steps: tuple[StepShape, ...]
    did: DidShape | None
    trouble: str | None
    generation: str
    built: bool
