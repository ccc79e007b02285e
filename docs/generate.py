"""Writes docs/reference/ from the code, and the scores from what the benchmarks kept: ``python docs/generate.py``.

``--check`` only says whether that is due.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from importlib import import_module
from inspect import getdoc
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import typer.main
from typer import Context

from nightglass import errors
from nightglass.case import TEMPLATE, FileRule, People, Settings
from nightglass.cli import app
from nightglass.collect.live import CollectRule
from nightglass.records.tables import TYPE_OF_TABLE, schema

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT))
table = import_module("benchmarks.table")
NOTE = "<!-- Written by docs/generate.py from the code. Do not edit. -->\n"


def commands() -> str:
    """Return the help of every command."""
    group = typer.main.get_command(app)
    parts = [
        NOTE,
        "# Commands\n",
        "A table on a terminal, JSON lines when piped. Exit 0 done, 1 failed or not verified,",
    ]
    parts.append(
        "2 wrong usage. Progress and remarks go to stderr. `--debug` shows where in the code an error came from.\n"
    )
    context = Context(group, info_name="nightglass", max_content_width=100, terminal_width=100)
    names = group.list_commands(context)  # type: ignore[attr-defined]  # a group of commands, typed as one command
    for name in names:
        command = group.get_command(context, name)  # type: ignore[attr-defined]  # as above
        parts.extend(_help(command, name, context))
    return "\n".join(parts)


def _help(command: Any, name: str, parent: Context) -> Iterator[str]:
    """Yield the help of a command, or of each command of a group."""
    own = Context(command, info_name=name, parent=parent, max_content_width=100, terminal_width=100)
    if hasattr(command, "list_commands"):
        for part in command.list_commands(own):
            yield from _help(command.get_command(own, part), part, own)
    else:
        yield f"## {own.command_path}\n\n```text\n{command.get_help(own).strip()}\n```\n"


def tables() -> str:
    """Return every table with its columns, types and what its record says of itself."""
    parts = [NOTE, "# Tables\n"]
    parts.append(
        "Parquet files in `CASE/tables/`, one a table; `nightglass export` gives the same as CSV, XLSX or JSON lines.\n"
        "Missing is null; 0 means that somebody said none. Spans are [start, end], half-open, in code points of the\n"
        "document's text. Times are UTC. `made_by` is the step and its version, `made_from` the ids of what a row\n"
        "was made from. Rows are ordered by id, and the same inputs give the same bytes.\n"
    )
    for name, record in TYPE_OF_TABLE.items():
        hints = get_type_hints(record)
        rows = [
            f"| {column.name} | {column.type} | {'yes' if column.nullable else ''} | {_values(hints[column.name])} |"
            for column in schema(name)
        ]
        head = "| column | type | may be null | values |\n|---|---|---|---|"
        parts.append(f"## {name}\n\n{getdoc(record)}\n\n{head}\n" + "\n".join(rows) + "\n")
    return "\n".join(parts)


def _values(hint: object) -> str:
    inner = next((part for part in get_args(hint) if part is not type(None)), hint) if get_origin(hint) else hint
    members = getattr(inner, "__members__", None)
    return ", ".join(member.value for member in members.values()) if members else ""


def settings() -> str:
    """Return case.toml as a new case has it, and what each setting is."""
    parts = [NOTE, "# Settings\n", "`case.toml`, as `nightglass new` writes it; every line may be left out:\n"]
    parts.append(f"```toml\n{TEMPLATE.format(title='…').strip()}\n```\n")
    for record, heading in (
        (Settings, "The case"),
        (FileRule, "[[files]]"),
        (CollectRule, "[[collect]]"),
        (People, "[people]"),
    ):
        names = ", ".join(f"`{field.name}`" for field in fields(record))
        parts.append(f"## {heading}\n\n{getdoc(record)}\n\nKeys: {names}.\n")
    return "\n".join(parts)


def error_tree() -> str:
    """Return the tree of errors."""
    parts = [NOTE, "# Errors\n", f"```text\n{getdoc(errors)}\n```\n"]
    for name, value in vars(errors).items():
        if isinstance(value, type) and issubclass(value, errors.NightglassError):
            parts.append(f"## {name}\n\n{getdoc(value)}\n")
    return "\n".join(parts)


PAGES: Mapping[str, Callable[[], str]] = {
    "docs/reference/commands.md": commands,
    "docs/reference/tables.md": tables,
    "docs/reference/settings.md": settings,
    "docs/reference/errors.md": error_tree,
    "docs/explained/reading.md": lambda: with_scores(_written("docs/explained/reading.md")),
    "benchmarks/results.json": lambda: table.as_json(),
    "src/nightglass/publish/measured.json": lambda: measured(),
}
"""Each generated file, and what it must hold."""


def measured() -> str:
    """Return what was measured of counting origins, in percent of worlds and claims: accounts say it beside counts."""
    kept = json.loads(_written("benchmarks/origins/results.json"))
    scores = kept["scores"]
    figures = {
        "worlds": kept["worlds"],
        "above": round(100 * scores["false_worlds"], 1),
        "between": round(100 * scores["coverage"]),
        "exact": round(100 * scores["exact"]),
    }
    return f"{json.dumps(figures)}\n"


BEGIN, END = "<!-- scores: written by docs/generate.py -->\n", "<!-- end of scores -->"


def with_scores(page: str) -> str:
    """Return a page with the table of all scores between its two marks."""
    before, _, rest = page.partition(BEGIN)
    return f"{before}{BEGIN}\n{table.as_markdown()}\n{END}{rest.partition(END)[2]}"


def main() -> int:
    """Write what is due, or with ``--check`` return 1 where something is."""
    due = [name for name, page in PAGES.items() if _written(name) != page()]
    if "--check" in sys.argv:
        for name in due:
            print(f"{name} is not as the code and the benchmarks say: run make docs")
        return int(bool(due))
    for name in due:
        path = ROOT / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(PAGES[name](), encoding="utf-8")
    return 0


def _written(name: str) -> str:
    path = ROOT / name
    return path.read_text(encoding="utf-8") if path.is_file() else ""


if __name__ == "__main__":
    sys.exit(main())
