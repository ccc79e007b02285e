"""A telling: one figure with what its document adds to it, ready to be compared."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from nightglass.records.document import Document
from nightglass.records.figure import Figure, Measure
from nightglass.records.mention import MentionKind
from nightglass.records.place import Place
from nightglass.relate.claims.bounds import Number, number_of
from nightglass.relate.claims.scenes import Scenes
from nightglass.relate.claims.whens import UNSAID, When, when_of
from nightglass.relate.claims.wheres import NOWHERE, Where, name_keys, where_of
from nightglass.relate.claims.whom import ANYBODY, whom_of
from nightglass.relate.evidence import Evidence
from nightglass.text.fold import key

FAR = 300
"""Code points: a figure that stands further back lends nothing."""

ONE_PERSON = frozenset(("", ANYBODY, *["person", "protester", "man", "woman", "child", "نفر", "تن", "شخص", "человек"]))
"""What one is called who is only counted."""

FEWEST_TITLE_WORDS = 3
"""A shorter title ("News in brief") stands over texts of anything."""

_OF_ONE_EVENT = frozenset({Measure.KILLED, Measure.INJURED, Measure.DETAINED, Measure.BODIES, Measure.MISSING})
"""Counts of these measures beside each other in a text tell of one happening, until the text says otherwise."""


@dataclass(frozen=True, slots=True)
class Telling:
    """``place`` and ``period`` are the figure's own, else lent by its neighbours in the text.

    ``named`` are the places that its document names at all, ``names`` their names by ``name_keys``; ``areas`` the
    provinces and counties, by ``name_keys``, in which its place lies. ``heading`` are the folded words
    of its document's title without numbers, "" where they are too few; ``place_words`` what the text calls the place,
    null where it was lent or nothing says.
    """

    figure: Figure
    document: Document
    number: Number
    whom: str
    place: Where
    period: When
    named: frozenset[str]
    names: frozenset[str]
    areas: frozenset[str]
    lent_place: bool
    lent_period: bool
    heading: str = ""
    place_words: str | None = None

    @property
    def denies(self) -> bool:
        """Whether it says that the count is false, or that nobody was."""
        return self.figure.denied or self.number == (0, 0)

    @property
    def is_somebody(self) -> bool:
        """Whether it tells of one certain person, whose death is no toll of others: "a singer", not "one person"."""
        return self.number == (1, 1) and self.whom not in ONE_PERSON

    @property
    def order(self) -> tuple[bool, str, str, int, str]:
        """What comes first: the earlier published, then by document and place in its text."""
        at = self.document.published_at
        return at is None, at.isoformat() if at else "", self.document.id, self.figure.start, self.figure.id

    @property
    def told_at(self) -> datetime | None:
        """When the count stood so: as of when the text says, else when it was published."""
        return self.figure.as_of or self.document.published_at


def tellings_of(evidence: Evidence) -> list[Telling]:
    """Return a telling for each figure that names a number, in the order of ``Telling.order``."""
    by_document: dict[str, list[Figure]] = {}
    for figure in evidence.figures:
        by_document.setdefault(figure.document_id, []).append(figure)
    scenes = Scenes(evidence)
    found = [
        telling
        for document_id, figures in by_document.items()
        if document_id in evidence.document_of
        for telling in _of_document(
            evidence.document_of[document_id], figures, _places_in(document_id, evidence), scenes
        )
    ]
    return sorted(found, key=lambda telling: telling.order)


def _areas(place: Where, places: Mapping[str, Place]) -> frozenset[str]:
    known = (places.get(place_id) for place_id in place.ids)
    return name_keys(frozenset(key(one.admin1) for one in known if one is not None and one.admin1))


def _places_in(document_id: str, evidence: Evidence) -> tuple[frozenset[str], frozenset[str]]:
    """Return the places that a document names: the ids of those resolved, and all names as they are compared."""
    mentions = [row for row in evidence.mentions_in.get(document_id, ()) if row.kind is MentionKind.PLACE]
    ids = frozenset(row.resolved for row in mentions if row.resolved)
    return ids, name_keys(frozenset(key(row.name) for row in mentions))


def _of_document(
    document: Document, figures: Sequence[Figure], named: tuple[frozenset[str], frozenset[str]], scenes: Scenes
) -> Iterator[Telling]:
    ordered = sorted(figures, key=lambda figure: (figure.start, figure.end, figure.id))
    by_id = {figure.id: figure for figure in ordered}
    heading = _heading(document)
    for figure in ordered:
        number = number_of(figure.low, figure.high)
        if number is None:
            continue
        place, lent_place = _placed(figure, document, ordered, by_id, scenes)
        period, lent_period = _timed(figure, ordered, by_id, scenes)
        areas = _areas(place, scenes.evidence.place_of)
        lent = (lent_place, lent_period)
        words = (
            figure.place if _where(figure, document).known else None if lent_place else scenes.words_of(place, document)
        )
        yield Telling(figure, document, number, whom_of(figure), place, period, *named, areas, *lent, heading, words)


def _heading(document: Document) -> str:
    words = [word for word in key(document.title or "").split() if not any(char.isdigit() for char in word)]
    return " ".join(words) if len(words) >= FEWEST_TITLE_WORDS else ""


def _placed(
    figure: Figure, document: Document, ordered: Sequence[Figure], by_id: Mapping[str, Figure], scenes: Scenes
) -> tuple[Where, bool]:
    """Return a figure's place, and whether it was lent: by a neighbour, else by the scene that its text sets."""
    own = _where(figure, document)
    if own.known:
        return own, False
    set_at, sure = scenes.place_of(figure, document)
    if sure:
        return set_at, False
    lent = _inherited_place(figure, document, ordered, by_id)
    return (lent if lent.known else set_at), True


