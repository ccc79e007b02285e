"""A server on this machine that answers as it is told to, failures included, and remembers what it was asked."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Respond = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Gives the next answer of the path that is asked for; the last one again and again."""

    server: "_Server"

    def do_GET(self) -> None:
        """Answer."""
        path = self.path.partition("?")[0]
        self.server.asked.append((self.path, dict(self.headers)))
        answers = self.server.answers.get(path, [status(404)])
        (answers.pop(0) if len(answers) > 1 else answers[0])(self)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's own name
        """Print nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    answers: dict[str, list[Respond]]
    asked: list[tuple[str, dict[str, str]]]


def status(code: int, body: bytes = b"", **headers: str) -> Respond:
    """Answer with a status, a body and headers (``Retry_After`` is ``Retry-After``)."""

    def respond(handler: Handler) -> None:
        handler.send_response(code)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return respond


def cut_off(body: bytes) -> Respond:
    """Promise more than is sent."""

    def respond(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(body) + 1000))
        handler.end_headers()
        handler.wfile.write(body)
        handler.close_connection = True

    return respond


def never(stop: threading.Event) -> Respond:
    """Say nothing until the test is over."""

    def respond(handler: Handler) -> None:
        stop.wait(10)
        handler.close_connection = True

    return respond


def endless(stop: threading.Event) -> Respond:
    """Send a little for ever."""

    def respond(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            while not stop.wait(0.01):
                handler.wfile.write(b"x" * 4096)
        except OSError:
            handler.close_connection = True

    return respond


@dataclass(frozen=True, slots=True)
class Local:
    """A server that runs: ``url`` is where, ``asked`` the paths and headers that came."""

    url: str
    answers: dict[str, list[Respond]]
    asked: list[tuple[str, dict[str, str]]]
    stop: threading.Event = field(default_factory=threading.Event)

    def paths(self) -> Sequence[str]:
        """Return what was asked, without what was asked for."""
        return [path.partition("?")[0] for path, _ in self.asked]


@contextmanager
def local_server() -> Iterator[Local]:
    """Run a server for the length of a test."""
    server = _Server(("127.0.0.1", 0), Handler)
    server.answers, server.asked = {}, []
    local = Local(f"http://127.0.0.1:{server.server_port}", server.answers, server.asked)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield local
    finally:
        local.stop.set()
        server.shutdown()
        server.server_close()
        thread.join()
