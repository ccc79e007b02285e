"""Caveats are read from what texts say could not be known."""

import pytest

from nightglass.engines.models import load_models, model_for
from nightglass.interfaces import Model
from nightglass.read.caveats.reader import find_caveats
from nightglass.read.figures.reader import find_figures
from nightglass.read.parsed import Parsed, parse_document
from nightglass.records.caveat import Caveat, CaveatKind
from nightglass.records.document import Document, Genre, Precision
from nightglass.records.event import Event, EventType, Status
from nightglass.records.figure import Figure
from nightglass.records.span import Span


def _parsed(text: str, language: str, english: Model) -> Parsed:
    document = Document(
        "doc-1", "cap-1", None, 1, 0, len(text), language, Genre.NEWS, None, text,
        None, None, Precision.UNKNOWN, None, None, None, None, "test", (),
    )  # fmt: skip
    model = english if language == "en" else model_for(load_models(()), language)
    return parse_document(document, model)


def _read(text: str, english: Model) -> tuple[list[Figure], list[Caveat]]:
    parsed = _parsed(text, "en", english)
    figures = find_figures(parsed, [], [], [])
    return figures, find_caveats(parsed, [], figures, [])


CAVEATS = (
    ("en", "unverified", "The toll could not be independently verified."),
    ("en", "unverified", "Lantern News could not immediately verify the footage."),
    ("en", "no_report", "There is no publicly confirmed reporting of airlifts tied to the protests."),
    ("en", "unverified", "It is difficult to determine whether all images reflect live events from the same day."),
    ("en", "hampered", "Independent verification has been hampered by the blackout."),
    ("en", "speculative", "Such scenarios remain speculative."),
    ("en", "undated", "State television showed undated aerial shots of a crowd."),
    ("en", "anonymous", "An official, speaking on condition of anonymity, said 12 were dead."),
    ("en", "unverified", "Unconfirmed reports spoke of shooting near the port."),
    ("en", "unverified", "Rallies went on with limited independent means to corroborate their size."),
    ("en", "unverified", "It was not immediately clear who fired first."),
    ("en", "unverified", "The agency was unable to confirm the account."),
    ("en", "unverified", "The claims have not been independently verified."),
    ("en", "unverified", "The ministry has yet to confirm the number."),
    ("en", "unverified", "The authenticity of the letter could not be established."),
    ("en", "no_report", "There were no immediate reports of casualties."),
    ("en", "no_report", "The commission found no evidence that the order was given."),
    ("en", "anonymous", "A nurse who asked not to be named described the ward."),
    ("en", "anonymous", "The aide was not authorized to speak publicly."),
    ("en", "anonymous", "Two doctors requested anonymity, fearing reprisal."),
    ("en", "hampered", "The shutdown has made it difficult to verify reports from the province."),
    ("en", "hampered", "Restrictions on the press are hampering efforts to document the arrests."),
    ("en", "undated", "It is unclear when the video was filmed."),
    ("en", "undated", "The date of the footage could not be confirmed."),
    ("en", "speculative", "The report is largely speculation."),
    ("en", "unverified", "Neither figure has been verified."),
    ("en", "unverified", "There was no independent confirmation of the claim."),
    ("en", "unverified", "The number of dead remains unclear."),
    ("en", "speculative", "Rumours that the minister had fled spread quickly."),
    ("en", "unverified", "The group's account can't be verified."),
    ("en", "hampered", "Reporting from inside the city was severely restricted."),
    ("fa", "unverified", "راستی‌آزمایی مستقل این ویدیوها ممکن نیست."),
    ("fa", "unverified", "این خبر هنوز به‌طور مستقل تأیید نشده است."),
    ("fa", "unverified", "فانوس نتوانست این آمار را تأیید کند."),
    ("fa", "undated", "تاریخ این ویدیو مشخص نیست."),
    ("fa", "anonymous", "پزشکی به شرط فاش نشدن نامش سخن گفت."),
    ("ru", "unverified", "Эти данные не удалось независимо подтвердить."),
    ("ru", "unverified", "Независимо проверить слова рыбаков пока не удалось."),
    ("ru", "unverified", "Неподтвержденные сообщения говорят о стрельбе."),
    ("ru", "anonymous", "Врач рассказал об этом на условиях анонимности."),
    ("ru", "no_report", "Сообщений о пострадавших не поступало."),
    ("ar", "unverified", "لم يتسن التحقق من هذه الأرقام بشكل مستقل."),
    ("ar", "unverified", "تقارير غير مؤكدة تحدثت عن إطلاق نار."),
    ("ar", "anonymous", "قال طبيب طلب عدم الكشف عن هويته إن المستشفى ممتلئ."),
)
TRAPS = (
    ("en", "The videos were verified by two teams."),
    ("en", "The newspaper was able to verify the location."),
    ("en", "The list was independently verified by the Lantern Network."),
    ("en", "The ministry confirmed that 12 people were killed."),
    ("en", "The report has been corroborated by three witnesses."),
    ("en", "If the claim cannot be verified, it will not be published."),
    ("en", "Do not share unverified reports."),
    ("en", "Rescue work was hampered by snow."),
    ("en", "She writes speculative fiction."),
    ("en", "He made his money on speculative investments."),
    ("en", "The hackers of Anonymous claimed the attack."),
    ("en", "The secret ballot protects the anonymity of voters."),
    ("en", "There was no immediate comment from the ministry."),
    ("en", "The bank sold undated bonds."),
    ("en", "The sky was clear when the train arrived."),
    ("en", "He made it clear that talks were over."),
    ("en", "The deal was confirmed on Monday."),
    ("en", "Police could not stop the crowd."),
    ("en", "The results could be verified by anyone."),
    ("en", "It is clear who fired first."),
    ("en", "The verification centre opened in May."),
    ("en", "The footage was dated January 8."),
    ("en", "The journalist reported from the square."),
    ("en", "The government has not changed its position."),
    ("en", "The court found evidence of torture."),
    ("en", "Officials named the suspect."),
    ("en", "He was not able to attend the funeral."),
    ("en", "The economy was hampered by sanctions."),
    ("en", "Reports of the killing were confirmed by doctors."),
    ("en", "The date of the vote was set for May."),
    ("en", "She spoke to reporters after the hearing."),
    ("en", "Shares rose on speculation about a merger."),
    ("en", "The account is verified on the platform."),
    ("en", "No one was confirmed dead."),
    ("en", "The claim is no longer unverified."),
    ("en", "The state agency confirmed it was able to authenticate the clip."),
    ("en", "The embassy did not comment."),
    ("fa", "این ویدیو تأیید شد."),
    ("fa", "دولت خبر را تأیید کرد."),
    ("ru", "Министерство подтвердило гибель 12 человек."),
    ("ru", "Видео удалось проверить."),
    ("ar", "تم التحقق من الفيديو."),
    ("ar", "أكدت الوزارة مقتل 12 شخصا."),
)


