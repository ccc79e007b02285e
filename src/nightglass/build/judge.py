"""Wires a judgement: what a person writes is checked against the case's tables, then kept in the ledger."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pyarrow.parquet as pq

from nightglass.build.capture import open_ledger
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
    record_judgement_after,
)
from nightglass.preserve.ledger import acts_of, read_ledger
from nightglass.records.decided import CORRECTED
from nightglass.records.grade import allowed, kind_of, value_of
from nightglass.records.ids import make_id
from nightglass.records.judgement import MANY, PAIRS, WITHDRAWN, Judgement, JudgementKind, in_force
from nightglass.records.problem import Problem
from nightglass.records.tables import from_table
from nightglass.relate.corrections import NO_CORRECTION, Corrected
from nightglass.weigh.suggesting import WEIGHED, Weighing
from nightglass.weigh.suggestion import Suggestion

MADE_BY = "build/judge 2"
THE_CASE = "case"
"""What a note is about that is about no row: the next shift reads it."""
_READ = ("figures", "statements", "events", "activities")
_ANY = ("claims", "documents", *_READ, "caveats", "sources", "problems", "silences", "outages", "captures")
JUDGED_TABLES: Mapping[JudgementKind, tuple[str, ...]] = {
    JudgementKind.SAME_ORIGIN: ("claims",),
    JudgementKind.DIFFERENT_ORIGINS: ("claims",),
    JudgementKind.GRADE: ("claims",),
    JudgementKind.CERTAINTY: ("claims",),
    JudgementKind.ADMIRALTY_SOURCE: ("sources",),
    JudgementKind.ADMIRALTY_INFORMATION: ("claims", "figures", "statements"),
    JudgementKind.NOT_SAME_CLAIM: ("claims",),
    JudgementKind.WRONG_LINK: ("documents",),
    JudgementKind.CORRECTION: (*_READ, "documents"),
    JudgementKind.NAMING: (),
    JudgementKind.WORK: _ANY,
    JudgementKind.NOTE: _ANY,
    JudgementKind.CONTACT: ("claims", "documents", "sources", "figures", "statements"),
    JudgementKind.LOCATED: ("documents", "captures"),
    JudgementKind.DATED: ("documents", "captures"),
    JudgementKind.CHECKED: (),
    JudgementKind.ACCOUNT: ("claims", "documents"),
}
"""The tables whose rows each kind may be about: of a name a person's words, of what is checked another judgement."""

