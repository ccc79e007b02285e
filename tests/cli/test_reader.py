"""Files through the steps parse and read."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cases import ARTICLE
from commands import Run
from nightglass.cli.output import Bars
from nightglass.cli.reader import parse_inputs, read_all, tasks_of
from nightglass.cli.rows import Found
from nightglass.parse.result import Given


class Counting(Bars):
    """Bars that remember what they were told."""

    def __init__(self) -> None:
        """Start with nothing told."""
        super().__init__(None)
        self.totals: dict[str, int] = {}
        self.last: dict[str, int] = {}

    def step(self, name: str, total: int) -> Callable[[int], None]:
        """Remember the total, and the last count."""
        self.totals[name] = total

        def done(count: int) -> None:
            self.last[name] = count

        return done


def read_files(paths: list[Path], workers: int, shown: Bars) -> list[Found]:
    """Return all documents of these files."""
    origins, tasks = tasks_of(parse_inputs(paths, Given(), workers, shown), "UTC", "plain")
    return list(read_all(origins, tasks, workers, shown))


@pytest.mark.slow
def test_what_comes_in_twice_is_read_once_and_shown_twice(tmp_path: Path) -> None:
    """The same bytes under two names give the same rows, each under its own name; the bar counts the words once."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(ARTICLE, encoding="utf-8")
    shown = Counting()
    first, second = read_files([tmp_path / "a.txt", tmp_path / "b.txt"], 1, shown)
    assert first.rows == second.rows
    assert [found.origin.file for found in (first, second)] == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    words = len(ARTICLE.split())
    assert (shown.totals["words read"], shown.last["words read"]) == (words, words)


@pytest.mark.slow
def test_two_processes_give_what_one_gives_in_the_same_order(tmp_path: Path) -> None:
    """Whichever finishes first."""
    for number in range(5):
        text = ARTICLE * (5 - number) if number % 2 else f"{number} people were injured in Orsava.\n"
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    paths = sorted(tmp_path.glob("*.txt"))
    assert read_files(paths, 2, Bars(None)) == read_files(paths, 1, Bars(None))


@pytest.mark.slow
def test_a_long_text_is_read_in_parts_whose_rows_point_into_the_whole(tmp_path: Path) -> None:
    """Every offset opens its words, in the last part too; a place that all parts name is one row."""
    line = "دست‌کم ۱۲ نفر در تهران کشته شدند. نان در بازار گران شد و اسکله تاریک ماند.\n\n"
    (tmp_path / "long.txt").write_text(line * (110_000 // len(line)), encoding="utf-8")
    tables = {}
    for workers in (1, 2):
        (found,) = read_files([tmp_path / "long.txt"], workers, Bars(None))
        tables[workers] = found.rows
    assert tables[1] == tables[2]
    text, figures = found.origin.document.text, found.rows["figures"]
    assert len({row["id"] for row in figures}) == len(figures) > 1000
    assert {text[row["start"] : row["end"]] for row in figures} == {figures[0]["words"]}
    assert {row["document_id"] for row in figures} == {found.origin.document.id}
    assert max(row["start"] for row in figures) > 100_000
    assert len({row["id"] for row in found.rows["places"]}) == len(found.rows["places"])


@pytest.mark.slow
def test_every_row_names_the_reader_and_the_model_that_made_it(tmp_path: Path) -> None:
    """A row that word patterns made is told from one that stands on a parse."""
    (tmp_path / "en.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "fa.txt").write_text("پزشکان گفتند دست‌کم ۱۲ نفر در اورساوا کشته شدند.\n", encoding="utf-8")
    english, persian = read_files([tmp_path / "en.txt", tmp_path / "fa.txt"], 1, Bars(None))
    assert {"en_core_web_sm" in row["made_by"] for row in english.rows["figures"]} == {True}
    assert {"blank xx" in row["made_by"] for row in persian.rows["figures"]} == {True}


@pytest.mark.slow
def test_a_text_on_a_screen_is_marked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In brackets where there are no colours; a hostile text does nothing."""
    text = "At least 12 people were killed in Orsava.\x1b[2J\x1b]0;x\x07"
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "a\x1b[2J", "text": text}) + "\n", encoding="utf-8")
    shown = Run(capsys)("read", tmp_path / "a.jsonl", "--as", "text")
    assert "[f1: At least 12 people" in shown.out
    assert "killed: at least 12" in " ".join(shown.out.split())
    assert not {"\x1b", "\x07"} & set(shown.out)


@pytest.mark.slow
def test_what_texts_are_read_without_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By ``read`` beside its rows, and in the summary of a build."""
    (tmp_path / "case/inbox").mkdir(parents=True)
    path = tmp_path / "case/inbox/fa.txt"
    path.write_text("پزشکان گفتند دست‌کم ۱۲ نفر در اورساوا کشته شدند.\n", encoding="utf-8")
    run = Run(capsys)
    assert "missing  fa (1 text): there is no trained parser" in run("read", path).err
    (summary,) = run("build", tmp_path / "case").rows
    what, so = "there is no trained parser for this language", "read by word patterns alone, which find less"
    assert summary["missing"] == [{"language": "fa", "texts": 1, "what": what, "so": so}]
