"""The inbox: a folder in, the files to capture and what cannot be taken out. No link is ever followed."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from nightglass.records.ids import make_id
from nightglass.records.problem import Problem

MADE_BY = "collect/inbox 1"

_LITTER = re.compile(
    r"\.DS_Store|\._.*|\.localized|\.Trashes|\.Spotlight-V100|\.fseventsd|__MACOSX|\.directory|@eaDir"
    r"|[Tt]humbs\.db|[Dd]esktop\.ini|\$RECYCLE\.BIN|System Volume Information|~\$.*|\.~lock\..*#",
)
"""What systems and office programs leave beside files. Other hidden files are taken: they may be evidence."""

_MEDIA_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".json": "application/json",
    ".jsonl": "application/x-ndjson",
    ".ndjson": "application/x-ndjson",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".xml": "application/xml",
    ".rss": "application/rss+xml",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".warc": "application/warc",
    ".gz": "application/gzip",
    ".zip": "application/zip",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".gif": "image/gif",
    ".mp4": "video/mp4",
    ".mov": "video/quicktime",
    ".webm": "video/webm",
    ".mp3": "audio/mpeg",
    ".ogg": "audio/ogg",
}
"""Written out, since the system's own list differs from machine to machine."""


@dataclass(frozen=True, slots=True)
class Scan:
    """``files`` are relative to the inbox, in the order of their names with forward slashes; nothing is dropped."""

    files: tuple[Path, ...]
    problems: tuple[Problem, ...]


def scan(inbox: Path) -> Scan:
    """Walk an inbox; what cannot be taken becomes a problem with what to do. Nothing raises."""
    files: list[Path] = []
    problems: list[Problem] = []
    for found in _walk(inbox):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            files.append(found)
    return Scan(
        tuple(sorted(files, key=lambda path: path.as_posix())),
        tuple(sorted(problems, key=lambda problem: (problem.path, problem.id))),
    )


def mime_of(path: PurePath) -> str:
    """Return the media type that a name's suffix stands for, ``application/octet-stream`` where none is known."""
    return _MEDIA_TYPES.get(path.suffix.lower(), "application/octet-stream")


def _walk(inbox: Path) -> Iterator[Path | Problem]:
    if inbox.is_symlink():
        yield _problem(Path(), "the inbox is a link", "Make inbox a folder of its own and move the files into it")
        return
    waiting = [Path()]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(inbox / folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            reason = f"the folder cannot be read ({error.strerror})"
            yield _problem(folder, reason, "Give yourself the right to read the folder, then build again")
            continue
        for entry in entries:
            path = folder / entry.name
            if _LITTER.fullmatch(entry.name):
                continue
            found = _classify(entry, path)
            if found is None:
                waiting.append(path)
            else:
                yield found


def _classify(entry: "os.DirEntry[str]", path: Path) -> Path | Problem | None:
    """Return the path of a file to take, a problem, or null for a folder to walk."""
    if not _is_utf8(entry.name):
        return _problem(path, "its name is not valid UTF-8", "Rename it, then build again")
    try:
        mode = entry.stat(follow_symlinks=False).st_mode
    except OSError as error:
        return _problem(path, f"it cannot be looked at ({error.strerror})", "Check the disk and the folder's rights")
    if stat.S_ISLNK(mode):
        return _problem(path, "it is a link, and links are never followed", "Copy what it points to into the inbox")
    if stat.S_ISDIR(mode):
        return None
    if not stat.S_ISREG(mode):
        return _problem(path, "it is a pipe, a socket or a device, not a file", "Take it out of the inbox")
    if not os.access(entry.path, os.R_OK):
        return _problem(path, "it cannot be read", "Give yourself the right to read it, then build again")
    return path


def _is_utf8(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _problem(path: Path, reason: str, what_to_do: str) -> Problem:
    # Bytes that are no UTF-8 reach Python as lone surrogates, which no table can hold.
    shown = os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")
    return Problem(make_id("prb", shown, "collect", reason), shown, "collect", reason, what_to_do, MADE_BY, ())
