"""Commands as a person or a script runs them, for tests of what goes wrong."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from nightglass.cli import main


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left: its exit code, its output, its remarks."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The output as JSON lines, as a pipe sees it."""
        return [json.loads(line) for line in self.out.splitlines()]


class Run:
    """Runs ``nightglass`` in this process; no fault may ever reach a person as a traceback or as a riddle."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Read what commands print."""
        self._capsys = capsys

    def __call__(self, *words: str | Path) -> Ran:
        """Run ``nightglass`` with these words."""
        with pytest.raises(SystemExit) as stop:
            main([str(word) for word in words])
        out, err = self._capsys.readouterr()
        assert isinstance(stop.value.code, int)
        assert "Traceback" not in err, err
        assert "fault of Nightglass" not in err, err
        return Ran(stop.value.code, out, err)
