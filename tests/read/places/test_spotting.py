"""Known names in an English text."""

from collections.abc import Sequence

import pytest

from nightglass.interfaces import Entry
from nightglass.read.places.spotting import spot_names
from nightglass.text.fold import key


class Few:
    """A gazetteer of a few invented names."""

    version = "few"

    def __init__(self, *names: str) -> None:
        """Take the names; one with a tilde is the short form of an area: ``Orl.~Orland``."""
        self._entries = {}
        for name in names:
            form, _, full = name.partition("~")
            kind = "admin1" if full else "city"
            self._entries[key(form)] = (Entry(f"few:{name}", full or form, kind, 1.0, 2.0, None, None, None, "few"),)

    def find(self, name: str) -> Sequence[Entry]:
        """Return the one entry of a name."""
        return self._entries.get(key(name), ())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Roads to Varn and Port Orlan were shut.", ["Varn", "Port Orlan"]),
        ("The Varn Police Department", ["Varn"]),
        ("Varn’s mayor left.", ["Varn"]),
        ("They met in St. Orlan on Friday.", ["St. Orlan"]),
        ("VARN, Orl. - It rained.", ["VARN", "Orl."]),
        ("Rep. Alis Brook, D-Varn, left.", ["Varn"]),
        ("The varn was mended.", []),
        ("Varnish dried.", []),
    ],
)
def test_the_longest_known_names_are_found(text: str, names: list[str]) -> None:
    """Capitalised runs of up to five words; possessive endings and small letters are no names."""
    few = Few("Varn", "Orlan", "Port Orlan", "St. Orlan", "Orl.~Orland")
    assert [spot.span.of(text) for spot in spot_names(text, few)] == names
