"""Who said what in one sentence, before anybody is resolved: subject, cue and content found in the parse.

After the rules of Krestel, Bergler and Witte (2008) and the quotation heuristics of O'Keefe et al. (2012), over
spaCy's dependency labels (ClearNLP); boundaries as PolNeAR's annotators draw them.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from nightglass.read.cues import ADDRESSING, DOCUMENTS, MEDIA, UNNAMED, verb_takes, words
from nightglass.read.parsed import Parsed
from nightglass.read.spans import line_of, phrase, token_span, trim, trim_content
from nightglass.read.statements.content_edges import with_clean_edges
from nightglass.read.statements.draft import Draft, Page
from nightglass.read.statements.settle import settle
from nightglass.read.statements.unsaid import find_unsaid
from nightglass.records.mention import Mention
from nightglass.records.span import Span
from nightglass.text.quotes import find_quotes, quote_at, quotes_near

_SUBJECTS = {"nsubj", "nsubjpass", "csubj", "expl"}
_HELPERS = {"aux", "auxpass", "neg", "advmod"}
_PASSIVE_SPEAKS = words("quote cite hear see film")
_EMPTY = words("him it that them this her me us what which whom who")


def find_drafts(parsed: Parsed, mentions: Sequence[Mention]) -> list[Draft]:
    """Return every attribution of an English parse, in the order of the cues (of the contents, where none stands)."""
    page = Page(parsed, tuple(find_quotes(parsed.text)))
    drafts: list[Draft] = []
    for token in parsed.doc:
        draft = _of_according(token, page) if token.lower_ == "according" else _of_verb(token, page)
        if draft is not None and draft.contents:
            drafts.append(draft)
    settled = settle(drafts, page)
    whole = with_clean_edges([*settled, *find_unsaid(page, mentions, settled)], page)
    return sorted(whole, key=lambda draft: (draft.cue or draft.contents[0]).start)


def _of_verb(verb: Token, page: Page) -> Draft | None:
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    takes = verb_takes(verb.lemma_.lower())
    if takes is None or _is_quoted_as(verb) or is_said_to(verb) or quote_at(page.quotes, verb.idx) is not None:
        return None
    head = _subject(verb)
    if head is None or (verb.dep_ == "acl" and head.lemma_.lower() not in DOCUMENTS | UNNAMED):
        return None
    cue, inherited = _cue_tokens(verb), head.head.i != verb.i
    speaker = _speaker_span(head, verb, page.text)
    around = _around_cue(cue, None if inherited else speaker)
    contents, rule, extra = _contents(verb, cue, around, takes, page)
    if not contents:
        return None
    named_rule = f"{rule}, subject elsewhere" if inherited and rule != "quote" else rule
    return Draft(named_rule, head, speaker, token_span([*cue, *extra]), verb, contents, _agents(verb, head, page.text))


def _is_quoted_as(verb: Token) -> bool:
    """Say whether the verb is the "saying" of "was quoted as saying", which belongs to that cue."""
    above = verb.head
    return verb.dep_ == "pcomp" and above.lower_ == "as" and above.head.lemma_.lower() in _PASSIVE_SPEAKS


def is_said_to(verb: Token) -> bool:
    """Say whether the verb is the "said" of "footage said to show ...", which tells what others say of it."""
    ahead = verb.doc[verb.i + 1 : verb.i + 3]
    return verb.lower_ == "said" and len(ahead) == 2 and ahead[0].lower_ == "to" and ahead[1].tag_ == "VB"


def _around_cue(cue: list[Token], speaker: Span | None) -> Span:
    clause = token_span([*cue, *_medium(cue[-1])])
    return Span(min(clause.start, speaker.start), max(clause.end, speaker.end)) if speaker else clause


def _subject(verb: Token) -> Token | None:
    """Return the head of who speaks: the verb's own subject, else that of the clause that the verb leans on."""
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    if passive and verb.lemma_ not in _PASSIVE_SPEAKS:
        return next((pobj for by in verb.children if by.dep_ == "agent" for pobj in by.children), None)
    own = [child for child in verb.children if child.dep_ in _SUBJECTS and child.pos_ not in ("VERB", "AUX")]
    if own:
        return own[-1]
    if verb.dep_ == "acl":
        return verb.head
    if verb.dep_ in ("conj", "advcl", "xcomp", "pcomp", "ccomp") and verb.head.i != verb.i:
        above = verb.head
        while above.pos_ == "ADP" and above.head.i != above.i:
            above = above.head
        return _subject(above) if above.pos_ in ("VERB", "AUX") else None
    return None


