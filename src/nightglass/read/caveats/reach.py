"""How far the words of a caveat reach: with what is not known, not only that it is not known."""

import re

from spacy.tokens import Token

from nightglass.read.parsed import Parsed
from nightglass.records.caveat import CaveatKind
from nightglass.records.span import Span

LONGEST = 160
"""Code points that a caveat's words have at most, where they are widened."""

_WIDENED = frozenset({CaveatKind.UNVERIFIED, CaveatKind.NO_REPORT, CaveatKind.UNDATED})
_ABOUT = re.compile(r"\s?(?:of|that|on|about|from|to|by|whether|how|who|if|what|where|when|why|which)\b[^.;\n“”]*")
_REST = re.compile(r"[^.;\n“”]*")
_LEADING = re.compile(r"\b(?:of|that|on|about|from|linking)$")
_ACTIVE = re.compile(r"\b(?:verify|confirm|corroborate|authenticate|substantiate|geolocate)$", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:known|clear|unclear|unknown|confirmation|verification|determined|established|confirmed|say)$")
_STOP = re.compile(
    r",?\s(?:but|though|although|while|because|since|amid)\b|,\s(?:which|who|as|after|he|she|they|it|the)\b"
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_PREDICATES = re.compile(r"(?i)(?:is|are|was|were|remains?|remained|could|can|has|have|had)(?:n['’]t)?\b|can['’]t\b")


def widened(parsed: Parsed, kind: CaveatKind, span: Span) -> Span:
    """Return a caveat's span with what it is about: before its verb the subject, behind it the clause or the name.

    Within its sentence, up to a word that begins another thought, ``LONGEST`` code points at most; a caveat of another
    kind, or one that nothing belongs to, keeps its span.
    """
    if kind not in _WIDENED:
        return span
    sentence = parsed.sentence_at(span.start)
    end = _end(parsed.text, span, sentence)
    start = _start(parsed, span, sentence)
    if end - start > LONGEST:
        start = span.start
    return Span(start, max(span.end, _cut(parsed.text, start, end)))


def _end(text: str, span: Span, sentence: Span) -> int:
    """Return where what is not known ends, behind words that leave it open ("it is not known", "no word from")."""
    words = span.of(text)
    behind = _REST if _LEADING.search(words) or _ACTIVE.search(words) else _ABOUT if _OPEN.search(words) else None
    match = behind.match(text, span.end, sentence.end) if behind is not None else None
    if match is None:
        return span.end
    stretch = match.group()
    stop = _STOP.search(stretch)
    stretch = stretch[: stop.start()] if stop is not None else stretch
    return span.end + len(stretch.rstrip(" ,:—–-"))


def _start(parsed: Parsed, span: Span, sentence: Span) -> int:
    """Return where the subject of a caveat's verb begins ("The location of most detainees is not known")."""
    if not parsed.doc.has_annotation("DEP") or not _is_predicate(span.of(parsed.text)):
        return span.start
    stretch = parsed.doc.char_span(span.start, span.end, alignment_mode="expand")
    subject = None if stretch is None else _subject(stretch.root)
    if subject is None or subject.lower_ in ("i", "we", "who", "which", "that"):
        return span.start
    start = subject.left_edge.idx
    line = parsed.text[start : span.start]
    near = sentence.start <= start < span.start and span.start - start <= LONGEST // 2
    return start if near and not re.search(r"[\n;:“”]", line) and parsed.text[start].isalnum() else span.start


def _is_predicate(words: str) -> bool:
    """Say whether words want a subject; who "could not verify" is no part of what could not be known."""
    return _PREDICATES.match(words) is not None and _ACTIVE.search(words) is None


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in _SUBJECTS and child.i < verb.i), None)


def _cut(text: str, start: int, end: int) -> int:
    """Return the end, or the last end of a word within the limit."""
    if end - start <= LONGEST:
        return end
    at = text.rfind(" ", start, start + LONGEST)
    return start + len(text[start:at].rstrip(" ,"))
