"""Figures: what is counted, of whom, where, when, on what basis and by whom."""

from datetime import UTC, datetime, timedelta

import pytest

from nightglass.engines.models import load_models, model_for
from nightglass.interfaces import Model
from nightglass.read.figures.reader import find_figures
from nightglass.read.mentions import find_mentions
from nightglass.read.parsed import Parsed, parse_document
from nightglass.read.statements.reader import find_statements
from nightglass.read.times import find_times
from nightglass.records.document import Document, Genre, Precision
from nightglass.records.figure import Basis, Figure, Review, Running
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.span import Span
from nightglass.records.statement import Mode, Sourcing, Stance, Statement

MONDAY = datetime(2026, 1, 12, tzinfo=UTC)


def _parsed(text: str, english: Model, language: str = "en") -> Parsed:
    document = Document(
        "doc-1", "cap-1", None, 1, 0, len(text), language, Genre.NEWS, None, text,
        MONDAY, MONDAY + timedelta(days=1), Precision.DAY, None, None, None, None, "test", (),
    )  # fmt: skip
    return parse_document(document, english if language == "en" else model_for(load_models(()), language))


def _figures(
    text: str, english: Model, language: str = "en", rule: str = "plain", places: tuple[str, ...] = ()
) -> list[Figure]:
    parsed = _parsed(text, english, language)
    mentions = [
        Mention(
            f"men-{place}", "doc-1", MentionKind.PLACE, place, place, None, f"plc-{place}",
            text.index(place), text.index(place) + len(place), "test", (),
        )
        for place in places
    ]  # fmt: skip
    return find_figures(parsed, [], mentions, find_times(parsed), rule)


def _short(figures: list[Figure]) -> list[str]:
    return [f"{figure.measure.value} {figure.low} {figure.high}" for figure in figures]


