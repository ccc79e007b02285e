"""The phrases by which a text says what could not be known, by language and kind, and those that only look like it."""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from nightglass.records.caveat import CaveatKind

_CHECK = r"(?:verif(?:y|ied|ying)|confirm(?:ed|ing)?|corroborat(?:e|ed|ing)|authenticat(?:e|ed|ing)|substantiat(?:e|ed|ing)|geolocat(?:e|ed|ing)|fact-check(?:ed)?)"
_HOW = r"(?:\s(?:yet|immediately|independently|been|be|so|far|fully|directly|always|able|to|publicly|separately|itself|himself|herself|also|then|still|otherwise|readily|currently))*"
_KNOW = r"(?:determine|establish|ascertain|assess|gauge|say|tell|know|count|obtain|get)"
_CHECKING = r"(?:verification|verify(?:ing)?|corroborat(?:e|ion|ing)|confirm(?:ation|ing)?|fact-check\w*|document(?:ation|ing)?|(?:independent )?report(?:ing|ers)|journalists?|newsgathering|monitoring|counting|information)"
_HAMPER = r"(?:hamper|hinder|imped|obstruct|complicat|thwart|frustrat|hobbl|constrain|curtail)"
_PICTURES = r"(?:video|videos|footage|clip|clips|photo|photos|photograph|photographs|image|images|picture|pictures|recording|shots?|material|event|events|deaths?)"

