"""Documents in which somebody says something, with their rows, for tests of who says it and where it came from."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from typing import Any

from nightglass.records.claim import Claim, Member, MemberStance
from nightglass.records.document import Document, Genre, Precision
from nightglass.records.figure import Basis, Distribution, Figure, Measure, Review, Running
from nightglass.records.judgement import Judgement
from nightglass.records.link import Link, LinkKind
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.origin import Edge, Independence, Origin
from nightglass.records.source import Source
from nightglass.records.span import Span
from nightglass.records.statement import Mode, Sourcing, Stance, Statement
from nightglass.records.tables import from_row
from nightglass.relate.evidence import Evidence
from nightglass.relate.origins.trace import Traced, trace_origins
from nightglass.text.fold import key


@dataclass(frozen=True, slots=True)
class Telling:
    """A document with the rows that readers would have found in it."""

    document: Document
    figures: tuple[Figure, ...]
    statements: tuple[Statement, ...]
    mentions: tuple[Mention, ...]
    stance: MemberStance


def outlet(name: str, kind: str = "newspaper", affiliation: str | None = None, publisher: str | None = None) -> Source:
    """Return a source as sources.csv describes it; its id is its name in small letters with strokes."""
    return Source(
        name.lower().replace(" ", "-"), name, (), kind, affiliation, None, (), (), publisher or name, False, False,
        "test", (),
    )  # fmt: skip


def telling(
    name: str, source: str | None, text: str, *said: tuple[str, ...], hour: int = 10, language: str = "en",
    people: Sequence[str] = (), stance: MemberStance = MemberStance.SUPPORTS, number: int = 9,
    genre: Genre = Genre.NEWS,
) -> Telling:  # fmt: skip
    """Return a document of one outlet.

    The count stands at the words between « and », which are taken out. Each of ``said`` is a statement whose content
    holds the count: its speaker's words, then the outlets that it came through. ``people`` are read as persons' names.
    """
    start, bare = text.index("«"), text.replace("«", "").replace("»", "")
    end = text.index("»") - 1
    published = datetime(2031, 5, 4, hour, tzinfo=UTC)
    own = source.lower().replace(" ", "-") if source is not None else None
    document = Document(
        name, f"cap-{name}", own, 1, 0, len(bare), language, genre, None, bare,
        published, published, Precision.HOUR, "given", None, source, None, "test", (),
    )  # fmt: skip
    figure = Figure(
        f"fig-{name}", name, None, Measure.KILLED, None, number, number, bare[start:end], None, "plain", Basis.CLAIMED,
        Review.UNSTATED, Distribution.UNSTATED, Running.UNKNOWN, (), None, None, None, None, None, None,
        stance is MemberStance.DENIES, None, start, end, Span(0, len(bare)), "test", (name,),
    )  # fmt: skip
    statements = tuple(_statement(document, figure, at, words, stance) for at, words in enumerate(said))
    mentions = tuple(_person(document, words) for words in people)
    return Telling(document, (figure,), statements, mentions, stance)


def _statement(document: Document, figure: Figure, at: int, words: tuple[str, ...], stance: MemberStance) -> Statement:
    speaker, via = words[0], words[1:]
    where = document.text.index(speaker)
    last = document.text.find(".", figure.start)
    denies = stance is MemberStance.DENIES
    return Statement(
        f"sta-{document.id}-{at}", document.id, speaker, speaker, Span(where, where + len(speaker)), None, via, "said",
        None, figure.words, (Span(figure.start, figure.end),), Mode.INDIRECT, Sourcing.NAMED,
        Stance.DENIES if denies else Stance.ASSERTS, None, 0, last + 1 or len(document.text), 0.9, "test",
        (document.id,),
    )  # fmt: skip


def _person(document: Document, name: str) -> Mention:
    start = document.text.index(name)
    return Mention(
        f"men-{document.id}-{key(name)}", document.id, MentionKind.PERSON, name, name, None, None, start,
        start + len(name), "test", (),
    )  # fmt: skip


def linked(a: Telling, b: Telling, kind: LinkKind = LinkKind.COPY) -> Link:
    """Return a link whose passages are the two whole texts."""
    spans = (Span(0, len(a.document.text)),), (Span(0, len(b.document.text)),)
    return Link(f"lnk-{a.document.id}-{b.document.id}", a.document.id, b.document.id, kind, 1.0, *spans, (), "test", ())


def judged(kind: str, *pair: str) -> Judgement:
    """Return a judgement on two origins or documents of the claim."""
    value = " ".join(sorted(pair))
    return Judgement(
        "jdg-1", datetime(2031, 5, 6, tzinfo=UTC), "Ada", "clm-1", kind, value, None, None, None, "test", ()
    )


CLAIM: Claim = from_row(
    "claims",
    {
        **dict.fromkeys(field.name for field in fields(Claim)),
        "id": "clm-1", "kind": "figure", "subject": "people killed", "measure": "killed", "proven": 0, "at_most": 0,
        "one_publisher": False, "document_ids": (), "rival_ids": (), "made_by": "test", "made_from": (),
    },
)  # fmt: skip


def traced(*tellings: Telling, sources: Sequence[Source] = (), **more: Any) -> "Told":
    """Return what is traced of one claim that all these documents tell."""
    evidence = Evidence(
        documents=[one.document for one in tellings],
        sources=sources,
        mentions=[row for one in tellings for row in one.mentions],
        statements=[row for one in tellings for row in one.statements],
        figures=[row for one in tellings for row in one.figures],
        **more,
    )
    members = [
        Member(
            f"mem-{row.id}", "clm-1", row.id, "figures", row.document_id, one.stance, row.low, row.high, "", "test", ()
        )
        for one in tellings
        for row in one.figures
    ]  # fmt: skip
    claim = replace(CLAIM, document_ids=tuple(sorted(one.document.id for one in tellings)))
    return Told(trace_origins([claim], members, evidence))


@dataclass(frozen=True, slots=True)
class Told:
    """What was traced, with short ways to ask."""

    traced: Traced

    @property
    def claim(self) -> Claim:
        """The claim with its counts."""
        return self.traced.claims[0]

    @property
    def counts(self) -> tuple[int, int]:
        """Proven, at most."""
        return self.claim.proven, self.claim.at_most

    @property
    def names(self) -> list[str]:
        """The names of the origins that support it, in order."""
        return sorted(one.name for one in self.traced.origins if not one.denies)

    def origin(self, words: str) -> Origin:
        """Return the origin whose name holds some words."""
        return next(one for one in self.traced.origins if words in one.name)

    def edge(self, document: str) -> Edge:
        """Return a document's only edge."""
        (found,) = (one for one in self.traced.edges if one.from_document == document)
        return found

    @property
    def only_pair(self) -> Independence:
        """Return the only pair of origins."""
        (found,) = self.traced.independence
        return found
