"""nightglass check ITEM: one text, file or link against a case: earliest copy, origins, changes, doubts."""

import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from nightglass.cli.output import bars, on_terminal

if TYPE_CHECKING:
    from nightglass.build.checking import Item
    from nightglass.parse.result import Given

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
    from nightglass.build.checking import check as check_against
    from nightglass.case import open_case
    from nightglass.cli.checked import FORMS, show
    from nightglass.cli.options import given_of, one_of
    from nightglass.cli.reader import say_of_places
    from nightglass.present.format import zone_of

    chosen = one_of("--as", form or ("table" if on_terminal() else "jsonl"), FORMS)
    opened = open_case(case if case is not None else _case_around(Path.cwd()))
    zone = opened.settings.zone
    given = replace(given_of(published, True, language, zone), source_words=source)
    asked = _item(item, given)
    say_of_places()
    with bars(passing=True) as shown:
        answer = check_against(opened, asked, shown)
    show(chosen, answer, zone_of(zone))


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


def _item(item: str, given: "Given") -> "Item":
    """Return what a person gave: an address, a file, or else a text."""
    from nightglass.build.checking import Item

    if item.startswith(("http://", "https://")):
        return Item(url=item, given=given)
    text, path = _text_of(item)
    return Item(text=text, given=given) if path is None else Item(path=path, given=given)


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
