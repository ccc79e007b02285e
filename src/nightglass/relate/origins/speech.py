"""Who speaks in a document: the speakers of its statements, with short forms led back to whom they mean."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from nightglass.records.document import Document
from nightglass.records.origin import OriginKind, Perceived
from nightglass.records.span import Span
from nightglass.records.statement import Statement
from nightglass.relate.origins.clearness import trimmed
from nightglass.relate.origins.parties import Party, are_several, is_sure
from nightglass.relate.origins.press import Press, mentions_within
from nightglass.relate.origins.sentences import bounds
from nightglass.relate.origins.trails import Hop, is_outlet
from nightglass.relate.origins.vocabulary import PRONOUNS
from nightglass.relate.origins.words import (
    AND_BEFORE,
    APPOSITION,
    CHAIN,
    DASH,
    DATELINED,
    DEFINITE,
    LEADS,
    NAME_ONLY,
    OUR,
    OWN_LEAD,
    PARTED,
    POINTER,
    REFERS,
    SEEN_BY,
    SPOKE_TO,
    WE,
)
from nightglass.text.fold import fold, key
from nightglass.text.quotes import find_quotes

_FAR_APPOSITION = 80
_FAR_DESCRIPTION = 120


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody who speaks in a document: where, through which outlet, and whether to its own newsroom."""

    party: Party
    span: Span
    hops: tuple[Hop, ...]
    own: bool


@dataclass(frozen=True, slots=True)
class Short:
    """Words that may be a short form of somebody named before: looked at once, then asked of each of them.

    ``definite`` is whether they begin as a short form does, ``kinds`` are the sorts of party that their noun tells.
    """

    party: Party
    definite: bool
    kinds: frozenset[OriginKind]

    @classmethod
    def of(cls, words: str, party: Party) -> "Short":
        """Return what some words are as a short form of somebody."""
        definite = bool(words) and DEFINITE.match(fold(words)) is not None
        kinds = {kind for kind, pattern in REFERS if pattern.search(key(words))} if definite else set()
        return cls(party, definite, frozenset(kinds))

    def may_mean(self, said: Party) -> bool:
        """Say whether they can mean somebody who spoke before."""
        party = self.party
        if party.named and party.kind is OriginKind.PERSON and len(party.key.split()) == 1:
            return party.key in key(said.name).split()
        if not self.definite:
            return False
        if not party.named and party.station == said.station and party.station != "person":
            return not party.what or not said.what or party.what == said.what
        return said.kind in self.kinds


