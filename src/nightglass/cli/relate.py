"""nightglass relate INPUT…: what documents claim and from where they have it, without a case."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from nightglass.cli.output import Bars, bars, missing_line, on_terminal, say

if TYPE_CHECKING:
    from nightglass.cli.rows import Found, Origin
    from nightglass.interfaces import Engine

Records = dict[str, list[Any]]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "relate",
        epilog="Examples:  nightglass relate documents.jsonl --sources sources.csv   |   "
        "nightglass relate *.txt --as jsonl   |   nightglass relate harbour-march --as csv",
    )(relate)


def relate(
    inputs: list[Path] = typer.Argument(
        ..., metavar="INPUT", help="DOCUMENTS.jsonl, text files, folders of them, or one case that was built."
    ),
    form: str = typer.Option("", "--as", help="table, jsonl or csv; a table on a terminal, jsonl when piped."),
    sources: Path = typer.Option(None, metavar="SOURCES.csv", help="Who publishes: names, aliases, owners."),
    published: str = typer.Option(None, help="What relative dates count from: 2024-03-05, 2024-03, or from/to."),
    one_document: bool = typer.Option(False, "--one-document", help="Each file is one text: do not split it."),
    language: str = typer.Option(None, help="The language (en, fa, ar, ru); found from the text if not given."),
    zone: str = typer.Option("UTC", help="The zone in which days begin, e.g. Asia/Tehran."),
    numbers: str = typer.Option("plain", help="The rule of numbers: plain, isaf, acled or ccc."),
    workers: int = typer.Option(
        0, min=0, help="Processes to use; 0 means one for each core, and a single one for a short text."
    ),
    engine: str = typer.Option("duckdb", help="What runs the work: duckdb, local[2] or spark://host:7077."),
) -> None:
    """Show links, claims, their members, origins and edges; ``document_ids`` are the ids that came in."""
    from nightglass.cli.options import chosen_engine, given_of, one_of, rows_of_case, sources_of
    from nightglass.cli.relations import FORMS, show
    from nightglass.language.hedges import RULES

    chosen = one_of("--as", form or ("table" if on_terminal() else "jsonl"), FORMS)
    one_of("--numbers", numbers, RULES)
    given = given_of(published, one_document, language, zone)
    if len(inputs) == 1 and (inputs[0] / "inbox").is_dir():
        show(chosen, rows_of_case(inputs[0], without=("series",)), {})
        return
    with bars(passing=True) as shown:
        from nightglass.cli.reader import parse_inputs, read_all, tasks_of

        parsed = parse_inputs(inputs, given, workers, shown)
        origins, tasks = tasks_of(parsed, zone, numbers)
        with chosen_engine(engine) as opened:
            records = _tied(read_all(origins, tasks, workers, shown, opened), sources_of(sources), shown, opened)
    _say_what_is_missing(origins)
    show(chosen, records, names_of(origins))
    if not tasks and any(result.problems for _, result in parsed):
        raise typer.Exit(1)


def _tied(found: Iterable["Found"], sources: Sequence[Any], shown: Bars, engine: "Engine | None") -> Records:
    """Return the rows of all documents tied to sources and to each other; a document that came twice counts once."""
    from nightglass.build.tell import tell_at_once
    from nightglass.build.tie import tie
    from nightglass.engines.duckdb import DuckdbEngine
    from nightglass.records.tables import TYPE_OF_TABLE, from_row

    records: Records = {name: [] for name in TYPE_OF_TABLE}
    seen: dict[str, str] = {}
    for one in found:
        document = one.origin.document
        if document.id in seen:
            say(f"{one.origin.file} {one.origin.name} is {seen[document.id]} again: it counts once.")
            continue
        seen[document.id] = f"{one.origin.file} {one.origin.name}"
        records["documents"].append(document)
        for table, rows in one.rows.items():
            records[table] += [from_row(table, row) for row in rows]
    told = tell_at_once(records["documents"], records["mentions"], engine or DuckdbEngine(), shown)
    records["stories"] = list(told.stories)
    done = shown.step("relate", 1)
    tied = tie(records, [], sources, told.links)
    done(1)
    return tied


def names_of(origins: Sequence["Origin"]) -> Mapping[str, str]:
    """Return for each document's id the id that came in; where others bear it too, with its file and which it is there.

    No two documents get one name, or their rows could not be told apart: the second "a" of one file is "file a (2)".
    """
    named: dict[str, tuple[str, str]] = {}
    for origin in origins:
        named.setdefault(origin.document.id, (origin.name, origin.file))
    bearers = Counter(name for name, _ in named.values())
    met: Counter[tuple[str, str]] = Counter()
    names: dict[str, str] = {}
    for document, (name, file) in named.items():
        met[name, file] += 1
        turn = met[name, file]
        whole = f"{file} {name}" if turn == 1 else f"{file} {name} ({turn})"
        names[document] = name if bearers[name] == 1 else whole
    return names


def _say_what_is_missing(origins: Sequence["Origin"]) -> None:
    from nightglass.engines.models import missing_parts
    from nightglass.engines.vectors import missing_vectors

    missing = missing_parts(origin.document.language for origin in origins)
    for part in (*missing, *missing_vectors(len(origins))):
        say(missing_line(part))
