"""nightglass add CASE PATH…: capture files and say where they came from."""

import sys
from pathlib import Path

import typer

from nightglass.cli.build import say_head
from nightglass.cli.output import SystemClock, echo, on_terminal, print_json, say


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "add",
        epilog="Example:  nightglass add harbour-march export/result.json --from-whom 'a colleague' --how Signal "
        "--original forwarded",
    )(add)


def add(
    case: Path = typer.Argument(..., metavar="CASE", help="A case folder."),
    paths: list[Path] = typer.Argument(..., metavar="PATH", help="Files or folders to capture."),
    from_whom: str = typer.Option(None, help="Who gave them to you. Kept beside the ledger, can be erased."),
    how: str = typer.Option(None, help="How they came: a site saved by hand, a message, a card."),
    original: str = typer.Option(None, help="yes, forwarded or unknown: do the bytes come from who made them?"),
    source: str = typer.Option(None, help="The source that published them: an id or a name in sources.csv."),
    published: str = typer.Option(None, help="When they were published: 2024-03-05, 2024-03, or from/to."),
    url: str = typer.Option(None, help="The address that they were saved from; it is never opened."),
) -> None:
    """Capture files into a case, and keep who they came from, how, and whether they are the originals."""
    from nightglass.build.capture import Description, add_files
    from nightglass.case import open_case, published_interval

    opened = open_case(case)
    if published:
        published_interval(published, opened.settings.zone)
    if sys.stdin.isatty() and on_terminal():
        from_whom = from_whom or typer.prompt("Who did they come from", default="not said")
        how = how or typer.prompt("How did they come", default="not said")
        original = original or typer.prompt("Are they the originals (yes, forwarded, unknown)", default="unknown")
    description = Description(from_whom, how, _original(original), source, published, url)
    added = add_files(opened, paths, description, SystemClock())
    for capture in added.captures:
        if on_terminal():
            echo(f"captured {capture.path}  {capture.digest[:16]}…  {capture.bytes:,} bytes")
        else:
            print_json({"path": capture.path, "digest": capture.digest, "bytes": capture.bytes})
    for problem in added.problems:
        say(f"problem  {problem.path}: {problem.reason}. {problem.what_to_do}.")
    say_head(added.head)
    if added.problems and not added.captures:
        raise typer.Exit(1)


def _original(words: str | None) -> str:
    from nightglass.errors import UsageError
    from nightglass.records.capture import Original

    known = [state.value for state in Original]
    if (words or "unknown") not in known:
        raise UsageError(f"--original {words}", expected=" or ".join(known), do="Choose one of these")
    return words or "unknown"
