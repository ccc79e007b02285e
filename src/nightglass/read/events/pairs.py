"""What one party does to another in a sentence: PLOVER's type, given both.

The features are the words around the two (the two themselves left out), the verb that the first party is the subject
of with its chain, objects and prepositions, the heads of both parties, and the types that the lexicon's frames give.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from nightglass.read.cues import words
from nightglass.read.events.frames import children, is_passive, is_verb
from nightglass.read.events.triggers import trigger_of
from nightglass.read.events.typist import Blocks, Weights, shipped

YIELD = "YIELD"
"""CONCEDE and RETREAT together, as in PLOVER's earlier draft and in the texts that the weights were fitted on."""

_FIRST, _SECOND = "<s>", "<t>"
_NUMBERS = frozenset({"DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})
_NAMES = frozenset({"GPE", "PERSON", "LOC", "NORP"})
_SMALL = words("the a an of and to in on for 's") | {"#", "@"}
_MODALS = words("will would could may must should might can")
_OBJECTS = ("dobj", "attr", "nsubjpass", "oprd", "acomp", "dative")
_CHAIN = 4
"""Verbs at most: "agreed to begin to withdraw"."""

Spans = Sequence[tuple[int, int]]


class _Parties:
    """The two parties of a sentence: the stretches of the parse that hold them."""

    def __init__(self, sentence: Doc | Span, first: Sequence[Span], second: Sequence[Span]) -> None:
        self.sentence = sentence
        self.first, self.second = first, second
        self.owner = {token.i: _FIRST for span in self.first for token in span}
        self.owner |= {token.i: _SECOND for span in self.second for token in span}


def pair_blocks(sentence: Doc | Span, first: Sequence[Span], second: Sequence[Span]) -> Blocks:
    """Return the features of who does something (``first``) to whom (``second``) in a sentence."""
    parties = _Parties(sentence, first, second)
    blocks: dict[str, dict[str, int]] = {}
    for feature in _features(parties):
        blocks.setdefault(feature[0], {})["|".join(feature)] = 1
    return blocks.values()


def pair_type(doc: Doc, first: Spans, second: Spans, weights: Weights | None = None) -> str:
    """Return PLOVER's type (or ``YIELD``) of what ``first`` does to ``second`` (spans in code points) in a sentence."""
    blocks = pair_blocks(doc, stretches(doc, first), stretches(doc, second))
    return (weights or shipped("pairs")).best(blocks)


def stretches(doc: Doc, spans: Spans) -> list[Span]:
    """Return the parse's stretches that cover some spans."""
    found = [doc.char_span(start, end, alignment_mode="expand") for start, end in spans]
    return [span for span in found if span is not None and len(span)]


def _features(parties: _Parties) -> Iterator[tuple[str, ...]]:
    words = _words(parties)
    yield from _of_words(words)
    yield from _of_between(words)
    for mark, spans in (("S", parties.first), ("T", parties.second)):
        for span in spans[:2]:
            yield from _of_party(mark, span)
    top = _predicate(parties)
    chain = [] if top is None else _chain(top)
    for depth, verb in enumerate(chain):
        yield from _of_verb(verb, min(depth, 1), parties)
    if top is not None:
        yield from (("v", "c", _lemma(other)) for other in top.conjuncts if other.pos_ == "VERB")
    yield from (("vo", _lemma(above), _lemma(below)) for above, below in list(pairwise(chain))[:1])
    yield from _of_lexicon(parties, top)


def _lemma(token: Token) -> str:
    return token.lemma_.lower()


def _words(parties: _Parties) -> list[str]:
    """Return the lemmas of the sentence; parties, numbers and names stand as one sign each."""
    found: list[str] = []
    for token in parties.sentence:
        sign = parties.owner.get(token.i) or _sign(token)
        if sign is None:
            if token.is_alpha or token.pos_ in ("VERB", "NOUN"):
                found.append(_lemma(token))
        elif not found or found[-1] != sign:
            found.append(sign)
    return found


def _sign(token: Token) -> str | None:
    if token.ent_type_ in _NUMBERS:
        return "#"
    return "@" if token.ent_type_ in _NAMES else None


def _of_words(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    core = [word for word in words if word not in _SMALL]
    yield from (("w", word) for word in words)
    yield from (("b", *two) for two in pairwise(words))
    yield from (("b2", *two) for two in pairwise(core))
    if _FIRST in core:
        yield from (("a", word) for word in core[core.index(_FIRST) + 1 :][:4])


def _of_between(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Yield the words between the parties and around the second, where the sentence has both."""
    if _FIRST not in words or _SECOND not in words:
        return
    one, two = words.index(_FIRST), words.index(_SECOND)
    middle = words[min(one, two) + 1 : max(one, two)]
    yield from (("m", word) for word in middle)
    yield from (("mb", *pair) for pair in pairwise(middle))
    yield "o", "st" if one < two else "ts", str(min(len(middle), 8) // 2)
    yield from (("bt", word) for word in words[max(0, two - 3) : two])
    yield from (("at", word) for word in words[two + 1 : two + 4])


def _of_party(mark: str, span: Span) -> Iterator[tuple[str, ...]]:
    """Yield a party's head and words that are no names, and what its head hangs on."""
    root = span.root
    yield from (("h", mark, word) for word in (_lemma(root), root.ent_type_ or "-", root.dep_))
    for token in span:
        if token.pos_ in ("NOUN", "PROPN", "ADJ", "VERB") and not token.ent_type_:
            yield "c", mark, _lemma(token)
    for above in list(root.ancestors)[:3]:
        yield "u", mark, _lemma(above)
        if above.pos_ in ("VERB", "AUX"):
            return


def _predicate(parties: _Parties) -> Token | None:
    """Return the first verb above the first party, or without one the sentence's root."""
    if not parties.first:
        return next((token for token in parties.sentence if token.dep_ == "ROOT"), None)
    return next((above for above in parties.first[0].root.ancestors if above.pos_ in ("VERB", "AUX")), None)


def _chain(verb: Token) -> list[Token]:
    """Return a verb and those that complete it ("agreed to begin to withdraw")."""
    found = [verb]
    while len(found) < _CHAIN:
        below = [child for child in children(found[-1], "xcomp", "ccomp") if child.pos_ in ("VERB", "AUX")]
        if not below:
            break
        found.append(below[0])
    return found


def _of_verb(verb: Token, depth: int, parties: _Parties) -> Iterator[tuple[str, ...]]:
    name = _lemma(verb) + "".join(f"_{child.lower_}" for child in children(verb, "prt"))
    yield "v", str(depth), name
    yield from _of_helpers(verb, depth)
    for child in verb.children:
        if child.dep_ in _OBJECTS and child.i not in parties.owner:
            yield from _of_object(name, child)
        if child.dep_ in ("prep", "agent"):
            yield "vp", name, child.lower_
            for noun in children(child, "pobj", "pcomp"):
                if noun.i not in parties.owner:
                    yield "po", child.lower_, _lemma(noun)


def _of_helpers(verb: Token, depth: int) -> Iterator[tuple[str, ...]]:
    if children(verb, "neg"):
        yield "neg", str(depth)
        yield "neg", _lemma(verb)
    yield from (("neg", "aux", child.lower_) for child in children(verb, "aux") if child.lower_ in _MODALS)
    if verb.pos_ == "VERB" and is_passive(verb):
        yield "pas", str(depth)


def _of_object(name: str, thing: Token) -> Iterator[tuple[str, ...]]:
    yield "ob", _lemma(thing)
    yield "vo", name, _lemma(thing)
    yield from (("om", _lemma(child)) for child in children(thing, "amod", "compound"))
    yield from (("om", _lemma(noun)) for child in children(thing, "prep") for noun in child.children)


def _of_lexicon(parties: _Parties, top: Token | None) -> Iterator[tuple[str, ...]]:
    """Yield the types of the words that the lexicon knows, and how they stand to the parties."""
    path = {above.i for spans in (parties.first, parties.second) for span in spans[:1] for above in span.root.ancestors}
    for token in parties.sentence:
        trigger = None if token.i in parties.owner else _trigger(token)
        if trigger is None:
            continue
        kind, mode = trigger
        yield "x", kind
        yield from _with_mode((), kind, mode)
        if token.i in path:
            yield "x", "p", kind
        if token == top:
            yield "x", "v", kind
            yield from _with_mode(("v",), kind, mode)
        if top is not None and token.head == top:
            yield "x", "o", kind


def _with_mode(where: tuple[str, ...], kind: str, mode: str | None) -> Iterator[tuple[str, ...]]:
    if mode:
        yield "x", *where, kind, mode


def _trigger(token: Token) -> tuple[str, str | None] | None:
    if not is_verb(token) and token.pos_ != "NOUN":
        return None
    found = trigger_of(token)
    return None if found is None else (found.type.value, found.mode)
