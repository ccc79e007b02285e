"""nightglass collect CASE: ask the network for what case.toml names, and capture what comes."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from nightglass.cli.output import SystemClock, bars, echo, on_terminal, print_json, say

if TYPE_CHECKING:
    from nightglass.build.collecting import Collected


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("collect", epilog="Example:  nightglass collect harbour-march --from northern-post --yes")(collect)


def collect(
    case: Path = typer.Argument(..., metavar="CASE", help="A case folder."),
    only: list[str] = typer.Option(
        [], "--from", metavar="NAME", help="Only this [[collect]] of case.toml; repeatable."
    ),
    yes: bool = typer.Option(False, "--yes", help="Ask these hosts without asking you first."),
) -> None:
    """Ask the hosts that case.toml names under [[collect]], and capture what comes; the only command that does.

    It says which hosts it will ask before it asks any. Every look at a source is recorded with its time and how it
    ended, so that a collector that failed is never taken for a silent channel.
    """
    from nightglass.build.capture import telegram_session
    from nightglass.build.collecting import chosen, hosts
    from nightglass.build.collecting import collect as run
    from nightglass.case import open_case
    from nightglass.collect.fetch import Fetcher
    from nightglass.collect.live_telegram import Telethon

    opened = open_case(case)
    rules = chosen(opened, only)
    _consent(hosts(rules), yes)
    seen = 0
    with bars() as progress:
        for one in run(opened, rules, Fetcher(), Telethon(telegram_session()), SystemClock(), progress):
            _show(one)
            seen += one.outcome.value == "seen"
    if not seen:
        raise typer.Exit(1)


def _consent(asked: list[str], yes: bool) -> None:
    """Say which hosts will be asked; go on only where a person agrees."""
    from nightglass.errors import UsageError

    say(f"This asks over the network: {', '.join(asked)}. They learn this machine's address and what is asked.")
    if yes:
        return
    if not (sys.stdin.isatty() and on_terminal()):
        raise UsageError(
            "collect without a person to ask", expected="--yes", do="Add --yes if these hosts may be asked"
        )
    if not typer.confirm("Ask them now?", default=False):
        raise typer.Exit(1)


def _show(one: "Collected") -> None:
    """Print how one question ended."""
    if not on_terminal():
        names = ("name", "kind", "host", "at", "outcome", "path", "newest", "details")
        print_json({name: getattr(one, name) for name in names})
        return
    what = one.path or one.details or "nothing posted"
    echo(f"{one.outcome.value:<12} {one.name}  {what}")
