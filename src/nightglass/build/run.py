"""Wires the steps: what is out of date runs, what is not does not.

Each part of the work is keyed by a digest of all that goes into it (bytes, settings, the step's own code and models)
and kept as soon as it is made: a build that was killed goes on where it stopped, and a changed ``sources.csv`` only
attributes anew.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Any, Protocol, TypeVar

from nightglass.build.capture import actor, described, given_for, open_ledger, seen_keys, take_inbox
from nightglass.build.echo import find_echoes
from nightglass.build.judge import unanswered
from nightglass.build.repeats import without_repeats
from nightglass.build.steps import ParseTask, ReadTask, code_of_build, in_parts, parse_one, read_one
from nightglass.build.tell import Told, VectorTask, arrivals, kept_vectors, make_vectors, tell
from nightglass.build.tie import tie
from nightglass.build.watch import Watching, watch
from nightglass.build.weigh import ranges
from nightglass.case import Case
from nightglass.collect.sources import read_sources
from nightglass.engines.gazetteer import gazetteer_is_made, open_gazetteer
from nightglass.engines.models import Missing, missing_parts
from nightglass.engines.parquet import write_table
from nightglass.engines.parts import Parts, Rows, open_parts
from nightglass.engines.vectors import is_installed, missing_vectors
from nightglass.engines.versions import digest_of
from nightglass.interfaces import Clock, Engine, Progress
from nightglass.preserve.captures import captures_of
from nightglass.preserve.judgements import judgements_of
from nightglass.preserve.ledger import Ledger
from nightglass.preserve.lock import build_lock
from nightglass.preserve.vault import Vault
from nightglass.records.capture import Capture
from nightglass.records.tables import TYPE_OF_TABLE, from_row, to_table
from nightglass.relate.corrections import correct_documents, correct_rows
from nightglass.relate.stories.sketch import Floats

Records = dict[str, list[Any]]


class Keyed(Protocol):
    """A task that knows what its result depends on."""

    @property
    def key(self) -> str:
        """A digest of everything that goes into the result."""
        ...


Task = TypeVar("Task", bound=Keyed)


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """What a build did: rows by table, how much was done now, and how long it took in seconds.

    ``undated`` counts documents whose publication is unknown; ``missing`` says what texts were read without;
    ``head`` is the last hash of this writer's chain.
    """

    counts: Mapping[str, int]
    captured: int
    parsed: int
    read: int
    undated: int
    missing: tuple[Missing, ...]
    changed: bool
    seconds: float
    head: str | None


def build_case(case: Case, engine: Engine, clock: Clock, progress: Progress) -> BuildSummary:
    """Bring a case's tables up to date.

    Raises:
        BusyError: another build of this case is running.
        NightglassError: a folder or file of the case itself cannot be used. Bad content never raises: it is a problem.
    """
    began = monotonic()
    sources = read_sources(case.root / "sources.csv")
    with build_lock(case.root), open_parts(case.tables / "parts.sqlite") as parts:
        ledger = open_ledger(case, clock)
        captured, problems = take_inbox(case, ledger, parts, progress)
        captures = captures_of(ledger)
        parse_tasks = _parse_tasks(case, ledger, captures)
        parsed = _run(engine, parts, parse_one, parse_tasks, progress, "parse")
        records = _records(parts, parse_tasks)
        records["problems"] += problems
        records = without_repeats(records, captures)
        records["judgements"] = judgements_of(ledger)
        records["documents"] = correct_documents(records["documents"], records["judgements"])
        _make_gazetteer(progress)
        read_tasks = _read_tasks(case, records, captures)
        read = _run(engine, parts, read_one, read_tasks, progress, "read")
        _add(records, _records(parts, read_tasks))
        corrected = correct_rows(records, records["judgements"])
        records |= corrected.rows
        told = _told(ledger, engine, parts, progress, records, captures)
        records["stories"] = list(told.stories)
        records = tie(records, captures, sources, told.links)
        records["problems"] += unanswered(records, case.ledger, corrected)
        records["ranges"] = ranges(records)
        records["echoes"] = find_echoes(engine, records["posts"], records["links"], case.tables)
        records |= watch(records, Watching(case.settings.zone, case.settings.country))
        changed = _write(case, ledger, records, progress)
        wanted: list[Keyed] = [*parse_tasks, *read_tasks, *told.tasks]
        parts.keep_only({task.key for task in wanted} | seen_keys(case))
        head = ledger.heads().get(ledger.writer)
    undated = sum(document.published_at is None for document in records["documents"])
    counts = {name: len(records[name]) for name in TYPE_OF_TABLE}
    missing = missing_parts(document.language for document in records["documents"])
    missing += missing_vectors(len(records["documents"]))
    seconds = round(monotonic() - began, 1)
    texts = len({task.document.id for task in read})
    return BuildSummary(counts, captured, len(parsed), texts, undated, missing, changed, seconds, head)


def _parse_tasks(case: Case, ledger: Ledger, captures: Sequence[Capture]) -> list[ParseTask]:
    vault = Vault(case.vault)
    said = described(ledger.acts("described"), {(note.act_id, note.name): note.text for note in ledger.notes()})
    return [
        ParseTask(capture, vault.path_of(capture.digest), given_for(case, capture, said.get(capture.id)))
        for capture in captures
    ]


def _make_gazetteer(progress: Progress) -> None:
    """Make this machine's list of places before any worker asks for it; it takes half a minute, once."""
    if not gazetteer_is_made():
        done = progress.step("places, once", 1)
        open_gazetteer()
        done(1)


