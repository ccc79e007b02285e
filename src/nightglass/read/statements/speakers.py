"""Who a speaker's words stand for, within one document."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Token

from nightglass.read.cues import DOCUMENTS, UNNAMED, words
from nightglass.read.speaker_names import is_fragment, names_somebody, whole_name, without_trailing_time
from nightglass.read.statements.genders import pronoun_gender, word_gender
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.span import Span
from nightglass.records.statement import Sourcing

_SINGULAR = words("he she him her his")
_PLURAL = words("they them their")
_RELATIVE = words("who which that whom")
_MEDIA_NOUNS = words(
    "media television tv radio broadcaster agency newspaper outlet press daily magazine channel website"
)
REPORTS = words("report article story broadcast account investigation")
_COUNTERS = words("some many most one none array number series dozen couple handful set")
_SMALL = words("the a some several many few other two three four five six seven eight nine ten dozens both") | _COUNTERS
_DEFINITE = words("the that this these those")
_NAMED = (MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.OUTLET, MentionKind.PLACE)
# How far back, in code points, a pronoun looks for a person whom nothing names ("an elderly woman").
_REACH = 400


class Form(StrEnum):
    """Which pronoun may stand for a speaker: he or she, it, they."""

    PERSON = "person"
    THING = "thing"
    MANY = "many"


@dataclass(frozen=True, slots=True)
class Speaker:
    """``name`` is null where nobody stands there, or a pronoun for whom nobody is found.

    ``head`` is the folded head word of the speaker's phrase, ``outlet`` the outlet whose report the phrase is
    ("another report by X"), else null, ``at`` the offset where the phrase stands.
    """

    name: str | None
    role: str | None
    sourcing: Sourcing
    head: str | None
    at: int
    outlet: str | None = None
    form: Form = Form.THING


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known when a speaker is looked up.

    ``mentions`` are the names up to the speaker's phrase, ``earlier`` who has spoken so far (both the latest last, both
    only as far back as anybody is looked for); ``roles`` the first role that the document gives with each full name,
    ``genders`` the pronoun that it leaves open for each, where it says.
    """

    text: str
    mentions: Sequence[Mention]
    earlier: Sequence[Speaker]
    roles: Mapping[str, str]
    genders: Mapping[str, str]


def nobody(at: int) -> Speaker:
    """Return the speaker of words that nobody stands for."""
    return Speaker(None, None, Sourcing.UNNAMED, None, at)


def resolve(span: Span, head: Token, scene: Scene) -> Speaker:
    """Return who the words at ``span`` stand for: a name in them, else whom they point back to.

    A pronoun takes the nearest person before it that is a subject in this sentence or the last, else the latest
    speaker; a description ("the sources", "the minister") the latest speaker or role with the same head word, "one
    of them" one of those who spoke last. Other words that cannot be resolved are kept as the name.
    """
    if head.lower_ in _RELATIVE and head.head.i > head.i:
        return _antecedent(head, scene)
    if head.lower_ in _SINGULAR:
        return _singular(head, span, scene)
    if head.lower_ in _PLURAL or head.lower_ == "it":
        return _plural(head, scene)
    inside = [m for m in scene.mentions if m.kind in _NAMED and m.start < span.end and span.start < m.end]
    named = _name_at(head, inside)
    if named is not None and not any(child.dep_ == "conj" for child in head.children):
        longer = whole_name(named, span, scene.text, inside)
        return _of_mention(named, head, scene) if longer is None else _of_whole(longer, span, head, scene)
    some = _some_of_them(head, scene)
    if some is not None:
        return some
    return _described(span, head, inside, scene)


def _name_at(head: Token, inside: Sequence[Mention]) -> Mention | None:
    """Return the name that is the phrase's head, or stands in apposition to it ("security chief, X")."""
    for mention in inside:
        if mention.start <= head.idx < mention.end:
            return mention
    for child in head.children:
        if child.dep_ in ("appos", "nsubj", "compound") and child.i > head.i:
            for mention in inside:
                if mention.kind is MentionKind.PERSON and mention.start <= child.idx < mention.end:
                    return mention
    return None


def _of_mention(mention: Mention, head: Token, scene: Scene) -> Speaker:
    sourcing = Sourcing.MEDIA if mention.kind is MentionKind.OUTLET else Sourcing.NAMED
    role = mention.role or scene.roles.get(mention.full_name)
    form = Form.PERSON if mention.kind is MentionKind.PERSON else Form.THING
    return Speaker(mention.full_name, role, sourcing, head.lemma_.lower(), mention.start, form=form)


def _of_whole(name: str, span: Span, head: Token, scene: Scene) -> Speaker:
    """Return the speaker of a name that the model cut to the place in it; an outlet, where it is one elsewhere."""
    outlet = any(m.full_name == name and m.kind is MentionKind.OUTLET for m in scene.mentions)
    sourcing = Sourcing.MEDIA if outlet else Sourcing.NAMED
    return Speaker(name, scene.roles.get(name), sourcing, head.lemma_.lower(), span.start)


