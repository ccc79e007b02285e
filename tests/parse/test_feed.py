"""Feeds become posts with their times, and documents where they have words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.errors import ParseError
from nightglass.parse.feed import entries_of, newest_of
from nightglass.parse.result import Given
from parse.reader import Reader

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title>
<entry><id>tag:1</id><title>Bridge closed</title><published>2031-05-02T12:30:00+03:30</published>
<link href="https://harbour.example/1"/>
<content type="html">&lt;p&gt;Police closed it.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;&lt;p&gt;Nobody was hurt.&lt;/p&gt;</content></entry>
<entry><id>tag:2</id><updated>2031-05-02T08:00:00Z</updated></entry>
</feed>"""  # noqa: E501 - as a feed has it


def test_an_entry_is_a_post_and_its_words_a_document(read: Reader) -> None:
    """Times are taken to UTC; what a script says is no word."""
    found = read("feed.xml", ATOM)
    assert [(post.post_id, post.platform, post.source_words) for post in found.posts] == [
        ("tag:1", "feed", "Harbour Post"),
        ("tag:2", "feed", "Harbour Post"),
    ]
    times = [post.posted_at.isoformat() for post in found.posts if post.posted_at]
    assert times == ["2031-05-02T09:00:00+00:00", "2031-05-02T08:00:00+00:00"]
    (document,) = found.documents
    assert document.text == "Bridge closed\n\nPolice closed it.\nNobody was hurt."
    assert (document.url, found.posts[0].document_id) == ("https://harbour.example/1", document.id)
    assert not found.problems


def test_whose_feed_it_is_may_be_said_by_a_person(read: Reader) -> None:
    """Before what the feed calls itself."""
    assert {post.source_words for post in read("f.xml", ATOM, Given(source_words="post")).posts} == {"post"}


def test_the_newest_entry_is_told_by_its_time() -> None:
    """Not by its place."""
    assert newest_of(ATOM.encode()) == "tag:1"
    assert newest_of(b'<rss version="2.0"><channel><title>Empty</title></channel></rss>') is None


@pytest.mark.parametrize(
    "body",
    [
        b"<html><body>Log in</body></html>",
        b"",
        b"<rss><channel><item>",
        b"no feed",
        b'<!DOCTYPE a [<!ENTITY b "c">]><rss version="2.0"><channel/></rss>',
        b"https://127.0.0.1:1/feed.xml",
        b"/etc/hostname",
    ],
)
def test_what_is_no_feed_is_refused(body: bytes) -> None:
    """Bytes are never taken for an address or a file's name."""
    with pytest.raises(ParseError):
        entries_of(body)


@given(st.binary(max_size=100), st.integers(0, len(ATOM)))
def test_a_damaged_feed_is_read_or_refused(junk: bytes, place: int) -> None:
    """Never anything else."""
    body = ATOM.encode()[:place] + junk + ATOM.encode()[place:]
    try:
        _, entries = entries_of(body)
    except ParseError:
        return
    assert all(hasattr(entry, "get") for entry in entries)
