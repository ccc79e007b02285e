"""What was judged stands beside what the tables suggest, in words, and each reason opens what shows it."""

from dataclasses import replace

from count.tolls import claim, document, figure, judgement, member
from nightglass.present.held import Held
from nightglass.present.sources import document_lines
from nightglass.present.weighing import in_words, suggestions, weighed_lines
from nightglass.records.claim import MemberStance
from nightglass.records.judgement import JudgementKind


def held(*judged: tuple[str, str]) -> Held:
    """Return an incident of two counts, one of which denies it."""
    told = [figure("a", 9, 9), figure("b", 0, 0)]
    found = Held(
        documents=(document("a"), document("b")),
        figures=tuple(told),
        claims=(claim(),),
        members=(member(told[0]), member(told[1], stance=MemberStance.DENIES)),
        judgements=tuple(judgement("clm-1", kind, value, kind) for kind, value in judged),
    )
    return replace(found, suggestions=suggestions(found))


def test_each_kind_has_what_was_judged_and_what_is_suggested() -> None:
    """Nobody judged the rest."""
    case = held(("grade", "weak"), ("admiralty information", "3"))
    lines = {line.name: line for line in weighed_lines(case, case.suggestions, document_lines(case))["clm-1"]}
    assert list(lines) == ["Grade of the incident", "Credibility of the information", "Certainty"]
    grade, information, certainty = lines.values()
    assert grade.judged is not None
    assert (grade.meaning, grade.suggested, grade.refused) == ("weak", "weak", None)
    assert information.meaning == "possibly true"
    assert (certainty.judged, certainty.meaning) == (None, None)


def test_a_reason_opens_the_counts_that_show_it() -> None:
    """One of each document."""
    case = held()
    grade = weighed_lines(case, case.suggestions, document_lines(case))["clm-1"][0]
    denied = next(line for line in grade.reasons_against if line.words == "it is denied")
    assert [(row.id, line.document.id) for row, line in denied.rows] == [("fig-b", "doc-b")]


def test_a_method_that_refuses_says_why() -> None:
    """A national total has no grade."""
    case = held()
    total = replace(case, claims=(claim(period_to=None),))
    grade = weighed_lines(total, suggestions(total), document_lines(total))["clm-1"][0]
    assert (grade.suggested, grade.refused) == (None, "no text says when it began and ended")


def test_codes_are_given_in_words_and_words_as_they_are() -> None:
    """Nobody should have to know what F is."""
    assert in_words(JudgementKind.ADMIRALTY_SOURCE, "F") == "reliability cannot be judged"
    assert in_words(JudgementKind.GRADE, "fair") == "fair"
    assert in_words(JudgementKind.ADMIRALTY_INFORMATION, "withdrawn") == "withdrawn"


def test_what_a_page_shows_of_suggestions_holds_no_digit() -> None:
    """A number that no row marks would stand there."""
    case = held()
    for line in weighed_lines(case, case.suggestions, document_lines(case))["clm-1"]:
        reasons = [reason.words for reason in (*line.reasons_for, *line.reasons_against)]
        assert not any(char.isdigit() for words in (line.suggested or "", *reasons) for char in words)
