"""People whom no name finder found: names told by the words beside them, in English, Persian, Russian and Arabic.

These patterns prefer to mask one word too many: what they find is a private person until somebody decides otherwise.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nightglass.publish.addressed import find_addressed
from nightglass.publish.called_names import find_called
from nightglass.publish.name_patterns import AR_NAME, AR_PART, NAME, NUMBERS, PART_ALL, RU_NAME, RU_PART
from nightglass.publish.plain_words import CALENDAR, NO_NAMES, OPENERS, ORGANISATION_WORDS, word_set
from nightglass.publish.roles import PRIVATE_WORDS, PUBLIC_WORDS, Role, role_of, word_role
from nightglass.records.span import Span
from nightglass.text.fold import key


def _listed(words: frozenset[str], letters: str) -> str:
    chosen = sorted((word for word in words if re.match(letters, word)), key=len, reverse=True)
    return "|".join(re.escape(word) for word in chosen)


_PRIVATE_EN = rf"(?:{_listed(PRIVATE_WORDS, '[a-z]')})"
_PRIVATE_RU = rf"(?:{_listed(PRIVATE_WORDS, '[а-я]')})"
SIGNS = "signs a text"
_ARABIC_LETTERS = "[\u0600-\u06ff]"
_PRIVATE_FA = rf"(?:{_listed(PRIVATE_WORDS, _ARABIC_LETTERS)}|ساکنان|شاهدان|دانش‌آموز|پزشکی|پرستاری|دانشجویی)"
_NO_PERSON = (
    r"(?<!town )(?<!city )(?<!village )(?<!group )(?<!app )(?<!operation )(?<!channel )(?<!film )(?<!newspaper )"
    r"(?<!ship )(?<!street )(?<!outlet )(?<!square )(?<!place )(?<!website )(?<!party )(?<!movement )(?<!area )"
    r"(?<!agency )(?<!district )(?<!quarter )(?<!vessel )(?<!network )(?<!song )(?<!book )(?<!company )"
)
_TOLD = (
    re.compile(
        rf"\b{_NO_PERSON}(?i:named|called|identified(?: only)? as|identified (?:him|her|them)sel(?:f|ves) as|"
        rf"known(?: only| locally| to friends)? as|gave (?:his|her|their)(?: first| full)? name(?: only)? as|"
        rf"(?:whose|his|her|their|first|full|real) name (?:is|was)|goes by|went by|introduced (?:himself|herself) as|"
        rf"asked to be called|by the name of|signed(?: as)?|nicknamed) [“\"‘']?(?:only )?{NAME}"
    ),
    re.compile(rf"\b(?i:{_PRIVATE_EN}) {NAME}"),
    re.compile(
        rf"{NAME},? \(?(?:not (?:his|her|their) real name|a pseudonym|(?:whose )?name (?:has been |was )?changed)"
    ),
    re.compile(rf"{NAME} and I\b"),
)
_BESIDE = (
    re.compile(rf"\b(?:message|messages|note|letter|call|text|voice note)s? (?:came |sent |arrived )?from {NAME}"),
    re.compile(rf"\b(?i:dr|mr|mrs|ms|miss)\.? {NAME}"),
    re.compile(rf"{NAME},? (?:\((?:aged )?\d{{1,2}}\)|,? ?aged \d{{1,2}}\b)"),
    re.compile(rf"{NAME}, (?:now |then |aged |just |only )?\d{{1,2}}(?=[,.;:)]| (?:and|from|who|years|of)\b)"),
    re.compile(rf"\b\d{{1,2}}[- ]year[- ]old {NAME}"),
    re.compile(rf"\b(?:aged|age) \d{{1,2}}, {NAME}"),
    re.compile(rf"{NAME} (?:is|was|turned) \d{{1,2}}\b(?! (?:percent|per|km|kilomet|miles|dead|people))"),
    re.compile(rf"\b(?:Call|Contact|Phone|Text|Message|Ring|Ask for) {NAME}(?= (?:on|at|by|under|if|for)\b)"),
    re.compile(rf"{NAME}, (?:left|right|cent(?:re|er)|second from|third from|far left|far right|in the foreground)\b"),
    re.compile(
        rf"{NAME}['’]s? (?i:mother|father|parents|brother|sister|son|daughter|wife|husband|widow|family|friends?|"
        r"neighbou?rs?|relatives?|cousin|aunt|uncle|flat|apartment|body|grave|funeral|injuries|wounds?)\b"
    ),
    re.compile(
        r"\b(?i:mother|father|parents|sister|brother|son|daughter|wife|husband|widow|friends?|neighbou?rs?|relatives?|"
        r"famil(?:y|ies)|colleague|cousin|aunt|uncle|funeral|burial|grave|arrest|testimony|account) of (?:the late )?"
        rf"{NAME}"
    ),
)
_SIGNED = re.compile(
    r"(?:^|\n)\s*(?:[Bb]y|BY|[Tt]ext|[Pp]hotos?|[Pp]hotograph|[Ww]ords):? (?:by )?"
    rf"{NAME}(?=[,.\n]|$| and\b| in\b| for\b|,)"
)
_LISTED = re.compile(
    r"(?:detained|arrested|signed|survivors?|witnesses|released|missing|wounded|injured|killed|dead|relatives|friends|"
    r"names?|prisoners|patients|students|including|include|included|were|are|by)[^.;\n]{0,25}?[:,]? "
    rf"(?P<list>{PART_ALL}(?:,? (?:and )?(?:\(\d{{1,2}}\),? (?:and )?)?{PART_ALL})+)"
)
_APPOSED_BEFORE = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Hh]er|[Hh]is|[Tt]heir|[Mm]y)(?P<role> [^,.;:“”\"\n]{{3,70}}), {NAME}(?=[,.;:]|$)"
)
_APPOSED_AFTER = re.compile(
    rf"{NAME},(?P<role> (?:an?|the|one|her|his|their|another|who is|who was|then|now|also) ?[^,.;:“”\"\n]{{2,70}})"
)
_RUSSIAN = (
    re.compile(
        r"(?:\bпо имени|\bзовут|\bзвали|\bназвал(?:ся|ась)(?: как)?|\bпредставил(?:ся|ась)(?: как)?|\bимя —|"
        rf"[Нн]азвавш\w+|[Пп]редставивш\w+)\s+[«\"]?{RU_NAME}"
    ),
    re.compile(rf"{RU_NAME},? (?:\()?\d{{1,2}}(?:-летн\w+| лет| года?)\b"),
    re.compile(rf"\b\d{{1,2}}-летн\w+ (?:[а-яё]+ ){{0,3}}{RU_NAME}"),
    re.compile(
        rf"\b(?i:{_PRIVATE_RU})[а-яё]{{0,3}}(?: (?!и |что |или )[а-яё]+){{0,2}},? (?:из [А-ЯЁ][а-яё]+,? )?"
        rf"(?<! в )(?<! во )(?<! из )(?<! на )(?<! до ){RU_NAME}"
    ),
    re.compile(
        rf"{RU_NAME}, (?:(?!а |и |но |где |когда |чтобы |пока |что )[а-яё]+ ){{0,2}}(?:{_PRIVATE_RU})(?![а-яё])"
    ),
    re.compile(
        r"(?:[Сс]емь[яеию]|[Рр]одственник\w*|[Мм]ат\w+|[Оо]т[ец]\w+|[Дд]руз\w+|[Аа]рест\w*|[Пп]охорон\w*|"
        rf"[Зз]адержан\w*) {RU_NAME}"
    ),
)
_PERSIAN = (
    re.compile(rf"(?:به نام|به اسم|بنام|نامش|اسمش|خانم|آقای|دکتر|پرستار|خود را)[ \u200c](?:[«\"])?{AR_NAME}"),
    re.compile(rf"{AR_NAME}[،,]? (?:\()?[\d۰-۹٠-٩]{{1,2}}[ \u200c]?(?:ساله|سال|عام|عاما|سنة)"),
    re.compile(rf"(?:{_PRIVATE_FA})(?:[ \u200c]?(?:ها|ان|ی|ش|اش|شان|م))?(?: [^،.؛:«»\n]{{1,30}})?، {AR_NAME}(?=[،,])"),
    re.compile(rf"(?:^|[.!؟\n]\s*|[،؛] |به گفته |از ){AR_NAME}، (?:یک |این )?(?:{_PRIVATE_FA})"),
    re.compile(
        r"(?:مادر|پدر|خواهر|برادر|همسر|خانواده|دوست|همسایه|پسر|دختر|بستگان|دوستان|وکیل)(?:ی)? "
        rf"{AR_NAME}(?= (?:گفت|می|نمی|را|از|در|که|به|هم|نوشت)|[،.])"
    ),
)
_ARABIC_NAMED = (
    re.compile(rf"(?:قال|قالت|وقال|وقالت|يقول|تقول) {AR_NAME}، (?:وهو|وهي)"),
    re.compile(rf"(?:باسم|يدعى|تدعى|اسمه|اسمها|المدعو|المدعوة|السيدة|السيد|الممرضة|الممرض|الطبيب|الطبيبة) {AR_NAME}"),
)
_OTHER = (*_RUSSIAN, *_PERSIAN, *_ARABIC_NAMED)
_PERSIAN_LIST = re.compile(
    rf"(?P<list>{AR_PART} {AR_PART}(?:، {AR_PART} {AR_PART})* و {AR_PART} {AR_PART}) "
    r"(?:بازداشت|دستگیر|آزاد|زخمی|ناپدید|احضار)"
)
_PAIR = re.compile(rf"(?<!\b[Tt]he )(?P<name>{PART_ALL})")
_HUMAN = re.compile(
    r",? (?:said|says|told|tells|added|adds|recalled|recalls|remembers?|wept|cried|lives|lived|ran|hid|fled|who|whose|"
    r"described|describes|explained|wrote|writes|saw|watched|heard|lost|buried|was (?:shot|arrested|beaten|detained|"
    r"taken))\b"
)
_PRIVATE_WORD = re.compile(rf"\b{_PRIVATE_EN}\b")
_RU_PAIR = re.compile(
    rf"(?<![«\"„])\b(?P<name>{RU_PART}(?: {RU_PART}| [А-ЯЁ]\.){{1,2}}|(?:[А-ЯЁ]\. ?){{1,2}}{RU_PART})"
)
_RU_OPENERS = word_set(
    """из в на по от до с со у о об за при под для но и а как это когда где он она они мы вы я что кто так там тут здесь
    вчера сегодня завтра утром вечером ночью днем после перед между среди около возле против через без во все всё уже
    еще ещё тогда потом затем также однако если хотя пока лишь только даже ни не да нет его ее её их наш наша наши мой
    моя этот эта эти тот та те один одна два три четыре пять шесть семь восемь девять десять понедельник вторник среду
    четверг пятницу субботу воскресенье январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря сообщает пишет"""
)
_RU_BODY = re.compile(
    r"\b(?:Министерств|Совет|Комитет|Агентств|Радио|Площад|Реестр|Партия|Университет|Больниц|Улиц|Проспект|Республик|Област|"
    r"Район|Город|Нижн|Верхн|Северн|Южн|Западн|Восточн|Красн|Больш|Мал|Стар|Нов|Свят|Бел|Чёрн|Черн|Открыт|Свободн|Объединенн|"
    r"Объединённ|Организац|Союз|Центр|Служб|Фронт|Канал|Газет|Вечерн|Утренн|Госдум|Государственн|Народн|Верховн|"
    r"Центральн|Европейск)"
)
_AR_STOP = frozenset(
    key(word)
    for word in word_set(
        """است بود شد کرد گفت که را در از به با و این آن برای تا هم نیز می گفته نوشت گفتند شده بودند کشته او من
    ما شما یک دو سه بر روی پس اما ولی یا هر نه بی باید توانست دید دیده هنوز قال قالت إن أن في من على إلى عن مع هذا هذه
    التي الذي كان كانت وقال وقالت كما بعد قبل عند ساکن اهل دانشجوی زن مرد جوان دختر پسر نوجوان کودک شهروند معترض مقتول
    بیمارستان دانشگاه شهر استان خیابان میدان کشور دولت مردم معرفی هیچ پسرش دخترش جلوی تنها همراه جسد نفر چند دو سه
    ایستاده بازداشت دیروز امروز دیشب صبح شب روز ماه سال قبل بعد پیش شاهد زندگی آزادی عدالت همه اورا وی وقتی مرا تو خود
    الناس الجميع الذي التي"""
    )
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that the words beside it tell; ``why`` says which words, for a person to read.

    ``describes`` is true where they say that this is a private person; an age, a list or a byline does not.
    """

    span: Span
    why: str
    describes: bool


