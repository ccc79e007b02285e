"""Runs ``nightglass relate`` on a world, in this process, so that the models are loaded once."""

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.origins.folders import write_world
from benchmarks.origins.world import World
from nightglass.cli import app

Row = dict[str, Any]


def rows_of(world: World) -> list[Row]:
    """Return the rows that the command prints for a world; its truth is not beside what the command is given."""
    with TemporaryDirectory() as folder:
        write_world(Path(folder), world)
        (Path(folder) / "truth.json").unlink()
        return relate(Path(folder) / "documents.jsonl", Path(folder) / "sources.csv")


def relate(documents: Path, sources: Path) -> list[Row]:
    """Return the rows that ``nightglass relate`` prints; what it says beside them is dropped."""
    out = io.StringIO()
    arguments = ["relate", str(documents), "--sources", str(sources), "--as", "jsonl"]
    with redirect_stdout(out), redirect_stderr(io.StringIO()):
        app(arguments, standalone_mode=False)
    return [json.loads(line) for line in out.getvalue().splitlines()]
