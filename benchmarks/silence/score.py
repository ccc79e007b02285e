"""Silences injected into real channels: how long until they are told, at a wished rate of false alarms.

**Protocol.** Channels are split in two halves by the lowest bit of the SHA-256 of their names; limits were fitted on
one half (``train.py``) and are scored on the other. A hole in the record (five or more message ids skipped between two
posts) is not a silence: it is taken out of the clock. A channel is tested from its 30th post and its 28th day on; the
time from there to its last post makes the channel-years. Every pause in it that is longer than its limit is a false
alarm, though some were true silences that nobody annotated: the rate is an upper bound. *Cuts*: at 60 times a channel,
drawn evenly (seed 1), all later posts are removed and polls are taken to succeed at all times; the delay is the time
**from the cut** (not from the last post before it) to the alarm. Cuts that fall where the alarm already stands are
left out, and their share is told (``standing``); ``median_delay_from_post`` counts from the last post before the cut,
with none left out. Limits come from the post before the cut, so nothing behind the cut is used.

``rate`` with ``rate_p5`` and ``rate_p95`` (bootstrap over channels) is what the shipped limits achieve at the wished
rate, with their delays (``shipped_…``); ``median_delay`` and ``p90_delay`` (hours) are at the threshold at which the
scored half has **exactly** that rate. ``many`` is the share of channels with more than three times that rate,
``many_of_a_year`` among those tested for a year and more; ``many_by_chance`` is the share to expect if every channel
had exactly the rate. ``times_known`` (at one a year) is how many times as fast as the best delays known (96 h, 450 h)
ours are. All of it once for every channel (``all``), and once for the time in which a channel had 30 posts in its last
28 days (``daily``): below about a post a day a silence cannot be told in days. ``baselines.py`` runs beside, and
``hindsight.py`` tells what one limit a channel would reach that knows all of its pauses.
``reduced.py`` measures the word for channels that fell and did not stop.
``seconds`` is how long 500 channels with 3 million posts (drawn from these, shifted) take from arrays to rows. The
Persian channels (``fa_``) are few and short: all of them are scored, none was fitted on.
Run: ``python -m benchmarks.silence.score [--gold DIR] [--alarms-per-year N …] [--as-of TIME] [--write]``. With
``--as-of`` nothing after that time is looked at.
"""

import argparse
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from benchmarks.floors import GOLD
from benchmarks.report import keep, show
from benchmarks.silence import baselines, hindsight, reduced
from benchmarks.silence.curve import Tested, measures
from benchmarks.silence.data import digest, half_of, read_channels
from benchmarks.silence.replay import Replay, replays
from nightglass.watch.channel import Channel
from nightglass.watch.silences import silences
from nightglass.watch.silences.limits import load_limits

HERE = Path(__file__).parent
CUTS = 60
KNOWN = {"median": 96.0, "p90": 450.0}
"""Hours: the best delays known, at one false alarm a channel-year on channels of this kind."""
DAILY = 30
"""Posts in the last 28 days of a channel that posts about daily."""


def limited(found: Sequence[Replay], rate: float, least: int = 0) -> list[Tested]:
    """Return the channels with the log of their limits, of the time in which they had so many posts in 28 days."""
    limits = load_limits()
    out = []
    for one in found:
        pause, cut = one.recent("pause") >= least, one.recent("cut") >= least
        years = one.years * float(cut.mean())
        if not years:
            continue
        limit = [np.log(limits.hours(habits, rate)) for habits in (one.pause_habits[pause], one.cut_habits[cut])]
        out.append(Tested(years, np.log(one.pauses[pause]), limit[0], one.waited[cut], limit[1]))
    return out


def scored(gold: Path, which: str, as_of: int | None) -> list[Channel]:
    """Return the channels to score: of the far-right set those of the scored half, of the Persian set all."""
    found = read_channels(gold, which)
    kept = [one for one in found if which == "fa" or half_of(one.source_id or "") == "score"]
    return [_until(one, as_of) for one in kept]


