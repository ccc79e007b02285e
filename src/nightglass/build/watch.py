"""Runs the step ``watch`` over a case's rows, or over plain files: silences, outages, bursts, and whether they meet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from nightglass.build.channels import channels_of, main_country
from nightglass.records.ids import make_id
from nightglass.records.problem import Problem
from nightglass.records.source import Source
from nightglass.watch.bursts.find import bursts
from nightglass.watch.channel import Channel
from nightglass.watch.moments import listed
from nightglass.watch.outages.find import outages, unsaid
from nightglass.watch.outages.unmeasured import unmeasured
from nightglass.watch.silences.contradicted import contradicted
from nightglass.watch.silences.find import Settings, silences
from nightglass.watch.together.find import coincidences
from nightglass.watch.together.signals import signals_beside

MADE_BY = "build/watch 1"
TABLES = ("silences", "outages", "bursts", "coincidences")
STEP = "watch"
FILES_SHOWN = 3
"""Of the files that a problem is about; the first of them is its path."""

_TIMED: Mapping[str, str] = {
    "posts": "posted_at",
    "polls": "at",
    "series": "at",
    "documents": "published_at",
    "echoes": "end",
}
"""The column that says when a row of a table came into the world."""

Records = Mapping[str, Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Watching:
    """``as_of`` null means up to the last row; ``country`` null means that of most sources."""

    zone: str = "UTC"
    country: str | None = None
    as_of: datetime | None = None
    alarms_per_year: float = 1.0


def watch(records: Records, watching: Watching, channels: Sequence[Channel] = ()) -> dict[str, list[Any]]:
    """Return the rows of ``TABLES``, and ``problems`` with what cannot be said of a signal added to them.

    ``channels`` are further ones that stand in no row of ``records``. With ``as_of``, no row from after that moment is
    used.
    """
    sources: Sequence[Source] = records.get("sources", ())
    country = watching.country or main_country(sources)
    rows = {name: until(name, found, watching.as_of) for name, found in records.items()}
    gathered = [*channels_of(rows.get("posts", ()), rows.get("polls", ()), sources, country), *channels]
    as_of = int(watching.as_of.timestamp()) if watching.as_of else None
    silent = silences(gathered, Settings(as_of, watching.alarms_per_year, watching.zone))
    dark = outages(rows.get("series", ()), watching.zone)
    risen = bursts(
        rows.get("posts", ()), rows.get("documents", ()), rows.get("links", ()), sources,
        mentions=rows.get("mentions", ()), claims=rows.get("claims", ()), members=rows.get("members", ()),
        echoes=rows.get("echoes", ()), country=country,
    )  # fmt: skip
    together = coincidences(
        gathered, silent, dark, activities=rows.get("activities", ()), documents=rows.get("documents", ()),
        events=rows.get("events", ()), figures=rows.get("figures", ()), sources=sources, country=country,
        zone=watching.zone,
    )  # fmt: skip
    last = max((value.at for value in rows.get("series", ())), default=None)
    together += signals_beside(dark, watching.zone, last)
    problems = [*earlier_problems(records), *_unsaid(rows, watching.zone)]
    return {"silences": silent, "outages": dark, "bursts": risen, "coincidences": together, "problems": problems}


def earlier_problems(records: Records) -> list[Problem]:
    """Return the problems of other steps."""
    return [problem for problem in records.get("problems", ()) if problem.step != STEP]


def _unsaid(rows: Records, zone: str) -> list[Problem]:
    """Return a problem for each reason why nothing, or less, is said of a signal or a channel, or why there is none."""
    paths = {capture.id: capture.path for capture in rows.get("captures", ())}
    found = []
    told = (
        *unsaid(rows.get("series", ()), zone), *unmeasured(rows.get("polls", ()), zone),
        *contradicted(rows.get("posts", ())),
    )  # fmt: skip
    for one in told:
        files = sorted({paths[name] for name in one.capture_ids if name in paths})
        reason, path = one.reason + _in_files(files), next(iter(files), "")
        identity = make_id("prb", path, STEP, reason)
        found.append(Problem(identity, path, STEP, reason, one.what_to_do, MADE_BY, one.capture_ids))
    return found


def _in_files(files: Sequence[str]) -> str:
    """Return which files a reason is about where these are several, the first of many."""
    more = [f"{len(files) - FILES_SHOWN:,} more"] if len(files) > FILES_SHOWN else []
    return f" (in {listed([*files[:FILES_SHOWN], *more])})" if len(files) > 1 else ""


def until(table: str, rows: Sequence[Any], as_of: datetime | None) -> Sequence[Any]:
    """Return the rows of a table that were there at a moment; one without a time was, for all that is known."""
    column = _TIMED.get(table)
    if as_of is None or column is None:
        return rows
    known = [row for row in rows if (at := getattr(row, column)) is None or at <= as_of]
    if table == "posts":
        return [_unseen_after(row, as_of) for row in known]
    return known


def _unseen_after(post: Any, as_of: datetime) -> Any:
    """Return a post without the poll that saw it where that came later."""
    return replace(post, polled_at=None) if post.polled_at is not None and post.polled_at > as_of else post
