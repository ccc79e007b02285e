"""The words of corrections, work, contacts and records of footage."""

import pytest

from nightglass.records.decided import interval, numbers
from nightglass.records.grade import allowed, value_of
from nightglass.records.judgement import JudgementKind as Kind


@pytest.mark.parametrize(
    ("kind", "words", "kept"),
    [
        (Kind.NOT_SAME_CLAIM, "fig-0a", "fig-0a"),
        (Kind.NOT_SAME_CLAIM, "withdrawn fig-0a", "withdrawn fig-0a"),
        (Kind.NOT_SAME_CLAIM, "withdrawn", None),
        (Kind.NOT_SAME_CLAIM, "fig-0a fig-0b", None),
        (Kind.WRONG_LINK, "copy doc-2 doc-1", "copy doc-1 doc-2"),
        (Kind.WRONG_LINK, "withdrawn copy doc-2 doc-1", "withdrawn copy doc-1 doc-2"),
        (Kind.WRONG_LINK, "copy doc-1 doc-1", None),
        (Kind.WRONG_LINK, "hunch doc-1 doc-2", None),
        (Kind.CORRECTION, "Number:  12 to 40", "number: 12 to 40"),
        (Kind.CORRECTION, "number: 40 to 12", None),
        (Kind.CORRECTION, "number: many", None),
        (Kind.CORRECTION, "measure: injured", "measure: injured"),
        (Kind.CORRECTION, "measure: loud", None),
        (Kind.CORRECTION, "place: Old  Port", "place: Old Port"),
        (Kind.CORRECTION, "place:", None),
        (Kind.CORRECTION, "place: a\x00b", None),
        (Kind.CORRECTION, "period: 2031-03-02/2031-03-04", "period: 2031-03-02/2031-03-04"),
        (Kind.CORRECTION, "period: last week", None),
        (Kind.CORRECTION, "span: 4-9", "span: 4-9"),
        (Kind.CORRECTION, "span: 9-4", None),
        (Kind.CORRECTION, "row: none", "row: none"),
        (Kind.CORRECTION, "row: gone", None),
        (Kind.CORRECTION, "withdrawn place", "withdrawn place"),
        (Kind.CORRECTION, "withdrawn", None),
        (Kind.NAMING, "Published-victim", "published victim"),
        (Kind.NAMING, "undecided", None),
        (Kind.WORK, "Taken", "taken"),
        (Kind.WORK, "withdrawn", "withdrawn"),
        (Kind.NOTE, "for-the-next-shift", "for the next shift"),
        (Kind.CONTACT, "asked: the press office", "asked: the press office"),
        (Kind.CONTACT, "declined to comment 2031-03-02T10:00z: Mara", "declined to comment 2031-03-02T10:00Z: Mara"),
        (Kind.CONTACT, "declined 2031-03-02: Mara Holt", "declined to comment 2031-03-02: Mara Holt"),
        (Kind.CONTACT, "asked yesterday: Mara Holt", None),
        (Kind.CONTACT, "asked", None),
        (Kind.LOCATED, "at: -35.5, 51.25 within 50 m", "at: -35.5, 51.25 within 50 m"),
        (Kind.LOCATED, "at: 95, 51", None),
        (Kind.LOCATED, "at: the bridge", None),
        (Kind.DATED, "between: 2031-03-02T10:00Z/2031-03-02T12:00Z", "between: 2031-03-02T10:00Z/2031-03-02T12:00Z"),
        (Kind.DATED, "between: noon", None),
        (Kind.CHECKED, "Agrees", "agrees"),
        (Kind.CHECKED, "perhaps", None),
    ],
)  # fmt: skip
def test_a_value_is_kept_in_one_form_or_refused(kind: Kind, words: str, kept: str | None) -> None:
    """However a person writes it; what is kept is kept as it is."""
    assert value_of(kind, words) == kept
    assert kept is None or value_of(kind, kept) == kept


def test_every_kind_says_what_its_value_may_be() -> None:
    """In words."""
    assert all(len(allowed(kind)) > 20 for kind in Kind)


def test_numbers_are_bounds() -> None:
    """An open end is null."""
    assert [numbers(one) for one in ("12", "12 to 40", "12 or more", "up to 40", "none", "0")] == [
        (12, 12), (12, 40), (12, None), (None, 40), (None, None), (0, 0),
    ]  # fmt: skip


def test_days_are_whole() -> None:
    """The last one too."""
    told = interval("2031-03-02/2031-03-03")
    assert told is not None
    assert (told[1] - told[0]).days == 2
