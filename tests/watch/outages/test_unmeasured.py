"""Questions to observatories that had no answer."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from nightglass.collect.live import Kind
from nightglass.records.poll import OBSERVATORIES, Poll, PollOutcome
from nightglass.watch.outages.unmeasured import unmeasured

AT = datetime(2031, 5, 2, 9, tzinfo=UTC)
ASKED = "/v2/signals/raw/country/VX?from=1&until=2"
SEEN = Poll("pol-1", None, "velmora", "ioda", AT, PollOutcome.SEEN, None, ASKED, "t", ("cap-1",))
FAILED = replace(SEEN, id="pol-2", outcome=PollOutcome.FAILED, details=f"{ASKED}: the host answered 503")


def test_every_kind_that_is_no_source_is_an_observatory() -> None:
    """What collects and what watches name them alike."""
    assert {kind.value for kind in Kind} - OBSERVATORIES == {"feed", "telegram"}


def test_what_had_no_answer_is_told_once_a_rule() -> None:
    """With how many of how many, when, and what the host said."""
    (one,) = unmeasured([SEEN, FAILED, replace(FAILED, id="pol-3")], "UTC")
    assert "ioda, velmora: 2 of 3 questions of 2 May 2031, 09:00 had no answer" in one.reason
    assert "(/v2/signals/raw/country/VX: the host answered 503)" in one.reason
    assert one.capture_ids == ("cap-1",)


def test_what_was_asked_again_with_success_is_no_longer_told() -> None:
    """And what was well and fails now is."""
    later = replace(SEEN, id="pol-4", at=AT + timedelta(hours=1), made_from=("cap-2",))
    assert unmeasured([FAILED, later], "UTC") == []
    failed_now = replace(later, outcome=PollOutcome.REMOVED, details=f"{ASKED}: the host answered 404")
    assert [one.capture_ids for one in unmeasured([SEEN, failed_now], "UTC")] == [("cap-2",)]


def test_looks_at_channels_are_not_told_here() -> None:
    """A channel whose look failed is unknown, in its own row."""
    assert unmeasured([replace(FAILED, platform="telegram")], "UTC") == []
