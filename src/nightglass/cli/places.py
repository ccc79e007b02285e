"""nightglass places install FILE: a fuller list of places, out of a dump of GeoNames."""

from pathlib import Path

import typer

from nightglass.cli.output import bars, echo, say


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(help="See and extend the list of places of this machine.", no_args_is_help=True)
    group.command(
        "install", epilog="Examples:  nightglass places install IR.zip   |   nightglass places install allCountries.zip"
    )(install)
    group.command("list", epilog="Example:  nightglass places list")(listed)
    group.command("remove", epilog="Example:  nightglass places remove IR")(remove)
    app.add_typer(group, name="places")


def install(
    dump: Path = typer.Argument(..., metavar="FILE", help="XX.zip, XX.txt or allCountries.zip of GeoNames."),
) -> None:
    """Take a dump of GeoNames into this machine's list of places; every case is then read with it."""
    from nightglass.engines.gazetteer import gazetteer_is_made
    from nightglass.engines.gazetteer import install as install_dump

    if not gazetteer_is_made():
        say("Making the list of places, once on this machine: about half a minute…")
    with bars() as shown:
        made = install_dump(dump, shown)
    echo(f"{made.name}: {made.places:,} places, in {made.path}")
    echo("The next build of a case reads its documents again with them; `nightglass places list` shows what is there.")


def listed() -> None:
    """Show which dumps of GeoNames were installed, beside the built-in list."""
    from nightglass.engines.gazetteer import gazetteer_is_made, installed

    state = "made" if gazetteer_is_made() else "made at first use"
    echo(f"built-in: GeoNames' towns from 500 people, ISO 3166-2 areas, countries, US counties ({state})")
    for one in installed():
        echo(f"{one.name}: {one.places:,} places, in {one.path}, digest {one.digest[:12]}")


def remove(name: str = typer.Argument(..., metavar="NAME", help="What `nightglass places list` calls it.")) -> None:
    """Take an installed dump out of this machine's list of places."""
    from nightglass.engines.gazetteer import remove as remove_dump

    remove_dump(name)
    echo(f"{name} is removed; the next build of a case reads its documents again without it.")
