"""What the tables of a case suggest on its claims and sources: rows by table in, suggestions out; a person decides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from nightglass.records.caveat import Caveat
from nightglass.records.claim import Claim, ClaimKind
from nightglass.records.event import Event
from nightglass.records.range import Range
from nightglass.text.fold import key
from nightglass.weigh.admiralty import suggest_information, suggest_source
from nightglass.weigh.airwars import suggest_grade
from nightglass.weigh.bearing import Bearing
from nightglass.weigh.certainty import suggest_certainty
from nightglass.weigh.suggestion import Suggestion

WEIGHED = (
    "claims", "members", "origins", "independence", "figures", "documents", "sources", "places", "events", "caveats",
    "activities", "ranges",
)  # fmt: skip
"""The tables that suggestions are made from."""

RANGED_BY = "after Iraq Body Count"
"""The rule whose range shows how wide the counts of a claim lie: it alone has a low and a high over all who counted."""


@dataclass(frozen=True)
class Weighing:
    """A case's records by table (each of ``WEIGHED``, a missing one is empty), with the ways to look them up."""

    records: Mapping[str, Sequence[Any]]

    def on_claim(self, claim: Claim) -> list[Suggestion]:
        """Return what is suggested on a claim: its credibility and certainty, and of a count its grade."""
        bearing = self.bearing(claim)
        grade = [suggest_grade(bearing)] if claim.kind is ClaimKind.FIGURE else []
        return [*grade, suggest_information(bearing), suggest_certainty(bearing, self._ranges.get(claim.id))]

    def on(self, about_id: str) -> list[Suggestion]:
        """Return what is suggested on a claim or a source by its id; nothing for another row."""
        claim = self._by_id["claims"].get(about_id)
        if claim is not None:
            return self.on_claim(claim)
        source = self._by_id["sources"].get(about_id)
        return [] if source is None else [suggest_source(source, self._all("documents"), self._all("figures"))]

    def bearing(self, claim: Claim) -> Bearing:
        """Return what bears on a claim."""
        return Bearing(
            claim,
            members=self._of_claim["members"].get(claim.id, ()),
            origins=self._of_claim["origins"].get(claim.id, ()),
            independence=self._of_claim["independence"].get(claim.id, ()),
            figures=self._by_id["figures"],
            documents=self._by_id["documents"],
            sources=self._by_id["sources"],
            places=self._by_id["places"],
            events=self._events_at(claim),
            caveats=[one for document_id in claim.document_ids for one in self._caveats.get(document_id, ())],
            activities=self._all("activities"),
        )

    def _events_at(self, claim: Claim) -> Sequence[Event]:
        """Return the events of a claim's place, by its id or its name: of a year's events only these can be near."""
        found = {one.id: one for one in self._events.get(claim.place_id or "", ())}
        found |= {one.id: one for one in self._events.get(key(claim.place or ""), ())}
        return list(found.values())

    def _all(self, table: str) -> Sequence[Any]:
        return self.records.get(table, ())

    @cached_property
    def _by_id(self) -> Mapping[str, Mapping[str, Any]]:
        names = ("claims", "figures", "documents", "sources", "places")
        return {name: {row.id: row for row in self._all(name)} for name in names}

    @cached_property
    def _of_claim(self) -> Mapping[str, Mapping[str, Sequence[Any]]]:
        found: dict[str, dict[str, list[Any]]] = {name: {} for name in ("members", "origins", "independence")}
        for name, rows in found.items():
            for row in self._all(name):
                rows.setdefault(row.claim_id, []).append(row)
        return found

    @cached_property
    def _events(self) -> Mapping[str, Sequence[Event]]:
        """Events by the id of their place, and by its name as a key."""
        found: dict[str, list[Event]] = {}
        for event in self._all("events"):
            for name in {event.place_id, key(event.place or "")} - {None, ""}:
                found.setdefault(str(name), []).append(event)
        return found

    @cached_property
    def _caveats(self) -> Mapping[str, Sequence[Caveat]]:
        found: dict[str, list[Caveat]] = {}
        for caveat in self._all("caveats"):
            found.setdefault(caveat.document_id, []).append(caveat)
        return found

    @cached_property
    def _ranges(self) -> Mapping[str, Range]:
        return {row.claim_id: row for row in self._all("ranges") if row.rule == RANGED_BY}
