"""The tagger as a PyTorch network: an encoder, cues of a window, and for each cue the roles of the words around it.

The encoder is BERT's (Devlin et al. 2019), here with MiniLM's sizes (Wang et al. 2020); roles are labelled as in
semantic role labelling, each cue with its own pass of a small transformer over the words around it, so that contents
may nest and come in pieces.
"""

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional

from nightglass.read.statements.tagger.view import FLAGS, REACH

CUES = 3  # none, begins, goes on
ROLES = 5  # none, source begins, goes on, content begins, goes on
NARROW = 128
RULES = 4


class Drop(nn.Module):
    """Dropout whose masks are cut from one pool of random numbers: PyTorch's own costs more than the layer here."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate
        pool = (torch.rand(1 << 23) >= rate).float() / (1 - rate)
        self.register_buffer("pool", pool, persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """Return ``x`` with a share of it set to 0 and the rest raised, unchanged outside training."""
        if not self.training or not self.rate:
            return x
        at = int(torch.randint(self.pool.numel() - x.numel(), (1,)))
        return x * self.pool[at : at + x.numel()].view(x.shape)


class Layer(nn.Module):
    """One transformer layer with the normalisation behind, as BERT has it."""

    def __init__(self, width: int, heads: int, inner: int, drop: nn.Module) -> None:
        super().__init__()
        self.heads = heads
        self.ask = nn.Linear(width, 3 * width)
        self.out, self.up, self.down = nn.Linear(width, width), nn.Linear(width, inner), nn.Linear(inner, width)
        self.first, self.second = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.drop = drop

    def forward(self, x: Tensor, hidden: Tensor) -> Tensor:
        """``x`` is [batch, length, width]; ``hidden`` [batch, 1, 1, length], 0 where a word counts, else very low."""
        batch, length, width = x.shape
        q, k, v = self.ask(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=hidden)
        mixed = mixed.transpose(1, 2).reshape(batch, length, width)
        x = self.first(x + self.drop(self.out(mixed)))
        return self.second(x + self.drop(self.down(functional.gelu(self.up(x)))))


class Ground(nn.Module):
    """The lower layers, as published and never trained: pieces to vectors [batch, length, width]."""

    def __init__(self, vocabulary: int, layers: int, width: int = 384) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, width)
        self.places = nn.Embedding(512, width)
        self.kinds = nn.Parameter(torch.zeros(width))
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, 12, 4 * width, Drop(0.0)) for _ in range(layers))

    def forward(self, pieces: Tensor, counts: Tensor) -> Tensor:
        """Both are [batch, length]; ``counts`` is 1 where a piece stands."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.norm(self.pieces(pieces) + self.places(places) + self.kinds)
        for layer in self.layers:
            x = layer(x, masked(counts))
        return x


class Encoder(nn.Module):
    """The upper layers: vectors and the signs of their words to vectors and cue scores [batch, length, 3]."""

    def __init__(self, layers: int, tags: int, labels: int, width: int = 384) -> None:
        super().__init__()
        drop = Drop(0.1)
        self.tags, self.labels = nn.Embedding(tags + 1, width), nn.Embedding(labels + 1, width)
        self.flags = nn.Linear(len(FLAGS), width, bias=False)
        for added in (self.tags, self.labels, self.flags):
            nn.init.zeros_(added.weight)
        self.layers = nn.ModuleList(Layer(width, 12, 4 * width, drop) for _ in range(layers))
        self.cues = nn.Linear(width, CUES)

    def forward(self, x: Tensor, counts: Tensor, tags: Tensor, labels: Tensor, flags: Tensor) -> tuple[Tensor, Tensor]:
        """``x`` is what the ground gives; the rest are [batch, length], ``flags`` with one more axis."""
        x = x + self.tags(tags) + self.labels(labels) + self.flags(flags)
        for layer in self.layers:
            x = layer(x, masked(counts))
        return x, self.cues(x)


def masked(counts: Tensor) -> Tensor:
    """Return what is added to attention: 0 where a piece stands, else very low."""
    return ((1 - counts) * -1e4)[:, None, None, :]


class Roles(nn.Module):
    """For one cue a row: the words around it to scores of their roles [cues, words, 5]."""

    def __init__(self, branches: int, width: int = 384) -> None:
        super().__init__()
        drop = Drop(0.1)
        self.narrow, self.of_cue = nn.Linear(width, NARROW), nn.Linear(width, NARROW)
        self.gaps = nn.Embedding(2 * REACH + 3, NARROW)
        self.branches, self.rules = nn.Embedding(branches, NARROW), nn.Embedding(RULES, NARROW)
        self.norm = nn.LayerNorm(NARROW)
        self.layers = nn.ModuleList(Layer(NARROW, 4, 2 * NARROW, drop) for _ in range(2))
        self.roles = nn.Linear(NARROW, ROLES)

    def forward(
        self, words: Tensor, cues: Tensor, gaps: Tensor, branches: Tensor, rules: Tensor, counts: Tensor
    ) -> Tensor:
        """``words`` [cues, words, width], ``cues`` [cues, width] the cue's own vector, the rest [cues, words]."""
        x = self.narrow(words) + self.of_cue(cues)[:, None, :] + self.gaps(gaps)
        x = self.norm(x + self.branches(branches) + self.rules(rules))
        for layer in self.layers:
            x = layer(x, masked(counts))
        return self.roles(x)


def from_bert(weights: Mapping[str, Tensor], frozen: int, tags: int, labels: int) -> tuple[Ground, Encoder]:
    """Return the lower ``frozen`` layers and the upper ones of a published BERT, named as Hugging Face's BertModel."""
    count = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layer."))
    words = weights["embeddings.word_embeddings.weight"]
    ground, encoder = Ground(words.shape[0], frozen), Encoder(count - frozen, tags, labels)
    below = {
        "pieces.weight": words,
        "places.weight": weights["embeddings.position_embeddings.weight"],
        "kinds": weights["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    for at in range(frozen):
        below |= _layer(weights, at, at)
    ground.load_state_dict(below)
    above = encoder.state_dict()
    for at in range(frozen, count):
        above |= _layer(weights, at, at - frozen)
    encoder.load_state_dict(above)
    return ground.requires_grad_(requires_grad=False).eval(), encoder


def _layer(weights: Mapping[str, Tensor], theirs: int, ours: int) -> dict[str, Tensor]:
    named = {
        "attention.output.dense": "out", "attention.output.LayerNorm": "first",
        "intermediate.dense": "up", "output.dense": "down", "output.LayerNorm": "second",
    }  # fmt: skip
    found: dict[str, Tensor] = {}
    for part in ("weight", "bias"):
        for name, our in named.items():
            found[f"layers.{ours}.{our}.{part}"] = weights[f"encoder.layer.{theirs}.{name}.{part}"]
        asked = [weights[f"encoder.layer.{theirs}.attention.self.{name}.{part}"] for name in ("query", "key", "value")]
        found[f"layers.{ours}.ask.{part}"] = torch.cat(asked)
    return found
