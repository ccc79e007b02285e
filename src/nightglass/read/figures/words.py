"""The words that say what a count counts: by language and measure, before the count and after it."""
# ruff: noqa: E501 - a pattern or a row of a table is checked by eye, and that needs it on one line

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from nightglass.records.figure import Measure


@dataclass(frozen=True, slots=True)
class Cues:
    """Patterns on folded text. ``after`` words follow the count ("12 people were *killed*"), ``before`` words lead to it.

    ``near`` words follow too, with no verb between ("300 *bodies*", "12 *dead*").
    """

    measure: Measure
    near: str
    after: str
    before: str


_OF_WHICH = r"(?:,? (?!number|count|tally|toll|but|and|said|says|while)[\w'-]+){1,20}?,? (?:(?:is|was|has been|had been) (?:put at|given as|reported (?:as|at)|estimated at)|is|was|stands? at|stood at|reached|has reached|exceeds|exceeded|(?:has |had )?(?:since )?(?:risen|rose|grew|grown|climbed|gone up|went up) to)"
"""What happened where and when, and the verb that gives the number: "in the flood at Mill Bridge on 9 June was"."""

_EN = (
    Cues(Measure.BODIES, r"(?:dead )?bodies|body bags|corpses|cadavers|dead body|body(?! armou?r| cam\w*)", r"(?!)", r"bodies of(?: the)?"),
    Cues(
        Measure.EXECUTED,
        r"executions|execution",
        r"executed|hanged|put to death",
        r"execut(?:ed|ing|es)|hang(?:ed|ing)|executions? of|put(?:ting)? to death",
    ),
    Cues(
        Measure.KILLED,
        r"dead|deaths?|fatalit(?:y|ies)|killings|martyrs?|(?:lives|life)(?= (?:were|was|have been|has been|had been) (?:lost|claimed|cut short))|loss of (?:human )?life|lives(?=[.,;]| (?:in|on|at|from|during|when|after|last|late|early|to date|so far|yesterday|\w+day)\b)|(?:of )?their lives(?=[.,;]| (?:in|on|at|during|when|after|last|late|early|yesterday|\w+day)\b)",
        r"killed|dead|died|shot dead|shot to death|slain|murdered|massacred|gunned down|beaten to death|lost their li(?:ves|fe)|perished|assassinated|lost her life|lost his life|beheaded|met (?:their|his|her) deaths?|(?:of )?their lives(?=[.,;]| (?:in|on|at|during|when|after)\b)|succumb(?:ed|ing)? to (?:their|his|her|the) (?:injuries|wounds|burns)|drowned|fell victim|(?:did|could) not survive(?: an?| the)?|fatally (?:injured|wounded|shot|hurt|stabbed|burn(?:ed|t))|burn(?:ed|t) alive|met (?:their|his|her) ends?|met with death|passed away|lost the (?:fight|battle) for (?:life|their lives)|(?:are|is|were|was) no longer alive|were lost to|were (?:lost|claimed|cut short)|pa(?:id|ying) with (?:their|his|her) li(?:ves|fe)|could not be saved",
        r"kill(?:ed|ing|s)?|killed (?:in|during|by|at|on|after) (?:[\w'-]+ ){1,8}?(?:were|was)|(?:claim(?:ed|ing|s)?|t(?:ook|ak(?:e|es|en|ing))|cost(?:ing|s)?|end(?:ed|ing|s)) the lives of|(?:fatal|deadly) (?:for|to)|(?:brought|brings?|bringing) death to|the dead(?: [\w'-]+){0,8}? number(?:ed|s)?|claim(?:ed|ing)(?= \d)|shot dead|shooting dead|gunn(?:ed|ing) down|slaughter(?:ed|ing)"
        r"|murder(?:ed|ing|s)?|massacr(?:ed|ing)|assassinat(?:ed|ing|es)|shot to death|(?:killings?|deaths?|murders?|massacre|slaughter|slaying|assassinations?) of(?: the)?|leading to the deaths? of|lost"
        r"|(?:death toll|toll|body count|(?:number|count|tally) of (?:the )?(?:dead|deaths|killed|those killed|people killed|protesters killed|victims|fatalities|(?:those|people|persons) who (?:died|were killed|lost their lives|perished)))"
        rf"(?: [\w'-]+){{0,10}}? (?:to|at|of|is|was|reached|reaches|surpass\w+|exceed\w+|hit|topp\w+|pass\w+|as)|(?:deaths?|dead|killed|fatalities):|dead are"
        rf"|(?:death toll|toll|body count|(?:number|count|tally) of (?:the )?(?:dead|deaths|killed|victims|fatalities|(?:\w+ )?(?:killed|dead)|(?:those|people|persons) who (?:died|were killed))){_OF_WHICH}",
    ),
    Cues(
        Measure.INJURED,
        r"(?<!fatally )(?:wounded|injured)|injuries|injury|hurt",
        r"(?<!fatally )(?:wounded|injured|hurt)|maimed|blinded|hospitali[sz]ed|treated (?:in (?:\w+ )?hospitals? )?for (?:\w+ ){0,2}(?:injur\w+|wounds?|burns|fractures|beatings)",
        r"wound(?:ed|ing|s)|(?:wounded|injured|hurt) (?:in|during|by|at|on|after) (?:[\w'-]+ ){1,8}?(?:were|was)|injur(?:ed|ing|es)|maim(?:ed|ing)|hurt(?:ing)?|blind(?:ed|ing)|(?:wounding|injuring) of|injuries to"
        r"|number of (?:the )?(?:(?:wounded|injured|injuries|people (?:wounded|injured))(?: [\w'-]+){0,10}? (?:to|at|of|is|was|as|reached|exceed\w+)|\w+ (?:wounded|injured|hurt)" + _OF_WHICH + r")|(?:injured|wounded|injuries):",
    ),
    Cues(
        Measure.DETAINED,
        r"arrests?|detentions?|detainees?|arrested|detained|political prisoners|captives",
        r"arrested|detained|taken into custody|in custody|jailed|imprisoned|rounded up|captured|behind bars|(?:taken|led|hauled|driven|carted) away|picked up by|taken from their homes|held(?= (?:in|without|incommunicado|at|by|captive|for))|seized by",
        r"(?:soldiers|police|policemen|officers|troops|guards?|agents|forces|militia\w*|plain-?clothes men) (?:had |have |has |also |then )*(?:taken|took)(?: away)?|(?:taking|took|led|hauled) away|arrest(?:ed|ing|s)?|detain(?:ed|ing|s)?|jail(?:ed|ing)|imprison(?:ed|ing)|round(?:ed|ing) up|captur(?:ed|ing)|(?:arrests?|detentions?|capture|imprisonment) of"
        r"|number of (?:the )?(?:(?:detainees|arrests|detained|arrested|people (?:arrested|detained))(?: [\w'-]+){0,10}? (?:to|at|of|is|was|as|reached|exceed\w+)|\w+ (?:arrested|detained)" + _OF_WHICH + r")|(?:arrests|arrested|detained|detainees):",
    ),
    Cues(
        Measure.MISSING,
        r"missing|disappearances",
        r"(?:gone )?missing|unaccounted for|disappeared|vanished|forcibly disappeared",
        r"disappearances? of|missing:",
    ),
    Cues(
        Measure.DISPLACED,
        r"displaced|homeless|evacuees",
        r"displaced|uprooted|homeless|fled|forced to flee|forced from their homes|evacuated|made homeless|lost their homes",
        r"displac(?:ed|ing|es)|uproot(?:ed|ing)|displacement of|evacuat(?:ed|ing|ion of)",
    ),
    Cues(
        Measure.OTHER,
        r"(?:protest|street|anti-\w+|separate) ?(?:protests|strikes|rallies)|(?<!-)(?:protests|demonstrations|rallies|clashes|air ?strikes|drone strikes|explosions|shootings|kidnappings|bombings|hostages)",
        r"sentenced(?! to death)|sentenced to death|charged with|kidnapped|abducted|taken hostage|summoned|tortured|raped|rescued|freed|released",
        r"kidnapp(?:ed|ing)|abduct(?:ed|ing)|rescu(?:ed|ing)|sentenc(?:ed|ing)|(?:releas|fre)(?:ed|ing)(?: of)?|release of",
    ),
    Cues(
        Measure.PARTICIPANTS,
        r"protest[eo]rs?|demonstrators?|marchers?|rioters?|mourners?|strikers|participants|worshippers|(?:pro|anti)-government supporters|counter-?protest[eo]rs",
        r"(?:had |have )?(?:gathered|marched|rallied|demonstrated|protested|took part|taken part|participated|attended|turned out|took to the streets|taken to the streets"
        r"|poured into|joined|chanted|assembled|flooded|filled the|blocked|walked out|downed tools|laid down (?:their )?(?:tools|lamps|picks)|went on strike|on strike|taking part|gathering|marching|protesting|demonstrating|rallying|attending)",
        r"(?:crowds?|gatherings?|turnout|march|rally|demonstration|protest) (?:numbering|estimated at|of|drew|attended by)|attended by|drew|drawing(?: crowds of)?|crowd (?:size )?(?:at|of)",
    ),
    Cues(
        Measure.LOCATIONS,
        r"(?:of (?:the country's|Iran's|Syria's) )?(?:\w+ )?(?:cities(?: and towns)?|towns(?: and cities|and villages)?|provinces|villages|districts|locations|neighbou?rhoods|counties|governorates|campuses|universities)",
        r"(?!)",
        r"(?!)",
    ),
)  # fmt: skip
CUES: Mapping[str, tuple[Cues, ...]] = MappingProxyType({"en": _EN})
"""Persian, Arabic and Russian have tables of their own kind in ``foreign``."""