def _some_of_them(head: Token, scene: Scene) -> Speaker | None:
    """Return who "one of them" is: one of those who spoke last, nobody where none did; null for other phrases."""
    of = next((child for child in head.children if child.lower_ == "of"), None)
    them = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    if them is None or them.lower_ not in ("them", "these", "those", "us") or next(them.children, None) is not None:
        return None
    many = [one for one in scene.earlier if one.form is Form.MANY and one.name is not None]
    if head.lower_ not in _COUNTERS or not many or head.idx - many[-1].at > 2 * _REACH:
        return _unresolved(head, Form.PERSON)
    name = many[-1].name or ""
    lower = name.split()[0].lower() in _SMALL or head.lower_ == name.split()[0].lower()
    of_whom = name[:1].lower() + name[1:] if lower else name
    whole = of_whom if of_whom.startswith(f"{head.lower_} of ") else f"{head.lower_} of {of_whom}"
    return Speaker(whole, None, many[-1].sourcing, head.lower_, head.idx, form=Form.PERSON)


def _antecedent(head: Token, scene: Scene) -> Speaker:
    clause = head.head
    while clause.dep_ != "relcl" and clause.head.i != clause.i:
        clause = clause.head
    noun = clause.head
    if noun.i >= head.i or noun.lower_ in _RELATIVE or noun.pos_ in ("VERB", "AUX"):
        return _unresolved(head, Form.THING)
    return resolve(Span(noun.left_edge.idx, noun.idx + len(noun.text)), noun, scene)


def _singular(head: Token, span: Span, scene: Scene) -> Speaker:
    gender = pronoun_gender(head.lower_)
    persons = [
        mention
        for mention in scene.mentions
        if mention.kind is MentionKind.PERSON
        and mention.end <= span.start
        and _agree(scene.genders.get(mention.full_name), gender)
    ]
    nameless = _nameless_before(head, gender)
    latest = _latest_subject(head, persons)
    if latest is not None and (nameless is None or latest.start > nameless.idx):
        return _of_mention(latest, head, scene)
    names = {person.full_name for person in persons}
    spoke = next((speaker for speaker in reversed(scene.earlier) if speaker.name in names), None)
    if nameless is not None and (spoke is None or nameless.idx > spoke.at):
        return _of_nameless(nameless, scene, Form.PERSON)
    if spoke is not None:
        return spoke
    if persons:
        return _of_mention(persons[-1], head, scene)
    return _unresolved(head, Form.PERSON)


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _of_nameless(noun: Token, scene: Scene, form: Form) -> Speaker:
    words_of = Span(noun.left_edge.idx, noun.idx + len(noun.text)).of(scene.text)
    return Speaker(words_of, None, Sourcing.UNNAMED, noun.lemma_.lower(), noun.idx, form=form)


def _unresolved(head: Token, form: Form) -> Speaker:
    """Return the speaker of words that stand for nobody who can be found."""
    return Speaker(None, None, Sourcing.UNNAMED, head.lower_, head.idx, form=form)


_PEOPLE = words(
    "woman man girl boy user witness eyewitness resident doctor nurse student mother father activist official"
)


def _nameless_before(head: Token, gender: str | None) -> Token | None:
    """Return the nearest "a woman", "one user" before a pronoun, within reach; never a mother for "he"."""
    for at in range(head.i - 1, -1, -1):
        token = head.doc[at]
        if head.idx - token.idx > _REACH:
            return None
        is_one = token.lemma_.lower() in _PEOPLE and token.tag_ == "NN" and token.dep_ not in ("compound", "appos")
        if is_one and _agree(word_gender(token.lower_), gender):
            return token
    return None


def _latest_subject(head: Token, names: Sequence[Mention]) -> Mention | None:
    """Return the last of some names that is a subject in this sentence or the one before."""
    doc = head.doc
    first = head.sent.start
    floor = doc[first - 1].sent.start_char if first else 0
    for mention in reversed(names):
        if mention.start < floor:
            return None
        token = doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if token is not None and token.root.dep_ in ("nsubj", "nsubjpass"):
            return mention
    return None


_BODIES = (MentionKind.ORGANISATION, MentionKind.OUTLET, MentionKind.PLACE)


def _plural(head: Token, scene: Scene) -> Speaker:
    """Return whom "they" or "it" stands for: several people or a body for the one, a body or a paper for the other."""
    single = head.lower_ == "it"
    forms = (Form.THING,) if single else (Form.MANY, Form.THING)
    near = [one for one in scene.earlier if one.name is not None and head.idx - one.at <= 2 * _REACH]
    spoke = next((one for one in reversed(near) if one.form in forms), None)
    bodies = [m for m in scene.mentions if m.kind in _BODIES and m.end <= head.idx]
    body = _latest_subject(head, bodies) if single else None
    if body is not None and (spoke is None or body.start > spoke.at):
        return _of_mention(body, head, scene)
    noun = _noun_before(head, single=single)
    if noun is not None and (spoke is None or noun.idx > spoke.at):
        return _of_nameless(noun, scene, forms[0])
    return spoke or _unresolved(head, Form.THING if single else Form.MANY)


