"""Every judgement of the ledger, newest first, and where the ids that a person names are."""

from collections.abc import Sequence
from dataclasses import dataclass

from nightglass.desk.queries.named import ids_in, named, told
from nightglass.desk.shapes.judgements import Effect, JudgementFilter, JudgementPage, JudgementShape
from nightglass.desk.tables import Tables
from nightglass.records.judgement import BUILT, Judgement, in_force
from nightglass.records.tables import TYPE_OF_TABLE


@dataclass(frozen=True, slots=True)
class InSql:
    """Looks for the ids that a person may name; the page always names them in full."""

    tables: Tables

    def ids(self, table: str, words: str) -> Sequence[str]:
        """Return the id of a table's row, where it is there."""
        assert table in TYPE_OF_TABLE
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


def page(tables: Tables, known: Sequence[Judgement], asked: JudgementFilter) -> JudgementPage:
    """Return the judgements that a filter lets through, newest first, from ``offset`` on."""
    counting = {one.id for one in in_force(known)}
    checked = {one.id for one in known if _about(one, asked.about_id)}
    fit = [
        one
        for one in known
        if (asked.about_id is None or one.id in checked or one.about_id in checked)
        and (not asked.kind or one.kind in asked.kind)
        and asked.who in (None, one.who)
        and asked.in_force in (None, one.id in counting)
    ]
    fit.sort(key=lambda one: (one.at, one.id), reverse=True)
    return JudgementPage(
        total=len(fit),
        rows=shapes(tables, known, fit[asked.offset : asked.offset + asked.limit]),
        people=tuple(sorted({one.who for one in known if one.who})),
        kinds=tuple(sorted({one.kind for one in known})),
        generation=tables.generation,
    )


def shapes(tables: Tables, known: Sequence[Judgement], some: Sequence[Judgement]) -> tuple[JudgementShape, ...]:
    """Return some of the known judgements as the page has them."""
    counting = {one.id for one in in_force(known)}
    built = {row["id"] for row in tables.rows("SELECT id FROM judgements")}
    following = {one.previous: one.id for one in known}
    rows = named(tables, [part for one in some for part in (one.about_id, *ids_in(one))])
    judgements = {one.id: one for one in known}
    return tuple(
        JudgementShape(
            id=one.id, at=one.at, who=one.who, about_id=one.about_id, kind=one.kind, value=one.value,
            method=one.method, reason=one.reason, previous=one.previous, in_force=one.id in counting,
            effect=_effect(one, built=one.id in built), about=told(one, rows, judgements),
            names=tuple(rows[part] for part in ids_in(one) if part in rows), followed_by=following.get(one.id),
        )
        for one in some
    )  # fmt: skip


def _effect(one: Judgement, *, built: bool) -> Effect:
    if one.kind not in BUILT:
        return Effect.AT_ONCE
    return Effect.BUILT if built else Effect.NEXT_BUILD


def _about(one: Judgement, row_id: str | None) -> bool:
    return row_id is not None and (row_id == one.about_id or row_id in one.value.split())
