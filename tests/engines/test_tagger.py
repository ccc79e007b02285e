"""The trained tagger as it comes with the package."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from nightglass.engines.tagger import STATEMENTS, OnnxTagger
from nightglass.errors import ModelError

MOST_BYTES = 40_000_000


@pytest.fixture(scope="module")
def tagger() -> OnnxTagger:
    """Return the tagger that ships."""
    return OnnxTagger(STATEMENTS)


def test_it_gives_a_vector_and_cue_scores_for_each_piece(tagger: OnnxTagger) -> None:
    """Scores and vectors come for each piece, the same ones each time."""
    words = ("[CLS]", "the", "mayor", "said", "the", "bridge", "was", "closed", ".", "[SEP]")
    pieces = np.array([tagger.vocabulary[word] for word in words], dtype=np.int32)
    none, unsigned = np.zeros(len(words), dtype=np.int32), np.zeros((len(words), 7), dtype=np.float32)
    vectors, scores = tagger.encode(pieces, none, none, unsigned)
    assert vectors.shape[0] == len(words)
    assert scores.shape == (len(words), 3)
    assert (scores[:, 1] - scores[:, 0]).argmax() == words.index("said")
    again, _ = tagger.encode(pieces, none, none, unsigned)
    assert np.array_equal(vectors, again)


def test_its_weights_are_small_and_have_a_card() -> None:
    """The package stays small, and the card names the very files."""
    assert sum(path.stat().st_size for path in STATEMENTS.iterdir()) < MOST_BYTES
    card = (STATEMENTS / "MODEL.md").read_text(encoding="utf-8")
    manifest = json.loads((STATEMENTS / "manifest.json").read_text(encoding="utf-8"))
    assert all(digest in card for digest in manifest["files"].values())


def test_weights_that_were_changed_are_refused(tmp_path: Path) -> None:
    """One byte more is another file."""
    folder = tmp_path / "weights"
    shutil.copytree(STATEMENTS, folder)
    (folder / "roles.onnx").write_bytes((folder / "roles.onnx").read_bytes() + b" ")
    with pytest.raises(ModelError, match=r"roles\.onnx have the digest"):
        OnnxTagger(folder)


def test_weights_that_are_missing_are_named(tmp_path: Path) -> None:
    """The folder is named, and what to do."""
    with pytest.raises(ModelError, match="nowhere"):
        OnnxTagger(tmp_path / "nowhere")


def test_a_file_of_the_weights_that_is_missing_is_named(tmp_path: Path) -> None:
    """A manifest alone is no tagger."""
    shutil.copy(STATEMENTS / "manifest.json", tmp_path)
    with pytest.raises(ModelError, match=r"encoder\.onnx"):
        OnnxTagger(tmp_path)
