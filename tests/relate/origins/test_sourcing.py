"""Whom the words of a text name as its source, and how an origin is led there."""

from dataclasses import replace
from datetime import UTC, datetime

from nightglass.records.document import Precision
from nightglass.records.link import LinkKind
from nightglass.records.origin import EdgeKind, OriginKind, Perceived
from nightglass.records.span import Span
from nightglass.records.time import Time, TimeKind
from sourced import linked, outlet, telling, traced

POST, MAIL, WIRE = outlet("Harbour Post"), outlet("North Mail"), outlet("Corran Agency", "agency")
PAPERS = (POST, MAIL, WIRE)


def test_sources_of_one_outlet_stay_one_beside_the_country_named_us() -> None:
    """The newsroom does not speak of itself where a text names the US."""
    text = "Harbour Post says «nine died», as the Far Star reported, citing two sources in the US army."
    one = telling("d1", "Harbour Post", text, ("the Far Star",), ("two sources", "Far Star"))
    told = traced(one, sources=(*PAPERS, outlet("Far Star")))
    assert told.names == ["two sources (Far Star)"]


def test_whom_a_speaker_had_it_from_is_the_origin() -> None:
    """The ministry that reads out the morgue's number counted nothing."""
    told = traced(
        telling(
            "d1",
            "Harbour Post",
            "«Nine died», the Health Ministry said, citing the morgue of Salt Hospital.",
            ("the Health Ministry",),
        ),
        telling(
            "d2",
            "North Mail",
            "The morgue of Salt Hospital said «nine died».",
            ("The morgue of Salt Hospital",),
        ),
        sources=PAPERS,
    )
    assert told.counts == (1, 1)


def test_one_person_under_two_titles_is_one() -> None:
    """Also where one of the two texts is in another script."""
    told = traced(
        telling(
            "d1",
            "Harbour Post",
            "Interior Minister Kaveh Domari said «nine died».",
            ("Interior Minister Kaveh Domari",),
            people=["Kaveh Domari"],
        ),
        telling(
            "d2",
            "North Mail",
            "Kaveh Domari, who heads the crisis committee, said «nine died».",
            ("Kaveh Domari, who heads the crisis committee",),
            people=["Kaveh Domari"],
        ),
        telling(
            "d3",
            "Corran Agency",
            "کاوه دوماری، رئیس کمیتهٔ بحران، گفت «نه نفر کشته شدند».",
            ("کاوه دوماری، رئیس کمیتهٔ بحران",),
        ),
        sources=PAPERS,
    )
    assert told.counts == (1, 1)


def test_newsrooms_own_people_are_an_access_of_their_own() -> None:
    """In two outlets they are two."""
    told = traced(
        telling("d1", "Harbour Post", "A reporter for Harbour Post at the scene counted «nine dead»."),
        telling("d2", "North Mail", "Our correspondent, who was there, saw «nine dead»."),
        sources=PAPERS,
    )
    assert told.counts == (2, 2)


def test_a_newsroom_that_saw_it_itself_is_an_access_of_its_own() -> None:
    """Whoever else saw it and told the newsroom is not the newsroom."""
    for text in (
        "Harbour Post itself counted «nine dead».",
        "Harbour Post saw it: «nine died» in the fire.",
        "Harbour Post خود دید که «nine died».",
        "خبرنگار Harbour Post که یک ساعت پس از آتش سوزی شب گذشته در بازار قدیمی شهر رسید پیکر «nine» نفر را دید.",
    ):
        told = traced(telling("d1", "Harbour Post", text), sources=PAPERS)
        assert told.origin("Harbour Post").perceived is Perceived.YES
    told = traced(
        telling("d1", "Harbour Post", "A neighbour who saw it told Harbour Post of «nine dead»."), sources=PAPERS
    )
    assert all("eighbour" in name for name in told.names)


