"""Tables on disk are the same bytes for the same rows."""

from pathlib import Path

from nightglass.engines.parquet import read_table, table_paths, write_table
from nightglass.records.link import Link, LinkKind
from nightglass.records.tables import to_table

LINKS = [Link(f"lnk-{n}", "a", "b", LinkKind.COPY, 1.0, (), (), (), "t", ()) for n in (1, 2)]


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    """In any order, in any folder."""
    one = write_table(tmp_path / "one", "links", to_table("links", LINKS))
    other = write_table(tmp_path / "other", "links", to_table("links", reversed(LINKS)))
    assert one == other
    assert (tmp_path / "one/links.parquet").read_bytes() == (tmp_path / "other/links.parquet").read_bytes()


def test_an_unchanged_table_is_left_alone(tmp_path: Path) -> None:
    """Its time says when it last changed."""
    write_table(tmp_path, "links", to_table("links", LINKS))
    before = (tmp_path / "links.parquet").stat().st_mtime_ns
    write_table(tmp_path, "links", to_table("links", LINKS))
    assert (tmp_path / "links.parquet").stat().st_mtime_ns == before
    assert [path.name for path in tmp_path.iterdir()] == ["links.parquet"]


def test_a_table_that_was_never_made_is_empty(tmp_path: Path) -> None:
    """Asking for it is no error."""
    assert read_table(tmp_path, "figures").num_rows == 0
    assert table_paths(tmp_path) == {}
