"""The desk on a case of 100,000 documents and a million rows: the true server, asked over HTTP, and a true browser.

``NOUN_p95`` is the 95th percentile in milliseconds of 20 requests at the server, each with other values, after one of
the kind; ``first_ms`` the slowest of those first ones. ``paint_s`` is how long until the overview's counts stand in a
new window (Chromium without a graphics card). ``scroll_ms`` is the longest frame while 20,000 pixels of a list
are scrolled, ``scroll_rows`` the most rows that the page held. ``memory_mb`` is the most memory that the server held.
``clients`` ask for ``seconds`` at once: ``clients_p95`` in milliseconds, ``clients_errors`` counts answers but 200.
Run: ``python -m benchmarks.desk.score [--seconds N] [--write]``.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import httpx2 as httpx
import numpy as np
from playwright.sync_api import sync_playwright

from benchmarks.desk import large
from benchmarks.report import keep, show

HERE = Path(__file__).parent
COMMAND = "from nightglass.cli import main; main()"
TIMES = 20
CLIENTS = 20
PATIENCE = 600
WORDS = ("harbour", "market", "bridge", "square", "station", "mill", "garden", "tower")
Ask = Callable[[int], tuple[str, Mapping[str, str | int]]]
ASKED: Mapping[str, Ask] = {
    "claims": lambda n: ("/api/claims", {"words": WORDS[n % 8], "sort": "-documents", "offset": n * 100}),
    "claim": lambda n: (f"/api/claims/clm-{n * 997:016x}", {}),
    "suggestions": lambda n: (f"/api/claims/clm-{n * 991:016x}/suggestions", {}),
    "documents": lambda n: ("/api/documents", {"words": WORDS[n % 8], "sort": "title", "offset": n * 100}),
    "document": lambda n: (f"/api/documents/doc-{n * 1009:016x}", {}),
    "sources": lambda n: ("/api/sources", {"words": f"outlet {n}"}),
    "source": lambda n: (f"/api/sources/src-{n:016x}", {}),
    "search": lambda n: ("/api/search", {"q": f"{WORDS[n % 8]} {n}"}),
    "queue": lambda n: ("/api/queue", {"offset": n * 50}),
    "timeline": lambda n: ("/api/timeline", {"offset": n * 100}),
    "overview": lambda _: ("/api/overview", {}),
    "history": lambda n: ("/api/judgements", {"offset": n}),
}


def measure(link: str, seconds: float) -> dict[str, float]:
    """Return the measures of a desk that is open; ``link`` is used up."""
    home = link.partition("/enter")[0]
    with httpx.Client(base_url=home, timeout=PATIENCE) as client:
        client.get(link)
        client.headers["Origin"] = home
        scores = {"index_seconds": _indexed(client)}
        show(scores)
        first = {name: _timed(client, ask, 0) for name, ask in ASKED.items()}
        scores["first_ms"] = max(first.values())
        for name, ask in ASKED.items():
            scores[f"{name}_p95"] = float(np.percentile([_timed(client, ask, n) for n in range(1, TIMES + 1)], 95))
            show({f"{name}_p95": scores[f"{name}_p95"]})
        invited = client.post("/api/session/invite").json()["link"]
        scores |= _clients(client, seconds)
    return scores | _seen(invited)


def _indexed(client: httpx.Client) -> float:
    """Return how long the index of the search took to be there."""
    began = time.perf_counter()
    while client.get("/api/search", params={"q": "harbour"}).json().get("total", 0) == 0:
        if time.perf_counter() - began > PATIENCE:
            break
        time.sleep(0.5)
    return time.perf_counter() - began


def _timed(client: httpx.Client, ask: Ask, number: int) -> float:
    path, query = ask(number)
    began = time.perf_counter()
    answer = client.get(path, params=dict(query))
    spent = (time.perf_counter() - began) * 1000
    if answer.status_code != 200:
        raise SystemExit(f"{path}: {answer.status_code} {answer.text[:300]}")
    return spent


def _clients(one: httpx.Client, seconds: float) -> dict[str, float]:
    """Let many clients ask at once."""
    until, spent, errors = time.monotonic() + seconds, [], []

    def ask(number: int) -> None:
        with httpx.Client(base_url=one.base_url, cookies=one.cookies, timeout=PATIENCE) as client:
            turn = number
            while time.monotonic() < until:
                path, query = list(ASKED.values())[turn % len(ASKED)](turn % 200)
                began = time.perf_counter()
                try:
                    failed = client.get(path, params=dict(query)).status_code != 200
                except httpx.HTTPError:
                    failed = True
                spent.append((time.perf_counter() - began) * 1000)
                if failed:
                    errors.append(path)
                turn += 1

    threads = [threading.Thread(target=ask, args=(n,)) for n in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {
        "clients": CLIENTS, "seconds": seconds, "clients_a_second": len(spent) / seconds,
        "clients_p95": float(np.percentile(spent, 95)), "clients_errors": float(len(errors)),
    }  # fmt: skip


def _seen(link: str) -> dict[str, float]:
    """Open the overview in a new window, then scroll a list."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        window = browser.new_context(viewport={"width": 1280, "height": 900})
        page = window.new_page()
        page.goto(link)
        page.get_by_role("dialog").get_by_role("textbox").fill("Mina")
        page.keyboard.press("Enter")
        page.get_by_role("dialog").wait_for(state="detached")
        other = window.new_page()
        began = time.perf_counter()
        other.goto(link.partition("/enter")[0] + "/#/overview")
        other.locator(".held .number").first.wait_for()
        paint = time.perf_counter() - began
        other.evaluate("location.hash = '#/claims'")
        other.get_by_role("grid").get_by_role("link").first.wait_for()
        longest, rows = other.evaluate(SCROLL)
        browser.close()
    return {"paint_s": paint, "scroll_ms": longest, "scroll_rows": rows}


SCROLL = """() => new Promise((done) => {
  const list = document.querySelector('[data-rows]');
  let [longest, most, last, frames] = [0, 0, performance.now(), 0];
  const step = (now) => {
    if (frames > 2) longest = Math.max(longest, now - last);
    last = now;
    most = Math.max(most, list.querySelectorAll('[role=row]').length);
    list.scrollTop += 100;
    frames += 1;
    if (frames < 200) requestAnimationFrame(step); else done([longest, most]);
  };
  requestAnimationFrame(step);
})"""


def main() -> None:
    """Make the case, open the desk on it, and print the scores; with ``--write`` keep them beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows = large.make(Path(folder) / "case")
        command = [sys.executable, "-c", COMMAND, "open", f"{folder}/case", "--no-browser"]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
            try:
                found = re.search(r"http://\S+", server.stderr.readline()) if server.stderr else None
                assert found is not None
                scores = {"rows": float(rows), "documents": float(large.DOCUMENTS), **measure(found[0], asked.seconds)}
                status = Path(f"/proc/{server.pid}/status").read_text("utf-8")
                scores["memory_mb"] = int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) / 1024
            finally:
                server.terminate()
    show(scores)
    if asked.write:
        keep(HERE, scores, large.digest())


if __name__ == "__main__":
    main()
