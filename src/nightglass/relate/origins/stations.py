"""What sort of people or body some words name, and whether such people see for themselves: four languages as data.

The patterns are matched on folded words (``text.fold.key``), so they are written in folded letters.
"""
# ruff: noqa: E501 - a row of a table is checked by eye, and that needs it on one line

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from nightglass.records.origin import OriginKind, Perceived
from nightglass.text.fold import fold


@dataclass(frozen=True, slots=True)
class Station:
    """``name`` is the sort of people or body; ``kind`` what an origin of this sort is where it bears no name.

    ``perceived`` is what such people have of the event by their station. ``state`` is true for a body of a government:
    two such may be under one command.
    """

    name: str
    kind: OriginKind
    perceived: Perceived
    state: bool
    words: str


_SEES, _COUNTS, _NOBODY_SAYS = Perceived.YES, Perceived.COUNTED, Perceived.UNKNOWN
_W, _O, _G, _U, _D, _N = (
    OriginKind.WITNESSES,
    OriginKind.OFFICE,
    OriginKind.GROUP,
    OriginKind.UNNAMED,
    OriginKind.DOCUMENT,
    OriginKind.UNKNOWN,
)

STATIONS: tuple[Station, ...] = (
    Station("nobody", _N, _NOBODY_SAYS, False, r"(?:\w+ )*(?:estimates?|reports|rumou?rs?|reportedly|accounts online|(?:some|other|several|unconfirmed|unverified) accounts|(?:unconfirmed|unverified) posts|social media(?: (?:posts?|users|accounts))?|posts online|برآوردها?\w*|شایعات|شایعه ها?|(?:گزارش|خبر|روایت|اخبار)(?: ?ها)?(?: ?ی)? تایید ?نشده|شبکه های اجتماعی|کاربران|تقدیرات|شایعات|تقاریر|مواقع التواصل|по (?:разным |некоторым )?оценкам|оценк\w+|слух\w*|соцсет\w*|сообщени\w+)"),
    Station("video", _D, _SEES, False, r"videos?(?! journalis\w+)|footage|clips?|images?|photos?|photographs?|pictures?|recordings?|livestreams?|satellite \w+|drone shots?|ویدیو\w*|ویدئو\w*|فیلم(?:ها|های|هایی)?|تصاویر|تصویر|عکس(?:ها|های|هایی)?|مقطع|مقاطع|لقطات|صور|فیدیو\w*|видео\w*|кадр\w*|снимк\w*|фотографи\w*|запис[ьи]"),
    Station("red crescent", _G, _COUNTS, False, r"red crescent|red cross|هلال احمر|صلیب سرخ|الهلال الاحمر|الصلیب الاحمر|красн\w+ (?:полумесяц\w*|крест\w*)"),
    Station("united nations", _G, _COUNTS, False, r"united nations|u n|un (?:human rights|rights|officials?|office|observers?|monitors?|agency|mission|spokes\w+)|unhcr|ocha|unicef|سازمان ملل|الامم المتحده|оон"),
    Station("rights group", _G, _COUNTS, False, r"(?:human )?rights (?:\w+ )?(?:groups?|organi[sz]ations?|monitors?|defenders?|activists?|register|watch|cent(?:er|re)|office|network|committee|association|observatory)|human rights|amnesty|ngos?|monitoring groups?|(?:documentation|casualty|victims?) (?:cent(?:er|re)|network|project|register)|حقوق بشر\w*|نهادهای حقوق\w*|سازمان حقوق|دیده بان|حقوق الانسان|المرصد|منظمه حقوقیه|правозащитн\w*|права человека"),
    Station("union", _G, _COUNTS, False, r"(?:trade |workers |teachers |dockers |miners )?(?:union|syndicate|guild|association|federation|committee|council of \w+|collective|society|network|foundation|movement|campaign|coalition|register|watch(?: house)?)|اتحادیه|سندیکا|کارزار|پویش|انجمن|کانون|کمیته|(?<!میان )(?<!در )جمعیت|شبکه|بنیاد|نهاد|سازمان|جنبش|نقابه|رابطه|اتحاد|لجنه|профсоюз\w*|ассоциаци\w*|комитет\w*"),
    Station("paper", _D, _NOBODY_SAYS, False, r"(?:leaked |internal |official |confidential )*(?:documents?|memos?|letters?|records?|registers?|logs?|files?|lists?|spreadsheets?|dispatches|سند|اسناد|مدارک|نامه|فهرست|لیست|وثیقه|وثایق|قایمه|документ\w*|списо?к\w*)"),
    Station("hospital people", _W, _SEES, False, r"(?:doctors?|physicians?|nurses?|medics?|medical (?:staff|workers?|sources?|personnel|teams?|officials?)|surgeons?|paramedics?|orderl(?:y|ies)|pathologists?|pharmacists?|(?:hospital|clinic|ward|morgue|mortuary|health|ambulance) (?:\w+ )?(?:staff|workers?|sources?|officials?|employees?|personnel|crews?|attendants?|porters?)|staff (?:at|of|in) (?:\w+ ){0,4}(?:hospitals?|clinics?)|morgue attendants?|پزشک(?:ان\w*|م|ی(?= (?:که|در|از|با|اهل)(?!\w)))?|پرستار\w*|دکتر|امدادگر اورژانس|کادر (?:درمان|پزشکی|بیمارستان)|(?:کارکنان|کارمندان|کارکن|کارمند|منابع|منبع|مسولان|مسول|مسیولان|مسیول)\w*(?: \w+){0,2} (?:بیمارستان|درمانگاه|درمانی|پزشکی(?! قانونی)|بیمارستانی|سردخانه)\w*|اطباء?|طبیب\w*|ممرض\w*|مسعف\w*|مصادر طبیه|مصدر طبی|طاقم طبی|врач\w*|медик\w*|медсестр\w*|фельдшер\w*|санитар\w*|(?:сотрудник\w*|персонал\w*|работник\w*|источник\w*)(?: \w+){0,2} (?:больниц\w*|клиник\w*|морг\w*))"),
    Station("hospital", _O, _COUNTS, False, r"hospitals?|clinics?|morgue|mortuary|بیمارستان\w*|درمانگاه|سردخانه|مستشفی|المستشفی|مستشفیات|больниц\w*|клиник\w*|морг\w*"),
    Station("rescuers", _W, _SEES, False, r"rescuers?|rescue (?:workers?|teams?|crews?)|firefighters?|first responders?|(?:emergency|aid|relief|ambulance) (?:workers?|crews?)|volunteers?|divers?|امدادگر\w*|آتش نشان(?!ی)\w*|نیروهای امدادی|داوطلب\w*|رجال الانقاذ|عمال الاغاثه|المنقذ\w*|спасател\w*|пожарн\w*|волонтер\w*"),
    Station("relatives", _W, _SEES, False, r"relatives?|famil(?:y|ies)|mothers?|fathers?|brothers?|sisters?|wi(?:fe|ves)|widows?|husbands?|sons?|daughters?|uncles?|aunts?|cousins?|parents?|next of kin|خانواده\w*|بستگان|نزدیکان|مادر\w*|پدر\w*|برادر\w*|خواهر\w*|همسر\w*|عایله|عایلات|اقارب|اقرباء|اهالی الضحایا|родственник\w*|семь[яией]\w*|мать|матер\w*|отец|отц\w*|брат\w*|сестр\w*|близки\w+"),
    Station("witnesses", _W, _SEES, False, r"(?:eye ?)?witness(?:es)?|bystanders?|onlookers?|passers? ?by|residents?|locals|neighbou?rs?|villagers?|townspeople|inhabitants?|shop ?keepers?|shop ?owners?|traders?|merchants?|grocers?|bakers?|butchers?|barbers?|tailors?|vendors?|stallholders?|market sellers?|fishmongers?|protest[eo]rs?|demonstrators?|marchers?|survivors?|passengers?|drivers?|students?|pupils?|teachers?|farmers?|shepherds?|fisher(?:men|man|folk)|sailors?|ferry\w*|boat\w*|miners?|dockers?|dock ?workers?|labou?rers?|factory workers?|workers?|welders?|mechanics?|electricians?|carpenters?|cooks?|waiters?|waitress\w*|cleaners?|caretakers?|librarians?|clerks?|pensioners?|retired \w+|commuters?|tourists?|prisoners?|detainees?|inmates?|refugees?|people (?:who|in|at|living|on|there|nearby)|(?:a |one |two |three |several )?(?:man|woman|men|women|boys?|girls?|youths?|brothers|sisters) (?:who|in|at|living|from|\\w+ing)|شاهد(?:ان|ی)?(?: عینی)?|شهود|شاهدان|ساکن\w*|اهالی|همسایه\w*|همسایگان|رهگذر\w*|عابر\w*|مغازه دار\w*|کاسب\w*|کسبه|فروشنده\w*|نانوا\w*|معترض\w*|بازمانده\w*|مسافر\w*|راننده\w*|دانشجو\w*|دانش آموز\w*|معلم\w*|کشاورز\w*|چوپان\w*|ماهیگیر\w*|ملوان\w*|معدنچی\w*|کارگر\w*|بازنشسته\w*|زندانی\w*|شاهد عیان|شهود عیان|سکان|السکان|جیران|متظاهر\w*|ناجون|ناجین|الناجون|مواطن\w*|عامل|عمال|سایق\w*|طالب|طلاب|تاجر|очевид\w*|свидетел\w*|жител\w*|сосед\w*|прохож\w*|продав\w*|протестующ\w*|выживш\w*|пассажир\w*|водител\w*|студент\w*|учител\w*|рыбак\w*|шахтер\w*|докер\w*|рабоч\w*|пенсионер\w*"),
    Station("activists", _U, _NOBODY_SAYS, False, r"activists?|campaigners?|organi[sz]ers?|dissidents?|opposition(?: \w+)?|exiles?|فعالان\w*|فعال \w+|اپوزیسیون|مخالفان|ناشط\w*|نشطاء?|المعارضه|активист\w*|оппозици\w*"),
    Station("interior ministry", _O, _COUNTS, True, r"ministry of (?:the )?interior|interior (?:ministry|minister)|home (?:office|secretary|ministry|minister|affairs)|وزارت کشور|وزیر کشور|وزاره الداخلیه|وزیر الداخلیه|الداخلیه|мвд|министерств\w* внутренних дел|министр\w* внутренних дел"),
    Station("health ministry", _O, _COUNTS, True, r"ministry of (?:public )?health|health (?:ministry|minister|department|authorit\w+)|وزارت بهداشت|وزیر بهداشت|دانشگاه علوم پزشکی|وزاره الصحه|وزیر الصحه|минздрав\w*|министерств\w* здравоохранения|министр\w* здравоохранения"),
    Station("foreign ministry", _O, _NOBODY_SAYS, True, r"ministry of foreign affairs|foreign (?:ministry|minister|office|secretary)|state department|وزارت (?:امور )?خارجه|وزیر (?:امور )?خارجه|وزاره الخارجیه|وزیر الخارجیه|الخارجیه|мид|министерств\w* иностранных дел|министр\w* иностранных дел"),
    Station("defence ministry", _O, _COUNTS, True, r"ministry of defen[cs]e|defen[cs]e (?:ministry|minister|department|secretary)|pentagon|وزارت دفاع|وزیر دفاع|وزاره الدفاع|وزیر الدفاع|минобороны|министерств\w* обороны|министр\w* обороны"),
    Station("justice ministry", _O, _COUNTS, True, r"ministry of justice|justice (?:ministry|minister|department)|وزارت دادگستری|وزیر دادگستری|وزاره العدل|وزیر العدل|минюст\w*|министерств\w* юстиции"),
    Station("ministry", _O, _COUNTS, True, r"ministry|ministries|ministers?|وزارت\w*|وزیر|وزاره|الوزاره|министерств\w*|министр\w*"),
    Station("police", _O, _COUNTS, True, r"police(?:man|men|woman|women)?|constabulary|gendarmerie|sheriff|پلیس|نیروی انتظامی|فرماندهی انتظامی|فرمانده انتظامی|کلانتری|الشرطه|شرطه|الدرک|полици\w*|жандарм\w*"),
    Station("guards", _O, _COUNTS, True, r"revolutionary guards?|irgc|national guard|basij|سپاه(?: پاسداران)?|بسیج|الحرس|нацгварди\w*|росгварди\w*|ксир"),
    Station("border guard", _O, _COUNTS, True, r"(?:border|frontier) (?:guards?|police|forces?)|مرزبان\w*|حرس الحدود|пограничник\w*|погранслужб\w*"),
    Station("army", _O, _COUNTS, True, r"army|military|armed forces|navy|air force|(?:a |an )?(?:military|army) \w+|soldiers?|troops|ارتش|نیروهای مسلح|نظامی\w*|الجیش|جیش|الجیش|العسکری\w*|арми\w*|военн\w*|вооруженн\w*"),
    Station("security forces", _O, _COUNTS, True, r"security (?:forces?|services?|officials?|council|sources?)|intelligence (?:service|agency|ministry|officials?)|نیروهای امنیتی|شورای امنیت|وزارت اطلاعات|الامن|قوات الامن|силовик\w*|спецслужб\w*|фсб"),
    Station("prosecutors", _O, _COUNTS, True, r"prosecut\w+|attorney general|judiciary|courts?|tribunal|judges?|دادستان\w*|دادگاه|قوه قضا\w+|دادگستری|النیابه|النایب العام|القضاء|المحکمه|прокур\w*|суд\w*|следственн\w+ комитет\w*"),
    Station("forensics", _O, _COUNTS, True, r"forensic\w*|coroners?|medical examiners?|پزشکی قانونی|الطب الشرعی|судмед\w*"),
    Station("prison service", _O, _COUNTS, True, r"(?:prisons?|correctional|penitentiary) (?:services?|authorit\w+|departments?|administration|directorate|officials?|director|governor|warden|chief|organi[sz]ation)|warden|سازمان زندان\w*|(?:اداره|مدیر|مدیریت|رییس)(?: ?کل)? زندان(?!ی)\w*|اداره السجون|фсин"),
    Station("province", _O, _COUNTS, True, r"governors?(?: ?general)?|governorate|provincial \w+|prefect\w*|district (?:chief|office\w*|council)|استاندار\w*|فرماندار\w*|بخشدار\w*|المحافظ|محافظه|الوالی|губернатор\w*|област\w+ администраци\w*"),
    Station("town hall", _O, _COUNTS, True, r"mayors?|municipal\w*|city (?:hall|council|officials?|authorities)|town (?:hall|council)|town clerk|شهردار\w*|شورای شهر|البلدیه|رییس البلدیه|мэр\w*|муниципал\w*|горсовет\w*"),
    Station("fire service", _O, _COUNTS, True, r"fire (?:service|department|brigade|chief)|آتش نشانی|الاطفاء|пожарн\w+ служб\w*"),
    Station("emergency service", _O, _COUNTS, True, r"emergency (?:services?|ministry|minister|department|management|officials?|organi[sz]ation)|civil (?:defen[cs]e|protection)|disaster (?:management|agency|authority)|ambulance (?:service|authority|director|chief|head|officials?)|اورژانس|فوریت ?های پزشکی|مرکز فوریت\w*|مدیریت بحران|الدفاع المدنی|الاسعاف|الطواری|мчс|скор\w+ помощ\w*"),
    Station("harbour office", _O, _COUNTS, True, r"(?:harbou?r|port|coast ?guard|railway|airport|mining|mines|dam|transport) (?:master|authorit\w+|office|board|officials?|inspectorate|company|agency)|coast ?guard|سازمان بنادر|گارد ساحلی|راه آهن|خفر السواحل|берегов\w+ охран\w*"),
    Station("presidency", _O, _NOBODY_SAYS, True, r"president\w*|supreme leader|prime minister|chancellor|premier|king|queen|ریاست جمهوری|رییس جمهور\w*|رهبر\w*|نخست وزیر|رهبری|الرییس|الرئاسه|رییس الوزراء|رییس الحکومه|президент\w*|премьер\w*"),
    Station("parliament", _O, _NOBODY_SAYS, True, r"parliament\w*|lawmakers?|mps?|senators?|deput(?:y|ies)|speaker of|congress\w*|مجلس|نماینده\w*|نمایندگان|البرلمان|النواب|نایب|парламент\w*|депутат\w*|сенатор\w*"),
    Station("government", _O, _COUNTS, True, r"governments?|authorit(?:y|ies)|the state|regime|cabinet|official (?:figures?|toll|count|data|statistics)|state (?:officials?|bodies)|spokes(?:man|woman|person|people)|دولت|حکومت|مقام(?:ات|های) (?:رسمی|دولتی)|مقامات|سخنگو\w*|آمار رسمی|الحکومه|السلطات|سلطات|المتحدث\w*|متحدث\w*|правительств\w*|власт\w*|официальн\w+ представител\w*|пресс ?секретар\w*"),
    Station("diplomats", _U, _NOBODY_SAYS, False, r"(?:western |european |foreign |senior |regional )*diplomats?|embass(?:y|ies)|ambassadors?|envoys?|دیپلمات\w*|سفیر\w*|سفارت\w*|دبلوماسی\w*|سفیر|السفاره|дипломат\w*|посол\w*|посольств\w*"),
    Station("officials", _U, _NOBODY_SAYS, False, r"officials?|officers?|aides?|advis[eo]rs?|commanders?|bureaucrats?|مسول\w*|مسیول\w*|مسئول\w*|مقام\w*|مشاور\w*|مسوول\w*|ضابط|ضباط|чиновник\w*|должностн\w*|офицер\w*"),
    Station("experts", _U, _NOBODY_SAYS, False, r"experts?|analysts?|observers?|researchers?|academics?|professors?|lecturers?|historians?|scholars?|economists?|کارشناس\w*|تحلیلگر\w*|ناظران|استاد\w*|پژوهشگر\w*|خبیر|خبراء|محلل\w*|эксперт\w*|аналитик\w*|наблюдател\w*|профессор\w*"),
    Station("lawyers", _W, _NOBODY_SAYS, False, r"lawyers?|attorneys?|solicitors?|وکیل|وکلا\w*|محام\w*|адвокат\w*|юрист\w*"),
    Station("clergy", _W, _SEES, False, r"priests?|imams?|monks?|nuns?|clerics?|pastors?|undertakers?|gravediggers?|cemetery (?:staff|workers?)|روحانی\w*|امام جمعه|گورکن\w*|القس|الامام|священник\w*|имам\w*"),
    Station("reporters", _U, _SEES, False, r"(?:\w+ )?(?:reporters?|correspondents?|journalists?|photographers?|cameram[ae]n|stringers?|news ?rooms?|newsroom team|crews?)|خبرنگار\w*|گزارشگر\w*|روزنامه نگار\w*|عکاس\w*|مراسل\w*|صحفی\w*|مصور\w*|корреспондент\w*|журналист\w*|репортер\w*|фотограф\w*"),
    Station("media", _N, _NOBODY_SAYS, False, r"(?:local|state|foreign|international|domestic|regional|national|some|several|other|government|opposition|independent|exile|official)? ?(?:media|press|newspapers?|papers|news (?:agencies|outlets|sites|websites)|wire (?:services|reports|agencies)|agencies|outlets|broadcasters?|television|channels?|news reports?|tv)|رسانه\w*|خبرگزاری ها\w*|مطبوعات|روزنامه ها\w*|منابع خبری|وسایل اعلام\w*|وسایل الاعلام\w*|الصحف|وکالات\w*|сми|агентства|информагентств\w*|газет[ыа]|пресс[аы]"),
    Station("sources", _U, _NOBODY_SAYS, False, r"sources?|insiders?|people|persons?|individuals?|someone|somebody|man|woman|user|users|others|many|some|منبع\w*|منابع\w*|افراد|فرد|کسانی|شخص\w*|یک نفر|مصدر|مصادر|شخص|اشخاص|источник\w*|собеседник\w*|люд\w*|человек"),
)  # fmt: skip
"""In the order in which they are tried: the more telling sort first."""

