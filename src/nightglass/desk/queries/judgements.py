"""Every judgement of the ledger, newest first, and where the ids that a person names are."""

from collections.abc import Sequence
from dataclasses import dataclass

from nightglass.desk.judged import Judged
from nightglass.desk.queries.named import ids_in, named, table_of, told
from nightglass.desk.shapes.judgements import Effect, JudgementFilter, JudgementPage, JudgementShape
from nightglass.desk.tables import Tables
from nightglass.records.judgement import BUILT, Judgement
from nightglass.records.tables import TYPE_OF_TABLE


@dataclass(frozen=True, slots=True)
class InSql:
    """Looks for the ids that a person may name; the page always names them in full."""

    tables: Tables

    def ids(self, table: str, words: str) -> Sequence[str]:
        """Return the id of a table's row, where it is there."""
        assert table in TYPE_OF_TABLE
        if table_of(words) not in (table, "sources"):
            return []
        found = self.tables.one(f"SELECT id FROM {table} WHERE id = ?", words)  # noqa: S608 - a table's name
        return [] if found is None else [str(found["id"])]

    def parts(self, claim_id: str) -> Sequence[str]:
        """Return the ids of a claim's origins and documents."""
        asked = "SELECT id FROM origins WHERE claim_id = $claim UNION ALL SELECT unnest(document_ids) FROM claims"
        return [str(row["id"]) for row in self.tables.rows(f"{asked} WHERE id = $claim", {"claim": claim_id})]

    def members(self, claim_id: str) -> Sequence[str]:
        """Return the ids of a claim's rows."""
        rows = self.tables.rows("SELECT row_id FROM members WHERE claim_id = ?", claim_id)
        return [str(row["row_id"]) for row in rows]


def page(tables: Tables, judged: Judged, asked: JudgementFilter) -> JudgementPage:
    """Return the judgements that a filter lets through, newest first, from ``offset`` on."""
    named_there = {one.id for one in judged.known if _about(one, asked.about_id)}
    fit = [
        one
        for one in judged.known
        if (asked.about_id is None or one.id in named_there or one.about_id in named_there)
        and (not asked.kind or one.kind in asked.kind)
        and asked.who in (None, one.who)
        and asked.in_force in (None, one.id in judged.counting_ids)
    ]
    fit.sort(key=lambda one: (one.at, one.id), reverse=True)
    return JudgementPage(
        total=len(fit),
        rows=shapes(tables, judged, fit[asked.offset : asked.offset + asked.limit]),
        people=tuple(sorted({one.who for one in judged.known if one.who})),
        kinds=tuple(sorted({one.kind for one in judged.known})),
        generation=tables.generation,
    )


def shapes(tables: Tables, judged: Judged, some: Sequence[Judgement]) -> tuple[JudgementShape, ...]:
    """Return some of the known judgements as the page has them."""
    built = _built(tables, [one.id for one in some])
    rows = named(tables, [part for one in some for part in (one.about_id, *ids_in(one))])
    return tuple(
        JudgementShape(
            id=one.id, at=one.at, who=one.who, about_id=one.about_id, kind=one.kind, value=one.value,
            method=one.method, reason=one.reason, previous=one.previous, in_force=one.id in judged.counting_ids,
            effect=_effect(one, built=one.id in built), about=told(one, rows, judged.by_id),
            names=tuple(rows[part] for part in ids_in(one) if part in rows),
            followed_by=judged.followed.get(one.id),
        )
        for one in some
    )  # fmt: skip


def _built(tables: Tables, ids: Sequence[str]) -> set[str]:
    """Return which judgements the last build knew."""
    asked = "SELECT id FROM judgements WHERE id IN (SELECT unnest($ids))"
    return {str(row["id"]) for row in tables.rows(asked, {"ids": ids})} if ids else set()


def _effect(one: Judgement, *, built: bool) -> Effect:
    if one.kind not in BUILT:
        return Effect.AT_ONCE
    return Effect.BUILT if built else Effect.NEXT_BUILD


def _about(one: Judgement, row_id: str | None) -> bool:
    return row_id is not None and (row_id == one.about_id or row_id in one.value.split())
