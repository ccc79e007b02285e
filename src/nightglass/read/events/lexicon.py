"""The words that name an event, by PLOVER type (2021 codebook), with the frames that they need.

Each line of a table: the lemmas, then the type and (after a slash) the mode, then ACLED's sub-event type or "-",
then conditions. ``obj=`` asks for one of these lemmas as (head of the) object, ``not=`` forbids them; ``prt=`` asks
for a particle, ``no-prt`` forbids one, ``adv=`` asks for a word beside it; ``passive`` for the passive; ``prep=``
asks for a preposition; ``subj=`` asks for the subject, ``not-subj=`` forbids it; ``clause`` asks for a clause as
complement; ``bare`` asks that no object follow; ``then=`` asks for a word soon after; ``means`` asks for somebody's
means of force after it ("in police firing"). The first line whose conditions hold wins.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from nightglass.read.cues import words
from nightglass.records.event import EventType

PROTESTERS = words("""
    protester protestor demonstrator crowd marcher rioter mourner student worker gathering rally protest demonstration
    march sit-in striker dissident picket vigil""")
"""Who stands in a street: force used on them is ACLED's excessive force against protesters."""

PEOPLE = PROTESTERS | words("""
    people person man woman child boy girl civilian resident villager journalist reporter activist lawyer official
    officer soldier policeman policewoman guard militant rebel fighter doctor nurse teacher leader member passenger
    patient prisoner detainee bystander citizen youth teenager politician lawmaker minister suspect victim other dozen
    hundred thousand score family relative supporter opponent critic hostage troop police migrant refugee medic blogger
    photographer editor writer brother sister son daughter father mother husband wife friend colleague cleric priest""")

