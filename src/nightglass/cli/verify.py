"""nightglass verify: a case, or an account with or without its case."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from nightglass.cli.output import bars, echo, on_terminal, print_json

if TYPE_CHECKING:
    from nightglass.preserve.verify import Verification


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "verify",
        epilog="Examples:  nightglass verify harbour-march   |   nightglass verify account --case harbour-march",
    )(verify)


def verify(
    path: Path = typer.Argument(..., metavar="CASE|ACCOUNT", help="A case folder, or a published account."),
    case: Path = typer.Option(None, help="For an account: its case, to follow every number to sentence and bytes."),
    head: str = typer.Option(None, help="For a case: a ledger head that you wrote down earlier."),
) -> None:
    """Check that bytes, chains and words agree (a case), or pages, tables and seals (an account); exit 1 if not."""
    found = _verify_account(path, case) if (path / "manifest.json").is_file() else _verify_case(path, head)
    for finding in found.findings:
        if on_terminal():
            echo(f"✗ {finding.subject}")
            for line in (f"found: {finding.got}", f"expected: {finding.expected}", f"{finding.do}."):
                echo(f"    {line}")
        else:
            print_json({name: getattr(finding, name) for name in ("subject", "got", "expected", "do")})
    _conclude(path, found)


def _verify_case(path: Path, head: str | None) -> "Verification":
    from nightglass.build.again import parser_of
    from nightglass.build.steps import code_of_build
    from nightglass.case import open_case
    from nightglass.preserve.verify import verify_case

    opened = open_case(path)
    with bars() as shown:
        return verify_case(
            opened.root,
            opened.tables,
            reread=parser_of(opened),
            code=code_of_build(),
            expected_head=head,
            progress=shown,
        )


def _verify_account(path: Path, case: Path | None) -> "Verification":
    from nightglass.build.again import parser_of
    from nightglass.build.publish import case_tables, people_of
    from nightglass.build.steps import code_of_build
    from nightglass.case import open_case
    from nightglass.publish.against_case import verify_against_case
    from nightglass.publish.masking import PeopleMasker
    from nightglass.publish.verify import verify_account

    if case is None:
        return verify_account(path)
    opened = open_case(case)
    tables = case_tables(opened)
    masker = PeopleMasker(people_of(opened, tables))
    reread, code = parser_of(opened), code_of_build()
    return verify_against_case(path, opened.root, tables, masker=masker, reread=reread, code=code)


def _conclude(path: Path, found: "Verification") -> None:
    looked_at = ", ".join(f"{count:,} {name}" for name, count in found.counts.items())
    if not on_terminal():
        print_json({"path": str(path), "verified": found.holds, "findings": len(found.findings), **found.counts})
    elif found.holds:
        echo(f"✓ {path} holds: {looked_at}.")
    else:
        echo(f"{path} does not hold: {len(found.findings)} findings; looked at {looked_at}.")
    if not found.holds:
        raise typer.Exit(1)
