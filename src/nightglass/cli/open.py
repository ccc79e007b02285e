"""nightglass open CASE: the desk, in a browser, on this machine only."""

from pathlib import Path

import typer

from nightglass.cli.output import SystemClock, say


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("open", epilog="Example:  nightglass open harbour-march")(open_desk)


def open_desk(
    case: Path = typer.Argument(..., metavar="CASE", help="A case folder."),
    port: int = typer.Option(None, min=1, max=65535, help="The port on 127.0.0.1.  [default: 8417, or a free one]"),
    no_browser: bool = typer.Option(False, "--no-browser", help="Only print the link."),
) -> None:
    """Open the desk: read and weigh a case in a browser. Nothing leaves this machine; Ctrl-C stops it."""
    from nightglass.case import open_case
    from nightglass.desk.serving import serve

    serve(open_case(case), SystemClock(), port, say, browser=not no_browser)
