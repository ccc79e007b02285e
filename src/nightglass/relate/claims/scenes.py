"""The scene of a text: the town and the day that it tells of, for counts that say neither in their own sentence.

News sets the scene once and counts in the next sentences. Towns that no gazetteer has are known from the collection:
what one text names as a town ("in the city of X", a dateline, a resolved place), another may only say "in".
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from nightglass.records.document import Document, Precision
from nightglass.records.figure import Figure
from nightglass.records.mention import MentionKind
from nightglass.records.span import Span
from nightglass.records.time import Time, TimeKind
from nightglass.relate.claims.pasts import is_past, present_of
from nightglass.relate.claims.whens import UNSAID, When
from nightglass.relate.claims.wheres import EVERYWHERE, NOWHERE, Where
from nightglass.relate.evidence import Evidence
from nightglass.relate.origins.clearness import EVENTS
from nightglass.relate.origins.parties import skeleton
from nightglass.text.fold import fold, key

FEWEST_CONSONANTS = 3
"""A name with fewer is known in its own script alone: too many words of another have them."""

FEWEST_LETTERS = 3
"""A shorter word is no town where nothing but its place in a sentence tells it."""

_NOUN = re.compile(
    r"(?<!\w)(?:این|آن|ان|یک|هر|چند|هیچ|کدام|دو|سه|هذا|هذه|هذا ال|تلک) ([^\W\d]{3,})(?!\w)"
    r"|(?<!\w)([^\W\d]{3,})(?: ?(?:ها|های|هایی|ای)|ی که)(?!\w)|(?<!\w)ال([^\W\d]{3,})(?!\w)"
)
"""A word that takes an article, a number, a plural or a demonstrative: no name does."""

_BOUND = re.compile(r"([^\W\d]{3,})(?:\u0654|\u200cی(?!\w))")
"""A Persian word that is written as bound to the next: "the attack of", "the inn of"."""

FEWEST_TELLERS = 2
"""So many texts must count people in a name that nobody calls a town."""

_NO_TOWN = re.compile(
    r"^(?:The|A|An|January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tues|Wednes"
    r"|Thurs|Fri|Satur|Sun|Ramadan|Islam|Parliament|Congress|Telegram|Twitter|Facebook)|^(?:январ|феврал|март|апрел|ма[йе]"
    r"|июн|июл|август|сентябр|октябр|ноябр|декабр|интернет|телеграм)|day$|ish$",
    re.IGNORECASE,
)

BESIDE = 8
"""Code points between two places of which the first lies in the second: "Mill Bridge in Harrow"."""

MOST_BESIDE_DATE = 4
"""A line of a date and so many words more is a date line: "The Harrow Herald, Friday, 8 March"."""

_ENDS = frozenset('.!?؟…»”"')

_DAYS = frozenset({Precision.DAY, Precision.PART_OF_DAY, Precision.HOUR, Precision.MINUTE})

_NAME = r"[A-ZА-ЯЁ][\w'’-]+(?: [A-ZА-ЯЁ][\w'’-]+){0,2}"
_TOLD_TOWN = re.compile(
    rf"\b(?:city|town|village) of (?P<a>{_NAME})|(?:شهرستان|شهر|شهرک|مدینه) (?P<b>[^\W\d]+)|\bгород[ае]? (?P<c>{_NAME})"
)
_AFTER_TOWN = (
    "گفته گفتند گفت می را و از به در که با بر تا هم نیز بود بودند است هستند شد شدند شده اعلام خبر گزارش نقل دلیل علت "
    "همراه تعطیل برای پس پیش همچنین دیگر ما ان این هنوز امروز دیروز دیشب"
)
_NO_NAMES = frozenset(_AFTER_TOWN.split())
"""What follows "the town" or "in" in Persian and is no name: "the town's lawyers *said*"."""

_WHO_IS_COUNTED = (
    "کشته زخمی مجروح مصدوم بازداشت دستگیر ناپدید مفقود آواره نفر تن جان قربانی قتیل قتلی جریح جرحی شخص اشخاص معتقل"
)
_COUNTED = frozenset(_WHO_IS_COUNTED.split())
"""Words for those who are counted, and what befell them."""

_HOUSE = re.compile(
    r"\b(?:hospital|clinic|square|street|road|bridge|market|row|school|university|prison|station)\b"
    r"|\w*خانه(?!\w)|بیمارستان|درمانگاه|میدان|خیابان|بازار|پل |جاده|دانشگاه|زندان|سوق |ساحه|شارع|مستشفی|سجن |جسر "
    r"|больниц|площад|улиц|госпитал"
)
"""Words for what stands in a town: where a speaker works or stood, it is not where people died."""

_CHAIN = re.compile(
    r"(?:^|(?<=[\s«(،]))(?:در|فی) (?P<inner>[^\W\d]+(?: [^\W\d]+)?)"
    r" (?:در|فی) (?:شهر |شهرستان |مدینه )?(?P<outer>[^\W\d]+)"
)
"""A place in a place, in languages without capitals."""

_DATELINE = re.compile(r"^\W*(?P<a>[^\W\d][\w' -]{1,30}?)(?:, [^\n(—–]{1,20})? ?(?:\([^)\n]{2,50}\) ?)?(?:[—–]|\) ?:)")
_EVERYWHERE = re.compile(
    r"\b(?:nation|country)-?wide\b"
    r"|\b(?:across|throughout|all over|around|in all of|in) "
    r"(?:the |this |our )?(?:(?:whole|entire) (?:of the )?)?(?:country|nation)\b"
    r"|\b(?:whole|all) of the country\b|\bthe country as a whole\b"
    r"|سراسر(?:ی)? کشور|سراسر ایران|(?:کل|همه|تمام|تمامی|در) کشور\b(?! [^\W\d]+ (?:گفت|اعلام))|به ?طور سراسری"
    r"|\bпо всей стране\b|\bв (?:целом по|масштабах) стран\w+|\bпо стране\b"
    r"|(?:انحاء|عموم|کل|ربوع|کافه) (?:البلاد|البلد)"
)
"""What is counted all over a country: not in the towns that its sentence or its neighbours name."""

_ALL_OVER = re.compile(
    r"\b(?:across|throughout|all over|around) [A-Z]\w+|سراسر|سراسری|в разных городах|\bin several (?:cities|towns)\b"
)
"""What is counted all over some place: in none of the towns that its sentence names."""

_AFTER_PREPOSITION = re.compile(
    rf"(?:\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]cross|[Oo]f|[Ff]rom|в|во|из|под) )(?P<a>{_NAME})"
    r"|(?:^|(?<=[\s«(،]))(?:در|فی|از|به|اهالی|مردم)(?: شهر)? (?P<b>[^\W\d]+(?: [^\W\d]+)?)"
)


@dataclass(frozen=True, slots=True)
class Town:
    """A town where a text names it: ``name`` folded, ``bone`` as it is compared across scripts."""

    name: str
    bone: str
    span: Span


@dataclass(frozen=True)
class Scenes:
    """The scenes of all documents of a collection."""

    evidence: Evidence

    @cached_property
    def towns(self) -> frozenset[str]:
        """Return the names of towns that the collection tells, as they are compared."""
        told = {bone_of(key(name)) for document in self.evidence.documents for name in _told(document)}
        placed = {
            bone_of(key(row.name))
            for row in self.evidence.mentions
            if row.kind is MentionKind.PLACE and not self._is_area(row.resolved)
        }
        known = frozenset(told | placed | self._counted_in())
        return frozenset((known | self._chained(known) | self._titled()) - self._sources)

    def _titled(self) -> frozenset[str]:
        """Return the words that texts count people "in", in letters without capitals, and name in their titles too.

        A word that takes an article, a plural or a demonstrative anywhere is a noun: "a school", "these schools".
        """
        found: dict[str, str] = {}
        for figure in self.evidence.figures:
            document = self.evidence.document_of.get(figure.document_id)
            heads = set(_words(document.title or "")) if document else set()
            for name, _ in _names_in(figure.sentence.of(document.text)) if document and heads else ():
                word = next((one for one in key(name).split(" ") if one in heads), "")
                if len(word) >= FEWEST_LETTERS and not word.isascii() and not name[0].isupper():
                    found[word] = bone_of(word)
        nouns = _NO_NAMES | _COUNTED | self._nouns
        return frozenset(
            bone
            for word, bone in found.items()
            if word not in nouns and not EVENTS.search(word) and not _HOUSE.search(f"{word} ")
        )

    @cached_property
    def _nouns(self) -> frozenset[str]:
        """Return the words that some text uses as a noun."""
        texts = [part for one in self.evidence.documents for part in (one.title or "", one.text)]
        bound = {key(match[1]) for text in texts for match in _BOUND.finditer(text)}
        nouns = {key(word) for text in texts for match in _NOUN.finditer(fold(text)) for word in match.groups() if word}
        return frozenset(bound | nouns)

    def _chained(self, known: frozenset[str]) -> frozenset[str]:
        """Return the names of towns that the sentence of a count chains: "in X in VELMORA", "at the market of Z in X".

        Persian and Arabic letters have no capitals, so that nothing but the chain tells a name there.
        """
        areas = {bone_of(key(row.name)) for row in self.evidence.mentions if self._is_area(row.resolved)}
        areas |= {bone_of(key(one.country)) for one in self.evidence.sources if one.country}
        found = set()
        for figure in self.evidence.figures:
            document = self.evidence.document_of.get(figure.document_id)
            for match in _CHAIN.finditer(fold(figure.sentence.of(document.text))) if document else ():
                inner, outer = match["inner"], match["outer"]
                if _HOUSE.search(outer + " ") or key(outer) in _NO_NAMES:
                    continue
                if _HOUSE.search(inner + " "):
                    found.add(bone_of(key(outer)))
                elif bone_of(key(outer)) in known | areas and key(inner) not in _NO_NAMES:
                    found.add(bone_of(key(inner.split(" ")[-1])))
        return frozenset(found - areas)

    def _counted_in(self) -> frozenset[str]:
        """Return the capitalised names that several texts count people "in", but for months and the like."""
        others = {bone_of(key(row.name)) for row in self.evidence.mentions if row.kind is not MentionKind.PLACE}
        areas = {bone_of(key(row.name)) for row in self.evidence.mentions if self._is_area(row.resolved)}
        tellers: dict[str, set[str]] = defaultdict(set)
        for figure in self.evidence.figures:
            document = self.evidence.document_of.get(figure.document_id)
            for name, _ in _names_in(figure.sentence.of(document.text)) if document else ():
                if name[0].isupper() and not _NO_TOWN.search(name):
                    tellers[bone_of(key(name))].add(figure.document_id)
        named = {bone for bone, documents in tellers.items() if len(documents) >= FEWEST_TELLERS}
        return frozenset(named - others - areas)

    def _is_area(self, place_id: str | None) -> bool:
        place = self.evidence.place_of.get(place_id or "")
        return place is not None and (place.is_area or place.gazetteer == "countries")

    def place_of(self, figure: Figure, document: Document) -> tuple[Where, bool]:
        """Return where a count is set, and whether its own sentence, or a text of one town alone, says so."""
        sentence = fold(figure.sentence.of(document.text))
        if _EVERYWHERE.search(sentence):
            return EVERYWHERE, True
        if _ALL_OVER.search(sentence):
            return NOWHERE, False
        towns = self.towns_in(document)
        own = [town for town in towns if figure.sentence.covers(town.span)]
        if own:
            return _nearest(own, figure.start), len({town.bone for town in own}) == 1 or _is_chain(own)
        if not towns:
            return NOWHERE, False
        before = [town for town in towns if town.span.start < figure.start] or towns
        return Where(names=frozenset({before[-1].name})), len({town.bone for town in towns}) == 1

    def settled(self, own: Where, figure: Figure, document: Document) -> Where:
        """Return a count's own place, in the one town that its sentence names where it is a house, or no place at all.

        "In Borzan, a nurse at Cedar Hospital said" is in Borzan, and so is what "the version of Mountain Voices" has.
        """
        house = len(own.names) == 1 and not own.around and any(_HOUSE.search(name) for name in own.names)
        if not house and not {bone_of(name) for name in own.names} & self._sources:
            return own
        towns = [
            town
            for town in self.towns_in(document)
            if figure.sentence.covers(town.span) and town.name not in own.names and not _HOUSE.search(town.name)
        ]
        if not towns or (len({town.bone for town in towns}) > 1 and not _is_chain(towns)):
            return own
        return _nearest(towns, figure.start)

    @cached_property
    def _sources(self) -> frozenset[str]:
        return frozenset(bone_of(key(name)) for one in self.evidence.sources for name in (one.name, *one.aliases))

    def words_of(self, place: Where, document: Document) -> str | None:
        """Return what a text calls the place that its scene is set at, null where it does not name it in its body."""
        named = [town.span for town in self.towns_in(document) if town.name in place.names and town.span.end]
        return named[0].of(document.text) if named else None

    def is_placed(self, figure: Figure, document: Document) -> bool:
        """Say whether a count's own sentence names a town."""
        return any(figure.sentence.covers(town.span) for town in self.towns_in(document))

    def period_of(self, figure: Figure) -> When:
        """Return the day that a text set last before a count, or first of all; never one of its past."""
        document = self.evidence.document_of[figure.document_id]
        named = self.days_in(document.id)
        present = present_of(document, named)
        days = [day for day in named if not is_past(_when(day), present)]
        at = bisect_right([day.start for day in days], figure.start)
        day = days[at - 1] if at else days[0] if days else None
        return _when(day) if day else UNSAID

    def days_in(self, document_id: str) -> Sequence[Time]:
        """Return the days that a text names, in its order, but for those that only date it."""
        return self._days_in.get(document_id, ())

    @cached_property
    def _days_in(self) -> Mapping[str, Sequence[Time]]:
        return {
            document_id: [time for time in times if _is_day(time) and not _only_dates(time, document.text)]
            for document_id, times in self.evidence.times_in.items()
            if (document := self.evidence.document_of.get(document_id)) is not None
        }

    @cached_property
    def _found(self) -> dict[str, Sequence[Town]]:
        return {}

    def towns_in(self, document: Document) -> Sequence[Town]:
        """Return the towns that a text names, in its order; one of the dateline or the title stands first."""
        if document.id not in self._found:
            heads = [town for name in _head_names(document) if (town := self._town(name, Span(0, 0)))]
            inside = [
                town
                for name, span in _names_in(document.text)
                for town in [self._longest(name, span)]
                if town is not None
            ]
            self._found[document.id] = [*heads[:1], *inside]
        return self._found[document.id]

    def _longest(self, name: str, span: Span) -> Town | None:
        """Return the town that a run of words begins with, its longest name first, else that it ends with.

        What comes before the last word is then something in a town or beside it: "the market of X".
        """
        words = name.split(" ")
        begins = [(0, " ".join(words[:count])) for count in range(len(words), 0, -1)]
        ends = [(len(name) - len(words[-1]), words[-1])] if len(words) > 1 else []
        for at, short in (*begins, *ends):
            town = self._town(short, Span(span.start + at, span.start + at + len(short)))
            if town is not None:
                return town
        return None

    def _town(self, name: str, span: Span) -> Town | None:
        folded = key(name)
        if folded in _NO_NAMES:
            return None
        bone = bone_of(folded)
        return Town(folded, bone, span) if bone in self.towns else None


