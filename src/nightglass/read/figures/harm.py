"""Who is killed, wounded or taken, by the parse (English): the phrases to whom a verb of harm is done, with its word.

The object of the verb, the subject of its passive, who died, whose death or capture it was; those joined to them by
"and", "along with", "as well as". Only what the text tells as done: not what was planned, feared, denied or charged.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from nightglass.read.cues import words
from nightglass.read.events.frames import objects_of, with_joined
from nightglass.read.events.status import status_of
from nightglass.read.figures.persons import is_person
from nightglass.read.figures.phrases import Sentence
from nightglass.records.event import Status
from nightglass.records.figure import Measure

_DONE_TO = {
    "kill": Measure.KILLED, "slay": Measure.KILLED, "murder": Measure.KILLED, "assassinate": Measure.KILLED,
    "behead": Measure.KILLED, "detain": Measure.DETAINED, "arrest": Measure.DETAINED, "capture": Measure.DETAINED,
    "apprehend": Measure.DETAINED, "wound": Measure.INJURED, "injure": Measure.INJURED,
    "hurt": Measure.INJURED, "execute": Measure.EXECUTED,
}  # fmt: skip
_SUFFERED_BY = {"die": Measure.KILLED, "perish": Measure.KILLED}
_NOUNS_OF = {
    "death": Measure.KILLED, "killing": Measure.KILLED, "murder": Measure.KILLED, "assassination": Measure.KILLED,
    "capture": Measure.DETAINED, "arrest": Measure.DETAINED, "detention": Measure.DETAINED,
    "execution": Measure.EXECUTED,
}  # fmt: skip
_CHARGES = words("accuse suspect charge want responsible link connect involve participate wanted suspected guilty")
"""What makes a killing somebody's alleged past, not what the text tells."""


class Harmed(NamedTuple):
    """The head of the phrase for somebody harmed, the word that says how, and by what measure that counts."""

    head: Token
    cue: Token
    measure: Measure


def harmed_in(sentence: Sentence) -> list[Harmed]:
    """Return who is told as harmed in a sentence, in order; empty where there is no parse."""
    if sentence.language != "en" or not sentence.trained:
        return []
    tokens = sentence.doc.char_span(sentence.start, sentence.end, alignment_mode="contract")
    found: dict[int, Harmed] = {}
    for cue in tokens or ():
        for head, measure in _of_cue(cue):
            person = _person_of(head)
            if person is not None and sentence.start <= head.idx < sentence.end:
                found.setdefault(person.i, Harmed(person, cue, measure))
    return [found[at] for at in sorted(found)]


def _person_of(head: Token) -> Token | None:
    """Return the word of a phrase that names people, null where there is none: no city is killed, no rifle detained.

    In "a Front for X leader" the parse takes the name for the head; in "several of his aides" a word of number.
    """
    if head.pos_ == "PRON" or head.ent_type_ == "PERSON" or is_person(head.lemma_.lower()) or is_person(head.lower_):
        return head
    of = [child for child in head.children if child.dep_ == "prep" and child.lower_ == "of"]
    people = [child for prep in of for child in prep.children if child.dep_ == "pobj"]
    if people and is_person(people[-1].lemma_.lower()):
        return people[-1] if head.pos_ == "PROPN" and people[-1].pos_ == "NOUN" else head
    return head if head.pos_ in ("NUM", "ADJ", "DET") or head.lower_ in _OTHERS else None


_OTHERS = words("others people several many dozens hundreds thousands scores some more dead wounded injured")


def _of_cue(cue: Token) -> Iterator[tuple[Token, Measure]]:
    """Yield the heads of the phrases for whom a word says to be killed, detained, wounded."""
    lemma = cue.lemma_.lower()
    if cue.pos_ == "VERB" and (done := _done_to(cue)) is not None and _is_told(cue):
        measure, heads = done, _sufferers(cue)
    elif cue.pos_ == "VERB" and lemma in _SUFFERED_BY and _is_told(cue):
        measure = _SUFFERED_BY[lemma]
        heads = with_joined([child for child in cue.children if child.dep_ == "nsubj"])
    elif cue.pos_ == "NOUN" and lemma in _NOUNS_OF and _is_told(cue):
        measure = _NOUNS_OF[lemma]
        of = [child for child in cue.children if child.dep_ == "prep" and child.lower_ == "of"]
        heads = with_joined([child for prep in of for child in prep.children if child.dep_ == "pobj"])
    else:
        return
    yield from ((head, measure) for head in _with_company(cue, heads))


_TO_DEATH = words("shoot beat stab burn choke crush torture hack strangle trample")


def _done_to(verb: Token) -> Measure | None:
    """Return what a verb does to its object: "shot dead" and "beaten to death" kill; null for no harm."""
    lemma = verb.lemma_.lower()
    following = verb.doc[verb.i + 1 : verb.i + 3].text.lower()
    if lemma in _TO_DEATH and (following.startswith("dead") or following == "to death"):
        return Measure.KILLED
    return _DONE_TO.get(lemma)


def cue_end(cue: Token) -> int:
    """Return the offset where the words of a harm end: behind "dead" in "shot dead", else behind the word."""
    after = {"dead": 1, "to": 2}.get(cue.nbor().lower_, 0) if cue.i + 2 < len(cue.doc) else 0
    last = cue.nbor(after) if after and cue.lemma_.lower() in _TO_DEATH else cue
    return int(last.idx + len(last.text))


def _sufferers(verb: Token) -> list[Token]:
    """Return to whom a verb is done; "ran and were killed" shares the subject of the verb before it."""
    found = objects_of(verb)
    if found or verb.dep_ != "conj" or not any(child.dep_ == "auxpass" for child in verb.children):
        return found
    return with_joined([child for child in verb.head.children if child.dep_ == "nsubj" and child.tag_ != "WP"])


def _with_company(cue: Token, heads: Sequence[Token]) -> list[Token]:
    """Return the heads and those whom "along with", "together with" or "in addition to" adds to them."""
    found = list(heads)
    for above in (cue, *heads):
        for child in above.children:
            if child.dep_ in ("prep", "advmod") and child.lower_ in ("along", "together"):
                found.extend(_objects(child, "with"))
    return found


def _objects(adverb: Token, preposition: str) -> list[Token]:
    preps = [child for child in adverb.children if child.lower_ == preposition]
    if not preps and adverb.i + 1 < len(adverb.doc) and adverb.nbor().lower_ == preposition:
        preps = [adverb.nbor()]
    return with_joined([child for prep in preps for child in prep.children if child.dep_ == "pobj"])


def _is_told(cue: Token) -> bool:
    """Say whether a killing or capture is told as done, and not as what somebody is charged with."""
    if cue.tag_ in ("VBP", "VBZ", "VB") or status_of(cue, harmful=False) is not Status.ASSERTED:
        return False
    return not any(above.lemma_.lower() in _CHARGES for above in list(cue.ancestors)[:4])
