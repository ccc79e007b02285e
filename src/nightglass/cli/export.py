"""nightglass export CASE: the case's tables for other programs."""

from pathlib import Path

import typer

from nightglass.cli.output import echo, on_terminal, print_json, say


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "export",
        epilog="Examples:  nightglass export harbour-march --as xlsx   |   "
        "nightglass export harbour-march --as csv --table figures --to out",
    )(export)


def export(
    case: Path = typer.Argument(..., metavar="CASE", help="A case that was built."),
    form: str = typer.Option("csv", "--as", help="csv (opens in Excel), jsonl or xlsx."),
    to: Path = typer.Option(None, help="The folder to write into; CASE/exports where it is not given."),
    table: list[str] = typer.Option([], help="Only this table; may be given again."),
) -> None:
    """Write the case's tables for other programs. They are the desk's own: nothing in them is masked."""
    from nightglass.case import open_case
    from nightglass.engines.parquet import read_table, table_paths
    from nightglass.errors import CaseError, UsageError
    from nightglass.publish.export import FORMS, export_tables

    opened = open_case(case)
    if form not in FORMS:
        raise UsageError(f"--as {form}", expected=" or ".join(FORMS), do="Choose one of these")
    there = table_paths(opened.tables)
    if not there:
        raise CaseError(f"{case} has no tables", expected="a case that was built", do=f"Run: nightglass build {case}")
    unknown = sorted(set(table) - set(there))
    if unknown:
        raise UsageError(f"--table {unknown[0]}", expected=f"one of {', '.join(there)}", do="Choose one of these")
    tables = {name: read_table(opened.tables, name) for name in there if not table or name in table}
    for path in export_tables(tables, form, to or opened.root / "exports"):
        if on_terminal():
            echo(str(path))
        else:
            print_json({"path": str(path)})
    say("These tables hold names that an account would mask: keep them where you keep the case.")
