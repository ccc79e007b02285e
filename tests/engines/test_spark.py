"""What only Spark needs: Java, a master, the words for what is missing."""

import os
from pathlib import Path

import pytest

from nightglass.engines.choose import open_engine
from nightglass.engines.duckdb import DuckdbEngine
from nightglass.engines.spark import check_java
from nightglass.errors import EngineError, UsageError


def test_the_default_engine_needs_no_name() -> None:
    """DuckDB, with as many workers as asked for."""
    with open_engine("duckdb", 3) as engine:
        assert isinstance(engine, DuckdbEngine)
        assert engine.workers == 3


@pytest.mark.parametrize("name", ["hadoop", "local[x]", "spark://host", "yarn", ""])
def test_an_engine_of_another_name_is_wrong_usage(name: str) -> None:
    """Said before anything starts."""
    with pytest.raises(UsageError, match="spark://host:7077"), open_engine(name):
        pass


def test_a_machine_without_java_is_told_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The package by its name."""
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EngineError, match="default-jre-headless"):
        check_java()


def test_an_old_java_is_named_with_its_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Java 8 calls itself 1.8."""
    java = tmp_path / "bin" / "java"
    java.parent.mkdir()
    java.write_text("#!/bin/sh\necho 'openjdk version \"1.8.0_402\"' >&2\n", encoding="utf-8")
    java.chmod(0o755)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(EngineError, match="is Java 8; expected a Java runtime, version 17"):
        check_java()


@pytest.mark.spark
@pytest.mark.xdist_group("spark")
@pytest.mark.usefixtures("spark")
def test_workers_run_this_interpreter() -> None:
    """They find Nightglass and its models there."""
    import sys

    assert os.environ["PYSPARK_PYTHON"] == sys.executable
