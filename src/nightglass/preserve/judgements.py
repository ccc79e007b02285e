"""Judgements as the ledger tells them: a decision in, one act; acts and notes in, one row a decision out.

The chain holds what was decided about which row, by ids and plain words. Why, by whom, and the id of a source (which a
team chooses, and which may be a name) lie beside it and can be erased.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from nightglass.preserve.chain import Act
from nightglass.preserve.finding import Finding
from nightglass.preserve.ledger import Ledger
from nightglass.records.grade import kind_of, value_of
from nightglass.records.judgement import Judgement, JudgementKind, latest, subject_of

MADE_BY = "preserve/judgements 1"
ACT = "judged"
ERASED = "(erased)"
"""What stands for the id of a source that was erased from the ledger."""

Notes = Mapping[tuple[str, str], str | None]

_MADE_ID = re.compile(r"[a-z]{2,4}-[0-9a-f]{16}")
"""Ids that content gives; every other id is a person's words."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided: ``value`` is in the words of ``kind``; ``method`` null where none is followed."""

    about_id: str
    kind: JudgementKind
    value: str
    reason: str
    method: str | None = None


def record_judgement(ledger: Ledger, decision: Decision, actor: str) -> Judgement:
    """Add a decision to the ledger and return its row; what it takes the place of stays, named by ``previous``."""
    subject = subject_of(decision.about_id, decision.kind.value, decision.value)
    before = next((one for one in latest(judgements_of(ledger)) if one.subject == subject), None)
    made = _MADE_ID.fullmatch(decision.about_id) is not None
    payload = {
        "about": decision.about_id if made else None,
        "kind": _token(decision.kind.value),
        "value": _token(decision.value),
        "method": None if decision.method is None else _token(decision.method),
        "previous": None if before is None else before.id,
    }
    notes = {"reason": decision.reason} | ({} if made else {"about": decision.about_id})
    act = ledger.append(ACT, payload, actor, notes)
    return next(one for one in judgements_of(ledger) if one.made_from == (act.id,))


def judgements_of(ledger: Ledger) -> list[Judgement]:
    """Return what the ledger says was judged, ordered by id."""
    return derive_judgements(ledger.acts(ACT), {(note.act_id, note.name): note.text for note in ledger.notes()})


def derive_judgements(acts: Sequence[Act], notes: Notes) -> list[Judgement]:
    """Return one judgement an act, ordered by id; every one that was ever made, in force or not."""
    return sorted((_judgement(act, notes) for act in acts if act.kind == ACT), key=lambda one: one.id)


def check_judgements(judgements: Sequence[Judgement]) -> Iterator[Finding]:
    """Yield judgements whose kind or value no decision has, or that follow one that is not there."""
    ids = {one.id for one in judgements}
    for one in judgements:
        kind = kind_of(one.kind)
        subject = f"judgement {one.id}"
        if kind is None or value_of(kind, one.value) != one.value:
            got = f"its {one.kind} is {one.value!r}"
            yield Finding(subject, got, "a kind and a value of this version", "Read the case with a newer Nightglass")
        if one.previous is not None and one.previous not in ids:
            do = "Merge the ledger of the colleague who judged before"
            yield Finding(subject, f"it takes the place of {one.previous}, which is not there", "that judgement", do)


def _judgement(act: Act, notes: Notes) -> Judgement:
    payload = act.payload
    method, previous = payload.get("method"), payload.get("previous")
    return Judgement(
        id=judgement_id(act),
        at=act.at,
        who=act.actor,
        about_id=str(payload.get("about") or notes.get((act.id, "about")) or ERASED),
        kind=_words(str(payload["kind"])),
        value=_words(str(payload["value"])),
        method=None if method is None else _words(str(method)),
        reason=notes.get((act.id, "reason")),
        previous=None if previous is None else str(previous),
        made_by=MADE_BY,
        made_from=(act.id,),
    )


def judgement_id(act: Act) -> str:
    """Return the id of the judgement that an act made."""
    return f"jdg-{act.id.removeprefix('act-')}"


def _token(words: str) -> str:
    """Return plain words as one token that a payload may hold: ``"low: imprecision"`` as ``"low:+imprecision"``."""
    return words.replace(" ", "+").replace(",", "/")


def _words(token: str) -> str:
    """Return the words that a token was made from."""
    return token.replace("/", ",").replace("+", " ")
