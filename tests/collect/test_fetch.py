"""The one way out keeps its limits, whatever a host does, and says how each question ended."""

import gzip
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from collect.server import Local, cut_off, endless, local_server, never, status
from nightglass.collect.fetch import AGENT, Fetcher, Limits, refusal, wished_pause
from nightglass.records.poll import PollOutcome

QUICK = Limits(connect=1.0, read=0.3, whole=0.5, size=100_000, tries=3, pause=0.5, longest=60.0)


@pytest.fixture
def host() -> Iterator[Local]:
    """Run a server."""
    with local_server() as local:
        yield local


def fetcher(waits: list[float] | None = None, limits: Limits = QUICK) -> Fetcher:
    """Return a fetcher that notes its pauses and makes none."""
    kept = waits if waits is not None else []
    return Fetcher(limits, wait=kept.append)


def test_a_body_comes_as_it_was_sent_and_a_host_knows_who_asks(host: Local) -> None:
    """Unpacked where it was packed for the way."""
    host.answers["/a"] = [status(200, gzip.compress(b"words"), Content_Encoding="gzip")]
    answer = fetcher().get(f"{host.url}/a")
    assert (answer.outcome, answer.body, answer.details) == (PollOutcome.SEEN, b"words", None)
    headers = host.asked[0][1]
    assert headers["User-Agent"] == AGENT
    assert not {"Cookie", "Referer", "Authorization"} & headers.keys()


def test_a_host_that_is_busy_is_asked_again_after_the_pause_that_it_wishes(host: Local) -> None:
    """Between two questions to one host there is always a pause."""
    waits: list[float] = []
    host.answers["/a"] = [status(429, Retry_After="7"), status(503), status(200, b"words")]
    assert fetcher(waits).get(f"{host.url}/a").body == b"words"
    long = [pause for pause in waits if pause > 0.5]
    assert long == [7.0, 1.0]
    assert len(waits) == 4


def test_a_host_that_wishes_for_hours_is_left_alone(host: Local) -> None:
    """And what it said is told."""
    host.answers["/a"] = [status(429, Retry_After="86400")]
    answer = fetcher().get(f"{host.url}/a")
    assert (answer.outcome, answer.body, len(host.asked)) == (PollOutcome.FAILED, None, 1)
    assert "86,400 seconds" in (answer.details or "")


@pytest.mark.parametrize(
    ("code", "outcome", "times"),
    [(500, "failed", 3), (404, "removed", 1), (410, "removed", 1), (403, "unreachable", 1), (418, "failed", 1)],
)
def test_what_a_host_refuses_is_told_as_what_it_is(host: Local, code: int, outcome: str, times: int) -> None:
    """Only what may pass is asked for again."""
    host.answers["/a"] = [status(code, b"<html>an error page</html>")]
    answer = fetcher().get(f"{host.url}/a")
    assert (answer.outcome.value, answer.body, len(host.asked)) == (outcome, None, times)
    assert str(code) in (answer.details or "")


def test_an_answer_cut_off_is_no_answer(host: Local) -> None:
    """Nothing of it is kept; asked again it may be whole."""
    host.answers["/a"] = [cut_off(b"half"), status(200, b"whole")]
    assert fetcher().get(f"{host.url}/a").body == b"whole"
    host.answers["/b"] = [cut_off(b"half")]
    answer = fetcher().get(f"{host.url}/b")
    assert (answer.outcome, answer.body) == (PollOutcome.FAILED, None)


def test_an_answer_too_large_or_too_slow_is_left(host: Local) -> None:
    """A little for ever is too slow, a packed one counts as unpacked."""
    host.answers["/large"] = [status(200, b"x" * 200_000)]
    host.answers["/packed"] = [status(200, gzip.compress(b"x" * 5_000_000), Content_Encoding="gzip")]
    host.answers["/slow"] = [endless(host.stop)]
    host.answers["/silent"] = [never(host.stop)]
    assert "more than 100,000 bytes" in (fetcher().get(f"{host.url}/large").details or "")
    assert "more than 100,000 bytes" in (fetcher().get(f"{host.url}/packed").details or "")
    patient = Limits(connect=1.0, read=0.3, whole=0.2, size=10**9, tries=1)
    assert "not whole after" in (fetcher(limits=patient).get(f"{host.url}/slow").details or "")
    silent = fetcher().get(f"{host.url}/silent")
    assert (silent.outcome, host.paths().count("/silent")) == (PollOutcome.FAILED, 3)
    assert "Timeout" in (silent.details or "")


def test_a_redirect_is_followed_within_a_host_and_never_to_another(host: Local) -> None:
    """Another port is another host; a ring has an end."""
    host.answers["/a"] = [status(301, Location="/b")]
    host.answers["/b"] = [status(200, b"words")]
    host.answers["/ring"] = [status(302, Location="/ring")]
    assert fetcher().get(f"{host.url}/a").body == b"words"
    assert "too often" in (fetcher().get(f"{host.url}/ring").details or "")
    with local_server() as other:
        host.answers["/away"] = [status(302, Location=f"{other.url}/b")]
        answer = fetcher().get(f"{host.url}/away")
        assert (answer.outcome, answer.body, other.asked) == (PollOutcome.MOVED, None, [])


def test_a_host_that_is_not_there_says_nothing_of_its_source() -> None:
    """It may be our own network that failed."""
    with local_server() as gone:
        url = gone.url
    assert fetcher().get(f"{url}/a").outcome is PollOutcome.FAILED


@pytest.mark.parametrize(
    "url",
    ["http://harbour.example/a", "file:///etc/hostname", "ftp://127.0.0.1/", "https://user:word@harbour.example/", "",
     "https://", "https://[", "http://127.0.0.1.harbour.example/"],
)  # fmt: skip
def test_some_addresses_are_never_asked(url: str) -> None:
    """Without https, or with a password in them."""
    assert refusal(url)
    answer = fetcher().get(url)
    assert (answer.outcome, answer.body, answer.details) == (PollOutcome.FAILED, None, refusal(url))


@pytest.mark.parametrize(
    ("words", "seconds"),
    [("12", 12.0), ("Fri, 02 May 2031 09:01:00 GMT", 60.0), ("Fri, 02 May 2031 08:00:00 GMT", 0.0), ("soon", None)],
)
def test_a_wish_to_wait_is_a_number_or_a_date(words: str, seconds: float | None) -> None:
    """A date that has passed is no wait."""
    assert wished_pause(words, datetime(2031, 5, 2, 9, tzinfo=UTC)) == seconds
