"""A channel: when one source posted on one platform, and when somebody looked."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Seconds = NDArray[np.int64]
"""Times in whole seconds since 1970 (UTC), ascending."""


@dataclass(frozen=True, slots=True, eq=False)
class Channel:
    """``posts`` are the times of all posts, ``numbers`` their message ids beside them (null where ids are no numbers).

    ``seen`` are the times of polls that succeeded, ``newest`` the newest message id that each showed (-1: unknown).
    ``failed`` are the times of those that did not; ``told`` are (time, outcome) of polls that say more: unreachable,
    moved, removed. ``known_until`` is the last second that an export without polls speaks of, null where it is not
    known: then nothing after the newest post is. ``inside`` says whether the source works in the country that the
    case is about (its affiliation is not abroad), null where nobody said.
    """

    source_id: str | None
    source_words: str | None
    platform: str
    posts: Seconds
    numbers: NDArray[np.int64] | None
    seen: Seconds
    newest: NDArray[np.int64]
    failed: Seconds
    told: tuple[tuple[int, str], ...]
    known_until: int | None
    inside: bool | None
