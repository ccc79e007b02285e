"""Names told by calling ("whom friends call X"), an initial ("X K., 22"), a list of given names, or after "от"."""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re
from collections.abc import Iterator

from nightglass.publish.name_patterns import (
    AR_LETTER,
    AR_NAME,
    AR_PART,
    AR_WORD,
    GIVEN,
    INITIAL,
    NAME,
    RU_NAME,
    RU_PART,
    is_many,
)
from nightglass.publish.plain_words import word_set
from nightglass.records.span import Span
from nightglass.text.fold import key

CALLED = "called by this name"
SHORTENED = "named with an initial"
LISTED = "named in a list of private people"
BESIDE = "named beside private people"

_OPEN = r"[«“\"„‘'‹]?"
_CALLED = (
    re.compile(
        rf"\b(?i:calls?|called|nicknames?|nicknamed|names?|named|dubbed) (?i:him|her|them|me)(?: (?:just|only|simply))? {_OPEN}{NAME}"
    ),
    re.compile(
        rf"\b(?:whom|friends|family|relatives|neighbou?rs|everyone|everybody|colleagues|classmates|mother|father|people)"
        rf"(?: [a-z’']+){{0,4}} (?:calls?|knows?(?: (?:him|her|them))?(?: only)? as|knew(?: only)? as) "
        rf"{_OPEN}{NAME}"
    ),
    re.compile(rf"\bknows?(?: (?:him|her|them))?(?: only)? as {_OPEN}{NAME}"),
    re.compile(rf"\bwhom(?: [a-z’']+){{1,4}} (?:called|knew(?: only)? as) {_OPEN}{NAME}"),
    re.compile(
        rf"\b(?:known|identified|referred to|quoted|cited)(?: here| only| just| simply| better)*"
        rf"(?: (?:to|by|among|in|on) (?:(?!as )[a-z’']+ ?){{1,5}}) ?as {_OPEN}{NAME}"
    ),
    re.compile(
        rf"\b(?:[Hh]e|[Ss]he|who|boy|girl|man|woman)(?: also| only)? (?:answers|answered) to (?:the name )?(?:of )?{_OPEN}{NAME}"
    ),
    re.compile(rf"\b(?:go|goes|going|went) (?:only )?by (?:the name )?(?:of )?(?:just )?{_OPEN}{NAME}"),
    re.compile(
        r"\b(?:зовут|звали|прозвали|кличут|прозванн\w+(?: [а-яё]+){0,3}|(?:знают|знали) как|(?:называют|называли|зовут|звали) (?=(?:его|её|ее|меня|себя)))"
        rf"(?: (?:его|её|ее|их|меня|себя|просто|все|всегда|друзья|соседи|дома|здесь)){{0,3}}:? {_OPEN}{RU_NAME}"
    ),
    re.compile(
        r"(?:[Ее]го|[Ее]ё|[Ее]е|[Мм]еня|[Кк]отор(?:ого|ую)|[Жж]енщину|[Мм]ужчину|[Дд]евушку|[Пп]арня)"
        rf"(?: [а-яё]+){{0,4}} (?:называ(?:ют|ли|ет|л|ла)|зовут|звали|зов[её]т|прозвали?|зна(?:ют|ет|ли) как)(?: [а-яё]+){{0,2}} {_OPEN}{RU_NAME}"
    ),
    re.compile(rf"\b[Ии]звестн(?:ый|ая|ого|ой|ому|ым|ую)(?: [а-яё]+){{0,4}} как {_OPEN}{RU_NAME}"),
    re.compile(rf"\bотклика\w+ на (?:имя )?{_OPEN}{RU_NAME}"),
    re.compile(
        rf"{_OPEN}{AR_NAME}[»”\"“’'›]? (?:را )?صدا(?:یش|ش|یم)?[ \u200c](?:می|نمی)?[ \u200c]?(?:زن|کن|زد|کرد)"
        r"(?:ند|یم|ی|م|د|ن)?(?![\w\u200c])"
    ),
    re.compile(
        rf"(?:او|وی) را {_OPEN}{AR_NAME}[»”\"“’'›]? می[ \u200c]?(?:نام|خوان|شناس|گوی)(?:ند|یم|د|یدند|ندند)(?![\w\u200c])"
    ),
    re.compile(
        rf"(?:به (?:او|وی)|بهش) {_OPEN}{AR_NAME}[»”\"“’'›]? می[ \u200c]?گ(?:فت|وی)(?:ند|یم|م|ی|د)?(?![\w\u200c])"
    ),
    re.compile(rf"(?<!میدان )(?<!محله )(?<!خیابان )(?<!شهر )(?:معروف|مشهور|ملقب) به (?:نام )?{_OPEN}{AR_NAME}"),
    re.compile(
        r"(?:[يت]سم\u0651?ون?ه?ا?|[ينت]?ناد[يو]ن?ه(?:ا|م)?|[يت]ناديه(?:ا|م)?|نسميها?|ندعوها?|يدعونها?|[يُ]{0,2}لق\u0651?بونها?|"
        r"[يت]\u064f?دعى|(?:المعروفة?|الملق\u0651?بة?) (?:باسم|بـ))"
        rf"(?: (?:الناس|الجميع|الأصدقاء|أصدقاؤها?|الجيران|أهلها?))? {_OPEN}{AR_NAME}"
    ),
    re.compile(rf"(?:المعروفة?|الملق\u0651?بة?) [«“\"](?:ب)?{AR_NAME}"),
)
_KINDS = (
    r"(?<!\bPlan )(?<!\bPhase )(?<!\bBlock )(?<!\bClass )(?<!\bGroup )(?<!\bSection )(?<!\bType )(?<!\bGate )(?<!\bLine )"
    r"(?<!\bRoom )(?<!\bGrade )(?<!\bVitamin )(?<!\bBuilding )(?<!\bAppendix )(?<!\bAnnex )(?<!\bWar )(?<!\bTower )"
    r"(?<!\bHall )(?<!\bHepatitis )(?<!\bCategory )(?<!\bWing )(?<!\bFloor )"
)
_SHORTENED = (
    re.compile(rf"(?<!\. )(?P<name>{GIVEN} {_KINDS}{INITIAL})(?=[,;:)’']| [a-z(]|\s*$)"),
    re.compile(rf"(?P<name>{RU_PART} [А-ЯЁ]\.)(?=[,;:)]| [а-яё(—]|\s*$)"),
    re.compile(rf"(?P<name>(?<![\w\u200c]){AR_PART} {AR_LETTER}\.)(?=[،,؛:)»]| |\s*$)"),
    re.compile(
        rf"(?P<name>(?<![\w\u200c])(?:{AR_PART}|{AR_LETTER}\.) ?{AR_LETTER}\.?)[،,]? \(?[\d۰-۹٠-٩]{{1,2}}[ \u200c]?"
        r"(?:ساله|سال|عام|عاما|عامًا|سنة)"
    ),
)
_FAMILY = re.compile(
    r"\b(?i:famil(?:y|ies)|child(?:ren)?|kids?|sons?|daughters?|twins?|triplets|siblings?|brothers?|sisters?|cousins?|"
    r"grandchildren|grandsons?|granddaughters?|nephews?|nieces?|bab(?:y|ies)|boys|girls|parents|mother|father|orphans|"
    r"(?:class|school|cell|flat|house|room|work|team)mates?|neighbou?rs?|friends|pupils|students|colleagues|toddlers|"
    r"detainees|prisoners|volunteers|nurses|survivors|mourners|patients|teenagers)\b"
)
_PLACED = re.compile(
    r"\b(?:in|from|near|at|across|through|around|between|outside|towards?|into|to|over|via|like|including|countries|cities|"
    r"towns|villages|districts|provinces|outlets|newspapers|apps|platforms|states|agencies)(?: the)?\W*$",
    re.IGNORECASE,
)
_SMALL = r"(?:the )?(?:(?:little|baby|young|old|small|tiny|twins|toddler|big) )?"
_LIST = re.compile(
    rf"(?P<list>{_SMALL}{GIVEN}(?:, {_SMALL}{GIVEN})*(?: \(\d{{1,2}}\))?,? and (?:his |her |their |the )?{_SMALL}{GIVEN})(?! [A-Z])"
)
_RU_FAMILY = re.compile(
    r"(?<![а-яё])(?i:дет(?:и|ей|ям|ьми|ях)|ребен\w+|ребён\w+|сын\w*|дочер\w+|дочь|близнец\w+|брать\w+|сестр\w+|сёстр\w+|внук\w*|"
    r"внуч\w+|племянни\w+|семь\w+|родител\w+|мать|матер\w+|отц\w+|отец|бабушк\w+|дедушк\w+|муж|жен[аыуе]|одноклассни\w+|"
    r"однокурсни\w+|сосед\w*|подруг\w*|друзь\w+|сокамерни\w+|коллег\w*|школьни\w+|студент\w*|девоч\w+|мальчи\w+|"
    r"медсестр\w*|врач\w*|жител\w+|задержанн\w+|пациент\w*|вдов\w*|очевид\w+|свидетел\w+)(?![а-яё])"
)
_RU_PLACED = re.compile(r"(?<![а-яё])(?i:в|во|из|на|под|около|между|через|до|над|близ|стран\w*|город\w*|област\w+)\W*$")
_RU_SMALL = r"(?:(?:маленьк\w+|младш\w+|старш\w+|крошк\w+|малыш\w*) )?"
_RU_LIST = re.compile(rf"(?P<list>{_RU_SMALL}{RU_PART}(?:, {_RU_SMALL}{RU_PART})* и {_RU_SMALL}{RU_PART})(?! [А-ЯЁ])")
_RU_BESIDE = re.compile(
    r"(?<![а-яёА-ЯЁ])(?:[Оо]т|[Уу]|[Кк]о?|[Сс]о?|[Оо]б?|[Дд]ля|[Пп]ро|[Бб]ез|[Зз]а|[Пп]еред|[Вв]озле|[Рр]ядом с) "
    rf"(?P<name>(?!\w+(?:ск|цк)(?:ого|ой|ому|им|их|ую|ая|ий)\b){RU_PART}(?: {RU_PART})?)(?! [А-ЯЁ])"
)
_RU_AFTER = re.compile(
    r"(?:записк|письм|весточк|сообщени|звонок|звонк|голосов|телеграмм|передач|открытк)[а-яё]*(?: [а-яё]+){0,2} от "
    rf"{RU_NAME}"
)
_RU_STEMS = (
    "соседк|студентк|медсестр|учительниц|пенсионерк|подруг|пользовательниц|родственниц|продавщиц|свидетельниц|"
    "школьниц|участниц|пациентк|вдов|бабушк|дедушк|тёт|тет|дяд|внучк|внук|девочк|мальчик|девушк|дочер|матер|сестр|"
    "племянниц|племянник|крёстн|однокласснц|одноклассник|одноклассниц|жительниц|очевидиц|нян|уборщиц|поварих|повар|сторож|"
    "жен|мам|пап|ребёнк|ребенк|малышк|сирот|задержанн|протестующ"
)
_RU_DESCRIBED = re.compile(rf"(?<![а-яё])(?i:{_RU_STEMS})[а-яё]{{1,3}} (?:по имени )?{RU_NAME}")
_FA_FAMILY = (
    r"(?:فرزند|بچه|کودک|دختر|پسر|خواهر|برادر|نوه|همسایه|همکلاسی|هم‌کلاسی|دوست|همکار|خواهرزاده|برادرزاده|هم‌بند|دوقلو)"
    r"(?:ان)?[\u200c ]?(?:ها|های|هایش|هایشان|هایم|انش|انشان|انم|یش|ش|شان|م)?"
)
_FA_MEMBER = rf"{AR_WORD}(?: (?:کوچولو|کوچک|کوچولوی|نوزاد|خردسال))?"
_FA_ITEMS = rf"(?P<list>{_FA_MEMBER}(?:، {_FA_MEMBER})* و {_FA_MEMBER})"
_FA_LISTS = (
    re.compile(rf"(?<![\w\u200c]){_FA_FAMILY}(?:[،:]| به نام‌های| یعنی) (?:به نام‌های )?{_FA_ITEMS}(?=[،.؛!»)]|$)"),
    re.compile(
        rf"(?<![\w\u200c])(?:فرزندان|بچه|کودکان|دختران|پسران|خواهران|برادران|نوه|دوستان|همسایه|همکلاسی)[\u200c ]?(?:های)?"
        rf"(?:ش|شان|م|مان) {_FA_ITEMS}(?= (?:در|را|که|به|از|هم|با|آنجا|خواب|کنار|بود|رفت|گفت|می|ن?می)|[،.؛!»)]|$)"
    ),
    re.compile(rf"(?:^|[.!؟؛\n«] ?){_FA_ITEMS}، (?:هر (?:سه|دو|چهار) )?{_FA_FAMILY}(?![\w\u200c])"),
)
_AR_LIST = re.compile(
    r"(?<![\w\u200c])[وفبل]?(?:أطفال|أولاد|أبناؤ|أبناء|أبنائ|بنات|إخوت|أخوات|أحفاد|جيران|زملاؤ|زملاء|زملائ|أصدقاؤ|أصدقاء|"
    rf"أصدقائ)(?:ه|ها|هم|هما|ي|نا)[،:]? (?P<list>{AR_WORD}(?:،? و ?{AR_PART}(?![\w\u200c]))+)"
)
_NOT_IN_LIST = frozenset(
    key(word).replace(" ", "")
    for word in word_set(
        """کوچولو کوچک کوچولوی نوزاد خردسال و مادر پدر دختر پسر زن مرد همه دیگران خودش او آنها ها های هایش
        كانوا وكانوا كان كانت قالوا في من على إلى أن الصغيرة الصغير"""
    )
)


