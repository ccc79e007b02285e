"""Tests of stories as rows and of their links."""

from dataclasses import replace
from datetime import UTC, datetime

from bare_documents import as_document
from nightglass.records.document import Document
from nightglass.records.ids import make_id
from nightglass.records.link import Link, LinkKind
from nightglass.records.mention import Mention, MentionKind
from nightglass.relate.stories.tell import beside, find_stories, story_links

FERRY = "Nineteen people drowned when a ferry capsized off Port Selmar on Sunday evening, the coast guard said."
MORE = "The ferry that capsized off Port Selmar was old, the coast guard said, as nineteen drowned people were buried."
STRIKE = "Bus drivers in Keldram began an open-ended strike on Monday after the city cancelled their winter bonus."


def article(name: str, text: str, day: int) -> Document:
    """Return an article published on a day of January."""
    return replace(as_document(text), id=name, published_at=datetime(2026, 1, day, tzinfo=UTC))


def place(document: str, resolved: str) -> Mention:
    """Return a mention of a place in a document."""
    return Mention(
        f"men-{document}-{resolved}", document, MentionKind.PLACE, "X", "X", None, resolved, 0, 1, "test", ()
    )


def test_a_story_is_named_after_its_first_document() -> None:
    """And says when it was told first and last, and where."""
    first, other, later = article("a", FERRY, 4), article("b", STRIKE, 5), article("c", MORE, 6)
    stories = find_stories([[later, other, first]], {}, [place("a", "plc-selmar"), place("b", "plc-keldram")])
    ferry = next(story for story in stories if "a" in story.document_ids)
    assert ferry.id == make_id("sto", "a")
    assert ferry.document_ids == ("a", "c")
    assert (ferry.first_at, ferry.last_at) == (first.published_at, later.published_at)
    assert ferry.place_ids == ("plc-selmar",)


def test_ids_stay_when_more_arrives() -> None:
    """Also when what arrives was published before."""
    before = find_stories([[article("a", FERRY, 4), article("b", STRIKE, 5)]], {})
    batches = [[article("a", FERRY, 4), article("b", STRIKE, 5)], [article("c", MORE, 3)]]
    after = find_stories(batches, {})
    assert {story.id for story in before} == {story.id for story in after}
    assert ("a", "c") in {story.document_ids for story in after}
    assert find_stories([[one for batch in batches for one in batch]], {}, known=[["a"], ["b"]])[0].id in {
        s.id for s in after
    }


def test_each_later_document_has_one_link() -> None:
    """To the earlier one that it is most like: never a row for each pair."""
    documents = [article(f"d{day}", FERRY if day % 2 else MORE, day) for day in range(1, 9)]
    stories = find_stories([documents], {})
    links = story_links(stories, documents, {})
    assert len(stories) == 1
    assert len(links) == len(documents) - 1
    nearest = {link.b_id: link.a_id for link in links}
    assert all(int(a[1:]) < int(b[1:]) for b, a in nearest.items())
    assert all(link.kind is LinkKind.STORY and 0 <= link.score <= 1 for link in links)


def test_a_link_that_says_more_stands_alone() -> None:
    """A copy is in the same story anyway; a story link says of others."""
    copy = Link("lnk-1", "a", "c", LinkKind.COPY, 1.0, (), (), (), "test", ())
    story = Link("lnk-2", "c", "a", LinkKind.STORY, 0.9, (), (), (), "test", ())
    other = replace(story, id="lnk-3", b_id="d")
    translated = replace(story, id="lnk-0", kind=LinkKind.TRANSLATION)
    assert [link.id for link in beside([copy], [story, other])] == ["lnk-1", "lnk-3"]
    assert [link.id for link in beside([], [translated, story])] == ["lnk-0"]
