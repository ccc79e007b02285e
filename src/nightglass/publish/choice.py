"""What people left out of an account: claims and documents, with everything that would give them away.

A claim goes with the rows that it gathers, every other row of their sentences, and every place that repeats one of
those sentences at length; a document goes whole. Titles, addresses and edited words that may tell the same go too.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from urllib.parse import unquote

from nightglass.errors import PublishError
from nightglass.present.excerpts import highlights, sentence_of
from nightglass.present.held import Held, Row
from nightglass.publish.masked_origins import WITHHELD
from nightglass.publish.spelling import words_of
from nightglass.records.decided import LEFT_OUT
from nightglass.records.document import Document
from nightglass.records.judgement import Judgement, JudgementKind, in_force
from nightglass.records.span import Span

RUN = 10
"""So many words in a row of a sentence that was left out are that sentence again; of a shorter one all its words."""
SHORTEST = 4
"""A sentence of fewer words is found by its place alone: its words stand in many others."""
TELLING = 4
"""Letters of a word by which a title tells of a sentence; two of them do."""

_NOT_WORDS = re.compile(r"[\W_]+")
_DIGIT = re.compile(r"\d")

Runs = Mapping[int, Set[tuple[str, ...]]]
"""Runs of folded words by their length."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The ids (of the case) of the claims and documents that people left out."""

    claims: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Say whether anything was."""
        return bool(self.claims or self.documents)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What goes into an account: ``held`` without what was left out, and the ``runs`` of words that must not show."""

    held: Held
    runs: Runs = field(default_factory=dict)


def left_out(judgements: Iterable[Judgement], held: Held) -> LeftOut:
    """Return what the judgements in force leave out of an account.

    Raises:
        PublishError: the tables no longer hold one of them; what took its place would be shown unseen.
    """
    kind = JudgementKind.ACCOUNT.value
    ids = {one.about_id for one in in_force(judgements) if one.kind == kind and one.value == LEFT_OUT}
    found = LeftOut(
        frozenset(one.id for one in held.claims if one.id in ids),
        frozenset(one.id for one in held.documents if one.id in ids),
    )
    lost = sorted(ids - found.claims - found.documents)
    if lost:
        raise PublishError(
            f"{', '.join(lost[:5])} was left out of accounts, and the tables hold it no longer",
            expected="each claim and text that was left out",
            do="Leave out what took its place, then take the old one back: nightglass judge CASE ID account withdrawn",
        )
    return found


def without(held: Held, left: LeftOut) -> Chosen:
    """Return what goes into an account where ``left`` stays out of it."""
    if not left:
        return Chosen(held)
    documents = {one.id: one for one in held.documents}
    kept = [one for one in held.documents if one.id not in left.documents]
    gone = list(_rows_of(held, left.claims))
    runs = _runs_of(span.of(documents[row.document_id].text) for row in gone for span in [_whole(row)])
    hidden = _hidden(kept, gone, runs)
    rows = {row.id for row in held.rows if row.document_id in left.documents or _is_hidden(row, hidden)}
    rows |= {one.id for one in held.caveats if one.about_ids and set(one.about_ids) <= rows | left.documents}
    told = {one.id: tuple(span.of(one.text) for span in hidden[one.id]) for one in kept if hidden.get(one.id)}
    reduced = _reduced(held, left, rows, tuple(_plainer(one, told.get(one.id, ())) for one in kept), told)
    own = _own_runs((documents[one] for one in left.documents), kept)
    return Chosen(reduced, {**runs, RUN: runs.get(RUN, set()) | own})


def shown_runs(files: Mapping[str, bytes], runs: Runs) -> list[str]:
    """Return a line for each file that shows words that were left out."""
    if not any(runs.values()):
        return []
    return [
        f"{path} shows words that were left out"
        for path, content in sorted(files.items())
        if any(True for _ in _found(content.decode("utf-8-sig", errors="replace"), runs))
    ]


def _rows_of(held: Held, claims: Set[str]) -> Iterator[Row]:
    ids = {one.row_id for one in held.members if one.claim_id in claims}
    return (row for row in held.rows if row.id in ids)


def _whole(row: Row) -> Span:
    """Return the sentence of a row with all its words."""
    spans = (sentence_of(row), *highlights(row))
    return Span(min(one.start for one in spans), max(one.end for one in spans))


def _keys(text: str) -> tuple[str, ...]:
    return tuple(word.key for word in words_of(text))


def _runs_of(sentences: Iterable[str]) -> Runs:
    runs: dict[int, set[tuple[str, ...]]] = {}
    for words in map(_keys, sentences):
        size = min(RUN, len(words))
        if size >= SHORTEST:
            runs.setdefault(size, set()).update(_each(words, size))
    return runs


