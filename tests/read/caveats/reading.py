"""Caveats of a text read with its statements and figures, as several tests need them."""

from nightglass.interfaces import Model
from nightglass.read.caveats.reader import find_caveats
from nightglass.read.figures.reader import find_figures
from nightglass.read.mentions import find_mentions
from nightglass.read.parsed import parse_document
from nightglass.read.statements.reader import find_statements
from nightglass.records.caveat import Caveat
from nightglass.records.document import Document, Genre, Precision
from nightglass.records.figure import Figure
from nightglass.records.statement import Statement


def read(text: str, model: Model, language: str = "en") -> tuple[list[Statement], list[Figure], list[Caveat]]:
    """Return a text's statements, figures and caveats."""
    document = Document(
        "doc-1", "cap-1", None, 1, 0, len(text), language, Genre.NEWS, None, text,
        None, None, Precision.UNKNOWN, None, None, None, None, "test", (),
    )  # fmt: skip
    parsed = parse_document(document, model)
    mentions = find_mentions(parsed)
    statements = find_statements(parsed, mentions)
    figures = find_figures(parsed, statements, mentions, [])
    return statements, figures, find_caveats(parsed, statements, figures, [])
