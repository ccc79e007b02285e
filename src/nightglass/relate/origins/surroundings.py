"""What the words around a row tell of where it came from, beside its statements."""

import re
from dataclasses import replace

from nightglass.records.origin import OriginKind, Perceived
from nightglass.records.span import Span
from nightglass.relate.origins.frames import ALSO, TELLS, framed
from nightglass.relate.origins.parties import Party, is_sure, nobody, recordings, witnesses
from nightglass.relate.origins.speech import Speech
from nightglass.relate.origins.trails import Hop, Trail, is_outlet
from nightglass.relate.origins.words import (
    CITING,
    COUNTED,
    FOLLOWS,
    FOOTAGE,
    ITSELF_SAW,
    LIST,
    LISTENS,
    SAW,
    SPOKE,
    TAKEN,
    TESTIMONY,
    VAGUE,
    VOUCHED,
)

_LONGEST_FOLLOWER = 180
_LONGEST_NAME = 110
"""Code points: no name with its description is longer."""
_NEAR = 40
"""Code points behind words for people in which the outlet that they spoke to is named."""


def of_newsroom(speech: Speech, sentence: Span, row: Span) -> list[Trail]:
    """Return the trails of what a newsroom perceived: its people at the place, recordings, accounts it received."""
    words = speech.folded(sentence)
    who = _whose(speech, sentence)
    if who is None:
        return []
    outlet, hop_span = who
    saw = next((one for one in SAW.finditer(words) if not _is_quoted(speech, _at(sentence, one))), None)
    if saw is not None:
        return [_own_trail(speech, replace(outlet, perceived=Perceived.YES), outlet, hop_span, _at(sentence, saw))]
    if hop_span is not None and (itself := ITSELF_SAW.search(words[hop_span.end - sentence.start :])) is not None:
        behind = Span(hop_span.end + itself.start(), hop_span.end + itself.end())
        return [_own_trail(speech, replace(outlet, perceived=Perceived.YES), outlet, hop_span, behind)]
    found: list[Trail] = []
    footage, vouched, testimony = FOOTAGE.search(words), VOUCHED.search(words), TESTIMONY.search(words)
    if footage is not None and vouched is not None:
        spans = (_at(sentence, footage), _at(sentence, vouched))
        found.append(_own_trail(speech, recordings(footage.group()), outlet, hop_span, *spans))
    if testimony is not None and not _at(sentence, testimony).overlaps(row):
        found.append(_own_trail(speech, witnesses(testimony.group()), outlet, hop_span, _at(sentence, testimony)))
    return found


def _is_quoted(speech: Speech, span: Span) -> bool:
    """Say whether words stand in a quotation: "I counted" is then said by whoever is quoted, not by the newsroom."""
    return any(quote.covers(span) for quote in speech.quotes)


def of_reporter_beside(speech: Speech, sentence: Span) -> list[Trail]:
    """Return the trail of a newsroom whose own people were there by the sentence before or behind a count."""
    at = speech.sentences.index(sentence) if sentence in speech.sentences else None
    beside = [] if at is None else [*speech.sentences[at + 1 : at + 2], *speech.sentences[max(at - 1, 0) : at]]
    for span in beside:
        seen = SAW.search(speech.folded(span))
        who = _whose(speech, span)
        if seen is not None and who is not None:
            return [_own_trail(speech, replace(who[0], perceived=Perceived.YES), *who, _at(span, seen))]
    return []


def _own_trail(speech: Speech, party: Party, outlet: Party, hop_span: Span | None, *spans: Span) -> Trail:
    """Return the trail to what a newsroom perceived: the document's own, or one that it cites."""
    own = speech.is_self(outlet)
    hops = () if own or party.key == outlet.key else (Hop(outlet, (hop_span,) if hop_span else ()),)
    return Trail((*hops, Hop(party, spans)), f"perceived by {outlet.name} or for it", own=own)


def _whose(speech: Speech, sentence: Span) -> tuple[Party, Span | None] | None:
    """Return the outlet that a sentence names, else the document's own."""
    for found, span in speech.named_in(sentence):
        party = speech.press.party_of_outlet(found)
        if is_outlet(party):
            return party, span
    return (speech.press.party_of_outlet(speech.own), None) if speech.own is not None else None


