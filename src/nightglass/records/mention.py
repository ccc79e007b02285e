"""A mention: a name where it stands in a document."""

from dataclasses import dataclass
from enum import StrEnum


class MentionKind(StrEnum):
    """What is named."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OUTLET = "outlet"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Mention:
    """``name`` is ``text[start:end]``; ``full_name`` the longest form that the document gives for it.

    ``role`` is the words beside a person's name that say what they are ("parliament speaker"), else null.
    ``resolved`` is a source or place id, else null. Names are leads, never facts.
    """

    id: str
    document_id: str
    kind: MentionKind
    name: str
    full_name: str
    role: str | None
    resolved: str | None
    start: int
    end: int
    made_by: str
    made_from: tuple[str, ...]
