"""Trains the tagger's networks on articles whose attributions are known."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from rich.progress import Progress, TextColumn
from torch import Tensor, nn
from torch.nn import functional

from benchmarks.attribution.training.corpus import Article, Marked
from benchmarks.attribution.training.network import Encoder, Ground, Roles
from nightglass.read.statements.tagger.inputs import CueInput, WindowInput, clipped, cue_input, window_input
from nightglass.read.statements.tagger.view import WINDOW
from nightglass.records.span import Span

BATCH = 4
SLOW, FAST = 1e-4, 7e-4
HIDE_RULES = 0.1  # share of batches that do not see what the rules found
LEFT_OUT = -100  # PyTorch's label for what no loss counts


@dataclass(frozen=True, slots=True)
class Example:
    """One window with its labels: cues by piece, and for each cue the roles of the words around it.

    ``vectors`` [pieces, width] is what the ground, which is not trained, gives for the window: reckoned once.
    """

    window: WindowInput
    vectors: Tensor
    cues: NDArray[np.int64]
    rows: tuple[tuple[CueInput, NDArray[np.int64]], ...]


class Sampler:
    """Cuts articles into windows in two ways, so that no cue stands at an edge at every pass."""

    def __init__(self, articles: Sequence[Article], labels: int, ground: Ground, marks: tuple[int, int]) -> None:
        self.marks = marks
        self.ground = ground
        self.labels = labels
        self.ways: tuple[list[Example], list[Example]] = ([], [])
        for article in articles:
            rows = [(mark, cue_input(mark.cue, article.words, labels)) for mark in _cues(article)]
            for way, first in zip(self.ways, (WINDOW - 2, WINDOW // 2), strict=True):
                way.extend(self._windows(article, rows, first))

    def examples(self, turn: int, chance: random.Random) -> list[Example]:
        """Return all windows of one pass, shuffled."""
        found = list(self.ways[turn % 2])
        chance.shuffle(found)
        return found

    def _windows(self, article: Article, rows: Sequence[tuple[Marked, CueInput]], first: int) -> Iterator[Example]:
        for stretch in _cuts(article, first):
            window = window_input(stretch, article.words, *self.marks)
            cues = np.full(len(window.pieces), LEFT_OUT, dtype=np.int64)
            cues[window.firsts] = _cue_labels(article, stretch)
            inside = [(m, clipped(row, stretch)) for m, row in rows if stretch.covers(m.cue)]
            labelled = tuple((row, _role_labels(mark, row.stretch)) for mark, row in inside)
            yield Example(window, self._vectors(window), cues, labelled)

    def _vectors(self, window: WindowInput) -> Tensor:
        pieces = torch.from_numpy(window.pieces).long()[None]
        with torch.no_grad():
            vectors: Tensor = self.ground(pieces, torch.ones(pieces.shape))[0].half()
        return vectors


def _cues(article: Article) -> list[Marked]:
    """Return the cues of the gold, and those of the rules that the gold does not know, which have no roles."""
    size = len(article.words.spans)
    taken = np.zeros(size, dtype=bool)
    for mark in article.marked:
        taken[mark.cue.start : mark.cue.end] = True
    nothing = np.zeros(size, dtype=np.int8)
    cues = [sketch.cue for sketch in article.words.sketches]
    false = [
        Marked(cue, nothing, nothing.astype(bool))
        for cue in cues
        if cue.end > cue.start and not taken[cue.start : cue.end].any()
    ]
    return [*article.marked, *false]


def _cuts(article: Article, first: int) -> Iterator[Span]:
    """Yield stretches of words that hold no more pieces than a window, the first one ``first`` pieces at most."""
    ends = np.cumsum([len(pieces) for pieces in article.words.pieces])
    start, room = 0, first
    while start < len(ends):
        before = ends[start - 1] if start else 0
        end = max(int(np.searchsorted(ends, before + room, side="right")), start + 1)
        yield Span(start, end)
        start, room = end, WINDOW - 2


def _cue_labels(article: Article, stretch: Span) -> NDArray[np.int64]:
    labels = np.zeros(len(article.words.spans), dtype=np.int64)
    for mark in article.marked:
        labels[mark.cue.start : mark.cue.end] = 2
    for mark in article.marked:
        labels[mark.cue.start] = 1
    return labels[stretch.start : stretch.end]


def _role_labels(mark: Marked, stretch: Span) -> NDArray[np.int64]:
    roles = mark.roles[stretch.start : stretch.end].astype(np.int64)
    begins = mark.starts[stretch.start : stretch.end].copy()
    begins[:1] |= roles[:1] > 0
    return np.where(roles == 0, 0, 2 * roles - begins)


def batches(examples: Sequence[Example]) -> Iterator[list[Example]]:
    """Yield examples of like length together; the batches come in a mixed order as the examples did."""
    for at in range(0, len(examples), 32 * BATCH):
        near = sorted(examples[at : at + 32 * BATCH], key=lambda e: len(e.window.pieces))
        groups = [near[i : i + BATCH] for i in range(0, len(near), BATCH)]
        random.Random(at).shuffle(groups)
        yield from groups


def padded(rows: Sequence[NDArray[np.generic]], fill: int = 0) -> Tensor:
    """Return arrays of several lengths as one tensor."""
    tensors = [torch.from_numpy(np.asarray(row)) for row in rows]
    return nn.utils.rnn.pad_sequence(tensors, batch_first=True, padding_value=fill)


def encoded(encoder: Encoder, batch: Sequence[Example], *, rules: bool = True) -> tuple[Tensor, Tensor]:
    """Run the encoder on a batch; without ``rules`` the signs that rules set are hidden."""
    windows = [e.window for e in batch]
    flags = padded([w.flags for w in windows])
    if not rules:
        flags[:, :, 4:] = 0
    counts = padded([np.ones(len(w.pieces), dtype=np.float32) for w in windows])
    return encoder(
        nn.utils.rnn.pad_sequence([e.vectors.float() for e in batch], batch_first=True), counts,
        padded([w.tags for w in windows]).long(), padded([w.labels for w in windows]).long(), flags,
    )  # fmt: skip


def role_scores(roles: Roles, hidden: Tensor, batch: Sequence[Example], *, rules: bool = True) -> Tensor:
    """Return the scores of all cues of a batch, one row a cue, in order."""
    words, cues, inputs = [], [], []
    for at, example in enumerate(batch):
        firsts = torch.from_numpy(example.window.firsts).long()
        start = example.window.stretch.start
        for row, _ in example.rows:
            words.append(hidden[at, firsts[row.stretch.start - start : row.stretch.end - start]])
            cues.append(hidden[at, firsts[row.cue.start - start : row.cue.end - start]].mean(0))
            inputs.append(row)
    counts = padded([np.ones(len(row.gaps), dtype=np.float32) for row in inputs])
    rule = padded([row.rules for row in inputs]).long()
    return roles(
        nn.utils.rnn.pad_sequence(words, batch_first=True), torch.stack(cues), padded([r.gaps for r in inputs]).long(),
        padded([r.branches for r in inputs]).long(), rule if rules else rule * 0, counts,
    )  # fmt: skip


def loss_of(encoder: Encoder, roles: Roles, batch: Sequence[Example], *, rules: bool) -> Tensor:
    """Return the summed cross-entropy of cues and roles, each a mean over what it counts."""
    hidden, cues = encoded(encoder, batch, rules=rules)
    loss = functional.cross_entropy(cues.flatten(0, 1), padded([e.cues for e in batch], LEFT_OUT).flatten())
    if any(e.rows for e in batch):
        scores = role_scores(roles, hidden, batch, rules=rules)
        wanted = padded([labels for e in batch for _, labels in e.rows], LEFT_OUT)
        loss = loss * 4 + functional.cross_entropy(scores.flatten(0, 1), wanted.flatten())
    return loss


def train(sampler: Sampler, encoder: Encoder, roles: Roles, passes: int, seed: int = 7) -> None:
    """Train both networks in place; the same seed on the same machine gives the same weights."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    steps = sum(len(list(batches(sampler.examples(turn, random.Random(0))))) for turn in range(passes))
    optimiser, schedule = _optimiser(encoder, roles, steps)
    weights = [weight for group in optimiser.param_groups for weight in group["params"]]
    with Progress(*Progress.get_default_columns(), TextColumn("loss {task.fields[loss]:.3f}")) as shown:
        bar = shown.add_task("training", total=schedule.total_steps, loss=0.0)
        for turn in range(passes):
            for batch in batches(sampler.examples(turn, chance)):
                encoder.train()
                roles.train()
                loss = loss_of(encoder, roles, batch, rules=chance.random() > HIDE_RULES)
                optimiser.zero_grad(set_to_none=True)
                loss.backward()
                nn.utils.clip_grad_norm_(weights, 1.0)
                optimiser.step()
                schedule.step()
                shown.update(bar, advance=1, loss=float(loss.detach()))


def _optimiser(
    encoder: Encoder, roles: Roles, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.OneCycleLR]:
    """Return AdamW with a slow rate for published weights and a fast one for new ones, both rising, then falling."""
    new = {"cues", "tags", "labels", "flags"}
    base = [weight for name, weight in encoder.named_parameters() if name.split(".")[0] not in new]
    fresh = [weight for name, weight in encoder.named_parameters() if name.split(".")[0] in new]
    groups = [{"params": base, "lr": SLOW}, {"params": [*fresh, *roles.parameters()], "lr": FAST}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, max_lr=[SLOW, FAST], total_steps=steps, pct_start=0.1, anneal_strategy="linear",
        cycle_momentum=False,
    )  # fmt: skip
    return optimiser, schedule
