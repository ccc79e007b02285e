"""A document with its tokens and sentences: what every reader of this step starts from."""

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc

from nightglass.interfaces import Model
from nightglass.records.document import Document
from nightglass.records.span import Span


@dataclass(frozen=True, slots=True)
class Parsed:
    """``doc`` is the model's parse of ``document.text`` (same code points); ``sentences`` cover it without overlap."""

    document: Document
    doc: Doc
    sentences: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence that holds the code point at ``offset`` (the last one for an offset at the end)."""
        at = bisect_right([sentence.start for sentence in self.sentences], offset) - 1
        return self.sentences[max(at, 0)]


def parse_document(document: Document, model: Model) -> Parsed:
    """Parse one document; sentences are trimmed of the white space around them, and never run over a newline."""
    doc = model(document.text)
    return Parsed(document, doc, tuple(_sentences(doc)))


def _sentences(doc: Doc) -> list[Span]:
    """Return the model's sentences, cut at newlines: a line of a news file never shares a sentence with the next."""
    spans: list[Span] = []
    text = doc.text  # put together anew at each access
    for sentence in doc.sents:
        start = sentence.start_char
        for line in text[start : sentence.end_char].splitlines(keepends=True):
            words = line.strip()
            if words:
                lead = len(line) - len(line.lstrip())
                spans.append(Span(start + lead, start + lead + len(words)))
            start += len(line)
    return spans or [Span(0, len(text))]
