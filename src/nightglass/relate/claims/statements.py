"""Claims of statements: the same assertion in several texts, in paraphrase too; a denial of it stands beside it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log

from nightglass.records.claim import Claim, ClaimKind, Member, MemberStance
from nightglass.records.document import Document
from nightglass.records.ids import make_id
from nightglass.records.span import Span
from nightglass.records.statement import Mode, Sourcing, Stance, Statement
from nightglass.relate.claims.content import Content, content_of
from nightglass.relate.claims.found import MADE_BY, Found, member_of
from nightglass.relate.evidence import Evidence
from nightglass.text.fold import key

FEWEST_STEMS = 4
"""Fewer content words assert nothing that could be found again ("concern", "this")."""

OF_SHORTER, OF_LONGER = 0.65, 0.4
"""Two sentences assert the same where the words they share weigh so much of the shorter one and of the longer one.

A word weighs by how few statements have it. Set on invented pairs; a paraphrase in other words is missed.
"""

FEWEST_SHARED = 3
MOST_HOLDERS = 200
"""A word that more statements hold than this finds no candidates."""

LONGEST_SUBJECT = 160

_TELLS = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|\w{2,}ed|began"
    r"|broke|came|fell|fled|found|gave|got|held|hit|left|lost|made|met|saw|sent|shot|struck|took|went)\b"
)
"""A verb that tells something: "rows of bodies" asserts nothing that could be true or false."""


@dataclass(frozen=True, slots=True)
class _Assertion:
    statement: Statement
    document: Document
    content: Content

    @property
    def order(self) -> tuple[bool, str, str, int, str]:
        at = self.document.published_at
        return at is None, at.isoformat() if at else "", self.document.id, self.statement.start, self.statement.id

    @property
    def turned(self) -> bool:
        """Whether it says that the thing is not so: by a negation, or because the speaker denies it, not by both."""
        return self.content.turned is not (self.statement.stance is Stance.DENIES)


@dataclass
class _Group:
    """Assertions of one claim; all are held against the first, so that no chain leads away from it."""

    first: _Assertion
    others: list[_Assertion] = field(default_factory=list)


def claims_of_statements(evidence: Evidence) -> Found:
    """Return the claims of statements that rest on more than their speaker's word, and their members.

    Those are what several documents tell, what somebody denies, and what a text has from an outlet, a document or an
    unnamed source. What one named person says in one text is that statement, and no claim.
    """
    assertions = sorted(_assertions(evidence), key=lambda one: one.order)
    weights = _weights(assertions)
    groups = _grouped(assertions, weights)
    claims, members, taken = [], [], set[str]()
    for group in groups:
        if _is_claim(group):
            claim, own = _claim(group, taken)
            taken.add(claim.id)
            claims.append(claim)
            members += own
    return Found(tuple(claims), tuple(members))


def _assertions(evidence: Evidence) -> Iterator[_Assertion]:
    """Yield what is asserted; a statement whose content is a count is left to the claims of figures."""
    counted: dict[str, list[Span]] = defaultdict(list)
    for figure in evidence.figures:
        counted[figure.document_id].append(Span(figure.start, figure.end))
    relayed = _relayed(evidence.statements)
    for statement in evidence.statements:
        document = evidence.document_of.get(statement.document_id)
        if document is None or statement.id in relayed or _counts(statement, counted.get(document.id, ())):
            continue
        content = content_of(statement.content, document.language)
        if len(content.stems) >= FEWEST_STEMS:
            yield _Assertion(statement, document, content)


def _relayed(statements: Sequence[Statement]) -> frozenset[str]:
    """Return the statements of outlets whose words stand beside them as those of the outlet's own sources.

    "The Tern reported, citing two sources" gives two rows of one content: what the two said, through the outlet.
    """
    through = {
        (row.document_id, row.content_spans, key(outlet)): row.id for row in statements for outlet in row.via
    }  # fmt: skip
    return frozenset(
        row.id
        for row in statements
        if through.get((row.document_id, row.content_spans, key(row.speaker or "")), row.id) != row.id
    )


def _counts(statement: Statement, figures: Iterable[Span]) -> bool:
    return any(span.covers(figure) for span in statement.content_spans for figure in figures)


def _weights(assertions: Sequence[_Assertion]) -> Mapping[str, float]:
    """Return what each word weighs: the log of how few statements have it."""
    counts = Counter(stem for one in assertions for stem in one.content.stems)
    return {stem: log(1 + len(assertions) / count) for stem, count in counts.items()}


def _grouped(assertions: Sequence[_Assertion], weights: Mapping[str, float]) -> list[_Group]:
    groups: list[_Group] = []
    holders: dict[str, list[int]] = defaultdict(list)
    for one in assertions:
        fits = {at: score for at in _candidates(one, holders) if (score := _likeness(groups[at].first, one, weights))}
        if fits:
            groups[max(fits, key=lambda at: (fits[at], -at))].others.append(one)
            continue
        for stem in one.content.stems:
            holders[stem].append(len(groups))
        groups.append(_Group(one))
    return groups


def _candidates(one: _Assertion, holders: Mapping[str, Sequence[int]]) -> list[int]:
    """Return the groups whose first assertion shares enough words to be looked at."""
    found: Counter[int] = Counter()
    for stem in one.content.stems:
        those = holders.get(stem, ())
        if len(those) <= MOST_HOLDERS:
            found.update(those)
    return sorted(at for at, count in found.items() if count >= FEWEST_SHARED)


def _likeness(a: _Assertion, b: _Assertion, weights: Mapping[str, float]) -> float:
    """Return how much of the longer assertion the shorter one shares, 0 where they do not assert the same thing.

    Likeness only proposes: another number, or other names, and it is another claim.
    """
    if a.document.language != b.document.language or a.content.numbers != b.content.numbers:
        return 0.0
    ours, theirs = a.content.names, b.content.names
    if ours and theirs and 2 * len(ours & b.content.stems | theirs & a.content.stems) < min(len(ours), len(theirs)):
        return 0.0
    both = sum(weights[stem] for stem in a.content.stems & b.content.stems)
    shorter, longer = sorted(sum(weights[stem] for stem in one.content.stems) for one in (a, b))
    return both / longer if both >= OF_SHORTER * shorter and both >= OF_LONGER * longer else 0.0


def _is_claim(group: _Group) -> bool:
    """Say whether an assertion rests on more than the word of one named speaker in one text."""
    own = [group.first, *group.others]
    if len({one.document.id for one in own}) > 1 or len({one.turned for one in own}) > 1:
        return True
    return any(_is_reported(one.statement, one.document.language) for one in own)


def _is_reported(statement: Statement, language: str) -> bool:
    """Say whether a text tells in its own words what it has from an outlet, a document or an unnamed source."""
    if statement.mode is Mode.DIRECT or not (statement.via or statement.sourcing is not Sourcing.NAMED):
        return False
    return language != "en" or bool(_TELLS.search(statement.content))


def _claim(group: _Group, taken: set[str]) -> tuple[Claim, list[Member]]:
    first = group.first
    about = (sorted(first.content.stems), sorted(first.content.numbers), first.turned)
    claim_id = make_id("clm", ClaimKind.STATEMENT.value, *about)
    if claim_id in taken:
        claim_id = make_id("clm", ClaimKind.STATEMENT.value, *about, first.document.id, first.statement.start)
    members = [member_of(claim_id, one.statement, *_stance(one, first)) for one in (first, *group.others)]
    claim = Claim(
        id=claim_id, kind=ClaimKind.STATEMENT, subject=_subject(first), measure=None, place_id=None, place=None,
        period_from=None, period_to=None, period_words=None, proven=0, at_most=0, one_publisher=False,
        document_ids=tuple(sorted({member.document_id for member in members})), made_by=MADE_BY,
        made_from=tuple(sorted({member.row_id for member in members})),
    )  # fmt: skip
    return claim, members


def _stance(one: _Assertion, first: _Assertion) -> tuple[MemberStance, str]:
    if not one.document.genre.bears_fact:
        return MemberStance.COMPATIBLE, "an analysis; it cites, and bears no fact of its own"
    if one.turned is not first.turned:
        return MemberStance.DENIES, "says that it is not so"
    if one.statement.stance is Stance.DOUBTS:
        return MemberStance.COMPATIBLE, "doubts it"
    return MemberStance.SUPPORTS, "asserts it"


def _subject(first: _Assertion) -> str:
    words = " ".join(first.statement.content.split())
    return shortened(f"not: {words}" if first.statement.stance is Stance.DENIES else words)


def shortened(words: str) -> str:
    """Return words as a claim's subject, cut behind a word where they are too many."""
    words = " ".join(words.split())
    return words if len(words) <= LONGEST_SUBJECT else f"{words[: LONGEST_SUBJECT - 1].rsplit(' ', 1)[0]}…"
