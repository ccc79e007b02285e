"""nightglass build CASE: run what is out of date."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from nightglass.cli.output import (
    Lines,
    SystemClock,
    bars,
    echo,
    missing_line,
    on_terminal,
    print_json,
    print_table,
    say,
)

if TYPE_CHECKING:
    from nightglass.build.run import BuildSummary
    from nightglass.case import Case
    from nightglass.interfaces import Progress

SHOWN = (
    "documents",
    "posts",
    "series",
    "statements",
    "figures",
    "events",
    "activities",
    "caveats",
    "links",
    "echoes",
    "silences",
    "outages",
    "bursts",
)


GLANCE = 8


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("build", epilog="Example:  nightglass build harbour-march")(build)


def build(
    case: Path = typer.Argument(..., metavar="CASE", help="A case folder: anything with an inbox/."),
    workers: int = typer.Option(0, min=0, help="Processes to use; 0 means one for each core."),
    engine: str = typer.Option("duckdb", help="What runs the work: duckdb, local[2] or spark://host:7077."),
    progress: str = typer.Option(
        "bars", help="bars, on a terminal; jsonl: a line of JSON for each step and part of it."
    ),
) -> None:
    """Capture what is new in the inbox, read it, and write the tables; only what is out of date runs."""
    from nightglass.case import open_case
    from nightglass.cli.options import one_of

    lines = one_of("--progress", progress, ("bars", "jsonl")) == "jsonl"
    opened = open_case(case)
    with nullcontext(Lines()) if lines else bars() as shown:
        summary = run_build(opened, workers, shown, engine)
    show_summary(opened, summary)


def run_build(case: "Case", workers: int, shown: "Progress", engine: str = "duckdb") -> "BuildSummary":
    """Build a case with an engine and this machine's clock, and say the chain's head."""
    from nightglass.build.run import build_case
    from nightglass.engines.choose import open_engine

    with open_engine(engine, workers or None) as opened:
        summary = build_case(case, opened, SystemClock(), shown)
    say_head(summary.head)
    return summary


def say_head(head: str | None) -> None:
    """Print the head of this writer's chain, so that a person can write it down elsewhere."""
    if head is not None:
        say(f"Ledger head: {head}  (write it down elsewhere: it shows later that nothing was cut off)")


def show_summary(case: "Case", summary: "BuildSummary") -> None:
    """Print what was done and what there is now."""
    if not on_terminal():
        print_json(asdict(summary))
        return
    counted = [("captured", summary.counts["captures"], summary.captured), *_rows(summary)]
    rows = [(name, f"{count:,}", f"{new:,}" if new else "") for name, count, new in counted]
    print_table(f"{case.settings.title}: {summary.seconds:.1f} s", ("", "in all", "new"), rows)
    _show_counts(case)
    for line in _remarks(case, summary):
        echo(line)


def _show_counts(case: "Case") -> None:
    """Print the counts of people that most documents give, each as its document words it, never added up."""
    from nightglass.engines.duckdb import DuckdbEngine
    from nightglass.engines.parquet import table_paths
    from nightglass.present.glance import counts_sql

    paths = {name: path for name, path in table_paths(case.tables).items() if name in {"figures", "documents"}}
    found = DuckdbEngine(1).sql(counts_sql(GLANCE), paths).to_pylist()
    rows = [
        (
            row["measure"],
            _range(row["low"], row["high"]),
            row["place"] or "",
            row["said_by"] or "",
            str(row["documents"]),
        )
        for row in found
    ]
    if rows:
        print_table("Counts that most documents give", ("of", "range", "place", "said by", "documents"), rows)


def _range(low: int | None, high: int | None) -> str:
    if low == high:
        return f"{low:,}" if low is not None else "?"
    return f"{low or 0:,} to {high:,}" if high is not None else f"{low:,} or more"


def _rows(summary: "BuildSummary") -> Sequence[tuple[str, int, int]]:
    rows = [(name, summary.counts[name], summary.read if name == "documents" else 0) for name in SHOWN]
    return [*rows, ("problems", summary.counts["problems"], 0)]


def _remarks(case: "Case", summary: "BuildSummary") -> list[str]:
    lines = [missing_line(part) for part in summary.missing]
    if summary.undated:
        lines.append(
            f"{summary.undated} documents have no publication date, so their weekdays stay open: "
            f"say what you know under [[files]] published in {case.root / 'case.toml'}."
        )
    if summary.counts["problems"]:
        lines.append(f"{summary.counts['problems']} problems, each with what to do: nightglass export {case.root}")
    lines.append(f"Next: nightglass publish {case.root} --to DIR")
    return lines
