"""Wires a judgement: what a person writes is checked against the case's tables, then kept in the ledger."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pyarrow.parquet as pq

from nightglass.build.capture import actor, open_ledger
from nightglass.case import Case
from nightglass.engines.parquet import read_table, table_paths
from nightglass.errors import UsageError
from nightglass.interfaces import Clock
from nightglass.preserve.judgements import (
    ACT,
    Decision,
    by_name,
    derive_judgements,
    record_judgement,
)
from nightglass.preserve.ledger import acts_of, read_ledger
from nightglass.records.grade import allowed, kind_of, value_of
from nightglass.records.ids import make_id
from nightglass.records.judgement import PAIRS, WITHDRAWN, Judgement, JudgementKind, in_force
from nightglass.records.problem import Problem
from nightglass.records.tables import from_table
from nightglass.weigh.suggesting import WEIGHED, Weighing
from nightglass.weigh.suggestion import Suggestion

MADE_BY = "build/judge 1"
JUDGED_TABLES = {
    JudgementKind.SAME_ORIGIN: ("claims",),
    JudgementKind.DIFFERENT_ORIGINS: ("claims",),
    JudgementKind.GRADE: ("claims",),
    JudgementKind.CERTAINTY: ("claims",),
    JudgementKind.ADMIRALTY_SOURCE: ("sources",),
    JudgementKind.ADMIRALTY_INFORMATION: ("claims", "figures", "statements"),
}
"""What each kind may be about."""

_METHOD = re.compile(r"[A-Za-z0-9][A-Za-z0-9 .-]{0,80}")
_FEW = 5


class Look(Protocol):
    """Where the ids are that a person may name."""

    def ids(self, table: str, words: str) -> Sequence[str]:
        """Return the ids of a table's rows that words may name: in full, or as their beginning."""
        ...

    def parts(self, claim_id: str) -> Sequence[str]:
        """Return the ids of a claim's origins and documents."""
        ...


@dataclass(frozen=True, slots=True)
class InTables:
    """Looks into the Parquet files of a case; raises ``UsageError`` where it was never built."""

    case: Case

    def ids(self, table: str, words: str) -> Sequence[str]:
        """Return the ids of a table's rows that words may name."""
        return [str(row["id"]) for row in self._read(table, ["id"]) if _fits(str(row["id"]), words)]

    def parts(self, claim_id: str) -> Sequence[str]:
        """Return the ids of a claim's origins and documents."""
        claims = self._read("claims", ["id", "document_ids"])
        origins = self._read("origins", ["id", "claim_id"])
        documents = [one for row in claims if row["id"] == claim_id for one in row["document_ids"]]
        return [*(str(row["id"]) for row in origins if row["claim_id"] == claim_id), *documents]

    def _read(self, table: str, columns: list[str]) -> list[dict[str, Any]]:
        path: Path | None = table_paths(self.case.tables).get(table)
        if path is None:
            root = self.case.root
            raise UsageError(
                f"{root} has no table {table}", expected="a case that was built", do=f"nightglass build {root}"
            )
        rows: list[dict[str, Any]] = pq.read_table(path, columns=columns).to_pylist()
        return rows


def judge(case: Case, clock: Clock, about: str, kind: str, value: str, why: str, method: str | None) -> Judgement:
    """Keep a decision in the case's ledger and return it; ids may be shortened while only one row fits.

    Raises:
        UsageError: a kind, a value or an id that means nothing here, or a reason that says nothing.
    """
    decision = decided(InTables(case), judgements_in(case), about, kind, value, why, method)
    return record_judgement(open_ledger(case, clock), decision, actor())


