"""Russian: "X said that ...", "..., said X", "according to X", and what is said of a noun ("denied the use of ...")."""
# ruff: noqa: E501 - a pattern is checked by eye, and that needs it on one line

import re

from nightglass.read.statements.foreign.counted import told_after
from nightglass.read.statements.foreign.unit import Ends, Pattern, Reader, Unit
from nightglass.records.statement import Stance

_PAST = (
    r"(?:сказал|заявил|сообщил|рассказал|написал|отметил|подчеркнул|добавил|предупредил|пояснил|уточнил|признал|утверждал|объяснил|подтвердил|напомнил"
    r"|пообещал|ответил|объявил|доложил|указал|вспомнил|констатировал|предположил|говорил|писал|передал|показал|заверил|возразил|поведал|настаивал)(?:а|и|о)?"
    r"|признал(?:ся|ась|ись)|поделил(?:ся|ась|ись)"
)
_PRESENT = (
    r"(?:сообща|рассказыва|утвержда|отмеча|подчеркива|добавля|предупрежда|поясня|уточня|призна|заявля|счита|полага|уверя|переда|вспомина|показыва|настаива|обеща|объявля|указыва|подтвержда)[ею]т"
    r"|говор[ия]т|пиш[еу]т"
)
_SAY = rf"{_PAST}|{_PRESENT}"
_DENY = r"опроверг(?:ла|ли|ло)?|опровергает|опровергают|отрица(?:ет|ют|л|ла|ли)|отверг(?:ла|ли|ло)?"
_DOUBT = r"сомнева(?:ется|ются|лся|лась|лись)|усомнил(?:ся|ась|ись)|постав(?:ил|ила|или) под сомнение|став(?:ит|ят) под сомнение"
_OBJECT = r"потребовал[аи]?|требу[ею]т|призвал[аи]?|призыва[ею]т|обвинил[аи]?|обвиня[ею]т|назвал[аи]?|называ[ею]т|пообещал[аи]?|подтвердил[аио]?|подтвержда[ею]т|признал[аи]?|показал[аио]?|показыва[ею]т|объявил[аи]?|пригрозил[аи]?|угрожа[ею]т|зафиксировал[аи]?|осудил[аи]?"
_VERB = re.compile(rf"(?<!\w)(?:(?P<deny>{_DENY})|(?P<doubt>{_DOUBT})|(?P<object>{_OBJECT})|(?P<say>{_SAY}))(?!\w)")
_SAYING = re.compile(rf"(?<!\w)(?P<verb>{_SAY}|{_DENY})(?!\w)")
_ACCORDING = re.compile(
    r"(?:(?<=^)|(?<=[\s,(\-]))(?P<cue>по (?:словам|данным|информации|сообщени(?:ю|ям)|мнению|версии|оценк(?:е|ам)|утверждению|свидетельств(?:у|ам)|подсчетам|сведениям|заявлению|признанию)|со слов|согласно|судя по|как (?:сообщ|рассказ|заяв|утвержд|пиш|отмеч|уточн|поясн|переда|говор|указыва|следует из|стало известно от)\w*(?: из)?)(?!\w)\s"
)
_CHAIN = re.compile(
    rf"(?P<via>.{{2,60}}?) (?P<verb>{_SAY}),? (?P<cue>со ссылкой на|ссылаясь на) (?P<who>.{{2,60}}?)(?:, что|:|, )\s?"
)
_HANDED = re.compile(
    r"\"\s?,? - (?P<cue>передает|передал[аои]?|цитирует|приводит) (?P<via>\S+(?: \S+){0,3}?) слова (?P<who>[^.,;]+)"
)
_ABOUT_THIS = re.compile(rf"об этом (?:\S+ )?(?P<verb>{_SAY}) (?P<who>[^.;]+)")
_SECOND = re.compile(rf",? и (?:также )?(?P<cue>{_SAY}), что\s")
_LEAD = re.compile(r"(?:,? (?P<to>[^,:;]{2,40}?))?(?:, (?:что|будто)\s|\s?:\s?|\s(?=об? \w)|, (?=как\s))|\s(?=\")")
_ADJUNCT = re.compile(
    r"\s(?:в (?:интервью|эфире|своем|соцсет\w+|телеграм\w*|разговоре|беседе|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|ответ)|на (?:брифинге|пресс-конференции|заседании|своей|допросе)|во вторник|накануне|вчера|сегодня|также|журналистам|корреспонденту|со ссылкой)(?!\w)"
)
_OUTLET = re.compile(
    r"(?P<via>(?:телеканал\w*|радио\w*|агентств\w*|газет\w*|издани\w*|порталу|журналу|каналу|корреспонденту)(?: \"[^\"]+\"| [а-я-]+)?|\"[^\"]+\")"
)
_ADVERB = re.compile(
    r"(?:во вторник|в (?:понедельник|среду|четверг|пятницу|субботу|воскресенье)|вчера|сегодня|накануне|позже|ранее|при этом|кроме того|однако|в свою очередь|между тем|но|а|и)(?:,)?\s"
)
_PLURAL = re.compile(r"\w+(?:ли|ют|ят|ут)$")


