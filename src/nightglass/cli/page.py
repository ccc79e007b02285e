"""The page of ``nightglass read --html``: marked texts and their rows in one file without script, fetching nothing."""

import base64
import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from jinja2 import Environment, PackageLoader, StrictUndefined

from nightglass import __version__
from nightglass.cli.output import say
from nightglass.cli.rows import Found, Origin, view_of
from nightglass.errors import UsageError
from nightglass.present.format import clean, count
from nightglass.present.reading import LEGEND, ReadingView

MADE_BY = "nightglass read"
"""What the page says of its maker: only a page that says it is ever written over."""

_HEAD_BYTES = 2_000


def check_page(path: Path, inputs: Sequence[Path]) -> None:
    """Refuse a path at which no page can be written, or something else would be lost.

    Raises:
        UsageError: ``path`` is no name of a page, in no folder, one of the inputs, or no page of this command's.
    """
    if path.suffix.lower() not in {".html", ".htm"}:
        raise UsageError(
            f"--html {path}", expected="a name that ends in .html", do="Name the page to write after --html"
        )
    if not path.parent.is_dir():
        raise UsageError(f"--html {path}", expected="a folder that is there", do=f"Make the folder {path.parent} first")
    if path.is_dir() or (path.exists() and MADE_BY.encode() not in path.read_bytes()[:_HEAD_BYTES]):
        raise UsageError(
            f"--html {path}: something else lies there", expected="a new name", do="Choose a name that is not taken"
        )
    if path.resolve() in {one.resolve() for one in inputs}:
        raise UsageError(f"--html {path}: that is what is to be read", expected="another name", do="Choose a new name")


def with_page(path: Path, found: Iterable[Found], zone: str) -> Iterator[Found]:
    """Pass documents on as they come, and after the last write the page of them all."""
    texts: list[tuple[Origin, ReadingView]] = []
    for one in found:
        texts.append((one.origin, view_of(one, zone)))
        yield one
    write_whole(path, page(texts, zone))
    say(f"Written: {path} ({len(texts)} {count(len(texts), 'text')})")


def write_whole(path: Path, words: str) -> None:
    """Write a file under its name only when all of it is there."""
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        try:
            file.write(words.encode("utf-8", "replace"))
            file.close()
            Path(file.name).chmod(0o666 & ~_umask())
            Path(file.name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(file.name).unlink()
            raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def page(texts: Sequence[tuple[Origin, ReadingView]], zone: str) -> str:
    """Return the page of these documents."""
    environment = Environment(
        loader=PackageLoader("nightglass.cli", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["shown"] = shown
    environment.globals["noun"] = count
    style = environment.get_template("reading.css").render()
    return environment.get_template("reading.html.j2").render(
        texts=texts,
        legend=LEGEND,
        zone=zone,
        made_by=f"{MADE_BY} {__version__}",
        style_digest=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
    )


def shown(words: str) -> str:
    """Return captured words as a page may hold them: line breaks stay, other controls are replaced, lengths stay."""
    return "\n".join(map(clean, words.split("\n")))
