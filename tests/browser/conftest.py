"""The desk as a browser sees it: the true server on a free port of this machine, and Debian's Chromium."""

import shutil
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, sync_playwright

from browser.seen import Seen
from desk.desks import opened
from nightglass.desk.app import PAGE, create_app
from nightglass.desk.serving import listening

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SOFTWARE = ("--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep these tests on one worker, so that one browser serves all; skip them where something is not there."""
    missing = None if CHROMIUM else "no chromium on this machine"
    if not (PAGE / "index.html").is_file():
        missing = "the page was not built: make desk"
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("browser"))
            if missing:
                item.add_marker(pytest.mark.skip(reason=missing))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium once."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=list(SOFTWARE))
        yield started
        started.close()


@pytest.fixture
def seen(browser: Browser, tmp_path: Path) -> Iterator[Seen]:
    """Serve a desk on the invented case, and open windows on it."""
    with listening(None) as listener:
        listener.listen()
        desk = replace(opened(tmp_path).desk, port=listener.getsockname()[1])
        server = uvicorn.Server(uvicorn.Config(create_app(desk), log_level="warning", timeout_graceful_shutdown=1))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        made = Seen(browser, desk)
        yield made
        made.close()
        server.should_exit = True
        thread.join(10)
        for _ in range(50):
            if not thread.is_alive():
                break
            time.sleep(0.1)
