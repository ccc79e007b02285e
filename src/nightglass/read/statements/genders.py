"""Whether a name may be a "he" or a "she": titles, family words and common first names; a lead, never a fact.

Nothing here is kept in a row: it only stops a pronoun from pointing at somebody whom the text calls otherwise.
"""

from collections.abc import Iterable

from nightglass.read.cues import words
from nightglass.records.mention import Mention, MentionKind
from nightglass.text.fold import key

HE, SHE = "he", "she"

_PRONOUNS = {"he": HE, "him": HE, "his": HE, "she": SHE, "her": SHE}
_HIS_WORDS = words("""
    mr sir lord king prince man father son brother husband boy grandfather uncle nephew widower spokesman
    chairman congressman policeman businessman salesman fisherman gentleman actor monk priest imam bishop""")
_HER_WORDS = words("""
    mrs ms miss lady dame queen princess madam woman mother daughter sister wife girl grandmother aunt niece
    widow spokeswoman chairwoman congresswoman policewoman businesswoman actress nun""")
_HIS_NAMES = words("""
    ahmad ahmed alexander alexei ali amir andrei andrew anthony barack bashar bernie bill boris charles
    christopher daniel david dmitri dmitry donald edward emmanuel frank george hamid hassan henry hossein
    hussein ibrahim igor ivan jack james javad jeff jim joe john joseph juan karl kevin khalid larry mahmoud
    mark martin matthew mehdi michael mike mikhail mohammad mohammed muhammad mustafa narendra nicolas nikolai
    omar oleg osama paul pavel peter philip reza richard robert ronald saeed sergei stephen steve steven thomas
    tim tom vladimir volodymyr walter william yousef yuri""")
_HER_NAMES = words("""
    aisha alice alina amina amy angela ann anna anne barbara carol caroline catherine christine elena elizabeth
    emily emma fatemeh fatima hannah helen hillary irina jane jennifer jessica joan julia kamala karen kate
    kelly laura laila leila linda lisa margaret maria marina marjan martha mary maryam masih megyn melania
    michelle mina nancy narges nasrin natalia nika olga patricia rachel rebecca ruth samantha sara sarah sophie
    susan svetlana tatiana theresa victoria yulia zahra zeinab""")


def pronoun_gender(word: str) -> str | None:
    """Return which of the two a pronoun is, null for any other word."""
    return _PRONOUNS.get(word.lower())


def word_gender(word: str) -> str | None:
    """Return which of the two a noun or title is ("mother", "spokesman"), null where it says neither."""
    plain = word.lower().strip(".,")
    return HE if plain in _HIS_WORDS else SHE if plain in _HER_WORDS else None


def genders_of(mentions: Iterable[Mention], text: str) -> dict[str, str]:
    """Return by full name what the document's own words say first: a title, a role, else the first name."""
    told: dict[str, str] = {}
    named: dict[str, str] = {}
    for mention in mentions:
        if mention.kind is not MentionKind.PERSON:
            continue
        before = text[max(mention.start - 12, 0) : mention.start].split()[-1:]
        said = (word_gender(word) for word in (*before, *mention.name.split()[:1], *(mention.role or "").split()))
        gender = next(filter(None, said), None)
        if gender is not None:
            told.setdefault(mention.full_name, gender)
        first = _of_first_name(mention.full_name)
        if first is not None:
            named.setdefault(mention.full_name, first)
    return named | told


def _of_first_name(full_name: str) -> str | None:
    first = next((word for word in key(full_name).split() if len(word) > 1), "")
    return HE if first in _HIS_NAMES else SHE if first in _HER_NAMES else None
