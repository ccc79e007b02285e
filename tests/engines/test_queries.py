"""SQL over Parquet files: what it leaves behind."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from nightglass.engines.queries import run_query


def test_what_does_not_fit_in_memory_is_never_put_into_the_folder_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does anything stay in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    pq.write_table(pa.table({"n": [1, 2]}), tmp_path / "numbers.parquet")
    asked = "SELECT current_setting('temp_directory') AS place FROM numbers LIMIT 1"
    for memory in (None, "100MB"):
        place = Path(run_query(asked, {"numbers": tmp_path / "numbers.parquet"}, 1, memory)["place"][0].as_py())
        assert place.is_absolute()
        assert not place.is_relative_to(tmp_path)
        assert not place.exists()
