"""Serves a desk on this machine alone: picks the port, tells the link, opens a browser, stops cleanly."""

import errno
import socket
import threading
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

import uvicorn

from nightglass.case import Case
from nightglass.desk.api.session import link
from nightglass.desk.app import PAGE, create_app
from nightglass.desk.doors import Doors
from nightglass.desk.given import Desk
from nightglass.desk.tables import Shelf
from nightglass.errors import CaseError, UsageError
from nightglass.interfaces import Clock

HOST: Final = "127.0.0.1"
PORT: Final = 8417
STOPS_AFTER: Final = 3
"""Seconds that open requests are given when the desk stops: a stream of progress has no end of its own."""


def serve(case: Case, clock: Clock, port: int | None, tell: Callable[[str], None], *, browser: bool) -> None:
    """Serve a case until a person stops it; ``port`` null takes the usual one, or a free one where that is taken.

    Raises:
        CaseError: this installation lacks the page.
        UsageError: the port that was asked for is taken.
    """
    _require_page(PAGE)
    with listening(port) as listener:
        desk = Desk(case, Doors(), Shelf(case.root, case.tables), clock, listener.getsockname()[1])
        server = uvicorn.Server(
            uvicorn.Config(
                create_app(desk), log_level="warning", access_log=False, server_header=False, date_header=False,
                timeout_graceful_shutdown=STOPS_AFTER, ws="none",
            )
        )  # fmt: skip
        listener.listen()  # before the link is told: whoever opens it at once waits, and is not refused
        address = link(desk)
        tell(f"The desk is open, on this machine alone. This link works once, within an hour: {address}")
        tell("Stop it with Ctrl-C.")
        if browser:
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
        # A person ends it with Ctrl-C: uvicorn closes everything, then hands the interrupt on.
        with suppress(KeyboardInterrupt):
            server.run(sockets=[listener])
        tell("The desk is closed.")


def _require_page(page: Path) -> None:
    if (page / "index.html").is_file():
        return
    missing = page / "missing.txt"
    why = missing.read_text("utf-8").splitlines()[1:2] if missing.is_file() else []
    raise CaseError(
        "this installation lacks the desk's page" + "".join(f" ({line.removesuffix('.')})" for line in why),
        expected="the page that is built when Nightglass is installed",
        do="With the package registry within reach run `make desk` in the source folder, or install again",
    )


def listening(port: int | None) -> socket.socket:
    """Return a socket that is bound on this machine alone; raises ``UsageError`` where no port can be had."""
    for number in [PORT, 0] if port is None else [port]:
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, number))
        except OSError as error:
            listener.close()
            if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
                raise
        else:
            return listener
    raise UsageError(f"port {port} is taken", expected="a port that nothing listens on", do="Give another --port")
