"""Names where they stand: persons, organisations, places, outlets; leads, never facts."""

import re
from dataclasses import dataclass

from spacy.tokens import Span as TokenRun
from spacy.tokens import Token

from nightglass.read.names import inner, is_outlet, longest_form
from nightglass.read.parsed import Parsed
from nightglass.read.spans import phrase, token_span
from nightglass.records.ids import make_id
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.span import Span

MADE_BY = "read/mentions 1"

_KINDS = {
    "PERSON": MentionKind.PERSON,
    "ORG": MentionKind.ORGANISATION,
    "GPE": MentionKind.PLACE,
    "LOC": MentionKind.PLACE,
    "FAC": MentionKind.PLACE,
    "NORP": MentionKind.OTHER,
    "EVENT": MentionKind.OTHER,
    "WORK_OF_ART": MentionKind.OTHER,
    "PRODUCT": MentionKind.OTHER,
    "LAW": MentionKind.OTHER,
}
_HANDLES = (
    re.compile(r"(?<![\w.@/])@\w{2,}"),
    re.compile(
        r"(?:under|by|with|using) the (?:handle|username|user name|pseudonym|pen name|alias|screen name)"
        r"(?: of)? [“\"‘']?(?P<name>@?[^\W\d_][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2})"
    ),
    re.compile(
        r"(?:posting|writing|tweeting|known (?:online )?|identified (?:only )?)as [“\"](?P<name>[^”\"\n]{2,40}?),?[”\"]"
    ),
)
_OUTLET_WORDS = re.compile(
    r"(?P<name>(?:[A-Z][\w’'-]*[ -]){0,3}?[A-Z][\w’'-]*) "
    r"(?:news agency|newspaper|daily|magazine|broadcaster|website|news site|television|TV channel|radio station)\b"
    r"|\b(?P<state>(?:[Ss]tate|[Oo]fficial|[Ss]emi-official|[Ss]tate-(?:affiliated|run|owned|linked))"
    r" (?:television|TV|media|radio|broadcaster|news agency))\b"
)


@dataclass(frozen=True, slots=True)
class _Found:
    span: Span
    kind: MentionKind
    role: str | None


def find_mentions(parsed: Parsed) -> list[Mention]:
    """Return the names of a document in order, none overlapping another.

    Handles come first, then outlets known by the words beside them, then the model's names (cleaned). Texts that
    no model has parsed give handles alone.
    """
    taken: list[_Found] = []
    for found in [*_handles(parsed), *_outlets(parsed), *_names(parsed)]:
        if not any(found.span.overlaps(other.span) for other in taken):
            taken.append(found)
    taken.sort(key=lambda found: found.span)
    persons = [found.span.of(parsed.text) for found in taken if found.kind is MentionKind.PERSON]
    others = [found.span.of(parsed.text) for found in taken if found.kind is not MentionKind.PERSON]
    return [_mention(found, parsed, persons if found.kind is MentionKind.PERSON else others) for found in taken]


def _mention(found: _Found, parsed: Parsed, known: list[str]) -> Mention:
    name = found.span.of(parsed.text)
    full = longest_form(name, known) if found.kind is MentionKind.PERSON else name
    document = parsed.document.id
    return Mention(
        make_id("men", document, found.span.start, found.span.end, found.kind.value),
        document, found.kind, name, full, found.role, None, found.span.start, found.span.end, MADE_BY, (document,),
    )  # fmt: skip


def _handles(parsed: Parsed) -> list[_Found]:
    found: list[_Found] = []
    for pattern in _HANDLES:
        for match in pattern.finditer(parsed.text):
            group = "name" if "name" in pattern.groupindex else 0
            found.append(_Found(Span(*match.span(group)), MentionKind.PERSON, None))
    return found


def _outlets(parsed: Parsed) -> list[_Found]:
    found: list[_Found] = []
    for match in _OUTLET_WORDS.finditer(parsed.text):
        span = Span(*match.span("name" if match.group("name") else "state"))
        start, end = inner(span.of(parsed.text), keep_determiner=False)
        if end > start:
            found.append(_Found(Span(span.start + start, span.start + end), MentionKind.OUTLET, None))
    return found


def _names(parsed: Parsed) -> list[_Found]:
    return [found for entity in parsed.doc.ents for found in _cleaned(entity, parsed)]


def _cleaned(entity: TokenRun, parsed: Parsed) -> list[_Found]:
    kind = _KINDS.get(entity.label_)
    if kind is None:
        return []
    line = entity.text.split("\n")[0]
    start, end = inner(line, keep_determiner=False)
    if end <= start:
        return []
    span = Span(entity.start_char + start, entity.start_char + end)
    if kind is not MentionKind.PLACE and is_outlet(span.of(parsed.text)):
        kind = MentionKind.OUTLET
    role = _role(entity, parsed.text) if kind is MentionKind.PERSON else None
    return [_Found(span, kind, role)]


def _role(entity: TokenRun, text: str) -> str | None:
    """Return the words beside a person's name: before it ("Parliament speaker"), or set off by commas after it."""
    before = _words_before(entity, text)
    return before or _apposition(entity.root, text)


def _words_before(entity: TokenRun, text: str) -> str | None:
    first = entity[0].i
    words: list[Token] = []
    at = first - 1
    while (
        at >= 0
        and entity.doc[at].head.i >= at
        and entity.doc[at].dep_ in ("compound", "amod", "nmod", "poss", "case", "punct")
        and entity.doc[at].text not in (",", ".", ";", ":", "“", "”", '"', "—", "–")
        and "\n" not in entity.doc[at].text_with_ws
    ):
        words.insert(0, entity.doc[at])
        at -= 1
    if words and any(token.pos_ in ("NOUN", "PROPN") and token.ent_type_ != "PERSON" for token in words):
        return token_span(words).of(text)
    return None


def _apposition(root: Token, text: str) -> str | None:
    if root.dep_ == "appos" and root.head.pos_ == "NOUN":
        return token_span(phrase(root.head, lambda token: token.i >= root.i or token.dep_ == "punct")).of(text)
    for child in root.children:
        if child.dep_ == "appos" and child.pos_ == "NOUN":
            start, end = inner(
                token_span(phrase(child, lambda token: token.dep_ == "relcl")).of(text), keep_determiner=True
            )
            return token_span(phrase(child, lambda token: token.dep_ == "relcl")).of(text)[start:end]
    return None
