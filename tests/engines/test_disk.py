"""What a disk refuses is told with what to do."""

import errno
import sqlite3
from pathlib import Path

import pytest

from nightglass.engines.disk import is_damaged, not_read, not_written
from nightglass.errors import DiskError


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_full_disk_is_told_as_such(number: int) -> None:
    """A disk, a quota, a limit on files."""
    error = not_written(Path("case/tables/figures.parquet"), OSError(number, "refused"))
    assert "no space is left on the disk that holds case/tables/figures.parquet" in error.got
    assert "Free some space" in error.do


def test_another_refusal_keeps_the_words_of_the_system_on_one_line() -> None:
    """Rights, a broken disk, words of a library."""
    denied = not_written(Path("a"), OSError(errno.EACCES, "Permission denied"))
    assert denied.got == "a cannot be written (Permission denied)"
    assert not_read(Path("a"), ValueError("two\n  lines")).got == "a cannot be read (two lines)"
    assert isinstance(denied, DiskError)


def test_a_file_that_is_no_database_counts_as_damaged(tmp_path: Path) -> None:
    """A locked or a full one does not: it must never be thrown away."""
    (tmp_path / "a.sqlite").write_bytes(b"no database" * 100)
    file = sqlite3.connect(tmp_path / "a.sqlite")
    with pytest.raises(sqlite3.DatabaseError) as damaged:
        file.execute("SELECT * FROM parts")
    file.close()
    assert is_damaged(damaged.value)
    assert not is_damaged(sqlite3.OperationalError("database is locked"))
