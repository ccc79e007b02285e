"""Which numbers of a sentence count somebody, and by what measure."""

import pytest

from bare_documents import as_document
from nightglass.interfaces import Model
from nightglass.read.figures.reader import find_figures
from nightglass.read.parsed import parse_document
from nightglass.read.times import find_times
from nightglass.records.figure import Figure


def _figures(text: str, english: Model) -> list[Figure]:
    parsed = parse_document(as_document(text), english)
    return find_figures(parsed, [], [], find_times(parsed))


COUNTED: tuple[tuple[str, list[str]], ...] = (
    ("One man was killed and another was wounded.", ["killed 1 1", "injured 1 1"]),
    ("One woman was killed, another three were hurt.", ["killed 1 1", "injured 3 3"]),
    ("A couple and their son were killed in Lem.", ["killed 2 2", "killed 1 1"]),
    ("A father and his two daughters were killed.", ["killed 1 1", "killed 2 2"]),
    ("Half a dozen dockers were arrested.", ["detained 6 6"]),
    ("A fire on Sunday took the lives of at least 14 dockers.", ["killed 14 None"]),
    ("The fire claimed 14 lives on Sunday.", ["killed 14 14"]),
    ("The fire cost 14 dockers their lives.", ["killed 14 14"]),
    ("Fourteen dockers did not survive the fire.", ["killed 14 14"]),
    ("Fourteen dockers were fatally injured.", ["killed 14 14"]),
    ("The lives of 14 dockers were lost on Sunday.", ["killed 14 14"]),
    ("Fourteen tickets were lost on Sunday.", []),
    ("The fire proved fatal to 14 dockers.", ["killed 14 14"]),
    ("Fourteen dockers were said to have died.", ["killed 14 14"]),
    ("The number of those who died in the fire was 14.", ["killed 14 14"]),
    ("The medics saved 14 lives on Sunday.", []),
    ("The new law changed the lives of 14 dockers.", []),
    ("No fewer than 14 dockers were arrested.", ["detained 14 None"]),
    ("The assassination of six teachers and their two cooks shocked Lem.", ["killed 6 6", "killed 2 2"]),
    ("Killed in the blast were more than a dozen sailors.", ["killed 12 None"]),
    ("Police held a crane driver, and detained him along with three others.", ["detained 1 1", "detained 3 3"]),
    # denied
    ("Not one docker was killed.", ["killed 0 0"]),
    ("None of the 40 dockers was hurt.", ["injured 40 40 denied"]),
    ("The harbour master denied that 12 dockers were killed.", ["killed 12 12 denied"]),
    ("Fourteen dockers were NOT killed.", ["killed 14 14 denied"]),
    ("Fourteen dockers had not been hurt.", ["injured 14 14 denied"]),
    ("Fourteen dockers weren't arrested.", ["detained 14 14 denied"]),
    ("Not a single docker was killed.", ["killed 0 0"]),
    ("Not a single life was lost.", ["killed 0 0"]),
    ("No lives were lost.", ["killed 0 0"]),
    ("There was no loss of life.", ["killed 0 0"]),
    ("The harbour master denied that anyone had been killed.", ["killed 0 0"]),
    ("The harbour master denied any deaths.", ["killed 0 0"]),
    ("He said that any deaths would be looked into.", []),
    # a number told at the end of a long sentence
    ("The number of dockers killed in the fire at the old grain quay of Lem on 9 June was 23.", ["killed 23 23"]),
    ("The number of people hurt in the fire on Sunday, 1 April has risen to 30.", ["injured 30 30"]),
    ("The death toll from a fire at a rope works in Lem on June 9 was put at seven by the mayor.", ["killed 7 7"]),
    ("The number of injured was given as 33.", ["injured 33 33"]),
    ("The ward gave the number of wounded as 12.", ["injured 12 12"]),
    ("The fire cost 14 strikers their lives on Sunday.", ["killed 14 14"]),
    ("About 14 dockers had lost their homes.", ["displaced 14 14"]),
    # only thought of
    ("If 20 dockers were killed, the harbour would close.", []),
    ("Nobody knows whether 20 dockers were killed.", []),
    ("The patrol went out to detain the two smugglers.", []),
    ("Rumours that 12 dockers were killed are false.", ["killed 12 12 denied"]),
    ("Nobody disputes the nine deaths.", ["killed 9 9"]),
    # each line is a sentence of its own
    ("The harbour was shut.\nDozens of dockers were killed.\n12 more were hurt.", ["killed 24 99", "injured 12 12"]),
    ("A docker was shot dead.", ["killed 1 1"]),
    ("A docker was beaten to death.", ["killed 1 1"]),
    # what is no count of people
    ("A boy aged 9 was killed.", ["killed 1 1"]),
    ("Mara Dell, aged 65, was killed.", ["killed 1 1"]),
    ("Mara Dell (65) was killed.", ["killed 1 1"]),
    ("A man of 60 was killed.", ["killed 1 1"]),
    ("Twelve dockers aged between 20 and 30 were killed.", ["killed 12 12"]),
    ("Mara Dell, 65, was killed at home.", ["killed 1 1"]),
    ("A 12- year-old girl was hurt.", ["injured 1 1"]),
    ("Guards arrested a smuggler and took 13 rifles and 40 AK-47s.", ["detained 1 1"]),
    ("Two dockers were hurt and 13 shops were burnt.", ["injured 2 2"]),
    ("The raid left 90 casualties, dead and wounded.", []),
    ("Guards seized 40 million crowns on 3 May 2019.", []),
    ("Norvale won 3-1 in its 12th match.", []),
)


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_a_number_counts_by_what_is_told_of_it(text: str, expected: list[str], english: Model) -> None:
    """Nothing where nobody is counted; what is denied says so."""
    figures = _figures(text, english)
    denied = {True: " denied", False: ""}
    assert [f"{row.measure.value} {row.low} {row.high}{denied[row.denied]}" for row in figures] == expected


def test_another_years_count_keeps_its_year(english: Model) -> None:
    """The two stand apart by their periods."""
    figures = _figures("In 2009, 70 dockers were killed; in 2011, 12 were killed.", english)
    assert [(row.low, row.period_from.year if row.period_from else None) for row in figures] == [(70, 2009), (12, 2011)]
