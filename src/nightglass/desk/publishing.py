"""Publishes from the desk: a look at what an account would hold, and writing it, one at a time, in the background."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from nightglass.build.publish import STEPS, Published, publish_account, refuse_inside, rehearse
from nightglass.case import Case
from nightglass.desk.previewing import Preview
from nightglass.errors import BusyError, NightglassError
from nightglass.interfaces import Clock
from nightglass.publish.account import Prepared
from nightglass.publish.person import People


class PublishState(StrEnum):
    """Where the last publishing of this desk stands; ``looked`` is a rehearsal that ended."""

    NONE = "none"
    RUNNING = "running"
    LOOKED = "looked"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Moved:
    """A number of a claim that the account before gave otherwise; ``words`` tell the claim as an account does."""

    claim_id: str
    words: str
    field: str
    was: int | None
    now: int | None


@dataclass(frozen=True, slots=True)
class Corrected:
    """What an account would correct: since the account of ``since``; claims ``gone`` and ``new`` are counted."""

    since: str
    gone: int
    new: int
    rows: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """What an account would hold: files, bytes, rows by table, and the places where a masked name would show."""

    files: int
    size: int
    counts: dict[str, int]
    leaks: tuple[str, ...]
    masked: int
    undecided: int
    corrected: Corrected | None


@dataclass(frozen=True, slots=True)
class Publication:
    """One publishing or rehearsal; ``steps`` counts those done of ``STEPS``, ``trouble`` is what went wrong."""

    state: PublishState = PublishState.NONE
    by: str | None = None
    started_at: datetime | None = None
    to: Path | None = None
    steps: int = 0
    looked: Looked | None = None
    published: Published | None = None
    trouble: NightglassError | None = None


class Publishing:
    """Publishing of one case; several threads may ask."""

    def __init__(self, case: Case, clock: Clock) -> None:
        """Take the case; nothing is published until a person asks for it."""
        self._case = case
        self._clock = clock
        self._lock = threading.Lock()
        self._now = Publication()
        self.preview = Preview(case)

    @property
    def now(self) -> Publication:
        """What runs, or ran last."""
        return self._now

    def look(self, by: str | None) -> Publication:
        """Begin a rehearsal; raises ``BusyError`` where something runs."""
        return self._begin(by, None, self._look)

    def publish(self, by: str | None, to: Path) -> Publication:
        """Begin to write an account.

        Raises:
            BusyError: something runs.
            UsageError: the folder and the case lie one in the other.
        """
        refuse_inside(self._case.root, to)
        return self._begin(by, to, lambda: self._write(by, to))

    def _begin(self, by: str | None, to: Path | None, work: Callable[[], None]) -> Publication:
        with self._lock:
            if self._now.state is PublishState.RUNNING:
                raise BusyError(
                    "an account of this case is being made", expected="one at a time", do="Wait until it is done"
                )
            self._now = Publication(PublishState.RUNNING, by, self._clock.now(), to)
        threading.Thread(target=self._run, args=(work,), name="publish", daemon=True).start()
        return self._now

    def _run(self, work: Callable[[], None]) -> None:
        try:
            work()
        except NightglassError as error:
            self._now = replace(self._now, state=PublishState.FAILED, trouble=error)
        except Exception as error:  # noqa: BLE001 - the boundary of a run: whoever watches must hear of it
            trouble = NightglassError(
                f"{type(error).__name__}: {error}"[:500],
                expected="no such thing; this is a fault of Nightglass",
                do="Run nightglass publish --debug and report what it prints",
            )
            self._now = replace(self._now, state=PublishState.FAILED, trouble=trouble)

    def _look(self) -> None:
        made, people = rehearse(self._case, self._clock)
        self.preview.keep(made.files)
        self._now = replace(self._now, state=PublishState.LOOKED, steps=STEPS, looked=_looked(made, people))

    def _write(self, by: str | None, to: Path) -> None:
        published = publish_account(self._case, self._clock, to, self._stepped, by)
        self._now = replace(self._now, state=PublishState.DONE, published=published)

    def end(self) -> None:
        """Remove the preview."""
        self.preview.drop()

    def _stepped(self, done: int) -> None:
        self._now = replace(self._now, steps=done)


def _looked(made: Prepared, people: People) -> Looked:
    masked = [one for one in people if one.masked]
    return Looked(
        files=len(made.files),
        size=made.size,
        counts=dict(made.counts),
        leaks=tuple(made.leaks),
        masked=len(masked),
        undecided=sum(one.decided_by is None for one in masked),
        corrected=_corrected(made),
    )


def _corrected(made: Prepared) -> Corrected | None:
    """Return what would be corrected, under the claims' ids in the case; None where no account came before."""
    found = made.corrected
    if found is None:
        return None
    ids = {made.sealer.row_id(one): one for one in made.numbers}
    words = {one.id: ", ".join(filter(None, (one.subject, one.place))) for one in made.shown.held.claims}
    rows = (
        Moved(ids[row["claim_id"]], words[row["claim_id"]], row["field"], row["was"], row["now"]) for row in found.rows
    )
    return Corrected(found.since, found.gone, found.new, tuple(sorted(rows, key=lambda one: (one.words, one.claim_id))))
