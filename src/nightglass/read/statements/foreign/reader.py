"""Statements in languages without a trained parser: quotation marks, cue words and the order of words.

What no pattern fits gives no row. Each language has a reader of its own; "The ministry: ..." is read alike in all.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from nightglass.read.statements.foreign import arabic, persian, russian
from nightglass.read.statements.foreign.unit import Pattern, Unit, units_of
from nightglass.records.span import Span
from nightglass.records.statement import Sourcing
from nightglass.text.fold import fold

_READERS: Mapping[str, Callable[[Unit], list[Pattern]]] = {
    "fa": persian.read,
    "ar": arabic.read,
    "ru": russian.read,
}
# Words that make a phrase before a colon somebody who speaks.
_OFFICES = {
    "fa": r"وزارت|وزیر|پلیس|نیروی انتظامی|سخنگو|دادستان|رییس|فرماندار|استاندار|خبرگزاری|شاهد|"
    r"پزشک|دولت|ارتش|سپاه|کمیته|اتحادیه",
    "ru": r"\bмвд\b|\bмид\b|министерств|министр|полици|правительств|прокурат|президент|губернатор|мэр|пресс-секретар|"
    r"агентств|очевид|свидетел|врач|больниц|комитет|профсоюз|арми|минобороны|минздрав",
    "ar": r"وزاره|وزیر|الشرطه|الحکومه|المتحدث|الناطق|الرییس|الجیش|وکاله|شاهد|شهود|طبیب|مستشفی|لجنه|نقابه",
}
_KINDS = {
    Sourcing.MEDIA: r"خبرگزاری|تلویزیون|رسانه|روزنامه|وکاله|تلفزیون|صحیفه|قناه|"
    r"агентств|телеканал|телевидени|газет|издани|сми\b",
    Sourcing.UNNAMED: r"منابع|منبع|شاهد|شهود|مقام|مقامات|پزشک|مصادر|مصدر|مسوول|"
    r"источник|очевид|свидетел|жител|чиновник|врач|активист|правозащитник",
    Sourcing.DOCUMENT: r"آمار|اسناد|ویدی|تصاویر|بیانیه|بیان|وثیق|تقریر|данны|документ|видео|доклад|отч[её]т",
}


def sourcing_of(speaker: str) -> Sourcing:
    """Return what kind of speaker a phrase of these languages names; named where none of the listed words is in it."""
    words = fold(speaker)
    return next((kind for kind, listed in _KINDS.items() if re.search(listed, words, re.IGNORECASE)), Sourcing.NAMED)


_COLON = re.compile(r"([^:,.;\n]{2,50}):\s(?=\S)")
_PRONOUNS = frozenset({"او", "وی", "ایشان", "آنها", "آنان", "هو", "هی", "هم", "он", "она", "они", "оно"})


def find_patterns(text: str, sentences: Sequence[Span], quotes: Sequence[Span], language: str) -> Iterator[Pattern]:
    """Yield the statements of a document in a language of this package, in order; none in another."""
    read = _READERS.get(language)
    for unit in units_of(text, sentences, quotes) if read is not None else ():
        found = read(unit) if read is not None else []
        yield from found or _by_colon(unit, language)


def _by_colon(unit: Unit, language: str) -> list[Pattern]:
    """Read "The ministry: content": an office or a known kind of speaker before the unit's first colon."""
    match = _COLON.match(unit.masked)
    if match is None or not re.search(_OFFICES[language], match[1], re.IGNORECASE):
        return []
    found = unit.pattern(match.span(1), None, [(match.end(), len(unit.words))])
    return [] if found is None else [found]


def full_name(speaker: Span, text: str, language: str) -> str:
    """Return a speaker's words, or the longer name before them that a single Russian word is short for.

    "According to the Register" after "the Register of Wells": a capitalised word, whatever its case ending, that
    began a name of two to four words earlier in the text.
    """
    words = speaker.of(text)
    if language != "ru" or re.fullmatch(r"[А-ЯЁ][а-яё-]{4,}", words) is None:
        return words
    stem = re.escape(words[:-1])
    longer = re.search(rf"\b{stem}\w{{0,2}}(?:\s[а-яё]+){{0,2}}\s[А-ЯЁ][\w-]+", text[: speaker.start])
    return longer.group() if longer is not None else words
