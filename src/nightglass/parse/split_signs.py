"""A line in, what it shows of newsroom habits out.

A lead gives full names and weekdays, later paragraphs bare surnames.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from nightglass.text.fold import fold

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_STOP_WORDS = (
    "a about after all also an and any are as at be because been before being but by can could did do does for "
    "from had has have he her here him his how i if in into is it its just like many may me more most my new no "
    "not now of on one only or other our out over own people said say says she should so some such than that the "
    "their them then there these they this those through to told too two under up us very was we were what when "
    "where which while who whom why will with would you your don't it's that's he's mr mrs ms "
)
_STOP = frozenset(_STOP_WORDS.split())
_LINKS_WORDS = (
    "he she they it this that these those his her their its but and yet still however meanwhile also so then "
    "because instead moreover furthermore nevertheless nonetheless similarly likewise indeed thus therefore "
    "afterward later asked both another others such or nor besides otherwise additionally finally again we i you "
    "here there "
)
LINKS = frozenset(_LINKS_WORDS.split())
_PRONOUNS_WORDS = "he she they him her them his hers their it its himself herself themselves "
PRONOUNS = frozenset(_PRONOUNS_WORDS.split())
_SPEECH_WORDS = "said says told added asked according wrote tweeted replied argued noted continued "
SPEECH = frozenset(_SPEECH_WORDS.split())
WEEKDAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|this week|last week)\b"
    r"|\b(?:в )?(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)\b"
    r"|شنبه|جمعه|الاثنین|الثلاثاء|الاربعاء|الخمیس|الجمعه|السبت|الاحد",
    re.IGNORECASE,
)
_TOWN = re.compile(r"[A-ZА-ЯЁ][A-ZА-ЯЁ.'-]{2,}(?:[ ,(]|$)|[A-ZА-ЯЁ][A-ZА-ЯЁ.'-]+ [A-ZА-ЯЁ][A-ZА-ЯЁ.'-]+")
_DASH = re.compile(r" ?(?:--|―) ?| - ?|\)- ")
BYLINE = re.compile(
    r"^(?:[Bb]y|BY)\s+[A-Z][\w.'-]+(?:\s+[A-Z][\w.'-]+){1,3}\b(?!.*[.!?]$).{0,80}$"
    r"|^(?:(?:visiting|senior|assistant|associate|adjunct|research|former|non-?resident|guest|staff|political|chief)\s+)*"
    r"(?:lecturer|professor|fellow|columnist|editor|correspondent|reporter|contributor|researcher|analyst)\b[^.!?]{0,90}$",
    re.IGNORECASE,
)
_BYLINE_CASED = re.compile(r"^(?:[Bb]y|BY)\s+[A-Z]|^[A-Z]")
SIGN_OFF = re.compile(
    r"contributed (?:\w+ )?to this (?:report|story|article)|^\W*(?:additional )?(?:reporting|writing|editing) by\b"
    r"|\ball rights reserved\b|^\W*copyright\b|©|^\W*follow .{1,60} on twitter\b|^editor'?s? note\b|^correction\b"
    r"|\bis (?:an? |the )?(?:[\w-]+ ){0,6}(?:professor|fellow|columnist|lecturer|author|writer|reporter|editor"
    r"|analyst)\b.{0,120}$|^\W*(?:read more|source|the associated press|reuters)\W*$|@\w+\.(?:com|org|net)\W*$",
    re.IGNORECASE,
)
RANK = re.compile(
    r"\b(?:President|Senator|Sen\.|Rep\.|Gov\.|Governor|Secretary|Minister|Mayor|Justice|Judge|General|Gen\.|Chief|"
    r"Speaker|Leader|Prince|King|Professor|Dr\.|candidate|nominee|spokes(?:man|woman|person)|director|expert|chairman)\s+"
    r"[A-Z][\w'-]+\s+(?:[A-Z]\.\s+)?[A-Z]"
)
_NAME = re.compile(
    r"[A-ZА-ЯЁ][^\W\d_]*[a-zа-яё][^\W_]*(?:(?: [A-Z]\.)? [A-ZА-ЯЁ][^\W\d_]*[a-zа-яё][^\W_]*(?:-[^\W_]+)*)*"
)
_RANKED = re.compile(
    r"\b(?i:president|senator|sen\.|rep\.|gov\.|governor|secretary|minister|mayor|justice|judge|general|gen\.|chief|"
    r"speaker|leader|prince|king|professor|dr\.|candidate|nominee|spokes(?:man|woman|person)|director|expert|chairman),?\s+"
    r"[A-Z][\w'-]+\s+(?:[A-Z]\.\s+)?[A-Z][\w'-]+"
)
SENTENCE_END = re.compile(r"(?<=[a-zа-я\d)\"'%][.!?؟])[\"')]*\s+(?=[\"'(]?[A-ZА-ЯЁ\u0621-\u06cc])")
DATE = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d"
    r"|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
MISTER = re.compile(r"\b(?:Mr|Mrs|Ms)\.? [A-Z]")
TERMINAL = re.compile(r"[.!?…:;]['\")\]]*$|['\"]$")


_MOST = 4000
"""Code points of a line that are looked at: a hostile line of megabytes costs no more than a long paragraph."""


@dataclass(frozen=True, slots=True)
class Line:
    """One non-blank line, folded, with what the signs need of it.

    ``names`` are its capitalised words away from sentence starts, ``full`` the surnames of its names of two words
    and more, ``bare`` the capitalised words that stand alone, ``ranked`` the surnames named in full with a rank.
    ``marks`` counts curly and straight quotation marks, long and short dashes; ``mister`` is true of Mr and Ms.
    """

    text: str
    raw: str
    words: tuple[str, ...]
    lower: tuple[str, ...]
    bag: Mapping[str, int]
    names: frozenset[str]
    full: frozenset[str]
    bare: frozenset[str]
    ranked: frozenset[str]
    marks: tuple[int, int, int, int]
    mister: bool


def read_line(raw: str) -> Line:
    """Return a line's words and names; ``raw`` has no newline."""
    text = fold(raw[:_MOST]).strip()
    words = tuple(_WORD.findall(text))
    lower = tuple(word.lower() for word in words)
    bare_words = (word.removesuffix("'s") for word in lower)
    bag = Counter(word[:6] for word in bare_words if word not in _STOP and len(word) > 2)
    names: set[str] = set()
    full: set[str] = set()
    bare: set[str] = set()
    for match in _NAME.finditer(text):
        parts = [part for part in match.group().split() if not part.endswith(".")]
        parts = [part for part in parts if part.lower() not in _STOP and part.lower() not in LINKS]
        if not parts:
            continue
        names.update(part.lower() for part in parts)
        if len(parts) > 1:
            full.add(parts[-1].lower())
        elif match.start() > 0:
            bare.add(parts[0].lower())
    return Line(
        text, raw, words, lower, bag, frozenset(names), frozenset(full), frozenset(bare), _ranked(text), _marks(raw),
        bool(MISTER.search(raw)),
    )  # fmt: skip


