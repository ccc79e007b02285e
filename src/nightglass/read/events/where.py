"""Where and when an event was: the places and times that its own clause ties to it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeVar

from spacy.tokens import Token

from nightglass.read.events.frames import is_verb
from nightglass.read.parsed import Parsed
from nightglass.records.document import Precision
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.span import Span
from nightglass.records.time import Time

_LOCATIVE = frozenset(
    {"in", "at", "near", "outside", "across", "around", "on", "throughout", "inside", "within", "over"}
)
_WITHIN = _LOCATIVE | {"of", "during", "including"}
_THEN = re.compile(
    r"(?i)\b(?:(?:during|in|at|from|of|since)\s+(?:that|the same)\s+(?:period|time|year|era|month|decade|day)|"
    r"at the time|back then)\b"
)
_COARSE = frozenset({Precision.YEAR, Precision.MONTH, Precision.WEEK, Precision.DAY})

_Placed = TypeVar("_Placed", Mention, Time)


def starting(rows: Sequence[_Placed], start: int, end: int) -> Sequence[_Placed]:
    """Return the rows (ordered by start) that start in ``start`` .. ``end``."""
    first = bisect_left(rows, start, key=lambda row: row.start)
    return rows[first : bisect_left(rows, end, key=lambda row: row.start)]


def place_of(
    token: Token, sentence: Span, parsed: Parsed, mentions: Sequence[Mention], *, owned: bool
) -> Mention | None:
    """Return the place of the event that ``token`` names, null where its own clause names none.

    A place counts as one after "in", "at", "near" and the like, or, if ``owned``, as the owner of a noun ("Orland's
    blackout"): a capital that speaks or is spoken to is a government. The word's own phrase comes before its verb's.
    """
    best: tuple[int, int, Mention] | None = None
    for mention in starting(mentions, sentence.start, sentence.end):
        if mention.kind is not MentionKind.PLACE:
            continue
        span = parsed.doc.char_span(mention.start, mention.end, alignment_mode="expand")
        tie = None if span is None else _place_tie(span.root, token, owned=owned)
        if tie is not None and (best is None or (tie, abs(mention.start - token.idx)) < best[:2]):
            best = tie, abs(mention.start - token.idx), mention
    return best[2] if best else None


def _place_tie(root: Token, token: Token, *, owned: bool) -> int | None:
    """Return 0 for a place of the word itself, 1 for one of its verb, null for any other."""
    if root.dep_ in ("poss", "compound") and root.head == token and not is_verb(token):
        return 0 if owned else None
    here = root
    while here.dep_ in ("appos", "conj", "nmod", "compound") and here.head != here and not is_verb(here.head):
        if here.head == token and here.dep_ in ("nmod", "compound"):
            return None
        here = here.head
    if here == token:
        return 0
    if here.dep_ != "pobj" or here.head.lower_ not in _WITHIN:
        return None
    if here.head.lower_ == "of" and here.head.head.dep_ != "pobj":
        return None
    return _reach(here.head, token)


def _reach(preposition: Token, token: Token) -> int | None:
    verb = verb_of(token)
    here = preposition.head
    while True:
        if here == token:
            return 0
        if here == verb or (is_verb(here) and here.dep_ == "conj" and here.head == verb):
            return 1
        if is_verb(here) or here.head == here:
            return None
        if here.dep_ == "pobj" and here.head.lower_ not in _WITHIN:
            return None
        here = here.head


def times_of(token: Token, sentence: Span, parsed: Parsed, times: Sequence[Time]) -> list[Time]:
    """Return the time tied to the word itself, else to its verb, else to the noun whose clause tells of it.

    Several come back where a list of years ("in 2009 and 2019") says that it happened as often; "during that time"
    takes the last coarse time of the text before.
    """
    tied: list[tuple[int, int, Time]] = []
    for time in starting(times, sentence.start, sentence.end):
        span = parsed.doc.char_span(time.start, time.end, alignment_mode="expand")
        tie = None if span is None else _time_tie(span.root, token, time)
        if tie is not None:
            tied.append((tie, abs(time.start - token.idx), time))
    if not tied:
        return _from_before(sentence, parsed, times)
    nearest = min(tied, key=lambda found: found[:2])
    if nearest[2].precision is Precision.YEAR:
        return [time for tie, _, time in tied if tie == nearest[0] and time.precision is Precision.YEAR]
    return [nearest[2]]


def _time_tie(root: Token, token: Token, time: Time) -> int | None:
    if token in root.ancestors and not _in_another_clause(root, token):
        return 0
    verb = verb_of(token)
    if verb_of(root) == verb:
        return 1
    if _is_at_the_same_time(verb_of(root), verb):
        return 3
    holder = _noun_of(root)
    if time.precision in (Precision.YEAR, Precision.MONTH) and holder is not None and holder in token.ancestors:
        return 2
    return None


def _is_at_the_same_time(clause: Token, verb: Token) -> bool:
    """Say whether a clause with "when" hangs on a verb: "ten were hurt when guards fired on Monday"."""
    if clause.dep_ != "advcl" or clause.head != verb:
        return False
    return any(child.lower_ == "when" for child in clause.children if child.dep_ in ("advmod", "mark"))


def _in_another_clause(root: Token, token: Token) -> bool:
    """Say whether a clause with a verb of its own stands between a time and the word above it."""
    for above in root.ancestors:
        if above == token:
            return False
        if is_verb(above):
            return True
    return True


def _noun_of(root: Token) -> Token | None:
    """Return the noun that a year describes ("the 2022 protests", "protests in 2022")."""
    holder = root
    while holder.dep_ in ("nummod", "compound", "amod", "nmod") and holder.head.pos_ in ("NOUN", "PROPN"):
        holder = holder.head
    if holder != root:
        return holder
    if root.dep_ == "pobj" and root.head.head.pos_ in ("NOUN", "PROPN"):
        return root.head.head
    return None


def _from_before(sentence: Span, parsed: Parsed, times: Sequence[Time]) -> list[Time]:
    """Return the time that "during that period" points back to, else nothing."""
    if not _THEN.search(sentence.of(parsed.text)):
        return []
    before = [time for time in starting(times, 0, sentence.start) if time.precision in _COARSE]
    return before[-1:]


def verb_of(token: Token) -> Token:
    """Return the verb that a word depends on, the word itself where it is one or none is above it."""
    if is_verb(token):
        return token
    return next((above for above in token.ancestors if is_verb(above)), token)