def test_a_name_with_a_purpose_is_a_bodys_and_it_counted_where_the_text_says_how() -> None:
    """Whose members spoke to each family counted; "the group" is the one that was named."""
    counted = "Justice for Families has identified «nine people» who died. The group added that six are missing."
    told = traced(telling("d1", "Harbour Post", counted, ("Justice for Families",)), sources=PAPERS)
    origin = told.origin("Justice for Families")
    assert (origin.kind, origin.perceived) == (OriginKind.GROUP, Perceived.COUNTED)
    repeated = "Lamps Against Torture said that «nine died»."
    told = traced(telling("d1", "Harbour Post", repeated, ("Lamps Against Torture",)), sources=PAPERS)
    assert told.origin("Lamps Against Torture").perceived is Perceived.UNKNOWN


def test_whoever_heads_a_ward_by_the_words_behind_their_name_counted() -> None:
    """A title before a name ("Dr") says less than what stands between commas behind it."""
    text = "Dr Ada Lem, who heads the emergency room at Quay Hospital, told Harbour Post that «nine died»."
    told = traced(telling("d1", "Harbour Post", text, ("Dr Ada Lem",), people=("Ada Lem",)), sources=PAPERS)
    assert told.origin("Ada Lem").perceived is Perceived.COUNTED


def test_of_whom_only_a_first_name_is_told_stays_who_the_text_says_that_they_are() -> None:
    """A survivor saw it, whatever their name."""
    text = "A survivor who gave only the name Yara told Harbour Post that «nine died»."
    told = traced(telling("d1", "Harbour Post", text, ("Yara",)), sources=PAPERS)
    assert told.origin("Yara").perceived is Perceived.YES


def test_a_toll_that_was_put_at_a_number_is_of_whoever_put_it_so() -> None:
    """And who killed them by is nobody's source."""
    text = "The toll of the fire was put at «nine» by chief prosecutor Omid Karo."
    told = traced(telling("d1", "Harbour Post", text), sources=PAPERS)
    assert told.origin("Omid Karo").perceived is Perceived.COUNTED
    told = traced(telling("d1", "Harbour Post", "In all «nine people were killed» by soldiers."), sources=PAPERS)
    assert told.names == ["Harbour Post"]


def test_a_record_of_a_body_is_that_bodys_count() -> None:
    """Whoever saw it; a paper of nobody known stays one, and so does a letter to a body."""
    words = "records of the forensic office seen by Harbour Post"
    seen = telling("d1", "Harbour Post", f"«Nine died», according to {words}.", (words,), hour=8)
    said = telling("d2", "North Mail", "The forensic office said that «nine died».", ("The forensic office",), hour=9)
    told = traced(seen, said, sources=PAPERS)
    assert told.counts == (1, 1)
    assert told.origin("forensic office").perceived is Perceived.COUNTED
    letter = telling("d1", "Harbour Post", "«Nine died», says a letter to the police.", ("a letter to the police",))
    assert traced(letter, sources=PAPERS).origin("letter").kind is OriginKind.DOCUMENT


def test_a_text_that_names_people_of_another_kind_is_no_translation() -> None:
    """Two reports of one fire look alike to vectors; an office and a nurse are two who tell it."""
    office = telling("d1", "Harbour Post", "The mayor said that «nine died» on Copper Quay.", ("The mayor",), hour=8)
    nurse = telling(
        "d2", "North Mail", "پرستار بیمارستان گفت «nine» نفر کشته شدند.", ("پرستار بیمارستان",), hour=9, language="fa"
    )
    link = linked(office, nurse, LinkKind.TRANSLATION)
    assert traced(office, nurse, sources=PAPERS, links=[link]).counts == (2, 2)
    mayor = telling("d2", "North Mail", "شهردار گفت «nine» نفر کشته شدند.", ("شهردار",), hour=9, language="fa")
    link = linked(office, mayor, LinkKind.TRANSLATION)
    assert traced(office, mayor, sources=PAPERS, links=[link]).counts == (1, 1)


