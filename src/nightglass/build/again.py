"""Parses captures again as the build did, for verification: bytes in, documents out, nothing kept."""

from collections.abc import Callable, Sequence
from pathlib import Path

from nightglass.build.capture import descriptions, given_for, open_ledger
from nightglass.case import Case
from nightglass.interfaces import Clock
from nightglass.parse.registry import parse_capture
from nightglass.records.capture import Capture
from nightglass.records.document import Document


def parser_of(case: Case, clock: Clock) -> Callable[[Capture, Path], Sequence[Document]]:
    """Return what parses a capture of this case with what is known of its file now."""
    said = descriptions(open_ledger(case, clock))

    def parse_again(capture: Capture, bytes_at: Path) -> Sequence[Document]:
        return parse_capture(capture, bytes_at, given_for(case, capture, said.get(capture.id))).documents

    return parse_again
