"""An account is chosen, written at the desk, and opened from its files with the network off."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.seen import Seen, visit

PATIENCE = 60_000


def leave_out(page: Page, reason: str) -> None:
    """Leave what the page shows out of accounts."""
    part = page.locator("section", has=page.get_by_role("heading", name="In accounts", exact=True)).last
    part.get_by_text("Leave it out of accounts", exact=True).click()
    part.get_by_role("textbox").fill(reason)
    part.get_by_role("button", name="Leave it out").click()
    part.get_by_text(reason).wait_for()


def written(page: Page, to: Path) -> Path:
    """Write the account; return its first page."""
    visit(page, "#/publish")
    page.get_by_label("Folder on this machine").fill(str(to))
    page.get_by_role("button", name="Write it").click()
    page.get_by_text("Open it from your files").wait_for(timeout=PATIENCE)
    return to / "index.html"


@pytest.mark.slow
def test_an_account_is_chosen_written_and_opened_from_its_files(seen: Seen, browser: Browser, tmp_path: Path) -> None:
    """A claim that was left out is in none of its files; every page opens, and asks the network for nothing."""
    row = seen.desk.shelf.now().one("SELECT id, subject FROM claims WHERE kind = 'figure' ORDER BY id LIMIT 1")
    assert row is not None
    page = seen.window("Mina")
    visit(page, f"#/claims/{row['id']}")
    leave_out(page, "the family asked us to wait")
    visit(page, "#/publish")
    page.get_by_text("the family asked us to wait").wait_for()
    first = written(page, tmp_path / "account")
    assert seen.faults == []

    offline = browser.new_context(offline=True)
    asked: list[str] = []
    offline.on("request", lambda request: asked.append(request.url))
    reader = offline.new_page()
    reader.goto(first.as_uri())
    reader.get_by_text("1 claim was left out by those who made this account").wait_for()
    pages = reader.eval_on_selector_all("header a[href]", "links => links.map((one) => one.href)")
    assert len(pages) > 3
    for address in pages:
        reader.goto(address)
        assert reader.get_by_role("heading", level=1).count() == 1
    assert asked
    assert all(one.startswith("file://") for one in asked)
    offline.close()


@pytest.mark.slow
def test_what_was_left_out_is_taken_back_on_the_screen(seen: Seen) -> None:
    """And can be left out again."""
    row = seen.desk.shelf.now().one("SELECT id FROM documents ORDER BY id LIMIT 1")
    assert row is not None
    page = seen.window("Mina")
    for reason in ("it names a child", "it still names a child"):
        visit(page, f"#/documents/{row['id']}")
        leave_out(page, reason)
        visit(page, "#/publish")
        page.get_by_text(reason).wait_for()
        page.get_by_role("button", name="Take back").first.click()
        page.get_by_role("textbox").last.fill("the name is gone")
        page.get_by_role("button", name="Take back").last.click()
        page.get_by_text("Nothing was left out.").wait_for()
        page.reload()
    assert seen.faults == []


@pytest.mark.slow
def test_an_account_is_read_before_it_is_written(seen: Seen) -> None:
    """In a frame, with its own colours, from page to page; nothing runs in it."""
    page = seen.window("Mina")
    visit(page, "#/publish")
    page.get_by_role("button", name="Look what it would hold").click()
    page.get_by_role("button", name="Read it before it is written").click(timeout=PATIENCE)
    frame = page.frame_locator("iframe")
    frame.get_by_role("heading", level=1).wait_for()
    frame.get_by_role("link", name="Sources", exact=True).click()
    frame.get_by_role("heading", level=1, name="Sources").wait_for()
    assert frame.locator("header").evaluate("node => getComputedStyle(node).fontFamily") != "Times New Roman"
    assert seen.faults == []
