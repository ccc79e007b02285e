"""Whether a noun or verb that could name an event is told as one: held, suffered, dated, placed; not just mentioned."""

import re

from spacy.tokens import Token

from nightglass.read.cues import words
from nightglass.read.events.actors import actor_tokens, is_agent, pronouns_of
from nightglass.read.events.frames import children, is_passive, is_verb, objects_of, preposition_objects
from nightglass.read.events.lexicon import Trigger
from nightglass.records.event import EventType

_HAPPENS = words("""
    erupt occur happen break begin start continue resume spread unfold persist follow intensify escalate take go rage
    flare end last kill injure wound leave hit target strike rock sweep ensue return swell multiply flood""")
"""What a happening does, with its noun as the subject."""
_MADE = words("""
    hold stage organise organize launch carry conduct face suffer endure impose see witness join lead attend mount call
    begin start continue resume announce sign reach order make report record document draw prompt trigger spark provoke
    threaten ban disperse crush suppress quell deny confirm condemn end stop halt avert prevent avoid plan prepare open
    deliver give receive escalate lift break cancel postpone repeat issue send renew counter pursue survive risk mark
    describe film undergo experience vow promise seek demand make""")
"""What is done with a happening, with its noun as the object (or the subject of the passive)."""
_ANSWERED = words("meet respond answer greet react counter")
_IN_WHICH = words("kill injure wound die arrest detain shoot hurt beat lose burn hit")
_PARTIES = {
    EventType.PROTEST: frozenset({"by", "against"}),
    EventType.CONSULT: frozenset({"with", "between", "to"}),
    EventType.AGREE: frozenset({"with", "between"}),
}
_HARM_PARTIES = frozenset({"of", "by", "on", "against", "between", "with"})
_SPEECH = frozenset(
    {EventType.THREATEN, EventType.REQUEST, EventType.ACCUSE, EventType.SUPPORT, EventType.REJECT, EventType.CONSULT,
     EventType.AGREE, EventType.MOBILIZE, EventType.SANCTION, EventType.COOPERATE, EventType.AID}
)  # fmt: skip
"""Acts that somebody must be said to do: without one they are idioms ("met with force", "the storm threatened")."""
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_WHERE = frozenset({"in", "at", "near", "outside", "across", "around", "throughout", "inside", "on"})
_NOBODY = frozenset({"you", "it", "this", "that", "there", "which", "what"})
_BODIES = frozenset({EventType.MOBILIZE, EventType.SANCTION, EventType.AID, EventType.AGREE})
"""Acts of states, of which "it" says enough."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_DISASTERS = words("""
    flood flooding earthquake quake tremor mudslide landslide avalanche storm cyclone hurricane typhoon tornado tsunami
    wildfire drought famine crash collision accident derailment shipwreck capsize disease epidemic pandemic virus
    cholera rain downpour lightning stampede eruption volcano disaster""")
_ELECTION = words("campaign election electoral re-election candidate party republican democratic victory stump")
_SPEAKS = words("say tell speak address promise pledge vow joke mock headline")
_COMMENTS = words("comment name give say identify speak answer elaborate be provide disclose discuss confirm specify")
_LEGAL = frozenset({"legal", "disapprove"})


def is_told(token: Token, trigger: Trigger) -> bool:
    """Say whether the text tells of a happening with this word, rather than only using the word."""
    return verb_is_told(token, trigger) if is_verb(token) else noun_is_told(token, trigger)


def verb_is_told(verb: Token, trigger: Trigger) -> bool:
    """Say whether a verb's act has somebody who does it, where its kind needs one, and is no idiom."""
    if trigger.mode in ("kill", "injure"):
        return not _by_nature(verb)
    if trigger.type not in _SPEECH:
        return True
    if trigger.type is EventType.REJECT and any(
        child.lemma_.lower() in _COMMENTS for child in children(verb, "xcomp", "ccomp")
    ):
        return False
    passive = is_passive(verb)
    if trigger.mode == "meet" and verb.lemma_.lower() == "meet" and not _meets_somebody(verb, passive=passive):
        return False
    if passive and not actor_tokens(verb):
        return trigger.mode in _LEGAL or any(is_agent(found) for found in objects_of(verb))
    if actor_tokens(verb) or (trigger.mode == "meet" and verb.dep_ == "pcomp"):
        return True
    nobody = _NOBODY - {"it"} if trigger.type in _BODIES else _NOBODY
    return any(found.lower_ not in nobody for found in pronouns_of(verb))


