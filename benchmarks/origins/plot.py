"""Plans the documents of a world: first those who knew, then those who took it from them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from random import Random
from typing import Any

from benchmarks.origins.cast import Cast, make_origins, office, sibling
from benchmarks.origins.data import table
from benchmarks.origins.world import COPIES, Count, Incident, Move, Origin, OriginKind, Outlet, Plan

FIRST_MOVE = {
    OriginKind.OFFICE: Move.SAID,
    OriginKind.STAFF: Move.SAID,
    OriginKind.WITNESS: Move.WITNESS,
    OriginKind.REPORTER: Move.REPORTER,
    OriginKind.GROUP: Move.LIST,
    OriginKind.UNNAMED: Move.ANONYMOUS,
}
KINDS = (OriginKind.WITNESS, OriginKind.OFFICE, OriginKind.STAFF, OriginKind.GROUP, OriginKind.REPORTER)
SPEAKERS = (OriginKind.OFFICE, OriginKind.STAFF, OriginKind.GROUP)
"""Those whom any outlet may quote; a witness speaks to one."""
MOST_SEEN = 60
"""More than so many no witness counts."""


@dataclass(slots=True)
class Plot:
    """The plans of one incident while they are made; ``free`` are the outlets that have not told it yet."""

    rng: Random
    cast: Cast
    incident: Incident
    flavour: dict[str, Any]
    free: list[Outlet]
    origins: list[Origin] = field(default_factory=list)
    plans: list[Plan] = field(default_factory=list)

    def add(self, outlet: Outlet, at: datetime, move: Move, **more: Any) -> Plan:
        """Add a plan and return it."""
        name = f"{self.incident.id}-{len(self.plans) + 1}"
        plan = Plan(name, outlet, at, move, self.incident, **more)
        self.plans.append(plan)
        return plan

    @property
    def tellers(self) -> list[Plan]:
        """The plans from which others may take it: none that denies it."""
        return [plan for plan in self.plans if plan.move != Move.DENY]

    def outlet(self, language: str | None = None) -> Outlet | None:
        """Take an outlet that has not told it yet, of a language where one is asked for; null where none is left."""
        fitting = [one for one in self.free if language in (None, one.language)]
        if not fitting:
            return None
        chosen = self.rng.choice(fitting)
        self.free.remove(chosen)
        return chosen


def make_plans(rng: Random, cast: Cast) -> list[Plan]:
    """Return all plans of a world in the order of time, with ids d1, d2 … in chance order."""
    size = rng.choice((6, 7, 8, 9, 10, 11, 12, 13, 15, 18, 22))
    plans = _of_incident(rng, cast, cast.incidents[0], _flavour(rng), size)
    for incident in cast.incidents[1:]:
        plans += _of_incident(rng, cast, incident, _flavour(rng), rng.choice((1, 1, 2, 3)))
    plans += [_unrelated(rng, cast, plans[0].at) for _ in range(rng.choice((0, 1, 1, 2)))]
    rng.shuffle(plans)
    for number, plan in enumerate(plans, 1):
        plan.id = f"d{number}"
    return sorted(plans, key=lambda plan: plan.at)


def _flavour(rng: Random) -> dict[str, Any]:
    flavours = table("flavours")
    return dict(flavours[rng.choices(list(flavours), [one["weight"] for one in flavours.values()])[0]])


def _of_incident(rng: Random, cast: Cast, incident: Incident, flavour: dict[str, Any], size: int) -> list[Plan]:
    plot = Plot(rng, cast, incident, flavour, list(cast.outlets))
    wanted = min(rng.choice(flavour["origins"]), size)
    plot.origins = make_origins(rng, cast, incident, _kinds(rng, flavour, wanted, _seen_by_one(incident)))
    if flavour.get("sibling"):
        _add_sibling(plot)
    for origin in plot.origins:
        _first(plot, origin)
    for _ in range(60):
        if len(plot.plans) >= size:
            break
        _derive(plot)
    return plot.plans


def _seen_by_one(incident: Incident) -> bool:
    """Return whether one person can have seen that many."""
    return next(iter(incident.counts.values())) <= MOST_SEEN


def _kinds(rng: Random, flavour: dict[str, Any], wanted: int, seen: bool) -> list[OriginKind]:
    """Return who knows: offices and groups at most twice, a reporter once; nobody sees hundreds die."""
    kinds = [OriginKind.OFFICE] if flavour.get("office") else []
    limit = {OriginKind.OFFICE: 1 + (rng.random() < 0.2), OriginKind.GROUP: 2, OriginKind.REPORTER: 1}
    while len(kinds) < wanted:
        kind = rng.choices(KINDS, (30 * seen, 25, 20, 15, 10 * seen))[0]
        if kinds.count(kind) < limit.get(kind, 3):
            kinds.append(kind)
    return kinds


def _add_sibling(plot: Plot) -> None:
    """Add a second office under the command of the first, if there is one."""
    for origin in list(plot.origins):
        other = sibling(origin.affiliation or "") if origin.kind == OriginKind.OFFICE else None
        if other:
            name = f"{plot.incident.id}-o{len(plot.origins) + 1}"
            plot.origins.append(office(plot.rng, plot.incident, name, other))
            return


def _first(plot: Plot, origin: Origin) -> None:
    """Plan the document in which an origin is first heard; a group may publish for itself."""
    own = [group for group in plot.cast.groups if group.id == origin.affiliation]
    outlet = own[0] if own and plot.rng.random() < 0.5 else plot.outlet()
    if outlet:
        at = datetime.combine(plot.incident.day, time(20), UTC) + timedelta(minutes=plot.rng.randrange(2400))
        counts = tuple(_as_told(plot.rng, measure, true) for measure, true in _some(plot.rng, plot.incident))
        if origin.kind == OriginKind.OFFICE and len(plot.origins) > 1 and plot.rng.random() < 0.2:
            counts = tuple(_played_down(count) for count in counts)
        plot.add(outlet, at, FIRST_MOVE[origin.kind], counts=counts, origins=(origin,))


def _some(rng: Random, incident: Incident) -> list[tuple[str, int]]:
    """Return the first measure, and mostly the others too."""
    return list(incident.counts.items())[: None if rng.random() < 0.75 else 1]


def _as_told(rng: Random, measure: str, true: int) -> Count:
    """Return a true number as an origin tells it: mostly exactly or as a minimum, sometimes a little less."""
    hedge = rng.choices((None, "at least", "more than", "about"), (50, 36, 7, 7))[0]
    if hedge == "more than":
        return Count(measure, max(true // 5 * 5, 2) if true > 10 else true - 1, hedge)
    if hedge == "about" and true < 10:
        hedge = None
    less = rng.randint(1, max(1, true // 8)) if hedge == "at least" and rng.random() < 0.4 and true > 4 else 0
    return Count(measure, true - less, hedge)


def _played_down(count: Count) -> Count:
    """Return a count as an office may give it that has reasons to: a third of it."""
    return Count(count.measure, max(2, count.number // 3))


def _derive(plot: Plot) -> None:
    """Add one document that takes the matter from others, if the move that chance picks is possible."""
    moves = plot.flavour["moves"]
    move = Move(plot.rng.choices(list(moves), list(moves.values()))[0])
    tellers = plot.tellers
    if tellers:
        parent = max(tellers, key=lambda plan: plan.at) if plot.flavour.get("newest") else plot.rng.choice(tellers)
        DERIVE.get(move, _takes)(plot, parent, move)


def _later(plot: Plot, parent: Plan) -> datetime:
    return parent.at + timedelta(minutes=plot.rng.randrange(15, 900))


def _carried(plot: Plot, parent: Plan) -> tuple[Count, ...]:
    """Return the counts that a document takes over: all or the first; a hedge, or who they were, gets lost at times."""
    counts = parent.counts[: None if plot.rng.random() < 0.8 else 1]
    if plot.rng.random() < 0.1:
        counts = tuple(replace(count, hedge=None) for count in counts)
    return tuple(replace(count, plainly=plot.rng.random() < 0.1 or count.plainly) for count in counts)


def _takes(plot: Plot, parent: Plan, move: Move) -> None:
    """Copy, cite, translate or retell one document; a copy into another language is a translation."""
    outlet = plot.outlet(parent.language if move in COPIES else None)
    if outlet is None:
        return
    if outlet.language != parent.language and move in (Move.CITES, Move.TRANSLATED):
        move = Move.TRANSLATED
    elif move == Move.TRANSLATED:
        move = Move.CITES
    if move == Move.CITES_SPEAKER and not (len(parent.origins) == 1 and parent.origins[0].forms):
        move = Move.CITES
    counts = parent.counts if move in COPIES else _carried(plot, parent)
    plot.add(outlet, _later(plot, parent), move, counts=counts, origins=parent.origins, parents=(parent,))


def _quotes(plot: Plot, parent: Plan, move: Move) -> None:
    """Quote the speaker of an earlier document; from that document itself it takes nothing."""
    outlet = plot.outlet()
    if outlet and len(parent.origins) == 1 and parent.origins[0].kind in SPEAKERS:
        counts = _carried(plot, parent)
        plot.add(outlet, _later(plot, parent), move, counts=counts, origins=parent.origins)


def _two(plot: Plot, parent: Plan, move: Move) -> None:
    """Cite two documents, or quote two speakers, of different origins."""

    def fits(plan: Plan) -> bool:
        apart = not {origin.id for origin in plan.origins} & {origin.id for origin in parent.origins}
        return apart and plan.counts[0].number == parent.counts[0].number and plan.outlet != parent.outlet

    others = [plan for plan in plot.tellers if fits(plan)]
    if move == Move.BOTH:
        others = [plan for plan in others if all(_quotable(one) for one in (plan, parent))]
    outlet = plot.outlet() if others else None
    if outlet:
        other = plot.rng.choice(others)
        at = _later(plot, max(parent, other, key=lambda plan: plan.at))
        counts, origins = (replace(parent.counts[0], hedge=None),), parent.origins + other.origins
        plot.add(outlet, at, move, counts=counts, origins=origins, parents=(parent, other))


def _quotable(plan: Plan) -> bool:
    return len(plan.origins) == 1 and plan.origins[0].kind in SPEAKERS


def _updates(plot: Plot, _parent: Plan, move: Move) -> None:
    """Let the outlet of a first document give a higher number later: as news, or as an edit of the page."""
    firsts = [plan for plan in plot.plans if plan.move in FIRST_MOVE.values() and plan.origins[0].kind in SPEAKERS]
    edited = {plan.parents[0].id for plan in plot.plans if plan.move in (Move.UPDATE, Move.EDIT)}
    fresh = [plan for plan in firsts if plan.id not in edited and plan.counts[0].hedge != "about"]
    if fresh:
        old = plot.rng.choice(fresh)
        first = old.counts[0]
        more = replace(first, number=first.number + plot.rng.randint(1, max(2, first.number // 4)))
        counts = (more, *old.counts[1:]) if move == Move.EDIT else (more,)
        plot.add(old.outlet, _later(plot, old), move, counts=counts, origins=old.origins, parents=(old,))


def _denies(plot: Plot, parent: Plan, move: Move) -> None:
    """Let an office that is no origin deny the first count."""
    heard = {origin.command for origin in plot.origins}
    denied = sum(plan.move == Move.DENY for plan in plot.plans)
    kinds = [kind for kind in table("incidents")[plot.incident.kind]["offices"] if _command(kind) not in heard]
    outlet = plot.outlet() if kinds and denied < 2 else None
    if outlet:
        earlier = [plan for plan in plot.plans if plan.move == Move.DENY]
        name = f"{plot.incident.id}-n{denied + 1}"
        speaker = earlier[0].origins[0] if earlier else office(plot.rng, plot.incident, name, kinds[0])
        plot.add(outlet, _later(plot, parent), move, counts=parent.counts[:1], origins=(speaker,), parents=(parent,))


def _command(kind: str) -> str:
    return str(table("offices")[kind]["command"])


def _anonymous(plot: Plot, parent: Plan, move: Move) -> None:
    """Let a source without a name speak: half of the time one that is heard elsewhere under its name."""
    outlet = plot.outlet()
    if outlet and not any(plan.move == move for plan in plot.plans):
        known = parent.origins[0]
        name = f"{plot.incident.id}-u"
        secret = known.id if plot.rng.random() < 0.5 else None
        origin = Origin(name, OriginKind.UNNAMED, {}, {}, known.command if secret else name, secret=secret)
        plot.add(outlet, _later(plot, parent), move, counts=_carried(plot, parent), origins=(origin,))


DERIVE: dict[Move, Callable[[Plot, Plan, Move], None]] = {
    Move.QUOTES: _quotes,
    Move.CITES_TWO: _two,
    Move.BOTH: _two,
    Move.UPDATE: _updates,
    Move.EDIT: _updates,
    Move.DENY: _denies,
    Move.ANONYMOUS: _anonymous,
}


def _unrelated(rng: Random, cast: Cast, near: datetime) -> Plan:
    outlet: Outlet = rng.choice(cast.outlets)
    return Plan("", outlet, near + timedelta(minutes=rng.randrange(-600, 2000)), Move.UNRELATED, cast.incidents[0])


def commands_shared(plans: Sequence[Plan]) -> list[Origin]:
    """Return the offices among the origins of these plans whose command another of them has too."""
    offices = {o.id: o for plan in plans for o in plan.origins if o.kind == OriginKind.OFFICE}.values()
    return [one for one in offices if any(other.command == one.command and other.id != one.id for other in offices)]
