"""Words that name nobody by themselves, as data: folded (``text.fold.key``), four languages in one list."""
# ruff: noqa: E501 - a list of words is checked by eye, and that needs few lines

import re


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


PRONOUNS = _words(
    "he she they it i we you who which that this him her them his someone او وی آنها ایشان هو هی هم он она они"
)
PLAIN = _words("""the a an of in at on from for by and or with who one two three four five six seven eight nine ten dozen dozens
    several some many other another local senior former deputy chief head acting unnamed unidentified anonymous
    independent regional provincial national official officials staff spokesman spokeswoman spokesperson director
    member members secretary general minister leader city town village district hospital north south east west northern
    southern eastern western central young old elderly retired female male private public main state new first both
    was were had been has is there near nearby where that speaking told said to reporters what it its their his her my
    our named only year aged not be asked people person men women man woman group source sources""")
TITLES = _words("""spokesman spokeswoman spokesperson chief director official head minister commander colonel general captain major
    lieutenant sergeant prosecutor mayor governor dr doctor nurse mr mrs ms president speaker secretary deputy officer
    سرهنگ سردار سرتیپ سرگرد دکتر آقای خانم رییس مدیر مدیرکل سخنگو سخنگوی مقام مسوول فرمانده معاون دبیر دبیرکل عضو مسیول رهبر استان شهر شهرستان""")
ANYBODY = _words("""witness witnesses eyewitness eyewitnesses eye witness eye witnesses resident residents locals local people bystander
    bystanders neighbour neighbours neighbor neighbors inhabitants villagers villager relative relatives family families
    شاهد شاهدان شهود اهالی ساکنان ساکن شاهدان عینی شاهد عینی شاهد عیان سکان السکان شهود عیان очевидцы очевидец свидетели жители житель
    doctors medics staff sources""")
"""Words for people that tell nobody from anybody."""
NAMING = _words("union association committee society network federation council guild syndicate register watch")
"""Words that belong to the name of a body that they name."""
EMPTY = _words("""as and or but also so then both either it its there here first last told said false untrue true nonsense this that these those not no yes
    یک یکی دو سه چند چندین این آن از در به با که را و یا نفر تن هم نیز همین همان برای تا بر اما ولی پس هر همه خود است بود شهر محل
    احد احدی اثنان من فی علی الی عن ان هذا هذه ذلک один одна одно два две три с в на и из о об от по что это""")
PLACE_NOUNS = _words("quarter square street road avenue boulevard bridge gate market row")
"""Words on which the names of places end."""
OUTLET_NOUN = re.compile(
    r"\b(?:the|news ?paper|daily|weekly|news agency|agency|channel|web ?site|site|outlet|magazine|broadcaster|station|news outlet"
    r"|news website|wire service|wire|newspaper s|s|خبرگزاری|روزنامه|وب ?سایت|سایت|پایگاه خبری|شبکه|تلویزیون|رادیو|وکاله انباء|وکاله|"
    r"صحیفه|قناه|موقع|агентств\w*|информагентств\w*|газет\w*|телеканал\w*|канал\w*|издани\w*|сайт\w*|портал\w*)\b"
)
NO_COMMAND = _words(
    """independent private exile exiled diaspora opposition reformist moderate conservative commercial company labour labor
    residents local none unknown community nonprofit non profit civil society citizens mixed public"""
)
"""Affiliations in sources.csv that say of what colour somebody is, not who commands them."""
SOMEBODY = re.compile(
    r"(?:an?|one|two|three|four|five|some|several|another)(?: (?:young|old|elderly|local|former|retired|middle aged))? "
    r"(?!report|statement|source|study|survey|poll|list|website|post|communique|count|tally|figure|toll|number|fire|blaze"
    r"|shooting|attack|clash|flood|protest|march|rally|raid|strike|explosion|collapse|day|week|month|year|thing|case)"
    r"(\w{3,})(?: (?:who|whose|at|in|from|by|near|on|of|with|living|working|outside|inside)\b|$)"
    r"|(?:یک|یکی از|چند|دو|سه|چند تن از|برخی) (?!گزارش|بیانیه|منبع|فهرست|حمله|آتش|رسانه|سایت)(\w{3,})"
    r"|(?!گزارش|بیانیه|فهرست)(\w{3,}ی) (?:که|در|از|اهل|ساکن)(?!\w)"
)
"""People without a name, whatever they do for a living: an indefinite noun and what describes it."""
