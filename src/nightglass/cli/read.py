"""nightglass read INPUT…: the step read alone, on plain files, without a case."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from nightglass.cli.output import bars, on_terminal, say
from nightglass.cli.rows import FORMS, Origin, show

if TYPE_CHECKING:
    from nightglass.build.steps import ReadTask
    from nightglass.parse.result import Given, ParsedCapture


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "read",
        epilog="Examples:  nightglass read article.txt   |   nightglass read *.txt --as jsonl --published 2024-03-05",
    )(read)


def read(
    inputs: list[Path] = typer.Argument(..., metavar="INPUT", help="Text files, folders of them, or DOCUMENTS.jsonl."),
    form: str = typer.Option("", "--as", help="table, jsonl or csv; a table on a terminal, jsonl when piped."),
    published: str = typer.Option(None, help="What relative dates count from: 2024-03-05, 2024-03, or from/to."),
    one_document: bool = typer.Option(False, "--one-document", help="Each file is one text: do not split it."),
    language: str = typer.Option(None, help="The language (en, fa, ar, ru); found from the text if not given."),
    zone: str = typer.Option("UTC", help="The zone in which days begin, e.g. Asia/Tehran."),
    numbers: str = typer.Option("plain", help="The rule of numbers: plain, isaf, acled or ccc."),
    workers: int = typer.Option(1, min=0, help="Processes to use; 0 means one for each core."),
) -> None:
    """Read files and print every row: statements, figures, events, activities, caveats, places, times."""
    chosen = _one_of("--as", form or ("table" if on_terminal() else "jsonl"), FORMS)
    from nightglass.language.hedges import RULES

    _one_of("--numbers", numbers, RULES)
    found = _parsed(inputs, _given(published, one_document, language, zone))
    origins, tasks = _tasks(found, zone, numbers)
    show(chosen, _rows(origins, tasks, workers))
    if not tasks and any(parsed.problems for _, parsed in found):
        raise typer.Exit(1)


def _one_of(option: str, words: str, known: tuple[str, ...]) -> str:
    from nightglass.errors import UsageError

    if words not in known:
        raise UsageError(f"{option} {words}", expected=" or ".join(known), do="Choose one of these")
    return words


def _given(published: str | None, one_document: bool, language: str | None, zone: str) -> "Given":
    from nightglass.case import published_interval
    from nightglass.parse.result import Given

    if published is None:
        return Given(one_document=one_document, language=language, zone=zone)
    begin, end, precision = published_interval(published, zone)
    return Given(
        published_from=begin,
        published_to=end,
        published_precision=precision,
        published_basis="given",
        one_document=one_document,
        language=language,
        zone=zone,
    )


def _parsed(inputs: list[Path], given: "Given") -> list[tuple[Path, "ParsedCapture"]]:
    from nightglass.parse.registry import parse_file

    found = [(path, parse_file(path, given)) for path in _files(inputs)]
    for path, parsed in found:
        for problem in parsed.problems:
            say(f"problem  {path}: {problem.reason}. {problem.what_to_do}.")
    return found


def _files(inputs: list[Path]) -> list[Path]:
    """Return the files to read; a folder stands for its files by name, and what of it cannot be taken is said."""
    from nightglass.collect.inbox import scan

    files: dict[Path, None] = {}
    for path in inputs:
        listed = scan(path.resolve()) if path.is_dir() else None
        for problem in listed.problems if listed else ():
            say(f"problem  {path / problem.path}: {problem.reason}. {problem.what_to_do}.")
        files |= dict.fromkeys([path / part for part in listed.files] if listed else [path])
    return list(files)


def _tasks(found: list[tuple[Path, "ParsedCapture"]], zone: str, numbers: str) -> tuple[list[Origin], list["ReadTask"]]:
    """Return the documents of all files as work to do, and beside each where it came from."""
    from nightglass.build.steps import ReadTask
    from nightglass.collect.inbox import mime_of

    origins, tasks = [], []
    for path, parsed in found:
        plain = mime_of(path) in {"text/plain", "text/markdown"}
        for number, document in enumerate(parsed.documents, start=1):
            name = parsed.own_ids.get(document.id, str(number))
            origins.append(Origin(str(path), name, document, document.doc_start if plain else None))
            tasks.append(ReadTask(document, str(path), zone, numbers, None, ""))
    return origins, tasks


def _rows(origins: list[Origin], tasks: list["ReadTask"], workers: int) -> Iterator[tuple[Origin, str, dict[str, Any]]]:
    """Yield every row with its table, document after document in their order."""
    from nightglass.build.steps import read_one
    from nightglass.engines.duckdb import DuckdbEngine
    from nightglass.engines.gazetteer import gazetteer_is_made
    from nightglass.records.tables import to_row

    if not gazetteer_is_made():
        say("Making the list of places, once on this machine: about half a minute…")
    waiting: dict[int, Any] = {}
    following = 0
    with bars() as shown:
        done = shown.step("read", len(tasks))
        for number, tables in DuckdbEngine(workers or None).map(read_one, tasks, done) if tasks else ():
            waiting[number] = tables
            while following in waiting:
                origin = origins[following]
                yield origin, "documents", to_row(origin.document)
                for table, rows in waiting.pop(following).items():
                    yield from ((origin, table, row) for row in rows)
                following += 1
