"""The ways of one claim as a picture: texts on the left in the order of time, origins on the right, lines between.

Narrow enough for a phone; every name stands in whole, on as many lines as it needs. A table says the same in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from nightglass.present.charts import figure_chart
from nightglass.present.claims import ClaimLine, EdgeLine
from nightglass.present.sources import DocumentLine
from nightglass.records.origin import Origin

WIDTH = 340
MOST_TEXTS = 24
"""A picture of more texts is no picture; the table holds all of them."""

_LEFT, _LEFT_WIDTH = 14.0, 112.0
_RIGHT, _RIGHT_WIDTH = 206.0, 132.0
_LINE, _GAP, _PAD = 14.0, 12.0, 6.0
_LETTERS_LEFT, _LETTERS_RIGHT = 16, 20


@dataclass(frozen=True, slots=True)
class _Box:
    """A text or an origin: where it stands, and the lines of its name."""

    top: float
    height: float
    lines: tuple[str, ...]

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


def claim_graph(one: ClaimLine, title: str, root: str = "") -> Markup | None:
    """Return the ways of a claim as SVG, null where there are none; denials are no ways. Same input, same bytes."""
    denying = {line.origin.id for line in one.denials}
    edges = [edge for edge in one.edges if edge.origin is None or edge.origin.id not in denying]
    texts = {edge.line.document.id: edge.line for edge in edges}
    texts |= {edge.earlier.document.id: edge.earlier for edge in edges if edge.earlier is not None}
    ordered = sorted(texts.values(), key=lambda line: line.number)[:MOST_TEXTS]
    if not ordered:
        return None
    shown = {line.document.id for line in ordered}
    edges = [edge for edge in edges if edge.line.document.id in shown and (edge.origin or _id(edge.earlier) in shown)]
    left = _stacked([(_wrapped(line.label, _LETTERS_LEFT), _ports(line, edges)) for line in ordered])
    boxes = {line.document.id: box for line, box in zip(ordered, left, strict=True)}
    right = _origins(edges, boxes)
    parts = [_text(line, boxes[line.document.id], root, _target(line, edges)) for line in ordered]
    parts += [_way(edge, boxes, dict(right), at) for edge, at in _with_ports(edges)]
    parts += [_back(boxes[document_id], words) for document_id, words in _kinds_back(edges)]
    parts += [_origin(origin, box) for origin, box in _named(right, edges)]
    height = max(box.top + box.height for box in (*boxes.values(), *(box for _, box in right))) + _GAP
    return figure_chart(height, title, "".join(parts), "ways", WIDTH)


def _id(line: DocumentLine | None) -> str:
    return line.document.id if line is not None else ""


def _ports(line: DocumentLine, edges: Sequence[EdgeLine]) -> int:
    return sum(edge.line.document.id == line.document.id and edge.origin is not None for edge in edges)


def _stacked(contents: Sequence[tuple[tuple[str, ...], int]]) -> list[_Box]:
    """Return boxes one under another; each as high as its lines or its ways need."""
    boxes, top = [], _GAP
    for lines, ports in contents:
        height = max(len(lines) + 1, ports) * _LINE + _PAD
        boxes.append(_Box(top, height, lines))
        top += height + _GAP
    return boxes


def _origins(edges: Sequence[EdgeLine], boxes: dict[str, _Box]) -> list[tuple[str, _Box]]:
    """Return the origins' boxes by id, each about as high as its texts, so that lines cross little."""
    reached: dict[str, list[float]] = {}
    names: dict[str, str] = {}
    for edge in edges:
        if edge.origin is not None:
            reached.setdefault(edge.origin.id, []).append(boxes[edge.line.document.id].middle)
            names[edge.origin.id] = edge.origin.name
    ordered = sorted(reached, key=lambda one: (sum(reached[one]) / len(reached[one]), one))
    found, top = [], _GAP
    for one in ordered:
        lines = _wrapped(names[one], _LETTERS_RIGHT)
        height = len(lines) * _LINE + _PAD
        top = max(top, min(reached[one]) - height / 2)
        found.append((one, _Box(top, height, lines)))
        top += height + _GAP
    return found


def _named(right: Sequence[tuple[str, _Box]], edges: Sequence[EdgeLine]) -> list[tuple[Origin, _Box]]:
    by_id = {edge.origin.id: edge.origin for edge in edges if edge.origin is not None}
    return [(by_id[one], box) for one, box in right]


def _with_ports(edges: Sequence[EdgeLine]) -> list[tuple[EdgeLine, int]]:
    """Return each way with its place among those of its text that lead to an origin, from 0."""
    taken: dict[str, int] = {}
    found = []
    for edge in edges:
        at = taken.get(edge.line.document.id, 0)
        found.append((edge, at))
        taken[edge.line.document.id] = at + (edge.origin is not None)
    return found


def _target(line: DocumentLine, edges: Sequence[EdgeLine]) -> str | None:
    return next((edge.row_id for edge in edges if edge.line.document.id == line.document.id), None)


