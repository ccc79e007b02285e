"""The faults that ``docs/explained/reading.md`` tells are still faults, and are told as they are."""

import re
from datetime import UTC
from pathlib import Path

import pytest

from bare_documents import as_document
from nightglass.engines.gazetteer import open_gazetteer
from nightglass.interfaces import Gazetteer, Model
from nightglass.present.reading import reading_view
from nightglass.read.reading import read_document

PAGE = Path(__file__).parents[2] / "docs/explained/reading.md"
TOLD = re.findall(r'^\| (\w+) \| "(.+?)" \| (nothing|`[^`]+`) \|', PAGE.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """The list of places of this machine."""
    return open_gazetteer()


@pytest.mark.parametrize(("kind", "text", "told"), TOLD, ids=[text[:30] for _, text, _ in TOLD])
def test_a_fault_is_told_as_it_is(kind: str, text: str, told: str, english: Model, gazetteer: Gazetteer) -> None:
    """Whoever mends one strikes it from the page."""
    reading = read_document(as_document(text), english, gazetteer, "UTC", "plain")
    says = [
        "; ".join(line.says)
        for line in reading_view(as_document(text), reading.tables(), UTC).lines
        if line.kind == kind
    ]
    assert told.strip("`") in (says or ["nothing"])


def test_faults_are_told() -> None:
    """The page has its table."""
    assert len(TOLD) > 5
