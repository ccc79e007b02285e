"""What happened, was threatened, denied or planned: events by PLOVER's types, from the words that name them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from nightglass.read.events.actors import actor_tokens, phrase_words, pronouns_of, target_tokens
from nightglass.read.events.frames import children, is_name, is_verb, objects_of
from nightglass.read.events.killers import killers_of
from nightglass.read.events.lexicon import PROTESTERS, Trigger
from nightglass.read.events.nouns import is_told
from nightglass.read.events.settle import settled_acled, settled_type
from nightglass.read.events.status import status_of
from nightglass.read.events.triggers import trigger_of
from nightglass.read.events.where import place_of, starting, times_of
from nightglass.read.parsed import Parsed
from nightglass.read.times import outside_datelines
from nightglass.records.event import Event, EventType, Status
from nightglass.records.ids import make_id
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.span import Span
from nightglass.records.statement import Mode, Sourcing, Statement
from nightglass.records.time import Time

MADE_BY = "read/events 3"

HARMFUL = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.MOBILIZE})
_FORCE = frozenset({"kill", "firearms", "beat", "injure", "crowd-control"})
_HURTS = frozenset({"kill", "injure"})
_NO_EVENT = frozenset({"compound", "amod", "nmod", "npadvmod"})
_SPOKEN = frozenset({EventType.THREATEN, EventType.ACCUSE, EventType.SUPPORT, EventType.REQUEST, EventType.REJECT})
_TOLD_ONCE = frozenset({EventType.THREATEN, EventType.CONSULT, EventType.AGREE})
"""Types of which one sentence tells one act of the same people, in however many words."""
_OF_OUTLETS = _SPOKEN | {EventType.CONSULT}
"""What an outlet is believed to have done: a report that "points to ... killed" has killed nobody."""
_SPEAKERS_PRONOUNS = frozenset({"i", "we"})
_OTHERS_PRONOUNS = frozenset({"he", "she", "it"})

_SPOKEN_THREAT = "spoken"
"""Marks words that are themselves the threat ("a lesson", "legitimate targets"): saying them is the act."""

_OF_EVENTS = frozenset({EventType.THREATEN, EventType.REQUEST})
"""Acts of speech about other events: what is threatened or asked for is an event of its own."""

_BUCKET = 1000
_LONGEST_NAME = 200
"""Code points: the grain in which statements are looked up, and the longest name looked for around a word."""


class _Hit(NamedTuple):
    """A word that names an event, with the trigger that it matched."""

    token: Token
    trigger: Trigger


def find_events(
    parsed: Parsed, mentions: Sequence[Mention], times: Sequence[Time], statements: Sequence[Statement]
) -> list[Event]:
    """Return the events of an English document, in the order of the text; other languages give none yet.

    A word counts where the text tells of a happening with it: somebody does it, or it is held, suffered, dated or
    placed; a mere mention ("amid the unrest") gives none. A threat gives two: the act of threatening (THREATEN,
    asserted) and what is threatened, by its own type with the status ``threatened``. ``happened_*`` is the time that
    the text ties to the word or its verb, null where it ties none; a list of years gives a row for each. See
    ``docs/explained/events.md`` for the method and its error rate.
    """
    if parsed.document.language != "en" or not parsed.doc.has_annotation("DEP"):
        return []
    around = _Around(parsed, mentions, times, statements)
    found = [event for hit in _hits(parsed) for event in around.events(hit)]
    return _once_a_sentence(found)


def _once_a_sentence(events: Sequence[Event]) -> list[Event]:
    """Return the events less those that a sentence tells again in other words."""
    kept: list[Event] = []
    by_sentence: dict[Span, list[Event]] = {}
    for event in events:
        earlier = by_sentence.setdefault(event.sentence, [])
        if not any(_is_same_act(event, other) for other in earlier):
            earlier.append(event)
            kept.append(event)
    return kept


def _is_same_act(one: Event, other: Event) -> bool:
    """Say whether two events of one sentence are one act: same type, status and people, nothing that differs."""
    if (one.type, one.status, one.happened_from) != (other.type, other.status, other.happened_from):
        return (
            one.type is other.type is EventType.THREATEN and one.status is other.status and one.actors == other.actors
        )
    if one.type in _TOLD_ONCE:
        return not one.actors or not other.actors or one.actors == other.actors
    same_word = one.trigger.lower() == other.trigger.lower()
    return same_word and (one.actors, one.targets, one.place) == (other.actors, other.targets, other.place)


def _hits(parsed: Parsed) -> Iterator[_Hit]:
    """Yield the words that name events; a noun already told by its verb ("held talks") is not told again."""
    told: set[tuple[int, EventType | None]] = set()
    found: list[_Hit] = []
    for token in parsed.doc:
        if is_verb(token) and (trigger := trigger_of(token)) is not None:
            if _counts(token, trigger):
                found.append(_Hit(token, trigger))
            same = trigger.type if trigger.type in _OF_EVENTS else None
            told.update((other.i, same) for other in _told_by(token, trigger))
    for token in parsed.doc:
        if token.pos_ == "NOUN" and token.dep_ not in _NO_EVENT and (token.i, None) not in told:
            trigger = trigger_of(token)
            if trigger is not None and (token.i, trigger.type) not in told and _counts(token, trigger):
                found.append(_Hit(token, trigger))
    kinds = {(hit.token.i, hit.trigger.type) for hit in found}
    found = [hit for hit in found if not (_is_purpose(hit.token) and (hit.token.head.i, hit.trigger.type) in kinds)]
    yield from sorted(found, key=lambda hit: hit.token.i)


def _is_purpose(token: Token) -> bool:
    """Say whether a word only says what its verb was done for: "marched to protest" is one protest."""
    return token.tag_ == "VB" and token.dep_ in ("advcl", "xcomp")


def _counts(token: Token, trigger: Trigger) -> bool:
    """Say whether a word is told as an event, or as what somebody threatens with."""
    if is_told(token, trigger):
        return True
    return trigger.type in HARMFUL and status_of(token, harmful=True) is Status.THREATENED


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
        self._times = sorted(outside_datelines(times, parsed.text), key=lambda time: time.start)
        self._near: dict[int, list[Statement]] = {}
        for statement in statements:
            for bucket in range(statement.start // _BUCKET, statement.end // _BUCKET + 1):
                self._near.setdefault(bucket, []).append(statement)

    def events(self, hit: _Hit) -> Iterator[Event]:
        """Yield the event that a word names: once for each time that the text ties to it, or once without one."""
        hit = _settled(hit)
        sentence = self._parsed.sentence_at(hit.token.idx)
        times = times_of(hit.token, sentence, self._parsed, self._times)
        if not times:
            yield self._event(hit, sentence, None)
        for time in times:
            yield self._event(hit, sentence, time)

    def _event(self, hit: _Hit, sentence: Span, time: Time | None) -> Event:
        token, trigger = hit
        document = self._parsed.document
        statement = self._statement(token, trigger.type)
        spoken = trigger.mode == _SPOKEN_THREAT
        place = place_of(token, sentence, self._parsed, self._mentions, owned=_is_owned_by_places(trigger))
        actors = self._actors(hit, statement, place)
        ids = [row.id for row in (statement, place, time) if row is not None]
        span = (token.idx, token.idx + len(token.text))
        return Event(
            id=make_id("evt", document.id, *span, trigger.type.value, time.id if time else ""),
            document_id=document.id,
            type=trigger.type,
            mode=None if spoken else trigger.mode,
            acled_type=settled_acled(trigger.type, _acled(token, trigger), sentence.of(document.text)),
            actors=actors,
            targets=self._targets(hit, actors),
            place_id=place.resolved if place else None,
            place=place.name if place else None,
            happened_from=time.value_from if time else None,
            happened_to=time.value_to if time else None,
            status=_status(token, trigger),
            sourcing=statement.sourcing if statement else None,
            statement_id=statement.id if statement else None,
            trigger=self._parsed.text[span[0] : span[1]],
            start=span[0],
            end=span[1],
            sentence=sentence,
            made_by=MADE_BY,
            made_from=(document.id, *ids),
        )

    def _actors(self, hit: _Hit, statement: Statement | None, place: Mention | None) -> tuple[str, ...]:
        """Return who does it: names, phrases, else (for acts of speech) whoever the statement says speaks."""
        token, trigger = hit
        speaker = statement.speaker if statement is not None else None
        if trigger.mode == _SPOKEN_THREAT and speaker:
            return (speaker,)
        tokens = [
            found
            for found in actor_tokens(token)
            if not (is_verb(token) is False and place is not None and place.start <= found.idx < place.end)
        ]
        if not tokens and trigger.mode in _HURTS and is_verb(token):
            tokens = killers_of(token)
        names = self._names(tokens, outlets=trigger.type in _OF_OUTLETS)
        meant = [self._meant(pronoun, statement) for pronoun in pronouns_of(token)]
        names = tuple(dict.fromkeys((*names, *(name for name in meant if name))))
        if names or meant or trigger.type not in _SPOKEN or not speaker or tokens:
            return names
        return (speaker,) if self._cues(statement, token) else ()

    def _cues(self, statement: Statement | None, token: Token) -> bool:
        """Say whether the statement's cue is the word itself: then its speaker does what the word says."""
        span = statement.cue_span if statement is not None else None
        return span is not None and span.start <= token.idx < span.end

    def _meant(self, pronoun: Token, statement: Statement | None) -> str | None:
        """Return who a pronoun stands for where a statement tells: its own speaker words, or "I" in a quotation."""
        at = pronoun.idx
        for row in self._near.get(at // _BUCKET, []):
            if row.speaker_span is not None and row.speaker_span.start <= at < row.speaker_span.end:
                return row.speaker
        if statement is None or statement.sourcing is Sourcing.DOCUMENT:
            return None
        words = _SPEAKERS_PRONOUNS if statement.mode is Mode.DIRECT else _OTHERS_PRONOUNS
        first = statement.content_spans[0]
        begins = first.start <= at < first.start + 12 or statement.mode is Mode.DIRECT
        return statement.speaker if pronoun.lower_ in words and begins else None

    def _targets(self, hit: _Hit, actors: Sequence[str]) -> tuple[str, ...]:
        names = self._names(target_tokens(hit.token, hit.trigger.type), outlets=True)
        return tuple(name for name in names if name not in actors)

    def _names(self, tokens: Sequence[Token], *, outlets: bool) -> tuple[str, ...]:
        """Return names where a mention covers the word, else the words of its noun phrase; each once."""
        names = [self._name(token, outlets=outlets) for token in tokens if is_name(token)]
        return tuple(dict.fromkeys(name for name in names if name))

    def _name(self, token: Token, *, outlets: bool) -> str:
        for mention in starting(self._mentions, token.idx - _LONGEST_NAME, token.idx + 1):
            if mention.start <= token.idx < mention.end and _is_proper(mention, token):
                return mention.full_name if outlets or mention.kind is not MentionKind.OUTLET else ""
        named = next((child for child in children(token, "appos") if child.ent_type_ == "PERSON"), None)
        return phrase_words(token) if named is None else self._name(named, outlets=outlets)

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


def _settled(hit: _Hit) -> _Hit:
    """Return a hit with the type that fits its parties; where that is another than the lexicon's, mode is left open."""
    token, trigger = hit
    if not is_verb(token):
        return hit
    kind = settled_type(token, trigger, actor_tokens(token), target_tokens(token, trigger.type))
    return hit if kind is trigger.type else _Hit(token, trigger._replace(type=kind, mode=None, acled=None))


def _is_proper(mention: Mention, token: Token) -> bool:
    """Say whether a mention is a name: not a people ("25 Syrians"), nor a stretch of a sentence taken for one."""
    small = [word for word in mention.name.split() if word.islower()]
    return token.ent_type_ != "NORP" and (len(small) < 3 or len(small) * 2 <= len(mention.name.split()))


def _status(token: Token, trigger: Trigger) -> Status:
    """Return the status; somebody's threat has been made whatever is said of it ("rejected Oro's threat")."""
    owned = trigger.type is EventType.THREATEN and not is_verb(token) and children(token, "poss")
    if trigger.mode == _SPOKEN_THREAT or owned:
        return Status.ASSERTED
    return status_of(token, harmful=_is_harmful(trigger))


def _is_owned_by_places(trigger: Trigger) -> bool:
    """Say whether the place that owns such an act is where it is ("Orland's protests"), not who does it."""
    return trigger.type is EventType.PROTEST or trigger.mode == "censor"


def _is_harmful(trigger: Trigger) -> bool:
    """Say whether people threaten with such an act: force, arrest, sanctions, a strike of workers."""
    return trigger.type in HARMFUL or trigger.mode == "strike"


def _acled(token: Token, trigger: Trigger) -> str | None:
    """Return ACLED's sub-event type; force used on people who protest is a type of its own."""
    if trigger.type is EventType.ASSAULT and trigger.mode in _FORCE:
        aimed = {found.lemma_.lower() for found in target_tokens(token, trigger.type)}
        if aimed & PROTESTERS:
            return "Excessive force against protesters"
    return trigger.acled
