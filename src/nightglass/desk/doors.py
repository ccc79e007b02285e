"""Who may come in: one-time links that become sessions, all in memory, so that they end with the desk."""

import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

KEY_BYTES = 32
MOST_LINKS = 32
"""Links that may be open at once: the oldest is closed when one more is made."""
MOST_SESSIONS = 64
LASTS = 3600.0
"""Seconds that a link waits for its one use: a person reads it off a screen."""


@dataclass(slots=True)
class Session:
    """One browser that came in; ``who`` is the name that its person gave, null until asked."""

    token: str
    who: str | None = None


class Doors:
    """Makes links and keeps sessions; several threads may ask at once."""

    def __init__(self, seconds: Callable[[], float] = monotonic) -> None:
        """Begin with no link and no session; ``seconds`` is a clock that never goes back."""
        self._seconds = seconds
        self._lock = threading.Lock()
        self._links: dict[str, float] = {}
        self._sessions: dict[str, Session] = {}

    def invite(self) -> str:
        """Return the key of a new link, good for one person once."""
        key = secrets.token_urlsafe(KEY_BYTES)
        with self._lock:
            self._links[key] = self._seconds() + LASTS
            while len(self._links) > MOST_LINKS:
                del self._links[next(iter(self._links))]
        return key

    def enter(self, key: str) -> Session | None:
        """Return a new session for an unused key of this hour, and use it up; None for any other."""
        with self._lock:
            if self._links.pop(key, 0.0) < self._seconds():
                return None
            session = Session(secrets.token_urlsafe(KEY_BYTES))
            self._sessions[session.token] = session
            while len(self._sessions) > MOST_SESSIONS:
                del self._sessions[next(iter(self._sessions))]
            return session

    def session(self, token: str) -> Session | None:
        """Return the session of a token, None where there is none."""
        with self._lock:
            return self._sessions.get(token)

    def name(self, token: str, who: str) -> None:
        """Keep who works in a session."""
        with self._lock:
            self._sessions[token].who = who
