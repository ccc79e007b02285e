"""What a language's table says: the words of each measure by the place where they stand to a count."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from nightglass.records.figure import Measure

_NEVER = r"(?!)"


@dataclass(frozen=True, slots=True)
class Words:
    """Patterns on folded text without vowel signs, in lower case; all may be left out.

    ``noun`` is what is counted itself and follows the count ("12 dead"); ``lead`` a verb or verbal noun before it
    ("killed 12", "the arrest of 12"); ``after`` a predicate behind it ("12 were killed"); ``tally`` a number of that
    measure which the count tells ("the number of the dead reached 12"); ``none`` a whole phrase that says there was
    none.
    """

    measure: Measure
    noun: str = _NEVER
    lead: str = _NEVER
    after: str = _NEVER
    tally: str = _NEVER
    none: str = _NEVER


@dataclass(frozen=True)
class Table:
    """One language's words, and what its grammar asks of the linker; every string is a pattern as in ``Words``.

    ``lead_reach``, ``noun_reach``: how many words may stand between a lead or a noun and its count. ``prefix``: what is
    written together with a noun. ``people``: words that only say "people" or "more". ``nobody`` behind a number and
    ``labels`` before it: it counts nobody. ``halts``: words over which no count reaches. ``joins``: what coordinates.
    ``part_before``, ``part_after``: what makes a count a part of the one before. ``needs``: a cue (first) that is one
    only where the sentence has the second too. ``unreal_before``, ``unreal_after`` a cue: it is imagined. ``denied``
    anywhere in the sentence: its counts are. ``turned_before``, ``turned_after`` a predicate: it is turned round.
    ``source``: nouns of those who tell beside ``telling`` words, whom nobody counts. ``small``: words that begin no
    noun phrase. ``change_from``, ``change_to``: "from 9 to 12"; ``withdrawn``: where that is a correction. ``limit``:
    the word that says "up to" alone and "to" beside ``raised`` or ``raised_after``. ``duals``: nouns whose ending says
    two. ``article``: a "one" that may only say "a"; ``somebody`` behind it: people; ``adverbial`` before it: it tells
    how, where or when.
    """

    words: tuple[Words, ...]
    lead_reach: int
    noun_reach: int
    prefix: str
    people: str
    nobody: str
    labels: str
    halts: str
    joins: str
    part_before: str
    part_after: str
    needs: tuple[tuple[str, str], ...]
    unreal_before: str
    unreal_after: str
    denied: str
    turned_before: str
    turned_after: str
    source: str
    telling: str
    small: str
    change_from: str
    change_to: str
    withdrawn: str
    limit: str = _NEVER
    raised: str = _NEVER
    raised_after: str = _NEVER
    duals: tuple[str, ...] = ()
    article: str = _NEVER
    somebody: str = _NEVER
    adverbial: str = _NEVER

    @cached_property
    def needed(self) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
        """The pairs of ``needs``, compiled."""
        return tuple((re.compile(word), re.compile(need)) for word, need in self.needs)

    @cached_property
    def dual(self) -> re.Pattern[str] | None:
        """The nouns whose ending says two, null in a language without them."""
        nouns = "|".join(self.duals)
        return re.compile(rf"(?<!\w){self.prefix}(?P<noun>{nouns})(?!\w)") if nouns else None

    @cached_property
    def noun(self) -> re.Pattern[str]:
        """The nouns that are counted."""
        return self._compiled("noun")

    @cached_property
    def lead(self) -> re.Pattern[str]:
        """The words that lead to a count."""
        return self._compiled("lead")

    @cached_property
    def after(self) -> re.Pattern[str]:
        """The predicates behind a count."""
        return self._compiled("after")

    @cached_property
    def tally(self) -> re.Pattern[str]:
        """The numbers of a measure that a count tells."""
        return self._compiled("tally")

    @cached_property
    def none(self) -> re.Pattern[str]:
        """The phrases that say that there was none."""
        return self._compiled("none")

    def measure(self, match: re.Match[str]) -> Measure:
        """Return the measure of the line that matched."""
        return next(line.measure for at, line in enumerate(self.words) if match[f"m{at}"] is not None)

    @cached_property
    def patterns(self) -> Mapping[str, re.Pattern[str]]:
        """The plain patterns of this table by name, each anchored as the linker asks of it."""
        end, begin = r"(?!\w)", r"(?<!\w)"
        return {
            "people": re.compile(rf"(?:{self.people}){end}"),
            "nobody": re.compile(rf"(?:[\s-]|^)?(?:{self.nobody}){end}"),
            "labels": re.compile(rf"{begin}(?:{self.labels})\s*$"),
            "halts": re.compile(rf"{begin}(?:{self.halts}){end}"),
            "joins": re.compile(rf"(?:\s[\w'-]+){{0,4}}(?:{self.joins})$"),
            "part_before": re.compile(rf"{begin}(?:{self.part_before})\s*$"),
            "part_after": re.compile(rf"\s(?:{self.part_after}){end}"),
            "unreal_before": re.compile(rf"{begin}(?:{self.unreal_before}){end}"),
            "unreal_after": re.compile(rf"\s?(?:{self.unreal_after}){end}"),
            "denied": re.compile(rf"{begin}(?:{self.denied}){end}"),
            "turned_before": re.compile(rf"{begin}(?:{self.turned_before})$"),
            "turned_after": re.compile(rf"\s?(?:{self.turned_after})"),
            "source": re.compile(rf"\s(?:{self.source}){end}"),
            "telling": re.compile(rf"{begin}(?:{self.telling}){end}"),
            "small": re.compile(rf"(?:{self.small}){end}"),
            "change_from": re.compile(rf"{begin}(?:{self.change_from})\s*$"),
            "change_to": re.compile(rf"(?:\s[\w'-]+){{0,2}}\s(?:{self.change_to})\s$"),
            "article": re.compile(self.article),
            "somebody": re.compile(rf"\s(?:{self.somebody}){end}"),
            "adverbial": re.compile(rf"{begin}(?:{self.adverbial})\s*$"),
            "limit": re.compile(self.limit),
            "raised": re.compile(rf"{begin}(?:{self.raised})\s*$"),
            "raised_after": re.compile(rf"(?:\s\S+){{0,3}}?\s(?:{self.raised_after})"),
            "withdrawn": re.compile(rf"{begin}(?:{self.withdrawn})"),
        }

    def _compiled(self, part: str) -> re.Pattern[str]:
        groups = _groups(getattr(line, part) for line in self.words)
        return re.compile(rf"(?<![\w-]){self.prefix}(?:{groups})(?![\w-])")


def _groups(patterns: Iterable[str]) -> str:
    return "|".join(f"(?P<m{at}>{pattern})" for at, pattern in enumerate(patterns))
