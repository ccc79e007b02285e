"""Attributions without a verb of saying: "NAME: words", a quotation of several paragraphs, "X's claim that ..."."""

import re
from collections.abc import Sequence

from spacy.tokens import Token

from nightglass.read.cues import words
from nightglass.read.spans import line_of, phrase, token_span, trim, trim_content
from nightglass.read.statements.draft import Draft, Page
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.span import Span
from nightglass.text.quotes import quote_at, quotes_near

_NOUNS = words("""
    claim assertion allegation statement warning announcement insistence accusation suggestion contention argument
    admission acknowledgment acknowledgement declaration assurance complaint prediction promise pledge vow denial remark
    comment testimony""")
_OFFICES = words("""
    police ministry minister government army military hospital parliament court governor mayor spokesman spokeswoman
    spokesperson president office council committee union army guards commission agency prosecutor witness resident
    doctor nurse nurses residents witnesses doctors hospitals""")
_BEFORE_COLON = re.compile(r"(?P<who>[A-Z@“\"'][^:\n.;!?]{1,70}):\s(?=\S)")
_LONGEST_LEAD = 9
_LONGEST_BODY = 4
_ENDS = (".", "”", '"', "»", "…", "?")
_ABOUT = re.compile(r"\b(?:for|from|of|with|about|on|in|at|to|vs|versus|behind|against)\b")


def find_unsaid(page: Page, mentions: Sequence[Mention], cued: Sequence[Draft]) -> list[Draft]:
    """Return the attributions that no verb makes, in no order; ``cued`` are those that are known.

    A colon speaks for a person, a body or an outlet known as such and for an office ("Police: ..."), never for a place
    or a heading. A paragraph that is a quotation alone goes on from the quotation that ends the paragraph before.
    """
    found = [*_colons(page, mentions), *_nouns(page)]
    covered = sorted(span for draft in cued for span in draft.contents)
    fresh = [draft for draft in found if not any(_overlap(span, covered) for span in draft.contents)]
    return [*fresh, *_continued(page, [*cued, *fresh])]


