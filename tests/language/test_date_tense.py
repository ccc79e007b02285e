"""Whether the words around a phrase look ahead."""

import re

import pytest

from nightglass.language.date_tense import looks_ahead


def _looks_ahead(text: str, words: str) -> bool:
    match = re.search(words, text)
    assert match is not None
    return looks_ahead(match)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bridge will open in June.", "in June"),
        ("A book is due to be published in May.", "in May"),
        ("They were given money for a programme to run through June.", "through June"),
        ("The ban holds until Sunday.", "until Sunday"),
        ("In June the bridge will open.", "In June"),
        ("He resigned. The court will sit on Friday.", "Friday"),
    ],
)
def test_what_is_to_come_looks_ahead(text: str, words: str) -> None:
    """The verb may stand before or behind."""
    assert _looks_ahead(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bridge opened in June.", "in June"),
        ("The bridge will open soon. It was closed in June.", "in June"),
        ("He was posting until Saturday.", "until Saturday"),
        ("The army, which attacked on Friday, will withdraw.", "Friday"),
    ],
)
def test_what_has_been_does_not(text: str, words: str) -> None:
    """The nearest verb decides, and a sentence before does not count."""
    assert not _looks_ahead(text, words)
