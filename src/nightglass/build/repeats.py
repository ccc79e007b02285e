"""Posts that came more than once: a feed shows its newest entries at every look, and exports of a channel overlap."""

from collections.abc import Mapping, Sequence
from typing import Any

from nightglass.records.capture import Capture
from nightglass.records.post import Post


def without_repeats(records: Mapping[str, list[Any]], captures: Sequence[Capture]) -> dict[str, list[Any]]:
    """Return the rows without posts, and their documents, that an earlier capture gave with the same words.

    A post is the same where channel, platform, id, time and words are: one that was edited stays beside the first. A
    post of nobody known is never a repeat.
    """
    order = {capture.id: (capture.captured_at, capture.path, capture.id) for capture in captures}
    first: dict[tuple[object, ...], str] = {}
    repeats: set[str | None] = set()
    for post in sorted(records["posts"], key=lambda post: (order[post.made_from[-1]], post.id)):
        came_in = post.made_from[-1]
        if post.source_words and first.setdefault(_same(post), came_in) != came_in:
            repeats |= {post.id, post.document_id}
    return {
        **records,
        "posts": [post for post in records["posts"] if post.id not in repeats],
        "documents": [document for document in records["documents"] if document.id not in repeats],
    }


def _same(post: Post) -> tuple[object, ...]:
    return post.source_words, post.platform, post.post_id, post.posted_at, post.text_digest
