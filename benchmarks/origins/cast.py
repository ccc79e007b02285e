"""Chooses who and what is in a world: its country, outlets, incidents and those who can know."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from benchmarks.origins.data import names, table
from benchmarks.origins.world import LANGUAGES, Incident, Name, Origin, OriginKind, Outlet

KINDS = ("agency", "newspaper", "newspaper", "broadcaster", "website", "channel", "newspaper", "website")


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is in a world; ``groups`` are the outlets that are rights groups."""

    wording: str
    country: Name
    outlets: tuple[Outlet, ...]
    groups: tuple[Outlet, ...]
    incidents: tuple[Incident, ...]


def make_cast(rng: Random, wording: str) -> Cast:
    """Return the country, the outlets and up to three incidents: one that matters and those that distract."""
    country = rng.choice(names("country"))
    cities = rng.sample(names("city"), 3)
    first = _incident(rng, wording, "i1", cities[0], date(2019, 1, 1) + timedelta(days=rng.randrange(2200)))
    others = [
        _distractor(rng, wording, first, cities[number + 1], number) for number in range(rng.choice((0, 1, 1, 2)))
    ]
    mode = rng.choices(("en", "fa", "mixed"), (45, 30, 25))[0]
    outlets = _outlets(rng, mode)
    groups = tuple(_group(rng, mode, name) for name in rng.sample(names("group"), 2))
    return Cast(wording, country, outlets, groups, (first, *others))


def _incident(rng: Random, wording: str, name: str, city: Name, day: date, counts: Sequence[int] = ()) -> Incident:
    kind = rng.choice(sorted(table("incidents")))
    about: dict[str, Any] = table("incidents")[kind]
    which = rng.randrange(len(about[wording]["en"]))
    event = Name(about[wording]["en"][which], about[wording]["fa"][which])
    measures = [about["measures"][0], *rng.sample(about["measures"][1:], rng.choice((0, 1)))]
    true = {measure: _number(rng) for measure in measures}
    true |= dict(zip(measures, counts, strict=False))
    who = {measure: Name(*rng.choice(about["who"][measure])) for measure in measures}
    return Incident(name, kind, event, city, rng.choice(names("spot")), day, true, who)


def _number(rng: Random) -> int:
    return rng.choice((rng.randint(3, 12), rng.randint(7, 40), rng.randint(20, 95), rng.randint(100, 900)))


def _distractor(rng: Random, wording: str, first: Incident, city: Name, number: int) -> Incident:
    """Return another incident: elsewhere or on another day, half of the time with the same number."""
    elsewhere = rng.random() < 0.6
    day = first.day + timedelta(days=rng.choice((0, 1, 4)) if elsewhere else (9, 30)[number])
    same = list(first.counts.values())[:1] if rng.random() < 0.5 else []
    return _incident(rng, wording, f"i{number + 2}", city if elsewhere else first.city, day, same)


def _outlets(rng: Random, mode: str) -> tuple[Outlet, ...]:
    """Return 14 outlets, the state's agency among them; two houses may belong to one publisher."""
    taken: list[tuple[str, Name]] = [("state_agency", rng.choice(names("state_agency")))]
    for kind in ("agency", "newspaper", "broadcaster", "website", "channel"):
        taken += [(kind, name) for name in rng.sample(names(kind), min(3, len(names(kind))))]
    rng.shuffle(taken)
    house = rng.choice(names("publisher")).en
    shared = set(rng.sample(range(len(taken)), 2)) if rng.random() < 0.4 else set()
    return tuple(
        _outlet(rng, mode, kind, name, house if at in shared else None) for at, (kind, name) in enumerate(taken)
    )


def _outlet(rng: Random, mode: str, kind: str, name: Name, house: str | None) -> Outlet:
    language = rng.choice(LANGUAGES) if mode == "mixed" else mode
    state = kind == "state_agency"
    affiliation = "state" if state else rng.choice(("independent", "private", None))
    return Outlet(slug(name.en), name, "agency" if state else kind, language, affiliation, house or name.en)


def _group(rng: Random, mode: str, name: Name) -> Outlet:
    language = rng.choice(LANGUAGES) if mode == "mixed" else mode
    return Outlet(slug(name.en), name, "group", language, "independent", name.en)


def slug(name: str) -> str:
    """Return an id made of a name."""
    return "-".join(name.casefold().replace("'", "").split())


