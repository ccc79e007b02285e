"""From the case's records to what may be shown: the one place that masks, seals ids and cuts texts.

Everything that a page or a table of an account shows comes out of ``mask_all``; nothing after it sees a raw text.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import timedelta
from typing import Any, TypeVar

from nightglass.present.excerpts import Cut, Mark, Passage, choose_cuts, highlights, sentence_of
from nightglass.present.format import clean, safe_url
from nightglass.present.held import Held, Row, is_institution, may_quote, source_of
from nightglass.publish.masked_claims import ShownClaims, shown_claims
from nightglass.publish.masked_origins import Masking, ShownOrigins, shown_changes, shown_origins
from nightglass.publish.masked_watch import shown_watch
from nightglass.publish.seals import Sealer
from nightglass.publish.seam import Masker
from nightglass.records.activity import Activity
from nightglass.records.caveat import Caveat
from nightglass.records.document import Document, Genre
from nightglass.records.echo import Echo
from nightglass.records.event import Event
from nightglass.records.figure import Figure
from nightglass.records.ids import make_id
from nightglass.records.link import Link
from nightglass.records.post import Post
from nightglass.records.series import SeriesValue
from nightglass.records.source import Source
from nightglass.records.span import Span
from nightglass.records.statement import Statement
from nightglass.text.datelines import without_dateline

Record = TypeVar("Record")

TEXT_FIELDS: Mapping[type[Any], tuple[str, ...]] = {
    Figure: ("of_whom", "hedge", "place", "period_words", "attributed_to"),
    Statement: ("speaker", "speaker_words", "speaker_role", "cue", "via"),
    Event: ("actors", "targets", "place"),
    Activity: ("platform", "since_words", "until_words", "reported_by"),
    Caveat: ("who_says",),
    Document: ("title", "source_words"),
    Source: ("name", "kind", "affiliation", "country", "publisher"),
}
"""The fields that hold words of a text or of a person; each goes through the masker on its own."""

WORD_FIELDS: Mapping[type[Any], str] = {
    Figure: "words",
    Statement: "content",
    Event: "trigger",
    Activity: "outlet",
    Caveat: "words",
}
"""The field that repeats a row's own words; it is taken from the masked passage, so that the two cannot disagree."""

NO_SPAN = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Shown:
    """``held`` with ids sealed, texts masked and documents' texts taken out; passages by (sealed) document id.

    ``seals`` and ``held_back`` (how many rows stay in the case) by document id; ``case_ids`` gives a sealed id its id
    in the case and never enters the account. ``unquoted`` counts documents of private people, which are not shown,
    ``empty_posts`` posts of institutions in which nothing was found that is shown. ``edge_words`` and ``drift_words``
    (of both texts) are words that prove an edge or a drift, by its sealed id, null where no passage shows them.
    """

    held: Held
    passages: Mapping[str, tuple[Passage, ...]]
    seals: Mapping[str, str]
    held_back: Mapping[str, int]
    case_ids: Mapping[str, str]
    unquoted: int
    empty_posts: int
    edge_words: Mapping[str, str | None]
    drift_words: Mapping[str, tuple[str | None, str | None]]

    @property
    def sentences(self) -> Mapping[str, str]:
        """Return the masked sentence of each row by (sealed) row id, as far as its passage holds it.

        It begins at its first word: what leads a report ("ORSAVA (Agency) —") or a heading ("#") is no part of it.
        """
        return {
            mark.row_id: without_dateline(mark.span.of(passage.text))
            for found in self.passages.values()
            for passage in found
            for mark in passage.sentences
        }


def mask_all(held: Held, masker: Masker, sealer: Sealer) -> Shown:
    """Return what an account may show of a case."""
    sources = source_of(held)
    cuts = choose_cuts(held)
    quotable = [item for item in held.documents if may_quote(item, sources[item.id])]
    open_documents = [item for item in quotable if item.genre is not Genre.POST or cuts.by_document[item.id]]
    open_sources = {source.id for source in held.sources if is_institution(source)}
    rows = {row.id: row for row in held.rows}
    texts = {document.id: document.text for document in open_documents}
    passages: dict[str, tuple[Passage, ...]] = {}
    shown_rows: dict[str, Row] = {}
    for document in open_documents:
        made = [_passage(cut, texts[document.id], rows, masker) for cut in cuts.by_document[document.id]]
        for passage in made:
            shown_rows.update(_masked_rows(passage, rows, masker))
        passages[sealer.row_id(document.id)] = tuple(_sealed_passage(passage, sealer) for passage in made)
    seal = _Sealing(sealer, frozenset({*shown_rows, *texts, *open_sources}), frozenset(open_sources))
    masking = Masking(texts, cuts.by_document, masker, sealer.row_id)
    claims = shown_claims(held, shown_rows, texts, sealer.row_id, masking.plain)
    ids = {one.claim_id for one in held.members if one.row_id in shown_rows}
    listed = [one for one in held.origins if one.claim_id in ids and not texts.keys().isdisjoint(one.document_ids)]
    origins = shown_origins(held, ids, listed, {*shown_rows, *texts}, masking)
    captures = {capture.id: capture for capture in held.captures}
    left = Counter(row.document_id for row in held.rows if row.id not in shown_rows)
    rows_shown = [shown_rows[row.id] for row in held.rows if row.id in shown_rows]
    return Shown(
        held=_with_claims(_shown_held(held, rows_shown, seal, masking), claims, origins),
        passages=passages,
        seals={sealer.row_id(item.id): sealer.seal(item, captures.get(item.capture_id)) for item in open_documents},
        held_back={sealer.row_id(item.id): left[item.id] for item in open_documents},
        case_ids={sealer.row_id(case_id): case_id for case_id in (*shown_rows, *texts)},
        unquoted=len(held.documents) - len(quotable),
        empty_posts=len(quotable) - len(open_documents),
        edge_words=origins.edge_words,
        drift_words=origins.drift_words,
    )


