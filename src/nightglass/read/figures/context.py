"""What stands around a figure: its place, its period, who says so, and on what basis."""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from nightglass.language.negation import denies
from nightglass.read.figures.phrases import Link, Sentence
from nightglass.read.speaker_names import is_fragment, names_somebody, without_loose_end, without_trailing_time
from nightglass.records.figure import Basis, Measure, Review
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.span import Span
from nightglass.records.statement import Sourcing, Stance, Statement
from nightglass.records.time import Time

_BOUNDARY = re.compile(
    r"[;:]\s|,\s(?:while|as|whereas|but|though|although|because|when|where|with|however)\s|\s(?:while|whereas|but|as)\s|\s-\s"
    r"|،\s(?:در حالی|اما)|،\s(?:в то время|а|но)\s|,\s(?:но|а|хотя|در حالی|اما|فیما|بینما|لکن)\s",
    re.IGNORECASE,
)


def clause_of(sentence: Sentence, link: Link) -> Span:
    """Return the clause around a figure: from the last boundary before it to the first after it."""
    start, end = sentence.start, sentence.end
    for match in _BOUNDARY.finditer(sentence.folded):
        if sentence.start + match.end() <= link.start:
            start = sentence.start + match.end()
        elif sentence.start + match.start() >= link.end:
            end = sentence.start + match.start()
            break
    return Span(start, end)


