"""Documents in, links of shared wording out: copies, revisions, reused passages.

``copies`` finds near-duplicates and ``passages`` what any two texts share; a pair that may be one text is aligned
sentence by sentence, so that its link says what was changed. Digits are words like any other.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import Match, SequenceMatcher
from functools import lru_cache

from nightglass.records.document import Document
from nightglass.records.ids import make_id
from nightglass.records.link import Link, LinkKind
from nightglass.records.span import Span
from nightglass.relate.changes import list_changes
from nightglass.relate.changes_align import Alignment, align
from nightglass.relate.copies import find_copies
from nightglass.relate.passages.find import Passage, Settings, find_passages
from nightglass.relate.passages.quotations import is_quotation
from nightglass.relate.revisions import are_of_one_outlet, kind_of, pairs_of_one_address
from nightglass.relate.words import Worded, read_words
from nightglass.relate.words_hashed import hash_grams

MADE_BY = "relate/links 3"

Pair = tuple[int, int]

_LEAST_PASSAGE = 25
"""Words of a passage."""
_LEAST_QUOTATION = 12
"""Words of a passage that stands between quotation marks."""
_LEAST_SHORT, _SHARE_OF_SHORT = 10, 0.8
_LEAST_RUN, _MOST_GAP = 3, 12
"""Words that a text shorter than a passage must share, and which share of its own; in runs of three, not far apart."""
_LEAST_SEEN = 8
"""Words of a passage that brings two texts together at all."""
_LEAST_CONTAINED = 0.3
"""Share of the shorter text's words in passages from which on two texts are looked at as editions of one."""
_MOST_OF_CLUSTER = 25
"""Of more copies of one text, only the first so many are searched for passages: they stand for the others."""
_READ_AT_ONCE = 4096


def find_links(documents: Sequence[Document]) -> list[Link]:
    """Return the links between documents that share wording, ordered by id; the order of the input does not matter.

    A copy is a near-duplicate: seven of ten different word 3-grams in common. A revision is the same text, edited: a
    copy by the same outlet, with a change, or a text half of whose words stand in the other, sentence by sentence. A
    reuse is a passage of 25 words, or a quotation of 12, between documents that are neither. ``a`` is the one published
    or, that being unknown, standing first.
    """
    ordered = sorted(documents, key=_precedence)
    texts = [document.text for document in ordered]
    copies = _copies(texts)
    passages = _passages(texts, copies)
    found = (link for pair in _pairs(ordered, copies, passages) for link in _linked(ordered, pair, copies, passages))
    return sorted(found, key=lambda link: link.id)


def _precedence(document: Document) -> tuple[bool, str, str, int, str]:
    """Return what says which of two documents comes first: publication, else place in the capture."""
    at = document.published_at
    return (at is None, at.isoformat() if at else "", document.capture_id, document.part, document.id)


def _copies(texts: Sequence[str]) -> dict[Pair, float]:
    """Return the pairs of near-duplicates with their Jaccard index."""
    found = find_copies(hash_grams(texts))
    pairs = zip(found.pairs.a.tolist(), found.pairs.b.tolist(), strict=True)
    return dict(zip(pairs, found.jaccard.tolist(), strict=True))


def _passages(texts: Sequence[str], copies: Mapping[Pair, float]) -> dict[Pair, list[Passage]]:
    """Return the passages of each pair that are long enough to mean something."""
    places = _standing_for_all(len(texts), copies)
    found: dict[Pair, list[Passage]] = defaultdict(list)
    for passage in find_passages([texts[at] for at in places], Settings(least=_LEAST_SEEN)):
        found[places[passage.a], places[passage.b]].append(passage)
    return found


def _standing_for_all(size: int, copies: Mapping[Pair, float]) -> list[int]:
    """Return the places of all texts but those of which very many copies stand before them."""
    cluster = list(range(size))
    for a, b in sorted(copies):
        cluster[b] = min(cluster[b], cluster[a])
    members: dict[int, int] = defaultdict(int)
    kept = []
    for at, first in enumerate(cluster):
        members[first] += 1
        if members[first] <= _MOST_OF_CLUSTER:
            kept.append(at)
    return kept


def _pairs(
    documents: Sequence[Document], copies: Mapping[Pair, float], passages: Mapping[Pair, Sequence[Passage]]
) -> list[Pair]:
    """Return every pair that may be linked, in order."""
    return sorted({*copies, *passages, *pairs_of_one_address(documents)})


