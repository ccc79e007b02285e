"""From the words before a phrase of activity to the outlets they name, one span each."""

import re
from collections.abc import Iterator, Sequence

from nightglass.read.cues import words
from nightglass.read.names import is_outlet
from nightglass.records.span import Span

OUTLET_NOUN = re.compile(
    r"(?i)\b(?:outlets?|channels?|newspapers?|dailies|papers?|agenc(?:y|ies)|media|broadcasters?|(?:web|"
    r"news )?sites?|websites?|"
    r"pages?|accounts?|platforms?|stations?|publications?|magazines?|weekl(?:y|ies)|blogs?|portals?|feeds?|tabloids?|"
    r"press|radio|television|TV|news services?|publishers?)\b"
)
_OFFICE = (
    r"(?:office|ministry|department|bureau|embassy|headquarters|press service|spokes(?:man|woman|person)|governorate|"
    r"municipality|parliament|army|police)"
)
_WORD = r"[A-Z0-9][\w’'.&-]*|[a-z]{1,3}-[A-Z][\w’'-]*"
_UNIT = re.compile(
    rf"(?:{_WORD})(?:(?:\s+(?:of|e|de|al|el|ul|va|ve|i|and\s+(?=\w+\s+(?:News|Times|Daily|Post|TV|"
    rf"Radio)))\s*)?[\s-](?:{_WORD})|-[a-z]{{1,2}}(?=[\s-][A-Z]))*"
)
_OFFICE_UNIT = re.compile(
    rf"\b{_OFFICE}\s+of\s+(?:the\s+)?(?:(?:[A-Z][\w-]*[’']s)\s+)?(?:{_WORD})(?:\s+(?:{_WORD}))*|"
    rf"(?:[A-Z]\w+\s+)+(?:Ministry|Office|Department)\b"
)
_MEMBERS = re.compile(r"\b(?:including|such as|like|among them|namely|notably|e\.g\.|especially|particularly)\b|[:—–]")
_MODIFIED_BY = re.compile(
    r"(?i)\b(?:linked|affiliated|close|aligned|loyal|connected|tied|related|belonging|sympathetic|allied|"
    r"opposed|critical|"
    r"run|owned|controlled|backed|funded|operated|managed|supervised|published|financed|based|in|of|from|"
    r"across|by|with|to|near|"
    r"outside|inside|after|before|on|since|until|during|despite|for|at|under|against)\s+(?:(?:to|with|by|"
    r"of|in)\s+)?(?:the\s+)?(?:[\w-]+\s+){0,2}$"
)
_THING_OF = re.compile(r"(?i)\b(?:channels?|accounts?|pages?|feeds?|(?:web)?sites?|website|app)\s+of\s+(?:the\s+)?$")
_TEXT = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Oo]ur|[Tt]heir|[Ii]ts|[Tt]his|[Mm]ore|[Ff]ull|[a-z-]+)\s+)*(?:reports?|articles?|stor(?:y|ies)|lists?|"
    r"videos?|footage|interviews?|statements?|pictures?|clips?|transcripts?|recordings?|documents?)\b"
)
"""A subject that is something published, not somebody who publishes."""
SHAPED = re.compile(
    r"\b(?:Ledger|Wire|Voice|Mail|Star|Sun|Standard|Inquirer|Review|Today|Online|Monitor|Echo|Globe|Examiner|Report|Record|"
    r"Bulletin|Tonight|Watch|Alerts?|Updates?|Citizen|Independent|Sentinel|Argus|Advertiser|Express|Insider|Live|24|Newswire|FM)\b"
)
"""Closing words of outlets' names, beside those that every reader of names knows."""
_PEOPLE = re.compile(
    r"\w+(?:ian|ish|ese)$|(?:French|Dutch|German|American|African|European|Korean|Cuban|Israeli|Iraqi|Pakistani|Saudi|Afghan|Kurdish|Greek|Swiss)$"
)
_PLATFORM = re.compile(
    r"(?:Telegram|Instagram|Twitter|X|Facebook|YouTube|WhatsApp|TikTok|Internet|Starlink|Signal|VK|Rubika|Eitaa|Bale)\b"
)
_TITLES = re.compile(
    r"^(?:(?:Acting|Deputy|Former|Foreign|Prime|Interior|Defen[cs]e|Finance|Information|Vice|Supreme|"
    r"Chief|First|Justice|Health|"
    r"Communications|Minister|President|Leader|General|Colonel|Major|Brigadier|Spokes(?:man|woman|person)|"
    r"Secretary|Speaker|Mayor|"
    r"Governor|Ambassador|Ayatollah|Senator|King|Queen|Prince|Princess|Chancellor|Commander|Admiral|"
    r"Captain|Mr|Mrs|Ms|Dr)\.?\s+)+"
)
_NOT_NAMES = words("""
    meanwhile however while although though but and or the a an another other others others' many most several
    some all both few state government pro private independent official officials local foreign national
    reformist conservative its their his her in on at since during after before despite when as by it they he
    she this that these those also even still only then monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december similarly elsewhere
    moreover instead nevertheless nonetheless earlier later internet two three four five six seven eight nine
    ten dozens hundreds with for of from no not neither nor one every each what which who yet so our we you i
    there here if until under over between today yesterday overnight last newspapers channels media outlets
    agencies""")
