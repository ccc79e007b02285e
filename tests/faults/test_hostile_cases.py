"""A case full of hostile files, from the inbox to an account: each is kept and named, nothing of it acts."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from cases import ARTICLE, small_case
from commands import Run
from nightglass.build.run import build_case
from nightglass.build.steps import read_one, read_with
from nightglass.case import open_case
from nightglass.cli.output import Bars, SystemClock
from nightglass.engines.duckdb import DuckdbEngine
from nightglass.engines.models import load_models
from nightglass.interfaces import Entry, Item, Result

SCRIPT = "<script>alert(1)</script>"
PAGE = f"""<!DOCTYPE html><html><head><title>{{title}}</title><meta name="author" content="=HYPERLINK(1) {SCRIPT}">
<meta property="og:site_name" content="&quot;&gt;{SCRIPT}"></head><body><article><h1>{{title}}</h1>
<p>Police opened fire on a crowd in Orsava on Monday, killing at least 12 people, doctors said on Tuesday.</p>
<p>"We have received 12 bodies," said Talen Maro, a spokesman for the Harbour Hospital. {SCRIPT}</p>
</article></body></html>"""


def problems_of(case: Path, run: Run) -> dict[str, str]:
    """Return the reasons of all problems by the path of their file."""
    assert run("export", case, "--as", "jsonl", "--table", "problems").code == 0
    lines = (case / "exports/problems.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["path"]: row["reason"] for row in map(json.loads, lines) if row["what_to_do"]}


def test_each_file_that_cannot_be_read_is_captured_and_named_and_the_build_goes_on(tmp_path: Path, run: Run) -> None:
    """Empty, random, cut off, nested, broken letters, archives and bombs."""
    case = small_case(tmp_path / "case")
    hostile = {
        "empty.txt": b"",
        "random.html": bytes((n * 73 + n * n * 7 + 11) % 256 for n in range(4000)),
        "cut.json": b'{"messages": [{"id": 1, "text": "On',
        "deep.json": b"[" * 200_000,
        "letters.txt": "Été sur la ville. ".encode() * 20 + b"\xff\xfe End.",
        "bomb.zip": b"PK\x03\x04" + bytes(4000),
        "bomb.txt.gz": b"\x1f\x8b\x08\x00" + bytes(4000),
    }
    for name, content in hostile.items():
        (case / "inbox" / name).write_bytes(content)
    built = run("build", case, "--workers", "1")
    assert built.code == 0
    assert built.rows[0]["counts"]["captures"] == 4 + len(hostile)
    assert set(hostile) | {"broken.json"} <= set(problems_of(case, run))
    assert run("verify", case).code == 0


def test_a_hostile_page_acts_nowhere(tmp_path: Path, run: Run) -> None:
    """Not in the account's pages, not in a spreadsheet."""
    case = small_case(tmp_path / "case")
    (case / "inbox/page.html").write_text(PAGE.format(title=f"=1+1 {SCRIPT} in Orsava"), encoding="utf-8")
    assert run("build", case, "--workers", "1").code == 0
    assert run("publish", case, "--to", tmp_path / "account").code == 0
    for page in (tmp_path / "account").rglob("*.html"):
        assert "<script" not in page.read_text(encoding="utf-8").lower()
    assert run("verify", tmp_path / "account", "--case", case).code == 0
    run("export", case, "--as", "csv")
    for table in [*(case / "exports").glob("*.csv"), *(tmp_path / "account/tables").glob("*.csv")]:
        text = table.read_text(encoding="utf-8-sig")
        assert not [line for line in text.splitlines() if line.startswith("=") or ",=" in line or ',"=' in line]


@pytest.mark.slow
def test_a_title_of_ten_megabytes_stops_nothing(tmp_path: Path, run: Run) -> None:
    """It is read or named as a problem; the other files are read."""
    case = small_case(tmp_path / "case")
    (case / "inbox/page.html").write_text(PAGE.format(title="long " * 2_000_000), encoding="utf-8")
    assert run("build", case, "--workers", "1").code == 0
    assert run("publish", case, "--to", tmp_path / "account").code == 0
    assert run("verify", tmp_path / "account", "--case", case).code == 0