READ: tuple[tuple[str, str, list[str]], ...] = (
    (
        "en",
        "Neighbours speak of shooting from roofs, killing at least 90 people in Varna since the strike began.",
        ["killed 90 None"],
    ),
    ("en", "A note from nurses spoke of dozens, perhaps hundreds, killed.", ["killed 24 999"]),
    ("en", "Nurses in Orsk said clinics took in scores of dead this week.", ["killed 40 199"]),
    ("en", "Drivers counted more than 70 bodies in the yard.", ["bodies 70 None"]),
    (
        "en",
        "Cautious tallies suggest that at least 600 people were shot dead in Varna on March 2 and 3.",
        ["killed 600 None"],
    ),
    ("en", "Police killed at least one demonstrator and two officers.", ["killed 1 None", "killed 2 2"]),
    ("en", "At least one demonstrator and two officers were killed.", ["killed 1 None", "killed 2 2"]),
    ("en", "No one was killed, the ministry said.", ["killed 0 0"]),
    ("en", "The ministry denied that 12 people were killed.", ["killed 12 12"]),
    ("en", "In 2019, 300 people were killed.", ["killed 300 300"]),
    ("en", "The death toll rose to 45, the Red Crescent said.", ["killed 45 45"]),
    ("en", "A further 12 people were arrested.", ["detained 12 12"]),
    ("en", "Nearly 300 protesters gathered in the square.", ["participants None 300"]),
    ("en", "Protests were reported in 31 provinces.", ["locations 31 31"]),
    ("en", "A 22-year-old was killed by two men on the fourth day of 47 years of rule, two sources said.", []),
    ("en", "Between 12 and 15 people were wounded in the clash.", ["injured 12 15"]),
    ("en", "The strike could kill thousands of civilians.", []),
    (
        "en",
        "At least 30 people, including four children, were killed and dozens more injured.",
        ["killed 30 None", "killed 4 4", "injured 24 99"],
    ),
    ("en", "Tens of thousands fled their homes.", ["displaced 20000 99999"]),
    ("en", "12 people were executed last week.", ["executed 12 12"]),
    ("en", "Two soldiers killed three civilians and wounded another five.", ["killed 3 3", "injured 5 5"]),
    ("en", "The city has 2.5 million people and 12% unemployment.", []),
    ("en", "He paid $40 for 300 books in two days.", []),
    (
        "en",
        "More than 10,000 people have been detained, according to the Lantern Network, a rights group.",
        ["detained 10000 None"],
    ),
    ("fa", "دست‌کم ۱۲ نفر کشته شدند.", ["killed 12 None"]),
    ("fa", "کشته شدن ۲۵ معترض تایید شد.", ["killed 25 25"]),
    ("ru", "Десятки погибших в городе.", ["killed 20 99"]),
    ("ru", "Не менее 12 человек погибли, сообщили врачи.", ["killed 12 None"]),
    ("ar", "مقتل 12 شخصا على الأقل في المدينة.", ["killed 12 None"]),
    ("ar", "اعتقلت السلطات مئات المتظاهرين.", ["detained 200 999"]),
    ("en", "Twelve people were killed in Orsk and 30 in Lem.", ["killed 12 12", "killed 30 30"]),
    ("en", "Security forces shot dead 15 protesters.", ["killed 15 15"]),
    ("en", "The hospital treated 40 wounded.", ["injured 40 40"]),
    ("en", "He said two brothers were among the dead.", ["killed 2 2"]),
    ("en", "A mother of three was killed.", ["killed 1 1"]),
    ("en", "The three men were arrested.", ["detained 3 3"]),
    ("en", "Five of the wounded later died.", ["killed 5 5"]),
    ("en", "The court sentenced four men to death.", ["other 4 4"]),
    ("en", "Some 500,000 marched through the capital.", ["participants 500000 500000"]),
    ("en", "Crowds of up to 20,000 gathered.", ["participants None 20000"]),
    ("en", "The number of detainees has risen to more than 1,200.", ["detained 1200 None"]),
    (
        "en",
        "Officials said the toll stood at 2,571, including 147 members of the security forces.",
        ["killed 2571 2571", "killed 147 147"],
    ),
    ("en", "At least 12 bodies were found in the river.", ["bodies 12 None"]),
    ("en", "Hospitals received 70 bodies on Friday.", ["bodies 70 70"]),
    ("en", "There were no casualties.", []),
    ("en", "Over 100 cities saw protests.", ["locations 100 None"]),
    ("en", "One in five people were killed.", []),
    ("en", "Up to 50 people may have died.", ["killed None 50"]),
    ("en", "The army threatened to kill 100 hostages.", []),
    ("en", "Zero deaths were recorded.", ["killed 0 0"]),
    ("en", "The group has documented the names of 538 people killed.", ["killed 538 538"]),
    (
        "en",
        "Three police officers and a guard were killed and 14 others injured, two of them seriously.",
        ["killed 3 3", "killed 1 1", "injured 14 14", "injured 2 2"],
    ),
    ("en", "Some 300 protesters were arrested in Orsk and Lem on Thursday.", ["detained 300 300"]),
    ("en", "The attack killed 9 and wounded 21.", ["killed 9 9", "injured 21 21"]),
    ("en", "Rights groups say more than 1,500 people died in the 2019 protests.", ["killed 1500 None"]),
    ("en", "A 40-year-old man with 12 followers died after 3 days.", ["killed 1 1"]),
    ("en", "The 12th protester was killed.", []),
    ("en", "He was one of 12 people killed.", ["killed 12 12"]),
    ("en", "Of the 12 killed, three were children.", ["killed 12 12", "killed 3 3"]),
    ("en", "Police fired 30 rounds and killed nobody.", ["killed 0 0"]),
    ("en", "There are 27 dead and 100 missing.", ["killed 27 27", "missing 100 100"]),
    ("en", "The flood displaced 4,000 families.", ["displaced 4000 4000"]),
    ("en", "About 200 students were summoned.", ["other 200 200"]),
    ("en", "Two people each were killed in Orsk and Lem.", ["killed 2 2"]),
    ("en", "The government rejected claims that 500 had been killed.", ["killed 500 500"]),
    ("en", "It is not true that 12 people died.", ["killed 12 12"]),
    ("en", "As of Sunday, 544 people had been killed.", ["killed 544 544"]),
    ("en", "Nine more people were executed, bringing the total to 33.", ["executed 9 9", "executed 33 33"]),
    ("en", "The state executed at least 1,500 people last year.", ["executed 1500 None"]),
    (
        "en",
        "1,234 people, among them 20 children, have been killed since the unrest began.",
        ["killed 1234 1234", "killed 20 20"],
    ),
    ("fa", "بیش از ۲۰۰ نفر بازداشت شدند.", ["detained 200 None"]),
    ("fa", "ده‌ها نفر زخمی شدند.", ["injured 20 99"]),
    ("fa", "صدها معترض در میدان تجمع کردند.", ["participants 200 999"]),
    ("fa", "حدود ۳۰ نفر مفقود شده‌اند.", ["missing 30 30"]),
    ("fa", "بیست و پنج نفر جان باختند.", ["killed 25 25"]),
    ("fa", "شمار کشته‌شدگان به ۴۵ نفر رسید.", ["killed 45 45"]),
    ("fa", "۴۰۰ جسد در سردخانه دیده شد.", ["bodies 400 400"]),
    ("fa", "نه نفر اعدام شدند.", ["executed 9 9"]),
    ("fa", "دو مامور پلیس کشته و ۱۴ نفر زخمی شدند.", ["killed 2 2", "injured 14 14"]),
    ("fa", "هیچ‌کس کشته نشد.", ["killed 0 0"]),
    ("fa", "او ۲۲ ساله بود و ۴۷ سال حکومت کردند.", []),
    ("fa", "قیمت دلار ۱۲ درصد بالا رفت.", []),
    ("fa", "هزاران نفر به خیابان آمدند.", ["participants 2000 9999"]),
    ("ru", "Не менее 12 человек погибли.", ["killed 12 None"]),
    ("ru", "Задержаны более 200 человек.", ["detained 200 None"]),
    ("ru", "Ранены 30 человек.", ["injured 30 30"]),
    ("ru", "Погибли двадцать пять человек.", ["killed 25 25"]),
    ("ru", "Около 300 протестующих собрались на площади.", ["participants 300 300"]),
    ("ru", "Число погибших достигло 45 человек.", ["killed 45 45"]),
    ("ru", "Найдены 40 тел.", ["bodies 40 40"]),
    ("ru", "Пропали без вести 15 человек.", ["missing 15 15"]),
    ("ru", "Девять человек казнены.", ["executed 9 9"]),
    ("ru", "Никто не погиб.", ["killed 0 0"]),
    ("ru", "Погибли 5 человек, 12 ранены.", ["killed 5 5", "injured 12 12"]),
    ("ru", "Ему 22 года, цена выросла на 12 процентов.", []),
    ("ru", "Тысячи людей вышли на улицы.", ["participants 2000 9999"]),
    ("ar", "مقتل 12 شخصا على الأقل.", ["killed 12 None"]),
    ("ar", "أصيب 30 شخصا.", ["injured 30 30"]),
    ("ar", "اعتقال أكثر من 200 متظاهر.", ["detained 200 None"]),
    ("ar", "قتل خمسة أشخاص.", ["killed 5 5"]),
    ("ar", "سقط 25 قتيلا.", ["killed 25 25"]),
    ("ar", "مئات المتظاهرين تجمعوا في الساحة.", ["participants 200 999"]),
    ("ar", "عشرات القتلى في المدينة.", ["killed 20 99"]),
    ("ar", "ارتفعت حصيلة القتلى إلى 45.", ["killed 45 45"]),
    ("ar", "العثور على 40 جثة.", ["bodies 40 40"]),
    ("ar", "فقدان 15 شخصا.", ["missing 15 15"]),
    ("ar", "نزوح آلاف المدنيين.", ["displaced 2000 9999"]),
    ("ar", "إعدام تسعة أشخاص.", ["executed 9 9"]),
    ("ar", "عمره 22 عاما وارتفع السعر 12 بالمئة.", []),
    ("ar", "ما لا يقل عن 12 قتيلا و30 جريحا.", ["killed 12 None", "injured 30 30"]),
    ("en", "How many people died in Orsk is not known, and many people died unseen.", []),
    ("en", "About 340 people had been treated for injuries in Lem.", ["injured 340 340"]),
    (
        "en",
        "Soldiers had taken at least 30 people from the yard; 12 others were led away.",
        ["detained 30 None", "detained 12 12"],
    ),
    ("en", "The toll rose from 12 to 15.", ["killed 15 15"]),
    ("en", "Six sailors were detained in Varna, one of them said.", ["detained 6 6"]),
    ("en", "The count followed the deaths of three injured men.", ["killed 3 3"]),
    ("fa", "نیلا، دانشجوی ۲۱ ساله، در مراسم شرکت کرد.", []),
    ("fa", "صدها نفر در یادبود نیلا، دانشجوی ۲۱ ساله پزشکی، شرکت کردند.", ["participants 200 999"]),
    ("fa", "در روزهای سوم و چهارم مارس ۸ نفر کشته شدند.", ["killed 8 8"]),
    ("ru", "Опубликованы имена не менее 61 человека, убитых в мае.", ["killed 61 None"]),
    ("ru", "22 человека погибли в Орске, 8 в Леме и трое в Варне.", ["killed 22 22", "killed 8 8", "killed 3 3"]),
    ("ru", "Около полутора тысяч шахтёров вышли на площадь.", ["participants 1500 1500"]),
    ("ar", "اعتقلت قوات الأمن أكثر من 60 شخصا.", ["detained 60 None"]),
    ("ar", "لم يقتل أحد.", ["killed 0 0"]),
    ("ar", "قُتل ثلاثة أشخاص.", ["killed 3 3"]),
)


