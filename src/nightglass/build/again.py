"""Parses captures again as the build did, for verification: bytes in, documents out; the case is only read."""

from collections.abc import Callable, Sequence
from pathlib import Path

from nightglass.build.capture import described, given_for
from nightglass.case import Case
from nightglass.errors import LedgerError
from nightglass.parse.registry import parse_capture
from nightglass.preserve.ledger import acts_of, read_ledger
from nightglass.records.capture import Capture
from nightglass.records.document import Document


def parser_of(case: Case) -> Callable[[Capture, Path], Sequence[Document]]:
    """Return what parses a capture of this case with what is known of its file now."""
    try:
        rows, notes = read_ledger(case.ledger)
        said = described(acts_of(rows, notes), {(note.act_id, note.name): note.text for note in notes})
    except LedgerError:
        # Verification names what is wrong with the ledger; the bytes can still be compared.
        said = {}

    def parse_again(capture: Capture, bytes_at: Path) -> Sequence[Document]:
        return parse_capture(capture, bytes_at, given_for(case, capture, said.get(capture.id))).documents

    return parse_again
