"""How real a text says that an event is: asserted, threatened, denied, planned or only thought of."""

from spacy.tokens import Token

from nightglass.read.cues import words
from nightglass.records.event import Status

_THREATS = words("threaten vow pledge swear warn moot threat warning ultimatum vowing")
_PLANS = words("""
    plan intend prepare aim expect schedule set want decide agree order call urge demand ask plot organise organize
    announce request appeal seek mull weigh consider contemplate preparation proposal invitation pledge promise propose
    invite brief option""")
_DENIALS = words("deny refuse fail decline reject refute denial rule cancel postpone")
_PREVENTION = words("avert avoid prevent deter forestall stop halt end stave head")
_THOUGHTS = words("""
    possibility prospect risk fear likelihood chance option scenario idea event case hope speculation rumour rumor
    danger potential try attempt hesitate could ready readiness right able ability wish speculate imagine suppose""")
_THROUGH = words("""
    continue begin start keep help manage use happen resume come go see witness hold stage join face follow report say
    erupt occur take make carry launch conduct appear seem prove claim force oblige compel prompt cause lead""")
_DOUBTFUL = words(
    "possible potential any threatened planned further future imminent hypothetical alleged would-be looming proposed"
)
_MODALS = words("would could may might should can must")
_WILL = words("will shall 'll ’ll wo")
_ADJUNCTS = frozenset(
    {"in", "at", "near", "during", "after", "before", "since", "because", "despite", "amid", "amidst", "outside",
     "following", "until", "throughout", "due", "through", "under", "across", "around", "alongside", "like", "unlike"}
)  # fmt: skip
"""Prepositions beside a verb whose objects are there whatever is said of the verb: "could not call because of the
blackout", "no one was hurt at the rally"."""
_MET = words("""
    counter quell suppress crush disperse condemn denounce decry criticise criticize face address investigate probe
    survive describe witness film mourn commemorate mark exploit discredit downplay undermine monitor document""")
_TELLINGS = words("report claim allegation rumour rumor accusation suggestion story evidence account assertion sign")
_SPOKEN_OF = words(
    "complain protest apologise apologize ask testify lie anger outrage grief concern report know hear learn"
)
_ASKED_FOR = words("urge demand request propose plan seek consider mull contemplate weigh schedule want moot advocate")
_DEEPEST = 5


def status_of(token: Token, *, harmful: bool) -> Status:
    """Return the status of the event that ``token`` names.

    ``harmful`` says that the event is one that people threaten with (an attack, an arrest, a sanction): what a threat
    governs is then ``threatened``, else ``planned``.
    """
    if harmful and _is_conditional_threat(token):
        return Status.THREATENED
    if any(child.dep_ == "det" and child.lower_ == "any" for child in token.children):
        return Status.THREATENED if harmful and _is_threatened_with(token) else Status.HYPOTHETICAL
    climbed = _climb(token)
    signs = _noun_signs(token)
    if signs is Status.HYPOTHETICAL and climbed is Status.THREATENED and not harmful:
        return signs
    found = signs if signs is not None and climbed is not Status.THREATENED else climbed
    if found in (Status.HYPOTHETICAL, Status.PLANNED) and harmful and _under_threat(token):
        return found if _in_condition(token) else Status.THREATENED
    return Status.PLANNED if found is Status.THREATENED and not harmful else found


def _is_threatened_with(noun: Token) -> bool:
    """Say whether a noun is what a word of threat names ("a warning of any attack"), not what would bring it about."""
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    return noun.dep_ in ("dobj", "pobj") and above.lemma_.lower() in _THREATS


def _in_condition(token: Token) -> bool:
    """Say whether a word stands in an "if" clause: what would bring a threat about is not itself threatened."""
    return any(
        mark.dep_ == "mark" and mark.lower_ in ("if", "unless", "whether")
        for clause in (token, *token.ancestors)
        if clause.dep_ in ("advcl", "ccomp")
        for mark in clause.children
    )


