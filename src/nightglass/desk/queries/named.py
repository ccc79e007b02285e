"""Rows in words, whatever table they lie in: what a judgement or a task is about."""

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Final

from nightglass.desk.shapes.judgements import Named
from nightglass.desk.tables import Tables
from nightglass.records.judgement import Judgement

_SPANS: Final = 'document_id, start, "end"'
_NO_SPAN: Final = 'NULL AS document_id, NULL AS start, NULL AS "end"'
_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "clm": ("claims", f"concat_ws(', ', subject, place) AS words, {_NO_SPAN}"),
    "doc": ("documents", 'coalesce(title, url, left(text, 120)) AS words, id AS document_id, 0 AS start, 0 AS "end"'),
    "fig": ("figures", f"words, {_SPANS}"),
    "sta": ("statements", f"content AS words, {_SPANS}"),
    "evt": ("events", f"trigger AS words, {_SPANS}"),
    "act": ("activities", f"outlet AS words, {_SPANS}"),
    "cav": ("caveats", f"words, {_SPANS}"),
    "org": ("origins", f"name AS words, {_NO_SPAN}"),
    "prb": ("problems", f"concat_ws(': ', nullif(path, ''), reason) AS words, {_NO_SPAN}"),
    "cap": ("captures", f"path AS words, {_NO_SPAN}"),
    "silence": ("silences", f"coalesce(source_id, source_words) AS words, {_NO_SPAN}"),
    "out": ("outages", f"concat_ws(' ', signal, scope) AS words, {_NO_SPAN}"),
    "": ("sources", f"name AS words, {_NO_SPAN}"),
}
"""Where the rows lie whose ids begin so, and how they are told; ids that people choose are sources'."""
_MOST_WORDS: Final = 240
_MADE: Final = re.compile(r"([a-z]+)-[0-9a-f]{16}")


def table_of(row_id: str) -> str:
    """Return the table in which an id's row lies, by its beginning."""
    return _WORDS[_prefix(row_id)][0]


def _prefix(row_id: str) -> str:
    """Return how the ids of a table begin; nothing for an id that a person chose, whatever it begins with."""
    made = _MADE.fullmatch(row_id)
    return made[1] if made is not None and made[1] in _WORDS else ""


def named(tables: Tables, ids: Iterable[str]) -> dict[str, Named]:
    """Return rows in words by id; an id of no row is left out."""
    asked: dict[str, list[str]] = {}
    for one in {*ids}:
        asked.setdefault(_prefix(one), []).append(one)
    found = {}
    for prefix, own in asked.items():
        table, words = _WORDS[prefix]
        marks = ", ".join("?" * len(own))
        sql = f"SELECT id, {words} FROM {table} WHERE id IN ({marks})"  # noqa: S608 - constants, and marks for values
        for row in tables.rows(sql, *own):
            row["words"] = str(row["words"] or "")[:_MOST_WORDS]
            found[str(row["id"])] = Named(table=table, **row)
    return found


def told(judgement: Judgement, rows: Mapping[str, Named], judgements: Mapping[str, Judgement]) -> Named | None:
    """Return what a judgement is about: a row, a person by name, another judgement, the case."""
    about = judgement.about_id
    if judgement.kind == "naming":
        return Named(id=about, table="people", words=about)
    if about == "case":
        return Named(id=about, table="case", words="")
    if about in judgements:
        one = judgements[about]
        return Named(id=about, table="judgements", words=f"{one.kind}: {one.value}")
    return rows.get(about)


def ids_in(judgement: Judgement) -> Collection[str]:
    """Return the ids that a value names."""
    return [word for word in judgement.value.partition(":")[0].split() if "-" in word and word[:1].isalpha()]
