"""nightglass check ITEM: one text, file or link against a case: earliest copy, origins, changes, doubts."""

import re
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from nightglass.cli.output import Bars, bars, on_terminal

if TYPE_CHECKING:
    from nightglass.case import Case
    from nightglass.parse.result import Given
    from nightglass.records.document import Document

Records = dict[str, list[Any]]

MOST_READ = 150_000
"""Code points of an item that are read for what it claims: about 25,000 words. All of it is searched for copies."""

LEFT_OUT = frozenset({"series", "posts", "polls", "problems"})
"""Tables that say nothing of one item."""

NAME_OF_A_FILE = re.compile(r"\S*[/\\]\S*|\S*\.[A-Za-z][A-Za-z0-9]{1,5}")
"""One word with a folder or an ending is meant as a file, never as a text: a slip in a name must not pass for "new"."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "check",
        epilog="Examples:  nightglass check post.txt --case harbour-march   |   "
        'nightglass check "At least 14 people were killed in Orsava."   |   pbpaste | nightglass check -',
    )(check)


def check(
    item: str = typer.Argument(..., metavar="ITEM", help="A text, a file, a link as text, or - for standard input."),
    case: Path = typer.Option(None, metavar="CASE", help="A built case; the one that this folder is in if not given."),
    form: str = typer.Option("", "--as", help="table or jsonl; a table on a terminal, jsonl when piped."),
    source: str = typer.Option(None, help="Who published the item, as sources.csv names it."),
    published: str = typer.Option(None, help="When it was published: 2024-03-05, 2024-03, or from/to."),
    language: str = typer.Option(None, help="The language (en, fa, ar, ru); found from the text if not given."),
) -> None:
    """Say where an item came from, what changed on the way and what is doubted. Nothing is written or fetched."""
    from nightglass.case import open_case
    from nightglass.cli.checked import FORMS, Extent, show
    from nightglass.cli.options import given_of, one_of
    from nightglass.present.check import check_item
    from nightglass.present.format import zone_of
    from nightglass.present.held import HELD_TABLES, Held

    chosen = one_of("--as", form or ("table" if on_terminal() else "jsonl"), FORMS)
    opened = open_case(case if case is not None else _case_around(Path.cwd()))
    zone = opened.settings.zone
    given = given_of(published, True, language, zone)
    with bars(passing=True) as shown:
        done = shown.step("check", 3)
        records = _records(opened)
        done(1)
        document, known = _found(item, records, given, source)
        done(2)
        end = len(document.text)
        if not known:
            records, end = _beside(records, document, opened, shown)
        done(3)
    held = Held(**{name: tuple(records.get(name, ())) for name in HELD_TABLES})
    extent = Extent(len(document.text[:end].split()), len(document.text.split()))
    show(chosen, check_item(held, document.id, zone_of(zone), known=known), extent, zone_of(zone))


def _case_around(folder: Path) -> Path:
    """Return the nearest case, from a folder upward; raises ``UsageError`` where there is none."""
    from nightglass.errors import UsageError

    for place in (folder, *folder.parents):
        if (place / "inbox").is_dir():
            return place
    raise UsageError(
        f"{folder} lies in no case",
        expected="--case CASE, or a case's folder to run this in",
        do="Name the case: nightglass check ITEM --case CASE",
    )


def _records(case: "Case") -> Records:
    """Return the rows of a built case; raises ``CaseError`` where it was never built."""
    from nightglass.cli.publish import case_tables
    from nightglass.records.tables import from_table

    tables = case_tables(case)
    return {name: list(from_table(name, table)) for name, table in tables.items() if name not in LEFT_OUT}


def _found(item: str, records: Records, given: "Given", source: str | None) -> tuple["Document", bool]:
    """Return the document that an item is, and whether the case holds it; raises ``UsageError`` for an empty one."""
    from dataclasses import replace

    from nightglass.build.item import same_text
    from nightglass.errors import UsageError

    if item.startswith(("http://", "https://")):
        return _of_url(item, records), True
    text, path = _text_of(item)
    if path is None and not text.strip():
        raise UsageError("the item holds no words", expected="a text, a file or a link", do="Give some of its text")
    document = _parsed(path, text, replace(given, source_words=source))
    known = same_text(document.text, records["documents"])
    return (document, False) if known is None else (known, True)


def _text_of(item: str) -> tuple[str, Path | None]:
    """Return the item's text, or the file that holds it; raises ``UsageError`` for the name of no file."""
    from nightglass.errors import UsageError

    if item == "-":
        return sys.stdin.read(), None
    try:
        path = Path(item)
        found = path.is_file()
    except (OSError, ValueError):
        # A text is no name of a file: it may be too long to be one, or hold what no name holds.
        return item, None
    if not found and NAME_OF_A_FILE.fullmatch(item):
        raise UsageError(f"there is no file {item}", expected="a text, a file or a link", do="Check the name")
    return ("", path) if found else (item, None)


def _of_url(url: str, records: Records) -> "Document":
    """Return the case's document with this address; raises ``CaseError`` where there is none: nothing is fetched."""
    from nightglass.errors import CaseError
    from nightglass.present.format import safe_url

    for document in records["documents"]:
        if document.url is not None and safe_url(document.url) == safe_url(url):
            return document  # type: ignore[no-any-return]
    raise CaseError(
        f"no text of this case has the address {url}",
        expected="an address of a captured text: nothing is fetched",
        do="Save the page and check the file, or give its text",
    )


def _parsed(path: Path | None, text: str, given: "Given") -> "Document":
    """Return an item's document; of a file with several the first. Raises ``ParseError`` where it holds none."""
    from nightglass.errors import ParseError
    from nightglass.parse.registry import parse_file

    if path is None:
        with tempfile.TemporaryDirectory() as folder:
            written = Path(folder) / "item.txt"
            written.write_text(text, encoding="utf-8", errors="replace")
            found = parse_file(written, given=given)
    else:
        found = parse_file(path, given=given)
    if not found.documents:
        reason = found.problems[0].reason if found.problems else "it holds no text"
        raise ParseError(f"{path or 'the item'}: {reason}", expected="a readable text", do="Give its text instead")
    return found.documents[0]


def _beside(records: Records, document: "Document", case: "Case", shown: Bars) -> tuple[Records, int]:
    """Return the case's rows with the item's beside them, and how far the item was read."""
    from nightglass.build.item import beside
    from nightglass.build.steps import ReadTask, in_parts, joined
    from nightglass.cli.reader import read_parts
    from nightglass.records.tables import READ_TABLES, from_row

    task = ReadTask(document, "item", case.settings.zone, case.settings.numbers, case.places, "")
    tasks = [part for part in in_parts(task) if part.part is None or part.part.end <= MOST_READ]
    made = dict(read_parts(tasks, 0, shown))
    read = joined(made[at] for at in sorted(made))
    item: Records = {name: [from_row(name, row) for row in read.get(name, ())] for name in READ_TABLES}
    last = tasks[-1].part
    return beside(records, {**item, "documents": [document]}), last.end if last else len(document.text)