def _noun_signs(token: Token) -> Status | None:
    """Return what the words before a noun say of it ("any attack", "no arrests", "possible strikes")."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    before = {child.lower_ for child in token.children if child.dep_ in ("det", "amod")}
    if "no" in before:
        return Status.DENIED
    if "threatened" in before:
        return Status.THREATENED
    if "planned" in before or "proposed" in before:
        return Status.PLANNED
    return Status.HYPOTHETICAL if before & _DOUBTFUL else None


def _climb(token: Token) -> Status:
    """Walk from a word up its heads to the first that says how real the word is."""
    if _is_there_already(token):
        return Status.ASSERTED
    here = token
    beside = False
    for _ in range(_DEEPEST):
        if here.pos_ in ("NOUN", "PROPN") and _is_judged(here, here.head):
            return Status.ASSERTED
        own = _own_signs(here)
        if own is not None and not (beside and own is Status.DENIED):
            return own
        above = here.head
        telling = _telling_above(here)
        if telling is not None and (told := _told_status(telling)) is not None:
            return told
        if here.dep_ == "prep" and here.lower_ in ("about", "over") and above.lemma_.lower() in _SPOKEN_OF:
            return Status.ASSERTED
        if here.dep_ == "prep" and here.lower_ in _ADJUNCTS and above.pos_ in ("VERB", "AUX") and not _hesitates(above):
            if not _is_indefinite(token):
                return Status.ASSERTED
            beside = True
        if above == here or (
            here.dep_ in ("relcl", "acl", "appos") and here.pos_ in ("VERB", "AUX") and here.tag_ != "VB"
        ):
            return Status.ASSERTED
        if (governed := _governed(here, above)) is not None:
            return governed
        if _is_clause_of_its_own(here, above):
            return Status.ASSERTED
        here = above
    return Status.ASSERTED


def _is_clause_of_its_own(here: Token, above: Token) -> bool:
    """Say whether a clause tells by itself: "said that guards fired", not "to get them arrested"."""
    if here.dep_ == "ccomp" and here.tag_ == "VBN" and above.lemma_.lower() == "get":
        return False
    own_subject = here.dep_ == "ccomp" and any(child.dep_ == "nsubj" for child in here.children)
    return here.dep_ in ("advcl", "ccomp") and (here.tag_ not in ("VB", "VBG") or own_subject)


def _hesitates(verb: Token) -> bool:
    """Say whether "in" after a verb names what is not done yet ("will not hesitate in arresting")."""
    return verb.lemma_.lower() == "hesitate"


def _is_demanded(verb: Token) -> bool:
    """Say whether a passive is asked for, not told: "demanded that he be arrested"."""
    helpers = [child for child in verb.children if child.dep_ in ("auxpass", "aux")]
    return any(child.lower_ == "be" and child.dep_ == "auxpass" for child in helpers) and len(helpers) == 1


def _is_judged(noun: Token, verb: Token) -> bool:
    """Say whether a definite noun is only called something: "the arrests were not lawful" were made."""
    if noun.dep_ != "nsubj" or verb.lemma_.lower() != "be" or _is_indefinite(noun):
        return False
    return any(child.dep_ in ("acomp", "attr") for child in verb.children)


def _is_indefinite(noun: Token) -> bool:
    """Say whether a noun is one of many ("an attack", "attacks"): beside a verb it is as real as the verb."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return False
    return not any(child.dep_ == "poss" or child.lower_ in ("the", "this", "these", "those") for child in noun.children)


def _is_there_already(token: Token) -> bool:
    """Say whether a noun is what a verb meets with ("to counter the protests"): it is there whatever comes of that."""
    if _is_indefinite(token) or token.pos_ not in ("NOUN", "PROPN"):
        return False
    return token.dep_ in ("dobj", "nsubjpass") and token.head.lemma_.lower() in _MET


def _is_conditional_threat(token: Token) -> bool:
    """Say whether a verb is announced unless something else is done ("will strike unless the net is restored")."""
    if token.pos_ != "VERB" or not any(child.lower_ in _WILL for child in token.children if child.dep_ == "aux"):
        return False
    return any(
        mark.lower_ == "unless" or (mark.lower_ == "if" and any(word.dep_ == "neg" for word in clause.children))
        for clause in token.children
        if clause.dep_ == "advcl"
        for mark in clause.children
        if mark.dep_ == "mark"
    )


def _telling_above(here: Token) -> Token | None:
    """Return the report that a word is told in: "reports that", "a claim of", "reports of soldiers firing"."""
    above = here.head
    if here.dep_ == "acl" and above.dep_ == "pobj":
        above = above.head.head
    if here.dep_ not in ("acl", "prep", "ccomp", "relcl") or above.pos_ != "NOUN":
        return None
    return above if above.lemma_.lower() in _TELLINGS else None


