"""Tells stories and translations in a build: vectors are made once for each text and kept, the rest is told anew."""

from base64 import b64decode, b64encode
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from nightglass.engines.parts import Parts, Rows
from nightglass.engines.vectors import is_installed, load_vectors, vectors_version
from nightglass.engines.versions import code_digest, digest_of
from nightglass.interfaces import Engine, Progress
from nightglass.records.capture import Capture
from nightglass.records.document import Document
from nightglass.records.link import Link
from nightglass.records.mention import Mention
from nightglass.records.story import Story
from nightglass.relate.stories.sketch import Floats
from nightglass.relate.stories.tell import find_stories, story_links
from nightglass.relate.stories.traits import Encoded, as_encoded, to_encode
from nightglass.relate.stories.translation import Side, candidates, spans_to_encode, translation

_KEPT = np.float16
FEW = 24
"""Documents that are encoded sooner in one process than others are started."""


@dataclass(frozen=True, slots=True)
class VectorTask:
    """Texts of one document to encode."""

    texts: tuple[str, ...]

    @property
    def key(self) -> str:
        """What the result depends on: the texts, the weights and the code that runs them."""
        return digest_of("vectors", self.texts, vectors_version(), code_digest("engines/e5"))


Maker = Callable[[Sequence[VectorTask], str], Sequence[Floats]]
"""Makes or finds the vectors of each task; the words name the step for a person."""


@dataclass(frozen=True, slots=True)
class Told:
    """Stories, their links, and the tasks whose vectors are still wanted."""

    stories: Sequence[Story]
    links: Sequence[Link]
    tasks: Sequence[VectorTask]


def make_vectors(task: VectorTask) -> Rows:
    """Return the vectors of one document's texts as rows that can be kept; needs installed vectors."""
    vectors = load_vectors()
    found = vectors(task.texts) if vectors is not None else np.zeros((len(task.texts), 0), np.float32)
    return {"vectors": [{"width": found.shape[1], "values": b64encode(found.astype(_KEPT).tobytes()).decode("ascii")}]}


def kept_vectors(parts: Parts, task: VectorTask) -> Floats:
    """Return the vectors of a task that was run."""
    return _unpacked(task, parts.get(task.key) or {})


def _unpacked(task: VectorTask, rows: Rows) -> Floats:
    (row,) = rows["vectors"]
    values = np.frombuffer(b64decode(row["values"]), dtype=_KEPT).astype(np.float32)
    return values.reshape(len(task.texts), row["width"])


def arrivals(
    documents: Sequence[Document], captures: Sequence[Capture], built: Sequence[datetime]
) -> list[list[Document]]:
    """Return documents by the build that first told of them: what came later never moves what was told before.

    ``built`` are the times of the builds that the ledger keeps, so that tables made anew from it are the same.
    """
    builds = sorted(built)
    came = {capture.id: bisect_right(builds, capture.captured_at) for capture in captures}
    batches: dict[int, list[Document]] = {}
    for document in documents:
        batches.setdefault(came[document.capture_id], []).append(document)
    return [batches[number] for number in sorted(batches)]


def tell(batches: Sequence[Sequence[Document]], mentions: Sequence[Mention], make: Maker | None) -> Told:
    """Return the stories of documents in the order of arrival; ``make`` is null where vectors are not installed."""
    documents = [document for batch in batches for document in batch]
    tasks = [VectorTask(tuple(to_encode(document))) for document in documents] if make is not None else []
    made = make(tasks, "vectors") if make is not None else []
    encoded = {document.id: as_encoded(rows) for document, rows in zip(documents, made, strict=False)}
    stories = find_stories(batches, encoded, mentions)
    translated, more = _translations(stories, {document.id: document for document in documents}, encoded, make)
    return Told(stories, [*story_links(stories, documents, encoded), *translated], [*tasks, *more])


def tell_at_once(
    documents: Sequence[Document], mentions: Sequence[Mention], engine: Engine, progress: Progress
) -> Told:
    """Return the stories of documents that came together, without a case: vectors are made and not kept."""

    def make(tasks: Sequence[VectorTask], name: str) -> list[Floats]:
        done = progress.step(name, len(tasks))
        if len(tasks) <= FEW:
            return [_unpacked(task, make_vectors(task)) for task in tasks]
        rows = dict(engine.map(make_vectors, tasks, done))
        return [_unpacked(task, rows[at]) for at, task in enumerate(tasks)]

    return tell([documents], mentions, make if is_installed() else None)


def _translations(
    stories: Sequence[Story], documents: Mapping[str, Document], encoded: Mapping[str, Encoded], make: Maker | None
) -> tuple[list[Link], list[VectorTask]]:
    """Return the links between translations and the tasks whose vectors tell them; none without vectors."""
    pairs = candidates(stories, documents, encoded)
    if make is None or not pairs:
        return [], []
    names = sorted({name for pair in pairs for name in pair})
    spans = {name: spans_to_encode(documents[name]) for name in names}
    tasks = [VectorTask(tuple(span.of(documents[name].text) for span in spans[name])) for name in names]
    sides = {
        name: Side(documents[name], spans[name], vectors)
        for name, vectors in zip(names, make(tasks, "sentences"), strict=True)
    }
    found = (translation(sides[a], sides[b]) for a, b in pairs)
    return [link for link in found if link is not None], tasks
