"""Stretches of a parse as stretches of text: phrases, clauses, and how they are trimmed."""

from collections.abc import Callable, Iterable

from spacy.tokens import Token

from nightglass.records.span import Span

_EDGES = " \t\n,;:-–—―#*"


def token_span(tokens: Iterable[Token]) -> Span:
    """Return the span from the first to the last of ``tokens`` (at least one)."""
    ordered = sorted(tokens, key=lambda token: token.i)
    last = ordered[-1]
    return Span(ordered[0].idx, last.idx + len(last.text))


def phrase(head: Token, leave: Callable[[Token], bool] = lambda _token: False) -> list[Token]:
    """Return the tokens of ``head``'s phrase on its own line, less the branches for which ``leave`` is true.

    Only the unbroken run around the head counts: a parse whose branches jump over other words is cut there.
    """
    kept = {head.i: head}
    waiting = [head]
    while waiting:
        for child in waiting.pop().children:
            if child.i not in kept and not leave(child):
                kept[child.i] = child
                waiting.append(child)
    return _unbroken(head, kept)


def _unbroken(head: Token, kept: dict[int, Token]) -> list[Token]:
    first = last = head.i
    while first - 1 in kept and "\n" not in kept[first - 1].text_with_ws:
        first -= 1
    while last + 1 in kept and "\n" not in kept[last + 1].text:
        last += 1
    return [kept[i] for i in range(first, last + 1)]


def trim(span: Span, text: str, edges: str = _EDGES) -> Span | None:
    """Return ``span`` without the marks and spaces at its edges, null where nothing is left."""
    start, end = span
    while start < end and text[start] in edges:
        start += 1
    while end > start and text[end - 1] in edges:
        end -= 1
    return Span(start, end) if end > start else None


def trim_content(span: Span, text: str) -> Span | None:
    """Return a stretch of content without the full stop that ends its sentence; marks inside a quotation stay."""
    trimmed = trim(span, text)
    if trimmed is None:
        return None
    start, end = trimmed
    if text[end - 1] == "." and not text[start:end].endswith(("..", ".S.", ".m.", ".K.", ".N.")):
        return trim(Span(start, end - 1), text)
    return trimmed


def line_of(offset: int, text: str) -> Span:
    """Return the line that holds the code point at ``offset``."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return Span(start, len(text) if end < 0 else end)
