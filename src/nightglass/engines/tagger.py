"""The trained tagger of statements: ONNX graphs and tables in a folder, run on one thread without any network."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nightglass.errors import ModelError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Ints = NDArray[np.int32]
Floats = NDArray[np.float32]

STATEMENTS = Path(__file__).parents[1] / "weights" / "statements_en"
"""The weights that come with the package; ``MODEL.md`` beside them is their card."""


class OnnxTagger:
    """``nightglass.interfaces.Tagger`` over onnxruntime: the same scores for the same window on the same machine."""

    def __init__(self, folder: Path) -> None:
        """Load the weights of one folder; a file that is missing or not the manifest's is a ``ModelError``."""
        manifest = _manifest(folder)
        _check(folder, manifest["files"])
        self.version = f"{manifest['name']} {manifest['version']}"
        self.labels: tuple[Sequence[str], Sequence[str]] = (manifest["tags"], manifest["labels"])
        pieces = (folder / "vocabulary.txt").read_text(encoding="utf-8").split("\n")
        self.vocabulary: Mapping[str, int] = {piece: at for at, piece in enumerate(pieces)}
        with np.load(folder / "tables.npz", allow_pickle=False) as tables:
            self._tables = {name: tables[name] for name in tables.files}
        self._encoder = _session(folder / "encoder.onnx")
        self._roles = _session(folder / "roles.onnx")

    def encode(self, pieces: Ints, tags: Ints, labels: Ints, flags: Floats) -> tuple[Floats, Floats]:
        """Return a vector [pieces, width] and cue scores [pieces, 3] for one window."""
        tables = self._tables
        embedded = tables["pieces"][pieces].astype(np.float32) * tables["scales"][pieces][:, None]
        embedded += tables["places"][: len(pieces)]
        signs = tables["tags"][tags] + tables["labels"][labels] + flags @ tables["flags"]
        given = {"pieces": embedded[None], "signs": signs[None], "counts": np.ones((1, len(pieces)), dtype=np.float32)}
        vectors, cues = self._encoder.run(["vectors", "cues"], given)
        return vectors[0], cues[0]

    def roles(self, words: Floats, cue: Floats, gaps: Ints, branches: Ints, rules: Ints, counts: Floats) -> Floats:
        """Return role scores [cues, words, 5] for the words around each cue, ``counts`` 0 where a row has no word."""
        tables = self._tables
        ties = tables["gaps"][gaps] + tables["branches"][branches] + tables["rules"][rules]
        scores: Floats = self._roles.run(["roles"], {"words": words, "cue": cue, "ties": ties, "counts": counts})[0]
        return scores


def _manifest(folder: Path) -> Mapping[str, Any]:
    try:
        manifest: Mapping[str, Any] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _no_weights(folder, error) from error
    return manifest


def _no_weights(folder: Path, error: Exception) -> ModelError:
    return ModelError(
        f"no weights in {folder}: {error}",
        expected="a folder with manifest.json and the files that it names",
        do="Install Nightglass anew, or run `make model`",
    )


def _check(folder: Path, digests: Mapping[str, str]) -> None:
    """Raise a ``ModelError`` for the first file whose bytes are not those that the manifest names."""
    for name, digest in digests.items():
        try:
            found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        except OSError as error:
            raise _no_weights(folder, error) from error
        if found != digest:
            raise ModelError(
                f"the weights {folder / name} have the digest {found[:12]}…",
                expected=f"{digest[:12]}…, as their manifest says",
                do="Install Nightglass anew; it does not read with weights that it cannot vouch for",
            )


def _session(path: Path) -> "InferenceSession":
    import onnxruntime  # a fifth of a second: only who reads English pays it

    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = settings.inter_op_num_threads = 1  # the pool gives each process one document
    settings.enable_cpu_mem_arena = False  # windows differ in size: an arena would keep room for each of them
    settings.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), settings, providers=["CPUExecutionProvider"])
