"""When something was said."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bare_documents import as_document
from nightglass.interfaces import Model
from nightglass.read.mentions import find_mentions
from nightglass.read.parsed import parse_document
from nightglass.read.statements.reader import find_statements
from nightglass.read.statements.said_at import with_said_at
from nightglass.read.times import find_times

WEDNESDAY = datetime(2031, 5, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "said_at"),
    [
        ("Maria Holt said on Sunday that the port was shut.", datetime(2031, 5, 11, tzinfo=UTC)),
        ("Police told reporters on Monday that the road had been closed on Friday.", datetime(2031, 5, 12, tzinfo=UTC)),
        ("“It stays shut,” said Maria Holt on Monday.", datetime(2031, 5, 12, tzinfo=UTC)),
        ("In a message released on Sunday, Peter Lang urged people to stay home.", datetime(2031, 5, 11, tzinfo=UTC)),
        ("Maria Holt said that the port was shut on Sunday.", None),
        ("The port closed on Sunday, Maria Holt said.", None),
        ("Maria Holt said in 2019 that the port was old.", None),
    ],
)
def test_a_time_on_the_cue_says_when_somebody_spoke(text: str, said_at: datetime | None, english: Model) -> None:
    """One inside what is said does not, nor one coarser than a day."""
    document = replace(as_document(text), published_at=WEDNESDAY, published_to=WEDNESDAY.replace(hour=1))
    parsed = parse_document(document, english)
    rows = with_said_at(find_statements(parsed, find_mentions(parsed)), find_times(parsed), parsed)
    assert [row.said_at for row in rows] == [said_at]