def find_candidates(text: str) -> Iterator[Candidate]:
    """Yield names told by the words beside them, in no order; two may overlap."""
    yield from _english(text)
    for match in _PERSIAN_LIST.finditer(text):
        for name in re.finditer(rf"{AR_PART} {AR_PART}", re.sub(" و ", "،  ", match.group("list"))):
            start = match.start("list")
            yield Candidate(Span(start + name.start(), start + name.end()), "named in a list of people", False)
    for raw, why in (*find_addressed(text), *find_called(text)):
        span = _trimmed_any(text, raw)
        if span is not None:
            yield Candidate(span, why, False)
    for pattern in _OTHER:
        for match in pattern.finditer(text):
            span = _trimmed_other(text, Span(*match.span("name")))
            if span is not None:
                yield Candidate(span, "named beside a private description", True)


def find_pairs(text: str) -> Iterator[Candidate]:
    """Yield names by their capitals, two or three in a row: Russian ones anywhere, English ones beside people.

    English ones need a word that people alone do ("said", "who") after them, or a private description in the sentence.
    """
    for match in _PAIR.finditer(text):
        span = trimmed(text, Span(*match.span("name")))
        if (
            span is not None
            and " " in span.of(text)
            and (_HUMAN.match(text, span.end) or _PRIVATE_WORD.search(_sentence(text, span)))
        ):
            yield Candidate(span, "written as a name is", False)
    for match in _RU_PAIR.finditer(text):
        span = _trimmed_other(text, Span(*match.span("name")))
        if span is not None and not _RU_BODY.search(span.of(text)) and re.search(r"[ .]", span.of(text)):
            yield Candidate(span, "written as a name is", False)


