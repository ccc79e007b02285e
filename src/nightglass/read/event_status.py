"""How real a text says that an event is: asserted, threatened, denied, planned or only thought of."""

from spacy.tokens import Token

from nightglass.read.cues import words
from nightglass.records.event import Status

_THREATS = words("threaten vow pledge swear warn moot threat warning ultimatum vowing")
_PLANS = words("""
    plan intend prepare aim expect schedule set want decide agree order call urge demand ask plot organise organize
    announce request appeal seek mull weigh consider contemplate preparation proposal invitation pledge promise propose
    invite prompt brief option""")
_DENIALS = words("deny refuse fail decline reject refute denial rule cancel postpone")
_PREVENTION = words("avert avoid prevent deter forestall stop halt end stave head")
_THOUGHTS = words("""
    possibility prospect risk fear likelihood chance option scenario idea event case hope speculation rumour rumor
    danger potential try attempt hesitate could ready readiness right able ability wish speculate imagine suppose""")
_THROUGH = words("""
    continue begin start keep help manage use happen resume come go see witness hold stage join face follow report say
    erupt occur take make carry launch conduct""")
_DOUBTFUL = words(
    "possible potential any threatened planned further future imminent hypothetical alleged would-be looming proposed"
)
_MODALS = words("would could may might should can must")
_WILL = words("will shall 'll ’ll wo")
_DEEPEST = 5


def status_of(token: Token, *, harmful: bool) -> Status:
    """Return the status of the event that ``token`` names.

    ``harmful`` says that the event is one that people threaten with (an attack, an arrest, a sanction): what a threat
    governs is then ``threatened``, else ``planned``.
    """
    found = _noun_signs(token) or _climb(token)
    if found in (Status.HYPOTHETICAL, Status.PLANNED) and harmful and _under_threat(token):
        return Status.THREATENED
    return Status.PLANNED if found is Status.THREATENED and not harmful else found


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
    here = token
    for _ in range(_DEEPEST):
        if (own := _own_signs(here)) is not None:
            return own
        above = here.head
        if above == here or (
            here.dep_ in ("relcl", "acl", "appos") and here.pos_ in ("VERB", "AUX") and here.tag_ != "VB"
        ):
            return Status.ASSERTED
        if (governed := _governed(here, above)) is not None:
            return governed
        if here.dep_ in ("advcl", "ccomp") and here.tag_ not in ("VB", "VBG"):
            return Status.ASSERTED
        here = above
    return Status.ASSERTED


def _own_signs(verb: Token) -> Status | None:
    """Return what a verb's helpers say: "not", "will", "would", "if"."""
    if verb.pos_ not in ("VERB", "AUX"):
        return None
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
            if any(word.lower_ == "no" and word.dep_ in ("det", "neg") for word in child.children):
                return True
    return False


def _governed(here: Token, above: Token) -> Status | None:
    """Return what the head of a word says of it, ``None`` where it says nothing."""
    lemma = above.lemma_.lower()
    if here.dep_ in ("nsubj", "nsubjpass", "compound", "poss", "amod", "npadvmod"):
        return None
    infinitive = here.tag_ == "VB" and any(child.lower_ == "to" for child in here.children)
    if lemma in _THREATS and here.dep_ not in ("advcl", "conj") and (here.dep_ != "ccomp" or here.tag_ == "VB"):
        return Status.THREATENED
    if lemma in _DENIALS and here.dep_ in ("xcomp", "ccomp", "dobj", "pcomp", "pobj"):
        return Status.DENIED
    if lemma in _PREVENTION and here.dep_ in ("dobj", "pcomp", "pobj", "xcomp"):
        return Status.HYPOTHETICAL
    if lemma in _THOUGHTS and (here.dep_ in ("xcomp", "acl", "prep") or infinitive):
        return Status.HYPOTHETICAL
    if lemma in _PLANS and (infinitive or (here.dep_ == "prep" and here.lower_ in ("for", "of", "on"))):
        return Status.PLANNED
    if (infinitive and here.dep_ in ("advcl", "acl", "relcl")) or (infinitive and lemma not in _THROUGH):
        return Status.PLANNED
    return None


def _under_threat(token: Token) -> bool:
    """Say whether a word of threat stands above the token in its sentence."""
    return any(above.lemma_.lower() in _THREATS for above in token.ancestors)
