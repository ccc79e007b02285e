"""Tests of who is in a case and whom an account may name."""

import csv
import os
import stat
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pytest

from nightglass.errors import PublishError
from nightglass.publish.giveaways import Kind
from nightglass.publish.masking import PeopleMasker
from nightglass.publish.people import Decisions, People, Person, Standing, find_people, write_people
from nightglass.records.document import Document, Genre, Precision
from nightglass.records.judgement import Judgement
from nightglass.records.link import Link, LinkKind
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.source import Source
from nightglass.records.tables import to_table

BY = "read/invented 1"
NOTHING_DECIDED = Decisions()


def source(name: str, publisher: str | None = None, kind: str = "outlet", handles: tuple[str, ...] = ()) -> Source:
    """Invent a source."""
    return Source(name.casefold(), name, (), kind, None, None, (), handles, publisher, False, False, BY, ())


def document(number: int, text: str, of: str | None = "tidewire", author: str | None = None) -> Document:
    """Invent a document."""
    return Document(
        f"doc-{number}", "cap-1", of, 1, 0, len(text), "en", Genre.NEWS, None, text, datetime(2031, 3, 4, tzinfo=UTC),
        None, Precision.DAY, "given", None, None, author, BY, (),
    )  # fmt: skip


def mentions(
    doc: Document, *names: str, kind: MentionKind = MentionKind.PERSON, full: str | None = None
) -> list[Mention]:
    """Find each name once in a document."""
    starts = [doc.text.index(name) for name in names]
    return [
        Mention(f"men-{doc.id}-{start}", doc.id, kind, name, full or name, None, None, start, start + len(name), BY, ())
        for name, start in zip(names, starts, strict=True)
    ]


def tables(
    documents: Sequence[Document], found: Sequence[Mention] = (), links: Sequence[Link] = ()
) -> Mapping[str, pa.Table]:
    """Return the tables of an invented case with three outlets, two of one owner, and a private channel."""
    sources = [
        source("Tidewire", handles=("@tidewire",)), source("Herald", "Coast Group"), source("Courier", "Coast Group"),
        source("Night Walk", kind="channel"),
    ]  # fmt: skip
    return {
        "documents": to_table("documents", documents),
        "mentions": to_table("mentions", found),
        "sources": to_table("sources", sources),
        "links": to_table("links", links),
    }


def people_in(text: str, *names: str, decisions: Decisions = NOTHING_DECIDED) -> dict[str, Person]:
    """Find the people of one document."""
    doc = document(1, text)
    return {one.name: one for one in find_people(tables([doc], mentions(doc, *names)), decisions)}


@pytest.mark.parametrize(
    "text",
    [
        "Parliament speaker Orvel Tann spoke.", "Iran’s foreign minister, Orvel Tann, spoke.",
        "Prince Orvel Tann spoke.",
        "Orvel Tann, the author of the Salt Trilogy, spoke.", "Cybersecurity expert Orvel Tann spoke.",
        "a picture starring Orvel Tann", "Orvel Tann, a lecturer at Pelagar, spoke.",
    ],
)  # fmt: skip
def test_a_role_beside_the_name_makes_a_person_public(text: str) -> None:
    """Before it, after it, inside it."""
    assert people_in(text, "Orvel Tann")["Orvel Tann"].standing is Standing.PUBLIC


@pytest.mark.parametrize(
    "text",
    [
        "The minister's neighbour Orvel Tann spoke.", "A neighbour of the minister, Orvel Tann, spoke.",
        "Orvel Tann, a friend of President Quist, spoke.", "Witness Orvel Tann spoke.", "Orvel Tann, a nurse, spoke.",
    ],
)  # fmt: skip
def test_a_role_of_somebody_nearby_is_not_the_persons(text: str) -> None:
    """Whom the phrase is about counts, not who stands in it."""
    assert people_in(text, "Orvel Tann")["Orvel Tann"].standing is Standing.PRIVATE


def test_nobody_described_is_undecided_and_masked() -> None:
    """Until a person decides."""
    person = people_in("Orvel Tann stood at the quay.", "Orvel Tann")["Orvel Tann"]
    assert (person.standing, person.masked, person.decided_by) == (Standing.UNDECIDED, True, None)


