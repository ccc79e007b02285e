"""What texts report of outlets, against what was measured."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from nightglass.records.activity import Activity, ActivityState
from nightglass.records.coincidence import Coincidence
from nightglass.records.silence import Silence, SilenceState
from nightglass.watch.together.find import coincidences
from told import activity, document
from watch.together.scenes import channel, day, silence

POSTED = [0.1 + number / 4 for number in range(280)]
TEXT = replace(document("text"), published_at=day(80))


def compared(
    state: ActivityState, since: float | None, posts: Sequence[float], silences: Sequence[Silence], **given: str
) -> Coincidence:
    """Return what is said of one report of day 80."""
    told = activity("text", "Outlet", state, source_id="outlet", since=None if since is None else day(since), **given)
    (row,) = coincidences([channel("outlet", True, posts)], silences, [], activities=[told], documents=[TEXT])
    return row


@pytest.mark.parametrize(
    ("state", "since", "posts", "silences", "agrees"),
    [
        (ActivityState.SILENT, 70, POSTED, [silence("outlet", 69.9)], 1),
        (ActivityState.SILENT, None, POSTED, [silence("outlet", 69.9)], 1),
        (ActivityState.UNREACHABLE, 70, POSTED, [silence("outlet", 69.9)], 1),
        (ActivityState.SILENT, 60, POSTED, [silence("outlet", 69.9)], 0.5),
        (ActivityState.SILENT, 70, [*POSTED, 75, 76], [silence("outlet", None)], 0),
        (ActivityState.SILENT, 70, POSTED, [silence("outlet", None)], None),
        (ActivityState.POSTING, 70, [*POSTED, 75, 76], [silence("outlet", None)], 1),
        (ActivityState.POSTING, 71, POSTED, [silence("outlet", 69.9)], 0),
        (ActivityState.POSTING, 71, POSTED, [silence("outlet", None)], None),
        (ActivityState.RESTORED, 78, POSTED, [silence("outlet", 69.9, 78.2)], 1),
        (ActivityState.RESTORED, 78, POSTED, [silence("outlet", 69.9)], 0),
        (ActivityState.REDUCED, 70, POSTED, [silence("outlet", 69.9, state=SilenceState.REDUCED)], 1),
        (ActivityState.REDUCED, 70, POSTED, [silence("outlet", None)], None),
    ],
)
def test_a_report_agrees_disagrees_or_cannot_be_told(
    state: ActivityState, since: float | None, posts: list[float], silences: list[Silence], agrees: float | None
) -> None:
    """Where the state agrees and its time does not, it is a half."""
    row = compared(state, since, posts, silences)
    assert row.observed == agrees
    assert row.basis.startswith("1 text says that it ")


def test_another_platform_was_not_measured() -> None:
    """Of a website nothing is known from its channel; without a platform every channel counts."""
    row = compared(ActivityState.SILENT, 70, POSTED, [silence("outlet", 69.9)], platform="website")
    assert row.observed is None
    assert "no measurement" in row.basis


def test_texts_that_report_the_same_are_one_row() -> None:
    """Each is among what the row is about; the outlet's name stands in no word of the reasons."""
    other = replace(TEXT, id="other")
    told: list[Activity] = [
        activity(one, "Outlet", ActivityState.SILENT, source_id="outlet", since=day(70)) for one in ("text", "other")
    ]
    unknown = activity("text", "Somebody", ActivityState.SILENT, since=day(70))
    measured = ([channel("outlet", True, POSTED)], [silence("outlet", 69.9)])
    (row,) = coincidences(*measured, [], activities=[*told, unknown], documents=[TEXT, other])
    assert {one.id for one in told} < set(row.about_ids)
    assert row.basis.startswith("2 texts say that it fell silent. ")
    assert "outlet" not in row.basis.lower()