def _told_status(telling: Token) -> Status | None:
    """Return what is said of a report itself: "no report of", "denied claims that", "rumours that"; null if nothing."""
    before = {child.lower_ for child in telling.children if child.dep_ in ("det", "amod", "neg")}
    if before & {"no", "any", "unconfirmed", "unverified"} or telling.lemma_.lower() in ("rumour", "rumor"):
        return Status.HYPOTHETICAL
    above = telling.head.head if telling.dep_ == "pobj" else telling.head
    denied = above.lemma_.lower() in _DENIALS | {"dismiss", "rebut", "dispute"}
    return Status.DENIED if denied and telling.dep_ in ("dobj", "pobj") else None


def _own_signs(verb: Token) -> Status | None:
    """Return what a verb's helpers say: "not", "will", "would", "if"."""
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    if _is_demanded(verb):
        return Status.PLANNED
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "mark", "neg", "advmod")}
    if helpers & {"if", "unless", "should", "whether", "lest"}:
        return Status.HYPOTHETICAL
    if any(child.dep_ == "neg" for child in verb.children) or _nobody(verb):
        return Status.DENIED
    if helpers & _MODALS:
        return Status.HYPOTHETICAL
    return Status.PLANNED if helpers & _WILL else None


def _nobody(verb: Token) -> bool:
    """Say whether the verb's subject or object is nobody ("no one was arrested", "no protesters were shot")."""
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass", "dobj"):
            if child.lower_ in ("nobody", "none"):
                return True
            if any(word.lower_ in ("no", "neither") for word in child.children):
                return True
    return False


def _governed(here: Token, above: Token) -> Status | None:
    """Return what the head of a word says of it, ``None`` where it says nothing."""
    lemma = above.lemma_.lower()
    if here.dep_ in ("nsubj", "nsubjpass", "compound", "poss", "amod", "npadvmod"):
        return None
    if _was_managed(here, above):
        return Status.ASSERTED
    infinitive = here.tag_ in ("VB", "VBN") and any(child.lower_ == "to" for child in here.children)
    if lemma in _THREATS and here.dep_ not in ("advcl", "conj") and (here.dep_ != "ccomp" or here.tag_ == "VB"):
        return Status.THREATENED
    if lemma in ("fail", "refuse", "decline") and here.dep_ == "ccomp":
        return None
    if lemma in _DENIALS and here.dep_ in ("xcomp", "ccomp", "dobj", "pcomp", "pobj"):
        return Status.DENIED
    if lemma in _PREVENTION and here.dep_ in ("dobj", "pcomp", "pobj", "xcomp"):
        return Status.HYPOTHETICAL
    if lemma in _THOUGHTS and (here.dep_ in ("xcomp", "acl", "prep") or infinitive):
        return Status.HYPOTHETICAL
    if lemma in _ASKED_FOR and here.dep_ == "dobj":
        return Status.PLANNED
    if lemma in _PLANS and (infinitive or (here.dep_ == "prep" and here.lower_ in ("for", "of", "on"))):
        return Status.PLANNED
    if (infinitive and here.dep_ in ("advcl", "acl", "relcl")) or (infinitive and lemma not in _THROUGH):
        return Status.PLANNED
    return None


def _was_managed(here: Token, above: Token) -> bool:
    """Say whether an infinitive tells what was done: "were able to arrest", "had to fire", "was lucky to escape"."""
    if here.dep_ == "xcomp" and above.lower_ == "had" and not any(child.dep_ == "neg" for child in above.children):
        return True
    if here.dep_ != "xcomp" or above.lemma_.lower() not in ("able", "lucky") or above.dep_ not in ("acomp", "conj"):
        return False
    verb = above.head
    told = verb.lower_ in ("was", "were") and not any(child.dep_ in ("neg", "aux") for child in verb.children)
    return told and not any(child.lower_ in ("not", "never") for child in above.children)


def _under_threat(token: Token) -> bool:
    """Say whether a word of threat stands above the token in its sentence."""
    return any(above.lemma_.lower() in _THREATS for above in token.ancestors)
