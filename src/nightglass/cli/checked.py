"""What ``nightglass check`` prints: a page for a person, or one JSON object for a program."""

from collections import Counter
from collections.abc import Iterator
from datetime import tzinfo
from typing import Any

from nightglass.build.checking import Answer
from nightglass.cli.output import echo, print_json
from nightglass.present.check import Checked, CheckedClaim
from nightglass.present.claims import EdgeLine, MemberLine, OriginLine
from nightglass.present.claims_changes import ChangedText
from nightglass.present.format import day, moment, period
from nightglass.present.says import bounds
from nightglass.present.sources import DocumentLine
from nightglass.records.claim import MemberStance

FORMS = ("table", "jsonl")
MOST = 5
"""A person is shown so many claims; JSON holds all of them."""


def show(form: str, answer: Answer, zone: tzinfo) -> None:
    """Print what was found in one of ``FORMS``; days are written in ``zone``."""
    found = answer.checked
    if form == "jsonl":
        print_json({**_as_row(found), "words": answer.words, "words_read": answer.read})
        return
    if answer.read < answer.words:
        echo(
            f"Long text: its first {answer.read:,} of {answer.words:,} words were read for what it claims, so that the "
            "answer takes seconds; all of it was searched for copies. For the rest, check it in parts or add it."
        )
    for line in _lines(found, zone):
        echo(line)


def _lines(found: Checked, zone: tzinfo) -> Iterator[str]:
    yield f"In this case: {_named(found.item, zone)}" if found.known else "Not in this case as it is."
    yield from _copies(found, zone)
    if found.nothing:
        yield "Nothing in this case tells of it."
    for one in found.claims[:MOST]:
        yield ""
        yield from _claim(one, zone)
    if len(found.claims) > MOST:
        yield ""
        yield f"{len(found.claims) - MOST} more claims: ask with --as jsonl."
    yield from _changed(found, zone)
    if not found.claims:
        yield "No count, statement or report on an outlet was found in it."
    else:
        yield ""
        yield "To copy:"
        yield f"  {found.claims[0].attribution}"


def _copies(found: Checked, zone: tzinfo) -> Iterator[str]:
    if found.earliest is not None:
        first = found.earliest
        yield f"Earliest here: {_named(first.line, zone)} ({first.how}, {first.link.score:.2f})"
    elif found.shared:
        yield "No dated text here is earlier than it."
    else:
        yield "No text here shares a passage with it."
    for one in found.shared:
        if one != found.earliest:
            yield f"  also: {_named(one.line, zone)} ({one.how}, {one.link.score:.2f})"


def _claim(one: CheckedClaim, zone: tzinfo) -> Iterator[str]:
    claim = one.line.claim
    place = f", {claim.place}" if claim.place else ""
    when = period(claim.period_from, claim.period_to, zone) or claim.period_words
    yield f"{one.line.name or claim.subject}{place}{f', {when}' if when and one.line.name else ''}"
    publisher = "; rests on one publisher" if claim.one_publisher else ""
    yield f"  origins: {claim.proven} proven, at most {claim.at_most}{publisher}"
    if one.own.member.stance is not MemberStance.SUPPORTS:
        denies = one.own.member.stance is MemberStance.DENIES
        yield f"  the item {'denies it' if denies else 'tells something near it, and is not counted'}"
    for line in one.line.origins:
        yield f"    {line.origin.name} ({line.origin.kind.value}){_counted(line)}: {_texts(line)}"
    for line in one.line.denials:
        yield f"    denied by {line.origin.name}: {_texts(line)}"
    for other in one.others:
        count = bounds(other.told.member.low, other.told.member.high)
        yield f"  another count: {count} ({_named(other.told.line, zone)})"
    for note, text in one.caveats:
        yield f"  {note.kind.lower()}: “{' '.join(note.caveat.words.split())}” ({_named(text, zone)})"


def _counted(line: OriginLine) -> str:
    low, high = line.origin.low, line.origin.high
    return f" {bounds(low, high)}" if (low, high) != (None, None) else ""