def of_frame(speech: Speech, sentence: Span, row: Span) -> list[Trail]:
    """Return the trails to those whom the frame of the sentence names, the surest first."""
    folded = speech.folded(sentence)
    start, end = max(row.start - sentence.start, 0), max(row.end - sentence.start, 0)
    own = any(found == speech.own for found, _ in speech.named_in(sentence))
    for begin, stop, is_behind in framed(folded[:start], folded[end:]):
        shift = sentence.start + (end if is_behind else 0)
        span = Span(shift + begin, shift + stop)
        if stop - begin > _LONGEST_NAME or TELLS.search(speech.folded(span)) is not None:
            continue
        words = speech.bare(span.of(speech.document.text))
        parties = [one for one in speech.parties(words, None, span) if is_sure(one) and not speech.is_self(one)]
        if parties and all(one.station != "paper" for one in parties):
            return [
                Trail((Hop(one, (span,)),), f"says so: {one.name}", own=own and not is_outlet(one)) for one in parties
            ]
    return []


def also_named(speech: Speech, sentence: Span, row: Span) -> list[Trail]:
    """Return the trails to those who bear out what somebody else says, in the same sentence behind the row."""
    behind = speech.folded(Span(row.end, max(row.end, sentence.end)))
    trails = []
    for match in (pattern.search(behind) for pattern in ALSO):
        if match is not None:
            span = Span(row.end + match.start("who"), row.end + match.end("who"))
            words = speech.bare(span.of(speech.document.text))
            parties = [one for one in speech.parties(words, None, span) if is_sure(one) and not speech.is_self(one)]
            trails += [Trail((Hop(one, (span,)),), f"says so too: {one.name}") for one in parties]
    return trails


def beyond(speech: Speech, trail: Trail, sentence: Span, row: Span) -> Trail:
    """Return a trail to an outlet led on to whom the sentence names between the outlet and the row as its source."""
    spans = [span for hop in trail.hops for span in hop.spans]
    end = max((span.end for span in spans if sentence.start <= span.start < row.start), default=None)
    if end is None or not is_outlet(trail.last) or speech.is_self(trail.last):
        return trail
    comma = min(
        (at for at in (speech.document.text.find(mark, end, row.start) for mark in ",،") if at >= 0), default=-1
    )
    found = of_frame(speech, Span(comma + 1, sentence.end), row) if comma >= 0 else []
    deeper = [one.hops[0] for one in found if not is_outlet(one.last)]
    return replace(trail, hops=(*trail.hops, deeper[0])) if deeper else trail


def of_words(speech: Speech, words: str | None, sentence: Span) -> list[Trail]:
    """Return the trail to whom a row's own table names."""
    if not words:
        return []
    words = speech.bare(words)
    span = speech.find(words, sentence)
    named = speech.named_in(sentence)
    cited = [speech.press.party_of_outlet(one) for one, _ in named if one != speech.own]
    trails = []
    for party in speech.parties(words, None, span):
        own = speech.is_self(party) or any(found == speech.own for found, _ in named)
        hops = [Hop(one, ()) for one in cited if is_outlet(one) and one.key != party.key][:1]
        trails.append(Trail((*hops, Hop(party, (span,) if span else ())), f"attributed to {party.name}", own=own))
    return trails


def cited_in(speech: Speech, sentence: Span, row: Span) -> list[Trail]:
    """Return the trails to other sources of the collection that the row's sentence names outside the row."""
    return [
        _trail_to(speech, speech.press.party_of_outlet(one), span, "names")
        for one, span in speech.named_in(sentence)
        if one != speech.own and not span.overlaps(row)
    ]


def _trail_to(speech: Speech, party: Party, span: Span, how: str) -> Trail:
    listed = LIST.search(speech.folded(speech.around(span)))
    return Trail((Hop(party, (span,)),), f"{how} {party.name}{', with a list of names' if listed else ''}")


