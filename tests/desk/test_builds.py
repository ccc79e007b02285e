"""Builds from the desk: one at a time, told step by step, stopped anywhere, never outliving a desk that ends."""

import asyncio
import json
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from desk.desks import Noon, opened
from nightglass.desk.api.builds import events
from nightglass.desk.app import create_app
from nightglass.desk.building import Build, Builds, BuildState
from nightglass.errors import BusyError
from nightglass.preserve.lock import build_lock

SLOW = """
import json, signal, sys, time
signal.signal(signal.SIGINT, lambda *_: sys.exit(130))
for done in range(1000):
    print(json.dumps({"step": "read", "done": done, "of": 1000}), flush=True)
    time.sleep(0.05)
"""
FAILS = """
import sys
sys.exit(print("noise", "Error: no room.", "  What to do: Free some.", sep="\\n", file=sys.stderr) or 1)
"""


def builds(root: Path, code: str) -> Builds:
    """Return builds that run a script in the place of the command."""
    return Builds(root, Noon(), lambda: None, [sys.executable, "-c", code])


def wait(until: Callable[[], bool]) -> None:
    """Wait for something, ten seconds at most."""
    end = time.monotonic() + 10
    while not until():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_a_build_tells_its_steps_and_can_be_stopped(tmp_path: Path) -> None:
    """What runs is told; a second one is refused meanwhile."""
    one = builds(tmp_path, SLOW)
    assert one.start("Mina").state is BuildState.RUNNING
    with pytest.raises(BusyError):
        one.start("Omid")
    wait(lambda: bool(one.now.steps))
    assert (one.now.steps[0].name, one.now.steps[0].total, one.now.by) == ("read", 1000, "Mina")
    one.stop()
    wait(lambda: one.now.state is BuildState.STOPPED)
    assert one.start("Omid").by == "Omid"
    one.end()
    wait(lambda: one.now.state is BuildState.STOPPED)


def test_a_build_that_fails_says_why_in_its_own_words(tmp_path: Path) -> None:
    """From its line of error on."""
    one = builds(tmp_path, FAILS)
    one.start(None)
    wait(lambda: one.now.state is BuildState.FAILED)
    assert one.now.trouble == "Error: no room.\n  What to do: Free some."


def test_a_build_of_another_program_is_seen_and_none_is_started_beside_it(tmp_path: Path) -> None:
    """By the lock that every build holds."""
    one = builds(tmp_path, SLOW)
    # Another process holds it: within one, a second opening of the file would do as well.
    with build_lock(tmp_path):
        assert one.state().state is BuildState.ELSEWHERE
        with pytest.raises(BusyError):
            one.start(None)
    assert one.state().state is BuildState.NONE


def test_every_viewer_is_told_each_change(tmp_path: Path) -> None:
    """Two at once, each from the state as it is."""
    desk = opened(tmp_path)
    one = builds(desk.desk.case.root, SLOW)
    one.start("Mina")
    told: list[list[str]] = [[], []]

    def view(mine: list[str]) -> None:
        async def watch() -> None:
            looks = iter(range(8))

            async def gone() -> bool:
                return next(looks, None) is None

            mine.extend([event async for event in events(desk.desk, one, gone)])

        asyncio.run(watch())

    viewers = [threading.Thread(target=view, args=(mine,)) for mine in told]
    for viewer in viewers:
        viewer.start()
    for viewer in viewers:
        viewer.join(20)
    one.end()
    for mine in told:
        shown = [json.loads(event.removeprefix("data: ")) for event in mine]
        assert {row["state"] for row in shown} == {"running"}
        done = [row["steps"][0]["done"] for row in shown if row["steps"]]
        assert len(done) > 1
        assert done == sorted(set(done))


def test_a_real_build_takes_what_was_dropped_and_the_tables_change(tmp_path: Path) -> None:
    """The command itself: a file dropped on the page is captured, read and found; what waited no longer waits."""
    desk = opened(tmp_path)
    app = create_app(desk.desk, desk.page)
    client = desk.client(app)
    before = client.get("/api/builds").json()
    assert (before["state"], before["built"]) == ("none", True)
    words = b"At least 12 people were killed in Orsava on 5 March 2031, the hospital said."
    assert client.put("/api/inbox/files/post.txt", content=words).status_code == 201
    assert [row["path"] for row in client.get("/api/inbox").json()["waiting"]] == ["post.txt"]
    assert client.post("/api/builds").status_code == 202
    assert client.post("/api/builds").status_code == 409
    state: Build = app.state.builds.now
    end = time.monotonic() + 120
    while state.state is BuildState.RUNNING and time.monotonic() < end:
        time.sleep(0.2)
        state = app.state.builds.now
    after = client.get("/api/builds").json()
    assert after["state"] == "done", after
    assert (after["did"]["captured"], after["did"]["documents"]) == (1, 1)
    assert {"capture", "read", "write"} <= {step["name"] for step in after["steps"]}
    assert after["generation"] != before["generation"]
    assert client.get("/api/inbox").json()["waiting"] == []
    assert client.get("/api/claims").json()["total"] >= 1
