"""Figures: counts of people, bodies, places and acts in a document, with their hedges and what stands around them."""

from collections.abc import Iterator, Sequence

from nightglass.language.numbers import Count, bounds, find_counts
from nightglass.read.figures.context import (
    attribution_of,
    basis_of,
    clause_of,
    denied_in,
    period_of,
    places_of,
    review_of,
)
from nightglass.read.figures.links import link_counts
from nightglass.read.figures.phrases import Link, Sentence
from nightglass.read.figures.sums import distribution_of, is_over_several, running_of
from nightglass.read.figures.unnumbered import unnumbered
from nightglass.read.parsed import Parsed
from nightglass.read.times import outside_datelines
from nightglass.records.figure import Figure, Measure
from nightglass.records.ids import make_id
from nightglass.records.mention import Mention
from nightglass.records.span import Span
from nightglass.records.statement import Statement
from nightglass.records.time import Time
from nightglass.text.fold import fold

MADE_BY = "read/figures 2"


def find_figures(
    parsed: Parsed,
    statements: Sequence[Statement],
    mentions: Sequence[Mention],
    times: Sequence[Time],
    rule: str = "plain",
) -> list[Figure]:
    """Return the document's figures in order of place.

    ``rule`` names a rule of numbers (``language.hedges.RULES``); raises ``KeyError`` for another name. Ages, lengths
    of time, ordinals, money, shares, scores and "two sources" count nobody and give no figure,
    nor do those who speak, unless their own phrase says what was done to them ("30 wounded men told").
    """
    counts = _outside_times(find_counts(parsed.plain, parsed.document.language), times)
    told = outside_datelines(times, parsed.text)
    speakers = [row.speaker_span for row in statements if row.speaker_span is not None]
    return [
        _figure(parsed, sentence, link, statements, mentions, told, rule)
        for sentence, link in _links(parsed, counts)
        if not any(_counts_speakers(link, span) for span in speakers)
    ]


def _counts_speakers(link: Link, speaker: Span) -> bool:
    """Say whether a count is of those who speak ("two doctors told ..."), not of those whom they tell of.

    Who takes part may speak too: "3,000 workers announced a strike".
    """
    return (
        link.measure is not Measure.PARTICIPANTS
        and speaker.start <= link.count.core_start < speaker.end
        and not speaker.covers(link.cue)
    )


def _links(parsed: Parsed, counts: Sequence[Count]) -> Iterator[tuple[Sentence, Link]]:
    """Yield what is counted, with its sentence, in order: by a number, or without one where nobody was counted yet."""
    inside = _by_sentence(parsed, counts)
    counted: set[Measure] = set()
    for span in parsed.sentences:
        sentence = _sentence(parsed, span)
        links = link_counts(sentence, inside.get(span, []))
        links += unnumbered(sentence, links, counted)
        if not is_over_several(sentence):
            counted.update(link.measure for link in links if link.count.first.value != 0)
        yield from ((sentence, link) for link in sorted(links, key=lambda link: link.count.start))


def _outside_times(counts: Sequence[Count], times: Sequence[Time]) -> list[Count]:
    """Return the counts that are no part of a date."""
    taken = [Span(time.start, time.end) for time in times]
    return [
        count for count in counts if not any(span.overlaps(Span(count.core_start, count.core_end)) for span in taken)
    ]


def _by_sentence(parsed: Parsed, counts: Sequence[Count]) -> dict[Span, list[Count]]:
    inside: dict[Span, list[Count]] = {}
    for count in counts:
        span = parsed.sentence_at(count.core_start)
        if span.start <= count.start and count.end <= span.end:
            inside.setdefault(span, []).append(count)
    return inside


def _sentence(parsed: Parsed, span: Span) -> Sentence:
    trained = parsed.doc.has_annotation("TAG")
    return Sentence(fold(span.of(parsed.plain)), span.start, parsed.document.language, parsed.doc, trained)


def _figure(
    parsed: Parsed,
    sentence: Sentence,
    link: Link,
    statements: Sequence[Statement],
    mentions: Sequence[Mention],
    times: Sequence[Time],
    rule: str,
) -> Figure:
    text, document = parsed.text, parsed.document
    clause = clause_of(sentence, link)
    places = places_of(sentence, link, clause, mentions)
    period = period_of(sentence, link, clause, times, text)
    attribution = attribution_of(sentence, link, statements, text)
    low, high = bounds(link.count, rule)
    return Figure(
        id=_figure_id(document.id, Span(link.start, link.end), link.measure),
        document_id=document.id,
        statement_id=attribution.statement_id,
        measure=link.measure,
        of_whom=link.of_whom.of(text) if link.of_whom else None,
        low=low,
        high=high,
        words=text[link.start : link.end],
        hedge=_hedge_words(sentence, link, text),
        rule=rule,
        basis=basis_of(sentence, link, clause),
        review=review_of(sentence, clause),
        distribution=distribution_of(sentence, link),
        running=running_of(sentence, link),
        place_ids=tuple(place.resolved for place in places if place.resolved),
        place="; ".join(place.name for place in places) or None,
        period_from=period.start,
        period_to=period.end,
        period_words=period.words,
        as_of=period.as_of,
        attributed_to=attribution.by,
        denied=(attribution.denied or denied_in(sentence, link)) and not _is_denial_of_any(link, text),
        part_of=_whole_id(document.id, link),
        start=link.start,
        end=link.end,
        sentence=Span(sentence.start, sentence.end),
        made_by=MADE_BY,
        made_from=tuple(filter(None, (document.id, attribution.statement_id))),
    )


def _is_denial_of_any(link: Link, text: str) -> bool:
    """Say whether a none is itself what a denial says: "denied that anyone was killed" counts none."""
    return link.count.first.value == 0 and text[link.count.core_start : link.count.core_end].lower().startswith("any")


def _figure_id(document_id: str, span: Span, measure: Measure) -> str:
    return make_id("fig", document_id, span.start, span.end, measure.value)


def _whole_id(document_id: str, link: Link) -> str | None:
    """Return the id of the figure that this one is a part of, null where it is none's."""
    return None if link.part_of is None else _figure_id(document_id, link.part_of, link.measure)


def _hedge_words(sentence: Sentence, link: Link, text: str) -> str | None:
    """Return the hedge as the text writes it: one that stands behind the noun is known by its folded form."""
    words = link.count.hedge_words
    at = -1 if words is None else sentence.folded.find(words, link.count.end - sentence.start)
    if words is None or at < 0:
        return words
    return text[sentence.start + at : sentence.start + at + len(words)]
