"""The docs say what the code does."""

import subprocess
import sys
from pathlib import Path

import pytest

from nightglass.errors import NightglassError
from nightglass.records.tables import TYPE_OF_TABLE, schema

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs/reference"


def test_the_reference_is_as_the_code_says() -> None:
    """Commands, tables, settings and errors are written from the code."""
    checked = subprocess.run(
        [sys.executable, str(ROOT / "docs/generate.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize("table", TYPE_OF_TABLE)
def test_every_column_is_in_the_docs(table: str) -> None:
    """A column that nobody explains is a riddle."""
    text = (REFERENCE / "tables.md").read_text(encoding="utf-8")
    section = text.split(f"\n## {table}\n")[1].split("\n## ")[0]
    assert not [name for name in schema(table).names if f"| {name} |" not in section]


def test_every_error_is_in_the_docs() -> None:
    """With the sentence that says whose fault it is."""
    text = (REFERENCE / "errors.md").read_text(encoding="utf-8")
    assert not [error.__name__ for error in NightglassError.__subclasses__() if f"## {error.__name__}" not in text]


def test_no_link_in_the_docs_leads_nowhere() -> None:
    """Every relative link of every page opens."""
    broken = []
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for part in page.read_text(encoding="utf-8").split("](")[1:]:
            target = part.split(")")[0].split("#")[0]
            if (
                target
                and "://" not in target
                and not target.startswith("mailto:")
                and not (page.parent / target).exists()
            ):
                broken.append(f"{page.name}: {target}")
    assert not broken