def _read_tasks(case: Case, records: Records, captures: Sequence[Capture]) -> list[ReadTask]:
    paths = {capture.id: capture.path for capture in captures}
    zone, numbers, places = case.settings.zone, case.settings.numbers, case.places
    gazetteer = open_gazetteer(places).version
    tasks = (
        ReadTask(document, paths[document.capture_id], zone, numbers, places, gazetteer)
        for document in records["documents"]
    )
    return [part for task in tasks for part in in_parts(task)]


def _run(
    engine: Engine,
    parts: Parts,
    function: Callable[[Task], Rows],
    tasks: Sequence[Task],
    progress: Progress,
    name: str,
) -> list[Task]:
    """Make the parts that are missing, keeping each as it comes; return the tasks that made them."""
    known = parts.known(task.key for task in tasks)
    missing = list({task.key: task for task in tasks if task.key not in known}.values())
    done = progress.step(name, len(missing))
    if missing:
        for number, rows in engine.map(function, missing, done):
            parts.put(missing[number].key, rows)
    return missing


def _records(parts: Parts, tasks: Sequence[Keyed]) -> Records:
    """Return the rows of all parts as records, in the order of the tasks."""
    records: Records = {name: [] for name in TYPE_OF_TABLE}
    for task in tasks:
        for table, rows in (parts.get(task.key) or {}).items():
            records[table] += [from_row(table, row) for row in rows]
    return records


def _add(records: Records, more: Records) -> None:
    for table, rows in more.items():
        records[table] += rows


def _told(
    ledger: Ledger, engine: Engine, parts: Parts, progress: Progress, records: Records, captures: Sequence[Capture]
) -> Told:
    """Tell stories and translations, with vectors where they are installed."""

    def make(tasks: Sequence[VectorTask], name: str) -> list[Floats]:
        _run(engine, parts, make_vectors, tasks, progress, name)
        return [kept_vectors(parts, task) for task in tasks]

    batches = arrivals(records["documents"], captures, [act.at for act in ledger.acts("built")])
    return tell(batches, records["mentions"], make if is_installed() else None)


def _write(case: Case, ledger: Ledger, records: Records, progress: Progress) -> bool:
    """Write all tables; a build that changed any, or ran other code, is an act of the ledger, by digests."""
    done, digests = progress.step("write", len(TYPE_OF_TABLE)), {}
    for number, name in enumerate(TYPE_OF_TABLE, start=1):
        digests[name] = write_table(case.tables, name, to_table(name, records[name]))
        done(number)
    built = {"tables": digest_of(digests), "code": code_of_build()}
    last = [dict(act.payload) for act in ledger.acts("built") if act.writer == ledger.writer][-1:]
    if last == [built]:
        return False
    ledger.append("built", built, actor())
    return True
