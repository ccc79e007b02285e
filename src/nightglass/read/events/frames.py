"""Who does what to whom around the word that names an event: what a parse says, and whether a trigger's frame holds."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from nightglass.read.cues import words
from nightglass.read.events.lexicon import PEOPLE, Trigger

_NOT_A_NAME = frozenset({"it", "they", "he", "she", "we", "i", "you", "this", "that", "these", "those", "there", "one"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_ACTOR_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_HARM = words("""
    hit strike attack retaliate punish crush respond avenge destroy bomb kill fight act response retaliation revenge war
    force consequence lesson target price eliminate wipe flatten invade expel sanction arrest execute suppress
    annihilate hunt prosecute reprisal""")
_PREPOSITIONS = words("on at in into of against to for with upon that from during by behind under")
_NEAR = 6
"""Tokens in which "dead" makes a shooting a killing ("shot two men dead", "left four people dead")."""


def is_verb(token: Token) -> bool:
    """Say whether a token is a verb that can head a clause (no participle before a noun)."""
    return bool(token.pos_ == "VERB" and token.dep_ not in ("amod", "compound"))


def with_joined(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens and those joined to them by "and" or commas."""
    found = list(tokens)
    for token in tokens:
        found.extend(other for other in token.conjuncts if other.i > token.i and other not in found)
    return found


def children(token: Token, *dependencies: str) -> list[Token]:
    """Return a token's children of some dependencies, in order."""
    return [child for child in token.children if child.dep_ in dependencies]


