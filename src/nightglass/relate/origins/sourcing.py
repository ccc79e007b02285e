"""Reads, for a row of a document, by whom its text says that it came: trails, each proved by words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from nightglass.records.document import Document
from nightglass.records.origin import OriginKind, Perceived
from nightglass.records.span import Span
from nightglass.records.statement import Stance, Statement
from nightglass.relate.origins.credits import Credit, credits_of
from nightglass.relate.origins.parties import Party, as_seen, recordings, witnesses
from nightglass.relate.origins.press import Press, mentions_within
from nightglass.relate.origins.sentences import bounds, sentence_after, sentence_around
from nightglass.relate.origins.trails import Hop, Trail, is_outlet, without_prefixes
from nightglass.relate.origins.vocabulary import PRONOUNS
from nightglass.relate.origins.words import (
    DASH,
    DEFINITE,
    FOLLOWS,
    FOOTAGE,
    LEARNT,
    LIST,
    OUR,
    PARTED,
    POINTER,
    REFERS,
    SAW,
    SPOKE_TO,
    TESTIMONY,
    VOUCHED,
    first_named,
)
from nightglass.text.fold import fold, key

_LONGEST_FOLLOWER = 180
_FAR_BACK = 3


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody who speaks in a document: where, through which outlet, and whether to its own newsroom."""

    party: Party
    span: Span
    hops: tuple[Hop, ...]
    own: bool


