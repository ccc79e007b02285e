"""Lets nobody but the person at this machine reach the desk, and no page do more than the desk's own.

Another site's page that a browser has open can send requests here too. So the Host must be ours (a name that another
site points at this machine is refused), an Origin that is sent must be ours, what changes something must send it or
come with a token of its own, and everything under ``/api`` needs a session.
"""

from http.cookies import CookieError, SimpleCookie
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from nightglass.desk.doors import Doors, Session

SAFE: Final = frozenset({"GET", "HEAD"})
MOST_BODY: Final = 2 << 20
"""Bytes of a request; files come by ways of their own, which write them as they come."""
STREAMED: Final = ("/api/inbox/", "/api/check/file")
POLICY: Final = "; ".join(
    (
        "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:",
        "font-src 'self'", "connect-src 'self'", "worker-src 'self' blob:", "frame-src 'self'", "object-src 'none'",
        "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
    )
)  # fmt: skip
"""Styles may be inline, since charts set them; scripts may not, so that captured words can never run.

Of the desk's own addresses only the preview of an account lets itself be framed, and it may run nothing.
"""
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Guard:
    """Stands before the whole application; the session that it finds is in ``scope["state"]["session"]``."""

    def __init__(self, app: ASGIApp, doors: Doors, port: int) -> None:
        """Guard ``app``, which listens on ``port`` of this machine."""
        self._app = app
        self._doors = doors
        self._hosts = frozenset({f"127.0.0.1:{port}", f"localhost:{port}"})
        self._cookie = cookie_name(port)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 403 to what comes from elsewhere and 401 to whom no session lets in; pass on the rest."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        session, bearer = self._session(headers)
        refusal = self._refusal(str(scope["method"]), str(scope["path"]), headers, session, bearer=bearer)
        if refusal is not None:
            await refusal(scope, receive, _with_headers(scope, send))
            return
        scope.setdefault("state", {})["session"] = session
        bounded = receive if str(scope["path"]).startswith(STREAMED) else _bounded(receive)
        await self._app(scope, bounded, _with_headers(scope, send))

    def _refusal(
        self, method: str, path: str, headers: Headers, session: Session | None, *, bearer: bool
    ) -> JSONResponse | None:
        host, origin = headers.get("host", ""), headers.get("origin")
        if host not in self._hosts:
            return refused(403, f"the request names the host {host!r}", "this machine's own address", _OPEN)
        if origin is not None and origin not in {f"http://{one}" for one in self._hosts}:
            return refused(403, f"the request comes from {origin!r}", "the desk's own page", _OPEN)
        if not path.startswith("/api"):
            return None
        if headers.get("sec-fetch-site", "none") not in {"none", "same-origin"}:
            return refused(403, "the request comes from another site's page", "the desk's own page", _OPEN)
        if session is None:
            return refused(401, "no session came with the request", "the link that the terminal shows", _OPEN)
        if method not in SAFE and origin is None and not bearer:
            return refused(403, "the request does not say which page it comes from", "the desk's own page", _OPEN)
        return None

    def _session(self, headers: Headers) -> tuple[Session | None, bool]:
        """Return the session of a request, and whether it came as a token of its own rather than as a cookie."""
        scheme, _, token = headers.get("authorization", "").partition(" ")
        if scheme.casefold() == "bearer":
            return self._doors.session(token.strip()), True
        try:
            cookies = SimpleCookie(headers.get("cookie", ""))
        except CookieError:
            return None, False
        found = cookies.get(self._cookie)
        return (None if found is None else self._doors.session(found.value)), False


_OPEN: Final = "Run nightglass open CASE, and open the link that it prints"


def cookie_name(port: int) -> str:
    """Return the name of a desk's cookie: browsers share cookies among all ports of a machine."""
    return f"nightglass-{port}"


def refused(status: int, got: str, expected: str, do: str) -> JSONResponse:
    """Return an error in the one form that all errors have."""
    return JSONResponse({"got": got, "expected": expected, "do": do}, status)


def _bounded(receive: Receive) -> Receive:
    """Return a receiver that ends a body which goes on beyond the limit, whatever its header said."""
    seen = 0

    async def bounded() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > MOST_BODY:
            raise HTTPException(413, f"a request may hold {MOST_BODY >> 20} MiB; files are added on their own page")
        return message

    return bounded


def _with_headers(scope: Scope, send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            if str(scope["path"]).startswith("/api"):
                headers["Cache-Control"] = "no-store"
        await send(message)

    return sending
