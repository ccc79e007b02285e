"""Exports of one channel that put the same message at different times: it was posted once, and nobody knows when."""

from collections import defaultdict
from collections.abc import Iterable

from nightglass.records.post import Post
from nightglass.watch.outages.find import Unsaid

_EXPORT = "parse/telegram "
_DO = "Export the channel again (as JSON, which says the second), and leave out the files that are wrong"


def is_numbered(post: Post) -> bool:
    """Say whether a post has the message id that Telegram gave it; that of a table may be the number of a row."""
    return post.made_by.startswith(_EXPORT)


def contradicted(posts: Iterable[Post]) -> list[Unsaid]:
    """Return for each channel how many of its messages stand at several times, by the channel's name."""
    times: dict[tuple[str, str], dict[str, set[object]]] = defaultdict(lambda: defaultdict(set))
    captures: dict[tuple[str, str], set[str]] = defaultdict(set)
    for post in posts:
        if post.posted_at is not None and post.source_words and is_numbered(post):
            channel = post.source_words, post.platform
            times[channel][post.post_id].add(post.posted_at)
            captures[channel].add(post.made_from[-1])
    return [
        Unsaid(_reason(channel, many), _DO, tuple(sorted(captures[channel])))
        for channel, ids in sorted(times.items())
        if (many := sum(len(at) > 1 for at in ids.values()))
    ]


def _reason(channel: tuple[str, str], many: int) -> str:
    stand = "1 message stands" if many == 1 else f"{many:,} messages stand"
    return f"{', '.join(channel)}: {stand} at several times; the earliest counted, which may be wrong"
