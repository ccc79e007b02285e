"""Titles, family words and first names as leads for pronouns."""

from nightglass.read.statements.genders import HE, SHE, pronoun_gender, word_gender


def test_pronouns_and_nouns_say_which() -> None:
    """A thing and a doctor say neither."""
    assert (pronoun_gender("She"), pronoun_gender("him"), pronoun_gender("it")) == (SHE, HE, None)
    assert (word_gender("Mrs."), word_gender("father"), word_gender("doctor")) == (SHE, HE, None)
