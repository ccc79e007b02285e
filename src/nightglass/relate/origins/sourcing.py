"""Reads, for a row of a document, by whom its text says that it came: trails, each proved by words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from nightglass.records.document import Document
from nightglass.records.origin import OriginKind, Perceived
from nightglass.records.span import Span
from nightglass.records.statement import Stance, Statement
from nightglass.relate.claims.pasts import LONG_PAST
from nightglass.relate.origins.commands import commands_in
from nightglass.relate.origins.credits import Credit, credits_of
from nightglass.relate.origins.parties import Party, as_seen, is_sure
from nightglass.relate.origins.press import Press
from nightglass.relate.origins.shorts import is_short, may_stand_for, points_back
from nightglass.relate.origins.speech import Speech
from nightglass.relate.origins.surroundings import (
    also_named,
    beyond,
    cited_in,
    counted,
    followed,
    from_cited,
    heard,
    of_frame,
    of_newsroom,
    of_reporter_beside,
    of_words,
    taken_from,
    vague,
)
from nightglass.relate.origins.trails import Hop, Trail, is_outlet, without_prefixes
from nightglass.relate.origins.words import GOES_ON, LEARNT, LIE, SAW, UNTRUE

_FAR_BACK = 3
_STRETCH = 512
"""Code points."""


@dataclass(frozen=True)
class Sourcing:
    """One document's way of saying where its counts and assertions came from."""

    press: Press
    document: Document

    @cached_property
    def speech(self) -> Speech:
        """Who speaks in it."""
        return Speech(self.press, self.document)

    @property
    def own(self) -> str | None:
        """The id of the outlet that published it."""
        return self.speech.own

    @cached_property
    def credits(self) -> Sequence[Credit]:
        """What the document as a whole credits: a dateline's agency, a line of its own."""
        return credits_of(self.press, self.document, self.own)

    @cached_property
    def commands(self) -> Sequence[tuple[str, str]]:
        """Which bodies the text puts under which command, by their keys."""
        return commands_in(self.press, self.document)

    @cached_property
    def _near(self) -> Mapping[int, Sequence[int]]:
        """The places of the statements that tell something in a stretch of the text, by its number."""
        near: dict[int, list[int]] = defaultdict(list)
        for at, statement in enumerate(self.speech.statements):
            for stretch in {one for content in statement.content_spans for one in _stretches(content)}:
                near[stretch].append(at)
        return near

    def _telling(self, row: Span) -> list[Statement]:
        """Return the statements that tell a row, as they stand in the text; a long text is not gone through for it."""
        near = sorted({at for stretch in _stretches(row) for at in self._near.get(stretch, ())})
        return [one for one in (self.speech.statements[at] for at in near) if _tells(one, row)]

    def trails(self, row: Span, words: str | None, *, denied: bool, listing: bool = False) -> list[Trail]:
        """Return by whom a row came, the furthest told of each way; empty where the text does not say.

        ``row`` is where it stands, ``words`` whom its own table names as its source. ``denied`` asks who denies it.
        ``listing`` says that the sentence tells what outlets did: those it names it does not cite, and it does not
        go on from the sentence before, which may only write of other outlets.
        """
        asked = (row, words, denied, listing)
        if asked not in self._followed:
            self._followed[asked] = self._trails(row, words, denied=denied, listing=listing)
        return self._followed[asked]

    @cached_property
    def _followed(self) -> dict[tuple[Span, str | None, bool, bool], list[Trail]]:
        """The trails that were asked for: one row stands in many claims."""
        return {}

    def _trails(self, row: Span, words: str | None, *, denied: bool, listing: bool) -> list[Trail]:
        sentence = self.speech.around(row)
        stated = [one for one in self._telling(row) if (one.stance is Stance.DENIES) == denied]
        stated = [one for one in stated if not self._is_told_of(one)] if listing else stated
        found = [trail for trail in self._chained(stated) if self._names_somebody(trail)]
        found += of_newsroom(self.speech, sentence, row) if not denied else []
        found = found or ([] if listing else of_frame(self.speech, sentence, row))
        found = found or of_words(self.speech, words, sentence)
        if found and not denied:
            found = self._led_back(found, sentence)
        found = found or ([] if listing else cited_in(self.speech, sentence, row))
        found = found or (of_reporter_beside(self.speech, sentence) if not (denied or listing) else [])
        if not (found or denied or listing) and self._goes_on(stated, sentence) and not self._is_of_the_past(sentence):
            found = self._continued(sentence)
        found = [] if denied and not found else vague(self.speech, sentence, row, found)
        found = [self._led(trail, sentence, row) for trail in found]
        found += followed(self.speech, sentence, beside=bool(found)) + also_named(self.speech, sentence, row)
        taken = taken_from(self.speech, sentence, row)
        if taken is not None and any(_overlap(hop, taken) for trail in found for hop in trail.hops):
            taken = None
        return without_prefixes([self._through_credit(_on(trail, taken, self.speech)) for trail in found])

    def _led(self, trail: Trail, sentence: Span, row: Span) -> Trail:
        """Return a trail as its sentence leads it on: to whom an outlet cites, through an outlet that listened."""
        led = beyond(self.speech, heard(self.speech, trail, sentence), sentence, row)
        return counted(self.speech, from_cited(self.speech, led, sentence), sentence)

    def only_denied(self, row: Span) -> bool:
        """Say whether all that is said of a row denies or doubts it."""
        around = self.speech.around(row)
        before = self.speech.folded(Span(around.start, row.start))
        behind = self.speech.folded(Span(row.end, max(around.end, row.end)))
        if LIE.search(before) is not None or UNTRUE.search(behind) is not None:
            return True
        stances = {one.stance for one in self._telling(row)}
        return bool(stances) and Stance.ASSERTS not in stances

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
        named = self.speech.named_around(statement)
        trails = []
        for said in self.speech.speakers(statement):
            party = said.party
            between = self.speech.between(statement, party, named, said.span) or list(said.hops)
            own = said.own or self.speech.is_own(around, named, statement)
            reason = f"{statement.cue or 'says'}: {party.name}"
            hop = Hop(party, (said.span,))
            if self.speech.is_self(party):
                trails.append(self._of_itself(party, hop, around, reason))
            elif between and not own:
                trails += [Trail((outlet, hop), reason) for outlet in between]
            else:
                trails.append(Trail((hop,), reason, own=own and not is_outlet(party)))
        return trails

    def _of_itself(self, party: Party, hop: Hop, around: Span, reason: str) -> Trail:
        """Return the trail of what a newsroom says of itself: that it saw or found out, or only that it says so."""
        words = self.speech.folded(around)
        seen = SAW.search(words) or LEARNT.search(words)
        return Trail((replace(hop, party=as_seen(party) if seen else party),), reason, own=True)

    def _names_somebody(self, trail: Trail) -> bool:
        """Say whether a trail leads further than to words that name nobody, or to the newsroom's own dateline."""
        if len(trail.hops) == 1 and self.speech.is_self(trail.last):
            return trail.last.perceived is not Perceived.UNKNOWN
        return is_sure(trail.last)

    def _is_told_of(self, statement: Statement) -> bool:
        """Say whether a reader took for a speaker an outlet of which the text tells what it did: it is no source."""
        speaker = statement.speaker_span
        rows = (row for row in self.press.evidence.activities if row.document_id == self.document.id)
        return speaker is not None and any(speaker.overlaps(Span(row.start, row.end)) for row in rows)

    def _goes_on(self, stated: Sequence[Statement], sentence: Span) -> bool:
        """Say whether a sentence goes on from the one before it: it says so, or only points back, or names nobody."""
        points = any(self.speech.only_points(one) for one in stated)
        return points or not stated or GOES_ON.search(self.speech.folded(sentence)) is not None

    def _is_of_the_past(self, sentence: Span) -> bool:
        """Say whether a sentence tells of a time long before its text: who spoke before it did not speak of that."""
        at = self.document.published_at
        return at is not None and any(
            time.value_to is not None and time.value_to < at - LONG_PAST and sentence.covers(Span(time.start, time.end))
            for time in self.press.evidence.times_in.get(self.document.id, ())
        )

    def _led_back(self, found: list[Trail], sentence: Span) -> list[Trail]:
        """Return trails in which a short form ("the same report", "the welder", "Kestrel") is whom was named before."""
        shorts = [trail.last.name for trail in found if is_short(trail.last)]
        if len(shorts) < len(found):
            return found
        before = [trail for trail in self._continued(sentence) if not is_short(trail.last)]
        meant = [trail for trail in before if all(may_stand_for(words, trail.last) for words in shorts)]
        return meant or [trail for trail in found if not points_back(trail.last.name)]

    def _continued(self, sentence: Span) -> list[Trail]:
        """Return the trails of the nearest sentence before that has some, where a speaker only points back."""
        before = [span for span in self.speech.sentences if span.end <= sentence.start]
        counts = self.press.evidence.figures_in.get(self.document.id, ())
        for span in reversed(before[-_FAR_BACK:]):
            for one in (row for row in counts if span.start <= row.start < span.end):
                if found := self.trails(Span(one.start, one.end), one.attributed_to, denied=False):
                    return found
            nowhere = Span(span.start, span.start)
            stated = [one for one in self.speech.statements if span.start <= one.start < span.end]
            found = self._chained(stated) or of_newsroom(self.speech, span, nowhere)
            if found := found or cited_in(self.speech, span, nowhere):
                return found
        return []

    def whole(self) -> list[Trail]:
        """Return the trails of what the document as a whole credits."""
        return [Trail((Hop(one.party, one.spans),), one.reason, credit=True) for one in self.credits]

    def _through_credit(self, trail: Trail) -> Trail:
        """Return a trail of which the text names no outlet, led through the agency that the document credits."""
        if trail.own or is_outlet(trail.hops[0].party) or trail.outlets or len(self.credits) != 1:
            return trail
        credit = self.credits[0]
        return replace(trail, hops=(Hop(credit.party, credit.spans), *trail.hops), credit=True)


def _on(trail: Trail, taken: Hop | None, speech: Speech) -> Trail:
    """Return a trail that goes on to whom its last one had it from; a group that asks families counts itself."""
    if taken is None or any(hop.party.key == taken.party.key or _overlap(hop, taken) for hop in trail.hops):
        return trail
    if speech.is_self(trail.last):
        return replace(trail, hops=(taken,), own=True)
    if trail.last.perceived is Perceived.YES or (trail.last.kind is OriginKind.GROUP and not taken.party.named):
        return trail
    return replace(trail, hops=(*trail.hops, taken), own=False)


def _overlap(one: Hop, other: Hop) -> bool:
    return any(a.overlaps(b) for a in one.spans for b in other.spans)


def _stretches(span: Span) -> range:
    """Return the numbers of the stretches of a text that a span touches."""
    return range(span.start // _STRETCH, span.end // _STRETCH + 1)


def _tells(statement: Statement, row: Span) -> bool:
    return any(content.overlaps(row) for content in statement.content_spans)


def _is_inside(inner: Statement, outer: Statement) -> bool:
    """Say whether one statement, cue and all, stands inside what another one tells."""
    cue = inner.cue_span or inner.speaker_span
    return cue is not None and any(content.covers(cue) for content in outer.content_spans)
