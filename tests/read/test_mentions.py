"""Names where they stand."""

from itertools import pairwise

from bare_documents import as_document
from nightglass.interfaces import Model
from nightglass.read.mentions import find_mentions
from nightglass.read.parsed import parse_document
from nightglass.records.mention import Mention, MentionKind


def mentions(text: str, english: Model) -> list[Mention]:
    """Return the names of an English text."""
    return find_mentions(parse_document(as_document(text), english))


def test_a_surname_takes_the_longest_form_of_its_document(english: Model) -> None:
    """The full name and its role stand once; later the surname alone."""
    found = mentions("Parliament speaker David James Lawton said no. Lawton then left.", english)
    persons = [mention for mention in found if mention.kind is MentionKind.PERSON]
    assert [person.full_name for person in persons] == ["David James Lawton"] * 2
    assert persons[0].role == "Parliament speaker"


def test_a_name_has_no_possessive_and_its_offsets_give_its_words(english: Model) -> None:
    """The ending stays outside; every offset counts in the text."""
    text = "Maria Holt's lawyer met Peter Lang in Geneva on Monday."
    found = mentions(text, english)
    assert "Maria Holt" in [mention.name for mention in found]
    assert all(text[mention.start : mention.end] == mention.name for mention in found)


def test_handles_are_persons_without_a_role(english: Model) -> None:
    """By their sign, by the word handle, and in quotation marks after posting as."""
    text = "She posts under the handle Grey Heron. A user posting as “Salt-Lamp,” replied to @tide_watch."
    handles = [mention for mention in mentions(text, english) if mention.kind is MentionKind.PERSON]
    assert {"Grey Heron", "Salt-Lamp", "@tide_watch"} <= {handle.name for handle in handles}
    assert all(handle.role is None for handle in handles)


def test_outlets_are_known_by_shape_and_by_the_words_beside_them(english: Model) -> None:
    """A newspaper's name, an agency's, state television, and whom a witness told."""
    text = (
        "The Harbour Times reported it. The Meridian news agency and state television did not. "
        "A nurse told Vela International that she fled."
    )
    outlets = {mention.name for mention in mentions(text, english) if mention.kind is MentionKind.OUTLET}
    assert {"Harbour Times", "Meridian", "state television", "Vela International"} <= outlets


def test_no_two_names_overlap(english: Model) -> None:
    """A handle inside what the model takes for a name is one mention."""
    found = mentions("THE MAYOR OF LISBON, JOHN SMITH, TOLD REUTERS. Ask @john_smith or John Smith.", english)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_a_surname_never_takes_over_a_place(english: Model) -> None:
    """What stands "in" is a place beside Peter Washington; a title makes the person again."""
    found = mentions("Peter Washington spoke. In Washington, people met. Mr Washington left.", english)
    assert [(one.name, one.kind) for one in found] == [
        ("Peter Washington", MentionKind.PERSON),
        ("Washington", MentionKind.PLACE),
        ("Washington", MentionKind.PERSON),
    ]


def test_whom_only_a_quotation_names_carries_to_nobody(english: Model) -> None:
    """An address inside the marks is no surname for the country outside them."""
    found = mentions(
        "“Forgive me, Mother Canada,” she wrote. Canada closed its ports. Later Canada opened them.", english
    )
    assert {one.full_name for one in found if one.name == "Canada"} == {"Canada"}
    assert all(one.kind is MentionKind.PLACE for one in found if one.name == "Canada")


def test_a_title_makes_a_person_and_a_name_is_no_role(english: Model) -> None:
    """Whatever the model took it for."""
    found = mentions("He met Prince Reza Holt. A woman who gave only her first name, Maria, waited.", english)
    kinds = {one.name: (one.kind, one.role) for one in found}
    assert kinds["Prince Reza Holt"][0] is MentionKind.PERSON
    assert kinds.get("Maria", (None, None))[1] is None
