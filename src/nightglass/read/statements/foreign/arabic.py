"""Arabic: the verb first, then the speaker, then what is said behind "that", a preposition or a colon."""
# ruff: noqa: E501 - a pattern is checked by eye, and that needs it on one line

import re

from nightglass.read.statements.foreign.counted import told_after
from nightglass.read.statements.foreign.unit import Ends, Pattern, Reader, Unit
from nightglass.records.statement import Stance

_SAY = (
    r"(?:قال|اعلن|ذکر|اکد|افاد|صرح|کتب|اضاف|اوضح|زعم|ادعی|اقر|اعترف|بین|شدد|اشار|لفت|روی|کشف|نشر|توقع|اعتبر|رای|تابع|نوه|غرد|اورد|ابلغ|اخبر)(?:ت|وا|ا|تا)?"
    r"|[یت](?:قول|وکد|علن|ذکر|فید|زعم|ضیف|وضح|روی|کتب|صرح|قر|دعی)(?:ون|ان)?|قالوا|رات|ادعت|روت"
)
_ABOUT = r"(?:حذر|شکک|دعا|طالب|ندد|اعرب|تحدث|هدد|تعهد|افاد|اعلن|اشتکی|ابلغ)(?:ت|وا)?|دعت|[یت](?:حذر|شکک|دعو|طالب|ندد|تحدث|هدد|فید|علن)(?:ون)?|شککت"
_SHOW = r"(?:اظهر|کشف|وثق|بین)(?:ت)?|[یت](?:ظهر|بین|وثق|کشف)"
_DENY = r"نفی|نفت|نفوا|[یت]نفی|رفض(?:ت|وا)?|[یت]رفض|فند(?:ت|وا)?|کذب(?:ت|وا)?|انکر(?:ت|وا)?|[یت]نکر"
_ACCUSE = r"اتهم(?:ت|وا)?|[یت]تهم|حمل(?:ت|وا)?"
_THAT = re.compile(r"\s(?:ب)?(?:ان|انه|انها|انهم)\s|:\s?|\s(?=\")")
_PREPOSITIONS = (
    (r"حذر|اشتک", "من"),
    (r"شکک", "فی"),
    (r"دع[اتو]", "الی|ل"),
    (r"طالب|ندد|هدد|تعهد|اف[ای]د|فید", "ب"),
    (r"اعرب|تحدث|علن|ابلغ", "عن"),
)
"""Which preposition leads from a verb to what is said."""
_VERB = re.compile(
    rf"(?<!\w)و?(?P<verb>(?P<deny>{_DENY})|(?P<accuse>{_ACCUSE})|(?P<say>{_SAY})|(?P<about>{_ABOUT})|(?P<show>{_SHOW}))(?!\w)"
)
_LEADS = re.compile(
    r"\s(?:(?:قتل|لقی|اصیب|جرح|اعتقل|احتجز|سقط|توفی|استشهد|فقد|نزح|شرد|اعدم)(?:ت|وا)?|مقتل|اصابه|اعتقال|وفاه|سقوط|استشهاد|نزوح)\s"
)
"""What befell people, told before their number: it belongs to what is said, not to who says it."""
_SAYING = re.compile(rf"(?<!\w)(?P<verb>{_SAY})(?!\w)")
_ACCORDING = re.compile(
    r"(?:(?<=^)|(?<=[\s,(]))و?(?P<cue>وفقا ل|طبقا ل|وفق(?:ا)?(?!\w)|بحسب(?! ما)|حسب(?! ما)|استنادا الی|نقلا عن|بناء علی|علی حد (?:قول|تعبیر)|علی لسان|بحسب ما (?:ذکرت?|افادت?|قالت?|اعلنت?)|کما (?:قال|ذکر|افاد|اعلن|اکد)ت?)\s?"
)
_VIA_FROM = re.compile(
    r"(?<!\w)و?(?P<cue>نقلت|نقل|[یت]نقل) (?P<via>.{2,60}?) عن (?P<who>.{2,60}?) (?P<say>قوله(?:ا|م)?|ان|تاکیده(?:ا|م)?)\s(?:ان(?:ه|ها)? )?"
)
_CHAIN = re.compile(
    rf"(?<!\w)و?(?P<verb>{_SAY}) (?P<via>.{{2,60}}?),? (?P<cue>نقلا عن|استنادا الی) (?P<who>.{{2,60}}?),? (?:ان|بان)\s"
)
_IN = re.compile(r"(?<!\w)و?(?P<cue>جاء فی|ورد فی) (?P<who>.{2,60}?) (?:ان|:)\s")
_SECOND = re.compile(
    rf"[,;]? (?P<cue>مضیفا|مضیفه|موکدا|موکده|مشیرا|مشیره|موضحا|موضحه|(?<= و)(?:{_SAY}))(?: الی)? (?:ان(?:ه|ها)?)\s"
)
_ADJUNCT = re.compile(
    r"\s(?:علی (?:فیسبوک|تویتر|منصه|صفحت\w+|حساب\w*|وسایل|مواقع|تلغرام|اکس)|فی (?:موتمر|مقابله|بیان|تصریح\w*|حدیث|کلمه|خطاب|اتصال|رساله|منشور|تغریده|تدوینه|وقت|حوار|تقریر|اشاره)|عبر|خلال|امس|الیوم|یوم|مساء|صباح|فجر|امام|ل(?:وکاله|اذاعه|قناه|صحیفه|لصحفیین|موقع)|للصحفیین|لوسایل)(?!\w)"
)
_OUTLET = re.compile(
    r"\s(?:ل|مع |الی |علی )(?P<via>(?:ال)?(?:وکاله|اذاعه|قناه|صحیفه|موقع|تلفزیون|رادیو)(?: (?!ان|بان)[^\s:,]+)?)"
)
_OBJECT = re.compile(
    r"(?<!\w)(?:ای |صحه |ما |هذه |هذا |کل )?(?:استخدام|وقوع|مقتل|قتل|اعتقال|وجود|صحه|سقوط|(?:ال)?اتهام\w*|(?:ال)?انباء|(?:ال)?تقاریر|(?:ال)?مزاعم|(?:ال)?ادعاء\w*|اطلاق|تورط|مسوولی\w+|علم\w+|اصابه|احتجاز|تعذیب|قصف|استهداف|ضلوع|(?:ال)?شایعات|(?:ال)?خبر|(?:ال)?ارقام|هذه|ذلک|حصول|تنفیذ|اعدام)(?!\w).*"
)


