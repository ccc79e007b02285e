"""Renders an account's pages from page models: plain HTML, one style sheet, no script, everything escaped."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from nightglass import __version__
from nightglass.count.rules import RULES
from nightglass.present.activities import STATE_NAMES, activity_groups
from nightglass.present.caveats import CaveatNote, caveat_lines, notes
from nightglass.present.charts import Bar, range_chart
from nightglass.present.claims import ClaimLine, claim_lines, disagreements, drift_lines
from nightglass.present.claims_changes import changed_texts
from nightglass.present.claims_graph import claim_graph
from nightglass.present.counts import CountedClaim, counted_claims, course_chart
from nightglass.present.darkness import darkness
from nightglass.present.darkness_chart import darkness_chart
from nightglass.present.echoes import echo_lines
from nightglass.present.excerpts import TOLL_MEASURES, Passage
from nightglass.present.format import count, number, period, zone_of
from nightglass.present.held import Row
from nightglass.present.network import channel_panels, signal_panels
from nightglass.present.passages import passage_view
from nightglass.present.single import single_lines
from nightglass.present.sources import DocumentLine, source_lines
from nightglass.present.speaking import KIND_WORDS, burst_lines, coincidence_lines, outage_lines, silence_lines
from nightglass.present.statements import speaker_groups
from nightglass.present.timeline import said, timeline
from nightglass.present.tolls import TollGroup, TollLine, tolls
from nightglass.publish.corrections import FIELDS, Corrections
from nightglass.publish.masked import Shown
from nightglass.records.link import Link
from nightglass.watch.outages.find import unsaid

MOST_CLAIMS = 6
"""The front page shows so many claims; the page of claims has all of them."""


@dataclass(frozen=True, slots=True)
class PageSettings:
    """What the pages of an account are told of its case; ``zone`` is the IANA zone in which days are written."""

    title: str
    zone: str = "UTC"


def page_files(
    shown: Shown,
    lines: Mapping[str, DocumentLine],
    settings: PageSettings,
    *,
    account_id: str,
    published: str,
    counts: Mapping[str, int],
    corrected: Corrections | None = None,
) -> Mapping[str, bytes]:
    """Return the pages, the style sheet and the README by relative path."""
    about = {
        "title": settings.title, "zone": settings.zone, "account_id": account_id, "published": published,
        "version": __version__, "counts": counts,
    }  # fmt: skip
    environment = _environment(settings, lines, shown)
    claims = claim_lines(shown.held, lines)
    counted = counted_claims(shown.held, lines, zone_of(settings.zone))
    files = {
        "index.html": _render(
            environment, "index.html.j2", about, root="", corrected=_corrected(corrected, claims),
            **_front(shown, lines, settings, claims),
        ),
        "sources.html": _render(
            environment, "sources.html.j2", about, root="",
            sources=source_lines(shown.held, lines), documents=tuple(lines.values()),
        ),
        "counts.html": _render(
            environment, "counts.html.j2", about, root="", rules=tuple(RULES.values()),
            counted=counted,
        ),
        "claims.html": _render(environment, "claims.html.j2", about, root="", **_claims(shown, lines, claims)),
        "watch.html": _render(environment, "watch.html.j2", about, root="", **_watch(shown, zone_of(settings.zone))),
        "method.html": _render(environment, "method.html.j2", about, root=""),
        "README.txt": _render(environment, "README.txt.j2", about),
        "style.css": _style(),
    }  # fmt: skip
    own = _Own.of(shown)
    for line in lines.values():
        files[f"documents/{line.document.id}.html"] = _document_page(environment, about, line, shown, lines, own)
    by_claim = {one.claim.id: one for one in counted}
    for one in claims:
        if one.own_page:
            counts_of = by_claim.get(one.claim.id)
            files[f"claims/{one.claim.id}.html"] = _claim_page(environment, about, one, counts_of, settings)
    return {path: text.encode("utf-8") for path, text in files.items()}


def _corrected(found: Corrections | None, claims: Sequence[ClaimLine]) -> Mapping[str, Any] | None:
    """Return what the front page says of corrections: the claims whose numbers changed, each with its rows."""
    if found is None:
        return None
    order = {field: at for at, field in enumerate(FIELDS)}
    rows = sorted(found.rows, key=lambda row: order[row["field"]])
    changed = [(line, [row for row in rows if row["claim_id"] == line.claim.id]) for line in claims]
    return {"since": found.since, "changed": [(line, own) for line, own in changed if own]}


def _watch(shown: Shown, zone: tzinfo) -> Mapping[str, Any]:
    found = darkness(shown.held, zone)
    groups = found.groups if found else ()
    return {
        "chart": darkness_chart(found, "Posts of each source over time, under the outages measured") if found else None,
        "unnamed": any(row.name is None for group in groups for row in group.rows),
        "groups": groups,
        "silences": silence_lines(shown.held),
        "outages": outage_lines(shown.held),
        "unsaid": [one.reason for one in unsaid(shown.held.series, str(zone))],
        "coincidences": coincidence_lines(shown.held),
        "kinds": KIND_WORDS,
        "states": STATE_NAMES,
        "bursts": burst_lines(shown.held),
    }


def _claims(shown: Shown, lines: Mapping[str, DocumentLine], claims: Sequence[ClaimLine]) -> Mapping[str, Any]:
    own = [one for one in claims if one.own_page]
    return {
        "counted": [one for one in own if one.claim.measure in TOLL_MEASURES],
        "told": [one for one in own if one.claim.measure not in TOLL_MEASURES],
        "rest": [one for one in claims if not one.own_page],
        "disputes": disagreements(claims),
        "drifts": drift_lines(shown.held, lines),
        "changed": changed_texts(shown.held, lines),
    }


def _claim_page(
    environment: Environment,
    about: Mapping[str, Any],
    one: ClaimLine,
    counted: CountedClaim | None,
    settings: PageSettings,
) -> str:
    if counted is not None and counted.course is not None:
        chart = course_chart(counted.course, counted.name, zone_of(settings.zone), root="../")
        counted = replace(counted, chart=chart)
    graph = claim_graph(one, "How each text came by this claim", root="../")
    return _render(environment, "claim.html.j2", about, root="../", line=one, graph=graph, counted=counted)


def _front(
    shown: Shown, lines: Mapping[str, DocumentLine], settings: PageSettings, claims: Sequence[ClaimLine]
) -> Mapping[str, Any]:
    zone = zone_of(settings.zone)
    found = tolls(shown.held, lines)
    activities = activity_groups(shown.held, lines)
    return {
        "documents": tuple(lines.values()),
        "tolls": found,
        "claims": [one for one in claims if one.own_page][:MOST_CLAIMS],
        "charts": {group.measure: _toll_chart(group) for group in found.now},
        "timeline": timeline(shown.held, lines, shown.sentences),
        "said": said(shown.held, lines, shown.sentences),
        "speakers": speaker_groups(shown.held, lines),
        "activities": activities,
        "caveats": caveat_lines(shown.held, lines),
        "single": single_lines(found, activities, lines),
        "signals": signal_panels(shown.held, zone),
        "channels": channel_panels(shown.held, zone),
        "echoes": echo_lines(shown.held),
    }


def _toll_chart(group: TollGroup) -> Markup:
    """Return the ranges of a measure, each once: its first source by name, and that there are others."""
    ranges: dict[tuple[int | None, int | None], list[TollLine]] = {}
    for line in group.lines:
        rivals = not line.figure.denied and line.figure.part_of is None
        if rivals and (line.figure.low, line.figure.high) != (None, None):
            ranges.setdefault((line.figure.low, line.figure.high), []).append(line)
    bars = [_toll_bar(same[0], others=len(same) > 1) for same in ranges.values()]
    return range_chart(bars, f"{group.name}: the range of each source") if bars else Markup("")


def _toll_bar(line: TollLine, *, others: bool) -> Bar:
    figure = line.figure
    return Bar(
        low=figure.low,
        high=figure.high,
        href=f"documents/{figure.document_id}.html#{figure.id}",
        row_id=figure.id,
        says=figure.attributed_to,
        document_id=figure.document_id,
        label=line.line.label,
        others=others,
    )


@dataclass(frozen=True, slots=True)
class _Own:
    """What each document's page needs, gathered once: its rows by id and its links, by document; all notes."""

    rows: Mapping[str, Mapping[str, Row]]
    links: Mapping[str, Sequence[Link]]
    notes: Mapping[str, Sequence[CaveatNote]]

    @classmethod
    def of(cls, shown: Shown) -> "_Own":
        """Gather them."""
        rows: dict[str, dict[str, Row]] = {}
        links: dict[str, list[Link]] = {}
        for row in shown.held.rows:
            rows.setdefault(row.document_id, {})[row.id] = row
        for link in shown.held.links:
            for document_id in {link.a_id, link.b_id}:
                links.setdefault(document_id, []).append(link)
        return cls(rows, links, notes(shown.held))