def _timed(figure: Figure, ordered: Sequence[Figure], by_id: Mapping[str, Figure], scenes: Scenes) -> tuple[When, bool]:
    """Return a figure's period, and whether it was lent: by a neighbour, else by the scene that its text sets."""
    own = when_of(figure)
    if own.known or own.since:
        return own, False
    lent = _inherited_period(figure, ordered, by_id)
    if lent.known or figure.measure not in _OF_ONE_EVENT:
        return lent, lent != own
    scene = scenes.period_of(figure)
    return scene, scene.known


def _where(figure: Figure, document: Document) -> Where:
    return where_of(figure.place_ids, figure.place, document.text, figure.sentence)


def _inherited_place(
    figure: Figure, document: Document, ordered: Sequence[Figure], by_id: Mapping[str, Figure]
) -> Where:
    """Return the place of the whole that the figure is a part of, else of its nearest neighbour that has one."""
    givers = _givers(figure, ordered, by_id)
    return next((place for giver in givers if (place := _where(giver, document)).known), NOWHERE)


def _inherited_period(figure: Figure, ordered: Sequence[Figure], by_id: Mapping[str, Figure]) -> When:
    givers = _givers(figure, ordered, by_id)
    return next((period for giver in givers if (period := when_of(giver)).known and not period.since), UNSAID)


def _givers(figure: Figure, ordered: Sequence[Figure], by_id: Mapping[str, Figure]) -> list[Figure]:
    """Return the figures whose place and period may be this one's too, nearest first, those before it sooner."""
    whole = by_id.get(figure.part_of or "")
    if figure.measure not in _OF_ONE_EVENT:
        return [whole] if whole else []
    near = [
        other
        for other in ordered
        if other.measure in _OF_ONE_EVENT
        and other not in (figure, whole)
        and (other.sentence == figure.sentence or -FAR < other.start - figure.start < 0)
    ]
    near.sort(key=lambda other: abs(other.start - figure.start) * (2 if other.start > figure.start else 1))
    return [whole, *near] if whole else near
