"""Counts that their publisher took back: neither the notice nor what it withdraws supports anything."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from nightglass.records.document import Document
from nightglass.records.figure import Figure, Measure
from nightglass.records.source import Source
from nightglass.relate.claims.bounds import number_of
from nightglass.relate.evidence import Evidence
from nightglass.relate.origins.sentences import bounds
from nightglass.text.fold import fold, key

_TOLD = r"(?:article|report|story|account|claim|figures?|count|toll|dispatch|post|statement|testimony|version)s?"
_TAKEN_BACK = re.compile(
    rf"\b(?:withdr(?:awn|ew|aws)|t(?:aken|ook) back|takes? back|pulled|recalled|removed|disowned) "
    rf"(?:(?:its|the|an?|this|that|their|his|her|our|all) )?(?:[\w'-]+ ){{0,3}}?{_TOLD}\b"
    rf"|\b{_TOLD} (?:has been|have been|was|were|is|are)(?: since| now)? (?:withdrawn|taken back)\b"
    r"|\bretract(?:ed|s|ion)?\b|\bno longer stands? (?:by|behind)\b"
    r"|(?:گزارش|خبر|مطلب|مقاله|روایت|گفته|شهادت|ادعا)[^.]{0,80}پس (?:گرفت|می ?گیر)\w*"
    r"|پس (?:گرفت|می ?گیر)\w*[^.]{0,40}(?:گزارش|خبر|مطلب|مقاله|روایت)"
    r"|سحبت? (?:تقریر|خبر|مقال)\w*|تراجعت? عن (?:تقریر|خبر|ال)\w*"
    r"|отозвал\w* (?:\w+ )?(?:сообщени|стать|публикаци|материал)\w*|сообщение отозвано",
    re.IGNORECASE,
)
"""Words by which a publisher, or whoever told it, takes back what was told; troops withdraw too, and tell nothing."""

_OURS = re.compile(
    r"\b(?:we|our|this (?:newspaper|paper|site|agency))\b|(?<!\w)(?:ما|این (?:روزنامه|رسانه|خبرگزاری))(?!\w)", re.I
)
_DEAD = frozenset({Measure.KILLED, Measure.BODIES})


def withdrawn_figures(evidence: Evidence) -> frozenset[str]:
    """Return the ids of figures in notices that take a count back, and of those that these notices take back.

    What a notice takes back is the same number, told by the same publisher and no later.
    """
    names = _names(evidence.sources)
    of_source: dict[str, list[Figure]] = defaultdict(list)
    for figure in evidence.figures:
        document = evidence.document_of.get(figure.document_id)
        if document is not None and document.source_id is not None:
            of_source[document.source_id].append(figure)
    found: set[str] = set()
    for figure, publisher in _notices(evidence, names):
        found.add(figure.id)
        notice = evidence.document_of[figure.document_id]
        found |= {
            one.id
            for one in of_source.get(publisher, ())
            if _is_same(one, figure) and not _is_later(evidence.document_of[one.document_id], notice)
        }
    return frozenset(found)


def _notices(evidence: Evidence, names: Mapping[str, Sequence[str]]) -> Iterator[tuple[Figure, str]]:
    """Yield the figures that a text says were taken back, with the publisher who did."""
    for document_id, figures in evidence.figures_in.items():
        document = evidence.document_of.get(document_id)
        if document is None or _TAKEN_BACK.search(fold(document.text)) is None:
            continue
        sentences = bounds(document.text)
        for figure in figures:
            at = next((at for at, one in enumerate(sentences) if one.end > figure.start), None)
            if at is None:
                continue
            words = fold(" ".join(one.of(document.text) for one in sentences[at : at + 2]))
            publisher = _publisher(words, document, names) if _TAKEN_BACK.search(words) else None
            if publisher is not None:
                yield figure, publisher


def _publisher(words: str, document: Document, names: Mapping[str, Sequence[str]]) -> str | None:
    """Return who takes back: the text's own publisher if it is named or speaks of itself, else the only one named."""
    folded = f" {key(words)} "
    named = {source for source, own in names.items() if any(f" {name} " in folded for name in own)}
    own = document.source_id
    if own is not None and (own in named or (not named and _OURS.search(words))):
        return own
    return next(iter(named)) if len(named) == 1 else None


def _names(sources: Sequence[Source]) -> Mapping[str, Sequence[str]]:
    return {one.id: [folded for name in (one.name, *one.aliases) if (folded := key(name))] for one in sources}


def _is_same(one: Figure, other: Figure) -> bool:
    """Say whether two figures count the same number of the same; bodies of the dead are the dead."""
    alike = one.measure is other.measure or {one.measure, other.measure} <= _DEAD
    return alike and number_of(one.low, one.high) == number_of(other.low, other.high)


def _is_later(one: Document, other: Document) -> bool:
    return one.published_at is not None and other.published_at is not None and one.published_at > other.published_at
