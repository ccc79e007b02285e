"""Which short passages of a document an account may show, and what each row's highlight in them is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nightglass.present.held import Held, Row, may_quote, source_of
from nightglass.records.activity import Activity
from nightglass.records.caveat import Caveat
from nightglass.records.document import Document
from nightglass.records.event import Event
from nightglass.records.figure import Figure, Measure
from nightglass.records.span import Span
from nightglass.records.statement import Statement

LONGEST = 400
"""No passage is longer, in code points."""

SHORTEST = 40
"""A passage that would have to be cut below this says nothing; its rows stay in the case."""

SHARE = 0.66
"""Statements and events find room while less than this share of a document's characters stands in its passages."""

CLAIMS_SHARE = 0.9
"""Figures, caveats and activities are what an account is for: they find room up to this share; never the whole."""

TOLL_MEASURES = (
    Measure.KILLED, Measure.BODIES, Measure.EXECUTED, Measure.INJURED, Measure.DETAINED, Measure.MISSING,
)  # fmt: skip
"""What a toll counts: harm to people. Other measures are counts, shown after them."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A passage of a document before masking: ``span`` in its text, and the rows that it carries."""

    document_id: str
    span: Span
    row_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cuts:
    """``cuts`` by document id, in the order of the text; ``held_back`` the ids of rows that are not shown."""

    by_document: Mapping[str, tuple[Cut, ...]]
    held_back: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """The words of one row in a passage; ``span`` counts in the passage's text."""

    row_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as a page shows it, masked; ``before`` and ``after`` say that the text goes on there.

    ``marks`` are the words of its rows; ``sentences`` the sentence of each, as far as the passage holds it.
    """

    id: str
    document_id: str
    text: str
    before: bool
    after: bool
    marks: tuple[Mark, ...]
    sentences: tuple[Mark, ...]
    row_ids: tuple[str, ...]


def highlights(row: Row) -> tuple[Span, ...]:
    """Return the words of a row: the content of a statement, the count, the trigger, the outlet, the caveat."""
    if isinstance(row, Statement):
        return row.content_spans or (Span(row.start, row.end),)
    return (Span(row.start, row.end),)


def sentence_of(row: Row) -> Span:
    """Return the sentence or sentences that hold a row."""
    return Span(row.start, row.end) if isinstance(row, Statement) else row.sentence


def cut_around(text: str, sentence: Span, words: Span, longest: int) -> Span:
    """Return a span of at most ``longest`` code points inside ``sentence`` that holds ``words`` (or their beginning).

    The ends fall between words of the text where a cut is needed.
    """
    if sentence.end - sentence.start <= longest:
        return sentence
    if words.end - words.start >= longest:
        return Span(words.start, _snap_back(text, words.start + longest, words.start + 1))
    spare = longest - (words.end - words.start)
    start = max(sentence.start, words.start - spare // 2)
    end = min(sentence.end, start + longest)
    start = max(sentence.start, end - longest)
    return Span(_snap_on(text, start, words.start, sentence), _snap_back(text, end, words.end, sentence.end))


def _snap_on(text: str, at: int, latest: int, sentence: Span) -> int:
    if at == sentence.start:
        return at
    while at < latest and not text[at - 1].isspace():
        at += 1
    return at


def _snap_back(text: str, at: int, earliest: int, last: int | None = None) -> int:
    if at == last or at >= len(text):
        return at
    while at > earliest and not text[at].isspace():
        at -= 1
    return at


def choose_cuts(held: Held) -> Cuts:
    """Choose the passages that an account shows: numbers first, then caveats, activities, events, statements.

    A document that may not be quoted gives none. What goes over a document's share stays in the case.
    """
    sources = source_of(held)
    by_document: dict[str, list[Row]] = {document.id: [] for document in held.documents}
    for row in held.rows:
        by_document.setdefault(row.document_id, []).append(row)
    chosen: dict[str, tuple[Cut, ...]] = {}
    held_back: list[str] = []
    for document in held.documents:
        rows = sorted(by_document[document.id], key=_rank)
        if may_quote(document, sources[document.id]):
            chosen[document.id], left = _cuts_of(document, rows)
            held_back += left
        else:
            held_back += [row.id for row in rows]
    return Cuts(chosen, tuple(sorted(held_back)))


def _rank(row: Row) -> tuple[int, int, str]:
    """Order rows by what an account can least do without."""
    if isinstance(row, Figure):
        kind = 0 if row.measure in TOLL_MEASURES else 1
    else:
        kind = 2 + (Caveat, Activity, Event, Statement).index(type(row))
    return kind, row.start, row.id


def _cuts_of(document: Document, rows: Iterable[Row]) -> tuple[tuple[Cut, ...], list[str]]:
    """Return a document's passages and the ids of the rows that found no room."""
    shown = bytearray(len(document.text))
    spans: dict[str, Span] = {}
    held_back: list[str] = []
    for row in rows:
        share = SHARE if isinstance(row, Statement | Event) else CLAIMS_SHARE
        room = max(0, int(len(document.text) * share) - sum(shown))
        span = _span_that_fits(document.text, row, shown, room)
        if span is None:
            held_back.append(row.id)
            continue
        shown[span.start : span.end] = b"\x01" * (span.end - span.start)
        spans[row.id] = span
    return _gathered(document.id, spans), held_back


def _span_that_fits(text: str, row: Row, shown: bytearray, room: int) -> Span | None:
    words = highlights(row)[0]
    sentence = sentence_of(row)
    for longest in (LONGEST, min(LONGEST, room)):
        span = cut_around(text, sentence, words, longest)
        cost = span.end - span.start - sum(shown[span.start : span.end])
        whole = span == sentence or span.end - span.start >= SHORTEST
        if cost <= room and whole and span.end > span.start:
            return span
    return None


def _gathered(document_id: str, spans: Mapping[str, Span]) -> tuple[Cut, ...]:
    """Gather rows into the longest passages that hold them, in the order of the text."""
    widest: list[Span] = []
    for span in sorted(set(spans.values()), key=lambda span: (span.start - span.end, span.start)):
        if not any(other.covers(span) for other in widest):
            widest.append(span)
    cuts = []
    for span in sorted(widest):
        rows = tuple(row_id for row_id, own in spans.items() if _home(own, widest) == span)
        cuts.append(Cut(document_id, span, rows))
    return tuple(cuts)


def _home(span: Span, widest: Iterable[Span]) -> Span:
    return next(other for other in widest if other.covers(span))
