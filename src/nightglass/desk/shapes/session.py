"""What a session is to the page."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints


class SessionShape(BaseModel):
    """Who works on which case. ``zone`` is an IANA zone; ``generation`` changes when a build changed the tables."""

    model_config = ConfigDict(frozen=True)

    who: str | None
    title: str
    zone: str
    version: str
    generation: str


class Naming(BaseModel):
    """The name under which a person judges, of 1 to 80 letters."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    who: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]


class Invitation(BaseModel):
    """A link that lets one more person in, once."""

    model_config = ConfigDict(frozen=True)

    link: str


class Refusal(BaseModel):
    """Every error: what was found, what was expected, what to do."""

    model_config = ConfigDict(frozen=True)

    got: str
    expected: str
    do: str
