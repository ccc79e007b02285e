"""A case folder and its settings."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from nightglass.case import new_case, open_case, published_interval
from nightglass.collect.sources import read_sources
from nightglass.errors import CaseError
from nightglass.records.document import Precision


def case_with(root: Path, settings: str) -> Path:
    """Make a case with these settings."""
    (root / "inbox").mkdir(parents=True)
    (root / "case.toml").write_text(settings, encoding="utf-8")
    return root


def test_any_folder_with_an_inbox_is_a_case(tmp_path: Path) -> None:
    """No settings are needed."""
    (tmp_path / "inbox").mkdir()
    assert open_case(tmp_path).settings.numbers == "plain"


def test_a_folder_without_an_inbox_says_how_to_make_one(tmp_path: Path) -> None:
    """The message names the command."""
    with pytest.raises(CaseError, match="nightglass new"):
        open_case(tmp_path)


def test_a_new_case_opens_and_a_second_new_changes_nothing(tmp_path: Path) -> None:
    """What a person wrote there stays."""
    new_case(tmp_path / "c", 'A "quoted" title')
    assert open_case(tmp_path / "c").settings.title == 'A "quoted" title'
    (tmp_path / "c/case.toml").write_text('title = "mine"\n')
    new_case(tmp_path / "c", "other")
    assert open_case(tmp_path / "c").settings.title == "mine"


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ("titel = 'x'", "titel"),
        ("zone = 'Middle/Nowhere'", "Middle/Nowhere"),
        ("[[files]]\nsource = 'x'", "without path"),
        ("[[files]]\npath = 'a'\npublished = 'last spring'", "last spring"),
        ("[people]\nfriends = []", "friends"),
        ("title = ", "TOML"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(tmp_path: Path, settings: str, named: str) -> None:
    """Never ignored silently."""
    with pytest.raises(CaseError, match=named):
        open_case(case_with(tmp_path / "c", settings))


def test_the_first_rule_that_matches_wins_key_by_key(tmp_path: Path) -> None:
    """A later rule still gives what the first does not say."""
    case = open_case(
        case_with(
            tmp_path / "c",
            '[[files]]\npath = "post/*"\nsource = "post"\n[[files]]\npath = "*"\nsource = "other"\nlanguage = "fa"\n',
        )
    )
    rule = case.settings.rule_for("post/2024/a.txt")
    assert (rule.source, rule.language) == ("post", "fa")


@pytest.mark.parametrize(
    ("words", "begin", "end", "precision"),
    [
        ("2024", (2024, 1, 1), (2025, 1, 1), Precision.YEAR),
        ("2024-12", (2024, 12, 1), (2025, 1, 1), Precision.MONTH),
        ("2024-02-29", (2024, 2, 29), (2024, 3, 1), Precision.DAY),
        ("2024-03-04/2024-03-06", (2024, 3, 4), (2024, 3, 7), Precision.WEEK),
        ("2024-03-04/2024-03-04", (2024, 3, 4), (2024, 3, 5), Precision.DAY),
    ],
)
def test_dates_are_half_open_intervals(
    words: str, begin: tuple[int, int, int], end: tuple[int, int, int], precision: Precision
) -> None:
    """With the precision that the words have."""
    assert published_interval(words, "UTC") == (
        datetime(*begin, tzinfo=UTC),
        datetime(*end, tzinfo=UTC),
        precision,
    )


def test_a_day_begins_in_the_cases_zone() -> None:
    """Half past three hours earlier in UTC for a zone of +03:30."""
    begin, end, _ = published_interval("2024-03-05", "Asia/Tehran")
    assert begin == datetime(2024, 3, 4, 20, 30, tzinfo=UTC)
    assert (end - begin).total_seconds() == 86_400


@pytest.mark.parametrize("words", ["2024-13", "2024-02-30", "5 March", "", "2024-03-06/2024-03-04"])
def test_a_date_that_is_none_is_refused(words: str) -> None:
    """With the forms that are understood."""
    with pytest.raises(CaseError, match=r"from/to"):
        published_interval(words, "UTC")


def test_sources_are_read_with_and_without_a_byte_order_mark(tmp_path: Path) -> None:
    """Excel writes one."""
    path = tmp_path / "sources.csv"
    path.write_text("id,name,aliases,may_publish\npost,The Post,Post;پست,yes\n", encoding="utf-8-sig")
    (source,) = read_sources(path)
    assert (source.aliases, source.may_publish, source.consent) == (("Post", "پست"), True, False)
    assert source.publisher == "The Post"


@pytest.mark.parametrize("rows", ["a,One\na,Two\n", ",Nameless\n", "b,\n"])
def test_a_source_without_name_or_with_anothers_id_is_refused(tmp_path: Path, rows: str) -> None:
    """The line is named."""
    path = tmp_path / "sources.csv"
    path.write_text(f"id,name\n{rows}", encoding="utf-8")
    with pytest.raises(CaseError):
        read_sources(path)
