"""Documents in, links of shared wording out: copies, revisions, reused passages.

Candidates share a word 5-gram (Lyon, Malcolm and Dickerson, "Detecting short passages of similar text in large
document collections", EMNLP 2001); each candidate is then aligned word by word, so that no link rests on a hash.
Digits are words like any other: a toll that changed is a change, never noise.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain, pairwise
from typing import NamedTuple

from nightglass.records.document import Document
from nightglass.records.ids import make_id
from nightglass.records.link import Link, LinkKind
from nightglass.records.span import Span
from nightglass.text.fold import fold

MADE_BY = "relate/links 2"

_WORD = re.compile(r"[^\W_]+(?:[.,:'%][^\W_]+)*")
_GRAM = 5
_MOST_HOLDERS = 50
"""A 5-gram held by more documents than this is a formula of the trade and proposes nothing."""
_LEAST_SHARED = 5
_LEAST_PASSAGE = 25
_LEAST_SHORT = 10
"""Words that a text shorter than a passage must share, where they are four fifths of it."""
_MOST_GAP = 12
_LARGER_PART = 0.5
_LIKE_LENGTH = 0.7
_LEAST_EDITION = 40
_LEAST_RATIO = 1 / 3
"""Documents are editions of one text where the shorter is 0.7 of the longer, or has 40 words and a third of it."""
_TRIVIAL_SHARE = 0.08
_SENTENCE_WORDS = 6
"""A run of so many words that only one text has is a statement added or dropped."""
_BODY_WORDS = 25
_LEAST_SENTENCE = 4
_SPELT_ALIKE = 0.75
_LINE = re.compile(r"[^\n]+")
_STOP = re.compile(r"[.!?؟][\"')*\]]*\s*$")
_SENTENCE_GAP = re.compile(r"[.!?؟]|\n")
_END_MARK = re.compile(r"[.!?؟]+[\"'”’»)]*")
_DATELINE = re.compile(r"\W*[A-ZА-ЯЁ][A-ZА-ЯЁ.' -]{2,}[^\n-]{0,60}? ?(?:--|- )")
_DENIAL_WORDS = "not no never none nobody nothing neither nor without denied denies не нет никто هیچ نه"
_DENIALS = frozenset(_DENIAL_WORDS.split())
_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands "
    "million millions dozen dozens half several few many scores"
)
_NUMBERS = frozenset(_NUMBER_WORDS.split())
_MOST_CHANGES = 40
_CHANGE_WORDS = 12


@dataclass(frozen=True, slots=True)
class _Words:
    """A document's words, folded and without case, where each stands in its text, and its 5-grams' hashes."""

    keys: tuple[str, ...]
    spans: tuple[Span, ...]
    grams: tuple[int, ...]
    text: str


class _Block(NamedTuple):
    """``size`` words from ``a`` in one document that equal those from ``b`` in the other."""

    a: int
    b: int
    size: int


@dataclass(frozen=True, slots=True)
class _Passage:
    """Blocks of equal words with short edits between them, in the order of both documents."""

    blocks: tuple[_Block, ...]

    @property
    def same(self) -> int:
        """How many words agree."""
        return sum(block.size for block in self.blocks)

    @property
    def a_end(self) -> int:
        """One past the last word in a."""
        return self.blocks[-1].a + self.blocks[-1].size

    @property
    def b_end(self) -> int:
        """One past the last word in b."""
        return self.blocks[-1].b + self.blocks[-1].size


def find_links(documents: Sequence[Document]) -> list[Link]:
    """Return the links between documents that share wording, ordered by id; the order of the input does not matter.

    A copy is the same text but for its title, dateline and author's line, marks, spelling and edits that change no
    number, no name and no sentence. A revision is the same text with changed substance: at least half of the shorter
    document's words stand in aligned passages of the other. A reuse is an aligned passage of 25 words and more between
    documents that are otherwise different, or of which one is but a fragment of the other. ``a`` is the one published
    or, that being unknown, standing first.
    """
    ordered = sorted(documents, key=_precedence)
    words = [_words(document.text) for document in ordered]
    found = (_link(ordered[a], ordered[b], words[a], words[b]) for a, b in _candidates(words))
    return sorted((link for link in found if link), key=lambda link: link.id)


def _precedence(document: Document) -> tuple[bool, str, str, int, str]:
    """Return what says which of two documents comes first: publication, else place in the capture."""
    at = document.published_at
    return (at is None, at.isoformat() if at else "", document.capture_id, document.part, document.id)


def _words(text: str) -> _Words:
    matches = list(_WORD.finditer(fold(text)))
    keys = tuple(match.group().casefold() for match in matches)
    grams = tuple(hash(keys[at : at + _GRAM]) for at in range(len(keys) - _GRAM + 1))
    return _Words(keys, tuple(Span(*match.span()) for match in matches), grams, text)


def _candidates(words: Sequence[_Words]) -> list[tuple[int, int]]:
    """Return the pairs that share enough 5-grams, in order; documents of fewer than five words pair if equal."""
    holders: dict[int, list[int]] = defaultdict(list)
    equal: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, own in enumerate(words):
        for gram in set(own.grams):
            holders[gram].append(at)
        if own.keys:
            equal[own.keys].append(at)
    shared: Counter[tuple[int, int]] = Counter()
    for members in holders.values():
        if 1 < len(members) <= _MOST_HOLDERS:
            shared.update((a, b) for at, a in enumerate(members) for b in members[at + 1 :])
    pairs = {pair for pair, count in shared.items() if count >= _LEAST_SHARED}
    pairs.update((members[at], members[at + 1]) for members in equal.values() for at in range(len(members) - 1))
    return sorted(pairs)


def _link(a: Document, b: Document, a_words: _Words, b_words: _Words) -> Link | None:
    """Return the link between two documents, null where their shared wording is too short to mean anything."""
    if a_words.keys == b_words.keys:
        whole = [_Passage((_Block(0, 0, len(a_words.keys)),))]
        return _made(LinkKind.COPY, a, b, a_words, b_words, whole, 1.0, ())
    shorter = min(len(a_words.keys), len(b_words.keys))
    least = min(_LEAST_PASSAGE, max(_LEAST_SHORT, 0.8 * shorter))
    passages = [passage for passage in _passages(a_words, b_words) if passage.same >= least]
    if not passages:
        return None
    score = min(sum(passage.same for passage in passages) / shorter, 1.0)
    if score < _LARGER_PART or not _comparable(len(a_words.keys), len(b_words.keys)):
        return _made(LinkKind.REUSE, a, b, a_words, b_words, passages, score, ())
    changes = tuple(chain(_changes(a_words, b_words, passages), _sentences(a_words, b_words, passages)))
    kind = LinkKind.COPY if _is_trivial(a_words, b_words, passages) else LinkKind.REVISION
    return _made(kind, a, b, a_words, b_words, passages, score, changes[:_MOST_CHANGES])


def _comparable(a_size: int, b_size: int) -> bool:
    """Say whether two documents are near enough in length to be one text: a quotation in a post is no edition."""
    shorter, longer = sorted((a_size, b_size))
    return shorter >= _LIKE_LENGTH * longer or (shorter >= _LEAST_EDITION and shorter >= _LEAST_RATIO * longer)


def _is_trivial(a: _Words, b: _Words, passages: Sequence[_Passage]) -> bool:
    """Say whether two documents differ in nothing that a reader would call news."""
    lost, gained = _unmatched(a, b, passages, of_a=True), _unmatched(a, b, passages, of_a=False)
    if len(lost) + len(gained) > _TRIVIAL_SHARE * (len(a.keys) + len(b.keys)):
        return False
    if max(_longest(lost), _longest(gained)) >= _SENTENCE_WORDS:
        return False
    there, here = {b.keys[at] for at in gained}, {a.keys[at] for at in lost}
    return not any(_is_telling(a, at, there) for at in lost) and not any(_is_telling(b, at, here) for at in gained)


def _unmatched(a: _Words, b: _Words, passages: Sequence[_Passage], *, of_a: bool) -> list[int]:
    """Return the words of one document's body that the other does not have in their place, in order."""
    matched: set[int] = set()
    for passage in passages:
        for block in passage.blocks:
            start = block.a if of_a else block.b
            matched.update(range(start, start + block.size))
    for tag, a1, a2, b1, b2 in _edits(a, b, passages):
        if tag == "equal":
            matched.update(range(a1, a2) if of_a else range(b1, b2))
    return [at for at in _body(a if of_a else b) if at not in matched]


