"""A quotation is told from a formula by its marks."""

import pytest

from nightglass.relate.passages.find import find_passages
from nightglass.relate.passages.quotations import is_quotation

SAID = "we counted the lamps along the quay and there were fewer of them each night"


@pytest.mark.parametrize(
    ("ours", "theirs", "quoted"),
    [
        (f"“{SAID},” the keeper said.", f"The keeper told us: “{SAID}.”", True),
        (f"The keeper: «{SAID}»", f"A release of the port. {SAID}. It has no marks.", True),
        (f"The keeper says that {SAID}.", f"It is known that {SAID}.", False),
        (f"“Yes,” he said. {SAID}. “No,” she said.", f"{SAID}, “they say”.", False),
        (f"Line one “not this\n{SAID}\n“and not that”", f"{SAID} and more", False),
    ],
)
def test_marks_in_one_of_the_texts_make_a_quotation(ours: str, theirs: str, quoted: bool) -> None:
    """A release that is quoted has no marks itself; marks around other words say nothing."""
    (passage,) = find_passages([ours, theirs])
    assert is_quotation(passage, ours, theirs) is quoted


def test_what_was_much_edited_is_no_quotation() -> None:
    """A quotation stands word for word in both."""
    ours, theirs = (
        f"“{SAID},” he said",
        f"“{SAID.replace('fewer', 'one or two or sometimes even three fewer')},” he said",
    )
    (passage,) = find_passages([ours, theirs])
    assert passage.score < 0.8
    assert not is_quotation(passage, ours, theirs)