def read(unit: Unit) -> list[Pattern]:
    """Return what is said in a unit, by whom and by which words."""
    reader = Reader(unit, _ADJUNCT, _OUTLET)
    _ = _chain(reader) or _quoted_by(reader) or _in_document(reader) or _quote_first(reader) or _according(reader)
    if not reader.found:
        _verb(reader)
    return reader.found


def _chain(reader: Reader) -> bool:
    """Read "the agency said, quoting a source, that ...": two statements of one content."""
    match = _CHAIN.search(reader.unit.masked)
    if match is None:
        return False
    content = (match.end(), len(reader.unit.words))
    via = match.span("via")
    first = reader.unit.pattern(via, match.span("verb"), [content])
    return reader.add(first) and reader.add(
        reader.unit.pattern(match.span("who"), match.span("cue"), [content], via=[via])
    )


def _quoted_by(reader: Reader) -> bool:
    """Read "the agency quoted a doctor as saying that ..."."""
    match = _VIA_FROM.search(reader.unit.masked)
    if match is None:
        return False
    cue = match.span("say") if match["say"] != "ان" else match.span("cue")
    content = (match.end(), len(reader.unit.words))
    return reader.add(reader.unit.pattern(match.span("who"), cue, [content], via=[match.span("via")]))


def _in_document(reader: Reader) -> bool:
    match = _IN.search(reader.unit.masked)
    if match is None:
        return False
    return reader.add(
        reader.unit.pattern(match.span("who"), match.span("cue"), [(match.end(), len(reader.unit.words))])
    )


def _quote_first(reader: Reader) -> bool:
    """Read "'words', says X"."""
    for quote in reader.unit.quotes[:1]:
        gap = re.compile(r"[\s,;]*").match(reader.unit.masked, quote[1])
        match = _SAYING.match(reader.unit.masked, gap.end() if gap else quote[1])
        if match is None or quote[0] > 2:
            return False
        end = re.compile(r"[.,:]|$").search(reader.unit.masked, match.end())
        speaker, via = reader.speaker(match.end(), end.start() if end else len(reader.unit.words))
        return reader.add(reader.unit.pattern(speaker, match.span("verb"), [quote], via=via))
    return False


