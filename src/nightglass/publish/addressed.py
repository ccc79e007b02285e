"""People addressed by name in quoted words: "Go home, Orla," in English, Persian, Russian and Arabic.

English and Russian write a name with a capital, so a comma before it is enough. Persian and Arabic do not: there the
words beside it must be spoken to somebody (an imperative, a greeting), or be "dear" after it or "O" before it.
"""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re
from collections.abc import Iterator

from nightglass.publish.name_patterns import AR_PART, AR_WORD, GIVEN, PART, RU_PART, is_many
from nightglass.publish.plain_words import CALENDAR, NO_NAMES, OPENERS, word_set
from nightglass.publish.roles import word_role
from nightglass.records.span import Span
from nightglass.text.fold import key

WHY = "addressed by name in quoted words"

_QUOTED = re.compile(
    r"“[^“”\n]{2,900}|«[^«»\n]{2,900}|„[^„“”\n]{2,900}|‹[^‹›\n]{2,900}|(?<![\w\"])\"[^\"\n]{2,900}"
    r"|(?<!\w)[‘‚][^\n]{2,600}?[’‘](?!\w)|(?<!\w)'[^\n]{2,600}?'(?!\w)|(?:^|\n)[ \t]*[—–-] [^\n]{2,900}"
)
_END = r"(?=\s*(?:[,.!?…;:)»”“\"’'—–›]|$))"
_EN_LAST = re.compile(
    rf"(?<=[\w’']), (?:(?:my|dear|little|sweet|poor|old) ){{0,2}}(?P<name>{GIVEN}(?: {PART})?)(?!['’]s\b|, (?:and |or )?(?!I\b)[A-Z]){_END}"
)
_EN_FIRST = re.compile(
    rf"(?:^|[.!?…] )\W{{0,2}}(?P<name>{GIVEN}(?: {PART})?)[,!] (?i:please |just |now |I |we |my ){{0,2}}"
    r"(?i:you|your|you[’'](?:re|ll|ve)|come|go|run|don[’']?t|do not|stay|wait|listen|look|please|hide|tell|call|get|stop|"
    r"help|forgive|wake|where|are you|can you|open|hold|take|let|leave|keep|never|say|give|remember|answer|pick|hurry|"
    r"love|miss|promise|sleep|eat|bring|turn|watch|write|read|sit|stand|lie|be|breathe|jump|climb|drop|put)\b"
)
_EN_GREETED = re.compile(
    r"(?:^|[.!?…,] )\W{0,2}(?:Hi|Hello|Hey|Dear|My dear|Goodbye|Bye|Oh|Poor|Darling|Thanks|Thank you|Sorry|Good night|Farewell|"
    rf"Happy birthday|I love you|I miss you) (?P<name>{GIVEN}){_END}"
)
_PLACE_WORD = re.compile(
    r"\b(?i:capital|city|town|village|province|region|district|quarter|port|country|island|river|street|square|state|"
    r"newspaper|agency|paper|channel|group|party|company|app|ship|столиц\w*|город\w*|сел[оае]|деревн\w+|район\w*|"
    r"област\w+|стран\w+|газет\w+|агентств\w+|порт\w*|остров\w*|реки|река)$"
)
_EN_NOBODY = word_set(
    """god lord sir madam ma'am mum mom mummy mommy dad daddy papa mama baba dear darling love honey sweetheart comrade
    comrades citizens soldiers officer officers captain ladies gentlemen brothers sisters guys folks kids boys girls
    everyone everybody yes yeah okay ok please listen look sorry thanks thank well right honestly finally today inshallah
    christ jesus heaven world english persian arabic russian kurdish america europe allah hello goodbye damn hey
    wait stop run go come enough again indeed perhaps maybe sometimes often always never first second third last
    meanwhile therefore moreover besides instead otherwise nevertheless hurry help quick quickly ah oh alas"""
)
_RU_LAST = re.compile(
    rf"(?<=[\w]), (?:(?:мо[йя]|родн\w+|мил\w+|дорог\w+|любим\w+|бедн\w+) ){{0,2}}(?P<name>{RU_PART}){_END}"
)
_RU_SPOKEN = (
    r"(?:не |ты |пожалуйста,? |скорее |только )*(?:беги|иди|стой|уходи|вернись|возвращайся|прости|слушай|послушай|держись|"
    r"скажи|помоги|смотри|жди|подожди|прячься|вставай|ложись|открой|закрой|позвони|пиши|напиши|приходи|приезжай|"
    r"бойся|плачь|молчи|спи|бегите|идите|уходите|простите|сынок|доченька|ты|тебя|тебе|тобой|твой|твоя|где ты|как ты)"
)
_RU_FIRST = re.compile(rf"(?:^|[.!?…] )\W{{0,3}}(?P<name>{RU_PART})[,!] (?i:{_RU_SPOKEN})(?![а-яё])")
_RU_NOBODY = word_set(
    """бог боже господи господь мама мам папа пап мамочка папочка люди ребята девочки мальчики граждане товарищи
    товарищ солдаты братья сестры друзья дорогие россия да нет ну вот слушай смотри пожалуйста спасибо аллах мир
    господа офицер командир доченька сынок родная родной милая милый дети иди стой беги"""
)
_FA_SPOKEN = (
    r"(?:برگرد|بیا|برو|نرو|بمان|نمان|نترس|بدو|ندو|بخواب|بگو|نگو|ببین|گوش کن|گوش بده|صبر کن|فرار کن|زنگ بزن|مواظب|مراقب|"
    r"مراقب باش|مواظب باش|بلند شو|پاشو|بنشین|بایست|ببخش|مرا ببخش|ببخشید|سلام|خداحافظ|کجایی|خوبی|کمک کن|گریه نکن|"
    r"نگران نباش|دوستت دارم|دوستت داریم|ممنون|مرسی|باز کن|ساکت باش|بیدار شو|زنده بمان|بنویس|بخوان|تو را|تنهایم نگذار)"
    r"(?:ید|م)?"
)
_ARABIC_SPOKEN = (
    r"(?:ارجع|ارجعي|اهرب|اهربي|تعال|تعالي|انتبه|انتبهي|اسمع|اسمعي|اركض|اركضي|اذهب|اذهبي|انتظر|انتظري|سامحني|سامحيني|"
    r"لا تخف|لا تخافي|لا تذهب|لا تذهبي|اختبئ|اختبئي|افتح|افتحي|أحبك|احبك|وداعا|مرحبا|ساعدني|ساعديني|ابق|ابقي|استيقظ|استيقظي)"
)
_FA_LAST = re.compile(
    rf"(?:^|[.!؟،,؛] ?|\W)(?:{_FA_SPOKEN}|{_ARABIC_SPOKEN})(?: {AR_PART}){{0,3}}[،,] (?P<name>{AR_WORD})"
    r"(?=\s*(?:[،,.!؟…»”\"“’'—]|$))"
)
_FA_FIRST = re.compile(
    rf"(?:^|[.!؟] )\W{{0,2}}(?P<name>{AR_WORD})[،,!] (?:{_FA_SPOKEN}|{_ARABIC_SPOKEN})(?![\w\u200c])"
)
_FA_TOLD = re.compile(
    rf"(?:^|[.!؟] )\W{{0,2}}(?P<name>{AR_WORD})، {AR_PART}(?: {AR_PART}){{0,3}} (?:ن?کن|ن?ده|ن?زن|ن?رو|ن?گیر|ن?شو|باش|نباش|بیا|برو|برگرد)"
    r"(?=\s*(?:[.!؟»”\"]|$))"
)
_FA_DEAR = re.compile(rf"(?P<name>{AR_PART}?)[ \u200c](?:جان|جون|عزیزم|جانم)(?![\w\u200c])")
_AR_CALLED = re.compile(rf"(?<![\w\u200c])يا (?P<name>(?!ال){AR_WORD})")
_ARABIC_NOBODY = frozenset(
    key(word).replace(" ", "")
    for word in word_set(
        """رب ربي ربنا الله شباب ناس اخي أخي أختي أمي امي أبي ابي بني ولدي ابني ابنتي بنتي جماعة شعب سيدي سيدتي أيها أيتها
        وطن وطني حبيبي حبيبتي عالم خالي عمي دكتور أستاذ أهل حرام ريت ليت هلا اخوان إخوان أطفال صديقي روحي قلبي
        مردم خدا خدایا مامان بابا دوستان برادران خواهران بچه‌ها رفقا مادر پدر پسرم دخترم عزیزم جانم بله نه خب آری خانم آقا
        هموطنان همه پسر دختر سرباز سربازان آزادی زندگی وطن ایران لطفا ولی اما حالا دیگر زود باشه مامان‌جان به بر از نوش
        برادر خواهر عزیز من تو ما شما او این آن"""
    )
)


