"""What people corrected takes effect: rows as judged, links that are none left out. Judgements in, rows out; no rule.

A corrected row keeps its id, so that what was judged of it still is, and names the judgement in ``made_from``.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from nightglass.records.decided import CORRECTED, NOTHING, interval, numbers, span
from nightglass.records.document import Document, Precision
from nightglass.records.figure import Measure
from nightglass.records.judgement import Judgement, JudgementKind, in_force
from nightglass.records.link import Link
from nightglass.records.place import Place
from nightglass.records.span import Span
from nightglass.text.fold import key

BASIS = "judged"
"""The ``published_basis`` of a document, and the ``rule`` of a figure, that a person corrected."""

Rows = Mapping[str, Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Corrected:
    """The tables that changed; ``gone`` are the ids of rows judged to be none, ``refused`` what could not be done."""

    rows: Mapping[str, list[Any]]
    gone: frozenset[str]
    refused: tuple[Judgement, ...]


NO_CORRECTION = Corrected({}, frozenset(), ())


@dataclass(frozen=True, slots=True)
class _Known:
    """What a correction may need: the texts by document, the places by their name's key and by id."""

    texts: Mapping[str, str]
    places: Mapping[str, Sequence[Place]]


def correct_documents(documents: Sequence[Document], judgements: Iterable[Judgement]) -> list[Document]:
    """Return documents with the time of publication that people judged; what is relative to it is read anew."""
    made = {row: one for (row, field), one in _corrections(judgements).items() if field == "published"}
    return [_published(row, made[row.id]) if row.id in made else row for row in documents]


def correct_rows(rows: Rows, judgements: Iterable[Judgement]) -> Corrected:
    """Return the tables of what was read with what people corrected."""
    made: dict[str, dict[str, Judgement]] = {}
    for (row, field), one in _corrections(judgements).items():
        made.setdefault(row, {})[field] = one
    tables = sorted({table for tables in CORRECTED.values() for table in tables} - {"documents"})
    touched = [table for table in tables if any(row.id in made for row in rows[table])]
    if not touched:
        return NO_CORRECTION
    known = _Known({row.id: row.text for row in rows["documents"]}, _by_name(rows["places"]))
    mended = {table: [_mended(row, made.get(row.id, {}), known) for row in rows[table]] for table in touched}
    changed = {table: [row for row, _ in both if row is not None] for table, both in mended.items()}
    gone = frozenset(one for one, fields in made.items() if "row" in fields)
    refused = tuple(one for both in mended.values() for _, those in both for one in those)
    return Corrected(_without(gone, {**rows, **changed}) if gone else changed, gone, refused)


def _mended(row: Any, own: Mapping[str, Judgement], known: _Known) -> tuple[Any, list[Judgement]]:
    """Return a row as corrected (None where it was judged to be none), and what could not be done."""
    refused = []
    for field, one in own.items():
        if field == "row":
            return None, []
        better = _MENDED[field](row, _words(one), known) if field in _MENDED else None
        if better is None:
            refused.append(one)
        else:
            row = replace(better, made_from=(*row.made_from, one.id))
    return row, refused


def _without(gone: frozenset[str], rows: Rows) -> dict[str, list[Any]]:
    """Return the tables of what was read without any word of the rows that are gone."""

    def kept(row_id: str | None) -> str | None:
        return None if row_id in gone else row_id

    def about(row: Any) -> Any:
        return replace(row, about_ids=tuple(one for one in row.about_ids if one not in gone))

    return {
        "figures": [
            replace(one, statement_id=kept(one.statement_id), part_of=kept(one.part_of)) for one in rows["figures"]
        ],
        "events": [replace(one, statement_id=kept(one.statement_id)) for one in rows["events"]],
        "caveats": [about(one) if gone & {*one.about_ids} else one for one in rows["caveats"]],
        "statements": list(rows["statements"]),
        "activities": list(rows["activities"]),
    }


def without_wrong(links: Iterable[Link], judgements: Iterable[Judgement]) -> list[Link]:
    """Return the links but those of which somebody judged that they are wrong."""
    wrong = {tuple(one.value.split()) for one in in_force(judgements) if one.kind == JudgementKind.WRONG_LINK}
    return [one for one in links if (one.kind.value, *sorted((one.a_id, one.b_id))) not in wrong]


