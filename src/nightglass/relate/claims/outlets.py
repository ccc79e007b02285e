"""Which outlets a text means: one by name, or all of a kind ("state and Guards-linked outlets")."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nightglass.records.activity import Activity
from nightglass.records.source import Source
from nightglass.text.fold import key

_GROUP = re.compile(
    r"\b(?:outlets?|media|channels?|agenc(?:y|ies)|newspapers?|papers|press|broadcasters?|websites?|sites|platforms?"
    r"|stations?|رسانه|روزنامه|کانال|خبرگزاری|وسایل|صحف|قنوات|сми|издани|каналы|газеты)"
)
_SOME = re.compile(r"\b(?:many|several|some|most|a few|a number of|various|بسیاری|برخی|بعض|многие|некоторые)\b")
_KIN = {"government": "state", "official": "state", "guards": "guards", "irgc": "guards", "revolutionary": "guards"}
"""Words that say the same of whose an outlet is: a government's agency is a state's."""
_EMPTY = (
    "the and or of in linked affiliated funded run owned based media outlets outlet channels channel agencies agency "
    "newspapers newspaper news press country all other its their well as"
)
_SAYS_NOTHING = frozenset(_EMPTY.split())
_NO_OUTLETS = frozenset({"office", "monitor", "union", "rights group", "activist group", "ministry", "person"})
"""Kinds of sources that no word for outlets means."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A source that an activity is about; ``every`` is false where the text says that of some of its kind alone."""

    name: str
    source_id: str | None
    grouped: bool
    every: bool


def meant_by(activity: Activity, sources: Sequence[Source]) -> list[Meant]:
    """Return the outlets that an activity is about: the one it names, and the sources of the kind it describes."""
    named = Meant(activity.outlet, activity.source_id, grouped=False, every=True)
    words = key(activity.outlet)
    if activity.source_id is not None or not _GROUP.search(words):
        return [named]
    every = not _SOME.search(words)
    members = [source for source in sources if _is_of(source, _marks(words))]
    return [named, *(Meant(source.name, source.id, grouped=True, every=every) for source in members)]


def _is_of(source: Source, marks: frozenset[str]) -> bool:
    """Say whether a source is of the kind that the marks describe, by the affiliation that sources.csv gives."""
    if key(source.kind or "") in _NO_OUTLETS or not source.affiliation:
        return False
    return bool(_marks(key(source.affiliation)) & marks)


def _marks(words: str) -> frozenset[str]:
    """Return what words say of whose outlets are: ``{"state", "guards"}``."""
    found = (word.removesuffix(" s") for word in words.split())
    return frozenset(_KIN.get(word, word) for word in found if len(word) > 2 and word not in _SAYS_NOTHING)
