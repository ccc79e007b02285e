"""The writer's id: at random, kept outside the case, one for a machine and a case."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from nightglass.errors import LedgerError
from nightglass.preserve.writer import state_folder, writer_of


def test_the_id_stays_and_lies_outside_the_case(tmp_path: Path) -> None:
    """A copied case does not carry it along."""
    case, state = tmp_path / "case", tmp_path / "state"
    case.mkdir()
    writer = writer_of(case, state)
    assert writer_of(case, state) == writer
    assert list(case.iterdir()) == []
    assert "case" not in "".join(path.name for path in state.rglob("*"))


def test_another_case_and_another_machine_have_other_ids(tmp_path: Path) -> None:
    """Ids do not tie a person's cases together."""
    a, b = tmp_path / "a", tmp_path / "b"
    found = {writer_of(a, tmp_path / "here"), writer_of(b, tmp_path / "here"), writer_of(a, tmp_path / "there")}
    assert len(found) == 3


def test_where_the_state_folder_cannot_be_written_the_case_holds_the_id(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "state").touch()
    (tmp_path / "case").mkdir()
    writer = writer_of(tmp_path / "case", tmp_path / "state")
    assert (tmp_path / "case" / ".writer").read_text(encoding="ascii").strip() == writer


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path) -> None:
    """Neither place is a folder."""
    (tmp_path / "state").touch()
    (tmp_path / "case").touch()
    with pytest.raises(LedgerError, match="space"):
        writer_of(tmp_path / "case", tmp_path / "state")


def test_a_file_that_holds_no_id_is_an_error(tmp_path: Path) -> None:
    """It is not overwritten: it may be somebody's."""
    writer_of(tmp_path / "case", tmp_path / "state")
    (path,) = (tmp_path / "state" / "writers").iterdir()
    path.write_text("Odo Brand", encoding="ascii")
    with pytest.raises(LedgerError, match="does not hold"):
        writer_of(tmp_path / "case", tmp_path / "state")


def test_many_at_once_agree_on_one_id(tmp_path: Path) -> None:
    """The first one counts."""
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(lambda _: writer_of(tmp_path / "case", tmp_path / "state"), range(32)))
    assert len(found) == 1


def test_the_state_folder_follows_the_environment(tmp_path: Path) -> None:
    """XDG's variable, else the usual place under home."""
    assert state_folder({"XDG_STATE_HOME": str(tmp_path)}, Path("home")) == tmp_path / "nightglass"
    assert state_folder({}, Path("home")) == Path("home/.local/state/nightglass")
