"""Claims for a reader: who supports, who denies, from which origins, by which way, and in which order."""

from dataclasses import replace
from typing import Any

from nightglass.present.claims import ClaimLine, claim_lines, disagreements, drift_lines
from nightglass.present.claims_changes import changed_texts
from nightglass.present.claims_graph import MOST_TEXTS, claim_graph
from nightglass.present.held import Held
from nightglass.present.sources import document_lines
from nightglass.records.activity import ActivityState
from nightglass.records.claim import Claim, ClaimKind, Member, MemberStance
from nightglass.records.drift import Drift, DriftKind
from nightglass.records.figure import Measure
from nightglass.records.link import Link, LinkKind
from nightglass.records.origin import Edge, EdgeKind, Independence, Independent, Origin, OriginKind, Perceived
from nightglass.records.span import Span
from told import activity, caveat, document, figure, source


def claim(name: str, kind: ClaimKind = ClaimKind.FIGURE, measure: Measure | None = Measure.KILLED) -> Claim:
    """Return a claim of one origin, at most two."""
    return Claim(f"clm-{name}", kind, name, measure, None, "Orsava", None, None, None, 1, 2, False, (), "test", ())


def member(of: str, row: Any, table: str, stance: MemberStance = MemberStance.SUPPORTS) -> Member:
    """Return what makes a row a member of a claim."""
    low, high = getattr(row, "low", None), getattr(row, "high", None)
    document_id = row.document_id
    return Member(f"mem-{of}-{row.id}", f"clm-{of}", row.id, table, document_id, stance, low, high, "so", "test", ())


def origin(of: str, name: str, *documents: str, low: int | None = None, denies: bool = False) -> Origin:
    """Return an office that counted."""
    return Origin(
        f"org-{name}", f"clm-{of}", name, OriginKind.OFFICE, Perceived.COUNTED, documents, None, denies, low, low,
        "test", (),
    )  # fmt: skip


def edge(of: str, begin: str, to: str, kind: EdgeKind = EdgeKind.CITES) -> Edge:
    """Return a way from a text to an origin or a text."""
    return Edge(f"edg-{begin}-{to}", f"clm-{of}", begin, to, kind, (Span(0, 6),), (), 0.5, "so", "test", ())


def case() -> Held:
    """Return three texts: the ministry's nine in two, one a copy of the other, and a register's 61."""
    told = [figure("wire", 9, 9), figure("copy", 9, 9), figure("list", 61, 61)]
    return Held(
        sources=tuple(source(f"source-{name}") for name in ("wire", "copy", "list")),
        documents=(document("wire", day=5), document("copy", day=6), document("list", day=7)),
        figures=tuple(told),
        claims=(claim("toll"),),
        members=tuple(member("toll", one, "figures") for one in told),
        origins=(origin("toll", "Register", "list", low=61), origin("toll", "Ministry", "wire", "copy", low=9)),
        edges=(
            edge("toll", "wire", "org-Ministry"),
            edge("toll", "copy", "wire", EdgeKind.COPIES),
            edge("toll", "list", "org-Register"),
        ),
        independence=(
            Independence("ind-1", "clm-toll", "org-Ministry", "org-Register", Independent.YES, "so", "test", ()),
        ),
    )


def lines_of(held: Held) -> tuple[ClaimLine, ...]:
    """Return the claims of a case as lines."""
    return claim_lines(held, document_lines(held))


def test_each_count_stands_with_the_origin_that_gave_it_the_lowest_first() -> None:
    """That two count the same dead does not make them agree on how many."""
    (line,) = lines_of(case())
    assert [(one.told.member.low, [of.name for of in one.origins]) for one in line.counts] == [
        (9, ["Ministry"]),
        (61, ["Register"]),
    ]
    assert [one.origin.name for one in line.origins] == ["Ministry", "Register"]


def test_an_origin_is_reached_through_the_texts_that_have_it_from_there() -> None:
    """And its own count opens the first sentence that gives it."""
    (line,) = lines_of(case())
    ministry = line.origins[0]
    assert [one.line.document.id for one in ministry.texts] == ["wire", "copy"]
    assert ministry.counted is not None
    assert ministry.counted.line.document.id == "wire"


def test_a_way_leads_to_an_origin_or_to_an_earlier_text() -> None:
    """In the order of publication."""
    (line,) = lines_of(case())
    assert [(one.line.document.id, one.origin.name if one.origin else None) for one in line.edges] == [
        ("wire", "Ministry"),
        ("copy", None),
        ("list", "Register"),
    ]
    assert [one.earlier.document.id for one in line.edges if one.earlier] == ["wire"]
    assert [(one.a.name, one.b.name) for one in line.pairs] == [("Ministry", "Register")]