def _body(words: _Words) -> Iterator[int]:
    """Yield the words that are not of the title, the author's line, a date or the dateline."""
    folded = fold(words.text)
    at = 0
    for line in _LINE.finditer(folded):
        dash = _DATELINE.match(line.group())
        start = line.start() + (dash.end() if dash else 0)
        count = len(_WORD.findall(line.group()))
        told = count >= _BODY_WORDS or (count > 0 and bool(_STOP.search(line.group())))
        for word in range(at, at + count):
            if told and words.spans[word].start >= start:
                yield word
        at += count


def _longest(places: Sequence[int]) -> int:
    """Return the length of the longest run of neighbours."""
    longest = run = 0
    for before, at in pairwise((-9, *places)):
        run = run + 1 if at == before + 1 else 1
        longest = max(longest, run)
    return longest


def _is_telling(words: _Words, at: int, others: set[str]) -> bool:
    """Say whether a word that only one text has changes what it says: a number, a denial or a name.

    A name that the other text spells almost alike is the same name.
    """
    key, span = words.keys[at], words.spans[at]
    if any(char.isdigit() for char in key) or key in _NUMBERS or key in _DENIALS:
        return True
    before = words.text[: span.start].rstrip(" \"'“”‘’«(*")
    opens = not before or before[-1] in ".?!:\n"
    if opens or not words.text[span.start].isupper():
        return False
    return not any(SequenceMatcher(None, key, other).ratio() >= _SPELT_ALIKE for other in others)


