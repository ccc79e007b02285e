"""Every judgement of the ledger, newest first, and where the ids that a person names are."""

from collections.abc import Sequence
from dataclasses import dataclass

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
    fit = [one for one in known if _fits(one, asked, in_force=one.id in counting)]
    fit.sort(key=lambda one: (one.at, one.id), reverse=True)
    some = fit[asked.offset : asked.offset + asked.limit]
    return JudgementPage(total=len(fit), rows=shapes(tables, known, some), generation=tables.generation)


def shapes(tables: Tables, known: Sequence[Judgement], some: Sequence[Judgement]) -> tuple[JudgementShape, ...]:
    """Return some of the known judgements as the page has them."""
    counting = {one.id for one in in_force(known)}
    built = {row["id"] for row in tables.rows("SELECT id FROM judgements")}
    return tuple(_shape(one, in_force=one.id in counting, built=one.id in built) for one in some)


def _shape(one: Judgement, *, in_force: bool, built: bool) -> JudgementShape:
    effect = Effect.AT_ONCE if one.kind not in BUILT else Effect.BUILT if built else Effect.NEXT_BUILD
    return JudgementShape(
        id=one.id, at=one.at, who=one.who, about_id=one.about_id, kind=one.kind, value=one.value, method=one.method,
        reason=one.reason, previous=one.previous, in_force=in_force, effect=effect,
    )  # fmt: skip


def _fits(one: Judgement, asked: JudgementFilter, *, in_force: bool) -> bool:
    return (
        (asked.about_id is None or asked.about_id == one.about_id or asked.about_id in one.value.split())
        and asked.kind in (None, one.kind)
        and asked.who in (None, one.who)
        and asked.in_force in (None, in_force)
    )
