"""Files through the steps parse and read, in one process or several: what ``nightglass read`` shows."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from nightglass.build import reading
from nightglass.build.steps import ReadTask, in_parts, joined
from nightglass.cli.output import Bars, say
from nightglass.cli.rows import Found, Origin
from nightglass.collect.inbox import mime_of, scan
from nightglass.engines.duckdb import DuckdbEngine
from nightglass.engines.gazetteer import gazetteer_is_made
from nightglass.engines.parts import Rows
from nightglass.interfaces import Engine
from nightglass.parse.registry import parse_file
from nightglass.parse.result import Given, ParsedCapture

WORTH_PARSING_APART = 2_000_000
"""Bytes of files: fewer are parsed sooner than a second process has started."""

Parsed = list[tuple[Path, ParsedCapture]]


def parse_inputs(inputs: Iterable[Path], given: Given, workers: int, shown: Bars) -> Parsed:
    """Return each file with what was parsed from it, and say what could not be."""
    paths = files_of(inputs)
    apart = sum(path.stat().st_size for path in paths if path.is_file()) > WORTH_PARSING_APART
    engine = DuckdbEngine(workers or None) if apart else DuckdbEngine(1)
    results = dict(engine.map(partial(parse_file, given=given), paths, shown.step("parse", len(paths))))
    found = [(path, results[number]) for number, path in enumerate(paths)]
    for path, parsed in found:
        for problem in parsed.problems:
            say(f"problem  {path}: {problem.reason}. {problem.what_to_do}.")
    return found


def files_of(inputs: Iterable[Path]) -> list[Path]:
    """Return the files to read; a folder stands for its files by name, and what of it cannot be taken is said."""
    files: dict[Path, None] = {}
    for path in inputs:
        listed = scan(path.resolve()) if path.is_dir() else None
        for problem in listed.problems if listed else ():
            say(f"problem  {path / problem.path}: {problem.reason}. {problem.what_to_do}.")
        files |= dict.fromkeys([path / part for part in listed.files] if listed else [path])
    return list(files)


def tasks_of(found: Parsed, zone: str, numbers: str) -> tuple[list[Origin], list[ReadTask]]:
    """Return the documents of all files as work to do, and beside each where it came from."""
    origins, tasks = [], []
    for path, parsed in found:
        plain = mime_of(path) in {"text/plain", "text/markdown"}
        for number, document in enumerate(parsed.documents, start=1):
            name = parsed.own_ids.get(document.id, str(number))
            origins.append(Origin(str(path), name, document, document.doc_start if plain else None))
            tasks.append(ReadTask(document, str(path), zone, numbers, None, ""))
    return origins, tasks


def read_all(
    origins: Sequence[Origin], tasks: Sequence[ReadTask], workers: int, shown: Bars, engine: Engine | None = None
) -> Iterator[Found]:
    """Yield every document with its rows, in order; one that came in twice is read once and shown twice.

    Without an ``engine``, as many processes of this machine read as are worth it, ``workers`` at most.
    """
    first: dict[str, int] = {}
    same = [first.setdefault(task.key, number) for number, task in enumerate(tasks)]
    uses = Counter(same)
    waiting: dict[int, Rows] = {}
    following = 0
    for number, rows in _read_once(sorted(uses), tasks, workers, shown, engine):
        waiting[number] = rows
        while following < len(same) and same[following] in waiting:
            number = same[following]
            uses[number] -= 1
            yield Found(origins[following], waiting[number] if uses[number] else waiting.pop(number))
            following += 1


def _read_once(
    chosen: Sequence[int], tasks: Sequence[ReadTask], workers: int, shown: Bars, given: Engine | None
) -> Iterator[tuple[int, Rows]]:
    """Yield the rows of the tasks at these places, each as it is finished."""
    cut = [(number, part) for number in chosen for part in in_parts(tasks[number])]
    wanted = Counter(number for number, _ in cut)
    made: dict[int, dict[int, Rows]] = {number: {} for number in chosen}
    for at, rows in read_parts([part for _, part in cut], workers, shown, given):
        number = cut[at][0]
        made[number][at] = rows
        if len(made[number]) == wanted[number]:
            found = made.pop(number)
            yield number, joined(found[place] for place in sorted(found))


def read_parts(
    tasks: Sequence[ReadTask], workers: int, shown: Bars, given: Engine | None = None
) -> Iterator[tuple[int, Rows]]:
    """Yield the rows of texts, or of parts of long ones, by their place, each as it is read; the bar counts words."""
    if tasks:
        say_of_places()
        yield from reading.read_parts(tasks, workers, shown, given)


def say_of_places() -> None:
    """Say why the first text on a machine takes longer."""
    if not gazetteer_is_made():
        say("Making the list of places, once on this machine: about half a minute…")