@dataclass(frozen=True, slots=True)
class Patterns:
    """The cues of a language compiled; each named group is ``m`` and the index of its line in ``CUES``."""

    near: re.Pattern[str]
    after: re.Pattern[str]
    before: re.Pattern[str]


@cache
def patterns_of(language: str) -> Patterns:
    """Return the compiled cues of a language; one without a table is read as English."""
    cues = CUES.get(language, _EN)
    join = r"(?: (?:another|the|an|some|as many as|also|both|all|up to))?"
    return Patterns(
        re.compile(rf"(?<![\w-])(?:{_groups(cue.near for cue in cues)})(?![\w-])", re.IGNORECASE),
        re.compile(rf"(?<![\w-])(?:{_groups(cue.after for cue in cues)})(?![\w-])", re.IGNORECASE),
        re.compile(rf"(?<![\w-])(?:{_groups(cue.before for cue in cues)}){join}\s$", re.IGNORECASE),
    )


def _groups(patterns: Iterable[str]) -> str:
    return "|".join(f"(?P<m{at}>{pattern})" for at, pattern in enumerate(patterns))


def measure_of(match: re.Match[str], language: str) -> Measure:
    """Return the measure of the line of the table that matched."""
    cues = CUES.get(language, _EN)
    return next(cue.measure for at, cue in enumerate(cues) if match[f"m{at}"] is not None)