def test_the_cases_lists_decide_and_the_safer_list_wins() -> None:
    """A name in two lists stays masked."""
    text = "President Orvel Tann met Ila Brenn and Oke Sarn."
    decided = Decisions(public=("Ila Brenn", "Oke Sarn"), private=("Orvel Tann", "Oke Sarn", "Nobody Here"))
    found = people_in(text, "Orvel Tann", "Ila Brenn", "Oke Sarn", decisions=decided)
    assert {name: one.standing for name, one in found.items()} == {
        "Orvel Tann": Standing.PRIVATE, "Ila Brenn": Standing.PUBLIC, "Oke Sarn": Standing.PRIVATE,
        "Nobody Here": Standing.PRIVATE,
    }  # fmt: skip
    assert {one.decided_by for one in found.values()} == {"case.toml"}


def test_what_people_judged_decides_too_and_the_safer_still_wins() -> None:
    """What was taken back decides nothing."""

    def named(number: int, name: str, value: str, previous: str | None = None) -> Judgement:
        at = datetime(2031, 4, number, tzinfo=UTC)
        return Judgement(f"jdg-{number}", at, "Odo", name, "naming", value, None, "asked them", previous, "t 1", ())

    made = [
        named(1, "Orvel Tann", "private"), named(2, "Ila Brenn", "published victim"),
        named(3, "Oke Sarn", "public role"), named(4, "Ila Brenn", "withdrawn", "jdg-2"),
    ]  # fmt: skip
    decided = Decisions(public=("Orvel Tann",), private=("Oke Sarn",)).with_judged(made)
    found = people_in(
        "Orvel Tann met Ila Brenn and Oke Sarn.", "Orvel Tann", "Ila Brenn", "Oke Sarn", decisions=decided
    )
    assert {name: (one.standing, one.decided_by) for name, one in found.items()} == {
        "Orvel Tann": (Standing.PRIVATE, "judgement"), "Ila Brenn": (Standing.UNDECIDED, None),
        "Oke Sarn": (Standing.PRIVATE, "case.toml"),
    }  # fmt: skip


def victims(*documents: Document, links: Sequence[Link] = ()) -> Standing:
    """Find how one victim stands."""
    found = [one for doc in documents for one in mentions(doc, "Sela Marn")]
    return next(one.standing for one in find_people(tables(documents, found, links), Decisions()))


def test_a_victim_is_published_by_two_publishers_that_no_copy_ties() -> None:
    """One outlet, one owner or one text copied is one."""
    first = document(1, "Sela Marn, 19, was shot dead on Monday.", "tidewire")
    second = document(2, "They mourn the death of Sela Marn.", "herald")
    third = document(3, "Sela Marn was killed, they say.", "courier")
    copy = Link("lnk-1", "doc-1", "doc-2", LinkKind.COPY, 1.0, (), (), (), BY, ())
    assert victims(first, second) is Standing.VICTIM
    assert victims(second, third) is Standing.UNDECIDED
    assert victims(first, second, links=[copy]) is not Standing.VICTIM
    assert victims(first) is not Standing.VICTIM


def test_who_speaks_of_a_death_is_no_victim() -> None:
    """A witness of two publishers stays masked."""
    first = document(1, "Sela Marn said that two men were killed.", "tidewire")
    second = document(2, "Her brother was killed, Sela Marn said.", "herald")
    assert victims(first, second) is Standing.UNDECIDED


def test_a_surname_alone_is_the_public_persons_in_another_document() -> None:
    """A document that gives no full name inherits it."""
    full, short = document(1, "President Orvel Tann spoke."), document(2, "Tann spoke again.")
    found = find_people(tables([full, short], [*mentions(full, "Orvel Tann"), *mentions(short, "Tann")]), Decisions())
    assert [(one.name, one.documents) for one in found] == [("Orvel Tann", ("doc-1", "doc-2"))]
    assert PeopleMasker(found).mask("Tann spoke.").text == "Tann spoke."


