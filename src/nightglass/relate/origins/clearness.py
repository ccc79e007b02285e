"""Whether the words for a party were understood whole: only then can it stand as proven beside another.

Words are clear where they are a name or a description of somebody and nothing else: what somebody is stands where the
language puts the head of a noun phrase (before the first preposition in English, first in Persian and Arabic), and no
piece of another sentence is left in them (a verb of telling, an event, an announcement before a colon, an audience).
"""
# ruff: noqa: E501 - a pattern is checked by eye, and that needs it on one line

import re

from nightglass.text.fold import fold, key

_LEFTOVER = re.compile(
    fold(
        r"[:«»\"]|\d|\b(?:said|says|told|tells|wrote|writes|reported|reports|according|citing|quoting|quoted|added|adds|confirmed"
        r"|announced|acknowledged|maintains|reporters|microphones|journalists|killed|died|dead|wounded|injured|arrested|missing)\b"
        r"|(?<!\w)(?:گفت\w*|می ?گوی\w+|نوشت\w*|افزود\w*|خبرنگاران|رسانه ?ها\w*|به گزارش|به گفته|به نقل از|از قول|از زبان|خبر داد\w*|خبر فوری|کشته|زخمی|اعلام|ادامه|حالا|اکنون|تصریح|یادآور)(?!\w)"
    ),
    re.IGNORECASE,
)
"""Pieces of a sentence that belong to no name and no description."""

_DANGLING = re.compile(
    fold(
        r"(?:\b(?:who|whom|that|which|and|of|in|at|on|from|to|by|with|a|an|the)|(?<!\w)(?:که|از|به|در|با|و|را|از این|این))$"
    ),
    re.IGNORECASE,
)
"""A word at the end behind which something was cut off."""

_OPENS = re.compile(
    fold(
        r"^(?:in|on|by|from|at|to|after|before|when|if|as|for|with|without|speaking|talking|reports?|news|word)\b|^(?:در|به|با|بر|طبق|پس از|پیش از|روایت|گفته|گزارش|آن ?طور|چنان)(?!\w)"
    ),
    re.IGNORECASE,
)
"""A word with which no name of a party and no description begins."""

EVENTS = re.compile(
    fold(
        r"\b(?:fires?|blazes?|inferno|mudslides?|landslides?|floods?|flooding|storms?|hurricanes?|cyclones?|tornado\w*|typhoons?|earthquakes?|quakes?|tremors?|avalanches?|droughts?|explosions?|blasts?|bombs?|bombings?|bombardments?|shellings?|raids?"
        r"|air ?strikes?|strikes?|attacks?|assaults?|ambush\w*|clash\w*|crackdowns?|shootings?|shots|gunfire|gunmen|massacres?|executions?|collapses?|crash\w*|collisions?|derailments?|accidents?|disasters?|stampedes?|crush|crowds?|protests?|rall(?:y|ies)|march\w*|demonstrations?|riots?|unrest|funerals?|processions?|vigils?|siege|battles?|fighting|failure|outbreaks?|epidemics?|poisonings?|capsiz\w+|sinking)\b"
        r"|(?<!\w)(?:حمله\w*|حملات|بمباران|گلوله ?باران|تیراندازی|شلیک|انفجار|آتش ?سوزی|سیل|زلزله|زمین ?لرزه|ریزش|فرو ?ریختن|رانش|توفان|طوفان|سقوط|شورش|ازدحام|تصادف|واژگون\w*|درگیری\w*|سرکوب|یورش|اعتراض\w*|تجمع\w*|راهپیمایی|تظاهرات|کشتار|اعدام\w*|شکستن|جاری شدن|انفجار|قصف|غاره|هجوم|حریق|زلزال|فیضان|انهیار|اشتباکات)(?!\w)"
    ),
    re.IGNORECASE,
)
"""Nouns for what happened: who begins with one is nobody."""

_CUT = re.compile(r"\s(?:at|from|of|in|on|near|by|outside|inside|with|for|under|to)\s|[,،(]|\s(?:who|whose|that|که)\s")


_ANNOUNCED = re.compile(r"^[^:|،,\"«]{2,30}[:|]\s+(?=\S)")
"""A word to the reader before a speaker: "Breaking: the ministry"."""

