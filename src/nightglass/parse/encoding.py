"""Bytes to text: which encoding a file is in, and how sure that is."""

import codecs
import io
import re
from dataclasses import dataclass
from pathlib import Path

from nightglass.errors import ParseError

MAX_TEXT_BYTES = 64 * 1024 * 1024
"""The largest file that is decoded as a whole, in bytes."""

SAMPLE_BYTES = 256 * 1024
"""How much of a streamed file is looked at to tell its encoding, in bytes."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NEWLINES = re.compile(r"\r\n?")
_MOSTLY_UTF8 = 0.02


@dataclass(frozen=True, slots=True)
class Encoding:
    """``name`` is a Python codec; ``doubt`` says why it may be the wrong one, null where it is sure."""

    name: str
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Decoded:
    """``text`` has LF newlines and no byte-order mark; ``replaced`` counts the U+FFFD that stand for broken bytes."""

    text: str
    encoding: Encoding
    replaced: int


def encoding_of(sample: bytes, *, whole: bool) -> Encoding:
    """Tell the encoding of a file from its bytes or, where ``whole`` is false, from its first ones.

    In order: a byte-order mark; strict UTF-8; UTF-8 with a few broken bytes; the single-byte pages by their letters.
    """
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return Encoding(name)
    broken = _broken_utf8(sample, whole=whole)
    if broken == 0:
        return Encoding("utf-8")
    beyond_ascii = sum(byte > 0x7F for byte in sample)
    if broken <= max(1, beyond_ascii * _MOSTLY_UTF8) and _has_utf8_letters(sample):
        return Encoding("utf-8")
    return _guessed(sample)


def _broken_utf8(sample: bytes, *, whole: bool) -> int:
    """Count the places where the bytes are not UTF-8; a letter cut off at the end of a sample is none."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    text = decoder.decode(sample, final=whole)
    return text.count("\ufffd") - sample.count(b"\xef\xbf\xbd")


def _has_utf8_letters(sample: bytes) -> bool:
    """Say whether some bytes beyond ASCII do spell letters in UTF-8."""
    return any(ord(char) > 0x7F for char in sample.decode("utf-8", "ignore"))


def _guessed(sample: bytes) -> Encoding:
    """Guess a page that is not UTF-8 with charset-normalizer; no guess is Latin text of western Windows."""
    from charset_normalizer import from_bytes  # slow to import, rarely needed

    best = from_bytes(sample[:SAMPLE_BYTES]).best()
    if best is None:
        return Encoding("cp1252", "no encoding fits these bytes")
    return Encoding(best.encoding, "guessed from its letters")


def read_text(path: Path, limit: int = MAX_TEXT_BYTES) -> Decoded:
    """Read a whole file as text; raises ``ParseError`` for one of more than ``limit`` bytes, before reading it."""
    refuse_above(path, limit)
    return decode(path.read_bytes())


def refuse_above(path: Path, limit: int) -> None:
    """Raise ``ParseError`` for a file of more than ``limit`` bytes."""
    size = path.stat().st_size
    if size > limit:
        raise ParseError(
            f"a file of {size:,} bytes",
            expected=f"at most {limit:,} bytes in this format",
            do="Split the file into smaller ones and add those",
        )


def decode(data: bytes) -> Decoded:
    """Decode bytes to text with LF newlines and no byte-order mark; never fails."""
    encoding = encoding_of(data, whole=True)
    text = data.decode(encoding.name, "replace")
    replaced = text.count("\ufffd")
    return Decoded(_NEWLINES.sub("\n", text.removeprefix("\ufeff")), encoding, replaced)


_DECLARED = re.compile(rb"""<meta[^<>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_DECLARED_WITHIN = 4096
_PAGES = ("windows-", "cp1", "cp8", "iso-8859", "koi8", "x-mac", "mac", "utf-16", "gb", "big5", "shift", "euc")


def decode_page(data: bytes) -> Decoded:
    """Decode a web page: as ``decode``, but what is not UTF-8 is in the encoding that it declares, if that fits."""
    found = _DECLARED.search(data[:_DECLARED_WITHIN])
    if found is None or _broken_utf8(data, whole=True) == 0:
        return decode(data)
    name = found[1].decode("ascii").lower()
    if not name.startswith(_PAGES):
        return decode(data)
    try:
        text = data.decode(name)
    except (LookupError, ValueError):
        return decode(data)
    return Decoded(_NEWLINES.sub("\n", text), Encoding(name), 0)


def open_lines(path: Path, *, translate: bool) -> tuple[io.TextIOWrapper, Encoding]:
    """Open a file for reading line by line in the encoding that its first bytes tell; the caller closes it.

    With ``translate`` newlines become LF; without, they stay as they are (``csv`` wants that).
    """
    with path.open("rb") as stream:
        sample = stream.read(SAMPLE_BYTES)
        whole = not stream.read(1)
    encoding = encoding_of(sample, whole=whole)
    newline = None if translate else ""
    return path.open("r", encoding=encoding.name, errors="replace", newline=newline), encoding
