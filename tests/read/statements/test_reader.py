"""Who said what, by which cue, through whom."""

import pytest

from bare_documents import as_document
from nightglass.engines.models import load_models, model_for
from nightglass.interfaces import Model
from nightglass.read.mentions import find_mentions
from nightglass.read.parsed import parse_document
from nightglass.read.statements.reader import find_statements
from nightglass.records.statement import Mode, Sourcing, Stance, Statement


def read(text: str, model: Model, language: str = "en") -> list[Statement]:
    """Return the statements of a text."""
    parsed = parse_document(as_document(text, language), model)
    return find_statements(parsed, find_mentions(parsed))


def only(text: str, model: Model) -> Statement:
    """Return the one statement of an English text."""
    found = read(text, model)
    assert len(found) == 1, [(row.speaker_words, row.cue, row.content) for row in found]
    return found[0]


def test_an_indirect_statement_has_title_cue_and_content_with_its_that(english: Model) -> None:
    """Boundaries as PolNeAR's annotators draw them, without the full stop."""
    row = only("Police chief Peter Lang said on Monday that the bridge was closed.", english)
    assert (row.speaker, row.speaker_words, row.speaker_role) == (
        "Peter Lang",
        "Police chief Peter Lang",
        "Police chief",
    )
    assert (row.cue, row.content, row.mode) == ("said", "that the bridge was closed", Mode.INDIRECT)


def test_a_split_quotation_is_one_statement_of_two_spans(english: Model) -> None:
    """The second half goes on after the sentence of the cue."""
    row = only("“We saw smoke over the port,” Peter Lang said. “Then the lights went out.”", english)
    assert row.content == "“We saw smoke over the port,” “Then the lights went out.”"
    assert (len(row.content_spans), row.mode) == (2, Mode.DIRECT)


def test_a_quotation_of_several_sentences_is_whole(english: Model) -> None:
    """A full stop inside the marks does not end what was said."""
    row = only("“The ferry left at noon. Nobody came back,” said Maria Holt.", english)
    assert row.content == "“The ferry left at noon. Nobody came back,”"


def test_a_pronoun_is_resolved_and_its_own_words_are_kept(english: Model) -> None:
    """The speaker is the name, the words are the pronoun."""
    rows = read("Mayor Maria Holt said the port was shut. “It stays shut,” she added.", english)
    assert (rows[1].speaker, rows[1].speaker_words) == ("Maria Holt", "she")


def test_she_is_the_nearest_woman_even_without_a_name(english: Model) -> None:
    """A pronoun does not leap over somebody nameless to an earlier name."""
    text = "Maria Holt said the port was shut. An elderly woman stood at the gate. “Let me in,” she said."
    assert read(text, english)[1].speaker == "An elderly woman"


def test_according_to_takes_the_sentence_beside_it(english: Model) -> None:
    """Before it, or after it where it comes first."""
    last = only("Forty people were held at the stadium, according to the Harbour Union.", english)
    first = only("According to the Harbour Union, forty people were held at the stadium.", english)
    assert last.content == first.content.replace("forty", "Forty") == "Forty people were held at the stadium"
    assert last.speaker == "Harbour Union"


def test_sources_cited_speak_through_the_outlet(english: Model) -> None:
    """One row for the outlet, one for its sources with the outlet as via."""
    rows = read("Reuters reported that the talks had failed, citing two officials.", english)
    assert [(row.speaker, row.via, row.sourcing) for row in rows] == [
        ("Reuters", (), Sourcing.MEDIA),
        ("two officials", ("Reuters",), Sourcing.UNNAMED),
    ]
    assert rows[0].content_spans == rows[1].content_spans


def test_whom_a_witness_told_is_the_via(english: Model) -> None:
    """An outlet that is told something passes it on."""
    row = only("Two witnesses told the Harbour Times that they saw more than forty bodies there.", english)
    assert (row.speaker, row.via, row.sourcing) == ("Two witnesses", ("Harbour Times",), Sourcing.UNNAMED)


def test_a_passive_quotation_has_its_outlet_as_via(english: Model) -> None:
    """Quoted as saying by state media: the speaker is the one who is quoted."""
    row = only("“They will not pass,” Peter Lang was quoted as saying by state media.", english)
    assert (row.speaker, row.cue, row.via) == ("Peter Lang", "was quoted as saying", ("state media",))


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The ministry denied that anyone was killed.", Stance.DENIES),
        ("Aid workers doubted that the road was open.", Stance.DOUBTS),
        ("Aid workers could not confirm that the road was open.", Stance.DOUBTS),
        ("Nobody disputed that the road was open.", Stance.ASSERTS),
        ("Aid workers said that the road was open.", Stance.ASSERTS),
    ],
)
def test_the_stance_is_what_the_cue_does(text: str, stance: Stance, english: Model) -> None:
    """A denial is not an assertion of what it denies."""
    assert only(text, english).stance is stance


