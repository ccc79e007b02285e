"""Statements: who said what, by which cue, through whom."""

from collections.abc import Sequence

from nightglass.read.attribution import Draft, find_drafts, with_sources_cited
from nightglass.read.cues import CONFIDENCE, DENYING, DOUBTING
from nightglass.read.parsed import Parsed
from nightglass.read.quotes import find_quotes
from nightglass.read.speakers import NOBODY, Speaker, resolve
from nightglass.records.ids import make_id
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.span import Span
from nightglass.records.statement import Mode, Stance, Statement

MADE_BY = "read/statements 1"


def find_statements(parsed: Parsed, mentions: Sequence[Mention]) -> list[Statement]:
    """Return the document's statements in order.

    Boundaries are those of PolNeAR's guidelines: the speaker's whole phrase with its title, the cue with its
    helping verbs, the content with its "that" and its quotation marks.
    """
    statements: list[Statement] = []
    earlier: list[Speaker] = []
    quotes = find_quotes(parsed.text)
    for draft in find_drafts(parsed):
        cited = with_sources_cited(draft)
        speaker = NOBODY
        if cited.head is not None and cited.speaker is not None:
            speaker = resolve(cited.speaker, cited.head, parsed.text, mentions, earlier)
            earlier.append(speaker)
        statements.append(_statement(cited, speaker, parsed, mentions, quotes))
    return statements


def _statement(
    draft: Draft, speaker: Speaker, parsed: Parsed, mentions: Sequence[Mention], quotes: Sequence[Span]
) -> Statement:
    text, document = parsed.text, parsed.document.id
    start, end = _sentences(draft, parsed)
    return Statement(
        id=make_id("sta", document, start, end, [list(span) for span in draft.contents], list(draft.cue or ())),
        document_id=document,
        speaker=speaker.name,
        speaker_words=draft.speaker.of(text) if draft.speaker else None,
        speaker_span=draft.speaker,
        speaker_role=speaker.role,
        via=_via(draft, text, mentions),
        cue=draft.cue.of(text) if draft.cue else None,
        cue_span=draft.cue,
        content=" ".join(span.of(text) for span in draft.contents),
        content_spans=draft.contents,
        mode=_mode(draft.contents, quotes),
        sourcing=speaker.sourcing,
        stance=_stance(draft),
        said_at=None,
        start=start,
        end=end,
        confidence=CONFIDENCE.get(draft.rule, 0.5),
        made_by=MADE_BY,
        made_from=(document,),
    )


def _sentences(draft: Draft, parsed: Parsed) -> Span:
    spans = [*draft.contents, *(span for span in (draft.cue, draft.speaker) if span is not None)]
    first = parsed.sentence_at(min(span.start for span in spans))
    last = parsed.sentence_at(max(span.end for span in spans) - 1)
    return Span(first.start, max(last.end, *(span.end for span in spans)))


def _via(draft: Draft, text: str, mentions: Sequence[Mention]) -> tuple[str, ...]:
    found: list[str] = []
    for span in draft.via:
        inside = [m for m in mentions if m.kind is MentionKind.OUTLET and span.overlaps(Span(m.start, m.end))]
        named = [m.full_name for m in inside]
        words = span.of(text)
        if not named and any(word in words.lower() for word in ("media", "television", "newspaper", "agency")):
            named = [words]
        found.extend(name for name in named if name not in found)
    return tuple(found)


def _mode(contents: Sequence[Span], quotes: Sequence[Span]) -> Mode:
    quoted = [any(quote.covers(span) for quote in quotes) for span in contents]
    if all(quoted):
        return Mode.DIRECT
    touched = any(quoted) or any(quote.overlaps(span) for quote in quotes for span in contents)
    return Mode.MIXED if touched else Mode.INDIRECT


def _stance(draft: Draft) -> Stance:
    lemma = draft.verb.lemma_.lower() if draft.verb is not None else ""
    if lemma in DENYING:
        return Stance.DENIES
    return Stance.DOUBTS if lemma in DOUBTING else Stance.ASSERTS
