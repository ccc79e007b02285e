"""The people of a case as the masker needs them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import overload

from nightglass.publish.giveaways import Kind


class Standing(StrEnum):
    """Whether a person may be named: a public role and a published victim may, everybody else may not."""

    PUBLIC = "public role"
    VICTIM = "published victim"
    PRIVATE = "private"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Person:
    """One person of a case; ``standing`` and the ``reason`` for it.

    ``spellings`` are the forms that texts give, the longest first. ``parts`` are folded words of the name (a surname, a
    given name) by which this person and nobody who is shown is meant, so that they are masked standing alone;
    ``plain_parts`` those of them that are also words, and are a name only with a capital. ``documents`` are ids.
    ``decided_by`` says where a person decided it (``case.toml`` or ``judgement``), null where a rule did.
    """

    name: str
    standing: Standing
    reason: str
    spellings: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    plain_parts: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    decided_by: str | None = None
    is_handle: bool = False

    @property
    def masked(self) -> bool:
        """Say whether an account withholds this person's name."""
        return self.standing in (Standing.PRIVATE, Standing.UNDECIDED)


@dataclass(frozen=True, slots=True)
class Withheld:
    """Words of a document that would give somebody away: a post, an age with a place. ``words`` are folded."""

    words: tuple[str, ...]
    kind: Kind


@dataclass(frozen=True, slots=True)
class SharedName:
    """A place in a document where a name that somebody shown also bears means somebody masked.

    ``word`` is folded; ``before`` and ``after`` are the folded words around it, nearest last and first.
    """

    before: tuple[str, ...]
    word: str
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class People(Sequence[Person]):
    """The people of a case in the order of their list, with what may be shown and what never may.

    ``open_names`` are the folded names of institutions and places, ``open_handles`` the accounts of institutions.
    """

    persons: tuple[Person, ...] = ()
    open_names: frozenset[str] = frozenset()
    open_handles: frozenset[str] = frozenset()
    withheld: tuple[Withheld, ...] = ()
    shared: tuple[SharedName, ...] = ()

    def __len__(self) -> int:
        """Return how many people there are."""
        return len(self.persons)

    def __iter__(self) -> Iterator[Person]:
        """Iterate over the people."""
        return iter(self.persons)

    @overload
    def __getitem__(self, at: int) -> Person: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Person]: ...
    def __getitem__(self, at: int | slice) -> Person | Sequence[Person]:
        """Return a person by place, from 0."""
        return self.persons[at]


def people_of(people: Sequence[Person]) -> People:
    """Return people with nothing else known where only people are given."""
    return people if isinstance(people, People) else People(tuple(people))
