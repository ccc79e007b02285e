"""Small letters for a text in capitals, so that a parser trained on mixed case can read it."""

import re
from collections.abc import Callable


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_COUNTRIES = _words("""
    afghanistan albania algeria america angola argentina armenia australia austria azerbaijan bahrain bangladesh
    belarus belgium belize benin bolivia bosnia botswana brazil britain bulgaria burma burundi cambodia cameroon
    canada chad chile china colombia congo croatia cuba cyprus denmark ecuador egypt england eritrea estonia
    ethiopia europe finland france gabon gambia georgia germany ghana greece grenada guatemala guinea guyana
    haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan
    kazakhstan kenya korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya lithuania
    luxembourg macedonia madagascar malawi malaysia mali malta mauritania mexico moldova mongolia morocco
    mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama
    paraguay peru philippines poland portugal qatar romania russia rwanda salvador scotland senegal serbia
    singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand
    togo tunisia turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen yugoslavia zambia
    zimbabwe""")
_NAMES = _words("""
    january february april june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday american british english french german spanish italian swiss swedish danish
    dutch finnish greek irish polish portuguese turkish peruvian mexican panamanian puerto rican rico cuban
    israeli iraqi pakistani afghan thai catholic jesuit christian muslim islamic jewish protestant marxist god
    christ soviet arab kurdish african asian european latin washington london paris moscow tehran""")
_TITLES = _words("""
    president colonel col general gen major maj captain capt lieutenant lt sergeant sgt minister senator sen
    deputy mayor governor judge dr mr mrs ms don dona monsignor msgr archbishop bishop father fr ambassador
    commander cmdr justice professor prof secretary san santa santo el la los las""")
_PEOPLE_ENDINGS = ("n", "an", "ian", "ean", "ese", "i")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’](?=[^\W\d_]))*")
_SENTENCE = re.compile(r"(?:[.!?][\"'”’)\]]*\s+|\n\s*\n\s*|^\s*)[\"'“‘(\[]*$")
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_BRACKETED = re.compile(r"[\[(]([A-Z][A-Z-]{1,7})[\])]")
_FEWEST = 120
"""Letters from which a text counts as one in capitals: a headline alone does not."""


def is_shouted(text: str) -> bool:
    """Say whether a text is all in capitals but for a stray letter."""
    large = sum(letter.isupper() for letter in text)
    return large >= _FEWEST and sum(letter.islower() for letter in text) * 30 < large


def with_small_letters(text: str, is_word: Callable[[str], bool]) -> str:
    """Return a text in capitals with small letters but for names and the beginnings of sentences; of the same length.

    ``is_word`` says whether a word in small letters is known to the parser: one that is not is taken for a name, and so
    is one behind a title. Acronyms are those that the text explains in brackets and words without a vowel.
    """
    acronyms = {match[1] for match in _BRACKETED.finditer(text)}
    parts: list[str] = []
    done = 0
    after_title = False
    for match in _WORD.finditer(text):
        word = match[0]
        small = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in word)
        named = _is_name(small, is_word) or (after_title and not _is_plain(small))
        if word in acronyms or _is_acronym(text, match):
            small = word
        elif named or _SENTENCE.search(text, max(0, match.start() - 12), match.start()):
            small = word[:1] + small[1:]
        parts += [text[done : match.start()], small]
        done = match.end()
        after_title = small.lower() in _TITLES and text[match.end() : match.end() + 1] in " ."
    return "".join([*parts, text[done:]])


def _is_name(word: str, is_word: Callable[[str], bool]) -> bool:
    if word in _NAMES or word in _COUNTRIES or not is_word(word):
        return True
    return any(
        word.endswith(ending) and len(word) > len(ending) + 2 and _is_country_stem(word.removesuffix(ending))
        for ending in _PEOPLE_ENDINGS
    )


def _is_country_stem(stem: str) -> bool:
    return any(stem + end in _COUNTRIES for end in ("", "a", "e", "o", "s", "y", "ia"))


_PLAIN = _words("""
    a an the of and or in on at to for by with from who that said has had was is were are""")


def _is_plain(word: str) -> bool:
    """Say whether a word is none that a name behind a title is made of."""
    return word in _PLAIN or word.endswith(("ed", "ing"))


def _is_acronym(text: str, match: re.Match[str]) -> bool:
    word = match[0]
    if len(word) == 1:
        return text[match.end() : match.end() + 1] == "." and word != "A"
    return len(word) > 1 and not re.search(r"[AEIOUY]", word)
