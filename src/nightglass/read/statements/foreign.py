"""Statements in languages without a trained parser: quotation marks and cue words, by pattern.

Persian, Arabic and Russian, thinly: a sentence is read from left to right of its own order, the speaker is the words
between the sentence's (or clause's) edge and the cue. Nothing else is tried; what no pattern fits gives no row.
"""

import re
from dataclasses import dataclass

from nightglass.read.spans import trim, trim_content
from nightglass.records.span import Span
from nightglass.records.statement import Sourcing
from nightglass.text.fold import fold

# Verbs that follow their speaker and lead to what is said ("X said that ..."), by language, on folded text.
_AFTER_SPEAKER = {
    "fa": r"گفته است|گفته اند|گفتند|گفت|اعلام کرده است|اعلام کردند|اعلام کرد|نوشته است|نوشتند|نوشت|افزود|تاکید کرد|"
    r"گزارش داده است|گزارش داده اند|گزارش دادند|گزارش داد|خبر دادند|خبر داد|می گویند|می گوید|میگویند|میگوید|"
    r"مدعی شد|هشدار داد",
    "ru": r"сказал[аи]?|заявил[аи]?|сообщил[аио]?|сообщает|сообщают|говорит|говорят|утверждает|утверждают|написал[аи]?|"
    r"пишет|пишут|отметил[аи]?|подчеркнул[аи]?|добавил[аи]?|рассказал[аи]?|предупредил[аи]?",
    "ar": r"ذکر[تو]?|افاد[تو]?|اکد[تو]?|اعلن[تو]?|قالوا|قالت|قال|یقول|تقول|صرح[تو]?|کتبت?|اضافت?|حذرت?",
}
# Verbs of denial among them.
_DENIES = {
    "fa": r"تکذیب کردند|تکذیب کرد|رد کرد",
    "ru": r"опроверг(?:ла|ли)?|отрицает|отрицают",
    "ar": r"نفت|نفی|نفوا|تنفی",
}
# "According to X, ...": the speaker runs to the comma (or, without one, to the sentence's colon).
_ACCORDING = {
    "fa": r"به گزارش|به گفته|بنا به گفته|بر اساس گزارش|طبق گزارش|به نقل از|بنا بر گزارش",
    "ru": r"по словам|по данным|по информации|по сообщению|по сообщениям|согласно|как сообщает|как сообщают|"
    r"как сообщил[аио]?",
    "ar": r"بحسب|وفقا ل|وفق|حسب|نقلا عن|استنادا الی",
}
_LEADS = {
    "fa": r"\s*(?:که\s+|:\s*|,\s*)?",
    "ru": r"\s*(?:,\s*что\s+|:\s*|,\s*|\s+о\s+)",
    "ar": r"\s*(?:ان\s+|بان\s+|:\s*)",
}
# Words that make a phrase before a colon somebody who speaks.
_OFFICES = {
    "fa": r"وزارت|وزیر|پلیس|نیروی انتظامی|سخنگو|دادستان|رییس|فرماندار|استاندار|خبرگزاری|شاهد|"
    r"پزشک|دولت|ارتش|سپاه|کمیته|اتحادیه",
    "ru": r"\bмвд\b|\bмид\b|министерств|министр|полици|правительств|прокурат|президент|губернатор|мэр|пресс-секретар|"
    r"агентств|очевид|свидетел|врач|больниц|комитет|профсоюз|арми|минобороны|минздрав",
    "ar": r"وزاره|وزیر|الشرطه|الحکومه|المتحدث|الناطق|الرییس|الجیش|وکاله|شاهد|شهود|طبیب|مستشفی|لجنه|نقابه",
}
_LONGEST_SPEAKER = 80
_EDGES = " \t\n,;:-–—―،؛."
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


@dataclass(frozen=True, slots=True)
class Pattern:
    """What one sentence gave: spans in the document; ``denies`` where the cue is a denial."""

    speaker: Span
    cue: Span | None
    content: Span
    denies: bool


