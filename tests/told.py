"""Documents and figures as a reader would give them, for tests of what is related."""

from datetime import UTC, datetime, timedelta
from typing import Any

from nightglass.records.activity import Activity, ActivityState
from nightglass.records.caveat import Caveat, CaveatKind, Strength
from nightglass.records.document import Document, Genre, Precision
from nightglass.records.figure import Basis, Distribution, Figure, Measure, Review, Running
from nightglass.records.place import Place
from nightglass.records.source import Source
from nightglass.records.span import Span
from nightglass.records.statement import Mode, Sourcing, Stance, Statement

MARCH = datetime(2031, 3, 1, tzinfo=UTC)


def document(
    name: str, text: str = "", *, day: int | None = 5, source: str | None = None, genre: Genre = Genre.NEWS,
    language: str = "en",
) -> Document:  # fmt: skip
    """Return a document of a source (its own name by default), published at noon of a day of March 2031."""
    at = None if day is None else MARCH + timedelta(days=day - 1, hours=12)
    return Document(
        name, f"cap-{name}", source or f"source-{name}", 1, 0, len(text), language, genre, None, text, at, at,
        Precision.MINUTE if at else Precision.UNKNOWN, "given" if at else None, None, None, None, "test", (),
    )  # fmt: skip


def figure(in_document: str, low: int | None, high: int | None, **given: Any) -> Figure:
    """Return a figure of people killed; ``day`` stands for its period, other names for its columns."""
    day = given.pop("day", None)
    begin = None if day is None else MARCH + timedelta(days=day - 1)
    start = given.pop("start", 0)
    words = given.pop("words", "killed")
    columns: dict[str, Any] = {
        "statement_id": None, "measure": Measure.KILLED, "of_whom": "people", "hedge": None, "rule": "plain",
        "basis": Basis.CLAIMED, "review": Review.UNSTATED, "distribution": Distribution.UNSTATED,
        "running": Running.UNKNOWN, "place_ids": (), "place": None, "period_from": begin,
        "period_to": begin + timedelta(days=1) if begin else None, "period_words": f"on day {day}" if day else None,
        "as_of": None, "attributed_to": None, "denied": False, "part_of": None,
    }  # fmt: skip
    sentence = given.pop("sentence", Span(start, start + len(words)))
    columns |= given
    identity = f"fig-{in_document}-{low}-{high}-{columns['measure']}-{columns['of_whom']}-{start}"
    return Figure(
        id=identity, document_id=in_document, low=low, high=high, words=words, start=start, end=start + len(words),
        sentence=sentence, made_by="test", made_from=(in_document,), **columns,
    )  # fmt: skip


def place(name: str, *, admin1: str | None = None, country: str | None = "XA", gazetteer: str = "geonames") -> Place:
    """Return a place whose id is its name."""
    return Place(name, name, None, None, admin1, country, None, gazetteer, (), "test", ())


def source(name: str, *, kind: str = "agency", affiliation: str | None = None, publisher: str | None = None) -> Source:
    """Return a source whose id is its name."""
    return Source(name, name, (), kind, affiliation, None, (), (), publisher or name, False, False, "test", ())


def activity(in_document: str, outlet: str, state: ActivityState, **given: Any) -> Activity:
    """Return a report on an outlet, on Telegram unless ``platform`` says otherwise."""
    columns: dict[str, Any] = {"source_id": None, "platform": "telegram", "since": None, "since_words": None}
    columns |= given
    return Activity(
        id=f"act-{in_document}-{outlet}-{state}", document_id=in_document, outlet=outlet, state=state, until=None,
        until_words=None, reported_by=None, start=0, end=len(outlet), sentence=Span(0, len(outlet)), made_by="test",
        made_from=(in_document,), **columns,
    )  # fmt: skip


def caveat(in_document: Document, words: str, kind: CaveatKind = CaveatKind.UNVERIFIED, **given: Any) -> Caveat:
    """Return a caveat where its words stand; its sentence is the one that holds them, by its full stops."""
    start = in_document.text.index(words)
    begin = in_document.text.rfind(". ", 0, start) + 2 if ". " in in_document.text[:start] else 0
    end = in_document.text.index(".", start) + 1
    columns: dict[str, Any] = {"about_ids": (), "strength": Strength.FULL, "who_says": None} | given
    return Caveat(
        id=f"cav-{in_document.id}-{start}", document_id=in_document.id, kind=kind, words=words, start=start,
        end=start + len(words), sentence=Span(begin, end), made_by="test", made_from=(in_document.id,), **columns,
    )  # fmt: skip


def statement(in_document: Document, content: str, speaker: str | None, **given: Any) -> Statement:
    """Return an indirect statement of words that stand in a document."""
    start = in_document.text.index(content)
    columns: dict[str, Any] = {
        "via": (),
        "sourcing": Sourcing.NAMED,
        "stance": Stance.ASSERTS,
        "mode": Mode.INDIRECT,
    } | given
    return Statement(
        id=f"sta-{in_document.id}-{speaker}-{start}", document_id=in_document.id, speaker=speaker,
        speaker_words=speaker, speaker_span=None, speaker_role=None, cue="said", cue_span=None, content=content,
        content_spans=(Span(start, start + len(content)),), said_at=None, start=start,
        end=start + len(content), confidence=0.9, made_by="test", made_from=(in_document.id,), **columns,
    )  # fmt: skip