@dataclass(frozen=True)
class Speech:
    """One document's speakers, and whom words in it name."""

    press: Press
    document: Document

    @cached_property
    def own(self) -> str | None:
        """The id of the outlet that published it."""
        return self.press.outlet_of(self.document)

    @property
    def statements(self) -> Sequence[Statement]:
        """The document's statements, as they stand in the text."""
        return self.press.evidence.statements_in.get(self.document.id, ())

    @cached_property
    def sentences(self) -> Sequence[Span]:
        """Its sentences in order."""
        return bounds(self.document.text)

    @cached_property
    def quotes(self) -> Sequence[Span]:
        """Its stretches between quotation marks."""
        return find_quotes(self.document.text)

    def around(self, row: Span) -> Span:
        """Return the sentence that holds a row, or all the sentences that it touches."""
        first = bisect_right(self.sentences, row.start, key=lambda span: span.end)
        touched = self.sentences[first : bisect_left(self.sentences, row.end, key=lambda span: span.start)]
        return Span(touched[0].start, touched[-1].end) if touched else row

    def behind(self, sentence: Span) -> Span | None:
        """Return the sentence behind one, null at the end of the text."""
        return next((span for span in self.sentences if span.start >= sentence.end), None)

    def folded(self, span: Span) -> str:
        """Return a stretch of the text folded, so that offsets hold."""
        return fold(span.of(self.document.text))

    def named_in(self, span: Span) -> Sequence[tuple[str, Span]]:
        """Return the sources that a stretch names."""
        return self.press.named_in(self.document, span)

    def is_self(self, party: Party) -> bool:
        """Say whether a party is the document's own outlet."""
        return self.own is not None and is_outlet(party) and party.key == self.press.party_of_outlet(self.own).key

    def is_own(self, around: Span, named: Sequence[tuple[str, Span]], statement: Statement) -> bool:
        """Say whether the newsroom tells that it spoke to the speaker itself."""
        through = {self.press.find(words) for words in statement.via}
        if through:
            return self.own in through
        if any(found == self.own for found, _ in named):
            return True
        return OUR.search(fold(around.of(self.document.text))) is not None

    def named_around(self, statement: Statement) -> list[tuple[str, Span]]:
        """Return the sources that a statement's sentence names outside of what is said."""
        return [
            (found, span)
            for found, span in self.named_in(Span(statement.start, statement.end))
            if not any(content.overlaps(span) for content in statement.content_spans)
        ]

    def between(self, statement: Statement, party: Party, named: Sequence[tuple[str, Span]], span: Span) -> list[Hop]:
        """Return the outlets through which a statement came, each a way of its own; of an outlet's only those told."""
        hops: dict[str, Hop] = {}
        for words in statement.via:
            outlet = self.press.cited_outlet(words)
            at = self.find(words, Span(statement.start, statement.end))
            hops.setdefault(outlet.key, Hop(outlet, (at,) if at else ()))
        for found, at in named:
            outlet = self.press.party_of_outlet(found)
            if is_outlet(outlet) and not at.overlaps(span) and not is_outlet(party):
                hops.setdefault(outlet.key, Hop(outlet, (at,)))
        mine = self.press.party_of_outlet(self.own).key if self.own is not None else None
        return [hop for outlet_key, hop in hops.items() if outlet_key not in (mine, party.key)]

    def speakers(self, statement: Statement) -> list[Said]:
        """Return who a statement's speaker is: two where two are named together, none where nobody can tell."""
        span = statement.speaker_span or statement.cue_span or Span(statement.start, statement.end)
        if self.own is not None and WE.fullmatch(key(statement.speaker_words or "")) is not None:
            return [Said(self.press.party_of_outlet(self.own), span, (), own=True)]
        named = statement.speaker_words if statement.speaker_words else statement.speaker
        if statement.speaker and (not named or key(named) in PRONOUNS or len(statement.speaker) > len(named)):
            named = statement.speaker
        words = self._cleaned(named or "", statement)
        if not words:
            return []
        first = AND_BEFORE.search(self.folded(Span(statement.start, max(span.start, statement.start))))
        if first is not None and len(words) > 0:
            words = f"{first['who'].strip()} and {words}"
        found = []
        for party in self.parties(words, statement.speaker_role, span):
            meant = self._meant(words, party, statement.start)
            if meant is not None:
                found.append(Said(meant.party, span, meant.hops, meant.own))
            elif not _points_back(words):
                found.append(Said(party, span, (), own=False))
        return found

    def only_points(self, statement: Statement) -> bool:
        """Say whether a statement's speaker is none, a pronoun, or a short form that only points back."""
        words = key(statement.speaker_words or "")
        resolved = key(statement.speaker or "")
        bare = not words or words in PRONOUNS or DEFINITE.match(words) is not None or _points_back(words)
        return bare and (not resolved or resolved == words)

    def _cleaned(self, words: str, statement: Statement) -> str:
        """Return a speaker's words, read again where a reader took a dateline for them, and bare."""
        if "(" in words and (")" not in words or words.endswith(")")):
            text, cue = self.document.text, statement.cue_span
            dash = DASH.search(text, statement.start, cue.start if cue is not None else statement.end)
            words = text[dash.end() : cue.start].strip() if dash is not None and cue is not None else ""
        return self.bare(words)

    def bare(self, words: str) -> str:
        """Return words for a speaker without a dateline, "X spoke to" of the newsroom, and whom they told it."""
        words = trimmed(DATELINED.sub("", words))
        chain = list(CHAIN.finditer(fold(words)))
        words = words[chain[-1].end() :] if chain and words[chain[-1].end() :].strip() else words
        lead = OWN_LEAD.match(fold(words))
        if lead is not None and self.own is not None and self.press.find(lead["who"]) == self.own:
            words = words[lead.end() :]
        spoke = SPOKE_TO.match(fold(words))
        if spoke is not None and self.own is not None and self.press.find(spoke["who"]) == self.own:
            words = words[spoke.end() :]
        noun = LEADS.match(fold(words))
        words = words[noun.end() :] if noun is not None else words
        seen = SEEN_BY.search(fold(words))
        words = words[: seen.start()] if seen is not None else words
        told = self.press.told_in(words)
        return (words[:told] if told is not None else words).strip()

    def _meant(self, words: str, party: Party, start: int) -> "Said | None":
        """Return whom a short form means ("Kestrel", "the group", "this driver"): somebody who spoke before it."""
        short = Short.of(words, party)
        return next(
            (said for said in reversed(self._cast) if said.span.start < start and short.may_mean(said.party)), None
        )

    @cached_property
    def _cast(self) -> list["Said"]:
        """Those who speak in the document under their whole name or description, in the order of the text."""
        cast: list[Said] = []
        for statement in self.statements:
            span = statement.speaker_span or Span(statement.start, statement.end)
            words = self._cleaned(statement.speaker_words or statement.speaker or "", statement)
            for party in self.parties(words, statement.speaker_role, span) if words else []:
                short = Short.of(words, party)
                if not _points_back(words) and not any(short.may_mean(one.party) for one in cast):
                    around = Span(statement.start, statement.end)
                    named = self.named_around(statement)
                    hops = tuple(self.between(statement, party, named, span)[:1])
                    cast.append(Said(party, span, hops, self.is_own(around, named, statement)))
        return cast

    def parties(self, words: str, role: str | None, span: Span | None) -> list[Party]:
        """Return whom some words name; ``span`` is where they stand, so that the mentions in them are known."""
        mentions = self.press.evidence.mentions_in.get(self.document.id, ())
        near = mentions_within(mentions, span) if span is not None else []
        near = near or [one for one in mentions if one.full_name == words or one.name == words][:1]
        parts = PARTED.split(words)
        if len(parts) > 1 and not self.press.is_one_name(words, parts):
            halves = [self.press.party(part, None, [m for m in near if key(m.name) in key(part)]) for part in parts]
            if (sure := [half for half in halves if half is not None and is_sure(half)]) and are_several(
                sure, len(parts)
            ):
                return sure
        role = role or next((one.role for one in near if one.role), None)
        given_only = self._of_name_alone(words, span)
        if given_only is not None:
            return [given_only]
        whole = self.press.party(words, role, near)
        if whole is not None and whole.station == "reporters" and not whole.named and self.own is not None:
            ours = OUR.search(fold(words)) is not None
            return [replace(self.press.party_of_outlet(self.own), perceived=Perceived.YES)] if ours else [whole]
        unsure = whole is not None and whole.station == "person" and whole.perceived is Perceived.UNKNOWN
        if unsure and span is not None:
            behind = APPOSITION.match(self.document.text[span.end : span.end + _FAR_APPOSITION])
            whole = self.press.party(words, behind[1], near) if behind is not None else whole
        return [whole] if whole is not None else []

    def _of_name_alone(self, words: str, span: Span | None) -> Party | None:
        """Return somebody of whom a text gives a first name and says before it who they are: they stay without one."""
        if span is None or len(words.split()) > 1:
            return None
        before = NAME_ONLY.search(self.folded(Span(max(span.start - _FAR_DESCRIPTION, 0), span.start)))
        return self.press.party(f"{before['who']} {words}", None, []) if before is not None else None

    def find(self, words: str, within: Span) -> Span | None:
        """Return where words stand in a stretch, null where they do not."""
        at = self.document.text.find(words, within.start, within.end)
        return Span(at, at + len(words)) if at >= 0 else None


def _points_back(words: str) -> bool:
    """Say whether words name nobody at all and only point back: "the spokesman", "this group"."""
    return POINTER.fullmatch(key(words)) is not None
