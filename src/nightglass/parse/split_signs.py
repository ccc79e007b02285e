"""The signs that an article starts on a line: one row of numbers a line.

Cohesion between the lines before and after follows TextTiling (Hearst, "TextTiling: Segmenting Text into
Multi-paragraph Subtopic Passages", Computational Linguistics 23(1), 1997); the other signs are habits of
newsrooms: a lead gives full names and weekdays, later paragraphs bare surnames and pronouns.
"""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from nightglass.text.fold import fold

SIGN_NAMES = (
    "words", "no_stop", "title_case", "headline", "dateline", "byline", "opens_quote", "opens_link", "weekday",
    "full_names", "bare_surnames", "quotes", "speech", "ranked", "question", "pronouns", "numbers", "prior_end",
    "prior_words", "prior_headline", "prior_byline", "next_words", "next_headline", "next_dateline",
    "cohesion_2", "cohesion_5", "cohesion_10", "depth", "seen", "names_seen", "names_kept", "restarts",
    "later_restarts",
    "ahead", "behind", "to_next", "to_prior", "style", "honorific", "new_full_names", "open_quote", "subhead",
    "weekday_early", "opens_a", "opens_the", "first_sentence", "sentences", "has_been", "date",
    "orphans", "introduced", "named_again", "ranked_again",
    "ranked_soon", "prior_quotes", "prior_sentences", "lead_words",
    "low_cohesion_2", "low_cohesion_5", "low_cohesion_10", "low_depth", "low_seen", "low_ahead", "low_behind",
    "low_to_prior", "low_names_seen",
)  # fmt: skip
"""The columns, in order. Each is a finite number; most lie between 0 and 1."""
_STANDING = ("cohesion_2", "cohesion_5", "cohesion_10", "depth", "seen", "ahead", "behind", "to_prior", "names_seen")
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
_LINKS = frozenset(_LINKS_WORDS.split())
_PRONOUNS_WORDS = "he she they him her them his hers their it its himself herself themselves "
_PRONOUNS = frozenset(_PRONOUNS_WORDS.split())
_SPEECH_WORDS = "said says told added asked according wrote tweeted replied argued noted continued "
_SPEECH = frozenset(_SPEECH_WORDS.split())
_WEEKDAY = re.compile(
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
_RANK = re.compile(
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
_SENTENCE_END = re.compile(r"(?<=[a-zа-я\d)\"'%][.!?؟])[\"')]*\s+(?=[\"'(]?[A-ZА-ЯЁ\u0621-\u06cc])")
_DATE = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d"
    r"|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
_MISTER = re.compile(r"\b(?:Mr|Mrs|Ms)\.? [A-Z]")
_TERMINAL = re.compile(r"[.!?…:;]['\")\]]*$|['\"]$")


_MOST = 4000
"""Code points of a line that are looked at: a hostile line of megabytes costs no more than a long paragraph."""


@dataclass(frozen=True, slots=True)
class Line:
    """One non-blank line, folded, with what the signs need of it.

    ``names`` are its capitalised words away from sentence starts, ``full`` the surnames of its names of two words
    and more, ``bare`` the capitalised words that stand alone.
    """

    text: str
    raw: str
    words: tuple[str, ...]
    bag: Mapping[str, int]
    names: frozenset[str]
    full: frozenset[str]
    bare: frozenset[str]
    ranked: frozenset[str]


def read_line(raw: str) -> Line:
    """Return a line's words and names; ``raw`` has no newline."""
    text = fold(raw[:_MOST]).strip()
    words = tuple(_WORD.findall(text))
    lower = [word.lower().removesuffix("'s") for word in words]
    bag = Counter(word[:6] for word in lower if word not in _STOP and len(word) > 2)
    names: set[str] = set()
    full: set[str] = set()
    bare: set[str] = set()
    for match in _NAME.finditer(text):
        parts = [part for part in match.group().split() if not part.endswith(".")]
        parts = [part for part in parts if part.lower() not in _STOP and part.lower() not in _LINKS]
        if not parts:
            continue
        names.update(part.lower() for part in parts)
        if len(parts) > 1:
            full.add(parts[-1].lower())
        elif match.start() > 0:
            bare.add(parts[0].lower())
    return Line(text, raw, words, bag, frozenset(names), frozenset(full), frozenset(bare), _ranked(text))


def _ranked(text: str) -> frozenset[str]:
    """Return the surnames of people who are named in full with their rank or post."""
    return frozenset(match.group().split()[-1].lower() for match in _RANKED.finditer(text))


def is_headline(line: Line) -> bool:
    """Say whether a line looks like a title or a subhead: short, and without a full stop or in capitals."""
    if not 2 <= len(line.words) <= 18 or line.text.startswith(('"', "'")):
        return False
    return not _TERMINAL.search(line.text) or _title_case(line) > 0.7


def _title_case(line: Line) -> float:
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


def signs(lines: Sequence[Line]) -> list[list[float]]:
    """Return one row of ``len(SIGN_NAMES)`` numbers for each non-blank line of a file."""
    weights = _weights(lines)
    vectors = [{stem: count * weights[stem] for stem, count in line.bag.items()} for line in lines]
    cohesion = {k: [_cohesion(vectors, at, k) for at in range(len(lines))] for k in (2, 5, 10)}
    rows = [
        [
            *_own_signs(lines[at]),
            *_neighbour_signs(lines, at),
            *_flow_signs(lines, vectors, cohesion, at),
            *_lead_signs(lines, at),
        ]
        for at in range(len(lines))
    ]
    return _with_standing(rows)


def _with_standing(rows: Sequence[list[float]]) -> list[list[float]]:
    """Add where each line stands among the file's other lines in the signs of flow (0 lowest, 1 highest).

    Articles on one event hold together more than articles on many, so that no fixed cohesion parts them.
    """
    count = max(len(rows) - 1, 1)
    columns = []
    for name in _STANDING:
        values = [row[SIGN_NAMES.index(name)] for row in rows]
        order = sorted(values)
        columns.append([(bisect_left(order, value) + bisect_right(order, value) - 1) / 2 / count for value in values])
    return [[*row, *standing] for row, standing in zip(rows, zip(*columns, strict=True), strict=True)]


def _weights(lines: Sequence[Line]) -> dict[str, float]:
    """Return how telling each stem is: those on many of the file's lines say little of where one article ends."""
    seen = Counter(stem for line in lines for stem in line.bag)
    return {stem: math.log((len(lines) + 1) / count) for stem, count in seen.items()}


def _own_signs(line: Line) -> list[float]:
    text, count = line.text, max(len(line.words), 1)
    lower = [word.lower() for word in line.words]
    return [
        math.log1p(len(line.words)) / 5,
        float(not _TERMINAL.search(text)),
        _title_case(line),
        float(is_headline(line)),
        float(opens_with_place(text)),
        float(is_byline(text)),
        float(text.startswith(('"', "'"))),
        float(bool(lower) and lower[0] in _LINKS),
        float(bool(_WEEKDAY.search(text))),
        min(len(line.full), 4) / 4,
        min(len(line.bare), 6) / 6,
        float('"' in text or "''" in text),
        float(any(word in _SPEECH for word in lower)),
        float(bool(_RANK.search(line.raw))),
        float(text.endswith("?")),
        sum(word in _PRONOUNS for word in lower) / count * 5,
        float(any(word[0].isdigit() for word in line.words)),
    ]


def _lead_signs(lines: Sequence[Line], at: int) -> list[float]:
    """Return the habits of a lead: one long sentence that says on which day, and full names where surnames would do."""
    line = lines[at]
    head = " ".join(line.text.split()[:14])
    lower = [word.lower() for word in line.words[:15]]
    first = _SENTENCE_END.split(line.text, maxsplit=1)[0]
    count = min(len(_SENTENCE_END.findall(line.text)) + 1, 6)
    introduced, orphans = _introductions(lines[at : at + 10], lines[max(0, at - 40) : at])
    earlier = lines[max(0, at - 60) : at]
    full_before = set().union(*(other.full for other in earlier))
    ranked_before = set().union(*(other.ranked for other in earlier))
    return [
        float(bool(_WEEKDAY.search(head))),
        float(bool(lower) and lower[0] in ("a", "an")),
        float(bool(lower) and lower[0] == "the"),
        math.log1p(len(first.split())) / 5,
        count / 6,
        float(any(word in ("has", "have") for word in lower)),
        float(bool(_DATE.search(head))),
        min(orphans, 5) / 5,
        min(introduced, 5) / 5,
        min(len(set().union(*(other.full for other in lines[at : at + 4])) & full_before), 4) / 4,
        min(len(line.ranked & ranked_before), 3) / 3,
        min(len(set().union(*(other.ranked for other in lines[at : at + 5])) & (ranked_before | full_before)), 3) / 3,
        float(at > 0 and '"' in lines[at - 1].text),
        min(len(_SENTENCE_END.findall(lines[at - 1].text)) + 1, 6) / 6 if at else 0.0,
        float(22 <= len(line.words) <= 55 and count == 1 and '"' not in line.text),
    ]


def _introductions(after: Sequence[Line], before: Sequence[Line]) -> tuple[int, int]:
    """Return how many people are introduced by a full name after a line, and how many only before it.

    The second are the orphans: surnames that stand bare after the line and were explained before it; a new article
    has none.
    """
    known = set().union(*(line.full for line in before))
    introduced: set[str] = set()
    orphans: set[str] = set()
    for line in after:
        introduced |= line.full - orphans
        orphans |= (line.bare & known) - introduced
    return len(introduced), len(orphans)


def _neighbour_signs(lines: Sequence[Line], at: int) -> list[float]:
    prior = lines[at - 1] if at else None
    after = lines[at + 1] if at + 1 < len(lines) else None
    return [
        float(bool(prior and SIGN_OFF.search(prior.text))),
        math.log1p(len(prior.words)) / 5 if prior else 0.0,
        float(bool(prior and is_headline(prior))),
        float(bool(prior and is_byline(prior.text))),
        math.log1p(len(after.words)) / 5 if after else 0.0,
        float(bool(after and is_headline(after))),
        float(bool(after and opens_with_place(after.text))),
    ]


def _flow_signs(
    lines: Sequence[Line],
    vectors: Sequence[Mapping[str, float]],
    cohesion: Mapping[int, Sequence[float]],
    at: int,
) -> list[float]:
    line, before, after = lines[at], lines[max(0, at - 15) : at], lines[at : at + 5]
    near = cohesion[5]
    around = max(near[max(0, at - 5) : at] or [0.0]) + max(near[at + 1 : at + 6] or [0.0])
    own = vectors[at]
    known = set().union(*(other.bag.keys() for other in lines[max(0, at - 10) : at]))
    bare_before = set().union(*(other.bare for other in before))
    full_before = set().union(*(other.full for other in before))
    ahead_lines = lines[at : at + 10]
    names_before = set().union(*(other.names for other in before[-10:]))
    names_after = set().union(*(other.names for other in after))
    names_ahead = set().union(*(other.names for other in ahead_lines))
    later_full = set().union(*(other.full for other in lines[at + 1 : at + 5]))
    return [
        cohesion[2][at], near[at], cohesion[10][at],
        around / 2 - near[at],
        _share(line.bag, known),
        _share(names_after, names_before),
        _share(names_before, names_ahead),
        min(len(line.full & bare_before), 3) / 3,
        min(len(later_full & bare_before), 3) / 3,
        _cosine(own, _sum(vectors[at + 1 : at + 9])),
        _cosine(own, _sum(vectors[max(0, at - 8) : at])),
        _cosine(own, vectors[at + 1]) if at + 1 < len(vectors) else 0.0,
        _cosine(own, vectors[at - 1]) if at else 0.0,
        _style_change(lines, at),
        _change(_mister(before[-8:]), _mister(lines[at : at + 8])),
        min(len(line.full - full_before - bare_before), 4) / 4,
        float(line.text.count('"') % 2 == 1),
        float(is_headline(line) and len(line.words) <= 4),
    ]  # fmt: skip


def _sum(vectors: Iterable[Mapping[str, float]]) -> dict[str, float]:
    total: dict[str, float] = {}
    for vector in vectors:
        for stem, weight in vector.items():
            total[stem] = total.get(stem, 0.0) + weight
    return total


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    dot = sum(weight * large[stem] for stem, weight in small.items() if stem in large)
    if not dot:
        return 0.0
    return dot / math.sqrt(sum(w * w for w in a.values()) * sum(w * w for w in b.values()))


def _cohesion(vectors: Sequence[Mapping[str, float]], at: int, size: int) -> float:
    """Return the cosine of the ``size`` lines before ``at`` and the ``size`` from it on."""
    return _cosine(_sum(vectors[max(0, at - size) : at]), _sum(vectors[at : at + size]))


def _share(items: Iterable[str], known: Iterable[str]) -> float:
    """Return the share of ``items`` that are known; one half where there is nothing to go by."""
    wanted, have = set(items), set(known)
    return len(wanted & have) / len(wanted) if wanted else 0.5


def _style_change(lines: Sequence[Line], at: int) -> float:
    """Return how far two typographic habits, curly quotes and dashes, change at a line (0 to 1)."""
    before = " ".join(line.raw for line in lines[max(0, at - 8) : at])
    after = " ".join(line.raw for line in lines[at : at + 8])
    quotes = _change(_ratio(before, "“”‘’", "\"'"), _ratio(after, "“”‘’", "\"'"))
    dashes = _change(_ratio(before, "—–―", "-"), _ratio(after, "—–―", "-"))
    return max(quotes, dashes / 2)


def _ratio(text: str, some: str, others: str) -> float | None:
    first = sum(text.count(char) for char in some)
    second = sum(text.count(char) for char in others)
    return first / (first + second) if first + second > 1 else None


def _mister(lines: Sequence[Line]) -> float | None:
    return sum(bool(_MISTER.search(line.raw)) for line in lines) / len(lines) if lines else None


def _change(before: float | None, after: float | None) -> float:
    return abs(before - after) if before is not None and after is not None else 0.0
