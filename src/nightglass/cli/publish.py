"""nightglass publish CASE --to DIR: an account that opens from a USB stick."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from nightglass.cli.build import say_head
from nightglass.cli.output import SystemClock, bars, echo, on_terminal, print_json, say

if TYPE_CHECKING:
    from nightglass.build.publish import Published
    from nightglass.case import Case


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("publish", epilog="Example:  nightglass publish harbour-march --to /media/stick/account")(publish)


def publish(
    case: Path = typer.Argument(..., metavar="CASE", help="A case that was built."),
    to: Path = typer.Option(None, "--to", help="The folder to write: a new one, or an earlier account."),
    dry_run: bool = typer.Option(
        False, "--dry-run", help="Only say what would be written and masked, and look for leaks."
    ),
) -> None:
    """Write a masked account: plain pages and tables, every number a link to its sentence. Nothing leaves unmasked."""
    from nightglass.build.publish import STEPS, publish_account
    from nightglass.case import open_case
    from nightglass.errors import UsageError

    opened = open_case(case)
    if dry_run:
        _rehearse(opened)
        return
    if to is None:
        raise UsageError("--to is missing", expected="the folder to write", do="Say --to DIR, or look with --dry-run")
    with bars() as shown:
        published = publish_account(opened, SystemClock(), to, shown.step("publish", STEPS))
    show_account(published, to)


def _rehearse(case: "Case") -> None:
    """Say what an account would hold; exit 1 where a masked name would show."""
    from nightglass.build.publish import rehearse

    made, people = rehearse(case, SystemClock())
    undecided = [one.name for one in people if one.masked and one.decided_by is None]
    masked = sum(one.masked for one in people)
    if not on_terminal():
        told = {"files": len(made.files), "bytes": made.size, **made.counts, "leaks": list(made.leaks)}
        print_json({**told, "masked_people": masked, "undecided_people": len(undecided)})
    else:
        echo(f"{len(made.files)} files, {made.size / 1e6:.1f} MB. Nothing was written.")
        echo(f"{masked} people would be masked, {len(undecided)} of them until you decide.")
        echo(
            f"{len(made.leaks)} places would show a masked name or what was left out."
            if made.leaks
            else "No masked name and nothing that was left out would show."
        )
        for leak in made.leaks:
            echo(f"  {leak}")
    if made.leaks:
        raise typer.Exit(1)


def show_account(published: "Published", to: Path) -> None:
    """Say what was published, who is masked and waits for a decision, and where to open it."""
    account, page = published.account, (to / "index.html").resolve()
    say_head(published.head)
    if not on_terminal():
        print_json(
            {"account": account.id, "to": str(to), "manifest": account.manifest_digest, **account.counts}
            | {"masked_people": len(published.masked), "people_list": str(published.people_list), "open": str(page)}
        )
        say(f"Open {page}")
        return
    undecided = sum(person.decided_by is None for person in published.masked)
    echo(f"Published {account.files} files; manifest {account.manifest_digest[:16]}…")
    echo(f"{len(published.masked)} people are masked, {undecided} of them until you decide: {published.people_list}")
    echo(f"Open {page}")
