"""Writes api/schema.d.ts, the types of the desk's routes, from the application: ``python desk-ui/describe.py``.

``--check`` only says whether that is due. Its packages are those that building the page fetches.
"""

import json
import sys
import tempfile
from importlib import import_module
from pathlib import Path

from nightglass.case import new_case
from nightglass.cli.output import SystemClock
from nightglass.desk.app import create_app
from nightglass.desk.doors import Doors
from nightglass.desk.given import Desk
from nightglass.desk.tables import Shelf

HERE = Path(__file__).resolve().parent
TYPES = HERE / "api" / "schema.d.ts"
NOTE = "/** Written by desk-ui/describe.py from the desk's routes. Do not edit. */\n\n"


def described(folder: Path) -> str:
    """Return the types; ``folder`` takes what is made on the way."""
    case = new_case(folder / "case", "Types")
    app = create_app(Desk(case, Doors(), Shelf(case.root, case.tables), SystemClock(), 1))
    schema, types = folder / "openapi.json", folder / "schema.d.ts"
    schema.write_text(json.dumps(app.openapi(), sort_keys=True), encoding="utf-8")
    sys.path.append(str(HERE.parent))
    build = import_module("hatch_build")
    build.fetch(HERE.parent)
    build.run_node(HERE.parent, "node_modules/openapi-typescript/bin/cli.js", str(schema), "--output", str(types))
    return NOTE + types.read_text(encoding="utf-8").partition("*/\n")[2].lstrip()


def main() -> int:
    """Write the types, or say whether they are due; return the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        types = described(Path(folder))
    if "--check" not in sys.argv:
        TYPES.write_text(types, encoding="utf-8")
        return 0
    if TYPES.read_text(encoding="utf-8") == types:
        return 0
    sys.stderr.write("desk-ui/api/schema.d.ts is not what the desk's routes say. Run: python desk-ui/describe.py\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
