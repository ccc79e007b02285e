"""A post that came twice is one post, the first that came."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from nightglass.build.repeats import without_repeats
from nightglass.records.capture import Capture, Original
from nightglass.records.post import Post

AT = datetime(2031, 5, 2, 9, tzinfo=UTC)


def capture(number: int) -> Capture:
    """Return a capture; a lower number came later."""
    return Capture(
        f"cap-{number}", "0" * 64, 1, "", f"{number}.xml", None, AT - timedelta(hours=number), "", None, None,
        Original.UNKNOWN, 1, "test", (),
    )  # fmt: skip


def post(number: int, came_in: int, words: str = "d1") -> Post:
    """Return a post of a channel as a capture gave it."""
    return Post(
        f"pst-{number}", None, None, "Harbour Post", "feed", "p-1", AT, None, words, None, None, "test",
        (f"cap-{came_in}",),
    )  # fmt: skip


def kept(*posts: Post) -> list[str]:
    """Return the ids of what is kept of two captures' posts."""
    rows = without_repeats({"posts": list(posts), "documents": []}, [capture(1), capture(2)])
    return [row.id for row in rows["posts"]]


def test_the_first_that_came_stays() -> None:
    """By when it was captured, whatever the order of rows."""
    assert kept(post(1, 1), post(2, 2)) == ["pst-2"]


def test_one_that_was_edited_stays_beside_it() -> None:
    """Other words, another post."""
    assert kept(post(1, 1), post(2, 2, "d2")) == ["pst-1", "pst-2"]


def test_what_one_file_says_twice_stays_as_it_says() -> None:
    """A capture is not corrected; and nobody known repeats nobody."""
    assert kept(post(1, 1), post(2, 1)) == ["pst-1", "pst-2"]
    nobody = replace(post(1, 1), source_words=None), replace(post(2, 2), source_words=None)
    assert kept(*nobody) == ["pst-1", "pst-2"]
