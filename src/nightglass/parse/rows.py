"""Rows of articles and posts, whatever file they come from, made into documents and posts."""

from collections.abc import Iterable, Mapping

from nightglass.parse.fields import FIELDS, fields_of, row_from, unknown_columns
from nightglass.parse.result import Incoming, ParsedCapture
from nightglass.parse.skipped import Skipped
from nightglass.records.document import Document
from nightglass.records.post import Post

MAX_ROWS = 200_000
"""How many rows of one file are read: what they become must fit in a laptop's memory."""

MAX_ROWS_BYTES = 128 * 1024 * 1024
TOO_MANY_DO = "Split the file into smaller ones and add those"


def parse_rows(
    incoming: Incoming,
    rows: Iterable[tuple[int, Mapping[str, object]]],
    skipped: Skipped,
    made_by: str,
    unit: str = "line",
) -> ParsedCapture:
    """Make each row (with the line that it stands on) a document, a post or both; the others go to ``skipped``."""
    columns = incoming.given.columns
    documents: list[Document] = []
    posts: list[Post] = []
    own_ids: dict[str, str] = {}
    for part, (line, values) in enumerate(rows, start=1):
        if part > MAX_ROWS:
            skipped.add(line, f"more than {MAX_ROWS:,} rows: those before this one were read", TOO_MANY_DO)
            break
        row = row_from(incoming, part, fields_of(values, columns), made_by)
        if row is None:
            skipped.add(
                line, "no text", "Name the column that holds the text in case.toml (see docs/reference/formats.md)"
            )
            continue
        if row.document:
            documents.append(row.document)
            if row.own_id:
                own_ids[row.document.id] = row.own_id
        if row.post:
            posts.append(row.post)
    problems = skipped.problems(incoming, made_by, unit)
    unknown = unknown_columns(columns)
    if unknown:
        problems += (
            incoming.problem(
                f"the column mapping names fields that do not exist: {', '.join(unknown)}",
                f"Use one of {', '.join(FIELDS)} in case.toml",
                made_by,
            ),
        )
    return ParsedCapture(documents=tuple(documents), posts=tuple(posts), problems=problems, own_ids=own_ids)
