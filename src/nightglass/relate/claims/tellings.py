"""A telling: one figure with what its document adds to it, ready to be compared."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from nightglass.records.document import Document
from nightglass.records.figure import Figure, Measure
from nightglass.records.mention import MentionKind
from nightglass.records.place import Place
from nightglass.relate.claims.bounds import Number, number_of
from nightglass.relate.claims.pasts import in_one_breath, is_past, is_recalled, present_of
from nightglass.relate.claims.scenes import Scenes
from nightglass.relate.claims.whens import UNSAID, When, when_of
from nightglass.relate.claims.wheres import NOWHERE, Where, name_keys, where_of
from nightglass.relate.claims.whom import ANYBODY, whom_of
from nightglass.relate.claims.withdrawn import withdrawn_figures
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
    null where it was lent or nothing says. ``present`` is the time that its text speaks at, ``past`` says that it tells
    of a time long before that. ``withdrawn`` says that its publisher took it back.
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
    present: datetime | None = None
    past: bool = False
    withdrawn: bool = False

    @property
    def denies(self) -> bool:
        """Whether it says that the count is false, or that nobody was, or its publisher took it back."""
        return self.figure.denied or self.withdrawn or self.number == (0, 0)

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
    withdrawn = withdrawn_figures(evidence)
    found = [
        replace(telling, withdrawn=telling.figure.id in withdrawn)
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
    heading, present = _heading(document), present_of(document, scenes.days_in(document.id))
    for figure in ordered:
        number = number_of(figure.low, figure.high)
        if number is None:
            continue
        period, lent_period = _timed(figure, document, ordered, by_id, scenes)
        past = is_past(period, present) or (is_recalled(figure, document) and (lent_period or not period.known))
        if past and not is_past(period, present):
            period, lent_period = UNSAID, False
        place, lent_place = _placed(figure, document, ordered, by_id, scenes, past=past)
        areas = _areas(place, scenes.evidence.place_of)
        lent = (lent_place, lent_period)
        own = place.known and place == _where(figure, document)
        words = figure.place if own else None if lent_place else scenes.words_of(place, document)
        whom, at = whom_of(figure), (place, period)
        yield Telling(figure, document, number, whom, *at, *named, areas, *lent, heading, words, present, past)


def _heading(document: Document) -> str:
    words = [word for word in key(document.title or "").split() if not any(char.isdigit() for char in word)]
    return " ".join(words) if len(words) >= FEWEST_TITLE_WORDS else ""


def _placed(
    figure: Figure,
    document: Document,
    ordered: Sequence[Figure],
    by_id: Mapping[str, Figure],
    scenes: Scenes,
    *,
    past: bool,
) -> tuple[Where, bool]:
    """Return a figure's place, and whether it was lent: by a neighbour, else by the scene that its text sets.

    The scene is that of the text's present: what is told of the past takes no place but from its own sentence.
    """
    own = _where(figure, document)
    if own.known:
        return scenes.settled(own, figure, document), False
    if past and not scenes.is_placed(figure, document):
        return NOWHERE, False
    set_at, sure = scenes.place_of(figure, document)
    if sure:
        return set_at, False
    lent = _inherited_place(figure, document, ordered, by_id)
    return (lent if lent.known else set_at), True


def _timed(
    figure: Figure, document: Document, ordered: Sequence[Figure], by_id: Mapping[str, Figure], scenes: Scenes
) -> tuple[When, bool]:
    """Return a figure's period, and whether it was lent: by a neighbour, else by the scene that its text sets.

    What is told of the past lends its time within its own paragraph alone.
    """
    own = when_of(figure)
    if own.known or own.since:
        return own, False
    present = present_of(document, scenes.days_in(document.id))
    lent = next(
        (
            period
            for giver in _givers(figure, ordered, by_id)
            if (period := when_of(giver)).known
            and not period.since
            and (not is_past(period, present) or in_one_breath(giver.start, figure.start, document.text))
        ),
        UNSAID,
    )
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


def _givers(figure: Figure, ordered: Sequence[Figure], by_id: Mapping[str, Figure]) -> list[Figure]:
    """Return the figures whose place and period may be this one's too, nearest first, those before it sooner."""
    whole = by_id.get(figure.part_of or "")
    if figure.measure not in _OF_ONE_EVENT:
        return [whole] if whole else []
    first = bisect_left(ordered, min(figure.start - FAR, figure.sentence.start), key=lambda other: other.start)
    last = bisect_right(ordered, max(figure.start, figure.sentence.end), key=lambda other: other.start)
    near = [
        other
        for other in ordered[first:last]
        if other.measure in _OF_ONE_EVENT
        and other not in (figure, whole)
        and (other.sentence == figure.sentence or -FAR < other.start - figure.start < 0)
    ]
    near.sort(key=lambda other: abs(other.start - figure.start) * (2 if other.start > figure.start else 1))
    return [whole, *near] if whole else near
