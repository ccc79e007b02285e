"""What kind of happening a passage tells of."""

import pytest

from nightglass.read.events.passages import ACLED_NAMES, passage_blocks, passage_kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A suicide bomber blew himself up at a bus station in Ilmen, killing six.", "SUIC_BOMB"),
        ("Somebody threw a grenade into a tavern in Ilmen on Friday night.", "GRENADE"),
        ("An earthquake shook Ilmen; rescuers search for survivors.", "NATURAL_DISASTER"),
        ("The rebels and the government of Karsa signed a ceasefire agreement.", "AGREEMENT"),
        ("Hundreds marched peacefully in Ilmen to protest against the tax.", "PEACE_PROTEST"),
    ],
)
def test_a_passage_has_a_kind(text: str, kind: str) -> None:
    """Clear ones."""
    assert passage_kind(text) == kind


def test_kinds_that_acled_has_bear_its_names() -> None:
    """Disasters are none of its types."""
    assert ACLED_NAMES["SUIC_BOMB"] == "Suicide bomb"
    assert "NATURAL_DISASTER" not in ACLED_NAMES


def test_words_and_their_pieces_are_told_apart() -> None:
    """By a mark that no word has."""
    words, pieces = passage_blocks("Shot. Shot")
    assert words == {"shot": 2, "shot shot": 1}
    assert pieces["# sho"] == 2
    assert not set(words) & set(pieces)


def test_an_empty_text_has_no_features() -> None:
    """And breaks nothing."""
    assert [dict(block) for block in passage_blocks("")] == [{}, {}]
