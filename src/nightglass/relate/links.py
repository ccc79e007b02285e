"""Documents in, links of shared wording out: copies, revisions, reused passages.

``copies`` finds near-duplicates and ``passages`` what any two texts share; a pair that may be one text is aligned
sentence by sentence, so that its link says what was changed. Digits are words like any other.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import Match, SequenceMatcher
from functools import lru_cache
from heapq import nsmallest

import numpy as np

from nightglass.records.document import Document
from nightglass.records.ids import make_id
from nightglass.records.link import Link, LinkKind
from nightglass.records.mention import Mention
from nightglass.records.span import Span
from nightglass.relate.changes import list_changes
from nightglass.relate.changes_align import Alignment, align
from nightglass.relate.copies import Pairs, count_shared, find_copies
from nightglass.relate.passages.find import Passage, Settings, find_passages
from nightglass.relate.passages.quotations import is_quotation
from nightglass.relate.revisions import are_of_one_outlet, kind_of, may_be_editions, pairs_of_one_address
from nightglass.relate.words import Worded, read_words
from nightglass.relate.words_hashed import GRAM, Grams, hash_grams

MADE_BY = "relate/links 4"

Pair = tuple[int, int]
Reader = Callable[[Document], Worded]

_LEAST_PASSAGE = 25
"""Words of a passage."""
_LEAST_QUOTATION = 12
"""Words of a passage that stands between quotation marks."""
_LEAST_SHORT, _SHARE_OF_SHORT = 10, 0.8
_LEAST_RUN, _MOST_GAP = 3, 12
"""Words that a text shorter than a passage must share, and which share of its own; in runs of three, not far apart."""
_LEAST_SEEN = 8
"""Words of a passage that brings two texts together at all."""
_LEAST_IN_PASSAGES, _LEAST_CONTAINED = 0.3, 0.5
"""Shares of the shorter text, words in passages and 3-grams, from which on two are looked at as editions of one."""
_MOST_OF_CLUSTER = 25
"""Of more copies of one text, only the first so many are searched for passages: they stand for the others."""
_MOST_COPIES = 25
_READ_AT_ONCE = 4096


def find_links(documents: Sequence[Document], mentions: Iterable[Mention] = ()) -> list[Link]:
    """Return the links between documents that share wording, ordered by id; the order of the input does not matter.

    A copy is a near-duplicate: seven of ten different word 3-grams in common. A revision is the same text, edited: a
    copy by the same outlet, with a change, or a text half of whose words stand in the other, sentence by sentence. A
    reuse is a passage of 25 words, or a quotation of 12, between documents that are neither. ``a`` is the one published
    or, that being unknown, standing first. ``mentions`` say which words are names, where no capital does.
    """
    ordered = sorted(documents, key=_precedence)
    texts = [document.text for document in ordered]
    grams = hash_grams(texts)
    copies = _likest(_copies(grams))
    passages = _passages(texts, copies)
    editions = _contained(grams, passages) | set(pairs_of_one_address(ordered))
    read = _reader(mentions)
    links = []
    for pair in sorted({*copies, *passages, *editions}):
        a, b = ordered[pair[0]], ordered[pair[1]]
        link = _edition(a, b, copies.get(pair), read) if pair in copies or pair in editions else None
        links.append(link or _reuse(a, b, passages.get(pair, ()), _sizes(grams, pair), read))
    return sorted((link for link in links if link is not None), key=lambda link: link.id)


def _precedence(document: Document) -> tuple[bool, str, str, int, str]:
    """Return what says which of two documents comes first: publication, else place in the capture."""
    at = document.published_at
    return (at is None, at.isoformat() if at else "", document.capture_id, document.part, document.id)


def _copies(grams: Grams) -> dict[Pair, float]:
    """Return the pairs of near-duplicates with their Jaccard index."""
    found = find_copies(grams)
    pairs = zip(found.pairs.a.tolist(), found.pairs.b.tolist(), strict=True)
    return dict(zip(pairs, found.jaccard.tolist(), strict=True))


def _likest(copies: Mapping[Pair, float]) -> dict[Pair, float]:
    """Return of each text's copies before it the likest, at most so many: a channel's pattern makes thousands."""
    before: dict[int, list[Pair]] = defaultdict(list)
    for pair in copies:
        before[pair[1]].append(pair)
    kept = (nsmallest(_MOST_COPIES, own, key=lambda pair: (-copies[pair], pair)) for own in before.values())
    return {pair: copies[pair] for own in kept for pair in own}


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


def _contained(grams: Grams, passages: Mapping[Pair, Sequence[Passage]]) -> set[Pair]:
    """Return the pairs of which one stands in the other by so much that they may be one text."""
    likely = [
        pair
        for pair, shared in passages.items()
        if sum(passage.words for passage in shared) >= _LEAST_IN_PASSAGES * min(_sizes(grams, pair))
    ]
    pairs = Pairs(np.array([a for a, _ in likely], np.int64), np.array([b for _, b in likely], np.int64))
    contained = count_shared(grams, pairs).containment >= _LEAST_CONTAINED
    return {pair for pair, enough in zip(likely, contained.tolist(), strict=True) if enough}


def _sizes(grams: Grams, pair: Pair) -> tuple[int, int]:
    """Return how many words two texts have; of one or two words, three."""
    ours, theirs = (int(grams.starts[at + 1] - grams.starts[at]) + GRAM - 1 for at in pair)
    return ours, theirs


def _reader(mentions: Iterable[Mention]) -> Reader:
    """Return what reads a document's words, each document once while it is in use."""
    spans: dict[str, list[Span]] = defaultdict(list)
    for mention in mentions:
        spans[mention.document_id].append(Span(mention.start, mention.end))

    @lru_cache(maxsize=_READ_AT_ONCE)
    def read(document: Document) -> Worded:
        return read_words(document.text).with_names(spans.get(document.id, ()))

    return read


