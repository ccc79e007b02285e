"""Tests of JSON lines: articles and posts."""

import json

from nightglass.parse.result import Given
from nightglass.records.document import Genre, Precision
from parse.reader import Reader

ARTICLE = {
    "id": "a-1",
    "source": "Harbour Post",
    "url": "https://harbour.example/1",
    "published_at": "2031-05-02T10:15:00+03:30",
    "language": "en",
    "title": "Bridge closed",
    "text": "Police closed the bridge on Friday.\r\nNobody was hurt.",
}
POST = {
    "platform": "Telegram",
    "channel": "velmora",
    "post_id": 7,
    "posted_at": "2031-05-02 09:00",
    "text": "Shots!",
    "views": "1,200",
}


def test_an_article_keeps_what_the_file_says_of_it(read: Reader) -> None:
    """Every field of the documented form reaches the document."""
    (document,) = read("a.jsonl", json.dumps(ARTICLE)).documents
    assert document.text == "Police closed the bridge on Friday.\nNobody was hurt."
    assert (document.title, document.source_words, document.url) == ("Bridge closed", "Harbour Post", ARTICLE["url"])
    assert document.published_at
    assert document.published_at.isoformat() == "2031-05-02T06:45:00+00:00"
    assert (document.published_precision, document.published_basis) == (Precision.SECOND, "metadata")
    assert (document.doc_start, document.doc_end) == (0, len(document.text))


def test_the_id_of_the_file_is_kept_beside_ours(read: Reader) -> None:
    """A row's own id can be told from the document's id."""
    found = read("a.jsonl", json.dumps(ARTICLE))
    assert found.own_ids == {found.documents[0].id: "a-1"}


def test_a_post_is_a_document_and_a_post(read: Reader) -> None:
    """A row with a post's fields gives both rows, tied together."""
    found = read("p.jsonl", json.dumps(POST), Given(zone="Asia/Tehran"))
    (document,), (post,) = found.documents, found.posts
    assert document.genre is Genre.POST
    assert (post.document_id, post.platform, post.post_id, post.views) == (document.id, "telegram", "7", 1200)
    assert post.posted_at
    assert post.posted_at.isoformat() == "2031-05-02T05:30:00+00:00"
    assert post.source_words == "velmora"


def test_the_same_words_in_other_letters_have_one_digest(read: Reader) -> None:
    """Arabic and Persian letters and spaces do not tell two posts apart."""
    rows = [{"platform": "x", "text": "كتاب  ي"}, {"platform": "x", "text": "کتاب ی"}]
    one, other = read("p.jsonl", "\n".join(map(json.dumps, rows))).posts
    assert one.text_digest == other.text_digest
    assert one.id != other.id


def test_a_post_without_words_is_kept_as_a_post(read: Reader) -> None:
    """A picture alone is still a sign of life."""
    found = read("p.jsonl", json.dumps({"platform": "telegram", "post_id": "9", "posted_at": "2031-05-02"}))
    assert not found.documents
    assert (found.posts[0].document_id, found.posts[0].text_digest) == (None, None)


def test_a_line_that_cannot_be_read_loses_no_other(read: Reader) -> None:
    """The good lines are kept, the bad ones are named by number."""
    lines = [json.dumps(ARTICLE), "{broken", "[1, 2]", json.dumps({"title": "no text"}), "", json.dumps(ARTICLE)]
    found = read("a.jsonl", "\n".join(lines))
    assert [document.part for document in found.documents] == [1, 3]
    assert {problem.reason.split(":")[0] for problem in found.problems} == {"line 2", "line 3", "line 4"}
    assert all(problem.what_to_do for problem in found.problems)


def test_columns_of_another_name_are_mapped(read: Reader) -> None:
    """A mapping says which of their columns is which of ours."""
    given = Given(columns={"متن": "text", "Medium": "source"})
    (document,) = read("a.jsonl", json.dumps({"متن": "Words.", "Medium": "Post"}), given).documents
    assert (document.text, document.source_words) == ("Words.", "Post")


def test_a_mapping_to_a_field_that_does_not_exist_is_named(read: Reader) -> None:
    """A slip in case.toml is told, and the rest read."""
    found = read("a.jsonl", json.dumps(ARTICLE), Given(columns={"x": "txet"}))
    assert len(found.documents) == 1
    assert "txet" in found.problems[0].reason


def test_what_is_given_fills_what_the_file_does_not_say(read: Reader) -> None:
    """A rule of the case gives the source, never over what the file says."""
    given = Given(source_words="the folder")
    silent, saying = read("a.jsonl", '{"text": "One."}\n{"text": "Two.", "source": "itself"}', given).documents
    assert (silent.source_words, saying.source_words) == ("the folder", "itself")


def test_half_a_letter_is_stored_as_a_sign(read: Reader) -> None:
    """JSON can escape half of a letter, which no table can hold."""
    (document,) = read("a.jsonl", '{"text": "a\\ud800b"}').documents
    assert document.text == "a\ufffdb"


def test_ids_depend_on_the_bytes_alone(read: Reader) -> None:
    """The same file under another name gives the same ids."""
    one, other = read("a.jsonl", json.dumps(ARTICLE)), read("b.jsonl", json.dumps(ARTICLE))
    assert one.documents[0].id == other.documents[0].id
