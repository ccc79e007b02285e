"""Judgements as the ledger tells them: a decision in, one act; acts and notes in, one row a decision out.

The chain holds what was decided about which row, by ids and plain words. Why, by whom, and the id of a source (which a
team chooses, and which may be a name) lie beside it and can be erased.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nightglass.errors import StaleError
from nightglass.preserve.chain import Act, Note
from nightglass.preserve.finding import Finding
from nightglass.preserve.ledger import Entry, Ledger
from nightglass.records.decided import WORDED
from nightglass.records.grade import kind_of, value_of
from nightglass.records.judgement import MANY, WITHDRAWN, Judgement, JudgementKind, latest, subject_of, subjects

MADE_BY = "preserve/judgements 1"
ACT = "judged"
ERASED = "(erased)"
"""What stands for words that were erased from the ledger: the id of a source, who was asked."""

Notes = Mapping[tuple[str, str], str | None]

_MADE_ID = re.compile(r"[a-z]{2,4}-[0-9a-f]{16}")
"""Ids that content gives; every other id is a person's words."""


class StaleJudgementError(StaleError):
    """Somebody judged meanwhile; ``meanwhile`` holds what the person had not seen, what counts now last."""

    meanwhile: tuple[Judgement, ...] = ()

    def __reduce__(self) -> tuple[Any, ...]:
        """Let a worker process hand it over whole."""
        return (*super().__reduce__(), {"meanwhile": self.meanwhile})


def _stale(meanwhile: Sequence[Judgement]) -> StaleJudgementError:
    error = StaleJudgementError(
        "somebody judged this meanwhile" if meanwhile else "what you saw judged is not there",
        expected="the last judgement on it to be the one you saw",
        do="Look at what was judged meanwhile, then decide again",
    )
    error.meanwhile = tuple(meanwhile)
    return error


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
    return _recorded(ledger, decision, actor, _last_on)


def record_judgement_after(ledger: Ledger, decision: Decision, actor: str, seen: str | None) -> Judgement:
    """Add a decision of a person who saw the judgement ``seen`` on the same matter, null for none.

    Of a kind of which a row may have many, none seen makes one more.

    Raises:
        StaleJudgementError: somebody judged it meanwhile; nothing is added.
    """

    def not_stale(before: Sequence[Judgement], decision: Decision) -> Judgement | None:
        return _not_stale(before, decision, seen)

    return _recorded(ledger, decision, actor, not_stale)


def _recorded(
    ledger: Ledger, decision: Decision, actor: str, follows: Callable[[Sequence[Judgement], Decision], Judgement | None]
) -> Judgement:
    """Add a decision; what it follows is looked up under the ledger's lock, so that no two follow the same."""

    def entry(acts: Sequence[Act], notes: Sequence[Note]) -> Entry:
        last = follows(derive_judgements(acts, by_name(notes)), decision)
        return _entry(decision, None if last is None else last.id, actor)

    act = ledger.append_after(ACT, entry)
    return _judgement(act, {(act.id, name): text for name, text in _notes(decision).items()})


def _last_on(before: Sequence[Judgement], decision: Decision) -> Judgement | None:
    if decision.kind.value in MANY:
        return None
    about, own = subjects(before), subject_of(decision.about_id, decision.kind.value, decision.value)
    return next((one for one in latest(before) if about[one.id] == own), None)


def _not_stale(before: Sequence[Judgement], decision: Decision, seen: str | None) -> Judgement | None:
    """Return what a decision follows: what its maker saw, where nothing was judged on the same matter since."""
    about, own = subjects(before), subject_of(decision.about_id, decision.kind.value, decision.value)
    if decision.kind.value in MANY:
        own = about.get(seen or "", ())
        if seen is None or own[:2] != (decision.about_id, decision.kind.value):
            own = ()
    last = next((one for one in latest(before) if about[one.id] == own), None)
    # Who sees nothing that counts may decide, also where something was taken back before.
    if (None if last is None else last.id) == seen or (seen is None and last is not None and last.withdrawn):
        return last
    made = sorted((one for one in before if about[one.id] == own), key=lambda one: (one.at, one.id))
    ids = [one.id for one in made]
    since = made[ids.index(seen) + 1 :] if seen in ids else made
    # The clocks of two laptops may disagree: what stands now is told in any case, last.
    raise _stale([one for one in since if one != last] + ([] if last is None else [last]))


def _entry(decision: Decision, previous: str | None, actor: str) -> Entry:
    payload = {
        "about": decision.about_id if _MADE_ID.fullmatch(decision.about_id) else None,
        "kind": _token(decision.kind.value),
        "value": _token(_parted(decision)[0]),
        "method": None if decision.method is None else _token(decision.method),
        "previous": previous,
    }
    return Entry(ACT, payload, actor, _notes(decision))


def _notes(decision: Decision) -> dict[str, str]:
    """Return what lies beside the chain: the reason, an id that is a person's words, and words of the value."""
    notes = {"reason": decision.reason}
    if not _MADE_ID.fullmatch(decision.about_id):
        notes["about"] = decision.about_id
    words = _parted(decision)[1]
    return notes | ({"words": words} if words else {})


def _parted(decision: Decision) -> tuple[str, str]:
    """Return a value's plain words, and the words of a person after them."""
    if decision.kind.value not in WORDED:
        return decision.value, ""
    head, _, words = decision.value.partition(": ")
    return head, words


def by_name(notes: Iterable[Note]) -> Notes:
    """Return the texts of notes by act and name."""
    return {(note.act_id, note.name): note.text for note in notes}


def judgements_of(ledger: Ledger) -> list[Judgement]:
    """Return what the ledger says was judged, ordered by id."""
    acts, notes = ledger.of_kind(ACT)
    return derive_judgements(acts, by_name(notes))


def derive_judgements(acts: Sequence[Act], notes: Notes) -> list[Judgement]:
    """Return one judgement an act, ordered by id; every one that was ever made, in force or not."""
    return sorted((_judgement(act, notes) for act in acts if act.kind == ACT), key=lambda one: one.id)


def check_judgements(judgements: Sequence[Judgement]) -> Iterator[Finding]:
    """Yield judgements whose kind or value no decision has, or that follow one that is not there."""
    ids = {one.id for one in judgements}
    for one in judgements:
        kind = kind_of(one.kind)
        subject = f"judgement {one.id}"
        if kind is None or (value_of(kind, one.value) != one.value and not one.value.endswith(ERASED)):
            got = f"its {one.kind} is {one.value!r}"
            yield Finding(subject, got, "a kind and a value of this version", "Read the case with a newer Nightglass")
        if one.previous is not None and one.previous not in ids:
            do = "Merge the ledger of the colleague who judged before"
            yield Finding(subject, f"it takes the place of {one.previous}, which is not there", "that judgement", do)


def _judgement(act: Act, notes: Notes) -> Judgement:
    payload = act.payload
    method, previous = payload.get("method"), payload.get("previous")
    kind, value = _words(str(payload["kind"])), _words(str(payload["value"]))
    if kind in WORDED and not value.startswith(WITHDRAWN):
        value = f"{value}: {notes.get((act.id, 'words')) or ERASED}"
    return Judgement(
        id=judgement_id(act),
        at=act.at,
        who=act.actor,
        about_id=str(payload.get("about") or notes.get((act.id, "about")) or ERASED),
        kind=kind,
        value=value,
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
