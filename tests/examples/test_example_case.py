"""The example case agrees with itself: files, sources, dates, weekdays and what its README promises."""

import calendar
import csv
import json
import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest

CASE = Path(__file__).parents[2] / "examples" / "lantern-square"
INBOX = CASE / "inbox"
CUT_OFF = "telegram/from-a-phone/result.json"
DARK_FROM = datetime(2024, 3, 4, 14, 30, tzinfo=UTC)
DARK_TO = datetime(2024, 3, 10, 6, 30, tzinfo=UTC)
MONTHS = [name.lower() for name in calendar.month_name if name]
WEEKDAYS = list(calendar.day_name)
REAL_OUTLETS = (
    "Reuters", "Associated Press", "AFP", "BBC", "CNN", "Guardian", "New York Times", "Al Jazeera", "Fars", "Tasnim",
    "IRNA", "Iran International", "NetBlocks", "Cloudflare", "TASS", "Meduza", "Axios", "HRANA", "Amnesty",
)  # fmt: skip


def inbox_files() -> list[str]:
    """Return every file of the inbox, relative to it."""
    return sorted(path.relative_to(INBOX).as_posix() for path in INBOX.rglob("*") if path.is_file())


def text_files() -> list[str]:
    """Return every file of the inbox save the picture that holds nothing."""
    return [name for name in inbox_files() if not name.endswith(".jpg")]


def settings() -> dict[str, Any]:
    """Return case.toml as it is written."""
    return tomllib.loads((CASE / "case.toml").read_text(encoding="utf-8"))


