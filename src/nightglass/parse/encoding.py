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
_NO_TEXT = re.compile("[\x00\ud800-\udfff]")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd]")
_FEW = 0.05
_WESTERN = frozenset({0x80, 0x85, *range(0x91, 0x98), 0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xB0, 0xBB, *range(0xC0, 0xFD)})
_RUSSIAN = "оеаинтсрвл"
_PERSIAN_ARABIC = "اینيرمدهوتبل"
_PAGES_BY_LETTERS = (
    ("cp1256", _PERSIAN_ARABIC),
    ("iso8859_6", _PERSIAN_ARABIC),
    ("cp1251", _RUSSIAN),
    ("koi8_r", _RUSSIAN),
    ("cp866", _RUSSIAN),
    ("iso8859_5", _RUSSIAN),
)
_GUESSED_FROM = 64 * 1024
_ENOUGH = 40
_EXPLAINED = 0.5


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

    In order: a byte-order mark; UTF-8, also with fewer broken bytes than letters; western Windows, where a few of its
    quotation marks and accents stand in a text that is else ASCII; the Arabic and Cyrillic pages by their letters.
    """
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return Encoding(name)
    broken, letters = _utf8_signs(sample, whole=whole)
    if broken == 0 or letters > broken:
        return Encoding("utf-8")
    beyond_ascii = [byte for byte in sample if byte > 0x7F]
    if len(beyond_ascii) > len(sample) * _FEW:
        return _guessed(sample)
    western = all(byte in _WESTERN for byte in beyond_ascii)
    return Encoding("cp1252", "by its quotation marks and accents") if western else Encoding("utf-8")


def _utf8_signs(sample: bytes, *, whole: bool) -> tuple[int, int]:
    """Count the places that are not UTF-8 (a letter cut off by a sample's end is none) and the letters that are."""
    text = codecs.getincrementaldecoder("utf-8")("replace").decode(sample, final=whole)
    broken = text.count("\ufffd") - sample.count(b"\xef\xbf\xbd")
    return broken, sum(char > "\x7f" and char != "\ufffd" for char in text) if broken else 0


def _guessed(sample: bytes) -> Encoding:
    """Guess a page by how many letters are the most frequent ones of Russian, or of Persian and Arabic.

    In texts of these languages the ten to twelve commonest letters are 65 to 75 of 100, read in a wrong page they are
    fewer. What no page explains is left to charset-normalizer, and doubted.
    """
    letters = bytes(byte for byte in sample[:_GUESSED_FROM] if byte > 0x7F)
    shares = {page: _share(letters.decode(page, "replace"), frequent) for page, frequent in _PAGES_BY_LETTERS}
    page = max(shares, key=lambda name: shares[name])
    if shares[page] >= _EXPLAINED:
        few = len(letters) < _ENOUGH
        return Encoding(page, "guessed from few letters" if few else None)
    from charset_normalizer import from_bytes  # slow to import, rarely needed

    best = from_bytes(sample[:_GUESSED_FROM]).best()
    return Encoding(best.encoding if best else "cp1252", "no encoding explains all of its letters")


def _share(text: str, frequent: str) -> float:
    """Return the share of the characters that are among the frequent letters, 0 to 1."""
    return sum(char in frequent for char in text.lower()) / max(1, len(text))


def read_text(path: Path, limit: int = MAX_TEXT_BYTES) -> Decoded:
    """Read a whole file as text; raises ``ParseError`` for one of more than ``limit`` bytes, before reading it."""
    refuse_above(path, limit)
    return decode(path.read_bytes())


SPLIT_DO = "Split the file into smaller ones and add those"


def refuse_above(path: Path, limit: int, what_to_do: str = SPLIT_DO) -> None:
    """Raise ``ParseError`` for a file of more than ``limit`` bytes."""
    size = path.stat().st_size
    if size > limit:
        raise ParseError(
            f"a file of {size:,} bytes",
            expected=f"at most {limit:,} bytes in this format",
            do=what_to_do,
        )


def decode(data: bytes) -> Decoded:
    """Decode bytes to text with LF newlines and no byte-order mark; never fails."""
    encoding = encoding_of(data, whole=True)
    text = clean(data.decode(encoding.name, "replace").removeprefix("\ufeff"))
    return Decoded(text, encoding, text.count("\ufffd"))


def clean(text: str) -> str:
    """Return a text with LF newlines in which U+FFFD stands for what no table can hold: NUL and halves of a letter."""
    return _NO_TEXT.sub("\ufffd", _NEWLINES.sub("\n", text))


def refuse_binary(decoded: Decoded) -> None:
    """Raise ``ParseError`` where too many of the characters are controls or broken for the bytes to be a text."""
    sample = decoded.text[:SAMPLE_BYTES]
    odd = len(_CONTROLS.findall(sample))
    if odd > len(sample) * _FEW:
        raise ParseError(
            "bytes that are no text",
            expected="a text in UTF-8 or in a page of Windows",
            do="If it is a text, save it as UTF-8 and add that; the capture is kept",
        )


_DECLARED = re.compile(rb"""<meta[^<>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_DECLARED_WITHIN = 4096
_PAGES = ("windows-", "cp1", "cp8", "iso-8859", "koi8", "x-mac", "mac", "utf-16", "gb", "big5", "shift", "euc")


def decode_page(data: bytes) -> Decoded:
    """Decode a web page: as ``decode``, but what is not UTF-8 is in the encoding that it declares, if that fits."""
    found = _DECLARED.search(data[:_DECLARED_WITHIN])
    if found is None or _utf8_signs(data, whole=True)[0] == 0:
        return decode(data)
    name = found[1].decode("ascii").lower()
    if not name.startswith(_PAGES):
        return decode(data)
    try:
        text = data.decode(name)
    except (LookupError, ValueError):
        return decode(data)
    return Decoded(clean(text), Encoding(name), 0)


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