@dataclass(frozen=True)
class Sourcing:
    """One document's way of saying where its counts and assertions came from."""

    press: Press
    document: Document

    @cached_property
    def own(self) -> str | None:
        """The id of the outlet that published it."""
        return self.press.outlet_of(self.document)

    @cached_property
    def credits(self) -> Sequence[Credit]:
        """What the document as a whole credits: a dateline's agency, a line of its own."""
        return credits_of(self.press, self.document, self.own)

    @property
    def _statements(self) -> Sequence[Statement]:
        return self.press.evidence.statements_in.get(self.document.id, ())

    def trails(self, row: Span, words: str | None, *, denied: bool) -> list[Trail]:
        """Return by whom a row came, the furthest told of each way; empty where the text does not say.

        ``row`` is where it stands, ``words`` whom its own table names as its source. ``denied`` asks who denies it.
        """
        sentence = sentence_around(self.document.text, row)
        stated = [one for one in self._statements if _tells(one, row) and (one.stance is Stance.DENIES) == denied]
        found = self._chained(stated)
        found += self._of_newsroom(sentence, row) if not denied else []
        found = found or (self._continued(sentence) if stated and not denied else [])
        found = found or self._of_words(words, sentence)
        found = found or self._cited_in(sentence, stated, row)
        found = found or self._followed(sentence)
        return without_prefixes([self._through_credit(trail) for trail in found])

    def _chained(self, stated: Sequence[Statement]) -> list[Trail]:
        """Return the trails of statements that tell a row; one inside what another tells goes on from it."""
        trails: list[Trail] = []
        for outer in stated:
            inner = [one for one in stated if one is not outer and _is_inside(one, outer)]
            if not inner:
                above = next((one for one in stated if one is not outer and _is_inside(outer, one)), None)
                heads = self._of_statement(above) if above is not None else []
                for trail in self._of_statement(outer):
                    ways = [head.hops for head in heads if head.last.key != trail.last.key] or [()]
                    trails += [replace(trail, hops=(*way, *trail.hops)) for way in ways]
        return trails

    def _of_statement(self, statement: Statement) -> list[Trail]:
        """Return the trails of one statement: through the outlets that it names, to each of its speakers."""
        around = Span(statement.start, statement.end)
        named = self._named_around(statement)
        trails = []
        for said in self._speakers(statement):
            party = said.party
            between = self._between(statement, party, named, said.span) or list(said.hops)
            own = said.own or self._is_own(around, named, statement)
            reason = f"{statement.cue or 'says'}: {party.name}"
            hop = Hop(party, (said.span,))
            if self._is_self(party):
                trails.append(self._of_itself(party, hop, around, reason))
            elif between and not own:
                trails += [Trail((outlet, hop), reason) for outlet in between]
            else:
                trails.append(Trail((hop,), reason, own=own and not is_outlet(party)))
        return trails

    def _of_itself(self, party: Party, hop: Hop, around: Span, reason: str) -> Trail:
        """Return the trail of what a newsroom says of itself: that it saw or found out, or only that it says so."""
        words = fold(around.of(self.document.text))
        seen = SAW.search(words) or LEARNT.search(words)
        return Trail((replace(hop, party=as_seen(party) if seen else party),), reason, own=True)

    def _named_around(self, statement: Statement) -> list[tuple[str, Span]]:
        """Return the sources that a statement's sentence names outside of what is said."""
        return [
            (found, span)
            for found, span in self.press.named_in(self.document, Span(statement.start, statement.end))
            if not any(content.overlaps(span) for content in statement.content_spans)
        ]

    def _is_self(self, party: Party) -> bool:
        return self.own is not None and is_outlet(party) and party.key == self.press.party_of_outlet(self.own).key

    def _is_own(self, around: Span, named: Sequence[tuple[str, Span]], statement: Statement) -> bool:
        """Say whether the newsroom tells that it spoke to the speaker itself."""
        if any(found == self.own for found, _ in named):
            return True
        if any(self.press.find(words) == self.own for words in statement.via if self.own is not None):
            return True
        return OUR.search(fold(around.of(self.document.text))) is not None

    def _between(self, statement: Statement, party: Party, named: Sequence[tuple[str, Span]], span: Span) -> list[Hop]:
        """Return the outlets through which a statement came, each a way of its own."""
        hops: dict[str, Hop] = {}
        for words in statement.via:
            outlet = self.press.cited_outlet(words)
            at = self._find(words, Span(statement.start, statement.end))
            hops.setdefault(outlet.key, Hop(outlet, (at,) if at else ()))
        for found, at in named:
            outlet = self.press.party_of_outlet(found)
            if is_outlet(outlet) and not at.overlaps(span):
                hops.setdefault(outlet.key, Hop(outlet, (at,)))
        mine = self.press.party_of_outlet(self.own).key if self.own is not None else None
        return [hop for outlet_key, hop in hops.items() if outlet_key not in (mine, party.key)]

    def _speakers(self, statement: Statement) -> list[Said]:
        """Return who a statement's speaker is: two where two are named together, none where nobody can tell."""
        span = statement.speaker_span or statement.cue_span or Span(statement.start, statement.end)
        named = statement.speaker_words if statement.speaker_words else statement.speaker
        if statement.speaker and (not named or key(named) in PRONOUNS or len(statement.speaker) > len(named)):
            named = statement.speaker
        words = self._cleaned(named or "", statement)
        if not words:
            return []
        found = []
        for party in self.parties(words, statement.speaker_role, span):
            meant = self._meant(words, party, statement.start)
            if meant is not None:
                found.append(Said(meant.party, span, meant.hops, meant.own))
            elif not _points_back(words):
                found.append(Said(party, span, (), own=False))
        return found

    def _cleaned(self, words: str, statement: Statement) -> str:
        """Return a speaker's words without a dateline, and without "X spoke to", where X is the newsroom itself."""
        if "(" in words and ")" not in words:
            text, cue = self.document.text, statement.cue_span
            dash = DASH.search(text, statement.start, cue.start if cue is not None else statement.end)
            return text[dash.end() : cue.start].strip() if dash is not None and cue is not None else ""
        spoke = SPOKE_TO.match(fold(words))
        return words[spoke.end() :].strip() if spoke is not None else words

    def _meant(self, words: str, party: Party, start: int) -> "Said | None":
        """Return whom a short form means ("Kestrel", "the group", "this driver"): somebody who spoke before it."""
        for said in reversed(self._cast):
            if said.span.start < start and _may_mean(words, party, said.party):
                return said
        return None

    @cached_property
    def _cast(self) -> list["Said"]:
        """Those who speak in the document under their whole name or description, in the order of the text."""
        cast: list[Said] = []
        for statement in self._statements:
            span = statement.speaker_span or Span(statement.start, statement.end)
            words = self._cleaned(statement.speaker_words or statement.speaker or "", statement)
            for party in self.parties(words, statement.speaker_role, span) if words else []:
                if not _points_back(words) and not any(_may_mean(words, party, one.party) for one in cast):
                    around = Span(statement.start, statement.end)
                    named = self._named_around(statement)
                    hops = tuple(self._between(statement, party, named, span)[:1])
                    cast.append(Said(party, span, hops, self._is_own(around, named, statement)))
        return cast

    def parties(self, words: str, role: str | None, span: Span | None) -> list[Party]:
        """Return whom some words name; ``span`` is where they stand, so that the mentions in them are known."""
        mentions = self.press.evidence.mentions_in.get(self.document.id, ())
        near = mentions_within(mentions, span) if span is not None else []
        near = near or [one for one in mentions if one.full_name == words or one.name == words][:1]
        parts = PARTED.split(words)
        if len(parts) > 1:
            halves = [self.press.party(part, None, [m for m in near if key(m.name) in key(part)]) for part in parts]
            if all(half is not None and _is_sure(half) for half in halves):
                return [half for half in halves if half is not None]
        whole = self.press.party(words, role or next((one.role for one in near if one.role), None), near)
        return [whole] if whole is not None else []

    def _of_newsroom(self, sentence: Span, row: Span) -> list[Trail]:
        """Return the trails of what a newsroom perceived: its people at the place, recordings, accounts it received."""
        words = fold(sentence.of(self.document.text))
        who = self._whose(sentence)
        if who is None:
            return []
        outlet, hop_span = who
        found: list[Party] = []
        if (saw := SAW.search(words)) is not None:
            return [self._own_trail(replace(outlet, perceived=Perceived.YES), outlet, hop_span, _at(sentence, saw))]
        footage, vouched = FOOTAGE.search(words), VOUCHED.search(words)
        spans = [_at(sentence, match) for match in (footage, vouched, TESTIMONY.search(words)) if match is not None]
        if footage is not None and vouched is not None:
            found.append(recordings(footage.group()))
        if (testimony := TESTIMONY.search(words)) is not None and not any(span.overlaps(row) for span in spans[-1:]):
            found.append(witnesses(testimony.group()))
        return [self._own_trail(party, outlet, hop_span, *spans) for party in found]

    def _continued(self, sentence: Span) -> list[Trail]:
        """Return the trails of the nearest sentence before that has some, where a speaker only points back."""
        before = [span for span in bounds(self.document.text) if span.end <= sentence.start]
        for span in reversed(before[-_FAR_BACK:]):
            stated = [one for one in self._statements if span.start <= one.start < span.end]
            found = self._chained(stated) or self._of_newsroom(span, Span(span.start, span.start))
            if found := found or self._cited_in(span, stated, Span(span.start, span.start)):
                return found
        return []

    def _own_trail(self, party: Party, outlet: Party, hop_span: Span | None, *spans: Span) -> Trail:
        """Return the trail to what a newsroom perceived: the document's own, or one that it cites."""
        own = self._is_self(outlet)
        hops = () if own or party.key == outlet.key else (Hop(outlet, (hop_span,) if hop_span else ()),)
        return Trail((*hops, Hop(party, spans)), f"perceived by {outlet.name} or for it", own=own)

    def _whose(self, sentence: Span) -> tuple[Party, Span | None] | None:
        """Return the outlet that a sentence names, else the document's own."""
        for found, span in self.press.named_in(self.document, sentence):
            party = self.press.party_of_outlet(found)
            if is_outlet(party):
                return party, span
        return (self.press.party_of_outlet(self.own), None) if self.own is not None else None

    def _of_words(self, words: str | None, sentence: Span) -> list[Trail]:
        """Return the trail to whom a row's own table names."""
        if not words:
            return []
        span = self._find(words, sentence)
        named = self.press.named_in(self.document, sentence)
        others = [found for found, _ in named if found != self.own]
        trails = []
        for party in self.parties(words, None, span):
            own = self._is_self(party) or any(found == self.own for found, _ in named)
            cited = [self.press.party_of_outlet(one) for one in others]
            hops = [Hop(one, ()) for one in cited if is_outlet(one) and one.key != party.key][:1]
            trails.append(Trail((*hops, Hop(party, (span,) if span else ())), f"attributed to {party.name}", own=own))
        return trails

    def _cited_in(self, sentence: Span, stated: Sequence[Statement], row: Span) -> list[Trail]:
        """Return the trails to other sources of the collection that the row's sentence names outside the row."""
        if stated:
            return []
        found = self.press.named_in(self.document, sentence)
        return [
            self._trail_to(self.press.party_of_outlet(one), span, "names")
            for one, span in found
            if one != self.own and not span.overlaps(row)
        ]

    def _trail_to(self, party: Party, span: Span, how: str) -> Trail:
        listed = LIST.search(fold(sentence_around(self.document.text, span).of(self.document.text)))
        return Trail((Hop(party, (span,)),), f"{how} {party.name}{', with a list of names' if listed else ''}")

    def _followed(self, sentence: Span) -> list[Trail]:
        """Return the trails that the sentence behind tells: "The figure comes from X.", "X gave the same number."."""
        after = sentence_after(self.document.text, sentence)
        if after is None or after.end - after.start > _LONGEST_FOLLOWER:
            return []
        match = FOLLOWS.search(fold(after.of(self.document.text)))
        ends = first_named(match) if match is not None else None
        if ends is None:
            return []
        span = Span(after.start + ends[0], after.start + ends[1])
        named = [(one, at) for one, at in self.press.named_in(self.document, after) if one != self.own]
        own = any(one == self.own for one, _ in self.press.named_in(self.document, after))
        if named:
            return [
                self._trail_to(self.press.party_of_outlet(one), at, "the sentence behind names") for one, at in named
            ]
        parties = [party for party in self.parties(span.of(self.document.text), None, span) if _is_sure(party)]
        return [Trail((Hop(party, (span,)),), f"the sentence behind names {party.name}", own=own) for party in parties]

    def whole(self) -> list[Trail]:
        """Return the trails of what the document as a whole credits."""
        return [Trail((Hop(one.party, one.spans),), one.reason, credit=True) for one in self.credits]

    def _through_credit(self, trail: Trail) -> Trail:
        """Return a trail of which the text names no outlet, led through the agency that the document credits."""
        if trail.own or is_outlet(trail.hops[0].party) or trail.outlets or len(self.credits) != 1:
            return trail
        credit = self.credits[0]
        return replace(trail, hops=(Hop(credit.party, credit.spans), *trail.hops), credit=True)

    def _find(self, words: str, within: Span) -> Span | None:
        at = self.document.text.find(words, within.start, within.end)
        return Span(at, at + len(words)) if at >= 0 else None


