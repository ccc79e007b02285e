"""What every engine does alike: each test here runs on DuckDB and on Spark."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from nightglass.build.echo import find_echoes
from nightglass.errors import EngineError, NightglassError
from nightglass.interfaces import Engine
from nightglass.records.post import Post
from nightglass.relate.echoes import SHARES, pairs_sql

WORDS = pa.schema([("document", pa.int64()), ("words", pa.int64())])
NOON = datetime(2031, 3, 4, 12, tzinfo=UTC)


def double(number: int) -> int:
    """Return twice the number; at the top of the module, so that a worker process can find it."""
    return 2 * number


def fail(number: int) -> int:
    """Fail as a function may."""
    raise ZeroDivisionError(number)


def count_words(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return how many words each document has."""
    words = pc.list_value_length(pc.utf8_split_whitespace(batch["text"])).cast(pa.int64())
    return pa.record_batch([batch["document"], words], schema=WORDS)


def written(folder: Path, name: str, table: pa.Table) -> Path:
    """Write a table and return where."""
    pq.write_table(table, folder / f"{name}.parquet")
    return folder / f"{name}.parquet"


def rows(folder: Path) -> list[dict[str, object]]:
    """Return the rows of a folder of Parquet parts, in order."""
    return sorted(pq.read_table(folder).to_pylist(), key=str)


def test_every_item_is_mapped_and_counted(engine: Engine) -> None:
    """Whatever the order in which they come."""
    told: list[int] = []
    assert dict(engine.map(double, [5, 6, 7], told.append)) == {0: 10, 1: 12, 2: 14}
    assert told == [1, 2, 3]


def test_a_query_sees_tables_by_name_and_folders_of_parts(engine: Engine, tmp_path: Path) -> None:
    """What one query wrote, the next reads."""
    numbers = written(tmp_path, "numbers", pa.table({"number": [1, 2, 3, 4], "odd": [True, False, True, False]}))
    engine.sql_to("SELECT number, odd FROM numbers WHERE number > 1", {"numbers": numbers}, tmp_path / "later")
    answer = engine.sql(
        "SELECT odd, COUNT(*) AS many FROM later GROUP BY odd ORDER BY odd", {"later": tmp_path / "later"}
    )
    assert answer.to_pylist() == [{"odd": False, "many": 2}, {"odd": True, "many": 1}]


def test_a_function_over_batches_writes_what_it_makes(engine: Engine, tmp_path: Path) -> None:
    """With the schema that it was given."""
    texts = written(tmp_path, "texts", pa.table({"document": [1, 2, 3], "text": ["a b", "c", "d e f"]}))
    engine.map_batches(count_words, texts, WORDS, tmp_path / "words")
    assert rows(tmp_path / "words") == [
        {"document": 1, "words": 2},
        {"document": 2, "words": 1},
        {"document": 3, "words": 3},
    ]


def test_a_table_without_rows_gives_a_table_without_rows(engine: Engine, tmp_path: Path) -> None:
    """That a later query can read."""
    texts = written(tmp_path, "texts", pa.schema({"document": pa.int64(), "text": pa.string()}).empty_table())
    engine.map_batches(count_words, texts, WORDS, tmp_path / "words")
    answer = engine.sql("SELECT COUNT(*) AS many FROM words", {"words": tmp_path / "words"})
    assert answer.to_pylist() == [{"many": 0}]


def test_echoes_are_the_same_on_every_engine(engine: Engine, tmp_path: Path) -> None:
    """The query of a build, with every word it uses."""
    posts = [
        Post(f"pst-{at}", f"doc-{at}", f"src-{at % 5}", None, "telegram", str(at),
             NOON + timedelta(seconds=97 * at), None, f"text-{at % 3}", None, None, "test", ())
        for at in range(40)
    ]  # fmt: skip
    found = {
        echo.digest: (len(echo.post_ids), len(echo.source_ids)) for echo in find_echoes(engine, posts, [], tmp_path)
    }
    assert found == {"text-0": (14, 5), "text-1": (13, 5), "text-2": (13, 5)}


def test_a_least_participation_keeps_a_pair_where_either_source_has_it(engine: Engine, tmp_path: Path) -> None:
    """As CooRTweet does."""
    table = {
        "number": [0, 1, 2, 3, 4, 5],
        "post": ["a1", "b1", "a2", "c1", "d1", "d2"],
        "source": ["a", "b", "a", "c", "d", "d"],
        "text": ["x", "x", "y", "y", "z", "x"],
        "posted": [0, 10, 100, 130, 500, 900],
    }
    shares = written(tmp_path, "shares", pa.table(table))
    assert engine.sql(pairs_sql(60, 2), {SHARES: shares}).num_rows == 0
    pairs = engine.sql(pairs_sql(60, 1), {SHARES: shares}).to_pylist()
    assert [(row["post"], row["later_post"], row["seconds"]) for row in pairs] == [("a1", "b1", 10), ("a2", "c1", 30)]


def test_a_function_that_fails_says_so(engine: Engine) -> None:
    """By its own error or by the engine's, never by silence."""
    with pytest.raises((ZeroDivisionError, EngineError), match=r"ZeroDivisionError|7"):
        list(engine.map(fail, [7], lambda _: None))


def test_a_file_that_is_no_table_is_an_error_in_words(engine: Engine, tmp_path: Path) -> None:
    """No traceback of the engine's."""
    (tmp_path / "broken.parquet").write_bytes(b"no table")
    with pytest.raises(NightglassError):
        engine.sql("SELECT COUNT(*) AS many FROM broken", {"broken": tmp_path / "broken.parquet"})
