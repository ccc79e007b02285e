"""How deeply a JSON text is nested, told without recursion and before it is parsed."""

import re

MAX_DEPTH = 64

MARKS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|["\[\]{}]', re.DOTALL)
"""Strings as a whole, brackets, and a quotation mark whose string never ends."""


MAX_MARKS = 8_000_000
"""How many strings and brackets are parsed at once: each costs many times its length in memory."""


def too_deep(text: str, limit: int = MAX_DEPTH) -> bool:
    """Say whether brackets outside of strings nest more than ``limit`` deep, or are too many; linear in the length."""
    depth = 0
    for count, found in enumerate(MARKS.finditer(text)):
        if count > MAX_MARKS:
            return True
        mark = found[0]
        if mark in ("[", "{"):
            depth += 1
            if depth > limit:
                return True
        elif mark in ("]", "}"):
            depth -= 1
        elif mark == '"':
            return False  # a string that never ends: nothing after it counts
    return False