@pytest.mark.parametrize(("language", "text", "expected"), READ)
def test_a_sentence_gives_its_figures_and_no_other(
    language: str, text: str, expected: list[str], english: Model
) -> None:
    """Measure, low and high of each, in order; nothing where nobody is counted."""
    figures = _figures(text, english, language)
    assert _short(figures) == expected
    assert all(figure.words == text[figure.start : figure.end] for figure in figures)


def test_the_words_hold_the_count_its_noun_and_its_measure(english: Model) -> None:
    """As far as they stand together."""
    texts = (
        "They fired, killing at least 90 people.",
        "At least 90 people have been killed.",
        "Dozens of dead lay there.",
    )
    assert [_figures(text, english)[0].words for text in texts] == [
        "killing at least 90 people",
        "At least 90 people have been killed",
        "Dozens of dead",
    ]


def test_places_joined_by_and_stay_together(english: Model) -> None:
    """Their words joined by a semicolon, their ids in order."""
    (figure,) = _figures("Police arrested 30 people in Orsk and Lem.", english, places=("Orsk", "Lem"))
    assert (figure.place, figure.place_ids) == ("Orsk; Lem", ("plc-Orsk", "plc-Lem"))


def test_a_place_of_another_clause_is_not_the_figures_place(english: Model) -> None:
    """What burned in Orsk does not place the toll."""
    (figure,) = _figures("Fires burned in Orsk, while doctors counted 12 dead.", english, places=("Orsk",))
    assert figure.place is None


