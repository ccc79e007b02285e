"""Whether a text is surely of a claim's place: one that does not name it may tell of another event of that day."""

import re
from collections import Counter
from collections.abc import Collection

from nightglass.records.document import Document
from nightglass.relate.origins.parties import skeleton
from nightglass.text.fold import fold, key

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_CONSONANTS = 2


def surely_there(documents: Collection[Document], place: str | None, places: frozenset[str]) -> frozenset[str]:
    """Return the ids of the documents that name a claim's place, or another place that most of those name.

    ``places`` are folded words of place names; of them only those in Latin letters count, since elsewhere what is
    found as a place is often a common noun. All are there where the claim has no place or none names it.
    """
    words = {one.id: _words(one) for one in documents}
    named = {one.id for one in documents if place is not None and _names(words[one.id], place)}
    if not named:
        return frozenset(words)
    common = Counter(word for one in named for word in words[one] & places if word.isascii())
    near = frozenset(word for word, times in common.items() if 2 * times > len(named))
    return frozenset(one for one, those in words.items() if one in named or those & near)


def _words(document: Document) -> frozenset[str]:
    return frozenset(_WORD.findall(key(f"{document.title or ''} {document.text}")))


def _names(words: frozenset[str], place: str) -> bool:
    """Say whether a text's words hold a place's name, or one of several that ``;`` parts; also in another script."""
    names = [key(name).split() for name in place.split(";")]
    return any(name and (words >= set(name) or _has_bones(words, name)) for name in names)


def _has_bones(words: frozenset[str], name: list[str]) -> bool:
    bones = {one for one in map(skeleton, name) if len(one) >= _FEWEST_CONSONANTS}
    here = name[0].isascii()
    return bool(bones) and any(fold(word).isascii() != here and skeleton(word) in bones for word in words)
