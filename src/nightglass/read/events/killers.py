"""Who killed or hurt people where the verb names nobody: the means or another clause of the sentence does."""

from collections.abc import Iterator

from spacy.tokens import Token

from nightglass.read.events.actors import actor_tokens
from nightglass.read.events.frames import children, is_verb, subjects
from nightglass.read.events.means import MEANS, wielder_after, wielder_of
from nightglass.read.events.triggers import trigger_of

_WHEN = frozenset({"when", "as", "after"})
_FORCE = frozenset({"kill", "firearms", "crowd-control", "beat", "aerial", "artillery"})


def killers_of(token: Token) -> list[Token]:
    """Return the agents of a killing or an injury that names none itself: through the means, or the clause that tells.

    "Two were killed in police firing", "fell to police bullets" and "police firing left two dead" name the police; so
    does "when the police opened fire" beside the verb, and the firing in which, as a relative clause says, people died.
    """
    wielder = wielder_after(token) or next(filter(None, map(_wielder_of_subject, subjects(token))), None)
    if wielder is not None:
        return [wielder]
    return list(_from_clauses(token)) or _from_antecedent(token)


def _wielder_of_subject(subject: Token) -> Token | None:
    return wielder_of(subject) if subject.lemma_.lower() in MEANS else None


def _from_clauses(token: Token) -> Iterator[Token]:
    """Yield who uses force in a clause with "when" on the verb or on one joined to it."""
    for verb in (token, *token.conjuncts):
        for clause in children(verb, "advcl"):
            marks = {child.lower_ for child in clause.children if child.dep_ in ("mark", "advmod")}
            if marks & _WHEN and _is_force(clause):
                yield from actor_tokens(clause)


def _from_antecedent(token: Token) -> list[Token]:
    """Return who fired where a relative clause tells of the dead: "the firing on the mob in which two were killed"."""
    if token.dep_ != "relcl" or not is_verb(token):
        return []
    for above in list(token.ancestors)[:4]:
        if above.lemma_.lower() in MEANS or (is_verb(above) and _is_force(above)):
            wielder = wielder_of(above)
            return [wielder] if wielder is not None else actor_tokens(above)
    return []


def _is_force(verb: Token) -> bool:
    trigger = trigger_of(verb)
    return trigger is not None and trigger.mode in _FORCE
