"""What a case collects from the network, and the questions that this makes: which host is asked for what."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from urllib.parse import quote, urlencode, urlsplit

from nightglass.errors import CollectError

IODA_DAYS = 99
"""IODA answers for less than 100 days at once."""

USUAL_DAYS = 60
"""How far back a series is asked for where nobody says: enough weeks to know what is usual."""

_OONI_TESTS = ("web_connectivity", "telegram", "signal", "whatsapp", "psiphon", "tor")


class Kind(StrEnum):
    """What is collected."""

    FEED = "feed"
    TELEGRAM = "telegram"
    IODA = "ioda"
    RADAR = "radar"
    OONI = "ooni"
    RIPESTAT = "ripestat"


KINDS: Mapping[str, Kind] = {kind.value: kind for kind in Kind}
"""Every kind by the word for it."""

HOSTS: Mapping[Kind, str] = {
    Kind.TELEGRAM: "telegram.org",
    Kind.IODA: "https://api.ioda.inetintel.cc.gatech.edu",
    Kind.RADAR: "https://api.cloudflare.com",
    Kind.OONI: "https://api.ooni.org",
    Kind.RIPESTAT: "https://stat.ripe.net",
}
"""Who answers for each kind, where the case names no other."""

RADAR_KEY = "NIGHTGLASS_RADAR_TOKEN"
"""The environment variable that holds the user's own key of Cloudflare Radar; it is never kept in a case."""


@dataclass(frozen=True, slots=True)
class CollectRule:
    """One thing to collect: ``name`` is how it is called (of a feed or a channel: its source's id or name).

    ``kind`` is feed, telegram, ioda, radar, ooni or ripestat; ``of`` the feed's address, the channel's public name, or
    what is measured: a country ("IR") or a network ("AS64500"). ``since`` and ``until`` are days of a series, 60 days
    back to now where left out. ``host`` is another server that answers as the usual one does.
    """

    name: str
    kind: Kind
    of: str
    since: str | None = None
    until: str | None = None
    host: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One address to ask; ``suffix`` names the format of the answer; ``key`` the environment variable of a key."""

    url: str
    suffix: str
    key: str | None = None


def host_of(rule: CollectRule) -> str:
    """Return the host that a rule asks, as a person reads it."""
    address = rule.host or (rule.of if rule.kind is Kind.FEED else HOSTS[rule.kind])
    return urlsplit(address).netloc or address


def questions_of(rule: CollectRule, now: datetime) -> list[Question]:
    """Return what is asked over HTTP for a rule, in the order of time; nothing for Telegram, which has its own way."""
    if rule.kind is Kind.TELEGRAM:
        return []
    if rule.kind is Kind.FEED:
        return [Question(rule.of, ".xml")]
    since, until = _span(rule, now)
    base = (rule.host or HOSTS[rule.kind]).rstrip("/")
    ask = {Kind.IODA: _ioda, Kind.RADAR: _radar, Kind.OONI: _ooni, Kind.RIPESTAT: _ripestat}[rule.kind]
    return list(ask(base, rule.of.strip(), since, until))


def _span(rule: CollectRule, now: datetime) -> tuple[datetime, datetime]:
    """Return from when to when a series is asked for, in whole hours; raises ``CollectError`` for no time at all."""
    hour = now.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    until = min(_day(rule.until) + timedelta(days=1), hour) if rule.until else hour
    since = _day(rule.since) if rule.since else until - timedelta(days=USUAL_DAYS)
    if since >= until:
        raise CollectError(
            f"[[collect]] {rule.name} asks for {since:%Y-%m-%d} to {until:%Y-%m-%d}",
            expected="a time that has come, and begins before it ends",
            do="Correct since and until in case.toml",
        )
    return since, until


def _day(words: str) -> datetime:
    return datetime.strptime(words, "%Y-%m-%d").replace(tzinfo=UTC)


def _network(of: str) -> str | None:
    """Return the number of a network ("AS64500"), null where a country is meant."""
    digits = of.upper().removeprefix("AS")
    return digits if digits.isdecimal() else None


def pieces(since: datetime, until: datetime, days: int) -> Iterator[tuple[datetime, datetime]]:
    """Cut a span into pieces of at most so many days; nothing where it is empty."""
    while since < until:
        end = min(since + timedelta(days=days), until)
        yield since, end
        since = end


def _ioda(base: str, of: str, since: datetime, until: datetime) -> Iterator[Question]:
    network = _network(of)
    entity = f"asn/{network}" if network else of if "/" in of else f"country/{of.upper()}"
    for begin, end in pieces(since, until, IODA_DAYS):
        span = urlencode({"from": int(begin.timestamp()), "until": int(end.timestamp())})
        yield Question(f"{base}/v2/signals/raw/{quote(entity)}?{span}", ".json")
        about = urlencode({"entityType": entity.partition("/")[0], "entityCode": entity.partition("/")[2]})
        yield Question(f"{base}/v2/outages/events?{about}&{span}&limit=2000", ".json")


def _radar(base: str, of: str, since: datetime, until: datetime) -> Iterator[Question]:
    network = _network(of)
    asked = {
        **({"asn": network} if network else {"location": of.upper()}),
        "dateStart": _stamp(since),
        "dateEnd": _stamp(until),
        "format": "json",
    }
    series = urlencode({**asked, "aggInterval": "1h"})
    yield Question(f"{base}/client/v4/radar/netflows/timeseries?{series}", ".json", RADAR_KEY)
    yield Question(f"{base}/client/v4/radar/annotations/outages?{urlencode(asked)}", ".json", RADAR_KEY)


def _ooni(base: str, of: str, since: datetime, until: datetime) -> Iterator[Question]:
    network = _network(of)
    about = {"probe_asn": f"AS{network}"} if network else {"probe_cc": of.upper()}
    # OONI's last day is not included.
    span = {"since": f"{since:%Y-%m-%d}", "until": f"{until:%Y-%m-%d}", "axis_x": "measurement_start_day"}
    for test in _OONI_TESTS:
        yield Question(f"{base}/api/v1/aggregation?{urlencode({**about, 'test_name': test, **span})}", ".json")


def _ripestat(base: str, of: str, since: datetime, until: datetime) -> Iterator[Question]:
    asked = {"resource": of.lower(), "starttime": _stamp(since)[:-1], "endtime": _stamp(until)[:-1]}
    more = urlencode({**asked, "resolution": "1h", "sourceapp": "nightglass"})
    yield Question(f"{base}/data/country-resource-stats/data.json?{more}", ".json")


def _stamp(when: datetime) -> str:
    return f"{when:%Y-%m-%dT%H:%M:%S}Z"