def _agents(verb: Token, head: Token, text: str) -> tuple[Span, ...]:
    """Return who passed the words on, in "was quoted by X" and "told X"."""
    below = [*verb.children, *(grand for child in verb.children for grand in child.children)]
    below += [grand for child in below if child.tag_ == "VBG" for grand in child.children]
    passers: list[Token] = []
    if verb.lemma_.lower() in _PASSIVE_SPEAKS:
        passers += [pobj for by in below if by.lower_ == "by" for pobj in by.children if pobj.dep_ == "pobj"]
    if verb.lemma_.lower() in ADDRESSING:
        told = [child for child in verb.children if child.dep_ in ("dative", "dobj") and child.i != head.i]
        passers += told[-1:]
    shortened = (phrase(token, lambda part: part.dep_ in ("relcl", "acl", "appos", "prep")) for token in passers)
    return tuple(span for tokens in shortened if (span := trim(token_span(tokens), text)) is not None)


def _speaker_span(head: Token, verb: Token, text: str) -> Span:
    """Return the speaker's whole phrase: title, modifiers, apposition; a clause set off before the cue stays out."""

    def left_out(token: Token) -> bool:
        if token.dep_ == "relcl" and token.head.i < verb.i and token.i < verb.i:
            return token.doc[max(token.left_edge.i - 1, 0)].text == ","
        if token.dep_ in ("relcl", "acl") and any(
            verb_takes(part.lemma_.lower()) for part in (token, *token.conjuncts)
        ):
            return True
        return token.i == verb.i or (token.dep_ == "punct" and _is_dash(token))

    span = token_span(phrase(head, left_out))
    trimmed = trim(span, text) or span
    has_apposition = any(child.dep_ == "appos" for child in head.children)
    if has_apposition and trimmed.end < verb.idx and text[trimmed.end : trimmed.end + 1] == ",":
        return Span(trimmed.start, trimmed.end + 1)
    return trimmed


def _is_dash(token: Token) -> bool:
    return token.text in ("—", "–", "--", ":") or (token.text == "-" and bool(token.whitespace_))


def _cue_tokens(verb: Token) -> list[Token]:
    kept = {child.i: child for child in verb.children if child.dep_ in _HELPERS and child.i < verb.i}
    tokens = [verb]
    while tokens[0].i - 1 in kept:
        tokens.insert(0, kept[tokens[0].i - 1])
    following = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    if following is not None and following.dep_ == "prt":
        tokens.append(following)
    if tokens[0].dep_ == "advmod" and tokens[0].lower_ in ("when", "how", "why", "where", "as"):
        tokens.pop(0)
    return tokens


def _contents(
    verb: Token, cue: list[Token], around: Span, takes: tuple[frozenset[str], frozenset[str]], page: Page
) -> tuple[tuple[Span, ...], str, list[Token]]:
    """Return the spans of what is said, the rule that found them, and tokens that belong to the cue besides."""
    letters, prepositions = takes
    medium = _medium(cue[-1])
    beside = _quotes_beside(around, verb, page) if "q" in letters else []
    complement, rule, extra = _complement(verb, letters, prepositions)
    spans = [token_span(tokens) for tokens in complement]
    if beside:
        return _joined([*beside, *[s for s in spans if rule == "clause"]], around, page), "quote", medium
    told = _clause_of_saying(verb)
    if told is not None:
        return _joined([token_span(phrase(told))], around, page), "clause", medium
    if not spans and "c" in letters and verb.dep_ == "parataxis":
        return _inserted_into(around, page), "inserted", medium
    if rule == "object" and next(span.of(page.text).lower() for span in spans) in _EMPTY:
        return (), rule, []
    return _joined(spans, around, page), rule, [*extra, *medium]


