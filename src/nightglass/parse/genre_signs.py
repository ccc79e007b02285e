"""The signs of a text's genre, as patterns over the folded text: what it calls itself, who signs it, how it speaks."""
# ruff: noqa: E501 - a pattern is checked by eye, and that needs it on one line

import re

CLOCK_ENTRY = re.compile(
    r"^\W*(?:(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\.?|\s?(?:gmt|utc|et))?\b|(?:just now|\d{1,2}\s?(?:m|min|mins|minutes|h|hr|hrs|hours?) ago)\W*$)",
    re.I | re.M,
)
"""A line that opens with an hour of the day or with how long ago it was."""
CALLED_LIVE = re.compile(
    r"^[^\n]{0,80}?(?:\blive\b(?=\W*$|:| updates?| blog)|\bas it happened\b|\blive ?blog\b|\bminute by minute\b|\bонлайн\b|текстовая трансляция|لحظه به لحظه|لحظه بلحظه|مباشر|تغطیه مباشره|زنده)",
    re.I | re.M,
)
"""Looked for in the first line alone."""

SIGNED = re.compile(
    r"\b(?:lecturer|professor|fellow|columnist|scholar|academic|historian|political scientist|op-ed contributor)\b"
    r"|преподаватель|доцент|колумнист|обозреватель|политолог|استاد دانشگاه|پژوهشگر|تحلیلگر|ستون ?نویس|محاضره?\b|باحثه?\b|کاتبه?\b|استاذه?\b",
    re.I,
)
PASSIVE_HEADLINE = re.compile(
    r"\b(?:is|was|has|held|says?|said|appointed|named|killed|wins?|dies|dead|jailed|arrested|freed)\b", re.I
)
"""What a headline about a professor has and the line that a professor signs has not."""
WRITER_NOTE = re.compile(
    r"^\W*(?:[Tt]he (?:writer|author)|[A-Z][\w.'-]+ [A-Z][\w.'-]+)\s(?:is|was|teaches|writes)\b[^\n]{0,140}"
    r"\b(?:professor|fellow|lecturer|columnist|author|writer|researcher|scholar|analyst|teaches|writes)\b[^\n]{0,140}$"
    r"|^\W*(?:بقلم|به قلم|نوشته)\s.{0,60}(?:محاضر|استاذ|استاد|باحث|پژوهشگر|کاتب|تحلیلگر)",
    re.M,
)
"""A line that says of the author what authors of comment are said to be."""
CALLED_OPINION = re.compile(
    r"^\W*(?:(?:news|guest|legal|an?)\s+)?(?:opinion|analysis|op-ed|commentary|comment|editorial|viewpoint|column|perspective|мнение|анализ|колонка|комментарий|аналитика|редакционная"
    r"|یادداشت|تحلیل|سرمقاله|دیدگاه|نظر|رای|مقال رای|وجهه نظر|افتتاحیه)\s*(?:[:|/-]|\W*$|\s+by\s+[^\W\d])|[:|/(-]\s*(?:opinion|analysis|commentary|мнение|анализ|تحلیل|یادداشت|رای)\W*$",
    re.I | re.M,
)
CALLED_STATEMENT = re.compile(
    r"^\W*(?:(?:joint|press|public|official|final)\s+)?(?:statement|communiqu[eé]|press release|declaration|open letter"
    r"|for immediate release|заявление|коммюнике|пресс-релиз|открытое письмо|بیانیه|اطلاعیه|نامه سرگشاده|بیان صحفی|بیان|رساله مفتوحه)\b",
    re.I | re.M,
)
ISSUED = re.compile(
    r"^\W*(?:(?:[Jj]oint|[Pp]ress|[Pp]ublic|[Oo]fficial|[Ff]inal)\s+)?(?:[Ss]tatement|[Cc]ommuniqu[eé]|[Dd]eclaration"
    r"|STATEMENT|COMMUNIQUE|DECLARATION)\s+(?:of|by|from|OF|BY|FROM)\s+(?:the\s+|THE\s+)?[A-Z]"
    r"|^\W*(?:[Зз]аявление|ЗАЯВЛЕНИЕ)\s+[А-Я]|^\W*(?:بیانیه|بیان|اطلاعیه)\s+(?:صادر عن|مشترک|وزارت|شورا|سازمان|دفتر|کانون|اتحادیه|وزاره|شماره|کمیته|انجمن|حزب|سندیکا)",
    re.M,
)
"""A text that calls itself the statement of a body whose name follows."""
BODY_ACTS = re.compile(
    r"\b(?:we|the (?:undersigned|council|committee|union|association|ministry|federation|network|coalition))"
    r"(?: \w+){0,2} (?:condemn|call|urge|demand|declare|express|reject|stand|announce|reaffirm|appeal|remind|warn|ask|invite)s?\b"
    r"|\bмы (?:требуем|призываем|осуждаем|заявляем|просим|выражаем|обращаемся)|осуждает\b"
    r"|محکوم می ?کن|خواستار\w* |فرا می ?خوان|ما از \S+ (?:\S+ )?می ?خواهیم|هشدار می ?دهیم"
    r"|(?<!\w)و?(?:ندین|یدین|تدین|ندعو|یدعو|نطالب|یطالب|تطالب|نستنکر|نوکد|نناشد)(?!\w)",
    re.I,
)
WE = re.compile(
    r"\b(?:we|our|us|ours|мы|нас|нам|наш\w*|ما|نحن)\b|(?<!\w)و?(?:ندین|ندعو|نطالب|نستنکر|نوکد|نناشد)|می ?خواهیم|هستیم|می ?دهیم",
    re.I,
)
MINE = re.compile(r"\b(?:I|my|me)\b")

