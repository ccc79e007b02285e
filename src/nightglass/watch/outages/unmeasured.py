"""Questions to observatories that had no answer: what was not measured, which is not darkness."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from nightglass.records.poll import Poll, PollOutcome
from nightglass.watch.moments import moment
from nightglass.watch.outages.find import Unsaid

_DO = "Run nightglass collect again; until then nothing is said of what was asked"
_SHOWN = 2


def unmeasured(polls: Iterable[Poll], zone: str) -> list[Unsaid]:
    """Return for each rule (by name) whose latest looks include failed ones what was not measured.

    The latest looks are those recorded with the latest one; what failed earlier and was asked again counts no more.
    Times are told in ``zone``.
    """
    rules: dict[tuple[str, str], list[Poll]] = defaultdict(list)
    for poll in polls:
        if poll.of_network:
            rules[poll.source_words or "", poll.platform].append(poll)
    latest = (_latest(looks) for _, looks in sorted(rules.items()))
    return [_told(looks, zone) for looks in latest if any(poll.outcome is not PollOutcome.SEEN for poll in looks)]


def _latest(looks: Sequence[Poll]) -> list[Poll]:
    """Return the looks that were recorded together with the last of them, in the order of time."""
    last = max(looks, key=lambda poll: (poll.at, poll.id))
    return sorted((poll for poll in looks if poll.made_from == last.made_from), key=lambda poll: (poll.at, poll.id))


def _told(looks: Sequence[Poll], zone: str) -> Unsaid:
    failed = [poll for poll in looks if poll.outcome is not PollOutcome.SEEN]
    said = dict.fromkeys(_shortly(poll) for poll in failed)
    shown = "; ".join(list(said)[:_SHOWN]) + (f"; and {len(said) - _SHOWN} more" if len(said) > _SHOWN else "")
    name = f"{looks[0].platform}, {looks[0].source_words}" if looks[0].source_words else looks[0].platform
    questions = "1 question" if len(looks) == 1 else f"{len(looks)} questions"
    reason = (
        f"{name}: {len(failed)} of {questions} of {moment(failed[0].at, zone)} had no answer ({shown}); "
        "not measured, which is not darkness"
    )
    return Unsaid(reason, _DO, failed[0].made_from)


def _shortly(poll: Poll) -> str:
    """Return a question without its terms, and its answer."""
    asked, colon, answer = (poll.details or "").partition(": ")
    path = asked.partition("?")[0]
    return f"{path}{colon}{answer}" if path else poll.outcome.value
