"""Makes worlds: ``python -m benchmarks.origins.generate FOLDER [--worlds N] [--seed S]``.

World number n of seed S is always the same. Every fourth world is written in the same wording:
sets of phrases that share none.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from random import Random

from benchmarks.origins.cast import Cast, make_cast, slug
from benchmarks.origins.compose import Writer, text_of
from benchmarks.origins.data import WORDINGS, table
from benchmarks.origins.folders import write_world
from benchmarks.origins.plot import commands_shared, make_plans
from benchmarks.origins.truth import truth
from benchmarks.origins.world import Move, Origin, Plan, World

SEED = 20240317


def make_world(number: int, seed: int = SEED) -> World:
    """Return one world; its wording follows from its number."""
    wording = WORDINGS[number % len(WORDINGS)]
    rng = Random(f"{seed}/{number}")
    cast = make_cast(rng, wording)
    plans = make_plans(rng, cast)
    shared = commands_shared(plans)
    listed = rng.random() < 0.5
    for at, plan in enumerate(plans):
        plan.seed = f"{seed}/{number}/{at}"
    for plan in plans:
        Writer(plan, cast, () if listed else shared).write()
    name = f"{seed}-{number:04}"
    documents = tuple(_document(rng, plan) for plan in plans)
    sources = tuple(_sources(cast, shared if listed else ()))
    return World(name, documents, sources, truth(name, wording, cast, plans))


def make_worlds(count: int, seed: int = SEED) -> list[World]:
    """Return the worlds 0 to ``count``."""
    return [make_world(number, seed) for number in range(count)]


def _document(rng: Random, plan: Plan) -> dict[str, object]:
    """Return a document as a line of ``documents.jsonl``; an edited page keeps its address."""
    page = plan.parents[0] if plan.move == Move.EDIT else plan
    return {
        "id": plan.id,
        "source": plan.outlet.name.in_(plan.language) if rng.random() < 0.1 else plan.outlet.id,
        "url": f"https://{plan.outlet.id}.example/{page.at:%Y/%m/%d}/{page.id}",
        "published_at": f"{plan.at:%Y-%m-%dT%H:%M:00Z}",
        "language": plan.language,
        "title": plan.title,
        "text": text_of(plan),
    }


def _sources(cast: Cast, offices: Sequence[Origin]) -> list[dict[str, str]]:
    """Return the rows of ``sources.csv``: outlets and groups, and offices where the table says whose they are."""
    rows = [
        {
            "id": one.id,
            "name": one.name.en,
            "aliases": one.name.fa,
            "kind": one.kind,
            "affiliation": one.affiliation or "",
            "languages": one.language,
            "publisher": one.publisher,
        }
        for one in (*cast.outlets, *cast.groups)
    ]
    city_of = {incident.id: incident.city for incident in cast.incidents}
    for origin in offices:
        city = city_of[origin.id.split("-")[0]]
        about = table("offices")[origin.affiliation or ""]
        name, alias = about["id_en"].format(city=city.en), about["id_fa"].format(city=city.fa)
        row = {"id": slug(name), "name": name, "aliases": alias, "kind": "office", "affiliation": origin.command}
        rows.append(row | {"languages": "", "publisher": ""})
    return list({row["id"]: row for row in rows}.values())


def main() -> None:
    """Write worlds into folders."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--worlds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=SEED)
    asked = parser.parse_args()
    for world in make_worlds(asked.worlds, asked.seed):
        write_world(asked.folder / world.name, world)


if __name__ == "__main__":
    main()