PEOPLE = re.compile(
    r"(?<![\w-])(?:people|persons?|others?|protest[eo]rs?|demonstrators?|civilians?|officers?|police(?:men|man|women)?|soldiers?|troops|members?|men|man"
    r"|women|woman|child(?:ren)?|boys?|girls?|students?|teenagers?|minors?|activists?|journalists?|reporters?|lawyers?|victims?|residents?|citizens?|nationals"
    r"|workers?|militants?|insurgents?|terrorists?|rioters?|fighters?|gunmen|guards?|agents?|personnel|prisoners?|detainees?|passengers?|migrants?|refugees?"
    r"|suspects?|leaders?|commanders?|rebels?|patients?|doctors?|nurses?|teachers?|bystanders?|families|relatives|believers|worshippers|mourners?|individuals?"
    r"|supporters?|[A-Z][a-z]+(?:ans?|is|ese|ians?|ish))(?![\w-])"
)
"""English words for people; what is killed or detained may be called otherwise too."""

NOT_PEOPLE = re.compile(
    r"\s?-? ?years?[ -]|\s(?:of (?:the|its|his|her|their|these|those) )?(?:(?!people|persons|last|next|this|per|more|other|others|a)[\w-]+ ){0,1}?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|percent|per ?cent|points?|dollars?|euros?|pounds?|rials?|"
    r"tomans?|jobs?|seats?|votes?|bills?|miles?|km|kilomet\w+|met(?:er|re)s?|feet|foot|inch\w*|acres?|hectares?|tons?|tonnes?|kilos?|kilograms?|sources?|times|"
    r"degrees?|pages?|emails?|e-mails?|tweets?|posts?|followers?|views?|users?|companies|vehicles?|cars?|trucks?|homes?|houses?|buildings?|shops?|charges?|counts?|"
    r"counties|states?|cases?|reports?|questions?|things?|reasons?|birds?|cattle|sheep|animals?|cows|dogs?|horses?|trees?|decades?|centur(?:y|ies)|a\.?m\.?|p\.?m\.?|"
    r"GMT|o'clock|th|st|nd|rd|year-old|-year|thirds?|quarters?|halves|goals?|runs?|yards?|games?|matches|rounds|shots|bullets|missiles?|rockets?|drones?|grenades?|tanks?|weapons?|rifles?|guns?|bombs?|pistols|mortars|detonators|explosives|devices|magazines|motorcycles|motorbikes|AK-\d+s?|RPGs|IEDs|ambulances|helicopters|planes|airplanes|aircraft|buses|establishments|residences|bridges|towers|pylons|casualties)(?![\w])",
    re.IGNORECASE,
)
"""What a number may stand before that is nobody: read right after the count."""
