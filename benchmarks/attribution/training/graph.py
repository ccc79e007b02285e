"""The tagger's networks as ONNX graphs, from their PyTorch weights: written out by hand, so that each node is known."""

from collections.abc import Mapping

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

Shape = list[str | int]
Weights = Mapping[str, NDArray[np.float32]]

OPSET = 20  # the first with Gelu
FORMAT = 10


class Graph:
    """Collects nodes and weights; ``x`` names the value that the next node takes."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.kept: dict[str, onnx.TensorProto] = {}

    def node(self, kind: str, *inputs: str, **settings: object) -> str:
        """Add a node and return the name of what it gives."""
        name = f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name, **settings))
        return name

    def weight(self, name: str, *, turned: bool = False) -> str:
        """Return the name of a weight inside the graph; ``turned`` for what PyTorch keeps as [out, in]."""
        value = self.weights[name]
        return self.constant(name, np.ascontiguousarray(value.T) if turned else value)

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """Keep a value under a name and return it."""
        self.kept.setdefault(name, numpy_helper.from_array(np.asarray(value), name))
        return name

    def linear(self, x: str, name: str) -> str:
        """Add ``x W + b``."""
        times = self.node("MatMul", x, self.weight(f"{name}.weight", turned=True))
        return self.node("Add", times, self.weight(f"{name}.bias"))

    def norm(self, x: str, name: str, epsilon: float) -> str:
        """Add a layer normalisation over the last axis."""
        weights = (self.weight(f"{name}.weight"), self.weight(f"{name}.bias"))
        return self.node("LayerNormalization", x, *weights, axis=-1, epsilon=epsilon)

    def layer(self, x: str, hidden: str, name: str, heads: int, width: int) -> str:
        """Add one transformer layer (``benchmarks.attribution.training.network.Layer``)."""
        asked = self.linear(x, f"{name}.ask")
        bounds = [(at * width, (at + 1) * width, 2) for at in range(3)]
        three = [self.node("Slice", asked, *(self._number(n) for n in bound)) for bound in bounds]
        shape = self.constant(f"heads_{width}", np.array([0, 0, heads, width // heads], dtype=np.int64))
        q, k, v = (self.node("Reshape", part, shape) for part in three)
        q = self.node("Transpose", q, perm=[0, 2, 1, 3])
        k = self.node("Transpose", k, perm=[0, 2, 3, 1])
        v = self.node("Transpose", v, perm=[0, 2, 1, 3])
        scale = self.constant(f"scale_{width}", np.array((width // heads) ** -0.5, dtype=np.float32))
        scores = self.node("Add", self.node("Mul", self.node("MatMul", q, k), scale), hidden)
        mixed = self.node("MatMul", self.node("Softmax", scores, axis=-1), v)
        flat = self.constant(f"flat_{width}", np.array([0, 0, width], dtype=np.int64))
        mixed = self.node("Reshape", self.node("Transpose", mixed, perm=[0, 2, 1, 3]), flat)
        x = self.norm(self.node("Add", x, self.linear(mixed, f"{name}.out")), f"{name}.first", 1e-12)
        up = self.node("Gelu", self.linear(x, f"{name}.up"))
        return self.norm(self.node("Add", x, self.linear(up, f"{name}.down")), f"{name}.second", 1e-12)

    def masked(self, counts: str) -> str:
        """Add what hides the places that ``counts`` [batch, length] marks 0."""
        absent = self.node("Sub", self.constant("one", np.array(1, dtype=np.float32)), counts)
        low = self.node("Mul", absent, self.constant("low", np.array(-1e4, dtype=np.float32)))
        return self.node("Unsqueeze", low, self.constant("axes", np.array([1, 2], dtype=np.int64)))

    def _number(self, value: int) -> str:
        return self.constant(f"n{value}", np.array([value], dtype=np.int64))

    def model(self, inputs: Mapping[str, Shape], outputs: Mapping[str, tuple[str, Shape]]) -> onnx.ModelProto:
        """Return the graph as a checked model; ``outputs`` are names with the node that gives each and its shape."""
        for name, (source, _) in outputs.items():
            self.nodes.append(helper.make_node("Identity", [source], [name], f"give_{name}"))
        graph = helper.make_graph(
            self.nodes, "tagger",
            [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in inputs.items()],
            [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, (_, shape) in outputs.items()],
            list(self.kept.values()),
        )  # fmt: skip
        made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=FORMAT)
        onnx.checker.check_model(made)
        return made


def encoder_graph(ground: Weights, encoder: Weights, width: int = 384, heads: int = 12) -> onnx.ModelProto:
    """Return the encoder: embedded pieces and added signs [batch, length, width], counts -> vectors, cue scores."""
    graph = Graph({f"g.{k}": v for k, v in ground.items()} | {f"e.{k}": v for k, v in encoder.items()})
    hidden = graph.masked("counts")
    x = graph.norm("pieces", "g.norm", 1e-12)
    for at in range(_layers(ground)):
        x = graph.layer(x, hidden, f"g.layers.{at}", heads, width)
    x = graph.node("Add", x, "signs")
    for at in range(_layers(encoder)):
        x = graph.layer(x, hidden, f"e.layers.{at}", heads, width)
    wide: Shape = ["batch", "length", width]
    return graph.model(
        {"pieces": wide, "signs": wide, "counts": ["batch", "length"]},
        {"vectors": (x, wide), "cues": (graph.linear(x, "e.cues"), ["batch", "length", 3])},
    )


def roles_graph(roles: Weights, width: int = 384, narrow: int = 128, heads: int = 4) -> onnx.ModelProto:
    """Return the roles: words [cues, words, width], the cue's vector, added ties and counts -> role scores."""
    graph = Graph(roles)
    x = graph.linear("words", "narrow")
    second = graph.constant("second", np.array([1], dtype=np.int64))
    cue = graph.node("Unsqueeze", graph.linear("cue", "of_cue"), second)
    x = graph.node("Add", graph.node("Add", x, cue), "ties")
    x = graph.norm(x, "norm", 1e-5)
    hidden = graph.masked("counts")
    for at in range(_layers(roles)):
        x = graph.layer(x, hidden, f"layers.{at}", heads, narrow)
    inputs: dict[str, Shape] = {
        "words": ["cues", "words", width],
        "cue": ["cues", width],
        "ties": ["cues", "words", narrow],
        "counts": ["cues", "words"],
    }
    return graph.model(inputs, {"roles": (graph.linear(x, "roles"), ["cues", "words", 5])})


def _layers(weights: Weights) -> int:
    return 1 + max((int(name.split(".")[1]) for name in weights if name.startswith("layers.")), default=-1)