def test_videos_speak_as_documents(english: Model) -> None:
    """Pictures and counts are sources too, and nobody's name."""
    row = only("Videos from the market showed rows of burned stalls.", english)
    assert (row.sourcing, row.content) == (Sourcing.DOCUMENT, "rows of burned stalls")


def test_two_speakers_are_both_kept(english: Model) -> None:
    """A pair of names is one speaker phrase."""
    row = only("Seawatch and Lanternet said connectivity remained near zero.", english)
    assert row.speaker == "Seawatch and Lanternet"


def test_every_offset_gives_its_words(english: Model) -> None:
    """Spans, words and the sentences that hold them agree."""
    text = (
        "“We left,” said Maria Holt, a nurse.\nAccording to the Harbour Union, ten died; Peter Lang denied the claim."
    )
    for row in read(text, english):
        assert row.content == " ".join(span.of(text) for span in row.content_spans)
        assert row.speaker_span is None or row.speaker_span.of(text) == row.speaker_words
        assert row.cue_span is None or row.cue_span.of(text) == row.cue
        assert all(row.start <= span.start and span.end <= row.end for span in row.content_spans)


@pytest.mark.parametrize(
    ("language", "text", "speaker", "cue", "content"),
    [
        ("fa", "رضا کریمی گفت: «ما آنجا بودیم.»", "رضا کریمی", "گفت", "«ما آنجا بودیم.»"),
        ("fa", "به گزارش خبرگزاری میدان، پل بسته شد.", "خبرگزاری میدان", "به گزارش", "پل بسته شد"),
        ("ru", "Мэр города сообщил, что мост закрыт.", "Мэр города", "сообщил", "мост закрыт"),
        ("ru", "Мост закрыт, по словам жителей.", "жителей", "по словам", "Мост закрыт"),
        ("ru", "«Мы видели всё», — сказала Анна Орлова.", "Анна Орлова", "сказала", "«Мы видели всё»"),
        ("ar", "أعلنت وزارة الصحة أن الجسر أغلق.", "وزارة الصحة", "أعلنت", "الجسر أغلق"),
    ],
)
def test_other_languages_are_read_by_their_cue_words(
    language: str, text: str, speaker: str, cue: str, content: str
) -> None:
    """Persian, Russian and Arabic, without a parse."""
    rows = read(text, model_for(load_models((language,)), language), language)
    assert [(row.speaker, row.cue, row.content) for row in rows] == [(speaker, cue, content)]


def test_a_text_that_reports_nobody_gives_no_row(english: Model) -> None:
    """An empty text and a plain sentence have no statements."""
    assert read("", english) == []
    assert read("Rain fell on the harbour all day.", english) == []


def test_a_third_party_inside_a_report_is_kept_and_a_plan_inside_it_is_not(english: Model) -> None:
    """What police report within somebody's words is theirs; what she hopes to do is part of hers."""
    third = read("Maria Holt said that police reported forty deaths had occurred.", english)
    plan = read("Maria Holt said she wants to reopen the port.", english)
    assert [row.speaker for row in third] == ["Maria Holt", "police"]
    assert [row.cue for row in plan] == ["said"]


def test_those_cited_before_what_they_say_speak_through_the_outlet(english: Model) -> None:
    """Also where "citing ..." stands between the report and its clause."""
    rows = read(
        "Harbour Radio reported, citing three relatives, that up to 30 people were detained near the port.", english
    )
    said = "that up to 30 people were detained near the port"
    assert [(row.speaker_words, row.content, row.via) for row in rows] == [
        ("Harbour Radio", said, ()),
        ("three relatives", said, ("Harbour Radio",)),
    ]


def test_a_passive_report_names_its_speaker_and_through_whom(english: Model) -> None:
    """Also where the outlet stands between the cue and what is said."""
    rows = read("Colonel Petrik Vane was quoted as saying by state media that the roads were open.", english)
    assert [(row.speaker, row.cue, row.content, row.via) for row in rows] == [
        ("Petrik Vane", "was quoted as saying", "that the roads were open", ("state media",))
    ]


def test_a_quotation_has_one_cue(english: Model) -> None:
    """Two verbs stand beside it; the one whose subject speaks holds it."""
    rows = read("Referring to the storm, Peter Lang said: “We were not ready for it.”", english)
    assert [row.cue for row in rows if "“" in row.content] == ["said:"]


def test_capitals_alone_do_not_hide_a_statement(english: Model) -> None:
    """Old wires are in capitals."""
    row = only("THE MINISTRY SAID THAT TWELVE PEOPLE WERE KILLED.", english)
    assert (row.cue, row.content) == ("SAID", "THAT TWELVE PEOPLE WERE KILLED")


