"""The people of a case, found once for each build and each decision: finding them reads every text."""

import threading

from nightglass.build.judge import judgements_in
from nightglass.build.publish import people_of
from nightglass.case import Case
from nightglass.desk.tables import Tables
from nightglass.engines.parquet import read_table
from nightglass.publish.person import People
from nightglass.records.judgement import JudgementKind
from nightglass.records.tables import TYPE_OF_TABLE


class Known:
    """Keeps the people that were found last; several threads may ask."""

    def __init__(self, case: Case) -> None:
        """Take the case; nothing is read until somebody asks."""
        self._case = case
        self._lock = threading.Lock()
        self._key: tuple[object, ...] | None = None
        self._people = People()

    def now(self, tables: Tables) -> People:
        """Return the people in the tables of a build, with what was decided by now."""
        naming = tuple(one.id for one in judgements_in(self._case) if one.kind == JudgementKind.NAMING.value)
        with self._lock:
            if self._key != (tables.generation, naming):
                held = {name: read_table(tables.folder, name) for name in TYPE_OF_TABLE}
                self._people = people_of(self._case, held)
                self._key = (tables.generation, naming)
            return self._people
