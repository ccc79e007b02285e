"""What the tagger found, as attributions, joined with what the rules know better.

On 40 held-out training articles, where the two differ: the rules drew the speaker rightly three times as often,
the tagger the cue four times as often; of two contents the longer was right twice as often as the shorter.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Token

from nightglass.read.cues import words
from nightglass.read.spans import line_of, trim_content
from nightglass.read.statements.attribution import is_said_to
from nightglass.read.statements.draft import Draft, Page
from nightglass.read.statements.settle import of_cited
from nightglass.read.statements.tagger.decode import Parts, Stretch
from nightglass.read.statements.tagger.view import Words
from nightglass.records.span import Span
from nightglass.text.quotes import quote_at

CLOSING = 3
"""Most code points of a closing mark and what stands before it."""

UNLIKELY = 0.6
"""Attributions below this that no rule finds are left out: two in five of them were marked in held-out articles."""

SURE = 0.9
"""From here on, and where it is the longer, the tagger's content counts rather than the rule's: right in 25 of 35."""

MOST = 0.99
"""The highest confidence of a row: on held-out articles rows above .9 were right 97 times in 100."""

_OWN = ("according", "citing", "clause", "inserted", "noun")
"""Rules whose finds stay though the tagger has no cue there: reporting, which the annotators marked one time in two."""

_SHOWING = words("show point indicate suggest reveal document record depict")
"""What footage, papers and data do where they speak; newspaper annotators marked it seldom, this field lives by it."""

_LEANS = frozenset({"amod", "case", "compound", "det", "nummod", "poss", "predet", "quantmod"})
_LOOSE = frozenset({"cc", "mark", "prep"})
_BESIDE = 3  # code points between "reported" and "citing"
_NEAR = 4  # words behind its end that a phrase may go on

_FRAME = " as saying"
"""How a passive cue ends that the tagger tends to cut: "was quoted as saying"."""

_UNCUED = ("colon", "continued")


class Stretches:
    """Many spans, asked for those that another one shares a code point with; an empty one shares none."""

    def __init__(self, spans: Sequence[Span]) -> None:
        """Take the spans in any order."""
        self._starts, self._ends = np.array(spans, dtype=np.int64).reshape(-1, 2).T

    def touching(self, span: Span) -> NDArray[np.int64]:
        """Return the places of the spans that share a code point with ``span``, in order."""
        shared = (self._starts < span.end) & (span.start < self._ends) & (self._starts < self._ends)
        return np.flatnonzero(shared)


class Known:
    """The rules' finds, looked up by the code points of their cues."""

    def __init__(self, rules: Sequence[Draft]) -> None:
        """Take the finds in their order."""
        self._rules = rules
        self._cues = Stretches([rule.cue or Span(0, 0) for rule in rules])

    def at(self, cue: Span) -> Draft | None:
        """Return the first whose cue shares a code point with ``cue``, null where there is none."""
        found = self._cues.touching(cue)
        return self._rules[int(found[0])] if len(found) else None


def as_draft(cue: Stretch, read: Parts, seen: Words, known: Known, page: Page) -> Draft | None:
    """Return one attribution in code points, with what a rule at the same cue knows; null where it is not to stand.

    ``likely`` is the tagger's mean probability, raised where a rule found the same cue: then it errs if both do.
    """
    where = code_points(cue.span, seen)
    if not any(letter.isalpha() for letter in where.of(page.text)):
        return None  # a colon: a rule knows who speaks by one
    spans = whole_quotes([_ended(code_points(one.span, seen), page) for one in read.contents], page)
    ours = [span for span in spans if _belongs(span, where, page)]
    contents = tuple(kept for span in ours if (kept := trim_content(span, page.text)) is not None)
    rule = known.at(where)
    if rule is not None and _cites(rule):
        return rule
    likely = cue.likely * sum(one.likely for one in read.contents) / max(len(read.contents), 1)
    speaker = code_points(read.source.span, seen) if read.source is not None else None
    if rule is not None:
        return _with_rule(replace(rule, likely=min(1 - (1 - likely) ** 2, MOST)), speaker, where, contents, page)
    verb = _root(where, page)
    contents = beside(contents, [where, *([speaker] if speaker is not None else [])], page.text)
    stands = contents and likely >= UNLIKELY and not (verb is not None and is_said_to(verb))
    return Draft("tagged", _root(speaker, page), speaker, where, verb, contents, (), likely) if stands else None


def _with_rule(rule: Draft, speaker: Span | None, cue: Span, contents: tuple[Span, ...], page: Page) -> Draft:
    """Return a rule's find with the tagger's cue, its content where that counts, its speaker where the rule has none.

    Where the tagger's cue holds words of the rule's speaker, or all that is said, the rule's own cue stays.
    """
    if rule.speaker is None:
        rule = replace(rule, speaker=speaker, head=_root(speaker, page))
    contents = tuple(span for span in contents if rule.speaker is None or not span.overlaps(rule.speaker))
    if not contents or (rule.likely or 0) < SURE or _length(contents) < _length(rule.contents):
        contents = rule.contents
    framed = rule.cue is not None and rule.cue.covers(cue) and rule.cue.of(page.text).endswith(_FRAME)
    if framed or (rule.speaker is not None and rule.speaker.overlaps(cue)):
        return replace(rule, contents=contents)
    apart = beside(contents, [cue], page.text)
    return replace(rule, cue=cue, contents=apart) if apart else rule


