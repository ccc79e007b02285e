"""English nouns for one person: what a verb of harm must be done to before it counts anybody."""

import re

from nightglass.read.cues import words

_PERSONS = words("""
    accomplice activist actor adult agent aide ambassador analyst apprentice architect artist assailant assassin
    assistant associate attacker attorney aunt author baby baker banker barber beggar believer bishop blogger
    bodyguard bomb-maker bomber bombmaker boy boyfriend bricklayer brigadier brother bureaucrat businessman
    businesswoman bystander cadet cameraman campaigner candidate captain captive captor cardinal caretaker
    carpenter cashier chairman champion chancellor chaplain chauffeur chef chemist chief child citizen civilian
    clergyman cleric clerk coach colonel combatant commander commando companion comrade conductor conscript
    conspirator constable consul contractor cook coordinator corporal correspondent councillor councilman
    counsellor courier cousin criminal critic customer cyclist dad daughter deacon deputy deserter designer
    detainee detective diplomat director dissident doctor driver drummer economist editor elder electrician
    emigrant emissary employee employer engineer envoy escapee executive expert explorer extremist facilitator
    fan farmer father fighter financer financier firefighter fireman fisherman foreigner foreman friend fugitive
    gangster gardener general girl girlfriend governor graduate grandchild granddaughter grandfather grandmother
    grandson guard guerrilla guest guide gunman gunrunner heir herder host hostage housewife hunter husband imam
    immigrant individual infant infantryman informant informer inhabitant inmate insurgent intern interpreter
    interrogator intruder inventor investigator janitor jihadist journalist judge juror kid kidnapper kinsman
    laborer labourer lady landowner lawmaker lawyer leader lecturer legislator librarian lieutenant looter
    machinist magistrate maid major man manager marine marshal mason master mastermind mayor mechanic mediator
    medic member merchant messenger midwife migrant militant militiaman miner minister minor missionary monk
    mother motorcyclist motorist mufti mullah murderer musician national negotiator neighbor neighbour nephew
    newsman niece novelist nun nurse observer offender officer official onlooker operative operator opponent
    organiser organizer orphan owner painter paramedic parishioner parliamentarian partisan partner passenger
    passer-by passerby pastor patient patriarch patrolman peasant pedestrian pensioner person photographer
    physician pilgrim pilot pirate playwright plumber poet policeman policewoman politician porter preacher
    president priest prince principal prisoner producer professor programmer prosecutor protester protestor
    protégé publisher pupil rabbi ranger rebel recruit refugee relative repairman reporter representative
    rescuer researcher resident responder retiree rider ringleader rioter rival robber runner saboteur sailor
    salesman saleswoman scholar scientist scion scout secretary senator sentry separatist sergeant servant
    serviceman sheikh shepherd sheriff shooter shopkeeper sibling singer sister smuggler sniper soldier son
    speaker spectator spokesman spokesperson spokeswoman sportsman spouse spy staffer stepfather stepmother
    stepson stranger student sub-commander subcommander supervisor supplier supporter surgeon surveyor suspect
    sympathiser sympathizer tailor teacher technician teen teenager tenant terrorist thief toddler tourist
    trader trafficker trainer traitor translator traveler traveller treasurer trespasser tribesman trooper tutor
    twin tycoon uncle undersecretary undertaker usher vendor veteran victim villager visitor volunteer waiter
    waitress warden warlord warrior watchman widow wife winner witness woman worker worshipper wounded writer
    youngster youth""")
_AGENT = re.compile(
    r"[a-z-]{2,}(?:man|woman|person|wright|smith|maker|keeper|holder|goer|planner)|[a-z-]{3,}(?:er|or|ist|ian|eer)"
)
"""Endings of nouns for who does something."""
_THINGS = words("""
    accelerator anger another answer antler armor armour banner barrier beaver behavior behaviour boiler border
    boulder bulldozer bumper bunker burner butter calculator cancer carrier center chamber chapter character
    charter clutter color colour comparator computer condor container converter copper corner counter cover
    cruiser cucumber cursor danger decor destroyer detector detonator diameter dinner disaster disorder door
    drawer elevator encounter equator error escalator factor favor favour fever fiber filter finger floor flower
    fodder folder freighter gender generator glacier gutter hammer hamster harbor harbour helicopter holster
    honor honour horror humor humour hunger incinerator indicator inferior interior labor labour ladder launcher
    layer ledger letter lever lighter liver lobster locker lumber manner manor marker mast matter meteor meter
    mirror monitor monster motor murder number odor odour offer order oyster panther paper parlor parlour pepper
    platter poster powder power quarter radar radiator reactor receiver refrigerator register remainder revolver
    river roller roster router rubber rumor rumour scanner scooter sector sensor server shelter shoulder shower
    silencer silver simulator slaughter soccer spider steamer sticker succor summer supper tanker tender terror
    theater thunder tiger timber timer tower tractor trailer transfer transformer transistor transmitter trawler
    tremor trigger tumor tumour vapor vapour vector ventilator vigor vigour water weather whisper winter""")
"""Nouns with such an ending that are nobody."""


def is_person(lemma: str) -> bool:
    """Say whether a noun in its singular, in lower case, stands for one person."""
    return lemma in _PERSONS or (lemma not in _THINGS and bool(_AGENT.fullmatch(lemma)))
