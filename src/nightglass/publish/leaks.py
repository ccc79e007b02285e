"""The leak test: every masked name, its spellings and every withheld post, searched in all files of an account.

Each file is read as a reader could: as it is, with entities and escapes resolved, and with its tags taken out, once
with nothing and once with a space in their place, so that a name split over tags is found. A line names the file and
the person by number in people.csv, never the name.
"""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote

from nightglass.publish.person import Person, people_of
from nightglass.publish.seam import LeakFinder
from nightglass.publish.spelling import NameIndex, RunIndex, in_words, words_of

_TAG = re.compile(r"<[^<>]{0,2000}>")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
POST_RUN = 6
"""So many words in a row of a withheld post are a leak of it."""


def leak_finder(people: Sequence[Person]) -> LeakFinder:
    """Return a function that looks for the masked people of a list in an account's files."""
    known = people_of(people)
    index = NameIndex(entry for number, person in enumerate(known, 1) for entry in _entries(person, number))
    posts = RunIndex((one.words for one in known.withheld if len(one.words) >= POST_RUN), POST_RUN)

    def find(files: Mapping[str, bytes]) -> list[str]:
        return [line for path in sorted(files) for line in _in_file(path, files[path], index, posts)]

    return find


def _entries(person: Person, number: int) -> Iterator[tuple[str, int, bool]]:
    """Yield what must not be found: whole names, and the parts that nobody shown shares and that are no plain words."""
    if not person.masked:
        return
    for spelling in (person.name, *person.spellings):
        words = in_words(spelling)
        form = "".join(words)
        if len(words) > 1 or form in person.parts or person.is_handle:
            yield form, number, len(words) == 1 and form in person.plain_parts
    for part in person.parts:
        if part not in person.plain_parts:
            yield part, number, False


def _in_file(path: str, content: bytes, index: NameIndex, posts: RunIndex) -> list[str]:
    owners: set[int] = set()
    post = False
    for text in (*_readings(content), path):
        words = words_of(text)
        owners.update(owner for found in index.find(text, words) for owner in found.owners)
        post = post or any(True for _ in posts.find(words))
    lines = [f"{_safe(path, index)} shows person {number} of people.csv" for number in sorted(owners)]
    return [*lines, f"{_safe(path, index)} shows words of a withheld post"] if post else lines


def _safe(path: str, index: NameIndex) -> str:
    """Return a path for a message; a path that itself holds a masked name is not repeated."""
    return "a file name" if index.find(path, words_of(path)) else path


def _readings(content: bytes) -> Iterator[str]:
    """Yield a file's text as it is, resolved, and without tags; each once."""
    raw = content.decode("utf-8-sig", errors="replace")
    resolved = unquote(_ESCAPE.sub(lambda match: chr(int(match.group(1), 16)), html.unescape(raw)))
    readings = [resolved]
    if "<" in raw:
        for between in ("", " "):
            bare = html.unescape(_TAG.sub(between, raw))
            readings.append(unquote(_ESCAPE.sub(lambda match: chr(int(match.group(1), 16)), bare)))
    seen: set[str] = set()
    for reading in readings:
        if reading not in seen:
            seen.add(reading)
            yield reading
