"""People decide at the desk: kept, taken back, and never over each other's heads."""

import re

from playwright.sync_api import Locator, Page

from browser.seen import Seen, visit


def claim_of(seen: Seen) -> str:
    """Return the address of a claim that counts people."""
    row = seen.desk.shelf.now().one("SELECT id FROM claims WHERE kind = 'figure' ORDER BY id LIMIT 1")
    assert row is not None
    return f"#/claims/{row['id']}"


def certainty(page: Page) -> Locator:
    """Return where the certainty of a claim is decided."""
    return page.locator(".sheet", has=page.get_by_role("heading", name="Certainty", exact=True))


def decide(page: Page, value: str, reason: str) -> None:
    """Open the decision, choose and say why."""
    part = certainty(page)
    part.get_by_text("Decide", exact=True).first.click()
    part.get_by_role("radio", name=value, exact=True).check()
    part.get_by_role("textbox").last.fill(reason)
    part.get_by_role("button", name="Decide").click()


def test_a_judgement_is_made_and_taken_back(seen: Seen) -> None:
    """It stands on the claim and in the history with name and reason, and no longer counts once taken back."""
    page = seen.window("Mina")
    visit(page, claim_of(seen))
    decide(page, "low", "two clerks, one ledger")
    certainty(page).get_by_text("two clerks, one ledger").wait_for()
    visit(page, "#/history")
    page.get_by_text("two clerks, one ledger").wait_for()
    assert page.get_by_text(re.compile("Mina")).count() > 0
    page.get_by_role("button", name="Take back").first.click()
    page.get_by_role("textbox").last.fill("it was three")
    page.get_by_role("button", name="Take back").last.click()
    page.get_by_text("it was three").wait_for()
    page.reload()
    visit(page, claim_of(seen))
    certainty(page).get_by_text("Nobody has decided yet.").wait_for()
    assert seen.faults == []


def test_whoever_decides_on_an_old_picture_is_told_what_changed(seen: Seen) -> None:
    """Two people look at one claim; the second to decide sees the first's decision before anything is kept."""
    mina, omid = seen.window("Mina"), seen.window("Omid")
    visit(mina, claim_of(seen))
    visit(omid, claim_of(seen))
    decide(mina, "low", "one ledger")
    certainty(mina).get_by_text("one ledger").wait_for()
    decide(omid, "high", "I saw it")
    told = certainty(omid).get_by_role("alert")
    told.wait_for()
    assert "one ledger" in told.inner_text()
    told.get_by_role("button", name="Decide all the same").click()
    certainty(omid).get_by_text("I saw it").first.wait_for()
    assert [one.split(" ")[0] for one in seen.faults] == ["409"]
