"""Terms and when they stand in, rises out: windows in which a term's share is greater than in the time before.

The test is the exact conditional one for two Poisson rates (Przyborowski and Wilenski, "Homogeneity of results in
testing samples from Poisson series", Biometrika 31, 1940): given how many texts hold a term, before and within, those
within are binomial. Each source is held against itself: if every source kept to its own share, a text that holds the
term would lie in the window with the chance p of the source's texts that do; the sum of such unequal chances has a tail
no heavier than the binomial with their mean (Hoeffding, "On the distribution of the number of successes in independent
trials", 1956, theorem 5). So a term does not rise because others than its users fell silent.

A source that goes on about a thing for days is one voice and not ten. So the test is made twice, by texts and by
sources (each counted once in a stretch as long as the window), and the greater of both p-values holds. Over the
windows of a term it is Bonferroni's, over all terms Benjamini and Hochberg's (1995), and windows are taken within the
selected terms after Benjamini and Bogomolov, "Selective inference on multiple families of hypotheses", 2014.

What comes on every Friday rises on every Friday. So a window must also stand out, at one in a hundred, among the same
days of the weeks before; that only takes bursts away and changes no p-value.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import betainc

from nightglass.watch.bursts.distinct import distinct

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

_LEAST_WITHIN = 3
"""Texts in a window, below which it is not looked at."""
_SCREEN = 0.01
_WEEK, _WEEKLY = 7, 0.01
"""Days, and the p-value among the same days of the weeks before from which on a window counts."""
_LEAST_OF_SOURCE = 20
"""Texts of a source that is held against itself; those of lesser sources are taken together."""
_AT_ONCE = 2_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """Windows of ``lengths`` days are set against at most ``before`` days and at least ``least_before`` before them.

    ``rate`` is the share of false ones among the bursts given that is accepted.
    """

    lengths: tuple[int, ...] = (1, 2, 4, 7)
    before: int = 56
    least_before: int = 7
    rate: float = 0.05


@dataclass(frozen=True, slots=True)
class Rise:
    """``term`` rises from day ``start`` up to before day ``end``, both counted from the first day of the corpus."""

    term: int
    start: int
    end: int
    rate_ratio: float
    q_value: float


@dataclass(frozen=True, slots=True)
class Windows:
    """Terms with a window each: its first day and its length in days."""

    term: Ints
    start: Ints
    length: Ints

    def __len__(self) -> int:
        return len(self.term)

    def part(self, chosen: Ints) -> "Windows":
        """Return some of them."""
        return Windows(self.term[chosen], self.start[chosen], self.length[chosen])


class Corpus:
    """When each text was published, by whom, and which terms it holds."""

    def __init__(self, days: Ints, sources: Ints, term: Ints, text: Ints) -> None:
        """Take by text the day (from 0) and the number of its source; by pair a term and the text that holds it."""
        self.days = int(days.max()) + 1
        held = np.bincount(sources)
        large = held >= _LEAST_OF_SOURCE
        self.stratum = np.where(large, np.cumsum(large), 0)
        per_day = np.zeros((int(self.stratum.max()) + 1, self.days + 1), np.int64)
        np.add.at(per_day, (self.stratum[sources], days + 1), 1)
        self.upto = per_day.cumsum(axis=1)
        active = distinct(days * len(held) + sources)
        self.active_day, self.active_source = active // len(held), active % len(held)
        order = np.argsort(term * self.days + days[text], kind="stable")
        self.code = (term * self.days + days[text])[order]
        self.term, self.day = self.code // self.days, self.code % self.days
        self.source = sources[text][order]

    def cells(self, term: Ints, since: Ints, until: Ints) -> tuple[Ints, Ints]:
        """Return where the texts of terms of the days ``since`` up to before ``until`` stand: from, up to before."""
        code = term * self.days
        until = np.minimum(until, self.days)
        return np.searchsorted(self.code, code + since), np.searchsorted(self.code, code + until)


def find_rises(corpus: Corpus, terms: int, settings: Settings) -> list[Rise]:
    """Return the rises among so many terms, all of which count as tested, ordered by term and time."""
    starts = corpus.days - settings.least_before
    if starts < 1 or not terms:
        return []
    windows = _screened(corpus, settings)
    p_values = np.minimum(1.0, p_values_of(corpus, windows, settings) * starts * len(settings.lengths))
    best = np.ones(terms)
    np.minimum.at(best, windows.term, p_values)
    q_values = _adjusted(np.sort(best), p_values)
    return [
        rise
        for chosen in _by_term(windows, np.flatnonzero(q_values <= settings.rate), p_values)
        for rise in _joined(corpus, windows, chosen, q_values, settings)
    ]


def _screened(corpus: Corpus, settings: Settings) -> Windows:
    """Return the windows worth a test: they begin where the term stands, and all sources together show a rise.

    The others count as tested, with a p-value of 1.
    """
    codes = distinct(corpus.code)
    term, start = codes // corpus.days, codes % corpus.days
    testable = start >= settings.least_before
    term, start = term[testable], start[testable]
    since, total = np.maximum(start - settings.before, 0), corpus.upto.sum(axis=0)
    low, middle = corpus.cells(term, since, start)
    found = []
    for length in settings.lengths:
        end = np.minimum(start + length, corpus.days)
        within, held = corpus.cells(term, start, end)[1] - middle, corpus.cells(term, start, end)[1] - low
        share = (total[end] - total[start]) / np.maximum(total[end] - total[since], 1)
        kept = np.flatnonzero((within >= _LEAST_WITHIN) & (_tail(within, held, share) <= _SCREEN))
        found.append(Windows(term[kept], start[kept], np.full(len(kept), length)))
    return Windows(
        np.concatenate([one.term for one in found]),
        np.concatenate([one.start for one in found]),
        np.concatenate([one.length for one in found]),
    )


def _tail(within: Ints, held: Ints, share: Floats) -> Floats:
    """Return the chance of at least ``within`` of ``held`` where each lies within with the chance ``share``.

    It is 1 where ``within`` is not above the mean by one: there the bound of Hoeffding does not hold.
    """
    tail = betainc(np.maximum(within, 1), held - within + 1.0, np.clip(share, 0, 1))
    return np.asarray(np.where(within >= held * share + 1, tail, 1.0))


def p_values_of(corpus: Corpus, windows: Windows, settings: Settings) -> Floats:
    """Return each window's p-value: the greater of that by texts and that by sources."""
    p_values = np.ones(len(windows))
    for chosen in _portions(corpus, windows, settings):
        part = windows.part(chosen)
        row, cell = _texts_of(corpus, part, settings)
        by_texts = _tail(*_texts_counted(corpus, part, row, cell, settings))
        by_sources = _tail(*_sources_counted(corpus, part, row, cell, settings, part.length))
        week = np.maximum(part.length, _WEEK)
        weekly = _tail(*_sources_counted(corpus, part, row, cell, settings, week)) > _WEEKLY
        p_values[chosen] = np.where(weekly, 1.0, np.maximum(by_texts, by_sources))
    return p_values