@pytest.mark.parametrize(("language", "kind", "text"), CAVEATS)
def test_a_sentence_that_says_what_could_not_be_known_is_a_caveat(
    language: str, kind: str, text: str, english: Model
) -> None:
    """Each has one caveat of its kind, whose words stand at its offsets."""
    found = find_caveats(_parsed(text, language, english), [], [], [])
    assert [caveat.kind.value for caveat in found] == [kind]
    assert found[0].words == text[found[0].start : found[0].end]


@pytest.mark.parametrize(("language", "text"), TRAPS)
def test_a_sentence_that_only_sounds_alike_is_none(language: str, text: str, english: Model) -> None:
    """Checks that succeeded, conditions, and other senses of the same words."""
    assert find_caveats(_parsed(text, language, english), [], [], []) == []


def test_a_caveat_limits_the_figure_of_its_own_sentence(english: Model) -> None:
    """The count comes after the caveat and is still what it limits."""
    figures, caveats = _read("Unconfirmed reports said 12 people were killed in Orsk.", english)
    assert caveats[0].about_ids == tuple(figure.id for figure in figures)


def test_a_sentence_that_is_only_a_caveat_limits_the_ones_before_it(english: Model) -> None:
    """Its paragraph holds two figures; both are limited."""
    figures, caveats = _read(
        "Doctors said 12 people were killed. Another 30 were wounded. The numbers could not be independently verified.",
        english,
    )
    assert len(figures) == 2
    assert set(caveats[0].about_ids) == {figure.id for figure in figures}


