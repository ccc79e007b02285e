"""Which code made a case's tables, as the ledger's acts ``built`` tell it."""

from collections.abc import Sequence
from datetime import datetime

from nightglass.preserve.chain import Act


def code_of_tables(acts: Sequence[Act], until: Act | None = None) -> str | None:
    """Return the digest of the code of the last build (up to an act); null where none tells it.

    Last is by the acts' times, then by writer and sequence.
    """
    built = [act for act in acts if act.kind == "built" and (until is None or _order(act) <= _order(until))]
    if not built:
        return None
    code = max(built, key=_order).payload.get("code")
    return None if code is None else str(code)


def _order(act: Act) -> tuple[datetime, str, int]:
    return act.at, act.writer, act.seq