def preposition_objects(token: Token, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield the objects of a token's prepositions of these names."""
    for child in children(token, "prep", "agent", "dative"):
        if child.lower_ in prepositions:
            yield from with_joined(children(child, "pobj", "pcomp"))


def subjects(verb: Token) -> list[Token]:
    """Return who does what a verb says: its subject or agent, or the one it shares with the verb above it."""
    agents = [token for child in children(verb, "agent") for token in children(child, "pobj")]
    if agents or is_passive(verb):
        return with_joined(agents)
    own = children(verb, "nsubj")
    if own:
        return with_joined([_antecedent(token) for token in own])
    if verb.dep_ in ("conj", "xcomp", "advcl") and verb.head != verb and verb.head.pos_ in ("VERB", "AUX"):
        if verb.dep_ == "xcomp" and (objects := children(verb.head, "dobj")):
            return with_joined(objects)
        return subjects(verb.head) if not children(verb.head, "nsubjpass") else with_joined(objects_of(verb.head))
    if verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBG":
        return with_joined([verb.head])
    return []


def is_passive(verb: Token) -> bool:
    """Say whether a verb tells what is done to its subject ("was held", "feared killed", "shot and killed")."""
    if children(verb, "nsubjpass", "auxpass"):
        return True
    if verb.tag_ != "VBN" or children(verb, "nsubj"):
        return False
    if any(child.lemma_.lower() == "have" for child in children(verb, "aux")):
        return False
    return is_passive(verb.head) if verb.dep_ == "conj" and is_verb(verb.head) else True


def objects_of(verb: Token) -> list[Token]:
    """Return to whom or what a verb is done: its object, or the subject of its passive."""
    passive = children(verb, "nsubjpass")
    found = passive or [child for child in children(verb, "dobj", "dative") if child.pos_ != "ADP"]
    if not found and verb.dep_ == "acl" and verb.tag_ == "VBN" and not children(verb, "nsubj"):
        found = [verb.head]
    if not found and verb.dep_ == "xcomp" and is_passive(verb):
        found = children(verb.head, "nsubjpass", "nsubj")
    if not found and verb.dep_ == "conj" and verb.tag_ == "VBN" and not children(verb, "nsubj"):
        found = children(verb.head, "nsubjpass")
    return with_joined([_antecedent(token) for token in found])


def _antecedent(token: Token) -> Token:
    """Return the noun that a relative pronoun stands for, any other token itself."""
    if token.lower_ in _RELATIVES and token.head.dep_ == "relcl":
        return token.head.head
    return token


def is_name(token: Token) -> bool:
    """Say whether a token can stand for an actor: a noun or a name, not a pronoun."""
    named = token.pos_ in ("NOUN", "PROPN", "ADJ", "NUM") and any(char.isalnum() for char in token.text)
    return named and token.lower_ not in _NOT_A_NAME


def holds(trigger: Trigger, token: Token) -> bool:
    """Say whether every condition of a trigger holds for the word that would name the event."""
    return all(_condition_holds(name, values, token) for name, values in trigger.conditions)


def _condition_holds(name: str, values: frozenset[str], token: Token) -> bool:
    if name in ("obj", "not"):
        return _among(objects_of(token), values) is (name == "obj")
    if name in ("subj", "not-subj"):
        return _among(subjects(token), values) is (name == "subj")
    if name in ("prt", "no-prt"):
        particles = {child.lower_ for child in children(token, "prt", "advmod")}
        return bool(particles & values) if name == "prt" else not children(token, "prt")
    if name == "clause":
        return _clause_holds(values, token)
    return _beside_holds(name, values, token)


def _beside_holds(name: str, values: frozenset[str], token: Token) -> bool:
    """Check the conditions that ask for words beside the token, whatever they are to it."""
    if name == "adv":
        return any(
            child.lower_ in values for child in children(token, "prt", "advmod", "acomp", "oprd", "amod", "ccomp")
        )
    if name == "then":
        return any(word.lower_ in values for word in token.doc[token.i + 1 : token.i + _NEAR])
    if name == "means":
        return True  # looked at by ``triggers``: it needs to know who can act
    if name == "passive":
        return is_passive(token) and not children(token, "acomp", "oprd", "advcl", "xcomp")
    if name == "prep":
        return _preposition_holds(values, token)
    if name == "bare":
        return not children(token, "dobj")
    if name in ("mod", "not-mod"):
        modifiers = {child.lower_.replace(".", "") for child in _modifiers(token)}
        return bool(modifiers & values) is (name == "mod")
    if name == "of":
        return _among(list(preposition_objects(token, frozenset({"of"}))), values)
    if name == "head":
        return any(above.lemma_.lower() in values for above in (token.head, token.head.head))
    msg = f"no condition of a trigger is called {name!r}"
    raise AssertionError(msg)


def _modifiers(noun: Token) -> Iterator[Token]:
    for child in children(noun, "amod", "compound", "nmod", "poss"):
        yield child
        yield from with_joined([child])[1:]


def _among(tokens: Sequence[Token], values: frozenset[str]) -> bool:
    """Say whether one of the tokens is one of the lemmas; ``@any`` any, ``@people`` persons, ``@actor`` a named one."""
    if "@any" in values:
        return bool(tokens)
    if "@people" in values:
        return any(
            token.lemma_.lower() in PEOPLE or token.ent_type_ == "PERSON" or token.pos_ == "PRON" for token in tokens
        )
    if "@actor" in values:
        return any(token.ent_type_ in _ACTOR_NAMES or token.lemma_.lower() in PEOPLE for token in tokens)
    return any(token.lemma_.lower() in values for token in tokens)


def _is_person(token: Token) -> bool:
    return bool(token.lemma_.lower() in PEOPLE or token.ent_type_ == "PERSON" or token.pos_ == "PRON")


def _preposition_holds(values: frozenset[str], token: Token) -> bool:
    """Check "on,at" (any object) or "on:strike" (after the colon the objects that count)."""
    names = {value.partition(":")[0] for value in values}
    nouns = {value.partition(":")[2] for value in values} - {""}
    if not nouns:
        return any(child.lower_ in names for child in children(token, "prep"))
    plain = {value for value in values if ":" not in value}
    prepositions = frozenset(names - {value for value in plain if not _is_preposition(value)})
    wanted = nouns | {value for value in plain if not _is_preposition(value)}
    return any(found.lemma_.lower() in wanted for found in preposition_objects(token, prepositions))


def _is_preposition(word: str) -> bool:
    return word in _PREPOSITIONS


def _heart(clause: Token) -> Iterator[Token]:
    """Yield a clause's verb, those joined to it, and their objects: what it says, not what it says it of."""
    for verb in with_joined([clause]):
        yield verb
        yield from children(verb, "xcomp", "dobj", "attr", "acomp", "nsubjpass", "nsubj")
        yield from preposition_objects(verb, frozenset({"with", "by", "for", "in"}))


def _clause_holds(values: frozenset[str], token: Token) -> bool:
    clauses = children(token, "ccomp", "xcomp")
    if "@any" in values:
        return bool(clauses)
    if "@to" in values:
        return bool(children(token, "xcomp"))
    for clause in clauses:
        below = list(clause.subtree)
        harms = any(word.lemma_.lower() in _HARM for word in _heart(clause))
        if "@harm" in values and harms:
            return True
        if "@threat" in values and harms and any(word.lower_ in ("would", "will", "'ll", "’ll") for word in below):
            return True
    return False