def find_called(text: str) -> Iterator[tuple[Span, str]]:
    """Yield names told by calling, by an initial, in lists of given names and after a preposition, each with why."""
    for patterns, why in ((_CALLED, CALLED), (_SHORTENED, SHORTENED), ((_RU_AFTER, _RU_DESCRIBED), BESIDE)):
        for pattern in patterns:
            for match in pattern.finditer(text):
                yield Span(*match.span("name")), why
    for span in (*_listed(text), *_listed_russian(text), *_listed_arabic(text)):
        yield span, LISTED
    for span in _beside(text):
        yield span, BESIDE


def _listed(text: str) -> Iterator[Span]:
    """Yield the members of English lists of given names where the sentence speaks of family, classmates or the like."""
    for match in _LIST.finditer(text):
        around = _sentence(text, match)
        if _FAMILY.search(around) and not _PLACED.search(text[max(match.start() - 30, 0) : match.start()]):
            for name in re.finditer(GIVEN, match.group("list")):
                if is_many(name.group()):
                    continue
                yield Span(match.start("list") + name.start(), match.start("list") + name.end())


def _listed_russian(text: str) -> Iterator[Span]:
    for match in _RU_LIST.finditer(text):
        if _RU_FAMILY.search(_sentence(text, match)) and not _RU_PLACED.search(
            text[max(match.start() - 30, 0) : match.start()]
        ):
            for name in re.finditer(RU_PART, match.group("list")):
                yield Span(match.start("list") + name.start(), match.start("list") + name.end())