def _way(edge: EdgeLine, boxes: dict[str, _Box], origins: dict[str, _Box], at: int) -> str:
    begin = boxes[edge.line.document.id]
    if edge.origin is None:
        return _bow(begin, boxes[_id(edge.earlier)])
    y = begin.top + _PAD / 2 + (at + 0.5) * _LINE
    end = origins[edge.origin.id].middle
    x1, x2 = _LEFT + _LEFT_WIDTH + 4, _RIGHT - 6
    word = edge.edge.kind.value
    after = x1 + 6.2 * len(word) + 4
    bend = (after + x2) / 2
    path = f"M{after:.1f} {y:.1f} C{bend:.1f} {y:.1f} {bend:.1f} {end:.1f} {x2:.1f} {end:.1f}"
    return (
        f'<path class="way" d="{path}"/>{_arrow(x2, end)}'
        f'<text class="kind" x="{x1:.1f}" y="{y + 3.5:.1f}">{escape(word)}</text>'
    )


def _bow(begin: _Box, end: _Box) -> str:
    """Return the way from a text back to an earlier one, round the left side."""
    y1, y2 = begin.top + 10, end.top + end.height - 8
    path = f"M{_LEFT:.1f} {y1:.1f} C{_LEFT - 18:.1f} {y1:.1f} {_LEFT - 18:.1f} {y2:.1f} {_LEFT - 4:.1f} {y2:.1f}"
    return f'<path class="way back" d="{path}"/>{_arrow(_LEFT, y2)}'


def _kinds_back(edges: Sequence[EdgeLine]) -> list[tuple[str, str]]:
    """Return for each text that has it from earlier ones in which ways, each way once."""
    found: dict[str, dict[str, None]] = {}
    for edge in edges:
        if edge.origin is None:
            found.setdefault(edge.line.document.id, {})[edge.edge.kind.value] = None
    return [(document_id, ", ".join(kinds)) for document_id, kinds in found.items()]


def _back(box: _Box, words: str) -> str:
    x = _LEFT + _LEFT_WIDTH - 5
    return f'<text class="kind" x="{x:.1f}" y="{_last(box):.1f}" text-anchor="end">↑ {escape(words)}</text>'


def _last(box: _Box) -> float:
    """Return the base line of what stands below a text's name."""
    return box.top + _PAD / 2 + (len(box.lines) + 0.8) * _LINE


def _arrow(x: float, y: float) -> str:
    return f'<path class="tip" d="M{x - 6:.1f} {y - 4:.1f} L{x:.1f} {y:.1f} L{x - 6:.1f} {y + 4:.1f} Z"/>'


def _text(line: DocumentLine, box: _Box, root: str, row_id: str | None) -> str:
    place = f"#{row_id}" if row_id else ""
    href = f"{root}documents/{line.document.id}.html{place}"
    frame = _frame(_LEFT, box, _LEFT_WIDTH, "text")
    number = (
        f'<text class="by" x="{_LEFT + 6:.1f}" y="{_last(box):.1f}">text '
        f'<tspan data-row="{escape(line.document.id)}" data-field="number">{line.number}</tspan></text>'
    )
    return f'<a href="{escape(href)}">{frame}{_words(box, _LEFT + 6, line.document.id, "label")}{number}</a>'


def _origin(origin: Origin, box: _Box) -> str:
    name = "origin" if origin.kind.value != "unknown" else "origin unsaid"
    return f"<g>{_frame(_RIGHT, box, _RIGHT_WIDTH, name)}{_words(box, _RIGHT + 6, origin.id, 'name')}</g>"


def _frame(x: float, box: _Box, width: float, name: str) -> str:
    return f'<rect class="{name}" x="{x:.1f}" y="{box.top:.1f}" width="{width:.1f}" height="{box.height:.1f}" rx="4"/>'


def _words(box: _Box, x: float, row_id: str, field: str) -> str:
    """Return the lines of a name in one element, so that it can be checked against its row."""
    lines = "".join(
        f'<tspan x="{x:.1f}" y="{box.top + _PAD / 2 + (at + 0.8) * _LINE:.1f}">{escape(words)}</tspan>'
        for at, words in enumerate(box.lines)
    )
    return f'<text data-row="{escape(row_id)}" data-field="{field}">{lines}</text>'


def _wrapped(words: str, most: int) -> tuple[str, ...]:
    """Return words in lines of about ``most`` letters; joined they are the words again."""
    lines = [""]
    for part in words.split(" "):
        if lines[-1] and len(lines[-1]) + len(part) > most:
            lines.append("")
        lines[-1] += f"{part} "
    lines[-1] = lines[-1][:-1]
    return tuple(piece for line in lines for piece in _broken(line, most + 6))


def _broken(line: str, most: int) -> list[str]:
    return [line[at : at + most] for at in range(0, len(line), most)] or [""]
