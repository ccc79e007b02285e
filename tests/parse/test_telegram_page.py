"""Tests of Telegram Desktop's export as pages."""

from nightglass.parse.result import Given
from parse.reader import Reader

HEAD = """<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body>
<div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">
Velmora Voice
</div></div></div><div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">1 May 2031</div></div>
"""
FIRST = """<div class="message default clearfix" id="message2"><div class="pull_left userpic_wrap"><div class="userpic">
<div class="initials">V</div></div></div><div class="body">
<div class="pull_right date details" title="01.05.2031 09:00:00 UTC+03:30">09:00</div>
<div class="from_name">
Velmora Voice
</div><div class="text">
Shots near <strong>the bridge</strong>.<br>Stay away &amp; wait.
</div><span class="reactions"><span class="reaction"><span class="count">12</span></span></span></div></div>
"""
JOINED = """<div class="message default clearfix joined" id="message3"><div class="body">
<div class="pull_right date details" title="01.05.2031 10:30:00">10:30</div>
<div class="reply_to details">In reply to <a href="#go_to_message2">this message</a></div>
<div class="pull_left forwarded userpic_wrap"></div><div class="forwarded body"><div class="from_name">
Harbour Post<span class="date details" title="30.04.2031 07:00:00 UTC+03:30"> 30.04.2031 07:00:00</span></div>
<div class="media_wrap clearfix"><div class="title bold">Photo</div></div>
<div class="text">На мосту стреляют.</div></div></div></div>
"""
PICTURE = """<div class="message default clearfix" id="message4"><div class="body">
<div class="pull_right date details" title="01.05.2031 11:00:00 UTC+03:30">11:00</div>
<div class="from_name">A. Reader</div>
<div class="media_wrap clearfix"><a class="photo_wrap" href="photos/1.jpg"><img src="t.jpg"></a></div></div></div>
"""
PAGE = HEAD + FIRST + JOINED + PICTURE + "</div></div></div></body></html>"


def test_each_message_is_a_post_with_its_words_and_its_time(read: Reader) -> None:
    """As in the other export; what the page shows around the words is none of them."""
    found = read("messages.html", PAGE, Given(zone="UTC"))
    assert not found.problems
    assert [document.text for document in found.documents] == [
        "Shots near the bridge.\nStay away & wait.", "На мосту стреляют.",
    ]  # fmt: skip
    assert [post.post_id for post in found.posts] == ["2", "3", "4"]
    times = [post.posted_at.isoformat() if post.posted_at else None for post in found.posts]
    assert times == ["2031-05-01T05:30:00+00:00", "2031-05-01T10:30:00+00:00", "2031-05-01T07:30:00+00:00"]
    assert {post.source_words for post in found.posts} == {"Velmora Voice"}


def test_whose_words_were_forwarded_is_kept_apart_from_who_wrote(read: Reader) -> None:
    """A message that joins the one above was written by the same; the time of the forward is not its own."""
    found = read("messages.html", PAGE)
    assert [post.forwarded_from for post in found.posts] == [None, "Harbour Post", None]
    assert [document.author for document in found.documents] == [None, None]


def test_a_page_that_is_cut_off_or_hostile_is_read_as_far_as_it_goes(read: Reader) -> None:
    """Elements that never end, and thousands within each other."""
    assert [post.post_id for post in read("messages.html", HEAD + FIRST + JOINED[:160]).posts] == ["2", "3"]
    deep = read("messages.html", HEAD + FIRST + "<div>" * 100_000 + PICTURE)
    assert [post.post_id for post in deep.posts][:1] == ["2"]


def test_another_page_is_no_export(read: Reader) -> None:
    """An article about messages is an article."""
    page = (
        "<html><body><article><p>"
        + "The ferry left the harbour at nine, the office said. " * 8
        + "</p></article></body></html>"
    )
    assert not read("page.html", page).posts
