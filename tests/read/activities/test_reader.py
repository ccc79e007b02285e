"""What a text reports about outlets on platforms. All outlets here are invented."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from bare_documents import as_document
from nightglass.interfaces import Model
from nightglass.read.activities.reader import find_activities
from nightglass.read.mentions import find_mentions
from nightglass.read.parsed import parse_document
from nightglass.records.activity import Activity
from nightglass.records.document import Precision
from nightglass.records.span import Span
from nightglass.records.statement import Mode, Sourcing, Stance, Statement
from nightglass.records.time import Time, TimeKind

Read = Callable[..., list[Activity]]


@pytest.fixture
def read(english: Model) -> Read:
    """A function from a text to its activities."""

    def run(text: str, times: tuple[Time, ...] = (), said: tuple[Statement, ...] = ()) -> list[Activity]:
        parsed = parse_document(as_document(text), english)
        return find_activities(parsed, find_mentions(parsed), times, said)

    return run


def _told(rows: list[Activity]) -> list[tuple[str, str]]:
    return [(row.outlet, row.state.value) for row in rows]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Varn Ledger has remained silent on Telegram since Tuesday.", [("Varn Ledger", "silent")]),
        ("Orland Daily has continued to publish on its website.", [("Orland Daily", "posting")]),
        ("The newspaper Mirrah stopped updating its channel on Friday.", [("Mirrah", "silent")]),
        ("Radio Tessel went off the air on Monday.", [("Radio Tessel", "silent")]),
        ("Radio Tessel is back on air.", [("Radio Tessel", "restored")]),
        ("The Quill posted on Telegram for the first time since Monday.", [("Quill", "restored")]),
        ("Mill Watch, a channel run by bakers, posted for the first time in a week.", [("Mill Watch", "restored")]),
        ("The Quill resumed posting on Wednesday.", [("Quill", "restored")]),
        ("The website of the Varn Ledger was blocked.", [("Varn Ledger", "unreachable")]),
        ("Pell News cut back its updates.", [("Pell News", "reduced")]),
        ("The Varn Ledger fell silent on Saturday.", [("Varn Ledger", "silent")]),
        ("Varn TV has kept broadcasting.", [("Varn TV", "posting")]),
        ("Varn TV kept its Telegram channel active.", [("Varn TV", "posting")]),
        ("Tessel News has not posted since Sunday.", [("Tessel News", "silent")]),
        ("Tessel News posted nothing after Sunday.", [("Tessel News", "silent")]),
        ("Tessel News has published no new posts since Sunday.", [("Tessel News", "silent")]),
        ("Tessel News is no longer updating its page.", [("Tessel News", "silent")]),
        ("Tessel News went dark on Telegram.", [("Tessel News", "silent")]),
        ("The site of Pell News is down.", [("Pell News", "unreachable")]),
        ("Pell News did not stop publishing.", [("Pell News", "posting")]),
        ("Pell News never stopped publishing.", [("Pell News", "posting")]),
        ("Pell News carried on posting throughout the blackout.", [("Pell News", "posting")]),
        ("Pell News has been posting only sporadically.", [("Pell News", "reduced")]),
        ("Pell News suspended publication.", [("Pell News", "silent")]),
        ("The Orland Times was last updated on Thursday.", [("Orland Times", "silent")]),
        ("The ministry's outlet, Orland Voice, however, has kept its channel running.", [("Orland Voice", "posting")]),
        ("Pell News and the Quill have gone quiet on Instagram.", [("Pell News", "silent"), ("Quill", "silent")]),
        ("Most private newspapers have stopped publishing.", [("Most private newspapers", "silent")]),
        ("A few local stations continued broadcasting.", [("few local stations", "posting")]),
        ("Monitors said that the Varn Ledger had gone offline.", [("Varn Ledger", "silent")]),
        ("Pell News, which is owned by a bank, has remained inactive on Telegram.", [("Pell News", "silent")]),
        (
            "Outlets close to the palace, such as Orland Voice and Harbour, have continued posting.",
            [("Orland Voice", "posting"), ("Harbour", "posting")],
        ),
        (
            "Telegram channels tied to the Palace Guard including Sabre and Bastion, as well as state outlets such as"
            " Kirr, ONN and the Dawnbreak newspaper, have continued to update their channels.",
            [(name, "posting") for name in ("Sabre", "Bastion", "Kirr", "ONN", "Dawnbreak")],
        ),
        (
            "Independent dailies Lantern, Plough, and Tidewater, along with sites such as Pell Online, have remained"
            " silent on Telegram.",
            [(name, "silent") for name in ("Lantern", "Plough", "Tidewater", "Pell Online")],
        ),
        (
            "While the Varn Ledger has fallen silent, Orland TV has continued broadcasting.",
            [("Varn Ledger", "silent"), ("Orland TV", "posting")],
        ),
        (
            "The Varn Ledger fell silent on Friday and Orland TV stopped broadcasting on Sunday.",
            [("Varn Ledger", "silent"), ("Orland TV", "silent")],
        ),
        (
            "Officials including the office of President Ana Oro and Interior Minister Tomas Vell have made frequent"
            " posts on their Telegram channels.",
            [("office of President Ana Oro", "posting"), ("Tomas Vell", "posting")],
        ),
    ],
)
def test_a_sentence_gives_one_row_for_each_outlet(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    """Lists are distributed, descriptions stand where no member is named."""
    assert _told(read(text)) == told


@pytest.mark.parametrize(
    "text",
    [
        "Silent crowds filled the square.",
        "Our full report from the Pell News agency is now online.",
        "A list of the names by the Varn Ledger is available and the video of Orland TV is online.",
        "The Quill published a new novel for the first time.",
        "The streets of Varn remained silent on Sunday.",
        "The minister remained silent about the deal.",
        "Orland TV remained silent about the arrests.",
        "The Varn Ledger may stop publishing.",
        "The Varn Ledger could go dark.",
        "The general threatened to block the Varn Ledger.",
        "Orland TV will resume broadcasting on Monday.",
        "Orland TV plans to resume broadcasting.",
        "The factory continued operating.",
        "Protests continued in Varn on Sunday.",
        "The doctor stopped working.",
        "The internet was restored on Friday.",
        "The road was blocked by guards.",
        "The bridge is down.",
        "If the Varn Ledger stops publishing, nobody will know.",
        "He posted a picture on Telegram.",
        "The Varn Ledger reported that shops had closed.",
        "The spokesman could not be reached for comment.",
        "Residents kept quiet and stayed at home.",
        "The minister was suspended.",
        "Trading on the exchange was suspended on Friday.",
        "The guns fell silent on Friday.",
        "Many users expressed outrage on X.",
    ],
)
def test_other_silence_and_mere_possibility_give_no_row(read: Read, text: str) -> None:
    """Crowds, ministers who say nothing, factories, and what may yet come are not activities."""
    assert read(text) == []


def test_until_then_silent_gives_one_row_since_that_day(read: Read) -> None:
    """The last state counts, from the day that the first one ended."""
    text = "Tessel News updated its Telegram channel only until Saturday, and has remained inactive since then."
    (row,) = read(text)
    assert (row.outlet, row.state.value, row.since_words, row.platform) == (
        "Tessel News",
        "silent",
        "Saturday",
        "telegram",
    )


def test_since_is_the_times_own_start(read: Read) -> None:
    """A resolved time gives the date beside the words."""
    text = "Tessel News has been silent on X since Thursday, when the network went down."
    start = text.index("Thursday")
    begin = datetime(2031, 3, 6, tzinfo=UTC)
    time = Time(
        "tim-1", "doc-1", begin, None, Precision.DAY, "Thursday", "gregorian", TimeKind.DATE, "2031-03-06", None,
        start, start + 8, "test", (),
    )  # fmt: skip
    (row,) = read(text, (time,))
    assert (row.since, row.since_words, row.platform) == (begin, "Thursday", "x")
    assert "tim-1" in row.made_from


def test_a_pronoun_takes_the_outlet_of_the_sentence_before(read: Read) -> None:
    """The row stands at the name that the pronoun means."""
    text = "The Varn Ledger kept posting on Telegram for two days. It has remained silent since Sunday."
    rows = read(text)
    assert ("Varn Ledger", "silent") in _told(rows)


def test_the_platform_of_the_sentence_before_is_kept(read: Read) -> None:
    """A list that goes on in the next sentence goes on about the same platform."""
    text = "Pell News has remained silent on Telegram. Orland Voice, however, has kept its channel active."
    assert [row.platform for row in read(text)] == ["telegram", "telegram"]


def test_who_reports_it_is_the_speaker_or_the_according_to(read: Read) -> None:
    """An observation has an observer."""
    text = "Pell News has remained silent, according to observations by Netlight."
    assert read(text)[0].reported_by == "Netlight"
    content = "Pell News has remained silent on Telegram"
    text = f"Netlight said {content}."
    said = Statement(
        id="sta-1",
        document_id="doc-1",
        speaker="Netlight",
        speaker_words="Netlight",
        speaker_span=Span(0, 8),
        speaker_role=None,
        via=(),
        cue="said",
        cue_span=Span(9, 13),
        content=content,
        content_spans=(Span(14, 14 + len(content)),),
        mode=Mode.INDIRECT,
        sourcing=Sourcing.NAMED,
        stance=Stance.ASSERTS,
        said_at=None,
        start=0,
        end=len(text),
        confidence=0.5,
        made_by="test",
        made_from=("doc-1",),
    )
    assert read(text, (), (said,))[0].reported_by == "Netlight"


def test_every_outlet_stands_where_its_row_says(read: Read) -> None:
    """Offsets give their words."""
    text = "The Lantern and the Plough have stopped publishing.\nOrland TV, by contrast, has continued broadcasting."
    rows = read(text)
    assert len(rows) == 3
    assert all(text[row.start : row.end] == row.outlet for row in rows)


def test_texts_in_other_languages_give_none_yet(english: Model) -> None:
    """What the rules do not cover is not guessed at."""
    parsed = parse_document(as_document("Pell News has remained silent on Telegram.", "fa"), english)
    assert find_activities(parsed, (), (), ()) == []


def test_a_name_beside_reports_of_activity_needs_no_word_for_outlets(read: Read) -> None:
    """Whoever is silent in a report about channels is a channel; a person named there is not."""
    text = "Mill Watch resumed posting on Friday. Varn Lantern remained silent."
    assert _told(read(text)) == [("Mill Watch", "restored"), ("Varn Lantern", "silent")]
    assert _told(read("Varn Lantern remained silent.")) == []
    assert _told(read("Mill Watch resumed posting on Friday. Maria Jansen remained silent.")) == [
        ("Mill Watch", "restored")
    ]


def test_being_back_counts_from_the_day_of_the_post_not_from_the_day_of_the_last(read: Read) -> None:
    """The words "for the first time since Monday" say when the silence began, not when it ended."""
    (row,) = read("The Quill posted on Telegram on Friday for the first time since Monday.")
    assert (row.state.value, row.since_words) == ("restored", "Friday")


def test_a_report_goes_on_about_its_one_platform(read: Read) -> None:
    """The platform of the first paragraph holds for the list in the second, but not for what goes on the air."""
    text = (
        "State outlets have gone on posting on Telegram while others have been silent, a review shows.\n"
        "It covers eleven channels.\nMill Watch and the Quill have not posted since Monday evening.\n"
        "The review took a week.\nRadio Tessel has continued broadcasting."
    )
    rows = {row.outlet: (row.platform, row.since_words) for row in read(text)}
    assert rows["Mill Watch"] == rows["Quill"] == ("telegram", "Monday evening")
    assert rows["Radio Tessel"] == (None, None)


def test_since_is_not_taken_from_what_the_outlet_says_of_itself(read: Read) -> None:
    """Since when somebody has had no contact is not since when they post."""
    (row,) = read("Pell Radio continues to post in English but says that it has had no contact since Monday.")
    assert (row.outlet, row.state.value, row.since_words) == ("Pell Radio", "posting", None)


def test_a_line_of_its_own_is_not_joined_to_the_next(read: Read) -> None:
    """A time above an entry of a live page is no part of an outlet's name."""
    rows = read("18.45\nVarn Lantern News has not posted on its channel since Monday.")
    assert _told(rows) == [("Varn Lantern News", "silent")]
