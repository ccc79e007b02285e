"""Who says that something could not be known."""
# ruff: noqa: E501 - a pattern is checked by eye, and that needs it on one line

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from spacy.tokens import Token

from nightglass.read.cues import words
from nightglass.read.parsed import Parsed
from nightglass.records.caveat import CaveatKind
from nightglass.records.span import Span
from nightglass.records.statement import Mode, Statement
from nightglass.text.fold import fold

_KNOWS = words("""
    verify confirm corroborate authenticate substantiate geolocate check vouch validate establish determine ascertain
    prove assess gauge know say find see receive deny unable able""")
_OURS = words("i we us our me you who which that")
_PRONOUNS = words("he she it they")
_NOBODY = words("there nobody none neither nothing no-one this these those what")
_SUBJECTS = frozenset({"nsubj"})
_WRITERS = re.compile(
    r"[;:.]|,\s(?:an? (?:\w+ )?(?:claim|figure|number|toll|account|allegation|assertion|report|count)|which"
    r"|though|although|but(?! that)(?! said)|and(?! that))\b"
    r"|\sو این|,\s?(?:اما|ولی|ادعا|رقم|امار|آمار)|,\s?و?(?:لم|لا|هو ما)\b|,\s(?:но|а|что)\b",
    re.IGNORECASE,
)
"""Where the words of an indirect content end and the writer's begin: "said 12 died, which could not be verified"."""
_SHOWS = re.compile(
    r"(?i)\b(?:show|air|broadcast|post|publish|release|circulat|share)|пока[зж]|опубликов|نشان|پخش|منتشر|عرض|نشر|بث"
)
"""Cues by which pictures are shown: who shows them does not call them undated."""
_BY_WRITER = re.compile(r"without\b", re.IGNORECASE)
"""Phrases that are the writer's own wherever they stand: "without offering any evidence"."""
_ADDING = re.compile(
    r"\b(?:adding|noting|cautioning|warning|stressing|saying|conceding)(?: that)?\b[^.;\n]{0,40}$", re.IGNORECASE
)
_ACTIVE: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "fa": re.compile(r"(?:^|[.;,] ?|اما |ولی )(?P<who>(?!هنوز|این|آن|ان )\S+(?: (?!هنوز|این|تا )\S+){0,3}?)(?: (?:هنوز|تا ?کنون)(?: [^.;]{0,40})?)? ?$"),
        "ru": re.compile(r"(?:^|[.;,] ?|но |а )(?P<who>[\"\w][\w-]*(?: [\"\w][\w\"-]*){0,3}?) ?$"),
    }
)  # fmt: skip
_ABLE: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "fa": re.compile(r"نتوانست|نمی ?توان[دیم]|نکرده|موفق نشد|قادر ن"),
        "ru": re.compile(r"(?:не|пока) (?:смогл?|может|могут|подтвердил|подтвержда[ею]т|не подтвердил)"),
    }
)
_ARABIC = re.compile(
    r"(?:یتمکن|تتمکن|یستطع|تستطع|یستطیع|تستطیع|توکد|تؤکد|یوکد|یؤکد) (?P<who>(?!بعد|من )\S+(?: (?!بعد|من )\S+){0,2}?)(?= (?:بعد|من|تاکید|التحقق|هذ|صحه)|[.,]|$)"
)


def who_says(parsed: Parsed, kind: CaveatKind, span: Span, statements: Sequence[Statement]) -> str | None:
    """Return who says it: the subject of "could not verify", else the speaker whose words hold it, else null.

    Null is the text itself: an impersonal caveat outside anybody's words, one that the writer adds to them, and
    anonymity, which is granted by who writes.
    """
    if kind is CaveatKind.ANONYMOUS:
        return None
    speaker = _speaker(parsed, kind, span, statements)
    if speaker is not None and speaker.lower() in _PRONOUNS:
        speaker = _last_named(parsed, span, statements) or speaker
    subject = _subject(parsed, span)
    if subject is None:
        return speaker
    if subject.lower() in _OURS:
        return speaker
    if subject.lower() in _PRONOUNS:
        return speaker or _last_named(parsed, span, statements)
    return subject


