"""Persian: the speaker first, the verb behind it or at the end, what is said behind the verb or before the speaker."""
# ruff: noqa: E501 - a pattern is checked by eye, and that needs it on one line

import re

from nightglass.read.statements.foreign.counted import told_after
from nightglass.read.statements.foreign.unit import Pattern, Reader, Unit
from nightglass.records.statement import Stance

_DO = r"(?:کرد(?:ند|ه است|ه اند|ه بود)?|می ?کن(?:د|ند)|داد(?:ند|ه است|ه اند|ه بود)?|می ?ده(?:د|ند)|داشت(?:ند|ه است|ه اند)?|(?:می )?دار(?:د|ند))"
_BECOME = r"(?:شد(?:ند|ه است|ه اند)?|است|اند|می ?شو(?:د|ند))"
_SAY = (
    r"گفت(?:ند|ه است|ه اند|ه بود(?:ند)?)?(?! ?و ?گو)|می ?گوی(?:د|ند)|می ?گفت(?:ند)?|(?<!می )نوشت(?:ند|ه است|ه اند|ه بود)?|می ?نویس(?:د|ند)|افزود(?:ند|ه است)?|می ?افزاید"
    rf"|(?:اعلام|تاکید|تایید|گزارش|اذعان|اعتراف|اظهار|تصریح|اضافه|بیان|عنوان|ادعا|فاش|خاطر ?نشان|پیش ?بینی|روایت|ابراز امیدواری|ابراز نگرانی|توییت|استدلال|اقرار|مطرح) {_DO}"
    rf"|(?:هشدار|خبر|وعده|قول|نشان|شهادت|توضیح|پاسخ) {_DO}|(?:مدعی|معتقد|یادآور|متذکر|منکر) ?{_BECOME}|معتقدند"
)
_DENY = rf"(?:تکذیب|رد|انکار) {_DO}|منکر {_BECOME}"
_DOUBT = rf"(?:ابراز )?تردید {_DO}|شک دارند|زیر سوال برد(?:ند|ه است)?"
_CALL = r"(?:خواند|نامید|دانست|توصیف کرد)(?:ند|ه است|ه اند)?"
_VERB = re.compile(rf"(?<!\w)(?:(?P<deny>{_DENY})|(?P<doubt>{_DOUBT})|(?P<say>{_SAY}))(?!\w)")
_CALLED = re.compile(rf"(?<!\w)(?P<what>\S+ را (?:\"[^\"]+\"|\S+ ?\S*)) (?P<cue>{_CALL})(?!\w)")
_DEMAND = re.compile(r"(?<!\w)(?P<cue>خواستار) (?P<what>.+?)(?= (?:شد|شده|شدند|شده اند|هستند|است)(?!\w)|[.]?$)")
_EZAFE = r"(?: ی)?"
_ACCORDING = re.compile(
    rf"(?:(?<=^)|(?<=[\s,(]))(?P<cue>به (?:گفته|گزارش|نوشته|اعلام|باور|عقیده|نظر|روایت|ادعای)(?!\w){_EZAFE}|(?:بنا ?بر|بنا به|بر ?اساس|طبق|مطابق|بر پایه)(?: (?:گفته|گزارش|اظهارات)(?: ?های)?{_EZAFE})?(?! این)|به نقل از|به استناد|با استناد به)\s"
)
_ADJUNCT = re.compile(
    r"\s(?:در (?:صفحه|بیانیه|پاسخ|گفت|مصاحبه|نشست|واکنش|پیام|یک|نامه|سخنرانی|جمع|حاشیه|توییتر|اینستاگرام|کانال|حساب|شبکه|برنامه|ادامه|این باره|تماس|پستی|گزارش|ویدیو)|به (?:شرط|دلیل|خبر|خبرنگار|خبرنگاران|خبرگزاری|رادیو|تلویزیون|روزنامه|شبکه|وب|سایت|کانال|ما|بی ?بی ?سی|گزارش|نقل)|با (?:اشاره|بیان|انتشار|تاکید|صدور|رد|اعلام|تایید)|روز|ضمن|طی|امروز|دیروز|شامگاه|نیز|همچنین|هم)(?!\w)"
)
_OUTLET = re.compile(
    r"(?:به|با) (?P<via>(?:رادیو|تلویزیون|خبرگزاری|روزنامه|شبکه|وب ?سایت|سایت|کانال|بی ?بی ?سی|خبرنگار)(?!\w)(?: (?!(?:گفت|گفته|که|می)(?!\w))\S+){0,2})"
)
_OBJECT = re.compile(
    r"(?<!\w)(?:این |هر ?گونه |وقوع |وجود )?(?:خبر|گزارش|ادعا|اتهام|شایعه|آمار|مرگ|قتل|کشته شدن|بازداشت|دستگیری|استفاده|تیراندازی|شلیک|اعدام|شکنجه|حمله|دخالت|درگیری|مسیولیت|نقش|وقوع|وجود|هر ?گونه|اخبار|اظهارات|سخنان|ناپدید شدن|این)(?!\w).*"
)
_SECOND = re.compile(rf"\sو (?:در ادامه )?(?P<cue>(?:{_SAY}))(?: که|:)?\s")
_ABOUT_THIS = re.compile(
    rf"این (?:را|مطلب را|خبر را|سخنان را|سخن را|جمله را) (?P<who>.{{2,70}}?) (?P<verb>{_SAY})[.!]?$"
)
_LEAD = re.compile(r"\s*(?:که|:|,)?\s*")


