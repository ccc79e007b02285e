"""Phrases: the longest runs of words that several texts of several sources share."""

from nightglass.records.span import Span
from nightglass.text.words import hashed_words
from nightglass.watch.bursts.phrases import find_phrases
from nightglass.watch.bursts.tellings import Telling


def telling(text: str, source: str = "a", at: int = 0, masked: tuple[Span, ...] = ()) -> Telling:
    """Return a text of a source."""
    return Telling(at, source, None, f"{source}{at}", "en", text, False, masked)


def phrases(*tellings: Telling) -> dict[str, list[int]]:
    """Return the texts that hold each phrase, by its words."""
    terms = find_phrases(tellings, hashed_words([one.text for one in tellings]))
    shown = [tellings[stand.text].text[stand.start : stand.end] for stand in terms.shown]
    pairs = zip(terms.term.tolist(), terms.text.tolist(), strict=True)
    found: dict[str, list[int]] = {words: [] for words in shown}
    for term, text in pairs:
        found[shown[term]].append(text)
    return found


def by_four(*texts: str) -> list[Telling]:
    """Return texts by four sources in turn."""
    return [telling(text, "abcd"[number % 4], number) for number, text in enumerate(texts)]


def test_a_run_is_given_as_long_as_it_goes() -> None:
    """What stands within it in the same texts is not told again, and what stands elsewhere too is."""
    texts = [f"x{n} the bridge fell down y{n}" for n in range(4)]
    assert phrases(*by_four(*texts)) == {"the bridge fell down": [0, 1, 2, 3]}
    assert phrases(*by_four(*texts, "a bridge over z")) == {
        "the bridge fell down": [0, 1, 2, 3],
        "bridge": [0, 1, 2, 3, 4],
    }


def test_four_texts_of_two_sources_are_the_least() -> None:
    """A text that says it twice is one text."""
    assert phrases(*by_four("bridge down, bridge down", "bridge down", "bridge down")) == {}
    assert phrases(*(telling("bridge down", "a", at) for at in range(9))) == {}


def test_no_run_reaches_over_the_end_of_a_text() -> None:
    """The last word of one and the first of the next stand side by side in no text."""
    assert set(phrases(*by_four(*["left middle right"] * 5))) == {"left middle right"}


def test_words_that_stand_everywhere_at_all_times_open_and_close_no_phrase() -> None:
    """They may stand inside one; what stands everywhere for a while only is no such word."""
    texts = [f"the w{n} of u{n}" for n in range(80)] + [f"the gate of iron v{n} alarm" for n in range(8)]
    found = phrases(*by_four(*texts))
    assert {"gate of iron", "alarm"} <= set(found)
    assert not [words for words in found if words.startswith(("the", "of")) or words.endswith(("the", "of"))]


def test_a_masked_passage_counts_in_the_earlier_text_alone() -> None:
    """And no run goes through it."""
    free = [telling("one bridge down two", "abcd"[n], n) for n in range(4)]
    masked = telling("one bridge down two", "e", 9, (Span(4, 15),))
    assert phrases(*free, masked) == {
        "one bridge down two": [0, 1, 2, 3],
        "one": [0, 1, 2, 3, 4],
        "two": [0, 1, 2, 3, 4],
    }


def test_nothing_gives_nothing() -> None:
    """No text, or none with words."""
    assert phrases() == {}
    assert phrases(telling("…"), telling("", "b")) == {}
