"""A document as a terminal shows it: its text with the words of its rows in colour, or in brackets, and the rows."""

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from nightglass.cli.output import printable, screen
from nightglass.cli.rows import Origin
from nightglass.present.reading import LEGEND, Mark, Piece, ReadingView

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

STYLES: Mapping[str, str] = {
    "speaker": "bold cyan",
    "cue": "italic cyan",
    "content": "underline",
    "figure": "black on yellow",
    "event": "bold red",
    "activity": "black on cyan",
    "caveat": "magenta reverse",
    "place": "bold green",
    "time": "magenta",
}
"""Colours that show on a dark and on a light ground; the innermost mark's wins."""

LETTERS: Mapping[str, str] = {
    "speaker": "s",
    "cue": "q",
    "content": "c",
    "figure": "f",
    "event": "e",
    "activity": "a",
    "caveat": "!",
    "place": "p",
    "time": "t",
}
"""What a bracket begins with where there are no colours: ``[f2: at least 12 people]``."""

WIDEST = 100
"""Columns: longer lines are hard to read."""

_RAISED = str.maketrans("0123456789,", "⁰¹²³⁴⁵⁶⁷⁸⁹˒")
_RIGHT_TO_LEFT = ("ar", "fa", "ur", "he", "ckb", "ps")
_RLM = "\u200f"


def print_document(view: ReadingView, origin: Origin) -> None:
    """Print a document with its marks, then its rows."""
    from rich.text import Text

    console = screen()
    width = min(console.width, WIDEST)
    text = coloured(view) if in_colour() else Text(bracketed(view))
    console.print(Text(f"\n{printable(f'{origin.file} {origin.name}')}", style="bold"), width=width)
    console.print(Text(f"{printable('; '.join(view.facts))}\n", style="dim"), width=width)
    console.print(text, width=width)
    if view.lines:
        console.print()
        console.print(_rows(view), width=width)


def print_legend() -> None:
    """Print what the marks mean, once, above all documents."""
    from rich.text import Text

    colour, legend = in_colour(), Text()
    for kind in LEGEND:
        legend.append(f"[{LETTERS[kind]}: {kind}]" if not colour else kind, style=STYLES[kind] if colour else "")
        legend.append("  ")
    legend.append("(a number is that of the row below)", style="dim")
    screen().print(legend, width=min(screen().width, WIDEST))


def in_colour() -> bool:
    """Say whether the screen has colours and raised digits: not where NO_COLOR is set, nor on a plain terminal."""
    console = screen()
    has_colours = console.color_system is not None and not console.no_color and not os.environ.get("NO_COLOR")
    return has_colours and console.encoding.startswith("utf")


def coloured(view: ReadingView) -> "Text":
    """Return the text with each piece in the styles of its marks, and the number of a row where its words end."""
    from rich.text import Text

    text = Text()
    for piece in view.pieces:
        text.append(shown(piece.text), style=_style(piece))
        if piece.numbers:
            text.append(",".join(map(str, piece.numbers)).translate(_RAISED), style="dim")
    return text


def _style(piece: Piece) -> str:
    """Return the style of the innermost mark, under the line of what is said where that holds it."""
    inner = [kind for kind in piece.kinds if kind != "content"]
    line = [STYLES["content"]] if "content" in piece.kinds else []
    return " ".join([*line, *(STYLES[kind] for kind in inner[-1:])])


def bracketed(view: ReadingView) -> str:
    """Return the text with its marks as brackets, which nest: a mark that crosses another is closed and opened again.

    A bracket says its kind and its row's number; one that is opened again begins with an ellipsis.
    """
    mark = _RLM if view.document.language in _RIGHT_TO_LEFT else ""
    parts: list[str] = []
    open_marks: tuple[Mark, ...] = ()
    begun: set[Mark] = set()
    for piece in (*view.pieces, Piece("", (), ())):
        same = _shared(open_marks, piece.marks)
        parts.append("]" * (len(open_marks) - same))
        for one in piece.marks[same:]:
            parts.append(f"[{LETTERS[one.kind]}{one.number or ''}:{mark} {'…' if one in begun else ''}")
            begun.add(one)
        parts.append(shown(piece.text))
        open_marks = piece.marks
    return "".join(parts)


def _shared(before: tuple[Mark, ...], after: tuple[Mark, ...]) -> int:
    """Return how many marks from the outermost on stay open."""
    same = 0
    for one, other in zip(before, after, strict=False):
        if one is not other:
            break
        same += 1
    return same


def shown(words: str) -> str:
    """Return captured words as lines in which nothing acts on a terminal; a tab becomes a space, lengths stay."""
    return "\n".join(printable(line) for line in words.replace("\t", " ").split("\n"))


def _rows(view: ReadingView) -> "Table":
    from rich.table import Table
    from rich.text import Text

    table = Table(header_style="bold", box=None, pad_edge=False, expand=True)
    table.add_column("", justify="right", no_wrap=True)
    table.add_column("kind", no_wrap=True)
    table.add_column("words", ratio=2, overflow="fold")
    table.add_column("read as", ratio=3, overflow="fold")
    for cells, style in _cells(view):
        table.add_row(*(Text(cell, style=style if at == 1 else "") for at, cell in enumerate(cells)))
    return table


def _cells(view: ReadingView) -> Iterator[tuple[Iterable[str], str]]:
    colour = in_colour()
    for line in view.lines:
        style = STYLES.get(line.kind, STYLES["content"]) if colour else ""
        words = " ".join(line.words.split())
        yield (str(line.number or ""), line.kind, printable(words), printable("; ".join(line.says))), style
