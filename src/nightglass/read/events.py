"""What happened, was threatened, denied or planned: events by PLOVER's types, from the words that name them."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from spacy.tokens import Token

from nightglass.read.event_frames import (
    children,
    holds,
    is_name,
    is_verb,
    objects_of,
    preposition_objects,
    subjects,
    with_joined,
)
from nightglass.read.event_lexicon import PROTESTERS, Trigger, nouns, verbs
from nightglass.read.event_status import status_of
from nightglass.read.parsed import Parsed
from nightglass.records.event import Event, EventType, Status
from nightglass.records.ids import make_id
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.span import Span
from nightglass.records.statement import Statement
from nightglass.records.time import Time

MADE_BY = "read/events 1"

HARMFUL = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.MOBILIZE})
_FORCE = frozenset({"kill", "firearms", "beat", "injure", "crowd-control"})
_NO_EVENT = frozenset({"compound", "amod", "nmod", "npadvmod"})
_LOCATIVE = frozenset({"in", "at", "near", "outside", "across", "around", "on", "from", "to", "throughout", "inside"})
_SPOKEN = frozenset({EventType.THREATEN, EventType.ACCUSE, EventType.SUPPORT, EventType.REQUEST, EventType.REJECT})


_SPOKEN_THREAT = "spoken"
"""Marks words that are themselves the threat ("a lesson", "legitimate targets"): saying them is the act."""

_OF_EVENTS = frozenset({EventType.THREATEN, EventType.REQUEST})
"""Acts of speech about other events: what is threatened or asked for is an event of its own."""

_BUCKET = 1000
_LONGEST_NAME = 200
"""Code points: the grain in which statements are looked up, and the longest name looked for around a word."""

_Placed = TypeVar("_Placed", Mention, Time)


class _Hit(NamedTuple):
    """A word that names an event, with the trigger that it matched."""

    token: Token
    trigger: Trigger


def find_events(
    parsed: Parsed, mentions: Sequence[Mention], times: Sequence[Time], statements: Sequence[Statement]
) -> list[Event]:
    """Return the events of an English document, in the order of the text; other languages give none yet.

    A threat gives two: the act of threatening (THREATEN, asserted) and what is threatened, by its own type with the
    status ``threatened``. ``happened_*`` is the time that the text ties to the word or its verb, null where it ties
    none. See ``docs/explained/events.md`` for the method and its error rate.
    """
    if parsed.document.language != "en" or not parsed.doc.has_annotation("DEP"):
        return []
    around = _Around(parsed, mentions, times, statements)
    return [around.event(hit) for hit in _hits(parsed)]


def _hits(parsed: Parsed) -> Iterator[_Hit]:
    """Yield the words that name events; a noun already told by its verb ("held talks") is not told again."""
    told: set[tuple[int, EventType | None]] = set()
    found: list[_Hit] = []
    for token in parsed.doc:
        if is_verb(token) and (trigger := _trigger(token, verbs())) is not None:
            found.append(_Hit(token, trigger))
            same = trigger.type if trigger.type in _OF_EVENTS else None
            told.update((other.i, same) for other in _told_by(token, trigger))
    for token in parsed.doc:
        if token.pos_ == "NOUN" and token.dep_ not in _NO_EVENT and (token.i, None) not in told:
            trigger = _trigger(token, nouns())
            if trigger is not None and (token.i, trigger.type) not in told:
                found.append(_Hit(token, trigger))
    yield from sorted(found, key=lambda hit: hit.token.i)


def _trigger(token: Token, table: Mapping[str, tuple[Trigger, ...]]) -> Trigger | None:
    lemma = token.lemma_.lower()
    for trigger in (*table.get(lemma, ()), *(table.get(token.lower_, ()) if token.lower_ != lemma else ())):
        if holds(trigger, token):
            return trigger
    return None


def _told_by(verb: Token, trigger: Trigger) -> Iterator[Token]:
    """Yield the nouns that a verb's trigger asks for: they name the same event."""
    for name, values in trigger.conditions:
        if name in ("obj", "prep"):
            wanted = {value.rpartition(":")[2] for value in values}
            for child in (
                *objects_of(verb),
                *(found for prep in children(verb, "prep") for found in children(prep, "pobj")),
            ):
                if child.lemma_.lower() in wanted:
                    yield child


