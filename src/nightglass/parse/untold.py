"""Posts and polls that say too little to stand in time: kept, and told, so that none is lost without a word."""

from collections.abc import Sequence

from nightglass.parse.result import Incoming, ParsedCapture
from nightglass.records.problem import Problem

MADE_BY = "parse/untold 1"

_NO_TIME_DO = (
    "Write their times as 2026-01-31 12:00:00 or in seconds since 1970 (a day alone as 2026-01-31); until then their "
    "words count, and they do not count in who posted when"
)
_NO_SOURCE_DO = (
    "Name the source of each in a column 'source', or say in case.toml whose file this is; until then nothing is "
    "said from them of who posted and who fell silent"
)
_SHOWN = 5


def untold(incoming: Incoming, found: ParsedCapture) -> tuple[Problem, ...]:
    """Return a problem for posts without a time that can be read, and one for posts or polls that name no source."""
    timeless = [post.post_id for post in found.posts if post.posted_at is None]
    nameless = [post.post_id for post in found.posts if not post.source_words]
    unnamed_polls = sum(not poll.source_words for poll in found.polls)
    told = [
        (_which(timeless, len(found.posts), "no time that can be read"), _NO_TIME_DO) if timeless else None,
        (_which(nameless, len(found.posts), "no source"), _NO_SOURCE_DO) if nameless else None,
        (f"{unnamed_polls:,} of {len(found.polls):,} polls have no source", _NO_SOURCE_DO) if unnamed_polls else None,
    ]
    return tuple(incoming.problem(*one, MADE_BY) for one in told if one)


def _which(ids: Sequence[str], of: int, lack: str) -> str:
    """Return how many posts lack something, with the first of their ids."""
    shown = ", ".join(ids[:_SHOWN])
    more = f" and {len(ids) - _SHOWN:,} more" if len(ids) > _SHOWN else ""
    return f"{len(ids):,} of {of:,} posts have {lack} (post {shown}{more})"