def followed(speech: Speech, sentence: Span, *, beside: bool) -> list[Trail]:
    """Return the trails that the sentence behind tells: "The figure comes from X.", "X gave the same number.".

    ``beside`` asks only for those who say the same beside somebody else.
    """
    after = speech.behind(sentence)
    if after is None or after.end - after.start > _LONGEST_FOLLOWER:
        return []
    match = FOLLOWS.search(speech.folded(after))
    group = next((name for name, found in match.groupdict().items() if found), None) if match is not None else None
    if match is None or group is None or (beside and not group.endswith("same")):
        return []
    span = Span(after.start + match.start(group), after.start + match.end(group))
    named = [(one, at) for one, at in speech.named_in(after) if one != speech.own]
    if named:
        how = "the sentence behind names"
        return [_trail_to(speech, speech.press.party_of_outlet(one), at, how) for one, at in named]
    own = any(one == speech.own for one, _ in speech.named_in(after))
    words = speech.bare(span.of(speech.document.text))
    parties = [party for party in speech.parties(words, None, span) if is_sure(party)]
    return [Trail((Hop(party, (span,)),), f"the sentence behind names {party.name}", own=own) for party in parties]


def taken_from(speech: Speech, sentence: Span, row: Span) -> Hop | None:
    """Return whom a sentence says that its speaker had it from, null where it says so of nobody who is known."""
    for match in TAKEN.finditer(speech.folded(sentence)):
        group = next((name for name, found in match.groupdict().items() if found), None)
        if group is None:
            continue
        span = Span(sentence.start + match.start(group), sentence.start + match.end(group))
        parties = [one for one in speech.parties(span.of(speech.document.text), None, span) if is_sure(one)]
        if parties and not span.overlaps(row):
            return Hop(parties[0], (span,))
    return None


def heard(speech: Speech, trail: Trail, sentence: Span) -> Trail:
    """Return a trail to people who spoke to an outlet led through it: "witnesses who spoke to X" are X's, else own."""
    if is_outlet(trail.last) or trail.outlets:
        return trail
    for found, at in speech.named_in(sentence):
        outlet = speech.press.party_of_outlet(found)
        near = any(span.start <= at.start <= span.end + _NEAR for span in trail.hops[-1].spans)
        if is_outlet(outlet) and near and _listens(speech, sentence, at):
            own = found == speech.own
            return replace(trail, own=own, hops=trail.hops if own else (Hop(outlet, (at,)), *trail.hops))
    return trail


def _listens(speech: Speech, sentence: Span, at: Span) -> bool:
    """Say whether words around an outlet's name tell that somebody spoke to it."""
    before = LISTENS.search(speech.folded(Span(sentence.start, at.start)))
    if before is None:
        return False
    behind = speech.folded(Span(at.end, sentence.end))
    return before.group().isascii() or SPOKE.search(behind) is not None


def vague(speech: Speech, sentence: Span, row: Span, found: list[Trail]) -> list[Trail]:
    """Return the trails of a sentence without those that words like "unconfirmed reports" made; nobody's if none."""
    match = VAGUE.search(speech.folded(sentence))
    if match is None or _at(sentence, match).overlaps(row):
        return found
    at = _at(sentence, match)
    after = Span(at.start, min(at.end + _NEAR, sentence.end))
    kept = [one for one in found if not any(span.overlaps(after) for span in one.hops[-1].spans)]
    kept = [one for one in kept if any(hop.spans for hop in one.hops)]
    name = at.of(speech.document.text)
    return kept or [Trail((Hop(nobody(name), (at,)),), f"says so: {name}")]


def from_cited(speech: Speech, trail: Trail, sentence: Span) -> Trail:
    """Return a trail to media without a name that cite an outlet led to the outlet: "Citing X, local media said"."""
    if trail.last.kind is not OriginKind.UNKNOWN or not trail.outlets:
        return trail
    at = next((hop.spans[0] for hop in trail.hops[:-1] if is_outlet(hop.party) and hop.spans), None)
    cited = at is not None and CITING.search(speech.folded(Span(sentence.start, at.start))) is not None
    return replace(trail, hops=trail.hops[:-1]) if cited else trail


def counted(speech: Speech, trail: Trail, sentence: Span) -> Trail:
    """Return a trail to somebody known by a name alone as one who counted, where the sentence tells of their list."""
    last = trail.last
    unsure = last.named and last.station in ("person", "group") and last.perceived is Perceived.UNKNOWN
    if not unsure or COUNTED.search(speech.folded(sentence)) is None:
        return trail
    hop = replace(trail.hops[-1], party=replace(last, perceived=Perceived.COUNTED))
    return replace(trail, hops=(*trail.hops[:-1], hop))


def _at(sentence: Span, match: re.Match[str]) -> Span:
    return Span(sentence.start + match.start(), sentence.start + match.end())
