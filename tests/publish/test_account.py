"""Tests of writing an account."""

import json
import re
from collections.abc import Mapping, Sequence
from html.parser import HTMLParser
from pathlib import Path

import pytest

from nightglass.errors import LeakError, PublishError
from nightglass.publish.account import AccountSummary, publish
from nightglass.publish.pages import PageSettings
from nightglass.publish.seam import LeakFinder, Masker
from nightglass.records.figure import Measure
from nightglass.records.judgement import Judgement
from publish.invented import TEXTS, Hiding, Identity, Noon, entropy, figure, records, tables

TITLE = "Varna Bay, March 2031"


def no_leak(files: Mapping[str, bytes]) -> list[str]:
    """Find nothing."""
    return []


def write(
    to: Path,
    masker: Masker | None = None,
    find_leaks: LeakFinder = no_leak,
    accounts: Path | None = None,
    judged: Sequence[Judgement] = (),
) -> AccountSummary:
    """Publish the invented case beside the folder ``case``."""
    return publish(
        tables(),
        PageSettings(TITLE),
        to,
        accounts=accounts or to.parent / "case" / "accounts",
        judged=judged,
        masker=masker or Identity(),
        find_leaks=find_leaks,
        clock=Noon(),
        entropy=entropy,
    )


def everything(folder: Path) -> str:
    """Return the text of every file of an account."""
    return "\n".join(path.read_text(encoding="utf-8-sig") for path in sorted(folder.rglob("*")) if path.is_file())


def test_an_account_is_pages_tables_a_manifest_and_a_readme(tmp_path: Path) -> None:
    """Opens from a stick: everything is a file, and the manifest names each."""
    summary = write(tmp_path / "account")
    files = {path.relative_to(tmp_path / "account").as_posix() for path in (tmp_path / "account").rglob("*.*")}
    manifest = json.loads((tmp_path / "account" / "manifest.json").read_text(encoding="utf-8"))
    assert {"index.html", "sources.html", "method.html", "style.css", "README.txt", "tables/figures.csv"} <= files
    assert set(manifest["files"]) == files - {"manifest.json"}
    assert summary.counts["documents"] == len([file for file in files if file.startswith("documents/")]) == 6


def test_the_same_text_within_minutes_is_told_without_a_word_of_why(tmp_path: Path) -> None:
    """Who, when, how rare, against chance; never that somebody agreed to it."""
    write(tmp_path / "account")
    page = (tmp_path / "account" / "index.html").read_text(encoding="utf-8")
    section = page.split('<section id="echoes"')[1].split("</section>")[0]
    words = " ".join(re.sub(r"<[^>]+>", " ", section).split())
    assert "State Courier , Lantern Wire" in words
    assert "2 posts within 5 minutes" in words
    assert "one in 16 posts here about 8.2 times as often as by chance (q at most one in 250 )" in words
    assert "State Courier and 1 that is not named" in words
    assert not re.search("coordinat|inauthentic|bot|campaign", section)


def test_the_same_case_time_and_key_give_the_same_bytes(tmp_path: Path) -> None:
    """No page knows the machine's clock or an order that varies."""
    assert write(tmp_path / "a").manifest_digest == write(tmp_path / "b").manifest_digest