_LEAD_IN = re.compile(
    r"^(?:[\s,“\"‘—–-]|(?:and|but|while|whereas|meanwhile|however|although|though|yet|so|also|even|in "
    r"contrast|by contrast|"
    r"nevertheless|nonetheless|similarly|likewise|moreover|elsewhere|instead|still|only)\b|"
    r"(?:on|in|since|during|after|before|despite|by|at|as of|for|until|amid|with|under)\s+[^,]*,)+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s+(?:newspaper|daily|agency|channel|website|site|outlet|magazine|broadcaster|station|weekly|paper)s?$"
)
_ARTICLE = re.compile(r"^(?:the|a|an|another|its|their|his|her)\s+", re.IGNORECASE)


def outlets_in(text: str, region: Span, named: Sequence[Span], *, needs_outlet: bool) -> list[Span]:
    """Return the spans of the outlets that the subject at ``region`` names.

    ``named`` are spans of persons' names in the document, used to leave titles out. Each listed member is a span of
    its own; where none is named, the describing phrase itself, if it speaks of outlets or offices, is the span.
    With ``needs_outlet`` a subject without a word for outlets or a name shaped like an outlet's gives none.
    """
    subject = region.of(text)
    region = Span(region.start + len((_LEAD_IN.match(subject) or [""])[0]), region.end)
    subject = region.of(text)
    if _TEXT.match(subject):
        return []
    spans = [Span(region.start + start, region.start + end) for start, end in _units(subject)]
    spans = [_untitled(text, span, named) for span in spans]
    evident = bool(OUTLET_NOUN.search(subject) or re.search(rf"(?i)\b{_OFFICE}\b", subject))
    evident = evident or any(is_outlet(span.of(text)) or SHAPED.search(span.of(text)) for span in spans)
    if needs_outlet and not evident:
        return []
    if spans:
        return spans
    described = _description(text, region)
    return [described] if described is not None else []


def _units(subject: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each name in a subject that is an outlet or office of its own."""
    offices = [match.span() for match in _OFFICE_UNIT.finditer(subject)]
    listed = _MEMBERS.search(subject)
    for match in _UNIT.finditer(subject):
        office = next((span for span in offices if span[0] <= match.start() < span[1]), None)
        if office:
            if match.start() == next(inner.start() for inner in _UNIT.finditer(subject) if inner.start() >= office[0]):
                yield office
            continue
        found = _member(subject, match.start(), match.end(), inside_list=bool(listed and listed.end() <= match.start()))
        if found:
            yield found


def _member(subject: str, start: int, end: int, *, inside_list: bool) -> tuple[int, int] | None:
    """Return a name's span if it names an outlet, ``None`` if it only describes one."""
    name = subject[start:end]
    first, _, rest = name.partition(" ")
    while first.lower() in _NOT_NAMES and rest:
        start += len(first) + 1
        name = rest
        first, _, rest = name.partition(" ")
    if name.lower() in _NOT_NAMES or _PLATFORM.fullmatch(name) or name.endswith(("’s", "'s", "s’", "s'")):
        return None
    after, before = subject[end:], subject[:start]
    if re.match(
        (
            r"-\w|\s+(?:[a-z][\w-]*\s+)*(?:outlets|channels|newspapers|agencies|media|sites|websites|accounts|"
            r"officials|papers|users)\b"
        ),
        after,
    ):
        return None
    if re.match(r"[’']s\b", after):
        return None
    if _PEOPLE.search(name) and re.match(r"\s+[a-z]", after):
        return None
    clause = (
        re.split(r",", before)[-1] if not inside_list else re.split(r",|\band\b|\bincluding\b|\bsuch as\b", before)[-1]
    )
    if (
        _MODIFIED_BY.search(clause)
        and not _THING_OF.search(clause)
        and not _MEMBERS.search(clause[-25:])
        and not re.search(r"\b(?:along|together|as well)\s+(?:with|as)\s+(?:[\w-]+\s+){0,3}$", clause)
    ):
        return None
    if _PLATFORM.match(name) and re.match(r"\s+(?:channel|account|page|feed)", subject[end:]):
        return None
    return start, end


def _untitled(text: str, span: Span, named: Sequence[Span]) -> Span:
    """Return a person's name without the titles before it, an outlet's without a closing "newspaper" or possessive."""
    name_words = span.of(text)
    for name in named:
        whole = name == span or " " in name.of(text)
        if whole and span.covers(name) and name.end == span.end and not re.match(rf"(?i){_OFFICE}\b", name_words):
            return name
    title = _TITLES.match(name_words)
    if title and title.end() < len(name_words):
        return Span(span.start + title.end(), span.end)
    return span


def _description(text: str, region: Span) -> Span | None:
    """Return the phrase that describes outlets where none is named ("many state media outlets"), else null."""
    subject = region.of(text)
    if not (OUTLET_NOUN.search(subject) or re.search(r"(?i)\b(?:officials|office|ministry|ministers?)\b", subject)):
        return None
    article = _ARTICLE.match(subject)
    start = region.start + (article.end() if article else 0)
    end = region.start + len(subject.rstrip(" ,"))
    return Span(start, end) if end > start else None