def test_denials_stand_apart() -> None:
    """They are neither for nor against the number of origins."""
    held = case()
    none = figure("list", 0, 0, start=30)
    (line,) = lines_of(
        replace(
            held,
            figures=(*held.figures, none),
            members=(*held.members, member("toll", none, "figures", MemberStance.DENIES)),
            origins=(*held.origins, origin("toll", "Police", "list", low=0, denies=True)),
        )
    )
    assert [one.origin.name for one in line.denials] == ["Police"]
    assert "Police" not in [one.origin.name for one in line.origins]
    assert [one.row for one in line.denies] == [none]


def test_tolls_come_first_and_what_one_text_asserts_last() -> None:
    """A page of claims must not drown what counts in what one text says in passing."""
    held = case()
    crowd = figure("list", 300, 300, measure=Measure.PARTICIPANTS)
    others = (claim("crowd", measure=Measure.PARTICIPANTS), *held.claims)
    found = lines_of(
        replace(
            held,
            claims=others,
            figures=(*held.figures, crowd),
            members=(*held.members, member("crowd", crowd, "figures")),
        )
    )
    assert [(one.claim.id, one.own_page) for one in found] == [("clm-toll", True), ("clm-crowd", False)]


def test_texts_that_disagree_on_an_outlet_stand_against_each_other() -> None:
    """One says it went on posting, another that it fell silent."""
    on, off = (activity(name, "Harbour Live", state) for name, state in _states())
    about = claim("live", ClaimKind.ACTIVITY, None)
    held = Held(
        documents=(document("wire"), document("copy")),
        activities=(on, off),
        claims=(about,),
        members=(member("live", on, "activities"), member("live", off, "activities", MemberStance.DENIES)),
    )
    (line,) = disagreements(lines_of(held))
    assert ([one.row for one in line.supports], [one.row for one in line.denies]) == ([on], [off])


def _states() -> tuple[tuple[str, ActivityState], ...]:
    return ("wire", ActivityState.POSTING), ("copy", ActivityState.SILENT)


def test_a_drift_shows_both_texts_and_the_caveat_that_only_one_has() -> None:
    """Also where no claim holds the words."""
    wire = document("wire", "Forty died. It could not be verified.", day=5)
    limit = caveat(wire, "could not be verified")
    drift = Drift(
        "drf-1", None, DriftKind.LOST, "wire", "copy", limit.id, Span(0, 11), Span(0, 11), "so", "test", ()
    )  # fmt: skip
    held = Held(documents=(wire, document("copy", "Forty died.", day=6)), caveats=(limit,), drifts=(drift,))
    (line,) = drift_lines(held, document_lines(held))
    assert (line.first.document.id, line.second.document.id, line.caveat) == ("wire", "copy", limit)
    assert line.name == "A caveat was lost"


def test_an_edition_whose_number_moved_goes_before_one_that_was_respelled() -> None:
    """A number that moved is the first thing shown."""
    held = case()
    links = (
        Link("lnk-1", "wire", "copy", LinkKind.COPY, 0.9, (), (), ("spelling: gray → grey",), "test", ()),
        Link("lnk-2", "copy", "list", LinkKind.REVISION, 0.9, (), (), ("number: 9 → 61", "name: A → B"), "test", ()),
        Link("lnk-3", "wire", "list", LinkKind.COPY, 1.0, (), (), (), "test", ()),
    )
    found = changed_texts(replace(held, links=links), document_lines(held))
    assert [one.link.id for one in found] == ["lnk-2", "lnk-1"]
    assert [(change.kind, change.grave) for change in found[0].changes] == [("number", True), ("name", True)]


def test_the_picture_names_every_text_and_origin_and_how_they_hang_together() -> None:
    """Names stand in whole, and each text opens its sentence."""
    picture = claim_graph(lines_of(case())[0], "Ways", root="../")
    assert picture is not None
    assert picture.count('class="text"') == 3
    assert picture.count('class="origin"') == 2
    assert picture.count("↑ copies") == 1
    assert f'href="../documents/wire.html#{case().figures[0].id}"' in picture
    assert picture == claim_graph(lines_of(case())[0], "Ways", root="../")


def test_a_picture_of_very_many_texts_stops_somewhere() -> None:
    """The table beneath it holds all of them."""
    held = case()
    names = [f"text-{at}" for at in range(MOST_TEXTS + 5)]
    told = [figure(name, 9, 9) for name in names]
    many = replace(
        held,
        documents=tuple(document(name) for name in names),
        figures=tuple(told),
        members=tuple(member("toll", one, "figures") for one in told),
        origins=(origin("toll", "Ministry", *names, low=9),),
        edges=tuple(edge("toll", name, "org-Ministry") for name in names),
        independence=(),
    )
    (line,) = lines_of(many)
    picture = claim_graph(line, "Ways")
    assert picture is not None
    assert picture.count('class="text"') == MOST_TEXTS
    assert len(line.edges) == MOST_TEXTS + 5