def _each(words: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    return (tuple(words[at : at + size]) for at in range(len(words) - size + 1))


def _own_runs(left: Iterable[Document], kept: Iterable[Document]) -> set[tuple[str, ...]]:
    """Return the runs of texts that were left out, but those that a text that goes in has as well."""
    runs = {run for one in left for run in _each(_keys(one.text), RUN)}
    for one in kept if runs else ():
        runs.difference_update(_each(_keys(one.text), RUN))
    return runs


def _found(text: str, runs: Runs) -> Iterator[Span]:
    """Yield where runs stand in a text."""
    words = list(words_of(text))
    keys = tuple(word.key for word in words)
    for size, wanted in runs.items():
        for at in range(len(keys) - size + 1):
            if keys[at : at + size] in wanted:
                yield Span(words[at].start, words[at + size - 1].end)


def _hidden(kept: Iterable[Document], gone: Iterable[Row], runs: Runs) -> Mapping[str, Sequence[Span]]:
    """Return by document the places that must not show: sentences of rows that go, and where they are repeated."""
    hidden = {one.id: list(_found(one.text, runs)) for one in kept} if runs else {}
    for row in gone:
        hidden.setdefault(row.document_id, []).append(_whole(row))
    return hidden


def _is_hidden(row: Row, hidden: Mapping[str, Sequence[Span]]) -> bool:
    return any(span.overlaps(_whole(row)) for span in hidden.get(row.document_id, ()))


def _plainer(document: Document, told: Sequence[str]) -> Document:
    """Return a document without a title or an address that tells what some of its sentences did."""
    if not told:
        return document
    words = {key for sentence in told for key in _keys(sentence) if len(key) >= TELLING}
    title = None if _tells(document.title, words) else document.title
    return replace(document, title=title, url=None if _tells(document.url, words) else document.url)


def _tells(words: str | None, of: Set[str]) -> bool:
    plain = _NOT_WORDS.sub(" ", unquote(words or ""))
    return bool(_DIGIT.search(plain)) or len(of & set(_keys(plain))) > 1


def _reduced(
    held: Held, left: LeftOut, rows: Set[str], documents: tuple[Document, ...], told: Mapping[str, Sequence[str]]
) -> Held:
    """Return what is held without claims, documents and rows, and without what is made from them."""
    claims, out = left.claims, left.documents
    posts = {one.id for one in held.posts if one.document_id in out}
    origins = {one.id for one in held.origins if one.claim_id in claims}
    phrases = [_keys(sentence) for found in told.values() for sentence in found]
    return replace(
        held,
        documents=documents,
        figures=tuple(one for one in held.figures if one.id not in rows),
        statements=tuple(one for one in held.statements if one.id not in rows),
        events=tuple(one for one in held.events if one.id not in rows),
        activities=tuple(one for one in held.activities if one.id not in rows),
        caveats=tuple(one for one in held.caveats if one.id not in rows),
        links=tuple(
            replace(one, changes=(WITHHELD,))
            if one.changes and not told.keys().isdisjoint((one.a_id, one.b_id))
            else one
            for one in held.links
            if out.isdisjoint((one.a_id, one.b_id))
        ),
        claims=tuple(one for one in held.claims if one.id not in claims),
        members=tuple(one for one in held.members if one.claim_id not in claims and one.row_id not in rows),
        origins=tuple(one for one in held.origins if one.id not in origins),
        edges=tuple(one for one in held.edges if one.claim_id not in claims),
        independence=tuple(one for one in held.independence if one.claim_id not in claims),
        drifts=tuple(one for one in held.drifts if one.claim_id not in claims and one.caveat_id not in rows),
        ranges=tuple(one for one in held.ranges if one.claim_id not in claims),
        judgements=tuple(one for one in held.judgements if one.about_id not in claims | out),
        posts=tuple(one for one in held.posts if one.id not in posts),
        echoes=tuple(one for one in held.echoes if posts.isdisjoint(one.post_ids)),
        bursts=tuple(
            one
            for one in held.bursts
            if one.about_id not in claims
            and out.isdisjoint(one.document_ids)
            and posts.isdisjoint(one.post_ids)
            and not any(_holds(sentence, _keys(one.phrase)) for sentence in phrases)
        ),
        coincidences=tuple(one for one in held.coincidences if rows.isdisjoint(one.about_ids)),
    )


def _holds(sentence: Sequence[str], phrase: tuple[str, ...]) -> bool:
    return bool(phrase) and phrase in set(_each(sentence, len(phrase)))
