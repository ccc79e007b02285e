"""A time that a person asks about."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator

FIRST, LAST = datetime(1800, 1, 1, tzinfo=UTC), datetime(2300, 1, 1, tzinfo=UTC)
"""Beyond these no case reaches, and arithmetic on times could leave the calendar."""


def _in_utc(at: datetime) -> datetime:
    """Return a time in UTC; one without a zone is one of UTC. Raises ``ValueError`` outside 1800 to 2300."""
    known = at if at.tzinfo is not None else at.replace(tzinfo=UTC)
    if not FIRST.year < known.year < LAST.year:
        raise ValueError(f"{known.year} lies outside {FIRST.year} to {LAST.year}")
    return known.astimezone(UTC)


Instant = Annotated[datetime, AfterValidator(_in_utc)]
"""A moment in UTC."""
