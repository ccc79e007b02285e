"""What a check found, as the page has it."""

from collections import Counter
from collections.abc import Mapping

from nightglass.build.checking import Answer
from nightglass.desk.shapes.check import (
    CaveatShape,
    ChangedShape,
    ChangeShape,
    CheckedClaimShape,
    CheckedOrigin,
    CheckedText,
    CheckShape,
    DriftShape,
    OtherCount,
    SentenceShape,
    SharedShape,
)
from nightglass.present.caveats import CaveatNote
from nightglass.present.check import Checked, CheckedClaim, SharedText
from nightglass.present.claims import DriftLine, MemberLine, OriginLine
from nightglass.present.claims_changes import ChangedText
from nightglass.present.sources import DocumentLine
from nightglass.records.statement import Statement


def shape(answer: Answer, claim_of_row: Mapping[str, str]) -> CheckShape:
    """Return an answer; ``claim_of_row`` names the case's own claim of each row that is a member of one."""
    found = answer.checked
    return CheckShape(
        item=_text(found.item, found),
        known=found.known,
        nothing=found.nothing,
        earliest=None if found.earliest is None else _shared(found.earliest, found),
        shared=tuple(_shared(one, found) for one in found.shared),
        claims=tuple(_claim(one, found, claim_of_row) for one in found.claims),
        changes=tuple(_changed(one, found) for one in found.changes),
        drifts=tuple(_drift(one, found) for one in found.drifts),
        words=answer.words,
        words_read=answer.read,
    )


def _text(line: DocumentLine, found: Checked) -> CheckedText:
    document = line.document
    held = found.known or document.id != found.item.document.id
    return CheckedText(
        document_id=document.id if held else None,
        source=line.label,
        title=document.title,
        published_at=document.published_at,
        published_precision=document.published_precision.value,
    )


def _shared(one: SharedText, found: Checked) -> SharedShape:
    return SharedShape(text=_text(one.line, found), how=one.how, score=one.link.score, words=one.words)


def _claim(one: CheckedClaim, found: Checked, claim_of_row: Mapping[str, str]) -> CheckedClaimShape:
    claim, line = one.line.claim, one.line
    rows = (told.row.id for told in (*line.supports, *line.denies, *line.compatible))
    ids = Counter(claim_of_row[row] for row in rows if row in claim_of_row)
    return CheckedClaimShape(
        claim_id=ids.most_common(1)[0][0] if ids else None,
        name=line.name,
        measure=claim.measure,
        subject=claim.subject,
        place=claim.place,
        period_from=claim.period_from,
        period_to=claim.period_to,
        period_words=claim.period_words,
        proven=claim.proven,
        at_most=claim.at_most,
        one_publisher=claim.one_publisher,
        stance=one.own.member.stance,
        own=_sentence(one.own, found),
        others=tuple(
            OtherCount(told=_sentence(count.told, found), origins=tuple(origin.name for origin in count.origins))
            for count in one.others
        ),
        origins=tuple(_origin(origin, found) for origin in line.origins),
        denials=tuple(_origin(origin, found) for origin in line.denials),
        caveats=tuple(_caveat(note, text, found) for note, text in one.caveats),
        attribution=one.attribution,
    )


def _sentence(one: MemberLine, found: Checked) -> SentenceShape:
    row = one.row
    start, end = (row.start, row.end) if isinstance(row, Statement) else row.sentence
    return SentenceShape(
        text=_text(one.line, found),
        sentence=one.line.document.text[start:end],
        start=start,
        end=end,
        low=one.member.low,
        high=one.member.high,
    )


def _origin(line: OriginLine, found: Checked) -> CheckedOrigin:
    texts = {one.line.document.id: _text(one.line, found) for one in line.texts}
    origin = line.origin
    return CheckedOrigin(
        name=origin.name, kind=origin.kind, low=origin.low, high=origin.high, texts=tuple(texts.values())
    )


def _caveat(note: CaveatNote, text: DocumentLine, found: Checked) -> CaveatShape:
    caveat = note.caveat
    words = " ".join(caveat.words.split())
    return CaveatShape(kind=note.kind, words=words, text=_text(text, found), start=caveat.start, end=caveat.end)


def _changed(one: ChangedText, found: Checked) -> ChangedShape:
    changes = tuple(ChangeShape(line=change.line, grave=change.grave) for change in one.changes)
    return ChangedShape(first=_text(one.first, found), second=_text(one.second, found), changes=changes)


def _drift(one: DriftLine, found: Checked) -> DriftShape:
    first, second = _text(one.first, found), _text(one.second, found)
    return DriftShape(name=one.name, first=first, second=second, words=one.caveat.words)
