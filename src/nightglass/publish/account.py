"""Writes an account: pages and tables that open from a USB stick, or nothing at all.

The order is: mask, render in memory, look for leaks, write to a temporary folder beside the destination, rename.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from nightglass import __version__
from nightglass.errors import LeakError, PublishError
from nightglass.interfaces import Clock
from nightglass.present.format import zone_of
from nightglass.present.held import held_from
from nightglass.present.sources import document_lines
from nightglass.publish.choice import LeftOut, left_out, shown_runs, without
from nightglass.publish.corrections import TOLD, Corrections, Numbers, Told, corrections, numbers_of, told_bytes
from nightglass.publish.masked import Shown, mask_all
from nightglass.publish.pages import PageSettings, page_files
from nightglass.publish.published import COLUMNS, Rows, published_rows, table_files
from nightglass.publish.seals import KEY_BYTES, Sealer
from nightglass.publish.seam import LeakFinder, Masker
from nightglass.records.judgement import Judgement

MANIFEST = "manifest.json"
FORM = "nightglass account 1"
_COLUMNS_LISTED = json.dumps({table: sorted(names) for table, names in COLUMNS.items()}, sort_keys=True)
COLUMNS_DIGEST = hashlib.sha256(_COLUMNS_LISTED.encode()).hexdigest()
"""Tells accounts whose tables have the columns of this version from those of another."""


@dataclass(frozen=True, slots=True)
class AccountSummary:
    """What was published: the account's id, where, the SHA-256 of its manifest, and how many rows of each table."""

    id: str
    to: Path
    manifest_digest: str
    files: int
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Prepared:
    """An account that would be written: its files by relative path, and the places where a masked name would show."""

    sealer: Sealer
    shown: Shown
    left: LeftOut
    numbers: Mapping[str, Numbers]
    corrected: Corrections | None
    files: Mapping[str, bytes]
    leaks: Sequence[str]

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(len(content) for content in self.files.values())

    @property
    def counts(self) -> Mapping[str, int]:
        """How many rows of each table it shows, and how much stays in the case."""
        counts: Mapping[str, int] = json.loads(self.files[MANIFEST])["counts"]
        return counts


def prepare(
    tables: Mapping[str, pa.Table],
    settings: PageSettings,
    *,
    judged: Sequence[Judgement] = (),
    before: Told | None = None,
    masker: Masker,
    find_leaks: LeakFinder,
    clock: Clock,
    entropy: Callable[[int], bytes],
) -> Prepared:
    """Mask and render a case's ``tables`` and look for leaks; nothing is written.

    ``judged`` are all judgements of the ledger: what they leave out stays out. ``before`` is what the last account of
    the case told. ``entropy`` gives that many random bytes (``secrets.token_bytes``); the same bytes, tables,
    judgements, last account and time give the same account.

    Raises:
        PublishError: something was left out that the tables no longer hold.
    """
    sealer = Sealer(entropy(KEY_BYTES))
    held = held_from(tables)
    left = left_out(judged, held)
    chosen = without(held, left)
    shown = mask_all(chosen.held, masker, sealer)
    numbers = numbers_of(shown.held, {sealer.row_id(one.id): one.id for one in chosen.held.claims})
    corrected = corrections(before, numbers, sealer)
    today = clock.now().date().isoformat()
    files = account_files(shown, settings, sealer.account_id(), today, masker.version, left, corrected)
    leaks = [*find_leaks(files), *shown_runs(files, chosen.runs)]
    return Prepared(sealer, shown, left, numbers, corrected, files, leaks)


def publish(
    tables: Mapping[str, pa.Table],
    settings: PageSettings,
    to: Path,
    *,
    accounts: Path,
    judged: Sequence[Judgement] = (),
    before: Told | None = None,
    masker: Masker,
    find_leaks: LeakFinder,
    clock: Clock,
    entropy: Callable[[int], bytes],
) -> AccountSummary:
    """Write an account of a case's ``tables`` to the folder ``to``; its salts to ``accounts/<id>/salts.json``.

    Raises:
        PublishError: the destination holds something that is no account, or cannot be written.
        LeakError: a masked name would be shown; nothing was written.
    """
    _refuse_other_folders(to)
    made = prepare(
        tables, settings, judged=judged, before=before, masker=masker, find_leaks=find_leaks, clock=clock,
        entropy=entropy,
    )  # fmt: skip
    if made.leaks:
        raise LeakError(
            f"{len(made.leaks)} places would show a masked name or what was left out: {'; '.join(made.leaks[:5])}",
            expected="no masked name and nothing that was left out in any file",
            do="Decide who these people are in case.toml under [people], leave out what repeats the words, "
            "or report the spelling that slipped through",
        )
    kept = accounts / made.sealer.account_id()
    try:
        _keep_salts(kept, made, made.files[MANIFEST])
        _write(to, made.files)
    except OSError as error:
        shutil.rmtree(kept, ignore_errors=True)
        raise PublishError(
            f"{to} could not be written ({error.strerror or error})",
            expected="folders with room to write",
            do="Free some room or give another --to; no half-written account is left",
        ) from error
    return AccountSummary(
        id=made.sealer.account_id(),
        to=to,
        manifest_digest=hashlib.sha256(made.files[MANIFEST]).hexdigest(),
        files=len(made.files),
        counts=made.counts,
    )


