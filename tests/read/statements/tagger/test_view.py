"""What the tagger sees of a page."""

from itertools import pairwise

from bare_documents import as_document
from nightglass.interfaces import Model
from nightglass.read.mentions import find_mentions
from nightglass.read.parsed import parse_document
from nightglass.read.statements.attribution import find_drafts
from nightglass.read.statements.draft import Page
from nightglass.read.statements.tagger.inputs import clipped, cue_input, window_input
from nightglass.read.statements.tagger.pieces import Pieces
from nightglass.read.statements.tagger.view import (
    FLAGS,
    MOST,
    OVERLAP,
    REACH,
    WINDOW,
    Alphabet,
    Sketch,
    Words,
    branches,
    windows,
    words_of,
)
from nightglass.records.span import Span
from nightglass.text.quotes import find_quotes

TEXT = 'Port closed\nThe harbour master said that two cranes fell. "We heard it," she added.\n'
ALPHABET = Alphabet({"VBD": 1}, {"nsubj": 1, "ccomp": 2})


def words(text: str, model: Model) -> Words:
    """Return the words of a text with what the rules find in it."""
    parsed = parse_document(as_document(text), model)
    page = Page(parsed, tuple(find_quotes(text)))
    return words_of(page, find_drafts(parsed, find_mentions(parsed)), Pieces({"[UNK]": 0}), ALPHABET)


def flagged(seen: Words, flag: str, text: str) -> list[str]:
    """Return the words that bear a sign."""
    column = FLAGS.index(flag)
    return [span.of(text) for span, row in zip(seen.spans, seen.flags, strict=True) if row[column]]


def test_words_bear_the_signs_of_quotations_lines_and_rules(english: Model) -> None:
    """Signs stand on the words themselves."""
    seen = words(TEXT, english)
    assert flagged(seen, "quoted", TEXT) == ['"', "We", "heard", "it", ",", '"']
    assert flagged(seen, "opens", TEXT) == flagged(seen, "closes", TEXT) == ['"']
    assert flagged(seen, "line", TEXT) == ["Port", "The"]
    assert flagged(seen, "cue", TEXT) == ["said", "added"]
    assert flagged(seen, "source", TEXT) == ["The", "harbour", "master", "she"]


def test_words_know_by_which_branch_they_hang_on_a_cue(english: Model) -> None:
    """Subject and clause hang on the cue by their labels."""
    seen = words(TEXT, english)
    names = [span.of(TEXT) for span in seen.spans]
    at = names.index("said")
    found = {names[2 + place]: tie for place, tie in enumerate(branches(Span(at, at + 1), Span(2, at + 6), seen, 2))}
    assert found["master"] == found["harbour"] == 1 + ALPHABET.labels["nsubj"]
    assert found["fell"] == found["cranes"] == 1 + ALPHABET.labels["ccomp"]
    assert found["said"] == 2 * 2 + 3


def test_a_cue_input_tells_distance_and_what_the_rule_of_that_cue_says(english: Model) -> None:
    """Distance 0 is the cue itself."""
    seen = words(TEXT, english)
    names = [span.of(TEXT) for span in seen.spans]
    at = names.index("said")
    row = cue_input(Span(at, at + 1), seen, 2)
    assert row.stretch == Span(0, len(names))
    assert row.gaps[at] == REACH + 1
    assert row.gaps[at - 1] == REACH
    assert row.rules[names.index("master")] == 1
    assert row.rules[names.index("cranes")] == 2
    near = clipped(row, Span(at - 1, at + 2))
    assert near.stretch == Span(at - 1, at + 2)
    assert len(near.gaps) == len(near.rules) == len(near.branches) == 3


def test_windows_cover_every_word_and_overlap(english: Model) -> None:
    """No word is unseen, and none at an edge only."""
    text = "The harbour master said that two cranes fell into the water.\n" * 60
    seen = words(text, english)
    stretches = list(windows(seen))
    assert len(stretches) > 2
    assert stretches[0].start == 0
    assert stretches[-1].end == len(seen.spans)
    assert all(len(window_input(one, seen, 1, 2).pieces) <= WINDOW for one in stretches)
    for one, other in pairwise(stretches):
        assert 0 < one.end - other.start <= OVERLAP


def test_the_pieces_of_a_window_stand_between_its_marks(english: Model) -> None:
    """The marks bear no signs."""
    seen = words(TEXT, english)
    window = window_input(Span(2, 5), seen, 101, 102)
    assert window.pieces.tolist() == [101, 0, 0, 0, 102]
    assert window.firsts.tolist() == [1, 2, 3]
    assert window.flags.shape == (5, len(FLAGS))
    assert not window.flags[0].any()


def test_a_word_of_very_many_pieces_still_fits_a_window(english: Model) -> None:
    """A ruled line or a link with all its parameters."""
    seen = words("=" * 900 + "\nThe master said it fell. See https://orsk.example/?" + "a1=%2F&" * 200 + "\n", english)
    assert max(len(pieces) for pieces in seen.pieces) == MOST
    assert all(len(window_input(one, seen, 1, 2).pieces) <= WINDOW for one in windows(seen))


def test_of_a_sketch_the_cue_is_said_last() -> None:
    """Words that are content and cue are cue."""
    sketch = Sketch(((2, Span(3, 8)), (1, Span(1, 3)), (3, Span(4, 5))))
    assert sketch.cue == Span(4, 5)
    assert sketch.over(Span(2, 7)).tolist() == [1, 2, 3, 2, 2]
    assert sketch.over(Span(9, 11)).tolist() == [0, 0]
