"""Which entry of each name a document means: a conditional logit over signs of the entry, weighed among all names.

Each name's entries get a first share by what is known of them alone (people, kind, own name). Every name is then a
witness for every other: by country, by area, and by nearness, which falls to a third at 100 km. Shares are weighed
anew twice. The signs are common ground of the field (Leidner 2007, Toponym Resolution in Text, ch. 3: containment,
population, one referent per discourse, minimal distance); their weights are trained.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from nightglass.interfaces import Entry
from nightglass.text.fold import key

Table = NDArray[np.float64]

_EARTH_KM = 6371.0
_REACH_KM = 100.0
_ROUNDS = 2
_KINDS = ("country", "region", "admin1", "admin2", "quarter", "feature")
_LETTERS = re.compile(r"[^a-z]")
_HOST = re.compile(r"^(?:\w+://)?(?:www\.)?([\w.-]+)")
_SHORTEST_IN_HOST = 5
_PART_OF_THE_WORLD = 100_000_000
_LARGE = 300_000
SIGNS = (
    "people",
    "share",
    "own",
    *_KINDS,
    "case",
    "city",
    "held",
    "told",
    "area told",
    "host",
    "domain",
    "same country",
    "same area",
    "near",
    "nearest",
    "same country, many names",
    "same area, many names",
)
"""The signs in the order of the weights; those from ``same country`` on come from the document's other names."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name of a document: its entries, how often it stands there, and what is said anywhere to contain it."""

    folded: str
    entries: Sequence[Entry]
    count: int
    holders: frozenset[str]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The shares of each name's entries, summing to 1, in the entries' order; ``scores`` are the log odds."""

    names: Mapping[str, Named]
    scores: Mapping[str, Table]
    shares: Mapping[str, Table] = field(default_factory=dict)


def choose(named: Iterable[Named], host: str, alone: Sequence[float], among: Sequence[float]) -> Chosen:
    """Return the shares of the entries of all names; ``host`` is where the document was published, else empty."""
    names = [name for name in named if name.entries]
    if not names:
        return Chosen({}, {})
    world = World(names, host)
    shares = world.shares(world.alone @ np.asarray(alone))
    scores = shares
    for _ in range(_ROUNDS):
        scores = world.among(shares) @ np.asarray(among)
        shares = world.shares(scores)
    parts = world.parts
    return Chosen(
        {name.folded: name for name in names},
        {name.folded: scores[part] for name, part in zip(names, parts, strict=True)},
        {name.folded: shares[part] for name, part in zip(names, parts, strict=True)},
    )


class World:
    """All entries of a document's names as one table, a row an entry, and what each tells of the others."""

    def __init__(self, names: Sequence[Named], host: str) -> None:
        """Lay out the table; ``parts`` are the rows of each name."""
        sizes = [len(name.entries) for name in names]
        ends = np.cumsum(sizes)
        self.parts = [slice(int(end) - size, int(end)) for end, size in zip(ends, sizes, strict=True)]
        self._owner = np.repeat(np.arange(len(names)), sizes)
        self._many = len(names)
        entries = [entry for name in names for entry in name.entries]
        self._countries = _numbered(entry.country for entry in entries)
        self._areas = _numbered(f"{entry.country} {entry.admin1}" if entry.admin1 else None for entry in entries)
        self._witness = np.sqrt(np.array([name.count for name in names], dtype=np.float64))
        self._close = _closeness(entries)
        self._close *= self._owner[:, None] != self._owner[None, :]
        told = {name.folded for name in names}
        letters = _LETTERS.sub("", host.lower())
        ends_in = host.lower().rpartition(".")[2]
        self.alone: Table = np.array(
            [_signs(entry, name, told, letters, ends_in) for name in names for entry in name.entries]
        )

    def shares(self, scores: Table) -> Table:
        """Return scores (log odds) as shares of each name."""
        given = np.empty_like(scores)
        for part in self.parts:
            powers = np.exp(scores[part] - scores[part].max())
            given[part] = powers / powers.sum()
        return given

    def among(self, shares: Table) -> Table:
        """Return the signs of every entry: those that it has alone, and what the other names' entries say of it."""
        said = shares * self._witness[self._owner]
        others = np.maximum(self._witness.sum() - self._witness[self._owner], 1e-9)
        near = self._close @ said / others
        nearest = (self._close * shares[None, :]).max(axis=1)
        context = [
            self._agreeing(self._countries, said) / others, self._agreeing(self._areas, said) / others, near, nearest,
        ]  # fmt: skip
        few = np.minimum(self._many - 1, 5) / 5
        return np.column_stack([self.alone, *context, context[0] * few, context[1] * few])

    def _agreeing(self, groups: NDArray[np.int64], said: Table) -> Table:
        """Return for each entry the weight of the other names' entries of its group."""
        grid = np.zeros((self._many, int(groups.max(initial=0)) + 1))
        np.add.at(grid, (self._owner, groups), said)
        mine = grid[self._owner, groups]
        agreeing: Table = np.where(groups > 0, grid.sum(axis=0)[groups] - mine, 0.0)
        return agreeing


