"""The one tree of errors.

NightglassError
├── UsageError            the command or its arguments (exit 2)
├── CaseError             a folder that is no case, or whose settings cannot be used
├── BusyError             another build holds the case
├── CaptureError          bytes that could not be taken into the vault
│   └── VaultError        a vault that takes nothing: its disk is full, or it may not be written
├── CollectError          a part, a key or a consent that collecting needs and that is not there
├── ParseError            bytes that are not what their format says
├── LedgerError           a ledger that cannot be opened or written
├── ModelError            trained weights that are missing, damaged or of another kind
├── EngineError           an engine that cannot start, or that lost a worker
├── DiskError             a disk that is full, read-only or damaged, or a file of a case that may not be written
├── AbsentError           an id that no row, file or address bears
├── StaleError            a decision on what somebody has decided meanwhile
├── PublishError          an account that must not be written
│   └── LeakError         a masked name found in what was about to be written
└── VerificationError     something does not agree with its seal, digest or chain

Each message says what was found, what was expected and what to do.
"""

from functools import partial
from typing import Any


class NightglassError(Exception):
    """The root: ``got``, ``expected`` and ``do`` are sentences without a full stop."""

    def __init__(self, got: str, *, expected: str, do: str) -> None:
        """Keep the three parts apart so that a command can lay them out."""
        super().__init__(f"{got}; expected {expected}. {do}.")
        self.got = got
        self.expected = expected
        self.do = do

    def __reduce__(self) -> tuple[Any, ...]:
        """Let a worker process hand its error over whole: by default only the message would travel."""
        return partial(type(self), self.got, expected=self.expected, do=self.do), ()


class UsageError(NightglassError):
    """The command or its arguments are wrong."""


class CaseError(NightglassError):
    """A folder that is no case, or whose settings cannot be used."""


class BusyError(NightglassError):
    """Another build holds the case."""


class CaptureError(NightglassError):
    """Bytes that could not be taken into the vault."""


class VaultError(CaptureError):
    """A vault that takes nothing: its disk is full, or it may not be written."""


class CollectError(NightglassError):
    """A part, a key or a consent that collecting needs and that is not there."""


class ParseError(NightglassError):
    """Bytes that are not what their format says."""


class LedgerError(NightglassError):
    """A ledger that cannot be opened or written."""


class ModelError(NightglassError):
    """Trained weights that are missing, damaged or of another kind."""


class EngineError(NightglassError):
    """An engine that cannot start, or that lost a worker."""


class DiskError(NightglassError):
    """A disk that is full, read-only or damaged, or a file of a case that may not be written."""


class AbsentError(NightglassError):
    """An id that no row, file or address bears."""


class StaleError(NightglassError):
    """A decision on what somebody has decided meanwhile: look at that first, then decide again."""


class PublishError(NightglassError):
    """An account that must not be written."""


class LeakError(PublishError):
    """A masked name was found in what was about to be written."""


class VerificationError(NightglassError):
    """Something does not agree with its seal, digest or chain."""