def _by_nature(verb: Token) -> bool:
    """Say whether nobody is said to have hurt people and the sentence speaks of a disaster or an accident."""
    return not actor_tokens(verb) and any(word.lemma_.lower() in _DISASTERS for word in verb.sent)


def _meets_somebody(verb: Token, *, passive: bool) -> bool:
    objects = children(verb, "dobj")
    return not passive and (not objects or any(is_agent(found) or found.pos_ == "PRON" for found in objects))


def noun_is_told(noun: Token, trigger: Trigger) -> bool:
    """Say whether a noun stands for a happening: it happens or is held, has parties, a place, a date."""
    if noun.lemma_.lower() == "rally" and _is_campaign(noun):
        return False
    if trigger.type is EventType.THREATEN:
        return bool(trigger.mode) or bool(actor_tokens(noun))
    if trigger.mode == "censor":
        return True
    if _has_parties(noun, trigger.type) or _is_placed_or_dated(noun):
        return True
    return _happens(_first_of_list(noun))


def _is_campaign(rally: Token) -> bool:
    """Say whether a rally is a candidate's: of an election, of one person, or where one person speaks to supporters."""
    before = [word for child in children(rally, "poss", "compound", "amod", "nmod") for word in child.subtree]
    if any(word.lower_ in _ELECTION or word.ent_type_ == "PERSON" for word in before):
        return True
    if any(found.ent_type_ == "PERSON" for found in preposition_objects(rally, frozenset({"for", "with"}))):
        return True
    verb = next((above for above in rally.ancestors if is_verb(above)), None)
    if verb is None or verb.lemma_.lower() not in _SPEAKS:
        return False
    return any(speaker.ent_type_ == "PERSON" or speaker.lower_ in ("he", "she") for speaker in children(verb, "nsubj"))


def _first_of_list(noun: Token) -> Token:
    while noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    return noun


def _happens(noun: Token) -> bool:
    above = noun.head
    lemma = above.lemma_.lower()
    if noun.dep_ == "nsubj":
        return lemma in _HAPPENS and not (lemma == "take" and not _takes_place(above))
    if noun.dep_ in ("dobj", "nsubjpass"):
        return lemma in _MADE or lemma in _ANSWERED
    if noun.dep_ in ("attr", "nsubj") and lemma == "be":
        return bool(children(above, "expl"))
    if noun.dep_ == "pobj" and above.dep_ in ("prep", "agent"):
        return _through_preposition(above)
    return False


def _takes_place(verb: Token) -> bool:
    return any(child.lower_ == "place" for child in children(verb, "dobj"))


def _through_preposition(preposition: Token) -> bool:
    """Check "killed in the crackdown", "met with arrests", "warned of an attack", "a call for strikes"."""
    lemma, name = preposition.head.lemma_.lower(), preposition.lower_
    if name in ("with", "by"):
        return lemma in _ANSWERED
    if name in ("in", "during"):
        return lemma in _IN_WHICH
    if name == "including":
        return preposition.head.pos_ == "NOUN" and _happens(_first_of_list(preposition.head))
    if name == "as":
        return lemma in ("begin", "start")
    return name in ("of", "for", "against", "about") and lemma in words(
        "warn warning call threat plan possibility prospect risk threaten fear report order talk prepare preparation"
    )


def _has_parties(noun: Token, kind: EventType) -> bool:
    if children(noun, "poss") and any(is_agent(owner) for owner in children(noun, "poss")):
        return kind not in (EventType.PROTEST,)
    if children(noun, "acl") and kind in (EventType.COERCE, EventType.ASSAULT):
        return any(made.lemma_.lower() in _MADE for made in children(noun, "acl"))
    named = _PARTIES.get(kind, _HARM_PARTIES)
    return any(is_agent(found) for found in preposition_objects(noun, named))


def _is_placed_or_dated(noun: Token) -> bool:
    """Say whether a place or a date is part of the noun's own phrase."""
    where = [found for found in preposition_objects(noun, _WHERE) if found.ent_type_ not in ("PERSON", "DATE")]
    if any(found.ent_type_ in _PLACES or found.pos_ == "PROPN" for found in where):
        return True
    left = [word for child in children(noun, "poss", "compound", "nmod", "nummod", "amod") for word in child.subtree]
    beside = (*left, *preposition_objects(noun, _WHERE | {"of"}))
    if any(found.ent_type_ == "DATE" or _YEAR.fullmatch(found.text) for found in beside):
        return True
    return any(found.dep_ == "poss" and found.ent_type_ == "GPE" for found in beside)
