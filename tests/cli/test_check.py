"""nightglass check: a text, a file, a link or standard input against a case; nothing is written."""

import io
import json
from pathlib import Path

import pytest

from cases import ARTICLE, built, small_case
from commands import Run

REPRINT = (
    "Police opened fire on a crowd in Orsava on Monday, killing at least 20 people, doctors said.\n"
    '"We have received 12 bodies and more than 40 wounded," said Talen Maro, a spokesman for the Harbour Hospital.\n'
    "The Interior Ministry said three officers were injured and denied that protesters had been killed.\n"
)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a built case of one article and two posts, and of one more article with an address."""
    root = small_case(tmp_path_factory.mktemp("check") / "orsava")
    row = {
        "id": "a", "source": "Elm Courier", "published_at": "2024-03-06T09:00:00Z", "language": "en",
        "url": "https://elm.example/a?from=feed", "title": "Bread",
        "text": "The price of bread rose by a third in Orsava.",
    }  # fmt: skip
    (root / "inbox/elm.jsonl").write_text(f"{json.dumps(row)}\n", encoding="utf-8")
    built(root)
    return root


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run commands and read what they print."""
    return Run(capsys)


def state(case: Path) -> dict[str, bytes]:
    """Return every file of a case."""
    return {str(path): path.read_bytes() for path in sorted(case.rglob("*")) if path.is_file()}


def test_a_changed_reprint_is_followed_to_its_first_text(run: Run, case: Path) -> None:
    """The number that moved comes first, and nothing of the case is touched."""
    before = state(case)
    (row,) = run("check", REPRINT, "--case", case, "--published", "2024-03-06", "--as", "jsonl").rows
    assert not row["known"]
    assert row["earliest"]["source"] == "Harbour Post"
    assert row["changes"][0]["changes"][0] == "number: 12 → 20"
    assert row["claims"]
    assert row["attribution"].endswith(".")
    assert state(case) == before


def test_a_text_of_the_case_is_recognised(run: Run, case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever its line ends; it comes from standard input here, and the case is where the person stands."""
    monkeypatch.chdir(case / "inbox/post")
    monkeypatch.setattr("sys.stdin", io.StringIO(ARTICLE.replace("\n", "\n\n")))
    (row,) = run("check", "-", "--as", "jsonl").rows
    assert row["known"]
    assert any(claim["item"]["low"] == 12 for claim in row["claims"])


def test_a_file_is_read_and_a_person_sees_a_sentence_to_copy(run: Run, case: Path, tmp_path: Path) -> None:
    """With the origins in words."""
    path = tmp_path / "post.txt"
    path.write_text(REPRINT, encoding="utf-8")
    out = run("check", path, "--case", case, "--as", "table").out
    assert "Not in this case as it is." in out
    assert "proven, at most" in out or "proven" in out
    assert "To copy:" in out
    assert "�" not in out


def test_a_link_is_looked_up_and_never_fetched(run: Run, case: Path) -> None:
    """The query of an address says nothing of the text."""
    (row,) = run("check", "https://elm.example/a", "--case", case, "--as", "jsonl").rows
    assert (row["known"], row["item"]["title"]) == (True, "Bread")
    missing = run("check", "https://elm.example/b", "--case", case)
    assert missing.code == 1
    assert "nothing is fetched" in missing.err


def test_nothing_found_is_said_plainly(run: Run, case: Path) -> None:
    """A text of which the case knows nothing."""
    out = run("check", "Kestrels nest beneath the clock of the old customs house.", "--case", case, "--as", "table").out
    assert "Nothing in this case tells of it." in out


def test_outside_a_case_it_says_what_to_do(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And so it does for an item without a word."""
    monkeypatch.chdir(tmp_path)
    found = run("check", "Some words.")
    assert (found.code, "--case CASE" in found.err) == (2, True)


def test_an_item_without_words_is_wrong_usage(run: Run, case: Path) -> None:
    """There is nothing to look for."""
    assert run("check", "  ", "--case", case).code == 2


def test_a_slip_in_the_name_of_a_file_does_not_pass_for_a_text(run: Run, case: Path) -> None:
    """Which would say that nothing in the case tells of it; one word that is no name is a text still."""
    for name in ("psot.txt", "saved/page.html"):
        failed = run("check", name, "--case", case)
        assert (failed.code, f"there is no file {name}" in failed.err) == (2, True)
    (row,) = run("check", "Orsava.", "--case", case, "--as", "jsonl").rows
    assert not row["known"]


@pytest.mark.slow
def test_of_a_very_long_item_the_beginning_is_read_and_the_answer_says_so(run: Run, case: Path, tmp_path: Path) -> None:
    """In words for a person and as numbers for a program; the toll at its end is not among the claims."""
    toll, line = "دست‌کم {} نفر در اورساوا کشته شدند.\n\n", "نان در بازار گران شد و اسکله تاریک ماند.\n\n"
    item = tmp_path / "long.txt"
    text = toll.format("۱۲") + line * (160_000 // len(line)) + toll.format("۷۷")
    item.write_text(text, encoding="utf-8")
    given = ("check", item, "--case", case, "--language", "fa", "--as")
    (row,) = run(*given, "jsonl").rows
    assert 0.8 * row["words"] < row["words_read"] < row["words"]
    assert {claim["item"]["low"] for claim in row["claims"]} == {12}
    first = run(*given, "table").out.splitlines()[0]
    assert first.startswith(f"Long text: its first {row['words_read']:,} of {row['words']:,} words were read")
