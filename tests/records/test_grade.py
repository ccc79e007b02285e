"""The words that a judgement may be made in."""

import pytest

from nightglass.records.grade import CONCERNS, MEANINGS, Concern, Credibility, Reliability, allowed, kind_of, value_of
from nightglass.records.judgement import JudgementKind


@pytest.mark.parametrize(
    ("kind", "words", "kept"),
    [
        (JudgementKind.GRADE, "Fair", "fair"),
        (JudgementKind.GRADE, "likely", None),
        (JudgementKind.GRADE, "fair: imprecision", None),
        (JudgementKind.GRADE, "WITHDRAWN", "withdrawn"),
        (JudgementKind.ADMIRALTY_SOURCE, "b", "B"),
        (JudgementKind.ADMIRALTY_SOURCE, "G", None),
        (JudgementKind.ADMIRALTY_SOURCE, "3", None),
        (JudgementKind.ADMIRALTY_INFORMATION, "6", "6"),
        (JudgementKind.ADMIRALTY_INFORMATION, "0", None),
        (JudgementKind.CERTAINTY, "very-low", "very low"),
        (JudgementKind.CERTAINTY, "low: Reporting-bias,imprecision", "low: imprecision, reporting bias"),
        (JudgementKind.CERTAINTY, "low: hearsay", None),
        (JudgementKind.CERTAINTY, "low:", None),
        (JudgementKind.SAME_ORIGIN, "org-b org-a", "org-a org-b"),
        (JudgementKind.SAME_ORIGIN, "org-a org-a", None),
        (JudgementKind.SAME_ORIGIN, "org-a", None),
        (JudgementKind.DIFFERENT_ORIGINS, "withdrawn org-b org-a", "withdrawn org-a org-b"),
    ],
)
def test_a_value_is_kept_in_one_form_or_refused(kind: JudgementKind, words: str, kept: str | None) -> None:
    """However a person writes it; what is kept is kept as it is."""
    assert value_of(kind, words) == kept
    assert kept is None or value_of(kind, kept) == kept


def test_a_kind_is_named_with_blanks_or_hyphens() -> None:
    """As a shell likes it."""
    assert kind_of("Same-Origin") is kind_of("same origin") is JudgementKind.SAME_ORIGIN
    assert kind_of("hunch") is None


def test_every_letter_number_and_reason_says_what_it_means() -> None:
    """Nobody should have to guess what C3 is."""
    assert set(MEANINGS) == {*Reliability, *Credibility}
    assert set(CONCERNS) == set(Concern)
    assert all("withdrawn" in allowed(kind) for kind in JudgementKind)
