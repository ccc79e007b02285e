"""Ties each count of a sentence to the word that says what it counts.

The order: a noun or participle right after the count ("12 dead"); a verb or noun right before it ("killing 12"); one
further on, with no other finite verb between ("12 people in two cars were killed"); then what a coordinated
neighbour has ("a demonstrator and two officers were killed"). A count that none of these reaches counts nothing here.
"""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from nightglass.language.negation import imagines, negates
from nightglass.language.numbers import Count, with_hedge_after
from nightglass.read.figures.foreign.links import TABLES, link_by_order
from nightglass.read.figures.harm import harmed_in
from nightglass.read.figures.parts import settle_changes, with_parts
from nightglass.read.figures.phrases import Link, Sentence, is_age, is_conditional, noun_end, of_whom
from nightglass.read.figures.words import NOT_PEOPLE, measure_of, patterns_of
from nightglass.records.figure import Measure
from nightglass.records.span import Span


def link_counts(sentence: Sentence, counts: Sequence[Count]) -> list[Link]:
    """Return the counts of a sentence that count people, bodies, places or acts, in order."""
    if sentence.language in TABLES:
        return link_by_order(sentence, counts)
    free = [
        with_hedge_after(count, sentence.text(count.core_end, sentence.end), sentence.language)
        for count in counts
        if _may_count(sentence, count) and not is_conditional(sentence, count)
    ]
    links: dict[int, Link] = {}
    for at, count in enumerate(free):
        after = free[at + 1].start if at + 1 < len(free) else sentence.end
        link = _link(sentence, count, after)
        if link is not None:
            links[at] = link
    _spread(sentence, free, links)
    _by_parse(sentence, free, links)
    links = settle_changes(sentence, free, links)
    return with_parts(sentence, [links[at] for at in sorted(links) if _real(sentence, links[at])])


_SIZE_OF = re.compile(
    r"\b(?:mother|father|parent|family|couple|group|team|party|convoy|crew|one in|out of|one out of)s?\s(?:of\s)?$",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"\s(?:in|out of) (?:every )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|a hundred)\b",
    re.IGNORECASE,
)


_ONE_OF_THEM = re.compile(
    r"\sof (?:them|those|the [\w-]+),?\s(?:said|says|told|added|recalled|described|asked|wrote|explained)\b",
    re.IGNORECASE,
)
"""What makes "one of them" a speaker, not a count."""


def _may_count(sentence: Sentence, count: Count) -> bool:
    """Say whether a number may count somebody: no length, sum or share, and no mother of three."""
    after = sentence.text(count.core_end, sentence.end)
    before = sentence.text(max(sentence.start, count.start - 20), count.start)
    if (count.first.value == 1 and _ONE_OF_THEM.match(after)) or is_age(sentence, count):
        return False
    if NOT_PEOPLE.match(after) or _SHARE.match(after):
        return False
    if count.first.vague == "many" and not re.match(r"\sof (?:the|those|these|them)\b", after):
        return False  # "many people died", "how many": more than one, which nobody needs to be told
    if count.first.vague in _LOOSE and re.match(r"\sof (?:the|those|these|them)\b", after):
        # "some of those killed" are some of a number that stands elsewhere; "killing some of them" counts
        return _before(sentence, count) is not None
    return not _SIZE_OF.search(before) or count.first.vague is not None or (count.first.value or 0) > 99


def _link(sentence: Sentence, count: Count, next_start: int) -> Link | None:
    if _only_imagined(sentence, count):
        return None
    near = _near(sentence, count, next_start)
    before = _before(sentence, count)
    strong = near is not None and near.measure not in _WEAK
    if before is not None and near is not None and _modifies(sentence, near.cue):
        return before
    if near is not None and re.search(r"\sof (?:the|those|these)\s", sentence.text(count.end, near.cue.start)):
        return before or _after(sentence, count, next_start, beyond=near.cue.end) or near
    if (
        near is not None
        and strong
        and (before is None or near.cue.start - count.end < 2 or near.measure is Measure.BODIES)
    ):
        return near
    far = None if before is not None else _after(sentence, count, next_start)
    if near is None or not strong:
        return before or (far if far is not None and (near is None or far.measure not in _WEAK) else near)
    return before or near


_WEAK = frozenset({Measure.PARTICIPANTS, Measure.LOCATIONS, Measure.OTHER})
"""Measures that a noun alone gives: a verb near by says more ("killed one demonstrator")."""
_LOOSE = frozenset({"several", "some", "many", "few", "couple", "handful", "group", "large number"})
"""Vague words that set no more than a plural."""
_TRANSITIVE = frozenset({Measure.KILLED, Measure.INJURED, Measure.DETAINED, Measure.EXECUTED})


