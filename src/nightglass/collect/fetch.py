"""The one way out: asks a host for a body, within limits, and says how that ended. Nothing else opens a connection.

HTTPS only (a server on this machine may do without), no cookies, no keys but the caller's own, no redirect to another
host. What fails may be asked again after a pause that grows, or after the pause that the host wishes for.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from nightglass import __version__
from nightglass.records.poll import PollOutcome

if TYPE_CHECKING:
    import urllib3

AGENT = f"nightglass/{__version__} (run by a person; asks seldom, takes what is public)"
"""How it calls itself: hosts may know what asks them."""

_HERE = frozenset({"127.0.0.1", "localhost", "::1"})
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_OUTCOMES: Mapping[int, PollOutcome] = {
    401: PollOutcome.UNREACHABLE,
    403: PollOutcome.UNREACHABLE,
    451: PollOutcome.UNREACHABLE,
    404: PollOutcome.REMOVED,
    410: PollOutcome.REMOVED,
}
_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds to connect, to wait for the next bytes, and for a whole answer; the largest body in bytes.

    ``tries`` is how often one address is asked; ``pause`` the seconds between two questions to one host, which also
    begins the pauses between tries, each twice the last; ``longest`` is the longest that a host may have us wait.
    """

    connect: float = 15.0
    read: float = 30.0
    whole: float = 180.0
    size: int = 32 * 1024 * 1024
    tries: int = 4
    pause: float = 1.0
    longest: float = 120.0
    redirects: int = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """How a question ended: ``body`` is null unless ``outcome`` is ``SEEN``; ``details`` says why not, in words."""

    url: str
    at: datetime
    outcome: PollOutcome
    body: bytes | None
    details: str | None


@dataclass(frozen=True, slots=True)
class _Try:
    """One try: an answer, or why there is none; ``wait`` is how long the host wishes us to wait, null if not said."""

    outcome: PollOutcome
    body: bytes | None = None
    details: str | None = None
    again: bool = False
    wait: float | None = None
    to: str | None = None


def refusal(url: str) -> str | None:
    """Say why an address is never asked, null where it may be."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "an address that cannot be read"
    if not host or parts.username is not None or parts.password is not None:
        return "an address without a host, or with a password in it"
    if parts.scheme != "https" and not (parts.scheme == "http" and host in _HERE):
        return "an address that is not https"
    return None


@dataclass(slots=True)
class Fetcher:
    """Asks hosts, one question at a time; ``wait`` takes seconds."""

    limits: Limits = Limits()
    wait: Callable[[float], None] = field(default=lambda pause: time.sleep(pause))
    _last: dict[str, float] = field(default_factory=dict)
    _pool: "urllib3.PoolManager | None" = None

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """Ask for an address; raises nothing: what went wrong is in the answer."""
        found = _Try(PollOutcome.FAILED, details=refusal(url))
        if found.details is None:
            found = self._tries(url, dict(headers or {}))
        return Answer(url, self.now(), found.outcome, found.body, found.details)

    @staticmethod
    def now() -> datetime:
        """Return the time by this machine's clock, in whole seconds (UTC)."""
        return datetime.now(UTC).replace(microsecond=0)

    def _tries(self, url: str, headers: Mapping[str, str]) -> _Try:
        """Ask until there is an answer, the tries are used up, or the host wishes for too long a pause."""
        pause, found = self.limits.pause, _Try(PollOutcome.FAILED)
        for number in range(1, self.limits.tries + 1):
            found = self._redirected(url, headers)
            if not found.again or number == self.limits.tries:
                break
            wished = max(pause, found.wait or 0.0)
            if wished > self.limits.longest:
                return _Try(PollOutcome.FAILED, details=f"{found.details}; it asks us to wait {wished:,.0f} seconds")
            self.wait(wished)
            pause = min(2 * pause, self.limits.longest)
        return found

    def _redirected(self, url: str, headers: Mapping[str, str]) -> _Try:
        """Ask once, following redirects within one host."""
        for _ in range(self.limits.redirects + 1):
            found = self._once(url, headers)
            if found.to is None:
                return found
            url, before = urljoin(url, found.to), urlsplit(url)
            after = urlsplit(url)
            if (after.scheme, after.hostname, after.port) != (before.scheme, before.hostname, before.port):
                return _Try(PollOutcome.MOVED, details=f"redirected to another host: {url[:200]}")
        return _Try(PollOutcome.FAILED, details="redirected too often")

    def _once(self, url: str, headers: Mapping[str, str]) -> _Try:
        """Ask once, not sooner than the pause after the last question to this host."""
        import urllib3

        host = urlsplit(url).hostname or ""
        since = time.monotonic() - self._last.get(host, float("-inf"))
        if since < self.limits.pause:
            self.wait(self.limits.pause - since)
        self._last[host] = time.monotonic()
        try:
            answer = self._opened().request(
                "GET",
                url,
                headers={"User-Agent": AGENT, "Accept-Encoding": "gzip, deflate", **headers},
                timeout=urllib3.Timeout(connect=self.limits.connect, read=self.limits.read),
                retries=False,
                redirect=False,
                preload_content=False,
            )
            try:
                return self._read(answer)
            finally:
                answer.close()
        except urllib3.exceptions.HTTPError as error:
            return _Try(PollOutcome.FAILED, details=_said(error), again=True)
        except (OSError, ValueError) as error:
            return _Try(PollOutcome.FAILED, details=_said(error))

    def _opened(self) -> "urllib3.PoolManager":
        import urllib3

        self._pool = self._pool or urllib3.PoolManager(num_pools=8, maxsize=1)
        return self._pool

    def _read(self, answer: "urllib3.BaseHTTPResponse") -> _Try:
        """Read an answer to its end, or to a limit."""
        status, said = answer.status, f"the host answered {answer.status}"
        if status in _REDIRECTS and answer.headers.get("Location"):
            return _Try(PollOutcome.FAILED, to=answer.headers["Location"])
        if status != 200:
            wait = wished_pause(answer.headers.get("Retry-After"), datetime.now(UTC))
            return _Try(_OUTCOMES.get(status, PollOutcome.FAILED), details=said, again=status in _AGAIN, wait=wait)
        began, body = time.monotonic(), bytearray()
        for chunk in answer.stream(_CHUNK, decode_content=True):
            body += chunk
            if len(body) > self.limits.size:
                return _Try(PollOutcome.FAILED, details=f"more than {self.limits.size:,} bytes")
            if time.monotonic() - began > self.limits.whole:
                return _Try(PollOutcome.FAILED, details=f"not whole after {self.limits.whole:,.0f} seconds")
        return _Try(PollOutcome.SEEN, body=bytes(body))


def _said(error: Exception) -> str:
    """Return what went wrong in words, without the objects that the library prints."""
    cause = getattr(error, "reason", None) or error.__cause__ or error
    kind = type(cause if isinstance(cause, Exception) else error).__name__
    words = str(cause).rpartition(": ")[2][:120]
    return f"{kind}: {words}" if words else kind


def wished_pause(words: str | None, now: datetime) -> float | None:
    """Return the seconds that a host's ``Retry-After`` asks for (a number or a date), null where it is neither."""
    if not words:
        return None
    if words.strip().isdecimal():
        return float(words.strip()[:9])
    try:
        return max(0.0, (parsedate_to_datetime(words) - now).total_seconds())
    except (ValueError, TypeError):
        return None
