"""A text in, what kind of text it is out: a report is not an opinion, and neither is a communique.

The signs are those by which readers tell news from comment: who signs it, what it calls itself, how often it weighs
("may", "ultimately", "suggests") against how often it attributes ("said", "according to"), as in Biber,
"Variation across Speech and Writing" (1988), dimension 4.
"""

import re

from nightglass.parse.dateline import AUTHOR_NOTE, byline_of
from nightglass.records.document import Genre
from nightglass.text.fold import fold

_CLOCK_ENTRY = re.compile(r"^\W*(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\.?|\s?(?:gmt|utc|et))?\b", re.I | re.M)
_QUOTED = re.compile(r"\"[^\"\n]{0,2000}\"|''[^\n]{0,2000}?''")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_SIGNED = re.compile(
    r"\b(?:lecturer|professor|fellow|columnist|scholar|academic|historian|political scientist|op-ed contributor)\b",
    re.I,
)
_CALLED_OPINION = re.compile(
    r"^\W*(?:(?:news|guest|legal|an?)\s+)?(?:opinion|analysis|op-ed|commentary|comment|editorial|viewpoint|column|perspective|мнение|анализ|колонка"
    r"|یادداشت|تحلیل|سرمقاله|رای|تحلیل)\s*(?:[:|/-]|\W*$|\s+by\s+[^\W\d])|[:|/(-]\s*(?:opinion|analysis|commentary|мнение|تحلیل|یادداشت)\W*$",
    re.I | re.M,
)
_CALLED_STATEMENT = re.compile(
    r"^\W*(?:(?:joint|press|public|official|final)\s+)?(?:statement|communiqu[eé]|press release|declaration|open letter"
    r"|for immediate release|заявление|коммюнике|пресс-релиз|بیانیه|اطلاعیه|بیان صحفی|بیان)\b",
    re.I | re.M,
)
_ISSUED = re.compile(
    r"^\W*(?:(?:[Jj]oint|[Pp]ress|[Pp]ublic|[Oo]fficial|[Ff]inal)\s+)?(?:[Ss]tatement|[Cc]ommuniqu[eé]|[Dd]eclaration"
    r"|STATEMENT|COMMUNIQUE|DECLARATION)\s+(?:of|by|from|OF|BY|FROM)\s+(?:the\s+|THE\s+)?[A-Z]"
    r"|^\W*(?:[Зз]аявление|ЗАЯВЛЕНИЕ)\s+[А-Я]|^\W*(?:بیانیه|بیان)\s+(?:وزارت|شورا|سازمان|دفتر|کانون|اتحادیه|وزاره)",
    re.M,
)
"""A text that calls itself the statement of a body whose name follows."""
_BODY_ACTS = re.compile(
    r"\b(?:we|the (?:undersigned|council|committee|union|association|ministry|federation|network|coalition))"
    r"(?: \w+){0,2} (?:condemn|call|urge|demand|declare|express|reject|stand|announce|reaffirm|appeal|remind|warn)s?\b",
    re.I,
)
_WE = re.compile(r"\b(?:we|our|us|ours|мы|наш\w*|нас|ما|نحن)\b", re.I)
_I = re.compile(r"\b(?:I|my|me)\b")
_WEIGHS = re.compile(
    r"\b(?:may|might|could|should|must|would|cannot|likely|unlikely|perhaps|arguably|ultimately|indeed|rather|thus"
    r"|therefore|nonetheless|nevertheless|suggests?|suggesting|reflects?|reflecting|reveals?|underscores?|seems?|appears?"
    r"|increasingly|essentially|fundamental(?:ly)?|inevitabl[ey]|merely|simply|of course|in this sense|in short"
    r"|paradox\w*|narratives?|calculus|legitimacy|strategic(?:ally)?)\b",
    re.I,
)
_ATTRIBUTES = re.compile(
    r"\b(?:said|says|told|added|according to|reported|announced|tweeted|wrote|stated|quoted|citing|confirmed"
    r"|spokes\w+)\b",
    re.I,
)
_LEAST_WORDS = 20
_HEAD = 400


def genre_of(text: str, title: str | None) -> Genre:
    """Return the genre of a text; ``title`` is its headline where that stands apart from the text, else null.

    Marks decide first (clock entries, a body's own name for the text, who signs it); wording alone makes an
    unsigned text an analysis only where it weighs much and attributes next to nothing. A text of fewer than 20 words,
    and one of fragments, is ``other``. Posts are known by where they come from and never returned.
    """
    folded = fold(text)
    head = f"{fold(title)}\n{folded[:_HEAD]}" if title else folded[:_HEAD]
    words = len(_WORD.findall(folded))
    if words < _LEAST_WORDS or _is_fragments(folded):
        return Genre.OTHER
    if len(_CLOCK_ENTRY.findall(folded)) >= 3:
        return Genre.LIVE
    told = _QUOTED.sub(" ", folded)
    if _is_statement(told, head, words):
        return Genre.STATEMENT
    return Genre.ANALYSIS if _is_analysis(text, told, head) else Genre.NEWS


def _is_fragments(text: str) -> bool:
    """Say whether most lines are no sentences: a table, a list of names, a menu."""
    lines = [line for line in text.splitlines() if line.strip()]
    loose = sum(len(line.split()) < 8 and not re.search(r"[.!?]['\")]*\s*$", line) for line in lines)
    return len(lines) > 4 and loose > 0.7 * len(lines)


def _is_statement(told: str, head: str, words: int) -> bool:
    if _ISSUED.search(head):
        return True
    ours, acts = len(_WE.findall(told)), len(_BODY_ACTS.findall(told))
    if _CALLED_STATEMENT.search(head):
        return ours + acts >= 2
    attributed = len(_ATTRIBUTES.findall(told))
    return acts >= 2 and ours / words >= 0.015 and attributed <= acts


def _is_analysis(text: str, told: str, head: str) -> bool:
    line = byline_of(text)
    byline = fold(line.of(text)) if line else ""
    if _SIGNED.search(byline) or _CALLED_OPINION.search(head) or AUTHOR_NOTE.match(byline):
        return True
    words = max(len(_WORD.findall(told)), 1)
    weighs = 100 * len(_WEIGHS.findall(told)) / words
    mine = 100 * len(_I.findall(told)) / words
    attributes = 100 * len(_ATTRIBUTES.findall(told)) / words
    return words >= 250 and weighs + 2 * min(mine, 1.0) >= 2.0 + 2 * attributes
