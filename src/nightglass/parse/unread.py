"""Files that are kept and not read: pictures, video, documents of office programs and the like."""

_BY_START: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "picture"),
    (b"\x89PNG\r\n", "picture"),
    (b"GIF87a", "picture"),
    (b"GIF89a", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"\x1a\x45\xdf\xa3", "video"),
    (b"OggS", "sound"),
    (b"ID3", "sound"),
    (b"fLaC", "sound"),
    (b"%PDF-", "PDF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"),
    (b"{\\rtf", "office"),
    (b"PK\x03\x04", "archive"),
    (b"PK\x05\x06", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ\x00", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!\x1a\x07", "archive"),
    (b"SQLite format 3\x00", "database"),
    (b"PAR1", "database"),
    (b"\x7fELF", "program"),
    (b"MZ\x90\x00", "program"),
)
_OFFICE = frozenset({".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".doc", ".xls", ".ppt", ".rtf"})


def unread_kind(data: bytes, suffix: str) -> str | None:
    """Name what kind of file the first bytes begin ("picture", "PDF"), null where it may be a text."""
    if data[:4] == b"RIFF":
        return {b"WEBP": "picture", b"AVI ": "video", b"WAVE": "sound"}.get(data[8:12], "sound or video")
    if data[4:8] == b"ftyp":
        return "picture" if data[8:12] in (b"heic", b"heix", b"mif1", b"avif") else "video"
    if data[257:262] == b"ustar":
        return "archive"
    kind = next((kind for start, kind in _BY_START if data.startswith(start)), None)
    if kind == "archive" and suffix in _OFFICE:
        return "office"
    return kind
