"""Whether echoes are found as CooRTweet finds them, pair by pair, and how much faster: its own output on its own data.

``echoes/reference_groups_NAME_wWINDOW_minLEAST.csv`` is what CooRTweet (R) gives for ``NAME_*.parquet`` at that window
(seconds) and least participation. The rows scored are those of the self-join that a build runs, through the default
engine: a row is right where the object, both posts with the earlier first, both accounts and the seconds between are
CooRTweet's. Of two posts at the same second, the earlier is that of the account that stands first in the file, since
CooRTweet gathers posts by account before it pairs them. ``rows_equal``, ``accounts_equal`` and ``edges_equal`` (pairs
of accounts with how many rows tie them) are 1 where the two sets are equal and else their overlap (Jaccard).
``times_faster`` is the 13.5 s of R over the best of 15 runs of the query here, from the Parquet file of posts to rows
of Python; R's time was taken on two cores of a like machine and is not taken again.
"""

import argparse
import hashlib
import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Set
from pathlib import Path
from time import perf_counter

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from benchmarks.floors import GOLD
from benchmarks.report import keep, show
from nightglass.engines.duckdb import DuckdbEngine
from nightglass.relate.echoes import SHARES, pairs_sql

HERE = Path(__file__).parent
R_SECONDS = 13.5
RUNS = 15
_NAMED = re.compile(r"reference_groups_(?P<name>\w+?)_w(?P<window>\d+)_min(?P<least>\d+)")

Row = tuple[str, str, str, str, str, int]
"""Object, account and post of the earlier, account and post of the later, seconds between."""


def cases(gold: Path) -> Iterator[tuple[Path, Path, int, int]]:
    """Yield each reference with its data, its window and its least participation."""
    for reference in sorted((gold / "echoes").glob("reference_groups_*.csv")):
        named = _NAMED.match(reference.stem)
        data = sorted((gold / "echoes").glob(f"{named['name']}_*.parquet")) if named else []
        if named and data:
            yield reference, data[0], int(named["window"]), int(named["least"])


def expected(reference: Path) -> set[Row]:
    """Return CooRTweet's rows."""
    text = pyarrow.csv.ConvertOptions(column_types={"time_delta": pa.int64()})
    names = ("object_id", "account_id", "content_id", "account_id_y", "content_id_y", "time_delta")
    return _rows(pyarrow.csv.read_csv(reference, convert_options=text), names)


def write_shares(data: Path, to: Path) -> None:
    """Write the data as the table that the query reads."""
    table = pq.read_table(data)
    accounts_met = table["account_id"].cast(pa.string()).combine_chunks().dictionary_encode()
    by_account = np.argsort(accounts_met.indices.to_numpy(), kind="stable")
    number = np.empty(table.num_rows, dtype=np.int64)
    number[by_account] = np.arange(table.num_rows)
    columns = {
        "number": pa.array(number),
        "post": table["content_id"].cast(pa.string()),
        "source": accounts_met,
        "text": table["object_id"].cast(pa.string()),
        "posted": table["timestamp_share"].cast(pa.int64()),
    }
    pq.write_table(pa.table(columns), to)


def found(file: Path, window: int, least: int) -> set[Row]:
    """Return the pairs that the query of a build finds."""
    pairs = DuckdbEngine().sql(pairs_sql(window, least), {SHARES: file})
    return _rows(pairs, ("text", "source", "post", "later_source", "later_post", "seconds"))


def _rows(table: pa.Table, names: tuple[str, ...]) -> set[Row]:
    return set(zip(*(table[name].to_pylist() for name in names), strict=True))


def edges(rows: Iterable[Row]) -> set[tuple[str, str, int]]:
    """Return the pairs of accounts that rows tie, with how many do."""
    tied = Counter(tuple(sorted((row[1], row[3]))) for row in rows)
    return {(one, other, count) for (one, other), count in tied.items()}


def accounts(rows: Iterable[Row]) -> set[str]:
    """Return the accounts that stand in rows."""
    return {account for row in rows for account in (row[1], row[3])}


def score(gold: Path) -> dict[str, float]:
    """Return parity with each reference, the least over all, and the speed on the first."""
    scores: dict[str, float] = {}
    for reference, data, window, least in cases(gold):
        wanted, (ours, seconds) = expected(reference), _timed(data, window, least)
        parity = {
            "rows_equal": _overlap(ours, wanted),
            "accounts_equal": _overlap(accounts(ours), accounts(wanted)),
            "edges_equal": _overlap(edges(ours), edges(wanted)),
        }
        scores |= {name: min(value, scores.get(name, 1.0)) for name, value in parity.items()}
        if "seconds" not in scores:
            counts = {"rows": len(ours), "accounts": len(accounts(ours)), "edges": len(edges(ours))}
            scores |= {"times_faster": R_SECONDS / seconds, "seconds": seconds}
            scores |= {name: float(count) for name, count in counts.items()}
    return scores


def _timed(data: Path, window: int, least: int) -> tuple[set[Row], float]:
    """Return the rows and the best time of some runs, in seconds."""
    times = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "shares.parquet"
        write_shares(data, file)
        for _ in range(RUNS):
            began = perf_counter()
            ours = found(file, window, least)
            times.append(perf_counter() - began)
    return ours, min(times)


def _overlap(ours: Set[object], wanted: Set[object]) -> float:
    return len(ours & wanted) / max(len(ours | wanted), 1)


def digest(gold: Path) -> str:
    """Return the SHA-256 of the data."""
    files = [path for reference, data, _, _ in cases(gold) for path in (reference, data)]
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def main() -> None:
    """Print the scores; with ``--write`` keep them beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    if not list(cases(asked.gold)):
        print("gold data not present")
        return
    scores = score(asked.gold)
    show(scores)
    if asked.write:
        targets = {"rows_equal": 1.0, "accounts_equal": 1.0, "edges_equal": 1.0, "times_faster": 50.0}
        keep(HERE, scores, digest(asked.gold), targets=targets)


if __name__ == "__main__":
    main()
