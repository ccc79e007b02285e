"""Tests of finding copies, revisions and reused passages."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from nightglass.records.document import Document, Genre, Precision
from nightglass.records.link import LinkKind
from nightglass.records.mention import Mention, MentionKind
from nightglass.relate.links import find_links

FIRST = (
    "Police in Norvale detained at least 40 people on Tuesday after a march on the harbour, a rights group said. "
    "The group keeps a list of names and says that families wait at the gates of the old customs house every night."
)
OTHER = (
    "Rain fell on the hills of Ostrana for a third week and the lower road was closed to lorries, the weather office "
    "wrote. Farmers there expect to lose most of what they had sown in the spring before the river rose again."
)


def document(identity: str, text: str, day: int | None = None, source: str | None = None) -> Document:
    """Return a document of this text, published on a day of January by a source."""
    at = datetime(2026, 1, day, tzinfo=UTC) if day else None
    return Document(
        identity, "cap-1", source, 1, 0, len(text), "en", Genre.NEWS, None, text, at, at, Precision.UNKNOWN, None, None,
        None, None, "tests 1", ("cap-1",),
    )  # fmt: skip


def test_the_same_words_are_a_copy_whatever_their_case_and_marks() -> None:
    """White space, case and punctuation are the copyist's."""
    (link,) = find_links([document("a", FIRST), document("b", FIRST.upper().replace(",", "\n—"))])
    assert (link.kind, link.score, link.changes) == (LinkKind.COPY, 1.0, ())
    assert link.a_spans[0].of(FIRST) == FIRST[:-1]


def test_a_copy_says_which_number_changed() -> None:
    """Digits are never masked: the toll is the news, even between near-duplicates."""
    (link,) = find_links([document("a", FIRST), document("b", FIRST.replace("40", "400"))])
    assert link.kind is LinkKind.COPY
    assert link.changes == ("number: 40 → 400",)
    assert 0.7 <= link.score < 1


def test_a_name_that_was_read_before_is_told_as_one_in_any_script() -> None:
    """Persian has no capitals: who is named is known from the mentions."""
    text = "شورای شهر نوروال روز سه‌شنبه گفت که کریمی فهرست نام‌ها را در بندر خواند و دروازه تا شب بسته ماند."
    other = text.replace("کریمی", "رضایی")
    at = text.index("کریمی")
    named = [Mention(f"m{i}", i, MentionKind.PERSON, "", "", None, None, at, at + 5, "t", ()) for i in ("a", "b")]
    documents = [document("a", text), document("b", other)]
    (link,) = find_links(documents, named)
    (bare,) = find_links(documents)
    assert link.changes == ("name: کریمی → رضایی",)
    assert bare.changes == ("wording: کریمی → رضایی",)


def test_the_same_outlet_that_changes_its_text_revises_it() -> None:
    """Whoever copies another passes on; whoever copies oneself edits."""
    edited = FIRST.replace("40", "44")
    (own,) = find_links([document("a", FIRST, 1, "tidepost"), document("b", edited, 2, "tidepost")])
    (other,) = find_links([document("a", FIRST, 1, "tidepost"), document("b", edited, 2, "gull")])
    (again,) = find_links([document("a", FIRST, 1, "tidepost"), document("b", FIRST, 2, "tidepost")])
    assert (own.kind, other.kind, again.kind) == (LinkKind.REVISION, LinkKind.COPY, LinkKind.COPY)
    assert own.changes == other.changes == ("number: 40 → 44",)


def test_the_edited_end_of_an_article_is_its_revision() -> None:
    """A fragment of 40 words and more counts by its own words; the number that moved is shown first."""
    edited = (
        FIRST.replace("every night", "each night").replace("at least 40", "at least 44").replace("harbour", "harbor")
    )
    (link,) = find_links([document("a", OTHER + "\n" + FIRST), document("b", edited)])
    assert link.kind is LinkKind.REVISION
    assert link.score > 0.8
    assert link.changes[0] == "number: 40 → 44"
    assert link.changes[1].startswith("removed: Rain fell on the hills")
    assert link.changes[-2:] == ("wording: every → each", "spelling: harbour → harbor")


def test_what_a_copyist_changes_around_a_text_is_no_change_of_it() -> None:
    """Title, dateline and author's line are the copyist's."""
    wire = f"NORVALE, Jan 3 (Tidepost) - {FIRST} {OTHER}"
    taken = f"Dozens held after march\n\nFrom agencies\n\nNORVALE - {FIRST} {OTHER}"
    (link,) = find_links([document("a", wire), document("b", taken.replace("lorries", "trucks"))])
    assert link.kind is LinkKind.COPY
    assert link.changes == ("wording: lorries → trucks",)


def test_a_dropped_sentence_is_named() -> None:
    """The sentence that an edition leaves out may be its caveat."""
    caveat = "The figures could not be checked by anybody from outside, because the road is closed to all but the army."
    (link,) = find_links([document("a", f"{FIRST} {caveat} {OTHER}"), document("b", f"{FIRST} {OTHER}")])
    assert link.changes == (f"removed: {caveat}",)


