"""What a text reports about outlets on platforms: which went on posting, which fell silent, since when."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from nightglass.read.activities.outlets import OUTLET_NOUN, SHAPED, outlets_in
from nightglass.read.activities.predicates import Predicate, find_predicates
from nightglass.read.parsed import Parsed
from nightglass.records.activity import Activity, ActivityState
from nightglass.records.ids import make_id
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.span import Span
from nightglass.records.statement import Statement
from nightglass.records.time import Time

MADE_BY = "read/activities 2"

_LIKELY = re.compile(
    r"(?i)silent|inactive|quiet|dormant|dark|offline|idle|online|active|\bair\b|post|publi|updat|broadcast|tweet|"
    r"operat|report|resum|restor|back|reach|access|block|taken|suspend|remov|delet|hack|stream|function|shut|down|"
    r"unavailable|disabled|banned|jammed|mute|upload|keep|kept|work|send|shar|running"
)
_BOUNDARY = re.compile(
    r"(?i)(?:^|[\s,])(?:while|whereas|although|though|but|because|after|before|when|as soon as|once|even "
    r"as|if|so that)\s|[;:]\s|\s[–—-]\s"
)
_RELATIVE_END = re.compile(r",?\s(?:which|that|who)\s*$")
_PLATFORM = re.compile(
    r"\b(Telegram|Instagram|Twitter|Facebook|YouTube|WhatsApp|TikTok|Signal|Eitaa|Rubika|Bale|VK|VKontakte)\b|"
    r"\b(X)(?=\s(?:account|page|feed|channel|profile)|[\s,.]*$)|\b(?:on|to|via)\s(X)\b|\b(website|web "
    r"site|radio|television)\b"
)
_SINCE = re.compile(
    r"\b(?:since|from|as of|starting(?: on)?|beginning(?: on)?)\s+(?:(?:late|early|at least)\s+(?:on\s+)?)?"
)
_UNTIL = re.compile(r"\b(?:until|till|up to|through)\s+(?:(?:late|early)\s+(?:on\s+)?)?")
_ON = re.compile(r"\b(?:on|at|in|late on|early on|after)\s+(?:the\s+)?")
_TIME_WORDS = re.compile(
    r"(?:(?:late|early|the\s+(?:morning|evening|night)\s+of)\s+)?(?:last\s+)?(?:(?:Mon|Tues|Wednes|Thurs|"
    r"Fri|Satur|Sun)day"
    r"(?:\s(?:morning|evening|night|afternoon))?|(?:\d{1,2}\s+)?(?:January|February|March|April|May|June|"
    r"July|August|September|"
    r"October|November|December)(?:\s+\d{1,2}\b)?(?:,?\s+\d{4})?|yesterday|today|midnight|noon|"
    r"last\s+(?:week|month|night))"
)
_ACCORDING = re.compile(
    r"according to (?:(?:an?|the|its|their)\s+)?(?:(?:observations?|analysis|data|reports?|monitoring|"
    r"reviews?|figures|checks?|tallies|research)\s+"
    r"(?:\w+\s+)?(?:by|of|from)\s+)?(?:the\s+)?(?P<name>[A-Z][\w’'-]*(?:\s(?:[A-Z][\w’'-]*|of|for))*)"
)
_NEGATED_BEFORE = re.compile(
    r"(?i)\b(?:if|whether|unless|denied|denies|rumou?rs?|threaten\w*|demand\w*|urg\w+|order\w*|plans?|planned)\b[^.]*$"
)


_SERVICES = frozenset({"website", "web site", "radio", "television"})
"""Platforms that say nothing of where the next outlet speaks."""
_ON_AIR = re.compile(r"(?i)broadcast|\bair\b|print|programming|transmi")
_GOES_ON = 1200
"""Code points within which a report about activity goes on about the same platform."""

_LONGEST = 4000
"""Code points: nothing longer is a sentence that somebody wrote."""


class _Subject(NamedTuple):
    """Outlets named together, where the sentence that names them starts, and the platform last said of them.

    ``others`` are the platforms that the document's earlier reports of activity named, services left out.
    """

    outlets: tuple[Span, ...]
    sentence: Span
    platform: str | None
    others: frozenset[str]


def find_activities(
    parsed: Parsed, mentions: Sequence[Mention], times: Sequence[Time], statements: Sequence[Statement]
) -> list[Activity]:
    """Return one activity per outlet that an English text reports as posting, silent, back or out of reach.

    Lists are distributed to their members. Silence in speech ("remained silent about the deal"), what is only
    possible, planned or threatened, and subjects that are no outlets give none. See ``docs/explained/activities.md``.
    """
    if parsed.document.language != "en":
        return []
    found: list[Activity] = []
    last: _Subject | None = None
    for sentence in _whole_sentences(parsed):
        if sentence.end - sentence.start > _LONGEST or not _LIKELY.search(sentence.of(parsed.text)):
            continue
        rows, last = _in_sentence(parsed, sentence, mentions, times, statements, last)
        found.extend(rows)
    return list({activity.id: activity for activity in found}.values())


def _whole_sentences(parsed: Parsed) -> list[Span]:
    """Return the sentences, those joined again that the model cut in the middle of a line without a full stop."""
    whole: list[Span] = []
    for sentence in parsed.sentences:
        before = parsed.text[whole[-1].start : sentence.start].rstrip(" ") if whole else "."
        if whole and before and (before[-1].isalnum() or before[-1] == ","):
            whole[-1] = Span(whole[-1].start, sentence.end)
        else:
            whole.append(sentence)
    return whole


def _in_sentence(
    parsed: Parsed,
    sentence: Span,
    mentions: Sequence[Mention],
    times: Sequence[Time],
    statements: Sequence[Statement],
    last: _Subject | None,
) -> tuple[list[Activity], _Subject | None]:
    words = sentence.of(parsed.text)
    predicates = list(find_predicates(words))
    rows: dict[Span, Activity] = {}
    for number, predicate in enumerate(predicates):
        begin = predicates[number - 1].end if number else 0
        end = predicates[number + 1].start if number + 1 < len(predicates) else len(words)
        if _NEGATED_BEFORE.search(words[begin : predicate.start]):
            continue
        outlets = _subject(parsed, sentence, predicate, begin, mentions, last)
        if not outlets:
            continue
        clause = Span(sentence.start + predicate.start, sentence.start + end)
        own = _platform(words[begin:end])
        platform = own or _carried_platform(last, sentence, words[predicate.start : end])
        since, until = _bounds(parsed.text, sentence, clause, predicate.state, times)
        for outlet in outlets:
            rows[outlet] = _activity(
                parsed, outlet, predicate.state, platform, since, until, clause, sentence, statements, mentions
            )
        others = (last.others if last else frozenset()) | ({own} - _SERVICES if own else frozenset())
        last = _Subject(tuple(outlets), sentence, platform, others)
    return list(rows.values()), last


def _carried_platform(last: _Subject | None, sentence: Span, clause: str) -> str | None:
    """Return the platform that a clause without one goes on about.

    That of the sentence before; further off, the only one that the reports of activity so far have named, unless the
    clause speaks of the air or of print.
    """
    if last is None or _ON_AIR.search(clause):
        return None
    if _near(last.sentence, sentence) and last.platform is not None:
        return last.platform
    close = sentence.start - last.sentence.end < _GOES_ON
    return next(iter(last.others)) if close and len(last.others) == 1 else None


def _near(one: Span, other: Span) -> bool:
    return abs(other.start - one.end) < 40


def _subject(
    parsed: Parsed, sentence: Span, predicate: Predicate, begin: int, mentions: Sequence[Mention], last: _Subject | None
) -> list[Span]:
    """Return the outlets that a predicate speaks of: named before it, or carried over from the phrase before."""
    words = sentence.of(parsed.text)
    start, end, shared = _region(parsed, sentence, begin, predicate.subject_end)
    before = words[start:end]
    carried = last if last and (last.sentence == sentence or _near(last.sentence, sentence)) else None
    if (
        shared
        or not before.strip(" ,")
        or re.fullmatch(
            (
                r"(?i)[\s,]*(?:and|but|then|or|it|they|he|she|both|all|the (?:channel|account|outlet|agency|site|"
                r"newspaper|paper)|(?:its|their|his|her) [\w\s]*?(?:channels?|accounts?|pages?|sites?|website))[\s,]*"
            ),
            before,
        )
    ):
        return list(carried.outlets) if carried else []
    named = [Span(mention.start, mention.end) for mention in mentions if mention.kind is MentionKind.PERSON]
    known = any(
        m.kind is MentionKind.OUTLET and sentence.start + start <= m.start < sentence.start + end for m in mentions
    )
    clause = words[predicate.start : predicate.end + 80]
    continued = carried is not None and not any(
        sentence.start + start <= span.start < sentence.end
        for span in named
        if " " in span.of(parsed.text) and not SHAPED.search(span.of(parsed.text))
    )
    evident = (
        predicate.media
        or known
        or continued
        or bool(_PLATFORM.search(clause) or re.search(r"(?i)\b(?:channel|account|posts|website)s?\b", clause))
    )
    return outlets_in(parsed.text, Span(sentence.start + start, sentence.start + end), named, needs_outlet=not evident)


def _region(parsed: Parsed, sentence: Span, begin: int, end: int) -> tuple[int, int, bool]:
    """Return the stretch of a sentence that holds a predicate's subject, and whether it shares the subject before."""
    words = sentence.of(parsed.text)
    if relative := _RELATIVE_END.search(words, begin, end):
        end = relative.start()
    start = begin
    for boundary in _BOUNDARY.finditer(words, begin, end):
        start = boundary.end()
    if begin and start == begin:
        joint = re.search(r"(?:,|\band\b|\bbut\b)(?!.*(?:\band\b|\bbut\b))", words[begin:end])
        start = begin + joint.start() if joint else begin
        if joint is None:
            return start, end, True
    verb = _finite_verb(parsed, sentence, start, end)
    if verb is None:
        return start, end, False
    if re.search(r"(?:\b(?:and|but|or|then)|,)\s*$", words[:end]) or end - verb.end < 3:
        return start, verb.start, False
    return verb.end, end, False