_LOCATIVE = re.compile(
    r"\b(?:in|at|across|near|outside|throughout|around|over|inside|from|visited|of|within|to|into|through|all over|in and around|city of|town of|province of)"
    r"\s(?:the\s)?(?:[\w'-]+\s){0,2}?(?:[\w-]+'s\s)?$|(?:در|شهر|استان|فی|مدینه|в|во|на|под)\s$|(?:^|\s)(?:ب|ال)?$(?<=\bب)",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s?,?\s?(?:and|or|,|و|и)\s(?:the\s|in\s|near\s|в\s|در\s)?$|,\s$", re.IGNORECASE)


def places_of(sentence: Sentence, link: Link, clause: Span, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions of places that say where a figure counts, in order; empty where the clause names none.

    A place right after the figure goes before one that stands before it; places joined by "and" stay together.
    """
    named = [mention for mention in mentions if sentence.start <= mention.start and mention.end <= sentence.end]
    inside = [mention for mention in named if mention.kind is MentionKind.PLACE]
    groups = [group for group in _groups(sentence, named) if _locative(sentence, group[0])]
    near = [group for group in groups if clause.start <= group[0].start and group[-1].end <= clause.end]
    after = [group for group in near if group[0].start >= link.count.end]
    if after and not _another_verb(sentence, link.end, after[0][0].start):
        return after[0]
    before = [group for group in near if group[-1].end <= link.count.start]
    if before:
        return before[-1]
    if re.match(r"\s(?:\w+\s){0,3}there\b", sentence.text(link.end, clause.end)):
        return [
            place for place in named if place.end <= link.start and (place in inside or _locative(sentence, place))
        ][-1:]
    return []


def _groups(sentence: Sentence, named: Sequence[Mention]) -> list[list[Mention]]:
    """Return runs of coordinated names that begin with a place: what is joined to a place is one ("in Orsk and Lem")."""
    groups: list[list[Mention]] = []
    for place in sorted(named, key=lambda mention: mention.start):
        if groups and _JOINED.fullmatch(sentence.text(groups[-1][-1].end, place.start)):
            groups[-1].append(place)
        elif place.kind is MentionKind.PLACE:
            groups.append([place])
    return groups


def _locative(sentence: Sentence, place: Mention) -> bool:
    return bool(_LOCATIVE.search(sentence.text(max(sentence.start, place.start - 50), place.start)))


def _another_verb(sentence: Sentence, start: int, end: int) -> bool:
    return bool(re.search(r"\b(?:said|says|told|reported)\b", sentence.text(start, end)))


_SINCE = re.compile(
    r"\bsince (?:the )?(?:[\w'-]+ ){1,5}?(?:began|started|erupted|broke out|start|beginning|outbreak|onset)(?: of (?:the )?[\w-]+(?: [\w-]+)?)?"
    r"|\bsince the (?:start|beginning|outbreak|onset) of (?:the )?[\w-]+(?: [\w-]+)?|از (?:آغاز|شروع) \S+|منذ (?:بدء|بدایه|اندلاع) \S+|с начала \w+",
    re.IGNORECASE,
)
_AS_OF = re.compile(r"\b(?:as of|by|as at|تا|по состоянию на|حتی)\s(?:late\s|early\s)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Period:
    """The period that a figure counts over and the time as of which it stands; all null where the text is silent."""

    start: datetime | None = None
    end: datetime | None = None
    words: str | None = None
    as_of: datetime | None = None


def period_of(sentence: Sentence, link: Link, clause: Span, times: Sequence[Time], text: str) -> Period:
    """Return over which period a figure counts: the nearest phrase of its clause, after it before before it."""
    inside = [time for time in times if sentence.start <= time.start and time.end <= sentence.end]
    as_of = next((time for time in inside if _AS_OF.search(sentence.text(sentence.start, time.start))), None)
    usable = [time for time in inside if time is not as_of and clause.start <= time.start and time.end <= clause.end]
    usable = usable or [time for time in inside if time is not as_of and time.end <= sentence.start + 25]
    usable = [time for time in usable if not _of_saying(sentence, time) and not _LASTING.match(time.words)]
    after = [time for time in usable if time.start >= link.end]
    chosen = after[0] if after else (usable[-1] if usable else None)
    stamp = as_of.value_to if as_of is not None else None
    since = _SINCE.search(sentence.text(clause.start, clause.end))
    if since is not None and (chosen is None or not after):
        words = text[clause.start + since.start() : clause.start + since.end()]
        inner = next((time for time in usable if time.words in words), None)
        return Period(inner.value_from if inner else None, None, words, stamp)
    if chosen is None:
        return Period(as_of=stamp)
    first, last = _ends_of(sentence, chosen, inside)
    return Period(first.value_from, last.value_to, text[first.start : last.end], stamp)


_TILL = re.compile(r"\s(?:and|to|until|till|through)\s(?:the\s)?", re.IGNORECASE)
_FROM = re.compile(r"\b(?:between|from)\s(?:the\s)?$", re.IGNORECASE)


def _ends_of(sentence: Sentence, time: Time, inside: Sequence[Time]) -> tuple[Time, Time]:
    """Return the two times of "from 8 March to 12 March" where ``time`` is one of them, else ``time`` twice."""
    for first, last in pairwise(inside):
        joined = _TILL.fullmatch(sentence.text(first.end, last.start))
        if time in (first, last) and joined and _FROM.search(sentence.text(sentence.start, first.start)):
            return first, last
    return time, time


_LASTING = re.compile(
    r"for (?:an? |the )?(?:[\w-]+ )?(?:day|night|week|month|year)\b|for the [\w-]+ (?:straight|consecutive)",
    re.IGNORECASE,
)
"""How long something has gone on ("for a second day"), which is no period that anybody was counted over."""


def _of_saying(sentence: Sentence, time: Time) -> bool:
    """Say whether a time says when somebody spoke, not when what is counted happened ("said on Monday that")."""
    before = sentence.text(max(sentence.start, time.start - 30), time.start)
    return bool(
        re.search(
            r"\b(?:said|says|told \w+|announced|reported|added|statement)\s(?:on\s|late\s|early\s)*$",
            before,
            re.IGNORECASE,
        )
    )


@dataclass(frozen=True, slots=True)
class Attribution:
    """The statement that a figure belongs to and who says it; null where the text speaks for itself."""

    statement_id: str | None
    by: str | None
    denied: bool


_ACCORDING = re.compile(
    r"\baccording to (?P<who>(?:the |a |an )?[^,;.\n]{2,80}?)(?=[,;.\n]|$|\s(?:on|who|which|that|as|since)\s)",
    re.IGNORECASE,
)
_ESTIMATES = re.compile(
    r"(?P<who>\b(?:the |an? |some |most |[A-Z][\w.'-]* )?(?:[\w'-]+ ){0,5}?(?:estimates?|counts?|tall(?:y|ies)|figures|statistics|data|records|reports?|lists?)(?: (?:by|from|of) (?:[\w'-]+ ?){1,6})?)"
    r"\s(?:indicates?|suggests?|puts?|shows?|says?|points? to|pointed to|suggested|indicated|showed|said)\b",
    re.IGNORECASE,
)
_SAYS_FIRST = re.compile(
    r"^(?P<who>(?:the |an? )?(?:[\w.'-]+ ){0,7}?[\w.'-]+)\s(?:said|says|reported|reports|announced|confirmed|claimed|claims|estimates|estimated|documented|has documented|has confirmed|has recorded|recorded|verified|has verified|counted|(?:has |have )?(?:corrected|revised|raised|lowered|updated)|puts?)\b",
    re.IGNORECASE,
)
_SAYS_LAST = re.compile(
    r",\s(?P<who>(?:the |an? )?(?:[\w.'-]+ ){0,7}?[\w.'-]+)\s(?:said|says?|reported|announced|confirmed)\b[^,]{0,40}\.?$",
    re.IGNORECASE,
)
_RUSSIAN_SAYS = re.compile(
    r"^(?P<who>[А-ЯЁ][\w-]*(?:\s[\w-]+){0,4}?)\s(?:подтверди|сообщи|насчита|опубликова|задокументирова|назва)л[аио]?\b"
)


def attribution_of(sentence: Sentence, link: Link, statements: Sequence[Statement], text: str) -> Attribution:
    """Return who says a figure: the narrowest statement whose content holds it, else who the sentence names."""
    core = Span(link.count.core_start, link.count.core_end)
    holding = [statement for statement in statements if any(span.covers(core) for span in statement.content_spans)]
    if holding:
        chosen = min(holding, key=lambda statement: sum(span.end - span.start for span in statement.content_spans))
        by = _who_reviewed(sentence, chosen, text) or chosen.speaker
        return Attribution(chosen.id, by, chosen.stance is Stance.DENIES)
    return Attribution(None, _named_in(sentence, link, text, statements), denied=False)


_REVIEWED = re.compile(
    r"\b(?:reviewed|verified|obtained|seen|analy[sz]ed|compiled|collected|documented|gathered|geolocated|examined|assembled|received) by "
    r"(?P<who>(?:the |The )?[A-Z][\w.'&-]*(?:\s(?:of |for |the )*[A-Z][\w.'&-]*){0,5})"
)

_REVIEWED_SHOWS = re.compile(
    _REVIEWED.pattern
    + r"\s(?:points?(?: to)?|shows?|suggests?|indicates?|reveals?|pointed|showed|suggested|indicated|revealed|documents?|puts?)\b"
)


def _who_reviewed(sentence: Sentence, statement: Statement, text: str) -> str | None:
    """Return who went through the material that "says" a count ("videos reviewed by the Lantern"), null where nobody is named."""
    if statement.sourcing in {Sourcing.NAMED, Sourcing.MEDIA} or statement.speaker_span is None:
        return None
    start, end = statement.speaker_span.start, statement.content_spans[0].start
    match = _REVIEWED.search(sentence.text(start, end))
    return text[start + match.start("who") : start + match.end("who")] if match else None


_VERBAL_END = re.compile(r"\b(?:be|been|being|to|that|who|which|and|of|in|\w+ed)\s?$", re.IGNORECASE)


def _named_in(sentence: Sentence, link: Link, text: str, statements: Sequence[Statement]) -> str | None:
    for pattern in (_ACCORDING, _REVIEWED_SHOWS, _ESTIMATES, _SAYS_FIRST, _SAYS_LAST, _RUSSIAN_SAYS):
        for match in pattern.finditer(sentence.folded):
            start, end = sentence.start + match.start("who"), sentence.start + match.end("who")
            who = without_trailing_time(without_loose_end(text[start:end])).strip(' ,"“”#*')
            end = start + len(text[start:end].rstrip()) if not who else text.index(who, start) + len(who)
            apart = end <= link.start or start >= link.end
            if not who or not apart or _VERBAL_END.search(who) or _is_broken(sentence, Span(start, end)):
                continue
            if names_somebody(who):
                return who
            if who.lower() in _BACK:
                return _latest_speaker(sentence, text, statements)
    return None


_BACK = frozenset({"he", "she", "it", "they"})


def _latest_speaker(sentence: Sentence, text: str, statements: Sequence[Statement]) -> str | None:
    """Return who spoke last before a sentence in its paragraph, for the pronoun that it begins with."""
    line = text.rfind("\n", 0, sentence.start) + 1
    before = [row for row in statements if line <= row.start and row.end <= sentence.start]
    return max(before, key=lambda row: row.end).speaker if before else None


def _is_broken(sentence: Sentence, who: Span) -> bool:
    """Say whether words before a verb of saying hold a verb of their own, and so name nobody."""
    stretch = sentence.doc.char_span(who.start, who.end, alignment_mode="contract") if sentence.trained else None
    return stretch is not None and is_fragment(stretch)


_BASES = (
    (Basis.NAMED_LIST, r"\b(?:by name|names of|named|list of (?:names|victims|the dead)|identities of|identified(?! as)|(?:documented|verified) the (?:names|identit\w+))\b|با نام|اسامی|بالاسماء|поименно|имена"),
    (Basis.RECEIVED, r"\b(?:received|admitted|brought in|brought to|taken to|treated|transferred to|arrived at)\b|دریافت|منتقل|استقبل|نقل|поступил|доставил"),
    (Basis.SEEN, r"\b(?:saw|seen|see|showed|shows|showing|counted|witnessed|visible|counting)\b|دیدند|دیده|مشاهده|شاهد|رای|شوهد|видел|увидел"),
    (Basis.ESTIMATE, r"\b(?:estimat\w+|believed|thought|feared|likely|presumed|suspected|may have|might have|could have|projected|possibly|perhaps|probably|as high as)\b|تخمین|برآورد|احتمالا|تقدیر|یقدر|یعتقد|оцен\w+|предположительно|вероятно"),
)  # fmt: skip


def basis_of(sentence: Sentence, link: Link, clause: Span) -> Basis:
    """Return on what a figure rests, by the words of its clause."""
    if link.measure is Measure.LOCATIONS:
        return Basis.CLAIMED  # "ten cities saw protests" is nobody's seeing
    around = sentence.text(clause.start, clause.end)
    hedge = link.count.hedge_words or ""
    if "estimat" in hedge or "believed" in hedge:
        return Basis.ESTIMATE
    for basis, pattern in _BASES:
        if re.search(pattern, around, re.IGNORECASE):
            return basis
    return Basis.CLAIMED


def review_of(sentence: Sentence, clause: Span) -> Review:
    """Return what the clause says of checks made on a figure."""
    around = sentence.text(clause.start, clause.end)
    if re.search(
        r"\b(?:under review|reviewing|under investigation|being (?:investigated|verified|reviewed|checked)|pending verification|تحت بررسی|در دست بررسی|قید المراجعه|проверя\w+)",
        around,
        re.IGNORECASE,
    ):
        return Review.UNDER_REVIEW
    match = re.search(
        r"\b(?:confirmed|verified|تایید شده|تایید کرد|موکده|подтвержд\w+|подтвердил\w*)\b", around, re.IGNORECASE
    )
    if match and not re.search(
        r"\b(?:not|un|never|yet to|cannot|could|unable|to be)\b[^.]{0,30}$|un$", around[: match.start()], re.IGNORECASE
    ):
        return Review.CONFIRMED
    return Review.UNSTATED


_NONE_OF = re.compile(r"\b(?:none|neither) of (?:the|these|those|its|his|her|their)\b[^.;]*$", re.IGNORECASE)


_HEARSAY = re.compile(
    r"\b(?:rumou?rs?|reports?|claims?|allegations?|stor(?:y|ies))\s(?:that|of)\b[^.;]*$", re.IGNORECASE
)
_UNTRUE = re.compile(
    r"[^.;]*?\b(?:is|are|was|were|proved|turned out)\s(?:[\w-]+\s)?"
    r"(?:false|untrue|wrong|baseless|unfounded|groundless|fabricated|invented|a lie|lies)\b",
    re.IGNORECASE,
)
_NOBODY_DENIES = re.compile(
    r"\b(?:nobody|no one|none|no \w+) (?:has |have )?(?:den|reject|disput|contradict|question)", re.IGNORECASE
)


def denied_in(sentence: Sentence, link: Link) -> bool:
    """Say whether the words before a figure in its sentence deny it, or those behind it call the report of it false."""
    lead = sentence.text(sentence.start, link.start)
    if link.negated or _NONE_OF.search(lead):
        return True
    if sentence.language == "en" and _HEARSAY.search(lead) and _UNTRUE.match(sentence.text(link.end, sentence.end)):
        return True
    return denies(lead[-90:], sentence.language) and not _NOBODY_DENIES.search(lead[-90:])