_METHOD = re.compile(r"[A-Za-z0-9][A-Za-z0-9 .-]{0,80}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_FEW, _MOST_NAME = 5, 200


@dataclass(frozen=True, slots=True)
class Asked:
    """A decision as a person words it; ``previous`` is the judgement that it takes the place of, null where unsaid."""

    about: str
    kind: str
    value: str
    why: str
    who: str
    method: str | None = None
    previous: str | None = None


class Look(Protocol):
    """Where the ids are that a person may name."""

    def ids(self, table: str, words: str) -> Sequence[str]:
        """Return the ids of a table's rows that words may name: in full, or as their beginning."""
        ...

    def parts(self, claim_id: str) -> Sequence[str]:
        """Return the ids of a claim's origins and documents."""
        ...

    def members(self, claim_id: str) -> Sequence[str]:
        """Return the ids of a claim's rows."""
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

    def members(self, claim_id: str) -> Sequence[str]:
        """Return the ids of a claim's rows."""
        rows = self._read("members", ["claim_id", "row_id"])
        return [str(row["row_id"]) for row in rows if row["claim_id"] == claim_id]

    def _read(self, table: str, columns: list[str]) -> list[dict[str, Any]]:
        path: Path | None = table_paths(self.case.tables).get(table)
        if path is None:
            root = self.case.root
            raise UsageError(
                f"{root} has no table {table}", expected="a case that was built", do=f"nightglass build {root}"
            )
        rows: list[dict[str, Any]] = pq.read_table(path, columns=columns).to_pylist()
        return rows


def judge(case: Case, clock: Clock, asked: Asked) -> Judgement:
    """Keep a decision in the case's ledger and return it; ids may be shortened while only one row fits.

    Raises:
        UsageError: a kind, a value or an id that means nothing here, or a reason that says nothing.
        StaleJudgementError: it names a judgement as previous that is not the last on its matter.
    """
    decision, ledger = decided(InTables(case), judgements_in(case), asked), open_ledger(case, clock)
    if asked.previous is None:
        return record_judgement(ledger, decision, asked.who)
    return record_judgement_after(ledger, decision, asked.who, asked.previous)


def decided(look: Look, before: Sequence[Judgement], asked: Asked) -> Decision:
    """Return a decision in the words that are kept, its ids in full; ``before`` is what was judged so far.

    Raises:
        UsageError: a kind, a value or an id that means nothing here, or a reason that says nothing.
    """
    known, method = kind_of(asked.kind), asked.method
    if known is None:
        raise UsageError(f"no judgement is called {asked.kind!r}", expected=" or ".join(JudgementKind), do="Choose one")
    if not asked.why.strip():
        raise UsageError("the reason says nothing", expected="the reason in words", do="Say why, for whoever reads it")
    if method is not None and not _METHOD.fullmatch(method):
        raise UsageError(f"the method {method!r}", expected="the name of a method in Latin letters", do="Shorten it")
    about_id = _about(look, before, known, asked)
    value = value_of(known, _in_full(look, before, known, about_id, asked.value))
    if value is None:
        raise UsageError(f"{known.value} cannot be {asked.value!r}", expected=allowed(known), do="Choose one of these")
    if value == WITHDRAWN and known.value in MANY and asked.previous is None:
        got = f"there may be many judgements of the kind {known.value}"
        raise UsageError(got, expected="the one that is withdrawn, as previous", do="Name it")
    if known is JudgementKind.CORRECTION:
        _refuse_field(look, about_id, value)
    return Decision(about_id, known, value, asked.why.strip(), method)


def _about(look: Look, before: Sequence[Judgement], kind: JudgementKind, asked: Asked) -> str:
    """Return the id of what is judged, in full."""
    if kind is JudgementKind.NAMING:
        return _person(asked.about)
    if kind is JudgementKind.NOTE and asked.about == THE_CASE:
        return THE_CASE
    if kind is JudgementKind.CHECKED:
        return _checked(before, asked)
    tables = JUDGED_TABLES[kind]
    rows = [one for table in tables for one in look.ids(table, asked.about)]
    return _found(
        asked.about, [*rows, *(one.about_id for one in before if one.kind == kind.value)], " or ".join(tables)
    )


def _person(name: str) -> str:
    if not name.strip() or len(name) > _MOST_NAME or _CONTROL.search(name):
        raise UsageError(
            f"{name[:_MOST_NAME]!r} is no name", expected="a person's name", do="Give it as people.csv does"
        )
    return name.strip()


def _checked(before: Sequence[Judgement], asked: Asked) -> str:
    """Return the id of the judgement that a second person checks."""
    about_id = _found(asked.about, [one.id for one in before], "the judgements")
    maker = next(one.who for one in before if one.id == about_id)
    if maker is not None and maker.strip().casefold() == asked.who.strip().casefold():
        got = f"{asked.who} made the judgement {about_id}"
        raise UsageError(got, expected="somebody else to check it", do="Ask a second person")
    return about_id


def _in_full(look: Look, before: Sequence[Judgement], kind: JudgementKind, about_id: str, value: str) -> str:
    """Return a value whose ids are in full."""
    words = value.split()
    first = [WITHDRAWN] if words[:1] == [WITHDRAWN] else []
    rest = words[len(first) :]
    named = [part for one in before if one.kind == kind.value for part in one.value.split() if "-" in part]
    if kind.value in PAIRS:
        ids = [*look.parts(about_id), *(part for one in before if one.about_id == about_id for part in one.pair)]
        return " ".join([*first, *(_found(word, ids, "this claim's origins or documents") for word in rest)])
    if kind is JudgementKind.NOT_SAME_CLAIM:
        ids = [*look.members(about_id), *named]
        return " ".join([*first, *(_found(word, ids, "this claim's rows") for word in rest)])
    if kind is JudgementKind.WRONG_LINK:
        ids = [one for word in rest[1:] for one in look.ids("documents", word)] + named
        full = [_found(word, ids, "documents") for word in rest[1:]]
        if full and about_id not in full:
            raise UsageError(f"{about_id} is neither of the two", expected="one of the two documents", do="Judge one")
        return " ".join([*first, *rest[:1], *full])
    return value


def _refuse_field(look: Look, row_id: str, value: str) -> None:
    """Raise where a row has no such field."""
    field = value.removeprefix(f"{WITHDRAWN} ").partition(":")[0]
    tables = [table for table in (*_READ, "documents") if row_id in look.ids(table, row_id)]
    if tables and not set(tables) & set(CORRECTED[field]):
        fields = [name for name, those in CORRECTED.items() if set(tables) & set(those)]
        raise UsageError(f"{row_id} has no {field}", expected=" or ".join(fields), do="Correct one of these")


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


def unanswered(
    records: Mapping[str, Sequence[Any]], ledger: Path, corrected: Corrected = NO_CORRECTION
) -> list[Problem]:
    """Return a problem for each judgement in force that has no effect.

    Its rows are not in the tables (any more), or the text has not what it corrects to.
    """
    tables = {table for tables in JUDGED_TABLES.values() for table in tables}
    rows = {row.id for table in tables for row in records[table]} | corrected.gone
    parts = {row.id for table in ("origins", *_READ, "documents") for row in records[table]} | corrected.gone
    asked = [
        one for one in in_force(records["judgements"]) if JUDGED_TABLES.get(_kind(one)) and one.about_id != THE_CASE
    ]
    lost = [(one, ({one.about_id} - rows) | (_named(one) - parts)) for one in asked]
    refused = [
        _problem(one, f"the text has not what {one.id} corrects {one.about_id} to", ledger) for one in corrected.refused
    ]
    return [_problem(one, _gone(one, gone), ledger) for one, gone in lost if gone] + refused


def _kind(judgement: Judgement) -> JudgementKind:
    return kind_of(judgement.kind) or JudgementKind.CHECKED


def _named(judgement: Judgement) -> set[str]:
    """Return the ids of rows that a value names."""
    if judgement.kind in (JudgementKind.NOT_SAME_CLAIM, JudgementKind.WRONG_LINK):
        return {word for word in judgement.value.split() if "-" in word}
    return set(judgement.pair)


def _gone(judgement: Judgement, gone: Iterable[str]) -> str:
    told = f"the judgement {judgement.id} ({judgement.kind}) is about {', '.join(sorted(gone))}"
    return f"{told}, which the tables do not hold"


def _problem(judgement: Judgement, reason: str, ledger: Path) -> Problem:
    return Problem(
        id=make_id("prb", judgement.id, "judge"),
        path=ledger.name,
        step="judge",
        reason=reason,
        what_to_do="Judge anew what took its place, or withdraw it: nightglass judge CASE ABOUT KIND withdrawn",
        made_by=MADE_BY,
        made_from=(judgement.id,),
    )
