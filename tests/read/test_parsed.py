"""How a document comes to the readers."""

from bare_documents import as_document
from nightglass.interfaces import Model
from nightglass.read.figures.reader import find_figures
from nightglass.read.parsed import parse_document

WIRE = """   NORVALE, 4 MAY (HARBOUR WIRE) -- THE CLERK OF THE HARBOUR SAID TODAY THAT
AT LEAST SIX DOCKERS WERE KILLED AND ANOTHER 11 WOUNDED WHEN SOLDIERS FIRED
INTO A CROWD AT THE SECOND GATE.  HE ADDED THAT THE MILITARY HAD KIDNAPPED
TWO CRANE DRIVERS.

   THE MILITARY DENIED THIS, AND SAID THAT NO ONE HAD BEEN KILLED AT THE GATE
SINCE THE FLOOD.
"""


def test_a_wire_in_capitals_and_broken_lines_is_read_like_any_text(english: Model) -> None:
    """Offsets and words are those of the text itself."""
    parsed = parse_document(as_document(WIRE), english)
    figures = find_figures(parsed, [], [], [])
    assert [(figure.measure.value, figure.low, figure.high) for figure in figures] == [
        ("killed", 6, None),
        ("injured", 11, 11),
        ("other", 2, 2),
        ("killed", 0, 0),
    ]
    assert all(figure.words == WIRE[figure.start : figure.end] for figure in figures)
    assert figures[0].words == "AT LEAST SIX DOCKERS WERE KILLED"
    assert (parsed.text, len(parsed.plain)) == (WIRE, len(WIRE))


def test_a_headline_is_no_part_of_the_sentence_below(english: Model) -> None:
    """Lines of a text that is not broken end a sentence."""
    text = "Harbour gates stay shut\nThe clerk said that nobody had counted the barges.\n"
    parsed = parse_document(as_document(text), english)
    assert [span.of(text) for span in parsed.sentences] == [line for line in text.split("\n") if line]
    assert parsed.plain == text
