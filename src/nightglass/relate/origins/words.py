"""The words by which a text says where it got something, beside "X said": four languages as data, on folded text."""
# ruff: noqa: E501 - a pattern is checked by eye, and that needs it on one line

import re

from nightglass.records.origin import OriginKind
from nightglass.text.fold import fold


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{fold(pattern)})" for pattern in patterns), re.IGNORECASE)


FOLLOWS = _any(
    r"^(?:that|this|these|those|it|the (?:count|figures?|numbers?|tolls?|tally|tallies|reports?|account|news|information|total|statement|estimate)|such)\b[^.]{0,60}?\b(?:by|from|to)\s+(?P<who>[^.]+)",
    r"^(?:that|this) (?:is|was) (?:what|how) (?P<teller>[^.]+?) (?:told|said|reported|put it|put)\b",
    r"^so (?:did|does|do|has|have) (?P<so_same>[^.]+)",
    r"^the source (?:for|of|behind) (?:this|it|that|the \w+) (?:is|was) (?P<source>[^.]+)",
    r"^(?:the|that|this) (?:number|figure|count|toll) (?:is|was) (?P<whose>[^.]+?)'s\b",
    r"^(?P<they_same>[^.]+?) (?:say|said|report|reported) (?:so|it|this|the same)\b",
    r"^(?P<seen>[^.]+?),? (?:saw|counted|witnessed) (?:it|them|this)\b",
    r"^(?P<fa_is_source>.+?),? منبع (?:این|همین|اصلی|نخست)\w* \S+(?: است| بود)",
    r"^منبع (?:این|همین) \S+(?:,)? (?P<fa_source>.+?) (?:است|بود)\b",
    r"^(?P<fa_told>[^.]+?)،?,? این را (?:به|برای) [^.]+? (?:گفت|تعریف|بازگو|روایت)",
    r"^so (?:says|said|reports?|reported) (?P<teller_so>[^.]+)",
    r"^(?P<teller_first>[^.,]+?) (?:was|were) (?:the )?first to (?:report|tell|say|publish|give|announce)\b",
    r"^(?P<names_same>[^.,]+?) (?:has|have|had) (?:since |also |now )?(?:published|released|put out|listed|recorded|verified|confirmed) (?:all |all of )?(?:their|the|these|those|nine|\d+) names\b|^(?P<lists_same>[^.,]+?) (?:lists|names|has the names of|knows the names of) (?:all of them|them all|all|each|them)\b",
    r"^(?P<same>[^.]+?),? (?:also |too |has |had |separately |later |then )*(?:gave|cited|reported|put|had|offered|confirmed|repeated|published|named|counted|arrived at|came to|released|compiled|made|drew)(?: out| up| together)? (?:the|a|an|this|that)\b[^.]{0,20}?\b(?:same|similar|identical|matching|count|number|figure|toll|account|list|tally)\b",
    r"^(?:این|همین)(?: (?:آمار|رقم|خبر|گزارش|شمارش|عدد|تعداد|ارقام|آمارها|اطلاعات|مطلب))?(?: را)? (?P<fa>.+?)(?: (?:اعلام|گزارش|منتشر|گفته?|گفت|تایید|داده?|ارایه|انجام|بیان|ذکر|نوشت\w*)\b| است\b)",
    r"^(?P<fa_same>.+?) (?:نیز|هم) (?:همین|همان)\b",
    r"^(?:و?هذا|و?هذه|و?ذلک)(?: \w+){0,3}? (?:عن|من|بحسب|وفق) (?P<ar>.+)",
    r"^(?:об этом|эти данные|такие данные|эту цифру|это число|такую цифру)[^.]{0,20}? (?:сообщил\w*|прив\w+|заявил\w*|назвал\w*|рассказал\w*|опубликовал\w*|дал\w*|пишет|передает) (?P<ru>.+)",
    r"^(?P<fa_teller>.+?)،?,? (?:این|همین|همان) (?:خبر|آمار|رقم|گزارش|عدد|شمار|نام ها)\w*(?: را)?(?: \S+){0,3}? (?:منتشر|اعلام|گزارش|تایید|داده?|بیان|ثبت)\b",
)  # fmt: skip
"""A sentence behind a count that says whose count it is: "The figure comes from X", "X gave the same number"."""

