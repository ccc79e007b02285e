"""nightglass judge CASE ABOUT KIND VALUE: keep a person's decision in the ledger; or list those that were made."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from nightglass.cli.build import say_head
from nightglass.cli.output import SystemClock, echo, on_terminal, print_json, print_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nightglass.case import Case
    from nightglass.records.judgement import Judgement
    from nightglass.weigh.suggestion import Reason


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "judge",
        epilog="Examples:  nightglass judge harbour-march clm-3f2a same-origin org-19 org-c4 --why 'one clerk'  "
        "|   nightglass judge harbour-march --list",
    )(judge)


def judge(
    case: Path = typer.Argument(..., metavar="CASE", help="A case folder that was built."),
    about: str = typer.Argument(
        None, metavar="ABOUT", help="The id of a claim, a source or a row, or its beginning; a name."
    ),
    kind: str = typer.Argument(
        None,
        metavar="KIND",
        help="What is decided: grade, same-origin, not-the-same-claim, correction, contact, …; a wrong one lists all.",
    ),
    value: list[str] = typer.Argument(None, metavar="VALUE", help="The decision: two ids, a grade, a letter, a level."),
    why: str = typer.Option(None, help="The reason, in words. Kept beside the ledger, can be erased."),
    method: str = typer.Option(None, help="The named method that the decision follows, e.g. 'after Airwars'."),
    previous: str = typer.Option(None, help="The judgement that it takes the place of, or that is withdrawn."),
    list_them: bool = typer.Option(False, "--list", help="List every judgement of the case, in force or not."),
) -> None:
    """Keep a decision of yours on a claim, an origin or a source; it is added, and nothing is overwritten.

    With ABOUT alone: what the tables suggest on a claim or a source, for and against, beside what was judged.
    """
    from nightglass.build.capture import actor, open_ledger
    from nightglass.build.judge import Asked, judgements_in
    from nightglass.build.judge import judge as keep
    from nightglass.case import open_case
    from nightglass.errors import UsageError

    opened = open_case(case)
    if list_them:
        _show(opened, [one for one in judgements_in(opened) if about is None or about in one.about_id])
        return
    if about is not None and kind is None:
        _suggest(opened, about)
        return
    if about is None or kind is None or not value or why is None:
        raise UsageError(
            "something is missing",
            expected="CASE ABOUT KIND VALUE --why TEXT; CASE ABOUT alone for what the tables suggest; or CASE --list",
            do="Say all four",
        )
    asked = Asked(about, kind, " ".join(value), why, actor(), method, previous)
    made = keep(opened, SystemClock(), asked)
    _show(opened, [made])
    ledger = open_ledger(opened, SystemClock())
    say_head(ledger.heads().get(ledger.writer))
    if on_terminal():
        echo(f"Next: nightglass build {case}")


def _suggest(case: "Case", about: str) -> None:
    """Print what the tables suggest beside what was judged; nothing is kept."""
    from nightglass.build.judge import judgements_in, suggested
    from nightglass.records.judgement import judged

    made = judgements_in(case)
    found = [(one, judged(made, one.about_id, one.kind)) for one in suggested(case, about)]
    if not on_terminal():
        for one, decided in found:
            print_json({**asdict(one), "judged": None if decided is None else decided.value})
        return
    rows = [
        (
            one.kind.value, "nobody yet" if decided is None else decided.value, one.value or f"refused: {one.refused}",
            one.method, _words(one.reasons_for), _words(one.reasons_against),
        )
        for one, decided in found
    ]  # fmt: skip
    print_table("What the tables suggest", ("kind", "judged", "suggested", "method", "for", "against"), rows)


def _words(reasons: "Sequence[Reason]") -> str:
    return "; ".join(reason.words for reason in reasons)


def _show(case: "Case", judgements: "Sequence[Judgement]") -> None:
    """Print judgements in the order of their time, and whether they count."""
    from nightglass.build.judge import judgements_in
    from nightglass.records.judgement import in_force
    from nightglass.records.tables import to_row

    counting = {one.id for one in in_force(judgements_in(case))}
    ordered = sorted(judgements, key=lambda one: (one.at, one.id))
    if not on_terminal():
        for one in ordered:
            print_json({**to_row(one), "in_force": one.id in counting})
        return
    rows = [
        (
            one.id, f"{one.at:%Y-%m-%d %H:%M}", one.who or "(erased)", one.about_id, one.kind, one.value,
            one.reason or "(erased)", "yes" if one.id in counting else "no",
        )
        for one in ordered
    ]  # fmt: skip
    print_table("Judgements", ("id", "at (UTC)", "who", "about", "kind", "value", "why", "counts"), rows)
