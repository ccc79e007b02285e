"""``nightglass watch``: who could speak, when the network was dark, and what rose, on plain files or a case."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from nightglass.cli.output import bars, on_terminal, say

if TYPE_CHECKING:
    from nightglass.watch.channel import Channel

Records = dict[str, list[Any]]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "watch",
        epilog="Examples:  nightglass watch posts.csv polls.csv   |   nightglass watch result.json network.csv "
        "--sources sources.csv --zone Asia/Tehran   |   nightglass watch posts.csv --as-of 2024-03-10 --as jsonl",
    )(watch)


def watch(
    inputs: list[Path] = typer.Argument(
        ..., metavar="INPUT", help="Telegram exports, tables of posts or polls, network series, or one case."
    ),
    form: str = typer.Option("", "--as", help="table, jsonl or csv; a table on a terminal, jsonl when piped."),
    sources: Path = typer.Option(None, metavar="SOURCES.csv", help="Who publishes: names, affiliation, country."),
    as_of: str = typer.Option(None, "--as-of", help="Look from this moment, at nothing later."),
    alarms_per_year: float = typer.Option(
        1.0, "--alarms-per-year", min=0.01, max=52, help="False silences to allow in a year of each channel."
    ),
    zone: str = typer.Option("UTC", help="The zone of local times and of days, e.g. Asia/Tehran."),
    country: str = typer.Option(None, help="The country it is about, as in SOURCES.csv; else that of most sources."),
) -> None:
    """Show silences, outages, bursts and what falls together, each with how often it errs."""
    from nightglass.build.watch import STEP, TABLES, Watching
    from nightglass.build.watch import watch as run
    from nightglass.cli.options import given_of, one_of, rows_of_case, sources_of
    from nightglass.cli.relations import FORMS, WATCHED, show
    from nightglass.records.tables import TYPE_OF_TABLE

    chosen = one_of("--as", form or ("table" if on_terminal() else "jsonl"), FORMS)
    given = given_of(None, False, None, zone)
    watching = Watching(zone, country, _moment(as_of, zone), alarms_per_year)
    with bars(passing=True) as shown:
        records: Records = {name: [] for name in TYPE_OF_TABLE}
        channels: list[Channel] = []
        if len(inputs) == 1 and (inputs[0] / "inbox").is_dir():
            records |= rows_of_case(inputs[0])
        else:
            from nightglass.cli.watched import gather

            records, channels = gather(inputs, given, sources_of(sources), country, watching.as_of, shown)
        done = shown.step("watch", 1)
        records |= run(records, watching, channels)
        done(1)
    records["problems"] = [problem for problem in records["problems"] if problem.step == STEP]
    show(chosen, {name: records[name] for name in WATCHED}, {}, WATCHED)
    if not any(records[name] for name in TABLES):
        say("Nothing to tell: no posts with a source and a time, no polls, no series long enough are in these files.")


def _moment(words: str | None, zone: str) -> datetime | None:
    """Return the moment that ``--as-of`` names; a day counts to its end."""
    from nightglass.errors import UsageError
    from nightglass.parse.moments import read_moment

    if words is None:
        return None
    found = read_moment(words, zone)
    if found is None:
        raise UsageError(f"--as-of {words}", expected="a day or a time", do="Write 2024-03-05 or 2024-03-05T18:00")
    return found.end if found.end - found.start >= timedelta(days=1) else found.start
