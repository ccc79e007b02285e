"""Statements: who said what, by which cue, through whom."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from nightglass.read.cues import CONFIDENCE, DENYING, DOUBTING, words
from nightglass.read.parsed import Parsed
from nightglass.read.statements.attribution import find_drafts
from nightglass.read.statements.draft import Draft, Page
from nightglass.read.statements.foreign.reader import find_patterns, full_name, sourcing_of
from nightglass.read.statements.genders import genders_of, pronoun_gender
from nightglass.read.statements.speakers import REPORTS, Form, Scene, Speaker, nobody, resolve
from nightglass.read.statements.tagger.find import find_tagged
from nightglass.records.ids import make_id
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.span import Span
from nightglass.records.statement import Mode, Sourcing, Stance, Statement
from nightglass.text.quotes import find_quotes, quote_at, quotes_near

MADE_BY = "read/statements 2"

# How many names and speakers back a pronoun or a description is looked up.
_MOST_NAMES = 300
_MOST_SPEAKERS = 100

_MEDIA_WORDS = ("media", "television", "newspaper", "agency", "agencies", "broadcaster", "radio", "outlet")
_SOURCES = words("source official diplomat one person people aide adviser insider")


def find_statements(parsed: Parsed, mentions: Sequence[Mention]) -> list[Statement]:
    """Return the document's statements in order.

    Boundaries are those of PolNeAR's guidelines: the speaker's whole phrase with its title, the cue with its
    helping verbs, the content with its "that" and its quotation marks. "X reported ..., citing two sources" gives two
    rows of one content: what X reported, and what the sources said with X as ``via``.
    """
    quotes = find_quotes(parsed.text)
    if not parsed.doc.has_annotation("DEP"):
        return _by_patterns(parsed, quotes)
    rows: list[Statement] = []
    earlier: list[Speaker] = []
    roles = {mention.full_name: mention.role for mention in reversed(mentions) if mention.role is not None}
    genders = genders_of(mentions, parsed.text)
    unquoted = [mention for mention in mentions if quote_at(quotes, mention.start) is None]
    passing: Passing | None = None
    drafts = find_drafts(parsed, mentions)
    if parsed.tagger is not None:
        drafts = find_tagged(Page(parsed, tuple(quotes)), drafts, parsed.tagger)
    for draft in drafts:
        speaker = _speaker(draft, _scene(draft, parsed.text, mentions, unquoted, earlier, roles, genders))
        genders |= _learned(draft, speaker, genders)
        via = _via(draft, parsed.text, mentions, speaker, passing)
        passing = _passing(draft, speaker, via) or passing
        earlier.append(speaker)
        rows.append(_statement(draft, speaker, via, parsed, quotes))
    return rows


def _by_patterns(parsed: Parsed, quotes: Sequence[Span]) -> list[Statement]:
    """Return the statements of a document that no model has parsed."""
    rows: list[Statement] = []
    text, language = parsed.text, parsed.document.language
    for found in find_patterns(text, parsed.sentences, quotes, language):
        words_of = full_name(found.speaker, text, language)
        speaker = Speaker(words_of, None, sourcing_of(words_of), None, found.speaker.start)
        draft = Draft("pattern", None, found.speaker, found.cue, None, found.contents)
        via = tuple(span.of(text) for span in found.via)
        rows.append(replace(_statement(draft, speaker, via, parsed, quotes), stance=found.stance))
    return rows


@dataclass(frozen=True, slots=True)
class Passing:
    """The outlets that pass words on around ``at``: whoever is unnamed right after them speaks through them."""

    outlets: tuple[str, ...]
    at: int


def _scene(
    draft: Draft,
    text: str,
    mentions: Sequence[Mention],
    unquoted: Sequence[Mention],
    earlier: Sequence[Speaker],
    roles: Mapping[str, str],
    genders: Mapping[str, str],
) -> Scene:
    """Return what is known at one cue: of a long document only what stands near before it.

    Whom a quotation names is nobody whom a pronoun outside it stands for ("Forgive me, Mother Orsk," she wrote).
    """
    end = draft.speaker.end if draft.speaker is not None else draft.contents[0].start
    last = bisect_left(unquoted, end, key=lambda mention: mention.start)
    near = unquoted[max(last - _MOST_NAMES, 0) : last]
    own = [m for m in (_within(mentions, draft.speaker) if draft.speaker is not None else ()) if m not in near]
    return Scene(text, [*near, *own], earlier[-_MOST_SPEAKERS:], roles, genders)


def _learned(draft: Draft, speaker: Speaker, known: Mapping[str, str]) -> dict[str, str]:
    """Return what a pronoun just resolved says of its person, nothing where that is known."""
    gender = pronoun_gender(draft.head.lower_) if draft.head is not None else None
    if gender is None or speaker.name is None or speaker.form is not Form.PERSON or speaker.name in known:
        return {}
    return {speaker.name: gender}


def _speaker(draft: Draft, scene: Scene) -> Speaker:
    if draft.head is None or draft.speaker is None:
        return nobody(draft.contents[0].start)
    return resolve(draft.speaker, draft.head, scene)


def _passing(draft: Draft, speaker: Speaker, via: tuple[str, ...]) -> Passing | None:
    """Return the outlets of a statement that an outlet makes, or hands on from sources it cites, else null."""
    at = max(span.end for span in (*draft.contents, draft.cue) if span is not None)
    if speaker.sourcing is Sourcing.MEDIA and speaker.name is not None:
        return Passing((speaker.name,), at)
    if speaker.outlet is not None and speaker.head in REPORTS:
        return Passing((speaker.outlet,), at)
    return Passing(via, at) if via and draft.rule == "citing" else None


def _statement(
    draft: Draft, speaker: Speaker, via: tuple[str, ...], parsed: Parsed, quotes: Sequence[Span]
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
        via=via,
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
        confidence=CONFIDENCE[draft.rule] if draft.likely is None else round(draft.likely, 2),
        made_by=MADE_BY if parsed.tagger is None else f"{MADE_BY}, {parsed.tagger.version}",
        made_from=(document,),
    )


def _sentences(draft: Draft, parsed: Parsed) -> Span:
    spans = [*draft.contents, *(span for span in (draft.cue, draft.speaker) if span is not None)]
    first = parsed.sentence_at(min(span.start for span in spans))
    last = parsed.sentence_at(max(span.end for span in spans) - 1)
    return Span(first.start, max(last.end, *(span.end for span in spans)))


def _via(
    draft: Draft, text: str, mentions: Sequence[Mention], speaker: Speaker, passing: Passing | None
) -> tuple[str, ...]:
    """Return the outlets that passed the words on: named beside the cue, or the report that unnamed sources are in."""
    found: list[str] = [speaker.outlet] if speaker.outlet is not None else []
    for span in draft.via:
        named = [m.full_name for m in _within(mentions, span) if m.kind is MentionKind.OUTLET]
        words_of = span.of(text)
        if not named and any(word in words_of.lower() for word in _MEDIA_WORDS):
            named = [words_of]
        found.extend(name for name in named if name not in found)
    if not found and passing is not None and speaker.head in _SOURCES and speaker.sourcing is Sourcing.UNNAMED:
        between = text[passing.at : max(passing.at, draft.contents[0].start)]
        if between.count("\n") <= 1:
            return passing.outlets
    return tuple(found)


def _within(mentions: Sequence[Mention], span: Span) -> Sequence[Mention]:
    first = bisect_left(mentions, span.start + 1, key=lambda mention: mention.end)
    return mentions[first : bisect_left(mentions, span.end, key=lambda mention: mention.start)]


def _mode(contents: Sequence[Span], quotes: Sequence[Span]) -> Mode:
    quoted = [any(quote.covers(span) for quote in quotes_near(quotes, span)) for span in contents]
    if all(quoted):
        return Mode.DIRECT
    touched = any(quoted) or any(quote.overlaps(span) for span in contents for quote in quotes_near(quotes, span))
    return Mode.MIXED if touched else Mode.INDIRECT


def _stance(draft: Draft) -> Stance:
    lemma = draft.verb.lemma_.lower() if draft.verb is not None else ""
    if lemma in DENYING:
        return Stance.ASSERTS if draft.head is not None and draft.head.lower_ in _NOBODY else Stance.DENIES
    turned = (
        draft.verb is not None and lemma in _CONFIRMING and any(child.dep_ == "neg" for child in draft.verb.children)
    )
    return Stance.DOUBTS if lemma in DOUBTING or turned else Stance.ASSERTS


_NOBODY = words("nobody none no-one")
_CONFIRMING = words("confirm verify corroborate substantiate")