def _sentence(text: str, span: Span) -> str:
    before = re.split(r"[.!?\n]", text[max(span.start - 200, 0) : span.start])[-1]
    return before + re.split(r"[.!?\n]", text[span.end : span.end + 200])[0]


def _english(text: str) -> Iterator[Candidate]:
    for pattern in _TOLD:
        for match in pattern.finditer(text):
            yield from _candidate(text, match, "named beside a private description", True)
    for pattern in _BESIDE:
        for match in pattern.finditer(text):
            yield from _candidate(text, match, "named with an age, a relative or a courtesy title", False)
    for match in _SIGNED.finditer(text):
        yield from _candidate(text, match, SIGNS, False)
    for pattern in (_APPOSED_BEFORE, _APPOSED_AFTER):
        for match in pattern.finditer(text):
            if role_of(match.group("role")) is Role.PRIVATE:
                yield from _candidate(text, match, f"described as “{match.group('role').strip()}”", True)
    for match in _LISTED.finditer(text):
        start = match.start("list")
        names = list(re.finditer(PART_ALL, match.group("list")))
        for name in names if len(names) > 1 else ():
            span = trimmed(text, Span(start + name.start(), start + name.end()))
            if span is not None:
                yield Candidate(span, "named in a list of people", False)


def _candidate(text: str, match: re.Match[str], why: str, describes: bool) -> Iterator[Candidate]:
    span = trimmed(text, Span(*match.span("name")))
    if span is not None:
        yield Candidate(span, why, describes)