def find_addressed(text: str) -> Iterator[tuple[Span, str]]:
    """Yield the names by which quoted words address somebody, each with why; they may overlap."""
    for quoted in _QUOTED.finditer(text):
        start = quoted.start() + len(quoted.group()) - len(quoted.group().lstrip("“«„‹\"'‘‚—–- \t\n"))
        words = text[start : quoted.end()]
        for span in _in_quoted(words):
            yield Span(start + span.start, start + span.end), WHY


def _in_quoted(words: str) -> Iterator[Span]:
    for pattern in (_EN_LAST, _EN_FIRST, _EN_GREETED):
        for match in pattern.finditer(words):
            if _is_english_name(words, match):
                yield Span(*match.span("name"))
    for pattern in (_RU_LAST, _RU_FIRST):
        for match in pattern.finditer(words):
            before = words[: match.start("name")].rstrip(", ")
            if key(match.group("name")) not in _RU_NOBODY and not _is_described(before):
                yield Span(*match.span("name"))
    for pattern in (_FA_LAST, _FA_FIRST, _FA_TOLD, _FA_DEAR, _AR_CALLED):
        for match in pattern.finditer(words):
            folded = key(match.group("name")).replace(" ", "")
            if folded not in _ARABIC_NOBODY and word_role(match.group("name")) is None:
                yield Span(*match.span("name"))


def _is_english_name(words: str, match: re.Match[str]) -> bool:
    if is_many(match.group("name")):
        return False
    first = key(match.group("name").split()[0])
    if first in _EN_NOBODY | OPENERS | CALENDAR | NO_NAMES or (first.endswith("ly") and "," in match.group()):
        return False
    before = words[: match.start("name")].rstrip(", ")
    last = re.search(r"[\w’'-]+$", before)
    listed = match.re is _EN_LAST and last is not None and last.group()[0].isupper() and last.group() != "I"
    opening = last is not None and not re.search(r"\w", before[: last.start()].rsplit(".", 1)[-1])
    return not _is_described(before) and (not listed or opening)


def _is_described(before: str) -> bool:
    """Say whether the words before a comma describe what follows: "the capital, Velmora", "our minister, X"."""
    last = re.search(r"[\w’'-]+$", before)
    return bool(_PLACE_WORD.search(before)) or (last is not None and word_role(last.group()) is not None)
