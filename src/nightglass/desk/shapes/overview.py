"""What the case holds at a glance, what came lately, and who is silent now."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict

from nightglass.records.silence import SilenceState


class Held(BaseModel):
    """How much the case holds."""

    model_config = ConfigDict(frozen=True)

    captures: int
    documents: int
    sources: int
    posts: int
    figures: int
    claims: int
    problems: int


class Lately(BaseModel):
    """What was captured in the day before the newest capture, and the texts in which a number moved.

    ``claims`` counts the claims that a text of that day bears on, ``moved`` the copies and editions that tell another
    number than the text before.
    """

    model_config = ConfigDict(frozen=True)

    since: datetime
    until: datetime
    captures: int
    documents: int
    claims: int
    moved: int


class QuietNow(BaseModel):
    """A source that is silent or posts less, as measured."""

    model_config = ConfigDict(frozen=True)

    id: str
    source_id: str | None
    name: str
    platform: str
    state: SilenceState
    since: datetime | None
    probability: float | None


class OutageNow(BaseModel):
    """An outage of one signal, the deepest first; ``depth`` is 0 to 1.

    ``scope`` is null where nobody says of where, ``end`` while it lasts.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    signal: str
    scope: str | None
    start: datetime
    end: datetime | None
    depth: float


class Overview(BaseModel):
    """``lately`` is null before anything was captured; ``built`` says whether the case has tables."""

    model_config = ConfigDict(frozen=True)

    built: bool
    held: Held
    lately: Lately | None
    quiet: tuple[QuietNow, ...]
    outages: tuple[OutageNow, ...]
    generation: str
