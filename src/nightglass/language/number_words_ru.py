"""Russian number words in all their cases, on folded text (ё as е)."""

from collections.abc import Mapping
from types import MappingProxyType


def _soft(stem: str) -> tuple[str, ...]:
    """Return the forms of a numeral in -ь: пять, пяти, пятью."""
    return f"{stem}ь", f"{stem}и", f"{stem}ью"


def _tens(stem: str) -> tuple[str, ...]:
    """Return the forms of fifty to eighty, both halves of which change: пятьдесят, пятидесяти, пятьюдесятью."""
    return f"{stem}ьдесят", f"{stem}идесяти", f"{stem}ьюдесятью"


def _hundreds(stem: str) -> tuple[str, ...]:
    """Return the forms of five to nine hundred: пятьсот, пятисот, пятистам, пятьюстами, пятистах."""
    return f"{stem}ьсот", f"{stem}исот", f"{stem}истам", f"{stem}ьюстами", f"{stem}истах"


_FORMS: Mapping[int, tuple[str, ...]] = {
    0: ("ноль", "нуль"),
    1: ("один", "одна", "одно", "одного", "одной", "одному", "одним", "одном", "одну"),
    2: ("два", "две", "двух", "двум", "двумя"),
    3: ("три", "трех", "трем", "тремя"),
    4: ("четыре", "четырех", "четырем", "четырьмя"),
    **{value: _soft(stem) for value, stem in enumerate(("пят", "шест", "сем"), start=5)},
    8: ("восемь", "восьми", "восемью", "восьмью"),
    **{value: _soft(stem) for value, stem in enumerate(("девят", "десят"), start=9)},
    **{
        value: _soft(f"{stem}надцат")
        for value, stem in enumerate(("один", "две", "три", "четыр", "пят", "шест", "сем", "восем", "девят"), start=11)
    },
    20: _soft("двадцат"),
    30: _soft("тридцат"),
    40: ("сорок", "сорока"),
    50: (*_tens("пят"), "полсотни", "полусотни"),
    60: _tens("шест"),
    70: _tens("сем"),
    80: ("восемьдесят", "восьмидесяти"),
    90: ("девяносто", "девяноста"),
    100: ("сто", "ста", "сотня", "сотню", "сотней"),
    200: ("двести", "двухсот", "двумстам", "двумястами", "двухстах"),
    300: ("триста", "трехсот", "тремстам", "тремястами", "трехстах"),
    400: ("четыреста", "четырехсот", "четыремстам", "четырьмястами", "четырехстах"),
    500: _hundreds("пят"),
    600: _hundreds("шест"),
    700: _hundreds("сем"),
    800: ("восемьсот", "восьмисот", "восьмистам", "восьмистах"),
    900: _hundreds("девят"),
}
_COLLECTIVES = {
    2: "дво",
    3: "тро",
    4: "четвер",
    5: "пятер",
    6: "шестер",
    7: "семер",
    8: "восьмер",
    9: "девятер",
    10: "десятер",
}
_SOFT_ENDS = ("е", "их", "им", "ими")
_HARD_ENDS = ("о", "ых", "ым", "ыми")
_THOUSAND = ("тысяча", "тысячи", "тысяч", "тысячу", "тысячей", "тысячью", "тысяче", "тысячам", "тысячами", "тысячах")
_MILLION = ("миллион", "миллиона", "миллионов", "миллиону", "миллионом", "миллионам", "миллионами", "миллионе")
TENFOLD = ("десятка", "десятков", "десяткам", "десятками", "десятках")
"""What makes "two tens" of a number before it, and ten of itself in the genitive."""
_HUNDREDFOLD = ("сотни", "сотен", "сотням", "сотнями", "сотнях")


_WHOLE = {word: value for value in range(2, 10) for word in _FORMS[value]}


def _half(units: Mapping[int, tuple[str, ...]]) -> dict[str, int]:
    """Return one and a half, and "two and a half", of each greater unit."""
    found: dict[str, int] = {}
    for value, words in units.items():
        for word in words:
            found |= {f"{lead} {word}": value + value // 2 for lead in ("полтора", "полторы", "полутора")}
            found |= {f"{lead} с половиной {word}": count * value + value // 2 for lead, count in _WHOLE.items()}
    return found


_GREATER = {10: TENFOLD, 100: _HUNDREDFOLD, 1_000: _THOUSAND, 1_000_000: _MILLION}
WORDS: Mapping[str, int] = MappingProxyType(
    {
        **{word: value for value, words in _FORMS.items() for word in words},
        **{
            stem + end: value
            for value, stem in _COLLECTIVES.items()
            for end in (_SOFT_ENDS if value < 4 else _HARD_ENDS)
        },
        "десяток": 10, "десятком": 10, "десятку": 10, "дюжина": 12, "дюжину": 12, "дюжины": 12, "полтысячи": 500,
        **{word: value for value, words in _GREATER.items() for word in words},
        **_half(_GREATER),
    }
)  # fmt: skip
MAGNITUDES: Mapping[str, int] = MappingProxyType(
    {
        **dict.fromkeys(_THOUSAND, 1_000),
        **dict.fromkeys(_MILLION, 1_000_000),
        "тыс.": 1_000,
        "тыс": 1_000,
        "млн": 1_000_000,
    }
)
ONE_OF: Mapping[str, int] = MappingProxyType({"сотни": 100, "тысячи": 1_000})
"""What a vague plural is behind a hedge that takes the genitive: "more than a hundred" (больше сотни)."""

VAGUE: tuple[tuple[str, str, str], ...] = (
    ("hundreds of thousands", r"сот(?:ни|ен|нях|ням) тысяч", ""),
    ("tens of thousands", r"десятк(?:и|ов|ах|ам) тысяч", ""),
    ("tens", r"несколько десятков|нескольких десятк(?:ов|ах)|десятк(?:и|ов|ах|ам|ами)", ""),
    ("hundreds", r"несколько сотен|нескольких сотен|сотн(?:и|ях|ям|ями)|сотен", ""),
    ("thousands", r"несколько тысяч|нескольких тысяч|(?<!полторы )тысячи|(?<!полутора )тысяч(?:ах|ам|ами)?", ""),
    ("millions", r"миллионы|миллионов|миллионах", ""),
    ("several", r"несколько|нескольк(?:их|им|ими)", ""),
)
ZERO = r"никто|никого|ни один(?: \w+)?|ни одного"