TAKEN = _any(
    r"\b(?:citing|quoting|referring to|relying on|on the basis of|according to|based on|drawing on|attributing (?:it|this|the \w+) to|(?:took|taken|takes|had|has|got|received|drawn|obtained|comes?|came) (?:it |them )?(?:straight )?from|(?:given|supplied|provided|handed|passed) (?:to (?:it|him|her|them) )?by|(?:learn(?:ed|t|s)|hear(?:d|s)) from|spoke (?:to|with)|talked (?:to|with)|interviewed)\s+(?P<who>[^,.;:()\n]+)",
    r"\b(?:quoted|quotes|cited|cites)\s+(?P<quoted>[^,.;:()\n]+?)(?= as (?:saying|telling)|[,.;:()\n]|$)",
    r"(?:به نقل از|به استناد|با استناد به|بر اساس|بر پایه|به گفته|به گزارش|از قول)ی? (?P<fa>[^،,.;:()\n]+)",
    r"(?<!\w)از (?P<fa_from>[^.؛;:]+?)،?,? (?:شنید\w*|نقل کرد\w*)",
    r"(?<!\w)با (?P<fa_with>[^.؛;:]+?)،?,? (?:صحبت|گفت ?و ?گو|گفتگو|مصاحبه|تماس)",
    r"(?:نقلا عن|استنادا الی|وفقا ل|بحسب) ?(?P<ar>[^،,.;:()\n]+)",
    r"(?:со ссылкой на|ссылаясь на|по данным|по словам|цитируя) (?P<ru>[^,.;:()\n]+)",
)  # fmt: skip
"""Whom a speaker had it from: "the ministry said, citing the morgue"."""

UNDER = _any(
    r"\b(?P<body>(?:the |its |[A-Z])[\w' -]{2,50}?),? (?:which |that |who )?(?:is|are|was|were)?,? ?(?:a |an |the )?(?:\w+ ){0,2}?(?:answers? to|answerable to|reports? to|comes? under|belongs? to|subordinate to|run by|controlled by|commanded by|overseen by|part of|branch of|arm of|wing of|division of|department of|unit of|agency of|under the (?:command|control|authority|umbrella) of)\s+(?P<command>(?:the )?[^,.;:()\n]{3,60})",
    r"(?P<fa_body>[^،,.;:()\n]{3,50}?)،? (?:که )?(?:زیر ?نظر|زیرمجموعه ی?|وابسته به|بخشی از|تابع|تحت امر|زیر فرمان) ?ی? ?(?P<fa_command>[^،,.;:()\n]{3,50}?)(?: است| هستند| بوده| می ?باشد|،|,|$)",
    r"(?P<ar_body>[^،,.;:()\n]{3,50}?)،? (?:التابعه ل|تابعه ل|التابع ل|تتبع|جزء من) ?(?P<ar_command>[^،,.;:()\n]{3,50})",
    r"(?P<ru_body>[^,.;:()\n]{3,50}?),? (?:котор\w+ )?(?:подчин\w+|входит в состав|входящ\w+ в состав|явля\w+ частью) (?P<ru_command>[^,.;:()\n]{3,50})",
)  # fmt: skip
"""Under whose command a text says that a body stands."""

SAW = _any(
    r"\b(?:our|a|an|the|two|three|its|one)?\s*(?:own )?(?:[\w'-]+ ){0,4}?(?:reporters?|correspondents?|journalists?|photographers?|stringers?)\b[^.]{0,80}\b(?:saw|counted|witnessed|watched|who was there|was there|at the scene|on the scene|at the site|on the spot|visited|observed|found|sees|counts)\b",
    r"\b(?:seen|counted|witnessed|observed|made|count(?:ed)? made) by (?:[\w'-]+ ){0,6}?(?:reporters?|correspondents?|journalists?|photographers?)\b",
    r"\bby the (?:own )?(?:count|tally|account|reckoning) of (?:[\w'-]+ ){0,6}?(?:reporters?|correspondents?|journalists?|photographers?)\b",
    r"\bI (?:myself |personally )?(?:counted|saw|watched|witnessed)\b|\b(?:counted|saw) (?:them|it|this|the \w+) (?:for )?myself\b|\bour (?:man|woman|people|team|colleagues?|crew) (?:on|at|in|there)\b",
    r"\b(?:reporters?|correspondents?) (?:for|of|from|with) [^.]{2,40} (?:saw|counted|witnessed|visited)\b",
    r"(?<!جمع )(?<!برابر )(?<!به )(?:خبرنگار|گزارشگر|فرستاده)\w*(?:(?!گفت)[^.]){0,140}?(?<!\w)(?:دید\w*|شمرد\w*|مشاهده|شاهد|شمارش|شمار|حاضر|حضور|در محل|در صحنه)(?!\w)",
    r"(?:مراسل\w*|صحفی\w*|مصور\w*)[^.]{0,80}(?:شاهد|رای|احصی|عاین|فی المکان|فی الموقع|احصت|شاهدت)",
    r"(?:корреспондент\w*|журналист\w*|репортер\w*|фотограф\w*)[^.]{0,80}(?:увидел\w*|видел\w*|насчитал\w*|на месте|стал\w* свидетел\w*|побывал\w*)",
)  # fmt: skip
"""A newsroom's own people saw or counted it."""

