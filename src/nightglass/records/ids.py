"""Ids that come from content: the same input gives the same id on every machine."""

import hashlib
import json
from collections.abc import Sequence
from typing import TypeAlias

IdPart: TypeAlias = "str | int | float | Sequence[IdPart] | None"


def make_id(prefix: str, *parts: IdPart) -> str:
    """Return ``prefix-`` and 16 hexadecimal digits of the SHA-256 of the parts as canonical JSON."""
    canonical = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return f"{prefix}-{hashlib.sha256(canonical.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
