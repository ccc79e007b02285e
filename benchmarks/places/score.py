"""Places found and resolved in LGL: 588 articles of small newspapers, each name with its coordinates.

From rows to labels: a label is every mention with ``resolved`` set to a place, whatever its kind, since LGL counts a
town within a body's name ("Orlan Police") and a people's name ("Orlandan") as toponyms; where one such mention lies
in another, the inner one. Mention F1 counts exact spans. Acc@161 is the share of *all* gold mentions with coordinates
for which an overlapping mention was resolved to within 161 km (100 miles) of them; a mention that was missed or left
without coordinates is wrong. ``strict_`` scores count mentions of the kind ``place`` alone.

The weights that ship were trained on these very articles: what to expect of others are the ``cross_validated_``
scores, which ``python -m benchmarks.places.train`` measured on newspapers that the weights had not seen.
"""

import argparse
import hashlib
import json
import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from benchmarks.documents import bare_document
from benchmarks.report import keep, show
from nightglass.engines.gazetteer import open_gazetteer
from nightglass.engines.models import load_models
from nightglass.interfaces import Gazetteer
from nightglass.read.mentions import find_mentions
from nightglass.read.parsed import Parsed, parse_document
from nightglass.read.places.reader import resolve_places
from nightglass.read.places.weights import Weights
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.place import Place
from nightglass.records.span import Span

GOLD = Path(__file__).parents[3] / "shared" / "gold"
WEIGHTS = Path(__file__).parents[2] / "src/nightglass/read/places/weights.json"
NEAR_KM = 161.0
EARTH_KM = 6371.0


class Toponym(NamedTuple):
    """A name in a text and where it is; coordinates are null where the annotator gave none."""

    span: Span
    latitude: float | None
    longitude: float | None


class Found(NamedTuple):
    """A mention found, and the place that it was resolved to."""

    span: Span
    place: Place
    kind: MentionKind


class Counts(NamedTuple):
    """What one article adds: gold, labels and hits (all, then of kind ``place``); gold with coordinates, met, near."""

    wanted: int
    proposed: int
    exact: int
    plain: int
    plain_exact: int
    located: int
    matched: int
    near: int


def read_lgl(path: Path) -> Iterator[tuple[str, str | None, list[Toponym]]]:
    """Yield each article's text and address with its toponyms."""
    for article in ET.parse(path).getroot().iter("article"):
        yield article.findtext("text") or "", article.findtext("url"), [_toponym(n) for n in article.iter("toponym")]


def _toponym(node: ET.Element) -> Toponym:
    span = Span(int(node.findtext("start") or 0), int(node.findtext("end") or 0))
    latitude, longitude = node.findtext("gaztag/lat"), node.findtext("gaztag/lon")
    return Toponym(span, float(latitude) if latitude else None, float(longitude) if longitude else None)


def labels(mentions: Sequence[Mention], places: Sequence[Place]) -> list[Found]:
    """Return the labels that rows stand for (see the head of this file)."""
    by_id = {place.id: place for place in places}
    found = [
        Found(Span(one.start, one.end), by_id[one.resolved], one.kind) for one in mentions if one.resolved in by_id
    ]
    return [one for one in found if not any(_is_inside(other.span, one.span) for other in found)]


def _is_inside(inner: Span, outer: Span) -> bool:
    return inner != outer and outer.start <= inner.start and inner.end <= outer.end


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the great-circle distance of two points in degrees."""
    (lat1, lon1), (lat2, lon2) = ([math.radians(side) for side in point] for point in (one, other))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


def is_close(latitude: float | None, longitude: float | None, gold: Toponym) -> bool:
    """Say whether a point lies within 161 km of the gold; false where either is unknown."""
    if latitude is None or longitude is None or gold.latitude is None or gold.longitude is None:
        return False
    return kilometres((latitude, longitude), (gold.latitude, gold.longitude)) <= NEAR_KM


def counted(
    parsed: Parsed,
    mentions: Sequence[Mention],
    toponyms: Sequence[Toponym],
    gazetteer: Gazetteer,
    weights: Weights | None = None,
) -> Counts:
    """Return the counts of one article whose names were found."""
    found = labels(*resolve_places(parsed, mentions, gazetteer, weights))
    spans = {item.span for item in found}
    plain = {item.span for item in found if item.kind is MentionKind.PLACE}
    gold = {toponym.span for toponym in toponyms}
    located = [toponym for toponym in toponyms if toponym.latitude is not None]
    met = [[item for item in found if item.span.overlaps(toponym.span)] for toponym in located]
    near = sum(
        any(is_close(item.place.latitude, item.place.longitude, toponym) for item in items)
        for toponym, items in zip(located, met, strict=True)
    )
    return Counts(len(gold), len(spans), len(gold & spans), len(plain), len(gold & plain), len(located),
                  sum(map(bool, met)), near)  # fmt: skip


def added_up(counts: Sequence[Counts]) -> dict[str, float]:
    """Return mention precision, recall and F1, and Acc@161 over all gold mentions with coordinates."""
    wanted, proposed, exact, plain, plain_exact, located, matched, near = map(sum, zip(*counts, strict=True))
    return {
        **_scores("mention", exact, proposed, wanted),
        **_scores("strict_mention", plain_exact, plain, wanted),
        "acc161_of_all": round(near / max(located, 1), 4),
        "acc161_of_found": round(near / max(matched, 1), 4),
    }


def _scores(name: str, exact: int, proposed: int, wanted: int) -> dict[str, float]:
    precision, recall = exact / max(proposed, 1), exact / max(wanted, 1)
    f1 = 2 * precision * recall / (precision + recall) if exact else 0.0
    return {
        f"{name}_precision": round(precision, 4), f"{name}_recall": round(recall, 4), f"{name}_f1": round(f1, 4),
    }  # fmt: skip


def score(gold: Path) -> dict[str, float]:
    """Return the scores of the whole file."""
    model, gazetteer = load_models(("en",))["en"], open_gazetteer()
    counts = []
    for number, (text, url, toponyms) in enumerate(read_lgl(gold / "places" / "lgl.xml")):
        parsed = parse_document(bare_document(text, f"doc-{number}", url=url), model)
        counts.append(counted(parsed, find_mentions(parsed), toponyms, gazetteer))
    return added_up(counts)


def cross_validated(digest: str) -> dict[str, float]:
    """Return what training measured where the data are those that the weights were trained on, else nothing."""
    card = json.loads(WEIGHTS.read_text(encoding="utf-8"))["card"]
    told = card["cross_validated"] if card["digest"] == digest else {}
    return {f"cross_validated_{name}": value for name, value in told.items()}


def main() -> None:
    """Print a table; with ``--write`` write ``results.json`` too."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    data = arguments.gold / "places" / "lgl.xml"
    if not data.exists():
        print("gold data not present")
        return
    digest = hashlib.sha256(data.read_bytes()).hexdigest()
    scores = {**score(arguments.gold), **cross_validated(digest)}
    show(scores)
    if arguments.write:
        keep(Path(__file__).parent, scores, digest)


if __name__ == "__main__":
    main()
