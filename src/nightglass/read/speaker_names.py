"""What may be called a speaker: a whole name or phrase, and no fragment of a sentence."""

import re
from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from nightglass.read.cues import words
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.span import Span

_PRONOUNS = words(
    "he she it they i we you one this that these those who which what none nobody nothing neither them him her us there"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_TRAILING_TIME = re.compile(
    rf",?\s(?:(?:(?:only|just|some|about|nearly)\s)?(?:\w+\s){{1,2}}(?:later|earlier|ago|afterwards|before)"
    rf"|(?:on\s|late\s|early\s)*(?:last\s|next\s)?{_DAY}(?:\s(?:morning|afternoon|evening|night))?"
    r"|(?:today|yesterday|tonight|overnight|meanwhile)"
    r"|(?:this|last) (?:morning|night|week|month|year))$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:who|which|that)\b")
_LOOSE_END = re.compile(
    r"\s(?:has|have|had|is|are|was|were|will|would|can|could|may|might|did|does|do|also|now|since|then|already|later|"
    r"earlier|still|only|just|even|yet|never|not|today|yesterday|once|again|meanwhile|first|repeatedly|[a-z]+ly)$",
    re.IGNORECASE,
)
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_NAME_WORD = re.compile(r"[^\W\d_a-z][\w.'’&-]*")
_ADVERBS_ASIDE = words("family police assembly")


def without_trailing_time(name: str) -> str:
    """Return a speaker's words without the time that the sentence sets behind them ("the inquiry, two years later")."""
    match = _TRAILING_TIME.search(name)
    if match is None or not name[: match.start()].strip():
        return name
    told = _RELATIVE.search(name[: match.start()]) is not None and not match.group().startswith(",")
    return name if told else name[: match.start()]


def without_loose_end(name: str) -> str:
    """Return the words before a verb of saying without its helpers and adverbs ("The Register has also")."""
    while (match := _LOOSE_END.search(name)) is not None:
        if match.group().strip().lower() in _ADVERBS_ASIDE:
            break
        name = name[: match.start()]
    return name


def names_somebody(name: str) -> bool:
    """Say whether words can be called a speaker: no pronoun alone, and none of nobody ("None of this")."""
    first, *rest = name.lower().split() or [""]
    if not rest:
        return bool(first) and first not in _PRONOUNS
    return first not in ("none", "nobody", "nothing", "neither", "it")


def is_fragment(tokens: Iterable[Token]) -> bool:
    """Say whether a stretch of a parse is no phrase of somebody: it has a finite verb outside a relative clause."""
    return any(token.tag_ in _FINITE and not _is_relative(token) for token in tokens)


def _is_relative(token: Token) -> bool:
    return token.dep_ == "relcl" or any(above.dep_ == "relcl" for above in token.ancestors)


def whole_name(mention: Mention, span: Span, text: str, mentions: Sequence[Mention]) -> str | None:
    """Return the longer name that a place's name is only a part of ("Open Orland"), null where it stands alone.

    ``span`` is the speaker's phrase. A capitalised word beside the place, in the phrase, belongs to the name, unless
    it is a name of its own.
    """
    if mention.kind is not MentionKind.PLACE:
        return None
    start, end = mention.start, mention.end
    own = [Span(m.start, m.end) for m in mentions if (m.start, m.end) != (mention.start, mention.end)]
    for word in reversed(list(_NAME_WORD.finditer(text, span.start, start))):
        apart = text[word.end() : start] != " " or word.group() in ("The", "A", "An")
        if apart or any(one.overlaps(Span(*word.span())) for one in own):
            break
        start = word.start()
    for word in _NAME_WORD.finditer(text, end, span.end):
        if text[end : word.start()] != " " or any(one.overlaps(Span(*word.span())) for one in own):
            break
        end = word.end()
    longer = text[start:end]
    return None if (start, end) == (mention.start, mention.end) else longer
