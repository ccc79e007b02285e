"""A dump of GeoNames beside the built-in list of places."""

import pickle
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from nightglass.engines.gazetteer import FileGazetteer, install, installed, open_gazetteer, remove
from nightglass.engines.gazetteer_file import recipe
from nightglass.errors import NightglassError, ParseError, UsageError


class Counted:
    """A progress that keeps what it is told."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.steps: list[str] = []

    def step(self, name: str, total: int) -> Callable[[int], None]:
        """Keep the step's name."""
        self.steps.append(name)
        return lambda done: self.steps.append(f"{name} {done}/{total}")


def _line(identity: int, name: str, code: str = "P.PPL", *, others: str = "", country: str = "IR", admin1: str = "26",
          admin2: str = "", people: int = 0, at: tuple[float, float] = (35.5, 51.2)) -> str:  # fmt: skip
    group, kind = code.split(".")
    cells = (identity, name, name, others, *at, group, kind, country, "", admin1, admin2, "", "", people, "", 1100,
             "Asia/Tehran", "2026-01-02")  # fmt: skip
    return "\t".join(map(str, cells))


TOWN = _line(99000001, "Varnabad-e Sofla", others="ورن‌آباد سفلی,VNB,varnabad", admin2="0712", people=240)
LINES = (
    TOWN,
    _line(99000002, "Shahrestan-e Varn", "A.ADM2", others="Varn County", admin2="0712"),
    _line(99000003, "Rud-e Varnak", "H.STM"),
    _line(99000004, "Varnak Clinic", "S.HSP"),
    _line(99000005, "Kohneh Varnabad", "P.PPLQ"),
)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """A folder with the built-in list of this machine, to which a test may add."""
    folder = tmp_path / "cache"
    folder.mkdir()
    built = open_gazetteer()
    (folder / f"gazetteer-{recipe()}.sqlite").symlink_to(built._paths[0])
    return folder


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    """A dump of an invented district, zipped as GeoNames zips."""
    path = tmp_path / "IR.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "columns")
        archive.writestr("IR.txt", "\n".join(LINES) + "\n")
    return path


def test_a_village_is_found_after_its_dump_was_installed(cache: Path, dump: Path) -> None:
    """With its district, its province and the name of the dump that it came from."""
    before = open_gazetteer(cache=cache)
    assert list(before.find("Varnabad-e Sofla")) == []
    made = install(dump, Counted(), cache)
    found = open_gazetteer(cache=cache)
    (village,) = found.find("ورن‌آباد سفلی")
    assert (village.name, village.gazetteer, village.population) == ("Varnabad-e Sofla", "geonames/IR", 240)
    assert {"varn county", "iran"} & set(village.within) == {"varn county"}
    assert (made.name, made.places) == ("IR", 3)
    assert found.version != before.version


def test_rivers_are_kept_and_buildings_and_lost_towns_are_not(cache: Path, dump: Path) -> None:
    """News names rivers; a hospital's name would be taken for a town's."""
    install(dump, Counted(), cache)
    found = open_gazetteer(cache=cache)
    assert [entry.kind for entry in found.find("Rud-e Varnak")] == ["feature"]
    assert not found.find("Varnak Clinic")
    assert not found.find("Kohneh Varnabad")


def test_what_both_lists_have_comes_once(cache: Path, tmp_path: Path) -> None:
    """A town is known by its GeoNames number, and a province by its name and where it is."""
    rasht = open_gazetteer().find("Rasht")[0]
    number = int(rasht.id.removeprefix("geonames:"))
    path = tmp_path / "IR.txt"
    lines = [_line(number, "Rasht", people=7), _line(99000009, "Mazandaran", "A.ADM1", admin1="35", at=(36.3, 52.3))]
    path.write_text("\n".join([*lines, TOWN]), encoding="utf-8")
    install(path, Counted(), cache)
    found = open_gazetteer(cache=cache)
    assert found.find("Rasht") == open_gazetteer().find("Rasht")
    assert [e.id for e in found.find("Mazandaran") if e.kind == "admin1"] == ["iso:IR-02"]


def test_a_copy_made_by_pickling_has_the_dump_too(cache: Path, dump: Path) -> None:
    """Worker processes open both files for themselves."""
    install(dump, Counted(), cache)
    copy: FileGazetteer = pickle.loads(pickle.dumps(open_gazetteer(cache=cache)))
    assert copy.find("Rud-e Varnak")


def test_a_dump_of_the_same_name_takes_the_earlier_ones_place(cache: Path, dump: Path, tmp_path: Path) -> None:
    """Each new dump replaces the old one; removing it leaves the built-in list."""
    install(dump, Counted(), cache)
    newer = tmp_path / "newer" / "IR.txt"
    newer.parent.mkdir()
    newer.write_text(TOWN.replace("Varnabad", "Nowvarn"), encoding="utf-8")
    install(newer, Counted(), cache)
    assert [(one.name, one.places) for one in installed(cache)] == [("IR", 1)]
    assert not open_gazetteer(cache=cache).find("Rud-e Varnak")
    remove("IR", cache)
    assert installed(cache) == []
    with pytest.raises(UsageError, match="places list"):
        remove("IR", cache)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("IR\t1234567\tVarn\tOrland\t\t\t\t\t\t35.5\t51.2\t4\n", "line 1, has 12 columns"),
        (TOWN + "\n" + TOWN[:60] + "\n", "line 2, has"),
        (TOWN.replace("35.5", "north"), "line 1, has no number, latitude"),
        (TOWN.replace("\t35.5\t", "\t355\t"), "line 1, has no number, latitude"),
        ("", "names no place"),
        ("<!DOCTYPE html>\n<p>Not found</p>\n", "line 1, has 1 columns"),
    ],
)
def test_what_is_no_dump_is_refused_by_line_and_changes_nothing(
    cache: Path, tmp_path: Path, content: str, says: str
) -> None:
    """A postal table, a cut file, an edited one, an empty one, a page that says "not found"."""
    path = tmp_path / "IR.txt"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ParseError, match=says):
        install(path, Counted(), cache)
    assert [one.name for one in cache.iterdir()] == [f"gazetteer-{recipe()}.sqlite"]


def test_a_damaged_zip_and_one_of_other_things_are_refused(cache: Path, dump: Path, tmp_path: Path) -> None:
    """Neither leaves half a list behind."""
    damaged = tmp_path / "SY.zip"
    content = bytearray(dump.read_bytes())
    place = content.index(b"IR.txt") + 40
    content[place : place + 30] = bytes(30)
    damaged.write_bytes(content)
    other = tmp_path / "XX.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("photo.jpg", "x")
    for path in (damaged, other, tmp_path / "absent.zip"):
        with pytest.raises(NightglassError):
            install(path, Counted(), cache)
    assert installed(cache) == []
    assert len(list(cache.iterdir())) == 1


def test_progress_counts_both_passes(cache: Path, dump: Path) -> None:
    """Areas first, then places; each ends at its total."""
    progress = Counted()
    install(dump, progress, cache)
    assert progress.steps == ["areas, MB", "areas, MB 0/0", "places, MB", "places, MB 0/0"]