def test_a_shared_surname_is_masked_where_the_document_means_the_private_bearer() -> None:
    """And stays where it means the minister."""
    minister, nurse = (
        document(1, "Minister Orvel Tann spoke. Tann left early."),
        document(2, "Nurse Mira Tann wept. Tann ran home."),
    )
    found = find_people(
        tables([minister, nurse], [*mentions(minister, "Orvel Tann"), *mentions(nurse, "Mira Tann")]), Decisions()
    )
    mask = PeopleMasker(found).mask
    assert mask("Tann left early.").text == "Tann left early."
    assert mask("Tann ran home.").text == "[name withheld] ran home."
    assert mask("Orvel Tann and Mira").text == "Orvel Tann and [name withheld]"


def test_names_that_share_only_consonants_stay_two_people() -> None:
    """Nobody is merged by a skeleton."""
    assert len(people_in("Merin Saleh met Maran Soleh.", "Merin Saleh", "Maran Soleh")) == 2


def test_an_account_is_private_and_an_outlets_own_is_no_person() -> None:
    """Known accounts of institutions are shown."""
    found = people_in("@tidewire shared what @night_owl_7 wrote, posting as “Velvet Turbine”.")
    assert {name: one.is_handle for name, one in found.items()} == {"@night_owl_7": True, "Velvet Turbine": True}


def test_a_byline_is_undecided_and_a_desk_is_nobody() -> None:
    """Journalists inside may be in danger."""
    found = find_people(
        tables([document(1, "Text.", author="Ansa Torvik and our desk"), document(2, "Text.", author="our staff")]),
        Decisions(),
    )
    assert [(one.name, one.standing) for one in found] == [("Ansa Torvik", Standing.UNDECIDED)]


def test_places_and_outlets_are_no_people() -> None:
    """Whatever a name finder took them for."""
    doc = document(1, "In Keldar and near Keldar and in Keldar, Tidewire asked Keldar Miners 2.")
    found = find_people(tables([doc], mentions(doc, "Keldar", "Tidewire", "Keldar Miners 2")), Decisions())
    assert list(found) == []


def test_a_post_and_an_age_with_a_place_are_withheld_wherever_a_piece_of_them_stands() -> None:
    """A passage may be cut out of the sentence that says whose they are."""
    post = "A user wrote: “I counted the shoes on the bridge until it was dark.” "
    found = find_people(tables([document(1, f"{post}Nurse Mira Tann is 25 and lives in Norway.")]), Decisions())
    assert {one.kind for one in found.withheld} == {Kind.POST, Kind.AGE}
    assert PeopleMasker(found).mask("the shoes on the bridge until").text == "[post withheld]"
    assert "Norway" not in PeopleMasker(found).mask("she is 25 and lives in Norway").text


def test_the_list_is_a_spreadsheet_that_its_owner_alone_reads(tmp_path: Path) -> None:
    """With a byte-order mark, numbered from 1, no cell a formula."""
    people = People((Person("=Sela", Standing.UNDECIDED, "no role", ("=Sela",)), Person("@owl", Standing.PRIVATE, "x")))
    path = write_people(people, tmp_path / "people.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert [(row["number"], row["name"], row["class"]) for row in rows] == [
        ("1", "'=Sela", "undecided"),
        ("2", "'@owl", "private"),
    ]
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_list_that_cannot_be_written_says_what_to_do(tmp_path: Path) -> None:
    """A spreadsheet may hold the file open."""
    (tmp_path / "people.csv").mkdir()
    with pytest.raises(PublishError, match="could not be written"):
        write_people((), tmp_path / "people.csv")


def test_the_same_tables_give_the_same_people() -> None:
    """In one order."""
    doc = document(1, "Nurse Mira Tann and Ila Brenn met Oke Sarn, a baker.")
    found = tables([doc], mentions(doc, "Mira Tann", "Ila Brenn", "Oke Sarn"))
    assert find_people(found, Decisions()) == find_people(found, Decisions())


def test_a_middle_initial_does_not_make_two_people_and_an_account_never_makes_one() -> None:
    """Orvel J. Tann is the president; what @OrvelTann is, nobody said."""
    doc = document(1, "President Orvel Tann spoke. Orvel J. Tann left. The account @orveltann_7 agreed.")
    people = find_people(tables([doc], mentions(doc, "Orvel Tann", "Orvel J. Tann")), Decisions())
    assert {one.name: one.standing for one in people} == {
        "Orvel J. Tann": Standing.PUBLIC,
        "@orveltann_7": Standing.PRIVATE,
    }
