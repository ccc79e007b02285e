"""Echoes: which posts share a text, and which pairs make one echo."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from nightglass.records.link import Link, LinkKind
from nightglass.records.post import Post
from nightglass.relate.echoes import Share, echoes, nearly_the_same, rarity, shares

NOON = datetime(2031, 3, 4, 12, tzinfo=UTC)


def post(number: int, source: str | None, minute: float, digest: str | None = "aa") -> Post:
    """Return a post of a source, so many minutes after noon."""
    at = NOON + timedelta(minutes=minute)
    return Post(f"pst-{number}", f"doc-{number}", source, None, "telegram", str(number), at, None, digest, None, None,
                "test", ())  # fmt: skip


def share(post_id: str, source: str, posted: int, text: str = "aa") -> Share:
    """Return a post as the query reads it."""
    return Share(0, post_id, source, text, posted)


def test_only_dated_posts_of_known_sources_with_words_can_echo() -> None:
    """The rest stays in the table of posts."""
    undated = replace(post(4, "c", 0), posted_at=None)
    found = shares([post(2, "b", 1), post(1, "a", 0), post(3, None, 2), undated, post(5, "d", 3, None)])
    assert [(one.number, one.post, one.source) for one in found] == [(0, "pst-1", "a"), (1, "pst-2", "b")]
    assert found[1].posted - found[0].posted == 60


def test_texts_that_are_nearly_the_same_can_be_given_one_name() -> None:
    """By their documents; a text that nobody names stands for itself."""
    found = shares([post(1, "a", 0, "aa"), post(2, "b", 1, "bb"), post(3, "c", 1, "cc")], {"doc-1": "g", "doc-2": "g"})
    assert [one.text for one in found] == ["g", "g", "cc"]


def copy(a: int, b: int, *changes: str) -> Link:
    """Return a link between the documents of two posts."""
    return Link(f"lnk-{a}-{b}", f"doc-{a}", f"doc-{b}", LinkKind.COPY, 0.8, (), (), changes, "test", ())


def test_posts_that_copy_each_other_are_one_text() -> None:
    """By the least of their digests, through a third post too."""
    posts = [post(1, "a", 0, "cc"), post(2, "b", 1, "bb"), post(3, "c", 2, "dd"), post(4, "d", 3, "aa")]
    found = nearly_the_same(posts, [copy(2, 1, "wording: come → come now"), copy(3, 2, "spelling: hallo → hello")])
    assert found == {"doc-1": "bb", "doc-2": "bb", "doc-3": "bb"}


def test_a_copy_with_another_number_name_or_negation_is_another_text() -> None:
    """Berth five free, berth six free: two posts, whatever they share."""
    posts = [post(1, "a", 0, "aa"), post(2, "b", 1, "bb")]
    assert nearly_the_same(posts, [copy(1, 2, "number: 5 → 6")]) == {}
    assert nearly_the_same(posts, [copy(1, 2, "name: Dovresh → Keledar", "wording: a → the")]) == {}
    assert nearly_the_same(posts[:1], [copy(1, 2)]) == {}


def test_pairs_that_touch_are_one_echo_in_the_order_of_time() -> None:
    """Of three posts in a chain the first and last may lie further apart than the window."""
    shared = [share("p3", "c", 900), share("p1", "a", 0), share("p2", "b", 500), share("p9", "a", 9000)]
    (echo,) = echoes(shared, [("p1", "p2"), ("p2", "p3")])
    assert echo.post_ids == ("p1", "p2", "p3")
    assert echo.source_ids == ("a", "b", "c")
    assert (echo.end - echo.start).total_seconds() == 900


def test_a_text_posted_again_on_another_day_is_another_echo() -> None:
    """Each run is its own."""
    shared = [share("p1", "a", 0), share("p2", "b", 9), share("p3", "a", 90_000), share("p4", "b", 90_009)]
    found = echoes(shared, [("p1", "p2"), ("p3", "p4")])
    assert {echo.post_ids for echo in found} == {("p1", "p2"), ("p3", "p4")}
    assert len({echo.id for echo in found}) == 2


def test_sources_with_few_posts_give_no_chance_test() -> None:
    """Their rhythm is not known, and unknown is not nought."""
    (echo,) = echoes([share("p1", "a", 0), share("p2", "b", 9)], [("p1", "p2")])
    assert (echo.rate_ratio, echo.q_value) == (None, None)


def test_a_rare_text_has_more_bits() -> None:
    """One of 256 posts is eight bits; a text that every post holds is none."""
    assert (rarity(256, 1), rarity(256, 2), rarity(256, 256)) == (8, 7, 0)