def _portions(corpus: Corpus, windows: Windows, settings: Settings) -> Iterator[Ints]:
    """Yield the numbers of windows, as many at a time as memory bears."""
    low, high = corpus.cells(
        windows.term, np.maximum(windows.start - settings.before, 0), windows.start + windows.length
    )
    if len(windows):
        portion = np.cumsum(high - low) // _AT_ONCE
        yield from np.split(np.arange(len(windows)), np.flatnonzero(np.diff(portion)) + 1)


def _texts_of(corpus: Corpus, windows: Windows, settings: Settings) -> tuple[Ints, Ints]:
    """Return for each text that holds a window's term, within or before: the window's number and the text's cell."""
    since = np.maximum(windows.start - settings.before, 0)
    low, high = corpus.cells(windows.term, since, windows.start + windows.length)
    row = np.repeat(np.arange(len(windows)), high - low)
    begins = np.cumsum(high - low) - (high - low)
    return row, np.arange(len(row)) - np.repeat(begins - low, high - low)


def _texts_counted(
    corpus: Corpus, windows: Windows, row: Ints, cell: Ints, settings: Settings
) -> tuple[Ints, Ints, Floats]:
    """Return by window how many texts hold the term within, how many at all, and the mean chance to lie within."""
    start, stratum = windows.start[row], corpus.stratum[corpus.source[cell]]
    end = np.minimum(start + windows.length[row], corpus.days)
    upto = corpus.upto[stratum, end]
    within = upto - corpus.upto[stratum, start]
    chance = within / np.maximum(upto - corpus.upto[stratum, np.maximum(start - settings.before, 0)], 1)
    return _summed(row, corpus.day[cell] >= start, chance, len(windows))


def _summed(row: Ints, inside: NDArray[np.bool_], chance: Floats, size: int) -> tuple[Ints, Ints, Floats]:
    held = np.bincount(row, minlength=size)
    share = np.bincount(row, weights=chance, minlength=size) / np.maximum(held, 1)
    return np.bincount(row[inside], minlength=size), held, share