def trimmed(text: str, span: Span) -> Span | None:
    """Return a run of capitals without opening words, titles and roles; null where no name is left.

    A run with a public title in it ("General Orod Tann") is nobody told as private.
    """
    start, end = span
    if any(key(word) in PUBLIC_WORDS for word in span.of(text).split()[:-1]):
        return None
    for match in re.finditer(r"\S+", text[start:end]):
        word = key(match.group())
        if word in OPENERS | CALENDAR | NUMBERS or word_role(match.group()) is not None:
            start = span.start + match.end()
            continue
        break
    while start < end and not text[start].isalnum():
        start += 1
    words = text[start:end].split()
    while words and key(words[-1]) in CALENDAR | OPENERS | NUMBERS:
        end = start + text[start:end].rstrip().rfind(words.pop())
    end = start + len(text[start:end].rstrip(" -"))
    name = re.sub(r"['’]s$", "", text[start:end])
    end = start + len(name)
    if key(name) in NO_NAMES or not key(name) or ORGANISATION_WORDS.search(name) or len(key(name)) < 2:
        return None
    return Span(start, end)


def _trimmed_any(text: str, span: Span) -> Span | None:
    """Trim a name by the rules of its letters."""
    return (_trimmed_other if span.of(text)[:1] > "\u0370" else trimmed)(text, span)


def _trimmed_other(text: str, span: Span) -> Span | None:
    words = list(re.finditer(r"\S+", span.of(text)))
    while words and (
        key(words[0].group()) in _AR_STOP | _RU_OPENERS | NUMBERS or word_role(words[0].group()) is not None
    ):
        words.pop(0)
    kept: list[re.Match[str]] = []
    for word in words:
        if key(word.group()) in _AR_STOP | NUMBERS or (kept and word_role(word.group()) is not None):
            break
        kept.append(word)
    if not kept:
        return None
    return Span(span.start + kept[0].start(), span.start + kept[-1].end())
