"""When something was said: the time that hangs on the cue, not one inside what is said."""

import re
from collections.abc import Sequence
from dataclasses import replace

from nightglass.read.parsed import Parsed
from nightglass.records.document import Precision
from nightglass.records.statement import Statement
from nightglass.records.time import Time

_AFTER_CUE = re.compile(
    r"(?: in (?:a|an|the|his|her|its|their) [\w -]{1,40}| [\w.'’-]+(?: [A-Z][\w.'’-]*){0,4}| reporters| by telephone)?"
    r",?(?: (?:on|late|early|in|at|earlier|later|over|during|the))*[ ,]?"
)
_LEADING = re.compile(
    r"\b(?:(?:statement|message|post|interview|speech|briefing|letter|tweet|video|address|note|email|conference|report"
    r"|interview|remarks|comments)(?: [\w'’-]+){0,5}?|on|late|early) $",
    re.IGNORECASE,
)
_FINE = (Precision.SECOND, Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY)
_LONGEST_LEAD = 60


def with_said_at(statements: Sequence[Statement], times: Sequence[Time], parsed: Parsed) -> list[Statement]:
    """Return the statements with ``said_at`` where a time of a day or finer hangs on the cue and resolves.

    It is the start of that time (UTC). "Said on Sunday that ..." and "in a message released Sunday night, X urged ..."
    say when somebody spoke; a time inside the content never does.
    """
    placed = [time for time in times if time.value_from is not None and time.precision in _FINE]
    return [_dated(row, placed, parsed) for row in statements]


def _dated(row: Statement, times: Sequence[Time], parsed: Parsed) -> Statement:
    for time in times:
        if row.start <= time.start and time.end <= row.end and _hangs_on_cue(row, time, parsed):
            return replace(row, said_at=time.value_from)
    return row


def _hangs_on_cue(row: Statement, time: Time, parsed: Parsed) -> bool:
    if row.cue_span is None or any(span.start < time.end and time.start < span.end for span in row.content_spans):
        return False
    edge = row.cue_span.end
    if row.speaker_span is not None and 0 <= row.speaker_span.start - edge <= 1:
        edge = row.speaker_span.end  # "..., said Maria Holt on Monday"
    if edge <= time.start:
        return _AFTER_CUE.fullmatch(parsed.text[edge : time.start]) is not None
    first = min(row.cue_span.start, row.speaker_span.start if row.speaker_span is not None else row.cue_span.start)
    gap = parsed.text[time.end : first]
    sentence = parsed.sentence_at(row.cue_span.start)
    lead = parsed.text[max(sentence.start, time.start - _LONGEST_LEAD) : time.start]
    before = time.end <= first and gap.strip() in ("", ",") and sentence.start <= time.start
    return before and (lead == "" or _LEADING.search(lead) is not None)
