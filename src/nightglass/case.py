"""Opens a case folder; settings are read once."""

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from nightglass.collect.live import KINDS, CollectRule
from nightglass.collect.sources import SOURCE_COLUMNS
from nightglass.errors import CaseError
from nightglass.language.hedges import RULES
from nightglass.records.document import Precision

TEMPLATE = """\
# What this case is called, and how its files are to be read. Every line may stay as it is.
title = "{title}"
zone = "UTC"                # the zone of local times in files, e.g. "Asia/Tehran"
country = ""                # the country that it is about, as in sources.csv; empty: that of most sources
languages = []              # e.g. ["en", "fa"]; empty: found from the text

[rules]
numbers = "plain"           # how "dozens" becomes a range: plain, isaf, acled, ccc

# What is known of files before they are read. Paths are relative to inbox/; the first rule that matches wins.
# [[files]]
# path = "northern-post/*"
# source = "northern-post"            # an id or a name in sources.csv
# published = "2024-03-05"            # or a month "2024-03", or from/to "2024-03-04/2024-03-06"
# one_document = false                # true: the file is one article, never split

# What "nightglass collect" asks the network for, only when you run it; a build never does. kind: feed, telegram, ioda,
# radar, ooni, ripestat. A series may have since and until, as days.
# [[collect]]
# name = "northern-post"              # an id or a name in sources.csv
# kind = "feed"
# of = "https://northern-post.example/feed.xml"   # of telegram the channel; of a series "IR" or "AS64500"

# People: whom an account may name. Everybody else who holds no public role is masked.
[people]
public = []
victims = []
private = []
"""
PLACE_COLUMNS = ("name", "aliases", "latitude", "longitude", "within")


@dataclass(frozen=True, slots=True)
class FileRule:
    """What case.toml says of the files whose path matches ``path`` (a glob; ``*`` also crosses folders)."""

    path: str
    source: str | None = None
    published: str | None = None
    language: str | None = None
    scope: str | None = None
    url: str | None = None
    one_document: bool | None = None
    columns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class People:
    """Whom a person decided to show, to show as a victim, or to mask, by name."""

    public: tuple[str, ...] = ()
    victims: tuple[str, ...] = ()
    private: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a case, checked; ``zone`` is an IANA zone.

    ``country`` (as sources.csv writes it; null: that of most sources) tells sources inside from those abroad.
    """

    title: str
    zone: str = "UTC"
    country: str | None = None
    languages: tuple[str, ...] = ()
    numbers: str = "plain"
    files: tuple[FileRule, ...] = ()
    collect: tuple[CollectRule, ...] = ()
    people: People = field(default_factory=People)

    def rule_for(self, path: str) -> FileRule:
        """Return what is known of a file: for each key the first rule that matches and says it."""
        known: dict[str, Any] = {}
        for rule in self.files:
            if fnmatchcase(path, rule.path):
                for name in ("source", "published", "language", "scope", "url", "one_document", "columns"):
                    value = getattr(rule, name)
                    if value not in (None, ()):
                        known.setdefault(name, value)
        return FileRule(path=path, **known)


@dataclass(frozen=True, slots=True)
class Case:
    """A case folder and where its parts lie."""

    root: Path
    settings: Settings

    @property
    def inbox(self) -> Path:
        """Where files are dropped."""
        return self.root / "inbox"

    @property
    def vault(self) -> Path:
        """Where captures lie by digest."""
        return self.root / "vault"

    @property
    def ledger(self) -> Path:
        """The chained acts."""
        return self.root / "ledger.sqlite"

    @property
    def tables(self) -> Path:
        """What was derived; may be deleted, the next build makes it again."""
        return self.root / "tables"

    @property
    def accounts(self) -> Path:
        """What was published from here: manifests and salts."""
        return self.root / "accounts"

    @property
    def places(self) -> Path | None:
        """The team's own places, None where there is no such file."""
        path = self.root / "places.csv"
        return path if path.is_file() else None


def open_case(root: Path) -> Case:
    """Open a case folder: anything with an ``inbox/``.

    Raises:
        CaseError: no inbox, or a case.toml that cannot be used.
    """
    if not (root / "inbox").is_dir():
        raise CaseError(
            f"{root} has no folder inbox/",
            expected="a case folder",
            do=f"Make one with: nightglass new {root}",
        )
    return Case(root, read_settings(root / "case.toml", default_title=root.resolve().name))


