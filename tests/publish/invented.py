"""An invented case of six documents, made as records: figures that disagree, a revision, a silence, a Persian post."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pyarrow as pa

from nightglass.count.ranges import ranges_of
from nightglass.publish.seam import Masked
from nightglass.records.activity import Activity, ActivityState
from nightglass.records.caveat import Caveat, CaveatKind, Strength
from nightglass.records.claim import Claim, ClaimKind, Member, MemberStance
from nightglass.records.document import Document, Genre, Precision
from nightglass.records.drift import Drift, DriftKind
from nightglass.records.event import Event, EventType, Status
from nightglass.records.figure import Basis, Distribution, Figure, Measure, Review, Running
from nightglass.records.ids import make_id
from nightglass.records.judgement import Judgement
from nightglass.records.link import Link, LinkKind
from nightglass.records.origin import Edge, EdgeKind, Independence, Independent, Origin, OriginKind, Perceived
from nightglass.records.source import Source
from nightglass.records.span import Span
from nightglass.records.statement import Mode, Sourcing, Stance, Statement
from nightglass.records.tables import TYPE_OF_TABLE, to_table
from publish import invented_posts
from publish.invented_posts import capture, echoes, posts, series

BY = "read/invented 1"
FIRST_DAY = invented_posts.FIRST_DAY

PADDING = (
    "The harbour road was quiet after dark, and the ferries lay at their moorings as they had all week. "
    "Shops on the hill kept their shutters down, and the bakers sold what they had through a half-open door. "
    "Nobody on the quay could say when the trams would run again, or whether the bridge would be opened by the weekend."
)

TEXTS: Mapping[str, str] = {
    "wire": (
        "At least 40 people were killed in Varna Bay on Tuesday, the Lantern Group said. "
        "The toll could not be independently verified.\n"
        "Harbour Radio fell silent on Telegram on Wednesday, while State Courier went on posting. "
        "Protesters marched through Old Port on Tuesday.\n"
        "“We will cut every cable,” said interior minister Oren Vask. " + PADDING
    ),
    "revision": (
        "At least 40 people were killed in Varna Bay on Tuesday, the Lantern Group said.\n"
        "Harbour Radio fell silent on Telegram on Wednesday. " + PADDING
    ),
    "courier": (
        "Up to 12 people were killed in Varna Bay, the interior ministry said. "
        "Two nurses saw more than 90 bodies at the Old Port hospital. " + PADDING
    ),
    "analysis": (
        "By my own reckoning 5,000 people were killed over the years, writes Ilan Dor, a lecturer. "
        "In 2019 some 300 people were detained. " + PADDING
    ),
    "persian": (
        "گروه فانوس گفت دست‌کم ۴۰ نفر در خلیج ورنا کشته شدند. "
        "بندر قدیم امروز آرام بود و مردم در خانه ماندند و نانوایی‌ها بسته بود."
    ),
    "private": "I am Sela Marn and I saw 7 people killed behind the bakery.",
    "hostile": ("<script>alert(1)</script> said 3 people were killed \u202e gnirts desrever & more. " + PADDING),
}


@dataclass(frozen=True, slots=True)
class Identity:
    """A masker that masks nobody."""

    version: str = "identity 1"

    def mask(self, text: str, keep: Sequence[Span] = ()) -> Masked:
        """Return the text as it is."""
        return Masked(text, tuple(keep))


@dataclass(frozen=True, slots=True)
class Hiding:
    """A masker that replaces one name by a word of another length, and follows the spans."""

    name: str
    by: str = "[withheld]"
    version: str = "hiding 1"

    def mask(self, text: str, keep: Sequence[Span] = ()) -> Masked:
        """Replace every occurrence of the name."""
        cuts = [at for at in range(len(text)) if text.startswith(self.name, at)]

        def moved(offset: int) -> int:
            shift = 0
            for at in cuts:
                if offset >= at + len(self.name):
                    shift += len(self.by) - len(self.name)
                elif offset > at:
                    return at + shift
            return offset + shift

        return Masked(text.replace(self.name, self.by), tuple(Span(moved(s.start), moved(s.end)) for s in keep))


@dataclass(frozen=True, slots=True)
class Noon:
    """A clock that stands still."""

    at: datetime = datetime(2031, 3, 9, 12, tzinfo=UTC)

    def now(self) -> datetime:
        """Return noon of one day."""
        return self.at


def entropy(size: int) -> bytes:
    """Return bytes that are the same each time."""
    return bytes(range(size))


def span_in(text: str, words: str) -> Span:
    """Return where ``words`` first stand in ``text``."""
    at = text.index(words)
    return Span(at, at + len(words))


def sentence_in(text: str, words: str) -> Span:
    """Return the sentence around ``words``, cut at full stops and line ends."""
    at = text.index(words)
    start = max(text.rfind(". ", 0, at) + 2 if ". " in text[:at] else 0, text.rfind("\n", 0, at) + 1)
    stop = min(found for found in (text.find(". ", at), text.find("\n", at), len(text) - 1) if found >= 0)
    return Span(start, stop + (0 if text[stop] == "\n" else 1))


def source(name: str, kind: str, *, may_publish: bool = False, affiliation: str | None = None) -> Source:
    """Return a source whose id is its name in small letters."""
    return Source(
        id=name.lower().replace(" ", "-"), name=name, aliases=(), kind=kind, affiliation=affiliation, country="VB",
        languages=("en",), handles=(f"@{name.lower().replace(' ', '_')}",), publisher=None, consent=False,
        may_publish=may_publish, made_by="collect/sources 1", made_from=(),
    )  # fmt: skip


def document(name: str, source_id: str | None, genre: Genre, day: int | None, **changed: Any) -> Document:
    """Return a document of ``TEXTS``, published ``day`` days after the first, or of unknown date."""
    published = FIRST_DAY + timedelta(days=day) if day is not None else None
    values: dict[str, Any] = {
        "id": make_id("doc", name), "capture_id": make_id("cap", name), "source_id": source_id,
        "part": list(TEXTS).index(name) + 1, "doc_start": 0, "doc_end": len(TEXTS[name]), "language": "en",
        "genre": genre, "title": f"Invented {name}", "text": TEXTS[name], "published_at": published,
        "published_to": published + timedelta(days=1) if published else None,
        "published_precision": Precision.DAY if published else Precision.UNKNOWN,
        "published_basis": "metadata" if published else None, "url": None, "source_words": None, "author": None,
        "made_by": "parse/invented 1", "made_from": (make_id("cap", name),),
    }  # fmt: skip
    return Document(**{**values, **changed})


def figure(name: str, words: str, measure: Measure, low: int | None, high: int | None, **changed: Any) -> Figure:
    """Return a figure whose words stand in a text of ``TEXTS``."""
    text, words_at = TEXTS[name], span_in(TEXTS[name], words)
    values: dict[str, Any] = {
        "id": make_id("fig", name, *words_at), "document_id": make_id("doc", name), "statement_id": None,
        "measure": measure, "of_whom": "people", "low": low, "high": high, "words": words, "hedge": None,
        "rule": "plain", "basis": Basis.CLAIMED, "review": Review.UNSTATED, "distribution": Distribution.UNSTATED,
        "running": Running.UNKNOWN, "place_ids": (), "place": None, "period_from": None, "period_to": None,
        "period_words": None, "as_of": None, "attributed_to": None, "denied": False, "part_of": None,
        "start": words_at.start,
        "end": words_at.end, "sentence": sentence_in(text, words), "made_by": BY,
        "made_from": (make_id("doc", name),),
    }  # fmt: skip
    return Figure(**{**values, **changed})


def activity(name: str, outlet: str, state: ActivityState, **changed: Any) -> Activity:
    """Return what a text of ``TEXTS`` reports of an outlet."""
    at = span_in(TEXTS[name], outlet)
    values: dict[str, Any] = {
        "id": make_id("act", name, *at), "document_id": make_id("doc", name), "outlet": outlet, "source_id": None,
        "state": state, "platform": "Telegram", "since": None, "since_words": None, "until": None,
        "until_words": None, "reported_by": None, "start": at.start, "end": at.end,
        "sentence": sentence_in(TEXTS[name], outlet), "made_by": BY, "made_from": (make_id("doc", name),),
    }  # fmt: skip
    return Activity(**{**values, **changed})


def caveat(name: str, words: str, kind: CaveatKind, about: tuple[str, ...]) -> Caveat:
    """Return a caveat whose words stand in a text of ``TEXTS``."""
    at = span_in(TEXTS[name], words)
    return Caveat(
        id=make_id("cav", name, *at), document_id=make_id("doc", name), about_ids=about, kind=kind,
        strength=Strength.FULL, words=words, who_says=None, start=at.start, end=at.end,
        sentence=sentence_in(TEXTS[name], words), made_by=BY, made_from=(make_id("doc", name),),
    )  # fmt: skip


def event(name: str, trigger: str, kind: EventType, status: Status, **changed: Any) -> Event:
    """Return an event whose trigger stands in a text of ``TEXTS``."""
    at = span_in(TEXTS[name], trigger)
    values: dict[str, Any] = {
        "id": make_id("evt", name, *at), "document_id": make_id("doc", name), "type": kind, "mode": None,
        "acled_type": None, "actors": (), "targets": (), "place_id": None, "place": None, "happened_from": None,
        "happened_to": None, "status": status, "sourcing": None, "statement_id": None, "trigger": trigger,
        "start": at.start, "end": at.end, "sentence": sentence_in(TEXTS[name], trigger), "made_by": BY,
        "made_from": (make_id("doc", name),),
    }  # fmt: skip
    return Event(**{**values, **changed})


def statement(name: str, content: str, speaker: str, **changed: Any) -> Statement:
    """Return a direct statement whose content stands in a text of ``TEXTS``."""
    text, at = TEXTS[name], span_in(TEXTS[name], content)
    sentence = sentence_in(text, content)
    values: dict[str, Any] = {
        "id": make_id("sta", name, *at), "document_id": make_id("doc", name), "speaker": speaker,
        "speaker_words": speaker, "speaker_span": span_in(text, speaker), "speaker_role": None, "via": (),
        "cue": None, "cue_span": None, "content": content, "content_spans": (at,), "mode": Mode.DIRECT,
        "sourcing": Sourcing.NAMED, "stance": Stance.ASSERTS, "said_at": None, "start": sentence.start,
        "end": sentence.end, "confidence": 0.9, "made_by": BY, "made_from": (make_id("doc", name),),
    }  # fmt: skip
    return Statement(**{**values, **changed})


def records() -> dict[str, list[Any]]:
    """Return the invented case's records by table."""
    tuesday = {"period_from": FIRST_DAY, "period_to": FIRST_DAY + timedelta(days=1), "period_words": "on Tuesday"}
    at_least_40 = figure(
        "wire", "At least 40", Measure.KILLED, 40, None, hedge="At least", place="Varna Bay",
        attributed_to="Lantern Group", **tuesday,
    )  # fmt: skip
    year = datetime(2019, 1, 1, tzinfo=UTC)
    return {
        "captures": [capture(name, TEXTS[name]) for name in TEXTS],
        "sources": [
            source("Lantern Wire", "agency"),
            source("State Courier", "newspaper", affiliation="state"),
            source("Fanus", "channel", may_publish=True),
            source("Sela Marn", "person"),
        ],
        "documents": [
            document("wire", "lantern-wire", Genre.NEWS, 1, url="https://wire.invalid/a?token=secret"),
            document("revision", "lantern-wire", Genre.NEWS, 2),
            document("courier", "state-courier", Genre.NEWS, 2),
            document("analysis", None, Genre.ANALYSIS, None),
            document("persian", "fanus", Genre.POST, 1, language="fa", title=None),
            document("private", "sela-marn", Genre.POST, 1),
            document("hostile", None, Genre.NEWS, None, title="<img src=x onerror=no>", url="javascript:alert(1)"),
        ],
        "figures": [
            at_least_40,
            figure(
                "revision", "At least 40", Measure.KILLED, 40, None, hedge="At least", place="Varna Bay",
                attributed_to="Lantern Group", **tuesday,
            ),
            figure(
                "courier", "Up to 12", Measure.KILLED, None, 12, place="Varna Bay", attributed_to="interior ministry",
            ),
            figure("courier", "more than 90", Measure.BODIES, 90, None, of_whom="bodies", basis=Basis.SEEN),
            figure("analysis", "5,000", Measure.KILLED, 5000, 5000),
            figure(
                "analysis", "some 300", Measure.DETAINED, 300, 300, period_from=year,
                period_to=datetime(2020, 1, 1, tzinfo=UTC), period_words="In 2019",
            ),
            figure("persian", "دست‌کم ۴۰", Measure.KILLED, 40, None, of_whom="نفر", place="خلیج ورنا"),
            figure("private", "7", Measure.KILLED, 7, 7),
            figure("hostile", "3", Measure.KILLED, 3, 3, attributed_to="<script>alert(1)</script>"),
        ],
        "activities": [
            activity(
                "wire", "Harbour Radio", ActivityState.SILENT, since=FIRST_DAY + timedelta(days=1),
                since_words="on Wednesday",
            ),
            activity("revision", "Harbour Radio", ActivityState.SILENT, since_words="on Wednesday"),
            activity("wire", "State Courier", ActivityState.POSTING, source_id="state-courier"),
        ],
        "caveats": [
            caveat("wire", "could not be independently verified", CaveatKind.UNVERIFIED, (at_least_40.id,)),
            caveat("courier", "Nobody on the quay could say", CaveatKind.HAMPERED, ()),
        ],
        "events": [
            event(
                "wire", "marched", EventType.PROTEST, Status.ASSERTED, place="Old Port", happened_from=FIRST_DAY,
                happened_to=FIRST_DAY + timedelta(days=1), actors=("Protesters",),
            ),
            event("wire", "cut", EventType.COERCE, Status.THREATENED, sourcing=Sourcing.NAMED),
        ],
        "statements": [
            statement("wire", "We will cut every cable,", "Oren Vask", speaker_role="interior minister"),
            statement("analysis", "By my own reckoning 5,000 people were killed over the years", "Ilan Dor"),
        ],
        "links": [
            Link(
                id=make_id("lnk", "wire", "revision"), a_id=make_id("doc", "wire"), b_id=make_id("doc", "revision"),
                kind=LinkKind.REVISION, score=0.9, a_spans=(), b_spans=(), changes=(
                    "number: 40 → 41",
                    "removed: The toll could not be independently verified.",
                    f"removed: {PADDING}",
                ),
                made_by="relate/invented 1", made_from=(),
            )
        ],
        "posts": posts(),
        "echoes": echoes(),
        "series": series(),
        "silences": invented_posts.silences(),
        "outages": invented_posts.outages(),
        "bursts": invented_posts.bursts(),
        "coincidences": invented_posts.coincidences(),
    }  # fmt: skip


