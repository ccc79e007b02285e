"""What a case collects becomes questions to hosts."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.collect.live import CollectRule, Kind, host_of, pieces, questions_of
from nightglass.errors import CollectError

NOW = datetime(2031, 5, 2, 9, 30, tzinfo=UTC)


def asked(rule: CollectRule) -> list[tuple[str, dict[str, str]]]:
    """Return the path and what is asked of each question."""
    parts = [urlsplit(question.url) for question in questions_of(rule, NOW)]
    return [(part.path, {name: words[0] for name, words in parse_qs(part.query).items()}) for part in parts]


def test_ioda_is_asked_for_less_than_a_hundred_days_at_once() -> None:
    """Longer times are cut; nothing is asked after now."""
    rule = CollectRule("routes", Kind.IODA, "vx", since="2030-09-01", until="2031-06-01")
    signals = [words for path, words in asked(rule) if path == "/v2/signals/raw/country/VX"]
    spans = [(int(words["from"]), int(words["until"])) for words in signals]
    assert all(0 < until - begin < 100 * 86_400 for begin, until in spans)
    assert spans[0][0] == datetime(2030, 9, 1, tzinfo=UTC).timestamp()
    assert spans[-1][1] == datetime(2031, 5, 2, 9, tzinfo=UTC).timestamp()
    assert all(before[1] == after[0] for before, after in pairwise(spans))


def test_a_time_that_has_not_come_is_refused() -> None:
    """Rather than asking for nothing, silently."""
    with pytest.raises(CollectError, match="a time that has come"):
        questions_of(CollectRule("a", Kind.IODA, "VX", since="2031-06-01"), NOW)


def test_networks_and_countries_are_told_apart() -> None:
    """By their names."""
    assert asked(CollectRule("a", Kind.IODA, "AS64500"))[0][0] == "/v2/signals/raw/asn/64500"
    assert asked(CollectRule("a", Kind.RADAR, "as64500"))[0][1]["asn"] == "64500"
    assert asked(CollectRule("a", Kind.OONI, "vx"))[0][1]["probe_cc"] == "VX"
    assert asked(CollectRule("a", Kind.RIPESTAT, "VX"))[0][1]["resource"] == "vx"


def test_a_key_is_named_and_never_part_of_an_address() -> None:
    """It comes from the environment."""
    questions = questions_of(CollectRule("a", Kind.RADAR, "VX"), NOW)
    assert {question.key for question in questions} == {"NIGHTGLASS_RADAR_TOKEN"}


def test_the_host_is_named_as_a_person_reads_it() -> None:
    """Of a feed its own, of an observatory the usual one or another that the case names."""
    assert host_of(CollectRule("a", Kind.FEED, "https://harbour.example/feed.xml")) == "harbour.example"
    assert host_of(CollectRule("a", Kind.RIPESTAT, "VX")) == "stat.ripe.net"
    assert host_of(CollectRule("a", Kind.RIPESTAT, "VX", host="https://mirror.example")) == "mirror.example"
    assert host_of(CollectRule("a", Kind.TELEGRAM, "velmora_voice")) == "telegram.org"


@given(st.integers(0, 5000), st.integers(1, 400))
def test_pieces_cover_a_span_without_gaps(hours: int, days: int) -> None:
    """None is longer than it may be."""
    end = NOW + timedelta(hours=hours)
    found = list(pieces(NOW, end, days))
    assert sum((until - since for since, until in found), timedelta()) == end - NOW
    assert all(until - since <= timedelta(days=days) for since, until in found)
