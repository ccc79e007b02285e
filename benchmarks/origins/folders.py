"""Worlds on disk: a folder with ``documents.jsonl``, ``sources.csv`` and ``truth.json``, or all three in one file."""

import csv
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from benchmarks.origins.world import World

COLUMNS = ("id", "name", "aliases", "kind", "affiliation", "languages", "publisher")


def write_world(folder: Path, world: World) -> None:
    """Write a world into a folder, made if missing."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in world.documents]
    (folder / "documents.jsonl").write_text("".join(lines), encoding="utf-8")
    with (folder / "sources.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(world.sources)
    (folder / "truth.json").write_text(json.dumps(world.truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read_world(folder: Path) -> World:
    """Read a world from its folder; one without ``sources.csv`` has none."""
    text = (folder / "documents.jsonl").read_text(encoding="utf-8")
    documents = tuple(json.loads(line) for line in text.splitlines() if line.strip())
    return World(
        folder.name,
        documents,
        _sources(folder / "sources.csv"),
        json.loads((folder / "truth.json").read_text(encoding="utf-8")),
    )


def _sources(path: Path) -> tuple[dict[str, str], ...]:
    if not path.is_file():
        return ()
    with path.open(encoding="utf-8-sig", newline="") as file:
        return tuple(csv.DictReader(file))


def read_worlds(folder: Path) -> list[World]:
    """Read every world below a folder, by name; none where there is no such folder."""
    return [read_world(found.parent) for found in sorted(folder.glob("**/truth.json"))]


def read_files(folder: Path) -> list[World]:
    """Read every world of a folder in which each is one file, with what ``about`` says of it left out, by name."""
    files = {path: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}
    return [
        World(path.stem, tuple(held["documents"]), tuple(held["sources"]), held["truth"])
        for path, held in files.items()
    ]


def digest(worlds: Sequence[World]) -> str:
    """Return the SHA-256 of what worlds hold."""
    whole = [[world.name, world.documents, world.sources, world.truth] for world in worlds]
    return hashlib.sha256(json.dumps(whole, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