_EN: tuple[tuple[CaveatKind, str], ...] = (
    (CaveatKind.UNDATED, rf"undated(?!\s(?:bonds?|securities|resignation|debt))(?:\s[\w-]+){{0,2}}|(?:un|not |n't )(?:immediately )?clear when (?:the |it |they |this |these |those )?(?:{_PICTURES} )?(?:was|were|had been)(?: \w+)?"),
    (CaveatKind.UNDATED, rf"(?:the )?dates?(?: and (?:location|place)s?)?(?: of (?:the |these |those )?{_PICTURES})? (?:could not|couldn't|cannot|can't|(?:is|are|was|were) not|have not been|has not been|remains? un)\s?(?:be |immediately |independently |yet )*(?:{_CHECK}|known|established|determined|ascertained)"),
    (CaveatKind.HAMPERED, rf"{_CHECKING}\b[^.;\n]{{0,60}}?\b(?:has|have|had|was|were|is|are|being|been|remains?)\b[^.;\n]{{0,25}}?\b(?:{_HAMPER}\w*ed|made (?:\w+ )?(?:difficult|impossible|hard)|(?:severely|heavily|tightly) (?:limited|restricted))"),
    (CaveatKind.HAMPERED, rf"{_HAMPER}(?:s|es|ed|ing|e)?\b(?:\s[\w'-]+){{0,6}}?\s{_CHECKING}"),
    (CaveatKind.HAMPERED, rf"(?:ma(?:de|kes?|king) it|made it) (?:\w+ )?(?:difficult|hard|impossible|harder)(?: for [\w' -]{{1,40}}?)? to {_HOW}?(?:\s?{_CHECK}|{_KNOW})|ma(?:de|kes?|king) (?:independent )?(?:verification|reporting|confirmation|documentation) (?:\w+ )?(?:difficult|hard|impossible|harder)"),
    (CaveatKind.UNVERIFIED, rf"(?:can't|(?:could|can|did|do|does|has|have|had|was|were|is|are)(?:n't|\s?not|\snever)){_HOW}\s{_CHECK}|neither (?:[\w'-]+ ){{0,4}}?(?:has|have|had|could|was|were|is)(?: been| be)?{_HOW}\s{_CHECK}"),
    (CaveatKind.UNVERIFIED, rf"(?:could|can|has|have|had)\sneither\sbe\s{_CHECK}|(?:was|were|is|are|been|being) unable to{_HOW}\s{_CHECK}|(?:had|has|have) yet to(?: be)?{_HOW}\s{_CHECK}|yet to be{_HOW}\s{_CHECK}"),
    (CaveatKind.UNVERIFIED, rf"(?:impossible|difficult|hard|not (?:yet |immediately )?possible|challenging|no way)(?: for [\w' -]{{1,40}}?)? to{_HOW}\s{_CHECK}|(?:impossible|difficult|hard|not (?:yet |immediately )?possible) to {_KNOW}\b[^.;\n]{{0,90}}?(?:\bwhether\b[^.;\n]{{1,80}}|\bhow many\b|\bnumbers?\b|\btoll\b|\bscale\b|\bextent\b|\bfigures?\b|\bthe number\b)[^.;\n]{{0,160}}"),
    (CaveatKind.UNVERIFIED, r"(?:un(?:verified|confirmed|corroborated|substantiated))(?!\s(?:accounts? on|users?|handles?|profiles?|badge))(?:\s(?:reports?|claims?|accounts?|figures?|videos?|footage|images?|numbers?|information|posts?|tolls?|rumou?rs?|testimon\w+|allegations?|estimates?))?"),
    (CaveatKind.UNVERIFIED, r"no (?:immediate |official |public )?(?:independent |outside |third-party )(?:confirmation|verification|corroboration|means|access|way)|no (?:immediate |official )?(?:confirmation|verification|corroboration)(?= (?:of|from|that|by|was|could)|[.,])|(?:without|limited|few|lack of|lacked|lacks|no) (?:any )?(?:independent |reliable )?means (?:to|of) (?:independently )?(?:corroborat\w+|verif\w+|confirm\w*)|without (?:any )?(?:independent )?(?:confirmation|verification|corroboration)"),
    (CaveatKind.UNVERIFIED, r"(?:(?:it |that )?(?:was|is|remains?|remained) (?:not (?:immediately |yet |entirely )?(?:clear|known)|unclear|unknown)|(?:it )?(?:wasn't|isn't) (?:immediately |yet |entirely )?(?:clear|known))(?=\s(?:whether|how|who|if|what|where|why|which|from|the|exactly)\b|[.,])"),
    (CaveatKind.UNVERIFIED, r"(?:authenticity|accuracy|veracity|location|provenance)(?: of [\w' -]{1,40})? (?:could not|cannot|has not|have not|was not|is not)[^.;\n]{0,30}?(?:verified|confirmed|established|determined)"),
    (CaveatKind.SPECULATIVE, r"(?:remains?|remained|are|is|was|were|purely|largely|mere(?:ly)?|pure|still|only|just)\s(?:highly |purely |largely |entirely |mere |pure |at best |still )*speculati(?:ve|on)(?!\s(?:fiction|invest\w+|trad\w+|bubble|attack|buying|novel|bids?|grade|capital|that he was right))|(?:amid |unconfirmed )?rumou?rs? (?:that|about|circulat\w+|have circulated|spread)"),
    (CaveatKind.NO_REPORT, r"no (?:immediate |publicly |public |other |credible |independent |confirmed |official |verified |further |clear |firm |hard |known |direct |concrete )*(?:reporting|reports?(?<!\bno reports)(?<!\bno report)|reports?(?! of (?:any )?(?:violence|arrests?|injur\w+|casualt\w+|deaths?|clashes|damage|trouble|incidents?|looting|unrest)\b)|evidence|record|word|details)(?: \w+)? (?:of|that|on|about|to (?:suggest|support|show|back|indicate)|linking|from)"),
    (CaveatKind.NO_REPORT, r"(?:has|have|had) (?:found|seen|received|been) no (?:\w+ )?(?:evidence|reports?|confirmation)(?= (?:of|that|to))|not (?:been )?(?:publicly |officially )?reported(?= (?:by|in) (?:state|official|any))"),
    (CaveatKind.ANONYMOUS, r"(?:up)?on (?:the )?condition (?:of (?:strict )?anonymity|that (?:he|she|they|(?:his|her|their) names?) (?:not|remain|be)[\w ]{0,30})|(?:spoke|speaking|spoken|talked|told \w+) (?:\w+ )?anonymously|(?:ask(?:ed|ing|s)|request(?:ed|ing|s)|want(?:ed|ing)|declin(?:ed|ing|es)|prefer(?:red|ring)|insist(?:ed|ing)) (?:not to be|to not be|to remain|to be) (?:named|identified|anonymous|unnamed|quoted by name|unidentified)|(?:request(?:ed|ing|s)|ask(?:ed|ing|s) for|sought|demand(?:ed|ing)|grant(?:ed|ing)) anonymity|(?:did not|didn't|do not|does not) (?:want|wish) to be (?:named|identified)|not (?:be(?:ing)? )?authori[sz]ed to (?:speak|comment|discuss|talk|brief)[\w ]{0,20}?|whose (?:real |full )?names? (?:is|are|was|were|has been|have been) (?:being )?(?:withheld|changed|not being)|(?:names?|identit(?:y|ies)) (?:has|have|had|was|were|is|are) (?:been |being )?withheld"),
)  # fmt: skip
_FA: tuple[tuple[CaveatKind, str], ...] = (
    (CaveatKind.UNVERIFIED, r"(?:راستی ?آزمایی|تایید|تأیید|صحت ?سنجی)(?: \S+){0,3}? (?:ممکن نیست|ممکن نبود\w*|امکان ?پذیر نیست|میسر نیست|نشده(?: است)?|مقدور نیست|نمی ?شود)"),
    (CaveatKind.UNVERIFIED, r"(?:نتوانست\w*|نمی ?تواند|قادر نیست|نتوانسته ?(?:است|اند)?|قادر نبود\w*)(?: \S+){0,6}? (?:تایید|تأیید|راستی ?آزمایی|بررسی|صحت)(?: کند| کنند)?|(?:تایید|تأیید) ?نشده|غیر ?موثق|به(?: \S+){0,2} مستقل (?:تایید|تأیید) نش\S+"),
    (CaveatKind.HAMPERED, r"(?:راستی ?آزمایی|اطلاع ?رسانی|مستندسازی|تایید)(?: \S+){0,6}? (?:دشوار|مختل|با مشکل|سخت|محدود)(?: \S+)?"),
    (CaveatKind.UNDATED, r"(?:بدون|فاقد) تاریخ|تاریخ(?: \S+){0,4}? (?:مشخص|معلوم|روشن) نیست"),
    (CaveatKind.SPECULATIVE, r"گمانه ?زنی|در حد (?:شایعه|گمانه)"),
    (CaveatKind.NO_REPORT, r"(?:هنوز )?(?:هیچ )?گزارشی(?: \S+){0,6}? (?:منتشر نشده|در دست نیست|وجود ندارد|نشده)|هیچ (?:مدرک|شواهد|سند)ی?(?: \S+){0,6}? (?:وجود ندارد|نیست)"),
    (CaveatKind.ANONYMOUS, r"به شرط (?:ناشناس ماندن|فاش نشدن نام\S*|محفوظ ماندن نام\S*|عدم افشای نام\S*)|نخواست(?:ه ?اند|ند|ه است)? نام\S*(?: \S+)? فاش شود|نامش محفوظ"),
)  # fmt: skip
_AR: tuple[tuple[CaveatKind, str], ...] = (
    (CaveatKind.UNVERIFIED, r"(?:لم|لا|ولم|ولا) (?:یتسن|یتسنی|یمکن|تتمکن|یتمکن|نتمکن|تستطع|یستطع)(?: \S+){0,5}? (?:التحقق|التاکد|تاکید|من التحقق|من صحه|من التاکد)|(?:تعذر|یتعذر|من الصعب|یصعب|من غیر الممکن)(?: \S+){0,3}? (?:التحقق|التاکد)|غیر (?:موکده|موکد|مؤکده|مؤکد)|دون تاکید مستقل|لم یتاکد"),
    (CaveatKind.HAMPERED, r"(?:یعیق|اعاق|عرقل\w*|یعرقل|صعب\w*|یصعب)(?: \S+){0,4}? (?:التحقق|التوثیق|عمل الصحفیین|التغطیه)|(?:التحقق|التوثیق)(?: \S+){0,4}? (?:صعب\w*|معرقل|متعذر)"),
    (CaveatKind.UNDATED, r"غیر مورخه?|بدون تاریخ|مجهول التاریخ|مجهوله التاریخ|تاریخ(?: \S+){0,3}? غیر معروف"),
    (CaveatKind.SPECULATIVE, r"مجرد تکهنات|تبقی تکهنات|تکهنات|مجرد شائعات|مجرد شایعات"),
    (CaveatKind.NO_REPORT, r"(?:لم ترد|لا توجد|ولم ترد|ولا توجد)(?: \S+){0,2}? (?:تقاریر|انباء|ادله|معلومات)(?: \S+){0,2}?"),
    (CaveatKind.ANONYMOUS, r"(?:طلب|طلبت|طلبوا|طالبا|شرط|بشرط|اشترط)(?: \S+)? (?:عدم (?:الکشف عن|ذکر|نشر|کشف)) (?:اسمه|اسمها|هویته|هویتها|اسمائهم|اسماءهم|هویتهم|اسمایهم)"),
)  # fmt: skip
_RU: tuple[tuple[CaveatKind, str], ...] = (
    (CaveatKind.UNVERIFIED, r"не (?:удалось|удается|может|могут|смогл[иоа]|смог|представляется возможным|имеет возможности)(?: [\w-]+){0,4}? (?:подтвердить|проверить|верифицировать|установить|удостовериться)|не (?:был[иоа]? )?(?:подтвержден[ыоа]?|проверен[ыоа]?)|(?:неподтвержденн|непроверенн)\w+|(?:подтвердить|проверить|верифицировать|установить)(?: [\w-]+){1,4}? не (?:удалось|удается|представляется возможным)|независимого подтверждения(?: [\w-]+){0,4}? нет|нет независимого подтверждения|невозможно (?:независимо )?(?:подтвердить|проверить)|официального подтверждения(?: [\w-]+){0,3}? нет"),
    (CaveatKind.HAMPERED, r"(?:проверк|верификаци|подтверждени|работ[ау] журналистов|сбор)\w*(?: [\w-]+){0,6}? (?:затруднен\w*|осложнен\w*|ограничен\w*|осложняет\w*)|(?:затрудня|осложня|мешает|препятству)\w*(?: [\w-]+){0,4}? (?:проверк|верификаци|подтверждени|проверить|подтвердить)\w*"),
    (CaveatKind.UNDATED, r"недатированн\w+|без даты|дат[ауы] (?:съемки|записи|видео)(?: [\w-]+){0,3}? (?:неизвестн\w+|не установлен\w*|установить не удалось)|неизвестно,? когда (?:был[иоа]? )?(?:снят\w*|сделан\w*)"),
    (CaveatKind.SPECULATIVE, r"(?:остается|остаются|это) (?:лишь |только |чисто )?(?:спекуляци\w+|домысл\w+|предположени\w+)|по слухам|ходят слухи"),
    (CaveatKind.NO_REPORT, r"(?:сообщений|данных|свидетельств|информации|доказательств) о(?:б)? (?:[\w-]+ ){0,5}?(?:нет|не поступало|не было)|нет (?:сообщений|данных|свидетельств|доказательств|информации) о"),
    (CaveatKind.ANONYMOUS, r"на условиях анонимности|пожелавш\w+ остаться неизвестн\w+|попросивш\w+ (?:об анонимности|не называть \w+ им[яе]\w*)|имя (?:\w+ )?(?:изменено|не называется)|анонимно"),
)  # fmt: skip

