"""nightglass demo: build the example case, publish its account, open the desk."""

import shutil
from pathlib import Path

import typer

from nightglass.cli.build import run_build, show_summary
from nightglass.cli.output import SystemClock, bars, say
from nightglass.cli.publish import show_account

EXAMPLE = "lantern-square"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("demo", epilog="Example:  nightglass demo --no-open")(demo)


def demo(
    to: Path = typer.Option(Path("demo"), help="The folder to work in."),
    no_open: bool = typer.Option(False, "--no-open", help="Do not open the desk."),
) -> None:
    """Build the example case (an invented crackdown), publish its account, and open the desk on it."""
    from nightglass.build.publish import STEPS, publish_account
    from nightglass.case import open_case

    case = to / "case"
    shutil.copytree(example_folder(), case, dirs_exist_ok=True)
    opened = open_case(case)
    with bars() as shown:
        summary = run_build(opened, 0, shown)
    show_summary(opened, summary)
    account = to / "account"
    with bars() as shown:
        published = publish_account(opened, SystemClock(), account, shown.step("publish", STEPS))
    show_account(published, account)
    if not no_open:
        from nightglass.desk.serving import serve

        serve(opened, SystemClock(), None, say, browser=True)


def example_folder() -> Path:
    """Return the example case: inside the installed package, or beside the source.

    Raises:
        CaseError: this installation has no example.
    """
    from nightglass.errors import CaseError

    package = Path(__file__).parents[1]
    for folder in (package / "examples" / EXAMPLE, package.parents[1] / "examples" / EXAMPLE):
        if folder.is_dir():
            return folder
    raise CaseError("the example case is not there", expected="examples/ in the package", do="Install Nightglass anew")