def _sources_counted(
    corpus: Corpus, windows: Windows, row: Ints, cell: Ints, settings: Settings, step: Ints
) -> tuple[Ints, Ints, Floats]:
    """Return the same with each source counted once in a stretch as long as the window, one every ``step`` days."""
    apart = corpus.day[cell] - windows.start[row]
    block = apart // step[row]
    most = np.minimum(windows.start, settings.before) // step
    kept = (-block <= most[row]) & (apart - block * step[row] < windows.length[row])
    wide, many = len(corpus.stratum), settings.before + 1
    once = distinct((((row * wide + corpus.source[cell]) * many) - block)[kept])
    inside, source, row = once % many == 0, once // many % wide, once // many // wide
    kinds, kind = np.unique(np.stack((windows.start, windows.length, step)), axis=1, return_inverse=True)
    shares = np.stack([_active_share(corpus, tuple(span), settings.before) for span in kinds.T.tolist()])
    return _summed(row, inside, shares[kind.ravel()[row], corpus.stratum[source]], len(windows))


def _active_share(corpus: Corpus, span: tuple[int, int, int], before: int) -> Floats:
    """Return by stratum which share of the stretches in which its sources published is the window itself.

    ``span`` is the window's first day, its length, and every how many days there is a stretch.
    """
    start, length, step = span
    blocks = min(start, before) // step
    low, high = np.searchsorted(corpus.active_day, (start - blocks * step, start + length))
    apart = corpus.active_day[low:high] - start
    block = -(apart // step)
    kept = apart + block * step < length
    wide = len(corpus.stratum)
    once = distinct((block * wide + corpus.active_source[low:high])[kept])
    stratum = corpus.stratum[once % wide]
    size = len(corpus.upto)
    within = np.bincount(stratum[once < wide], minlength=size)
    return np.asarray(within / np.maximum(np.bincount(stratum, minlength=size), 1))


def _adjusted(ordered: Floats, p_values: Floats) -> Floats:
    """Return q-values of windows among the terms' own p-values, ascending: their place there is their rank."""
    ranks = np.arange(1, len(ordered) + 1)
    later = np.append(np.minimum.accumulate((ordered * len(ordered) / ranks)[::-1])[::-1], 1.0)
    rank = np.searchsorted(ordered, p_values, side="right")
    own = p_values * len(ordered) / np.maximum(rank, 1)
    return np.asarray(np.minimum(1.0, np.minimum(own, later[rank])))


def _by_term(windows: Windows, passed: Ints, p_values: Floats) -> Iterator[list[int]]:
    """Yield by term the windows that passed, the surest first, leaving out those that overlap a surer one."""
    order = passed[np.lexsort((windows.length[passed], windows.start[passed], p_values[passed], windows.term[passed]))]
    for own in np.split(order, np.flatnonzero(np.diff(windows.term[order])) + 1) if len(order) else []:
        chosen: list[int] = []
        for number in own.tolist():
            start, end = int(windows.start[number]), int(windows.start[number] + windows.length[number])
            apart = (end <= windows.start[one] or start >= windows.start[one] + windows.length[one] for one in chosen)
            if all(apart):
                chosen.append(number)
        yield sorted(chosen, key=lambda number: int(windows.start[number]))


def _joined(
    corpus: Corpus, windows: Windows, chosen: list[int], q_values: Floats, settings: Settings
) -> Iterator[Rise]:
    """Yield the rises of one term: windows that touch are one."""
    runs: list[list[int]] = []
    for number in chosen:
        end = windows.start[runs[-1][-1]] + windows.length[runs[-1][-1]] if runs else -1
        if runs and windows.start[number] == end:
            runs[-1].append(number)
        else:
            runs.append([number])
    for run in runs:
        start, end = int(windows.start[run[0]]), int(windows.start[run[-1]] + windows.length[run[-1]])
        whole = Windows(windows.term[run[:1]], windows.start[run[:1]], np.array([end - start]))
        ratio = _rate_ratio(corpus, whole, settings)
        yield Rise(int(whole.term[0]), start, end, ratio, float(min(q_values[run])))


def _rate_ratio(corpus: Corpus, window: Windows, settings: Settings) -> float:
    """Return how many times greater the share within is than before, each source held against itself.

    Half a text is added to either side (Haldane 1956), so that a term never seen before gives a number.
    """
    row, cell = _texts_of(corpus, window, settings)
    within, held, share = (float(one[0]) for one in _texts_counted(corpus, window, row, cell, settings))
    return round((within + 0.5) / (held - within + 0.5) * (1 - share) / share, 2)
