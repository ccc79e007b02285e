"""Polls in files: what says that somebody looked at a source, and how that ended."""

from collections.abc import Mapping

from nightglass.parse.fields import text_of
from nightglass.parse.moments import read_moment
from nightglass.parse.result import Incoming
from nightglass.records.ids import make_id
from nightglass.records.poll import Poll, PollOutcome

_WORDS: Mapping[PollOutcome, tuple[str, ...]] = {
    PollOutcome.SEEN: ("seen", "ok", "success", "succeeded", "200"),
    PollOutcome.FAILED: ("failed", "failure", "error", "timeout"),
    PollOutcome.UNREACHABLE: ("unreachable", "private", "blocked"),
    PollOutcome.MOVED: ("moved", "renamed"),
    PollOutcome.REMOVED: ("removed", "deleted", "gone", "404", "410"),
}
OUTCOMES_DO = f"Give each poll its time, and one of {', '.join(PollOutcome)}"

_OUTCOMES = {word: outcome for outcome, words in _WORDS.items() for word in words}


def outcome_of(words: str | None, newest: bool) -> PollOutcome | None:
    """Return how a poll ended, null where the words are not known.

    Where a file says nothing of it, only a poll that showed a post (``newest``) is one that saw its source: a
    collector that failed must never look like a silence.
    """
    if words is None:
        return PollOutcome.SEEN if newest else PollOutcome.FAILED
    return _OUTCOMES.get(words.strip().lower())


def is_poll(found: Mapping[str, object]) -> bool:
    """Say whether a row's fields tell of a look at a source, not of a post or an article."""
    return bool({"outcome", "newest_post_id"} & found.keys()) and not {"text", "post_id"} & found.keys()


def poll_from(incoming: Incoming, part: int, found: Mapping[str, object], made_by: str) -> Poll | None:
    """Return the poll that the fields tell of, null where they tell no time or no outcome that is known.

    A newest post of 0 is none.
    """
    when = read_moment(found.get("polled_at") or found.get("published_at"), incoming.given.zone)
    newest = text_of(found, "newest_post_id")
    newest = None if newest == "0" else newest
    outcome = outcome_of(text_of(found, "outcome"), newest is not None)
    if when is None or outcome is None:
        return None
    source = text_of(found, "source") or incoming.given.source_words
    platform = (text_of(found, "platform") or "unknown").lower()
    return Poll(
        id=make_id("pol", incoming.capture.digest, part, platform, source),
        source_id=None,
        source_words=source,
        platform=platform,
        at=when.start,
        outcome=outcome,
        newest_post_id=newest,
        details=text_of(found, "details"),
        made_by=made_by,
        made_from=(incoming.capture.id,),
    )
