"""Whether the words around a phrase speak of what is to come: "June" is then the next one, else the last."""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re

_COMING = re.compile(
    r"\b(?:will|'ll|won't|shall|is to|are to|(?:is|are) (?:about|going|set|due|likely|scheduled|expected|planned|slated|bound) (?:to|for|in|on|by)|set to|scheduled|due|expected to|expects? to|"
    r"plan to|plans to|planned for|planning|next|coming|upcoming|forthcoming|vow\w* to|called for|deadline|starting|beginning|effective|begins?|starts?|opens|reopens|resumes?|expires|takes? effect)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|began|took|went|came|made|saw|fell|rose|left|won|lost|met|held|killed|has|have|since|ago|"
    r"last|earlier|(?<!\bbe\s)(?!need|hundred|indeed|feed|speed|seed|due|scheduled|planned|expected|proposed|united|red|armed)\w{2,}ed)\b",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(r"\bto \w+$", re.IGNORECASE)
_UP_TO = re.compile(r"\s*(?:through|until|till|by)\s", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\b(?:holds|runs|lasts|continues|stays|remains|stands|goes on|is|are)(?:\s(?:in force|in place|open|closed|shut|valid|banned|suspended|out|on))?$",
    re.IGNORECASE,
)
_END = re.compile(r"(?<![ap]\.m)(?<!\b[A-Z])[.!?;][\"']?\s+(?=[\"']?[A-Z])|\n")
_REACH = 100


def looks_ahead(match: re.Match[str]) -> bool:
    """Say whether the sentence of a phrase speaks of what is to come.

    The nearest verb before it decides, else the first one behind it; its own first words count ("for July").
    """
    text = match.string
    before = _END.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
    verb = before.rstrip()
    if _UP_TO.match(match[0]) and (_INFINITIVE.search(verb) or _GOES_ON.search(verb)):
        return True  # "a programme to run through June", "the ban holds until Sunday"
    coming, past = _last(_COMING, before + match[0]), _last(_PAST, before)
    if coming >= 0 or past >= 0:
        return coming >= max(past, 0)
    after = _END.split(text[match.end() : match.end() + _REACH], maxsplit=1)[0]
    next_coming, next_past = _COMING.search(after), _PAST.search(after)
    return next_coming is not None and (next_past is None or next_coming.start() < next_past.start())


def _last(pattern: re.Pattern[str], words: str) -> int:
    return max((found.start() for found in pattern.finditer(words)), default=-1)