def _until(channel: Channel, as_of: int | None) -> Channel:
    if as_of is None:
        return channel
    n = int(np.searchsorted(channel.posts, as_of, side="right"))
    numbers = None if channel.numbers is None else channel.numbers[:n]
    return replace(channel, posts=channel.posts[:n], numbers=numbers)


def measure(gold: Path, rates: Sequence[float], as_of: int | None, with_baselines: bool) -> dict[str, float]:
    """Return all measures by name: set, rate, measure."""
    scores: dict[str, float] = {}
    for which, prefix in (("farright", ""), ("fa", "fa_")):
        channels = scored(gold, which, as_of)
        found = replays(channels, CUTS)
        if which == "farright" and channels:
            scores |= reduced.measures(channels)
        for rate in rates if found else ():
            for name, least in (("all", 0), ("daily", DAILY)):
                part = measures(limited(found, rate, least), rate)
                if rate == 1:
                    part |= {f"{what}_times_known": KNOWN[what] / part[f"{what}_delay"] for what in KNOWN}
                scores |= {f"{prefix}{name}_{rate:g}_{what}": value for what, value in part.items()}
                if with_baselines and not prefix:
                    known = hindsight.measure(found, rate, least)
                    scores |= {f"{name}_{rate:g}_{what}": value for what, value in known.items()}
            if with_baselines and not prefix:
                scores |= baselines.measure(found, rate, DAILY)
    return scores


def seconds(gold: Path, channels: int = 500, posts: int = 3_000_000) -> dict[str, float]:
    """Return how long that many channels and posts take, from arrays to rows."""
    made = resampled([*read_channels(gold, "farright")], channels, posts)
    began = time.perf_counter()
    rows = silences(made)
    spent = time.perf_counter() - began
    return {"seconds": spent, "speed_posts": float(sum(len(one.posts) for one in made)), "speed_rows": float(len(rows))}


def resampled(source: Sequence[Channel], channels: int, posts: int) -> list[Channel]:
    """Return channels drawn from others, each shifted by whole weeks, and every post twice (or so) where too few."""
    rng = np.random.default_rng(7)
    drawn = [source[k] for k in rng.integers(0, len(source), channels)]
    times = max(round(posts / sum(len(one.posts) for one in drawn)), 1)
    return [_more(one, times, int(week), f"channel {k}")
            for k, (one, week) in enumerate(zip(drawn, rng.integers(0, 50, channels), strict=True))]  # fmt: skip


def _more(channel: Channel, times: int, weeks: int, name: str) -> Channel:
    at = np.repeat(channel.posts, times) + np.tile(np.arange(times), len(channel.posts)) + weeks * 7 * 86400
    at.sort()
    return replace(channel, source_id=name, posts=at, numbers=np.arange(len(at)))


def score(gold: Path) -> dict[str, float]:
    """Return the measures at one false alarm a channel-year for the floors; nothing where the data is not there."""
    return measure(gold, (1.0,), None, with_baselines=False) if read_channels(gold, "farright") else {}


def main() -> None:
    """Print the scores; with ``--write`` keep them beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--alarms-per-year", type=float, nargs="+", default=[1.0, 4.0])
    parser.add_argument("--as-of", type=datetime.fromisoformat)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    if not read_channels(asked.gold, "farright") and not read_channels(asked.gold, "fa"):
        print("gold data not present")
        return
    as_of = None if asked.as_of is None else int(asked.as_of.replace(tzinfo=asked.as_of.tzinfo or UTC).timestamp())
    scores = measure(asked.gold, asked.alarms_per_year, as_of, with_baselines=True)
    if read_channels(asked.gold, "farright"):
        scores |= seconds(asked.gold)
    show(scores)
    if asked.write:
        keep(HERE, scores, digest(asked.gold))


if __name__ == "__main__":
    main()
