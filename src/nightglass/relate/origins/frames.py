"""Who says it, by the frame of the sentence alone, where no reader found a speaker: four languages as data, folded."""
# ruff: noqa: E501 - a pattern is checked by eye, and that needs it on one line

import re
from collections.abc import Iterator

from nightglass.text.fold import fold

_EN = r"(?:said|says|say|told|tells|put|puts|reported|reports|announced|confirmed|counted|gave|gives|raised|documented|recorded|listed|stated|added|estimated|estimates|writes|wrote|claims|claimed|issued|released|published|acknowledged|admitted|noted|maintains?|maintained|insisted|declared|recalled|recalls|recounts?|recounted|describes?|described|disclosed|explained|testified|revealed|is certain|are certain|swears?|swore)"
_FA = r"(?:گفت\w*|می ?گوی\w+|اعلام (?:کرد\w*|داشت\w*)|تایید کرد\w*|خبر داد\w*|گزارش (?:کرد\w*|داد\w*)|نوشت\w*|افزود\w*|بیان کرد\w*|تصریح کرد\w*|اظهار (?:کرد\w*|داشت\w*)|ثبت کرد\w*|(?:تعریف|روایت|نقل|بازگو|عنوان|خاطرنشان) کرد\w*|شهادت داد\w*|(?:تاکید|اذعان|اعتراف|ادعا|فاش|آشکار|یاد|ابراز) (?:کرد\w*|داشت\w*|می ?کن\w+)|(?:توضیح|اطلاع|هشدار|گواهی|خبر) (?:داد\w*|می ?ده\w+)|مدعی (?:شد\w*|است)|پذیرفت\w*|(?:نقل|حکایت|روایت|تعریف|گزارش|تایید|اعلام) می ?کن\w+|شمرد\w*|می ?شمار\w+|یادآور شد\w*)"
_AR = r"(?:قال\w*|اعلن\w*|اکد\w*|افاد\w*|ذکر\w*|صرح\w*|اوضح\w*|اضاف\w*)"
_RU = r"(?:сообщил\w*|заявил\w*|сказал\w*|подтвердил\w*|рассказал\w*|уточнил\w*|передает|пишет|сообщает)"

BEFORE = tuple(
    re.compile(fold(pattern), re.IGNORECASE)
    for pattern in (
        r"^(?:by|in|on|going by) the (?:own )?(?:account|count|words?|reckoning|estimate|tally|testimony|figures?|list) (?:of|from|given by) (?P<who>[^,]+),",
        r"^the (?:\w+ )?(?:count|figures?|toll|tally|statement|report|list|account|estimate) (?:of|by|from|given by|kept by|released by|issued by) (?P<who>[^,.]+?) (?:is|was|are|were|says?|said|puts?|shows?|gives?|lists?)\b",
        r"^(?P<who>[^,.]{3,60}?)(?:'s|s') (?:own |latest |official )?(?:count|toll|tally|figures?|statement|report|list|account)\b",
        r"^(?P<who>[^.;:]+?),? (?:has|have|had|holds?|keeps?)(?: the)?\s*$",
        rf"^(?P<who>[^.;:]+?),? (?:(?:has|have|had|also|later|then|since|publicly|himself|herself) )*{_EN}\b",
        r"^(?:by|to|from|as|on)? ?(?:word|news) from (?P<who>[^,]+?) (?:is|was)\b",
        r"^(?P<who>[^:\"]{3,90}?),?\s*:\s*\"?\s*$",
        r"^(?:به|از|طبق|بنا ?بر|بر ?اساس|مطابق|بر پایه|بر مبنای)(?: ?ی)? (?:گفته|اظهار|اظهارات|قول|زبان|روایت|اعلام|آمار|اطلاعیه|بیانیه|نوشته|خبر|شمارش|فهرست|سخنان|تایید|تاکید|شهادت|حکایت|استناد|نقل از|داده|گواهی)(?: ?(?:ی|های))?(?: ?ی)? (?P<who>[^،,.]+)",
        r"^(?:گفته|آمار|اعلام|گزارش|فهرست|شمارش|بیانیه|اطلاعیه|داده)(?: ?ها)?(?: ?(?:ی|های))?(?: ?ی)? (?P<who>[^،,.]+?) (?:نشان|حاکی|حکایت|می گوید|می ?رساند|گویای)",
        r"^(?P<who>[^.؛;]+?)،?,? (?:شمار|تعداد|آمار|رقم)\b[^.]*? را\s*$",
        rf"^(?P<who>[^.؛]+?)،? (?:برای|با) [^،.]{{2,40}} {_FA}",
        rf"^(?P<who>[^.؛]+?)،? (?:در (?:جمع|گفت ?و ?گو|نشست|تماس|مصاحبه|پیامی|بیانیه)[^،.]{{0,60}} |به [^،.]{{2,40}} )?{_FA}",
        rf"^{_AR} (?P<who>[^.؛]+?)(?: (?:ان|انه|بان)\b|،|:)",
        rf"^(?P<who>[^.;:]+?) {_RU}\b",
    )
)
"""Frames that stand before what is said, up to the row."""