_PHRASES: Mapping[str, tuple[tuple[CaveatKind, str], ...]] = MappingProxyType(
    {"en": _EN, "fa": _FA, "ar": _AR, "ru": _RU}
)

_TRAPS: Mapping[str, str] = MappingProxyType(
    {
        "en": r"\b(?:if|unless|until|once|should|whenever|before|do not (?:share|publish|post)|don't (?:share|publish|post)|never (?:share|publish)|policy|no longer|how to|anything)\b[^.;\n]{0,40}$",
        "fa": r"اگر(?: \S+){0,6}\s?$",
        "ar": r"(?:اذا|ان)(?: \S+){0,4}\s?$",
        "ru": r"\b(?:если|пока)\b[^.;\n]{0,40}$",
    }
)
"""Words before a phrase that make it a condition, a rule or a thing of the past."""


@cache
def patterns_of(language: str) -> tuple[tuple[CaveatKind, re.Pattern[str]], ...]:
    """Return the phrases of a language compiled, in order of precedence; one without a table is read as English."""
    phrases = _PHRASES.get(language, _EN)
    return tuple((kind, re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.IGNORECASE)) for kind, pattern in phrases)


@cache
def trap_of(language: str) -> re.Pattern[str]:
    """Return the pattern of words that, right before a phrase, make it no caveat."""
    return re.compile(_TRAPS.get(language, _TRAPS["en"]), re.IGNORECASE)