_VERBS = """
protest | PROTEST/demo | Peaceful protest |
demonstrate | PROTEST/demo | Peaceful protest | bare
rally | PROTEST/demo | Peaceful protest | not=around,support,price,market,stock,share,voter,supporter,base,party,
    faithful,nation,troop,ally
stop,down | PROTEST/strike | Peaceful protest | obj=work,tool subj=worker,employee,miner,nurse,teacher,driver,
    docker,staff,labourer,laborer,union
march | PROTEST/demo | Peaceful protest | not=troop not-subj=troop,force,soldier,army,fighter,militant,rebel,column,unit
riot | PROTEST/riot | Violent demonstration |
strike | PROTEST/strike | Peaceful protest | subj=docker,pilot,trucker,baker,sailor,
    railwayman,crew,farmer,worker,teacher,nurse,driver,employee,miner,doctor,staff,union,student,shopkeeper bare
go,stage,hold,call,observe,begin,start,join,organise,organize | PROTEST/strike | Peaceful protest | prep=on:strike
picket,boycott | PROTEST/boycott | Peaceful protest |
arrest,detain,jail,imprison,incarcerate,nab | COERCE/arrest | Arrests |
apprehend | COERCE/arrest | Arrests | obj=@people
pick | COERCE/arrest | Arrests | prt=up obj=@people
pick | COERCE/arrest | Arrests | prt=up prep=by:police,force,soldier,agent,officer,squad,army
put,keep,land,place | COERCE/arrest | Arrests | prep=behind:bar
put,place,keep | COERCE/arrest | Arrests | prep=under:arrest
send | COERCE/arrest | Arrests | prep=to:jail,prison,custody,lockup
hold | COERCE/arrest | Arrests | passive no-prt obj=@people
    not=protest,rally,demonstration,march,vigil,gathering,picket,sit-in
remand | COERCE/arrest | Arrests | obj=@people
remand | COERCE/arrest | Arrests | prep=to,in,into:custody,jail,prison
book | COERCE/arrest | Arrests | obj=@people prep=for,under
book | COERCE/arrest | Arrests | passive prep=for,under:law,act,section,charge,murder,offence,riot,arson,code,ordinance
round | COERCE/arrest | Arrests | prt=up
take | COERCE/arrest | Arrests | prep=into:custody
sentence | COERCE/arrest | - |
hang | ASSAULT/kill | - | obj=@people
execute | ASSAULT/kill | - | not=plan,order,strategy,program,project,painting,portrait,picture,banner,flag,
    search,warrant
abduct,kidnap | ASSAULT/abduct | Abduction/forced disappearance |
disappear | COERCE/arrest | Abduction/forced disappearance | obj=people,activist,journalist,student
censor,block,ban,filter,restrict,throttle,jam | COERCE/censor | - | obj=website,site,access,internet,app,
    newspaper,media,outlet,channel,broadcast,telegram,instagram,platform,publication,network,service,gathering,
    protest,rally,demonstration
shut,cut,switch,turn | COERCE/censor | - | prt=down,off obj=internet,access,service,network,connection,
    connectivity,website,newspaper,channel,broadcaster,communication,phone,line
sever,disrupt,curtail | COERCE/censor | - | obj=internet,access,service,network,connection,connectivity,communication
impose | COERCE/curfew | - | obj=curfew,law
impose,enforce | COERCE/censor | - | obj=blackout,shutdown,censorship
impose,slap,tighten | SANCTION | - | obj=sanction,embargo,tariff,ban,restriction
sanction,blacklist | SANCTION | - |
expel | SANCTION | - | obj=ambassador,diplomat,envoy,attaché,inspector,observer,monitor,peacekeeper,worker,agency,
    mission,staff
suspend,reduce,cut,halt,freeze,end,withhold,stop | SANCTION | - | obj=aid,assistance,cooperation,funding,relation,
    tie,mediation,delivery
break,sever,downgrade | SANCTION | - | obj=relation,tie
withdraw,pull | SANCTION | - | obj=ambassador,envoy,peacekeeper,observer,inspector
declare,impose | COERCE/martial-law | - | obj=state,emergency,siege
recall | SANCTION | - | obj=ambassador,envoy
crack | COERCE | - | prt=down
suppress,repress,quell,crush,disperse | COERCE/misc | Protest with intervention | obj=protest,protester,dissent,
    demonstration,uprising,unrest,rally,demonstrator,crowd,revolt,opposition,march
raid,storm,ransack,confiscate,seize | COERCE/seize | - | obj=@any
torture | ASSAULT/torture | Attack |
rape | ASSAULT/sexual | Sexual violence |
beat,club,bludgeon,whip,flog,baton | ASSAULT/beat | Attack | obj=@people
tear-gas,teargas | ASSAULT/crowd-control | Excessive force against protesters |
kill,massacre,slaughter,murder,assassinate,behead | ASSAULT/kill | Attack | not=bill,deal,proposal,time,hope,
    motion,idea,plan,amendment,project,mood,legislation,germ,cancer,joke,hour,process,animal,cow,sheep,goat,deer,fish,bird,insect,
    pig,dog,cat,cattle,livestock,virus,cell,weed,tree,appetite,momentum,conversation,chance,engine,pain
gun | ASSAULT/kill | Attack | prt=down
wound,injure,maim | ASSAULT/injure | Attack | obj=@people
shoot | ASSAULT/kill | Attack | adv=dead,down
shoot | ASSAULT/kill | Attack | then=dead
leave | ASSAULT/kill | Attack | then=dead subj=firing,shooting,attack,strike,airstrike,shelling,bombing,raid,
    crackdown,gunfire,bombardment,clash,blast,explosion
die,perish,succumb,fall | ASSAULT/kill | Attack | means
die | ASSAULT/kill | Attack | prep=in,of,from,during:firing,shooting,attack,strike,airstrike,shelling,bombing,raid,
    crackdown,massacre,torture,beating,gunfire,bombardment
perish | ASSAULT/kill | Attack | prep=in,of,from,during:firing,shooting,attack,strike,airstrike,shelling,bombing,raid,
    crackdown,massacre,gunfire,bombardment
shoot | ASSAULT/firearms | Attack | not=video,film,footage,movie,scene,photo,picture,clip,documentary,goal,
    glance,look,hoop,portrait,series,message,email no-prt
fire | ASSAULT/firearms | Attack | prep=on,at,into,upon
fire | ASSAULT/firearms | Attack | prep=in:air
fire | ASSAULT/firearms | Attack | bare
    subj=police,soldier,troop,army,guard,force,gunman,officer,militia,militiaman,sniper
open | ASSAULT/firearms | Attack | obj=fire
resort | ASSAULT/firearms | Attack | prep=to:firing,shooting,fire,shoot
resort | ASSAULT/crowd-control | Excessive force against protesters | prep=to:charge,lathicharge,teargas,baton
lob,hurl | ASSAULT/crowd-control | Excessive force against protesters | obj=teargas,gas,canister
lob,burst,fire | ASSAULT/crowd-control | Excessive force against protesters | obj=shell,canister
    subj=police,personnel,officer,constable,policeman
lathicharge,baton-charge,cane-charge | ASSAULT/crowd-control | Excessive force against protesters |
fire | ASSAULT/firearms | Attack | obj=shot,bullet,round,tear,gas,teargas,shell,pellet,rocket,
    missile,grenade,canister,rubber
bomb,bombard | ASSAULT/aerial | Air/drone strike |
shell | ASSAULT/artillery | Shelling/artillery/missile attack | obj=@any
attack | ACCUSE/disapprove | - | prep=for,over
attack,assault,ambush | ASSAULT | Attack | not=problem,issue,question,task,criticism,policy,plan,idea,decision,record
strike,hit | ASSAULT | - | obj=base,target,facility,site,city,town,country,building,hospital,
    village,position,camp,capital,port,airport,centre,center,iran,israel
launch,carry | ASSAULT | Attack | obj=attack,strike,assault,raid,airstrike,offensive,missile,rocket
use,deploy,employ | ASSAULT/crowd-control | Excessive force against protesters | obj=force,gas,cannon,baton,pellet,
    ammunition,bullet
mobilise,mobilize | MOBILIZE/troops | - | not=support,resource,fund,voter,opinion
deploy,mass,amass | MOBILIZE/troops | - | obj=troop,force,soldier,tank,unit,police,warship,ship,carrier,
    aircraft,missile,division,guard,battalion,reinforcement,riot
send,dispatch,move | MOBILIZE/troops | - | obj=troop,soldier,tank,warship,reinforcement,fleet,carrier
go | MOBILIZE/alert | - | prep=on:alert
threaten | THREATEN | - |
warn | THREATEN | - | prep=of,against,that:retaliation,consequence,response,action,reprisal,attack,strike,
    punishment,war
warn | THREATEN | - | clause=@threat
vow,pledge,promise,swear | THREATEN | - | clause=@harm
moot | THREATEN | - | obj=retaliation,reprisal,revenge,attack,strike,action
agree | AGREE | - | clause=@to
agree | AGREE | - | prep=on,upon,to
pledge,promise,commit | AGREE | - | clause=@any
meet | CONSULT/meet | - | not=target,demand,need,goal,standard,requirement,expectation,deadline,criterion,
    obligation,resistance,condition,challenge,fate,death,end,opposition,cost,quota
hold,host,attend,resume,begin,open,start | CONSULT/meet | - | obj=talk,negotiation,meeting,summit,discussion,
    consultation,dialogue,conversation
negotiate,confer,consult | CONSULT | - |
talk,speak | CONSULT | - | prep=with
discuss | CONSULT | - |
reach | CONSULT | - | prt=out
phone,telephone | CONSULT/phone | - |
visit | CONSULT/visit | - | subj=@actor not=site,website,page,family,home,beach,museum,shop
brief | CONSULT | - |
mediate | CONSULT/mediate | - |
sign,reach,conclude,ratify,strike,seal,clinch | AGREE | Agreement | obj=deal,agreement,treaty,accord,pact,
    memorandum,ceasefire,truce,compromise,understanding
back | SUPPORT | - | no-prt not=claim,idea,wall,weight
support,endorse,praise,welcome,commend,hail,applaud,salute | SUPPORT | - | not=claim,idea,wall,weight
apologise,apologize | SUPPORT | - |
voice,express,reiterate,offer,pledge | SUPPORT | - | obj=support,backing,solidarity
voice,express | ACCUSE/disapprove | - | obj=concern,outrage,anger,alarm,dismay,condemnation,shock
voice,express | SUPPORT | - | obj=support,solidarity,backing,sympathy,condolence
accuse,blame,condemn,denounce,criticise,criticize,decry,deplore,lambast,slam,rebuke | ACCUSE/disapprove | - |
charge,indict,prosecute,convict,sue | ACCUSE/legal | - | not=fee,price,battery,phone,money,amount
investigate,probe | ACCUSE/investigate | - |
launch,open,order,begin,start,conduct,announce | ACCUSE/investigate | - | obj=investigation,probe,inquiry
summon | ACCUSE/disapprove | - | obj=ambassador,envoy,diplomat,attaché
file,bring | ACCUSE/legal | - | obj=lawsuit,suit,complaint,charge,case
establish,restore,normalise,normalize | SUPPORT | - | obj=relation,tie
share,exchange | COOPERATE | - | obj=evidence,information,intelligence
hold,conduct,stage,begin,launch | COOPERATE | - | obj=exercise,drill,manoeuvre,maneuver
surrender | RETREAT/surrender | - | bare subj=fighter,rebel,militant,soldier,troop,guerrilla,insurgent,force,gunman
lay | RETREAT/disarm | - | prt=down obj=arm,weapon
give,set | THREATEN | - | obj=deadline,ultimatum
grant,offer,give | AID/asylum | - | obj=asylum,refuge,sanctuary
urge,appeal,beg,implore,beseech | REQUEST | - |
demand | REQUEST | - |
call | REQUEST | - | prep=for,on,upon
ask,request | REQUEST | - | obj=@actor clause=@any
request,seek | REQUEST | - | obj=help,aid,assistance,meeting,talk,support,release,extradition,asylum,
    intervention,mediation
reject,refuse,decline,rebuff,spurn,veto | REJECT | - |
dismiss | REJECT | - | not=employee,staff,worker,minister,official,coach,manager,case,class
rule | REJECT | - | prt=out
return | RETREAT/return | - | obj=artifact,artefact,painting,remains,body,property,hostage,prisoner,captive
offer,volunteer | AGREE | - | clause=@to
send,provide,deliver,give,supply,donate,pledge | AID | - | obj=aid,food,medicine,relief,assistance,blanket,
    shelter,weapon,arm,supply,equipment
evacuate | AID | - | obj=@people
release,free,pardon | RETREAT/release | - | obj=@people
withdraw,pull | RETREAT/withdraw | - | obj=troop,force,soldier,army,unit,police prt=out,back
lift,ease,relax | RETREAT/ease | - | obj=curfew,sanction,blockade,embargo,ban,restriction,siege,emergency
restore | RETREAT/ease | - | obj=internet,access,connectivity,service
concede,yield,capitulate | CONCEDE | - |
resign | CONCEDE/resign | - |
bow,give | CONCEDE | - | prep=to:demand,pressure
cooperate,collaborate | COOPERATE | - |
escalate | THREATEN | - | obj=warning,threat,rhetoric
"""

