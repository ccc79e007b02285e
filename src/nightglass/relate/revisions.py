"""Which of two texts that share wording is the other, edited: by address and source, or by how much one holds.

Where two texts stand in one another by half and are near enough in length, they are one text in two editions. An
address that both bear, or an outlet that published both, says so of texts that are otherwise copies: whoever copies
oneself and changes something revises, but for a channel's posts, which are many and alike.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import combinations, pairwise
from urllib.parse import parse_qsl, urlencode, urlsplit

from nightglass.records.document import Document, Genre
from nightglass.records.link import LinkKind
from nightglass.relate.words import Worded
from nightglass.relate.words_spelling import is_number
from nightglass.text.fold import key

LEAST_SAME = 0.5
"""Share of the shorter text's words that must stand in the other, aligned sentence by sentence."""
_LEAST_SAME_ADDRESS = 0.2
"""The same for two texts of one address: an index page whose stories changed is no edition of itself."""
_LEAST_WORDS = 25
"""A shorter text is an edition of another by its address alone: posts are made to a pattern."""
_MOST_UNTOLD = 0.25
"""Of the names and numbers of the one that has fewer, the share that the other may lack; it may always lack one."""
_MOST_APART = timedelta(days=30)
_LIKE_LENGTH = 0.7
_LEAST_EDITION = 40
_LEAST_RATIO = 1 / 3
"""Documents are editions of one text where the shorter is 0.7 of the longer, or has 40 words and a third of it."""
_MOST_OF_ADDRESS = 50
_TRACKING = ("utm_", "fbclid", "gclid", "ref", "cmpid", "ocid")


def kind_of(
    a: Document, b: Document, ours: Worded, theirs: Worded, same: int, *, is_copy: bool, is_changed: bool
) -> LinkKind | None:
    """Return whether a pair is a copy or a revision, null where it is neither; editions were told from others before.

    ``same`` are the words that are aligned and equal; ``is_copy`` says whether the pair passed the test of copies,
    ``is_changed`` whether any change was found. Texts without a change are copies.
    """
    if is_copy:
        return LinkKind.REVISION if is_changed and _is_edited(a, b) else LinkKind.COPY
    share = same / max(min(len(ours.keys), len(theirs.keys)), 1)
    if share < (_LEAST_SAME_ADDRESS if have_one_address(a, b) else LEAST_SAME):
        return None
    return LinkKind.REVISION if is_changed else LinkKind.COPY


def may_be_editions(a: Document, b: Document, ours: Worded, theirs: Worded) -> bool:
    """Say whether two texts that are no copies may be editions of one, before they are aligned."""
    return have_one_address(a, b) or (are_near_in_length(ours, theirs) and is_one_report(a, b, ours, theirs))


def is_one_report(a: Document, b: Document, ours: Worded, theirs: Worded) -> bool:
    """Say whether two texts with much the same words tell of the same thing, not only in the same pattern.

    An edition keeps the names and numbers and changes words; what is made to a pattern (a market report, a bulletin)
    keeps the words and changes names and numbers. An edition also comes within a month.
    """
    if a.published_at and b.published_at and abs(a.published_at - b.published_at) > _MOST_APART:
        return False
    one, other = _telling(ours), _telling(theirs)
    least = min(one.total(), other.total())
    return least - (one & other).total() <= max(_MOST_UNTOLD * least, 1)


def _telling(words: Worded) -> Counter[str]:
    """Return the names and numbers of a text."""
    return Counter(key for at, key in enumerate(words.keys) if at in words.names or is_number(key))


def _is_edited(a: Document, b: Document) -> bool:
    """Say whether a near-duplicate is its own outlet's edit; a channel that posts much the same again says it again."""
    if Genre.POST in (a.genre, b.genre):
        return have_one_address(a, b)
    return are_of_one_outlet(a, b)


def are_near_in_length(a: Worded, b: Worded) -> bool:
    """Say whether two texts are near enough in length to be one: a quotation in a post is no edition."""
    shorter, longer = sorted((len(a.keys), len(b.keys)))
    if shorter < _LEAST_WORDS:
        return False
    return shorter >= _LIKE_LENGTH * longer or (shorter >= _LEAST_EDITION and shorter >= _LEAST_RATIO * longer)


def are_of_one_outlet(a: Document, b: Document) -> bool:
    """Say whether two documents are known to come from one source; an address that both bear says so too."""
    if have_one_address(a, b):
        return True
    if a.source_id is not None or b.source_id is not None:
        return a.source_id == b.source_id
    return bool(a.source_words and b.source_words) and key(a.source_words or "") == key(b.source_words or "")


def have_one_address(a: Document, b: Document) -> bool:
    """Say whether two documents bear one address."""
    return address_of(a.url) is not None and address_of(a.url) == address_of(b.url)


def address_of(url: str | None) -> str | None:
    """Return an address without what differs between visits: scheme, "www.", tracking, fragment, last slash.

    Null where there is none, or only a site's front page.
    """
    if not url:
        return None
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    query = [pair for pair in parse_qsl(parts.query) if not pair[0].lower().startswith(_TRACKING)]
    path = parts.path.rstrip("/").removesuffix("/amp")
    if not host or not (path or query):
        return None
    return f"{host}{path}?{urlencode(sorted(query))}".rstrip("?")


def pairs_of_one_address(documents: Sequence[Document]) -> Iterator[tuple[int, int]]:
    """Yield the places of documents that bear one address, an earlier place first.

    Of an address that more than 50 documents bear, each is paired with the one before it.
    """
    bearers: Mapping[str | None, list[int]] = defaultdict(list)
    for at, document in enumerate(documents):
        bearers[address_of(document.url)].append(at)
    for address, places in bearers.items():
        if address is not None:
            pairs = combinations(places, 2) if len(places) <= _MOST_OF_ADDRESS else pairwise(places)
            yield from pairs
