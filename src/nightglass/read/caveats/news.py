"""Whether what could not be checked is news: a toll, a clip, a killing; not a ticket, a goal or a timetable."""

from spacy.tokens import Span as Words
from spacy.tokens import Token

from nightglass.read.caveats.words import news_of
from nightglass.read.cues import words
from nightglass.read.events.lexicon import nouns
from nightglass.read.parsed import Parsed
from nightglass.records.caveat import CaveatKind
from nightglass.records.span import Span
from nightglass.text.fold import fold

_CHECKS = words("""
    verify confirm corroborate authenticate substantiate geolocate check vouch validate establish determine ascertain
    prove test learn assess gauge pin""")
_LOOSE = words("check test learn assess gauge prove establish determine validate settle")
"""Verbs of checking that serve everyday things too: these want a word of news even beside "independently"."""
_MARKED = words("""
    undated unverified unconfirmed uncorroborated unsubstantiated unproven unproved unchecked unevidenced""")
_NEWS = words("""
    account accuracy accusation affiliation allegation assertion assessment attack authenticity authorship blame
    body casualty cause charge circumstance claim clip communique content count damage date death detail detention
    document estimate event evidence existence extent fact fate figure film finding footage image incident info
    information intelligence involvement killing letter link list location loss material message name narrative news
    number order origin photo photograph picture post provenance report reporting responsibility role rumor rumour
    scale scene screenshot size source statement statistic story tale suspicion tally testimony theory toll total truth
    veracity version video warning whereabouts word motive identity presence condition arrest detainee victim
    recording tape audio shot rest majority half third percent percentage amount magnitude strength leak share most
    tweet channel case dead dying wounded injured beating torture execution strike raid sighting hanging rape abuse
    disappearance explosion blast fire shooting""")
_POINTING = words("""
    it this that these those they them which none neither both any all much what some most either one each anything
    everything""")
_DATED = words("""
    video footage clip film photo photograph image picture recording shot scene material letter document statement
    audio tape note message post memo order map list report aerial screenshot still reel view""")
_MEANS = words("position way means")
"""What is wanted for a check ("no way to verify"), never what is checked."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})


def is_news(parsed: Parsed, kind: CaveatKind, span: Span) -> bool:
    """Say whether a phrase at ``span`` is about something that a newsroom would check.

    English by the parse: the noun that an adjective belongs to, the object of an active verb, the subject of a passive;
    where the parse shows none of these, the phrase is trusted. Other languages by the words of the sentence, and only
    where somebody "could not" do it.
    """
    if kind not in (CaveatKind.UNVERIFIED, CaveatKind.UNDATED):
        return True
    folded = fold(parsed.text)
    pair = news_of(parsed.document.language)
    if pair is not None:
        able, news = pair
        sentence = parsed.sentence_at(span.start)
        return not able.search(span.of(folded)) or news.search(sentence.of(folded)) is not None
    found = parsed.doc.char_span(span.start, span.end, alignment_mode="expand")
    if found is None or not parsed.doc.has_annotation("DEP"):
        return True
    return _is_news_in_english(found)


def _is_news_in_english(found: Words) -> bool:
    for token in found:
        if token.lower_ in _MARKED:
            return _suits(_marked_noun(token), dated=token.lower_ == "undated", loose=True)
    checks = [token for token in found if token.lemma_.lower() in _CHECKS and token.pos_ in ("VERB", "AUX")]
    if not checks:
        return True
    loose = checks[-1].lemma_.lower() in _LOOSE or not any(token.lower_ == "independently" for token in found)
    return _suits(_checked(checks[-1]), dated=False, loose=loose)


def _marked_noun(adjective: Token) -> Token | None:
    """Return the noun that an adjective is said of: before it, or through its verb."""
    if adjective.dep_ in ("amod", "compound", "nmod") and adjective.head.i > adjective.i:
        return adjective.head
    verb = adjective if adjective.dep_ == "relcl" else adjective.head
    return _subject_of(verb)


def _checked(verb: Token) -> Token | None:
    """Return what a verb of checking checks, null where that is a clause or nothing."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return _subject_of(verb)
    if any(child.dep_ in ("ccomp", "advcl", "xcomp") and child.i > verb.i for child in verb.children):
        return None
    found = next(
        (child for child in verb.children if child.dep_ in ("dobj", "nsubjpass", "pobj") and child.i > verb.i), None
    )
    if found is None and verb.dep_ == "relcl" and verb.head.lower_ not in _MEANS:
        return verb.head
    return found


def _subject_of(verb: Token) -> Token | None:
    """Return a verb's subject, that of the verb it is joined to, or the noun that its "which" stands for."""
    for _ in range(4):
        subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
        if subject is not None:
            stands_for = subject.lower_ in ("which", "that", "who") and verb.dep_ == "relcl"
            return verb.head if stands_for else subject
        if verb.dep_ in ("acl", "relcl"):
            return verb.head
        if verb.dep_ not in ("conj", "xcomp", "acomp", "auxpass", "aux", "ccomp"):
            return None
        verb = verb.head
    return None


def _suits(noun: Token | None, *, dated: bool, loose: bool) -> bool:
    if noun is None or not loose:
        return True
    if dated:
        return noun.lemma_.lower() in _DATED or noun.pos_ == "PRON"
    return _is_of_news(noun) or any(
        child.lemma_.lower() in _NEWS or child.lower_ in _POINTING
        for prep in noun.children
        if prep.dep_ == "prep"
        for child in prep.children
    )


def _is_of_news(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    if lemma in _NEWS or noun.lower_ in _POINTING or lemma in nouns() or noun.like_num or noun.pos_ == "VERB":
        return True
    return any(child.like_num or child.dep_ == "nummod" for child in noun.children)