def _tells(statement: Statement, row: Span) -> bool:
    return any(content.overlaps(row) for content in statement.content_spans)


def _is_inside(inner: Statement, outer: Statement) -> bool:
    """Say whether one statement, cue and all, stands inside what another one tells."""
    cue = inner.cue_span or inner.speaker_span
    return cue is not None and any(content.covers(cue) for content in outer.content_spans)


def _is_sure(party: Party) -> bool:
    """Say whether words surely name somebody: a sort of people, a body, an outlet or a source of the case."""
    return party.kind is not OriginKind.PERSON or party.station != "person" or bool(re.search(r"[A-ZА-Я]", party.name))


def _at(sentence: Span, match: re.Match[str]) -> Span:
    return Span(sentence.start + match.start(), sentence.start + match.end())


def _points_back(words: str) -> bool:
    """Say whether words name nobody at all and only point back: "the spokesman", "this group"."""
    return POINTER.fullmatch(key(words)) is not None


def _may_mean(words: str, party: Party, said: Party) -> bool:
    """Say whether a short form can mean somebody who spoke before."""
    if party.named and party.kind is OriginKind.PERSON and len(party.key.split()) == 1:
        return party.key in key(said.name).split()
    if DEFINITE.match(fold(words)) is None or not words:
        return False
    if not party.named and party.station == said.station and party.station != "person":
        return not party.what or not said.what or party.what == said.what
    return any(kind is said.kind and pattern.search(key(words)) for kind, pattern in REFERS)