def counted(
    found: Mapping[str, Sequence[Any]], without: Sequence[str] = ("analysis", "private")
) -> dict[str, list[Any]]:
    """Return the tables of one claim, people killed in Varna Bay on Tuesday, that the figures of its texts support."""
    left = {make_id("doc", name) for name in without}
    told = [one for one in found["figures"] if one.measure is Measure.KILLED and one.document_id not in left]
    claim = Claim(
        id=make_id("clm", "varna"), kind=ClaimKind.FIGURE, subject="people killed", measure=Measure.KILLED,
        place_id=None, place="Varna Bay", period_from=FIRST_DAY, period_to=FIRST_DAY + timedelta(days=1),
        period_words="on Tuesday", proven=1, at_most=3, one_publisher=False,
        document_ids=tuple(sorted({one.document_id for one in told})), made_by="relate/invented 1", made_from=(),
    )  # fmt: skip
    members = [
        Member(
            id=make_id("mem", one.id), claim_id=claim.id, row_id=one.id, row_table="figures",
            document_id=one.document_id, stance=MemberStance.SUPPORTS, low=one.low, high=one.high,
            reason="the same count", made_by="relate/invented 1", made_from=(),
        )
        for one in told
    ]  # fmt: skip
    group = Origin(
        id=make_id("org", "group"), claim_id=claim.id, name="Lantern Group", kind=OriginKind.GROUP,
        perceived=Perceived.COUNTED, document_ids=tuple(make_id("doc", name) for name in ("wire", "revision")),
        affiliation=None, denies=False, low=40, high=None, made_by="relate/invented 1", made_from=(),
    )  # fmt: skip
    ranges = ranges_of(
        [claim], members, figures=found["figures"], documents=found["documents"], sources=found["sources"],
        origins=[group],
    )  # fmt: skip
    judged = Judgement(
        id=make_id("jdg", "varna"), at=FIRST_DAY, who="Odo Brand", about_id=claim.id, kind="admiralty information",
        value="3", method="Admiralty code", reason="Ada Quill told me so", previous=None,
        made_by="preserve/invented 1", made_from=(),
    )  # fmt: skip
    office = replace(
        group, id=make_id("org", "office"), name="interior ministry", kind=OriginKind.OFFICE, low=None, high=12,
        document_ids=(make_id("doc", "courier"),),
    )  # fmt: skip
    ways = _ways(claim, group, office)
    return {
        "claims": [claim],
        "members": members,
        "origins": [group, office],
        "ranges": ranges,
        "judgements": [judged],
        **ways,
    }