def read(unit: Unit) -> list[Pattern]:
    """Return what is said in a unit, by whom and by which words."""
    reader = Reader(unit, _ADJUNCT, _OUTLET)
    _ = (
        _about_this(reader)
        or _chain(reader)
        or _handed(reader)
        or _split(reader)
        or _according(reader)
        or _behind(reader)
    )
    if not reader.found:
        _verb(reader)
    return reader.found


def _about_this(reader: Reader) -> bool:
    """Read "This was said by X": what was said is the sentence before."""
    match = _ABOUT_THIS.match(reader.unit.masked)
    if match is None or reader.unit.before is None:
        return False
    speaker, _ = reader.speaker(*_without_in(reader, match.span("who"), match["verb"]))
    found = reader.unit.pattern(speaker, match.span("verb"), [match.span()])
    return reader.add(None if found is None else reader.said_before(found))


def _chain(reader: Reader) -> bool:
    """Read "the agency reports with reference to a source that ...": two statements of one content."""
    match = _CHAIN.match(reader.unit.words)
    if match is None:
        return False
    content = (match.end(), len(reader.unit.words))
    via = match.span("via")
    first = reader.unit.pattern(via, match.span("verb"), [content])
    return reader.add(first) and reader.add(
        reader.unit.pattern(match.span("who"), match.span("cue"), [content], via=[via])
    )


def _handed(reader: Reader) -> bool:
    """Read "'words', the paper gives the words of X"."""
    match = _HANDED.search(reader.unit.words)
    if match is None:
        return False
    return reader.add(
        reader.unit.pattern(match.span("who"), match.span("cue"), [(0, match.start() + 1)], via=[match.span("via")])
    )


def _split(reader: Reader) -> bool:
    """Read a quotation that its own marks hold together around "- said X. -"."""
    for start, end in reader.unit.quotes:
        inner = re.compile(rf", - (?P<verb>{_SAY}) (?P<who>[^.,;:]+)[.,] - ").search(reader.unit.words, start, end)
        if inner is not None:
            speaker, via = reader.speaker(*inner.span("who"))
            contents = [(start, inner.start()), (inner.end(), end)]
            return reader.add(reader.unit.pattern(speaker, inner.span("verb"), contents, via=via))
    return False


