"""Options that several commands take, checked in one place."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nightglass.interfaces import Engine
    from nightglass.parse.result import Given


def one_of(option: str, words: str, known: tuple[str, ...]) -> str:
    """Return the words; raises ``UsageError`` where they are none of those known."""
    from nightglass.errors import UsageError

    if words not in known:
        raise UsageError(f"{option} {words}", expected=" or ".join(known), do="Choose one of these")
    return words


@contextmanager
def chosen_engine(name: str) -> "Iterator[Engine | None]":
    """Open the engine that a person named for the length of a command; null for the default, which needs no opening."""
    from nightglass.engines.choose import DEFAULT, open_engine

    if name == DEFAULT:
        yield None
        return
    with open_engine(name) as engine:
        yield engine


def given_of(published: str | None, one_document: bool, language: str | None, zone: str) -> "Given":
    """Return what a person says of the files; ``published`` is a day, a month, or a day to a day."""
    from nightglass.case import published_interval
    from nightglass.parse.result import Given

    if published is None:
        return Given(one_document=one_document, language=language, zone=zone)
    begin, end, precision = published_interval(published, zone)
    return Given(
        published_from=begin,
        published_to=end,
        published_precision=precision,
        published_basis="given",
        one_document=one_document,
        language=language,
        zone=zone,
    )
