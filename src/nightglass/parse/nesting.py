"""How deeply a JSON text is nested, told without recursion and before it is parsed."""

import re

MAX_DEPTH = 64

MARKS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|["\[\]{}]', re.DOTALL)
"""Strings as a whole, brackets, and a quotation mark whose string never ends."""


def too_deep(text: str, limit: int = MAX_DEPTH) -> bool:
    """Say whether brackets outside of strings nest more than ``limit`` deep; linear in the text's length."""
    depth = 0
    for found in MARKS.finditer(text):
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
