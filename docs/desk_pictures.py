"""Takes the pictures of the desk: ``python docs/desk_pictures.py CASE`` with a built copy of the example case.

Needs Debian's ``chromium``. Each picture that docs/how-to/work-at-the-desk.md shows goes to docs/how-to/pictures/, 1100
by 700 pixels, in English by day. The case is opened as ``nightglass open`` does; a name is given, nothing is decided.
"""

import re
import shutil
import sys
import threading
from pathlib import Path

import uvicorn
from playwright.sync_api import Page, sync_playwright

from nightglass.case import open_case
from nightglass.cli.output import SystemClock
from nightglass.desk.api.session import link
from nightglass.desk.app import create_app
from nightglass.desk.doors import Doors
from nightglass.desk.given import Desk
from nightglass.desk.serving import listening
from nightglass.desk.tables import Shelf, Tables

HERE = Path(__file__).parent
PICTURES = HERE / "how-to" / "pictures"
PAGE = HERE / "how-to" / "work-at-the-desk.md"
SCREENS = HERE.parent / "desk-ui/pages/index.ts"
SETTLES = 6000
"""Milliseconds that a screen is given: without a graphics card a map takes seconds."""
OPTIONS = ("--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")


def main() -> int:
    """Take each picture that the page of how to work at the desk shows; 1 where there is no browser."""
    browser = shutil.which("chromium")
    if browser is None:
        sys.stderr.write("chromium was not found; install Debian's package of that name.\n")
        return 1
    case = open_case(Path(sys.argv[1]))
    with listening(None) as listener, sync_playwright() as playwright:
        listener.listen()
        desk = Desk(case, Doors(), Shelf(case.root, case.tables), SystemClock(), listener.getsockname()[1])
        server = uvicorn.Server(uvicorn.Config(create_app(desk), log_level="warning"))
        threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True).start()
        page = playwright.chromium.launch(executable_path=browser, args=list(OPTIONS)).new_page(
            viewport={"width": 1100, "height": 700}
        )
        page.goto(link(desk))
        page.get_by_role("dialog").get_by_role("textbox").fill("Mina")
        page.keyboard.press("Enter")
        for name, address in _addresses(desk.shelf.now()).items():
            _take(page, name, address)
        server.should_exit = True
    return 0


def _addresses(tables: Tables) -> dict[str, str]:
    """Return the address of each picture by its name; raises ``KeyError`` for one of no screen."""
    screens = re.findall(r'path: "(\w+)"', SCREENS.read_text("utf-8"))
    claim = tables.one("SELECT id FROM claims ORDER BY at_most DESC, len(document_ids) DESC, id LIMIT 1")
    told = "SELECT document_id AS id FROM figures GROUP BY document_id ORDER BY count(*) DESC, document_id LIMIT 1"
    text = tables.one(told)
    ones = {"claim": ("claims", claim), "document": ("documents", text)}
    found = {name: f"#/{name}" for name in screens}
    found |= {name: f"#/{screen}/{row['id']}" for name, (screen, row) in ones.items() if row is not None}
    shown = re.findall(r"pictures/(\w+)\.png", PAGE.read_text("utf-8"))
    return {name: found[name] for name in shown}


def _take(page: Page, name: str, address: str) -> None:
    page.evaluate("address => { location.hash = address; }", address)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(SETTLES if name == "timeline" else 800)
    PICTURES.mkdir(exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png")


if __name__ == "__main__":
    sys.exit(main())
