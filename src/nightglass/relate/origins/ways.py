"""How each document of a claim came by it: ways to other documents and to roots."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from nightglass.records.claim import Member, MemberStance
from nightglass.records.document import Document
from nightglass.records.link import Link, LinkKind
from nightglass.records.origin import EdgeKind, OriginKind, Perceived
from nightglass.records.span import Span
from nightglass.relate.origins.commands import under_command
from nightglass.relate.origins.parties import Party, nobody
from nightglass.relate.origins.press import Press, speaks_for_itself
from nightglass.relate.origins.roots import Root
from nightglass.relate.origins.sourcing import Sourcing
from nightglass.relate.origins.trails import Trail, is_outlet
from nightglass.text.fold import key
from nightglass.text.quotes import find_quotes

_COPYING = {
    LinkKind.COPY: EdgeKind.COPIES,
    LinkKind.REVISION: EdgeKind.COPIES,
    LinkKind.REUSE: EdgeKind.COPIES,
    LinkKind.TRANSLATION: EdgeKind.TRANSLATES,
}
_QUOTED_SHARE = 0.8
"""The share of a shared passage between quotation marks from which on it is a quotation."""
_VAGUE = frozenset({"sources", "officials", "nobody", "media"})


@dataclass(frozen=True, slots=True)
class Way:
    """One step from a document: to another document (``to``), or to a root."""

    document: str
    kind: EdgeKind
    to: str | None
    root: Root | None
    from_spans: tuple[Span, ...]
    to_spans: tuple[Span, ...]
    reason: str


@dataclass(frozen=True)
class Ways:
    """The ways of one claim's documents on one side: those that support it, or those that deny it."""

    press: Press
    members: Sequence[Member]
    rows: Mapping[str, tuple[Span, str | None]]
    sourcings: Mapping[str, Sourcing]
    commands: Mapping[str, str]
    denied: bool

    @cached_property
    def spans_in(self) -> Mapping[str, Sequence[tuple[Span, str | None]]]:
        """The rows of each document, in the order of the text, with whom their own table names.

        Of a document that supports the claim only the rows that do, of any other those that are compatible with it.
        """
        firm: dict[str, set[tuple[Span, str | None]]] = defaultdict(set)
        loose: dict[str, set[tuple[Span, str | None]]] = defaultdict(set)
        for member in self.members:
            row = self.rows.get(member.row_id)
            if row is not None and (self.denied or not self.sourcings[member.document_id].only_denied(row[0])):
                (loose if member.stance is MemberStance.COMPATIBLE else firm)[member.document_id].add(row)
        found = {**loose, **firm}
        return {document: sorted(found[document], key=lambda row: (row[0], row[1] or "")) for document in sorted(found)}

    @cached_property
    def trails_of(self) -> Mapping[str, Sequence[Trail]]:
        """Each document's trails, each once."""
        return {document: self._read(document) for document in self.spans_in}

    @cached_property
    def _of_outlet(self) -> Mapping[str, Sequence[str]]:
        """The claim's documents by the key of their outlet."""
        found: dict[str, list[str]] = defaultdict(list)
        for document in self.spans_in:
            own = self.sourcings[document].own
            if own is not None:
                found[self.press.party_of_outlet(own).key].append(document)
        return found

    @cached_property
    def _listing(self) -> frozenset[str]:
        """The documents whose rows tell what outlets did."""
        return frozenset(member.document_id for member in self.members if member.row_table == "activities")

    def _read(self, document: str) -> Sequence[Trail]:
        seen: dict[tuple[tuple[str, str], ...], Trail] = {}
        for span, words in self.spans_in[document]:
            listing = document in self._listing
            for trail in self.sourcings[document].trails(span, words, denied=self.denied, listing=listing):
                seen.setdefault(trail.identity, trail)
        return list(seen.values())

    def all(self) -> Iterator[Way]:
        """Yield the ways of every document, in the order of their ids."""
        for document in self.spans_in:
            copied = tuple(way for way in self._copied(document) if not self._tells_otherwise(document, way))
            trails = [trail for trail in self.trails_of[document] if not self._stands_in(trail, document, copied)]
            told = [way for trail in trails for way in self._of_trail(document, trail)]
            yield from copied
            yield from told
            if not copied and not told:
                yield from self._untold(document)

    def _copied(self, document: str) -> Iterator[Way]:
        """Yield the ways to earlier documents of the claim whose passages hold the rows of this one."""
        for link in self.press.evidence.links_of.get(document, ()):
            other, mine, theirs = _earlier(link, document, self.press.evidence.document_of)
            if link.kind not in _COPYING or other is None or other not in self.spans_in:
                continue
            pairs = [
                (ours, answer)
                for ours, answer in zip(mine, theirs, strict=False)
                if any(ours.overlaps(row) for row, _ in self.spans_in[document])
            ]
            if pairs or not mine:
                froms, tos = tuple(one for one, _ in pairs), tuple(one for _, one in pairs)
                quoted = self._is_quoted(document, froms) or self._is_quoted(other, tos)
                if link.kind is LinkKind.REUSE and quoted:
                    yield Way(document, EdgeKind.SAME_SPEAKER, other, None, froms, tos, "the same words quoted")
                    continue
                reason = f"{link.kind.value} of an earlier document, {link.score:.0%} of the shorter one's words"
                yield Way(document, _COPYING[link.kind], other, None, froms, tos, reason)

    def _is_quoted(self, document: str, spans: Sequence[Span]) -> bool:
        """Say whether passages are somebody's words in quotation marks, which two may quote without copying."""
        text = self.press.evidence.document_of[document].text
        size = sum(span.end - span.start for span in spans)
        quotes = find_quotes(text) if size else ()
        inside = sum(max(min(one.end, span.end) - max(one.start, span.start), 0) for span in spans for one in quotes)
        return size > 0 and inside >= _QUOTED_SHARE * size

    def _tells_otherwise(self, document: str, way: Way) -> bool:
        """Say whether two texts that share a passage both name who told it, and nobody whom both name.

        A fact can be put in the same words by two who had it from different people; a copied text keeps its source's.
        """
        if way.to is not None and way.kind is EdgeKind.TRANSLATES:
            ours = self.trails_of[document]
            return bool(ours) and not any(self._of_one_kind(trail, way.to) for trail in ours)
        if way.to is None or way.kind is not EdgeKind.COPIES or not way.reason.startswith(LinkKind.REUSE.value):
            return False
        ours, theirs = self.trails_of[document], self.trails_of[way.to]
        if not ours or not theirs or any(self._stands_in(trail, document, (way,)) for trail in ours):
            return False
        keys = {hop.party.key for trail in theirs for hop in trail.hops}
        published = self.sourcings[way.to].own
        keys |= {self.press.party_of_outlet(published).key} if published is not None else set()
        return not any(hop.party.key in keys for trail in ours for hop in trail.hops)

    def _of_one_kind(self, trail: Trail, other: str) -> bool:
        """Say whether a trail may be one of another text's in other words: an office's, where that names an office.

        Texts of one happening can look like translations of each other, and tell it by people of other kinds.
        """
        theirs = {hop.party.kind for one in self.trails_of[other] for hop in one.hops}
        return not theirs or is_outlet(trail.last) or trail.last.kind in theirs

    def _stands_in(self, trail: Trail, document: str, copied: Sequence[Way]) -> bool:
        """Say whether a trail is only what the copied text itself tells: its words stand in that text too."""
        if any(way.kind is EdgeKind.TRANSLATES for way in copied):
            return True
        texts = self.press.evidence.document_of
        told = [key(span.of(texts[document].text)) for hop in trail.hops for span in hop.spans]
        return bool(told) and any(
            all(words in key(texts[way.to].text) for words in told) for way in copied if way.to is not None
        )

    def _of_trail(self, document: str, trail: Trail) -> Iterator[Way]:
        """Yield the ways that a trail makes."""
        last = trail.last
        if is_outlet(last) and not trail.own and last.perceived is Perceived.UNKNOWN:
            yield from self._to_outlet(document, trail)
            return
        root = self._root(document, trail)
        answering = [one for one in self._documents_of(trail, document) if self._answers(one, root)]
        for other in answering:
            yield self._to_document(document, other, trail)
        if not answering:
            yield Way(document, trail.kind, None, root, trail.proof, (), trail.reason)

    def _to_outlet(self, document: str, trail: Trail) -> Iterator[Way]:
        """Yield the ways to an outlet's documents, else to whom others say that it had it from, else to itself."""
        others = self._published_by(trail.last, document)
        if others:
            yield from (self._to_document(document, other, trail) for other in others)
            return
        told = self._told_of.get(trail.last.key)
        roots = told or (Root(trail.last, trail.last.key, self._house(trail.last), trail.last.name),)
        for root in roots:
            reason = trail.reason if told is None else f"{trail.reason}; others say that it cites {root.party.name}"
            yield Way(document, trail.kind, None, root, trail.proof, (), reason)

    @cached_property
    def _told_of(self) -> Mapping[str, Sequence[Root]]:
        """For an outlet, whom the texts that cite it say it had it from."""
        found: dict[str, dict[tuple[str, str], Root]] = defaultdict(dict)
        for document, trails in self.trails_of.items():
            for trail in trails:
                if trail.outlets and not is_outlet(trail.last):
                    root = self._root(document, trail)
                    found[trail.outlets[-1].key].setdefault(root.identity, root)
        return {outlet: list(roots.values()) for outlet, roots in found.items()}

    def _to_document(self, document: str, other: str, trail: Trail) -> Way:
        kind = EdgeKind.CREDITS if trail.credit else EdgeKind.CITES
        spans = tuple(span for span, _ in self.spans_in[other])
        return Way(document, kind, other, None, trail.proof, spans, trail.reason)

    def _documents_of(self, trail: Trail, document: str) -> Sequence[str]:
        """Return the claim's documents of the last outlet on a trail's way."""
        return self._published_by(trail.outlets[-1], document) if trail.outlets else ()

    def _published_by(self, outlet: Party, document: str) -> Sequence[str]:
        """Return an outlet's other documents of the claim: those no later than this one, else all."""
        others = [one for one in self._of_outlet.get(outlet.key, ()) if one != document]
        return [one for one in others if not _is_later(self._at(one), self._at(document))] or others

    def _at(self, document: str) -> datetime | None:
        return self.press.evidence.document_of[document].published_at

    def _answers(self, other: str, root: Root) -> bool:
        """Say whether a document tells of a root itself, or of such people as a vaguer word for them may mean."""
        for trail in self.trails_of[other]:
            theirs = self._root(other, trail)
            unnamed = not root.party.named and not theirs.party.named
            if theirs.identity == root.identity or (unnamed and root.party.station in _VAGUE):
                return True
        return False

    def _root(self, document: str, trail: Trail) -> Root:
        via = self._nearest(document, trail)
        house = self._house(via) if via is not None else None
        ident = via.key if via is not None else document
        party = under_command(trail.last, self.commands)
        return Root(party, ident, house, via.name if via is not None else None, trail.own or bool(trail.outlets))

    def _nearest(self, document: str, trail: Trail) -> Party | None:
        """Return the outlet that spoke to the last party of a trail: the last on the way, else the document's."""
        if trail.outlets:
            return trail.outlets[-1]
        own = self.sourcings[document].own
        return self.press.party_of_outlet(own) if own is not None else None

    def _house(self, outlet: Party) -> str:
        return key(outlet.publisher or outlet.name)

    def _untold(self, document: str) -> Iterator[Way]:
        """Yield the way of a document whose rows name nobody."""
        sourcing = self.sourcings[document]
        own = self.press.party_of_outlet(sourcing.own) if sourcing.own is not None else None
        rows = tuple(span for span, _ in self.spans_in[document])
        if own is not None and speaks_for_itself(self.press.evidence.document_of[document], own):
            root = Root(own, own.key, self._house(own), own.name, own=True)
            yield Way(document, EdgeKind.OWN, None, root, rows, (), f"{own.name} speaks for itself")
            return
        credited = [way for trail in sourcing.whole() for way in self._of_trail(document, trail)]
        if credited:
            yield from credited
            return
        yield from self._of_outlet_alone(document, own, rows)

    def _of_outlet_alone(self, document: str, own: Party | None, rows: tuple[Span, ...]) -> Iterator[Way]:
        """Yield the way of a text that names nobody at all: to what its outlet told before, else to nobody known."""
        if own is None:
            root = Root(nobody("not said"), document, None)
            yield Way(document, EdgeKind.OWN, None, root, rows, (), "the text names no source")
            return
        others = [one for one in self._published_by(own, document) if not _is_later(self._at(one), self._at(document))]
        before = [one for one in others if self.trails_of[one] or any(True for _ in self._copied(one))]
        for other in before:
            spans = tuple(span for span, _ in self.spans_in[other])
            reason = f"{own.name} tells it again and names no other source"
            yield Way(document, EdgeKind.SAME_SPEAKER, other, None, rows, spans, reason)
        if not before:
            root = replace(Root(own, own.key, self._house(own), own.name), flat=True)
            yield Way(document, EdgeKind.OWN, None, root, rows, (), f"{own.name} names no source")


def _earlier(
    link: Link, document: str, documents: Mapping[str, Document]
) -> tuple[str | None, Sequence[Span], Sequence[Span]]:
    """Return the earlier document of a link, and the paired spans of this one and of it; null where this is earlier."""
    a_at, b_at = documents[link.a_id].published_at, documents[link.b_id].published_at
    first = link.b_id if _is_later(a_at, b_at) else link.a_id
    if first == document:
        return None, (), ()
    mine_is_b = document == link.b_id
    return first, (link.b_spans if mine_is_b else link.a_spans), (link.a_spans if mine_is_b else link.b_spans)


def _is_later(one: datetime | None, other: datetime | None) -> bool:
    return one is not None and other is not None and one > other


def is_unknown(root: Root) -> bool:
    """Say whether nobody can tell who a root is."""
    return root.party.kind is OriginKind.UNKNOWN
