"""How much a line reads like the lead, or like the end, of a news article, by its function words alone.

A lead says who did what, when and amid what; a last line looks back or quotes. Only words of the language are
weighed, no names and no topics, so that what is learned on one house's news holds for another's.
"""

import math
from collections.abc import Mapping
from itertools import pairwise

from nightglass.parse.split_signs import Line

_KNOWN_WORDS = (
    "a an the this that these those he she they it we i you his her their its our my your who whom whose which what "
    "when where why how there here and or but nor so yet if then than because while although though since until unless "
    "as after before amid despite following during over under with without within against among between across into "
    "onto from to of in on at by for about through throughout toward towards near off out up down per via is are was "
    "were be been being am has have had having do does did will would can could may might must shall should not no "
    "never also still even just only more most less least many much some any all both each every several other others "
    "another such own same very too again once now later earlier ago recently yesterday today tomorrow tonight week "
    "month year monday tuesday wednesday thursday friday saturday sunday morning night first second third last next "
    "new former top senior said says say saying told tells asked added adding according wrote called calling announced "
    "warned urged vowed accused reported noted continued argued insisted acknowledged explained however meanwhile "
    "moreover instead indeed perhaps ultimately finally "
)
_KNOWN = frozenset(_KNOWN_WORDS.split())


def tokens(line: Line) -> frozenset[str]:
    """Return what is weighed of a line: its known words, those that open it, pairs of neighbours, its shape."""
    words = [word.removesuffix("'s") for word in line.lower[:60]]
    found = {f"has {word}" for word in words if word in _KNOWN}
    found |= {f"early {word}" for word in words[:8] if word in _KNOWN}
    found |= {f"pair {a} {b}" for a, b in pairwise(words[:40]) if a in _KNOWN and b in _KNOWN}
    if words:
        found.add(f"opens {words[0]}" if words[0] in _KNOWN else f"opens {_shape(line.words[0])}")
    found.add(f"length {min(len(line.words) // 6, 9)}")
    found.add(f"quotes {min(line.text.count(chr(34)), 3)}")
    found.add(f"ends {line.text[-1:] if line.text[-1:] in '.?!:' + chr(34) else 'so'}")
    return frozenset(found)


def likeness(found: frozenset[str], weights: Mapping[str, float]) -> float:
    """Return the log odds that ``weights`` give the ``tokens`` of a line, the common start left out."""
    return round(math.fsum(weights.get(token, 0.0) for token in found), 6)


def _shape(word: str) -> str:
    if word[0].isdigit():
        return "number"
    return "name" if word[0].isupper() else "word"