_GAP_WORD = r"(?:\s(?!(?:and|or|but|while|as|who|that|which|said|says|told|after|before|when|since|because|if|to|by|with|than)\b)[\w'-]+){0,%d}?\s?$"
_NEAR_GAP = re.compile(_GAP_WORD % 4)
_ACTIVE_OBJECT = re.compile(
    r"\s(?:an?|the|one|two|three|four|five|six|\d|at least|more than|dozens|hundreds|several|his|her|their|its|him|them|people|civilians)\b",
    re.IGNORECASE,
)


_SPARED = re.compile(
    r"(?:\b(?:sav|spar|rescu|chang|touch|risk|improv|enrich|transform|rebuil|affect|shap|protect)\w*|\bnine) (?:[\w'-]+ ){0,4}$",
    re.IGNORECASE,
)
"""What people do with lives that nobody loses by it."""


_LOST = re.compile(r"were (?:lost|claimed|cut short)", re.IGNORECASE)
"""What is said of lives, and of much else."""


def _misleads(sentence: Sentence, count: Count, cue: str) -> bool:
    """Say whether words that tell of death elsewhere do not here: lives that were saved, ships that were lost."""
    before = sentence.text(sentence.start, count.start)
    if _LOST.fullmatch(cue):
        return not before.lower().rstrip().endswith("lives of")
    return cue.endswith("lives") and _SPARED.search(before) is not None


def _near(sentence: Sentence, count: Count, next_start: int) -> Link | None:
    """Read the noun or participle that directly follows: "12 dead", "dozens of bodies", "300 people killed"."""
    words = sentence.text(count.end, min(next_start, sentence.end))
    patterns = patterns_of(sentence.language)
    for pattern in (patterns.near, patterns.after):
        for match in pattern.finditer(words):
            if not _NEAR_GAP.fullmatch(words[: match.start()]) or _finite_verb(
                sentence, count.end, count.end + match.start()
            ):
                break
            if _misleads(sentence, count, match.group()):
                break
            measure = measure_of(match, sentence.language)
            rest = sentence.text(count.end + match.end(), sentence.end)
            if pattern is patterns.after and measure in _TRANSITIVE and _ACTIVE_OBJECT.match(rest):
                break
            if count.first.vague in _LOOSE and re.search(r"\bof (?:the|those|these)\s$", words[: match.start()]):
                continue  # "many of the deaths" counts none
            if _headed_on(sentence, count.end + match.start(), count.end + match.end()):
                continue
            made = _made(sentence, count, measure, Span(count.end + match.start(), count.end + match.end()))
            return replace(made, negated=_TURNED.search(words[: match.start()]) is not None)
    return None


_TURNED = re.compile(
    r"\b(?:were|was|been|are|is|had|have|has|did|do|does)(?:\s(?:not|never)\b|n['’]t\b)(?:\s[\w-]+){0,2}\s?$",
    re.IGNORECASE,
)
"""Words between people and what befell them that say it did not: "14 people were not, in fact, killed"."""


def _before(sentence: Sentence, count: Count) -> Link | None:
    """Read the verb or noun that leads to the count: "killing at least 12", "the death toll rose to 30"."""
    words = sentence.text(max(sentence.start, count.start - 140), count.start)
    match = patterns_of(sentence.language).before.search(words)
    if match is None:
        return None
    base = count.start - len(words)
    cue = Span(base + match.start(), base + match.end())
    return _made(sentence, count, measure_of(match, sentence.language), cue)


_BARE_VERB = re.compile(
    r"(?P<verb>kill|arrest|detain|capture|wound|injure|murder|execute|hang|displace|massacre|claim)\s(?:the lives of\s)?(?:the\s)?$"
)


def _only_imagined(sentence: Sentence, count: Count) -> bool:
    """Say whether the verb before a count is only imagined ("could kill", "threatened to arrest")."""
    words = sentence.text(max(sentence.start, count.start - 100), count.start)
    match = _BARE_VERB.search(words)
    return match is not None and sentence.language == "en" and imagines(words[: match.start()], "en")


_ASIDE = re.compile(
    r",\s(?:including|among them|most of them|mostly|many of them|some of them|all of them|half of them|at least|the youngest|aged|one of whom)\b[^,]{0,80},"
    r"|\([^)]{0,60}\)|\s-\s[^-]{0,80}\s-"
)
_STOP = re.compile(
    r"[;:!?\"]|\b(?:said(?! to (?:be|have)\b)|says|say|saying|told|added|reported that|warned|claimed|when|where|while|because|but|if|whether|although|though|after|before|as)\b|,\s(?:and|or)\s",
    re.IGNORECASE,
)
_NO_ACTS = "be have do get remain stay go lie become confirm report believe think fear know leave feel say estimate presume find"
_AUXILIARIES = frozenset(_NO_ACTS.split())


