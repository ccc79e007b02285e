"""Of whom: whether two counts count the same kind of people."""
# ruff: noqa: E501 - a row of a table is checked by eye, and that needs it on one line

import re
from collections.abc import Mapping
from types import MappingProxyType

from nightglass.records.figure import Figure, Measure
from nightglass.relate.claims.agreement import Agreement
from nightglass.text.fold import key

ANYBODY = "people"
"""Those of whom a text says no more than that they are people, or took part: a part of them is not told apart."""

_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "security": r"polic\w*|officers?|soldiers?|guards?(?:men|man)?|troops?|agents?|gendarmes?|basij\w*|servicem[ae]n|personnel|conscripts?|پلیس|مامور\w*|سرباز\w*|پاسدار\w*|بسیجی\w*|نظامی\w*|شرط\w+|جند\w+|جنود|عسکری\w*|полиц\w+|солдат\w*|военн\w+|силовик\w*|гварде\w+",
        "children": r"child(?:ren)?|minors?|boys?|girls?|teen\w*|infants?|bab(?:y|ies)|کودک\w*|نوجوان\w*|دختر\w*|پسر\w*|اطفال|طفل\w*|дет(?:и|ей|ям|ях)|ребен\w+|подрост\w+|девоч\w+|мальчик\w*",
        "women": r"wom[ae]n|زن|زنان|نساء|امراه|женщин\w*",
        "journalists": r"journalists?|reporters?|photographers?|خبرنگار\w*|روزنامه نگار\w*|صحفی\w*|صحافی\w*|журналист\w*|репортер\w*",
        "students": r"students?|pupils?|دانشجو\w*|دانش اموز\w*|طلاب|طلبه|студент\w*|школьник\w*",
        "medics": r"doctors?|nurses?|medics?|paramedics?|پزشک\w*|پرستار\w*|اطباء|ممرض\w*|врач\w*|медик\w*|медсест\w*",
        "prisoners": r"prisoners?|inmates?|زندانی\w*|سجناء|سجین\w*|заключенн\w+",
    }
)
_PATTERNS = {kind: re.compile(rf"\b(?:{words})\b") for kind, words in _KINDS.items()}


def whom_of(figure: Figure) -> str:
    """Return whom a figure counts: a kind of people, ``people`` for any, a single person's words, "" where not said."""
    words = key(figure.of_whom or "")
    if not words:
        return ""
    if (figure.low, figure.high) == (1, 1):
        return words
    found = next((kind for kind, pattern in _PATTERNS.items() if pattern.search(words)), ANYBODY)
    return words if found == ANYBODY and figure.measure in (Measure.OTHER, Measure.LOCATIONS) else found


def compare_whom(a: str, b: str) -> Agreement:
    """Say how those counted stand to each other; members of the security forces are never just "people"."""
    if a == b and a:
        return Agreement.SAME
    if not a or not b:
        return Agreement.OPEN
    kinds = {a, b}
    if ANYBODY in kinds and "security" not in kinds:
        return Agreement.OPEN
    return Agreement.SAME if _named_alike(a, b) else Agreement.OTHER


def _named_alike(a: str, b: str) -> bool:
    """Say whether two single persons may be one: the words of one are among those of the other."""
    ours, theirs = set(a.split()), set(b.split())
    return ours <= theirs or theirs <= ours