def test_there_means_the_place_named_before(english: Model) -> None:
    """Within the sentence."""
    (figure,) = _figures("Two drivers who went to Orsk said they saw 70 bodies there.", english, places=("Orsk",))
    assert (figure.place, figure.basis) == ("Orsk", Basis.SEEN)


def test_another_years_event_gets_that_period(english: Model) -> None:
    """Not that of the document."""
    (figure,) = _figures("In 2019, 300 people were killed.", english)
    assert figure.period_from == datetime(2019, 1, 1, tzinfo=UTC)


def test_when_somebody_spoke_is_not_the_period(english: Model) -> None:
    """The day belongs to the saying."""
    (figure,) = _figures("The ministry said on Monday that 12 people were killed.", english)
    assert figure.period_words is None


def test_since_an_event_is_kept_in_words(english: Model) -> None:
    """It has no time that resolves."""
    (figure,) = _figures("At least 90 people have been killed since the strikes began.", english)
    assert (figure.period_words, figure.period_from) == ("since the strikes began", None)


def test_as_of_is_apart_from_the_period(english: Model) -> None:
    """The time as of which a toll stands."""
    (figure,) = _figures("As of Sunday, 544 people had been killed.", english)
    assert (figure.as_of, figure.period_from) == (MONDAY, None)