def test_two_texts_of_one_address_are_editions_of_one() -> None:
    """However much was rewritten; the address without what tracks a reader says so."""
    rewritten = f"{FIRST} A new report came in on Friday, and with it a new list from the old quarter. Nobody slept."
    page = replace(document("a", f"{FIRST} {OTHER}", 1), url="https://tidepost.example/march?utm_source=feed")
    later = replace(document("b", rewritten, 2), url="http://www.tidepost.example/march/")
    (link,) = find_links([page, later])
    assert link.kind is LinkKind.REVISION
    assert "added: Nobody slept." in link.changes


def test_many_copies_of_one_text_do_not_hide_its_revision() -> None:
    """Sixty reprints hold every phrase of it."""
    edited = f"{OTHER} {FIRST[: FIRST.index('. ') + 1]} It gave no names. Ships lay idle and the cranes stood still."
    copies = [document(f"c{at:02}", f"{FIRST} {OTHER}", 1) for at in range(60)]
    links = find_links([*copies, document("edited", edited, 2)])
    assert {link.kind for link in links if link.b_id == "edited"} == {LinkKind.REVISION}


def test_a_sentence_quoted_in_a_short_post_is_reuse() -> None:
    """A post that holds nothing else is still no edition of the article."""
    quoted = FIRST[: FIRST.index(". ")]
    (link,) = find_links([document("a", f"{FIRST} {OTHER} {FIRST[::-1]}"), document("b", quoted)])
    assert (link.kind, link.score) == (LinkKind.REUSE, 1.0)


def test_one_shared_passage_in_different_texts_is_reuse_with_its_offsets() -> None:
    """Both spans give the same words."""
    passage = " ".join(FIRST.split()[:28])
    texts = (f"{passage}. {OTHER} {OTHER}", " ".join(reversed((OTHER + FIRST).split())) + f" {passage}.")
    (link,) = find_links([document("a", texts[0]), document("b", texts[1])])
    assert link.kind is LinkKind.REUSE
    assert link.a_spans[0].of(texts[0]) == link.b_spans[0].of(texts[1]) == passage


def test_a_quotation_of_a_dozen_words_is_reuse_and_the_same_words_without_marks_are_not() -> None:
    """Somebody's own words tie two articles; a phrase that both use does not."""
    said = "nobody told us where the second bus had gone and we asked at every gate"
    texts = [f"{FIRST} “{said},” a father said.", f"{OTHER} He added: “{said.capitalize()}.”"]
    (link,) = find_links([document(name, text) for name, text in zip("ab", texts, strict=True)])
    assert link.kind is LinkKind.REUSE
    assert link.a_spans[0].of(texts[0]) == said
    plain = [text.replace("“", "").replace("”", "") for text in texts]
    assert find_links([document(name, text) for name, text in zip("ab", plain, strict=True)]) == []


def test_a_channel_of_one_pattern_is_linked_with_the_likest_before() -> None:
    """Two hundred posts that differ in a number do not make twenty thousand links."""
    pattern = "The lines on the south bank are open tonight, says the tram office: number"
    posts = [document(f"p{at:03}", f"{pattern} {at}", 1) for at in range(200)]
    links = find_links(posts)
    assert len(links) <= 25 * 200
    assert {link.b_id for link in links} == {post.id for post in posts[1:]}


def test_different_texts_and_short_formulas_give_no_link() -> None:
    """A phrase of the trade ties nothing."""
    formula = " The report could not be independently verified by anybody there."
    assert find_links([document("a", FIRST + formula), document("b", OTHER + formula)]) == []


def test_the_order_of_the_input_changes_nothing_and_the_earlier_text_is_a() -> None:
    """Publication decides which text is the first."""
    documents = [document("x", FIRST, 3), document("y", FIRST.replace("40", "41"), 2), document("z", FIRST, None)]
    assert find_links(documents) == find_links(documents[::-1])
    assert {(link.a_id, link.b_id) for link in find_links(documents)} == {("y", "x"), ("x", "z"), ("y", "z")}


@given(st.lists(st.sampled_from(FIRST.split()), max_size=60), st.lists(st.sampled_from(OTHER.split()), max_size=60))
def test_paired_spans_lie_inside_their_texts(some: list[str], more: list[str]) -> None:
    """The law of the spans holds for any two texts."""
    texts = {"a": " ".join(some + FIRST.split() + more), "b": " ".join(more + FIRST.split() + some)}
    for link in find_links([document(name, text) for name, text in texts.items()]):
        assert len(link.a_spans) == len(link.b_spans) > 0
        assert all(0 <= span.start < span.end <= len(texts[link.a_id]) for span in link.a_spans)
        assert all(0 <= span.start < span.end <= len(texts[link.b_id]) for span in link.b_spans)
        assert 0 < link.score <= 1
