"""What is kept of a document to group it: the words it opens with, a vector, its language and day.

A sketch groups and never corroborates: "200 killed" and "2,000 killed" have all but one sketch. What two documents
agree on is read from their rows, by rule.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from nightglass.records.document import Document
from nightglass.text.words import words

Floats = NDArray[np.float32]

STEM = 6
"""Letters by which a word counts as another form of one; a rule for all languages that write words with letters."""
OPENING = 60
"""Words of a document, its title first, that say what it is about; headlines alone have fewer."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """``stems`` are the opening's words by how often they come; ``vector`` is of unit length, null where there is none.

    ``at`` is the publication (UTC), null where unknown.
    """

    id: str
    language: str
    at: datetime | None
    stems: Mapping[str, int]
    vector: Floats | None


def sketch(document: Document, vector: Floats | None = None) -> Sketch:
    """Return the sketch of a document with the centred vector of its opening."""
    return Sketch(document.id, document.language, document.published_at, stems(opening(document)), vector)


def opening(document: Document) -> str:
    """Return a document's title and the text that follows it; a text often begins with its own title."""
    title = (document.title or "").strip()
    text = document.text.lstrip()
    return text if not title or text.startswith(title) else f"{title}\n{text}"


def stems(text: str) -> Mapping[str, int]:
    """Return the stems of the first words of a text, by how often each comes."""
    # A word has seldom more than a dozen letters: the slice bounds the work on a long text.
    return Counter(word.key[:STEM] for word in words(text[: OPENING * 16])[:OPENING])