def decided(
    look: Look, before: Sequence[Judgement], about: str, kind: str, value: str, why: str, method: str | None
) -> Decision:
    """Return a decision in the words that are kept, its ids in full; ``before`` is what was judged so far.

    Raises:
        UsageError: a kind, a value or an id that means nothing here, or a reason that says nothing.
    """
    known = kind_of(kind)
    if known is None:
        raise UsageError(f"no judgement is called {kind!r}", expected=" or ".join(JudgementKind), do="Choose one")
    if not why.strip():
        raise UsageError("the reason says nothing", expected="the reason in words", do="Say why, for whoever reads it")
    if method is not None and not _METHOD.fullmatch(method):
        raise UsageError(f"the method {method!r}", expected="the name of a method in Latin letters", do="Shorten it")
    tables = JUDGED_TABLES[known]
    rows = [one for table in tables for one in look.ids(table, about)]
    about_id = _found(about, [*rows, *(one.about_id for one in before if one.kind == known.value)], " or ".join(tables))
    full = _full_pair(look, about_id, value, before) if known.value in PAIRS else value
    checked = value_of(known, full)
    if checked is None:
        raise UsageError(f"{known.value} cannot be {value!r}", expected=allowed(known), do="Choose one of these")
    return Decision(about_id, known, checked, why.strip(), method)


def suggested(case: Case, about: str) -> list[Suggestion]:
    """Return what the case's tables suggest on a claim or a source; its id may be shortened while only one fits.

    Raises:
        UsageError: no claim and no source bears the id, or several do, or the case was never built.
    """
    look = InTables(case)
    ids = [one for table in ("claims", "sources") for one in look.ids(table, about)]
    about_id = _found(about, ids, "claims or sources")
    return Weighing({name: from_table(name, read_table(case.tables, name)) for name in WEIGHED}).on(about_id)


def judgements_in(case: Case) -> list[Judgement]:
    """Return every judgement of the case's ledger, ordered by id; none where there is no ledger. Writes nothing."""
    if not case.ledger.is_file():
        return []
    rows, notes = read_ledger(case.ledger, ACT)
    return derive_judgements(acts_of(rows, notes), by_name(notes))


def _full_pair(look: Look, claim_id: str, value: str, before: Iterable[Judgement]) -> str:
    """Return the value of a pair with its ids in full: origins of the claim, documents of it, or what was judged."""
    words = value.split()
    first = [WITHDRAWN] if words[:1] == [WITHDRAWN] else []
    ids = [*look.parts(claim_id), *(part for one in before if one.about_id == claim_id for part in one.pair)]
    return " ".join([*first, *(_found(word, ids, "this claim's origins or documents") for word in words[len(first) :])])


def _found(words: str, ids: Sequence[str], what: str) -> str:
    """Return the one id that words name, in full or as the beginning of it, with its prefix or without.

    Raises:
        UsageError: none or several fit; the message says which.
    """
    if words in ids:
        return words
    fit = sorted({one for one in ids if _fits(one, words)})
    if len(fit) == 1:
        return fit[0]
    got = f"{words!r} names none of {what}" if not fit else f"{words!r} names {len(fit)}: {', '.join(fit[:_FEW])}"
    raise UsageError(got, expected=f"an id of {what}, or its beginning", do="Look the id up in the case's tables")


def _fits(row_id: str, words: str) -> bool:
    return bool(words) and (row_id.startswith(words) or row_id.partition("-")[2].startswith(words))


def unanswered(records: Mapping[str, Sequence[Any]], ledger: Path) -> list[Problem]:
    """Return a problem for each judgement in force whose rows the case's tables do not hold (any more)."""
    tables = {table for tables in JUDGED_TABLES.values() for table in tables}
    rows = {row.id for table in tables for row in records[table]}
    parts = {row.id for table in ("origins", "documents") for row in records[table]}
    lost = [(one, ({one.about_id} - rows) | (one.pair - parts)) for one in in_force(records["judgements"])]
    return [_lost(one, gone, ledger) for one, gone in lost if gone]


def _lost(judgement: Judgement, gone: Iterable[str], ledger: Path) -> Problem:
    told = f"the judgement {judgement.id} ({judgement.kind}) is about {', '.join(sorted(gone))}"
    return Problem(
        id=make_id("prb", judgement.id, "judge"),
        path=ledger.name,
        step="judge",
        reason=f"{told}, which the tables do not hold",
        what_to_do="Judge anew what took its place, or withdraw it: nightglass judge CASE ABOUT KIND withdrawn",
        made_by=MADE_BY,
        made_from=(judgement.id,),
    )
