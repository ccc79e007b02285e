"""Reads PolNeAR's annotations: brat standoff, of which a few lines are malformed and passed over."""

from dataclasses import dataclass
from pathlib import Path

from nightglass.records.span import Span

Spans = tuple[Span, ...]
_ROLES = ("Source", "Cue", "Content")


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution; a part that the annotator left out is empty."""

    source: Spans
    cue: Spans
    content: Spans


def annotation_of(text_file: Path) -> Path | None:
    """Return the annotations of one article; of several annotators the first by id, null where there are none."""
    folder = text_file.parent.parent / "attributions"
    length = len(text_file.stem)
    found = [
        path
        for path in sorted(folder.iterdir())
        if path.suffix == ".ann" and path.stem[:length] == text_file.stem and path.stem[length:].count("_") == 1
    ]
    return found[0] if found else None


def read_attributions(path: Path) -> list[Attribution]:
    """Return the attributions of one file that have a content, in its order."""
    marked: dict[str, Spans] = {}
    links: list[list[tuple[str, str]]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        fields = line.split("\t")
        if line.startswith("T") and len(fields) >= 3:
            marked[fields[0]] = _spans(fields[1])
        elif line.startswith("E") and len(fields) >= 2:
            links.append([_link(word) for word in fields[1].split() if ":" in word])
    found = [_attribution(link, marked) for link in links]
    return [attribution for attribution in found if attribution.content]


def _spans(described: str) -> Spans:
    _, _, ranges = described.partition(" ")
    pairs = [piece.split() for piece in ranges.split(";")]
    return tuple(Span(int(pair[0]), int(pair[1])) for pair in pairs if len(pair) == 2)


def _link(word: str) -> tuple[str, str]:
    role, _, target = word.partition(":")
    return role.rstrip("0123456789"), target


def _attribution(link: list[tuple[str, str]], marked: dict[str, Spans]) -> Attribution:
    parts = {
        role: tuple(sorted(span for one, target in link if one == role for span in marked.get(target, ())))
        for role in _ROLES
    }
    return Attribution(parts["Source"], parts["Cue"], parts["Content"])
