"""Collecting from a server on this machine: what came is captured, what failed is recorded."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from collect.server import Local, local_server, status
from commands import Run

FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Harbour Post</title>
<item><title>Bridge closed</title><link>https://harbour.example/2</link><guid>post-2</guid>
<pubDate>Fri, 02 May 2031 09:00:00 GMT</pubDate>
<description>&lt;p&gt;Police closed the bridge.&lt;/p&gt;</description></item>
<item><title>Market opens</title><guid>post-1</guid><pubDate>Fri, 02 May 2031 08:00:00 GMT</pubDate></item>
</channel></rss>
"""
SIGNALS = {
    "type": "signals",
    "data": [[{"entityType": "country", "entityCode": "VX", "datasource": "bgp", "from": 1935478800, "step": 1800,
               "values": [812, None, 640]}]],
}  # fmt: skip


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run commands and read what they print; no pause is made, no key is set."""
    monkeypatch.setattr("time.sleep", lambda _seconds: None)
    monkeypatch.delenv("NIGHTGLASS_RADAR_TOKEN", raising=False)
    monkeypatch.delenv("NIGHTGLASS_TELEGRAM_API_ID", raising=False)
    return Run(capsys)


@pytest.fixture
def host() -> Iterator[Local]:
    """Run a server."""
    with local_server() as local:
        yield local


def a_case(root: Path, host: Local, **kinds: str) -> Path:
    """Make a case that collects: each kind by its name, of what it says (an address is the server's)."""
    (root / "inbox").mkdir(parents=True)
    rules = ['title = "Velmora"']
    for name, of in kinds.items():
        kind = name.partition("_")[0]
        what = f"{host.url}{of}" if of.startswith("/") else of
        rules.append(f'[[collect]]\nname = "{name}"\nkind = "{kind}"\nof = "{what}"')
        if kind not in ("feed", "telegram"):
            rules.append(f'since = 2026-01-01\nuntil = "2026-01-02"\nhost = "{host.url}"')
    (root / "case.toml").write_text("\n".join(rules), encoding="utf-8")
    return root


def tables(run: Run, case: Path) -> dict[str, list[dict[str, Any]]]:
    """Build and return the tables of posts, polls, documents, series and problems."""
    assert run("build", case).code == 0
    assert run("export", case, "--as", "jsonl").code == 0
    names = ("posts", "polls", "documents", "series", "problems", "captures", "silences", "sources")
    lines = {name: (case / f"exports/{name}.jsonl").read_text(encoding="utf-8").splitlines() for name in names}
    return {name: [json.loads(line) for line in found] for name, found in lines.items()}


@pytest.mark.slow
def test_a_feed_is_captured_and_its_looks_survive_a_rebuild(run: Run, host: Local, tmp_path: Path) -> None:
    """Posts, documents and polls; an entry that two looks showed is one post."""
    case = a_case(tmp_path / "case", host, feed_harbour="/feed.xml")
    newer = FEED.replace("post-1", "post-3").replace("08:00", "10:00")
    host.answers["/feed.xml"] = [status(200, FEED.encode()), status(200, newer.encode()), status(503)]
    ran = run("collect", case, "--yes")
    assert (ran.code, ran.rows[0]["outcome"], ran.rows[0]["newest"]) == (0, "seen", "post-2")
    assert "127.0.0.1" in ran.err
    assert run("collect", case, "--yes").rows[0]["newest"] == "post-3"
    failed = run("collect", case, "--yes")
    assert (failed.code, failed.rows[0]["outcome"], failed.rows[0]["path"]) == (1, "failed", None)
    found = tables(run, case)
    assert sorted(post["post_id"] for post in found["posts"]) == ["post-1", "post-2", "post-3"]
    assert {post["source_words"] for post in found["posts"]} == {"feed_harbour"}
    assert any("Police closed the bridge." in document["text"] for document in found["documents"])
    polls = sorted(found["polls"], key=lambda poll: (poll["outcome"], poll["newest_post_id"] or ""))
    told = [(poll["outcome"], poll["newest_post_id"], poll["details"]) for poll in polls]
    assert told == [("failed", None, "the host answered 503"), ("seen", "post-2", None), ("seen", "post-3", None)]
    assert {poll["platform"] for poll in polls} == {"feed"}
    assert all(poll["source_id"] == found["posts"][0]["source_id"] for poll in polls)
    (case / "tables").rename(tmp_path / "old")
    assert len(tables(run, case)["polls"]) == 3
    assert run("verify", case).code == 0


@pytest.mark.parametrize(
    "body",
    [b"<html><p>Please log in</p></html>", b"", b"<rss><channel><item>", b'{"items": []}', b"\x00\xff" * 50,
     b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa">]><rss version="2.0"><channel/></rss>'],
)  # fmt: skip
def test_a_feed_that_is_none_was_not_seen(run: Run, host: Local, tmp_path: Path, body: bytes) -> None:
    """A page to log in to must never look like a source that posts nothing."""
    case = a_case(tmp_path / "case", host, feed="/feed.xml")
    host.answers["/feed.xml"] = [status(200, body)]
    ran = run("collect", case, "--yes")
    assert (ran.code, ran.rows[0]["outcome"], ran.rows[0]["path"]) == (1, "failed", None)
    (kept,) = (case / "inbox/collected/polls").iterdir()
    assert json.loads(kept.read_text(encoding="utf-8"))["outcome"] == "failed"


@pytest.mark.slow
def test_observatories_are_asked_and_what_fails_leaves_no_value(run: Run, host: Local, tmp_path: Path) -> None:
    """Their questions are polls of no source: nobody falls silent by them, and what failed is told."""
    case = a_case(tmp_path / "case", host, ioda="vx", ripestat="vx", radar="vx")
    host.answers["/v2/signals/raw/country/VX"] = [status(200, json.dumps(SIGNALS).encode())]
    host.answers["/v2/outages/events"] = [status(200, b'{"type": "outages.ev')]
    host.answers["/data/country-resource-stats/data.json"] = [status(500)]
    ran = run("collect", case, "--yes")
    outcomes = [(row["name"], row["outcome"]) for row in ran.rows]
    assert outcomes == [
        ("ioda", "seen"), ("ioda", "seen"), ("ripestat", "failed"), ("radar", "failed"), ("radar", "failed"),
    ]  # fmt: skip
    assert "NIGHTGLASS_RADAR_TOKEN" in ran.rows[-1]["details"]
    found = tables(run, case)
    values = {(row["signal"], row["scope"], row["value"]) for row in found["series"]}
    assert values == {("bgp", "VX", 812.0), ("bgp", "VX", 640.0)}
    looks = [(row["source_words"], row["platform"], row["outcome"], row["source_id"]) for row in found["polls"]]
    assert sorted(looks) == [
        ("ioda", "ioda", "seen", None), ("ioda", "ioda", "seen", None), ("radar", "radar", "failed", None),
        ("radar", "radar", "failed", None), ("ripestat", "ripestat", "failed", None),
    ]  # fmt: skip
    assert {row["source_words"] for row in found["silences"]} == set()
    assert {"ioda", "radar", "ripestat"}.isdisjoint(row["name"] for row in found["sources"])
    unmeasured = [row["reason"] for row in found["problems"] if "not measured, which is not darkness" in row["reason"]]
    assert len(unmeasured) == 2
    assert any("ripestat" in reason and "the host answered 500" in reason for reason in unmeasured)
    assert any("not valid JSON" in problem["reason"] for problem in found["problems"])
    assert any("/v2/signals/raw/country/VX?" in (capture["url"] or "") for capture in found["captures"])


def test_nothing_is_asked_before_somebody_agrees(run: Run, host: Local, tmp_path: Path) -> None:
    """A program that has no terminal must say so itself."""
    case = a_case(tmp_path / "case", host, feed="/feed.xml")
    refused = run("collect", case)
    assert (refused.code, host.asked) == (2, [])
    assert "--yes" in refused.err


def test_only_what_is_named_is_asked(run: Run, host: Local, tmp_path: Path) -> None:
    """And a slip of a name is told."""
    case = a_case(tmp_path / "case", host, feed_a="/a.xml", feed_b="/b.xml")
    host.answers["/b.xml"] = [status(200, FEED.encode())]
    assert run("collect", case, "--from", "feed_b", "--yes").code == 0
    assert list(host.paths()) == ["/b.xml"]
    slip = run("collect", case, "--from", "feed_c", "--yes")
    assert (slip.code, "feed_a or feed_b" in slip.err) == (2, True)


def test_telegram_without_a_key_is_a_failed_look(run: Run, host: Local, tmp_path: Path) -> None:
    """The others are asked all the same."""
    case = a_case(tmp_path / "case", host, telegram="velmora_voice", feed="/feed.xml")
    host.answers["/feed.xml"] = [status(200, FEED.encode())]
    ran = run("collect", case, "--yes")
    assert (ran.code, [row["outcome"] for row in ran.rows]) == (0, ["failed", "seen"])
    assert "my.telegram.org" in ran.rows[0]["details"]
    (kept,) = (case / "inbox/collected/polls").iterdir()
    assert len(kept.read_text(encoding="utf-8").splitlines()) == 2


def test_a_case_that_names_nothing_says_where_to(run: Run, tmp_path: Path) -> None:
    """Instead of doing nothing."""
    run("new", tmp_path / "case")
    ran = run("collect", tmp_path / "case", "--yes")
    assert (ran.code, "[[collect]]" in ran.err) == (1, True)
