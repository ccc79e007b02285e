"""The commands on this machine's list of places, as a person runs them."""

from pathlib import Path

import pytest

from commands import Run
from nightglass.engines.gazetteer import open_gazetteer
from nightglass.engines.gazetteer_file import recipe


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run commands and read what they print."""
    return Run(capsys)


def test_a_dump_is_installed_used_listed_and_removed(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A village that only the dump knows gets coordinates, and its row says which gazetteer."""
    built = open_gazetteer()._paths[0]
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / f"gazetteer-{recipe()}.sqlite").symlink_to(built)
    monkeypatch.setenv("NIGHTGLASS_CACHE", str(tmp_path / "cache"))
    cells = ("99000001", "Qwarnabad", "Qwarnabad", "", "35.5", "51.2", "P", "PPL", "IR", "", "26", "", "", "", "9000")
    (tmp_path / "IR.txt").write_text("\t".join([*cells, "", "1100", "Asia/Tehran", "2026-01-02"]), encoding="utf-8")
    (tmp_path / "news.txt").write_text("Shops closed in Qwarnabad on Friday.\n", encoding="utf-8")
    done = run("places", "install", tmp_path / "IR.txt")
    assert (done.code, "IR: 1 places" in done.out) == (0, True)
    assert "IR: 1 places" in run("places", "list").out
    rows = [row for row in run("read", tmp_path / "news.txt", "--as", "jsonl").rows if row["table"] == "places"]
    assert [(row["name"], row["latitude"], row["gazetteer"]) for row in rows] == [("Qwarnabad", 35.5, "geonames/IR")]
    assert run("places", "remove", "IR").code == 0
    assert run("places", "remove", "IR").code == 2


def test_a_file_that_is_no_dump_is_said_with_what_to_do(run: Run, tmp_path: Path) -> None:
    """The three lines of every error."""
    (tmp_path / "IR.txt").write_text("a\tb\n", encoding="utf-8")
    failed = run("places", "install", tmp_path / "IR.txt")
    assert failed.code == 1
    assert "line 1, has 2 columns" in failed.err
    assert "What to do:" in failed.err
    assert run("places", "install", tmp_path / "absent.zip").code == 2
