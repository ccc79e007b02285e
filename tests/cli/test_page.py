"""The page of ``nightglass read --html``."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from cases import ARTICLE
from commands import Run
from nightglass.cli.page import page
from nightglass.cli.rows import Origin
from nightglass.present.reading import ReadingView
from present.test_reading import view_of
from publish.invented import TEXTS


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run commands and read what they print."""
    return Run(capsys)


def page_of(*names: str) -> str:
    """Return the page of invented documents."""
    views: list[ReadingView] = [view_of(name) for name in names]
    origins = [Origin(f"{name}.txt", "1", view.document, 0) for name, view in zip(names, views, strict=True)]
    return page(list(zip(origins, views, strict=True)), "UTC")


class Texts(HTMLParser):
    """Gathers what stands in the boxes of texts, without the raised numbers, and every tag and attribute."""

    def __init__(self) -> None:
        """Start outside."""
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: dict[str, set[str]] = {}
        self.texts: list[str] = []
        self.inside = self.raised = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter a box or a raised number."""
        self.tags.add(tag)
        for name, value in attrs:
            self.attributes.setdefault(name, set()).add(value or "")
        if tag == "div" and ("class", "text") in attrs:
            self.inside, self.texts = True, [*self.texts, ""]
        self.raised = self.raised or tag == "sup"

    def handle_endtag(self, tag: str) -> None:
        """Leave it."""
        self.inside = self.inside and tag != "div"
        self.raised = self.raised and tag != "sup"

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        if self.inside and not self.raised:
            self.texts[-1] += data


def parsed(html: str) -> Texts:
    """Return what a page holds."""
    found = Texts()
    found.feed(html)
    return found


def test_the_page_holds_the_texts_and_nothing_that_runs_or_fetches() -> None:
    """Hostile words stand there as words."""
    found = parsed(page_of(*TEXTS))
    assert [text.replace("\ufffd", "") for text in found.texts] == [
        text.replace("\u202e", "") for text in TEXTS.values()
    ]
    assert not found.tags & {"script", "img", "link", "iframe", "object", "form", "base"}
    assert not {name for name in found.attributes if name.startswith("on")} | (
        found.attributes.keys() & {"src", "style"}
    )
    assert all(target.startswith("#") for target in found.attributes["href"])
    assert "auto" in found.attributes["dir"]


def test_the_style_is_the_one_that_the_page_allows() -> None:
    """By its digest: nothing else may style it, and nothing may run."""
    html = page_of("wire")
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in html
    assert "url(" not in style


def test_every_number_leads_to_its_row_and_back() -> None:
    """No link without its end."""
    found = parsed(page_of("wire", "persian", "hostile"))
    assert {target.removeprefix("#") for target in found.attributes["href"]} <= found.attributes["id"]


@pytest.mark.slow
def test_a_page_is_written_and_written_again(run: Run, tmp_path: Path) -> None:
    """Beside it nothing is printed unless asked for."""
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    target = tmp_path / "article.html"
    first = run("read", tmp_path / "article.txt", "--html", target)
    assert (first.code, first.out) == (0, "")
    assert f"Written: {target}" in first.err
    again = run("read", tmp_path / "article.txt", "--html", target, "--as", "jsonl")
    assert {row["table"] for row in again.rows} >= {"documents", "figures"}
    assert parsed(target.read_text(encoding="utf-8")).texts[0] in ARTICLE
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["article.html", "article.txt"]


@pytest.mark.parametrize("name", ["article.txt", "other.html", "folder.html"])
def test_nothing_else_is_written_over(run: Run, tmp_path: Path, name: str) -> None:
    """Neither an input named by mistake nor a page that somebody saved."""
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "other.html").write_text("<p>saved</p>", encoding="utf-8")
    (tmp_path / "folder.html").mkdir()
    refused = run("read", tmp_path / "article.txt", "--html", tmp_path / name)
    assert refused.code == 2
    assert name in refused.err
    assert (tmp_path / "other.html").read_text(encoding="utf-8") == "<p>saved</p>"
    assert (tmp_path / "article.txt").read_text(encoding="utf-8") == ARTICLE


def test_a_folder_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    """And nothing is read for nothing."""
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    refused = run("read", tmp_path / "article.txt", "--html", tmp_path / "nowhere/page.html")
    assert refused.code == 2
    assert "nowhere" in refused.err
