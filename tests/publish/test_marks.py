"""Tests of reading a page back."""

from nightglass.publish.marks import read_page


def test_a_marked_number_is_read_with_its_row_field_and_value() -> None:
    """Wherever it stands."""
    page = read_page(
        '<section data-region="tolls"><data value="5" data-row="fig-1" data-field="low">5</data></section>'
    )
    (mark,) = page.marked
    assert (mark.tag, mark.row, mark.field, mark.value, mark.text, mark.region) == (
        "data", "fig-1", "low", "5", "5", "tolls",
    )  # fmt: skip
    assert page.stray == ()


def test_a_digit_of_any_script_outside_a_mark_is_stray_in_a_region_only() -> None:
    """Scales of a chart are no claims; a text outside regions is free."""
    page = read_page(
        '<p>2024</p><section data-region="tolls">n ٧ <svg><text data-scale="">10</text></svg></section><p>8</p>'
    )
    assert page.stray == (("tolls", "n ٧"),)


def test_unclosed_elements_do_not_hide_what_follows() -> None:
    """A forger's broken page is still read to its end."""
    page = read_page('<section data-region="a"><b><i>1</b><data value="2" data-row="r" data-field="f">2')
    assert [words for _, words in page.stray] == ["1"]
    assert [mark.text for mark in page.marked] == ["2"]


def test_a_passage_is_read_without_its_notes() -> None:
    """Superscripts are numbers of notes, not words."""
    page = read_page('<blockquote><span data-passage="p"><mark>at least</mark><sup>1,2</sup> many</span></blockquote>')
    assert page.quoted == (("p", "at least many"),)


def test_what_acts_is_told() -> None:
    """Scripts, handlers, frames, styles."""
    page = read_page('<p onclick="x">a</p><script>1</script><iframe src="y"></iframe><p style="z">b</p>')
    assert set(page.forbidden) == {"p", "script", "iframe"}


def test_a_page_that_hides_a_part_or_leads_elsewhere_is_told() -> None:
    """Neither stands on a page that was published."""
    page = read_page('<meta http-equiv="Refresh" content="0"><section hidden>a</section><meta charset="utf-8">')
    assert page.forbidden == ("meta", "section")
