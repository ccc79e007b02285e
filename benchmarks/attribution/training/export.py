"""Writes trained networks as the folder that ``nightglass.engines.tagger`` loads: int8 graphs, tables, manifest."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import onnx
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic

from benchmarks.attribution.training.graph import Weights, encoder_graph, roles_graph

Array = NDArray[np.float32]


def export(
    folder: Path, networks: tuple[Weights, Weights, Weights], vocabulary: Sequence[str], about: Mapping[str, object]
) -> None:
    """Write the folder of ground, encoder and roles; ``about`` goes into the manifest (name, version, tags, labels)."""
    ground, encoder, roles = networks
    folder.mkdir(parents=True, exist_ok=True)
    _quantised(encoder_graph(ground, encoder), folder / "encoder.onnx")
    _quantised(roles_graph(roles), folder / "roles.onnx")
    np.savez_compressed(folder / "tables.npz", **_tables(ground, encoder, roles))  # type: ignore[arg-type]  # numpy's stub
    (folder / "vocabulary.txt").write_text("\n".join(vocabulary), encoding="utf-8")
    files = ("encoder.onnx", "roles.onnx", "tables.npz", "vocabulary.txt")
    digests = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files}
    manifest = json.dumps({**about, "files": digests}, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / "manifest.json").write_text(manifest + "\n", encoding="utf-8")
    card = (Path(__file__).parent / "card.md").read_text(encoding="utf-8")
    lines = "\n".join(f"- `{name}` {digest}" for name, digest in digests.items())
    (folder / "MODEL.md").write_text(card.replace("{files}", lines), encoding="utf-8")


def _quantised(model: onnx.ModelProto, path: Path) -> None:
    """Write a graph whose products are of bytes; seven bits, so that older processors' sums do not overflow."""
    with TemporaryDirectory() as room:
        plain = Path(room) / "plain.onnx"
        onnx.save(model, plain)
        quantize_dynamic(
            plain,
            path,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
        )


def _tables(ground: Weights, encoder: Weights, roles: Weights) -> dict[str, NDArray[np.generic]]:
    pieces = ground["pieces.weight"]
    scales = np.maximum(np.abs(pieces).max(axis=1), 1e-8) / 127
    return {
        "pieces": np.round(pieces / scales[:, None]).astype(np.int8),
        "scales": scales.astype(np.float32),
        "places": (ground["places.weight"] + ground["kinds"])[:512],
        "tags": encoder["tags.weight"],
        "labels": encoder["labels.weight"],
        "flags": np.ascontiguousarray(encoder["flags.weight"].T),
        "gaps": roles["gaps.weight"],
        "branches": roles["branches.weight"],
        "rules": roles["rules.weight"],
    }