ITSELF_SAW = _any(
    r"^,? (?:itself |has |had |also )*(?:saw|counted|witnessed)\b",
    r"^ (?:خودش? )?(?:دید|شمرد|شاهد بود)\w*",
    r"^ (?:نفسها |نفسه )?(?:شاهدت|احصت|عاینت)\b",
    r"^ (?:сам\w* )?(?:видел\w*|увидел\w*|насчитал\w*)\b",
)
"""Words right behind the name of an outlet that say that it saw or counted itself."""

REPORTERS = _any(
    r"\b(?:reporters?|correspondents?|photographers?|camera (?:crew|team))\b",
    r"خبرنگار\w*|عکاس\w*",
    r"مراسل\w*|مصور\w*",
    r"\bкорреспондент\w*|\bрепортер\w*|\bфотограф\w*",
)
"""A newsroom's own people."""

OUR = _any(
    r"\b(?:our|(?-i:us)|this (?:newspaper|paper|site|channel|agency))\b",
    r"خبرنگار(?:ان)? ما|(?<!\w)به ما(?!\w)|این (?:روزنامه|رسانه|پایگاه|خبرگزاری)",
    r"مراسل(?:نا|تنا|ونا)|صحیفتنا|قناتنا",
    r"\bнаш\w*\b|\bнам\b",
)
"""The newsroom speaks of itself."""

LEARNT = _any(
    r"\b(?:has|have|had) learned\b|\b(?:observations?|monitoring|investigation|analysis|count|tally|review|reporting|findings) (?:by|of|from)\b|\bits own (?:count|tally|reporting)\b",
    r"بررسی های|مشاهدات|شمارش",
    r"رصد|احصاء",
    r"подсчет\w*|наблюдени\w*",
)
"""A newsroom tells what it found out by itself."""

FOOTAGE = _any(
    r"\b(?:videos?|footage|clips?|photos?|photographs?|images?|pictures|recordings?)\b",
    r"ویدیو\w*|ویدئو\w*|فیلم(?:ها\w*)?(?!\w)|تصاویر|تصویر|عکس(?:ها\w*)?(?!\w)",
    r"مقاطع|مقطع|لقطات|صور(?!\w)|فیدیو\w*",
    r"\bвидео\w*|\bкадр\w*|\bснимк\w*|\bфотографи\w*",
)
"""Pictures and recordings, which perceive by themselves."""

VOUCHED = _any(
    r"\b(?:reviewed|verified|received|obtained|seen|analy[sz]ed|geolocated|checked|authenticated|examined|viewed|sent|provided|shared|supplied|confirmed|collected)\b",
    r"بررسی|راستی ?آزمایی|دریافت|رسیده|ارسال|تایید|به دست|دیده|ارسالی",
    r"راجعت\w*|تحققت|تلقت|وصلت|اطلعت|حصلت|ورد\w*",
    r"получен\w*|проверен\w*|изуч\w*|прислан\w*|имею\w*|просмотр\w*",
)
"""What a newsroom does to a recording before it vouches for it."""

