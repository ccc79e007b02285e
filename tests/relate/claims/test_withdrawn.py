"""What its publisher took back supports nothing."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from nightglass.records.claim import MemberStance
from nightglass.records.document import Document
from nightglass.records.figure import Figure, Measure
from nightglass.records.span import Span
from nightglass.relate.claims.figures import claims_of_figures
from nightglass.relate.claims.withdrawn import withdrawn_figures
from nightglass.relate.evidence import Evidence
from told import document, figure, source

Told = tuple[Document, Figure]
POST, MAIL = source("Harbour Post"), source("North Mail")


def told(name: str, publisher: str, text: str, words: str, day: int, measure: Measure = Measure.KILLED) -> Told:
    """Return a document of a publisher with a count of fourteen at its words."""
    of = replace(document(name, day=day), text=text, source_id=publisher, source_words=publisher)
    start = text.index(words)
    count = figure(name, 14, 14, measure=measure)
    return of, replace(count, start=start, end=start + len(words), sentence=Span(0, len(text)))


def evidence(*parts: Told) -> Evidence:
    """Return the rows of several documents."""
    documents: Sequence[Document] = [one for one, _ in parts]
    return Evidence(documents=documents, figures=[one for _, one in parts], sources=[POST, MAIL])


FIRST = told("a", "Harbour Post", "A porter told Harbour Post of 14 people dead in Harrow.", "14 people dead", 4)
OTHER = told("b", "North Mail", "A nurse told North Mail that 14 people died in Harrow.", "14 people died", 4)


@pytest.mark.parametrize(
    "words",
    [
        "Harbour Post has withdrawn an article which said that 14 people were killed in Harrow.",
        "Correction: Harbour Post reported 14 people killed in Harrow. The porter has since taken back the account.",
        "Harbour Post no longer stands by its report of 14 people killed in Harrow.",
        "Harbour Post گزارش داده بود که 14 people در هارو کشته شدند. این گزارش نادرست بود و پس گرفته می‌شود.",
    ],
)
def test_a_notice_takes_back_itself_and_what_the_publisher_told_before(words: str) -> None:
    """Others who counted the same go on supporting it."""
    notice = told("c", "Harbour Post", words, "14 people", 5)
    rows = evidence(FIRST, OTHER, notice)
    assert withdrawn_figures(rows) == {FIRST[1].id, notice[1].id}
    found = claims_of_figures(rows)
    assert {one.document_id: one.stance for one in found.members} == {
        "a": MemberStance.DENIES, "b": MemberStance.SUPPORTS, "c": MemberStance.DENIES,
    }  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "The army has withdrawn its tanks after 14 people were killed in Harrow, Harbour Post reported.",
        "The governor called the account of 14 people killed in Harrow false, Harbour Post reported.",
        "Harbour Post has not seen the list of 14 people killed in Harrow.",
    ],
)
def test_troops_that_withdraw_and_officials_who_deny_take_no_text_back(words: str) -> None:
    """Only a publisher takes back what it told."""
    assert not withdrawn_figures(evidence(FIRST, OTHER, told("c", "Harbour Post", words, "14 people", 5)))


def test_a_later_text_and_another_number_stay() -> None:
    """What is told after the notice is told anew; bodies of these dead are taken back with them."""
    notice = told("c", "Harbour Post", "Harbour Post retracted its report of 14 people killed.", "14 people", 5)
    bodies = told("a", "Harbour Post", "A porter saw 14 bodies in Harrow.", "14 bodies", 4, Measure.BODIES)
    later = told("d", "Harbour Post", "The mayor said that 14 people died.", "14 people", 6)
    wounded = told("e", "Harbour Post", "The mayor said that 14 people were hurt.", "14 people", 4, Measure.INJURED)
    assert withdrawn_figures(evidence(bodies, notice, later, wounded)) == {bodies[1].id, notice[1].id}
