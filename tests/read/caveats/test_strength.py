"""A caveat is said in full, in part, or for the time being."""

import pytest

from nightglass.read.caveats.strength import strength_of
from nightglass.records.caveat import CaveatKind, Strength


@pytest.mark.parametrize(
    ("kind", "words", "language", "strength"),
    [
        (CaveatKind.UNVERIFIED, "could not be independently verified", "en", Strength.FULL),
        (CaveatKind.UNVERIFIED, "could not be fully verified", "en", Strength.PARTIAL),
        (CaveatKind.UNVERIFIED, "has yet to confirm", "en", Strength.PENDING),
        (CaveatKind.UNVERIFIED, "has not yet been fully verified", "en", Strength.PARTIAL),
        (CaveatKind.UNVERIFIED, "could verify only eight of the names", "en", Strength.PARTIAL),
        (CaveatKind.HAMPERED, "verification has been hampered", "en", Strength.PARTIAL),
        (CaveatKind.HAMPERED, "kept reporters from checking", "en", Strength.FULL),
        (CaveatKind.HAMPERED, "work has been hindered by roadblocks", "en", Strength.PARTIAL),
        (CaveatKind.ANONYMOUS, "would give only her first name", "en", Strength.PARTIAL),
        (CaveatKind.UNVERIFIED, "هنوز تایید نشده", "fa", Strength.PENDING),
        (CaveatKind.UNVERIFIED, "пока не подтверждены", "ru", Strength.PENDING),
        (CaveatKind.UNVERIFIED, "لم توکد الوزاره بعد", "ar", Strength.PENDING),
        (CaveatKind.UNVERIFIED, "could not be verified", "xx", Strength.FULL),
    ],
)
def test_its_words_tell_how_much_is_not_known(kind: CaveatKind, words: str, language: str, strength: Strength) -> None:
    """In part wins over for now; a check that was hampered was made hard, unless it was made impossible."""
    assert strength_of(kind, words, language) is strength
