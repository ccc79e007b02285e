"""Words that are names and something else as well: standing alone, they are a name only with a capital."""

import re


def word_set(text: str) -> frozenset[str]:
    """Return the words of a list written as text."""
    return frozenset(text.split())


PLAIN_WORDS = word_set("""
    hope grace faith joy rose lily violet ivy olive ruby pearl crystal amber april may june august summer autumn dawn
    sunny star angel eve heather ginger sage iris jasmine daisy holly will mark bill frank jack rob pat art sue drew
    grant chase hunter mason miles rich ray cliff dale glen ford lane brook brooks rivers river hill hills field fields
    wood woods stone stones bush park parks banks bank waters water lake marsh forest moore more young old small little
    long short strong wise good best savage sharp swift bright power powers price cash money gold silver black white
    brown green gray grey blue day days weeks week winter summers snow frost rain storm north south east west king
    queens knight bishop pope priest abbot cook baker butler carpenter carter fisher smith taylor miller potter shepherd
    porter page pages bell bells bond born case church close cross fox wolf bird birds hawk crane drake fish bull lamb
    hall house houses street gates gate wall walls pace peace love moon sun sky noble major marshal guard judge law
    laws order reed root rush sands shore english french german welsh scott read reading said hand hands head foot
    hart hardy gay happy merry noon person story true trust victor van von bin al el la le da de del di dos das abu ibn
    umm bint the sir lord lady dr mr mrs ms prince christian muslim wren finch martin robin jay colt dean duke earl
    баба надежда вера любовь роман слава мир майя роза лилия заря соловей мороз волк заяц козел коваль мельник
    امید بهار ارزو سحر ماه پیمان پیام ایمان عشق نور ازاده پیروز مهر گل باران دریا صبا نسیم ستاره خورشید بهمن اذر جلال
    کمال جمال عزیز شریف کریم رحیم حکیم امین صادق پاک نیک راد شاد خدا دولت ملت وطن صدا نگار رویا یاس سپید
    سلام نصر حسن سعید جمیل کبیر صغیر امیر
    """)

NO_NAMES = word_set("""
    ips hosts routes prefixes
    life freedom liberty justice unity calm democracy truth death internet police telegram twitter woman women man men
    people god allah islam ramadan nowruz iran state army protest protests revolution republic covid starlink
    """)
"""Single words that a name finder takes for a person's name and that are none."""

CALENDAR = word_set("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tomorrow
    """)

OPENERS = word_set("""
    the a an this that these those on in at by for from with without after before during while when where why how who
    what which and but or nor so yet if as though although because since until unless one two three four five six seven
    eight nine ten some any many most more other another each every all both no not he she it they we you i his her
    its their our your my there here then now however meanwhile also only even still just according to asked told said
    says state local national foreign former late mr mrs ms dr miss sir videos video images photo photos telegram
    twitter x instagram facebook whatsapp signal youtube tiktok reuters
    of into under over between among near about like hospital police army university school mosque church ministry
    internet breaking update live exclusive was is are were had has have did do will would could should may might can
    """)

ORGANISATION_WORDS = re.compile(
    r"\b(?:Times|Post|News|TV|Television|Journal|Gazette|Herald|Tribune|Daily|Weekly|Radio|Press|Observer|Telegraph|"
    r"Agency|Network|Media|Channel|Council|Congress|Parliament|Committee|Court|Ministry|Assembly|Senate|House|"
    r"Commission|Department|Union|Nations|Cabinet|Government|Police|Army|Bank|University|Board|Party|Group|Register|"
    r"Hospital|Clinic|School|College|Institute|Centre|Center|Square|Street|Road|Avenue|Bridge|Quarter|District|"
    r"Province|County|City|Town|Village|Island|Bay|Harbour|Harbor|Port|Quay|Mosque|Church|Cathedral|Airport|Station|"
    r"Company|Corporation|Foundation|Association|Society|Federation|League|Club|Watch|International|Republic|Kingdom|"
    r"River|Mountain|Valley|Lake|Sea|Gulf|Guard|Guards|Corps|Force|Forces|Front|Movement|Prize|Award|Festival)\b"
)
"""Words that make a run of capitals the name of a body or a place, not of a person."""
