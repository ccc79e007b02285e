"""What a person writes wrong in a case's own files is told with what to do, before any long work begins."""

from pathlib import Path

import pytest

from cases import small_case
from commands import Run

PERSIAN = "id,name\nbidar,بيدار\n"


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("title = [", "cannot be read"),
        ("titel = 'x'", "titel"),
        ("title = 3", "title = 3"),
        ("zone = 'Mars/Olympus'", "Mars/Olympus"),
        ("zone = ['UTC']", "zone"),
        ("languages = 'en'", "languages"),
        ("languages = [1]", "quotes"),
        ("rules = 3", "rules = 3"),
        ("[rules]\nnumbers = 'guess'", "plain or"),
        ("people = ['Talen Maro']", "people"),
        ("[people]\npublic = 'Talen Maro'", "public"),
        ("[people]\nvictim = []", "victim"),
        ("files = 'post/*'", "[[files]]"),
        ("files = [1]", "[[files]]"),
        ("[[files]]\nsource = 'x'", "without path"),
        ("[[files]]\npath = 3", "path = 3"),
        ("[[files]]\npath = '*'\none_document = 'yes'", "true or false"),
        ("[[files]]\npath = '*'\ncolumns = 3", "columns = 3"),
        ("[[files]]\npath = '*'\npublished = 'yesterday'", "yesterday"),
    ],
)
def test_a_wrong_setting_is_named_with_the_form_that_is_right(
    tmp_path: Path, run: Run, settings: str, said: str
) -> None:
    """Whatever stands in case.toml: wrong TOML, a wrong name, a wrong kind, a wrong value."""
    case = small_case(tmp_path / "case")
    (case / "case.toml").write_text(settings, encoding="utf-8")
    ran = run("build", case)
    assert ran.code == 1
    assert said in ran.err
    assert "What to do" in ran.err
    assert not (case / "vault").exists()


def test_settings_in_another_encoding_or_in_a_folder_are_told(tmp_path: Path, run: Run) -> None:
    """The file is named."""
    case = small_case(tmp_path / "case")
    (case / "case.toml").write_bytes("title = 'بيدار'".encode("windows-1256"))
    assert "TOML in UTF-8" in run("build", case).err
    (case / "case.toml").unlink()
    (case / "case.toml").mkdir()
    assert "case.toml cannot be read" in run("build", case).err


def test_a_date_of_toml_is_a_date(tmp_path: Path, run: Run) -> None:
    """Without quotes too."""
    case = small_case(tmp_path / "case")
    (case / "case.toml").write_text('[[files]]\npath = "*"\npublished = 2024-03-05\n', encoding="utf-8")
    assert run("build", case, "--workers", "1").code == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (PERSIAN.encode("windows-1256"), "not UTF-8"),
        (PERSIAN.encode("utf-16"), "not UTF-8"),
        (b"name,kind\nBidar,channel\n", "no column id"),
        (b"id;name\nbidar;Bidar\n", "no column id"),
        (b"", "no column id"),
        (b"id,name\nbidar,\n", "no id or no name"),
        (b"id,name\nbidar,Bidar\nbidar,Other\n", "twice"),
        (b"id,name\nbidar,Bidar, daily of Orsava\n", "more cells"),
        (b'id,name\nbidar,"Bidar\n', "is no table"),
    ],
)
def test_a_wrong_list_of_sources_is_told(tmp_path: Path, run: Run, content: bytes, said: str) -> None:
    """By its encoding, its columns or its row."""
    case = small_case(tmp_path / "case")
    (case / "sources.csv").write_bytes(content)
    ran = run("build", case)
    assert ran.code == 1
    assert said in ran.err
    assert "sources.csv" in ran.err
    assert not (case / "vault").exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"name,latitude,longitude\nLantern Square,north,1\n", "line 2: 'north' is no coordinate"),
        (b"name,latitude,longitude\nLantern Square,91,1\n", "'91' is no coordinate"),
        (b"name,latitude,longitude\nLantern Square,nan,1\n", "'nan' is no coordinate"),
        ("name\nمیدان فانوس\n".encode("utf-16"), "not UTF-8"),
        (b"place,latitude,longitude\nLantern Square,1,1\n", "no column name"),
        (b'name\n"Lantern Square\n', "is no table"),
    ],
)
def test_a_wrong_list_of_places_is_told(tmp_path: Path, run: Run, content: bytes, said: str) -> None:
    """By its encoding, its columns or its line."""
    case = small_case(tmp_path / "case")
    (case / "places.csv").write_bytes(content)
    ran = run("build", case, "--workers", "1")
    assert ran.code == 1
    assert said in ran.err
    assert "places.csv" in ran.err


def test_a_new_case_where_there_can_be_none_is_told(tmp_path: Path, run: Run) -> None:
    """A file stands there; a title of any letters is written so that it can be read again."""
    (tmp_path / "file").touch()
    assert "cannot become a case" in run("new", tmp_path / "file").err
    assert run("new", tmp_path / "case", "--title", 'A "march"\nin \\ Orsava').code == 0
    assert run("build", tmp_path / "case", "--workers", "1").code == 0
