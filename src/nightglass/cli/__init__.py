"""The commands, one file each; this file holds them together and turns errors into words."""

import io
import os
import sys

import typer

from nightglass.cli import (
    add,
    build,
    check,
    collect,
    demo,
    export,
    judge,
    new,
    places,
    publish,
    read,
    relate,
    verify,
    watch,
)
from nightglass.cli import open as open_

STOPPED = 130
"""The exit code of a command that a person stopped: 128 and the number of the signal, as shells count."""

app = typer.Typer(
    name="nightglass",
    help="From a folder of texts collected under a blackout to an account in which every number opens its sentence.",
    no_args_is_help=True,
    # Plain help: loading a renderer for it would take longer than all else that --help does.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
for command in (
    demo, new, add, collect, build, open_, judge, read, relate, watch, check, places, publish, verify, export,
):  # fmt: skip
    command.register(app)


def _version(wanted: bool) -> None:
    if wanted:
        from nightglass import __version__

        typer.echo(f"nightglass {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version."),
    debug: bool = typer.Option(False, "--debug", help="Show where in the code an error came from."),
) -> None:
    """Take the options that every command has; ``--debug`` is read by ``main`` wherever it stands."""


def main(arguments: list[str] | None = None) -> None:
    """Run one command and exit: 0 done, 1 failed or not verified, 2 wrong usage, 130 stopped by a person."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in given
    _write_any_letter()
    code = _run([word for word in given if word != "--debug"], debug)
    sys.exit(_flushed(code))


def _write_any_letter() -> None:
    """Let output hold Persian whatever the locale: UTF-8 into a pipe, and no letter that stops a command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # In JSON the escape of a backslash stands for the same letter, broken file names included.
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def _flushed(code: int) -> int:
    """Write out what is still in memory; whoever reads a pipe may have gone, as ``head`` does, which is no fault."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        # What is left must go somewhere, or the interpreter complains at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        _tell(f"the output could not be written ({error.strerror})", "room for it", "Free some space and run it again")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return code or 1
    return code


def _run(arguments: list[str], debug: bool) -> int:
    from nightglass.errors import NightglassError, UsageError

    try:
        app(arguments, standalone_mode=True)
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
        if code == STOPPED:
            typer.echo(_stopped(arguments), err=True)
        return code
    except NightglassError as error:
        if debug:
            raise
        _tell(error.got, error.expected, error.do)
        return 2 if isinstance(error, UsageError) else 1
    except MemoryError:
        if debug:
            raise
        _tell("the memory of this machine ran out", "room for one document", "Close programs, or use --workers 1")
        return 1
    except OSError as error:
        if debug:
            raise
        _tell(_refused(error), "files and folders that this command may use", "Check rights and free space, then again")
        return 1
    except Exception as error:  # the boundary of a run: no traceback reaches a user unasked
        if debug:
            raise
        what = "Run the same command with --debug and report what it prints"
        _tell(f"{type(error).__name__}: {error}", "no such thing; this is a fault of Nightglass", what)
        return 1
    return 0


def _stopped(arguments: list[str]) -> str:
    """Return what a person who stopped a command is left with."""
    if arguments[:1] in (["read"], ["relate"]):
        return "Stopped. What was shown is whole, text by text; nothing else was written."
    return "Stopped. What was finished is kept; the next run goes on from there."


def _refused(error: OSError) -> str:
    """Return what the system refused, and where."""
    where = " ".join(str(name) for name in (error.filename, error.filename2) if name is not None)
    return f"the system refused: {error.strerror or error}{f' ({where})' if where else ''}"


def _tell(got: str, expected: str, do: str) -> None:
    from nightglass.cli.output import printable

    for line in (f"Error: {got}.", f"  Expected: {expected}.", f"  What to do: {do}."):
        typer.echo(printable(line), err=True)
