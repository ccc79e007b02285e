"""A desk in windows of a browser, each with its own person; what goes wrong in one is kept."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Request

from nightglass.desk.api.session import link
from nightglass.desk.given import Desk

ROOT = Path(__file__).parents[2]
AXE = ROOT / "desk-ui/node_modules/axe-core/axe.min.js"


@dataclass
class Seen:
    """``faults`` are errors of the page, and requests to anywhere but the desk."""

    browser: Browser
    desk: Desk
    faults: list[str] = field(default_factory=list)
    _open: list[BrowserContext] = field(default_factory=list)

    @property
    def home(self) -> str:
        """The desk's address."""
        return f"http://127.0.0.1:{self.desk.port}"

    def window(self, who: str, *, language: str = "en", dark: bool = False, wide: int = 1280) -> Page:
        """Come in by a new link, under a name."""
        context = self.browser.new_context(
            viewport={"width": wide, "height": 900}, color_scheme="dark" if dark else "light"
        )
        self._open.append(context)
        context.add_init_script(f"localStorage.setItem('nightglass.language', '{language}')")
        page = context.new_page()
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda said: self._said(said.type, said.text))
        page.on("response", lambda got: self.faults.append(f"{got.status} {got.url}") if got.status >= 400 else None)
        page.on("request", self._asked)
        page.goto(link(self.desk))
        page.get_by_role("dialog").get_by_role("textbox").fill(who)
        page.keyboard.press("Enter")
        page.get_by_role("dialog").wait_for(state="detached")
        return page

    def _said(self, kind: str, words: str) -> None:
        if kind == "error" and not words.startswith("Failed to load resource"):  # the answer itself says more
            self.faults.append(words)

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((f"{self.home}/", "data:", "blob:")):
            self.faults.append(f"a request to {request.url}")

    def close(self) -> None:
        """Close every window."""
        for context in self._open:
            context.close()


def visit(page: Page, address: str) -> None:
    """Open a screen and wait until it is there: its heading stands and nothing is being read."""
    page.evaluate("address => { location.hash = address; }", address)
    page.get_by_role("heading", level=1).first.wait_for()
    page.wait_for_load_state("networkidle")


def grave(page: Page) -> list[str]:
    """Return what axe-core finds serious or critical, each with the element it is about."""
    page.evaluate(AXE.read_text("utf-8"))
    found: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{one['id']}: {node['html'][:160]}"
        for one in found["violations"]
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]
