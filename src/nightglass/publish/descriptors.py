"""People whom no name finder found: names told by the words beside them, in English, Persian, Russian and Arabic.

These patterns prefer to mask one word too many: what they find is a private person until somebody decides otherwise.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nightglass.publish.plain_words import CALENDAR, OPENERS, ORGANISATION_WORDS
from nightglass.publish.roles import PRIVATE_WORDS, PUBLIC_WORDS, Role, role_of, word_role
from nightglass.records.span import Span
from nightglass.text.fold import key

_PART = r"(?:(?<!\w)[A-Z][\w'’]{0,30}[^\W_](?:-[A-Z]?[\w'’]{0,30}[^\W_]){0,3}(?!\w)|(?<!\w)[A-Z]\.)"
_PARTICLE = r"(?:al|el|bin|ibn|bint|van|von|der|den|de|da|di|del|la|le|dos|abu|ul|ud)[ -]"
NAME = rf"(?P<name>{_PART}(?:[ ](?:{_PARTICLE}){{0,2}}{_PART}|-{_PART}){{0,3}})"
_PART_ALL = rf"{_PART}(?:[ ](?:{_PARTICLE}){{0,2}}{_PART}){{1,3}}"
_RU_PART = r"(?<!\w)[А-ЯЁ][а-яё]{1,30}(?:-[А-ЯЁ][а-яё]{1,30})?"
_RU_NAME = rf"(?P<name>{_RU_PART}(?: (?:{_RU_PART}|[А-ЯЁ]\.)){{0,2}})"
_AR_PART = r"[\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc\u0640\u064b-\u0652\u200c]{2,20}"
_AR_NAME = rf"(?P<name>{_AR_PART}(?: {_AR_PART}){{0,1}})"


def _listed(words: frozenset[str], letters: str) -> str:
    chosen = sorted((word for word in words if re.match(letters, word)), key=len, reverse=True)
    return "|".join(re.escape(word) for word in chosen)


_PRIVATE_EN = rf"(?:{_listed(PRIVATE_WORDS, '[a-z]')})"
_PRIVATE_RU = rf"(?:{_listed(PRIVATE_WORDS, '[а-я]')})"
_ARABIC_LETTERS = "[\u0600-\u06ff]"
_PRIVATE_FA = rf"(?:{_listed(PRIVATE_WORDS, _ARABIC_LETTERS)}|ساکنان|شاهدان|دانش‌آموز|پزشکی|پرستاری|دانشجویی)"
_NO_PERSON = (
    r"(?<!town )(?<!city )(?<!village )(?<!group )(?<!app )(?<!operation )(?<!channel )(?<!film )(?<!newspaper )"
    r"(?<!ship )(?<!street )(?<!outlet )(?<!square )(?<!place )(?<!website )(?<!party )(?<!movement )(?<!area )"
    r"(?<!agency )(?<!district )(?<!quarter )(?<!vessel )(?<!network )(?<!song )(?<!book )(?<!company )"
)
_ENGLISH = (
    re.compile(
        rf"\b{_NO_PERSON}(?i:named|called|identified(?: only)? as|identified (?:him|her|them)sel(?:f|ves) as|"
        rf"known(?: only| locally| to friends)? as|gave (?:his|her|their)(?: first| full)? name(?: only)? as|"
        rf"(?:whose|his|her|their|first|full|real) name (?:is|was)|goes by|went by|introduced (?:himself|herself) as|"
        rf"asked to be called|by the name of|signed(?: as)?|nicknamed) [“\"‘']?(?:only )?{NAME}"
    ),
    re.compile(rf"\b(?i:{_PRIVATE_EN}|dr\.?|mr\.?|mrs\.?|ms\.?|miss) {NAME}"),
    re.compile(rf"{NAME},? (?:\((?:aged )?\d{{1,2}}\)|,? ?aged \d{{1,2}}\b)"),
    re.compile(rf"{NAME}, (?:now |then |aged |just |only )?\d{{1,2}}(?=[,.;:)]| (?:and|from|who|years|of)\b)"),
    re.compile(rf"\b\d{{1,2}}[- ]year[- ]old {NAME}"),
    re.compile(rf"\b(?:aged|age) \d{{1,2}}, {NAME}"),
    re.compile(rf"{NAME} (?:is|was|turned) \d{{1,2}}\b(?! (?:percent|per|km|kilomet|miles|dead|people))"),
    re.compile(rf"\b(?:Call|Contact|Phone|Text|Message|Ring|Ask for) {NAME}(?= (?:on|at|by|under|if|for)\b)"),
    re.compile(rf"{NAME}, (?:left|right|cent(?:re|er)|second from|third from|far left|far right|in the foreground)\b"),
    re.compile(
        rf"(?:^|\n)\s*(?:[Bb]y|BY|[Tt]ext|[Pp]hotos?|[Pp]hotograph|[Ww]ords):? (?:by )?{NAME}(?=[,.\n]|$| and\b| in\b| for\b|,)"
    ),
    re.compile(
        rf"{NAME}['’]s? (?i:mother|father|parents|brother|sister|son|daughter|wife|husband|widow|family|friends?|neighbou?rs?|"
        rf"relatives?|cousin|aunt|uncle|house|home|flat|apartment|street|testimony|arrest|body|grave|funeral|lawyer|"
        rf"injuries|wounds?|account|phone|statement)\b"
    ),
)
_LISTED = re.compile(
    rf"(?:detained|arrested|signed|survivors?|witnesses|released|missing|wounded|injured|killed|dead|relatives|friends|"
    rf"names?|prisoners|patients|students|including|include|included|were|are|by)[^.;\n]{{0,25}}?[:,]? "
    rf"(?P<list>{_PART_ALL}(?:,? (?:and )?(?:\(\d{{1,2}}\),? (?:and )?)?{_PART_ALL})+)"
)
_APPOSED_BEFORE = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Hh]er|[Hh]is|[Tt]heir|[Mm]y)(?P<role> [^,.;:“”\"\n]{{3,70}}), {NAME}(?=[,.;:]|$)"
)
_APPOSED_AFTER = re.compile(
    rf"{NAME},(?P<role> (?:an?|the|one|her|his|their|another|who is|who was|then|now|also) ?[^,.;:“”\"\n]{{2,70}})"
)
_KIN = re.compile(
    rf"\b(?i:mother|father|parents|sister|brother|son|daughter|wife|husband|widow|friend|friends|neighbour|neighbor|"
    rf"relatives?|famil(?:y|ies)|colleague|cousin|aunt|uncle|funeral|burial|grave|arrest|testimony|account) of (?:the late )?{NAME}"
)
_OTHER = (
    re.compile(
        rf"(?:\bпо имени|\bзовут|\bзвали|\bназвал(?:ся|ась) как|\bназвал(?:ся|ась)|\bпредставил(?:ся|ась)(?: как)?|\bимя — )\s+[«\"]?{_RU_NAME}"
    ),
    re.compile(rf"{_RU_NAME},? (?:\()?\d{{1,2}}(?:-летн\w+| лет| года?)\b"),
    re.compile(rf"\b\d{{1,2}}-летн\w+ (?:[а-яё]+ ){{0,3}}{_RU_NAME}"),
    re.compile(
        rf"\b(?i:{_PRIVATE_RU})[а-яё]{{0,3}}(?: (?!и |что |или )[а-яё]+){{0,2}},? (?:из [А-ЯЁ][а-яё]+,? )?{_RU_NAME}"
    ),
    re.compile(rf"{_RU_NAME}, (?:[а-яё]+ ){{0,2}}(?:{_PRIVATE_RU})(?![а-яё])"),
    re.compile(
        rf"(?:[Сс]емь[яеию]|[Рр]одственник\w*|[Мм]ат\w+|[Оо]т[ец]\w+|[Дд]руз\w+|[Аа]рест\w*|[Пп]охорон\w*|[Зз]адержан\w*) {_RU_NAME}"
    ),
    re.compile(rf"(?:[Нн]азвавш\w+|[Пп]редставивш\w+) {_RU_NAME}"),
    re.compile(rf"(?:به نام|به اسم|بنام|نامش|اسمش|خانم|آقای|دکتر|پرستار|خود را)[ \u200c](?:[«\"])?{_AR_NAME}"),
    re.compile(rf"{_AR_NAME}[،,]? (?:\()?[\d۰-۹٠-٩]{{1,2}}[ \u200c]?(?:ساله|سال|عام|عاما|سنة)"),
    re.compile(rf"(?:باسم|يدعى|تدعى|اسمه|اسمها|المدعو|المدعوة|السيدة|السيد|الممرضة|الممرض|الطبيب|الطبيبة) {_AR_NAME}"),
    re.compile(rf"(?:{_PRIVATE_FA})(?:[ \u200c]?(?:ها|ان|ی|ش|اش|شان|م))?(?: [^،.؛:«»\n]{{1,30}})?، {_AR_NAME}(?=[،,])"),
    re.compile(rf"(?:^|[.!؟\n]\s*|[،؛] ){_AR_NAME}، (?:یک |این )?(?:{_PRIVATE_FA})"),
    re.compile(
        rf"(?:مادر|پدر|خواهر|برادر|همسر|خانواده|دوست|همسایه|پسر|دختر|بستگان|دوستان|وکیل)(?:ی)? {_AR_NAME}(?= (?:گفت|می|نمی|را|از|در|که|به|هم|نوشت)|[،.])"
    ),
)
_PERSIAN_LIST = re.compile(
    rf"(?P<list>{_AR_PART} {_AR_PART}(?:، {_AR_PART} {_AR_PART})* و {_AR_PART} {_AR_PART}) (?:بازداشت|دستگیر|آزاد|زخمی|ناپدید|احضار)"
)
_RU_PAIR = re.compile(
    rf"(?<![«\"„])\b(?P<name>{_RU_PART}(?: {_RU_PART}| [А-ЯЁ]\.){{1,2}}|(?:[А-ЯЁ]\. ?){{1,2}}{_RU_PART})"
)
_RU_BODY = re.compile(
    r"\b(?:Министерств|Совет|Комитет|Агентств|Радио|Площад|Реестр|Партия|Университет|Больниц|Улиц|Проспект|Республик|Област|"
    r"Район|Город|Нижн|Верхн|Северн|Южн|Западн|Восточн|Красн|Больш|Мал|Стар|Нов|Свят|Бел|Чёрн|Черн|Открыт|Свободн|Объединенн|"
    r"Объединённ|Организац|Союз|Центр|Служб|Фронт|Канал|Газет|Вечерн|Утренн|Госдум|Государственн|Народн|Верховн|Центральн|Европейск)"
)
_AR_STOP = frozenset(
    key(word)
    for word in """است بود شد کرد گفت که را در از به با و این آن برای تا هم نیز می گفته نوشت گفتند شده بودند کشته او من ما
    شما یک دو سه بر روی پس اما ولی یا هر نه بی باید توانست دید دیده هنوز قال قالت إن أن في من على إلى عن مع هذا هذه التي
    الذي كان كانت وقال وقالت كما بعد قبل عند ساکن اهل دانشجوی زن مرد جوان دختر پسر نوجوان کودک شهروند معترض مقتول
    بیمارستان دانشگاه شهر استان خیابان میدان کشور دولت مردم معرفی هیچ پسرش دخترش جلوی تنها همراه جسد نفر چند دو سه
    ایستاده بازداشت دیروز امروز دیشب صبح شب روز ماه سال قبل بعد پیش شاهد""".split()
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that nothing but the words beside it tells; ``why`` says which kind of words, for a person to read."""

    span: Span
    why: str