BEHIND = tuple(
    re.compile(fold(pattern), re.IGNORECASE)
    for pattern in (
        r"[,;-] ?(?:(?:as )?(?:said|told|reported|announced|confirmed|counted) by|said|says|according to|reported|by the account of|in the words of|on the word of|as (?:told|given) by|a (?:count|figure|number|toll) (?:given|made|kept|released|published) by)\s+(?P<who>[^.;]+)",
        rf"[,;-] ?(?P<who>[^,.;]+(?:, [^,.;]+,)?) (?:(?:has|have|had|also|later|himself|herself) )*{_EN}\b",
        rf"[؛،;,] ?این (?:را|خبر را|آمار را|رقم را) (?P<who>[^.؛]+?) (?:(?:به|در|پس از) [^.؛]+? )?{_FA}",
        r"[,;-] ?(?:(?:in|by|with|on|per) )?(?:(?:the|a|an) )?(?:\w+ )?(?:figures?|numbers?|data|counts?|tolls?|lists?|tall(?:y|ies)|accounts?) \w+(?:ed|en|wn|ut|pt|de) (?:up |together |out )?by\s+(?P<who>[^.;]+)",
        r"[؛،;,] ?(?:آمار|رقم|شمار|عدد|گزارش|فهرست|روایت)ی که (?P<who>[^.؛;]+?)،?,? (?:\S+ )?(?:داد\w*|کرد\w*)",
        r"[؛،;,] ?این (?:خبر|آمار|رقم)? ?را (?P<who>[^.؛;]+?)،?,? داد\w*",
        rf"[؛،;,] ?(?P<who>[^.؛;]{{3,80}}?)،?,? (?:چنین |این ?گونه )?{_FA}\W*$",
        r"[؛،;,] ?\S+ی که (?P<who>[^.؛;]+?)،?,? (?:برای|به) [^.؛;]+? (?:بازگو|تعریف|نقل|روایت) کرد",
        r"[:,;-] ?(?:that|this) (?:is|was) (?:the (?:count|figure|number|toll|account) (?:of|from|by)|what) (?P<who>[^.;]+?)(?:,? (?:saw|says|said|counted|told|gave)\b.*)?[.]?$",
        r"[؛،;,] ?این (?:شمارش|آمار|رقم|عدد|شمار) (?P<who>[^.؛]+?)(?: در محل)? است",
        rf"[؛،;,] ?(?P<who>[^.؛،]+?) این را (?:پس از [^.؛]+? )?{_FA}",
        rf"[،,:] ?(?:کما |حسبما )?{_AR} (?P<who>[^.؛]+)",
        rf"[,-] ?(?:как )?{_RU} (?P<who>[^.;]+)",
    )
)
"""Frames that stand behind it."""


ALSO = tuple(
    re.compile(fold(pattern), re.IGNORECASE)
    for pattern in (
        r"\b(?:and|as) so (?:did|does|do|has|have) (?P<who>[^.;]+)",
        r"\ba (?:number|figure|count|toll) (?:that|which) (?P<who>[^.;]+?),? (?:also|too|likewise) (?:gave|gives|put|puts|cited|cites|has|had)\b",
        r"\b(?:and|while) (?P<who>[^.;]+?),? (?:also|too|likewise) (?:gave|gives|put|puts|said|says|came to|arrived at|has the same|had the same)\b",
        r"(?<!\w)و (?P<who>[^.؛;]+?)،?,? (?:هم|نیز) (?:همین|همان|این)",
    )
)
"""Frames behind what is said in which another one bears it out."""


TELLS = re.compile(
    fold(
        r"\b(?:were|was|have been|had been|killed|died|wounded|injured|arrested|detained|fired)\b|کشته|جان باخت|بازداشت شد|زخمی|قتل|убит\w*|погиб\w*"
    ),
    re.IGNORECASE,
)
"""Words that tell what happened: where they stand there is no name."""


_PUT = re.compile(
    r"\b(?:put at|given as|reported (?:as|at)|estimated at|set at)(?: (?:at least|more than|about|around))?\s*$", re.I
)
_PUT_BY = re.compile(
    r"^(?: (?:people|persons|dead|deaths|killed|injured|wounded)){0,2} by (?P<who>[^.;]+)", re.IGNORECASE
)
"""Whose number it is: "the toll was put at seven by the mayor"."""

_ANNOUNCED = re.compile(r"\W*[^\W\d_]+(?: [^\W\d_]+)?[:|]\s+(?=\S)")
"""A word or two to the reader at the head of a sentence: "Breaking:"."""


def framed(before: str, behind: str) -> Iterator[tuple[int, int, bool]]:
    """Yield where a sentence names who says what stands between two stretches of it.

    ``before`` and ``behind`` are folded; each find is a start and end, and whether it counts in ``behind``.
    """
    prefix = _ANNOUNCED.match(before)
    shift = prefix.end() if prefix is not None else 0
    for pattern in BEFORE:
        match = pattern.search(before[shift:])
        if match is not None:
            yield (match.start("who") + shift, match.end("who") + shift, False)
    put = _PUT.search(before) and _PUT_BY.match(behind)
    if put:
        yield (*put.span("who"), True)
    for pattern in BEHIND:
        match = pattern.search(behind)
        if match is not None:
            yield (*match.span("who"), True)