def _when(day: Time) -> When:
    return When(day.value_from, day.value_to, key(day.words), since=False)


def _is_day(time: Time) -> bool:
    told = time.value_from is not None and time.precision in _DAYS
    return told and time.kind in (TimeKind.DATE, TimeKind.TIME)


def _only_dates(time: Time, text: str) -> bool:
    """Say whether a day stands in a dateline, or on a line of few words beside it: it dates the text, no happening."""
    dateline = _DATELINE.match(text)
    if dateline and time.end <= dateline.end():
        return True
    start, end = text.rfind("\n", 0, time.start) + 1, text.find("\n", time.end)
    line = text[start : end if end >= 0 else len(text)].strip()
    return len(line.split()) <= MOST_BESIDE_DATE + len(time.words.split()) and line[-1:] not in _ENDS


def bone_of(name: str) -> str:
    """Return a folded name as it is compared: by its consonants, so that scripts do not matter, if it has enough."""
    consonants = skeleton(name)
    return consonants if len(consonants) >= FEWEST_CONSONANTS else name


def _told(document: Document) -> Iterator[str]:
    """Yield the names that a text calls a town, or begins with as its dateline."""
    for found in _TOLD_TOWN.finditer(fold(document.text)):
        name = next(name for name in found.groups() if name)
        if key(name) not in _NO_NAMES:
            yield name
    dateline = _DATELINE.match(document.text)
    if dateline:
        yield dateline.group("a")


