"""Outages, silences and reports in, coincidences out: what falls together in time. None of it is a cause."""

from collections.abc import Iterable, Sequence

from nightglass.records.activity import Activity
from nightglass.records.coincidence import Coincidence
from nightglass.records.document import Document
from nightglass.records.event import Event
from nightglass.records.figure import Figure
from nightglass.records.outage import Outage
from nightglass.records.silence import Silence
from nightglass.records.source import Source
from nightglass.watch.channel import Channel
from nightglass.watch.together.clusters import silences_at_outages
from nightglass.watch.together.darkness import times_of_darkness
from nightglass.watch.together.reported import reported_against_measured
from nightglass.watch.together.reports import Reports, fewer_reports, posts_of, reports_of
from nightglass.watch.together.watched import seconds, watched_sources


def coincidences(
    channels: Sequence[Channel],
    silences: Sequence[Silence],
    outages: Iterable[Outage],
    *,
    activities: Iterable[Activity] = (),
    documents: Sequence[Document] = (),
    events: Sequence[Event] = (),
    figures: Iterable[Figure] = (),
    sources: Iterable[Source] = (),
    country: str | None = None,
    zone: str = "UTC",
) -> list[Coincidence]:
    """Return what falls together, ordered by id; the order of the input does not matter.

    ``country`` (ISO 3166 alpha-2) tells sources inside from those abroad, where they have no channel that says so.
    """
    watched = watched_sources(channels, silences)
    dark = times_of_darkness(outages)
    places = {source.id: _inside(source, country) for source in sources} | {one.name: one.inside for one in watched}
    by_name = {one.name: one for one in watched}
    sorts = [posts_of(watched), *_written(documents, events, figures)]
    rows = [
        *silences_at_outages(watched, dark, zone),
        *(row for sort in sorts for row in fewer_reports(sort, by_name, places, dark, events, zone)),
        *reported_against_measured(activities, documents, channels, silences, zone),
    ]
    return sorted(rows, key=lambda row: row.id)


def _inside(source: Source, country: str | None) -> bool | None:
    return source.country.upper() == country.upper() if source.country and country else None


def _written(documents: Sequence[Document], events: Iterable[Event], figures: Iterable[Figure]) -> list[Reports]:
    """Return documents by when they were published, and events and figures by when they happened, by source."""
    source_of = {one.id: one.source_id or one.source_words or "" for one in documents}
    published = [(source_of[one.id], seconds(one.published_at)) for one in documents if one.published_at]
    happened = [(source_of.get(one.document_id, ""), seconds(one.happened_from)) for one in events if one.happened_from]
    counted = [(source_of.get(one.document_id, ""), seconds(one.period_from)) for one in figures if one.period_from]
    return [reports_of("documents", published), reports_of("events", happened), reports_of("figures", counted)]
