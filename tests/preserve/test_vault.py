"""The vault: bytes once, whole or not at all, and never changed."""

import hashlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nightglass.errors import CaptureError
from nightglass.preserve.vault import Vault


def everything_in(vault: Vault) -> list[str]:
    """Return every file in the vault's folder, half-written ones too."""
    return sorted(path.relative_to(vault.root).as_posix() for path in vault.root.rglob("*") if path.is_file())


def test_bytes_lie_under_their_digest_read_only(tmp_path: Path, vault: Vault) -> None:
    """The first two digits are the folder, the rest the name."""
    (tmp_path / "a.txt").write_bytes(b"smoke over the mill")
    stored = vault.put(tmp_path / "a.txt")
    digest = hashlib.sha256(b"smoke over the mill").hexdigest()
    assert (stored.digest, stored.size, stored.new) == (digest, 19, True)
    assert everything_in(vault) == [f"{digest[:2]}/{digest[2:]}"]
    assert vault.path_of(digest).stat().st_mode & 0o777 == 0o444
    with vault.open(digest) as file:
        assert file.read() == b"smoke over the mill"


def test_the_same_bytes_twice_are_one_file(tmp_path: Path, vault: Vault) -> None:
    """The second time nothing is new."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"same")
    assert [vault.put(tmp_path / name).new for name in ("a.txt", "b.txt")] == [True, False]
    assert len(vault.digests()) == 1


def test_bytes_that_are_here_are_not_written_again(tmp_path: Path, vault: Vault) -> None:
    """A second put leaves the vault's files and folders as they were."""
    (tmp_path / "a.txt").write_bytes(b"same")
    vault.put(tmp_path / "a.txt")
    before = {path: path.stat().st_mtime_ns for path in vault.root.rglob("*")}
    vault.put(tmp_path / "a.txt")
    assert {path: path.stat().st_mtime_ns for path in vault.root.rglob("*")} == before


def test_an_empty_file_is_a_capture(tmp_path: Path, vault: Vault) -> None:
    """Nothing is dropped, an empty file neither."""
    (tmp_path / "empty").touch()
    assert vault.put(tmp_path / "empty").size == 0
    assert list(vault.check()) == []


@settings(max_examples=25, deadline=None)
@given(st.lists(st.binary(max_size=3000), max_size=8))
def test_any_puts_give_the_digests_that_hashlib_gives_and_check_finds_nothing(contents: list[bytes]) -> None:
    """Whatever the bytes and their order."""
    with tempfile.TemporaryDirectory() as folder:
        vault = Vault(Path(folder) / "vault")
        for number, content in enumerate(contents):
            source = Path(folder) / str(number)
            source.write_bytes(content)
            assert vault.put(source).digest == hashlib.sha256(content).hexdigest()
        assert vault.digests() == sorted({hashlib.sha256(content).hexdigest() for content in contents})
        assert list(vault.check()) == []


def test_a_flipped_bit_is_named_with_its_digest_and_path(tmp_path: Path, vault: Vault) -> None:
    """One bit is enough."""
    (tmp_path / "a.txt").write_bytes(b"smoke over the mill")
    digest = vault.put(tmp_path / "a.txt").digest
    path = vault.path_of(digest)
    path.chmod(0o644)
    path.write_bytes(b"smoke over the milm")
    (finding,) = vault.check()
    assert finding.subject == f"vault/{digest[:2]}/{digest[2:]}"
    assert digest in finding.expected
    assert finding.do


def test_a_file_that_bears_no_digest_is_named(tmp_path: Path, vault: Vault) -> None:
    """Somebody put it there by hand."""
    (tmp_path / "a.txt").write_bytes(b"x")
    vault.put(tmp_path / "a.txt")
    (vault.root / "stray.txt").write_bytes(b"x")
    assert [finding.subject for finding in vault.check()] == ["vault/stray.txt"]


def test_bytes_of_another_size_under_a_digest_are_not_taken_for_a_capture(tmp_path: Path, vault: Vault) -> None:
    """A truncated file in the vault is said, not passed over."""
    (tmp_path / "a.txt").write_bytes(b"smoke over the mill")
    path = vault.path_of(vault.put(tmp_path / "a.txt").digest)
    path.chmod(0o644)
    path.write_bytes(b"smoke")
    with pytest.raises(CaptureError, match="holds 5 bytes"):
        vault.put(tmp_path / "a.txt")


def test_missing_bytes_say_what_to_do(vault: Vault) -> None:
    """Opening a digest that is not there is an error of the tree."""
    with pytest.raises(CaptureError, match="verify"):
        vault.open("0" * 64)


PUT = """
import sys
from pathlib import Path
from nightglass.preserve.vault import Vault
Vault(Path(sys.argv[1])).put(Path(sys.argv[2]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_process_killed_in_the_middle_leaves_no_capture_and_the_next_open_cleans(tmp_path: Path) -> None:
    """Kill -9 while bytes arrive: nothing has a name, and what arrived is removed."""
    large = tmp_path / "large"
    with large.open("wb") as file:
        file.truncate(384 << 20)  # takes a while to copy, no room on the disk until then
    arriving = tmp_path / "vault" / ".arriving"
    process = subprocess.Popen([sys.executable, "-c", PUT, str(tmp_path / "vault"), str(large)])
    try:
        _wait(lambda: any(path.stat().st_size > 0 for path in arriving.glob("*")))
        living = Vault(tmp_path / "vault")
        assert len(everything_in(living)) == 1  # another process's work is left alone
    finally:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    assert living.digests() == []
    assert everything_in(Vault(tmp_path / "vault")) == []


def _wait(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.01)


@pytest.mark.skipif(sys.platform == "win32", reason="no growing file there")
def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path, vault: Vault) -> None:
    """The file is written on while the vault copies it."""
    source = tmp_path / "growing"
    source.write_bytes(b"x" * (64 << 20))
    grow = f"import time\nwhile True:\n    open({str(source)!r}, 'ab').write(b'y'); time.sleep(0.001)"
    process = subprocess.Popen([sys.executable, "-c", grow])
    try:
        _wait(lambda: source.stat().st_size > 64 << 20)
        with pytest.raises(CaptureError, match="changed while it was read"):
            vault.put(source)
    finally:
        process.kill()
        process.wait()
    assert everything_in(vault) == []
