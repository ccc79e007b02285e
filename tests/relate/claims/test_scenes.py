"""A text sets its scene once, and counts in the sentences after it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from nightglass.records.document import Document, Precision
from nightglass.records.figure import Figure
from nightglass.records.span import Span
from nightglass.records.time import Time, TimeKind
from nightglass.relate.claims.figures import claims_of_figures
from nightglass.relate.claims.scenes import Scenes, bone_of
from nightglass.relate.claims.wheres import EVERYWHERE, NOWHERE
from nightglass.relate.evidence import Evidence
from nightglass.text.fold import key
from told import document, figure, source

DAY = datetime(2031, 3, 4, tzinfo=UTC)


def text_of(name: str, text: str, title: str | None = None, language: str = "en") -> Document:
    """Return a document with a text of its own."""
    return replace(document(name, day=5), text=text, title=title, language=language)


def count_in(of: Document, words: str, number: int) -> Figure:
    """Return a count at its words, in the sentence that holds them; the text says neither where nor when beside it."""
    start = of.text.index(words)
    begin = of.text.rfind(". ", 0, start) + 1
    end = of.text.find(".", start) + 1
    placed = figure(of.id, number, number, place=None, place_ids=())
    return replace(
        placed, id=f"fig-{of.id}-{start}", start=start, end=start + len(words), sentence=Span(begin, end),
        period_from=None, period_to=None, period_words=None,
    )  # fmt: skip


def day_in(of: Document, words: str) -> Time:
    """Return a day where a text says it."""
    start = of.text.index(words)
    return Time(
        f"tim-{of.id}", of.id, DAY, DAY + timedelta(days=1), Precision.DAY, words, "gregorian", TimeKind.DATE, None,
        None, start, start + len(words), "t", (),
    )  # fmt: skip


LEAD = "A stand fell in the town of Orsava on Tuesday. The harbour office said that 40 people were killed."
OTHER = "A stand fell at the harbour of Orsava on Tuesday. A nurse spoke of the night. Neighbours counted 31 dead."
ELSEWHERE = "A mill burned in the town of Keldrin on Tuesday. The owner said that 31 people were killed."


def test_counts_in_later_sentences_are_of_the_scene_that_was_set() -> None:
    """Two tolls of one town and day are one claim, though neither sentence says where or when."""
    a, b = text_of("a", LEAD), text_of("b", OTHER)
    figures = [count_in(a, "40 people", 40), count_in(b, "31 dead", 31)]
    times = [day_in(a, "Tuesday"), day_in(b, "Tuesday")]
    found = claims_of_figures(Evidence(documents=[a, b], figures=figures, times=times))
    assert [claim.document_ids for claim in found.claims] == [("a", "b")]
    assert found.claims[0].place == "Orsava"


def test_the_scene_of_another_town_parts_counts_of_one_day() -> None:
    """However alike the sentences are."""
    a, b = text_of("a", OTHER), text_of("b", ELSEWHERE)
    figures = [count_in(a, "31 dead", 31), count_in(b, "31 people", 31)]
    known = text_of("c", LEAD)
    times = [day_in(a, "Tuesday"), day_in(b, "Tuesday")]
    found = claims_of_figures(Evidence(documents=[a, b, known], figures=figures, times=times))
    assert sorted(claim.document_ids for claim in found.claims) == [("a",), ("b",)]


def test_a_town_that_one_text_names_is_known_in_another_script() -> None:
    """No gazetteer has it; the Persian text only says "in" it."""
    told = text_of("a", ELSEWHERE)
    persian = text_of("b", "انفجار در کلدرین رخ داد. ۳۱ نفر کشته شدند.", language="fa")
    scenes = Scenes(Evidence(documents=[told, persian]))
    assert [town.span.of(persian.text) for town in scenes.towns_in(persian)] == ["کلدرین"]


def test_a_name_that_nobody_calls_a_town_sets_no_scene() -> None:
    """No text calls Protest a town."""
    text = text_of("a", "Shops closed in Protest on Tuesday. 40 people were killed.")
    place, sure = Scenes(Evidence(documents=[text])).place_of(count_in(text, "40 people", 40), text)
    assert not place.known
    assert not sure


def test_one_title_over_two_texts_of_a_day_ties_their_counts() -> None:
    """And a title of two words ties nothing."""
    one, other = "Nine die as harbour stand falls", "News today"
    for title, together in ((one, True), (other, False)):
        a = text_of("a", "The office said that 40 people were killed.", title)
        b = text_of("b", "A nurse said that 31 people were killed.", title)
        figures = [count_in(a, "40 people", 40), count_in(b, "31 people", 31)]
        found = claims_of_figures(Evidence(documents=[a, b], figures=figures))
        assert (len(found.claims) == 1) is together


def test_what_is_counted_nationwide_is_set_in_no_town_of_its_sentence() -> None:
    """The sentence names a town for something else."""
    text = text_of("a", "Marches went on in the town of Orsava and, nationwide, 40 people were killed.")
    assert Scenes(Evidence(documents=[text])).place_of(count_in(text, "40 people", 40), text) == (EVERYWHERE, True)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "The office spoke in the town of Orsava. In all 40 people were killed in the whole country."),
        ("en", "The office spoke in the town of Orsava. It says 40 people were killed across the country."),
        ("fa", "اداره در شهر ارسوا خبر داد. ۴۰ نفر در سراسر کشور کشته شدند."),
        ("ru", "В городе Орсава прошло собрание. Погибли 40 человек по всей стране."),
    ],
)
def test_a_whole_countrys_count_is_not_of_the_town_of_its_text(language: str, words: str) -> None:
    """The only town that the text names lends it nothing, nor does a count beside it."""
    text = text_of("a", words, language=language)
    number = "۴۰ نفر" if language == "fa" else "40"
    town = text_of("b", LEAD)
    figures = [count_in(text, number, 40), count_in(town, "40 people", 40)]
    found = claims_of_figures(Evidence(documents=[text, town], figures=figures))
    assert sorted(claim.document_ids for claim in found.claims) == [("a",), ("b",)]


def test_what_is_counted_all_over_a_named_place_is_set_in_no_town() -> None:
    """But a neighbour may still lend its place."""
    text = text_of("a", "Marches went on in the town of Orsava; across Estavan 40 people were killed.")
    assert Scenes(Evidence(documents=[text])).place_of(count_in(text, "40 people", 40), text) == (NOWHERE, False)


def test_a_date_line_sets_no_day() -> None:
    """It says when the text was written, and the day of the happening comes after it."""
    text = text_of("a", "The Orsava Post, Friday, 7 March 2031\n\nA mill burned on Tuesday. 40 people were killed.")
    times = [day_in(text, "Friday, 7 March 2031"), replace(day_in(text, "Tuesday"), id="tim-2")]
    period = Scenes(Evidence(documents=[text], times=times)).period_of(count_in(text, "40 people", 40))
    assert period.words == "tuesday"


def test_a_word_behind_the_town_is_not_its_name() -> None:
    """The lawyers of the town said: "said" is no town, and no count is set there."""
    text = text_of("a", "وکلای شهر گفته‌اند که کمک می‌کنند. به گفتهٔ اداره، ۴۰ نفر کشته شدند.", language="fa")
    scenes = Scenes(Evidence(documents=[text]))
    assert not scenes.towns_in(text)


def test_a_name_that_two_texts_count_people_in_is_a_town() -> None:
    """One text alone, or a month, is not enough."""
    one = text_of("a", "A raid in Tabrenne left many hurt and 40 people were killed in Tabrenne.")
    two = text_of("b", "The guard said that 31 people were killed in Tabrenne in March.")
    figures = [count_in(one, "40 people", 40), count_in(two, "31 people", 31)]
    assert Scenes(Evidence(documents=[one, two], figures=figures)).towns == {bone_of("tabrenne")}
    assert not Scenes(Evidence(documents=[one], figures=figures[:1])).towns


@pytest.mark.parametrize("place", ["Cedar Hospital", "Mountain Voices"])
def test_where_a_speaker_works_is_not_where_people_died(place: str) -> None:
    """The sentence names the town; the house and the outlet in it are no places of the count."""
    words = f"A stand fell in the town of Orsava. In Orsava 40 people were killed, by word of {place}."
    text = text_of("a", words)
    counted = replace(count_in(text, "40 people", 40), place=place)
    outlet = source("Mountain Voices")
    found = claims_of_figures(Evidence(documents=[text], figures=[counted], sources=[outlet]))
    assert [claim.place for claim in found.claims] == ["Orsava"]


@pytest.mark.parametrize(
    ("words", "town"),
    [("در میدان نمک در آندارا سه نفر کشته شدند.", "آندارا"), ("در دامرود در ولمورا سه نفر کشته شدند.", "دامرود"),
     ("در حومه آندارا در شهر کلدرین سه نفر کشته شدند.", "آندارا"), ("في سوق الملح في أندارا قتل ثلاثة.", "أندارا")],
)  # fmt: skip
def test_a_chain_of_places_names_towns_that_nobody_calls_so(words: str, town: str) -> None:
    """A market lies in a town, and what lies in a known place is one: letters without capitals tell it no other way."""
    a = text_of("a", words, language="fa")
    start = a.text.index("سه نفر" if "سه نفر" in words else "ثلاثة")
    counted = replace(count_in(a, a.text[start : start + 5], 3), sentence=Span(0, len(words)))
    land = replace(source("one"), country="ولمورا")
    towns = Scenes(Evidence(documents=[a], figures=[counted], sources=[land])).towns_in(a)
    assert bone_of(key(town)) in {one.bone for one in towns}
    assert "بازار" not in {one.name for one in towns}


def test_a_town_that_stands_in_the_title_and_in_the_count_is_one() -> None:
    """Two fires of one day in two towns that no gazetteer has stay two; a noun in both places is no town."""
    a = text_of("a", "در آتش سوزی دامرود ۱۵ نفر در دامرود کشته شدند.", "آنچه در دامرود گذشت", "fa")
    b = text_of("b", "انفجار در بازار لاکسور ۱۵ کشته داشت.", "اندوه لاکسور", "fa")
    c = text_of("c", "در دبستان ۱۵ نفر کشته شدند. یک دبستان بسته شد.", "آتش در دبستان", "fa")
    figures = [count_in(a, "۱۵ نفر", 15), count_in(b, "۱۵ کشته", 15), count_in(c, "۱۵ نفر", 15)]
    found = claims_of_figures(Evidence(documents=[a, b], figures=figures[:2]))
    assert [claim.document_ids for claim in found.claims] == [("a",), ("b",)]
    d = text_of("d", "در حملهٔ روز دوشنبه به آشپزخانهٔ دامرود ۱۵ نفر کشته شدند.", "حمله به آشپزخانه", "fa")
    figures.append(count_in(d, "۱۵ نفر", 15))
    named = Scenes(Evidence(documents=[a, b, c, d], figures=figures)).towns
    assert not {bone_of(key("حمله")), bone_of(key("آشپزخانه"))} & named
    assert {bone_of(key("دامرود")), bone_of(key("لاکسور"))} <= named
    assert bone_of(key("دبستان")) not in named
