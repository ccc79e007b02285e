"""Places found and resolved in LGL: 588 articles of small newspapers, each name with its coordinates.

Mention F1 counts exact spans. Acc@161 is the share of *all* gold mentions for which an overlapping mention was resolved
to within 161 km (100 miles) of the gold coordinates; a mention that was missed or left without coordinates is wrong.
"""

import argparse
import hashlib
import math
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from benchmarks.documents import bare_document
from benchmarks.report import keep, show
from nightglass.engines.gazetteer import open_gazetteer
from nightglass.engines.models import load_models
from nightglass.interfaces import Gazetteer, Model
from nightglass.read.mentions import find_mentions
from nightglass.read.parsed import parse_document
from nightglass.read.places.reader import resolve_places
from nightglass.records.mention import MentionKind
from nightglass.records.place import Place
from nightglass.records.span import Span

GOLD = Path(__file__).parents[3] / "shared" / "gold"
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


def read_lgl(path: Path) -> Iterator[tuple[str, list[Toponym]]]:
    """Yield each article's text with its toponyms."""
    for article in ET.parse(path).getroot().iter("article"):
        yield article.findtext("text") or "", [_toponym(node) for node in article.iter("toponym")]


def _toponym(node: ET.Element) -> Toponym:
    span = Span(int(node.findtext("start") or 0), int(node.findtext("end") or 0))
    latitude, longitude = node.findtext("gaztag/lat"), node.findtext("gaztag/lon")
    return Toponym(span, float(latitude) if latitude else None, float(longitude) if longitude else None)


def find(text: str, number: int, model: Model, gazetteer: Gazetteer) -> list[Found]:
    """Return the places that Nightglass finds in one text."""
    parsed = parse_document(bare_document(text, f"doc-{number}"), model)
    mentions, places = resolve_places(parsed, find_mentions(parsed), gazetteer)
    by_id = {place.id: place for place in places}
    return [
        Found(Span(mention.start, mention.end), by_id[mention.resolved])
        for mention in mentions
        if mention.kind is MentionKind.PLACE and mention.resolved
    ]


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the great-circle distance of two points in degrees."""
    (lat1, lon1), (lat2, lon2) = ([math.radians(side) for side in point] for point in (one, other))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


def is_near(found: Found, gold: Toponym) -> bool:
    """Say whether a resolved place lies within 161 km of the gold."""
    place = found.place
    if None in (place.latitude, place.longitude, gold.latitude, gold.longitude):
        return False
    here = (place.latitude or 0.0, place.longitude or 0.0)
    return kilometres(here, (gold.latitude or 0.0, gold.longitude or 0.0)) <= NEAR_KM


def score(gold: Path) -> dict[str, float]:
    """Return mention precision, recall and F1, and Acc@161 over all gold mentions with coordinates."""
    model, gazetteer = load_models(("en",))["en"], open_gazetteer()
    exact = wanted = proposed = located = near = matched = 0
    for number, (text, toponyms) in enumerate(read_lgl(gold / "places" / "lgl.xml")):
        found = find(text, number, model, gazetteer)
        spans = {item.span for item in found}
        exact += sum(toponym.span in spans for toponym in toponyms)
        wanted += len(toponyms)
        proposed += len(spans)
        for toponym in toponyms:
            if toponym.latitude is None:
                continue
            located += 1
            overlapping = [item for item in found if item.span.overlaps(toponym.span)]
            matched += bool(overlapping)
            near += any(is_near(item, toponym) for item in overlapping)
    precision, recall = exact / max(proposed, 1), exact / max(wanted, 1)
    f1 = 2 * precision * recall / (precision + recall) if exact else 0.0
    return {
        "mention_precision": round(precision, 4),
        "mention_recall": round(recall, 4),
        "mention_f1": round(f1, 4),
        "acc161_of_all": round(near / max(located, 1), 4),
        "acc161_of_found": round(near / max(matched, 1), 4),
    }


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
    scores = score(arguments.gold)
    show(scores)
    if arguments.write:
        keep(Path(__file__).parent, scores, hashlib.sha256(data.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
