"""Documents around a text, for tests that read."""

from nightglass.records.document import Document, Genre, Precision


def as_document(text: str, language: str = "en") -> Document:
    """Return a bare news document: no source, no date, nothing known but its language."""
    return Document(
        "doc-1", "cap-1", None, 1, 0, len(text), language, Genre.NEWS, None, text,
        None, None, Precision.UNKNOWN, None, None, None, None, "test", (),
    )  # fmt: skip
