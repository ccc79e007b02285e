"""Caveats on invented sentences, half of them traps: ``python -m benchmarks.caveats.score [--write] [--show]``.

Each line of ``gold.jsonl`` is read the real way, as a document of its own. From rows to labels:

- a gold caveat is found where a row of ``caveats`` of its kind overlaps its words; each row answers for one at most.
  ``precision``, ``recall`` and ``f1`` count these, ``f1_KIND`` by kind. A row in a trap is a false one.
- ``who`` is the share of found caveats whose ``who_says`` is right: null where the text itself says so, else one name
  contains the other, articles and case aside. ``strength`` likewise, exactly.
- what a caveat limits is told in gold by stretches of text ("12 people were killed"). A row in ``about_ids`` stands in
  a stretch where it overlaps it: a figure by its words, an event by its trigger, a statement by its content. Over the
  caveats found, ``attach_recall`` is the share of stretches in which some row was attached, of those in which there is
  any row at all; ``attach_precision`` the share of attached rows that stand in one of the stretches; ``attach_exact``
  the share of caveats whose every such stretch is attached, and nothing else. A statement that makes the caveat's own
  words its content ("she said it could not be verified") counts for neither side.
- ``reachable`` is the share of stretches in which the other readers find any row.

The ``test`` third was not looked at while the phrases were mended: ``--show`` prints what goes wrong in ``dev`` alone.
"""

import argparse
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.documents import bare_document
from benchmarks.report import keep, show
from nightglass.engines.gazetteer import open_gazetteer
from nightglass.engines.models import load_models, model_for
from nightglass.read.reading import Reading, read_document
from nightglass.records.caveat import Caveat, CaveatKind
from nightglass.records.span import Span
from nightglass.text.fold import fold

HERE = Path(__file__).parent
GOLD = HERE / "gold.jsonl"


