"""What a caveat limits: the figures, statements and events that its words point at, in its clause or before it."""
# ruff: noqa: E501 - a pattern is checked by eye, and that needs it on one line

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from types import MappingProxyType

from nightglass.read.caveats.pointers import Pointer, Reach, pointer_of
from nightglass.read.parsed import Parsed
from nightglass.records.caveat import CaveatKind
from nightglass.records.event import Event
from nightglass.records.figure import Figure, Measure
from nightglass.records.span import Span
from nightglass.records.statement import Statement
from nightglass.text.fold import fold


@dataclass(frozen=True, slots=True)
class Claim:
    """A row that a caveat can limit: its id, where its words stand, and what it counts (null for no figure).

    ``firm`` is false for an event, which is one word and can be the caveat's own cause.
    """

    id: str
    span: Span
    firm: bool
    measure: Measure | None = None


def claims_of(statements: Sequence[Statement], figures: Sequence[Figure], events: Sequence[Event]) -> list[Claim]:
    """Return all rows that a caveat can limit, in the order of the text."""
    of_statements = [Claim(row.id, span, firm=True) for row in statements for span in row.content_spans]
    of_figures = [Claim(row.id, Span(row.start, row.end), firm=True, measure=row.measure) for row in figures]
    of_events = [Claim(row.id, Span(row.start, row.end), firm=False) for row in events]
    return sorted((*of_statements, *of_figures, *of_events), key=lambda claim: (claim.span, claim.id))


def limited(
    parsed: Parsed, kind: CaveatKind, span: Span, claims: Sequence[Claim], statements: Sequence[Statement]
) -> tuple[str, ...]:
    """Return the ids of the rows that a caveat at ``span`` limits, in the order of the text.

    Anonymity limits the words of the speaker beside it. Other caveats limit what their own clause claims; where it
    claims nothing or points back ("the beatings could not be confirmed"), also what came before: the nearest clause of
    the sentence, else the sentences that its words point at. Empty where it limits the document as a whole.
    """
    if kind is CaveatKind.ANONYMOUS:
        spoken = _of_speaker(span, claims, statements)
        if spoken:
            return _ids(spoken)
    clauses = _clauses(parsed, span)
    own = [claim for claim in claims if clauses[0].overlaps(claim.span) and _is_other(claim, kind, span, parsed.text)]
    pointer = pointer_of(fold(clauses[0].of(parsed.text)), parsed.document.language)
    pointing = Span(clauses[0].start + pointer.start, clauses[0].start + pointer.end)
    if own and (not pointer.back or any(claim.firm and not pointing.covers(claim.span) for claim in own)):
        return _ids(own)
    return _ids([*_before(parsed, kind, span, claims, clauses, pointer), *own])


def _of_speaker(span: Span, claims: Sequence[Claim], statements: Sequence[Statement]) -> list[Claim]:
    """Return the claims within the words of whoever asked not to be named: of the speaker nearest to the caveat."""
    near = [
        (abs(row.speaker_span.end - span.start), row)
        for row in statements
        if row.speaker_span is not None
        and row.start <= span.start < row.end
        and not any(content.overlaps(span) for content in row.content_spans)
    ]
    if not near:
        return []
    row = min(near, key=lambda found: found[0])[1]
    return [claim for claim in claims if any(content.overlaps(claim.span) for content in row.content_spans)]


_CUT: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "en": re.compile(r";|\s-\s|,\s(?:but|and|while|whereas|though|although|yet|however)\b|\s(?:but|whereas|although)\s", re.I),
        "fa": re.compile(r";|,?\s(?:اما|ولی|هرچند|در حالی که)\s"),
        "ar": re.compile(r";|,?\s(?:لکن|ولکن|غیر ان|الا ان|بینما)\s"),
        "ru": re.compile(r";|\s-\s|,\s(?:но|а|однако|хотя)\s", re.I),
    }
)  # fmt: skip
"""Where one clause of a sentence ends and another thought begins, over the folded text."""


_OPENS = re.compile(r"\W*(?:though|although|while|with|despite|no|there)\b", re.IGNORECASE)
"""Words that begin a clause whose sentence goes on to the claim: "Though it cannot be confirmed, ..."."""


def _clauses(parsed: Parsed, span: Span) -> list[Span]:
    """Return the clause that holds the caveat, then those before it in its sentence (nearest first), then the rest."""
    sentence = parsed.sentence_at(span.start)
    folded = fold(sentence.of(parsed.text))
    cut = _CUT.get(parsed.document.language, _CUT["en"])
    cuts = [sentence.start + match.start() for match in cut.finditer(folded)]
    cuts = [at for at in cuts if not span.start < at < span.end]
    edges = [sentence.start, *cuts, max(sentence.end, span.end)]
    clauses = [Span(start, end) for start, end in pairwise(edges) if start < end]
    at = next((n for n, clause in enumerate(clauses) if clause.start <= span.start < clause.end), 0)
    return [clauses[at], *reversed(clauses[:at]), *clauses[at + 1 :]]


