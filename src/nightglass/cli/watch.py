"""``nightglass watch``: who could speak, when the network was dark, and what rose, on plain files or a case."""

from collections.abc import Mapping
from dataclasses import replace
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
    zone: str = typer.Option(
        None, help="The zone of local times and of days, e.g. Asia/Tehran; a case's own, else UTC."
    ),
    country: str = typer.Option(
        None, help="The country it is about, as in SOURCES.csv; a case's own, else that of most sources."
    ),
) -> None:
    """Show silences, outages, bursts and what falls together, each with how often it errs."""
    from nightglass.build.watch import STEP, TABLES, Watching
    from nightglass.build.watch import watch as run
    from nightglass.cli.options import given_of, one_of, rows_of_case, sources_of
    from nightglass.cli.relations import FORMS, WATCHED, show
    from nightglass.records.tables import TYPE_OF_TABLE
    from nightglass.watch.outages.read import series_read, told_read

    chosen = one_of("--as", form or ("table" if on_terminal() else "jsonl"), FORMS)
    case = inputs[0] if len(inputs) == 1 and (inputs[0] / "inbox").is_dir() else None
    clock, about = _of_case(case, zone, country)
    given = given_of(None, False, None, clock)
    watching = Watching(clock, about, _moment(as_of, clock), alarms_per_year)
    with bars(passing=True) as shown:
        records: Records = {name: [] for name in TYPE_OF_TABLE}
        channels: list[Channel] = []
        if case is not None:
            records |= rows_of_case(case)
        else:
            from nightglass.cli.watched import gather

            records, channels = gather(inputs, given, sources_of(sources), about, watching.as_of, shown)
        done = shown.step("watch", 1)
        records |= run(records, watching, channels)
        done(1)
    records["problems"] = [problem for problem in records["problems"] if problem.step == STEP]
    for line in told_read(series_read(records["series"]), clock):
        say(line)
    told = {name: records[name] for name in WATCHED}
    names = {source.id: source.name for source in records["sources"]} if chosen == "table" else {}
    show(chosen, _named(told, names) if names else told, names, WATCHED, clock)
    if not any(records[name] for name in TABLES):
        say(_nothing(records, bool(channels)))


def _of_case(case: Path | None, zone: str | None, country: str | None) -> tuple[str, str | None]:
    """Return the zone and the country to go by: what a person says, else what the case says."""
    from nightglass.case import open_case

    if case is None:
        return "UTC" if zone is None else zone, country
    settings = open_case(case).settings
    return settings.zone if zone is None else zone, country or settings.country


def _named(records: Records, names: Mapping[str, str]) -> Records:
    """Return the rows for a person: what falls together by time, about the sources that it names and no other ids."""
    together = sorted(records["coincidences"], key=lambda row: (row.kind, row.start, row.id))
    return records | {
        "coincidences": [
            replace(row, about_ids=tuple(one for one in row.about_ids if one in names)) for row in together
        ]
    }


def _nothing(records: Records, channels: bool) -> str:
    """Return what it means that no table has a row."""
    from nightglass.watch.outages.read import series_read
    from nightglass.watch.outages.words import UNTOLD

    if records["posts"] or channels:
        return "Nothing to tell: posts are told of only where a source and a time stand with them."
    if not records["series"]:
        return "Nothing to tell: no posts, no polls and no network series are in these files."
    untold = sum(UNTOLD in problem.reason for problem in records["problems"])
    if untold >= sum(not one.judged for one in series_read(records["series"])):
        return "Nothing to tell: none of these series could be tested for an outage."
    return "No outage was found in these series, which says nothing of what they do not measure."


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