def _head_names(document: Document) -> Iterator[str]:
    dateline = _DATELINE.match(document.text)
    if dateline:
        yield dateline.group("a")
    yield from re.findall(r"[^\W\d]+", fold(document.title or ""))


def _words(text: str) -> Iterator[str]:
    yield from key(text).split(" ")


def _names_in(text: str) -> Iterator[tuple[str, Span]]:
    """Yield what follows a preposition of place, as long as it could be a name."""
    for found in _AFTER_PREPOSITION.finditer(fold(text)):
        group = "a" if found.group("a") else "b"
        yield found.group(group), Span(*found.span(group))


def _nearest(towns: Sequence[Town], at: int) -> Where:
    """Return the town nearest to a place in the text, with the one that it is told to lie in."""
    town = min(towns, key=lambda one: (abs(one.span.start - at), one.span.start))
    chain = [one for one in towns if one.bone != town.bone and 0 <= one.span.start - town.span.end <= BESIDE]
    inner = [one for one in towns if one.bone != town.bone and 0 <= town.span.start - one.span.end <= BESIDE]
    if inner:
        return Where(names=frozenset({inner[0].name}), around=frozenset({town.name}))
    return Where(names=frozenset({town.name}), around=frozenset(one.name for one in chain))


def _is_chain(towns: Sequence[Town]) -> bool:
    """Say whether two names are of one place: the first is told to lie in the second."""
    return len(towns) == 2 and 0 <= towns[1].span.start - towns[0].span.end <= BESIDE