def read(unit: Unit) -> list[Pattern]:
    """Return what is said in a unit, by whom and by which words."""
    reader = Reader(unit, _ADJUNCT, _OUTLET)
    _ = (
        _about_this(reader)
        or _chain(reader)
        or _called(reader)
        or _according(reader)
        or _demand(reader)
        or _verb(reader)
    )
    return reader.found


def _about_this(reader: Reader) -> bool:
    """Read "This was said by X": what was said is the sentence before."""
    match = _ABOUT_THIS.match(reader.unit.masked)
    if match is None:
        return False
    speaker, via = reader.speaker(*match.span("who"))
    found = reader.unit.pattern(speaker, match.span("verb"), [match.span()], via=via)
    return reader.add(None if found is None else reader.said_before(found))


def _chain(reader: Reader) -> bool:
    """Read "OUTLET quoting SOURCE wrote that ...": what the outlet wrote, and what the source said through it."""
    words = reader.unit.masked
    match = re.match(
        rf"(?P<outlet>.{{2,60}}?)\s(?P<cue>به نقل از|با استناد به|به استناد)\s(?P<source>.{{2,60}}?),? (?P<verb>{_SAY})(?!\w)",
        words,
    )
    if match is None or len(match["outlet"].split()) > 6:
        return False
    content = (_LEAD.match(words, match.end()).end(), len(words))  # type: ignore[union-attr]
    outlet = match.span("outlet")
    first = reader.unit.pattern(outlet, match.span("verb"), [content])
    second = reader.unit.pattern(match.span("source"), match.span("cue"), [content], via=[outlet])
    return reader.add(first) and reader.add(second)


def _called(reader: Reader) -> bool:
    """Read "X called the protesters 'agents'": what they are called is what is said."""
    match = _CALLED.search(reader.unit.words)
    if match is None:
        return False
    speaker, via = reader.speaker(0, match.start("what"))
    return reader.add(reader.unit.pattern(speaker, match.span("cue"), [match.span("what")], via=via))


def _demand(reader: Reader) -> bool:
    match = _DEMAND.search(reader.unit.masked)
    if match is None:
        return False
    speaker, via = reader.speaker(0, match.start())
    return reader.add(reader.unit.pattern(speaker, match.span("cue"), [match.span("what")], via=via))


