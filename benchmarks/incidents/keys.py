"""MUC-4 texts and answer keys: per document, how many people were targets and what became of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_TEXT = re.compile(r"^(?=(?:DEV|TST\d)-MUC\d-\d{4})", re.MULTILINE)
_ID = re.compile(r"(?:DEV|TST\d)-MUC\d-\d{4}")
_TEMPLATE = re.compile(r"^(?=0\.\s+MESSAGE: ID)", re.MULTILINE)
_FILLER = re.compile(r"(?P<optional>\?)?\s*(?P<values>[^:\"]+?)\s*:\s*(?P<names>.*)")
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_NUMBER, _EFFECT = 21, 23
_NONE = "-"


@dataclass(frozen=True, slots=True)
class Target:
    """A human target with a number: ``numbers`` and ``effects`` are alternatives, of which any is right.

    A number is as the key has it ("6", "6-", "-15", "~100", "5-7", "PLURAL"), an effect in capitals, "-" for none.
    """

    numbers: tuple[str, ...]
    effects: tuple[str, ...]

    @property
    def is_stated(self) -> bool:
        """Say whether the key gives a number other than one."""
        return any(any(map(str.isdigit, number)) and number != "1" for number in self.numbers)


def read_texts(folder: Path) -> Mapping[str, str]:
    """Return the texts of a folder's files by message id."""
    found = {}
    for path in sorted(folder.glob("*-muc[34]*")):
        if path.name.startswith("key-"):
            continue
        for part in _TEXT.split(path.read_text(encoding="latin-1")):
            head = _ID.match(part)
            if head:
                found[head[0]] = part[head.end() :].strip("\n")
    return found


def read_keys(folder: Path) -> Mapping[str, frozenset[Target]]:
    """Return the human targets with a stated number other than one by message id; empty for a message without any."""
    found: dict[str, set[Target]] = {}
    for path in sorted(folder.glob("key-*")):
        for template in _TEMPLATE.split(path.read_text(encoding="latin-1"))[1:]:
            message = _ID.search(template)
            if message:
                targets = found.setdefault(message[0], set())
                targets.update(target for target in _targets(template) if target.is_stated)
    return {message: frozenset(targets) for message, targets in found.items()}


def _targets(template: str) -> Iterator[Target]:
    """Yield each number of a template with the effects on whom it counts: those in its place among the same names."""
    effects = [(_values(filler), _names(filler)) for filler in _fillers(template, _EFFECT)]
    numbers = [(_values(filler), _names(filler)) for filler in _fillers(template, _NUMBER)]
    for at, (values, names) in enumerate(numbers):
        alike = [effect for effect, others in effects if names & others]
        before = [1 for _, others in numbers[:at] if names & others]
        count = sum(1 for _, others in numbers if names & others)
        chosen = [alike[len(before)]] if len(alike) == count else alike
        yield Target(values, tuple(value for effect in chosen for value in effect) or (_NONE,))


def _fillers(template: str, slot: int) -> Iterator[re.Match[str]]:
    found = re.search(rf"^{slot}\.\s+[A-Z :]+?\s\s+(.*(?:\n {{20,}}.*)*)", template, re.MULTILINE)
    for line in found[1].split("\n") if found else ():
        filler = _FILLER.match(line.strip())
        if filler:
            yield filler


def _values(filler: re.Match[str]) -> tuple[str, ...]:
    return tuple(" ".join(value.split()).replace(" -", "-").replace("- ", "-") for value in filler["values"].split("/"))


def _names(filler: re.Match[str]) -> frozenset[str]:
    return frozenset(_STRING.findall(filler["names"]))