def find_patterns(sentence: Span, text: str, language: str) -> Pattern | None:
    """Return the attribution of one sentence of a language of this module, null where no pattern fits.

    The cue is null where a colon alone makes it.
    """
    if language not in _AFTER_SPEAKER:
        return None
    words = fold(sentence.of(text))
    for reader in (_by_colon, _according, _by_verb):
        found = reader(words, sentence, text, language)
        if found is not None:
            return found
    return None


def _by_colon(words: str, sentence: Span, text: str, language: str) -> Pattern | None:
    """Read "The ministry: content": an office or a known kind of speaker before the sentence's first colon."""
    match = re.match(r"([^:,.;\n]{2,50}):\s(?=\S)", words)
    if match is None or not re.search(_OFFICES[language], match[1], re.IGNORECASE):
        return None
    if re.search(_AFTER_SPEAKER[language] + "|" + _DENIES[language], match[1], re.IGNORECASE):
        return None
    return _pattern((0, match.end(1)), None, (match.end(), len(words)), sentence, text)


def _according(words: str, sentence: Span, text: str, language: str) -> Pattern | None:
    """Read "according to X, content" and, at the end, "content, according to X"."""
    cue = re.search(rf"(?:^و?|(?<=[\s,(]))(?:{_ACCORDING[language]})(?=\s|(?<=ل))", words, re.IGNORECASE)
    if cue is None:
        return None
    rest = re.search(r"[,:]", words[cue.end() :])
    if cue.start() <= 2:
        if rest is None:
            return None
        speaker = (cue.end(), cue.end() + rest.start())
        content = (speaker[1] + 1, len(words))
    else:
        end = cue.end() + rest.start() if rest is not None else len(words)
        speaker, content = (cue.end(), end), (0, cue.start())
    return _pattern(speaker, cue.span(), content, sentence, text)


def _by_verb(words: str, sentence: Span, text: str, language: str) -> Pattern | None:
    """Read "X said: content"; in Arabic the verb may stand first, in Russian what is said ("content, said X")."""
    verbs = f"{_AFTER_SPEAKER[language]}|{_DENIES[language]}"
    if re.match(r"об этом\s", words, re.IGNORECASE):
        return None  # "this was said by X": what was said is another sentence
    found = re.search(rf"(?<!\w)(?:{'و?' if language == 'ar' else ''})(?P<verb>{verbs})(?!\w)", words, re.IGNORECASE)
    if found is None:
        return None
    cue = found.span("verb")
    denies = re.fullmatch(_DENIES[language], found.group("verb"), re.IGNORECASE) is not None
    before, after = words[: cue[0]].rstrip(), words[cue[1] :]
    if language == "ar" and cue[0] <= 1:
        lead = re.search(r"\s(?:ان|بان)\s|:", after)
        if lead is None:
            return None
        spans = (cue[1], cue[1] + lead.start()), (cue[1] + lead.end(), len(words))
    elif language == "ru" and before.endswith((",", "-")):
        end = re.search(r"[,.:;]|$", after)
        spans = (cue[1], cue[1] + (end.start() if end else 0)), (0, cue[0])
    else:
        lead = re.match(_LEADS[language], after)
        spans = (0, cue[0]), (cue[1] + (lead.end() if lead is not None else 0), len(words))
    return _pattern(spans[0], cue, spans[1], sentence, text, denies=denies)


def _pattern(
    speaker: tuple[int, int],
    cue: tuple[int, int] | None,
    content: tuple[int, int],
    sentence: Span,
    text: str,
    *,
    denies: bool = False,
) -> Pattern | None:
    """Return offsets in a sentence as spans of the document, null where speaker or content is empty or too long."""
    said_by = trim(_moved(speaker, sentence), text, _EDGES)
    said = trim_content(_moved(content, sentence), text)
    if said_by is None or said is None or said_by.end - said_by.start > _LONGEST_SPEAKER:
        return None
    return Pattern(said_by, None if cue is None else _moved(cue, sentence), said, denies)


def _moved(span: tuple[int, int], sentence: Span) -> Span:
    return Span(sentence.start + span[0], sentence.start + span[1])


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
