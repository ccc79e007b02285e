"""Names as words: their shapes, the longest form that a document gives, and the role beside them."""

import re

from nightglass.read.cues import words
from nightglass.text.fold import key

COURTESIES = words("mr mrs ms miss mx sir madam")
TITLES = words("""
    mr mrs ms miss dr prof professor sir lord lady president minister general colonel captain lieutenant sen senator
    rep representative gov governor king queen prince princess ayatollah sheikh imam""")
# Words that make a capitalised name an outlet's.
_OUTLET_SHAPE = re.compile(
    r"\b(?:Times|Post|News|TV|Television|Journal|Gazette|Herald|Tribune|Daily|Weekly|Radio|Press|Observer|Telegraph|"
    r"Guardian|Broadcasting|Courier|Chronicle|Mirror|Dispatch|Agency|Newspaper|Broadcaster|Network|Media|Channel)\b",
    re.IGNORECASE,
)
_OUTLETS = words("""
    reuters axios afp ap bbc cnn nbc cbs abc cnbc msnbc politico bloomberg npr upi interfax tass xinhua kyodo dpa efe
    ansa anadolu aljazeera vox vice propublica buzzfeed breitbart""")
_OUTLET_WHEN_TOLD = re.compile(r"\b(?:International|Monitor|Wire|Report|Online|Today|Review|Standard|Live)$")
_OFFICE = re.compile(
    r"\b(?:Council|Congress|Parliament|Committee|Court|Ministry|Assembly|Senate|House|Commission|Department|Union|UN|"
    r"Cabinet|Government|Police|Army|Bank|University|Board|Party|Agency for|Nations)\b"
)
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_DETERMINER = re.compile(r"^(?:the|a|an|this|that|these|those|his|her|its|their)\s+", re.IGNORECASE)


def is_outlet(name: str) -> bool:
    """Say whether a name has the shape of an outlet's, or is a well-known agency's."""
    return bool(_OUTLET_SHAPE.search(name)) or key(name) in _OUTLETS


def is_agency(word: str) -> bool:
    """Say whether a word is a well-known agency's or paper's whole name."""
    return key(word) in _OUTLETS


def is_outlet_when_told(name: str) -> bool:
    """Say whether a name that somebody "told" something has a shape that outlets share with others."""
    return bool(_OUTLET_WHEN_TOLD.search(name))


def is_office(name: str) -> bool:
    """Say whether a name is a public body's, which people also "tell" things."""
    return bool(_OFFICE.search(name))


_PERSONAL_TITLE = re.compile(
    r"^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sen|Rep|Gov|Col|Capt|Lt|Sgt|Prince|Princess|Ayatollah|Sheikh|Colonel)"
    r"\.? [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}$"
)


def has_personal_title(name: str) -> bool:
    """Say whether a name begins as only a person's does ("Prince Reza ...", "Dr Holt")."""
    return bool(_PERSONAL_TITLE.match(name))


def inner(name: str, *, keep_determiner: bool) -> tuple[int, int]:
    """Return the offsets in ``name`` of what is left without a possessive ending and (unless kept) a determiner."""
    start, end = 0, len(name)
    possessive = _POSSESSIVE.search(name)
    if possessive:
        end = possessive.start()
    determiner = _DETERMINER.match(name)
    if determiner and not keep_determiner:
        start = determiner.end()
    while start < end and not name[start].isalnum() and name[start] not in "@'‘":
        start += 1
    while end > start and not name[end - 1].isalnum() and name[end - 1] != ".":
        end -= 1
    return start, end


def bare_words(name: str) -> tuple[str, ...]:
    """Return a person's name as folded words without titles: ``("mohammad", "bagher", "ghalibaf")``."""
    return tuple(word for word in key(name).split() if word not in TITLES)


def longest_form(name: str, known: list[str]) -> str:
    """Return the longest of ``known`` names that ends in (or holds, in order) the words of ``name``, else ``name``."""
    mine = bare_words(name)
    if not mine:
        return name
    best, best_length = name, len(mine)
    for other in known:
        theirs = bare_words(other)
        if len(theirs) > best_length and _is_short_for(mine, theirs):
            best, best_length = other, len(theirs)
    return best


def _is_short_for(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Say whether ``short`` begins or ends ``long``, or shares its first and last words."""
    if long[-len(short) :] == short or long[: len(short)] == short:
        return True
    return len(short) > 1 and (short[0], short[-1]) == (long[0], long[-1])
