"""What many tests share: the English model, loaded once; both engines; and how properties are checked."""

import importlib.util
import shutil
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from nightglass.engines.duckdb import DuckdbEngine
from nightglass.engines.models import load_models
from nightglass.interfaces import Engine, Model

# How long one example takes says more of the machine than of the code; a slow machine must not fail a law.
settings.register_profile("nightglass", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("nightglass")

NO_SPARK = importlib.util.find_spec("pyspark") is None
NO_JAVA = shutil.which("java") is None
SMALL = {"spark.driver.memory": "1g", "spark.sql.shuffle.partitions": "2", "spark.sql.codegen.wholeStage": "false"}
"""A session for tables of a few rows: compiling a query would take longer than all else."""


@pytest.fixture(scope="session")
def english() -> Model:
    """The trained English parser."""
    return load_models(("en",))["en"]


@pytest.fixture(scope="session")
def spark() -> Iterator[Engine]:
    """A Spark session on two threads of this machine, one for all tests."""
    if NO_SPARK or NO_JAVA:
        pytest.skip("pyspark is not installed" if NO_SPARK else "no Java was found")
    from nightglass.engines.spark import SparkEngine

    engine = SparkEngine("local[2]", SMALL)
    yield engine
    engine.close()


@pytest.fixture(
    params=[
        pytest.param("duckdb", id="duckdb"),
        pytest.param("spark", id="spark", marks=[pytest.mark.spark, pytest.mark.xdist_group("spark")]),
    ]
)
def engine(request: pytest.FixtureRequest) -> Engine:
    """Return an engine; a test that asks for it runs once on each."""
    if request.param == "duckdb":
        return DuckdbEngine(1)
    found: Engine = request.getfixturevalue("spark")
    return found
