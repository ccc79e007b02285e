"""What a command prints: a table on a terminal, JSON lines when piped; progress and remarks go to stderr."""

import csv
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import cache
from time import monotonic
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console

    from nightglass.engines.models import Missing


LINES_A_SECOND = 10


class SystemClock:
    """This machine's clock."""

    def now(self) -> datetime:
        """Return the time in UTC."""
        return datetime.now(UTC)


_ACTING = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e]")
"""Controls (line breaks and the escapes that move a terminal's cursor among them), and marks that turn words round."""


def printable(words: str) -> str:
    """Return words as one line in which nothing acts on a terminal: a file's name may be written to deceive."""
    return _ACTING.sub("\ufffd", words)


def say(words: str) -> None:
    """Print a remark for the person, never for a pipe."""
    sys.stderr.write(f"{printable(words)}\n")


def echo(words: str) -> None:
    """Print a line of output for the person."""
    sys.stdout.write(f"{printable(words)}\n")


def missing_line(part: "Missing") -> str:
    """Return one line that says what texts of a language do without, and what follows."""
    texts = "1 text" if part.texts == 1 else f"{part.texts:,} texts"
    return f"missing  {part.language} ({texts}): {part.what}; {part.so}."


def on_terminal() -> bool:
    """Say whether a person reads the output."""
    return sys.stdout.isatty()


def print_json(row: Mapping[str, Any]) -> None:
    """Print one row as a line of JSON; times in ISO 8601."""
    sys.stdout.write(json.dumps(row, ensure_ascii=False, default=_iso) + "\n")


def csv_writer() -> Any:
    """Return what writes RFC 4180 rows to the output, in a file or a pipe behind a byte-order mark as in exports.

    The mark tells Excel that the rows are UTF-8: without it Persian arrives as noise. On a terminal it is left out.
    """
    if not on_terminal():
        sys.stdout.write("\ufeff")
    return csv.writer(sys.stdout)


def _iso(value: Any) -> str:
    return str(value.isoformat() if hasattr(value, "isoformat") else value)


@cache
def screen() -> "Console":
    """Return the console of the output: one for tables and bars, so that neither writes over the other."""
    from rich.console import Console

    return Console(highlight=False)


def print_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows as a table that fits the terminal; numbers stand to the right."""
    from rich.table import Table
    from rich.text import Text

    table = Table(header_style="bold", box=None, pad_edge=False)
    for number, column in enumerate(columns):
        numeric = bool(rows) and all(row[number].replace(",", "").isdigit() for row in rows if row[number])
        table.add_column(column, justify="right" if numeric else "left", overflow="fold")
    for row in rows:
        # Text, not str: captured words may hold what rich would take for markup.
        table.add_row(*(Text(printable(cell)) for cell in row))
    screen().print(Text(f"\n{printable(title)}", style="bold"))
    screen().print(table)


def print_notes(notes: Sequence[str]) -> None:
    """Print what belongs to each row of the table above, by its number, in lines that fit the terminal."""
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", style="dim")
    grid.add_column()
    for number, note in enumerate(notes, start=1):
        if note:
            grid.add_row(str(number), Text(printable(note)))
    screen().print(Padding(grid, (1, 0, 0, 0)))


class Bars:
    """Progress bars on stderr, one a step, for what takes over a second; silent where nobody watches."""

    def __init__(self, progress: Any) -> None:
        """Take the display that is open, None for silence."""
        self._progress = progress

    def step(self, name: str, total: int) -> Callable[[int], None]:
        """Open a bar; the function that comes back is told how many of ``total`` are done."""
        if self._progress is None or total == 0:
            return _nobody_watches
        bar = self._progress.add_task(name, total=total)
        return lambda done: self._progress.update(bar, completed=done)


def _nobody_watches(_done: int) -> None:
    """Take the count and show nothing."""


class Lines:
    """Progress as lines of JSON on the output, for a program that shows it; ten a second of a step, and its last."""

    def step(self, name: str, total: int) -> Callable[[int], None]:
        """Open a step with a line; the function that comes back writes another for what is done of ``total``."""
        told = monotonic()
        _line(name, 0, total)

        def done(number: int) -> None:
            nonlocal told
            now = monotonic()
            if number >= total or now - told > 1 / LINES_A_SECOND:
                told = now
                _line(name, number, total)

        return done


def _line(name: str, done: int, total: int) -> None:
    # Whoever reads may have gone; the work goes on without them.
    with suppress(BrokenPipeError):
        print_json({"step": name, "done": done, "of": total})
        sys.stdout.flush()


@contextmanager
def bars(*, passing: bool = False) -> Iterator[Bars]:
    """Show progress bars while a command works; ``passing`` ones are gone when it is done."""
    if not sys.stderr.isatty():
        yield Bars(None)
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    counted = TextColumn("{task.completed:,}/{task.total:,}")
    columns = (
        TextColumn("{task.description:<12}"),
        BarColumn(),
        counted,
        TimeRemainingColumn(elapsed_when_finished=True),
    )
    console = screen() if on_terminal() else Console(stderr=True)
    # What goes into a file or a pipe must get there: rich would print it above its bars.
    with Progress(*columns, console=console, transient=passing, redirect_stdout=on_terminal()) as progress:
        yield Bars(progress)