def _with_claims(shown: Held, claims: ShownClaims, origins: ShownOrigins) -> Held:
    return replace(
        shown, claims=claims.claims, members=claims.members, origins=claims.origins, ranges=claims.ranges,
        judgements=claims.judgements, suggestions=claims.suggestions, edges=origins.edges,
        independence=origins.independence, drifts=origins.drifts,
    )  # fmt: skip


def _shown_held(held: Held, rows: Sequence[Row], seal: "_Sealing", masking: Masking) -> Held:
    """Return the records that may be shown but claims, masked and sealed; ``rows`` are masked already."""
    masker, shown_documents = masking.masker, masking.texts
    sealed = [seal.row(row) for row in rows]
    signals = {words for value in held.series for words in (value.signal, value.scope or "")}
    named = {words: clean(masker.mask(words).text) for words in sorted(signals)}
    watched = shown_watch(held, seal.open_sources, seal.shown, seal.sealer, masker, named)
    return Held(
        sources=tuple(
            _tidy(_masked_fields(item, masker), aliases=(), handles=())
            for item in held.sources
            if item.id in seal.open_sources
        ),
        documents=tuple(
            seal.document(_masked_document(item, masker)) for item in held.documents if item.id in shown_documents
        ),
        figures=tuple(row for row in sealed if isinstance(row, Figure)),
        statements=tuple(row for row in sealed if isinstance(row, Statement)),
        events=tuple(row for row in sealed if isinstance(row, Event)),
        activities=tuple(row for row in sealed if isinstance(row, Activity)),
        caveats=tuple(row for row in sealed if isinstance(row, Caveat)),
        links=tuple(
            seal.link(link, shown_changes(link, masking))
            for link in held.links
            if link.a_id in shown_documents and link.b_id in shown_documents
        ),
        posts=tuple(seal.post(post) for post in held.posts),
        echoes=tuple(seal.echo(echo) for echo in held.echoes),
        series=tuple(seal.value(value, named[value.signal], named[value.scope or ""] or None) for value in held.series),
        **watched,
    )


def _passage(cut: Cut, text: str, rows: Mapping[str, Row], masker: Masker) -> Passage:
    """Mask one passage, and follow its rows' words and sentences into the masked text."""
    words = [(row_id, span) for row_id in cut.row_ids for span in highlights(rows[row_id]) if span.overlaps(cut.span)]
    sentences = [(row_id, sentence_of(rows[row_id])) for row_id in cut.row_ids]
    masked = masker.mask(cut.span.of(text), [_inside(span, cut.span) for _, span in (*words, *sentences)])
    marks = [Mark(row_id, span) for (row_id, _), span in zip((*words, *sentences), masked.spans, strict=True)]
    return Passage(
        id=make_id("exc", cut.document_id, cut.span.start, cut.span.end),
        document_id=cut.document_id,
        text=clean(masked.text),
        before=not _opens(text, cut.span.start),
        after=not _closes(text, cut.span.end),
        marks=tuple(marks[: len(words)]),
        sentences=tuple(marks[len(words) :]),
        row_ids=cut.row_ids,
    )


def _inside(span: Span, cut: Span) -> Span:
    """Return the part of a span that a passage holds, counted from the passage's start."""
    return Span(max(span.start, cut.start) - cut.start, min(span.end, cut.end) - cut.start)


def _opens(text: str, start: int) -> bool:
    """Say whether a passage starts where a sentence or a line starts."""
    before = text[:start].rstrip(" \t")
    return not before or before[-1] in '\n.!?؟…”"»:'


def _closes(text: str, end: int) -> bool:
    return end >= len(text) or text[end - 1] in '.!?؟…”"»' or text[end] == "\n"


def _masked_rows(passage: Passage, rows: Mapping[str, Row], masker: Masker) -> Mapping[str, Row]:
    masked = {}
    for row_id in passage.row_ids:
        words = " ".join(mark.span.of(passage.text) for mark in passage.marks if mark.row_id == row_id)
        row = _masked_fields(rows[row_id], masker)
        changed: dict[str, Any] = {WORD_FIELDS[type(row)]: words}
        masked[row_id] = replace(row, **changed)
    return masked