def find_candidates(text: str) -> Iterator[Candidate]:
    """Yield names told by private descriptors, in no order; two may overlap."""
    yield from _english(text)
    for match in _PERSIAN_LIST.finditer(text):
        for name in re.finditer(rf"{_AR_PART} {_AR_PART}", re.sub(" و ", "،  ", match.group("list"))):
            yield Candidate(
                Span(match.start("list") + name.start(), match.start("list") + name.end()),
                "named in a list of private people",
            )
    for pattern in _OTHER:
        for match in pattern.finditer(text):
            span = _trimmed_other(text, Span(*match.span("name")))
            if span is not None:
                yield Candidate(span, "named beside a private description")


def find_pairs(text: str) -> Iterator[Candidate]:
    """Yield Russian names by their capitals: two or three in a row, or initials; not a body's or a place's name."""
    for match in _RU_PAIR.finditer(text):
        span = _trimmed_other(text, Span(*match.span("name")))
        if span is not None and not _RU_BODY.search(span.of(text)) and re.search(r"[ .]", span.of(text)):
            yield Candidate(span, "written as a name is")


def _english(text: str) -> Iterator[Candidate]:
    for pattern in _ENGLISH:
        for match in pattern.finditer(text):
            yield from _candidate(text, match, "named beside a private description")
    for match in _LISTED.finditer(text):
        start = match.start("list")
        names = list(re.finditer(_PART_ALL, match.group("list")))
        if len(names) > 1:
            for name in names:
                span = trimmed(text, Span(start + name.start(), start + name.end()))
                if span is not None:
                    yield Candidate(span, "named in a list of private people")
    for match in _KIN.finditer(text):
        yield from _candidate(text, match, "named as somebody's relative or friend")
    for pattern in (_APPOSED_BEFORE, _APPOSED_AFTER):
        for match in pattern.finditer(text):
            if role_of(match.group("role")) is Role.PRIVATE:
                yield from _candidate(text, match, f"described as “{match.group('role').strip()}”")