TESTIMONY = _any(
    r"\b(?:eye ?witness|witness|resident|survivor)(?:es|s)?'? (?:reports?|accounts?|testimon\w+|statements?)\b|\b(?:accounts?|reports?|testimon\w+) (?:of|from|by) (?:eye ?witness|witness|resident|survivor)\w*",
    r"(?:گزارش|روایت|شهادت)(?: ?های?)? (?:شاهدان|شهود|ساکنان|اهالی)",
    r"(?:شهادات|روایات|افادات) (?:شهود|سکان|ناجین)",
    r"(?:рассказ\w*|показани\w*|сообщени\w*) (?:очевид\w*|свидетел\w*|жител\w*)",
)
"""Accounts by those who were there, as a noun."""

AGENCIES = _any(
    r"\b(?:with|from|and|by|source:|sources:|reporting by|compiled from|agencies:?)\s+(?:(?:news|wire|other|the)\s+)*(?:agencies|agency (?:reports|staff)|wires|wire (?:reports|services)|news services)\b",
    r"^\W*(?:agencies|wires|news agencies|staff and agencies)\W*$",
    r"(?:منبع|به نقل از|از) ?:? (?:خبرگزاری ها\w*|رسانه ها\w*)",
    r"^\W*(?:وکالات|الوکالات)\W*$",
    r"^\W*(?:агентства|информагентства)\W*$|по (?:материалам|сообщениям) (?:агентств|информагентств|сми)",
)
"""Agencies credited without a name."""

CREDIT = _any(
    r"^\W*(?:sources?|via|credit|from|by|with material from|with reporting (?:from|by)|additional reporting by|reporting by|originally published (?:by|in|on)|first published (?:by|in|on)|this (?:article|story|report) (?:was )?(?:first |originally )?(?:appeared|published) (?:by|in|on)|copyright|©|text|courtesy of)?\s*:?\s*(?P<who>[^.:]{2,60}?)\W*$",
    r"^\W*(?:منبع|منابع|به نقل از|برگرفته از|به گزارش|خبر از)\s*:?\s*(?P<fa>.{2,60}?)\W*$",
    r"^\W*(?:المصدر|نقلا عن|عن)\s*:?\s*(?P<ar>.{2,60}?)\W*$",
    r"^\W*(?:источник|по материалам|по сообщению)\s*:?\s*(?P<ru>.{2,60}?)\W*$",
)  # fmt: skip
"""A line of its own that credits somebody."""

LIE = _any(
    r"\b(?:a lie|lies|untrue|false|not true|nonsense|fabricat\w+|no truth \w+)\b[^.;]{0,30}\bthat\b[^.;]*$",
    r"(?:دروغ|نادرست|کذب) (?:است|بود) که [^.؛]*$",
)
"""Words before a count that call it a lie, also inside a quotation."""

UNTRUE = _any(
    r"\b(?:is|are|was|were) (?:not true|untrue|false|a lie|lies|fabricat\w+|unfounded|baseless|without (?:any )?(?:basis|foundation))\b|\b(?:has|have|had) no (?:basis|foundation)\b",
    r"(?:درست|صحیح|واقعی) (?:نیست|نبود\w*)|(?:نادرست|دروغ|کذب|بی ?اساس|ساختگی|خلاف واقع) (?:است|بود\w*)|(?:صحت|حقیقت|واقعیت) (?:ندارد|نداشت\w*)",
)
"""Words behind a count that call it untrue."""

LIST = _any(
    r"\b(?:lists? of (?:the )?names|names (?:of|given|and|one by one|were|on)|by name|named list|named|documented|identified|verified|registered|recorded)\b",
    r"فهرست نام|نام ها|اسامی|با نام|ثبت کرده|مستند",
    r"قایمه (?:باسماء|اسماء)|باسماء|وثق\w*",
    r"поимен\w*|спис\w+ имен|имена",
)
"""A count that rests on names."""

