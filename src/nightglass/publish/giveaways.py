"""What gives a person away beside the name: handles, addresses, telephone numbers, an age with a place, a post."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from nightglass.publish.roles import Role, word_role
from nightglass.records.span import Span


class Kind(StrEnum):
    """What is withheld."""

    NAME = "name"
    HANDLE = "handle"
    ADDRESS = "address"
    AGE = "age"
    POST = "post"


@dataclass(frozen=True, slots=True)
class Giveaway:
    """``span`` is what would have to be masked."""

    span: Span
    kind: Kind


NOTES = {
    "en": {Kind.NAME: "[name withheld]", Kind.HANDLE: "[handle withheld]", Kind.ADDRESS: "[address withheld]",
           Kind.AGE: "[age withheld]", Kind.POST: "[post withheld]"},
    "fa": {Kind.NAME: "[نام محفوظ]", Kind.HANDLE: "[شناسه محفوظ]", Kind.ADDRESS: "[نشانی محفوظ]",
           Kind.AGE: "[سن محفوظ]", Kind.POST: "[نوشته محفوظ]"},
    "ar": {Kind.NAME: "[الاسم محجوب]", Kind.HANDLE: "[الحساب محجوب]", Kind.ADDRESS: "[العنوان محجوب]",
           Kind.AGE: "[العمر محجوب]", Kind.POST: "[المنشور محجوب]"},
    "ru": {Kind.NAME: "[имя скрыто]", Kind.HANDLE: "[аккаунт скрыт]", Kind.ADDRESS: "[адрес скрыт]",
           Kind.AGE: "[возраст скрыт]", Kind.POST: "[пост скрыт]"},
}  # fmt: skip
"""What stands where something was masked, by the language of the text."""

NOTE = re.compile("|".join(re.escape(note) for notes in NOTES.values() for note in notes.values()))

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_PROFILE = re.compile(
    r"(?:https?://)?(?:www\.|m\.)?(?:t\.me|telegram\.me|x\.com|twitter\.com|instagram\.com|facebook\.com|"
    r"fb\.com|vk\.com|ok\.ru|"
    r"tiktok\.com|youtube\.com|wa\.me|linkedin\.com/in|threads\.net|bsky\.app/profile)/"
    r"(?P<name>@?[\w.-]*\w)(?:/[\w/.?=&-]*)?",
    re.IGNORECASE,
)
_AT = re.compile(r"(?<![\w@/.])@(?P<name>\w[\w.]*\w)")
_PHONE = re.compile(r"(?<![\w.,])(?:\+|\(\+?|00)?[\d۰-۹٠-٩](?:[ ()\u2010-\u2013-]{0,2}[\d۰-۹٠-٩]){8,14}(?!\w|[.,]\d)")
_DATE_LIKE = re.compile(r"\d{4}[-–/. ]\d{1,2}[-–/. ]\d{1,2}|\d{4} ?[-–] ?\d{4}")
_HANDLES = (
    re.compile(
        r"(?:account|user|profile|channel)(?: of| is| was| called| named|,)? "
        r"(?:[“\"‘'](?P<name>[^”\"’'\n]{2,30})[”\"’'])"
    ),
    re.compile(r"(?:account|user|profile)(?: called| named)? (?P<name>@?(?<!\w)\w{1,40}[_\d]\w{0,40})"),
    re.compile(
        r"(?:handle|username|user name|pseudonym|pen name|alias|screen name|nickname)(?: of| is| was|,)? "
        r"[“\"‘']?(?P<name>@?[A-Z][\w.-]*[\w](?: [A-Z][\w.-]*\w){0,2}|@?(?<!\w)\w{1,40}[_\d]\w{0,40})"
    ),
    re.compile(
        r"(?:[Pp]osting|[Pp]osts|[Pp]osted|[Ww]riting|[Ww]rites|[Ww]rote|[Tt]weeting|[Tt]weets|[Kk]nown(?: online)?|"
        r"[Ss]igning|[Ii]dentified(?: only)?)"
        r"(?: \w+){0,3} (?:as|under the name) [“\"‘'«](?P<name>[^”\"’'»\n]{2,40}?),?[”\"’'»]"
    ),
    re.compile(r"(?:با (?:نام|شناسه)(?: کاربری)?|کاربری|شناسه|حساب)(?:ی)? [«\"“](?P<name>[^»\"”\n]{2,40})[»\"”]"),
    re.compile(
        r"(?:под (?:ником|псевдонимом|именем)|[Пп]ользовател\w+|аккаунт\w*) "
        r"[«\"“]?(?P<name>(?<=[«\"“])[^»\"”\n]{2,40}|@?\w*[A-Za-z_]\w*)"
    ),
    re.compile(r"(?:باسم مستعار|حساب|المستخدمة?|الحساب) [«\"“](?P<name>[^»\"”\n]{2,40})[»\"”]"),
)
_PLACE = r"(?:[A-Z][\w'’-]+(?: (?:of |the )?[A-Z][\w'’-]+){0,2})"
_LIVES = r"(?:lives?|living|lived|based|resides?|works?|working|worked|studies|studying|studied|comes?|from|in)"
_AGES = (
    re.compile(
        rf"(?:\b(?:is|was|am|turned|aged?|of) )?\b(?P<age>\d{{1,2}})(?: years? old| years of age)?,? "
        rf"(?:and |who |now |she |he )*"
        rf"{_LIVES}(?: [a-z]+){{0,5}} {_PLACE}"
    ),
    re.compile(rf"\b\d{{1,2}}[- ]year[- ]old(?: \w+){{0,4}} (?:from|in|of|living in|based in|at) (?:the )?{_PLACE}"),
    re.compile(
        r"\b(?:is|was) \d{1,2}(?: years old)?,? and (?:works?|studies|teaches|lives) (?:in|at|on|near) (?:a|an|the) \w+"
    ),
    re.compile(r"\b\d{1,2}[- ]year[- ]old\b"),
    re.compile(
        r"\b(?:is|was|am|aged?|age of|turned) \d{1,2}(?: years old)?\b(?! (?:people|of|other|percent|per|km|miles))"
    ),
    re.compile(r"(?<=[\w\]], )\d{1,2}(?=[,.;:)]| from | who | and )"),
    re.compile(r"(?<=[\w\]] \()(?:aged )?\d{1,2}(?=\))"),
    re.compile(r"\b\d{1,2}[- ]?(?:летн\w+|лет|года?)\b(?:,? (?:из|живет в|живёт в) [А-ЯЁ][а-яё-]+)?"),
    re.compile(
        r"[\d۰-۹٠-٩]{1,2}[ \u200c]?(?:ساله|سال دارد|عاما|عامًا|عام)(?:[،,]? (?:از|اهل|ساکن|من|في) [\u0621-\u06cc]+)?"
    ),
)
_AGE_WITH_PLACE = 3
"""How many of the first patterns name a place as well; those are withheld wherever they were found in a document."""

_POST_CUE = re.compile(
    r"\b(?:wrote|writes|written|posted|tweeted|commented|captioned|messaged|texted|replied|blogged|posts|tweets|"
    r"caption|message|post|comment|status)\b"
    r"|نوشت\w*|توییت|کامنت|پست|написал\w*|пишет|опубликовал\w*|твитнул\w*|пост\w*|كتب\w*|غرد\w*|نشرت?|تغريدة"
)
_ACCOUNT_SAYS = re.compile(
    r"(?:@\w|\b(?:account|user|handle|posting|online)\b).{0,60}\b(?:said|says|added|adds)\b[^.]{0,30}$", re.DOTALL
)
_QUOTED = re.compile(r"[“«](?P<words>[^“”«»]{12,})[”»“]|\"(?P<straight>[^\"\n]{12,})\"")
_SENTENCE_END = re.compile(r"(?<=[.!?؟…])[”\"»]?\s+|\n")


def find_addresses(text: str, is_open: Callable[[str], bool]) -> Iterator[Giveaway]:
    """Yield handles, profile links, e-mail addresses and telephone numbers, but for those that ``is_open`` names."""
    for pattern, kind in ((_EMAIL, Kind.ADDRESS), (_PROFILE, Kind.HANDLE), (_AT, Kind.HANDLE)):
        for match in pattern.finditer(text):
            named = match.group("name") if "name" in pattern.groupindex else match.group().rsplit("@", 1)[-1]
            if not is_open(named.split("/")[0]):
                yield Giveaway(Span(*match.span()), kind)
    for match in _PHONE.finditer(text):
        if not _DATE_LIKE.search(match.group()):
            yield Giveaway(Span(*match.span()), Kind.ADDRESS)
    for pattern in _HANDLES:
        for match in pattern.finditer(text):
            if not is_open(match.group("name")):
                yield Giveaway(Span(*match.span("name")), Kind.HANDLE)


def find_ages(text: str) -> Iterator[tuple[Giveaway, bool]]:
    """Yield ages, each with whether it names a place beside."""
    for at, pattern in enumerate(_AGES):
        for match in pattern.finditer(text):
            yield Giveaway(Span(*match.span()), Kind.AGE), at < _AGE_WITH_PLACE


def find_posts(text: str, is_open: Callable[[str], bool]) -> Iterator[Giveaway]:
    """Yield quoted words that somebody wrote or posted, where ``is_open`` of the words that lead to them is false.

    The lead is the sentence up to the quotation, and where that has no subject of its own the sentence before.
    """
    for match in _QUOTED.finditer(text):
        lead = _lead(text, match.start())
        tail = text[match.end() : match.end() + 60].split(".")[0]
        if not (
            _POST_CUE.search(lead[-90:])
            or _ACCOUNT_SAYS.search(lead)
            or re.match(r"\W*(?:\w+ ){0,3}(?:wrote|posted|tweeted|commented)\b", tail)
        ):
            continue
        if not is_open(f"{lead} {tail}"):
            group = "words" if match.group("words") is not None else "straight"
            yield Giveaway(Span(*match.span(group)), Kind.POST)


def _lead(text: str, at: int) -> str:
    before = text[:at]
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    start = ends[-1] if ends and before[ends[-1] :].strip() else (ends[-2] if len(ends) > 1 else 0)
    return before[max(start, at - 300) :]


def sentences_of(text: str) -> list[Span]:
    """Return rough sentences: they cover the text without overlap, cut at full stops before spaces and at lines."""
    cuts = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    return [Span(start, end) for start, end in pairwise(cuts) if end > start]


def has_private_role(text: str) -> bool:
    """Say whether any word of a text is a private role."""
    return any(word_role(word) is Role.PRIVATE for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text))
