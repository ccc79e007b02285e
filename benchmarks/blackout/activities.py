"""Outlets' activities in the articles of the real case: which rows of the gold are found, and which are not in it."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from benchmarks.documents import bare_document
from nightglass.engines.models import load_models
from nightglass.interfaces import Model
from nightglass.read.activities.reader import find_activities
from nightglass.read.mentions import find_mentions
from nightglass.read.parsed import parse_document
from nightglass.records.activity import Activity
from nightglass.records.span import Span

SHARED = Path(__file__).parents[3] / "shared"
STARTS = (1, 51, 66, 72, 77, 103, 114, 127)
"""Lines (from 1) at which the articles of the case begin, as a person marked them."""


def score_activities(gold: Path, case: Path) -> dict[str, float]:
    """Return found, right and false rows of the articles that the gold covers.

    ``gold`` is the gold folder, whose ``blackout/activity.jsonl`` is read; ``case`` the folder of the case.
    A gold row is found where a
    row of the same state overlaps its outlet's span and, if the gold says since when, says so in the same words.
    A row that overlaps no gold row of its state is false: one of them may still be true (the gold is one person's).
    """
    text = (case / "inbox" / "articles.txt").read_text(encoding="utf-8")
    wanted = [
        json.loads(line) for line in (gold / "blackout" / "activity.jsonl").read_text("utf-8").splitlines() if line
    ]
    articles = {row["article"] for row in wanted}
    model = load_models(("en",))["en"]
    rows = [
        (start, row)
        for number, (start, end) in enumerate(_articles(text), start=1)
        if number in articles
        for row in _rows(text[start:end], model)
    ]
    found = sum(any(_is(row, start, want) for start, row in rows) for want in wanted)
    false = sum(not any(_overlaps(row, start, want) for want in wanted) for start, row in rows)
    since = [want for want in wanted if want["since"]]
    dated = sum(any(_is(row, start, want) for start, row in rows) for want in since)
    return {
        "gold": float(len(wanted)),
        "found": float(found),
        "recall": round(found / len(wanted), 4),
        "precision": round((len(rows) - false) / len(rows), 4) if rows else 0.0,
        "not_in_gold": float(false),
        "since_right": float(dated),
        "since": float(len(since)),
    }


def _articles(text: str) -> Sequence[tuple[int, int]]:
    lines = text.splitlines(keepends=True)
    offsets = [sum(len(line) for line in lines[: start - 1]) for start in STARTS]
    return list(zip(offsets, [*offsets[1:], len(text)], strict=True))


def _rows(text: str, model: Model) -> list[Activity]:
    parsed = parse_document(bare_document(text), model)
    return find_activities(parsed, find_mentions(parsed), (), ())


def _overlaps(row: Activity, start: int, want: dict[str, object]) -> bool:
    span = want["span"]
    if not isinstance(span, list):
        return False
    there = Span(span[0], span[1])
    return row.state.value == want["state"] and there.overlaps(Span(row.start + start, row.end + start))


def _is(row: Activity, start: int, want: dict[str, object]) -> bool:
    return _overlaps(row, start, want) and (not want["since"] or want["since"] == row.since_words)


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--gold", type=Path, default=SHARED / "gold")
    parser.add_argument("--case", type=Path, default=SHARED / "cases" / "blackout-2026")
    arguments = parser.parse_args()
    if not (arguments.gold / "blackout").is_dir():
        print("gold data not present")
        return
    for name, value in score_activities(arguments.gold, arguments.case).items():
        print(f"{name:12} {value:g}")


if __name__ == "__main__":
    main()
