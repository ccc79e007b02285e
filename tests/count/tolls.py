"""Invented tolls of an invented town, made as records: what tests of ranges and grades start from."""

from datetime import UTC, datetime, timedelta
from typing import Any

from nightglass.records.claim import Claim, ClaimKind, Member, MemberStance
from nightglass.records.document import Document, Genre, Precision
from nightglass.records.figure import Basis, Distribution, Figure, Measure, Review, Running
from nightglass.records.judgement import Judgement
from nightglass.records.origin import Origin, OriginKind, Perceived
from nightglass.records.source import Source
from nightglass.records.span import Span

DAY = datetime(2031, 3, 4, tzinfo=UTC)
"""The day of which the invented tolls are."""


def claim(name: str = "1", **changed: Any) -> Claim:
    """Return a claim of people killed in Orsava on one day."""
    values: dict[str, Any] = {
        "id": f"clm-{name}", "kind": ClaimKind.FIGURE, "subject": "people killed", "measure": Measure.KILLED,
        "place_id": "plc-orsava", "place": "Orsava", "period_from": DAY, "period_to": DAY + timedelta(days=1),
        "period_words": "on Tuesday", "proven": 1, "at_most": 2, "one_publisher": False, "document_ids": (),
        "made_by": "tests 1", "made_from": (),
    }  # fmt: skip
    return Claim(**{**values, **changed})


def document(name: str, day: int | None = 1, **changed: Any) -> Document:
    """Return a report published ``day`` days after the first, or nobody knows when."""
    at = None if day is None else DAY + timedelta(days=day)
    values: dict[str, Any] = {
        "id": f"doc-{name}", "capture_id": "cap-1", "source_id": None, "part": 1, "doc_start": 0, "doc_end": 9,
        "language": "en", "genre": Genre.NEWS, "title": None, "text": "", "published_at": at, "published_to": at,
        "published_precision": Precision.DAY, "published_basis": None, "url": None, "source_words": None,
        "author": None, "made_by": "tests 1", "made_from": (),
    }  # fmt: skip
    return Document(**{**values, **changed})


def figure(name: str, low: int | None, high: int | None, words: str = "", **changed: Any) -> Figure:
    """Return a figure of the document ``doc-name``, told by a speaker of its own."""
    values: dict[str, Any] = {
        "id": f"fig-{name}", "document_id": f"doc-{name}", "statement_id": None, "measure": Measure.KILLED,
        "of_whom": "people", "low": low, "high": high, "words": words or str(low), "hedge": None, "rule": "plain",
        "basis": Basis.CLAIMED, "review": Review.UNSTATED, "distribution": Distribution.UNSTATED,
        "running": Running.UNKNOWN, "place_ids": (), "place": None, "period_from": None, "period_to": None,
        "period_words": None, "as_of": None, "attributed_to": f"speaker {name}", "denied": False, "part_of": None,
        "start": 0, "end": 1, "sentence": Span(0, 1), "made_by": "tests 1", "made_from": (),
    }  # fmt: skip
    return Figure(**{**values, **changed})


def member(
    figure: Figure, claim_id: str = "clm-1", stance: MemberStance = MemberStance.SUPPORTS, name: str = ""
) -> Member:
    """Return a figure's membership in a claim."""
    return Member(
        id=f"mem-{name or figure.id.removeprefix('fig-')}", claim_id=claim_id, row_id=figure.id, row_table="figures",
        document_id=figure.document_id, stance=stance, low=figure.low, high=figure.high, reason="the same count",
        made_by="tests 1", made_from=(),
    )  # fmt: skip


def source(name: str, **changed: Any) -> Source:
    """Return a source."""
    values: dict[str, Any] = {
        "id": name, "name": name.title(), "aliases": (), "kind": "newspaper", "affiliation": None, "country": None,
        "languages": (), "handles": (), "publisher": None, "consent": False, "may_publish": False,
        "made_by": "tests 1", "made_from": (),
    }  # fmt: skip
    return Source(**{**values, **changed})


def origin(name: str, *document_ids: str, claim_id: str = "clm-1", **changed: Any) -> Origin:
    """Return an origin of a claim in documents."""
    values: dict[str, Any] = {
        "id": f"org-{name}", "claim_id": claim_id, "name": name, "kind": OriginKind.OFFICE,
        "perceived": Perceived.COUNTED, "document_ids": document_ids, "affiliation": None, "denies": False,
        "low": None, "high": None, "made_by": "tests 1", "made_from": (),
    }  # fmt: skip
    return Origin(**{**values, **changed})


def judgement(about: str, kind: str, value: str, name: str = "1") -> Judgement:
    """Return a judgement on a row."""
    return Judgement(f"jdg-{name}", DAY, "Odo Brand", about, kind, value, None, "seen", None, "tests 1", ())