def _corrections(judgements: Iterable[Judgement]) -> dict[tuple[str, str], Judgement]:
    made = [one for one in in_force(judgements) if one.kind == JudgementKind.CORRECTION]
    return {(one.about_id, one.value.partition(": ")[0]): one for one in made}


def _words(judgement: Judgement) -> str:
    return judgement.value.partition(": ")[2]


def _published(document: Document, judgement: Judgement) -> Document:
    """Return a document with another time of publication; as it was where the words were erased."""
    words, made_from = _words(judgement), (*document.made_from, judgement.id)
    if words == NOTHING:
        return replace(
            document, published_at=None, published_to=None, published_precision=Precision.UNKNOWN,
            published_basis=BASIS, made_from=made_from,
        )  # fmt: skip
    told = interval(words)
    if told is None:
        return document
    return replace(
        document, published_at=told[0], published_to=told[1], published_precision=_precision(*told),
        published_basis=BASIS, made_from=made_from,
    )  # fmt: skip


_LENGTHS = ((60, Precision.MINUTE), (3600, Precision.HOUR), (12 * 3600, Precision.PART_OF_DAY))
_LONGER = ((24 * 3600, Precision.DAY), (7 * 24 * 3600, Precision.WEEK), (31 * 24 * 3600, Precision.MONTH))


def _precision(begin: datetime, end: datetime) -> Precision:
    """Return the finest precision whose length holds an interval."""
    seconds = (end - begin).total_seconds()
    return next((precision for length, precision in (*_LENGTHS, *_LONGER) if seconds <= length), Precision.YEAR)


def _by_name(places: Iterable[Place]) -> Mapping[str, Sequence[Place]]:
    found: dict[str, list[Place]] = {}
    for place in sorted(places, key=lambda one: one.id):
        for name in {key(place.name), place.id}:
            found.setdefault(name, []).append(place)
    return found


def _number(row: Any, words: str, _: _Known) -> Any:
    told = numbers(words)
    return None if told is None else replace(row, low=told[0], high=told[1], hedge=None, rule=BASIS)


def _measure(row: Any, words: str, _: _Known) -> Any:
    return replace(row, measure=Measure(words)) if words in set(Measure) else None


def _place(row: Any, words: str, known: _Known) -> Any:
    """Return a row with another place: one of the case's of that name, where there is one, else the words alone."""
    ids = tuple(dict.fromkeys(place.id for place in known.places.get(words, known.places.get(key(words), ()))))
    place = None if words == NOTHING else words
    if hasattr(row, "place_ids"):
        return replace(row, place=place, place_ids=ids if place else ())
    return replace(row, place=place, place_id=ids[0] if place and ids else None)


def _period(row: Any, words: str, _: _Known) -> Any:
    told = (None, None) if words == NOTHING else interval(words)
    if told is None:
        return None
    if hasattr(row, "period_from"):
        return replace(row, period_from=told[0], period_to=told[1], period_words=None)
    if hasattr(row, "happened_from"):
        return replace(row, happened_from=told[0], happened_to=told[1])
    return replace(row, since=told[0], until=told[1], since_words=None, until_words=None)


def _speaker(row: Any, words: str, _: _Known) -> Any:
    speaker = None if words == NOTHING else words
    return replace(row, **{"speaker" if hasattr(row, "speaker") else "attributed_to": speaker})


def _span(row: Any, words: str, known: _Known) -> Any:
    """Return a row with another span: of a statement, of what is said; None where the text has no such place."""
    told, text = span(words), known.texts.get(row.document_id, "")
    if told is None or told[1] > len(text):
        return None
    quoted = text[told[0] : told[1]]
    if hasattr(row, "content_spans"):
        whole = {"start": min(row.start, told[0]), "end": max(row.end, told[1])}
        return replace(row, content=quoted, content_spans=(Span(*told),), **whole)
    sentence = Span(min(row.sentence.start, told[0]), max(row.sentence.end, told[1]))
    own = next(name for name in ("words", "trigger", "outlet") if hasattr(row, name))
    return replace(row, start=told[0], end=told[1], sentence=sentence, **{own: quoted})


_MENDED: Mapping[str, Callable[[Any, str, _Known], Any]] = {
    "number": _number,
    "measure": _measure,
    "place": _place,
    "period": _period,
    "speaker": _speaker,
    "span": _span,
}