def _ways(claim: Claim, group: Origin, office: Origin) -> dict[str, list[Any]]:
    """Return how two texts came by a claim, and the caveat that the later one left out."""
    wire, revision = make_id("doc", "wire"), make_id("doc", "revision")
    spans = (span_in(TEXTS["wire"], "the Lantern Group said"),)
    told = {name: sentence_in(TEXTS[name], "At least 40") for name in ("wire", "revision")}
    limit = caveat("wire", "could not be independently verified", CaveatKind.UNVERIFIED, ())
    return {
        "edges": [
            Edge(
                make_id("edg", "wire"), claim.id, wire, group.id, EdgeKind.QUOTES, spans, (), 0.5,
                "said: Lantern Group", "relate/invented 1", (),
            ),
            Edge(
                make_id("edg", "revision"), claim.id, revision, wire, EdgeKind.COPIES, (told["revision"],),
                (told["wire"],), 0.5, "revision of an earlier document", "relate/invented 1", (),
            ),
        ],
        "independence": [
            Independence(
                make_id("ind", "group"), claim.id, min(group.id, office.id), max(group.id, office.id),
                Independent.UNKNOWN, "nobody says whether one has it from the other", "relate/invented 1", (),
            )
        ],
        "drifts": [
            Drift(
                make_id("drf", "wire"), claim.id, DriftKind.LOST, wire, revision, limit.id, told["wire"],
                told["revision"], "the same house tells it without the caveat", "relate/invented 1", (),
            )
        ],
    }  # fmt: skip


def tables(changed: Mapping[str, Sequence[Any]] | None = None) -> dict[str, pa.Table]:
    """Return the invented case's tables, some of them replaced."""
    found: dict[str, Sequence[Any]] = {**records(), **(changed or {})}
    found = {**counted(found), **found}
    return {name: to_table(name, found.get(name, [])) for name in TYPE_OF_TABLE}
