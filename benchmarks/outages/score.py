"""Outages: edges and false ones on invented series of known truth and on Iran's of January 2026, beside IODA's rule.

On the invented series (``invent.py``: five rhythms, fifteen happenings, 84 days, from seeds) a row of ``outages`` and a
true outage match where they overlap in time, the longest overlap first, each once. ``found`` is the share of true
outages with a row, ``start_hours`` and ``end_hours`` the middle of how far ``start_to`` and ``end_to`` lie from the
true times, ``start_p90`` and ``end_p90`` the ninetieth percentile, ``start_held`` the share of true starts that lie
within ``start_from`` to ``start_to`` (a step of slack). ``curfews`` is the share of true curfews told as one row
``recurring``. ``false_a_year`` are rows that match nothing, for a year of one signal, over all days outside of true
outages. ``clean`` is the share of series told without a row too many or too few. ``rule_*`` is the same of a rule like
IODA's (``rule.py``). The constants of the detector were settled on the measured series before the first score. After it
one happening was changed: the holiday is late, and no longer a tenth lower, which is a true shallow loss on a still
signal. ``held_*`` are the scores on a seed that was scored only after that.

On the measured series (five signals, every half hour, 1 December 2025 to 29 January 2026), with no truth but what
anyone can read off it: ``iran_starts`` is the share of signals with one row that begins on 8 January, ``iran_true`` the
share of rows that do, ``iran_probing_held`` is 1 where active probing is not said to be back before 27 January (00:00
UTC), ``iran_rule_days_early`` how many days before that the rule is done with it, ``iran_shallowest`` is 1 where the
routes (BGP) are the only signal told to hardly show it.

From 1,704 outages checked by hand (``gold/outages/inetintel``) nothing of this can be scored, since their series are
not there: ``checked_long_enough`` is the share of those with a length that last at least as long as a row must.
Run: ``python -m benchmarks.outages.score [--gold DIR] [--write]``.
"""

import argparse
import csv
import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from benchmarks.floors import GOLD
from benchmarks.outages.invent import BEGIN, DAY, DAYS, Made, Truth, invent
from benchmarks.outages.rule import Found, by_rule
from benchmarks.report import keep, show
from nightglass.records.outage import Outage, OutageState
from nightglass.records.series import SeriesValue
from nightglass.watch.outages.find import outages
from nightglass.watch.outages.spells import HARDLY, LEAST_SECONDS

HERE = Path(__file__).parent
SEEDS, HELD = (1,), (101,)
ZONE = "Asia/Tehran"
PROBING, ROUTES = "Active Probing", "BGP"
BACK = datetime(2026, 1, 27, tzinfo=UTC)
LAST = BEGIN + DAYS * DAY


def matched(found: Sequence[Found], truth: Sequence[Truth]) -> list[tuple[int, int]]:
    """Return (row, true outage) by place, the longest overlap first, each at most once."""
    overlaps = [
        (min(row[1] or LAST, true.end or LAST) - max(row[0], true.start), number, place)
        for number, row in enumerate(found)
        for place, true in enumerate(truth)
    ]
    taken: list[tuple[int, int]] = []
    for overlap, number, place in sorted(overlaps, reverse=True):
        if overlap > 0 and all(number != one and place != other for one, other in taken):
            taken.append((number, place))
    return taken


def of_rows(rows: Sequence[Outage]) -> list[Found]:
    """Return rows as first second below and first usual one."""
    return [(int(row.start_to.timestamp()), int(row.end_to.timestamp()) if row.end_to else None) for row in rows]


class Tally:
    """What is counted over many series."""

    def __init__(self) -> None:
        """Start with nothing counted."""
        self.true = self.found = self.false = 0
        self.starts: list[float] = []
        self.ends: list[float] = []
        self.quiet = 0.0
        self.clean: list[bool] = []

    def add(self, made: Made, rows: Sequence[Found]) -> list[tuple[int, int]]:
        """Count one series; return what matched."""
        pairs = matched(rows, made.truth)
        self.true += len(made.truth)
        self.clean.append(len(pairs) == len(rows) == len(made.truth))
        self.found += len(pairs)
        self.false += len(rows) - len(pairs)
        self.quiet += DAYS - sum(((true.end or LAST) - true.start) / DAY for true in made.truth)
        for number, place in pairs:
            true, row = made.truth[place], rows[number]
            self.starts.append(abs(row[0] - true.start) / 3600)
            self.ends.append(abs((row[1] or LAST) - (true.end or LAST)) / 3600)
        return pairs

    def scores(self, prefix: str) -> dict[str, float]:
        """Return the measures."""
        return {
            f"{prefix}found": self.found / self.true,
            f"{prefix}start_hours": float(np.median(self.starts)),
            f"{prefix}start_p90": float(np.quantile(self.starts, 0.9)),
            f"{prefix}end_hours": float(np.median(self.ends)),
            f"{prefix}end_p90": float(np.quantile(self.ends, 0.9)),
            f"{prefix}clean": float(np.mean(self.clean)),
            f"{prefix}false_a_year": self.false / self.quiet * 365,
        }


