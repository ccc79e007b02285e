"""From a capture to its rows: the format is told from the name and the first bytes, and nothing is ever raised.

The next format is one file with a ``Format`` in it, its samples, its tests and one name in ``FORMATS``.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from nightglass.errors import NightglassError
from nightglass.parse.encoding import encoding_of
from nightglass.parse.feed import FEED
from nightglass.parse.jsonarray import JSON_ARRAY
from nightglass.parse.jsonlines import JSON_LINES
from nightglass.parse.plain import PLAIN, nothing_written
from nightglass.parse.result import Format, Given, Head, Incoming, ParsedCapture
from nightglass.parse.series import SERIES
from nightglass.parse.skipped import GET_AGAIN
from nightglass.parse.table import TABLE
from nightglass.parse.telegram_page import TELEGRAM_PAGE
from nightglass.parse.unpacked import is_gzip, name_inside, unpacked
from nightglass.parse.unread import unread_kind
from nightglass.parse.untold import untold
from nightglass.parse.web import WEB
from nightglass.records.capture import Capture, Original
from nightglass.records.ids import make_id

MADE_BY = "parse/registry 1"
HEAD_BYTES = 64 * 1024

FORMATS: tuple[Format, ...] = (JSON_ARRAY, JSON_LINES, TABLE, SERIES, FEED, TELEGRAM_PAGE, WEB, PLAIN)
"""Every format; the first whose name and first bytes fit reads the file."""


def parse_capture(capture: Capture, path: Path, given: Given) -> ParsedCapture:
    """Read a capture whose bytes lie at ``path`` (named by digest; ``capture.path`` has the name that it came under).

    Never raises for what the bytes hold: what cannot be read is a problem that says what to do.
    """
    incoming = Incoming(capture, path, given)
    try:
        return _parse(incoming)
    except NightglassError as error:
        return _failed(incoming, f"{error.got}; expected {error.expected}", error.do)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return _failed(incoming, f"the file cannot be opened ({reason})", "Check that it exists and may be read")
    except MemoryError:
        return _failed(incoming, "the file needs more memory than there is", "Split the file into smaller ones")
    except Exception as error:  # noqa: BLE001 - the boundary of hostile input: a library's failure is a problem row
        return _failed(
            incoming,
            f"the reader of this format failed ({type(error).__name__})",
            "Save the file in another format (UTF-8 text, CSV) and add that; the capture is kept",
        )


def _failed(incoming: Incoming, reason: str, what_to_do: str) -> ParsedCapture:
    return ParsedCapture(problems=(incoming.problem(reason, what_to_do, MADE_BY),))


def _parse(incoming: Incoming) -> ParsedCapture:
    """Choose the reader and read."""
    head = read_head(incoming.path, incoming.given.columns)
    if is_gzip(head.data):
        return _parse_packed(incoming)
    return _parse_plain(incoming, head, PurePosixPath(incoming.capture.path).suffix.lower())


def _parse_packed(incoming: Incoming) -> ParsedCapture:
    """Read what a gzipped file holds; an archive within an archive is not opened."""
    with unpacked(incoming.path) as inside:
        within = replace(incoming, path=inside.path)
        suffix = PurePosixPath(name_inside(incoming.capture.path)).suffix.lower()
        found = _parse_plain(within, read_head(inside.path, incoming.given.columns), suffix)
    if not inside.cut:
        return found
    reason, what_to_do = "the archive is cut off or damaged: what comes before was read", GET_AGAIN
    return replace(found, problems=(*found.problems, incoming.problem(reason, what_to_do, MADE_BY)))


def _parse_plain(incoming: Incoming, head: Head, suffix: str) -> ParsedCapture:
    kind = unread_kind(head.data, suffix)
    if kind:
        return _failed(incoming, f"kept, not read: no reader for {kind} files yet", _what_to_do_with(kind))
    if not head.data:
        return ParsedCapture(problems=(nothing_written(incoming),))
    chosen = format_of(head, suffix)
    if chosen is None:
        return _failed(
            incoming,
            "kept, not read: the bytes are no text and no known format",
            "If it is a text, save it as UTF-8 and add that",
        )
    found = chosen.parse(incoming)
    found = replace(found, problems=(*found.problems, *untold(incoming, found)))
    if found.documents or found.posts or found.polls or found.series or found.problems:
        return found
    return ParsedCapture(problems=(nothing_written(incoming),))


def read_head(path: Path, columns: Mapping[str, str]) -> Head:
    """Return the first 64 KiB of a file as bytes and as text, with the column mapping for its sniffers."""
    with path.open("rb") as stream:
        data = stream.read(HEAD_BYTES)
    return Head(data, data.decode(encoding_of(data, whole=False).name, "replace"), columns)


def format_of(head: Head, suffix: str) -> Format | None:
    """Return the reader for a file: by name and content, else by name, else by content; null if none fits."""
    named = [form for form in FORMATS if suffix in form.suffixes]
    fitting = [form for form in FORMATS if form.sniff(head)]
    both = [form for form in named if form in fitting]
    return next(iter((*both, *named, *fitting)), None)


def _what_to_do_with(kind: str) -> str:
    """Say what a person can do with a file that has no reader."""
    if kind == "archive":
        return "Unpack it and add what is in it; the capture stays in the vault"
    return "Add its words as a text file beside it, if it has any; the capture stays in the vault"


def parse_file(path: Path, given: Given) -> ParsedCapture:
    """Read one plain file without a case: as ``parse_capture``, under an id made from its bytes."""
    return parse_capture(_capture_of(path), path, given)


def incoming_of(path: Path, given: Given) -> Incoming:
    """Return a plain file without a case as what a parser takes."""
    return Incoming(_capture_of(path), path, given)


def _capture_of(path: Path) -> Capture:
    """Describe a file that is in no vault; one that cannot be read has the digest of nothing."""
    digest, size, changed = hashlib.sha256(), 0, 0.0
    try:
        with path.open("rb") as stream:
            while block := stream.read(1 << 20):
                digest.update(block)
                size += len(block)
        changed = path.stat().st_mtime
    except OSError:
        size = 0
    return Capture(
        id=make_id("cap", digest.hexdigest()),
        digest=digest.hexdigest(),
        bytes=size,
        media_type="application/octet-stream",
        path=path.as_posix(),
        url=None,
        captured_at=datetime.fromtimestamp(int(changed), UTC),
        captured_by="",
        from_whom=None,
        how=None,
        original=Original.UNKNOWN,
        times_seen=1,
        made_by=MADE_BY,
        made_from=(),
    )
