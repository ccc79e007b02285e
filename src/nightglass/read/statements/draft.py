"""One attribution before anybody is resolved, and the page that it stands on."""

from dataclasses import dataclass

from spacy.tokens import Token

from nightglass.read.parsed import Parsed
from nightglass.records.span import Span


@dataclass(frozen=True, slots=True)
class Draft:
    """One attribution: tokens and spans only. ``head`` is the speaker phrase's head, null where none stands there.

    ``likely`` is the tagger's mean probability (0 to 1), null for what a rule alone found.
    """

    rule: str
    head: Token | None
    speaker: Span | None
    cue: Span | None
    verb: Token | None
    contents: tuple[Span, ...]
    via: tuple[Span, ...] = ()
    likely: float | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed document with its quotations."""

    parsed: Parsed
    quotes: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The document's text."""
        return self.parsed.text
