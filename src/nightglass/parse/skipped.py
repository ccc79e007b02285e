"""Lines that could not be read, or only in part, gathered so that a million bad lines are one problem."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from nightglass.parse.encoding import Encoding
from nightglass.parse.result import Incoming
from nightglass.records.problem import Problem

LOOK_AT_LETTERS = "Look at a passage with special letters; if it is wrong, save the file as UTF-8 and add that"
GET_AGAIN = "Get the file again from who sent it, or save it as UTF-8; the rest was read"
_SHOWN = 5


@dataclass(slots=True)
class Skipped:
    """Counts lines by reason; ``what_to_do`` is by reason too. Lives as long as one file is read."""

    counts: dict[str, int] = field(default_factory=dict)
    first: dict[str, list[int]] = field(default_factory=dict)
    advice: dict[str, str] = field(default_factory=dict)

    def add(self, line: int, reason: str, what_to_do: str) -> None:
        """Count one line (from 1)."""
        self.counts[reason] = self.counts.get(reason, 0) + 1
        self.advice[reason] = what_to_do
        shown = self.first.setdefault(reason, [])
        if len(shown) < _SHOWN:
            shown.append(line)

    def add_all(self, lines: Sequence[int], reason: str, what_to_do: str) -> None:
        """Count many lines at once."""
        for line in lines[:_SHOWN]:
            self.add(int(line), reason, what_to_do)
        if len(lines) > _SHOWN:
            self.counts[reason] += len(lines) - _SHOWN

    def doubt(self, encoding: Encoding) -> None:
        """Say that the file's encoding is a guess, where it is."""
        if encoding.doubt:
            self.add(1, f"the encoding is not stated: read as {encoding.name} ({encoding.doubt})", LOOK_AT_LETTERS)

    def broken(self, line: int) -> None:
        """Count a line some of whose bytes are no text in the file's encoding; the line is kept."""
        self.add(line, "some bytes are no text and stand as \ufffd", GET_AGAIN)

    def problems(self, incoming: Incoming, made_by: str, unit: str = "line") -> tuple[Problem, ...]:
        """Return one problem for each reason, naming the first lines."""
        return tuple(
            incoming.problem(f"{_where(unit, self.first[reason], count)}: {reason}", self.advice[reason], made_by)
            for reason, count in self.counts.items()
        )


def _where(unit: str, first: Iterable[int], count: int) -> str:
    shown = [f"{line:,}" for line in first]
    if count == 1:
        return f"{unit} {shown[0]}"
    more = f" and {count - len(shown):,} more" if count > len(shown) else ""
    return f"{unit}s {', '.join(shown)}{more}"
