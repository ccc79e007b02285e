"""The people of a case: who waits for a decision first, and the words around a name."""

from collections.abc import Iterator, Sequence
from typing import Final

from nightglass.desk.shapes.claims import Words
from nightglass.desk.shapes.publishing import PeopleFilter, PeoplePage, PeopleShow, PersonShape, SaidOf
from nightglass.desk.tables import Tables
from nightglass.publish.person import Person

FEW: Final = 5
AROUND: Final = 160
"""Code points to either side of a name that are shown."""
_TEXTS: Final = """
SELECT d.id, d.title, d.text, coalesce(s.name, d.source_words) AS source, d.published_at
FROM documents d LEFT JOIN sources s ON s.id = d.source_id WHERE d.id IN (SELECT unnest($ids))
ORDER BY d.published_at NULLS LAST, d.id
"""


def page(known: Sequence[Person], asked: PeopleFilter) -> PeoplePage:
    """Return the people that a filter lets through, from ``offset`` on."""
    fit = sorted((one for one in known if _fits(one, asked)), key=lambda one: (-len(one.documents), one.name))
    some = fit[asked.offset : asked.offset + asked.limit]
    waiting = sum(_waits(one) for one in known)
    return PeoplePage(total=len(fit), undecided=waiting, rows=tuple(_shape(one) for one in some))


def sentences(tables: Tables, known: Sequence[Person], name: str) -> tuple[SaidOf, ...]:
    """Return a few places that name a person, one of each text; none where nobody bears the name."""
    person = next((one for one in known if one.name == name), None)
    return () if person is None else tuple(_places(tables, person))[:FEW]


def _places(tables: Tables, person: Person) -> Iterator[SaidOf]:
    for row in tables.rows(_TEXTS, {"ids": list(person.documents[: 4 * FEW])}):
        text: str = row["text"]
        spelling = next((one for one in person.spellings if one in text), None)
        if spelling is not None:
            yield _place(row, text.index(spelling), len(spelling))


def _place(row: dict[str, object], at: int, length: int) -> SaidOf:
    text = str(row["text"])
    start, end = max(0, at - AROUND), min(len(text), at + length + AROUND)
    return SaidOf.model_validate(
        {
            **{name: row[name] for name in ("source", "title", "published_at")},
            "document_id": row["id"],
            "words": Words(text=text[start:end], start=start, end=end),
            "start": at - start,
            "end": at - start + length,
        }
    )


def _fits(one: Person, asked: PeopleFilter) -> bool:
    words = (asked.words or "").casefold()
    if words and not any(words in spelling.casefold() for spelling in (one.name, *one.spellings)):
        return False
    shown = {
        PeopleShow.UNDECIDED: _waits(one),
        PeopleShow.MASKED: one.masked,
        PeopleShow.NAMED: not one.masked,
        PeopleShow.ALL: True,
    }
    return shown[asked.show]


def _waits(one: Person) -> bool:
    return one.masked and one.decided_by is None


def _shape(one: Person) -> PersonShape:
    return PersonShape(
        name=one.name, standing=one.standing, masked=one.masked, reason=one.reason, spellings=one.spellings,
        documents=len(one.documents), decided_by=one.decided_by,
    )  # fmt: skip
