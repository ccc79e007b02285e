"""Which code made a case's tables, as the ledger's acts ``built`` tell it."""

from collections.abc import Sequence
from datetime import datetime

from nightglass.preserve.chain import Act


def code_of_tables(acts: Sequence[Act], until: Act | None = None) -> str | None:
    """Return the digest of the code of the last build (up to an act); null where none tells it."""
    return _of_last_build("code", acts, until)


def digest_of_tables(acts: Sequence[Act], until: Act | None = None) -> str | None:
    """Return the digest of the tables that the last build made (up to an act); null where none tells it."""
    return _of_last_build("tables", acts, until)


def _of_last_build(name: str, acts: Sequence[Act], until: Act | None) -> str | None:
    """Return what the last build tells; last is by the acts' times, then by writer and sequence."""
    built = [act for act in acts if act.kind == "built" and (until is None or _order(act) <= _order(until))]
    if not built:
        return None
    found = max(built, key=_order).payload.get(name)
    return None if found is None else str(found)


def _order(act: Act) -> tuple[datetime, str, int]:
    return act.at, act.writer, act.seq
