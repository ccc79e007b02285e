"""Posts and polls of one source and platform are one channel."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from nightglass.build.channels import channels_of, main_country
from nightglass.records.poll import OBSERVATORIES, Poll, PollOutcome
from nightglass.records.post import Post
from nightglass.records.source import Source
from nightglass.watch.silences.contradicted import contradicted

BEGIN = datetime(2024, 3, 1, tzinfo=UTC)
POST = Post("pst-0", None, "harbour-radio", "Harbour Radio", "telegram", "1", BEGIN, None, None, None, None, "t", ())
POLL = Poll("pol-0", "harbour-radio", None, "telegram", BEGIN, PollOutcome.SEEN, "3", None, "t", ())


def source(name: str, country: str | None) -> Source:
    """Return a source of a country."""
    return Source(name, name, (), None, None, country, (), (), name, False, False, "t", ())


def at(hours: float) -> datetime:
    """Return a time so many hours after the first post."""
    return BEGIN + timedelta(hours=hours)


def test_posts_come_in_order_of_time_with_their_numbers() -> None:
    """An export may list the newest first."""
    posts = [replace(POST, post_id="9", posted_at=at(4)), POST]
    (channel,) = channels_of(posts, [], [source("harbour-radio", "VX")], "vx")
    assert channel.posts.tolist() == [int(BEGIN.timestamp()), int(at(4).timestamp())]
    assert channel.numbers is not None
    assert channel.numbers.tolist() == [1, 9]
    assert channel.inside is True


def test_ids_that_are_no_numbers_tell_no_gaps() -> None:
    """One word among the ids and none of them is counted with."""
    (channel,) = channels_of([POST, replace(POST, post_id="a1")], [], [], None)
    assert channel.numbers is None
    assert channel.inside is None


def test_a_message_that_exports_put_at_two_times_was_posted_once() -> None:
    """At the earliest, and told; the id of a table may be the number of a row, and proves nothing."""
    exported = replace(POST, made_by="parse/telegram 1", made_from=("cap-1",))
    later = replace(exported, posted_at=at(2), made_from=("cap-2",))
    (channel,) = channels_of([later, exported], [], [], None)
    assert channel.posts.tolist() == [int(BEGIN.timestamp())]
    (told,) = contradicted([later, exported])
    assert told.reason.startswith("Harbour Radio, telegram: 1 message stands at several times")
    assert told.capture_ids == ("cap-1", "cap-2")
    tabled = [POST, replace(POST, posted_at=at(2))]
    assert len(channels_of(tabled, [], [], None)[0].posts) == 2
    assert contradicted(tabled) == []


def test_a_post_whose_words_were_edited_is_one_post() -> None:
    """It came twice, and was posted once."""
    (channel,) = channels_of([POST, replace(POST, id="pst-9", text_digest="other")], [], [], None)
    assert len(channel.posts) == 1


def test_a_failed_poll_is_never_one_that_saw() -> None:
    """What a poll was told is kept apart from what it saw, and from a collector that failed."""
    polls = [
        POLL,
        replace(POLL, at=at(1), outcome=PollOutcome.FAILED, newest_post_id=None),
        replace(POLL, at=at(2), outcome=PollOutcome.MOVED, newest_post_id=None),
    ]
    (channel,) = channels_of([POST], polls, [], None)
    assert channel.seen.tolist() == [int(BEGIN.timestamp())]
    assert channel.newest.tolist() == [3]
    assert channel.failed.tolist() == [int(at(1).timestamp())]
    assert channel.told == ((int(at(2).timestamp()), "moved"),)


def test_a_post_without_a_time_makes_no_channel() -> None:
    """Nothing can be said of when it was posted."""
    assert channels_of([replace(POST, posted_at=None)], [], [], None) == []


def test_platforms_of_one_source_are_channels_of_their_own() -> None:
    """Who falls silent on one may go on posting on the other."""
    found = channels_of([POST, replace(POST, platform="x")], [], [], None)
    assert [one.platform for one in found] == ["telegram", "x"]


def test_the_country_of_a_case_is_that_of_most_sources() -> None:
    """Half is not most, and nobody said is nothing."""
    assert main_country([source("a", "VX"), source("b", "vx"), source("c", "SD"), source("d", None)]) == "VX"
    assert main_country([source("a", "VX"), source("c", "SD")]) is None
    assert main_country([]) is None


def test_a_look_at_a_network_makes_no_channel() -> None:
    """Nobody posts at an observatory, and nobody falls silent there."""
    assert channels_of([], [replace(POLL, platform=name) for name in OBSERVATORIES], [], None) == []


def test_posts_and_polls_of_nobody_make_no_channel() -> None:
    """A channel without a name would be a row about nobody."""
    nobody = replace(POST, source_id=None, source_words=None), replace(POLL, source_id=None, source_words=None)
    assert channels_of([nobody[0]], [nobody[1]], [], None) == []