class Links(HTMLParser):
    """Collects, for each claim-bearing number of a region, the link that it stands in."""

    def __init__(self, html: str) -> None:
        """Read a page."""
        super().__init__()
        self.region: list[str | None] = []
        self.href: list[str | None] = []
        self.found: list[tuple[str, str | None]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note numbers with the innermost link around them."""
        given = dict(attrs)
        if tag == "data" and given.get("data-field") in ("low", "high"):
            self.found.append((str(given["data-row"]), next((href for href in reversed(self.href) if href), None)))
        if tag == "a":
            self.href.append(given.get("href"))

    def handle_endtag(self, tag: str) -> None:
        """Leave a link."""
        if tag == "a":
            self.href.pop()


def test_every_number_of_the_front_page_is_a_link_to_its_own_sentence(tmp_path: Path) -> None:
    """The link's target is the row's place on its document's page."""
    write(tmp_path / "account")
    found = Links((tmp_path / "account" / "index.html").read_text(encoding="utf-8")).found
    assert len(found) >= 6
    for row_id, href in found:
        assert href is not None
        assert href.endswith(f"#{row_id}")
        page = tmp_path / "account" / href.partition("#")[0]
        assert f'id="{row_id}"' in page.read_text(encoding="utf-8")


def test_no_page_holds_a_script_a_handler_or_anything_from_elsewhere(tmp_path: Path) -> None:
    """Captured text is hostile: it is shown, and never acts."""
    write(tmp_path / "account")
    for page in (tmp_path / "account").rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert "default-src &#39;none&#39;" in html or "default-src 'none'" in html
        assert not re.search(r"<(script|img|iframe|form|object|embed|base)\b", html)
        assert not re.search(r"<[^>]*\s(on\w+|style|src)=", html)
        assert 'href="javascript' not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in everything(tmp_path / "account")


def test_captured_words_stand_in_runs_of_their_own_direction(tmp_path: Path) -> None:
    """An override inside a captured text is replaced, on pages and in tables."""
    write(tmp_path / "account")
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", everything(tmp_path / "account"))
    pages = [path.read_text(encoding="utf-8") for path in (tmp_path / "account" / "documents").glob("*.html")]
    assert any(re.search(r"<blockquote[^>]*>[^\n]*killed \ufffd gnirts[^\n]*</blockquote>", html) for html in pages)
    assert any(re.search(r'<blockquote dir="auto" lang="fa"><span data-passage="[^"]+">', html) for html in pages)


def test_a_private_persons_post_is_never_quoted_nor_its_handle_named(tmp_path: Path) -> None:
    """A search for the words would find their author."""
    write(tmp_path / "account")
    shown = everything(tmp_path / "account")
    assert "Sela" not in shown
    assert "bakery." not in shown
    assert "sela-marn" not in shown
    assert "1</data> post" in shown or ">1</data> post by private people" in shown


def test_no_account_holds_a_whole_text_a_digest_or_an_id_of_the_case(tmp_path: Path) -> None:
    """A plain digest of a text would let anybody confirm a guess at it."""
    write(tmp_path / "account")
    shown = everything(tmp_path / "account")
    held = records()
    for text in TEXTS.values():
        assert text not in shown
    for capture in held["captures"]:
        assert capture.digest not in shown
        assert capture.id not in shown
    for name in ("documents", "figures", "statements", "events", "activities", "caveats", "links"):
        for record in held[name]:
            assert record.id not in shown


def test_no_text_is_shown_whole(tmp_path: Path) -> None:
    """Passages are short; together they stay below nine tenths of a text."""
    write(tmp_path / "account")
    lines = (tmp_path / "account" / "tables" / "passages.jsonl").read_text(encoding="utf-8").splitlines()
    shown: dict[str, int] = {}
    for row in map(json.loads, lines):
        shown[row["document_id"]] = shown.get(row["document_id"], 0) + len(row["text"])
    lengths = sorted(len(text) for text in TEXTS.values())
    assert max(shown.values()) <= max(lengths) * 0.9
    assert all(len(json.loads(line)["text"]) <= 400 for line in lines)


def test_a_masked_name_is_nowhere_and_the_highlight_follows_its_words(tmp_path: Path) -> None:
    """Pages and tables are made from masked rows alone."""
    write(tmp_path / "account", Hiding("Oren Vask"))
    shown = everything(tmp_path / "account")
    assert "Oren" not in shown
    assert "[withheld]" in shown
    assert re.search(r"<mark[^>]*>We will cut every cable,</mark>|<mark[^>]*>We will </mark>", shown)


def test_a_leak_stops_everything_before_a_file_is_written(tmp_path: Path) -> None:
    """The leak test sees the rendered files; nothing is left on the disk."""

    def leaks(files: Mapping[str, bytes]) -> list[str]:
        return [path for path, content in files.items() if b"Oren Vask" in content]

    with pytest.raises(LeakError, match="show a masked name"):
        write(tmp_path / "account", find_leaks=leaks)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_no_account_is_never_overwritten(tmp_path: Path) -> None:
    """A wrong --to costs nobody their files."""
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "one.jpg").write_bytes(b"x")
    with pytest.raises(PublishError, match="no account"):
        write(tmp_path / "photos")
    assert (tmp_path / "photos" / "one.jpg").read_bytes() == b"x"


