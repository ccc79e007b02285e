"""Who did it and to whom: noun phrases of people, bodies and places beside the word that names an event."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from nightglass.read.cues import words
from nightglass.read.events.frames import (
    children,
    is_name,
    is_verb,
    objects_of,
    preposition_objects,
    subjects,
    with_joined,
)
from nightglass.read.events.lexicon import PEOPLE
from nightglass.records.event import EventType

_GATHERINGS = words("gathering rally protest demonstration march sit-in vigil picket")
_AGENTS = (PEOPLE - _GATHERINGS) | words("""
    police army military force security government authority regime state ministry parliament court militia group union
    party opposition coalition alliance organisation organization agency council committee commission administration
    leadership establishment cabinet president premier chancellor ambassador diplomat envoy spokesman spokeswoman
    spokesperson king queen prince princess governor mayor judge prosecutor general colonel commander chief director
    professor lecturer expert analyst trader merchant shopkeeper farmer miner driver employee staff engineer insurgent
    terrorist extremist separatist gunman attacker assailant sniper paramilitary thug mob unit country nation side
    delegation ally enemy adversary foreigner voter community tribe gang cartel company neighbour neighbor survivor
    witness eyewitness speaker candidate navy jet warplane drone helicopter jury envoy mediator negotiator source
    republic kingdom federation agent intruder hardliner reformist activist campaigner defender exile squad battalion
    brigade crew detective investigator inspector regulator watchdog broadcaster athlete player artist actor singer
    user viewer reader listener baker fisherman docker sailor pilgrim believer clergy monk bishop pope looter
    veteran conscript""")
"""Heads of phrases that can act, beside names."""
_TIMES = words("""
    second minute hour day night week weekend month year decade morning evening afternoon time moment monday tuesday
    wednesday thursday friday saturday sunday january february march april may june july august september october
    november december today yesterday tomorrow tonight""")
_NO_AGENT_LABELS = frozenset(
    {"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY", "LANGUAGE", "EVENT"}
)
_COUNTS = words("dozen hundred thousand score ten million other")
_BEARERS = words("face suffer endure experience undergo receive meet encounter draw survive confront risk")
"""Verbs whose subject suffers what their object names: protesters faced gunfire."""
_DOES = words("""
    hold stage organise organize launch carry conduct impose begin start mount make announce sign reach order resume
    call join lead attend issue send deliver give repeat escalate renew moot threaten vow pledge open stop end""")
"""Verbs whose subject does what their object names."""
_OBJECT_NAMES_IT = words("""
    fire open launch carry use deploy mass amass send dispatch move hold host attend resume begin start stage join
    organise organize observe sign reach conclude ratify strike seal clinch voice express slap tighten moot escalate
    give provide deliver supply donate pledge go take call threaten""")
"""Verbs whose object is the act or its means ("opened fire", "held talks"): whom it hits stands after a preposition."""
_SUFFERED = words(
    "arrest detention killing murder imprisonment abduction assassination execution kidnapping torture beating"
)
_AIMED = frozenset({"on", "at", "with", "against", "upon", "into"})
_DIES = words("die perish succumb fall")
_HEADLINE = words("kill arrest detain wound injure execute jail imprison abduct shoot sentence")
_ADDRESSED = frozenset(
    {EventType.CONSULT, EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN, EventType.AGREE, EventType.AID,
     EventType.COOPERATE, EventType.SANCTION, EventType.MOBILIZE, EventType.CONCEDE}
)  # fmt: skip
"""Types whose target is somebody who is spoken to, helped or punished, never a thing."""
_SPOKEN_TO = frozenset({EventType.CONSULT, EventType.THREATEN, EventType.REQUEST, EventType.COOPERATE, EventType.AID})
_LONGEST = 14
"""Tokens: what is longer is no phrase that names somebody."""


def is_agent(token: Token) -> bool:
    """Say whether a noun phrase's head is somebody who can act: a name, people, a body."""
    if not token.text[:1].isalnum():
        return False
    if token.ent_type_ in _NO_AGENT_LABELS and token.lemma_.lower() not in _COUNTS:
        return False
    if token.lemma_.lower().rpartition("-")[2] in _AGENTS:
        return True
    return token.pos_ == "PROPN" or (token.pos_ in ("NOUN", "ADJ") and token.ent_type_ in ("NORP", "GPE", "PERSON"))


def _is_time(token: Token) -> bool:
    return token.ent_type_ in ("DATE", "TIME") or token.lemma_.lower() in _TIMES


def actor_tokens(token: Token) -> list[Token]:
    """Return the heads of who does what a word names; empty where the text does not say."""
    found = _verb_actors(token) if is_verb(token) else _noun_actors(token)
    return [actor for actor in found if is_agent(actor) and _same_line(actor, token)]


def _verb_actors(verb: Token) -> list[Token]:
    return [] if headline_passive(verb) else subjects(verb)


def headline_passive(verb: Token) -> bool:
    """Say whether a verb's subject is who suffers: as in a headline ("Dozens killed in Varn"), or "died".

    "Fell" names an event only with the means: "fell to police bullets".
    """
    if verb.lemma_.lower() in _DIES:
        return True
    if verb.lemma_.lower() not in _HEADLINE or verb.tag_ not in ("VBN", "VBD") or verb.dep_ == "acl":
        return False
    return bool(children(verb, "nsubj")) and not children(
        verb, "dobj", "aux", "auxpass", "ccomp", "xcomp", "prt", "dative"
    )


def _noun_actors(noun: Token) -> list[Token]:
    by = list(preposition_objects(noun, frozenset({"by", "between", "among"})))
    owner = [] if _suffered(noun) else with_joined(children(noun, "poss"))
    if by or owner:
        return by + owner
    verb = _light_verb(noun)
    return subjects(verb) if verb is not None and verb.lemma_.lower() in _DOES else []


