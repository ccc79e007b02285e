"""Common bodies by the words that name them: police, army, guards, opposition, protesters and the like."""

import re
from functools import cache

from nightglass.read.cues import words

SECURITY = "security"
ARMED_GROUP = "armed group"
OPPOSITION = "opposition"
PROTESTERS = "protesters"
GOVERNMENT = "government"
COURT = "court"

_WORDS = {
    SECURITY: words("""
        police policeman policemen policewoman policewomen cop cops constable constables officer officers trooper
        troopers army armies military troop troops soldier soldiers force forces guard guards gendarme gendarmes
        paramilitary paramilitaries personnel commando commandos squad jawan jawans sniper snipers basij navy marines
        battalion brigade patrol agents warden wardens sergeant lieutenant inspector"""),
    ARMED_GROUP: words("""
        rebel rebels militant militants insurgent insurgents guerrilla guerrillas gunman gunmen militia militias
        militiaman militiamen terrorist terrorists jihadist jihadists extremist extremists separatist separatists
        fighter fighters bandit bandits bomber bombers gang gangs"""),
    OPPOSITION: words("opposition dissident dissidents oppositionist oppositionists"),
    PROTESTERS: words("""
        protester protesters protestor protestors demonstrator demonstrators marcher marchers rioter rioters crowd
        crowds mob mobs striker strikers mourner mourners"""),
    GOVERNMENT: words("""
        government governments regime ministry minister ministers cabinet president premier state authorities officials
        administration junta"""),
    COURT: words("court courts judge judges tribunal prosecutor prosecutors magistrate magistrates"),
}  # fmt: skip
_WORD = re.compile(r"\w+")


@cache
def _bodies() -> dict[str, str]:
    return {word: body for body, listed in reversed(_WORDS.items()) for word in listed}


def body_of(name: str) -> str | None:
    """Return the body that an actor's words name, null where they name none; "police station" is the police's."""
    found = [body for word in _WORD.findall(name.lower()) if (body := _bodies().get(word)) is not None]
    return next((body for body in _WORDS if body in found), None)
