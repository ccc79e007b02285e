"""Collecting: asks what the case names, captures each body as it came, and records every look with how it ended."""

import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from nightglass.build.capture import Description, add_files
from nightglass.case import Case
from nightglass.collect.fetch import Answer, Fetcher
from nightglass.collect.live import CollectRule, Kind, Question, host_of, questions_of
from nightglass.collect.live_telegram import Channels, as_export
from nightglass.errors import CollectError, ParseError, UsageError
from nightglass.interfaces import Clock, Progress
from nightglass.parse.feed import newest_of
from nightglass.records.poll import PollOutcome

HOW = "asked by nightglass collect"
_FOLDER = "collected"
_UNFIT = re.compile(r"[^\w.-]+")
_SOURCES = frozenset({Kind.FEED, Kind.TELEGRAM})


@dataclass(frozen=True, slots=True)
class Collected:
    """One question and how it ended; ``path`` is where the body lies in the inbox, null where there is none."""

    name: str
    kind: Kind
    host: str
    at: datetime
    outcome: PollOutcome
    path: str | None
    url: str
    newest: str | None
    details: str | None


@dataclass(frozen=True, slots=True)
class _Body:
    """What came, before it is captured; ``body`` is null unless it was seen."""

    url: str
    suffix: str
    at: datetime
    outcome: PollOutcome
    body: bytes | None
    newest: str | None = None
    details: str | None = None


def chosen(case: Case, names: Sequence[str]) -> list[CollectRule]:
    """Return what is to be collected, of all that case.toml names or of these.

    Raises:
        UsageError: a name that case.toml has not.
        CollectError: case.toml names nothing.
    """
    rules = case.settings.collect
    if not rules:
        raise CollectError(
            f"{case.root / 'case.toml'} names nothing to collect",
            expected="[[collect]]",
            do="Write what you want there",
        )
    known = [rule.name for rule in rules]
    unknown = next((name for name in names if name not in known), None)
    if unknown:
        raise UsageError(f"--from {unknown}", expected=" or ".join(known), do="Choose one of these")
    return [rule for rule in rules if not names or rule.name in names]


def hosts(rules: Sequence[CollectRule]) -> list[str]:
    """Return the hosts that will be asked, each once."""
    return list(dict.fromkeys(host_of(rule) for rule in rules))


def collect(
    case: Case, rules: Sequence[CollectRule], fetcher: Fetcher, channels: Channels, clock: Clock, progress: Progress
) -> Iterator[Collected]:
    """Ask for everything, yielding each answer as soon as it is captured; the polls are captured at the end.

    They are captured too where a person stops half way: what was asked was asked.
    """
    asked: list[Collected] = []
    done = progress.step("collect", len(rules))
    try:
        for number, rule in enumerate(rules, start=1):
            for place, body in enumerate(_bodies(rule, fetcher, channels, clock)):
                asked.append(_captured(case, rule, place, body, clock))
                yield asked[-1]
            done(number)
    finally:
        _keep_polls(case, asked, clock)


def _bodies(rule: CollectRule, fetcher: Fetcher, channels: Channels, clock: Clock) -> Iterator[_Body]:
    if rule.kind is Kind.TELEGRAM:
        yield _channel(rule, channels, clock)
    for question in questions_of(rule, clock.now()):
        yield _asked(rule, question, fetcher, os.environ)


def _asked(rule: CollectRule, question: Question, fetcher: Fetcher, environment: Mapping[str, str]) -> _Body:
    """Ask over HTTP; a feed must be a feed, or nothing was seen."""
    key = environment.get(question.key) if question.key else None
    if question.key and not key:
        details = f"no key in {question.key}"
        answer = Answer(question.url, fetcher.now(), PollOutcome.FAILED, None, details)
    else:
        answer = fetcher.get(question.url, {"Authorization": f"Bearer {key}"} if key else None)
    if answer.body is None or rule.kind is not Kind.FEED:
        return _Body(answer.url, question.suffix, answer.at, answer.outcome, answer.body, None, answer.details)
    try:
        newest = newest_of(answer.body)
    except ParseError as error:
        details = error.got
    except Exception as error:  # noqa: BLE001 - the boundary of hostile input: a library's failure is a failed look
        details = f"the feed cannot be read ({type(error).__name__})"
    else:
        return _Body(answer.url, question.suffix, answer.at, PollOutcome.SEEN, answer.body, newest)
    return _Body(answer.url, question.suffix, answer.at, PollOutcome.FAILED, None, None, details)


def _channel(rule: CollectRule, channels: Channels, clock: Clock) -> _Body:
    """Look at a channel; an empty one was seen, and there is nothing to capture."""
    look = channels.look(rule.of)
    newest = str(max(message.number for message in look.messages)) if look.messages else None
    body = as_export(rule.name, look.messages) if look.messages else None
    url = f"https://t.me/{rule.of.removeprefix('@')}"
    return _Body(url, ".json", clock.now().replace(microsecond=0), look.outcome, body, newest, look.details)


def _captured(case: Case, rule: CollectRule, place: int, found: _Body, clock: Clock) -> Collected:
    """Capture a body under collected/NAME/TIME in the inbox, with its address and whose it is."""
    path = None
    if found.body is not None:
        name = f"{found.at:%Y%m%dT%H%M%SZ}-{place}{found.suffix}"
        said = Description(how=HOW, source=rule.name if rule.kind in _SOURCES else None, url=found.url)
        path = _kept(case, Path(_UNFIT.sub("-", rule.name).strip(".") or "unnamed") / name, found.body, said, clock)
    return Collected(
        rule.name, rule.kind, host_of(rule), found.at, found.outcome, path, found.url, found.newest, found.details
    )  # fmt: skip


def _kept(case: Case, path: Path, body: bytes, said: Description, clock: Clock) -> str:
    """Capture bytes through the one way that files come in; return where they lie in the inbox."""
    with TemporaryDirectory() as folder:
        target = Path(folder) / _FOLDER / path
        target.parent.mkdir(parents=True)
        target.write_bytes(body)
        added = add_files(case, [Path(folder) / _FOLDER], said, clock)
    if added.problems:
        problem = added.problems[0]
        raise CollectError(f"what came could not be kept: {problem.reason}", expected="room", do=problem.what_to_do)
    return (Path(_FOLDER) / path).as_posix()


def _keep_polls(case: Case, asked: Sequence[Collected], clock: Clock) -> None:
    """Capture the looks, at sources and at networks, as JSON lines: what a build reads into ``polls``."""
    rows = [_poll(one) for one in asked]
    if rows:
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        name = f"{clock.now():%Y%m%dT%H%M%S%fZ}.jsonl"
        _kept(case, Path("polls") / name, text.encode(), Description(how=HOW), clock)


def _poll(one: Collected) -> dict[str, str]:
    """Return one look as a line, nothing where there is nothing to say."""
    row = {
        "source": one.name,
        "platform": one.kind.value,
        "polled_at": one.at.isoformat(),
        "outcome": one.outcome.value,
        "newest_post_id": one.newest,
        "details": one.details if one.kind in _SOURCES else _question(one),
    }
    return {name: value for name, value in row.items() if value}


def _question(one: Collected) -> str:
    """Return what an observatory was asked, and what it answered where nothing came."""
    parts = urlsplit(one.url)
    asked = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return f"{asked}: {one.details}" if one.details else asked