def _light_verb(noun: Token) -> Token | None:
    """Return the verb whose object (or passive subject) the noun is."""
    first = noun
    while first.dep_ == "conj" and first.head.pos_ in ("NOUN", "PROPN"):
        first = first.head
    return first.head if first.dep_ in ("dobj", "nsubjpass") and is_verb(first.head) else None


def target_tokens(token: Token, kind: EventType | None = None) -> list[Token]:
    """Return the heads of to whom it is done; those that an act of this kind cannot be aimed at are left out."""
    found = _verb_targets(token, kind) if is_verb(token) else _noun_targets(token)
    kept = []
    for number, target in enumerate(found):
        uncertain_more = number > 0 and target.lemma_.lower() in _COUNTS and found[0].lemma_.lower() in _COUNTS
        if _is_time(target) or uncertain_more or not _same_line(target, token) or _is_heading(target, token, found):
            continue
        if (kind in _ADDRESSED or not is_verb(token)) and not is_agent(target) and target.ent_type_ == "":
            continue
        kept.append(target)
    return kept


def _is_heading(target: Token, token: Token, found: Sequence[Token]) -> bool:
    """Say whether a word is a dateline or stands before a colon ("Police: no one was killed")."""
    if any(between.text == ":" for between in target.doc[target.i : token.i]):
        return True
    return len(found) > 1 and len(target.text) > 3 and target.text.isupper() and target.i < token.i


def _verb_targets(verb: Token, kind: EventType | None) -> list[Token]:
    if headline_passive(verb):
        return with_joined(children(verb, "nsubj"))
    if kind is EventType.PROTEST:
        return list(preposition_objects(verb, frozenset({"against"})))
    aimed = list(preposition_objects(verb, _AIMED | {"to"} if kind in _SPOKEN_TO else _AIMED))
    lemma = verb.lemma_.lower()
    if lemma in _OBJECT_NAMES_IT and lemma not in ("threaten", "call"):
        named = [found for thing in objects_of(verb) for found in preposition_objects(thing, _AIMED | {"to"})]
        return aimed or named
    return [found for found in objects_of(verb) if found.i > verb.i or not _is_fronted(found, verb)] or aimed


def _is_fronted(token: Token, verb: Token) -> bool:
    """Say whether a direct object stands before its verb: a dateline or a caption that the parse swallowed."""
    return token.dep_ == "dobj" and token.head == verb


def _noun_targets(noun: Token) -> list[Token]:
    found = list(preposition_objects(noun, frozenset({"on", "against", "with", "of", "to"})))
    if _suffered(noun):
        found.extend(with_joined(children(noun, "poss")))
    verb = _light_verb(noun)
    if not found and verb is not None and verb.lemma_.lower() in _BEARERS:
        found = objects_of(verb) if children(verb, "nsubjpass") else subjects(verb)
    return found


def _suffered(noun: Token) -> bool:
    """Say whether the owner of a noun suffers it: her arrest, the boy's killing."""
    return noun.lemma_.lower() in _SUFFERED


def _same_line(one: Token, other: Token) -> bool:
    first, last = sorted((one.i, other.i))
    return not any("\n" in between.text_with_ws for between in one.doc[first:last])


def pronouns_of(token: Token) -> Iterator[Token]:
    """Yield the pronouns that stand as a verb's subject."""
    if is_verb(token):
        yield from (found for found in subjects(token) if found.pos_ == "PRON")


def phrase_words(token: Token) -> str:
    """Return a noun phrase's own words: quantities and describing words before its head, "of ..." after it.

    Articles and possessive pronouns are left out, as are clauses. Empty where no phrase of a fair length is left.
    """
    first = token
    while first.lemma_.lower() in _COUNTS and first.dep_ in ("conj", "appos") and first.head.pos_ in ("NOUN", "NUM"):
        first = first.head
    if token.dep_ == "appos" and token.head.ent_type_ == "PERSON":
        return _person(token.head)
    run = list(token.doc[first.left_edge.i : _last(token) + 1])
    for dash in [part for part in run if part.i < token.i and part.text in ("-", "–", "—", "--") and part.whitespace_]:
        run = [part for part in run if part.i > dash.i]
    while run and run[0].i < token.i and _is_edge(run[0], token):
        run.pop(0)
    text = "".join(part.text_with_ws for part in run).strip()
    return "" if len(run) > _LONGEST or "\n" in text else text


def _person(token: Token) -> str:
    """Return a person's whole name as the model sees it: "Nila Sorn, a student killed in Varn" is about Nila Sorn."""
    return next((ent.text for ent in token.doc.ents if ent.start <= token.i < ent.end), token.text)


def _is_edge(word: Token, head: Token) -> bool:
    """Say whether a word before a phrase's head is no part of its name."""
    if word.ent_type_ == "DATE":
        return True
    if word.head.pos_ == "NUM" or word.dep_ in ("quantmod", "nummod") or word.nbor().dep_ == "quantmod":
        return False
    if word.pos_ in ("DET", "PUNCT", "SCONJ", "CCONJ", "SPACE", "PART"):
        return word.lower_ not in ("no", "all", "some", "many", "several", "both")
    return word.tag_ == "PRP$" or (word.pos_ in ("ADV", "ADP") and word.head in (head, head.head))


def _last(head: Token) -> int:
    """Return the index of a phrase's last token: its head, or the object of the "of" right after it."""
    after = next((child for child in head.children if child.i == head.i + 1 and child.lower_ == "of"), None)
    objects: Sequence[Token] = children(after, "pobj") if after is not None else ()
    return objects[0].i if objects and is_name(objects[0]) else head.i
