"""A sentence with its counts: what is tied to a count, and how far the noun phrase of a count reaches."""

# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from nightglass.language.numbers import Count
from nightglass.records.figure import Measure
from nightglass.records.span import Span


@dataclass(frozen=True, slots=True)
class Link:
    """A count and what it counts: ``start`` .. ``end`` is the whole phrase, ``cue`` the word that says the measure.

    ``of_whom`` is the span of the noun phrase counted, null where there is none; ``negated`` that its verb is turned round
    or its count withdrawn; ``part_of`` is the phrase of the count that this one is a part of, null where it is none's.
    """

    count: Count
    measure: Measure
    start: int
    end: int
    cue: Span
    of_whom: Span | None
    negated: bool = False
    part_of: Span | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as the linker sees it: folded text, its offset in the document, its language and the parse."""

    folded: str
    start: int
    language: str
    doc: Doc
    trained: bool

    @property
    def end(self) -> int:
        """The offset in the document of its end."""
        return self.start + len(self.folded)

    def text(self, start: int, end: int) -> str:
        """Return the folded words between two offsets of the document."""
        return self.folded[max(0, start - self.start) : max(0, end - self.start)]


_NOUN_TAGS = frozenset(["NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "VBG", "VBN", "POS", "PRP$", "DT", "CD"])
_DAY_WORDS = frozenset(
    {"today", "yesterday", "tonight", "tomorrow", "overnight", "last", "next", "each"}
    | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
_PLAIN_NOUN = {
    "fa": r"\s(?:نفر|تن|معترض|معترضان|زن|مرد|کودک|غیرنظامی|شهروند|مامور|جسد|پیکر|دانشجو|زندانی)(?!\w)(?: از \S+)?",
    "ar": r"\s(?:شخصا?|اشخاص|متظاهرا?|متظاهرین|المتظاهرین|مدنیا?|مدنیین|طفلا?|اطفال|امراه|رجلا?|جندیا?|محتجا?)(?!\w)",
    "ru": r"\s(?:человека?|людей|протестующ\w+|мирных жителей|демонстрант\w+|женщин\w*|дет\w+|военн\w+|полицейск\w+|жител\w+)(?!\w)",
}


def noun_end(sentence: Sentence, count: Count) -> int:
    """Return the offset where the noun phrase of a count ends; the count's own end where it has none."""
    if not sentence.trained:
        match = re.match(
            _PLAIN_NOUN.get(sentence.language, r"\s(?:people|persons?|others)\b"),
            sentence.text(count.end, sentence.end),
        )
        return count.end + match.end() if match else count.end
    end = count.end
    span = sentence.doc.char_span(count.end, sentence.end, alignment_mode="contract")
    for at, token in enumerate(span or ()):
        if (at == 0 and token.lower_ == "of") or (at == 1 and token.lower_ in {"them", "whom"}):
            continue
        if token.lower_ in _DAY_WORDS:
            break
        if token.tag_ in _NOUN_TAGS and token.idx >= count.end and not (token.tag_ == "VBN" and token.dep_ != "amod"):
            if token.tag_ in {"NN", "NNS", "NNP", "NNPS"} or (
                token.tag_ == "JJ" and token.lower_ in {"dead", "wounded", "injured", "missing"}
            ):
                end = token.idx + len(token.text)
            continue
        if token.text == "-":
            continue
        break
    return end


def of_whom(sentence: Sentence, count: Count, end: int) -> Span | None:
    """Return the words for who is counted, between a count and ``end``; null where there are none or too many."""
    words = sentence.text(count.end, end)
    lead = re.match(r"\s*(?:(?:more|other|further|additional|of)\s+)*(?:(?:the|its|their|his|them)\s+)?", words)
    start = count.end + (lead.end() if lead else 0)
    trimmed = sentence.text(start, end).rstrip(" ,")
    return Span(start, start + len(trimmed)) if trimmed and len(trimmed.split()) <= 6 else None


_NAME_BEFORE = re.compile(r"[A-Z][\w.'-]+(?:,\s|\s\()$")
_COMMA_AFTER = re.compile(r",\s|\)")
_AGED = re.compile(r"\b(?:aged?|ages)\s$", re.IGNORECASE)
_ONE_OF_AGE = re.compile(r"\b(?:man|woman|boy|girl|son|daughter|child|youth|teenager)\sof\s$", re.IGNORECASE)
_NOT_FURTHER = re.compile(r"\s?(?:[,.;)]|(?:was|is|who|has|had|died|from|in|and)\b)")
_OLDEST = 110


def is_age(sentence: Sentence, count: Count) -> bool:
    """Say whether a number is how old somebody is ("Ana Ferro, 65, was", "Ana Ferro (65)", "a boy aged 9", "a man of 60 was")."""
    value = count.first.value
    if value is None or value > _OLDEST:
        return False
    before = sentence.text(max(sentence.start, count.start - 30), count.start)
    after = sentence.text(count.core_end, sentence.end)
    if _AGED.search(before) or (_ONE_OF_AGE.search(before) and _NOT_FURTHER.match(after)):
        return True
    bare = count.hedge_words is None and count.first == count.last
    return bare and bool(_NAME_BEFORE.search(before) and _COMMA_AFTER.match(after))


_CONDITION = re.compile(
    r"(?:(?:^|[,;:]\s)(?:(?:even|only|and|but)\s)?(?:if|unless|in case)|\bwhether)\s[^,;]{0,60}$", re.IGNORECASE
)


def is_conditional(sentence: Sentence, count: Count) -> bool:
    """Say whether a count stands in a condition ("if 20 people were killed, ...")."""
    return sentence.language == "en" and bool(_CONDITION.search(sentence.text(sentence.start, count.start)))