def _marks(raw: str) -> tuple[int, int, int, int]:
    """Return how many curly and straight quotation marks, long and short dashes a line has."""
    curly, straight, long, short = (sum(map(raw.count, kind)) for kind in ("“”‘’", "\"'", "—–―", "-"))
    return curly, straight, long, short


def _ranked(text: str) -> frozenset[str]:
    """Return the surnames of people who are named in full with their rank or post."""
    return frozenset(match.group().split()[-1].lower() for match in _RANKED.finditer(text))


def is_headline(line: Line) -> bool:
    """Say whether a line looks like a title or a subhead: short, and without a full stop or in capitals."""
    if not 2 <= len(line.words) <= 18 or line.text.startswith(('"', "'")):
        return False
    return not TERMINAL.search(line.text) or title_case(line) > 0.7


def title_case(line: Line) -> float:
    """Return the share of words of four letters and more, the first left out, that start with a capital."""
    long = [word for word in line.words[1:] if len(word) > 3]
    return sum(word[0].isupper() for word in long) / len(long) if long else 0.0


def opens_with_place(text: str) -> bool:
    """Say whether a folded line opens with a dateline: a town in capitals and, within 70 letters, a dash."""
    dash = _DASH.search(text[:72])
    return bool(dash and dash.start() > 2 and _TOWN.match(text[: dash.start()]))


def is_byline(text: str) -> bool:
    """Say whether a folded line names an author or the author's post and nothing else."""
    return bool(BYLINE.search(text) and _BYLINE_CASED.search(text)) and len(text) < 140
