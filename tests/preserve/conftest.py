"""A small invented case: a clock that ticks, a ledger, a vault and tables of one document."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from nightglass.preserve.captures import Arrival, record_captures
from nightglass.preserve.ledger import Ledger
from nightglass.preserve.vault import Vault
from nightglass.records.capture import Capture
from nightglass.records.document import Document, Genre, Precision
from nightglass.records.figure import Basis, Distribution, Figure, Measure, Review, Running
from nightglass.records.span import Span
from nightglass.records.statement import Mode, Sourcing, Stance, Statement
from nightglass.records.tables import to_table

TEXT = "Mayor Ilse Tarn said at least 12 miners were hurt. “We saw no smoke,” she added. “None at all.”"


@dataclass
class TickingClock:
    """Gives a time one second later at each call."""

    at: datetime = field(default_factory=lambda: datetime(2031, 4, 1, 8, tzinfo=UTC))

    def now(self) -> datetime:
        """Return the next second."""
        self.at += timedelta(seconds=1)
        return self.at


@pytest.fixture
def clock() -> TickingClock:
    """Return a clock that ticks a second at each look."""
    return TickingClock()


@pytest.fixture
def ledger(tmp_path: Path, clock: TickingClock) -> Ledger:
    """Return an empty ledger."""
    return Ledger(tmp_path / "ledger.sqlite", "aaaa000011112222", clock)


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    """Return an empty vault."""
    return Vault(tmp_path / "vault")


@pytest.fixture
def case(tmp_path: Path, ledger: Ledger, vault: Vault) -> Path:
    """Return a case that holds together: two captures, one document with a figure and two statements."""
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "mine.txt").write_text(TEXT, encoding="utf-8")
    (inbox / "list.csv").write_text("name\nIlse Tarn\n", encoding="utf-8")
    arrivals = [Arrival(name, vault.put(inbox / name), "text/plain") for name in ("mine.txt", "list.csv")]
    captured = record_captures(ledger, arrivals, "Odo Brand")
    write_tables(tmp_path / "tables", str(captured[0].payload["capture"]))
    return tmp_path


def write_tables(tables: Path, capture_id: str) -> None:
    """Write the tables that a build would write of the one document."""
    tables.mkdir()
    document = document_of(capture_id)
    rows: dict[str, list[Any]] = {
        "documents": [document],
        "figures": [figure_of(document)],
        "statements": [
            statement_of(document, "Mayor Ilse Tarn", "said", ["at least 12 miners were hurt"]),
            statement_of(document, "she", "added", ["“We saw no smoke,”", "“None at all.”"]),
        ],
    }
    for table, records in rows.items():
        pq.write_table(to_table(table, records), tables / f"{table}.parquet")


def document_of(capture_id: str, text: str = TEXT) -> Document:
    """Return the document that the capture's bytes give."""
    return Document(
        id="doc-1",
        capture_id=capture_id,
        source_id=None,
        part=1,
        doc_start=0,
        doc_end=len(text),
        language="en",
        genre=Genre.NEWS,
        title=None,
        text=text,
        published_at=None,
        published_to=None,
        published_precision=Precision.UNKNOWN,
        published_basis=None,
        url=None,
        source_words=None,
        author=None,
        made_by="tests 1",
        made_from=(capture_id,),
    )


def figure_of(document: Document) -> Figure:
    """Return the document's one figure."""
    start = TEXT.index("at least 12 miners")
    return Figure(
        id="fig-1",
        document_id=document.id,
        statement_id=None,
        measure=Measure.INJURED,
        of_whom="miners",
        low=12,
        high=None,
        words="at least 12 miners",
        hedge="at least",
        rule="plain",
        basis=Basis.CLAIMED,
        review=Review.UNSTATED,
        distribution=Distribution.UNSTATED,
        running=Running.UNKNOWN,
        place_ids=(),
        place=None,
        period_from=None,
        period_to=None,
        period_words=None,
        as_of=None,
        attributed_to=None,
        denied=False,
        part_of=None,
        start=start,
        end=start + len("at least 12 miners"),
        sentence=Span(0, 50),
        made_by="tests 1",
        made_from=(document.id,),
    )


def statement_of(document: Document, speaker: str, cue: str, parts: list[str]) -> Statement:
    """Return a statement whose spans are found by its words."""
    spans = tuple(Span(TEXT.index(part), TEXT.index(part) + len(part)) for part in parts)
    said = TEXT.index(cue)
    return Statement(
        id=f"sta-{cue}",
        document_id=document.id,
        speaker="Ilse Tarn",
        speaker_words=speaker,
        speaker_span=Span(TEXT.index(speaker), TEXT.index(speaker) + len(speaker)),
        speaker_role=None,
        via=(),
        cue=cue,
        cue_span=Span(said, said + len(cue)),
        content=" ".join(parts),
        content_spans=spans,
        mode=Mode.INDIRECT,
        sourcing=Sourcing.NAMED,
        stance=Stance.ASSERTS,
        said_at=None,
        start=0,
        end=len(TEXT),
        confidence=0.5,
        made_by="tests 1",
        made_from=(document.id,),
    )


@pytest.fixture
def reread() -> object:
    """Return a parser of the case's plain text, as a build hands one to ``verify_case``."""

    def read(capture: Capture, path: Path) -> list[Document]:
        text = path.read_text(encoding="utf-8")
        return [document_of(capture.id, text)] if capture.path.endswith(".txt") else []

    return read
