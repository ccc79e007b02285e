"""Bursts: what rises is found, what only seems to rise is not."""

import random

import pytest

from nightglass.records.burst import Burst, BurstKind
from nightglass.records.claim import Claim, ClaimKind, Member, MemberStance
from nightglass.records.echo import Echo
from nightglass.records.link import Link, LinkKind
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.span import Span
from nightglass.watch.bursts.find import bursts
from watch.newsroom import START, Said, as_rows, chatter, outlet, told

NEWS = "the harbour gate is shut"


def planted(said: list[Said], sources: range, day: int, words: str = NEWS) -> list[Said]:
    """Return what was said, with words of news in one text of each of some sources, an hour after each other."""
    told_by = {f"source-{number}": number for number in sources}
    result = []
    for source, at, text in said:
        if source in told_by and int(at) == day:
            at, text = day + told_by.pop(source) / 24, f"{text} {words} {source.replace('-', '')}"
        result.append((source, at, text))
    return result


def found(said: list[Said], **more: object) -> list[Burst]:
    """Return the bursts in what was said."""
    return bursts(*as_rows(said), [], [], **more)  # type: ignore[arg-type]


def test_a_phrase_that_many_sources_take_up_in_a_day_is_a_burst() -> None:
    """In the texts' own words, as long as it goes, with its sources in the order in which each said it first."""
    (burst,) = found(planted(chatter(1), range(9, 0, -1), 30))
    assert (burst.kind, burst.phrase, burst.about_id) == (BurstKind.PHRASE, NEWS, None)
    assert burst.source_ids == tuple(f"source-{number}" for number in range(1, 10))
    assert len(burst.post_ids) == len(burst.document_ids) == 9
    assert (burst.start - START).days == 30
    assert burst.rate_ratio > 20
    assert burst.q_value < 0.001


def test_what_is_said_at_all_times_is_no_burst() -> None:
    """The sources' common words stand in every text."""
    assert found(chatter(2)) == []


def test_one_source_that_repeats_itself_is_no_burst() -> None:
    """Thirty texts of one voice are one voice."""
    said = [
        (source, at, f"{text} {NEWS}" if source == "source-3" and at >= 30 else text) for source, at, text in chatter(3)
    ]
    said += [("source-4", 12.5, f"today {NEWS} and more")]
    assert found(said) == []


def test_what_comes_every_week_is_no_burst() -> None:
    """Nine sources say it on every seventh day; but one who says it for the first time then is news."""
    said = chatter(14)
    for week in range(2, 40, 7):
        said = planted(said, range(9), week)
    assert found(said) == []


def test_a_share_that_grows_because_others_fell_silent_is_no_burst() -> None:
    """Two sources always say it; from day 30 on they are alone."""
    own = {"source-0", "source-1"}
    said = [(source, at, f"{text} {NEWS}" if source in own else text) for source, at, text in chatter(4)]
    left = [one for one in said if one[1] < 30 or one[0] in own]
    assert not [burst for burst in found(left) if NEWS in burst.phrase]


def test_copies_and_forwards_count_once_but_tell_who_carried_it() -> None:
    """The same text on nine channels is one text: an echo, and no burst."""
    text = f"breaking tonight {NEWS} all night"
    copied = chatter(5) + [(f"source-{number}", 30 + number / 24, text) for number in range(9)]
    assert found(copied) == []
    posts, documents = as_rows(planted(chatter(5), range(9), 30))
    post, document = told(9999, "source-11", 30.9, "elsewhere " + NEWS, forwarded="source-0")
    copy, copied_document = told(9998, "source-10", 30.95, next(d.text for d in documents if NEWS in d.text))
    (burst,) = bursts([*posts, post, copy], [*documents, document, copied_document], [], [])
    assert "source-10" in burst.source_ids
    assert "source-11" not in burst.source_ids
    assert copy.id in burst.made_from
    assert copy.id not in burst.post_ids


def test_documents_that_a_link_calls_copies_count_once() -> None:
    """Whatever their words; a passage that was reused is masked in the later text alone."""
    said = planted(chatter(6), range(9), 30)
    posts, documents = as_rows(said)
    holders = [one for one in documents if NEWS in one.text]
    copies = [
        Link(f"lnk-{one.id}", holders[0].id, one.id, LinkKind.COPY, 1, (), (), (), "test", ()) for one in holders[1:]
    ]
    assert bursts(posts, documents, copies, []) == []
    reused = [
        Link(f"lnk-{one.id}", holders[0].id, one.id, LinkKind.REUSE, 1, (Span(0, len(holders[0].text)),),
             (Span(one.text.index(NEWS), len(one.text)),), (), "test", ())
        for one in holders[1:]
    ]  # fmt: skip
    assert bursts(posts, documents, reused, []) == []


