"""A document with its tokens and sentences: what every reader of this step starts from."""

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc

from nightglass.interfaces import Model, Tagger
from nightglass.language.casing import is_shouted, with_small_letters
from nightglass.records.document import Document
from nightglass.records.span import Span
from nightglass.text.wrapping import unwrapped


@dataclass(frozen=True, slots=True)
class Parsed:
    """``doc`` is the model's parse of ``plain``; ``sentences`` cover it without overlap.

    ``plain`` is ``document.text`` as the model read it: a space for each line end that only breaks a line, small
    letters where the text is in capitals. It has the same length, so every offset counts in both. ``tagger`` is null
    where the language has none.
    """

    document: Document
    doc: Doc
    sentences: tuple[Span, ...]
    plain: str
    tagger: Tagger | None = None

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence that holds the code point at ``offset`` (the last one for an offset at the end)."""
        at = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1
        return self.sentences[max(at, 0)]


def parse_document(document: Document, model: Model) -> Parsed:
    """Parse one document; sentences are trimmed of the white space around them, and never run over a newline."""
    plain = _plain(document.text, model)
    doc = model(plain)
    return Parsed(document, doc, tuple(_sentences(doc, plain)), plain, model.tagger)


def _plain(text: str, model: Model) -> str:
    """Return a text as a model reads it best: its lines unbroken, in small letters."""
    whole = unwrapped(text)
    if not is_shouted(whole):
        return whole
    known = model("").vocab.strings
    return with_small_letters(whole, lambda word: word in known)


def _sentences(doc: Doc, text: str) -> list[Span]:
    """Return the model's sentences, cut at newlines: a line of a news file never shares a sentence with the next."""
    spans: list[Span] = []
    for sentence in doc.sents:
        start = sentence.start_char
        for line in text[start : sentence.end_char].splitlines(keepends=True):
            words = line.strip()
            if words:
                lead = len(line) - len(line.lstrip())
                spans.append(Span(start + lead, start + lead + len(words)))
            start += len(line)
    return spans or [Span(0, len(text))]