def _after(sentence: Sentence, count: Count, next_start: int, beyond: int = 0) -> Link | None:
    """Read the participle further on: "12 people, including two children, were killed"; only ``beyond`` an offset."""
    words = sentence.text(count.end, sentence.end)[:220]
    blank = _ASIDE.sub(lambda match: " " * len(match[0]), words)
    to_next = next_start - count.end
    reach = len(blank) if blank[:to_next] != words[:to_next] else to_next
    for match in patterns_of(sentence.language).after.finditer(blank[:reach]):
        if count.end + match.start() < beyond:
            continue
        if not _reaches(sentence, count, blank, match):
            return None
        if _misleads(sentence, count, match.group()):
            continue
        cue = Span(count.end + match.start(), count.end + match.end())
        made = _made(sentence, count, measure_of(match, sentence.language), cue)
        return replace(made, negated=negates(blank[: match.start()], sentence.language))
    return None


def _reaches(sentence: Sentence, count: Count, blank: str, match: re.Match[str]) -> bool:
    """Say whether a participle further on is said of the count, not by it and not of somebody else."""
    gap = blank[: match.start()]
    passive = re.search(r"\b(?:were|was|been|being|are|is)\b[^,]*$", gap)
    if _STOP.search(gap) or len(gap.split()) > 14:
        return False
    if _finite_verb(sentence, count.end, count.end + match.start(), blank):
        return False
    if not passive and (_ACTIVE_OBJECT.match(blank, match.end()) or re.search(r"\band\s$", gap)):
        return False
    return sentence.language != "en" or not imagines(gap, "en")


_MAY_HAVE = ("may have ", "might have ", "could have ", "must have ")


def _finite_verb(sentence: Sentence, start: int, end: int, blank: str | None = None) -> bool:
    """Say whether another finite verb stands between two offsets, as far as the parse tells."""
    if not sentence.trained or end <= start:
        return False
    span = sentence.doc.char_span(start, end, alignment_mode="contract")
    return span is not None and any(
        token.tag_ in {"VBD", "VBZ", "VBP", "MD"}
        and token.lemma_ not in _AUXILIARIES
        and not (token.tag_ == "MD" and sentence.text(token.idx, sentence.end).lower().startswith(_MAY_HAVE))
        and (blank is None or blank[token.idx - start : token.idx - start + 1].strip())
        for token in span
    )


def _modifies(sentence: Sentence, cue: Span) -> bool:
    """Say whether a cue only tells which people are counted: "the deaths of three *injured* men"."""
    span = sentence.doc.char_span(cue.start, cue.end) if sentence.trained else None
    return span is not None and span.root.dep_ == "amod" and span.root.head.i > span.root.i