def _overlap(span: Span, others: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


def _colons(page: Page, mentions: Sequence[Mention]) -> list[Draft]:
    found: list[Draft] = []
    lines = _lines(page.text)
    for at, (start, line) in enumerate(lines):
        match = _BEFORE_COLON.match(line)
        is_headline = at == 0 and len(lines) > 2 and not line.rstrip().endswith(_ENDS)
        if match is None or is_headline or len(match["who"].split()) > _LONGEST_LEAD:
            continue
        who = trim(Span(start, start + match.end("who")), page.text, " \t,;:-–—\"“'")
        content = trim_content(_colon_content(start + match.end(), start + len(line), page), page.text)
        head = None if who is None else _speaks(who, page, mentions, quoted=line[match.end()] in '“"«')
        if who is not None and content is not None and head is not None and len(content.of(page.text).split()) > 1:
            found.append(Draft("colon", head, who, None, None, (content,)))
    return found


def _lines(text: str) -> list[tuple[int, str]]:
    return [(match.start(), match.group()) for match in re.finditer(r"[^\n]+", text)]


def _colon_content(start: int, end: int, page: Page) -> Span:
    """Return what follows the colon: the quotation that begins there, else the first sentence."""
    quote = quote_at(page.quotes, start)
    if quote is not None and quote.start == start:
        return quote
    return Span(start, min(end, page.parsed.sentence_at(start).end))


def _speaks(who: Span, page: Page, mentions: Sequence[Mention], *, quoted: bool) -> Token | None:
    """Return the head of the words before a colon where they are somebody who speaks, else null."""
    run = page.parsed.doc.char_span(who.start, who.end, alignment_mode="contract")
    if run is None:
        return None
    inside = [mention for mention in mentions if who.start <= mention.start and mention.end <= who.end]
    persons = [m for m in inside if m.kind is MentionKind.PERSON]
    whole = [m for m in inside if m.kind is not MentionKind.PLACE and m.end == who.end]
    last: Token = run[-1]
    about = _ABOUT.search(who.of(page.text)) is not None
    if persons and (quoted or (persons[-1].end == who.end and _is_whole(persons[-1], who) and not about)):
        named = page.parsed.doc.char_span(persons[-1].start, persons[-1].end, alignment_mode="expand")
        return named.root if named is not None else last
    if who.of(page.text).isupper() and _is_transcript(page.text):
        return last
    bodies = [m for m in whole if m.kind in (MentionKind.ORGANISATION, MentionKind.OUTLET)]
    named_body = any(m.start - who.start <= len("the ") and len(m.name.split()) <= _LONGEST_BODY for m in bodies)
    if (last.lower_ in _OFFICES and not about) or (named_body and (quoted or _is_bodys(who.of(page.text)))):
        return last
    return None


def _is_whole(person: Mention, who: Span) -> bool:
    """Say whether a person is named well enough to speak by a colon alone: by more than one word, here or elsewhere."""
    return len(person.full_name.split()) > 1 or person.start > who.start or person.name.startswith("@")


def _is_bodys(name: str) -> bool:
    """Say whether a name cannot be a place's that the model took for a body: two words, or capitals inside."""
    return len(name.removeprefix("The ").split()) > 1 or any(letter.isupper() for letter in name[1:])


def _is_transcript(text: str) -> bool:
    """Say whether three lines or more begin with a name in capitals and a colon."""
    return len(re.findall(r"^[\"“]?[A-Z][A-Z.' -]{2,40}:\s", text, re.MULTILINE)) > 2


def _nouns(page: Page) -> list[Draft]:
    """Return the attributions by a noun: "the ministry's claim that ...", "a warning by X that ..."."""
    found: list[Draft] = []
    for noun in page.parsed.doc:
        if noun.lemma_.lower() not in _NOUNS or noun.pos_ != "NOUN" or quote_at(page.quotes, noun.idx) is not None:
            continue
        clause = next((child for child in noun.children if child.dep_ in ("acl", "ccomp") and _has_that(child)), None)
        head = _of_noun(noun)
        if clause is None or head is None:
            continue
        content = trim_content(token_span(phrase(clause)), page.text)
        who = trim(token_span(_without_ending(head)), page.text)
        if content is not None and who is not None:
            found.append(Draft("noun", head, who, token_span([noun]), None, (content,)))
    return found


def _without_ending(head: Token) -> list[Token]:
    """Return a speaker's phrase without its possessive ending and the clause behind it."""
    return phrase(head, lambda token: token.dep_ in ("case", "acl", "relcl"))


def _has_that(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)


def _of_noun(noun: Token) -> Token | None:
    """Return who a noun of saying is of: its possessor, or the name after "by" or "from"."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is not None:
        return owner
    by = next((child for child in noun.children if child.lower_ in ("by", "from")), None)
    return next((child for child in by.children if child.dep_ == "pobj"), None) if by is not None else None


def _continued(page: Page, known: Sequence[Draft]) -> list[Draft]:
    """Return the paragraphs that are quotations alone and go on from the one before: its speaker's, without a cue."""
    found: list[Draft] = []
    ends = {}
    for draft in known:
        for span in draft.contents:
            quote = quote_at(page.quotes, span.start)
            if quote is not None and draft.head is not None:
                ends[line_of(quote.start, page.text).start] = draft
    before: int | None = None
    for start, line in _lines(page.text):
        here = [q for q in quotes_near(page.quotes, Span(start, start + len(line))) if q.start >= start]
        whole = len(here) == 1 and here[0].start == start and here[0].end >= start + len(line.rstrip())
        if whole and start not in ends and before in ends:
            source = ends[before]
            ends[start] = Draft("continued", source.head, source.speaker, None, None, (here[0],))
            found.append(ends[start])
        before = start
    return found