def test_the_sentence_behind_can_say_whose_count_it_is() -> None:
    """Whom the figure comes from, and another who gave the same."""
    told = traced(
        telling("d1", "Harbour Post", "«Nine died» in Vasht. The figure comes from the Corran Agency."),
        telling(
            "d2",
            "North Mail",
            "The army said «nine died». A nurse at Salt Hospital gave the same number.",
            ("The army",),
        ),
        sources=PAPERS,
    )
    assert told.names == ["A nurse at Salt Hospital (North Mail)", "Corran Agency", "The army"]


def test_one_quotation_in_two_texts_is_the_same_speaker_and_no_copy() -> None:
    """Both may have heard him."""
    words = "Mayor Omid Karo said: “This is a day that the city will not forget, «nine of us died» here.”"
    a = telling("d1", "Harbour Post", words, ("Mayor Omid Karo",), hour=8)
    b = telling("d2", "North Mail", words, ("Mayor Omid Karo",))
    start, end = words.index("This"), words.index(" here") - 2
    link = replace(linked(a, b, LinkKind.REUSE), a_spans=(Span(start, end),), b_spans=(Span(start, end),))
    told = traced(a, b, sources=PAPERS, links=[link])
    assert told.counts == (1, 1)
    assert told.edge("d2").kind is EdgeKind.SAME_SPEAKER


def test_three_outlets_in_a_chain_have_the_origin_at_its_end() -> None:
    """Whoever stands between is none, also where only names in one sentence tell the order."""
    last = "«Hundreds died», the North Mail reported, citing the broadcaster Far Star."
    told = traced(
        telling(
            "d1",
            "Far Star",
            "The Harbour Committee told Far Star that «hundreds died».",
            ("The Harbour Committee", "Far Star"),
            hour=6,
        ),
        telling("d2", "North Mail", "«Hundreds died», Far Star reported.", ("Far Star",), hour=8),
        telling("d3", "Harbour Post", last, ("the North Mail",), ("the broadcaster Far Star", "North Mail")),
        sources=(*PAPERS, outlet("Far Star", "broadcaster")),
    )
    assert (told.counts, told.names) == ((1, 1), ["The Harbour Committee"])


def test_what_somebody_calls_a_lie_has_no_origin_in_them() -> None:
    """Also where the denial stands inside the quotation, and a reader took it for an assertion."""
    text = "“It is a lie that «nine died» in Vasht,” police chief Omid Karo said."
    told = traced(telling("d1", "Harbour Post", text, ("police chief Omid Karo",)), sources=PAPERS)
    assert (told.counts, told.names) == ((0, 0), [])


def test_a_role_told_in_two_scripts_may_be_one_person() -> None:
    """No name tells the nurse from the teacher in the other language, so nobody can say that they are two."""
    english = telling(
        "d1", "Harbour Post", "A driver told Harbour Post that «nine died».", ("A driver", "Harbour Post")
    )
    persian = telling("d2", "North Mail", "معلمی به نورث میل گفت «نه نفر کشته شدند».", ("معلمی",), language="fa")
    told = traced(english, persian, sources=PAPERS)
    assert told.counts == (1, 2)


def test_a_body_and_who_bears_its_name_within_a_longer_one_may_be_one() -> None:
    """The short name is part of the long one."""
    one = telling("d1", "Harbour Post", "Amber Quay Depot said «nine died».", ("Amber Quay Depot",))
    two = telling("d2", "North Mail", "Old Amber Quay Depot said «nine died».", ("Old Amber Quay Depot",))
    assert traced(one, two, sources=PAPERS).counts[0] == 1


def test_unconfirmed_reports_have_no_origin() -> None:
    """Nobody says whose they are."""
    told = traced(
        telling("d1", "Harbour Post", "Unconfirmed reports say «nine died».", ("Unconfirmed reports",)), sources=PAPERS
    )
    assert told.counts[0] == 0


