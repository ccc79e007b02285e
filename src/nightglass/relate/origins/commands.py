"""Under whose command a text says that a body stands: "the border guard, which is part of the police"."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from nightglass.records.document import Document
from nightglass.relate.origins.parties import Party
from nightglass.relate.origins.press import Press
from nightglass.relate.origins.sentences import bounds
from nightglass.relate.origins.words import UNDER
from nightglass.text.fold import fold, key


def commands_in(press: Press, document: Document) -> list[tuple[str, str]]:
    """Return the keys of each body and command of which a document says that the one stands under the other."""
    found = []
    for sentence in bounds(document.text):
        match = UNDER.search(fold(sentence.of(document.text)))
        if match is None:
            continue
        named = [words for words in match.groupdict().values() if words]
        body, command = (press.party(words.strip(), None, ()) for words in named[:2])
        if body is not None and command is not None and body.key != command.key:
            found.append((body.key, _name(command)))
    return found


def commands_told(told: Iterable[Sequence[tuple[str, str]]]) -> Mapping[str, str]:
    """Return for each body (by its key or its person's) that documents put under a command the command's key.

    ``told`` is what each document says. A chain is followed to its end; a body under itself is left out.
    """
    above = {body: command for pairs in told for body, command in pairs}
    return {body: _top(command, above) for body, command in above.items()}


def _name(party: Party) -> str:
    return party.key if party.state else key(party.affiliation or "") or party.key


def _top(command: str, above: Mapping[str, str]) -> str:
    seen = {command}
    while command in above and above[command] not in seen:
        command = above[command]
        seen.add(command)
    return command


def under_command(party: Party, told: Mapping[str, str]) -> Party:
    """Return a party with the command that texts tell, where no source of the case names one; a command is its own."""
    if party.affiliation is not None and party.key not in told:
        return party
    command = told.get(party.key) or (party.key if party.key in told.values() else None)
    return party if command is None else replace(party, affiliation=command)