def _according(reader: Reader) -> bool:
    """Read "according to X, content" and "content, according to X"; a paper's figures may lack the comma."""
    words = reader.unit.masked
    cue = _ACCORDING.search(words)
    if cue is None:
        return False
    start = cue.end("cue")
    if cue.start("cue") > 2:
        if words[cue.start("cue") - 2] not in ",;":
            return False
        end = re.compile(r"[,:;.]|$").search(words, start)
        speaker = (start, end.start() if end else len(words))
        return reader.add(reader.unit.pattern(speaker, cue.span("cue"), [(0, cue.start("cue"))]))
    end = re.compile(r"[,:]").search(words, start)
    told = told_after(words, start, end and end.start(), "fa")
    if told is not None:
        return reader.add(reader.unit.pattern((start, told), cue.span("cue"), [(told, len(words))]))
    end = end or re.compile(r"(?<=رسمی|محلی) ").search(words, start)
    if end is None:
        return False
    return reader.add(reader.unit.pattern((start, end.start()), cue.span("cue"), [(end.end(), len(words))]))


def _verb(reader: Reader) -> bool:
    """Read "X said that ..." and, with the verb at the end, "..., X said" and "X denied the report"."""
    words = reader.unit.masked
    for match in _VERB.finditer(words):
        stance = Stance.DENIES if match["deny"] else Stance.DOUBTS if match["doubt"] else Stance.ASSERTS
        rest = words[match.end() :].strip(' .,!?"')
        done = _content_after(reader, match, stance) if rest else _content_before(reader, match, stance)
        if done:
            return True
    return False


def _content_after(reader: Reader, match: re.Match[str], stance: Stance) -> bool:
    words = reader.unit.masked
    lead = _LEAD.match(words, match.end())
    start = lead.end() if lead is not None else match.end()
    speaker, via = reader.speaker(_subject_start(words, match.start()), match.start())
    second = _SECOND.search(words, start)
    end = second.start() if second is not None else len(words)
    done = reader.add(reader.unit.pattern(speaker, match.span(), [(start, end)], stance, via))
    if done and second is not None:
        reader.add(reader.unit.pattern(speaker, second.span("cue"), [(second.end(), len(words))]))
    return done


def _subject_start(words: str, end: int) -> int:
    """Return where the speaker's words begin: at the unit's start, behind a first adverb."""
    adverb = re.match(
        r"(?:روز \S+|امروز|دیروز|شامگاه \S+|پیش از این|پیشتر|همچنین|با این حال|اما|در همین حال|در عین حال|در مقابل|بعدا)(?:,)?\s",
        words[:end],
    )
    return adverb.end() if adverb is not None else 0


def _content_before(reader: Reader, match: re.Match[str], stance: Stance) -> bool:
    words = reader.unit.masked[: match.start()]
    quotes = [ends for ends in reader.unit.quotes if ends[1] <= match.start()]
    if quotes:
        gap = re.compile(r"[\s,;]*(?:این را |این جمله را )?").match(words, quotes[-1][1])
        speaker, via = reader.speaker(gap.end() if gap else quotes[-1][1], match.start())
        return reader.add(reader.unit.pattern(speaker, match.span(), [quotes[-1]], stance, via))
    from_which = re.search(r"(?P<who>.+?) (?:از|در) (?P<what>.+?)$", words.rstrip())
    if from_which is not None and not words.rstrip().endswith(" را") and re.search(r"خبر|تردید|شک", match[0]):
        speaker, via = reader.speaker(*from_which.span("who"))
        return reader.add(reader.unit.pattern(speaker, match.span(), [from_which.span("what")], stance, via))
    if words.rstrip().endswith(" را"):
        what = _OBJECT.search(words)
        end = words.rstrip().rindex(" را")
        if what is None or what.start() == 0:
            return False
        speaker, via = reader.speaker(0, what.start())
        return reader.add(reader.unit.pattern(speaker, match.span(), [(what.start(), end)], stance, via))
    comma = words.rfind(",")
    if comma < 0:
        return False
    speaker, via = reader.speaker(comma + 1, match.start())
    return reader.add(reader.unit.pattern(speaker, match.span(), [(0, comma)], stance, via))
