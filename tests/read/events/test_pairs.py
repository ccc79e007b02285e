"""PLOVER's type of what one party does to another."""

import pytest

from nightglass.interfaces import Model
from nightglass.read.events.pairs import pair_type


def _type(model: Model, marked: str) -> str:
    """Read "[who] did something to {whom}"."""
    text = ""
    spans: dict[str, list[int]] = {"[": [], "{": []}
    ends = {"]": "[", "}": "{"}
    for char in marked:
        if char in spans:
            spans[char].append(len(text))
        elif char in ends:
            spans[ends[char]].append(len(text))
        else:
            text += char
    who, whom = ([(at[0], at[1])] if at else [] for at in spans.values())
    return pair_type(model(text), who, whom)


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("[The Karsa council] has offered to send doctors to {Ilmen}.", "AGREE"),
        ("[The Karsa council] refused to receive {the Ilmen envoy}.", "REJECT"),
        ("[The Karsa council] received {the Ilmen envoy} for talks on Monday.", "CONSULT"),
        ("[Karsa] set free {two Ilmen fishermen} on Friday.", "YIELD"),
        ("[Karsa] threatened to bomb {Ilmen} on Friday.", "THREATEN"),
        ("[Karsa's army] has massed tanks on the border with {Ilmen}.", "MOBILIZE"),
        ("[Karsa] expelled {the Ilmen ambassador}.", "SANCTION"),
        ("{The Ilmen ambassador} was praised by [the Karsa premier].", "SUPPORT"),
    ],
)
def test_the_verb_between_two_parties_gives_the_type(english: Model, marked: str, kind: str) -> None:
    """Names and verbs that stand in no training text among them."""
    assert _type(english, marked) == kind


def test_a_sentence_without_parties_still_has_a_type(english: Model) -> None:
    """Of its main verb."""
    assert _type(english, "Guards arrested four teachers.") == "COERCE"
