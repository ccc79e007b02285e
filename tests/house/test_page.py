"""The desk's page: built from locked packages, built once, and no hindrance where it cannot be built."""

import json
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

import hatch_build  # noqa: E402 - it lies beside the packages, where the build looks for it


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a checkout with the sources of the page and nothing fetched."""
    shutil.copytree(ROOT / "desk-ui", tmp_path / "desk-ui", ignore=shutil.ignore_patterns("node_modules"))
    shutil.copytree(ROOT / "src/nightglass/present", tmp_path / "src/nightglass/present")
    return tmp_path


def test_the_lock_names_versions_and_digests_and_no_addresses() -> None:
    """It must hold behind any mirror."""
    text = (ROOT / "desk-ui/package-lock.json").read_text(encoding="utf-8")
    packages = {name: one for name, one in json.loads(text)["packages"].items() if name}
    assert packages
    assert not [
        name for name, one in packages.items() if "resolved" in one or not one["integrity"].startswith("sha512-")
    ]


def test_every_package_is_pinned_to_one_version() -> None:
    """A page built next year is the page built today."""
    asked = json.loads((ROOT / "desk-ui/package.json").read_text(encoding="utf-8"))
    versions = [*asked["dependencies"].values(), *asked["devDependencies"].values()]
    assert all(version[0].isdigit() for version in versions)


def test_the_page_is_made_from_its_own_files_and_the_shared_sheets(checkout: Path) -> None:
    """A changed colour is a changed page; what was fetched is not."""
    before = hatch_build.sources_digest(checkout)
    (checkout / "desk-ui/node_modules").mkdir()
    (checkout / "desk-ui/node_modules/new.js").write_text("1", encoding="utf-8")
    assert hatch_build.sources_digest(checkout) == before
    (checkout / "src/nightglass/present/tokens.css").write_text(":root {}", encoding="utf-8")
    assert hatch_build.sources_digest(checkout) != before


def test_a_page_that_is_up_to_date_is_not_built_again(checkout: Path) -> None:
    """Its stamp says what it was made from."""
    page = checkout / hatch_build.PAGE
    page.mkdir(parents=True)
    (page / hatch_build.STAMP).write_text(hatch_build.sources_digest(checkout), encoding="utf-8")
    assert hatch_build.make_page(checkout) == "The desk's page is up to date."
    assert not (checkout / "desk-ui/node_modules").exists()


def test_without_a_registry_the_package_is_made_without_the_page_and_says_so(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Nobody answers on the port of the registry, and nothing was kept from before."""
    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:9/")
    monkeypatch.setenv("npm_config_cache", str(tmp_path / "cache"))
    monkeypatch.setenv("npm_config_fetch_retry_mintimeout", "10")
    monkeypatch.setenv("npm_config_fetch_retry_maxtimeout", "10")
    told = hatch_build.make_page(checkout)
    assert "could not be built" in told
    assert "make desk" in told
    assert (checkout / hatch_build.PAGE / hatch_build.MISSING).read_text(encoding="utf-8") == told
