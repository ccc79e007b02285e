"""nightglass new CASE: start a case."""

from pathlib import Path

import typer

from nightglass.cli.output import echo


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("new", epilog="Example:  nightglass new harbour-march --title 'Harbour City, March'")(new)


def new(
    case: Path = typer.Argument(..., metavar="CASE", help="The folder to make."),
    title: str = typer.Option("", help="What the case is called; the folder's name where it is not given."),
) -> None:
    """Start a case: a folder with an inbox, its settings and empty lists of sources and places."""
    from nightglass.case import new_case

    made = new_case(case, title or case.resolve().name)
    echo(f"{made.root} is a case. Next:")
    echo(f"  drop files into {made.inbox}, or: nightglass add {made.root} FILE")
    echo(f"  nightglass build {made.root}")
