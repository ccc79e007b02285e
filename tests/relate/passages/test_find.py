"""Passages that texts share are found, with their edges, whatever stands around and between."""

import random
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.relate.passages.find import Passage, Settings, find_passages
from nightglass.text.words import words

QUOTED = "we counted the lamps along the quay and there were fewer of them each night that week"
FILLER = {
    "a": "the ferry office of Ostrana sold out early and nobody on the pier could say when boats would leave again",
    "b": "rain kept the orchards of Norvale wet for a month while growers argued about who should pay for drains",
}
PERSIAN = "شمار چراغ‌های روشن در کنار اسکله هر شب کمتر می‌شد و کسی نمی‌دانست چرا چنین است"
CHINESE = "码头上的灯每天晚上都在减少没有人知道这是为什么"
SEED_WORDS = [f"w{number}" for number in range(400)]


def told(texts: list[str], passage: Passage) -> tuple[str, str]:
    """Return the words of a passage in both texts."""
    return texts[passage.a][slice(*passage.a_span)], texts[passage.b][slice(*passage.b_span)]


def test_a_quotation_of_a_dozen_words_is_found_with_its_edges() -> None:
    """Marks and line ends around it do not count."""
    texts = [f"{FILLER['a']}. “{QUOTED.capitalize()},” she said.", f"He wrote:\n{QUOTED}\n\n{FILLER['b']}"]
    (passage,) = find_passages(texts)
    assert told(texts, passage) == (QUOTED.capitalize(), QUOTED)
    assert (passage.words, passage.score) == (len(QUOTED.split()), 1.0)


def test_an_edit_inside_does_not_cut_a_passage() -> None:
    """Words changed, dropped and added; the edges hold although three words stand behind the last edit."""
    edited = QUOTED.replace("quay", "harbour wall").replace("each night", "every single night")
    texts = [f"{FILLER['a']} {QUOTED} {FILLER['a'][::-1]}", f"{FILLER['b']} {edited} {FILLER['b'][::-1]}"]
    (passage,) = find_passages(texts)
    assert told(texts, passage) == (QUOTED, edited)
    assert 0.7 < passage.score < 1


@pytest.mark.parametrize("shared", [PERSIAN, CHINESE])
def test_other_scripts_share_passages_too(shared: str) -> None:
    """Words of Persian keep their joiners; Chinese is compared character by character."""
    texts = [f"{FILLER['a']} {shared} {FILLER['a'][::-1]}", f"{FILLER['b']} {shared.replace('ی', 'ي')}"]
    (passage,) = find_passages(texts)
    assert told(texts, passage) == (shared, shared.replace("ی", "ي"))


def test_a_passage_that_too_many_hold_is_boilerplate() -> None:
    """The cap is on documents; below it each pair is told."""
    texts = [f"{QUOTED} n{number} {' '.join(SEED_WORDS[number * 5 : number * 5 + 5])}" for number in range(5)]
    assert len(find_passages(texts)) == 10
    assert find_passages(texts, Settings(most_holders=4)) == []


def test_what_stands_twice_in_a_text_is_told_once() -> None:
    """The refrain of a song is not ten passages."""
    texts = [f"{QUOTED}. {FILLER['a']}. {QUOTED}.", f"{FILLER['b']} {QUOTED}"]
    assert len(find_passages(texts)) == 1


def test_a_changed_number_stays_in_the_passage_and_is_not_one_of_its_equal_words() -> None:
    """Digits are words."""
    texts = [QUOTED.replace("fewer", count) for count in ("40", "400")]
    (passage,) = find_passages(texts)
    assert passage.words == len(QUOTED.split()) - 1


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["one two", "one two"], ["a b c d e", "a b c d e"]])
def test_texts_without_anything_to_share_share_nothing(texts: list[str]) -> None:
    """Empty and short texts are no fault."""
    assert find_passages(texts) == []