def new_case(root: Path, title: str) -> Case:
    """Make a case folder with its settings and empty lists; what is there already is left as it is.

    Raises:
        CaseError: the folder cannot be made or written.
    """
    # A string of JSON is one of TOML too, line breaks and quotes in it escaped.
    escaped = json.dumps(title, ensure_ascii=False)[1:-1]
    try:
        (root / "inbox").mkdir(parents=True, exist_ok=True)
        _write_if_missing(root / "case.toml", TEMPLATE.format(title=escaped))
        _write_if_missing(root / "sources.csv", ",".join(SOURCE_COLUMNS) + "\n")
        _write_if_missing(root / "places.csv", ",".join(PLACE_COLUMNS) + "\n")
    except OSError as error:
        raise CaseError(
            f"{root} cannot become a case ({error.strerror})",
            expected="a folder that can be made and written",
            do="Give another folder, or check the rights and the space on its disk",
        ) from error
    return open_case(root)


def _write_if_missing(path: Path, text: str) -> None:
    if not path.exists():
        path.write_text(text, encoding="utf-8")


def read_settings(path: Path, default_title: str) -> Settings:
    """Read case.toml; a missing file gives the defaults.

    Raises:
        CaseError: the file is not TOML, or a setting is unknown or of the wrong kind.
    """
    if not path.exists():
        return Settings(title=default_title)
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CaseError(f"{path} cannot be read ({error})", expected="TOML in UTF-8", do="Mend that line") from error
    except OSError as error:
        raise CaseError(
            f"{path} cannot be read ({error.strerror})", expected="a file that may be read", do="Check its rights"
        ) from error
    known = {"title", "zone", "country", "languages", "rules", "files", "collect", "people"}
    _refuse_unknown(path, raw, known, "")
    rules, people = _of_kind(path, raw, "rules", dict) or {}, _of_kind(path, raw, "people", dict) or {}
    _refuse_unknown(path, rules, {"numbers"}, "[rules] ")
    _refuse_unknown(path, people, {"public", "victims", "private"}, "[people] ")
    return Settings(
        title=_of_kind(path, raw, "title", str) or default_title,
        zone=_zone(path, _of_kind(path, raw, "zone", str) or "UTC"),
        country=_of_kind(path, raw, "country", str) or None,
        languages=_names(path, raw, "languages"),
        numbers=_numbers(path, _of_kind(path, rules, "numbers", str) or "plain"),
        files=tuple(_file_rule(path, rule) for rule in _of_kind(path, raw, "files", list) or ()),
        collect=_collect_rules(path, _of_kind(path, raw, "collect", list) or []),
        people=People(**{name: _names(path, people, name) for name in people}),
    )


_KINDS: Mapping[type, str] = {
    str: 'words in quotes: "…"',
    bool: "true or false, without quotes",
    list: 'a list: ["…", "…"]; of files: lines under [[files]]',
    dict: "a table: lines name = value under its own heading",
}

Kind = TypeVar("Kind")


def _of_kind(path: Path, raw: Mapping[str, Any], name: str, kind: type[Kind]) -> Kind | None:
    """Return a setting, None where it is not there; raises ``CaseError`` where it is of another kind."""
    value = raw.get(name)
    if value is None or isinstance(value, kind):
        return value
    raise CaseError(f"{path} says {name} = {value!r}", expected=_KINDS[kind], do="Write it in this form")