def _texts(line: OriginLine) -> str:
    texts = Counter(one.line.label for one in line.texts)
    labels = [label if many == 1 else f"{label} ({many} texts)" for label, many in texts.items()]
    return ", ".join(labels) or "no text that is known"


def _changed(found: Checked, zone: tzinfo) -> Iterator[str]:
    for one in found.changes:
        yield ""
        yield f"Changed from {_named(one.first, zone)} to {_named(one.second, zone)}:"
        for change in one.changes[:8]:
            yield f"  {change.line}"
        if len(one.changes) > 8:
            yield f"  {len(one.changes) - 8} more"
    for drift in found.drifts:
        yield ""
        yield f"{drift.name}: {_named(drift.first, zone)}, then {_named(drift.second, zone)}: “{drift.caveat.words}”"


def _named(line: DocumentLine, zone: tzinfo) -> str:
    at = line.document.published_at
    if at is None:
        return f"{line.label}, date unknown"
    return f"{line.label}, {moment(at, zone) if line.document.published_precision.value == 'minute' else day(at, zone)}"


def _as_row(found: Checked) -> dict[str, Any]:
    """Return all that was found as plain values."""
    first = found.earliest
    return {
        "item": _document(found.item),
        "known": found.known,
        "nothing": found.nothing,
        "earliest": None if first is None else {**_document(first.line), "how": first.how, "score": first.link.score},
        "copies": [
            {**_document(one.line), "how": one.how, "score": one.link.score, "words": one.words} for one in found.shared
        ],
        "claims": [_claim_row(one) for one in found.claims],
        "changes": [_changes_row(one) for one in found.changes],
        "drifts": [
            {
                "kind": one.drift.kind.value, "from": one.first.document.id, "to": one.second.document.id,
                "words": one.caveat.words, "reason": one.drift.reason,
            }
            for one in found.drifts
        ],
        "attribution": found.claims[0].attribution if found.claims else None,
    }  # fmt: skip


def _document(line: DocumentLine) -> dict[str, Any]:
    document = line.document
    return {
        "document": document.id, "source": line.label, "title": document.title, "url": document.url,
        "published_at": document.published_at,
    }  # fmt: skip


def _claim_row(one: CheckedClaim) -> dict[str, Any]:
    claim = one.line.claim
    return {
        "claim": claim.id, "kind": claim.kind.value, "subject": claim.subject,
        "measure": claim.measure.value if claim.measure else None, "place": claim.place,
        "period_from": claim.period_from, "period_to": claim.period_to, "proven": claim.proven,
        "at_most": claim.at_most, "one_publisher": claim.one_publisher,
        "item": {"stance": one.own.member.stance.value, **_member(one.own)},
        "others": [{**_member(count.told), "origins": [o.name for o in count.origins]} for count in one.others],
        "origins": [_origin(line) for line in one.line.origins],
        "denials": [_origin(line) for line in one.line.denials],
        "ways": [_way(edge) for edge in one.line.edges],
        "caveats": [
            {"kind": note.caveat.kind.value, "words": note.caveat.words, "document": line.document.id}
            for note, line in one.caveats
        ],
        "attribution": one.attribution,
    }  # fmt: skip


def _member(one: MemberLine) -> dict[str, Any]:
    return {
        "document": one.line.document.id, "source": one.line.label, "low": one.member.low, "high": one.member.high,
        "start": one.row.start, "end": one.row.end,
    }  # fmt: skip


def _origin(line: OriginLine) -> dict[str, Any]:
    origin = line.origin
    return {
        "name": origin.name, "kind": origin.kind.value, "perceived": origin.perceived.value,
        "affiliation": origin.affiliation, "low": origin.low, "high": origin.high,
        "documents": list(origin.document_ids),
    }  # fmt: skip


def _way(one: EdgeLine) -> dict[str, Any]:
    return {
        "document": one.line.document.id, "kind": one.edge.kind.value, "reason": one.edge.reason,
        "to": one.origin.name if one.origin is not None else one.edge.to,
    }  # fmt: skip


def _changes_row(one: ChangedText) -> dict[str, Any]:
    return {
        "from": one.first.document.id, "to": one.second.document.id, "kind": one.link.kind.value,
        "changes": [change.line for change in one.changes],
    }  # fmt: skip
