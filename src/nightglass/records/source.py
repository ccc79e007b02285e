"""A source: who publishes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """An outlet, channel, agency, rights group, office or witness group, as ``sources.csv`` describes it.

    ``consent`` and ``may_publish`` are false unless a person wrote otherwise; ``publisher`` is who owns the
    source (its own name where nobody said).
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: str | None
    affiliation: str | None
    country: str | None
    languages: tuple[str, ...]
    handles: tuple[str, ...]
    publisher: str | None
    consent: bool
    may_publish: bool
    made_by: str
    made_from: tuple[str, ...]