def test_a_statement_that_holds_a_figure_says_who_says_it(english: Model) -> None:
    """The narrowest one, with its id; a denial makes it denied."""
    text = "The ministry denied that 12 people were killed."
    content = Span(text.index("12"), len(text) - 1)
    statement = Statement(
        "sta-1", "doc-1", "the ministry", "The ministry", Span(0, 12), None, (), "denied", Span(13, 19),
        content.of(text), (content,), Mode.INDIRECT, Sourcing.NAMED, Stance.DENIES, None, 0, len(text), 0.9, "test", (),
    )  # fmt: skip
    (figure,) = find_figures(_parsed(text, english), [statement], [], [])
    assert (figure.statement_id, figure.attributed_to, figure.denied) == ("sta-1", "the ministry", True)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Over 90 people died, according to the Lantern Network.", "the Lantern Network"),
        ("Cautious estimates suggest that 90 people died.", "Cautious estimates"),
        ("Videos verified by the Lantern Network show 90 bodies.", "the Lantern Network"),
        ("Some 90 people were killed.", None),
    ],
)
def test_without_a_statement_the_sentence_may_name_who_says_it(text: str, speaker: str | None, english: Model) -> None:
    """Null where the text speaks for itself."""
    (figure,) = _figures(text, english)
    assert figure.attributed_to == speaker


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("The clinic received 12 dead.", Basis.RECEIVED),
        ("She saw 12 bodies.", Basis.SEEN),
        ("An estimated 12 people were killed.", Basis.ESTIMATE),
        ("The network has documented the names of 12 people killed.", Basis.NAMED_LIST),
        ("The army killed 12 people.", Basis.CLAIMED),
    ],
)
def test_the_basis_is_what_the_clause_says_it_rests_on(text: str, basis: Basis, english: Model) -> None:
    """Claimed where it says nothing."""
    assert _figures(text, english)[0].basis is basis


def test_running_totals_and_new_ones_are_told_apart(english: Model) -> None:
    """By the words beside the count."""
    texts = ("The death toll rose to 45.", "A further 12 people were killed.", "Police killed 12 people.")
    assert [_figures(text, english)[0].running for text in texts] == [Running.TOTAL, Running.NEW, Running.UNKNOWN]


def test_review_is_read_and_unconfirmed_is_not_confirmed(english: Model) -> None:
    """Under review, confirmed, or nothing said."""
    texts = (
        "The network confirmed that 12 people were killed.",
        "It has 12 deaths under review.",
        "Reports that 12 people were killed could not be confirmed.",
    )
    assert [_figures(text, english)[0].review for text in texts] == [
        Review.CONFIRMED,
        Review.UNDER_REVIEW,
        Review.UNSTATED,
    ]


def test_the_rule_in_force_sets_the_bounds_and_is_named(english: Model) -> None:
    """The same words under two rules."""
    text = "Police arrested several people."
    assert [
        (figure.low, figure.rule) for rule in ("plain", "isaf") for figure in _figures(text, english, rule=rule)
    ] == [
        (2, "plain"),
        (3, "isaf"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed, among them two police officers who died at the pier.",
        "Nine people were killed, two of them police officers.",
        "Nine people were killed on March 3 and 4 in the town of Orsk, among them two police officers.",
        "Nine people were killed: seven in Orsk and two in Lem.",
    ],
)
def test_a_part_names_the_figure_that_it_is_a_part_of(text: str, english: Model) -> None:
    """So that nobody adds the two."""
    whole, *parts = _figures(text, english)
    assert parts
    assert all(part.part_of == whole.id for part in parts)
    assert whole.part_of is None


def test_two_tolls_side_by_side_are_no_parts(english: Model) -> None:
    """Twelve and three have no common whole."""
    for figure in _figures("Twelve people were killed in Orsk and three were killed in Lem.", english):
        assert figure.part_of is None


def test_a_corrected_count_is_kept_as_withdrawn(english: Model) -> None:
    """Both numbers of a correction are rows; the former is denied."""
    former, latter = _figures(
        "The office corrected the number of those killed in the riot from nine to twelve.", english
    )
    assert (former.low, former.high, former.denied) == (9, 9, True)
    assert (latter.low, latter.high, latter.denied) == (12, 12, False)


def test_how_long_something_has_gone_on_is_no_period(english: Model) -> None:
    """The second day is the shutdown's, not the toll's."""
    only = _figures("The office kept the lines cut for a second day and put the toll at nine.", english)[0]
    assert (only.low, only.period_words) == (9, None)


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("The hospital received at least 14 bodies on Friday, two doctors told Harbour Radio.", [14]),
        ("Forty wounded sailors told Harbour Radio that nobody helped them.", [40]),
    ],
)
def test_those_who_speak_are_no_toll(text: str, low: list[int], english: Model) -> None:
    """Unless their own phrase says what was done to them."""
    parsed = _parsed(text, english)
    statements = find_statements(parsed, find_mentions(parsed))
    assert [figure.low for figure in find_figures(parsed, statements, [], find_times(parsed), "plain")] == low