def _finite_verb(parsed: Parsed, sentence: Span, start: int, end: int) -> Span | None:
    """Return the last finite verb of the stretch that is in no relative clause, in offsets of the sentence."""
    tokens = parsed.doc.char_span(sentence.start + start, sentence.start + end, alignment_mode="contract")
    if tokens is None:
        return None
    for token in reversed(list(tokens)):
        if token.tag_ not in ("VBD", "VBZ", "VBP", "MD") or token.dep_ in (
            "relcl",
            "acl",
            "amod",
            "compound",
            "aux",
            "auxpass",
        ):
            continue
        if not OUTLET_NOUN.fullmatch(token.text):
            return Span(token.idx - sentence.start, token.idx - sentence.start + len(token.text))
    return None


def _platform(words: str) -> str | None:
    """Return the platform named in a clause, in small letters, null where none is."""
    found = _PLATFORM.search(words)
    return next(name for name in found.groups() if name).lower() if found else None


class _When(NamedTuple):
    words: str
    time: Time | None


def _bounds(
    text: str, sentence: Span, clause: Span, state: ActivityState, times: Sequence[Time]
) -> tuple[_When | None, _When | None]:
    """Return since when and until when a clause says it was so."""
    end = clause.end
    if boundary := re.search(
        r",?\s(?:while|whereas|but|although)\b|;|\b(?:says?|said) (?:that|it)\b", text[clause.start : clause.end]
    ):
        end = clause.start + boundary.start()
    reach = Span(clause.start, end)
    since = None if state is ActivityState.RESTORED else _after(text, reach, _SINCE, times)
    until = _after(text, reach, _UNTIL, times)
    if since is None and re.search(r"\bsince(?:\s+then)?\s*(?:[.,]|$|\band\b)", reach.of(text)):
        earlier = Span(sentence.start, clause.start)
        since = _after(text, earlier, _UNTIL, times) or _after(text, earlier, _ON, times)
    if since is None and until is None and state is not ActivityState.POSTING:
        since = _after(text, reach, _ON, times)
    return since, until


