"""From the inbox into the vault: what is new is captured, and what is known of each file is gathered."""

import getpass
import os
import secrets
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from nightglass.case import Case, published_interval
from nightglass.collect.inbox import mime_of, scan
from nightglass.engines.disk import not_written
from nightglass.engines.parts import Parts, open_parts
from nightglass.engines.versions import digest_of
from nightglass.errors import CaptureError, VaultError
from nightglass.interfaces import Clock, Progress
from nightglass.parse.result import Given
from nightglass.preserve.captures import Arrival, capture_id_of, captures_of, describe, record_captures
from nightglass.preserve.chain import Act
from nightglass.preserve.ledger import Ledger
from nightglass.preserve.vault import Stored, Vault
from nightglass.preserve.writer import state_folder, writer_of
from nightglass.records.capture import Capture, Original
from nightglass.records.ids import make_id
from nightglass.records.problem import Problem

MADE_BY = "build/capture 1"
SAID = ("from_whom", "how", "source", "published", "url")
_CHECKPOINT = 500


@dataclass(frozen=True, slots=True)
class Description:
    """What a person said of files when adding them, or null; ``published`` is as case.toml writes it."""

    from_whom: str | None = None
    how: str | None = None
    original: str = "unknown"
    source: str | None = None
    published: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """What ``add`` did; ``head`` is the last hash of this writer's chain, None where it has none."""

    captures: Sequence[Capture]
    problems: Sequence[Problem]
    head: str | None


def open_ledger(case: Case, clock: Clock) -> Ledger:
    """Open the case's ledger as this machine's writer."""
    return Ledger(case.ledger, writer_of(case.root, state_folder(os.environ, _home())), clock)


def telegram_session() -> Path:
    """Return where this user's session with Telegram lies: it is a key, so never in a case."""
    return state_folder(os.environ, _home()) / "telegram.session"


def _home() -> Path:
    """Return this user's home, a place where nothing can be written where there is none."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(os.devnull)


def actor() -> str:
    """Return who acts: ``NIGHTGLASS_ACTOR``, else this machine's user; kept beside the chain, erasable."""
    try:
        return os.environ.get("NIGHTGLASS_ACTOR") or getpass.getuser()
    except (KeyError, OSError, ImportError):  # a user without a name, as in a container
        return "unknown"


def take_inbox(case: Case, ledger: Ledger, parts: Parts, progress: Progress) -> tuple[int, list[Problem]]:
    """Capture what the inbox has and the ledger has not; return how many files came, and what could not be taken."""
    found = scan(case.inbox)
    vault, problems, arrivals = Vault(case.vault), list(found.problems), list[Arrival]()
    done, recorded = progress.step("capture", len(found.files)), 0
    for number, path in enumerate(found.files, start=1):
        try:
            arrivals.append(Arrival(path.as_posix(), _stored(case, vault, parts, path), mime_of(path)))
        except VaultError:
            raise  # the disk's fault, not the file's: what came so far is in the vault, and the next build goes on
        except CaptureError as error:
            problems.append(_not_taken(path.as_posix(), error))
        if number % _CHECKPOINT == 0 or number == len(found.files):
            recorded += len(record_captures(ledger, arrivals, actor()))
            arrivals.clear()
        done(number)
    return recorded, problems


def _stored(case: Case, vault: Vault, parts: Parts, path: Path) -> Stored:
    """Put a file's bytes into the vault; one with the size and times of last time is not read again."""
    status = _status(case, path)
    key = _seen_key(path, status)
    known = parts.get(key)
    if known is not None and vault.path_of(str(known["seen"][0]["digest"])).is_file():
        return Stored(str(known["seen"][0]["digest"]), status.st_size, new=False)
    stored = vault.put(case.inbox / path)
    parts.put(key, {"seen": [{"digest": stored.digest}]})
    return stored


def seen_keys(case: Case) -> set[str]:
    """Return the keys under which the inbox's files, as they are now, were seen."""
    keys = set()
    for path in scan(case.inbox).files:
        with suppress(CaptureError):  # a file that went away meanwhile: the next build reads it again if it is back
            keys.add(_seen_key(path, _status(case, path)))
    return keys


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file of the inbox that no build has taken yet, or that changed since; ``changed_at`` in seconds since 1970."""

    path: str
    bytes: int
    changed_at: float


def waiting(case: Case) -> tuple[list[Waiting], Sequence[Problem]]:
    """Return what the next build will take from the inbox, and what it cannot take; nothing is read or written."""
    found = scan(case.inbox)
    states = {}
    for path in found.files:
        with suppress(CaptureError):
            status = _status(case, path)
            states[_seen_key(path, status)] = Waiting(path.as_posix(), status.st_size, status.st_mtime)
    taken: set[str] = set()
    if (case.tables / "parts.sqlite").is_file():
        with open_parts(case.tables / "parts.sqlite") as parts:
            taken = parts.known(states)
    return [one for key, one in states.items() if key not in taken], found.problems


def _status(case: Case, path: Path) -> os.stat_result:
    """Return a file's size and times; raises ``CaptureError`` where it is gone since the inbox was listed."""
    try:
        return (case.inbox / path).lstat()
    except OSError as error:
        raise CaptureError(
            f"{path.name} went away while the inbox was read ({error.strerror})",
            expected="a file that stays until it is captured",
            do="Put it back if it belongs to the case, then build again",
        ) from error


