"""Whose force a means is ("police firing", "firing by the army"), and whether somebody is told to be hurt by it."""

from collections.abc import Iterator

from spacy.tokens import Token

from nightglass.read.cues import words
from nightglass.read.events.actors import is_agent
from nightglass.read.events.frames import children, is_verb, preposition_objects

MEANS = words("firing fire gunfire bullet shooting shelling bombing airstrike gunshot shot lathicharge baton volley")
_THROUGH = frozenset({"in", "by", "from", "of", "to", "during", "under", "with"})
_PADDING = frozenset({"DET", "ADJ", "NUM", "ADV"})
_FARTHEST = 16
"""Tokens between what is told and its means."""


def wielder_after(token: Token) -> Token | None:
    """Return whose force the means that a word is followed by is ("killed in police firing"), null where none is."""
    for means in _means_after(token):
        if (wielder := wielder_of(means)) is not None and _is_through(means, wielder, token):
            return wielder
    return None


def _means_after(token: Token) -> Iterator[Token]:
    end = min(token.sent.end, token.i + _FARTHEST)
    yield from (word for word in token.doc[token.i + 1 : end] if word.lemma_.lower() in MEANS)


def wielder_of(means: Token) -> Token | None:
    """Return the body whose force a means is: "police firing", "firing by the police", null where none is named."""
    owners = [child for child in children(means, "compound", "poss", "nmod", "amod", "nsubj") if is_agent(child)]
    owners += [other for other in preposition_objects(means, frozenset({"by", "of"})) if is_agent(other)]
    if owners:
        return owners[0]
    before = means.doc[means.i - 1] if means.i else None
    return before if before is not None and before.pos_ in ("NOUN", "PROPN") and is_agent(before) else None


def _is_through(means: Token, wielder: Token, token: Token) -> bool:
    """Say whether a preposition stands before the whole phrase of a means, and no other clause before that."""
    at = min(means.i, wielder.i if wielder.i > token.i else means.i) - 1
    while at > token.i and (means.doc[at].pos_ in _PADDING or means.doc[at].lower_ in ("rounds", "due", "of")):
        if means.doc[at].lower_ == "of" and means.doc[at - 1].lower_ != "rounds":
            break
        at -= 1
    if at <= token.i or means.doc[at].lower_ not in _THROUGH:
        return False
    return not any(_starts_clause(word) for word in means.doc[token.i + 1 : at])


def _starts_clause(word: Token) -> bool:
    if word.text in (";", "."):
        return True
    return is_verb(word) and any(child.dep_ in ("nsubj", "nsubjpass") for child in word.children)
