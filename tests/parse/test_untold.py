"""Posts that cannot stand in time are kept, counted and told."""

from nightglass.parse.result import Given
from parse.reader import Reader

HEADER = "source,platform,post_id,posted_at,text\n"


def test_posts_without_a_time_that_can_be_read_are_counted_and_kept(read: Reader) -> None:
    """Their words are evidence; what to do about their times is said."""
    table = HEADER + "".join(
        f"Harbour Post,telegram,{n},{'soon' if n > 2 else '2031-05-01'},Boat.\n" for n in range(10)
    )
    found = read("posts.csv", table)
    assert len(found.posts) == len(found.documents) == 10
    (problem,) = found.problems
    assert problem.reason == "7 of 10 posts have no time that can be read (post 3, 4, 5, 6, 7 and 2 more)"
    assert "2026-01-31 12:00:00" in problem.what_to_do


def test_posts_and_polls_of_nobody_are_counted(read: Reader) -> None:
    """A post whose source nobody says is of no channel."""
    (of_posts,) = read("posts.csv", HEADER + ",telegram,1,2031-05-01,Boat.\nA,telegram,2,2031-05-01,Boat.\n").problems
    assert of_posts.reason == "1 of 2 posts have no source (post 1)"
    (of_polls,) = read("polls.csv", "platform,polled_at,outcome\ntelegram,2031-05-01 10:00,seen\n").problems
    assert of_polls.reason == "1 of 1 polls have no source"


def test_a_file_whose_source_a_person_named_lacks_none(read: Reader) -> None:
    """The rule of a folder, or what was said when adding it, is enough."""
    table = "platform,post_id,posted_at,text\ntelegram,1,2031-05-01,Boat.\n"
    assert read("posts.csv", table, Given(source_words="Harbour Post")).problems == ()
