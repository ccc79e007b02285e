"""Fits the limits of pauses (``watch/silences/limits.json``) on one half of the channels.

The loss, for each rate of false alarms a year, is that of a return level in the log: rate x time x log limit, and for
each pause what its log exceeds the limit by. Its least is where exactly the wished number of pauses exceeds the limit
(pinball loss; Koenker and Bassett 1978). It is smoothed a little, ridged, and brought down by L-BFGS from zero, so the
result is the same each time. A channel weighs by the root of its years. Nothing of the scored half is read.
Run: ``python -m benchmarks.silence.train [--gold DIR]``.
"""

import argparse
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from benchmarks.floors import GOLD
from benchmarks.silence.data import digest, half_of, read_channels
from benchmarks.silence.replay import Replay, replays
from nightglass.watch.silences.habits import NAMES, Floats

TO = Path(__file__).parents[2] / "src" / "nightglass" / "watch" / "silences" / "limits.json"
RATES = (0.5, 1.0, 2.0, 4.0, 8.0, 26.0, 104.0)
SMOOTH, RIDGE = 0.05, 1e-3


class Fit:
    """The loss over replays, standardised once for all rates."""

    def __init__(self, found: Sequence[Replay]) -> None:
        cut = np.concatenate([one.cut_habits for one in found])
        self.middle, self.spread = cut.mean(axis=0), cut.std(axis=0) + 1e-9
        self.cut = self._standard(cut)
        self.pause = self._standard(np.concatenate([one.pause_habits for one in found]))
        self.log_pause = np.log(np.concatenate([one.pauses for one in found]))
        self.cut_weight = np.concatenate([np.full(len(o.waited), o.years**0.5 / len(o.waited)) for o in found])
        self.pause_weight = np.concatenate([np.full(len(o.pauses), o.years**-0.5) for o in found])

    def _standard(self, habits: Floats) -> Floats:
        standard = (habits - self.middle) / self.spread
        return np.column_stack([np.ones(len(habits)), standard])

    def weights(self, rate: float) -> Floats:
        """Return the constant and the weight of each habit."""
        start = np.zeros(self.cut.shape[1])
        start[0] = 4.0
        found = minimize(self._loss, start, args=(rate,), jac=True, method="L-BFGS-B", options={"maxiter": 300})
        return np.asarray(found.x, dtype=np.float64)

    def _loss(self, weights: Floats, rate: float) -> tuple[float, Floats]:
        over = (self.log_pause - self.pause @ weights) / SMOOTH
        excess = np.logaddexp(0, over) * SMOOTH
        step = self.pause_weight / (1 + np.exp(-np.clip(over, -50, 50)))
        total = self.cut_weight.sum()
        ridge = RIDGE * rate * weights
        ridge[0] = 0
        loss = (rate * self.cut_weight @ (self.cut @ weights) + self.pause_weight @ excess) / total + ridge @ weights
        slope = (rate * (self.cut.T @ self.cut_weight) - self.pause.T @ step) / total + 2 * ridge
        return float(loss), slope


def pooled(found: Sequence[Replay], fit: Fit, weights: Floats, rate: float) -> Floats:
    """Return the weights with their constant moved so that over all channels together the rate is exactly met."""
    over = np.sort(fit.log_pause - fit.pause @ weights)[::-1]
    wanted = round(rate * sum(one.years for one in found))
    moved = weights.copy()
    moved[0] += over[min(wanted, len(over) - 1)]
    return moved


def train(found: Sequence[Replay]) -> dict[str, object]:
    """Return what ``limits.json`` holds, but for its provenance."""
    fit = Fit(found)
    weights = np.array([pooled(found, fit, fit.weights(rate), rate) for rate in RATES])
    waited = np.log(np.concatenate([np.maximum(one.waited, 1e-3) for one in found]))
    share = [float((waited > fit.cut @ row).mean()) for row in weights]
    return {
        "habits": list(NAMES), "rates": list(RATES), "weights": np.round(weights, 5).tolist(),
        "middle": np.round(fit.middle, 5).tolist(), "spread": np.round(fit.spread, 5).tolist(),
        "share": np.round(np.maximum.accumulate(share), 6).tolist(),
    }  # fmt: skip


def main() -> None:
    """Fit, and write the limits with where they come from."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    gold = parser.parse_args().gold
    channels = [one for one in read_channels(gold, "farright") if half_of(one.source_id or "") == "fit"]
    found = replays(channels, cuts=150)
    source = {
        "made_by": "python -m benchmarks.silence.train", "date": datetime.now(UTC).date().isoformat(),
        "data": "half of the channels (by a hash of their names) of the far-right Telegram dataset, CC BY-SA 4.0:"
                " fitted weights only, no post and no name of it",
        "digest": digest(gold), "channels": len(found), "channel_years": round(sum(one.years for one in found), 1),
    }  # fmt: skip
    TO.write_text(json.dumps({"source": source, **train(found)}, indent=1) + "\n", encoding="utf-8")
    print(source)


if __name__ == "__main__":
    main()