@pytest.mark.parametrize("unit", ["ha ", " ".join(SEED_WORDS) + " ", f"{QUOTED} {FILLER['a']} {FILLER['b']} "])
def test_long_texts_that_repeat_themselves_take_no_time(unit: str) -> None:
    """Hostile input: the same over and over, in both texts."""
    size = 200_000 // len(unit.split())
    start = process_time()
    assert len(find_passages([unit * size, unit * size])) == 1
    assert process_time() - start < 20


def test_long_equal_texts_are_one_passage_of_all_their_words() -> None:
    """Two hundred thousand words, compared in blocks and told whole."""
    numbers = random.Random(5).choices(range(5_000), k=200_000)
    text = " ".join(f"n{number}" for number in numbers)
    start = process_time()
    (passage,) = find_passages([text, f"before {text} behind"])
    assert (passage.words, passage.a_span) == (200_000, (0, len(text)))
    assert process_time() - start < 20


@st.composite
def planted(draw: st.DrawFn) -> tuple[list[str], list[str], list[tuple[str, str]]]:
    """Draw two texts that share some passages of 14 to 40 words, each with up to two edits well inside."""
    random_ = random.Random(draw(st.integers(0, 2**32)))
    vocabulary = iter(random_.sample([f"x{number}" for number in range(2_000)], 2_000))
    sides: tuple[list[str], list[str]] = ([], [])
    passages = []
    for size in draw(st.lists(st.integers(14, 40), min_size=1, max_size=3)):
        ours = [next(vocabulary) for _ in range(size)]
        theirs = list(ours)
        for _ in range(draw(st.integers(0, 1 if size < 30 else 2))):
            at = draw(st.integers(9, size - 4)) if size < 30 else draw(st.sampled_from([9, 20]))
            theirs[at] = draw(st.sampled_from(["", next(vocabulary), f"{theirs[at]} {next(vocabulary)}"]))
        passages.append((" ".join(ours), " ".join(word for word in theirs if word)))
        for side, words_ in zip(sides, passages[-1], strict=True):
            side += [" ".join(next(vocabulary) for _ in range(20)), words_]
    order = list(range(len(passages)))
    random_.shuffle(order)
    other = [part for at in order for part in sides[1][2 * at : 2 * at + 2]]
    return sides[0], other, passages


@given(planted())
def test_planted_passages_are_found_with_their_edges(case: tuple[list[str], list[str], list[tuple[str, str]]]) -> None:
    """None is missed, none is added, in whatever order they stand."""
    texts = [" ".join(side) for side in case[:2]]
    assert sorted(told(texts, passage) for passage in find_passages(texts)) == sorted(case[2])


MANY = st.lists(
    st.lists(st.sampled_from([*SEED_WORDS[:6], QUOTED, FILLER["a"]]), max_size=30).map(" ".join), max_size=5
)


@given(MANY)
def test_both_sides_begin_and_end_on_equal_words(texts: list[str]) -> None:
    """The law of the edges; and no more words are equal than there are."""
    for passage in find_passages(texts):
        ours, theirs = ([word.key for word in words(side)] for side in told(texts, passage))
        assert ours[0] == theirs[0]
        assert ours[-1] == theirs[-1]
        assert 12 <= passage.words <= min(len(ours), len(theirs))
        assert passage.score == passage.words / max(len(ours), len(theirs))


@given(MANY, st.randoms())
def test_the_order_of_the_texts_changes_nothing(texts: list[str], random_: random.Random) -> None:
    """What a shares with b, b shares with a."""
    order = list(range(len(texts)))
    random_.shuffle(order)
    found = set()
    for a, b, a_span, b_span, same, score in find_passages([texts[at] for at in order]):
        sides = sorted([(order[a], a_span), (order[b], b_span)])
        found.add((*sides, same, score))
    assert found == {((a, a_span), (b, b_span), *rest) for a, b, a_span, b_span, *rest in find_passages(texts)}
