"""The table of all scores says what the benchmarks kept."""

import json
from pathlib import Path

from benchmarks.table import Line, as_json, as_markdown, as_text, lines, wanted


def house(root: Path) -> Path:
    """Make two invented benchmarks: one that was run, one that was not."""
    floors = {
        "tides": {
            "floors": {"f1": 0.6},
            "targets": {"f1": 0.7, "recall": 0.5},
            "at_most": {"memory_mb": 600},
            "best_known": {"f1": {"value": 0.81, "by": "an almanac"}},
        },
        "winds": {"targets": {"f1": 0.5}},
    }
    (root / "tides").mkdir()
    (root / "tides/score.py").write_text('"""How often the tide is right: ``python -m tides``."""\n', encoding="utf-8")
    kept = {"date": "2031-03-04", "scores": {"f1": 0.65, "recall": 0.5, "memory_mb": 700.0, "other": 1.0}}
    (root / "tides/results.json").write_text(json.dumps(kept), encoding="utf-8")
    (root / "floors.json").write_text(json.dumps(floors), encoding="utf-8")
    return root


def test_a_score_stands_beside_its_target_and_the_best_known(tmp_path: Path) -> None:
    """Met at the target, for what must not be exceeded below it; what was not run says so."""
    found = {(line.benchmark, line.measure): line for line in lines(house(tmp_path))}
    assert found["tides", "f1"] == Line("tides", "f1", 0.65, 0.7, False, 0.81, "an almanac", "2031-03-04")
    assert {key: line.verdict for key, line in found.items()} == {
        ("tides", "f1"): "not met",
        ("tides", "recall"): "met",
        ("tides", "memory_mb"): "not met",
        ("winds", "f1"): "not run",
    }


def test_the_table_is_one_for_people_for_pages_and_for_programs(tmp_path: Path) -> None:
    """With the same figures."""
    root = house(tmp_path)
    assert "0.650" in as_text(lines(root))
    assert "at most 600  not met" in as_text(lines(root))
    assert "| **How often the tide is right** (`tides`, 2031-03-04) |" in as_markdown(root)
    assert "| f1 | 0.650 | 0.810 (an almanac) | 0.700 | not met |" in as_markdown(root)
    merged = json.loads(as_json(root))
    assert merged["tides"]["met"] == {"f1": False, "recall": True, "memory_mb": False}
    assert (merged["tides"]["run"], merged["winds"]["run"]) == (True, False)


def test_every_best_known_figure_says_whose_it_is() -> None:
    """A number without a source is a rumour."""
    known = [figure for entry in wanted().values() for figure in entry.get("best_known", {}).values()]
    assert known
    assert all(isinstance(figure["value"], float) and figure["by"] for figure in known)
