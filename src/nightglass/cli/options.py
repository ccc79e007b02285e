"""Options that several commands take, checked in one place."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from nightglass.interfaces import Engine
    from nightglass.parse.result import Given
    from nightglass.records.source import Source


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

    _known_zone(zone)
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


def _known_zone(name: str) -> None:
    """Refuse a zone that the tz database has not, before any file is read."""
    from zoneinfo import ZoneInfo

    from nightglass.errors import UsageError

    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise UsageError(
            f"--zone {name}", expected="a zone of the tz database", do="Write a name such as Asia/Tehran, or UTC"
        ) from error


def sources_of(path: "Path | None") -> "Sequence[Source]":
    """Return the sources of a table like a case's sources.csv, none where no table is given."""
    from nightglass.collect.sources import read_sources
    from nightglass.errors import UsageError

    if path is None:
        return []
    if not path.is_file():
        raise UsageError(f"there is no file {path}", expected="a table like a case's sources.csv", do="Check the name")
    return read_sources(path)


def rows_of_case(case: "Path", without: tuple[str, ...] = ()) -> dict[str, list[Any]]:
    """Return the rows of a built case but some tables; raises ``CaseError`` where it was never built."""
    from nightglass.case import open_case
    from nightglass.engines.parquet import read_table, table_paths
    from nightglass.errors import CaseError
    from nightglass.records.tables import TYPE_OF_TABLE, from_table

    folder = open_case(case).tables
    if not table_paths(folder):
        raise CaseError(f"{case} has no tables", expected="a case that was built", do=f"Run: nightglass build {case}")
    wanted = [name for name in TYPE_OF_TABLE if name not in without]
    return {name: list(from_table(name, read_table(folder, name))) for name in wanted}
