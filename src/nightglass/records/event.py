"""An event: something that happened, was threatened, denied or planned."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from nightglass.records.span import Span
from nightglass.records.statement import Sourcing


class EventType(StrEnum):
    """PLOVER's sixteen event types (2021 codebook)."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Status(StrEnum):
    """How real the text says it is: a threatened strike is not a strike."""

    ASSERTED = "asserted"
    THREATENED = "threatened"
    DENIED = "denied"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True)
class Event:
    """``trigger`` is ``text[start:end]``, the word that names the event; ``sentence`` is the sentence that holds it.

    ``mode`` is PLOVER's mode in lower case ("demo", "arrest") or null; ``acled_type`` an ACLED sub-event type or
    null. ``happened_from`` .. ``happened_to`` is half-open, UTC, null where the text gives no time that resolves.
    """

    id: str
    document_id: str
    type: EventType
    mode: str | None
    acled_type: str | None
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    place_id: str | None
    place: str | None
    happened_from: datetime | None
    happened_to: datetime | None
    status: Status
    sourcing: Sourcing | None
    statement_id: str | None
    trigger: str
    start: int
    end: int
    sentence: Span
    made_by: str
    made_from: tuple[str, ...]
