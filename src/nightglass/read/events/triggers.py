"""Which entry of the lexicon a word of a text matches, by its lemma, its form and its frame."""

from spacy.tokens import Token

from nightglass.read.events.frames import holds, is_verb
from nightglass.read.events.lexicon import Trigger, nouns, verbs
from nightglass.read.events.means import wielder_after


def trigger_of(token: Token) -> Trigger | None:
    """Return the first trigger of a verb or a noun whose conditions hold, null where none does."""
    table = verbs() if is_verb(token) else nouns()
    lemma = token.lemma_.lower()
    for trigger in (*table.get(lemma, ()), *(table.get(token.lower_, ()) if token.lower_ != lemma else ())):
        if holds(trigger, token) and (not _needs_means(trigger) or wielder_after(token) is not None):
            return trigger
    return None


def _needs_means(trigger: Trigger) -> bool:
    return any(name == "means" for name, _ in trigger.conditions)