class _Around:
    """What stands around an event in its document: names, places, times, statements."""

    def __init__(
        self, parsed: Parsed, mentions: Sequence[Mention], times: Sequence[Time], statements: Sequence[Statement]
    ) -> None:
        self._parsed = parsed
        self._mentions = sorted(mentions, key=lambda mention: mention.start)
        self._times = sorted(times, key=lambda time: time.start)
        self._near: dict[int, list[Statement]] = {}
        for statement in statements:
            for bucket in range(statement.start // _BUCKET, statement.end // _BUCKET + 1):
                self._near.setdefault(bucket, []).append(statement)

    def event(self, hit: _Hit) -> Event:
        """Return the event that a word names."""
        token, trigger = hit
        document = self._parsed.document
        sentence = self._parsed.sentence_at(token.idx)
        actors, targets = self._names(actor_tokens(token)), self._names(target_tokens(token))
        statement = self._statement(token, trigger.type)
        if not actors and statement is not None and trigger.type in _SPOKEN and statement.speaker:
            actors = (statement.speaker,)
        place = self._place(token, sentence)
        time = self._time(token, sentence)
        spoken = trigger.mode == _SPOKEN_THREAT
        if spoken and statement is not None and statement.speaker:
            actors = (statement.speaker,)
        ids = [row.id for row in (statement, place, time) if row is not None]
        return Event(
            id=make_id("evt", document.id, token.idx, token.idx + len(token.text), trigger.type.value),
            document_id=document.id,
            type=trigger.type,
            mode=None if spoken else trigger.mode,
            acled_type=_acled(token, trigger),
            actors=actors,
            targets=targets,
            place_id=place.resolved if place else None,
            place=place.name if place else None,
            happened_from=time.value_from if time else None,
            happened_to=time.value_to if time else None,
            status=Status.ASSERTED if spoken else status_of(token, harmful=trigger.type in HARMFUL),
            sourcing=statement.sourcing if statement else None,
            statement_id=statement.id if statement else None,
            trigger=token.text,
            start=token.idx,
            end=token.idx + len(token.text),
            sentence=sentence,
            made_by=MADE_BY,
            made_from=(document.id, *ids),
        )

    def _names(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """Return actors as names where a mention covers them, else as the words of their noun phrase."""
        names = [self._name(token) for token in tokens if is_name(token)]
        return tuple(dict.fromkeys(name for name in names if name))

    def _name(self, token: Token) -> str:
        end = token.idx + len(token.text)
        for mention in _starting(self._mentions, token.idx - _LONGEST_NAME, token.idx + 1):
            if mention.start <= token.idx < mention.end:
                return mention.full_name
        start = token.left_edge.idx
        words = self._parsed.text[start:end]
        return (
            words.split("\n")[-1]
            .removeprefix("the ")
            .removeprefix("The ")
            .removeprefix("a ")
            .removeprefix("an ")
            .strip()
        )

    def _statement(self, token: Token, kind: EventType) -> Statement | None:
        """Return the narrowest statement whose content holds the word, else (for acts of speech) whose cue it is.

        Of two with the same content ("X reported ..., citing two sources") the one nearer to the event is meant.
        """
        at = token.idx
        near = self._near.get(at // _BUCKET, [])
        inside = [row for row in near if any(span.start <= at < span.end for span in row.content_spans)]
        if inside:
            return min(inside, key=lambda row: (len(row.content), -len(row.via), row.id))
        cued = [row for row in near if row.cue_span and row.cue_span.start <= at < row.cue_span.end]
        return (
            min(cued, key=lambda row: row.id)
            if cued and kind in {*_SPOKEN, EventType.CONSULT, EventType.AGREE}
            else None
        )

    def _place(self, token: Token, sentence: Span) -> Mention | None:
        """Return the place that the word's own clause names, the nearest first."""
        best: tuple[int, int, Mention] | None = None
        for mention in _starting(self._mentions, sentence.start, sentence.end):
            if mention.kind is not MentionKind.PLACE:
                continue
            span = self._parsed.doc.char_span(mention.start, mention.end, alignment_mode="expand")
            if span is None or not _is_where(span.root):
                continue
            tied = 0 if token in span.root.ancestors else 1
            candidate = (tied, abs(mention.start - token.idx), mention)
            best = min(best, candidate, key=lambda found: found[:2]) if best else candidate
        return best[2] if best else None

    def _time(self, token: Token, sentence: Span) -> Time | None:
        """Return the time tied to the word itself, else to the verb it depends on."""
        verb = _verb_of(token)
        tied: list[tuple[int, int, Time]] = []
        for time in _starting(self._times, sentence.start, sentence.end):
            span = self._parsed.doc.char_span(time.start, time.end, alignment_mode="expand")
            if span is None:
                continue
            if token in span.root.ancestors:
                tied.append((0, abs(time.start - token.idx), time))
            elif _verb_of(span.root) == verb:
                tied.append((1, abs(time.start - token.idx), time))
        return min(tied, key=lambda found: found[:2])[2] if tied else None


def _starting(rows: Sequence[_Placed], start: int, end: int) -> Sequence[_Placed]:
    """Return the rows (ordered by start) that start in ``start`` .. ``end``."""
    first = bisect_left(rows, start, key=lambda row: row.start)
    return rows[first : bisect_left(rows, end, key=lambda row: row.start)]


def _is_where(root: Token) -> bool:
    if root.dep_ in ("appos", "conj"):
        return _is_where(root.head)
    return bool(root.dep_ == "pobj" and root.head.lower_ in _LOCATIVE)


def _verb_of(token: Token) -> Token:
    """Return the verb that a word depends on, the word itself where it is one or none is above it."""
    if is_verb(token):
        return token
    return next((above for above in token.ancestors if is_verb(above)), token)


def actor_tokens(token: Token) -> list[Token]:
    """Return the heads of who does what a word names."""
    if is_verb(token):
        return subjects(token)
    by = list(preposition_objects(token, frozenset({"by", "between", "among"})))
    owner = [] if _suffered(token) else with_joined(children(token, "poss"))
    verb = token.head if token.dep_ in ("dobj", "pobj") else None
    if not by and not owner and verb is not None and is_verb(verb):
        return subjects(verb)
    return by + owner


def target_tokens(token: Token) -> list[Token]:
    """Return the heads of to whom it is done."""
    if is_verb(token):
        found = objects_of(token)
        return found or list(
            preposition_objects(token, frozenset({"on", "at", "with", "against", "to", "upon", "for"}))
        )
    aimed = frozenset({"on", "against", "with", "to", "of"})
    return [*preposition_objects(token, aimed), *(children(token, "poss") if _suffered(token) else ())]


def _suffered(noun: Token) -> bool:
    """Say whether the owner of a noun suffers it: her arrest, the boy's killing."""
    return noun.lemma_.lower() in {
        "arrest",
        "detention",
        "killing",
        "murder",
        "imprisonment",
        "abduction",
        "assassination",
        "execution",
    }


def _acled(token: Token, trigger: Trigger) -> str | None:
    """Return ACLED's sub-event type; force used on people who protest is a type of its own."""
    if trigger.type is EventType.ASSAULT and trigger.mode in _FORCE:
        aimed = {found.lemma_.lower() for found in target_tokens(token)}
        if aimed & PROTESTERS:
            return "Excessive force against protesters"
    return trigger.acled
