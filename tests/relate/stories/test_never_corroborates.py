"""The rule that a vector may group and never corroborate, kept by what may be imported where."""

from pathlib import Path

import pytest

import nightglass

SOURCE = Path(nightglass.__file__).parent
WEIGHING = sorted(
    path for folder in ("relate/claims", "relate/origins", "count", "weigh") for path in (SOURCE / folder).rglob("*.py")
)


@pytest.mark.parametrize("path", WEIGHING, ids=lambda path: str(path.relative_to(SOURCE)))
def test_what_finds_and_weighs_claims_knows_no_vector(path: Path) -> None:
    """Claims, members, origins, ranges and grades rest on rows compared by rule: 200 killed is not 2,000 killed."""
    text = path.read_text(encoding="utf-8")
    assert "relate.stories" not in text
    assert "Vectors" not in text
    assert "LinkKind.STORY" not in text


def test_there_is_something_to_keep_the_rule_in() -> None:
    """A test over no files would hold for nothing."""
    assert {path.parent.name for path in WEIGHING} >= {"claims", "origins"}