def test_a_dateline_and_a_headline_are_no_part_of_what_is_said(english: Model) -> None:
    """Neither the place and agency before a dash nor the line above."""
    text = (
        "# Nurses speak of dozens killed\n\nORSK, March 5 (Tide) — Dozens were shot in the square, three nurses said."
    )
    row = next(row for row in read(text, english) if row.speaker_words == "three nurses")
    assert row.content == "Dozens were shot in the square"


def test_what_somebody_portrays_as_something_is_not_what_alone(english: Model) -> None:
    """A relative pronoun is nobody's words."""
    rows = read("The paper defends what the palace portrays as western meddling.", english)
    assert "what" not in [row.content for row in rows]


def test_that_and_that_is_one_content(english: Model) -> None:
    """The parse leaves the second clause out; the sentence does not."""
    text = "Peter Lang said that nine people had been killed, two of them officers, and that 180 people were held."
    assert read(text, english)[0].content.endswith("and that 180 people were held")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mayor Maria Holt met Mr Peter Lang. “It stays shut,” she said.", "Maria Holt"),
        ("The mother of Mr Lang stood at the gate. “I saw it,” he wrote.", "Lang"),
        ("Mr Lang spoke first. Maria Holt said the port was shut. “It stays open,” he added.", "Lang"),
        ("The Interior Ministry changed its list. Twelve people were killed, it said.", "Interior Ministry"),
        ("Maria Holt waited. Two shopkeepers stood by. They said they had heard shots.", "Two shopkeepers"),
    ],
)
def test_a_pronoun_agrees_with_whom_it_stands_for(text: str, speaker: str, english: Model) -> None:
    """In gender and number, as far as the text tells."""
    assert read(text, english)[-1].speaker == speaker


def test_a_pronoun_is_nobody_named_inside_a_quotation(english: Model) -> None:
    """Whom the words address does not say them."""
    rows = read("A young woman stood on the quay. “Forgive me, Maria Orsk,” she wrote.", english)
    assert rows[-1].speaker == "A young woman"


def test_it_is_the_footage_spoken_of(english: Model) -> None:
    """A paper, a film or a body, never a person."""
    rows = read("Maria Holt said the port was shut. Footage came from the pier. It shows a crowd.", english)
    assert rows[-1].speaker == "Footage"


@pytest.mark.parametrize(
    "text",
    [
        "Reception reports welcome.",
        "Four groups attacked police posts at dawn.",
    ],
)
def test_a_blow_and_a_stray_word_are_nobodys_statement(text: str, english: Model) -> None:
    """An attack in this field is one of arms; one word alone is a slip of the parse."""
    assert read(text, english) == []


def test_content_begins_at_the_that_behind_the_cue(english: Model) -> None:
    """Also where the parse hangs the first clause elsewhere."""
    text = (
        "Minister Peter Lang said in a statement on Tuesday that nine people had been killed, two of them officers, "
        "and that 180 people had been detained."
    )
    assert read(text, english)[0].content == text[text.index("that") : -1]


def test_footage_said_to_show_something_says_nothing_itself(english: Model) -> None:
    """What it is said to show is one thing, what becomes of it another."""
    rows = read("Footage said to show the quay has been shared since Monday.", english)
    assert not any("shared" in row.content for row in rows)


def test_one_of_them_is_one_of_those_who_spoke(english: Model) -> None:
    """Its own words are kept beside it."""
    rows = read(
        "Three harbour doctors said the wards were full. More than 20 were treated on Friday, one of them said.",
        english,
    )
    assert (rows[1].speaker, rows[1].speaker_words) == ("one of three harbour doctors", "one of them")


def test_nothing_that_nobody_says_has_a_speaker(english: Model) -> None:
    """A clause or "none of this" that something suggests or tells is nobody who speaks."""
    rows = read("None of this tells us how many people died in the port.", english)
    assert [row.speaker for row in rows] == [None]


def test_a_time_set_off_behind_a_speaker_is_no_part_of_the_name(english: Model) -> None:
    """The words stay as they stand."""
    row = only("The harbour inquiry, two years later, found that ten people had died.", english)
    assert row.speaker == "The harbour inquiry"


def test_a_russian_word_that_is_short_for_a_name_is_given_whole() -> None:
    """Whatever its case ending."""
    text = "Союз рабочих Варны сообщил, что порт закрыт. По данным Союза, погибли десять человек."
    rows = read(text, model_for(load_models(("ru",)), "ru"), "ru")
    assert [row.speaker for row in rows] == ["Союз рабочих Варны", "Союз рабочих Варны"]