def _headed_on(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether a cue is only the first part of a compound ("12 death certificates", "protest leaders")."""
    if not sentence.trained:
        return False
    span = sentence.doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return False
    last: Token = span[-1]
    return last.dep_ in {"compound", "nmod"} and last.head.i == last.i + 1 and last.tag_ in {"NN", "NNS"}


def _made(sentence: Sentence, count: Count, measure: Measure, cue: Span) -> Link:
    noun = noun_end(sentence, count)
    start = cue.start if cue.start < count.start and _joins(sentence, cue) else count.start
    end = max(count.end, cue.end if cue.start >= count.end else noun)
    whom = of_whom(sentence, count, min(noun, cue.start) if cue.start >= count.end else noun)
    return Link(count, measure, start, end, cue, whom)


def _joins(sentence: Sentence, cue: Span) -> bool:
    """Say whether the cue before a count is one short word that belongs into the phrase ("killing")."""
    return len(sentence.text(cue.start, cue.end).split()) <= 2


_CHAIN = re.compile(
    r"(?:\s[\w'-]+){0,14},\s(?:including|among them)\s(?:another\s)?|(?:\s[\w'-]+){0,6}(?:\s?,\s|,?\s(?:and|or|as well as|plus|و|и|а также)\s|,\s(?:including|among them)\s)(?:another\s|another\s\w+\s|(?:the|their|his|her|its)\s)?",
    re.IGNORECASE,
)


def _spread(sentence: Sentence, counts: Sequence[Count], links: dict[int, Link]) -> None:
    """Give counts without a measure that of the neighbour they are coordinated with, forward then backward."""
    order = [(at, at - 1) for at in range(1, len(counts))] + [(at, at + 1) for at in range(len(counts) - 2, -1, -1)]
    for at, other in order:
        if other not in links or links[other].measure in _WEAK or not _open(links.get(at)):
            continue
        inherited = _inherited(sentence, counts[at], links[other])
        if inherited is not None:
            links[at] = inherited


def _by_parse(sentence: Sentence, counts: Sequence[Count], links: dict[int, Link]) -> None:
    """Give counts that words alone left without a measure that of the verb whose object they are by the parse."""
    if not any(_open(links.get(at)) for at in range(len(counts))):
        return
    for head, cue, measure in harmed_in(sentence):
        start = min([head.idx, *(child.left_edge.idx for child in head.children if child.i < head.i)])
        for at, count in enumerate(counts):
            if _open(links.get(at)) and start <= count.core_start < head.idx + len(head.text):
                links[at] = _made(sentence, count, measure, Span(cue.idx, cue.idx + len(cue.text)))


def _open(link: Link | None) -> bool:
    """Say whether a count may still take its neighbour's measure: it has none, or only that of its own noun."""
    return link is None or (link.measure is Measure.PARTICIPANTS and link.cue.end <= link.count.end + 20)


def _inherited(sentence: Sentence, count: Count, neighbour: Link) -> Link | None:
    forward = neighbour.count.start < count.start
    first, last = (neighbour.count, count) if forward else (count, neighbour.count)
    between = sentence.text(first.end, last.start)
    chained = _CHAIN.fullmatch(between) is not None and not _finite_verb(sentence, first.end, last.start)
    if not forward:
        chained = chained and not re.search(r",\s(?:including|among them)\b", between)  # a part is not the whole
        chained = chained and neighbour.cue.start >= count.end
    elif not chained or not neighbour.cue.start < count.start:
        chained = chained or _gapped(sentence, count, between)
    if not chained or _has_own_verb(sentence, count):
        return None
    made = _made(sentence, count, neighbour.measure, neighbour.cue)
    end = max(count.end, noun_end(sentence, count))
    if forward and neighbour.cue.start < first.start and made.of_whom is None and not _gapped(sentence, count, between):
        return None
    return replace(made, start=count.start, end=end, negated=neighbour.negated)


_OWN_VERB = re.compile(r"(?:\s[\w'-]+){1,5}?\s(?:was|were|(?:has|have|had) been)\s(?:\w+ly\s)?(?P<verb>\w+(?:ed|n))\b")


def _has_own_verb(sentence: Sentence, count: Count) -> bool:
    """Say whether something else is told of a count than of its neighbour ("two guards were hurt and 13 shops were burnt")."""
    found = _OWN_VERB.match(sentence.text(count.end, sentence.end))
    return sentence.language == "en" and found is not None and not patterns_of("en").after.match(found["verb"])


_TOTALS = re.compile(
    r"\b(?:bringing|taking|raising|pushing) (?:the |its |their )?(?:[\w-]+ ){0,3}?(?:total|toll|tally|number|count)(?: [\w-]+){0,5} to\s$",
    re.IGNORECASE,
)


def _gapped(sentence: Sentence, count: Count, between: str) -> bool:
    """Say whether a bare count repeats its neighbour's verb unsaid: "12 were killed in Orsk and 30 in Lem"."""
    if _TOTALS.search(between):
        return True
    joined = (
        re.search(r"(?:,\s|,?\s(?:and|plus|и|а|و)\s)(?:another\s|еще\s)?$", between) is not None
        and len(between.split()) <= 12
    )
    return joined and bool(
        re.match(
            r"\s(?:(?:more|others)\s)?(?:in|at|near|elsewhere|on|в|во|на|под|در|فی)\s",
            sentence.text(count.end, sentence.end),
        )
    )


_PROTEST = re.compile(
    r"protest|rall(?:y|ies)|demonstrat|unrest|uprising|strike|clash|attack|march|killed|shutdown|outage|blackout|riot|اعتراض|تظاهر|اعتصاب|احتجاج|مظاهر|اضراب|протест|митинг|акци|забаст",
    re.IGNORECASE,
)


def _real(sentence: Sentence, link: Link) -> bool:
    """Say whether a link counts something for the record: places only as places of unrest, by number."""
    vague = link.count.first.vague in _LOOSE
    if link.measure is Measure.LOCATIONS:
        return not vague and link.count.first.value != 1 and bool(_PROTEST.search(sentence.folded))
    if link.measure in {Measure.PARTICIPANTS, Measure.OTHER}:
        return not vague and (link.measure is Measure.PARTICIPANTS or link.count.first.value not in {0, 1})
    return True