def _sentences(a: _Words, b: _Words, passages: Sequence[_Passage]) -> Iterator[str]:
    """Yield the body's whole sentences outside all passages: those only in a after ``- ``, then those only in b."""
    for words, sign, ends in (
        (a, "- ", [(passage.blocks[0].a, passage.a_end) for passage in passages]),
        (b, "+ ", [(passage.blocks[0].b, passage.b_end) for passage in passages]),
    ):
        inside = {at for start, end in ends for at in range(start, end)}
        yield from (sign + sentence for sentence in _outside(words, inside))


def _outside(words: _Words, inside: set[int]) -> Iterator[str]:
    """Yield the sentences of the body none of whose words stand ``inside``."""
    own: list[int] = []
    places = list(_body(words))
    for here, after in pairwise([*places, len(words.keys)]):
        own.append(here)
        gap = words.text[words.spans[here].end : words.spans[after].start] if after < len(words.keys) else "."
        if after != here + 1 or _SENTENCE_GAP.search(gap):
            if len(own) >= _LEAST_SENTENCE and not inside & set(own):
                end = words.spans[own[-1]].end
                mark = _END_MARK.match(words.text[end:])
                yield " ".join(words.text[words.spans[own[0]].start : end + (mark.end() if mark else 0)].split())
            own = []


def _made(
    kind: LinkKind, a: Document, b: Document, a_words: _Words, b_words: _Words, passages: Sequence[_Passage],
    score: float, changes: tuple[str, ...],
) -> Link:  # fmt: skip
    a_spans = tuple(_span(a_words, passage.blocks[0].a, passage.a_end) for passage in passages)
    b_spans = tuple(_span(b_words, passage.blocks[0].b, passage.b_end) for passage in passages)
    identity = make_id("lnk", a.id, b.id, kind.value)
    return Link(identity, a.id, b.id, kind, round(score, 4), a_spans, b_spans, changes, MADE_BY, (a.id, b.id))


