"""Settles what the lexicon leaves open: the type of an act between two parties, and ACLED's type of an attack."""

from collections.abc import Sequence
from types import MappingProxyType

from spacy.tokens import Span, Token

from nightglass.read.events.lexicon import Trigger
from nightglass.read.events.pairs import pair_blocks
from nightglass.read.events.passages import ACLED_NAMES, passage_blocks
from nightglass.read.events.typist import shipped
from nightglass.records.event import EventType

OPEN = frozenset(
    {EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.REQUEST, EventType.REJECT, EventType.ACCUSE,
     EventType.COOPERATE, EventType.AID, EventType.THREATEN, EventType.SANCTION}
)  # fmt: skip
"""Acts of words and of states, which one verb can stand for two of ("offered", "backed", "called")."""
MARGIN = 0.6
"""By how much another type must score above the lexicon's (distances from the planes, about 1 at a training text)."""
_GENERAL = MappingProxyType({EventType.ASSAULT: "Attack", EventType.PROTEST: "Peaceful protest"})
"""What the lexicon says where its word does not tell more."""
_FINER = MappingProxyType(
    {
        EventType.ASSAULT: frozenset(
            {"ABDUCT_DISSAP", "AIR_STRIKE", "ARMED_CLASH", "ART_MISS_ATTACK", "CHEM_WEAP", "GRENADE", "MOB_VIOL",
             "REM_EXPLOS", "SEX_VIOL", "SUIC_BOMB", "FORCE_AGAINST_PROTEST"}
        ),
        EventType.PROTEST: frozenset({"VIOL_DEMONSTR", "PROTEST_WITH_INTER"}),
    }
)  # fmt: skip
"""Kinds that say more of such an event than the lexicon's word does."""
_LONGEST = 700
"""Code points of a passage: about as long as those that the weights were fitted on."""


def settled_type(token: Token, trigger: Trigger, actors: Sequence[Token], targets: Sequence[Token]) -> EventType:
    """Return the type of what the actors do to the targets: the lexicon's, unless another fits clearly better."""
    if trigger.type not in OPEN or not actors or not targets or trigger.mode == "spoken":
        return trigger.type
    weights = shipped("pairs")
    scores = weights.scores(pair_blocks(token.sent, _phrases(actors), _phrases(targets)))
    best = weights.labels[int(scores.argmax())]
    if best not in OPEN:
        return trigger.type
    beyond = float(scores.max() - scores[weights.labels.index(trigger.type.value)])
    return EventType(best) if beyond >= MARGIN else trigger.type


def _phrases(heads: Sequence[Token]) -> list[Span]:
    """Return the noun phrases around some heads."""
    return [head.doc[head.left_edge.i : head.right_edge.i + 1] for head in heads[:2]]


def settled_acled(kind: EventType, acled: str | None, passage: str) -> str | None:
    """Return ACLED's sub-event type of an event: the lexicon's, or what its passage clearly tells where that says more.

    Clearly: the passage lies on that kind's side of the plane between it and all others.
    """
    if kind not in _GENERAL or acled != _GENERAL[kind]:
        return acled
    weights = shipped("passages")
    scores = weights.scores(passage_blocks(passage[:_LONGEST]))
    best = weights.labels[int(scores.argmax())]
    return ACLED_NAMES[best] if best in _FINER[kind] and scores.max() > 0 else acled