def _listed_arabic(text: str) -> Iterator[Span]:
    for pattern in (*_FA_LISTS, _AR_LIST):
        for match in pattern.finditer(text):
            start = match.start("list")
            for name in re.finditer(AR_WORD, match.group("list")):
                joined = pattern is _AR_LIST and name.start() and name.group()[0] == "و" and len(name.group()) > 3
                if key(name.group()).replace(" ", "") not in _NOT_IN_LIST:
                    yield Span(start + name.start() + bool(joined), start + name.end())


def _beside(text: str) -> Iterator[Span]:
    """Yield Russian names in an oblique case after a preposition, where the sentence speaks of private people.

    A word that the text also sets after "в" or "из" is a place.
    """
    for match in _RU_BESIDE.finditer(text):
        stem = re.escape(match.group("name")[:-1] if len(match.group("name")) > 3 else match.group("name"))
        placed = re.search(rf"(?<![а-яё])(?i:в|во|из|на) {stem[:-1] if len(stem) > 5 else stem}", text)
        if not placed and _RU_FAMILY.search(_sentence(text, match)):
            yield Span(*match.span("name"))


def _sentence(text: str, match: re.Match[str]) -> str:
    """Return the sentence around a match, the match itself taken out."""
    before = re.split(r"[.!?\n]", text[max(match.start() - 200, 0) : match.start()])[-1]
    after = re.split(r"[.!?\n]", text[match.end() : match.end() + 200])[0]
    return f"{before} {after}"