GIVEN_UP = re.compile(
    r"\b(?:on (?:the )?condition of anonymity|(?:asked|asking|requested|requesting|refused|declined|wish\w*|want\w*) (?:not )?to (?:be named|remain anonymous)"
    r"|not authori[sz]ed to \w+|familiar with .*|with (?:direct )?knowledge of .*|close to .*|briefed on .*|speaking .*|who (?:spoke|asked|requested|declined|did not).*)"
    r"|(?<!\w)که (?:ن?خواست\w*|نمی خواست\w*) (?:نام|هویت)\w*.*",
)
"""Words behind an unnamed person that tell why there is no name."""


_REMEMBERED = 20_000


@cache
def _compiled() -> tuple[tuple[Station, re.Pattern[str]], ...]:
    return tuple((row, re.compile(rf"(?<!\w)(?:{fold(row.words)})(?!\w)")) for row in STATIONS)


@lru_cache(maxsize=_REMEMBERED)
def stations_in(folded: str) -> tuple[tuple[Station, re.Match[str]], ...]:
    """Return the stations that some folded words name, in the order of the table, each where it first stands."""
    found = ((station, pattern.search(folded)) for station, pattern in _compiled())
    return tuple((station, match) for station, match in found if match is not None)


def station_named(name: str) -> Station:
    """Return a station by its name; raises ``StopIteration`` for a name that is no station."""
    return next(station for station in STATIONS if station.name == name)