def beside(contents: Sequence[Span], taken: Sequence[Span], text: str) -> tuple[Span, ...]:
    """Return what of ``contents`` is not ``taken`` (by the cue, by the speaker), without marks at the cuts."""
    left = list(contents)
    for other in taken:
        left = [part for span in left for part in (_cut(span, other, text) if span.overlaps(other) else [span])]
    return tuple(left)


def _cut(span: Span, other: Span, text: str) -> list[Span]:
    parts = (Span(span.start, max(other.start, span.start)), Span(min(other.end, span.end), span.end))
    return [kept for part in parts if (kept := trim_content(part, text)) is not None]


def _length(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def joined(found: Sequence[Draft], rules: Sequence[Draft]) -> list[Draft]:
    """Return the tagger's attributions and those of the rules that stand without it, in no order."""
    cues = Stretches([draft.cue for draft in found if draft.cue is not None])
    covered = Stretches([span for draft in found for span in draft.contents])
    own = [
        rule
        for rule in rules
        if (_is_own(rule) and not len(cues.touching(rule.cue or Span(0, 0))))
        or (rule.rule in _UNCUED and not any(len(covered.touching(span)) for span in rule.contents))
    ]
    through = Stretches([span for draft in own for span in draft.via])
    stand = [draft for draft in found if draft.rule != "tagged" or not _speaks_in(draft, through)]
    stand = [_of_its_report(draft, stand) for draft in stand]
    citing = [draft for draft in (*stand, *own) if draft.rule == "citing"]
    cited = [Span(one.cue.start, one.speaker.end) for one in citing if one.cue is not None and one.speaker is not None]
    return [*(_without(draft, cited) for draft in stand), *own]


def _cites(draft: Draft) -> bool:
    return draft.verb is not None and draft.verb.lower_ in ("citing", "quoting")


def _of_its_report(draft: Draft, found: Sequence[Draft]) -> Draft:
    """Return "citing X" with the content of the report beside it, as the rules do where they see the report."""
    if draft.rule == "citing" or not _cites(draft) or draft.cue is None:
        return draft
    begun = draft.cue.start
    before = [one for one in found if one.cue is not None and 0 <= begun - one.cue.end <= _BESIDE]
    if not before:
        return draft
    own = Span(begun, draft.contents[0].end)
    said = tuple(span for span in before[-1].contents if not own.overlaps(span))
    return of_cited(draft, replace(before[-1], contents=said)) if said else draft


def _speaks_in(draft: Draft, spans: Stretches) -> bool:
    """Say whether a speaker is one through whom another attribution came ("..., according to the report")."""
    return draft.speaker is not None and len(spans.touching(draft.speaker)) > 0


def _without(draft: Draft, cited: Sequence[Span]) -> Draft:
    """Return an attribution whose content is not "citing two sources", which says through whom and not what."""
    kept = tuple(span for span in draft.contents if not any(one.covers(span) for one in cited))
    return replace(draft, contents=kept) if kept else draft


def _is_own(rule: Draft) -> bool:
    return rule.rule in _OWN or bool(rule.via) or (rule.verb is not None and rule.verb.lemma_.lower() in _SHOWING)


def whole_quotes(spans: Sequence[Span], page: Page) -> list[Span]:
    """Return stretches of content in which a quotation that one begins with, or ends in, is there to its end."""
    kept: list[Span] = []
    for span in spans:
        first, last = quote_at(page.quotes, span.start), quote_at(page.quotes, span.end - 1)
        if first is not None and first.start == span.start and span.end < first.end:
            whole = first
        elif last is not None and span.start < last.start and last.end - span.end <= CLOSING:
            whole = Span(span.start, last.end)
        else:
            whole = span
        if kept and whole.start < kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, whole.end))
        else:
            kept.append(whole)
    return kept


def _ended(span: Span, page: Page) -> Span:
    """Return content whose end cuts no phrase: a word that leans on one close behind takes it in, a loose one goes."""
    run = page.parsed.doc.char_span(span.start, span.end, alignment_mode="contract")
    if run is None or quote_at(page.quotes, span.end - 1) is not None:
        return span
    last = run[-1]
    while last.dep_ in _LEANS and last.i < last.head.i <= last.i + _NEAR and not _is_line_between(last, page):
        last = last.head
    while last.i > run.start and last.dep_ in _LOOSE and last.head.i <= last.i:
        last = last.nbor(-1)
    return Span(span.start, last.idx + len(last))


def _is_line_between(token: Token, page: Page) -> bool:
    return "\n" in page.parsed.plain[token.idx : token.head.idx]


def _belongs(span: Span, cue: Span, page: Page) -> bool:
    """Say whether content stands on its cue's line, or on the line beside it as that line's only words.

    A quotation in a paragraph of its own that goes on from another is told by a rule, as a statement of its own.
    """
    line, home = line_of(span.start, page.parsed.plain), line_of(cue.start, page.parsed.plain)
    if line == home:
        return True
    apart = page.parsed.plain[min(line.end, home.end) : max(line.start, home.start)].strip()
    return not apart and cue.end + CLOSING >= home.end and line.start > home.start


def code_points(stretch: Span, seen: Words) -> Span:
    """Return a stretch of words in code points."""
    return Span(seen.spans[stretch.start].start, seen.spans[stretch.end - 1].end)


def _root(span: Span | None, page: Page) -> Token | None:
    run = page.parsed.doc.char_span(span.start, span.end, alignment_mode="expand") if span is not None else None
    return run.root if run is not None else None
