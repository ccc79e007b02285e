"""Tests of telling encodings apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.parse.encoding import clean, decode, decode_page, encoding_of

PERSIAN = "در روز جمعه مردم شهر در خيابان جمع شدند و شعار دادند. پليس به سوي آنان شليک کرد و ده نفر زخمي شدند."
ARABIC = "قالت مصادر طبية إن عشرات الأشخاص أصيبوا في المدينة يوم الجمعة بعد أن أطلقت الشرطة النار."
RUSSIAN = "В пятницу жители города вышли на улицы. Полиция открыла огонь, сообщили свидетели."


@pytest.mark.parametrize(
    ("words", "page"),
    [
        (PERSIAN, "cp1256"),
        (ARABIC, "cp1256"),
        (ARABIC, "iso8859_6"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "iso8859_5"),
        ("Police said, quoting an agency: " + PERSIAN, "cp1256"),
    ],
)
def test_a_page_of_windows_is_told_by_its_letters(words: str, page: str) -> None:
    """Arabic and Cyrillic pages that state nothing are read right, without a doubt."""
    found = decode(words.encode(page))
    assert (found.text, found.encoding.name, found.encoding.doubt) == (words, page, None)


def test_a_few_letters_are_read_but_doubted() -> None:
    """A short line is read by the same rule, and the guess is noted."""
    found = decode("Полиция открыла огонь".encode("cp1251"))
    assert found.text == "Полиция открыла огонь"
    assert found.encoding.doubt


def test_quotation_marks_of_western_windows_are_read() -> None:
    """An English text with curly marks is in Windows' western page."""
    words = "He said “no” and left – at 5. " * 5
    assert decode(words.encode("cp1252")).text == words


def test_a_broken_byte_does_not_change_the_encoding_of_the_rest() -> None:
    """UTF-8 with one broken byte stays UTF-8; what is broken is counted."""
    found = decode("été ".encode() * 10 + b"\xff" + "été".encode())
    assert found.encoding.name == "utf-8"
    assert found.replaced == 1
    assert found.text.endswith("\ufffdété")


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(codec: str) -> None:
    """What a byte-order mark says is believed."""
    assert decode("Привет".encode(codec)).text == "Привет"


def test_a_letter_cut_off_at_the_end_of_a_sample_is_not_broken() -> None:
    """The sample of a long file can end within a letter."""
    assert encoding_of("привет".encode()[:-1], whole=False).name == "utf-8"


def test_newlines_become_one_character() -> None:
    """Every newline is LF, so that offsets count the same everywhere."""
    assert decode(b"a\r\nb\rc\n").text == "a\nb\nc\n"


def test_what_no_table_can_hold_is_replaced_in_its_place() -> None:
    """NUL and halves of a letter become U+FFFD: the length stays."""
    assert clean("a\x00b\ud800c") == "a\ufffdb\ufffdc"


def test_a_page_is_in_the_encoding_that_it_declares() -> None:
    """A page of three letters cannot be told by them, but it says what it is in."""
    page = '<html><head><meta charset="windows-1251"></head><body>Это</body></html>'
    assert "Это" in decode_page(page.encode("cp1251")).text


def test_a_page_that_declares_nonsense_is_read_all_the_same() -> None:
    """A declared encoding that is none, or is no page of letters, is not followed."""
    for name in ("no-such", "unicode_escape", "punycode"):
        page = f'<meta charset="{name}">Это'
        assert decode_page(page.encode()).text == page


@given(st.text())
def test_utf8_comes_back_as_it_went_in(words: str) -> None:
    """Any text survives UTF-8, but for newlines and what no table can hold."""
    words = words.removeprefix("\ufeff")
    found = decode(words.encode("utf-8", "surrogatepass"))
    assert len(found.text) >= 0
    if not any("\ud800" <= char <= "\udfff" for char in words) and "\ufffd" not in words:
        assert found.text == clean(words)


@given(st.binary(max_size=400))
def test_any_bytes_become_a_text(data: bytes) -> None:
    """Decoding never fails and leaves nothing that cannot be stored."""
    decode(data).text.encode("utf-8")
    decode_page(data).text.encode("utf-8")
