"""A text in, what kind of text it is out: a report is not an opinion, and neither is a communique.

The signs are those by which readers tell news from comment: who signs it, what it calls itself, how often it weighs
("may", "ultimately", "suggests") against how often it attributes ("said", "according to"), as in Biber,
"Variation across Speech and Writing" (1988), dimension 4. They stand in ``genre_signs``.
"""

import re

from nightglass.parse import genre_signs as signs
from nightglass.parse.dateline import AUTHOR_NOTE, byline_of
from nightglass.records.document import Genre
from nightglass.text.fold import fold

_LEAST_WORDS = 20
_HEAD = 400
_POST_WORDS = 150
_SHORT = 250
"""Words under which a text has too few signs for its wording to decide, but where they are dense."""


def genre_of(text: str, title: str | None) -> Genre:
    """Return the genre of a text; ``title`` is its headline where that stands apart from the text, else null.

    Marks decide first (a channel's, clock entries, a body's own name for the text, who signs it); wording alone makes
    an unsigned text an analysis only where it weighs much and attributes next to nothing. A text of fewer than 20
    words, and one of fragments, is ``other``. Most posts are known by where they come from and never asked here.
    """
    folded = fold(text)
    head = f"{fold(title)}\n{folded[:_HEAD]}" if title else folded[:_HEAD]
    words = len(signs.WORD.findall(folded))
    if words < _LEAST_WORDS or _is_fragments(folded):
        return Genre.OTHER
    if _is_post(folded, words):
        return Genre.POST
    if _is_live(folded, head):
        return Genre.LIVE
    told = signs.QUOTED.sub(" ", folded)
    if _is_statement(told, head, words):
        return Genre.STATEMENT
    return Genre.ANALYSIS if _is_analysis(text, told, head) else Genre.NEWS


def _is_fragments(text: str) -> bool:
    """Say whether most lines are no sentences: a table, a list of names, a menu."""
    lines = [line for line in text.splitlines() if line.strip()]
    loose = sum(len(line.split()) < 8 and not re.search(r"[.!?]['\")]*\s*$", line) for line in lines)
    return len(lines) > 4 and loose > 0.7 * len(lines)


def _is_post(text: str, words: int) -> bool:
    """Say whether a short text is a channel's: forwarded, or with two of its marks."""
    if words > _POST_WORDS:
        return False
    marks = (signs.ALARM, signs.HANDLE, signs.HASHTAG, signs.ADDRESSES)
    return signs.FORWARDED.search(text) is not None or sum(mark.search(text) is not None for mark in marks) >= 2


def _is_live(text: str, head: str) -> bool:
    """Say whether a text is a running page: three entries by the clock, or two where it calls itself live."""
    entries = len(signs.CLOCK_ENTRY.findall(text))
    return entries >= 3 or (entries == 2 and signs.CALLED_LIVE.search(head.partition("\n")[0]) is not None)


def _is_statement(told: str, head: str, words: int) -> bool:
    if signs.ISSUED.search(head):
        return True
    ours, acts = len(signs.WE.findall(told)), len(signs.BODY_ACTS.findall(told))
    if signs.CALLED_STATEMENT.search(head):
        return ours + acts >= 2
    attributed = len(signs.ATTRIBUTES.findall(told))
    return acts >= 2 and ours / words >= 0.015 and attributed <= acts


def _is_analysis(text: str, told: str, head: str) -> bool:
    if _is_signed(text) or signs.CALLED_OPINION.search(head) or signs.WRITER_NOTE.search(fold(text)):
        return True
    return _weighs_more_than_it_tells(told)


def _is_signed(text: str) -> bool:
    """Say whether the author's line gives a post from which people comment, and is no headline about such a person."""
    line = byline_of(text)
    byline = fold(line.of(text)) if line else ""
    if AUTHOR_NOTE.match(byline):
        return True
    return signs.SIGNED.search(byline) is not None and signs.PASSIVE_HEADLINE.search(byline) is None


def _weighs_more_than_it_tells(told: str) -> bool:
    """Say whether words that weigh outnumber, per 100 words, twice those that attribute by enough.

    By 2 in a long text; in a short one by 4 and with three different words, since one "may" is much of 50 words.
    """
    words = max(len(signs.WORD.findall(told)), 1)
    weighing = [word.lower() for word in signs.WEIGHS.findall(told)]
    mine = 100 * len(signs.MINE.findall(told)) / words
    attributes = 100 * len(signs.ATTRIBUTES.findall(told)) / words
    margin = 100 * len(weighing) / words + 2 * min(mine, 1.0) - 2 * attributes
    if words >= _SHORT:
        return margin >= 2.0
    return len(set(weighing)) >= 3 and margin >= 4.0
