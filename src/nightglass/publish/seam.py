"""What publishing needs from masking, as protocols: pages never see a text that has not been through a ``Masker``."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from nightglass.records.span import Span


@dataclass(frozen=True, slots=True)
class Masked:
    """``text`` with private people masked; ``spans`` are where the spans that were to be kept now stand, in order.

    A span whose words were masked covers what stands there instead.
    """

    text: str
    spans: tuple[Span, ...]


class Masker(Protocol):
    """Masks private and undecided people in a text; the same text gives the same result."""

    @property
    def version(self) -> str:
        """Name and version; it enters the manifest."""
        ...

    def mask(self, text: str, keep: Sequence[Span] = ()) -> Masked:
        """Return the masked text and where the spans of ``keep`` went."""
        ...


LeakFinder: TypeAlias = Callable[[Mapping[str, bytes]], Sequence[str]]
"""Files of an account by relative path to what leaks in them, a line each that names the file and never the name."""
