"""The page of who could speak: every cell opens its row, and nothing is said of who may not be named."""

import json
import re
from pathlib import Path

import pytest

from nightglass.publish.verify import verify_account
from publish.test_account import write


@pytest.fixture
def account(tmp_path: Path) -> Path:
    """Publish the invented case."""
    write(tmp_path / "account")
    return tmp_path / "account"


def rows(account: Path, table: str) -> list[dict[str, object]]:
    """Return the rows of a published table."""
    return [json.loads(line) for line in (account / f"tables/{table}.jsonl").read_text("utf-8").splitlines()]


def words(page: str) -> str:
    """Return a page's text on one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_every_number_of_the_page_agrees_with_its_row(account: Path) -> None:
    """The account verifies, the page of silences and outages with it."""
    assert verify_account(account).findings == ()
    changed = account / "watch.html"
    page = changed.read_text("utf-8").replace(">0.93<", ">0.13<", 1)
    changed.write_text(page, "utf-8")
    assert any("depth" in finding.got for finding in verify_account(account).findings)


def test_a_measured_silence_says_how_often_it_would_be_wrong(account: Path) -> None:
    """The observation first, then the word with its error rate; certainty is never shown."""
    page = words((account / "watch.html").read_text("utf-8"))
    assert "State Courier Telegram fell silent" in page
    assert "0.0212 false claims a year" in page
    assert "probability 0.999" in page
    assert "Lantern Wire Telegram goes on posting" in page


def test_every_cell_bar_and_band_opens_a_place_on_the_page(account: Path) -> None:
    """A reader who asks why gets the row."""
    page = (account / "watch.html").read_text("utf-8")
    chart = page.split("<svg")[1].split("</svg>")[0]
    targets = re.findall(r'href="#([^"]+)"', chart)
    assert {target.split("-")[0] for target in targets} == {"cnt", "out", "sil"}
    assert all(f'id="{target}"' in page for target in targets)


def test_the_table_counts_what_the_chart_shows(account: Path) -> None:
    """All twenty posts of the invented case, the private ones under no name."""
    counted = rows(account, "post_counts")
    assert sum(int(str(row["how_many"])) for row in counted) == 20
    assert {row["source_id"] for row in counted} == {"state-courier", None}


def test_nothing_is_said_of_a_source_that_may_not_be_named(account: Path) -> None:
    """No silence of a private person, no phrase that only such a person wrote."""
    everything = "".join(path.read_text("utf-8-sig") for path in account.rglob("*") if path.is_file())
    assert "sela-marn" not in everything
    assert "meet at the pier" not in everything
    assert "calm has returned" in everything
    assert len(rows(account, "silences")) == 2
    assert rows(account, "bursts")[0]["unnamed"] == 1


def test_an_outage_that_lasts_has_no_end(account: Path) -> None:
    """Two signals that disagree stand apart."""
    page = words((account / "watch.html").read_text("utf-8"))
    assert "Probing" in page
    assert "not by the end of the series" in page
    assert {row["depth"] for row in rows(account, "outages")} == {0.93, 0.04}
