"""Tests of saved web pages."""

from nightglass.parse.result import Given
from nightglass.records.document import Precision
from parse.reader import Reader

PARAGRAPHS = "".join(
    f"<p>Paragraph {number}: police closed the bridge over the Sarn on Friday, witnesses said, and shops shut.</p>"
    for number in range(6)
)
HEAD = """<title>Bridge closed - Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Ada Brandt">
<link rel="canonical" href="https://harbour.example/news/1">"""
TIME = '<meta property="article:published_time" content="2031-05-02T10:15:00+03:30">'


def page(head: str = HEAD + TIME, body: str = PARAGRAPHS) -> str:
    """Return an invented page with a menu and a script around its article."""
    return (
        f'<!doctype html><html lang="en"><head>{head}</head><body><nav><a href="/">Home</a><a href="/x">Sport</a></nav>'
        f"<article><h1>Bridge closed</h1>{body}</article><script>steal()</script></body></html>"
    )


def test_the_article_is_told_from_what_stands_around_it(read: Reader) -> None:
    """Title, author, source, address and text; no menu and no script."""
    (document,) = read("p.html", page()).documents
    assert (document.title, document.author, document.source_words) == ("Bridge closed", "Ada Brandt", "Harbour Post")
    assert document.url == "https://harbour.example/news/1"
    assert document.text.count("Paragraph") == 6
    assert "steal" not in document.text
    assert "Sport" not in document.text
    assert document.language == "en"


def test_the_hour_of_publication_is_kept(read: Reader) -> None:
    """The page's own field, to the second, in its own zone."""
    (document,) = read("p.html", page()).documents
    assert document.published_at
    assert document.published_at.isoformat() == "2031-05-02T06:45:00+00:00"
    assert (document.published_precision, document.published_basis) == (Precision.SECOND, "metadata")


def test_linked_data_gives_the_time_where_no_field_does(read: Reader) -> None:
    """Many pages state their time in a block of JSON alone."""
    block = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-02T10:15:00Z"}</script>'
    (document,) = read("p.html", page(head=HEAD + block)).documents
    assert document.published_at
    assert document.published_at.hour == 10


def test_a_page_without_a_date_gets_none(read: Reader) -> None:
    """No date is guessed from the words or from the day on which it is read."""
    (document,) = read("p.html", page(head=HEAD)).documents
    assert document.published_at is None


def test_an_entity_of_a_page_opens_no_file(read: Reader, tmp_path: object) -> None:
    """Declared entities are not expanded."""
    evil = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + page(body=PARAGRAPHS + "<p>Secret: &x;</p>")
    found = read("p.html", evil)
    assert all("&x;" in document.text or "Secret" not in document.text for document in found.documents)


def test_a_page_in_persian_is_read_from_its_declared_page(read: Reader) -> None:
    """An old page declares windows-1256 and is read so."""
    words = "در روز جمعه مردم شهر در خيابان جمع شدند و شعار دادند. پليس به سوي آنان شليک کرد و ده نفر زخمي شدند."
    body = "".join(f"<p>{words}</p>" for _ in range(4))
    content = page(head='<meta charset="windows-1256"><title>خبر</title>', body=body).encode("cp1256")
    (document,) = read("p.html", content, Given()).documents
    assert "شهر" in document.text
    assert document.language == "fa"


def test_a_page_without_an_article_says_what_to_do(read: Reader) -> None:
    """Nothing to read is a problem, not an empty document."""
    found = read("p.html", "<html><head><title>x</title></head><body></body></html>")
    assert not found.documents
    assert "web page without an article" in found.problems[0].reason