def test_an_earlier_account_is_replaced_as_a_whole(tmp_path: Path) -> None:
    """No page of the earlier one stays behind."""
    write(tmp_path / "account")
    (tmp_path / "account" / "documents" / "left-over.html").write_text("old", encoding="utf-8")
    write(tmp_path / "account")
    assert not (tmp_path / "account" / "documents" / "left-over.html").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["account", "case"]


def test_a_destination_that_cannot_be_written_leaves_nothing_half_made(tmp_path: Path) -> None:
    """The error says so, and the folder above stays as it was."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(PublishError, match="could not be written"):
        write(tmp_path / "file" / "account", accounts=tmp_path / "accounts")
    assert (tmp_path / "file").read_text(encoding="utf-8") == "x"
    assert list((tmp_path / "accounts").iterdir()) == []


def test_salts_stay_in_the_case_and_only_their_owner_reads_them(tmp_path: Path) -> None:
    """The account holds seals; what opens them does not travel with it."""
    summary = write(tmp_path / "account")
    salts = tmp_path / "case" / "accounts" / summary.id / "salts.json"
    kept = json.loads(salts.read_text(encoding="utf-8"))
    assert salts.stat().st_mode & 0o077 == 0
    shown = everything(tmp_path / "account")
    assert kept["key"] not in shown
    assert all(salt not in shown for salt in kept["salts"].values())


def test_the_unknown_is_written_as_unknown(tmp_path: Path) -> None:
    """An undated text says so, and the front page says how many there are."""
    write(tmp_path / "account")
    index = (tmp_path / "account" / "index.html").read_text(encoding="utf-8")
    assert re.search(r'data-field="documents_undated">2</data>', index)
    assert "date unknown" in index
    assert "period not said" in index


def test_an_empty_case_gives_an_account_that_says_that_nothing_is_known(tmp_path: Path) -> None:
    """No table, no crash."""
    publish(
        {},
        PageSettings("Nothing yet"),
        tmp_path / "account",
        accounts=tmp_path / "accounts",
        masker=Identity(),
        find_leaks=no_leak,
        clock=Noon(),
        entropy=entropy,
    )
    assert "No text here gives a count" in (tmp_path / "account" / "index.html").read_text(encoding="utf-8")


def test_a_title_from_a_hostile_case_is_escaped_everywhere(tmp_path: Path) -> None:
    """Settings are text like any other."""
    publish(
        tables({"figures": [figure("wire", "At least 40", Measure.KILLED, 40, None)]}),
        PageSettings("<b>Bay</b> & \u202e more"),
        tmp_path / "account",
        accounts=tmp_path / "accounts",
        masker=Identity(),
        find_leaks=no_leak,
        clock=Noon(),
        entropy=entropy,
    )
    index = (tmp_path / "account" / "index.html").read_text(encoding="utf-8")
    assert "<b>Bay</b>" not in index
    assert "&lt;b&gt;Bay&lt;/b&gt; &amp;" in index


def test_a_claim_has_a_page_with_its_origins_its_ways_and_what_was_left_out(tmp_path: Path) -> None:
    """So many proven, at most so many; a picture with a table beside it; both tellings of a caveat that was lost."""
    write(tmp_path / "account")
    (path,) = (tmp_path / "account" / "claims").glob("*.html")
    words = " ".join(re.sub(r"<[^>]+>", " ", path.read_text(encoding="utf-8")).split())
    assert "1 independent origin proven, at most 3" in words
    assert "what is unknown is never counted as independent" in words
    assert "Lantern Group" in words
    assert "↑ copies" in words
    assert "A caveat was lost" in words
    assert "corroborat" not in words
    front = (tmp_path / "account" / "index.html").read_text(encoding="utf-8")
    assert f'href="claims/{path.name}"' in front
    assert 'href="claims.html"' in front


def test_the_page_of_claims_shows_what_was_edited_a_number_first(tmp_path: Path) -> None:
    """And that some of it is withheld."""
    write(tmp_path / "account")
    html = (tmp_path / "account" / "claims.html").read_text(encoding="utf-8")
    edits = re.findall(r'data-field="changes">([^<]+)<', html)
    assert edits == [
        "number: 40 → 41",
        "removed: The toll could not be independently verified.",
        "changed words withheld",
    ]
