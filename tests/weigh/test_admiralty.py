"""The source and the information are judged apart; F and 6 until somebody can tell."""

from dataclasses import replace

from count.tolls import document, figure, source
from nightglass.records.origin import Perceived
from nightglass.weigh.admiralty import suggest_information, suggest_source
from weigh.bearings import bearing


def test_nothing_but_f_is_suggested_for_a_source() -> None:
    """One event is no record; what it withdrew is shown."""
    paper = source("post", affiliation="state")
    withdrawn = figure("a", 9, 9, denied=True)
    found = suggest_source(paper, [document("a", source_id="post")], [withdrawn, figure("b", 9, 9, denied=True)])
    assert found.value == "F"
    assert found.reasons_for[-1].row_ids == ("fig-a",)
    assert len(suggest_source(source("post"), [], []).reasons_for) == 1


def test_the_information_goes_by_the_origins_alone() -> None:
    """Two that agree confirm; two that disagree leave it possible; one is possible, and doubtful once denied."""
    assert suggest_information(bearing()).value == "1"
    assert suggest_information(bearing(denied=True)).value == "2"
    assert suggest_information(bearing(counts=(9, 61))).value == "3"
    assert suggest_information(bearing(proven=1)).value == "3"
    assert suggest_information(bearing(proven=1, denied=True)).value == "4"


def test_what_nobody_perceived_or_counted_stays_at_6() -> None:
    """Two reports of unknown origin are no confirmation."""
    known = bearing(proven=0)
    unknown = [replace(one, perceived=Perceived.UNKNOWN) for one in known.origins]
    assert suggest_information(replace(known, origins=unknown)).value == "6"
    assert suggest_information(bearing(proven=0, counts=())).value == "6"