def test_a_shared_passage_is_no_copy_where_each_text_names_its_own_source() -> None:
    """A fact can be put in the same words by two who had it from different people."""
    fact = "«nine people were killed at the salt gate»"
    a = telling("d1", "Harbour Post", f"The army said that {fact}.", ("The army",), hour=8)
    b = telling("d2", "North Mail", f"Nurse Mara Kestrel said that {fact}.", ("Nurse Mara Kestrel",))
    spans = [Span(one.document.text.index("nine"), one.document.text.index("gate") + 4) for one in (a, b)]
    link = replace(linked(a, b, LinkKind.REUSE), a_spans=(spans[0],), b_spans=(spans[1],))
    told = traced(a, b, sources=PAPERS, links=[link])
    assert told.edge("d2").kind is EdgeKind.QUOTES
    assert len(told.names) == 2


def test_witnesses_who_spoke_to_another_outlet_are_that_outlets() -> None:
    """Who repeats it has no witnesses of its own."""
    told = traced(
        telling("d1", "Corran Agency", "Witnesses told Corran Agency that «nine died».", ("Witnesses",), hour=8),
        telling(
            "d2",
            "North Mail",
            "Witnesses who spoke to Corran Agency said «nine died».",
            ("Witnesses who spoke to Corran Agency",),
        ),
        sources=PAPERS,
    )
    assert (told.counts, told.names) == ((1, 1), ["Witnesses (Corran Agency)"])


def test_of_a_chain_in_one_name_the_last_is_the_origin() -> None:
    """The outlet before "quoting" only hands on."""
    told = traced(
        telling(
            "d1",
            "North Mail",
            "به گزارش شبکه لنگر به نقل از ارتش، «نه نفر کشته شدند».",
            ("شبکه لنگر به نقل از ارتش",),
            language="fa",
        ),
        sources=PAPERS,
    )
    assert told.names == ["ارتش"]


def test_media_that_cite_an_outlet_have_it_from_that_outlet() -> None:
    """The media bear no name, and the outlet does."""
    text = "Citing Corran Agency, local media said «nine died»."
    told = traced(telling("d1", "North Mail", text, ("local media",)), sources=PAPERS)
    assert told.names == ["Corran Agency"]


def test_who_documented_the_cases_counted_them() -> None:
    """Though no table knows what sort of body bears the name."""
    text = "Amber Tern Ledger said «nine died» and that it had documented the cases one by one."
    told = traced(telling("d1", "Harbour Post", text, ("Amber Tern Ledger",)), sources=PAPERS)
    assert told.origin("Amber Tern Ledger").perceived is Perceived.COUNTED


def test_a_newsroom_that_counted_says_so_in_the_next_sentence() -> None:
    """The count stands before who made it."""
    text = "«Nine died» on the quay. A reporter for Harbour Post counted the dead at the scene."
    told = traced(telling("d1", "Harbour Post", text), sources=PAPERS)
    assert (told.origin("Harbour Post").perceived, told.counts) == (Perceived.YES, (1, 1))


def test_reporters_who_were_told_saw_nothing() -> None:
    """An audience is no witness, and a quarter's name is no "on the spot"."""
    text = "وزارت راه در جمع خبرنگاران گفت «نه نفر» در محلهٔ قدیم کشته شدند."
    told = traced(telling("d1", "Harbour Post", text, ("وزارت راه",), language="fa"), sources=PAPERS)
    assert told.names == ["وزارت راه"]


def test_who_calls_a_count_untrue_behind_it_does_not_support_it() -> None:
    """In Persian the verb comes last."""
    text = "شهردار گفت خبر اینکه «نه نفر» کشته شده‌اند درست نیست."
    told = traced(telling("d1", "Harbour Post", text, ("شهردار",), language="fa"), sources=PAPERS)
    assert told.counts == (0, 0)


