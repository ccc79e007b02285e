"""Ten articles of one origin and three of three: what the example's texts give when they are built."""

import shutil
from pathlib import Path

import pytest

from cases import built
from nightglass.engines.parquet import read_table
from nightglass.records.claim import Claim
from nightglass.records.figure import Measure
from nightglass.records.tables import from_table

CASE = Path(__file__).parents[2] / "examples" / "lantern-square"


@pytest.fixture(scope="module")
def claims(tmp_path_factory: pytest.TempPathFactory) -> list[Claim]:
    """Return the claims of a case that holds these thirteen articles alone."""
    root = tmp_path_factory.mktemp("example") / "case"
    (root / "inbox").mkdir(parents=True)
    for name in ("sources.csv", "places.csv", "inbox/ten-and-three.jsonl"):
        shutil.copy(CASE / name, root / name)
    (root / "case.toml").write_text('zone = "Etc/GMT-6"\n', encoding="utf-8")
    built(root)
    return [claim for claim in from_table("claims", read_table(root / "tables", "claims")) if claim.measure]


def test_ten_articles_that_repeat_one_report_have_one_origin(claims: list[Claim]) -> None:
    """In three languages, by nine outlets: one harbour pilot, through one agency."""
    (four,) = [claim for claim in claims if claim.measure is Measure.KILLED]
    assert (len(four.document_ids), four.proven, four.at_most) == (10, 1, 1)


def test_three_articles_of_three_who_saw_or_counted_have_three_origins(claims: list[Claim]) -> None:
    """A reporter at the gate, a doctor, a register that spoke with the families."""
    (eleven,) = [claim for claim in claims if claim.measure is Measure.INJURED]
    assert (len(eleven.document_ids), eleven.proven, eleven.at_most) == (3, 3, 3)
    assert not eleven.one_publisher