def test_a_path_in_a_telegram_export_is_never_opened(tmp_path: Path, run: Run) -> None:
    """Photos and files that point out of the inbox are only words."""
    (tmp_path / "secret.txt").write_text("the informer's address", encoding="utf-8")
    case = small_case(tmp_path / "case")
    message = {"id": 1, "type": "message", "date": "2024-03-05T10:00:00", "from": "Harbour Live", "text": "A photo."}
    paths = ["../../secret.txt", str(tmp_path / "secret.txt"), "../../../../etc/passwd"]
    messages = [{**message, "id": n, "photo": path, "file": path} for n, path in enumerate(paths)]
    export = {"name": "Harbour Live", "type": "public_channel", "id": 7, "messages": messages}
    (case / "inbox/result.json").write_text(json.dumps(export), encoding="utf-8")
    assert run("build", case, "--workers", "1").rows[0]["counts"]["posts"] == 5
    for path in case.rglob("*"):
        if path.is_file() and path.name != "result.json":
            assert b"informer" not in path.read_bytes()
            assert b"root:" not in path.read_bytes()


def test_formulas_in_a_table_stay_words_on_the_whole_way(tmp_path: Path, run: Run) -> None:
    """From a captured CSV into exports of each form."""
    case = small_case(tmp_path / "case")
    formula = '=HYPERLINK("http://127.0.0.1/";"12 people were killed in Orsava")'
    rows = f'text,title\n"{formula.replace(chr(34), chr(34) * 2)}",+1\n@SUM(1) 40 people were hurt in Orsava,-2\n'
    (case / "inbox/articles.csv").write_text(rows, encoding="utf-8")
    assert run("build", case, "--workers", "1").code == 0
    run("export", case, "--as", "csv")
    documents = (case / "exports/documents.csv").read_text(encoding="utf-8-sig")
    assert "'=HYPERLINK" in documents
    assert "'@SUM" in documents
    assert run("export", case, "--as", "xlsx").code == 0
    from openpyxl import load_workbook

    book = load_workbook(case / "exports/tables.xlsx", read_only=True)
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} & {"f"} == set()
    book.close()


LARGE = """
import resource, sys
from nightglass.cli import main
try:
    main(["build", sys.argv[1], "--workers", "1"])
finally:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sys.stderr.write(f"peak {peak} kB")
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="counts memory as Linux does")
def test_a_text_of_300_megabytes_is_captured_told_by_its_size_and_fits_in_memory(tmp_path: Path, run: Run) -> None:
    """The whole build stays under 1.5 GB; the file is sparse."""
    case = small_case(tmp_path / "case")
    with (case / "inbox/large.txt").open("wb") as stream:
        stream.write(ARTICLE.encode())
        stream.truncate(300_000_000)
    built = subprocess.run([sys.executable, "-c", LARGE, str(case)], capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    assert int(built.stderr.split("peak ")[1].split()[0]) < 1_500_000
    assert "300,000,000 bytes" in problems_of(case, run)["large.txt"]
    os.truncate(case / "inbox/large.txt", 10)


class NoGazetteer:
    """A list of places that fails for one name, as a reader's fault would."""

    version = "broken"

    def find(self, name: str) -> Sequence[Entry]:
        """Fail, except in silence."""
        raise ZeroDivisionError(name)


class FailingEngine(DuckdbEngine):
    """An engine in which reading a document fails at the first name of a place."""

    def map(
        self, function: Callable[[Item], Result], items: Sequence[Item], done: Callable[[int], None]
    ) -> Iterator[tuple[int, Result]]:
        """Read with a gazetteer that fails; do all else as ever."""
        failing: Any = partial(read_with, models=load_models(), gazetteer=NoGazetteer())
        return super().map(failing if function == read_one else function, items, done)


def test_a_document_that_makes_a_reader_fail_is_a_problem_and_the_others_are_read(tmp_path: Path, run: Run) -> None:
    """Its text stays; its reason and what to do are told."""
    case = small_case(tmp_path / "case")
    summary = build_case(open_case(case), FailingEngine(1), SystemClock(), Bars(None))
    assert summary.counts["documents"] == 3
    reasons = problems_of(case, run)
    assert "could not be read: ZeroDivisionError" in reasons["post/article.txt"]
    assert run("verify", case).code == 0