def _according(reader: Reader) -> bool:
    words = reader.unit.masked
    cue = _ACCORDING.search(words)
    if cue is None:
        return False
    start = cue.end("cue")
    cued = cue.span("cue")
    if cue.start("cue") > 2:
        if not re.search(r"[,(\-]\s?$", words[: cue.start("cue")]):
            return False
        end = re.compile(r"[,:;.)]|$").search(words, start)
        stop = end.start() if end else len(words)
        contents = [(0, cue.start("cue"))]
        if words[stop : stop + 2] == ", ":
            contents.append((stop + 2, len(words)))
        return reader.add(reader.unit.pattern((start, stop), cued, contents))
    end = re.compile(r",\s|:\s").search(words, start)
    told = told_after(words, start, end and end.start(), "ru")
    if told is not None:
        speaker = _without_in(reader, (start, told), "")
        return reader.add(reader.unit.pattern(speaker, cued, [(told, len(words))]))
    if end is None:
        return False
    speaker = _without_in(reader, (start, end.start()), "")
    return reader.add(reader.unit.pattern(speaker, cued, [(end.end(), len(words))]))


def _without_in(reader: Reader, speaker: Ends, verb: str) -> Ends:
    """Return a speaker without the "in" of an office ("в МЧС сообщили")."""
    lead = re.compile(r"\s*(?:в|во|на)\s").match(reader.unit.masked, speaker[0])
    return speaker if lead is None or (verb and not _PLURAL.search(verb)) else (lead.end(), speaker[1])


def _behind(reader: Reader) -> bool:
    """Read "..., said X" and "first half, said X, second half"."""
    words = reader.unit.masked
    for match in _SAYING.finditer(words):
        lead = words[: match.start()].rstrip()
        if not re.search(r"[,!?]\"? ?-?$|\" -$", lead) or re.match(r"\s*(?:,\s)?что\s|:", words[match.end() :]):
            continue
        end = re.compile(r",|\. -|\.(?:\s|$)|:|;|$").search(words, match.end())
        stop = end.start() if end else len(words)
        speaker, via = reader.speaker(*_without_in(reader, (match.end(), stop), match["verb"]))
        contents = [(0, match.start())]
        if end is not None and len(words) - end.end() > 3 and not end[0].startswith((":", ";")):
            contents.append((end.end(), len(words)))
        stance = Stance.DENIES if re.fullmatch(_DENY, match["verb"]) else Stance.ASSERTS
        return reader.add(reader.unit.pattern(speaker, match.span("verb"), contents, stance, via))
    return False


def _begins_a_clause(before: str) -> bool:
    """Say whether a verb stands first in its clause: the only comma before it is the one right before it."""
    return re.search(r"[,;:]\s*$", before) is not None and "," not in before.rstrip(" ,;:")


def _verb(reader: Reader) -> bool:
    """Read "X said that ...", "X: 'words'", and verbs whose object is what is said."""
    words = reader.unit.masked
    for match in _VERB.finditer(words):
        adverb = _ADVERB.match(words)
        start = adverb.end() if adverb is not None else 0
        if start >= match.start() or _begins_a_clause(words[start : match.start()]):
            continue
        lead = _LEAD.match(words, match.end())
        kind = match["deny"] or match["doubt"] or match["object"]
        if lead is None and kind is None:
            continue
        opening = lead.end() if lead is not None and not (match["object"] and lead["to"]) else match.end()
        speaker, via = reader.speaker(*_without_in(reader, (start, match.start()), match[0]))
        if lead is not None and lead["to"]:
            via += [found.span("via") for found in _OUTLET.finditer(reader.unit.words, *lead.span("to"))]
        stance = Stance.DENIES if match["deny"] else Stance.DOUBTS if match["doubt"] else Stance.ASSERTS
        second = _SECOND.search(words, opening)
        end = second.start() if second is not None else len(words)
        if match["doubt"]:
            preposition = re.compile(r"\s(?:в|во)\s").match(words, match.end())
            opening = preposition.end() if preposition is not None else opening
        if reader.add(reader.unit.pattern(speaker, match.span(), [(opening, end)], stance, via)):
            if second is not None:
                reader.add(reader.unit.pattern(speaker, second.span("cue"), [(second.end(), len(words))]))
            return True
    return False
