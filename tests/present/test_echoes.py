"""How echoes are shown."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from nightglass.present.echoes import echo_lines
from nightglass.present.held import Held
from nightglass.records.echo import Echo
from nightglass.records.source import Source

NOON = datetime(2031, 3, 4, 12, tzinfo=UTC)


def source(name: str, publisher: str | None = None) -> Source:
    """Return a source."""
    return Source(name, name, (), "outlet", None, None, (), (), publisher, False, False, "test", ())


def echo(sources: tuple[str, ...], q_value: float | None = 0.01, seconds: int = 90) -> Echo:
    """Return an echo of one post a source."""
    posts = tuple(f"pst-{number}" for number in range(len(sources)))
    ratio = None if q_value is None else 12.5
    return Echo("ech-1", "", sources, posts, NOON, NOON + timedelta(seconds=seconds), 5.0, ratio, q_value, "test", ())


def test_an_echo_is_sources_minutes_rarity_and_chance() -> None:
    """As numbers that a table can hold."""
    held = Held(sources=(source("a"), source("b")), echoes=(echo(("a", "b")),))
    (line,) = echo_lines(held)
    assert [one.id for one in line.sources] == ["a", "b"]
    assert (line.unnamed, line.posts, line.minutes, line.one_in, line.chance_one_in) == (0, 2, 2, 32, 100)


def test_a_source_that_may_not_be_named_is_counted_and_its_minutes_are_kept_back() -> None:
    """They would help to find its post."""
    (line,) = echo_lines(Held(sources=(source("a"),), echoes=(echo(("a", "", "")),)))
    assert (line.unnamed, line.minutes) == (2, None)


def test_sources_of_one_publisher_are_said_to_be() -> None:
    """Two outlets of one owner are not two."""
    one = (source("a", "Owner"), source("b", "Owner"))
    (line,) = echo_lines(Held(sources=one, echoes=(echo(("a", "b")),)))
    (other,) = echo_lines(Held(sources=(one[0], source("b")), echoes=(echo(("a", "b")),)))
    assert (line.publisher, other.publisher) == ("Owner", None)


def test_a_ratio_shows_no_more_places_than_its_shuffles_bear() -> None:
    """Whole from ten on."""
    held = Held(sources=(source("a"), source("b")), echoes=(replace(echo(("a", "b")), rate_ratio=35.92),))
    assert echo_lines(held)[0].rate_ratio == 36
    held = Held(echoes=(replace(echo(("", "")), rate_ratio=3.25),))
    assert echo_lines(held)[0].rate_ratio == 3.2


def test_unknown_chance_stays_unknown() -> None:
    """Never nought."""
    (line,) = echo_lines(Held(sources=(source("a"), source("b")), echoes=(echo(("a", "b"), None),)))
    assert (line.rate_ratio, line.chance_one_in) == (None, None)