@dataclass(frozen=True, slots=True)
class Pair:
    """A caveat that was found: its line of gold and the row that answers it, with the spans of all rows by id."""

    wanted: Mapping[str, Any]
    row: Caveat
    spans: Mapping[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One text: the caveats found, those missed, and the rows that answer to none."""

    item: Mapping[str, Any]
    pairs: tuple[Pair, ...]
    missed: tuple[Mapping[str, Any], ...]
    false: tuple[Caveat, ...]


def outcomes() -> list[Outcome]:
    """Read every text of the gold set."""
    models, gazetteer = load_models(("en",)), open_gazetteer()
    found = []
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        document = bare_document(item["text"], f"doc-{item['id']}", item["lang"])
        found.append(
            _outcome(item, read_document(document, model_for(models, item["lang"]), gazetteer, "UTC", "plain"))
        )
    return found


def _outcome(item: Mapping[str, Any], reading: Reading) -> Outcome:
    left, pairs, missed = list(reading.caveats), [], []
    spans = _spans(reading)
    for wanted in item["caveats"]:
        row = next((row for row in left if _answers(row, wanted)), None)
        if row is None:
            missed.append(wanted)
        else:
            left.remove(row)
            pairs.append(Pair(wanted, row, spans))
    return Outcome(item, tuple(pairs), tuple(missed), tuple(left))


def _spans(reading: Reading) -> dict[str, tuple[Span, ...]]:
    """Return where each row that a caveat can limit stands, by id."""
    figures = {row.id: (Span(row.start, row.end),) for row in reading.figures}
    events = {row.id: (Span(row.start, row.end),) for row in reading.events}
    return figures | events | {row.id: row.content_spans for row in reading.statements}


def _answers(row: Caveat, wanted: Mapping[str, Any]) -> bool:
    return row.kind.value == wanted["kind"] and Span(row.start, row.end).overlaps(Span(*wanted["span"]))


def _who_is_right(pair: Pair) -> bool:
    said, wanted = pair.row.who_says, pair.wanted["who_says"]
    if said is None or wanted is None:
        return said is wanted
    ours, theirs = _bare(said), _bare(wanted)
    return ours in theirs or theirs in ours


def _bare(name: str) -> str:
    return re.sub(r"^the\s|[«»“”\"]", "", fold(name).lower()).strip()


@dataclass(frozen=True, slots=True)
class Attachment:
    """What one caveat limits: stretches in gold, those with any row, those hit, rows attached rightly and wrongly."""

    stretches: int
    reachable: int
    hit: int
    right: int
    wrong: int


def attachment(pair: Pair) -> Attachment:
    """Compare the rows that a found caveat limits with the stretches of text that it limits in gold."""
    areas = [Span(*area["span"]) for area in pair.wanted["about"]]
    own = Span(*pair.wanted["span"])
    fair = {name: spans for name, spans in pair.spans.items() if _is_fair(spans, own, areas)}
    about = [name for name in pair.row.about_ids if name in fair]
    reachable = [area for area in areas if any(_stands_in(spans, area) for spans in fair.values())]
    hit = [area for area in reachable if any(_stands_in(fair[name], area) for name in about)]
    right = sum(any(_stands_in(fair[name], area) for area in areas) for name in about)
    return Attachment(len(areas), len(reachable), len(hit), right, len(about) - right)


def _is_fair(spans: Iterable[Span], own: Span, areas: Sequence[Span]) -> bool:
    """Say whether a row is a claim of its own: not the caveat told again as somebody's words."""
    spans = tuple(spans)
    return not _stands_in(spans, own) or any(_stands_in(spans, area) for area in areas)


def _stands_in(spans: Iterable[Span], area: Span) -> bool:
    return any(span.overlaps(area) for span in spans)


def measures(found: Sequence[Outcome]) -> dict[str, float]:
    """Return all measures of these texts; a share of nothing is 1."""
    pairs = [pair for one in found for pair in one.pairs]
    missed, false = sum(len(one.missed) for one in found), sum(len(one.false) for one in found)
    laid = [attachment(pair) for pair in pairs]
    right, wrong = sum(one.right for one in laid), sum(one.wrong for one in laid)
    return {
        **_found(len(pairs), missed, false),
        "who": _share(sum(map(_who_is_right, pairs)), len(pairs)),
        "strength": _share(sum(pair.row.strength.value == pair.wanted["strength"] for pair in pairs), len(pairs)),
        "attach_precision": _share(right, right + wrong),
        "attach_recall": _share(sum(one.hit for one in laid), sum(one.reachable for one in laid)),
        "attach_exact": _share(sum(one.hit == one.reachable and not one.wrong for one in laid), len(laid)),
        "reachable": _share(sum(one.reachable for one in laid), sum(one.stretches for one in laid)),
    }


def _found(hits: int, missed: int, false: int) -> dict[str, float]:
    precision, recall = _share(hits, hits + false), _share(hits, hits + missed)
    return {"precision": precision, "recall": recall, "f1": _share(2 * hits, 2 * hits + missed + false)}


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def f1_by_kind(found: Sequence[Outcome]) -> dict[str, float]:
    """Return F1 of each kind over these texts."""
    hits = Counter(pair.row.kind.value for one in found for pair in one.pairs)
    missed = Counter(str(wanted["kind"]) for one in found for wanted in one.missed)
    false = Counter(row.kind.value for one in found for row in one.false)
    kinds = (kind.value for kind in CaveatKind)
    return {f"f1_{kind}": _found(hits[kind], missed[kind], false[kind])["f1"] for kind in kinds}


def score(_gold: Path) -> dict[str, float]:
    """Return every measure by split, by split and language, and F1 by kind; the folder of gold data is not needed."""
    return _scores(outcomes())


def _scores(found: Sequence[Outcome]) -> dict[str, float]:
    scores: dict[str, float] = {}
    for split in ("dev", "test"):
        part = [one for one in found if one.item["split"] == split]
        english = [one for one in part if one.item["lang"] == "en"]
        other = [one for one in part if one.item["lang"] != "en"]
        scores |= {f"{split}_{name}": value for name, value in (measures(part) | f1_by_kind(part)).items()}
        scores |= {f"{split}_en_{name}": value for name, value in measures(english).items()}
        scores |= {f"{split}_fa_ar_ru_{name}": value for name, value in measures(other).items()}
    return scores


def _show(one: Outcome) -> None:
    lines = [f"missed {wanted['kind']}: {wanted['words']}" for wanted in one.missed]
    lines += [f"false {row.kind.value}: {row.words}" for row in one.false]
    for pair in one.pairs:
        laid = attachment(pair)
        if not _who_is_right(pair):
            lines.append(f"who: {pair.row.who_says!r}, wanted {pair.wanted['who_says']!r}")
        if pair.row.strength.value != pair.wanted["strength"]:
            lines.append(f"strength: {pair.row.strength.value}, wanted {pair.wanted['strength']}")
        if laid.wrong or laid.hit < laid.reachable:
            about = [
                [one.item["text"][span.start : span.end] for span in pair.spans[row]] for row in pair.row.about_ids
            ]
            lines.append(f"about {about}, wanted {[area['words'] for area in pair.wanted['about']]}")
    if lines:
        print(one.item["id"], one.item["text"], *lines, sep="\n   ")


def main() -> None:
    """Print the scores; write them where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=HERE, help="not needed: the gold set lies beside this file")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--show", action="store_true", help="print what goes wrong in dev")
    asked = parser.parse_args()
    found = outcomes()
    scores = _scores(found)
    for one in found:
        if asked.show and one.item["split"] == "dev":
            _show(one)
    show(scores)
    if asked.write:
        keep(HERE, scores, hashlib.sha256(GOLD.read_bytes()).hexdigest(), texts=len(found))


if __name__ == "__main__":
    main()