_NOUNS = """
protest,demonstration,rally,march,sit-in,vigil,counter-rally,counter-protest,walkout | PROTEST/demo | Peaceful
    protest |
riot,rioting | PROTEST/riot | Violent demonstration |
uprising,revolt,unrest | PROTEST | - |
strike | PROTEST/strike | Peaceful protest | mod=labor,labour,general,hunger,nationwide,workers,teachers,
    transport,rail,indefinite
boycott | PROTEST/boycott | Peaceful protest |
arrest,detention,imprisonment,roundup | COERCE/arrest | Arrests |
abduction,kidnapping | ASSAULT/abduct | Abduction/forced disappearance |
crackdown,repression,suppression | COERCE | - |
curfew | COERCE/curfew | - |
blackout,shutdown | COERCE/censor | - | mod=internet,communications,communication,network,digital,nationwide,
    near-total,total,web
censorship | COERCE/censor | - |
raid | COERCE/seize | - | not-mod=air
killing,massacre,murder,assassination,slaughter,bloodshed | ASSAULT/kill | Attack |
execution | ASSAULT/kill | - | of=@people
shooting,gunfire | ASSAULT/firearms | Attack | not-mod=film,video
firing | ASSAULT/firearms | Attack | mod=police,army,troops,indiscriminate,unprovoked,security,machine-gun
charge | ASSAULT/crowd-control | Excessive force against protesters | mod=baton,lathi,cane
lathicharge | ASSAULT/crowd-control | Excessive force against protesters |
fire | ASSAULT/firearms | Attack | mod=live,sniper,machine-gun,artillery
beating | ASSAULT/beat | Attack |
torture | ASSAULT/torture | Attack |
bombing,airstrike,air-strike,bombardment | ASSAULT/aerial | Air/drone strike |
strike | ASSAULT/aerial | Air/drone strike | mod=air,drone,missile,military,major,us,american,israeli,
    retaliatory,possible
shelling | ASSAULT/artillery | Shelling/artillery/missile attack |
attack,assault,ambush | ASSAULT | Attack | not-mod=heart,verbal,panic,asthma,cyber,media
war,invasion,intervention | ASSAULT | - | mod=us,american,military,foreign,israeli,full-scale
clash | ASSAULT | Armed clash |
retaliation,reprisal,revenge | ASSAULT | - |
threat,ultimatum | THREATEN | - |
lesson | THREATEN/spoken | - | head=teach
target | THREATEN/spoken | - | mod=legitimate
response | THREATEN/spoken | - | mod=sweeping,crushing,harsh,severe,decisive,devastating,painful,
    firm,strong,fierce,overwhelming
    head=prompt,draw,meet,bring,face,trigger,provoke,deliver,give,receive
warning | THREATEN | - | not-mod=weather,health,flood,travel,storm,tornado,heat
sanction,embargo | SANCTION | - | mod=new,further,fresh,economic,additional head=impose,announce
talks,negotiation,meeting,summit | CONSULT/meet | - | not-mod=town
outreach | CONSULT | - |
visit | CONSULT/visit | - |
ceasefire,truce | RETREAT/ceasefire | Agreement |
agreement,treaty,accord,pact | AGREE | Agreement | head=sign,reach,announce,conclude
withdrawal,pullout | RETREAT/withdraw | - | of=troop,force,army
mobilisation,mobilization,deployment | MOBILIZE/troops | - | of=troop,force,soldier,police,guard
resignation | CONCEDE/resign | - |
"""


