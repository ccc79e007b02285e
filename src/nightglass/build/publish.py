"""Wires an account: who is masked, what would be written, and writing it."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nightglass.build.capture import actor, open_ledger
from nightglass.build.judge import judgements_in
from nightglass.case import Case
from nightglass.engines.parquet import read_table, table_paths
from nightglass.errors import CaseError, UsageError
from nightglass.interfaces import Clock
from nightglass.publish.account import AccountSummary, Prepared, prepare, publish
from nightglass.publish.corrections import Told, read_told
from nightglass.publish.kept_manifest import ledger_acts
from nightglass.publish.leaks import leak_finder
from nightglass.publish.masking import PeopleMasker
from nightglass.publish.pages import PageSettings
from nightglass.publish.people import Decisions, find_people, write_people
from nightglass.publish.person import People, Person
from nightglass.records.tables import TYPE_OF_TABLE

STEPS = 3


@dataclass(frozen=True, slots=True)
class Published:
    """An account that was written: the people it masks, where the list of them lies, and the ledger's head."""

    account: AccountSummary
    masked: Sequence[Person]
    people_list: Path
    head: str | None


def publish_account(
    case: Case, clock: Clock, to: Path, done: Callable[[int], None], who: str | None = None
) -> Published:
    """Mask, render, look for leaks and write; ``done`` hears how many of ``STEPS`` are done.

    ``who`` publishes, by name; null takes the user of this machine.

    Raises:
        CaseError: the case was never built.
        UsageError: the account would lie in the case, or the case in it.
        PublishError: nothing can be written there.
        LeakError: a masked name would be shown.
    """
    refuse_inside(case.root, to)
    tables = case_tables(case)
    people = people_of(case, tables)
    done(1)
    people_list = write_people(people, case.root / "people.csv")
    account = publish(
        tables,
        _settings(case),
        to,
        accounts=case.accounts,
        judged=judgements_in(case),
        before=last_told(case),
        masker=PeopleMasker(people),
        find_leaks=leak_finder(people),
        clock=clock,
        entropy=secrets.token_bytes,
    )
    done(2)
    ledger = open_ledger(case, clock)
    ledger.append("published", {"account": account.id, "manifest": account.manifest_digest}, who or actor())
    done(STEPS)
    masked = [person for person in people if person.masked]
    return Published(account, masked, people_list, ledger.heads().get(ledger.writer))


def rehearse(case: Case, clock: Clock) -> tuple[Prepared, People]:
    """Return the account that would be written, and the people; nothing is written.

    Raises:
        CaseError: the case was never built.
    """
    tables = case_tables(case)
    people = people_of(case, tables)
    made = prepare(
        tables, _settings(case), judged=judgements_in(case), before=last_told(case), masker=PeopleMasker(people),
        find_leaks=leak_finder(people), clock=clock, entropy=secrets.token_bytes,
    )  # fmt: skip
    return made, people


def last_told(case: Case) -> Told | None:
    """Return what the last account of a case told, by the order of the ledger; None where none is known."""
    acts, _ = ledger_acts(case.root)
    published = [str(act.payload.get("account")) for act in acts if act.kind == "published"]
    kept = (read_told(case.accounts / name) for name in reversed(published) if name.startswith("acc-"))
    return next((told for told in kept if told is not None), None)


def _settings(case: Case) -> PageSettings:
    return PageSettings(case.settings.title, case.settings.zone)


def refuse_inside(case: Path, to: Path) -> None:
    """Raise ``UsageError`` where the account would lie in its case: who copies it would copy what it masks."""
    root, there = case.resolve(), to.resolve()
    if there.is_relative_to(root) or root.is_relative_to(there):
        raise UsageError(
            f"--to {to} and the case lie one in the other",
            expected="a folder apart from the case: a case holds what an account masks",
            do="Give a folder beside the case or on a stick",
        )


def case_tables(case: Case) -> Mapping[str, Any]:
    """Return a built case's tables; raises ``CaseError`` where it was never built."""
    if not table_paths(case.tables):
        raise CaseError(
            f"{case.root} has no tables", expected="a case that was built", do=f"Run: nightglass build {case.root}"
        )
    return {name: read_table(case.tables, name) for name in TYPE_OF_TABLE}


def people_of(case: Case, tables: Mapping[str, Any]) -> People:
    """Return the people whom the case names, each with whether an account masks them."""
    decided = case.settings.people
    decisions = Decisions(decided.public, decided.victims, decided.private)
    return find_people(tables, decisions.with_judged(judgements_in(case)))
