"""Verify an account: that its files, pages, tables and seals agree with each other. Nothing is written.

With the case, ``against_case.py`` beside this follows each row to its sentence and bytes.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from nightglass import __version__
from nightglass.present.format import number, period, zone_of
from nightglass.preserve.finding import Finding
from nightglass.preserve.verify import Found, Verification
from nightglass.publish.account import FORM, MANIFEST, is_account, is_this_form
from nightglass.publish.marks import Marked, Page, read_page
from nightglass.publish.published import COLUMNS

RESTORE = "Take the account from a copy that holds, or publish it anew from the case"
TIMES: Mapping[str, tuple[str | None, str | None]] = {
    "period": ("period_from", "period_to"),
    "happened": ("happened_from", "happened_to"),
    "published": ("published_at", "published_to"),
    "since": ("since", None),
    "until": (None, "until"),
    "during": ("start", "end"),
    "last_post": ("last_post_at", "last_post_at"),
    "seen_until": ("seen_until", "seen_until"),
    "began": ("start_from", "start_to"),
    "ended": ("end_from", "end_to"),
    "came_back": ("end_at", "end_at"),
    "detected": ("detected_at", "detected_at"),
}
"""The columns that each marked time is written from."""


@dataclass(frozen=True, slots=True)
class Account:
    """An account read back: its manifest, its files and its rows by table and by id."""

    folder: Path
    manifest: Mapping[str, Any]
    files: Mapping[str, bytes]
    tables: Mapping[str, tuple[Mapping[str, Any], ...]]
    rows: Mapping[str, Mapping[str, Any]]


def verify_account(folder: Path) -> Verification:
    """Check an account by itself: files against the manifest, pages against tables, seals, links.

    Every disagreement is a finding that names the file, the row and the number.
    """
    findings: list[Finding] = []
    counts: Counter[str] = Counter()
    for found in naming_odd_values(folder, _everything(folder)):
        if isinstance(found, Finding):
            findings.append(found)
        else:
            counts[found[0]] += found[1]
    return Verification(tuple(findings), dict(counts))


def naming_odd_values(folder: Path, steps: Found) -> Found:
    """Pass on what checks find; a value of a kind that no account holds ends them as a finding, not as a failure."""
    try:
        yield from steps
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        got = f"its manifest or a table holds a value of a kind that no account holds ({error})"
        yield Finding(str(folder), got, "an account as it was published", RESTORE)


def _everything(folder: Path) -> Found:
    if not is_account(folder):
        yield Finding(
            str(folder), "no manifest of an account", "a published account", "Give the folder with index.html"
        )
        return
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    files = yield from _files(folder, manifest)
    if not is_this_form(manifest):
        yield _other_form(manifest)
        return
    tables: dict[str, tuple[Mapping[str, Any], ...]] = {}
    for name in COLUMNS:
        tables[name] = yield from _table(name, files)
    rows = {str(row["id"]): row for found in tables.values() for row in found}
    account = Account(folder, manifest, files, tables, rows)
    yield from check_counts(account)
    yield from check_seals(account)
    pages = {path: read_page(files[path].decode("utf-8", "replace")) for path in files if path.endswith(".html")}
    for path, page in pages.items():
        yield from check_page(path, page, account)
        yield from _links(path, page, pages, files)
        yield "numbers", sum(mark.tag == "data" for mark in page.marked)


def _other_form(manifest: Mapping[str, Any]) -> Finding:
    """Return the one finding of an account that another version made: its rows cannot be checked by this one."""
    got = f"another version made it ({manifest.get('made_by')}, {manifest.get('form')}), with other columns"
    expected = f"an account of this version (nightglass {__version__}, {FORM})"
    return Finding(MANIFEST, got, expected, "Verify it with the version that made it, or publish anew from the case")


def read_account(folder: Path) -> Account | None:
    """Return an account with what can be read of it, None where the folder is no account."""
    if not is_account(folder):
        return None
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    tables: dict[str, tuple[Mapping[str, Any], ...]] = {}
    for name in COLUMNS:
        tables[name] = _drain(_table(name, files))
    return Account(folder, manifest, files, tables, {str(row["id"]): row for t in tables.values() for row in t})


def _drain(steps: Any) -> tuple[Mapping[str, Any], ...]:
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return tuple(done.value)


def _files(folder: Path, manifest: Mapping[str, Any]) -> Any:
    """Yield files that are missing, extra or changed; return the bytes of those that are there."""
    told = {str(path): str(digest) for path, digest in dict(manifest.get("files", {})).items()}
    there = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if not path.is_dir()}
    for path in sorted(told.keys() - there.keys()):
        yield Finding(path, "it is not there", "the file that the manifest names", RESTORE)
    for path in sorted(there.keys() - told.keys() - {MANIFEST}):
        yield Finding(path, "the manifest does not name it", "no other file", "Find out who put it there")
    files = {}
    for path in sorted(there.keys() & told.keys()):
        if there[path].is_symlink():
            yield Finding(path, "it is a link to another file", "a file", RESTORE)
            continue
        files[path] = there[path].read_bytes()
        digest = hashlib.sha256(files[path]).hexdigest()
        if digest != told[path]:
            yield Finding(path, f"its SHA-256 is {digest[:16]}…", f"{told[path][:16]}… as the manifest says", RESTORE)
    yield "files", len(files)
    return files


def _table(name: str, files: Mapping[str, bytes]) -> Any:
    """Yield a finding or the number of rows of a table, and return its rows."""
    path = f"tables/{name}.jsonl"
    try:
        rows = [json.loads(line) for line in files.get(path, b"").decode("utf-8").split("\n") if line]
        whole = tuple(row for row in rows if set(row) == set(COLUMNS[name]))
    except (ValueError, TypeError, AttributeError) as error:
        yield Finding(path, f"it cannot be read ({error})", "JSON lines", RESTORE)
        return ()
    if len(whole) < len(rows):
        yield Finding(path, f"{len(rows) - len(whole)} rows lack a column", "every column in every row", RESTORE)
    yield name, len(whole)
    return whole


def check_counts(account: Account) -> Iterator[Finding]:
    """Yield counts of the manifest that are not the number of rows."""
    told = dict(account.manifest.get("counts", {}))
    undated = sum(row["published_at"] is None for row in account.tables["documents"])
    true = {**{name: len(rows) for name, rows in account.tables.items()}, "documents_undated": undated}
    for name, how_many in true.items():
        if told.get(name) != how_many:
            yield Finding(f"{MANIFEST} counts {name}", str(told.get(name)), f"{how_many} rows in its table", RESTORE)


def check_seals(account: Account) -> Iterator[Finding]:
    """Yield documents without a seal, and seals that the manifest and the table give differently."""
    told = dict(account.manifest.get("seals", {}))
    for row in account.tables["documents"]:
        if told.pop(row["id"], None) != row["seal"] or not row["seal"]:
            got = "its seal is missing, or not the manifest's"
            yield Finding(f"document {row['id']}", got, "one seal in manifest, table and page", RESTORE)
    for left in told:
        yield Finding(f"document {left}", "the manifest seals it, no table holds it", "a row for each seal", RESTORE)


def check_page(path: str, page: Page, account: Account) -> Iterator[Finding]:
    """Yield what a page says that its rows do not: edited values, unmarked numbers, altered passages, scripts."""
    for region, words in page.stray:
        got = f"an unmarked number in “{region}”: {words[:80]!r}"
        yield Finding(path, got, "every number marked with its row", RESTORE)
    for tag in page.forbidden:
        yield Finding(path, f"it holds <{tag}> or an attribute that acts", "plain text and links", RESTORE)
    for mark in page.marked:
        expected = _expected(mark, account)
        if expected is None:
            got = f"{mark.row} {mark.field} is marked as {mark.text!r}"
            yield Finding(path, got, "a row and a field of this account's tables", RESTORE)
        elif not _agrees(mark, expected):
            got = f"{mark.row} {mark.field} is shown as {mark.text!r}{f' ({mark.value})' if mark.value else ''}"
            yield Finding(path, got, f"{' or '.join(repr(text) for text, _ in expected)}, as its table says", RESTORE)
    for passage_id, text in page.quoted:
        row = account.rows.get(passage_id)
        if row is None or text != row["text"]:
            yield Finding(path, f"the passage {passage_id} reads {text[:60]!r}…", "the words of its table", RESTORE)


Expected = tuple[tuple[str, str | None], ...]
"""The texts that an element may show, each with its ``value`` or ``datetime`` (null: it has none)."""


def _agrees(mark: Marked, expected: Expected) -> bool:
    return (mark.text, mark.value) in expected


def _expected(mark: Marked, account: Account) -> Expected | None:
    """Return what an element must show, None where it names no row or field."""
    if mark.row == "account":
        return _of_account(mark, account)
    row = account.rows.get(mark.row)
    if row is None:
        return None
    if mark.tag == "time":
        return _of_time(mark, row, account)
    if mark.field not in row or row[mark.field] is None:
        return None
    value = row[mark.field]
    if mark.tag == "data":
        return ((number(value), str(value)), *((("none", "0"),) if value == 0 else ()))
    if isinstance(value, list):
        return tuple((str(item), None) for item in value)
    return ((str(value), None),)


def _of_account(mark: Marked, account: Account) -> Expected | None:
    counts = dict(account.manifest.get("counts", {}))
    if mark.tag == "data" and mark.field in counts:
        return ((number(counts[mark.field]), str(counts[mark.field])),)
    return ((str(account.manifest.get("title")), None),) if mark.field == "title" else None


def _of_time(mark: Marked, row: Mapping[str, Any], account: Account) -> Expected | None:
    if mark.field not in TIMES:
        return None
    columns = TIMES[mark.field]
    if any(column is not None and column not in row for column in columns):
        return None
    begin, end = (_time(row[column]) if column else None for column in columns)
    at = begin or end
    if at is None:
        return None
    zone = zone_of(str(account.manifest.get("zone", "UTC")))
    return ((period(begin, end, zone), at.strftime("%Y-%m-%dT%H:%MZ")),)


def _time(value: Any) -> datetime | None:
    return datetime.fromisoformat(value) if isinstance(value, str) else None


def _links(path: str, page: Page, pages: Mapping[str, Page], files: Mapping[str, bytes]) -> Iterator[Finding]:
    """Yield links inside the account that lead nowhere, and links that leave the web."""
    for link in sorted(set(page.links)):
        if link.startswith(("http://", "https://")):
            continue
        target, _, place = link.partition("#")
        joined = _joined(path, target) if target else path
        if joined not in files or (place and joined in pages and place not in pages[joined].ids):
            yield Finding(path, f"its link {link} leads nowhere", "a page and a place of this account", RESTORE)


def _joined(path: str, target: str) -> str:
    """Return a relative link from a page as a path in the account."""
    parts = path.split("/")[:-1]
    for part in target.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
