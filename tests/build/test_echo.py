"""Echoes of a case's posts, by the query that a build runs."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from nightglass.build.echo import find_echoes
from nightglass.engines.duckdb import DuckdbEngine
from nightglass.records.post import Post

NOON = datetime(2031, 3, 4, 12, tzinfo=UTC)


def post(number: int, source: str, second: int, digest: str = "aa") -> Post:
    """Return a post so many seconds after noon."""
    return Post(f"pst-{number}", f"doc-{number}", source, None, "telegram", str(number),
                NOON + timedelta(seconds=second), None, digest, None, None, "test", ())  # fmt: skip


def test_the_same_text_by_two_sources_within_ten_minutes_is_an_echo(tmp_path: Path) -> None:
    """Another text, the same source again, and eleven minutes later are none."""
    posts = [post(1, "a", 0), post(2, "b", 600), post(3, "c", 5, "bb"), post(4, "a", 700), post(5, "d", 1361)]
    (echo,) = find_echoes(DuckdbEngine(1), posts, [], tmp_path)
    assert echo.post_ids == ("pst-1", "pst-2", "pst-4")
    assert echo.source_ids == ("a", "b")
    assert not list(tmp_path.iterdir())


def test_a_case_without_posts_asks_no_engine(tmp_path: Path) -> None:
    """Nothing is written and nothing loaded."""
    assert find_echoes(DuckdbEngine(1), [], [], tmp_path / "absent") == []