def _speaker(parsed: Parsed, kind: CaveatKind, span: Span, statements: Sequence[Statement]) -> str | None:
    """Return the speaker whose words hold the caveat, or who is told to add it."""
    holding = [row for row in statements if any(content.covers(span) for content in row.content_spans)]
    if holding:
        inner = min(holding, key=lambda row: row.end - row.start)
        return None if _is_the_writers(parsed.text, kind, inner, span) else inner.speaker or inner.speaker_words
    sentence = parsed.sentence_at(span.start)
    if not _ADDING.search(parsed.text[sentence.start : span.start]):
        return None
    beside = [row for row in statements if row.start < sentence.end and sentence.start < row.end]
    return beside[-1].speaker or beside[-1].speaker_words if beside else None


def _is_the_writers(text: str, kind: CaveatKind, holding: Statement, span: Span) -> bool:
    """Say whether the writer added the caveat to words that were put into one content with it."""
    if holding.mode is not Mode.INDIRECT:
        return False
    if kind is CaveatKind.UNDATED and holding.cue_span is not None and _SHOWS.search(holding.cue or ""):
        return True
    begin = next(content.start for content in holding.content_spans if content.covers(span))
    return _WRITERS.search(fold(text[begin : span.start])) is not None or _BY_WRITER.match(span.of(text)) is not None


def _last_named(parsed: Parsed, span: Span, statements: Sequence[Statement]) -> str | None:
    """Return whom "it", "she" most likely stands for: who spoke last before, else the subject of the sentence before."""
    said = [row.speaker or row.speaker_words for row in statements if row.start < span.start]
    named = [name for name in said if name is not None and name.lower() not in _PRONOUNS]
    if named:
        return named[-1]
    sentence = parsed.sentence_at(span.start)
    tokens = [token for token in parsed.doc if token.idx < sentence.start and token.dep_ in _SUBJECTS]
    return _name_of(parsed.text, tokens[-1]) if tokens else None


def _subject(parsed: Parsed, span: Span) -> str | None:
    language = parsed.document.language
    if language in _ACTIVE or language == "ar":
        return _foreign_subject(parsed, span, language)
    found = parsed.doc.char_span(span.start, span.end, alignment_mode="expand")
    if found is None or not parsed.doc.has_annotation("DEP"):
        return None
    verb = next((token for token in found if token.lemma_.lower() in _KNOWS), None)
    subject = None if verb is None else _knower(verb, span)
    return None if subject is None else _name_of(parsed.text, subject)


def _knower(verb: Token, span: Span) -> Token | None:
    """Return the subject of an active verb, climbing from "confirm" to "was unable" or "has yet"."""
    for _ in range(5):
        if any(child.dep_ in ("auxpass", "nsubjpass", "expl", "csubj") for child in verb.children):
            return None
        subject = next((child for child in verb.children if child.dep_ in _SUBJECTS and child.i < verb.i), None)
        if subject is not None:
            wrong = subject.lower_ in _NOBODY or any(child.lower_ in ("no", "neither") for child in subject.children)
            inside = span.start <= subject.idx < span.end and subject.lower_ not in _PRONOUNS
            return None if wrong or inside else _antecedent(subject, verb)
        if verb.dep_ not in (
            "xcomp",
            "acomp",
            "conj",
            "aux",
            "ccomp",
            "relcl",
            "advcl",
            "pcomp",
            "prep",
            "attr",
            "acl",
        ):
            return None
        verb = verb.head
        judged = (verb, *(child for child in verb.children if child.dep_ == "acomp"))
        if any(word.pos_ == "ADJ" and word.lower_ not in ("able", "unable") for word in judged):
            return None  # "impossible to verify": nobody's doing
    return None


def _antecedent(subject: Token, verb: Token) -> Token:
    return verb.head if subject.lower_ in ("who", "which", "that") and verb.dep_ == "relcl" else subject


def _name_of(text: str, subject: Token) -> str:
    """Return a subject's words without what follows them but "of ..."."""
    end = subject.idx + len(subject)
    for child in subject.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            last = child.right_edge
            end = last.idx + len(last)
    return text[subject.left_edge.idx : end]


def _foreign_subject(parsed: Parsed, span: Span, language: str) -> str | None:
    """Return the words before an active verb (Persian, Russian) or behind it (Arabic), by position alone."""
    folded = fold(parsed.text)
    sentence = parsed.sentence_at(span.start)
    if language == "ar":
        match = _ARABIC.search(folded, span.start, sentence.end)
        return None if match is None else parsed.text[match.start("who") : match.end("who")]
    if not _ABLE[language].search(span.of(folded)):
        return None
    match = _ACTIVE[language].search(folded[sentence.start : span.start])
    if match is None:
        return None
    return parsed.text[sentence.start + match.start("who") : sentence.start + match.end("who")]
