"""Short forms: words that only point back."""

from nightglass.relate.origins.parties import Party, party_of_words
from nightglass.relate.origins.shorts import is_short, may_stand_for, points_back


def party(words: str) -> Party:
    """Return whom words name."""
    found = party_of_words(words, None, person=None, place_names=frozenset())
    assert found is not None
    return found


def test_a_report_points_back_and_a_ministry_does_not() -> None:
    """In two languages."""
    assert all(points_back(words) for words in ("the same report", "This account", "همین منبع", "این گزارش"))
    assert not any(points_back(words) for words in ("the ministry", "این پزشک", "the welder"))


def test_a_definite_noun_or_a_bare_name_is_short() -> None:
    """A description or an office is not."""
    assert is_short(party("the teacher"))
    assert is_short(party("Kestrel"))
    assert not is_short(party("a teacher from Copper Quay"))
    assert not is_short(party("the Interior Ministry"))


def test_a_short_form_stands_for_whom_its_words_describe() -> None:
    """Or, of a group, for the group."""
    welder = party("a retired welder who lives on Copper Quay")
    assert may_stand_for("the welder", welder)
    assert not may_stand_for("the teacher", welder)
    assert may_stand_for("the group", party("Salt Rights Watch"))
    assert may_stand_for("این ملوان", party("ملوانی از بندر کهنه"))