def _names(path: Path, raw: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """Return a list of words."""
    listed = _of_kind(path, raw, name, list) or []
    if not all(isinstance(one, str) for one in listed):
        raise CaseError(f"{path} says {name} = {listed!r}", expected=_KINDS[list], do="Put each name in quotes")
    return tuple(listed)


def _numbers(path: Path, name: str) -> str:
    if name not in RULES:
        raise CaseError(f"{path} says numbers = {name!r}", expected=" or ".join(RULES), do="Choose one of these")
    return name


def _refuse_unknown(path: Path, raw: Mapping[str, Any], known: set[str], where: str) -> None:
    unknown = sorted(set(raw) - known)
    if unknown:
        raise CaseError(
            f"{path} has a setting that is not known: {where}{unknown[0]}",
            expected=f"one of {', '.join(sorted(known))}",
            do="Correct its spelling or take it out",
        )


def _zone(path: Path, name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise CaseError(f"{path} says zone = {name!r}", expected="an IANA zone", do='Write e.g. "UTC"') from error
    return name


def _file_rule(path: Path, raw: Any) -> FileRule:
    if not isinstance(raw, dict):
        raise CaseError(f"{path} has {raw!r} under files", expected="a table", do='Write [[files]], then path = "…"')
    known = {"path", "source", "published", "language", "scope", "url", "one_document", "columns"}
    _refuse_unknown(path, raw, known, "[[files]] ")
    if "path" not in raw:
        raise CaseError(f"{path} has a [[files]] rule without path", expected="a glob", do='Write path = "folder/*"')
    if isinstance(raw.get("published"), date):  # TOML has dates of its own, written without quotes
        raw = {**raw, "published": raw["published"].isoformat()}
    words = {name: _of_kind(path, raw, name, str) for name in known - {"one_document", "columns"}}
    if words["published"]:
        published_interval(words["published"], "UTC")
    columns = _of_kind(path, raw, "columns", dict) or {}
    return FileRule(
        path=str(words.pop("path")),
        **words,
        one_document=_of_kind(path, raw, "one_document", bool),
        columns=tuple(sorted((str(theirs), str(ours)) for theirs, ours in columns.items())),
    )


def _collect_rules(path: Path, listed: list[Any]) -> tuple[CollectRule, ...]:
    """Return what is to be collected; two things of one name are refused, for ``--from`` could not tell them apart."""
    rules = tuple(_collect_rule(path, raw) for raw in listed)
    names = [rule.name for rule in rules]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise CaseError(f"{path} has two [[collect]] of the name {twice}", expected="one a name", do="Rename one")
    return rules


def _collect_rule(path: Path, raw: Any) -> CollectRule:
    if not isinstance(raw, dict):
        raise CaseError(f"{path} has {raw!r} under collect", expected="a table", do="Write [[collect]], then its lines")
    known = {"name", "kind", "of", "since", "until", "host"}
    _refuse_unknown(path, raw, known, "[[collect]] ")
    raw = {name: value.isoformat() if isinstance(value, date) else value for name, value in raw.items()}
    words = {name: _of_kind(path, raw, name, str) for name in known}
    name, kind, of = (words[key] or "" for key in ("name", "kind", "of"))
    if not name or not of or kind not in KINDS:
        do = f"Write all three; kind is one of {', '.join(KINDS)}"
        raise CaseError(f"{path} has a [[collect]] without name, kind or of", expected="all three", do=do)
    for day in (words["since"], words["until"]):
        if day and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", day):
            raise CaseError(f"{path} says {day!r} in [[collect]]", expected="a day", do='Write "2024-03-05"')
        if day:
            published_interval(day, "UTC")
    return CollectRule(name, KINDS[kind], of, words["since"], words["until"], words["host"])


_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2}))?)?)?")


def published_interval(words: str, zone: str) -> tuple[datetime, datetime, Precision]:
    """Return the half-open UTC interval of a date as case.toml and ``--published`` write it, and its precision.

    ``2024``, ``2024-03``, ``2024-03-05``, ``2024-03-05T14:30`` or two of them, ``from/to``, both included.

    Raises:
        CaseError: the words are no such date.
    """
    first, _, last = words.partition("/")
    begin, begin_end, precision = _one_date(first.strip(), words, zone)
    if not last:
        return begin, begin_end, precision
    end = _one_date(last.strip(), words, zone)[1]
    if end <= begin:
        raise CaseError(f"{words!r} ends before it begins", expected="from/to", do="Swap the two dates")
    return begin, end, _precision_of(end - begin, precision)


def _precision_of(length: timedelta, finest: Precision) -> Precision:
    if length <= timedelta(days=1):
        return finest
    if length <= timedelta(days=7):
        return Precision.WEEK
    return Precision.MONTH if length <= timedelta(days=31) else Precision.YEAR


def _one_date(part: str, words: str, zone: str) -> tuple[datetime, datetime, Precision]:
    match = _DATE.fullmatch(part)
    if match is None:
        raise _no_date(words)
    try:
        year, month, day, hour, minute = (int(group) if group else None for group in match.groups())
        assert year is not None
        begin = datetime(year, month or 1, day or 1, hour or 0, minute or 0, tzinfo=ZoneInfo(zone))
        if hour is not None:
            end, precision = begin + timedelta(minutes=1), Precision.MINUTE
        elif day is not None:
            end, precision = begin + timedelta(days=1), Precision.DAY
        elif month is not None:
            end, precision = begin.replace(year=year + month // 12, month=month % 12 + 1), Precision.MONTH
        else:
            end, precision = begin.replace(year=year + 1), Precision.YEAR
    except ValueError as error:
        raise _no_date(words) from error
    return begin.astimezone(UTC), end.astimezone(UTC), precision


def _no_date(words: str) -> CaseError:
    return CaseError(
        f"{words!r} is not a date that can be used",
        expected="2024, 2024-03, 2024-03-05, 2024-03-05T14:30 or from/to",
        do="Write it in one of these forms",
    )