def rows_of(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def articles(name: str = "articles.jsonl") -> list[dict[str, str]]:
    """Return the articles of a file of JSON lines."""
    return [json.loads(line) for line in (INBOX / name).read_text(encoding="utf-8").splitlines()]


def source_names() -> set[str]:
    """Return every id, name and alias of sources.csv."""
    names: set[str] = set()
    for row in rows_of(CASE / "sources.csv"):
        names |= {row["id"], row["name"], *filter(None, row["aliases"].split(";"))}
    return names


def channel(name: str) -> list[datetime]:
    """Return when a Telegram channel posted, in order."""
    export = json.loads((INBOX / "telegram" / name / "result.json").read_text(encoding="utf-8"))
    return [
        datetime.fromtimestamp(int(message["date_unixtime"]), UTC)
        for message in export["messages"]
        if message["type"] == "message"
    ]


def channel_of_table(source: str) -> list[datetime]:
    """Return when a channel of posts.csv posted, in order."""
    rows = rows_of(INBOX / "telegram" / "posts.csv")
    return [datetime.fromisoformat(row["posted_at"]) for row in rows if row["source"] == source]


def dated_weekdays() -> Iterator[tuple[str, str, date]]:
    """Yield file, weekday and date wherever a text gives both, in 2024."""
    pattern = re.compile(rf"\b({'|'.join(WEEKDAYS)}), ({'|'.join(MONTHS)}) (\d{{1,2}})\b", re.IGNORECASE)
    for name in text_files():
        for weekday, month, day in pattern.findall((INBOX / name).read_text(encoding="utf-8")):
            yield name, weekday, date(2024, MONTHS.index(month.lower()) + 1, int(day))


def test_every_rule_of_case_toml_meets_a_file() -> None:
    """A rule that matches nothing is a slip."""
    idle = [
        rule["path"]
        for rule in settings()["files"]
        if not any(fnmatchcase(name, rule["path"]) for name in inbox_files())
    ]
    assert idle == []


def test_every_file_says_its_source_or_is_covered_by_a_rule() -> None:
    """Only the three tables that carry a source column stand outside the rules."""
    paths = [rule["path"] for rule in settings()["files"]]
    uncovered = [name for name in inbox_files() if not any(fnmatchcase(name, path) for path in paths)]
    assert uncovered == [
        "articles.jsonl", "telegram/polls.csv", "telegram/posts.csv", "telegram/times.csv", "ten-and-three.jsonl",
    ]  # fmt: skip


def test_every_source_that_is_named_is_described() -> None:
    """Sources of the rules, of the articles and of the posts stand in sources.csv."""
    named = {rule["source"] for rule in settings()["files"] if "source" in rule}
    named |= {article["source"] for article in (*articles(), *articles("ten-and-three.jsonl"))}
    named |= {row["source"] for row in rows_of(INBOX / "telegram" / "posts.csv")}
    assert named <= source_names()


def test_every_file_that_the_readme_tells_of_is_there() -> None:
    """The table of files in README.md matches the inbox, both ways."""
    table = (CASE / "README.md").read_text(encoding="utf-8").partition("## What each file")[2].partition("\n## ")[0]
    globs = re.findall(r"^\| `([^`]+)`", table, re.MULTILINE)
    assert all(any(fnmatchcase(name, glob) for name in inbox_files()) for glob in globs)
    assert all(any(fnmatchcase(name, glob) for glob in globs) for name in inbox_files())


@pytest.mark.parametrize("name", [name for name in inbox_files() if name.endswith(".json")])
def test_json_parses_save_for_the_export_that_was_cut_off(name: str) -> None:
    """One file cannot be read on purpose; it is still UTF-8, as a broken copy of an export is."""
    text = (INBOX / name).read_text(encoding="utf-8")
    if name == CUT_OFF:
        with pytest.raises(json.JSONDecodeError):
            json.loads(text)
    else:
        assert json.loads(text)["type"] == "public_channel"


def test_there_are_about_25_articles_and_six_channels() -> None:
    """The inbox holds what a tutorial needs, and stays small."""
    single = [name for name in inbox_files() if name.endswith((".txt", ".md", ".html"))]
    assert 24 <= len(single) + 2 + len(articles()) <= 30  # the pasted file holds three
    exports = [name for name in inbox_files() if name.endswith("result.json") and name != CUT_OFF]
    assert len(exports) + len({row["source"] for row in rows_of(INBOX / "telegram" / "posts.csv")}) == 6
    assert sum((INBOX / name).stat().st_size for name in inbox_files()) < 300_000


def test_weekdays_agree_with_their_dates() -> None:
    """A weekday beside a date is the weekday of that date."""
    found = list(dated_weekdays())
    assert len(found) >= 6
    assert [(name, weekday, day) for name, weekday, day in found if WEEKDAYS[day.weekday()] != weekday] == []


def test_the_days_of_the_readme_agree_with_their_dates() -> None:
    """The timeline's short weekdays are right."""
    days = re.findall(r"^\| (\w{3}) (\d{1,2}) (Feb|Mar) \|", (CASE / "README.md").read_text("utf-8"), re.MULTILINE)
    assert len(days) == 13
    for weekday, day, month in days:
        assert WEEKDAYS[date(2024, 2 if month == "Feb" else 3, int(day)).weekday()].startswith(weekday)


def test_post_times_of_the_exports_agree_with_their_local_dates() -> None:
    """Telegram Desktop writes both; the case's zone is six hours ahead of UTC."""
    for path in INBOX.glob("telegram/*/result.json"):
        if path.relative_to(INBOX).as_posix() == CUT_OFF:
            continue
        messages = json.loads(path.read_text(encoding="utf-8"))["messages"]
        for message in messages:
            local = datetime.fromisoformat(message["date"]).replace(tzinfo=UTC) - timedelta(hours=6)
            assert int(local.timestamp()) == int(message["date_unixtime"])
        assert [message["id"] for message in messages] == sorted({message["id"] for message in messages})


@pytest.mark.parametrize(
    "times", [channel("dovresh-neighbours"), channel_of_table("salt-quay-watch")], ids=["dovresh", "quay"]
)
def test_channels_in_the_country_are_silent_in_the_dark_and_come_back(times: list[datetime]) -> None:
    """No post while the network is down, posts before and after."""
    assert not [at for at in times if DARK_FROM <= at < DARK_TO]
    assert min(times) < DARK_FROM
    assert max(times) > DARK_TO


def test_one_channel_never_comes_back() -> None:
    """Sorvakh Tonight's last post is of the evening of the blackout."""
    assert DARK_FROM - timedelta(hours=1) < max(channel("sorvakh-tonight")) < DARK_FROM


@pytest.mark.parametrize("times", [channel("vpa"), channel_of_table("radio-sorvakh")], ids=["vpa", "radio"])
def test_state_channels_post_on_every_day_of_the_blackout(times: list[datetime]) -> None:
    """What the articles report of them is so in their exports."""
    local_days = {(at + timedelta(hours=6)).date() for at in times}
    assert {date(2024, 3, day) for day in range(4, 11)} <= local_days


def test_the_same_call_stands_on_four_channels_within_ten_minutes() -> None:
    """The echo that the tutorial shows."""
    phrase = "Blood is needed at Halvera Hospital"
    at = [
        datetime.fromisoformat(row["posted_at"])
        for row in rows_of(INBOX / "telegram" / "posts.csv")
        if row["text"].startswith(phrase)
    ]
    for path in INBOX.glob("telegram/*/result.json"):
        text = path.read_text(encoding="utf-8")
        if path.relative_to(INBOX).as_posix() != CUT_OFF and phrase in text:
            at += [
                datetime.fromtimestamp(int(message["date_unixtime"]), UTC)
                for message in json.loads(text)["messages"]
                if str(message["text"]).startswith(phrase)
            ]
    assert len(at) == 4
    assert max(at) - min(at) < timedelta(minutes=10)


def test_the_network_series_falls_at_the_blackout_and_comes_back_in_part() -> None:
    """Three signals in half-hour steps; a blank cell is nothing measured."""
    path = next(INBOX.glob("network/*.csv"))
    rows = rows_of(path)
    probing = {
        datetime.fromisoformat(row["Time (UTC)"]).replace(tzinfo=UTC): float(row["Active Probing (#/24s Up)"] or "nan")
        for row in rows
    }
    assert len(rows) == 16 * 48
    assert len(rows[0]) == 4
    assert path.stat().st_size < 60_000
    assert max(value for at, value in probing.items() if DARK_FROM + timedelta(hours=1) <= at < DARK_TO) < 6
    assert 30 < probing[datetime(2024, 3, 11, 6, 0, tzinfo=UTC)] < 50
    assert sum(value != value for value in probing.values()) == 3


def test_no_real_outlet_is_named() -> None:
    """Everything in the case is invented."""
    files = [*(INBOX / name for name in text_files()), CASE / "sources.csv", CASE / "case.toml", CASE / "places.csv"]
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert [outlet for outlet in REAL_OUTLETS if re.search(rf"\b{outlet}\b", text)] == []


def test_addresses_end_in_a_name_that_nobody_can_own() -> None:
    """Every web address is under .example (schema.org names a vocabulary, not a page)."""
    for name in text_files():
        hosts = re.findall(r"https?://([^/\s\"]+)", (INBOX / name).read_text(encoding="utf-8"))
        assert [host for host in hosts if not host.endswith(".example") and host != "schema.org"] == []


def test_places_have_coordinates_and_lie_within_one_another() -> None:
    """Each row can be put on a map, and what contains it is described too."""
    rows = rows_of(CASE / "places.csv")
    names = {row["name"] for row in rows}
    for row in rows:
        assert -90 <= float(row["latitude"]) <= 90
        assert -180 <= float(row["longitude"]) <= 180
        assert row["within"] in names | {""}


def test_people_are_decided_once_and_stand_in_the_texts() -> None:
    """Nobody is in two lists, and nobody is listed for nothing."""
    lists = settings()["people"]
    everybody = [name for names in lists.values() for name in names]
    text = "\n".join((INBOX / name).read_text(encoding="utf-8") for name in text_files())
    assert len(everybody) == len(set(everybody))
    assert [name for name in everybody if name not in text] == []
    assert set(lists) == {"public", "victims", "private"}


def test_the_edited_article_changes_the_toll_and_little_else() -> None:
    """Sunday's version differs from Saturday's in the Register's figures."""
    saturday, sunday = sorted(INBOX.glob("keledar-post/2024-03-*-names*.txt"))
    first, second = saturday.read_text(encoding="utf-8"), sunday.read_text(encoding="utf-8")
    assert "at least 61" in first
    assert "at least 74" in second
    shared = set(first.splitlines()) & set(second.splitlines())
    assert len(shared) >= len(set(first.splitlines())) - 4


def test_the_tutorial_names_only_files_that_are_there() -> None:
    """Every path of the example in the tutorial exists."""
    tutorial = (CASE.parents[1] / "docs" / "tutorials" / "first-account.md").read_text(encoding="utf-8")
    paths = re.findall(r"examples/lantern-square/[\w./-]*", tutorial)
    assert paths
    assert [path for path in paths if not (CASE.parents[1] / path).exists()] == []
    inside = re.findall(r"`((?:pasted|telegram|pictures|network)/[\w./-]+)`", tutorial)
    assert inside
    assert [name for name in inside if name not in inbox_files()] == []


def test_times_end_where_the_exports_begin_and_every_poll_is_of_a_known_channel() -> None:
    """No post counts twice, and no source comes from nowhere."""
    first = {name: min(channel(name)) for name in ("vpa", "open-vasmera", "sorvakh-tonight", "dovresh-neighbours")}
    first |= {name: min(channel_of_table(name)) for name in ("radio-sorvakh", "salt-quay-watch")}
    times = rows_of(INBOX / "telegram" / "times.csv")
    assert {row["source"] for row in times} == set(first)
    assert all(datetime.fromisoformat(row["posted_at"]) < first[row["source"]] for row in times)
    polls = rows_of(INBOX / "telegram" / "polls.csv")
    assert {row["source"] for row in polls} == set(first)
    failed = {row["polled_at"][:10] for row in polls if row["outcome"] == "failed"}
    assert failed == {"2024-03-07"}
