"""What the sentence around a name says of the person: a role beside it, or that the person was killed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nightglass.publish.roles import Role, role_of, word_role

_EDGE = re.compile(r"[.!?؟…;:“”\"«»()\n]")
_SHORTENED = re.compile(r"\b(Sen|Rep|Gov|Gen|Col|Adm|Prof|Pres|U|S|N)\.")
_REACH = 90


@dataclass(frozen=True, slots=True)
class Evidence:
    """``words`` are the role as the text gives it."""

    is_public: bool
    words: str


_DEATH = r"(?:killed|shot dead|murdered|executed|found dead|beaten to death|stabbed|shot and killed|dead|buried|hanged)"
_DEAD_BEFORE = re.compile(
    r"\b(?:killings?|deaths?|murder|shooting|execution|body|bodies|funeral|burial|grave|killed|dead|victims?)\b"
    r"(?:[^.;“”\"]{0,40})$|(?:قتل|مرگ|کشته شدن|مقتل)\W+(?:\w+\W+){0,3}$"
    r"|(?:гибел\w+|смерт\w+|убийств\w+|погиб\w*)\W+(?:[\w-]+\W+){0,3}$",
    re.IGNORECASE,
)
_DEAD_AFTER = re.compile(
    rf"^(?:,[^,.;]{{1,60}},| \(\d{{1,2}}\)|, \d{{1,2}},)? ?,?(?:who )?"
    r"(?:(?:was|were|is|has been|had been|and \w+ \w+ were) )?(?:also )?"
    rf"(?:{_DEATH}|died|bled to death|lost (?:his|her) life)\b"
    r"|^(?:[،,][^،.]{1,40}[،,])? ?(?:کشته شد|جان باخت|قتل|قُتل)"
    r"|^(?:,[^,.]{1,60},)? (?:был[аи]? )?(?:убит|погиб|скончал|застрелен)",
    re.IGNORECASE,
)
_NAMES_BETWEEN = re.compile(r"\b(?:said|told|says|asked|saw|whose|according)\b", re.IGNORECASE)
_CYRILLIC_OR_ARABIC = re.compile(r"[\u0400-\u04ff\u0600-\u06ff]")
_DETERMINED = re.compile(
    r"(?:^|(?<!\bof)(?<!\bfor)(?<!\bto)(?<!\bin)(?<!\bwith)(?<!\bfrom)(?<!\bat)(?<!\bby)(?<!\bon) |^ )"
    r"(?P<own>(?:[Aa]n?|[Tt]he|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[\w-]+['’]s) )"
)
_ARTICLE = re.compile(r"(?:an?|the|one|his|her|their|another|then|now|who (?:is|was)|[\w-]+['’]s)\b", re.IGNORECASE)
_CUT_AT = re.compile(r" (?:of|for|in|at|from|to|with|by|and)\b")
_SHORT_ROLE = 4
_STARRING = re.compile(r"\b(?:starring|featuring|directed by|written by|novel by|film by|song by)\s*$", re.IGNORECASE)


def evidence_for(text: str, start: int, end: int, role: str | None) -> Iterator[Evidence]:
    """Yield what the words beside the name at ``text[start:end]`` say; ``role``: those that a reader found, or null."""
    before = f"{_before(text, start)}{_own_title(text[start:end])}"
    after = _after(text, end)
    found = False
    for phrase in (_title(before), _apposition(after), role):
        if phrase and not found:
            told = role_of(phrase)
            if told is not None:
                found = True
                yield Evidence(told is Role.PUBLIC, phrase.strip())
    if not found and _STARRING.search(before):
        yield Evidence(True, "named with a work")


def _own_title(name: str) -> str:
    """Return the titles that a name finder took into a name: "Prince " of "Prince Orvel Tann"."""
    words = name.split()
    at = 0
    while at < len(words) - 1 and word_role(words[at]) is not None:
        at += 1
    return "".join(f"{word} " for word in words[:at])


def is_named_dead(text: str, start: int, end: int) -> bool:
    """Say whether the sentence says that the person named at ``text[start:end]`` was killed or died."""
    after = text[end : end + 120].split("\n")[0]
    if _DEAD_AFTER.search(after):
        return True
    before = re.split(r"[.!?؟…;\n]", text[max(start - 70, 0) : start])[-1]
    found = _DEAD_BEFORE.search(before)
    return bool(found) and not _NAMES_BETWEEN.search(found.group() if found else "")


def _before(text: str, start: int) -> str:
    return _EDGE.split(_SHORTENED.sub(r"\1", text[max(start - _REACH, 0) : start]))[-1]


def _after(text: str, end: int) -> str:
    return _EDGE.split(text[end : end + _REACH])[0]


def _title(before: str) -> str | None:
    """Return the words set directly before a name: "Iran’s foreign minister, ", "cybersecurity expert "."""
    phrase = before.rstrip()
    if phrase.endswith(","):
        phrase = phrase[:-1]
        return _last_phrase(phrase.split(",")[-1])
    return _closest(phrase.split(",")[-1])


def _closest(phrase: str) -> str | None:
    """Return the last few words of a phrase that touch a name, after the last word that starts another phrase."""
    tail = re.split(
        r"\b(?:of|for|in|at|from|to|with|by|and|or|that|which|while|as|when|after|before|said|says|told|asked|is|was|were|are|"
        r"has|had|have|will|would|the|a|an|if|but|because|citing|against|on|about|between)\b",
        phrase,
    )[-1]
    return tail if tail.strip() else None


def _last_phrase(phrase: str) -> str | None:
    """Return the noun phrase that ends before a comma, with its "of …" kept: "a neighbour of the mayor"."""
    if _CYRILLIC_OR_ARABIC.search(phrase):
        return " ".join(phrase.split()[-6:]) or None
    starts = [match.start("own") for match in _DETERMINED.finditer(phrase)]
    return phrase[starts[-1] :].rsplit(" and ", 1)[-1] if starts else None


def _apposition(after: str) -> str | None:
    """Return the words set off by a comma after a name: ", the author of the Harry series,"."""
    match = re.match(r"\s*,\s*(?P<role>[^,]{3,80})", after)
    if match is None:
        return None
    role = match.group("role")
    return role if _ARTICLE.match(role) or len(_CUT_AT.split(role)[0].split()) < _SHORT_ROLE else None