def _before(
    parsed: Parsed, kind: CaveatKind, span: Span, claims: Sequence[Claim], clauses: Sequence[Span], pointer: Pointer
) -> list[Claim]:
    """Return the claims that a caveat points back at: within its sentence, else in those before."""
    opens = _OPENS.match(clauses[0].of(parsed.text)) is not None
    others = [claim for claim in claims if _is_other(claim, kind, span, parsed.text)]
    for clause in clauses[1:]:
        found = [claim for claim in others if clause.overlaps(claim.span)]
        if found and (clause.start < span.start or (opens and not pointer.back)):
            return found
    if kind is CaveatKind.HAMPERED and not pointer.back:
        pointer = Pointer(Reach.ALL)  # what makes checking hard makes it hard for all of it
    return _pointed_at(_paragraphs(parsed, span, claims), pointer)


def _pointed_at(paragraphs: Sequence[Sequence[list[Claim]]], pointer: Pointer) -> list[Claim]:
    """Return the claims of earlier sentences that a pointer means: of its paragraph, else of the one above.

    Where neither holds such a thing (a toll, say), those of the nearest sentence that claims anything.
    """
    choices = ([found for found in paragraph if _is_meant(found, pointer)] for paragraph in paragraphs)
    meant = next((choice for choice in choices if choice), None)
    if meant is None:
        meant = [found for paragraph in paragraphs for found in paragraph if found][:1]
    if pointer.reach is Reach.ALL:
        return [claim for found in meant for claim in found]
    return [claim for found in _nearest(meant, 2 if pointer.reach is Reach.TWO else 1) for claim in found]


def _paragraphs(parsed: Parsed, span: Span, claims: Sequence[Claim]) -> list[list[list[Claim]]]:
    """Return the claims by sentence, nearest first, of the caveat's paragraph and of the one above it."""
    text, sentences = parsed.text, parsed.sentences
    first = sentences[: bisect_left(sentences, parsed.sentence_at(span.start))]
    line = text.rfind("\n", 0, span.start) + 1
    last = next((sentence.start for sentence in reversed(first) if sentence.start < line), line)
    above = text.rfind("\n", 0, last) + 1
    near = takewhile(lambda sentence: sentence.start >= above, reversed(first))
    # Only two paragraphs are looked through: a book has thousands of sentences before a caveat.
    found = [(sentence, [claim for claim in claims if sentence.overlaps(claim.span)]) for sentence in near]
    return [
        [those for sentence, those in found if sentence.start >= line],
        [those for sentence, those in found if sentence.start < line],
    ]


def _nearest(meant: Sequence[list[Claim]], wanted: int) -> list[list[Claim]]:
    """Return the nearest sentences that together hold as many statements or figures as are meant."""
    taken: list[list[Claim]] = []
    for found in meant:
        if sum(sum(claim.measure is not None for claim in one) or 1 for one in taken) >= wanted:
            break
        taken.append(found)
    return taken


def _is_meant(found: Sequence[Claim], pointer: Pointer) -> bool:
    """Say whether a sentence holds what a pointer means: any claim, a figure, or a figure of its measure."""
    if not pointer.counts:
        return bool(found)
    measures = [claim.measure for claim in found if claim.measure is not None]
    return any(not pointer.measures or measure in pointer.measures for measure in measures)


_CAUSE = re.compile(r"\b(?:because|due|owing|amid|given|since|as|after|by|during)\b", re.IGNORECASE)
"""Words that make an event the reason why something could not be known."""
_NAMING = re.compile(r"\b(?:of|on which|when|that|how|whether)\b", re.IGNORECASE)
"""Words within a caveat that lead to what it limits: "confirming the toll *of* 70 dead is slow"."""


def _is_other(claim: Claim, kind: CaveatKind, caveat: Span, text: str) -> bool:
    """Say whether a row is a claim of its own, not the caveat told again or its cause.

    An event behind the caveat is what could not be known ("no confirmed report of an *evacuation*"), unless words of
    cause lead to it; behind "hampered" it counts only after a comma: "hampered by the blackout" does not limit that.
    """
    if claim.span.covers(caveat):
        return claim.span.end - claim.span.start > 2 * (caveat.end - caveat.start) + 40
    if caveat.overlaps(claim.span):
        return caveat.covers(claim.span) and _NAMING.search(text[caveat.start : claim.span.start]) is not None
    between = text[caveat.end : claim.span.start]
    if claim.firm or claim.span.start < caveat.start or "," in between:
        return True
    if kind is CaveatKind.ANONYMOUS:
        return True
    return kind is not CaveatKind.HAMPERED and _CAUSE.search(between) is None


def _ids(claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim.id for claim in sorted(claims, key=lambda claim: (claim.span, claim.id))))