_CONTINUED = re.compile(r"(,?)\n +")
"""An indented line goes on with the line before it, without a space where that ends in a comma."""


class Trigger(NamedTuple):
    """One way for a word to name an event: the conditions by name, each with the lemmas that satisfy it."""

    type: EventType
    mode: str | None
    acled: str | None
    conditions: tuple[tuple[str, frozenset[str]], ...]


@cache
def verbs() -> Mapping[str, tuple[Trigger, ...]]:
    """Return the triggers of each verb's lemma, in the order of the table."""
    return _table(_VERBS)


@cache
def nouns() -> Mapping[str, tuple[Trigger, ...]]:
    """Return the triggers of each noun's lemma, in the order of the table."""
    return _table(_NOUNS)


def _table(lines: str) -> Mapping[str, tuple[Trigger, ...]]:
    table: dict[str, list[Trigger]] = {}
    for line in _CONTINUED.sub(lambda match: "," if match[1] else " ", lines).strip().splitlines():
        lemmas, kind, acled, conditions = (part.strip() for part in line.split("|"))
        name, _, mode = kind.partition("/")
        trigger = Trigger(
            EventType(name), mode or None, None if acled == "-" else acled, tuple(map(_condition, conditions.split()))
        )
        for lemma in lemmas.split(","):
            table.setdefault(lemma, []).append(trigger)
    return {lemma: tuple(triggers) for lemma, triggers in table.items()}


def _condition(text: str) -> tuple[str, frozenset[str]]:
    name, _, values = text.partition("=")
    return name, frozenset(value for value in values.split(",") if value)
