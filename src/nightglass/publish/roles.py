"""What the words beside a name say of a person: a public role, a private one, or nothing."""

import re
from enum import StrEnum

from nightglass.publish.plain_words import word_set
from nightglass.text.fold import key


class Role(StrEnum):
    """Whether somebody acts in public or is a private person."""

    PUBLIC = "public"
    PRIVATE = "private"


PUBLIC_WORDS = word_set("""
    president vice-president premier chancellor minister ministers deputy-minister secretary
    secretary-general undersecretary speaker spokesperson spokesman spokeswoman spokesmen chief chairman chairwoman
    chairperson chair head leader governor mayor senator congressman congresswoman lawmaker parliamentarian legislator
    mp mep deputy councillor commissioner ambassador envoy diplomat consul rapporteur commander general colonel
    brigadier admiral marshal major-general ayatollah hojatoleslam cleric imam bishop archbishop pope patriarch king
    queen prince princess shah emir sultan sheikh monarch emperor judge justice prosecutor attorney-general ombudsman
    director president-elect professor lecturer analyst expert researcher scholar historian economist fellow academic
    author novelist writer actor actress filmmaker singer musician footballer striker athlete coach laureate
    billionaire tycoon ceo executive executives founder co-founder sen rep gov gen col adm prof representative
    politician candidate nominee statesman dictator official officials negotiator adviser advisor columnist commentator
    broadcaster presenter conductor composer painter starring رییس وزیر نماینده سخنگو سخنگوی فرمانده استاندار شهردار
    سفیر دادستان آیتالله رهبر استاد پژوهشگر تحلیلگر کارشناس نویسنده بازیگر مدیر معاون سردار سناتور شاهزاده دبیرکل
    президент премьер премьер-министр министр министра спикер губернатор мэр депутат сенатор посол командующий генерал
    полковник прокурор судья директор глава председатель представитель пресс-секретарь профессор преподаватель эксперт
    аналитик политолог писатель писательница актер актриса режиссер лидер патриарх
    وزير الوزير رءیس الرءیس رییس المتحدث متحدث القاءد قاءد السفیر سفیر النائب محافظ مدیر خبیر محلل استاذ
    """)
"""Roles in which people act in public; an expert quoted as one is among them. A journalist is not: some work unseen."""

PRIVATE_WORDS = word_set("""
    witness eyewitness bystander onlooker passerby resident residents neighbour neighbor neighbours neighbors nurse
    doctor physician surgeon medic paramedic midwife pharmacist patient student pupil schoolboy schoolgirl teacher
    tutor protester protestor demonstrator marcher striker-worker worker labourer labourers farmer fisherman shopkeeper
    baker driver waiter waitress cashier clerk guard watchman miner docker sailor electrician engineer-worker plumber
    mother father parent parents sister brother son daughter wife husband widow widower aunt uncle cousin nephew niece
    grandmother grandfather grandson granddaughter relative relatives friend friends colleague fiancee fiance partner
    girlfriend boyfriend roommate flatmate survivor victim detainee prisoner inmate refugee migrant volunteer user
    blogger tweeter poster caller tenant pensioner retiree villager townsperson housewife mechanic hairdresser barber
    tailor carpenter courier cook cleaner caretaker porter receptionist passenger customer mourner woman man girl boy
    teenager youth child activist source whistleblower defector landlady landlord shepherd trader taxi-driver
    bookseller librarian seamstress welder tourist gardener grocer butcher shopper technician clerk lodger foreman
    fishmonger electrician janitor nanny cellmate classmate schoolmate orphan bride groom vendor florist accountant
    translator interpreter architect pilot firefighter ambulance-driver bus-driver seller stoker
    شاهد پرستار پزشک دکتر دانشجو دانشاموز معلم ساکن اهل همسایه معترض بیمار کارگر مادر پدر خواهر برادر همسر دختر پسر
    دوست همکار راننده مغازهدار کاربر زن مرد بازداشتی زندانی خانم اقای کشاورز بازمانده
    свидетель свидетельница очевидец очевидица медсестра медбрат врач фельдшер студент студентка житель жительница
    сосед соседка учитель учительница рабочий протестующий протестующая участник участница пациент пациентка мать отец
    сестра брат сын дочь жена муж друг подруга коллега водитель пенсионер пенсионерка пользователь пользовательница
    родственник родственница хирург продавец продавщица шахтер рыбак волонтер школьник школьница задержанный задержанная
    شاهد شاهده ممرضه ممرض طبیب طبیبه طالب طالبه جار جاره متظاهر متظاهره معلم معلمه مریض سائق عامل والده والد شقیق شقیقه
    """)
"""Roles of private people; a doctor is one, since a doctor who tells what a ward saw can be punished for it."""

_CUT = re.compile(
    r"\b(?:of|for|in|at|from|to|with|by|who|whose|which|that|and|near|under|against|during|after|before|about|as|on|"
    r"killed|shot|wounded|injured|arrested|detained|held|aged|named|called|known|based|living|working|quoted)\b|,"
)
_POSSESSOR = re.compile(r"^.*\b[\w.-]+(?:['’]s|s['’])(?=\s)")
_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDINGS = ("ами", "ями", "ого", "ему", "ому", "ей", "ой", "ом", "ем", "ым", "им", "у", "а", "ы", "и", "е", "я", "ю")


def role_of(phrase: str) -> Role | None:
    """Return what the head of a phrase says of whom it describes, null where it says neither.

    The head is the last role word before the first preposition, and what stands in the genitive belongs to somebody
    else: "the minister's neighbour" and "a neighbour of the minister" are both a neighbour.
    """
    own = _POSSESSOR.sub(" ", phrase.strip())
    for part in _CUT.split(own):
        roles = _roles_in(_TOKEN.findall(part))
        if roles:
            return roles[-1]
        if part.strip():
            tokens = _TOKEN.findall(part.casefold())
            if tokens and tokens[-1] not in ("the", "a", "an", "one", "then", "former", "late"):
                return None
    return None


def _roles_in(words: list[str]) -> list[Role]:
    """Return the roles among the words where a phrase's head stands: last in English, first in the other languages."""
    if words and words[0][0] > "\u0370":
        first = next((role for word in words if (role := word_role(word)) is not None), None)
        return [] if first is None else [first]
    return [role for word in words[-1:] if (role := word_role(word)) is not None]


def word_role(word: str) -> Role | None:
    """Return what one word says of a person, null where it names no role."""
    folded = key(word).replace(" ", "-") if "-" in word else key(word).replace(" ", "")
    for form in _forms(folded):
        if form in PRIVATE_WORDS:
            return Role.PRIVATE
        if form in PUBLIC_WORDS:
            return Role.PUBLIC
    if "-" in folded:
        return word_role(folded.rsplit("-", 1)[-1])
    return None


def _forms(word: str) -> list[str]:
    """Return a word as it is and without a plural or a Russian case ending."""
    forms = [word]
    if word.endswith("s") and len(word) > 4:
        forms.append(word[:-1])
    if "а" <= word[:1] <= "я":
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) > 3:
                stem = word[: -len(ending)]
                forms += [stem, f"{stem}а", f"{stem}ь", f"{stem}й"]
    return forms