def _candidate(text: str, match: re.Match[str], why: str) -> Iterator[Candidate]:
    span = trimmed(text, Span(*match.span("name")))
    if span is not None:
        yield Candidate(span, why)


def trimmed(text: str, span: Span) -> Span | None:
    """Return a run of capitals without opening words, titles and roles; null where no name is left."""
    start, end = span
    for match in re.finditer(r"\S+", text[start:end]):
        word = key(match.group())
        if word in PUBLIC_WORDS:
            return None
        if word in OPENERS or word in CALENDAR or word_role(match.group()) is not None:
            start = span.start + match.end()
            continue
        break
    while start < end and not text[start].isalnum():
        start += 1
    words = text[start:end].split()
    while words and key(words[-1]) in CALENDAR | OPENERS:
        end = start + text[start:end].rstrip().rfind(words.pop())
    end = start + len(text[start:end].rstrip(" -"))
    name = re.sub(r"['’]s$", "", text[start:end])
    end = start + len(name)
    if not key(name) or ORGANISATION_WORDS.search(name) or len(key(name)) < 2:
        return None
    return Span(start, end)


def _trimmed_other(text: str, span: Span) -> Span | None:
    words = list(re.finditer(r"\S+", span.of(text)))
    while words and (key(words[0].group()) in _AR_STOP or word_role(words[0].group()) is not None):
        words.pop(0)
    kept: list[re.Match[str]] = []
    for word in words:
        if key(word.group()) in _AR_STOP or (kept and word_role(word.group()) is not None):
            break
        kept.append(word)
    if not kept:
        return None
    return Span(span.start + kept[0].start(), span.start + kept[-1].end())