def _seen_key(path: Path, status: os.stat_result) -> str:
    return digest_of("seen", path.as_posix(), status.st_size, status.st_mtime_ns, status.st_ino)


def _not_taken(path: str, error: CaptureError) -> Problem:
    identity = make_id("prb", path, "capture", error.got)
    return Problem(identity, path, "capture", error.got, error.do, MADE_BY, ())


def described(acts: Sequence[Act], notes: Mapping[tuple[str, str], str | None]) -> dict[str, Description]:
    """Return what was last said of each capture, by its id."""
    said = {}
    for act in sorted(acts, key=lambda act: (act.at, act.writer, act.seq)):
        if act.kind == "described":
            words = {name: notes.get((act.id, name)) for name in SAID}
            said[str(act.payload["capture"])] = Description(original=str(act.payload["original"]), **words)
    return said


def given_for(case: Case, capture: Capture, said: Description | None) -> Given:
    """Return what is known of a capture before it is parsed: what was said when adding it, else case.toml's rules."""
    said, rule, zone = said or Description(), case.settings.rule_for(capture.path), case.settings.zone
    languages = case.settings.languages
    given = Given(
        source_words=said.source or rule.source,
        url=said.url or capture.url or rule.url,
        language=rule.language or (languages[0] if len(languages) == 1 else None),
        scope=rule.scope,
        zone=zone,
        one_document=bool(rule.one_document),
        columns=dict(rule.columns),
    )
    published = said.published or rule.published
    if published is None:
        return given
    begin, end, precision = published_interval(published, zone)
    return replace(
        given,
        published_from=begin,
        published_to=end,
        published_precision=precision,
        published_basis="given" if said.published else "rule",
    )


def add_files(case: Case, paths: Sequence[Path], said: Description, clock: Clock) -> Added:
    """Copy files and folders into the inbox, capture them, and keep what was said of them.

    Raises:
        VaultError: the vault takes nothing; what was added before stays.
        DiskError: the inbox cannot be written.
    """
    ledger, vault = open_ledger(case, clock), Vault(case.vault)
    pairs, problems = _targets(case, paths)
    captured: dict[str, None] = {}
    for path, target in pairs:
        try:
            stored = vault.put(path)
        except VaultError:
            raise
        except CaptureError as error:
            problems.append(_not_taken(str(path), error))
            continue
        lies = _copied(vault.path_of(stored.digest), target, path)
        name = lies.relative_to(case.inbox).as_posix()
        record_captures(ledger, [Arrival(name, stored, mime_of(target), said.url)], actor())
        captured[capture_id_of(stored.digest)] = None
    _describe(ledger, list(captured), said)
    rows = [capture for capture in captures_of(ledger) if capture.id in captured]
    return Added(rows, problems, ledger.heads().get(ledger.writer))


def _describe(ledger: Ledger, captured: Sequence[str], said: Description) -> None:
    """Keep what was said; where nothing was, what was said earlier stays in force."""
    words = {name: getattr(said, name) for name in SAID}
    notes = {name: text for name, text in words.items() if text}
    if captured and (notes or said.original != "unknown"):
        describe(ledger, captured, Original(said.original), notes, actor())


def _targets(case: Case, paths: Sequence[Path]) -> tuple[list[tuple[Path, Path]], list[Problem]]:
    """Return where each file goes in the inbox, its own place where it lies there, and what of folders is left out."""
    pairs: dict[Path, Path] = {}
    problems: list[Problem] = []
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            found = scan(path)
            pairs = {path / part: case.inbox / path.resolve().name / part for part in found.files} | pairs
            problems += [replace(problem, path=str(path / problem.path)) for problem in found.problems]
        else:
            pairs.setdefault(path, case.inbox / path.name)
    inbox = case.inbox.resolve()
    return [(path, _own_place(path, inbox, case) or target) for path, target in pairs.items()], problems


def _own_place(path: Path, inbox: Path, case: Case) -> Path | None:
    """Return where in the inbox a file lies already, None where it lies elsewhere."""
    real = path.parent.resolve() / path.name
    return case.inbox / real.relative_to(inbox) if real.is_relative_to(inbox) else None


def _copied(stored: Path, target: Path, original: Path) -> Path:
    """Leave a copy in the inbox, whole or not at all; return where, another name where a different file has this."""
    # Made beside the inbox: a build at the same time must not capture half a file.
    making = stored.parents[2] / f".adding-{secrets.token_hex(8)}"
    try:
        if target.exists() and (target.samefile(original) or target.read_bytes() == stored.read_bytes()):
            return target
        free = _free(target)
        free.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(stored, making)
        making.replace(free)
    except OSError as error:
        with suppress(OSError):
            making.unlink()
        raise not_written(target, error) from error
    return free


def _free(target: Path) -> Path:
    """Return a name that nothing has yet, a broken link included: "a.txt", "a (2).txt"."""
    number, free = 1, target
    while free.exists() or free.is_symlink():
        number += 1
        free = target.with_name(f"{target.stem} ({number}){target.suffix}")
    return free
