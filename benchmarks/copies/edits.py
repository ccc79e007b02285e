"""Edits of known kinds made to real texts, one a text, and whether the changes that are listed name that kind alone.

Each maker takes a text and gives it edited, or null where it has nothing to edit. Which word is edited is drawn by a
seed. ``told`` is the share of edits for which a line of their kind is listed, ``alone`` the share
for which nothing else is. Sentences to remove are those of our own cutting: what it gets wrong is not measured here.
"""

import random
import re
from collections.abc import Callable, Sequence

from nightglass.relate.changes import Change, list_changes
from nightglass.relate.changes_align import align
from nightglass.relate.words import read_words

_ADDED = "Nobody from the guild of lamplighters came to the gate."
_BRITISH = (
    "labour/labor labor/labour program/programme programme/program organization/organisation center/centre "
    "defense/defence favor/favour color/colour theater/theatre realize/realise realized/realised recognize/recognise "
    "authorized/authorised criticized/criticised stabilize/stabilise stabilization/stabilisation favorable/favourable "
    "favourable/favorable liberalization/liberalisation emphasized/emphasised harbor/harbour neighboring/neighbouring "
    "three/3 four/4 five/5 six/6 seven/7 eight/8 nine/9 ten/10 two/2 twelve/12"
)


def made(text: str, pattern: str, becomes: Callable[[re.Match[str]], str], draw: random.Random) -> str | None:
    """Return the text with one match of a pattern, drawn, turned into something else; null without a match."""
    found = list(re.finditer(pattern, text))
    if not found:
        return None
    match = draw.choice(found)
    return text[: match.start()] + becomes(match) + text[match.end() :]


def number(text: str, draw: random.Random) -> str | None:
    """Return the text with another number in one place."""
    return made(text, r"(?<![\w./,-])\d{1,3}(?![\w/-]|[.,]\d)", lambda match: str(int(match.group()) + 7), draw)


def name(text: str, draw: random.Random) -> str | None:
    """Return the text with another name in one place."""
    return made(text, r"(?<=[a-z] )[A-Z][a-z]{3,}(?= [a-z])", lambda _: "Velmora", draw)


def negation(text: str, draw: random.Random) -> str | None:
    """Return the text with one verb turned round."""
    return made(
        text, r"\b(?:was|were|is|are|will|would|has|had|could)(?= [a-z])(?! not)", lambda m: f"{m[0]} not", draw
    )


def spelling(text: str, draw: random.Random) -> str | None:
    """Return the text with one word in its other spelling."""
    other = dict(pair.split("/") for pair in _BRITISH.split())
    return made(text, rf"(?<![\w-])(?:{'|'.join(other)})(?![\w-])", lambda match: other[match[0]], draw)


def wording(text: str, draw: random.Random) -> str | None:
    """Return the text with another word in one place."""
    return made(text, r"(?<=[a-z] )[a-z]{6,}(?= [a-z])", lambda _: "brindled", draw)


def removed(text: str, draw: random.Random) -> str | None:
    """Return the text without one of its sentences, neither the first nor the last."""
    words = read_words(text)
    inner = words.stretches[1:-1]
    if len(inner) < 2:
        return None
    stretch = draw.choice(inner)
    start, end = words.spans[stretch.start].start, words.spans[stretch.end].start
    return text[:start] + text[end:]


def added(text: str, draw: random.Random) -> str | None:
    """Return the text with a sentence more."""
    words = read_words(text)
    if len(words.stretches) < 3:
        return None
    at = words.spans[draw.choice(words.stretches[1:]).start].start
    return f"{text[:at]}{_ADDED} {text[at:]}"


MAKERS: dict[Change, Callable[[str, random.Random], str | None]] = {
    Change.NUMBER: number,
    Change.NAME: name,
    Change.NEGATION: negation,
    Change.SPELLING: spelling,
    Change.WORDING: wording,
    Change.REMOVED: removed,
    Change.ADDED: added,
}


def kinds(before: str, after: str) -> set[str]:
    """Return the kinds of the changes that are listed."""
    a, b = read_words(before), read_words(after)
    return {line.split(":")[0] for line in list_changes(a, b, align(a, b))}


def measure(texts: Sequence[str], most: int = 150) -> dict[str, float]:
    """Return for each kind how often an edit of it is told, and told alone, over at most ``most`` texts."""
    scores: dict[str, float] = {}
    for kind, maker in MAKERS.items():
        draw = random.Random(f"edits of {kind.value}")
        edits = ((text, maker(text, draw)) for text in draw.sample(texts, len(texts)))
        told = []
        for before, after in edits:
            if after is not None and after != before:
                told.append(kinds(before, after))
            if len(told) == most:
                break
        scores[f"edit_{kind.value}_told"] = sum(kind.value in found for found in told) / max(len(told), 1)
        scores[f"edit_{kind.value}_alone"] = sum({kind.value} == found for found in told) / max(len(told), 1)
    return scores
