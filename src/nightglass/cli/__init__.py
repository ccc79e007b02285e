"""The commands, one file each; this file holds them together and turns errors into words."""

import sys

import typer

from nightglass.cli import add, build, demo, export, new, publish, read, verify

app = typer.Typer(
    name="nightglass",
    help="From a folder of texts collected under a blackout to an account in which every number opens its sentence.",
    no_args_is_help=True,
    # Plain help: loading a renderer for it would take longer than all else that --help does.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
for command in (demo, new, add, build, read, publish, verify, export):
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
    sys.exit(_run([word for word in given if word != "--debug"], debug))


def _run(arguments: list[str], debug: bool) -> int:
    from nightglass.errors import NightglassError, UsageError

    try:
        app(arguments, standalone_mode=True)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except KeyboardInterrupt:
        typer.echo("Stopped. What was finished is kept; the next run goes on from there.", err=True)
        return 130
    except NightglassError as error:
        if debug:
            raise
        typer.echo(f"Error: {error.got}.\n  Expected: {error.expected}.\n  What to do: {error.do}.", err=True)
        return 2 if isinstance(error, UsageError) else 1
    except Exception as error:  # the boundary of a run: no traceback reaches a user unasked
        if debug:
            raise
        typer.echo(
            f"Error: {type(error).__name__}: {error}.\n  Expected: no such thing; this is a fault of Nightglass.\n"
            "  What to do: run the same command with --debug and report what it prints.",
            err=True,
        )
        return 1
    return 0