def _linked(
    documents: Sequence[Document], pair: Pair, copies: Mapping[Pair, float],
    passages: Mapping[Pair, Sequence[Passage]],
) -> Iterator[Link]:  # fmt: skip
    """Yield the link of a pair, if any."""
    a, b = documents[pair[0]], documents[pair[1]]
    ours, theirs = _read(a.text), _read(b.text)
    shared = passages.get(pair, ())
    shorter = min(len(ours.keys), len(theirs.keys))
    held = sum(passage.words for passage in shared) / max(shorter, 1)
    index = copies.get(pair)
    link = None
    if index is not None or held >= _LEAST_CONTAINED or not shared:
        link = _edition(a, b, ours, theirs, index)
    link = link or _reuse(a, b, ours, theirs, shared)
    if link is not None:
        yield link


@lru_cache(maxsize=_READ_AT_ONCE)
def _read(text: str) -> Worded:
    return read_words(text)


def _edition(a: Document, b: Document, ours: Worded, theirs: Worded, index: float | None) -> Link | None:
    """Return the link between two editions of one text, null where they are none."""
    aligned = align(ours, theirs)
    sizes = len(ours.keys), len(theirs.keys)
    if not aligned.groups:
        return None
    changes = list_changes(ours, theirs, aligned, (a.title, b.title), a.language)
    kind = kind_of(a, b, sizes, aligned.same, is_copy=index is not None, is_changed=bool(changes))
    if kind is None:
        return None
    score = index if kind is LinkKind.COPY and index is not None else aligned.same / max(min(sizes), 1)
    return _made(kind, a, b, score, _spans(ours, theirs, aligned), changes)


def _spans(a: Worded, b: Worded, aligned: Alignment) -> list[tuple[Span, Span]]:
    """Return where aligned sentences stand, neighbours in both texts as one passage, in the order of b."""
    runs: list[list[int]] = []
    for group in aligned.groups:
        if runs and (runs[-1][1], runs[-1][3]) == (group.a[0], group.b[0]):
            runs[-1][1], runs[-1][3] = group.a[1], group.b[1]
        else:
            runs.append([*group.a, *group.b])
    return [(a.span(run[0], run[1]), b.span(run[2], run[3])) for run in runs]


def _reuse(a: Document, b: Document, ours: Worded, theirs: Worded, passages: Sequence[Passage]) -> Link | None:
    """Return the link of passages in two otherwise different documents, null where all are short."""
    shorter = min(len(ours.keys), len(theirs.keys))
    if shorter < _LEAST_PASSAGE:
        return _quoted(a, b, ours, theirs)
    told = [passage for passage in passages if _is_telling(passage, a.text, b.text)]
    score = min(sum(passage.words for passage in told) / shorter, 1.0)
    return _made(LinkKind.REUSE, a, b, score, [(one.a_span, one.b_span) for one in told], ()) if told else None


def _is_telling(passage: Passage, a_text: str, b_text: str) -> bool:
    """Say whether a passage is long enough to mean something; a formula of the trade has a dozen words too."""
    if passage.words >= _LEAST_PASSAGE:
        return True
    return passage.words >= _LEAST_QUOTATION and is_quotation(passage, a_text, b_text)


def _quoted(a: Document, b: Document, ours: Worded, theirs: Worded) -> Link | None:
    """Return the link of a short text four fifths of which another outlet's text holds, null where it does not.

    A channel whose posts are made to a pattern reuses nothing.
    """
    shorter = min(len(ours.keys), len(theirs.keys))
    held: list[list[Match]] = []
    for match in SequenceMatcher(None, ours.keys, theirs.keys, autojunk=False).get_matching_blocks():
        last = held[-1][-1] if held else None
        if last and max(match.a - last.a - last.size, match.b - last.b - last.size) <= _MOST_GAP:
            held[-1].append(match)
        elif match.size:
            held.append([match])
    best = max(held, key=_size, default=[])
    if _size(best) < max(_LEAST_SHORT, _SHARE_OF_SHORT * shorter) or are_of_one_outlet(a, b):
        return None
    first, last = best[0], [match for match in best if match.size][-1]
    spans = ours.span(first.a, last.a + last.size), theirs.span(first.b, last.b + last.size)
    return _made(LinkKind.REUSE, a, b, _size(best) / shorter, [spans], ())


def _size(matches: Sequence[Match]) -> int:
    """Return how many words some matches hold, runs of one and two left out."""
    return sum(match.size for match in matches if match.size >= _LEAST_RUN)


def _made(
    kind: LinkKind, a: Document, b: Document, score: float, spans: Sequence[tuple[Span, Span]], changes: tuple[str, ...]
) -> Link:
    ours, theirs = tuple(one for one, _ in spans), tuple(other for _, other in spans)
    identity = make_id("lnk", a.id, b.id, kind.value)
    return Link(identity, a.id, b.id, kind, round(score, 4), ours, theirs, changes, MADE_BY, (a.id, b.id))
