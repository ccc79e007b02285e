"""Claims, members, origins and ranges as an account may show them: masked, under sealed ids, with their sentences.

A range is shown only where every count that it took is: a number whose sentence stays in the case would open nothing.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from nightglass.present.held import Held, Row
from nightglass.present.weighing import suggestions
from nightglass.records.claim import Claim, Member, MemberStance
from nightglass.records.judgement import WEIGHING, Judgement, in_force
from nightglass.records.origin import Origin
from nightglass.records.range import Range
from nightglass.records.statement import Statement
from nightglass.weigh.suggestion import Reason, Suggestion

NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""What stands for the time of a judgement, which no account holds: it would tell who worked when."""

_ID = re.compile(r"\b(?:mem|clm|jdg)-[0-9a-z]+\b")


@dataclass(frozen=True, slots=True)
class ShownClaims:
    """What is shown of claims, each tuple in the order of its table."""

    claims: tuple[Claim, ...]
    members: tuple[Member, ...]
    origins: tuple[Origin, ...]
    ranges: tuple[Range, ...]
    judgements: tuple[Judgement, ...]
    suggestions: tuple[Suggestion, ...]


def shown_claims(
    held: Held,
    rows: Mapping[str, Row],
    documents: Collection[str],
    seal: Callable[[str], str],
    mask: Callable[[str], str],
) -> ShownClaims:
    """Return the claims of which a member is shown.

    ``rows`` are what is shown by id, masked already; ``documents`` are the ids of what is.
    """
    members = [one for one in held.members if one.row_id in rows]
    contents = _contents(members, rows)
    ids = {one.claim_id for one in members}
    known = frozenset({one.id for one in members} | ids)
    return ShownClaims(
        claims=tuple(_claim(one, documents, seal, mask, contents.get(one.id)) for one in held.claims if one.id in ids),
        members=tuple(_member(one, seal, mask) for one in members if one.document_id in documents),
        origins=tuple(
            _origin(one, documents, seal, mask)
            for one in held.origins
            if one.claim_id in ids and any(document in documents for document in one.document_ids)
        ),
        ranges=tuple(_range(one, known, seal) for one in held.ranges if one.claim_id in ids and _opens(one, known)),
        judgements=tuple(
            _judgement(one, seal, mask)
            for one in in_force(held.judgements)
            if one.about_id in ids and one.kind in WEIGHING
        ),
        suggestions=tuple(_suggestion(one, rows, seal) for one in suggestions(held) if one.about_id in ids),
    )


def _contents(members: Sequence[Member], rows: Mapping[str, Row]) -> Mapping[str, str]:
    """Return by claim the words of a statement that is shown: its subject may be those of one that is not."""
    found: dict[str, str] = {}
    for one in sorted(members, key=lambda one: (one.stance is not MemberStance.SUPPORTS, one.id)):
        row = rows[one.row_id]
        if isinstance(row, Statement):
            found.setdefault(one.claim_id, row.content)
    return found


def _claim(
    claim: Claim,
    documents: Collection[str],
    seal: Callable[[str], str],
    mask: Callable[[str], str],
    content: str | None,
) -> Claim:
    return replace(
        claim,
        id=seal(claim.id),
        subject=mask(claim.subject) if content is None else content,
        place_id=None,
        place=None if claim.place is None else mask(claim.place),
        period_words=None if claim.period_words is None else mask(claim.period_words),
        document_ids=tuple(seal(one) for one in claim.document_ids if one in documents),
        made_from=(),
    )


def _member(member: Member, seal: Callable[[str], str], mask: Callable[[str], str]) -> Member:
    return replace(
        member,
        id=seal(member.id),
        claim_id=seal(member.claim_id),
        row_id=seal(member.row_id),
        document_id=seal(member.document_id),
        reason=mask(member.reason),
        made_from=(),
    )


def _origin(
    origin: Origin, documents: Collection[str], seal: Callable[[str], str], mask: Callable[[str], str]
) -> Origin:
    return replace(
        origin,
        id=seal(origin.id),
        claim_id=seal(origin.claim_id),
        name=mask(origin.name),
        affiliation=None if origin.affiliation is None else mask(origin.affiliation),
        document_ids=tuple(seal(one) for one in origin.document_ids if one in documents),
        made_from=(),
    )


def _judgement(judgement: Judgement, seal: Callable[[str], str], mask: Callable[[str], str]) -> Judgement:
    """Return what was judged, without who judged it, when, and the reason in free words: those stay in the case."""
    return replace(
        judgement,
        id=seal(judgement.id),
        about_id=seal(judgement.about_id),
        at=NEVER,
        who=None,
        method=None if judgement.method is None else mask(judgement.method),
        reason=None,
        previous=None,
        made_from=(),
    )


def _suggestion(made: Suggestion, rows: Collection[str], seal: Callable[[str], str]) -> Suggestion:
    """Return a suggestion whose reasons name only rows that are shown."""

    def told(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
        return tuple(replace(one, row_ids=tuple(seal(row) for row in one.row_ids if row in rows)) for one in reasons)

    against = told(made.reasons_against)
    return replace(made, about_id=seal(made.about_id), reasons_for=told(made.reasons_for), reasons_against=against)


def _opens(made: Range, known: Collection[str]) -> bool:
    """Say whether every count that a range took is shown."""
    return all(_ids(line) <= set(known) for line in made.trace if line.startswith("took "))


def _ids(line: str) -> set[str]:
    return set(_ID.findall(line))


def _range(made: Range, known: Collection[str], seal: Callable[[str], str]) -> Range:
    trace = tuple(_sealed_lines(made, known, seal))
    return replace(made, id=seal(made.id), claim_id=seal(made.claim_id), trace=trace, made_from=())


def _sealed_lines(made: Range, known: Collection[str], seal: Callable[[str], str]) -> Iterator[str]:
    """Yield the lines under sealed ids, but those of counts that stay in the case; a judgement is only that."""
    for line in made.trace:
        plain = re.sub(r"\bjdg-[0-9a-z]+\b", "a judgement", line)
        if _ids(plain) <= set(known):
            yield _ID.sub(lambda found: seal(found.group()), plain)