def test_a_caveat_at_the_start_of_a_paragraph_limits_the_sentence_before_it(english: Model) -> None:
    """The line break does not cut it off."""
    figures, caveats = _read(
        "Doctors said 12 people were killed.\nIndependent verification has been hampered.", english
    )
    assert caveats[0].about_ids == (figures[0].id,)


def test_a_caveat_after_a_sentence_of_its_own_claim_leaves_earlier_ones_alone(english: Model) -> None:
    """Only the toll beside it is in doubt."""
    figures, caveats = _read(
        "Police arrested 30 people. The ministry put the toll at 12, which could not be verified.", english
    )
    assert caveats[0].about_ids == (figures[1].id,)


def test_who_could_not_verify_says_so(english: Model) -> None:
    """The subject of the verb is who says it; a passive has none."""
    _, caveats = _read("Lantern News could not verify the footage. It could not be independently verified.", english)
    assert [caveat.who_says for caveat in caveats] == ["Lantern News", None]


def test_a_caveat_with_nothing_before_it_limits_the_document(english: Model) -> None:
    """It is kept, about nothing in particular."""
    _, caveats = _read("It was not immediately clear what had happened.", english)
    assert caveats[0].about_ids == ()


def test_what_nobody_confirmed_is_what_the_caveat_limits(english: Model) -> None:
    """The event behind "no confirmed report of" counts, the one behind "because of" does not."""
    text = "There is no publicly confirmed report of an attack on the port."
    parsed = _parsed(text, "en", english)
    at = text.index("attack")
    event = Event(
        "evt-1", "doc-1", EventType.ASSAULT, None, None, (), (), None, None, None, None, Status.ASSERTED, None, None,
        "attack", at, at + len("attack"), Span(0, len(text)), "test", (),
    )  # fmt: skip
    (caveat,) = find_caveats(parsed, [], [], [event])
    assert caveat.about_ids == ("evt-1",)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The marchers went home by ten, with no reports of violence.", []),
        ("There were no immediate reports of injuries.", [CaveatKind.NO_REPORT]),
        ("There has been no word from the capital since Monday.", [CaveatKind.NO_REPORT]),
        ("It is not known whether anybody was hurt.", [CaveatKind.UNVERIFIED]),
        ("What is as yet unclear is whether anybody was hurt.", [CaveatKind.UNVERIFIED]),
        ("It is not clear that anybody was hurt.", [CaveatKind.UNVERIFIED]),
        ("Officials did not know how many people were hurt.", [CaveatKind.UNVERIFIED]),
        ('"I did not know what was going on," she said.', []),
        ("The minister did not know what he was talking about.", []),
        ("The fair will be held at a place yet to be determined.", []),
    ],
)
def test_a_finding_of_none_is_no_caveat(text: str, kinds: list[CaveatKind], english: Model) -> None:
    """That nothing was reported tells what happened; "no immediate reports" tells what is not known yet."""
    assert [caveat.kind for caveat in find_caveats(_parsed(text, "en", english), [], [], [])] == kinds


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "It is not known who the porters were or how they died.",
            "It is not known who the porters were or how they died",
        ),
        ("The whereabouts of most sailors is not known.", "The whereabouts of most sailors is not known"),
        ("There has been no word from the harbour master, who left on Friday.", "no word from the harbour master"),
        ("The footage could not be confirmed.", "The footage could not be confirmed"),
        ("Lantern News could not immediately verify the footage.", "could not immediately verify the footage"),
    ],
)
def test_a_caveats_words_say_what_is_not_known(text: str, words: str, english: Model) -> None:
    """A reader of the caveat alone learns what it is about."""
    (caveat,) = _read(text, english)[1]
    assert caveat.words == words
    assert text[caveat.start : caveat.end] == words


def test_a_caveats_words_stay_short(english: Model) -> None:
    """What is not known is told within 160 characters, and ends with a word."""
    (caveat,) = _read("It is not known whether " + "the ferries or " * 30 + "the trains ran.", english)[1]
    assert len(caveat.words) <= 160
    assert caveat.words.endswith(("ferries", "or", "the"))