def _span(words: _Words, start: int, end: int) -> Span:
    return Span(words.spans[start].start, words.spans[end - 1].end)


def _passages(a: _Words, b: _Words) -> list[_Passage]:
    """Return the aligned passages in the order of b: equal runs joined over short edits."""
    passages: list[list[_Block]] = []
    for block in _blocks(a, b):
        last = passages[-1][-1] if passages else None
        gaps = (block.a - last.a - last.size, block.b - last.b - last.size) if last else (-1, -1)
        if min(gaps) >= 0 and max(gaps) <= _MOST_GAP:
            passages[-1].append(block)
        else:
            passages.append([block])
    return [_Passage(_to_the_edges(blocks, len(a.keys), len(b.keys))) for blocks in passages]


def _to_the_edges(blocks: Sequence[_Block], a_size: int, b_size: int) -> tuple[_Block, ...]:
    """Return the blocks, with an empty one at an edge that both documents reach within a short edit.

    So a change in the first or last words of a whole document is a change of the passage.
    """
    first, last = blocks[0], blocks[-1]
    end = _Block(a_size, b_size, 0)
    head = (_Block(0, 0, 0),) if 0 < max(first.a, first.b) <= _MOST_GAP else ()
    left = max(a_size - last.a - last.size, b_size - last.b - last.size)
    return (*head, *blocks, *((end,) if 0 < left <= _MOST_GAP else ()))


def _blocks(a: _Words, b: _Words) -> Iterator[_Block]:
    """Yield the runs of five equal words and more, from left to right in b, each as long as it goes.

    Where a holds a run's beginning several times, the first one after the run before is taken, else the first of all.
    """
    places: dict[int, list[int]] = defaultdict(list)
    for at, gram in enumerate(a.grams):
        places[gram].append(at)
    at_b, after_a = 0, 0
    while at_b < len(b.grams):
        found = places.get(b.grams[at_b])
        if not found:
            at_b += 1
            continue
        at_a = next((at for at in found if at >= after_a), found[0])
        size = _run(a.keys, b.keys, at_a, at_b)
        if size >= _GRAM:
            yield _Block(at_a, at_b, size)
            after_a = at_a + size
        at_b += max(size, 1)


def _run(a: Sequence[str], b: Sequence[str], at_a: int, at_b: int) -> int:
    """Return how many words from both positions on are equal."""
    size, most = 0, min(len(a) - at_a, len(b) - at_b)
    while size < most and a[at_a + size] == b[at_b + size]:
        size += 1
    return size


def _edits(a: _Words, b: _Words, passages: Sequence[_Passage]) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield how the words between a passage's blocks were edited: ``difflib``'s tag and both documents' places."""
    for passage in passages:
        for before, after in pairwise(passage.blocks):
            from_a, from_b = before.a + before.size, before.b + before.size
            ours, theirs = a.keys[from_a : after.a], b.keys[from_b : after.b]
            for tag, a1, a2, b1, b2 in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
                yield tag, from_a + a1, from_a + a2, from_b + b1, from_b + b2


def _changes(a: _Words, b: _Words, passages: Sequence[_Passage]) -> Iterator[str]:
    """Yield the words that differ between a passage's blocks, a line ``- words`` before its ``+ words``."""
    for tag, a1, a2, b1, b2 in _edits(a, b, passages):
        if tag != "equal" and a2 > a1:
            yield "- " + _shown(a.text, a, a1, a2)
        if tag != "equal" and b2 > b1:
            yield "+ " + _shown(b.text, b, b1, b2)


def _shown(text: str, words: _Words, start: int, end: int) -> str:
    """Return the words of a change as they stand, on one line; a long run is cut in the middle."""
    if end - start > _CHANGE_WORDS:
        half = _CHANGE_WORDS // 2
        return f"{_shown(text, words, start, start + half)} … {_shown(text, words, end - half, end)}"
    return " ".join(_span(words, start, end).of(text).split())
