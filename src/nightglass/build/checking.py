"""One text, file or address against a built case: what the case knows of it. Nothing is written or fetched."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from nightglass.build.item import beside, same_text
from nightglass.build.reading import read_parts
from nightglass.build.steps import ReadTask, in_parts, joined
from nightglass.case import Case
from nightglass.engines.parquet import read_table, table_paths
from nightglass.errors import AbsentError, CaseError, ParseError, UsageError
from nightglass.interfaces import Progress
from nightglass.parse.registry import parse_file
from nightglass.parse.result import Given
from nightglass.present.check import Checked, check_item
from nightglass.present.format import safe_url, zone_of
from nightglass.present.held import HELD_TABLES, Held
from nightglass.records.document import Document
from nightglass.records.tables import READ_TABLES, TYPE_OF_TABLE, from_row, from_table

Records = dict[str, list[Any]]

MOST_READ: Final = 150_000
"""Code points of an item that are read for what it claims: about 25,000 words. All of it is searched for copies."""

LEFT_OUT: Final = frozenset({"series", "posts", "polls", "problems"})
"""Tables that say nothing of one item."""


@dataclass(frozen=True, slots=True)
class Item:
    """What is checked: exactly one of a text, a file and an address; ``given`` is what is known of it."""

    text: str | None = None
    path: Path | None = None
    url: str | None = None
    given: Given = field(default_factory=Given)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a case knows of an item; ``read`` of its ``words`` were read for what it claims."""

    checked: Checked
    read: int
    words: int


def check(case: Case, item: Item, progress: Progress) -> Answer:
    """Return what a case knows of an item.

    Raises:
        CaseError: the case was never built.
        AbsentError: no captured text has the address.
        UsageError: the text holds no words.
        ParseError: the file holds no text.
    """
    done = progress.step("check", 3)
    records = _records(case)
    done(1)
    document, known = _found(item, records)
    done(2)
    end = len(document.text)
    if not known:
        records, end = _beside(records, document, case, progress)
    done(3)
    held = Held(**{name: tuple(records.get(name, ())) for name in HELD_TABLES})
    checked = check_item(held, document.id, zone_of(case.settings.zone), known=known)
    return Answer(checked, len(document.text[:end].split()), len(document.text.split()))


def _records(case: Case) -> Records:
    if not table_paths(case.tables):
        raise CaseError(
            f"{case.root} has no tables", expected="a case that was built", do=f"Run: nightglass build {case.root}"
        )
    names: Sequence[str] = [name for name in TYPE_OF_TABLE if name not in LEFT_OUT]
    return {name: list(from_table(name, read_table(case.tables, name))) for name in names}


def _found(item: Item, records: Records) -> tuple[Document, bool]:
    """Return the document that an item is, and whether the case holds it."""
    if item.url is not None:
        return _of_url(item.url, records), True
    if item.path is None and not (item.text or "").strip():
        raise UsageError("the item holds no words", expected="a text, a file or a link", do="Give some of its text")
    document = _parsed(item)
    known = same_text(document.text, records["documents"])
    return (document, False) if known is None else (known, True)


def _of_url(url: str, records: Records) -> Document:
    wanted = safe_url(url)
    for document in records["documents"]:
        if wanted is not None and document.url is not None and safe_url(document.url) == wanted:
            return document  # type: ignore[no-any-return]
    raise AbsentError(
        f"no text of this case has the address {url}",
        expected="an address of a captured text: nothing is fetched",
        do="Save the page and check the file, or give its text",
    )


def _parsed(item: Item) -> Document:
    """Return an item's document, of a file with several the first."""
    if item.path is None:
        with tempfile.TemporaryDirectory() as folder:
            written = Path(folder) / "item.txt"
            written.write_text(item.text or "", encoding="utf-8", errors="replace")
            found = parse_file(written, given=item.given)
    else:
        found = parse_file(item.path, given=item.given)
    if not found.documents:
        reason = found.problems[0].reason if found.problems else "it holds no text"
        name = "the item" if item.path is None else item.path
        raise ParseError(f"{name}: {reason}", expected="a readable text", do="Give its text instead")
    return found.documents[0]


def _beside(records: Records, document: Document, case: Case, progress: Progress) -> tuple[Records, int]:
    """Return the case's rows with the item's beside them, and how far the item was read."""
    task = ReadTask(document, "item", case.settings.zone, case.settings.numbers, case.places, "")
    tasks = [part for part in in_parts(task) if part.part is None or part.part.end <= MOST_READ]
    made = dict(read_parts(tasks, 0, progress))
    read = joined(made[at] for at in sorted(made))
    own: Records = {name: [from_row(name, row) for row in read.get(name, ())] for name in READ_TABLES}
    last = tasks[-1].part
    return beside(records, {**own, "documents": [document]}), last.end if last else len(document.text)
