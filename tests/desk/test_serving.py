"""The desk listens on this machine alone, says where, and ends when a person ends it."""

import re
import signal
import subprocess
import sys
from contextlib import ExitStack
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.request import HTTPCookieProcessor, build_opener

import pytest

from nightglass.case import new_case
from nightglass.desk.app import PAGE
from nightglass.desk.serving import HOST, listening
from nightglass.errors import UsageError

needs_page = pytest.mark.skipif(not (PAGE / "index.html").is_file(), reason="the page was not built: make desk")


def test_a_port_that_is_taken_is_told() -> None:
    """The port that was asked for is the one, or none; nothing listens on other machines' behalf."""
    with listening(None) as first:
        host, port = first.getsockname()
        assert host == HOST
        first.listen()
        with pytest.raises(UsageError, match=f"port {port} is taken"):
            listening(port)
        with listening(None) as second:
            assert second.getsockname()[1] != port


@needs_page
def test_the_link_opens_the_page_and_an_interrupt_ends_it(tmp_path: Path) -> None:
    """As a person does it: the command, the link that it prints, Ctrl-C."""
    new_case(tmp_path / "case", "Orsava")
    command = [sys.executable, "-c", "from nightglass.cli import main; main()", "open", str(tmp_path / "case")]
    with subprocess.Popen([*command, "--no-browser"], stderr=subprocess.PIPE, text=True) as process, ExitStack() as end:
        end.callback(process.kill)
        assert process.stderr is not None
        told = process.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/enter\?key=\S+", told)
        assert found is not None, told
        with build_opener(HTTPCookieProcessor(CookieJar())).open(found[0], timeout=20) as page:
            assert b"<script" in page.read()
        process.send_signal(signal.SIGINT)
        said = process.communicate(timeout=20)[1]
    assert (process.returncode, "The desk is closed." in said) == (0, True), said