def test_a_second_count_is_of_whoever_told_the_first() -> None:
    """A short form, or a sentence that names nobody, goes on from the sentence before."""
    for goes_on in (
        "The welder added that «nine died».",
        "In addition, «nine died».",
        "The same report adds «nine died».",
    ):
        text = f"Six are missing, said a welder who lives on Copper Quay. {goes_on}"
        told = traced(
            telling("d1", "Harbour Post", text, ("a welder who lives on Copper Quay",)),
            sources=PAPERS,
        )
        assert told.names[0].startswith("a welder who lives on Copper Quay")


def test_whoever_told_the_first_count_did_not_tell_of_another_year() -> None:
    """What a text adds of the past is its own, and nobody perceived it for it."""
    text = "Six are missing, said a welder who lives on Copper Quay.\n\nIn 2017, «nine died» in such a fire."
    past = telling("d1", "Harbour Post", text, ("a welder who lives on Copper Quay",))
    at = past.document.text.index("In 2017")
    year = Time(
        "tim-1", "d1", datetime(2017, 1, 1, tzinfo=UTC), datetime(2018, 1, 1, tzinfo=UTC), Precision.YEAR, "2017",
        "gregorian", TimeKind.DATE, "2017", None, at + 3, at + 7, "test", (),
    )  # fmt: skip
    first = replace(past.statements[0], content="Six are missing", content_spans=(Span(0, 15),), end=56)
    told = replace(past, statements=(first,))
    assert traced(told, sources=PAPERS, times=[year]).names == ["Harbour Post"]
    assert traced(told, sources=PAPERS).names[0].startswith("a welder who lives on Copper Quay")


def test_a_street_is_nobody() -> None:
    """Where a reader took it for a speaker."""
    text = "A man on Tern Quay Street said «nine died»."
    told = traced(telling("d1", "Harbour Post", text, ("Tern Quay Street",)), sources=PAPERS)
    assert told.traced.origins[0].kind is not OriginKind.PERSON


def test_whom_an_outlet_reached_is_the_origin() -> None:
    """Though the outlet alone is known by name."""
    text = "«Nine died», said two residents, reached by Corran Agency by telephone."
    told = traced(
        telling("d1", "Harbour Post", text, ("two residents, reached by Corran Agency by telephone",)), sources=PAPERS
    )
    assert told.traced.origins[0].kind is OriginKind.WITNESSES


def test_figures_that_somebody_released_are_theirs() -> None:
    """However the participle and the announcement before the sentence go."""
    for text in (
        "«Nine died», in figures released by Mara Kestrel, a surgeon at Salt Pan Hospital.",
        "«Nine died», a count drawn up by Mara Kestrel, a surgeon at Salt Pan Hospital.",
        "URGENT: In the words of Mara Kestrel, «nine died».",
        "«Nine died». Mara Kestrel, a surgeon at Salt Pan Hospital, drew up the list.",
    ):
        assert traced(telling("d1", "Harbour Post", text), sources=PAPERS).origin("Mara Kestrel")


def test_words_that_only_point_at_a_body_stand_for_no_second_one() -> None:
    """Whom "this organisation" means, the text that says so may not tell."""
    named = telling("d1", "Harbour Post", "Salt Rights Watch said «nine died».", ("Salt Rights Watch",))
    points = telling("d2", "North Mail", "این سازمان گفت «نه نفر کشته شدند».", ("این سازمان",), language="fa")
    assert traced(named, points, sources=PAPERS).counts[0] == 1


def test_who_counted_in_a_quotation_is_whoever_is_quoted() -> None:
    """The newsroom speaks outside of quotation marks."""
    text = "Mara Kestrel, a welder, told North Mail: “I counted them, «nine died» at the reporters' corner.”"
    told = traced(telling("d1", "Harbour Post", text, ("Mara Kestrel, a welder", "North Mail")), sources=PAPERS)
    assert told.names == ["Mara Kestrel, a welder"]