def _signs(entry: Entry, name: Named, told: set[str], host: str, ends_in: str) -> list[float]:
    """Return what speaks for an entry by itself, by what is said to contain it, and by where it was published."""
    people = [people_of(other) for other in name.entries]
    mine = people_of(entry)
    inside = {*entry.within, *([entry.country.lower()] if entry.country else [])}
    area, country = key(entry.admin1 or ""), entry.country
    long = [part for part in (_LETTERS.sub("", area),) if len(part) >= _SHORTEST_IN_HOST]
    return [
        float(np.log10(mine + 30)),
        float(np.log10((mine + 100) / (sum(people) + 100))),
        float(key(entry.name) == name.folded),
        *(float(entry.kind == kind) for kind in _KINDS),
        float(entry.gazetteer == "case"),
        float(entry.kind == "admin1" and any(_is_city_of(other, entry) for other in name.entries)),
        float(bool(name.holders & inside)),
        float(bool(told & inside - {name.folded})),
        float(area != "" and area != name.folded and area in told),
        float(any(part in host for part in long)),
        float(country is not None and ends_in == ("uk" if country == "GB" else country.lower())),
    ]


def people_of(entry: Entry) -> int:
    """Return how many live there as far as it is known; a part of the world counts as a large country."""
    return entry.population or (_PART_OF_THE_WORLD if entry.kind == "region" else 0)


def _is_city_of(city: Entry, area: Entry) -> bool:
    """Say whether a city lies in the area whose name it bears, or is a large one of the same country (Washington)."""
    if city.kind != "city" or city.country != area.country:
        return False
    return city.admin1 == area.admin1 or (city.population or 0) >= _LARGE


def host_of(address: str | None) -> str:
    """Return the host of an address, empty where there is none."""
    match = _HOST.match(address or "")
    return match.group(1) if match else ""


def _numbered(values: Iterable[str | None]) -> NDArray[np.int64]:
    """Return a number from 1 for each different value, 0 for none."""
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(value, len(numbers) + 1) if value else 0 for value in values], dtype=np.int64)


def _closeness(entries: Sequence[Entry]) -> Table:
    """Return for each pair of entries how close they are: 1 at one point, 0 where either is a country or unknown."""
    points = np.radians(np.array([(entry.latitude or 0.0, entry.longitude or 0.0) for entry in entries]))
    fixed = np.array([entry.latitude is not None and entry.kind not in ("country", "region") for entry in entries])
    latitude, longitude = points[:, 0], points[:, 1]
    half = (
        np.sin((latitude[:, None] - latitude[None, :]) / 2) ** 2
        + np.cos(latitude[:, None]) * np.cos(latitude[None, :])
        * np.sin((longitude[:, None] - longitude[None, :]) / 2) ** 2
    )  # fmt: skip
    away = 2 * _EARTH_KM * np.arcsin(np.sqrt(np.clip(half, 0, 1)))
    close: Table = np.exp(-away / _REACH_KM) * (fixed[:, None] & fixed[None, :])
    return close