def account_files(
    shown: Shown,
    settings: PageSettings,
    account_id: str,
    published: str,
    masker_version: str,
    left: LeftOut,
    corrected: Corrections | None = None,
) -> Mapping[str, bytes]:
    """Return every file of an account by relative path, the manifest among them; ``published`` is a date."""
    lines = document_lines(shown.held)
    rows = published_rows(shown, lines, zone_of(settings.zone), corrected.rows if corrected else ())
    counts = _counts(rows, shown, left, corrected)
    files = {
        **table_files(rows),
        **page_files(
            shown, lines, settings, account_id=account_id, published=published, counts=counts, corrected=corrected
        ),
    }
    manifest = {
        "form": FORM,
        "columns": COLUMNS_DIGEST,
        "account": account_id,
        "title": settings.title,
        "zone": settings.zone,
        "published": published,
        "made_by": f"nightglass {__version__}",
        "masked_by": masker_version,
        "counts": counts,
        "seals": {row["id"]: row["seal"] for row in rows["documents"]},
        "files": {path: hashlib.sha256(files[path]).hexdigest() for path in sorted(files)},
    }
    return {**files, MANIFEST: f"{json.dumps(manifest, ensure_ascii=False, indent=1)}\n".encode()}


def _counts(rows: Rows, shown: Shown, left: LeftOut, corrected: Corrections | None) -> Mapping[str, int]:
    """Return how many rows of each table are shown, and how much stays in the case."""
    return {
        **{name: len(found) for name, found in rows.items()},
        "documents_undated": sum(row["published_at"] is None for row in rows["documents"]),
        "documents_of_unknown_source": sum(
            row["source_id"] is None and row["label"] == "Source unknown" for row in rows["documents"]
        ),
        "documents_not_shown": shown.unquoted,
        "posts_without_findings": shown.empty_posts,
        "rows_held_in_the_case": sum(shown.held_back.values()),
        "claims_left_out": len(left.claims),
        "documents_left_out": len(left.documents),
        "claims_gone": corrected.gone if corrected else 0,
        "claims_new": corrected.new if corrected else 0,
    }


def _refuse_other_folders(to: Path) -> None:
    if to.is_symlink() or (to.exists() and not to.is_dir()):
        raise PublishError(f"{to} is no folder", expected="a new folder or an earlier account", do="Give another --to")
    if to.is_dir() and any(to.iterdir()) and not is_account(to):
        raise PublishError(
            f"{to} holds something that is no account",
            expected="a new folder, an empty one or an earlier account",
            do="Give another --to; nothing there was touched",
        )


def is_account(folder: Path) -> bool:
    """Say whether a folder is an account, by its manifest."""
    try:
        manifest: Any = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    if not isinstance(manifest, dict) or not str(manifest.get("form", "")).startswith("nightglass account"):
        return False
    return all(isinstance(manifest.get(part, {}), dict) for part in ("files", "seals", "counts"))


def is_this_form(manifest: Mapping[str, Any]) -> bool:
    """Say whether an account's tables have the form of those that this version writes."""
    return manifest.get("form") == FORM and manifest.get("columns") == COLUMNS_DIGEST


def _keep_salts(folder: Path, made: Prepared, manifest: bytes) -> None:
    """Keep what opens the seals in the case, readable by its owner alone, before anything is published."""
    folder.mkdir(parents=True, exist_ok=True)
    sealer, shown = made.sealer, made.shown
    salts = {
        "account": sealer.account_id(),
        "key": sealer.key.hex(),
        "salts": {line.id: sealer.salt(shown.case_ids[line.id]) for line in shown.held.documents},
        "left_out": {"claims": sorted(made.left.claims), "documents": sorted(made.left.documents)},
        "corrections": list(made.corrected.rows) if made.corrected else [],
    }
    _write_private(folder / "salts.json", f"{json.dumps(salts, indent=1)}\n".encode())
    _write_private(folder / TOLD, told_bytes(json.loads(manifest)["published"], made.numbers))
    _write_private(folder / MANIFEST, manifest)


def _write_private(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _write(to: Path, files: Mapping[str, bytes]) -> None:
    """Write all files to a temporary sibling of ``to``, then put it in its place."""
    making = to.with_name(f".{to.name}.making")
    before = to.with_name(f".{to.name}.before")
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        for leftover in (making, before):
            if leftover.exists():
                shutil.rmtree(leftover)
        for path, content in files.items():
            (making / path).parent.mkdir(parents=True, exist_ok=True)
            (making / path).write_bytes(content)
        if to.exists():
            to.rename(before)
        making.rename(to)
        shutil.rmtree(before, ignore_errors=True)
    except OSError:
        shutil.rmtree(making, ignore_errors=True)
        if before.exists() and not to.exists():
            before.rename(to)
        raise