def _after(text: str, reach: Span, cue: re.Pattern[str], times: Sequence[Time]) -> _When | None:
    """Return the time that stands right after a cue within ``reach``: a time row, else the words of one."""
    for match in cue.finditer(text, reach.start, reach.end):
        for time in times:
            if match.start() <= time.start <= match.end() < time.end and time.end <= reach.end:
                words = text[max(time.start, match.end()) : time.end]
                return _When(words, time)
        if words_match := _TIME_WORDS.match(text, match.end(), reach.end):
            return _When(words_match.group(), None)
    return None


def _activity(
    parsed: Parsed,
    outlet: Span,
    state: ActivityState,
    platform: str | None,
    since: _When | None,
    until: _When | None,
    clause: Span,
    sentence: Span,
    statements: Sequence[Statement],
    mentions: Sequence[Mention],
) -> Activity:
    document = parsed.document
    named = next(
        (m for m in mentions if m.start < outlet.end and outlet.start < m.end and m.kind is MentionKind.OUTLET), None
    )
    sources = [when.time.id for when in (since, until) if when and when.time]
    return Activity(
        id=make_id("act", document.id, outlet.start, outlet.end, state.value, sentence.start),
        document_id=document.id,
        outlet=outlet.of(parsed.text),
        source_id=named.resolved if named else None,
        state=state,
        platform=platform,
        since=since.time.value_from if since and since.time else None,
        since_words=since.words if since else None,
        until=until.time.value_from if until and until.time else None,
        until_words=until.words if until else None,
        reported_by=_reporter(parsed, clause, sentence, statements),
        start=outlet.start,
        end=outlet.end,
        sentence=sentence,
        made_by=MADE_BY,
        made_from=(document.id, *sources),
    )


def _reporter(parsed: Parsed, clause: Span, sentence: Span, statements: Sequence[Statement]) -> str | None:
    """Return who reports it: the speaker of the narrowest statement around the predicate, else an "according to"."""
    around = [
        statement
        for statement in statements
        if any(span.start <= clause.start < span.end for span in statement.content_spans)
    ]
    if around:
        return min(around, key=lambda statement: len(statement.content)).speaker
    found = _ACCORDING.search(sentence.of(parsed.text))
    return found["name"] if found else None
