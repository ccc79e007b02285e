"""Texts through the step read, in one process or several, without a case's kept parts."""

from collections.abc import Iterator, Sequence
from typing import Final

from nightglass.build.steps import ReadTask, read_one
from nightglass.engines.duckdb import DuckdbEngine
from nightglass.engines.parts import Rows
from nightglass.interfaces import Engine, Progress

WORTH_A_PROCESS: Final = 15_000
"""Words: fewer are read sooner than a second process has loaded its models."""

LONG_SHARE: Final = 8
"""A text is long when it is more than this part of what one process reads."""


def read_parts(
    tasks: Sequence[ReadTask], workers: int, progress: Progress, given: Engine | None = None
) -> Iterator[tuple[int, Rows]]:
    """Yield the rows of texts, or of parts of long ones, by their place, each as it is read; progress counts words."""
    words = [len(task.text.split()) for task in tasks]
    engine = given or DuckdbEngine(workers or (None if sum(words) > WORTH_A_PROCESS else 1))
    # The longest go first, so that none is left for the end, when the other processes have nothing to do.
    long = sum(words) / (LONG_SHARE * engine.workers)
    order = sorted(range(len(tasks)), key=lambda at: -words[at] if words[at] > long else 0)
    done, finished = progress.step("words read", sum(words)), 0
    for place, rows in engine.map(read_one, [tasks[at] for at in order], lambda _: None):
        yield order[place], rows
        finished += words[order[place]]
        done(finished)