_LEADS_IN = re.compile(
    fold(
        r"^(?:(?:said|says|added|word (?:from|of)|news from|according to|citing|quoting|in the words of|on the word of|by the (?:count|account|word) of|as (?:told|given|reported|counted) by|told by"
        r"|[^,،]{3,40}? (?:spoke|talked) (?:to|with)|[^,،]{3,40}? (?:reached|interviewed))\s+"
        r"|(?:آن ?(?:طور|گونه|چنان|چه)(?: که)?|چنان ?که|بنا ?بر(?: آن ?چه)?|طبق(?: آن ?چه)?|بر ?اساس(?: آن ?چه)?|به (?:گفته|نوشته|گزارش|نقل از|روایت|استناد|اعلام)|از قول|روایت|گفته|نوشته|سخن)(?: ?ی)?\s+(?=\S))"
    ),
    re.IGNORECASE,
)
"""Words that only lead up to who said it."""

_OBJECT = re.compile(fold(r"\s(?:شمار|تعداد|آمار|رقم|نام|هویت|خبر)\S*\s(?:.*\s)?را(?:\s.*)?$"))
"""What Persian puts behind a speaker and before the verb: "the number of the dead", with its mark."""

_CLAUSE = re.compile(
    fold(
        r"^(?:(?!\b(?:who|whom|whose|which|that|where)\b)[^,])*?\b(?:is|are|was|were|has|have|had|will|would|does|did|cannot|"
        r"(?:\w{2,}ed|cut|shut|hit|began|fell|took|gave|made|sent|led|kept|left|broke|went|came|put|set) (?:the|a|an|its|their|his|her|all|off|down|out))\b"
        r"|^(?:(?!(?<!\w)که(?!\w))[^،])*?(?<!\w)(?:کرد|کردند|شد|شدند|داد|دادند|است|هستند|بود|بودند|می ?\w+ند)(?!\w)"
    ),
    re.IGNORECASE,
)
"""A finite verb in the main part of some words, outside of what describes somebody: those are a sentence, no name."""

_AUDIENCE = re.compile(
    fold(
        r"\s+(?:before (?:the )?(?:microphones|reporters|journalists|cameras)|to (?:reporters|journalists)|in an? (?:\w+ )?(?:interview|statement|briefing|post|message|call)\b|at an? (?:news|press) \w+"
        r"|(?:در برابر|در جمع|در گفت ?و ?گو|در نشست|در مصاحبه|در پیام|در بیانیه|خطاب به|در حضور|به خبرنگاران)(?!\w)).*$"
    ),
    re.IGNORECASE,
)
"""Before whom somebody spoke, left behind their name."""

_SEGMENT = re.compile(r"\s*[,،]\s*")


def trimmed(words: str) -> str:
    """Return words for a party without what a reader left around them: an announcement, an audience, a cut-off word.

    A stretch behind a comma goes where it is no name and no description. Words that would all go stay as they were.
    """
    bare = _ANNOUNCED.sub("", words)
    while (lead := _LEADS_IN.match(fold(bare))) is not None and bare[lead.end() :].strip():
        bare = bare[lead.end() :]
    counted = _OBJECT.search(fold(bare))
    bare = bare[: counted.start()] if counted is not None else bare
    audience = _AUDIENCE.search(fold(bare))
    bare = bare[: audience.start()] if audience is not None and audience.start() > 0 else bare
    segments = _SEGMENT.split(bare.strip(" ,،.;"))
    while len(segments) > 1 and _OPENS.match(fold(segments[0])):
        bare = bare[bare.index(segments[0]) + len(segments.pop(0)) :].strip(" ,،.;")
    first, *others = segments
    kept = len(first)
    for segment in others:
        at = bare.index(segment, kept)
        if segment and not is_clear(segment):
            break
        kept = at + len(segment)
    bare = _undangled(bare[: max(kept, 1)] if others else bare)
    return bare or words


def _undangled(words: str) -> str:
    bare = words.strip(" ,،.;")
    while (found := _DANGLING.search(fold(bare))) is not None:
        bare = bare[: found.start()].strip(" ,،.;")
    return bare


def is_clear(words: str) -> bool:
    """Say whether words for a party are a name or a description and nothing else."""
    folded = fold(words).strip()
    if _LEFTOVER.search(folded) or _DANGLING.search(folded.strip(" ,،.")) or _OPENS.match(folded):
        return False
    return not is_event(words)


def is_event(words: str) -> bool:
    """Say whether words are of something that happened: those name nobody."""
    return EVENTS.search(_head(fold(words).strip())) is not None


def is_clause(words: str) -> bool:
    """Say whether words are a sentence of their own, which names nobody: "the government cut the lines"."""
    return _CLAUSE.search(fold(words).strip()) is not None


def _head(folded: str) -> str:
    """Return the words in which a phrase tells what it is of: up to its first preposition, comma or clause."""
    found = _CUT.search(folded)
    head = folded[: found.start()] if found is not None else folded
    return head if head.isascii() else " ".join(key(head).split()[:2])
