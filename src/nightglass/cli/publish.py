"""nightglass publish CASE --to DIR: an account that opens from a USB stick."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from nightglass.cli.build import say_head
from nightglass.cli.output import Bars, SystemClock, bars, echo, on_terminal, print_json, say

if TYPE_CHECKING:
    from nightglass.case import Case
    from nightglass.publish.account import AccountSummary
    from nightglass.publish.people import Person


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("publish", epilog="Example:  nightglass publish harbour-march --to /media/stick/account")(publish)


@dataclass(frozen=True, slots=True)
class Published:
    """An account that was written: the people it masks, where the list of them lies, and the ledger's head."""

    account: "AccountSummary"
    masked: Sequence["Person"]
    people_list: Path
    head: str | None


def publish(
    case: Path = typer.Argument(..., metavar="CASE", help="A case that was built."),
    to: Path = typer.Option(..., "--to", help="The folder to write: a new one, or an earlier account."),
) -> None:
    """Write a masked account: plain pages and tables, every number a link to its sentence. Nothing leaves unmasked."""
    from nightglass.case import open_case

    opened = open_case(case)
    _refuse_inside(opened.root, to)
    with bars() as shown:
        published = run_publish(opened, to, shown)
    show_account(published, to)


def _refuse_inside(case: Path, to: Path) -> None:
    """Raise ``UsageError`` where the account would lie in its case: who copies it would copy what it masks."""
    from nightglass.errors import UsageError

    root, there = case.resolve(), to.resolve()
    if there.is_relative_to(root) or root.is_relative_to(there):
        raise UsageError(
            f"--to {to} and the case lie one in the other",
            expected="a folder apart from the case: a case holds what an account masks",
            do="Give a folder beside the case or on a stick",
        )


def run_publish(case: "Case", to: Path, shown: Bars) -> Published:
    """Mask, render, look for leaks and write; raises ``CaseError`` where the case was never built."""
    from nightglass.build.capture import actor, open_ledger
    from nightglass.publish.account import publish as publish_account
    from nightglass.publish.leaks import leak_finder
    from nightglass.publish.masking import PeopleMasker
    from nightglass.publish.pages import PageSettings
    from nightglass.publish.people import write_people

    done = shown.step("publish", 3)
    tables = case_tables(case)
    people = people_of(case, tables)
    done(1)
    people_list = write_people(people, case.root / "people.csv")
    account = publish_account(
        tables,
        PageSettings(case.settings.title, case.settings.zone),
        to,
        accounts=case.accounts,
        masker=PeopleMasker(people),
        find_leaks=leak_finder(people),
        clock=SystemClock(),
        entropy=secrets.token_bytes,
    )
    done(2)
    ledger = open_ledger(case, SystemClock())
    ledger.append("published", {"account": account.id, "manifest": account.manifest_digest}, actor())
    done(3)
    masked = [person for person in people if person.masked]
    return Published(account, masked, people_list, ledger.heads().get(ledger.writer))


def case_tables(case: "Case") -> Mapping[str, Any]:
    """Return a built case's tables; raises ``CaseError`` where it was never built."""
    from nightglass.engines.parquet import read_table, table_paths
    from nightglass.errors import CaseError
    from nightglass.records.tables import TYPE_OF_TABLE

    if not table_paths(case.tables):
        raise CaseError(
            f"{case.root} has no tables", expected="a case that was built", do=f"Run: nightglass build {case.root}"
        )
    return {name: read_table(case.tables, name) for name in TYPE_OF_TABLE}


def people_of(case: "Case", tables: Mapping[str, Any]) -> Sequence["Person"]:
    """Return the people whom the case names, each with whether an account masks them."""
    from nightglass.build.judge import judgements_in
    from nightglass.publish.people import Decisions, find_people

    decided = case.settings.people
    decisions = Decisions(decided.public, decided.victims, decided.private)
    return find_people(tables, decisions.with_judged(judgements_in(case)))


def show_account(published: Published, to: Path) -> None:
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