def _according(reader: Reader) -> bool:
    words = reader.unit.masked
    cue = _ACCORDING.search(words)
    if cue is None:
        return False
    start = cue.end("cue")
    if cue.start("cue") > 2:
        if not re.search(r"[,;\"]\s?و?$", words[: cue.start("cue")]):
            return False
        end = re.compile(r"[,:;.]|$").search(words, start)
        speaker = (start, end.start() if end else len(words))
        return reader.add(reader.unit.pattern(speaker, cue.span("cue"), [(0, cue.start("cue"))]))
    end = re.compile(r"[,:]|\sف(?=ان\s)").search(words, start)
    told = told_after(words, start, end and end.start(), "ar")
    if told is not None:
        led = _LEADS.search(words, start, told)
        told = led.start() if led is not None else told
        return reader.add(reader.unit.pattern((start, told), cue.span("cue"), [(told, len(words))]))
    return end is not None and reader.add(
        reader.unit.pattern((start, end.start()), cue.span("cue"), [(end.end(), len(words))])
    )


def _verb(reader: Reader) -> bool:
    """Read the first verb of saying that has a complement of its kind."""
    for match in _VERB.finditer(reader.unit.masked):
        before = (0, match.start("verb"))
        opens = match.start("verb") <= 2
        after_comma = reader.unit.masked[: match.start("verb")].rstrip(" و")[-1:] in ",;"
        subjects: list[Ends | None] = [None] if opens else [None, before] if after_comma else [before]
        if any(_complement(reader, match, match.end(), subject) for subject in subjects):
            return True
    return False


def _complement(reader: Reader, match: re.Match[str], start: int, before: Ends | None) -> bool:
    words, end = reader.unit.masked, len(reader.unit.words)
    that = _THAT.search(words, start - 1)
    if match["deny"]:
        what = _OBJECT.search(words, start)
        opening = what.start() if what is not None else (that.end() if that is not None else None)
        return opening is not None and _said(reader, match, start, before, (opening, opening), Stance.DENIES)
    if match["accuse"]:
        what = re.compile(r"\s(?=ال\S+ (?:ب|فی )\S)|\s(?=\S+ (?:ب|مسوولیه)\S*)").search(words, start + 2)
        return what is not None and _said(reader, match, start, before, what.span())
    if match["show"] and before is None and that is None:
        what = re.compile(r"(?<=\s)\S+ \S+\s").search(words, start)
        return what is not None and _said(reader, match, start, before, (what.end(), what.end()))
    if that is not None and that.start() - start < 110:
        if before is not None and re.search(r"\S\s\S+\s\S+\s\S+\s\S+\s\S+\s\S", words[slice(*before)]):
            return False  # too much stands before it to be its subject
        return _said(reader, match, start, before, (that.start(), that.end()))
    if match["about"] or (match["say"] and re.fullmatch(_ABOUT, match["verb"])):
        which = _preposition(match["verb"]).search(words, start + 1)
        stance = Stance.DOUBTS if "شکک" in match["verb"] else Stance.ASSERTS
        return which is not None and end > which.end() and _said(reader, match, start, before, which.span(), stance)
    return False


def _preposition(verb: str) -> re.Pattern[str]:
    """Return the preposition that leads from a verb to what is said; one letter is joined to the next word."""
    words = next((leads for verbs, leads in _PREPOSITIONS if re.search(verbs, verb)), "(?!)")
    return re.compile("|".join(rf"\s{word}(?=\S)" if len(word) == 1 else rf"\s{word}\s" for word in words.split("|")))


def _said(
    reader: Reader,
    match: re.Match[str],
    start: int,
    before: Ends | None,
    lead: Ends,
    stance: Stance = Stance.ASSERTS,
) -> bool:
    """Keep a statement whose content begins behind ``lead``, and the one of a second verb in it."""
    speaker, via = reader.speaker(start, lead[0])
    if before is not None:
        via += [found.span("via") for found in _OUTLET.finditer(reader.unit.masked, start, lead[0])]
        speaker = before
    second = _SECOND.search(reader.unit.masked, lead[1])
    end = second.start() if second is not None else len(reader.unit.words)
    done = reader.add(
        reader.unit.pattern(speaker, match.span("verb"), [(lead[1], end)], stance, tuple(dict.fromkeys(via)))
    )
    if done and second is not None:
        reader.add(reader.unit.pattern(speaker, second.span("cue"), [(second.end(), len(reader.unit.words))]))
    return done
