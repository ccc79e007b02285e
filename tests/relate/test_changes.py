"""Tests of saying what was changed between two editions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightglass.relate.changes import Change, list_changes
from nightglass.relate.changes_align import align
from nightglass.relate.words import read_words

REPORT = (
    "Police in Norvale detained at least 40 people on Tuesday after a march on the harbour, said Ada Quill of the "
    "guild. "
    "The group keeps a list of names and says that families wait at the gates of the customs house. "
    "It did not say who gave the order."
)


LINES = (
    "The ferry left the old harbour at seven.",
    "Rain closed the lower road on Sunday.",
    "A new keeper of archives was named by council.",
)


def changes(
    before: str, after: str, language: str = "en", titles: tuple[str | None, str | None] = (None, None)
) -> list[str]:
    """Return the changes between two texts."""
    a, b = read_words(before), read_words(after)
    return list(list_changes(a, b, align(a, b), titles, language))


@pytest.mark.parametrize(
    ("words", "other", "wanted"),
    [
        ("40", "44", ["number: 40 → 44"]),
        ("at least 40", "40", ["wording: detained at least → detained"]),
        ("40", "forty", ["spelling: 40 → forty"]),
        ("40", "some 1,200", ["number: 40 → 1,200", "wording: 40 → some 1,200"]),
        ("Quill", "Marsh", ["name: Quill → Marsh"]),
        ("Ada Quill of the guild", "a clerk", ["name: Ada Quill of the guild → a clerk"]),
        ("keeps", "does not keep", ["negation: keeps → does not keep"]),
        ("did not say", "said", ["negation: did not say → said"]),
        ("harbour", "harbor", ["spelling: harbour → harbor"]),
        ("customs house", "customshouse", ["spelling: customs house → customshouse"]),
        ("families wait", "families still wait", ["wording: families → families still"]),
        ("gates", "doors", ["wording: gates → doors"]),
    ],
)
def test_each_edit_is_typed(words: str, other: str, wanted: list[str]) -> None:
    """One plain line an edit."""
    assert changes(REPORT, REPORT.replace(words, other)) == wanted


def test_a_number_that_moved_comes_first_then_denials_and_names() -> None:
    """However late in the text it stands."""
    before = f"{REPORT} In all 61 were hurt."
    after = (
        before.replace("harbour", "harbor").replace("Quill", "Marsh").replace("did not say", "said").replace("61", "74")
    )
    assert changes(before, after) == [
        "number: 61 → 74", "negation: did not say → said", "name: Quill → Marsh", "spelling: harbour → harbor",
    ]  # fmt: skip


def test_sentences_that_one_edition_has_alone_are_given_whole() -> None:
    """With their full stop."""
    caveat = "Nobody could check this."
    assert changes(f"{REPORT} {caveat}", REPORT) == [f"removed: {caveat}"]
    assert changes(REPORT, f"{caveat} {REPORT}") == [f"added: {caveat}"]


def test_a_headline_is_compared_with_the_number_in_it() -> None:
    """It may change while the text does not."""
    assert changes(REPORT, REPORT, titles=("40 held in Norvale", "44 held in Norvale")) == [
        "number: 40 → 44", "headline: 40 held in Norvale → 44 held in Norvale",
    ]  # fmt: skip
    assert changes(REPORT, REPORT, titles=("Held", None)) == []


def test_quotation_marks_and_dashes_are_spelling_and_other_marks_nothing() -> None:
    """Each pair is told once."""
    before = "The guard said “no” – and “go”, then left."
    after = 'The guard said "no" — and "go"; then left!'
    assert changes(before, after) == ['spelling: “ → "', 'spelling: ” → "', "spelling: – → —"]


@pytest.mark.parametrize(
    ("before", "after", "language", "wanted"),
    [
        ("سه نفر کشته شدند. پلیس آمد.", "پنج نفر کشته شدند. پلیس آمد.", "fa", ["number: سه → پنج"]),
        ("سه نفر کشته شدند. پلیس آمد.", "سه نفر کشته نشدند. پلیس آمد.", "fa", ["negation: شدند → نشدند"]),
        ("۲۵ نفر را بردند.", "25 نفر را بردند.", "fa", []),
        ("Полиция задержала 12 человек.", "Полиция не задержала 12 человек.", "ru", ["negation: Полиция → Полиция не"]),
        ("三人が港で死んだ。門は閉まった。", "五人が港で死んだ。門は閉まった。", "ja", ["number: 三 → 五"]),
        ("ตำรวจจับ 12 คนที่ท่าเรือ", "ตำรวจจับ 15 คนที่ท่าเรือ", "th", ["number: 12 → 15"]),
        ("قالت الشرطة إن ٩ قتلوا.", "قالت الشرطة إن ١٢ قتلوا.", "ar", ["number: ٩ → ١٢"]),
    ],
)
def test_edits_in_other_scripts_are_typed_too(before: str, after: str, language: str, wanted: list[str]) -> None:
    """Digits of any script are one; a Persian verb's prefix denies."""
    assert changes(before, after, language) == wanted


def test_a_number_that_only_moved_within_its_sentence_is_wording() -> None:
    """Nothing else is counted; two that changed places are."""
    found = changes("In all 61 were hurt, said the guild.", "The guild said that in all 61 were hurt.")
    assert {line.split(":")[0] for line in found} == {"wording"}
    swapped = changes(
        "They hold 61 in the old hall and 12 in the new one.", "They hold 12 in the old hall and 61 in the new one."
    )
    assert swapped == ["number: 61 → 12", "number: 12 → 61"]


def test_a_name_that_moved_within_its_sentence_is_wording() -> None:
    """Nobody else is named."""
    found = changes("On Monday the mayor of Norvale left.", "The mayor of Norvale left on Monday.")
    assert {line.split(":")[0] for line in found} == {"wording"}


def test_very_many_changes_are_cut_and_counted() -> None:
    """Twenty of a kind are read; nobody is told that there are no more."""
    added = " ".join(f"Line {letter} is about something of its own." for letter in "abcdefghijklmnopqrstuvwxyz")
    assert changes(REPORT, f"{REPORT} {added}")[-1] == "added: … 6 more"


@given(st.lists(st.sampled_from(LINES), max_size=6), st.lists(st.sampled_from(LINES), max_size=6))
def test_what_one_direction_removes_the_other_adds(ours: list[str], theirs: list[str]) -> None:
    """The law of direction, for sentences."""
    there = sorted(line.replace("removed:", "added:") for line in changes(" ".join(ours), " ".join(theirs)))
    back = sorted(line.replace("removed:", "added:") for line in changes(" ".join(theirs), " ".join(ours)))
    assert there == back


WORDS = st.lists(st.sampled_from(REPORT.split()), max_size=40).map(" ".join)


@given(WORDS, WORDS)
def test_every_line_is_of_a_known_kind_and_kinds_are_in_order(before: str, after: str) -> None:
    """The law of the list, for any two texts."""
    order = [kind.value for kind in Change]
    kinds = [order.index(line.split(":")[0]) for line in changes(before, after)]
    assert kinds == sorted(kinds)


@given(WORDS)
def test_a_text_is_not_changed_from_itself(text: str) -> None:
    """Nor by its letters' case."""
    assert changes(text, text) == []
    assert changes(text, text.upper()) == []
