"""Every screen of the desk opens, for everyone: no error, no request elsewhere, nothing that bars a reader."""

import re
from pathlib import Path

import pytest

from browser.seen import AXE, ROOT, Seen, grave, visit

SCREENS = re.findall(r'path: "(\w+)"', (ROOT / "desk-ui/pages/index.ts").read_text("utf-8"))


def addresses(seen: Seen) -> list[str]:
    """Return each screen's address, and those of one claim, one document and one source."""
    tables = seen.desk.shelf.now()
    ones = [
        f"#/{name}/{row['id']}" for name in ("claims", "documents", "sources")
        for row in tables.rows(f"SELECT id FROM {name} ORDER BY id LIMIT 1")
    ]  # fmt: skip
    return [*(f"#/{name}" for name in SCREENS), *ones]


@pytest.mark.parametrize(("language", "dark", "wide"), [("en", False, 1280), ("fa", True, 1280), ("en", False, 390)])
def test_every_screen_opens_for_everyone(seen: Seen, tmp_path: Path, language: str, dark: bool, wide: int) -> None:
    """In English by day, in Persian by night, on a phone; pictures of each are kept."""
    page = seen.window("Mina", language=language, dark=dark, wide=wide)
    assert page.evaluate("document.documentElement.dir") == {"en": "ltr", "fa": "rtl"}[language]
    barred: dict[str, list[str]] = {}
    for number, address in enumerate(addresses(seen)):
        visit(page, address)
        page.screenshot(path=tmp_path / f"{language}-{number}.png")
        assert page.evaluate("document.documentElement.scrollWidth") <= wide, address
        if AXE.is_file() and (found := grave(page)):
            barred[address] = found
    assert seen.faults == []
    assert barred == {}


def test_a_claim_and_its_proof_are_reached_by_keys_alone(seen: Seen) -> None:
    """G c, j, Enter; then Tab to a sentence and Enter: its document opens at the words."""
    page = seen.window("Mina")
    visit(page, "#/help")
    page.keyboard.press("g")
    page.keyboard.press("c")
    page.get_by_role("grid").get_by_role("link").first.wait_for()
    page.get_by_role("grid").focus()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash.startsWith('#/claims/')")
    page.locator(".quote a").first.wait_for()
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.quote') !== null"):
            break
    page.keyboard.press("Enter")
    page.wait_for_function("/#.documents.[^?]+[?]at=[0-9]+-[0-9]+$/.test(location.hash)")
    page.locator("[data-asked]").wait_for()
    assert seen.faults == []


def test_the_overview_draws_who_was_dark_and_says_the_same_in_words(seen: Seen) -> None:
    """Each outage of the case is a bar on the axis and a line of the list."""
    page = seen.window("Mina")
    visit(page, "#/overview")
    rows = seen.desk.shelf.now().rows("SELECT signal FROM outages ORDER BY depth DESC LIMIT 6")
    signals = [row["signal"] for row in rows]
    page.locator("svg[role=img] rect").first.wait_for()
    told = page.locator("main").inner_text()
    drawn = page.locator("svg[role=img] title").all_text_contents()
    assert signals
    assert all(signal in told and any(one.startswith(signal) for one in drawn) for signal in signals)
    assert seen.faults == []