def _noun_before(head: Token, *, single: bool) -> Token | None:
    """Return the nearest subject that a pronoun may stand for: a paper or film for "it", people for "they"."""
    for at in range(head.i - 1, -1, -1):
        token = head.doc[at]
        if head.idx - token.idx > _REACH:
            return None
        if token.dep_ not in ("nsubj", "nsubjpass"):
            continue
        if (single and token.tag_ == "NN" and token.lemma_.lower() in DOCUMENTS) or (
            not single and token.tag_ == "NNS" and _are_people(token)
        ):
            return token
    return None


def _are_people(token: Token) -> bool:
    lemma = token.lemma_.lower()
    return lemma in UNNAMED or lemma in _PEOPLE or lemma.endswith(("er", "ist", "man", "woman", "ian"))


def _described(span: Span, head: Token, inside: Sequence[Mention], scene: Scene) -> Speaker:
    lemma = head.lemma_.lower()
    outlets = [m for m in inside if m.kind is MentionKind.OUTLET]
    is_report = not any(mention.start <= head.idx < mention.end for mention in outlets)
    outlet = next((m.full_name for m in outlets if m.start > head.idx), None) if is_report else None
    if outlet is None and any(child.dep_ == "det" and child.lower_ in _DEFINITE for child in head.children):
        back = _pointed_back(head, lemma, scene)
        if back is not None:
            return back
    plain = without_trailing_time(" ".join(span.of(scene.text).strip(" ,").split()))
    stretch = head.doc.char_span(span.start, span.end, alignment_mode="contract")
    if not names_somebody(plain) or (stretch is not None and is_fragment(stretch)):
        return _unresolved(head, _form(head, lemma))
    return Speaker(plain, None, _sourcing(head, lemma, inside), lemma, span.start, outlet, _form(head, lemma))


def _form(head: Token, lemma: str) -> Form:
    if head.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in head.children):
        return Form.MANY
    return Form.PERSON if lemma in _PEOPLE or lemma in UNNAMED or head.tag_ == "NNP" else Form.THING


def _pointed_back(head: Token, lemma: str, scene: Scene) -> Speaker | None:
    """Return whom "the minister", "the sources" or "the report" point back to, else null."""
    for speaker in reversed(scene.earlier):
        if speaker.head == lemma or (speaker.role or "").lower().endswith(lemma):
            return speaker
        if lemma in REPORTS and speaker.sourcing is Sourcing.MEDIA:
            return speaker
        if lemma in REPORTS and speaker.outlet is not None:
            return speaker
    for mention in reversed(scene.mentions):
        if mention.end <= head.idx and (mention.role or "").lower().split()[-1:] == [lemma]:
            return _of_mention(mention, head, scene)
    return None


def _sourcing(head: Token, lemma: str, inside: Sequence[Mention]) -> Sourcing:
    counted = _counted(head)
    if counted is not None:
        return _sourcing(counted, counted.lemma_.lower(), inside)
    at_head = [mention for mention in inside if mention.start <= head.idx < mention.end]
    if lemma in _MEDIA_NOUNS or (at_head and all(mention.kind is MentionKind.OUTLET for mention in at_head)):
        return Sourcing.MEDIA
    if lemma in DOCUMENTS or lemma.rstrip("s") in DOCUMENTS:
        return Sourcing.DOCUMENT
    if lemma in UNNAMED or lemma.rstrip("s") in UNNAMED:
        return Sourcing.UNNAMED
    named = head.pos_ == "PROPN" or _looks_named(head) or _names_its_members(head, inside)
    return Sourcing.NAMED if named else Sourcing.UNNAMED


def _names_its_members(head: Token, inside: Sequence[Mention]) -> bool:
    """Say whether a phrase ends in the names of those whom it describes: "monitoring groups X and Y"."""
    beside = [child for child in head.children if child.i > head.i and child.dep_ in ("appos", "nmod", "conj")]
    return any(
        mention.kind is not MentionKind.PLACE and any(mention.start <= child.idx < mention.end for child in beside)
        for mention in inside
    )


def _counted(head: Token) -> Token | None:
    """Return the noun of "some of the images", "an array of reports", else null."""
    if head.lemma_.lower() not in _COUNTERS:
        return None
    of = next((child for child in head.children if child.lower_ == "of"), None)
    return next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None


def _looks_named(head: Token) -> bool:
    """Say whether a bare capitalised singular is a name that the model did not know."""
    return head.text[:1].isupper() and head.tag_ not in ("NNS", "PRP", "DT") and next(head.children, None) is None
