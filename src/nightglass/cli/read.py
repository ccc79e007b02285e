"""nightglass read INPUT…: the step read alone, on plain files, without a case."""

from collections import deque
from pathlib import Path

import typer

from nightglass.cli.output import bars, missing_line, on_terminal, say
from nightglass.cli.rows import FORMS, show


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "read",
        epilog="Examples:  nightglass read article.txt   |   nightglass read article.txt --html article.html   |   "
        "nightglass read *.txt --as jsonl --published 2024-03-05",
    )(read)


def read(
    inputs: list[Path] = typer.Argument(..., metavar="INPUT", help="Text files, folders of them, or DOCUMENTS.jsonl."),
    form: str = typer.Option(
        "", "--as", help="text (with its words marked), table, jsonl or csv; text on a terminal, jsonl when piped."
    ),
    html: Path = typer.Option(None, "--html", metavar="PAGE.html", help="Write the marked texts and rows as one page."),
    published: str = typer.Option(None, help="What relative dates count from: 2024-03-05, 2024-03, or from/to."),
    one_document: bool = typer.Option(False, "--one-document", help="Each file is one text: do not split it."),
    language: str = typer.Option(None, help="The language (en, fa, ar, ru); found from the text if not given."),
    zone: str = typer.Option("UTC", help="The zone in which days begin, e.g. Asia/Tehran."),
    numbers: str = typer.Option("plain", help="The rule of numbers: plain, isaf, acled or ccc."),
    workers: int = typer.Option(
        0, min=0, help="Processes to use; 0 means one for each core, and a single one for a short text."
    ),
) -> None:
    """Read files and show every row: statements, figures, events, activities, caveats, places, times."""
    from nightglass.cli.options import given_of, one_of
    from nightglass.cli.reader import parse_inputs, read_all, tasks_of
    from nightglass.engines.models import missing_parts
    from nightglass.language.hedges import RULES

    chosen = one_of("--as", form or ("text" if on_terminal() else "jsonl"), FORMS)
    one_of("--numbers", numbers, RULES)
    given = given_of(published, one_document, language, zone)
    if html is not None:
        from nightglass.cli.page import check_page

        check_page(html, inputs)
    with bars(passing=True) as shown:
        parsed = parse_inputs(inputs, given, workers, shown)
        origins, tasks = tasks_of(parsed, zone, numbers)
        found = read_all(origins, tasks, workers, shown)
        if html is not None:
            from nightglass.cli.page import with_page

            found = with_page(html, found, zone)
        if form or html is None:
            show(chosen, found, zone)
        else:
            deque(found, maxlen=0)
    for part in missing_parts(task.document.language for task in tasks):
        say(missing_line(part))
    if not tasks and any(result.problems for _, result in parsed):
        raise typer.Exit(1)
