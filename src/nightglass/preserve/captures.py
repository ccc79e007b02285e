"""Captures as the ledger tells them: acts and notes in, one row a digest out."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nightglass.preserve.chain import Act
from nightglass.preserve.ledger import Entry, Ledger
from nightglass.preserve.vault import Stored
from nightglass.records.capture import Capture, Original
from nightglass.records.ids import make_id

MADE_BY = "preserve/ledger 1"
ERASED = "(erased)"
"""What stands for a path or a person that was erased from the ledger."""

Notes = Mapping[tuple[str, str], str | None]


@dataclass(frozen=True, slots=True)
class Arrival:
    """Bytes that reached the vault: ``path`` is relative to the inbox, with forward slashes; ``url`` null if none."""

    path: str
    stored: Stored
    media_type: str
    url: str | None = None


def record_captures(ledger: Ledger, arrivals: Sequence[Arrival], actor: str) -> list[Act]:
    """Add an act ``captured`` for each arrival whose path and digest are not in the ledger yet; return the new acts."""
    seen = _paths_seen(ledger)
    entries = []
    for arrival in arrivals:
        known = seen[arrival.stored.digest]
        # An erased path may be this very path: adding it again would undo the erasure.
        if arrival.path in known or None in known:
            continue
        known.add(arrival.path)
        entries.append(_captured(arrival, actor))
    return ledger.append_all(entries) if entries else []


def describe(
    ledger: Ledger, capture_ids: Sequence[str], original: Original, notes: Mapping[str, str], actor: str
) -> list[Act]:
    """Add an act ``described`` for each capture: whether it is the original, and in ``notes`` what was said of it.

    The notes ``from_whom`` and ``how`` are told in the table of captures. The latest act of a capture counts.
    """
    payloads = [{"capture": capture_id, "original": original.value} for capture_id in capture_ids]
    return ledger.append_all([Entry("described", payload, actor, notes) for payload in payloads])


def capture_id_of(digest: str) -> str:
    """Return the id of the capture with these bytes."""
    return make_id("cap", digest)


def captures_of(ledger: Ledger) -> list[Capture]:
    """Return what the ledger says was captured, one row a digest, ordered by id."""
    return derive_captures(ledger.acts(), {(note.act_id, note.name): note.text for note in ledger.notes()})


def derive_captures(acts: Sequence[Act], notes: Notes) -> list[Capture]:
    """Return one capture a digest: the first act gives path and time, the latest ``described`` act who and how.

    First and latest are by the acts' times (each by its machine's clock), then by writer and sequence.
    """
    captured: dict[str, list[Act]] = defaultdict(list)
    described: dict[str, list[Act]] = defaultdict(list)
    for act in sorted(acts, key=lambda act: (act.at, act.writer, act.seq)):
        if act.kind == "captured":
            captured[act.payload["digest"]].append(act)
        elif act.kind == "described":
            described[act.payload["capture"]].append(act)
    rows = [_capture(found, described[capture_id_of(digest)], notes) for digest, found in captured.items()]
    return sorted(rows, key=lambda row: row.id)


def _capture(captured: Sequence[Act], described: Sequence[Act], notes: Notes) -> Capture:
    first, digest = captured[0], str(captured[0].payload["digest"])
    latest = described[-1] if described else None
    paths = {notes.get((act.id, "path")) or act.id for act in captured}
    return Capture(
        id=capture_id_of(digest),
        digest=digest,
        bytes=int(first.payload["bytes"]),
        media_type=str(first.payload["media_type"]),
        path=notes.get((first.id, "path")) or ERASED,
        url=next((url for act in captured if (url := notes.get((act.id, "url")))), None),
        captured_at=first.at,
        captured_by=first.actor or ERASED,
        from_whom=notes.get((latest.id, "from_whom")) if latest else None,
        how=notes.get((latest.id, "how")) if latest else None,
        original=Original(latest.payload["original"]) if latest else Original.UNKNOWN,
        times_seen=len(paths),
        made_by=MADE_BY,
        made_from=tuple(act.id for act in (*captured, *described)),
    )


def _captured(arrival: Arrival, actor: str) -> Entry:
    stored = arrival.stored
    payload = {
        "capture": capture_id_of(stored.digest),
        "digest": stored.digest,
        "bytes": stored.size,
        "media_type": arrival.media_type,
    }
    url = {} if arrival.url is None else {"url": arrival.url}
    return Entry("captured", payload, actor, {"path": arrival.path, **url})


def _paths_seen(ledger: Ledger) -> dict[str, set[str | None]]:
    """Return the paths of each digest; null stands for one that was erased."""
    notes: Notes = {(note.act_id, note.name): note.text for note in ledger.notes()}
    seen: dict[str, set[str | None]] = defaultdict(set)
    for act in ledger.acts("captured"):
        seen[act.payload["digest"]].add(notes.get((act.id, "path")))
    return seen
