"""What tests of faults share: commands as a person runs them, and a small disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from commands import Run
from disks import small_disk_at


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run commands and read what they print."""
    return Run(capsys)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of four mebibytes in memory; skip where that is not allowed."""
    with small_disk_at(tmp_path / "disk", 4) as folder:
        yield folder
