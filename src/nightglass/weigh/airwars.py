"""A grade for one incident, after Airwars (airwars.org/about/methodology, "our grading").

Airwars grades an incident: *confirmed* where a belligerent accepts responsibility, *fair* where two or more generally
credible sources report it and an act is known near it on that day, *weak* where a single source does, *contested*
where responsibility is disputed between rivals, *discounted* where those killed were fighters or the report was false.
Here "sources" are independent origins, and "an act" is one that texts report. Rival tolls never make it contested. No
table shows who fought, so nothing is ever suggested as discounted.
"""

from collections.abc import Mapping, Sequence

from nightglass.records.event import Event
from nightglass.records.grade import Grade
from nightglass.records.judgement import JudgementKind
from nightglass.text.fold import key
from nightglass.weigh.bearing import Bearing, why_no_incident
from nightglass.weigh.suggestion import Reason, Suggestion

METHOD = "after Airwars"
ENOUGH = 2
"""How many origins that are proven to be independent of each other fair asks for."""


def suggest_grade(bearing: Bearing) -> Suggestion:
    """Return the grade that the tables suggest for a claim of one incident; refused for every other claim."""
    refused = why_no_incident(bearing) or _why_nothing(bearing)
    if refused is not None:
        return _suggestion(bearing, None, refused)
    acts = bearing.acts_near()
    reasons, against = _for_fair(bearing, acts), _against(bearing)
    admitted, rival = _admitted(bearing, acts), _rivals(bearing, acts)
    if admitted:
        return _suggestion(bearing, Grade.CONFIRMED, None, (admitted, *reasons), against)
    if rival:
        return _suggestion(bearing, Grade.CONTESTED, None, (rival,), against)
    if bearing.claim.proven >= ENOUGH and acts:
        return _suggestion(bearing, Grade.FAIR, None, reasons, against)
    return _suggestion(bearing, Grade.WEAK, None, reasons, (*_lacking(bearing, acts), *against))


def _why_nothing(bearing: Bearing) -> str | None:
    return None if bearing.supporting else "no report supports it"


def _suggestion(
    bearing: Bearing,
    grade: Grade | None,
    refused: str | None,
    reasons: Sequence[Reason] = (),
    against: Sequence[Reason] = (),
) -> Suggestion:
    value = None if grade is None else grade.value
    return Suggestion(bearing.claim.id, JudgementKind.GRADE, METHOD, value, refused, tuple(reasons), tuple(against))


def _for_fair(bearing: Bearing, acts: Sequence[Event]) -> tuple[Reason, ...]:
    """Return what speaks for the report."""
    found = []
    if bearing.claim.proven >= ENOUGH:
        ids = tuple(one.id for one in bearing.standing)
        found.append(Reason("two or more origins are proven to be independent of each other", ids))
    if acts:
        found.append(Reason("texts report an act near in time and place", tuple(one.id for one in acts)))
    return tuple(found)


def _lacking(bearing: Bearing, acts: Sequence[Event]) -> tuple[Reason, ...]:
    """Return what fair asks for and the tables do not show."""
    found = []
    if bearing.claim.proven < ENOUGH:
        many = bearing.claim.at_most >= ENOUGH
        words = "fewer than two origins are proven to be independent of each other"
        found.append(Reason(f"{words}; there may be more" if many else words))
    if not acts:
        found.append(Reason("no text reports an act near in time and place"))
    return tuple(found)


def _against(bearing: Bearing) -> tuple[Reason, ...]:
    found = []
    if bearing.denying:
        found.append(Reason("it is denied", tuple(one.row_id for one in bearing.denying)))
    if bearing.claim.one_publisher:
        found.append(Reason("one publisher published all that supports it"))
    limits = tuple(sorted(one.id for one in bearing.caveats if {*one.about_ids} & _row_ids(bearing)))
    return (*found, Reason("a text that tells it says what could not be known", limits)) if limits else tuple(found)


def _row_ids(bearing: Bearing) -> set[str]:
    return {one.row_id for one in bearing.supporting}


def _admitted(bearing: Bearing, acts: Sequence[Event]) -> Reason | None:
    """Return that who is named as the actor counts those killed itself: it accepts that it happened by its hand.

    Names must be the same: an office that speaks for a force under it is for a person to see.
    """
    actors = {_name(actor): act.id for act in acts for actor in act.actors}
    for origin in bearing.standing:
        if _name(origin.name) in actors:
            words = "an origin that counts those killed is named as the actor"
            return Reason(words, (origin.id, actors[_name(origin.name)]))
    return None


def _rivals(bearing: Bearing, acts: Sequence[Event]) -> Reason | None:
    """Return that texts lay the act at the door of rivals: actors of which the sources know different affiliations."""
    known = _affiliations(bearing)
    camps: dict[str, str] = {}
    for act in acts:
        for actor in act.actors:
            if _name(actor) in known:
                camps.setdefault(known[_name(actor)], act.id)
    if len(camps) < ENOUGH:
        return None
    return Reason("texts name actors of rival affiliation for it", tuple(sorted(camps.values())))


def _affiliations(bearing: Bearing) -> Mapping[str, str]:
    """Return the affiliation of each name in the list of sources, as folded keys."""
    return {
        _name(name): key(source.affiliation)
        for source in bearing.sources.values()
        if source.affiliation
        for name in (source.name, *source.aliases)
    }


def _name(words: str) -> str:
    """Return a name as a key, without its article."""
    return key(words).removeprefix("the ")
