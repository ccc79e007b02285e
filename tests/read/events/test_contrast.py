"""Public threats and reported quiet contacts between the same two come out as different events, differently sourced."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from bare_documents import as_document
from nightglass.interfaces import Model
from nightglass.read.events.reader import find_events
from nightglass.read.mentions import find_mentions
from nightglass.read.parsed import parse_document
from nightglass.read.statements.reader import find_statements
from nightglass.records.event import Event, EventType, Status
from nightglass.records.statement import Sourcing

CASE = Path(__file__).parents[4] / "shared" / "cases" / "blackout-2026" / "inbox"

INVENTED = """Karsa warned Ilmen on Monday that any strike on its harbours would draw retaliation.

"The defenders of Karsa will teach Ilmen a lesson," Speaker Taro Velm told a rally.

But the remarks came as the Courier reported that Karsa's foreign minister, Edo Marn, had reached out over the weekend \
to Ilmen's envoy Pela Storm, citing two officials familiar with the matter.
"""


def _events(model: Model, text: str) -> list[Event]:
    parsed = parse_document(as_document(text), model)
    mentions = find_mentions(parsed)
    return find_events(parsed, mentions, (), find_statements(parsed, mentions))


def _threats(rows: Sequence[Event]) -> list[Event]:
    return [row for row in rows if row.type is EventType.THREATEN or row.status is Status.THREATENED]


def _contacts(rows: Sequence[Event]) -> list[Event]:
    told = [row for row in rows if row.type is EventType.CONSULT and row.status is Status.ASSERTED]
    return [row for row in told if row.sourcing is Sourcing.UNNAMED]


def _contrast(rows: Sequence[Event]) -> None:
    threats, contacts = _threats(rows), _contacts(rows)
    assert threats
    assert contacts
    assert any(row.sourcing is not Sourcing.UNNAMED for row in threats)
    assert not {row.id for row in threats} & {row.id for row in contacts}


def test_an_invented_article_shows_the_contrast(english: Model) -> None:
    """Threats that named people make, a contact that two unnamed officials tell of."""
    rows = _events(english, INVENTED)
    _contrast(rows)
    assert {row.type for row in _contacts(rows)} == {EventType.CONSULT}
    assert any("Marn" in actor for row in _contacts(rows) for actor in row.actors)
    assert any("Storm" in target for row in _contacts(rows) for target in row.targets)
    assert any("Velm" in actor for row in _threats(rows) for actor in row.actors)


@pytest.mark.skipif(not CASE.is_dir(), reason="the case is not beside the checkout")
def test_the_case_shows_the_contrast(english: Model) -> None:
    """Public threats by named speakers, and a contact that only unnamed sources tell of, by an official to an envoy."""
    rows = [
        row for path in sorted(CASE.glob("*.txt")) for row in _events(english, path.read_text(encoding="utf-8-sig"))
    ]
    _contrast(rows)
    named = [row for row in _threats(rows) if row.sourcing is Sourcing.NAMED and row.actors]
    assert len(named) >= 2
    assert any(row.actors and row.targets for row in _contacts(rows))
