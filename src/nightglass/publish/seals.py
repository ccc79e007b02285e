"""Seals: salted commitments to what the case holds, and ids that give nothing away.

An id in the case is a digest of content, and a plain digest of a masked text lets anybody confirm a guess at it. So an
account carries ids and seals made with a key that stays in the case, by HMAC-SHA-256 (RFC 2104).
A person who holds the case can open one seal by giving its salt, and no other.
"""

import hashlib
import hmac
import json
from dataclasses import dataclass

from nightglass.records.capture import Capture
from nightglass.records.document import Document

KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Sealer:
    """Makes an account's ids and seals; ``key`` is 32 random bytes that never leave the case."""

    key: bytes

    def _derive(self, purpose: str, name: str) -> str:
        return hmac.new(self.key, f"{purpose}\n{name}".encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()

    def account_id(self) -> str:
        """Return the account's own id."""
        return f"acc-{self._derive('account', '')[:16]}"

    def row_id(self, case_id: str) -> str:
        """Return the id under which a row of the case stands in the account; the kind stays readable (``fig-…``)."""
        return f"{case_id.partition('-')[0]}-{self._derive('id', case_id)[:16]}"

    def salt(self, case_id: str) -> str:
        """Return the salt of a row's seal, 64 hexadecimal digits."""
        return self._derive("salt", case_id)

    def seal(self, document: Document, capture: Capture | None) -> str:
        """Return the seal of a document: the SHA-256 of its salt and of the digest of its content."""
        return open_seal(self.salt(document.id), content_digest(document, capture))


def content_digest(document: Document, capture: Capture | None) -> str:
    """Return the SHA-256 of a document's text and of the capture that holds it, as canonical JSON."""
    parts = {
        "capture": capture.digest if capture else None,
        "document": document.id,
        "text": hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest(),
    }
    return hashlib.sha256(json.dumps(parts, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def open_seal(salt: str, digest: str) -> str:
    """Return the seal that a salt and a content digest give; equal to the published one if both are true."""
    return hashlib.sha256(f"{salt}{digest}".encode()).hexdigest()
