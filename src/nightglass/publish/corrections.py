"""Corrections: what an account says of its claims otherwise than the account of the same case before it.

The case keeps, beside each account's salts, the numbers that its claims had (``TOLD``): no words, so that nothing that
is masked or left out since can come back. A claim that one of the two accounts does not show is counted, not named.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from nightglass.present.held import Held
from nightglass.publish.seals import Sealer

TOLD: Final = "told.json"
MADE_BY: Final = "publish/corrections 1"
AS_STATED: Final = "as stated"
FIELDS: Final = ("low", "high", "proven", "at_most")

Numbers = Mapping[str, int | None]
"""What an account gives of a claim: its range as stated (null: open), origins proven and at most."""


@dataclass(frozen=True, slots=True)
class Told:
    """What an account gave, by the ids of its claims in the case; ``published`` is its date."""

    published: str
    claims: Mapping[str, Numbers]


@dataclass(frozen=True, slots=True)
class Corrections:
    """``rows`` of the table of corrections, and how many claims the account before had that this has not, or new."""

    since: str
    rows: Sequence[Mapping[str, Any]]
    gone: int
    new: int


def numbers_of(shown: Held, sealed: Mapping[str, str]) -> Mapping[str, Numbers]:
    """Return the numbers of each claim that an account shows; ``sealed`` gives a sealed id's id in the case."""
    ranges = {one.claim_id: one for one in shown.ranges if one.rule == AS_STATED}
    found = {}
    for claim in shown.claims:
        stated = ranges.get(claim.id)
        found[sealed[claim.id]] = {
            "low": stated.low if stated else None,
            "high": stated.high if stated else None,
            "proven": claim.proven,
            "at_most": claim.at_most,
        }
    return found


def corrections(before: Told | None, now: Mapping[str, Numbers], sealer: Sealer) -> Corrections | None:
    """Return what changed since the account before, None where there was none; rows in the order of their ids."""
    if before is None:
        return None
    rows = [
        {
            "id": sealer.row_id(f"cor-{claim_id}-{field}"), "claim_id": sealer.row_id(claim_id), "field": field,
            "was": was.get(field), "now": now[claim_id][field], "since": before.published, "made_by": MADE_BY,
        }
        for claim_id, was in before.claims.items()
        if claim_id in now
        for field in FIELDS
        if was.get(field) != now[claim_id][field]
    ]  # fmt: skip
    return Corrections(
        since=before.published,
        rows=sorted(rows, key=lambda row: str(row["id"])),
        gone=len(before.claims.keys() - now.keys()),
        new=len(now.keys() - before.claims.keys()),
    )


def told_bytes(published: str, now: Mapping[str, Numbers]) -> bytes:
    """Return what the case keeps of an account's claims."""
    return f"{json.dumps({'published': published, 'claims': now}, indent=1)}\n".encode()


def read_told(folder: Path) -> Told | None:
    """Return what the case kept of an account, None where it kept nothing that can be read."""
    try:
        kept = json.loads((folder / TOLD).read_text(encoding="utf-8"))
        claims = {
            str(claim): {field: None if numbers[field] is None else int(numbers[field]) for field in FIELDS}
            for claim, numbers in kept["claims"].items()
        }
        return Told(str(kept["published"]), claims)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
