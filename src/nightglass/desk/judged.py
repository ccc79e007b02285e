"""What people judged, as the ledger has it now: read again only once something was added to it."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from nightglass.build.judge import judgements_in
from nightglass.case import Case
from nightglass.records.judgement import Judgement, JudgementKind, in_force

State = tuple[object, ...]


@dataclass(frozen=True)
class Judged:
    """All judgements of a case, and those that count now."""

    known: tuple[Judgement, ...]

    @cached_property
    def counting(self) -> tuple[Judgement, ...]:
        """Those in force, ordered by id."""
        return in_force(self.known)

    @cached_property
    def counting_ids(self) -> frozenset[str]:
        """The ids of those in force."""
        return frozenset(one.id for one in self.counting)

    @cached_property
    def grades(self) -> Mapping[str, str]:
        """The grades in force, by the claim's id."""
        return {one.about_id: one.value for one in self.counting if one.kind == JudgementKind.GRADE}

    @cached_property
    def by_id(self) -> Mapping[str, Judgement]:
        """All by id."""
        return {one.id: one for one in self.known}

    @cached_property
    def followed(self) -> Mapping[str, str]:
        """By id the judgement that took its place."""
        return {one.previous: one.id for one in self.known if one.previous is not None}


def judged_in(case: Case) -> Judged:
    """Return what was judged in a case.

    Raises:
        LedgerError: the ledger cannot be read.
    """
    return _judged(case, _state(case.ledger))


@lru_cache(maxsize=2)
def _judged(case: Case, state: State) -> Judged:  # noqa: ARG001 - the state is what the answer holds for
    return Judged(tuple(judgements_in(case)))


def _state(ledger: Path) -> State:
    """Return what changes with every act and every erasure: the last act's place, the files' times and lengths."""
    files = [path.stat() for path in (ledger, ledger.with_name(f"{ledger.name}-wal")) if path.is_file()]
    return (_last(ledger), *((one.st_mtime_ns, one.st_size) for one in files))


def _last(ledger: Path) -> int | None:
    """Return the place of the last act, None where the file cannot be asked: reading it will say why."""
    try:
        with closing(sqlite3.connect(f"{ledger.resolve().as_uri()}?mode=ro", uri=True)) as file:
            found: int | None = file.execute("SELECT max(rowid) FROM acts").fetchone()[0]
    except sqlite3.Error:
        return None
    return found
