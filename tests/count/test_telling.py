"""Who counted, when, and what ACLED would write for the words."""

from dataclasses import replace
from datetime import timedelta

import pytest

from count.tolls import DAY, claim, document, figure, judgement, member, origin, source
from nightglass.count.telling import Counted, Telling, coded_by_acled, tellings_of
from nightglass.records.judgement import Judgement
from nightglass.records.origin import OriginKind


@pytest.mark.parametrize(
    ("words", "low", "high", "language", "coded"),
    [
        ("dozens", 24, 99, "en", (12, False)),
        ("hundreds of", 200, 999, "en", (100, False)),
        ("hundreds, possibly thousands", 200, 9999, "en", (100, False)),
        ("at least 40", 40, None, "en", (40, False)),
        ("up to 12", None, 12, "en", (None, False)),
        ("several", 2, None, "en", (2, True)),
        ("a guard", 1, 1, "en", (1, False)),
        ("12", 12, 12, "en", (12, False)),
        ("دست‌کم ۴۰", 40, None, "fa", (40, False)),
        ("ده‌ها", 20, 99, "fa", (10, False)),
    ],
)
def test_acled_writes_its_own_number_for_vague_words(
    words: str, low: int | None, high: int | None, language: str, coded: tuple[int | None, bool]
) -> None:
    """Dozens are twelve, hundreds a hundred; of "several" its three is only its convention."""
    assert coded_by_acled(figure("a", low, high, words), language) == coded


def told(rows: Counted) -> Telling:
    """Return the one telling of a claim by one figure."""
    (found,) = tellings_of(claim(), [member(next(iter(rows.figures.values())))], rows)
    return found


def test_who_counted_is_the_origin_else_the_speaker_else_the_publisher() -> None:
    """As far as anybody says."""
    one, paper = figure("a", 9, 9, attributed_to=None), source("post", publisher="Harbour Press")
    text = document("a", source_id="post")
    known = origin("the hospital", "doc-a")
    assert told(Counted.of([one], [text], [paper], [known], [])).counter == "said by the hospital"
    unknown = replace(known, kind=OriginKind.UNNAMED)
    assert told(Counted.of([one], [text], [paper], [unknown], [])).counter == "published by harbour press"
    said = replace(one, attributed_to="The Clerk")
    assert told(Counted.of([said], [text], [paper], [unknown], [])).counter == "said by the clerk"
    assert told(Counted.of([one], [document("a")], [], [], [])).counter == "in doc-a"


def test_origins_that_a_person_judged_to_be_one_count_as_one() -> None:
    """Of the two names the first by letter stands."""
    hospital, nurse = origin("the hospital", "doc-a"), origin("a nurse", "doc-b")
    pair = judgement("clm-1", "same origin", "org-1 org-2")
    hospital, nurse = replace(hospital, id="org-1"), replace(nurse, id="org-2")
    rows = Counted.of([figure("a", 9, 9)], [document("a")], [], [hospital, nurse], [pair])
    assert told(rows).counter == "said by a nurse"


def test_a_count_is_dated_by_when_it_was_taken_else_by_its_publication() -> None:
    """Else nobody knows."""
    taken = figure("a", 9, 9, as_of=DAY - timedelta(days=2))
    assert told(Counted.of([taken], [document("a", 3)], [], [], [])).at == DAY - timedelta(days=2)
    assert told(Counted.of([figure("a", 9, 9)], [document("a", 3)], [], [], [])).at == DAY + timedelta(days=3)
    assert told(Counted.of([figure("a", 9, 9)], [document("a", None)], [], [], [])).at is None


def test_only_a_judgement_makes_a_telling_doubted() -> None:
    """The tables alone never do; source and information are judged apart."""
    text, paper = document("a", source_id="post"), source("post")

    def doubted(*made: Judgement) -> str | None:
        return told(Counted.of([figure("a", 9, 9)], [text], [paper], [], made)).doubted

    assert doubted() is None
    assert doubted(judgement("post", "admiralty source", "E")) == "jdg-1"
    assert doubted(judgement("post", "admiralty source", "C")) is None
    assert doubted(judgement("fig-a", "admiralty information", "5", "9")) == "jdg-9"
