"""Rows of articles and posts, whatever file they come from, made into documents, posts and polls."""

from collections.abc import Iterable, Mapping, Sequence

from nightglass.parse.fields import FIELDS, Row, fields_of, row_from, unknown_columns
from nightglass.parse.polls import OUTCOMES_DO, is_poll, poll_from
from nightglass.parse.result import Incoming, ParsedCapture
from nightglass.parse.skipped import Skipped
from nightglass.records.poll import Poll
from nightglass.records.problem import Problem

MAX_ROWS = 200_000
"""How many rows of one file are read: what they become must fit in a laptop's memory."""

MAX_ROWS_BYTES = 128 * 1024 * 1024
TOO_MANY_DO = "Split the file into smaller ones and add those"
_NO_TEXT = ("no text", "Name the column that holds the text in case.toml (see docs/reference/formats.md)")
_NO_POLL = ("a poll without a time, or with an outcome that is not known", OUTCOMES_DO)


def parse_rows(
    incoming: Incoming,
    rows: Iterable[tuple[int, Mapping[str, object]]],
    skipped: Skipped,
    made_by: str,
    unit: str = "line",
) -> ParsedCapture:
    """Make each row, with its line, a document, a post or both, or a poll; the others go to ``skipped``."""
    columns = incoming.given.columns
    made: list[Row | Poll] = []
    for part, (line, values) in enumerate(rows, start=1):
        if part > MAX_ROWS:
            skipped.add(line, f"more than {MAX_ROWS:,} rows: those before this one were read", TOO_MANY_DO)
            break
        fields = fields_of(values, columns)
        read, reason, what_to_do = (poll_from, *_NO_POLL) if is_poll(fields) else (row_from, *_NO_TEXT)
        row = read(incoming, part, fields, made_by)
        if row is None:
            skipped.add(line, reason, what_to_do)
        else:
            made.append(row)
    return _gathered(made, skipped.problems(incoming, made_by, unit) + _unknown(incoming, columns, made_by))


def _gathered(made: Sequence[Row | Poll], problems: tuple[Problem, ...]) -> ParsedCapture:
    """Return the rows by their kinds."""
    rows = [row for row in made if isinstance(row, Row)]
    return ParsedCapture(
        documents=tuple(row.document for row in rows if row.document),
        posts=tuple(row.post for row in rows if row.post),
        polls=tuple(row for row in made if isinstance(row, Poll)),
        problems=problems,
        own_ids={row.document.id: row.own_id for row in rows if row.document and row.own_id},
    )


def _unknown(incoming: Incoming, columns: Mapping[str, str], made_by: str) -> tuple[Problem, ...]:
    """Say which fields the case's mapping names that do not exist."""
    unknown = unknown_columns(columns)
    if not unknown:
        return ()
    reason = f"the column mapping names fields that do not exist: {', '.join(unknown)}"
    return (incoming.problem(reason, f"Use one of {', '.join(FIELDS)} in case.toml", made_by),)
