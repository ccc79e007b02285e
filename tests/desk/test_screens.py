"""The list of screens: each once, each with a key of its own."""

import re
from pathlib import Path

SCREENS = Path(__file__).parents[2] / "desk-ui" / "pages" / "index.ts"


def test_every_screen_has_an_address_and_a_key_of_its_own() -> None:
    """Two that share one would stop the whole page."""
    rows = re.findall(
        r'\{ path: "(\w+)", .* key: "(\w)", .* import\("\./(\w+)/Page\.svelte"\)', SCREENS.read_text("utf-8")
    )
    assert len(rows) >= 5
    for column in zip(*rows, strict=True):
        assert len(set(column)) == len(column), column
