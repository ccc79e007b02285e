"""What kind of happening a passage tells of: ACLED's sub-event types, and a few kinds that ACLED leaves out."""

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

from nightglass.read.events.typist import Blocks, Weights, shipped

ACLED_NAMES = MappingProxyType(
    {
        "ABDUCT_DISSAP": "Abduction/forced disappearance",
        "AGREEMENT": "Agreement",
        "AIR_STRIKE": "Air/drone strike",
        "ARMED_CLASH": "Armed clash",
        "ARREST": "Arrests",
        "ART_MISS_ATTACK": "Shelling/artillery/missile attack",
        "ATTACK": "Attack",
        "CHANGE_TO_GROUP_ACT": "Change to group/activity",
        "CHEM_WEAP": "Chemical weapon",
        "DISR_WEAP": "Disrupted weapons use",
        "FORCE_AGAINST_PROTEST": "Excessive force against protesters",
        "GOV_REGAINS_TERIT": "Government regains territory",
        "GRENADE": "Grenade",
        "HQ_ESTABLISHED": "Headquarters or base established",
        "MOB_VIOL": "Mob violence",
        "NON_STATE_ACTOR_OVERTAKES_TER": "Non-state actor overtakes territory",
        "NON_VIOL_TERRIT_TRANSFER": "Non-violent transfer of territory",
        "OTHER": "Other",
        "PEACE_PROTEST": "Peaceful protest",
        "PROPERTY_DISTRUCT": "Looting/property destruction",
        "PROTEST_WITH_INTER": "Protest with intervention",
        "REM_EXPLOS": "Remote explosive/landmine/IED",
        "SEX_VIOL": "Sexual violence",
        "SUIC_BOMB": "Suicide bomb",
        "VIOL_DEMONSTR": "Violent demonstration",
    }
)
"""Names of ACLED's codebook by the short labels of CASE 2021, task 2; the other labels are no types of ACLED."""

_WORD = re.compile(r"\w+")
_SHORTEST, _LONGEST = 4, 5


def passage_blocks(text: str) -> Blocks:
    """Return a text's features: its words and pairs of words, and the pieces of its words."""
    words = _WORD.findall(text.lower())
    pieces: Counter[str] = Counter()
    for word, count in Counter(words).items():
        for piece in _pieces(word):
            pieces[piece] += count
    return Counter(words) + Counter(map(" ".join, pairwise(words))), pieces


@lru_cache(maxsize=20_000)
def _pieces(word: str) -> tuple[str, ...]:
    """Return the runs of 4 and 5 characters of a word with its edges (a short word whole), named apart from words."""
    edged = f" {word} "
    found = [
        edged[start : start + size]
        for size in range(_SHORTEST, _LONGEST + 1)
        for start in range(max(len(edged) - size + 1, 0))
    ]
    return tuple(f"#{piece}" for piece in found or [edged])


def passage_kind(text: str, weights: Weights | None = None) -> str:
    """Return the label of what a text of a few sentences tells of; the shipped weights unless others are given."""
    return (weights or shipped("passages")).best(passage_blocks(text))
