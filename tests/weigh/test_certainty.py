"""How sure one may be, and every reason why not."""

from dataclasses import replace
from datetime import timedelta

from count.tolls import DAY, claim
from nightglass.records.activity import Activity, ActivityState
from nightglass.records.grade import value_of
from nightglass.records.judgement import JudgementKind
from nightglass.records.origin import Perceived
from nightglass.records.range import Range
from nightglass.records.span import Span
from nightglass.weigh.bearing import Bearing
from nightglass.weigh.certainty import suggest_certainty
from weigh.bearings import bearing

NARROW = Range("rng-1", "clm-1", "after Iraq Body Count", 9, None, 12, (), "tests 1", ())
SILENT = Activity(
    "act-1", "doc-0", "Harbour Radio", None, ActivityState.SILENT, "Telegram", DAY, "on Tuesday", None, None, None,
    0, 1, Span(0, 1), "tests 1", (),
)  # fmt: skip


def seen() -> Bearing:
    """Return an incident that two origins saw and agree on."""
    known = bearing()
    return replace(known, origins=[replace(one, perceived=Perceived.YES) for one in known.origins])


def test_two_who_saw_it_and_agree_are_highly_certain() -> None:
    """Nothing is held against it."""
    found = suggest_certainty(seen(), NARROW)
    assert (found.value, found.reasons_against) == ("high", ())


def test_an_outlet_that_fell_silent_at_that_time_is_reporting_bias() -> None:
    """Who was cut off could not report; a silence of another month says nothing."""
    found = suggest_certainty(replace(seen(), activities=[SILENT]), NARROW)
    assert (found.value, found.reasons_against[0].row_ids) == ("moderate: reporting bias", ("act-1",))
    later = replace(SILENT, since=DAY + timedelta(days=60))
    assert suggest_certainty(replace(seen(), activities=[later]), NARROW).value == "high"
    before = replace(SILENT, since=DAY - timedelta(days=60), until=DAY - timedelta(days=50))
    assert suggest_certainty(replace(seen(), activities=[before]), NARROW).value == "high"


def test_each_concern_lowers_it_by_one_level() -> None:
    """And is named."""
    assert suggest_certainty(replace(seen(), claim=claim(proven=1)), NARROW).value == "moderate: risk of bias"
    camp = [replace(one, affiliation="state") for one in seen().origins]
    assert suggest_certainty(replace(seen(), origins=camp), NARROW).value == "moderate: risk of bias"
    free = [replace(one, affiliation="independent") for one in seen().origins]
    assert suggest_certainty(replace(seen(), origins=free), NARROW).value == "high"
    assert suggest_certainty(bearing(), NARROW).value == "moderate: indirectness"
    open_end, wide = replace(NARROW, high=None), replace(NARROW, high=19)
    assert suggest_certainty(seen(), open_end).value == "moderate: imprecision"
    assert suggest_certainty(seen(), wide).value == "moderate: imprecision"
    found = suggest_certainty(bearing(proven=0, counts=(9, 61), denied=True), open_end)
    assert found.value == "very low: imprecision, inconsistency, indirectness, risk of bias"


def test_what_is_suggested_can_be_judged_as_it_stands() -> None:
    """The words are those of a judgement."""
    for one in (seen(), bearing(), bearing(proven=0, counts=(9, 61))):
        value = suggest_certainty(one, NARROW).value
        assert value is not None
        assert value_of(JudgementKind.CERTAINTY, value) == value


def test_what_no_report_supports_is_refused() -> None:
    """There is nothing to be certain of."""
    assert suggest_certainty(bearing(counts=()), None).refused == "no report supports it"
