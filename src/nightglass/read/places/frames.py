"""The words around a name that say that it is a place, of what kind, and what contains it."""

import re
from collections.abc import Iterator

from nightglass.records.span import Span
from nightglass.text.fold import key

_NAME = r"[A-Z][\w’'-]+(?:\s(?:[A-Z][\w’'-]+|al-[A-Z][\w’'-]+))*"
_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Ff]rom|[Nn]ear|[Oo]utside|[Aa]round|[Aa]cross|[Tt]owards?|(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est) of|"
    r"(?:city|town|village|province|district|port|capital) of)\s(?P<name>" + _NAME + ")"
)
_RUN = re.compile(r"(?<![\w.])(?:(?:U\.S\.|U\.K\.)|" + _NAME + ")")
_AFTER = re.compile(
    r"(?P<name>" + _NAME + r")\s(?:[Pp]rovince|[Gg]overnorate|[Nn]eighbou?rhood|[Dd]istrict|[Oo]blast)\b"
)
_EASTERN_BEFORE = re.compile(
    r"(?<!\w)(?:در|شهر|استان|شهرستان|اهالی|في|مدينة|محافظة|بمدينة|[Вв]|[Вв]о|[Ии]з|города?|городе)\s+(?P<name>[\w\u200c’'-]{3,})"
)

_AREA_AFTER = re.compile(r"\s*(?:province|governorate|oblast|krai|region|state)\b", re.IGNORECASE)
_CITY_AFTER = re.compile(r"(?i)\s*(?:city|town|village|neighbou?rhood|quarter|district|forensic|hospital|bazaar)\b")
_AREA_BEFORE = re.compile(r"(?i)\b(?:province|governorate|region|state|oblast|استان|محافظة)\s+(?:of\s+)?$")
_CITY_BEFORE = re.compile(r"(?i)\b(?:city|town|village|port|capital|شهر|مدينة|городе?а?)\s+(?:of\s+)?$")
_CONTAINER_AFTER = re.compile(
    r"(?:\s(?:neighbou?rhood|quarter|district|city|town|village))?(?:,\s*|\sin\s(?:the\s)?|\s\()(?P<name>" + _NAME + ")"
)
_POSSESSOR = re.compile(r"(?P<name>" + _NAME + r")[’']s\s(?:\w+\s)?$")
_INCLUDING = re.compile(
    r"(?P<name>" + _NAME + r"),?\s(?:including|such as|notably)\s(?:the\s)?(?:[A-Z]\w+(?:,| and)\s)*$"
)

_TIME_WORDS = frozenset(
    {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "ramadan",
        "muharram",
        "nowruz",
        "christmas",
        "easter",
        "god",
        "english",
        "arabic",
        "persian",
        "russian",
    }
)
_NEVER = frozenset(
    {
        "telegram",
        "instagram",
        "whatsapp",
        "twitter",
        "facebook",
        "youtube",
        "tiktok",
        "signal",
        "starlink",
        "internet",
        "x",
        "covid",
        "سیل",
        "میدان",
        "خیابان",
        "محله",
        "ساحه",
        "ساحة",
        "شارع",
        "площадь",
        "площади",
        "улице",
        "islamic republic",
        "islamic emirate",
        "white house",
        "kremlin",
        "pentagon",
        "west",
        "east",
        "north",
        "south",
    }
)


_EASTERN_WORDS = (
    "سال ماه هفته روز شب صبح عصر ظهر ساعت لحظه زمان دوره دهه قرن "
    "شورش انفجار تیراندازی شلیک حمله حملات یورش درگیری اعتراض اعتراضات تجمع تظاهرات راهپیمایی سرکوب کشتار "
    "زلزله زمین‌لرزه سیل سیلاب توفان طوفان آتش‌سوزی حریق سقوط واژگونی تصادف حادثه رویداد ازدحام ریزش رانش "
    "عام شهر يوم أسبوع انفجار هجوم غارة قصف حريق زلزال اشتباكات احتجاجات مظاهرة اعتقال "
    "год году месяце неделе дне ходе результате взрыве взрыва пожаре пожара атаке обстреле"
)
# Each is folded alone: `key` writes a half-space as a space, which would make two nouns of one.
_EASTERN_NOUNS = frozenset(key(word) for word in _EASTERN_WORDS.split())
"""Times and happenings: people die "in" them too, and villages bear the names of some."""


def is_no_place(name: str) -> bool:
    """Say whether a name that was taken for a place is a time, a happening, a platform, a seat of power or no name."""
    folded = key(name)
    if not folded or folded in _TIME_WORDS or folded in _NEVER or folded in _EASTERN_NOUNS:
        return True
    if any(char.isdigit() for char in folded):
        return True
    cased = [char for char in name if char.isupper() or char.islower()]
    return bool(cased) and not any(char.isupper() for char in cased)


def framed_names(text: str, language: str) -> Iterator[Span]:
    """Yield stretches that stand where a place stands ("in X", "X province"), left to right within each frame."""
    for frame in (_BEFORE, _AFTER) if language == "en" else (_EASTERN_BEFORE,):
        for match in frame.finditer(text):
            start, end = match.span("name")
            name = match["name"]
            if name.endswith(("’s", "'s")):
                end -= 2
            yield Span(start, end)


def capitalised_names(text: str) -> Iterator[Span]:
    """Yield every run of capitalised words of an English text; a sentence's first word counts too."""
    for match in _RUN.finditer(text):
        start, end = match.span()
        yield Span(start, end - 2 if match.group().endswith(("’s", "'s")) else end)


def frame_of(text: str, start: int, end: int) -> tuple[str | None, tuple[str, ...]]:
    """Return the kind that the words beside ``text[start:end]`` give it, and the names said to contain it.

    The kind is ``admin1`` or ``city``, null where nothing is said.
    """
    before, after = text[max(0, start - 60) : start], text[end : end + 60]
    if _AREA_AFTER.match(after) or _AREA_BEFORE.search(before):
        kind: str | None = "admin1"
    elif _CITY_AFTER.match(after) or _CITY_BEFORE.search(before):
        kind = "city"
    else:
        kind = None
    holders = (_CONTAINER_AFTER.match(after), _POSSESSOR.search(before), _INCLUDING.search(before))
    return kind, tuple(found["name"] for found in holders if found)
