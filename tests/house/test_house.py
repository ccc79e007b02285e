"""The house keeps its own rules: sizes, names, what loads at start, what the tree may hold."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
WRITTEN = [*SOURCES, *sorted((ROOT / "tests").rglob("*.py")), *sorted((ROOT / "benchmarks").rglob("*.py"))]


def functions(path: Path) -> list[tuple[str, int]]:
    """Return each function's name and number of lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return [(node.name, (node.end_lineno or node.lineno) - node.lineno + 1) for node in found]


def test_no_file_is_over_400_lines() -> None:
    """A file is one room."""
    long = {str(path.relative_to(ROOT)) for path in WRITTEN if len(path.read_text(encoding="utf-8").splitlines()) > 400}
    assert not long


def test_no_function_is_over_60_lines_and_most_are_under_15() -> None:
    """A function does one thing."""
    sizes = [(size, f"{path.relative_to(ROOT)}:{name}") for path in SOURCES for name, size in functions(path)]
    assert not [where for size, where in sizes if size > 60]
    ordered = sorted(size for size, _ in sizes)
    assert ordered[len(ordered) // 2] < 15


def test_no_folder_is_a_bag() -> None:
    """A folder is a step or a noun."""
    bags = {"utils", "util", "common", "core", "helpers", "misc", "manager", "lib"}
    names = {part for path in SOURCES for part in path.relative_to(ROOT).with_suffix("").parts}
    assert not names & bags


def test_help_loads_none_of_the_heavy_parts() -> None:
    """No work at import time: --help must be there at once."""
    heavy = {
        "spacy",
        "pyarrow",
        "duckdb",
        "jinja2",
        "trafilatura",
        "numpy",
        "rich",
        "openpyxl",
        "sqlite3",
        "dateparser",
    }
    code = "import sys; import nightglass.cli; print(*sorted(name.split('.')[0] for name in sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not heavy & set(loaded)


def test_lock_files_carry_hashes_and_no_addresses() -> None:
    """They must hold behind any mirror."""
    for path in ROOT.glob("requirements*.lock"):
        text = path.read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert "://" not in text


def tracked() -> list[Path]:
    """Return the files that git keeps, or would keep."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def test_no_large_file_is_kept() -> None:
    """Generated and large files stay out; trained weights have a card beside them and stay small."""
    large = [path for path in tracked() if path.stat().st_size > 2_000_000]
    assert not [path.name for path in large if not (path.parent / "MODEL.md").exists()]
    assert sum(path.stat().st_size for path in large) < 40_000_000


def test_no_path_of_one_machine_is_kept() -> None:
    """A checkout works wherever it lies."""
    marks = ("/" + "work/main", "/" + "root/", "/home/" + "runner")
    texts = {
        path: path.read_bytes() for path in tracked() if path.suffix in {".py", ".md", ".toml", ".json", ".csv", ""}
    }
    assert not [path.name for path, data in texts.items() if any(mark.encode() in data for mark in marks)]