WEIGHS = re.compile(
    r"\b(?:may|might|could|should|must|would|cannot|likely|unlikely|probably|plausibly|perhaps|arguably|ultimately|indeed|rather|thus|ought"
    r"|therefore|nonetheless|nevertheless|suggests?|suggesting|reflects?|reflecting|reveals?|underscores?|seems?|appears?"
    r"|increasingly|essentially|fundamental(?:ly)?|inevitabl[ey]|merely|simply|surely|of course|in truth|in this sense|in short|seen in this light|the question is|the lesson"
    r"|paradox\w*|narratives?|calculus|legitimacy|strategic(?:ally)?|naive|tempting"
    r"|возможно|вероятно|скорее всего|кажется|по-видимому|может быть|вряд ли|в сущности|на деле|в конечном счете|более того|лишь|следовало бы|рано или поздно|неизбежно|иными словами|по сути)\b"
    r"|به نظر می ?رسد|شاید|احتمالا|در واقع|در نهایت|باید گفت|چه ?بسا|بی ?تردید|نشان می ?دهد|پرسش این|گمان می"
    r"|یبدو|ربما|ولعل|لعل|ینبغی|فی الحقیقه|فی نهایه المطاف|من السذاجه|لا شک|نادرا ما|السوال|والسوال|فی الواقع",
    re.I,
)
"""Words that weigh what they tell: modal, hedging, judging."""
ATTRIBUTES = re.compile(
    r"\b(?:said|says|told|added|according to|reported|announced|tweeted|wrote|stated|quoted|citing|confirmed"
    r"|spokes\w+|сообщил\w*|заявил\w*|рассказал\w*|по словам|по данным|сказал\w*|добавил\w*|передает|уточнил\w*|постановил\w*)\b"
    r"|گفت(?!ه ?اند)|گفته است|گفتند|به گفته|به گزارش|اعلام کرد|خبر داد|افزود|(?<!\w)و?(?:قال|قالت|قالوا|اضاف|اضافت|اعلن|اعلنت|ذکر|ذکرت|افاد|افادت|صرح|بحسب|وفقا|نقلا)(?!\w)",
    re.I,
)
"""Words that lay what they tell at somebody's door."""

QUOTED = re.compile(r"\"[^\"\n]{0,2000}\"|''[^\n]{0,2000}?''")
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")

FORWARDED = re.compile(
    r"^\W*(?:forwarded from|переслано (?:из|от)|بازنشر از|فوروارد از|اعید توجیهه من|منقول من)\b", re.I
)
ALARM = re.compile(
    "^[\\s*_]*[\U0001f534\U0001f6a8❗‼⚡⚠\U0001f525\U0001f4e2\U0001f4cc➡\U0001f3a5\U0001f4f9\U0001f4f8⭕✅✔\U0001f53b▪️]"
)
"""A text that opens with a pictograph, as channels mark what is urgent."""
HANDLE = re.compile(r"^[^\n]{0,60}(?:@\w{4,}|t\.me/\w+)\W*$", re.M)
"""A line that ends with a channel's handle or address."""
HASHTAG = re.compile(r"(?<!\w)#\w{3,}")
ADDRESSES = re.compile(
    r"\b(?:send us|subscribe|please share|share!|stay away|avoid the|follow us|write to (?:us|the bot)|join us"
    r"|присылайте|подписывайтесь|делитесь|не подходите|обходите)\b|عضو شوید|بفرستید|دور بمانید|به اشتراک|ابتعدوا|ارسلوا|اشترکوا|شارکوا",
    re.I,
)
"""What a channel asks of its followers."""