def _clause_of_saying(verb: Token) -> Token | None:
    """Return the clause of "was quoted as saying (by X) that ...", null for any other cue."""
    if verb.lemma_.lower() not in _PASSIVE_SPEAKS:
        return None
    sayings = (part for child in verb.children if child.lower_ == "as" for part in child.children if part.tag_ == "VBG")
    return next((clause for saying in sayings for clause in saying.children if clause.dep_ == "ccomp"), None)


def _inserted_into(around: Span, page: Page) -> tuple[Span, ...]:
    """Return what a clause set off by commas ("the plan, he said, is ...") leaves of its sentence, before and after."""
    sentence = page.parsed.sentence_at(around.start)
    sides = (Span(sentence.start, around.start), Span(around.end, max(sentence.end, around.end)))
    return tuple(kept for side in sides if (kept := trim_content(side, page.text)) is not None)


def _is_question(token: Token) -> bool:
    """Say whether a clause is what somebody asked: "asked if ...", which the parser often takes for a condition."""
    asked = token.dep_ == "advcl" and token.head.lemma_.lower() in ("ask", "wonder")
    return asked and any(child.dep_ == "mark" and child.lower_ in ("if", "whether") for child in token.children)


def _medium(last: Token) -> list[Token]:
    """Return "in a statement" where it stands right after the cue."""
    doc = last.doc
    if last.lemma_.lower() in _PASSIVE_SPEAKS and last.i + 2 < len(doc) and doc[last.i + 1].lower_ in ("as", "saying"):
        return [doc[last.i + 1], doc[last.i + 2]] if doc[last.i + 1].lower_ == "as" else [doc[last.i + 1]]
    if last.i + 1 < len(doc) and doc[last.i + 1].lower_ in ("in", "on", "during", "via"):
        preposition = doc[last.i + 1]
        pobj = next((child for child in preposition.children if child.dep_ == "pobj"), None)
        if pobj is not None and pobj.lemma_.lower() in MEDIA and pobj.i - preposition.i < 5:
            return [preposition, pobj]
    return []


def _complement(
    verb: Token, letters: frozenset[str], prepositions: frozenset[str]
) -> tuple[list[list[Token]], str, list[Token]]:
    clause = [c for c in verb.children if c.dep_ == "ccomp" or _is_question(c)]
    if "c" in letters and clause:
        return [_clause_tokens(_likeliest(clause, verb), verb)], "clause", []
    infinitive = [c for c in verb.children if c.dep_ == "xcomp"]
    things = (
        ("dobj", "oprd", "attr") if verb.lemma_.lower() in _PASSIVE_SPEAKS else ("dobj", "oprd", "attr", "nsubjpass")
    )
    objects = [c for c in verb.children if c.dep_ in things and c.tag_ not in ("WP", "WDT")]
    if "x" in letters and infinitive:
        whom = [o for o in objects if o.dep_ == "dobj"]
        return [_run([*whom, *infinitive[:1]])], "infinitive", []
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in prepositions and child.i - verb.i <= 2:
            inner = [c for c in child.children if c.dep_ in ("pobj", "pcomp")]
            if inner and not (objects and verb.lemma_ != "accuse"):
                return [_run(inner)], "preposition", [child]
    if "o" in letters and objects and verb.lemma_ not in ADDRESSING:
        tails = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("of", "as", "for") and c.i > verb.i]
        return [_run([*objects, *tails, *infinitive[:1]])], "object", []
    return [], "", []


def _likeliest(clauses: list[Token], verb: Token) -> Token:
    """Return the clause that is said: of several the one behind its "that", never one that ends in a semicolon."""
    after = [clause for clause in clauses if clause.i > verb.i]
    first = clauses[0]
    cut = first.i < verb.i and any(token.text == ";" for token in verb.doc[first.i : verb.i])
    return after[0] if cut and after else first


def _clause_tokens(clause: Token, verb: Token) -> list[Token]:
    def left_out(token: Token) -> bool:
        if token.i == verb.i:
            return True
        set_off = token.lower_ in ("according", "citing") and token.i > 0 and token.doc[token.i - 1].text == ","
        return set_off and token.head.i == clause.i

    return phrase(clause, left_out)


