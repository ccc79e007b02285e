"""The words of judgements that are no grades: what is corrected, who does what, who was asked, where and when.

A value is plain words, then after ``": "`` words of a person where the kind has such. Those words may name somebody or
a place where somebody stood, so the ledger keeps them beside its chain, where they can be erased.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from nightglass.records.figure import Measure
from nightglass.records.judgement import WITHDRAWN, JudgementKind
from nightglass.records.link import LinkKind

NOTHING = "none"
"""The corrected value that says: the text gives none, or there is no such row."""
LEFT_OUT = "left out"
"""What a claim or a document is of every account, with all that would give it away."""
MOST_WORDS = 500
FURTHEST_METRES = 1_000_000
CORRECTED: Mapping[str, tuple[str, ...]] = {
    "number": ("figures",),
    "measure": ("figures",),
    "place": ("figures", "events"),
    "period": ("figures", "events", "activities"),
    "speaker": ("figures", "statements"),
    "span": ("figures", "statements", "events", "activities"),
    "row": ("figures", "statements", "events", "activities"),
    "published": ("documents",),
}
"""What may be corrected, and of which rows."""

_ID = re.compile(r"[a-z]{2,16}-[0-9a-z]{1,16}")
_NUMBER = re.compile(
    r"(?:(?P<least>\d{1,9}) or more|up to (?P<most>\d{1,9})|(?P<low>\d{1,9})(?: to (?P<high>\d{1,9}))?)"
)
_SPAN = re.compile(r"(\d{1,9})-(\d{1,9})")
_POINT = re.compile(r"(-?\d{1,2}(?:\.\d{1,7})?), *(-?\d{1,3}(?:\.\d{1,7})?)(?: within (\d{1,7}) m)?")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_SAID = {"asked": "asked", "answered": "answered", "declined": "declined to comment"}


@dataclass(frozen=True, slots=True)
class Decided:
    """What the value of a kind may be: ``value`` gives it as it is kept, None where it is none.

    ``again`` is what follows ``withdrawn``, where a row may have several; ``worded`` is whether words of a person
    follow a colon.
    """

    allowed: str
    value: Callable[[str], str | None]
    again: str = ""
    worded: bool = False


def numbers(words: str) -> tuple[int | None, int | None] | None:
    """Return the bounds that words of a correction give (null: open), None where they give none."""
    if words == NOTHING:
        return (None, None)
    found = _NUMBER.fullmatch(words)
    if found is None:
        return None
    if found["least"] or found["most"]:
        return (int(found["least"]) if found["least"] else None, int(found["most"]) if found["most"] else None)
    low = int(found["low"])
    high = int(found["high"] or low)
    return (low, high) if low <= high else None


def interval(words: str) -> tuple[datetime, datetime] | None:
    """Return a half-open interval (UTC): ``"2031-03-02"`` is that day, ``"A/B"`` from A to B, days whole."""
    first, slash, last = words.partition("/")
    begin, end = _moment(first), _moment(last if slash else first)
    if begin is None or end is None:
        return None
    if _is_day(last if slash else first):
        end += timedelta(days=1)
    return (begin, end) if begin < end else None


def span(words: str) -> tuple[int, int] | None:
    """Return a half-open span in code points, None where words give none."""
    found = _SPAN.fullmatch(words)
    return (int(found[1]), int(found[2])) if found and int(found[1]) < int(found[2]) else None


def point(words: str) -> tuple[float, float, int | None] | None:
    """Return latitude and longitude in degrees (WGS 84) and the radius in metres, null where nobody says."""
    found = _POINT.fullmatch(words)
    if found is None:
        return None
    latitude, longitude, metres = float(found[1]), float(found[2]), int(found[3]) if found[3] else None
    near = metres is None or 0 < metres <= FURTHEST_METRES
    return (latitude, longitude, metres) if abs(latitude) <= 90 and abs(longitude) <= 180 and near else None


def _moment(words: str) -> datetime | None:
    try:
        read = datetime.fromisoformat(words)
        return (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _is_day(words: str) -> bool:
    return len(words) == len("2031-03-02")


def _parted(words: str) -> tuple[str, str]:
    """Return what stands before ``": "``, in lower case and single blanks, and the words after it."""
    head, _, tail = words.partition(": ")
    return " ".join(head.casefold().split()), " ".join(tail.split())


def _one_of(*choices: str) -> Callable[[str], str | None]:
    def value(words: str) -> str | None:
        name = " ".join(words.replace("-", " ").casefold().split())
        return name if name in choices else None

    return value


def _taken_back(words: str) -> tuple[str, list[str]]:
    """Return ``"withdrawn "`` where a value begins with it, else nothing; and the words after it."""
    first, *rest = words.split() or [""]
    return (f"{WITHDRAWN} ", rest) if first == WITHDRAWN else ("", [first, *rest])


def _member(words: str) -> str | None:
    first, rest = _taken_back(words)
    return f"{first}{rest[0]}" if len(rest) == 1 and _ID.fullmatch(rest[0]) else None


def _link(words: str) -> str | None:
    first, rest = _taken_back(words)
    ids = sorted(set(rest[1:]))
    known = len(rest) == 1 + len(ids) == 3 and rest[0] in set(LinkKind) and all(_ID.fullmatch(one) for one in ids)
    return f"{first}{' '.join((rest[0], *ids))}" if known else None


def _correction(words: str) -> str | None:
    head, tail = _parted(words)
    if not tail and head.startswith(f"{WITHDRAWN} "):
        return head if head.removeprefix(f"{WITHDRAWN} ") in CORRECTED else None
    return f"{head}: {tail}" if head in CORRECTED and tail and _CHECKS[head](tail) else None


def _is_words(words: str) -> bool:
    return 0 < len(words) <= MOST_WORDS and not _CONTROL.search(words)


_CHECKS: Mapping[str, Callable[[str], bool]] = {
    "number": lambda words: numbers(words) is not None,
    "measure": lambda words: words in set(Measure),
    "place": _is_words,
    "period": lambda words: words == NOTHING or interval(words) is not None,
    "speaker": _is_words,
    "span": lambda words: span(words) is not None,
    "row": lambda words: words == NOTHING,
    "published": lambda words: words == NOTHING or interval(words) is not None,
}


def _contact(words: str) -> str | None:
    head, whom = _parted(words)
    said, _, rest = head.partition(" ")
    at = rest.removeprefix("to comment").strip().upper()
    known = said in _SAID and _is_words(whom) and (not at or _moment(at) is not None)
    return f"{_SAID[said]}{' ' if at else ''}{at}: {whom}" if known else None


def _located(words: str) -> str | None:
    head, tail = _parted(words)
    return f"at: {tail}" if head == "at" and point(tail) else None


def _dated(words: str) -> str | None:
    head, tail = _parted(words)
    return f"between: {tail}" if head == "between" and interval(tail) else None


DECIDED: Mapping[JudgementKind, Decided] = {
    JudgementKind.NOT_SAME_CLAIM: Decided("the id of a row of the claim", _member, " and that id"),
    JudgementKind.WRONG_LINK: Decided(
        f"one of {', '.join(LinkKind)}, and the ids of the two documents", _link, ", the kind and the two ids"
    ),
    JudgementKind.CORRECTION: Decided(
        "number: 12, 12 to 40, 12 or more, up to 40; measure: one of its names; place: words; "
        "period or published: 2031-03-02 or FROM/TO; speaker: words; span: START-END; row: none",
        _correction, " and what was corrected", worded=True,
    ),
    JudgementKind.NAMING: Decided(
        "public role, published victim (both are named) or private (is masked)",
        _one_of("public role", "published victim", "private"),
    ),
    JudgementKind.WORK: Decided("taken or done", _one_of("taken", "done")),
    JudgementKind.NOTE: Decided(
        "note, or for the next shift (the reason is what it says)", _one_of("note", "for the next shift")
    ),
    JudgementKind.CONTACT: Decided(
        "asked, answered or declined, the time where known (2031-03-02T10:00Z), then a colon and whom",
        _contact, worded=True,
    ),
    JudgementKind.LOCATED: Decided("at: LATITUDE, LONGITUDE, then within N m where known", _located, worded=True),
    JudgementKind.DATED: Decided("between: FROM/TO, or a day", _dated, worded=True),
    JudgementKind.CHECKED: Decided("agrees, disagrees or unsure", _one_of("agrees", "disagrees", "unsure")),
    JudgementKind.ACCOUNT: Decided(f"{LEFT_OUT} (of every account)", _one_of(LEFT_OUT)),
}  # fmt: skip
"""The kinds that are no grades and no pairs."""

WORDED = frozenset(kind.value for kind, decided in DECIDED.items() if decided.worded)
"""The kinds whose words after the colon lie beside the chain."""