def on_invented(seeds: Sequence[int], prefix: str = "", show_all: bool = False) -> dict[str, float]:
    """Return the measures on the invented series of some seeds."""
    ours, rule = Tally(), Tally()
    held, curfews = [], []
    for made in invent(seeds):
        rows = outages(made.rows, "UTC")
        step = (made.rows[1].at - made.rows[0].at).total_seconds()
        pairs = ours.add(made, of_rows(rows))
        rule.add(made, by_rule(made.rows))
        told = {place: rows[number] for number, place in pairs}
        held += [
            row.start_from.timestamp() - step <= made.truth[place].start <= row.start_to.timestamp() + step
            for place, row in told.items()
        ]
        curfews += [
            place in told and told[place].state is OutageState.RECURRING and len(rows) == 1
            for place, true in enumerate(made.truth)
            if true.recurring
        ]
        if show_all and (len(rows) != len(made.truth) or len(pairs) != len(made.truth)):
            print(
                f"{made.rhythm:<11} {made.happening:<10} {len(made.truth)} true, {len(rows)} rows, {len(pairs)} match"
            )
    return {
        **ours.scores(prefix),
        f"{prefix}start_held": float(np.mean(held)),
        f"{prefix}curfews": float(np.mean(curfews)),
        **rule.scores(f"{prefix}rule_"),
    }


def measured(gold: Path) -> list[SeriesValue]:
    """Return the values of the measured series."""
    (path,) = (gold / "outages" / "ioda").glob("*.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        names, *rows = csv.reader(lines)
    return [
        SeriesValue(f"ser-{line}-{column}", "cap", names[column], "IR", at, float(row[column]), "csv", ("cap",))
        for line, row in enumerate(rows)
        for at in [datetime.fromisoformat(row[0]).replace(tzinfo=UTC)]
        for column in range(1, len(row))
        if row[column]
    ]


def on_measured(series: Sequence[SeriesValue]) -> dict[str, float]:
    """Return the measures on the measured series."""
    rows = outages(series, ZONE)
    names = {row.signal for row in series}
    on_time = [row for row in rows if row.start_to.date() == datetime(2026, 1, 8, tzinfo=UTC).date()]
    probing = [row for row in series if row.signal.startswith(PROBING)]
    rule = [row for row in by_rule(probing) if row[0] >= datetime(2026, 1, 8, tzinfo=UTC).timestamp()]
    shallow = [row.signal for row in on_time if row.depth < HARDLY]
    return {
        "iran_starts": len({row.signal for row in on_time}) / len(names),
        "iran_true": len(on_time) / max(len(rows), 1),
        "iran_probing_held": float(_early([row[1] for row in of_rows(_named(on_time, PROBING))]) == 0),
        "iran_rule_days_early": _early([max((row[1] or LAST for row in rule), default=0)]),
        "iran_shallowest": float(len(shallow) == 1 and shallow[0].startswith(ROUTES)),
    }


def _named(rows: Sequence[Outage], name: str) -> list[Outage]:
    """Return the rows of the signal that begins with a name."""
    return [row for row in rows if row.signal.startswith(name)]


def _early(ends: Sequence[int | None]) -> float:
    return max((max(0.0, (BACK.timestamp() - end) / DAY) for end in ends if end is not None), default=0.0)


def checked(gold: Path) -> dict[str, float]:
    """Return the share of the outages checked by hand that last as long as a row must."""
    paths = list((gold / "outages" / "inetintel").glob("**/*.csv"))
    if not paths:
        return {}
    with paths[0].open(encoding="utf-8-sig", newline="") as lines:
        lengths = [seconds for row in csv.DictReader(lines) if (seconds := _length(row)) is not None and seconds > 0]
    return {"checked_long_enough": float(np.mean(np.array(lengths) >= LEAST_SECONDS)), "checked": float(len(lengths))}


def _length(row: dict[str, str]) -> float | None:
    try:
        begin, end = (
            datetime.strptime(row[name].strip(), "%A, %B %d, %Y, %I:%M:%S %p").replace(tzinfo=UTC)
            for name in ("Begin time", "End time")
        )
    except ValueError:
        return None
    return (end - begin).total_seconds()


def score(gold: Path, show_all: bool = False) -> dict[str, float]:
    """Return the measures; those of data that is not there are left out."""
    scores = {**on_invented(SEEDS, show_all=show_all), **on_invented(HELD, "held_")}
    if (gold / "outages" / "ioda").is_dir():
        scores.update(on_measured(measured(gold)))
    return {**scores, **checked(gold)}


def digest(gold: Path) -> str:
    """Return the SHA-256 of the data."""
    files = sorted((gold / "outages").glob("i*/**/*.csv"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def main() -> None:
    """Print the scores, and the invented series told wrongly; with ``--write`` keep them beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    scores = score(asked.gold, show_all=True)
    show(scores)
    if asked.write:
        keep(
            HERE,
            scores,
            digest(asked.gold),
            targets={"iran_starts": 1.0, "iran_true": 1.0, "iran_probing_held": 1.0, "iran_shallowest": 1.0},
        )


if __name__ == "__main__":
    main()