def _masked_fields(record: Record, masker: Masker) -> Record:
    changed: dict[str, Any] = {}
    for name in TEXT_FIELDS[type(record)]:
        value = getattr(record, name)
        if isinstance(value, tuple):
            changed[name] = tuple(clean(masker.mask(item).text) for item in value)
        elif value is not None:
            changed[name] = clean(masker.mask(value).text)
    return replace(record, **changed)  # type: ignore[type-var]


def _masked_document(document: Document, masker: Masker) -> Document:
    """Mask a document's own fields; an address that names somebody is left out, since half an address is none."""
    url = safe_url(document.url)
    return replace(_masked_fields(document, masker), url=url if url and masker.mask(url).text == url else None)


def _tidy(record: Record, **changed: Any) -> Record:
    """Take out what an account never holds of any record: what it was made from, by its ids in the case."""
    return replace(record, made_from=(), **changed)  # type: ignore[type-var]


def _sealed_passage(passage: Passage, sealer: Sealer) -> Passage:
    return replace(
        passage,
        id=sealer.row_id(passage.id),
        document_id=sealer.row_id(passage.document_id),
        marks=tuple(replace(mark, row_id=sealer.row_id(mark.row_id)) for mark in passage.marks),
        sentences=tuple(replace(mark, row_id=sealer.row_id(mark.row_id)) for mark in passage.sentences),
        row_ids=tuple(sealer.row_id(row_id) for row_id in passage.row_ids),
    )


@dataclass(frozen=True, slots=True)
class _Sealing:
    """Replaces ids of the case by sealed ones; a reference to what is not shown becomes null."""

    sealer: Sealer
    shown: frozenset[str]
    open_sources: frozenset[str]

    def one(self, case_id: str | None) -> str | None:
        return self.sealer.row_id(case_id) if case_id in self.shown and case_id is not None else None

    def document(self, document: Document) -> Document:
        post = document.genre is Genre.POST
        return _tidy(
            document,
            id=self.sealer.row_id(document.id),
            capture_id="",
            source_id=document.source_id if document.source_id in self.open_sources else None,
            text="",
            doc_start=0,
            doc_end=0,
            author=None,
            title=None if post else document.title,
            url=None if post else document.url,
        )

    def link(self, link: Link, changes: tuple[str, ...]) -> Link:
        """Return a link between two texts with the changes that may be shown, without the passages that it rests on."""
        a_id, b_id = self.sealer.row_id(link.a_id), self.sealer.row_id(link.b_id)
        return _tidy(
            link, id=self.sealer.row_id(link.id), a_id=a_id, b_id=b_id, a_spans=(), b_spans=(), changes=changes
        )

    def post(self, post: Post) -> Post:
        """Return a post as a day and a channel; the channel only where it may be named."""
        source_id = post.source_id if post.source_id in self.open_sources else None
        return _tidy(
            post,
            id=self.sealer.row_id(post.id),
            document_id=None,
            source_id=source_id,
            source_words=None,
            post_id="",
            text_digest=None,
            forwarded_from=None,
        )

    def echo(self, echo: Echo) -> Echo:
        """Return an echo without its text; one of a source that may not be named has no name for it and only a day."""
        named = tuple(one if one in self.open_sources else "" for one in echo.source_ids)
        day = echo.start.replace(hour=0, minute=0, second=0, microsecond=0)
        return _tidy(
            echo,
            id=self.sealer.row_id(echo.id),
            digest="",
            source_ids=named,
            post_ids=tuple(self.sealer.row_id(one) for one in echo.post_ids),
            start=echo.start if all(named) else day,
            end=echo.end if all(named) else day + timedelta(days=1),
        )

    def value(self, value: SeriesValue, signal: str, scope: str | None) -> SeriesValue:
        """Return a measurement under its signal's masked name."""
        capture_id = self.sealer.row_id(value.capture_id)
        return _tidy(value, id=self.sealer.row_id(value.id), capture_id=capture_id, signal=signal, scope=scope)

    def row(self, row: Any) -> Any:
        """Return a row with sealed ids and without offsets, which would measure what was masked."""
        changed: dict[str, Any] = {"start": 0, "end": 0}
        for field in fields(row):
            value = getattr(row, field.name)
            if field.name in ("sentence",):
                changed[field.name] = NO_SPAN
            elif field.name in ("speaker_span", "cue_span", "place_id"):
                changed[field.name] = None
            elif field.name in ("content_spans", "place_ids"):
                changed[field.name] = ()
            elif field.name in ("statement_id", "part_of"):
                changed[field.name] = self.one(value)
            elif field.name == "about_ids":
                changed[field.name] = tuple(self.sealer.row_id(one) for one in value if one in self.shown)
            elif field.name == "source_id":
                changed[field.name] = value if value in self.open_sources else None
        changed["id"] = self.sealer.row_id(row.id)
        changed["document_id"] = self.sealer.row_id(row.document_id)
        return _tidy(row, **changed)