def make_origins(rng: Random, cast: Cast, incident: Incident, kinds: Sequence[OriginKind]) -> list[Origin]:
    """Return one origin for each kind, each with access of its own: no two of one hospital, command or group."""
    offices = _independent_offices(rng, incident)
    hospitals = rng.sample(names("hospital"), len(names("hospital")))
    groups = list(cast.groups)
    made = []
    for at, kind in enumerate(kinds):
        name = f"{incident.id}-o{at + 1}"
        if kind == OriginKind.OFFICE:
            made.append(office(rng, incident, name, offices.pop()))
        elif kind == OriginKind.STAFF:
            made.append(_staff(rng, cast, name, hospitals.pop()))
        elif kind == OriginKind.GROUP:
            made.append(_of_group(name, groups.pop()))
        elif kind == OriginKind.WITNESS:
            made.append(_witness(rng, cast, incident, name, made))
        else:
            made.append(Origin(name, kind, {}, {}, name))
    return made


def _independent_offices(rng: Random, incident: Incident) -> list[str]:
    """Return kinds of office that answer to different commands, in chance order."""
    offices = table("offices")
    kinds = rng.sample(table("incidents")[incident.kind]["offices"], 5)
    seen: dict[str, str] = {}
    for kind in kinds:
        seen.setdefault(offices[kind]["command"], kind)
    return list(seen.values())


def sibling(office_kind: str) -> str | None:
    """Return another office under the same command; null where there is none."""
    offices = table("offices")
    same = [kind for kind in offices if offices[kind]["command"] == offices[office_kind]["command"]]
    return next((kind for kind in same if kind != office_kind), None)


def office(rng: Random, incident: Incident, name: str, kind: str) -> Origin:
    """Return an office as an origin; one person speaks for it throughout."""
    about = table("offices")[kind]
    person = _person(rng)
    forms = {language: _filled(about[language], language, person, incident) for language in LANGUAGES}
    short = {language: _filled(about[f"short_{language}"], language, person, incident) for language in LANGUAGES}
    return Origin(name, OriginKind.OFFICE, forms, short, f"{about['command']}", affiliation=kind)


def _person(rng: Random) -> tuple[Name, Name]:
    given, family = rng.choice(names("given")), rng.choice(names("family"))
    return Name(f"{given.en} {family.en}", f"{given.fa} {family.fa}"), family


def _filled(forms: Sequence[str], language: str, person: tuple[Name, Name], incident: Incident) -> tuple[str, ...]:
    full, family = (name.in_(language) for name in person)
    spot, city = incident.spot.in_(language), incident.city.in_(language)
    return tuple(_closed(form.format(name=full, family=family, city=city, spot=spot)) for form in forms)


def _closed(form: str) -> str:
    """Return a form with the comma that closes an apposition: "Dara Velin, the prosecutor of Mirkand,"."""
    comma = next((mark for mark in (", ", "، ") if mark in form), "")
    return form + comma.strip()


def _staff(rng: Random, cast: Cast, name: str, hospital: Name) -> Origin:
    forms, short = _described(rng, table("witnesses")["staff"][cast.wording], hospital)
    return Origin(name, OriginKind.STAFF, forms, short, name)


def _witness(rng: Random, cast: Cast, incident: Incident, name: str, before: Sequence[Origin]) -> Origin:
    """Return a witness; one in five is not described, and no two are described alike."""
    kind = "bare" if rng.random() < 0.2 else "described"
    taken = {form for origin in before for form in origin.forms.get("en", ())}
    for _ in range(20):
        forms, short = _described(rng, table("witnesses")[kind][cast.wording], incident.spot)
        if not taken & set(forms["en"]):
            break
    return Origin(name, OriginKind.WITNESS, forms, short, name, described=kind == "described")


def _described(
    rng: Random, about: dict[str, Any], where: Name
) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Return one description in both languages, and how the person is named again."""
    full, family = _person(rng)
    which = rng.randrange(len(about["en"]))
    forms: dict[str, tuple[str, ...]] = {}
    short: dict[str, tuple[str, ...]] = {}
    for language in LANGUAGES:
        slots = {"name": full.in_(language), "family": family.in_(language)}
        slots |= {"spot": where.in_(language), "hospital": where.in_(language)}
        forms[language] = (about[language][which].format(**slots),)
        short[language] = (about[f"short_{language}"][which].format(**slots),)
    return forms, short


def _of_group(name: str, group: Outlet) -> Origin:
    forms = {"en": (group.name.en,), "fa": (group.name.fa,)}
    short = {"en": ("the group",), "fa": ("این گروه",)}
    return Origin(name, OriginKind.GROUP, forms, short, name, affiliation=group.id)