COUNTED = _any(
    r"\b(?:has |had |have )?documented (?:the|each|every|all|them|these|those)\b|\blists? of (?:the )?names (?:compiled|kept|gathered|drawn up|collected|published) by\b|\b(?:case by case|name by name|one by one)\b"
    r"|\b(?:has |had |have )?(?:confirmed|verified|documented|registered|recorded|counted) (?:the |at least |more than )?(?:\w+ )?(?:deaths?|names|identities|cases) of\b"
    r"|\b(?:has |had |have )?(?:identified|documented|named) (?:the |all |at least |no fewer than |more than )*[\w-]+ (?:people|persons|victims|dead|civilians|protesters|killed)\b"
    r"|\b(?:which |that |who )?(?:has |had |have )?(?:published|released|compiled|collected|keeps|kept|posted) (?:all |the |their )+(?:names|identities)\b",
    r"(?:هویت|نام|مرگ|جان ?باختن)(?: ?ی)?(?: \S+){0,8} را(?: \S+){0,14} (?:شناسایی|تایید|مستند|ثبت) کرده?|نام ?ها(?:ی)?(?: \S+){0,4} را(?: \S+){0,6} منتشر کرد",
    r"فهرست (?:نام|اسامی)[^.]{0,30}(?:گردآوری|تهیه|منتشر)|(?:یک ?به ?یک|مورد به مورد)",
)
"""Somebody counted by a list of their own."""

DASH = re.compile(r"\)\s*(?:[-–—]+|:)\s*")
"""The end of a dateline with an agency."""

DATELINED = re.compile(r"^\W{0,3}[^()\n]{1,60}\([^()\n]{2,40}\)\s*(?:[-–—]+|:)\s*")
"""A dateline with its agency and dash."""

LEADS = re.compile(
    fold(
        r"^(?:(?:the|some|several|many|initial|early|unconfirmed|new|latest) )*(?:reports?|accounts?|claims?|figures?|data|estimates?|tallies|counts?) (?:from|by|of|compiled by|given by|provided by|collected by) |^(?:اعلام|گفته|نوشته|تایید|اظهارات|سخنان|آمار)ی? (?=\S+ )"
    ),
    re.IGNORECASE,
)
"""A noun for what somebody said, before who said it."""

GOES_ON = _any(
    r"^(?:it|they|he|she)\b[^.]{0,30}\b(?:said|says|added|adds|reported|put|gave)\b|^(?:also|in addition|moreover|in the same \w+)\b|\b(?:as well|too)\W*$",
    r"^همچنین|^علاوه بر این|همین گزارش|همین منبع",
    r"^کما|ایضا|اضافه الی",
    r"^также|кроме того",
)
"""A sentence that only goes on from the one before it."""

WE = re.compile(
    fold(
        r"we|our (?:list|lists|register|count|records|researchers|volunteers|staff|members|data|figures|reporters?)(?: of .*)?|ما|فهرست (?:نام های )?ما|.* \w+ه ?ایم|نحن|мы|наш\w* \w+"
    )
)
"""A source that speaks of itself."""

OWN_LEAD = re.compile(fold(r"^(?:به گزارش|گزارش) (?P<who>[^،,]{2,60}?)(?: از [^،,]{2,30})?[،,]\s*"))
"""A newsroom's own dateline in Persian: "by the report of X from Y,"."""

NAME_ONLY = re.compile(
    fold(
        r"(?P<who>\b(?:an?|one|another) [^,.;:\"]{3,70}? who (?:gave|asked|wanted|wished|agreed|would|is known)\b[^,.;:\"]{0,50}?(?:\bname|\bas|\bby)) $"
    ),
    re.IGNORECASE,
)
"""Who somebody is of whom only a first name is told: "a survivor who gave only the name X"."""

AND_BEFORE = re.compile(
    r"(?:^|[,;] )(?:both )?(?P<who>[^.,;]{3,60}?),? and,? (?:separately|independently|also),? $", re.IGNORECASE
)
"""The first of two who are named together, where a reader found only the second."""

APPOSITION = re.compile(r"^\s*[،,]\s*([^،,.؛;:]{3,70})[،,]")
"""What stands between commas right behind a name."""

SEEN_BY = re.compile(r"(?<=\w) (?:seen|reviewed|obtained|viewed|examined|verified|read) by .+$", re.IGNORECASE)
"""The newsroom that saw a record, behind the name of whose record it is."""

SPOKE_TO = re.compile(fold(r"^(?P<who>[^،,.]{2,60}?) با (?=.+ گفت[ -]?و[ -]?گو)"))
"""A newsroom's "X spoke to", which Persian puts before whom it spoke to."""

DEFINITE = _any(
    r"^(?:the|this|that|these|those|same)\b",
    r"^(?:این|آن|همین|همان)\b",
    r"^(?:هذا|هذه|ذلک|تلک|ال\w)",
    r"^(?:этот|эта|эти|тот)\b",
    r"^سخنگو$|^رییس (?:بیمارستان|اورژانس)$",
)
"""How a short form begins that points back to somebody named before."""