def _run(heads: list[Token]) -> list[Token]:
    return [token for head in heads for token in phrase(head)]


def _joined(spans: list[Span], around: Span, page: Page) -> tuple[Span, ...]:
    """Widen spans to the quotations that they run into, cut them at the cue, join what overlaps, trim."""
    whole: list[Span] = []
    for span in sorted(spans):
        for quote in quotes_near(page.quotes, span):
            if quote.overlaps(span) and not quote.overlaps(around):
                span = Span(min(span.start, quote.start), max(span.end, quote.end))
        if span.start < around.start < span.end:
            span = Span(span.start, around.start)
        elif span.start < around.end < span.end:
            span = Span(around.end, span.end)
        elif around.covers(span):
            continue
        if "\n" in span.of(page.text):
            span = _own_line(span, around, page.text)
        if whole and span.start <= whole[-1].end:
            whole[-1] = Span(whole[-1].start, max(whole[-1].end, span.end))
        else:
            whole.append(span)
    return tuple(kept for span in whole if (kept := trim_content(span, page.text)) is not None)


def _own_line(span: Span, around: Span, text: str) -> Span:
    """Cut a stretch that runs over a newline (a parser's slip) to the line nearest to the cue."""
    if span.start >= around.end:
        return Span(span.start, text.index("\n", span.start))
    return Span(text.rindex("\n", span.start, span.end) + 1, span.end)


def _quotes_beside(around: Span, verb: Token, page: Page) -> list[Span]:
    """Return the quotations that touch the clause of speaker and cue, and one that goes on after its sentence."""
    line = line_of(verb.idx, page.text)
    found: list[Span] = []
    here = [quote for quote in quotes_near(page.quotes, line) if line.covers(quote) and not quote.overlaps(around)]
    before = [quote for quote in here if quote.end <= around.start]
    after = [quote for quote in here if quote.start >= around.end]
    if before and _ends_open(before[-1], page.text) and page.text[before[-1].end : around.start].strip(" ,—–-―") == "":
        found.append(before[-1])
    if after and _leads_to(page.text[around.end : after[0].start], bool(found)):
        found.append(after[0])
    return found


def _ends_open(quote: Span, text: str) -> bool:
    """Say whether the sentence goes on after the quotation: a comma, a question or no mark, never a full stop."""
    return text[quote.start : quote.end].rstrip("”\"'“»")[-1:] != "."


def _leads_to(between: str, split: bool) -> bool:
    """Say whether the words between cue and quotation let the one introduce the other."""
    gap = between.strip()
    if split and gap.endswith(".") and gap.count(".") == 1 and len(gap) < 90:
        return True
    if len(gap) >= 60 or any(mark in gap for mark in ".;?!"):
        return False
    return gap in ("", "that") or gap.endswith((",", ":"))


def _of_according(token: Token, page: Page) -> Draft | None:
    to = next((child for child in token.children if child.lower_ == "to"), None)
    if to is None:
        return None
    pobj = next((child for child in to.children if child.dep_ == "pobj"), None)
    if pobj is None or quote_at(page.quotes, token.idx) is not None:
        return None
    speaker = token_span(
        phrase(pobj, lambda part: part.dep_ in ("relcl",) and part.doc[part.left_edge.i - 1].text == ",")
    )
    cue = token_span([token, to])
    whole = Span(cue.start, speaker.end)
    return Draft("according", pobj, trim(speaker, page.text), cue, None, _around(whole, page))


def _around(whole: Span, page: Page) -> tuple[Span, ...]:
    """Return what "according to X" leaves of its sentence: before it, or after it where little stands before."""
    sentence = page.parsed.sentence_at(whole.start)
    before = Span(sentence.start, whole.start)
    after = Span(whole.end, max(sentence.end, whole.end))
    quote = next((q for q in quotes_near(page.quotes, before) if 0 <= whole.start - q.end <= 2), None)
    if quote is not None:
        return (quote,)
    spans = [before] if len(before.of(page.text).split()) >= 5 else [before, after]
    return tuple(kept for span in spans if (kept := trim_content(span, page.text)) and len(kept.of(page.text)) > 3)