def test_articles_count_as_posts_do() -> None:
    """By when they were published; one of a week that is not known to the day is left out."""
    _, documents = as_rows(planted(chatter(7), range(9), 30))
    (burst,) = bursts([], documents, [], [])
    assert burst.post_ids == ()
    assert len(burst.document_ids) == 9


def test_the_path_tells_affiliations_beside_the_sources() -> None:
    """Unknown stays unknown, and a source without a country is neither inside nor abroad."""
    posts, documents = as_rows(planted(chatter(8), range(4, 10), 30))
    sources = [outlet("source-4", "state", "XA"), outlet("source-5", "exile", "XB"), outlet("source-6", "state")]
    (burst,) = bursts(posts, documents, [], sources, country="xa")
    assert burst.source_ids[:4] == ("source-4", "source-5", "source-6", "source-7")
    assert burst.path == ("state, inside", "exile, abroad", "state", "unknown", "unknown", "unknown")


def test_names_and_claims_rise_too() -> None:
    """A name by what it resolves to, a claim whatever its members' stance; the phrase that is the name is left out."""
    posts, documents = as_rows(planted(chatter(9), range(9), 30, "Ilvane Torsk"))
    holders = [one for one in documents if "Ilvane Torsk" in one.text]
    mentions = [
        Mention(f"men-{one.id}", one.id, MentionKind.PERSON, "Torsk", "Ilvane Torsk", None, None, 0, 5, "test", ())
        for one in holders
    ]
    claim = Claim("clm-1", ClaimKind.STATEMENT, "Torsk was seen", None, None, None, None, None, None, 1, 1, False, (),
                  "test", ())  # fmt: skip
    members = [
        Member(
            f"mem-{number}", "clm-1", f"sta-{number}", "statements", one.id, list(MemberStance)[number % 3], None,
            None, "test", "test", (),
        )
        for number, one in enumerate(holders)
    ]  # fmt: skip
    rows = bursts(posts, documents, [], [], mentions=mentions, claims=[claim], members=members)
    assert {(row.kind, row.phrase, row.about_id) for row in rows} == {
        (BurstKind.NAME, "Ilvane Torsk", None),
        (BurstKind.CLAIM, "Torsk was seen", "clm-1"),
    }


def test_a_burst_that_is_also_an_echo_says_so() -> None:
    """By the echo's id among what it was made from."""
    posts, documents = as_rows(planted(chatter(10), range(9), 30))
    (burst,) = bursts(posts, documents, [], [])
    echo = Echo("ech-1", "d", ("source-1",), (burst.post_ids[2], "pst-x"), START, START, 1, None, None, "test", ())
    other = Echo("ech-2", "d", ("source-1",), ("pst-x",), START, START, 1, None, None, "test", ())
    (joined,) = bursts(posts, documents, [], [], echoes=[other, echo])
    assert joined.made_from == (*burst.made_from, "ech-1")


@pytest.mark.parametrize(
    "words", ["دروازه بندر بسته است", "بوابة الميناء مغلقة", "ворота порта закрыты", "the gate is closed"]
)
def test_phrases_rise_in_every_language(words: str) -> None:
    """Spelled with Arabic letters here and Persian ones there, they are one phrase."""
    said = planted(chatter(11), range(9), 30, words)
    said = [
        (source, at, text.replace("ی", "ي") if number % 2 else text) for number, (source, at, text) in enumerate(said)
    ]
    (burst,) = found(said)
    assert burst.phrase.replace("ي", "ی") == words.replace("ي", "ی")


def test_the_order_of_the_input_does_not_matter() -> None:
    """Rows come in any order."""
    posts, documents = as_rows(planted(chatter(12, days=30), range(9), 20))
    expected = bursts(posts, documents, [], [])
    random.Random(1).shuffle(posts)
    random.Random(2).shuffle(documents)
    assert bursts(posts, documents, [], []) == expected
    assert expected


def test_nothing_is_said_of_a_first_week_or_of_nothing() -> None:
    """There is no time before to set it against."""
    assert found(planted(chatter(13, days=6), range(9), 5)) == []
    assert bursts([], [], [], []) == []
