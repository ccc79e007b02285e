"""What waits in the inbox, and what the last build could not read."""

from datetime import UTC, datetime

from nightglass.build.capture import waiting
from nightglass.case import Case
from nightglass.desk.receiving import MOST_BYTES
from nightglass.desk.shapes.inbox import InboxShape, ProblemFilter, ProblemPage, ProblemShape, WaitingShape
from nightglass.desk.tables import Tables
from nightglass.records.problem import Problem

SHOWN = 200


def inbox(case: Case, tables: Tables) -> InboxShape:
    """Return what waits, the newest first."""
    found, refused = waiting(case)
    newest = sorted(found, key=lambda one: (-one.changed_at, one.path))
    taken = tables.one("SELECT count(*) AS n FROM captures") or {"n": 0}
    return InboxShape(
        waiting=tuple(
            WaitingShape(path=one.path, bytes=one.bytes, changed_at=datetime.fromtimestamp(one.changed_at, UTC))
            for one in newest[:SHOWN]
        ),
        total=len(found),
        refused=tuple(_problem(one) for one in refused[:SHOWN]),
        taken=taken["n"],
        most_bytes=MOST_BYTES,
        folder=str(case.inbox.absolute()),
    )


def problems(tables: Tables, asked: ProblemFilter) -> ProblemPage:
    """Return problems of the last build."""
    total = tables.one("SELECT count(*) AS n FROM problems") or {"n": 0}
    sql = "SELECT path, step, reason, what_to_do FROM problems ORDER BY path, step, id LIMIT ? OFFSET ?"
    rows = tables.rows(sql, asked.limit, asked.offset)
    return ProblemPage(total=total["n"], rows=tuple(ProblemShape(**row) for row in rows), generation=tables.generation)


def _problem(one: Problem) -> ProblemShape:
    return ProblemShape(path=one.path, step=one.step, reason=one.reason, what_to_do=one.what_to_do)
