"""Parts: what was derived so far, and nothing that was not."""

from pathlib import Path

from nightglass.engines.parts import open_parts


def test_a_part_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    """Rows go in and come out."""
    with open_parts(tmp_path / "p.sqlite") as parts:
        parts.put("k", {"figures": [{"id": "fig-1", "words": "۱۲ نفر"}]})
    with open_parts(tmp_path / "p.sqlite") as parts:
        assert parts.get("k") == {"figures": [{"id": "fig-1", "words": "۱۲ نفر"}]}
        assert parts.known(["k", "other"]) == {"k"}


def test_what_no_input_has_any_more_is_forgotten(tmp_path: Path) -> None:
    """A cache that never shrinks would keep words of removed files for ever."""
    with open_parts(tmp_path / "p.sqlite") as parts:
        parts.put("old", {"t": []})
        parts.put("new", {"t": []})
        parts.keep_only({"new"})
        assert parts.known(["old", "new"]) == {"new"}


def test_a_damaged_file_is_made_again(tmp_path: Path) -> None:
    """It is a cache: what cannot be read is derived anew."""
    path = tmp_path / "p.sqlite"
    path.write_bytes(b"not a database at all" * 100)
    with open_parts(path) as parts:
        assert parts.get("k") is None
        parts.put("k", {"t": []})
        assert parts.get("k") == {"t": []}