def _edition(a: Document, b: Document, index: float | None, read: Reader) -> Link | None:
    """Return the link between two editions of one text, null where they are none."""
    ours, theirs = read(a), read(b)
    if index is None and not may_be_editions(a, b, ours, theirs):
        return None
    aligned = align(ours, theirs)
    if not aligned.groups:
        return None
    changes = list_changes(ours, theirs, aligned, (a.title, b.title), a.language)
    kind = kind_of(a, b, ours, theirs, aligned.same, is_copy=index is not None, is_changed=bool(changes))
    if kind is None:
        return None
    score = aligned.same / min(len(ours.keys), len(theirs.keys))
    if kind is LinkKind.COPY and index is not None:
        score = index
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


def _reuse(a: Document, b: Document, passages: Sequence[Passage], sizes: tuple[int, int], read: Reader) -> Link | None:
    """Return the link of passages in two otherwise different documents, null where all are short."""
    shorter = min(sizes)
    if shorter < _LEAST_PASSAGE:
        return None if not passages or are_of_one_outlet(a, b) else _quoted(a, b, read)
    told = [passage for passage in passages if _is_telling(passage, a.text, b.text)]
    score = min(sum(passage.words for passage in told) / shorter, 1.0)
    return _made(LinkKind.REUSE, a, b, score, [(one.a_span, one.b_span) for one in told], ()) if told else None


def _is_telling(passage: Passage, a_text: str, b_text: str) -> bool:
    """Say whether a passage is long enough to mean something; a formula of the trade has a dozen words too."""
    if passage.words >= _LEAST_PASSAGE:
        return True
    return passage.words >= _LEAST_QUOTATION and is_quotation(passage, a_text, b_text)


def _quoted(a: Document, b: Document, read: Reader) -> Link | None:
    """Return the link of a short text four fifths of which another text holds, null where it does not."""
    ours, theirs = read(a), read(b)
    shorter = min(len(ours.keys), len(theirs.keys))
    held: list[list[Match]] = []
    for match in SequenceMatcher(None, ours.keys, theirs.keys, autojunk=False).get_matching_blocks():
        last = held[-1][-1] if held else None
        if last and max(match.a - last.a - last.size, match.b - last.b - last.size) <= _MOST_GAP:
            held[-1].append(match)
        elif match.size:
            held.append([match])
    best = max(held, key=_size, default=[])
    if _size(best) < max(_LEAST_SHORT, _SHARE_OF_SHORT * shorter):
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