def _document_page(
    environment: Environment,
    about: Mapping[str, Any],
    line: DocumentLine,
    shown: Shown,
    lines: Mapping[str, DocumentLine],
    own: "_Own",
) -> str:
    document_id = line.document.id
    rows = own.rows.get(document_id, {})
    related = [
        (link, lines[link.b_id if link.a_id == document_id else link.a_id]) for link in own.links.get(document_id, ())
    ]
    return _render(
        environment,
        "document.html.j2",
        about,
        root="../",
        line=line,
        seal=shown.seals[document_id],
        held_back=shown.held_back[document_id],
        passages=[_view(passage, rows) for passage in shown.passages[document_id]],
        related=related,
        notes=own.notes,
        whole=own.notes.get(document_id, ()),
    )


def _view(passage: Passage, rows: Mapping[str, Any]) -> Any:
    return passage_view(passage, [rows[row_id] for row_id in passage.row_ids])


def _environment(settings: PageSettings, lines: Mapping[str, DocumentLine], shown: Shown) -> Environment:
    zone = zone_of(settings.zone)
    languages = {line.document.id: line.document.language for line in lines.values()}
    environment = Environment(
        loader=PackageLoader("nightglass.publish", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["number"] = number
    environment.globals["period"] = lambda begin, end: period(begin, end, zone)
    environment.globals["noun"] = count
    environment.globals["sentences"] = shown.sentences
    environment.globals["edge_words"] = shown.edge_words
    environment.globals["drift_words"] = shown.drift_words
    environment.globals["measured"] = json.loads(_packaged("measured.json"))
    environment.globals["lang_of"] = lambda document_id: languages.get(document_id, "")
    environment.globals["line_of"] = lambda document_id: lines[document_id]
    return environment


def _style() -> str:
    """Return the one style sheet of an account: colours and charts as the desk shows them, then what is its own."""
    shared = (_packaged(name, "nightglass.present") for name in ("tokens.css", "charts.css"))
    return "\n".join((*shared, _packaged("style.css")))


def _packaged(name: str, package: str = "nightglass.publish") -> str:
    return resources.files(package).joinpath(name).read_text(encoding="utf-8")


def _render(environment: Environment, template: str, about: Mapping[str, Any], **model: Any) -> str:
    return environment.get_template(template).render(about=about, **model)
