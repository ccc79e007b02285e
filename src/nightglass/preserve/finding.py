"""A finding: one thing that does not agree with its seal, digest, chain or words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """``subject`` names what was looked at (a digest, ``act 7 of 1f…``, ``figures fig-…``).

    ``got``, ``expected`` and ``do`` are sentences without a full stop, as in errors.
    """

    subject: str
    got: str
    expected: str
    do: str

    def __str__(self) -> str:
        """Return the finding as one line."""
        return f"{self.subject}: {self.got}; expected {self.expected}. {self.do}."
