"""Documents around a gold text: nothing is known of it but its words."""

from nightglass.records.document import Document, Genre, Precision


def bare_document(text: str, name: str = "doc-gold", language: str = "en", url: str | None = None) -> Document:
    """Return a news document with this text, of unknown source and date."""
    return Document(
        name, "cap-gold", None, 1, 0, len(text), language, Genre.NEWS, None, text,
        None, None, Precision.UNKNOWN, None, url, None, None, "benchmark", (),
    )  # fmt: skip
