"""Names are tied to sources, and never to the wrong one."""

from dataclasses import replace

from nightglass.records.document import Document, Genre, Precision
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.source import Source
from nightglass.relate.attribute import (
    attribute_documents,
    attribute_mentions,
    directory,
    sources_named_in_files,
)

POST = Source(
    "post", "The Harbour Post", ("Harbour Post", "پست بندر"), "newspaper", None, None, (), ("harbourpost.example",),
    None, False, False, "t", (),
)  # fmt: skip
DOCUMENT = Document(
    id="doc-1", capture_id="cap-1", source_id=None, part=1, doc_start=0, doc_end=4, language="en", genre=Genre.NEWS,
    title=None, text="Text", published_at=None, published_to=None, published_precision=Precision.UNKNOWN,
    published_basis=None, url=None, source_words=None, author=None, made_by="t", made_from=(),
)  # fmt: skip


def test_a_document_is_its_sources_by_name_alias_id_or_address() -> None:
    """In any spelling."""
    documents = [
        replace(DOCUMENT, source_words="harbour post"),
        replace(DOCUMENT, source_words="پست‌ بندر"),
        replace(DOCUMENT, source_words="post"),
        replace(DOCUMENT, url="https://www.harbourpost.example/a/1"),
    ]
    assert [row.source_id for row in attribute_documents(documents, directory([POST]))] == ["post"] * 4


def test_a_name_that_two_sources_bear_resolves_to_neither() -> None:
    """A guess would tie a toll to the wrong outlet."""
    other = replace(POST, id="other", name="Harbour Post")
    assert directory([POST, other]).find("Harbour Post") is None


def test_a_host_that_only_ends_alike_is_another_source() -> None:
    """harbourpost.example.attacker.example is not harbourpost.example."""
    assert directory([POST]).of_url("https://harbourpost.example.attacker.example/") is None


def test_a_source_that_only_a_file_names_is_listed_with_nothing_but_its_name() -> None:
    """So that independent publishers can be counted; nothing is invented about it."""
    document = replace(DOCUMENT, source_words="Island Voice")
    (named,) = sources_named_in_files([document], [], directory([POST]))
    assert (named.name, named.kind, named.made_from) == ("Island Voice", None, ("doc-1",))
    assert attribute_documents([document], directory([POST, named]))[0].source_id == named.id


def test_a_place_is_never_an_outlet() -> None:
    """Even where a source bears a city's name."""
    place = Mention("men-1", "doc-1", MentionKind.PLACE, "Harbour Post", "Harbour Post", None, None, 0, 4, "t", ())
    organisation = replace(place, kind=MentionKind.ORGANISATION)
    found = attribute_mentions([place, organisation], directory([POST]))
    assert [(row.kind, row.resolved) for row in found] == [(MentionKind.PLACE, None), (MentionKind.OUTLET, "post")]