POINTER = re.compile(
    fold(
        r"(?:(?:the|this|same|that|a) )?(?:report|statement|group|account|remarks?|interview|گزارش|همین گزارش|این گزارش|سخنگو|سخنگوی این نهاد|این گروه|این نهاد|this)"
    )
)
"""Words that name nobody at all and only point back."""

REFERS: tuple[tuple[OriginKind, re.Pattern[str]], ...] = (
    (OriginKind.GROUP, _any(r"\b(?:group|organi[sz]ation|committee|network|association|union|body|society|official|head)\b", r"گروه|سازمان|شبکه|انجمن|نهاد|جمعیت|کمیته", r"المنظمه|المجموعه|اللجنه", r"\b(?:группа|организация|комитет)\b")),
    (OriginKind.OFFICE, _any(r"\b(?:spokes\w+|director|head|official|chief|commander|ministry|department|service|office|colonel|general|prosecutor|minister|governor|mayor|hospital)\b", r"سخنگو|رییس|فرمانده|مدیر|دادستان|وزارت|نهاد|سرهنگ|مقام|بیمارستان", r"المتحدث|الوزاره|المدیر", r"\b(?:представитель|министерство|глава|ведомство)\b")),
    (OriginKind.OUTLET, _any(r"\b(?:report|agency|newspaper|outlet|channel|site|article|broadcaster|source)\b", r"گزارش|خبرگزاری|روزنامه|رسانه|شبکه|منبع", r"التقریر|الوکاله|الصحیفه", r"\b(?:агентство|газета|издание)\b")),
    (OriginKind.PERSON, _any(r"\b(?:man|woman|doctor|nurse|witness|resident|teacher|driver|official|surgeon|shopkeeper)\b", r"مرد|زن|پزشک|پرستار|شاهد|شهروند|معلم", r"الرجل|الطبیب", r"\b(?:мужчина|женщина|врач)\b")),
)  # fmt: skip
"""Nouns by which a short form tells what sort of party it means."""

LISTENS = _any(
    r"\b(?:spoke|spoken|speaking|talked|talking) (?:to|with) (?:the )?$|\b(?:told|interviewed by|reached by|contacted by) (?:the )?$",
    r"(?<!\w)با (?:(?:خبرنگار(?:ان)?|گزارشگر(?:ان)?) )?$",
)
"""Words before the name of an outlet to which somebody spoke."""

SPOKE = _any(r"^\s*(?:گفت ?و ?گو|گفتگو|صحبت|مصاحبه|تماس)")
"""What Persian puts behind the name of an outlet to which somebody spoke."""

CITING = _any(r"\b(?:citing|quoting|cited|quoted|according to)(?: (?:the|a|an))?\s*$", r"به نقل از\s*$|به استناد\s*$")
"""Words before the name of an outlet from which others have it."""

CHAIN = _any(r"\s(?:(?:به )?نقل از|از قول|از زبان)\s+")
"""Between an outlet and whom it has it from: "by the report of X, quoting Y"."""

VAGUE = _any(
    r"\b(?:unconfirmed|unverified)(?: [\w-]+){0,2} (?:reports?|accounts?|posts?|claims?|information)\b|\b(?:by|in|according to) (?:some|other|several) (?:accounts?|reports?)\b",
    r"(?:گزارش|خبر|روایت|اخبار)(?: ?ها)?(?: ?یی?)? (?:تایید ?نشده|غیر ?رسمی)(?:ه? ?ای)?|(?:به|بنا ?بر|بر ?اساس|طبق) برخی (?:گزارش|روایت|خبر)(?: ?ها)?(?: ?یی?)?",
)  # fmt: skip
"""Accounts of which a text says that nobody vouches for them, or not whose they are."""

PARTED = re.compile(
    r",?\s+(?:and(?:,? separately,?| also)?|as well as|along with|و همچنین|و نیز|и|а также)\s*,?\s+|\s+و\s+",
    re.IGNORECASE,
)
"""Between two who are named together."""


def first_named(match: re.Match[str]) -> tuple[int, int] | None:
    """Return where the named part of a match stands that was found, null where there is none."""
    return next((match.span(name) for name, found in match.groupdict().items() if found), None)
